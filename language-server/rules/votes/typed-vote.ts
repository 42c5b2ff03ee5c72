import { OPTION_ATTRIBUTE } from '../../model/tally.ts';
import type { ToldSide } from '../../model/told-tally.ts';
import type { ProjectView } from '../../project/view.ts';
import { isId } from '../../syntax/characters.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { ToldVote } from './told-votes.ts';

/** A vote as the language has it: `Stemming #M1 (voor 12, tegen 7): aangenomen`. */
export function typedVote(
  project: ProjectView,
  vote: Pick<ToldVote, 'sides' | 'manner'>,
  about: string | undefined,
  text: string,
  language: Language,
  /** Attributes that the head has, as typed. */
  kept: readonly string[] = [],
): string {
  const manner = vote.manner === 'unanimous' || vote.manner === 'acclamation' ? [attributeNamed(vote.manner)[language]] : [];
  const inside = [...kept, ...manner, ...vote.sides.map((side) => typedSide(project, side, language))].join(', ');
  const head = `${keywordNamed('Vote')[language]}${about === undefined ? '' : ` #${about}`}${inside === '' ? '' : ` (${inside})`}`;
  return text === '' ? `${head}:` : `${head}: ${text}`;
}

function typedSide(project: ProjectView, { option, count, names }: ToldSide, language: Language): string {
  const who = names.map(({ name, votes }) => `${typedName(project, name)}${votes === undefined ? '' : ` ${votes}`}`);
  const numbers = count === undefined ? [] : [`${count}`];
  return [attributeNamed(OPTION_ATTRIBUTE[option])[language], ...numbers, ...who].join(' ');
}

/** `@id` of who is known by this name; a word is a name that is still to be declared, more words are a name in quotes. */
export function typedName(project: ProjectView, typed: string): string {
  const name = typed.replace(/^(?:de fractie|fractie|de|the)[ \t]+/iu, '');
  if (name.startsWith('@')) return name;
  const untitled = name.replace(TITLES, '');
  const known =
    project.party(name)?.party.id ??
    [name, untitled].map((one) => idsByName(project).get(one.toLowerCase())).find((id) => id !== undefined);
  if (known !== undefined) return `@${known}`;
  return isId(name) ? `@${name}` : `"${name}"`;
}

const TITLES =
  /^(?:(?:de heer|dhr|heer|mevrouw|mevr|mw|raadslid|wethouder|cllr|councill?or|councilmember|trustee|mr|mrs|ms|dr|prof)\.?[ \t]+)+/iu;

/** From names, and surnames of one person only, in lower case. */
function idsByName(project: ProjectView): ReadonlyMap<string, string> {
  return project.ofDeclarations('ids by lower-case name', (declaring) => {
    const ids = new Map<string, string>();
    const twice = new Set<string>();
    for (const file of declaring) {
      for (const { party } of file.parties) {
        const { name } = party;
        const surname = party.type === 'person' ? [name.split(' ').findLast((word) => /^\p{Lu}\p{L}/u.test(word))] : [];
        for (const one of new Set([name, ...surname])) {
          const key = one?.toLowerCase();
          if (key === undefined || twice.has(key)) continue;
          if (ids.has(key) && ids.get(key) !== party.id) {
            ids.delete(key);
            twice.add(key);
          } else ids.set(key, party.id);
        }
      }
    }
    return ids;
  });
}

const ROLL_CALL = /^[ \t]*(?:[-*+•][ \t]+)?(?:\*\*|__)?(?:hoofdelijke|roll[ -]call|recorded)(?![\p{L}])/iu;
const BALLOT = /^[ \t]*(?:[-*+•][ \t]+)?(?:\*\*|__)?(?:schriftelijke|ballot|vote by ballot)(?![\p{L}])/iu;

/** `Hoofdelijke stemming`, `Vote by ballot`: how it was held, where the name of a vote says so. */
export function methodOf(line: string, language: Language): string[] {
  const method = ROLL_CALL.test(line) ? 'rollCall' : BALLOT.test(line) ? 'ballot' : undefined;
  return method === undefined ? [] : [attributeNamed(method)[language]];
}
