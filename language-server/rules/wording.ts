import type { Range } from '../model/minutes.ts';
import { NearWords } from '../syntax/near-words.ts';
import { everyMatch } from '../syntax/searching.ts';
import { KEYWORD_OF } from '../vocabulary/keywords.ts';
import { fix } from './context.ts';
import { type ContextOf, definePass } from './define.ts';
import { COMMON_ABBREVIATIONS } from './shared/common-abbreviations.ts';

/** The rules of the family `wording`: names and abbreviations as they were declared. */
export const wording = definePass({
  family: 'wording',
  rules: {
    'unknown-abbreviation': {
      severity: 'info',
      summary: { nl: 'Een afkorting is nergens verklaard.', en: 'An abbreviation is explained nowhere.' },
    },
    'misspelled-name': {
      severity: 'warning',
      summary: { nl: 'Een naam scheelt één letter van een bekende.', en: 'A name is one letter off a known one.' },
      fixable: true,
    },
    'alias-used': {
      severity: 'hint',
      summary: { nl: 'Een andere naam is gebruikt waar het id bedoeld is.', en: 'Another name is used where the id is meant.' },
      fixable: true,
    },
  },
  check(context) {
    const words = knownWords(context);
    const explained = explainedIn(context.text);
    let meeting = -1;
    let reported = new Set<string>();
    const meetings = context.file.meetings.map(({ at }) => context.offsetAt(at.start));
    for (const { offset, end } of context.stretches) {
      while (meeting + 1 < meetings.length && meetings[meeting + 1]! <= offset) {
        meeting++;
        reported = new Set();
      }
      checkStretch(context, words, explained, reported, offset, end);
    }
  },
});

type Context = ContextOf<typeof wording>;

interface KnownWords {
  /** Ids of parties, abbreviations, series and tracks, in any place where they may be typed. */
  readonly ids: ReadonlySet<string>;
  /** Names that a word with capitals could be a misspelling of. */
  readonly near: NearWords<string>;
  /** Other names of parties → the party's id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** One pattern for all aliases that are words of prose; undefined where there are none. */
  readonly aliasPattern: RegExp | undefined;
}

function knownWords(context: Context): KnownWords {
  return context.project.ofDeclarations('known words', (declaring) => {
    const ids = new Set<string>();
    const names: string[] = [];
    const aliases = new Map<string, string>();
    for (const file of declaring) {
      for (const { party, aliases: others } of file.parties) {
        ids.add(party.id);
        if (party.type === 'organization') names.push(party.id);
        for (const { value } of others) {
          ids.add(value);
          if (value !== '' && value !== party.id) aliases.set(value, party.id);
        }
      }
      for (const { id } of file.abbreviations) {
        ids.add(id);
        names.push(id);
      }
      for (const { id, tracks } of file.series) for (const one of [id, ...tracks.map((track) => track.id)]) ids.add(one);
    }
    const long = names.filter((name) => name.length >= 4 || (name.length === 3 && /^\p{Lu}{3}$/u.test(name)));
    const pattern = [...aliases.keys()].sort((a, b) => b.length - a.length).map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return {
      ids,
      near: new NearWords(long.filter((name) => name.length >= 4).map((name) => [name, name] as const)),
      aliases,
      aliasPattern: pattern.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}@#])(?:${pattern.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    };
  });
}

/** Words that start with a capital or a digit and hold at least two capitals: `JenV`, `DGSC-19`, `G40`. */
const CAPITALS = /(?<![\p{L}\p{N}@#/.-])(?=[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu;
const ABBREVIATION = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{Lu}\p{N}]{2,6}(?:-\p{N}{1,4})?$/u;
const HAS_CAPITALS = /\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]/u;

function checkStretch(
  context: Context,
  words: KnownWords,
  explained: ReadonlySet<string>,
  reported: Set<string>,
  offset: number,
  end: number,
): void {
  const text = context.text.slice(offset, end);
  const found: { start: number; end: number }[] = [];
  if (words.aliasPattern !== undefined) {
    for (const match of everyMatch(words.aliasPattern, text)) {
      found.push({ start: match.index, end: match.index + match[0].length });
      reportAlias(
        context,
        context.range(offset + match.index, offset + match.index + match[0].length),
        match[0],
        words.aliases.get(match[0])!,
      );
    }
  }
  if (!HAS_CAPITALS.test(text)) return;
  for (const match of everyMatch(CAPITALS, text)) {
    const word = match[0];
    const start = match.index;
    if (words.ids.has(word) || reported.has(word) || found.some((other) => other.start <= start && start < other.end)) continue;
    if (insideAddress(text, start)) continue;
    const range = context.range(offset + start, offset + start + word.length);
    const meant =
      word.length >= 4 && !explained.has(word)
        ? words.near
            .near(word)
            .filter(({ distance }) => distance === 1)
            .map(({ value }) => value)
        : [];
    if (meant.length > 0 && !COMMON_ABBREVIATIONS.has(word)) {
      reportMisspelled(context, range, word, meant);
    } else if (ABBREVIATION.test(word) && !isKnownAnyway(word, words) && !explained.has(word) && !isShouted(text, start, word)) {
      reported.add(word);
      context.report('unknown-abbreviation', range, {
        nl: `De afkorting ${word} is nergens verklaard: \`Afkorting ${word}: …\` in het adresboek, of de eerste keer voluit.`,
        en: `The abbreviation ${word} is explained nowhere: \`Abbreviation ${word}: …\` in the address book, or in full the first time.`,
      });
    }
  }
}

/** Roman numerals, numbers, plurals and genitives of what is known: `GGD'en` is cut at its apostrophe before it comes here. */
function isKnownAnyway(word: string, words: KnownWords): boolean {
  // `ACTIE: …` is told of as what it is.
  if (KEYWORD_OF.has(word.charAt(0) + word.slice(1).toLowerCase())) return true;
  // `A1` names an item, a road or a paper size.
  if (COMMON_ABBREVIATIONS.has(word) || /^[IVXLC]+$/.test(word) || /^\p{Lu}\p{N}+$/u.test(word)) return true;
  const stem = word.replace(/-\p{N}+$/u, '');
  return stem !== word && (words.ids.has(stem) || COMMON_ABBREVIATIONS.has(stem));
}

/** A heading or a cry in capitals is no row of abbreviations. */
function isShouted(text: string, start: number, word: string): boolean {
  const around = text.slice(Math.max(0, start - 20), start + word.length + 20);
  return (around.match(/\p{Lu}{2,}/gu) ?? []).length >= 3 && !/\p{Ll}/u.test(around);
}

const LONGEST_ADDRESS = 500;

function insideAddress(text: string, start: number): boolean {
  // An address holds no blank: the search stays short in a line of any length.
  let from = start;
  const limit = Math.max(0, start - LONGEST_ADDRESS);
  while (from > limit && !' \t(<'.includes(text[from - 1]!)) from--;
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)/i.test(text.slice(from, from + 40));
}

/** Abbreviations that the file itself explains: «Kernteam Crisiscommunicatie (NKC)», «(hierna NKC)». */
function explainedIn(text: string): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const match of text.matchAll(
    /\((?:hierna(?: te noemen)?:? |hereafter |verder: )?["'“”‘’]?([\p{Lu}][\p{L}\p{N}-]{1,9})["'“”‘’]?\)/gu,
  ))
    explained.add(match[1]!);
  return explained;
}

function reportMisspelled(context: Context, range: Range, word: string, meant: readonly string[]): void {
  context.report(
    'misspelled-name',
    range,
    {
      nl: `\`${word}\` scheelt één letter van ${meant.map((name) => `\`${name}\``).join(' en ')}.`,
      en: `\`${word}\` is one letter off ${meant.map((name) => `\`${name}\``).join(' and ')}.`,
    },
    {
      fixes: meant.map((name) => fix({ nl: `Vervang door \`${name}\``, en: `Replace by \`${name}\`` }, [context.replace(range, name)])),
    },
  );
}

function reportAlias(context: Context, range: Range, alias: string, id: string): void {
  context.report(
    'alias-used',
    range,
    { nl: `«${alias}» is een andere naam van \`@${id}\`.`, en: `“${alias}” is another name of \`@${id}\`.` },
    { fixes: [fix({ nl: `Vervang door \`@${id}\``, en: `Replace by \`@${id}\`` }, [context.replace(range, `@${id}`)])] },
  );
}
