import type { FileModel } from '../minutes.ts';
import { plainText } from '../text.ts';

/** Whom the files of a project declare, with all that they are called. */
export function knownIn(project: { files(): readonly Pick<FileModel, 'parties'>[] } | undefined) {
  const parties = (project?.files() ?? []).flatMap((file) => file.parties);
  return parties.map(({ party, aliases }) => ({
    ...party,
    function: party.function && plainText(party.function),
    aliases: aliases.map(({ value }) => value),
  }));
}
