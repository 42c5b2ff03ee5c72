import type { FoundName } from '../../model/names/name-finder.ts';
import { NearNames } from '../../model/names/near-names.ts';
import { allAttendees } from '../../model/walk.ts';
import { isFree } from '../../syntax/spans.ts';
import { fix, type RuleContext } from '../context.ts';

/** The reader of such names, for a project. */
export function nearNamesOf(context: RuleContext<'name-in-prose'>): NearNames {
  return context.project.ofDeclarations('near names', (files) => new NearNames(files));
}

/** Surnames of people who may not be named, with one letter wrong: `mevrouw Terpsta`. */
export function checkNearNames(context: RuleContext<'name-in-prose'>, names: NearNames, text: string, found: readonly FoundName[]): void {
  for (const { start, end, id, name } of names.find(text, guestsOf(context))) {
    if (!isFree(found, { start, end })) continue;
    const typed = context.text.slice(start, end);
    const range = context.range(start, end);
    context.report(
      'name-in-prose',
      range,
      {
        nl: `${typed} scheelt één letter van ${name}, die niet openbaar is; noem \`@${id}\`, dan blijft de naam in openbare uitvoer weg. Wie anders zo heet, staat het best in het adresboek of bij de aanwezigen.`,
        en: `${typed} is one letter off ${name}, who is not public; name \`@${id}\`, and public output leaves the name out. Somebody else of that name belongs in the address book or among those present.`,
      },
      {
        fixes: [
          fix({ nl: `Vervang door \`@${id}\``, en: `Replace by \`@${id}\`` }, [context.replace(range, `@${id}`)]),
          fix({ nl: 'Scherm af op grond van 5.1.2e', en: 'Shield on ground 5.1.2e' }, [context.replace(range, `{5.1.2e: ${typed}}`)]),
        ],
      },
    );
  }
}

/** Guests by name, and those who stand in for somebody. */
function guestsOf(context: RuleContext<'name-in-prose'>): readonly string[] {
  return context.file.meetings
    .map(allAttendees)
    .flatMap(({ present, absent }) => [...present, ...absent])
    .flatMap(({ party, proxy, replacedBy }) => [party, proxy, replacedBy].flatMap((one) => (one?.type === 'guest' ? [one.name] : [])));
}
