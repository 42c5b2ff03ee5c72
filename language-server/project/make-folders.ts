import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder, and those around it that are missing. Node's own way never ends where the system says of a folder that is there that a folder
 * cannot be found in it, as below `/proc`.
 * @throws what the system says where one cannot be made
 */
export function makeFolders(folder: string, mode?: number): void {
  const missing: string[] = [];
  for (let at = folder; !fs.existsSync(at) && path.dirname(at) !== at; at = path.dirname(at)) missing.unshift(at);
  for (const one of missing) {
    try {
      fs.mkdirSync(one, mode === undefined ? {} : { mode });
    } catch (error) {
      // Another may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if (!fs.statSync(folder).isDirectory()) throw Object.assign(new Error(`ENOTDIR: ${folder}`), { code: 'ENOTDIR' });
}
