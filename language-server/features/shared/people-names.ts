import { foldedName } from '../../model/names/naming.ts';
import type { ProjectView } from '../../project/view.ts';

/** Ids by name, alias and e-mail address, {@link foldedName}; `undefined` where two parties have that name. */
export function idsByName(project: ProjectView): ReadonlyMap<string, string | undefined> {
  return project.ofDeclarations('ids by name', (declaring) => {
    const ids = new Map<string, string | undefined>();
    for (const file of declaring) {
      for (const { party, aliases } of file.parties) {
        for (const name of new Set([party.id, party.name, party.email ?? '', ...aliases.map(({ value }) => value)].map(foldedName))) {
          if (name === '') continue;
          ids.set(name, ids.has(name) && ids.get(name) !== party.id ? undefined : party.id);
        }
      }
    }
    return ids;
  });
}
