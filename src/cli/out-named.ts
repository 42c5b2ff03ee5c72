import path from 'node:path';
import { FORMS } from '../../language-server/output/index.ts';
import { UsageError } from './host.ts';
import { say, visibleLine } from './texts.ts';
import type { World } from './world.ts';

/** Endings that files have and folders do not: those of what is made here, of minutes, and what else people call these. */
const OF_FILES: ReadonlySet<string> = new Set([
  ...FORMS.map(({ ending }) => `.${ending}`),
  ...['.verslag', '.htm', '.xhtml', '.mht', '.markdown', '.mail', '.msg', '.doc', '.odt', '.rtf', '.csv', '.xlsx', '.xls', '.zip', '.db'],
]);

/** Whether a name that leads to nothing yet, without a slash behind it, is that of a file. */
export function isCalledAsFile({ host }: World, out: string): boolean {
  if (/[\\/]$/.test(out) || host.files.kind(path.resolve(host.cwd, out)) !== 'missing') return false;
  return OF_FILES.has(path.extname(out).toLowerCase());
}

/**
 * The folder that `--out` names.
 * @throws UsageError where it is none, and where it would be a folder with the name of a file
 */
export function folderNamed(world: World, out: string): string {
  const folder = path.resolve(world.host.cwd, out);
  const kind = world.host.files.kind(folder);
  if (kind !== 'folder' && kind !== 'missing') throw new UsageError(say(world.language, 'noFolder', visibleLine(out)));
  if (isCalledAsFile(world, out)) throw new UsageError(say(world.language, 'calledAsFile', visibleLine(out)));
  return folder;
}
