import fs from 'node:fs';
import path from 'node:path';

/** Statements that name another file; the formatter puts each at the start of a line. */
const STATIC = /^(?:import|export)\b[^;'"`]*?\bfrom '(\.[^']+)';/gm;
const SIDE_EFFECT = /^import '(\.[^']+)';/gm;
/** `import('./x.ts')`, as a call or as a type. */
const DYNAMIC = /\bimport\('(\.[^']+)'\)/g;

/** Every file of our own that each file imports, its types too. @param folders from the root of the repository. */
export function importsOf(root: string, folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) => sourcesIn(path.join(root, folder)));
  return new Map(files.map((file) => [path.relative(root, file), importedBy(root, file)]));
}

export function sourcesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.split(path.sep).includes('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function importedBy(root: string, file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  const named = [STATIC, SIDE_EFFECT, DYNAMIC].flatMap((pattern) => Array.from(text.matchAll(pattern), ([, address = '']) => address));
  return named
    .filter((address) => address.endsWith('.ts'))
    .map((address) => path.relative(root, path.resolve(path.dirname(file), address)));
}

/** Files that import each other in a circle, all circles of one knot together (Tarjan's strongly connected components). */
export function knotsIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const knots: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let low = order.get(file)!;
    open.push(file);
    for (const other of imports.get(file) ?? []) {
      if (!imports.has(other)) continue;
      if (!order.has(other)) low = Math.min(low, visit(other));
      else if (open.includes(other)) low = Math.min(low, order.get(other)!);
    }
    if (low === order.get(file)) {
      const knot = open.splice(open.indexOf(file));
      if (knot.length > 1 || imports.get(file)!.includes(file)) knots.push(knot.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return knots;
}
