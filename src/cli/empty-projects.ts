import path from 'node:path';
import type { Folders } from '../../language-server/project/folders.ts';

/** Projects in and around the named folders of which no minutes were named: none may be left. @param others the projects of those that were */
export function emptyProjects(folders: Folders, named: Iterable<string>, others: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  for (const folder of named) {
    found.add(folders.root(folder) ?? folder);
    for (const { kind, path: place } of folders.below(folder, { projects: true, named: false }))
      if (kind === 'mark') found.add(path.dirname(place));
  }
  return new Set([...found].filter((root) => !others.has(root)));
}
