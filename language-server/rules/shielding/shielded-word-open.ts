import { placedItems, sectionsOf } from '../../model/walk.ts';
import { shieldsWithin } from '../../syntax/shields.ts';
import { isFree, type Span } from '../../syntax/spans.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { stretchesOf } from '../shared/prose.ts';

/** `shielded-word-open`: a name or an amount that a shield holds stands open elsewhere in the same file. */
export const shieldedWordOpen = defineRule({
  name: 'shielded-word-open',
  family: 'shielding',
  severity: 'warning',
  summary: {
    nl: 'Wat elders in het verslag is afgeschermd, staat hier open.',
    en: 'What is shielded elsewhere in the minutes stands open here.',
  },
  fixable: true,
  check(context) {
    if (!context.isOn('shielded-word-open') || !context.text.includes('{')) return;
    const shielded = wordsShielded(context);
    if (shielded.size === 0) return;
    const hidden = hiddenSpans(context);
    for (const { offset, end, shielded: isShielded } of stretchesOf(context.tree)) {
      if (isShielded || !isFree(hidden, { start: offset, end })) continue;
      for (const found of openIn(context.text, offset, end, shielded)) report(context, found);
    }
  },
});

type Context = ContextOf<typeof shieldedWordOpen>;

/** Words that a shield holds, whole, and where it stands. */
interface Shielded {
  readonly words: string;
  readonly ground: string;
  readonly shield: Span;
}

/** By their first word. */
type ShieldedWords = ReadonlyMap<string, readonly Shielded[]>;

const WORD = /[\p{L}\p{N}]+/gu;
/** So many different words that begin alike are looked for. */
const MOST_ALIKE = 20;
/** Words before a name, and its initials. */
const BEFORE_NAME =
  /^(?:(?:de heer|mevrouw|mevr\.|mw\.|dhr\.|meneer|wethouder|familie|fam\.|mr\.?|mrs\.?|ms\.?|dr\.?|ds\.?|ir\.|drs\.|prof\.) )?(?:\p{Lu}\. ?){0,4}/iu;
const NAME = /^(?:\p{Lu}\p{L}{1,20} )?(?:(?:van|de|der|den|ten|ter|von|el) ){0,3}(\p{Lu}[\p{L}'\u2019-]{3,30})$/u;
/** Digits with their points, and a word that counts: a year alone tells nothing. */
const AMOUNT =
  /^(?:\u20ac ?|eur )?(?=[\d.,]{0,12}\d)(?!(?:19|20)\d\d$)[\d.,]{1,15}(?:,-)?(?: (?:duizend|ton|miljoen|miljard|euro|thousand|million|billion)){0,2}$/iu;
/** A name of one figure is no amount that anybody finds. */
const LEAST = 4;

function wordsShielded(context: Context): ShieldedWords {
  const found = new Map<string, Shielded[]>();
  const { text } = context;
  const small = new Set(text.match(/(?<![@#\p{L}\p{N}-])\p{Ll}\p{L}{3,30}(?!\p{L})/gu));
  const isNoun = (word: string) => small.has(word.toLowerCase());
  for (const line of context.tree.lines) {
    const { offset, end } = line.$cstNode!;
    if (!text.slice(offset, end).includes('{')) continue;
    for (const shield of shieldsWithin(text, offset, end)) {
      const ground = shield.grounds[0];
      if (ground === undefined || shield.doubt !== undefined) continue;
      for (const words of wordsOf(text.slice(shield.contentStart, shield.contentEnd), isNoun)) {
        const first = words.match(WORD)![0];
        const alike = found.get(first) ?? [];
        if (alike.length < MOST_ALIKE && !alike.some((other) => other.words === words))
          found.set(first, [...alike, { words, ground: text.slice(ground.start, ground.end), shield }]);
      }
    }
  }
  return found;
}

/** What of a shield says the same elsewhere: a name, with its surname alone, or an amount. A sentence has words that stand anywhere. */
function wordsOf(content: string, isNoun: (word: string) => boolean): readonly string[] {
  const words = content.trim().replace(/^[^\p{L}\p{N}]{1,5}|[.,;:]$/gu, '');
  if (words.length < LEAST || words.length > 60 || /[{}@#\n]/.test(words)) return [];
  if (AMOUNT.test(words)) return [words];
  const before = BEFORE_NAME.exec(words)![0];
  const surname = NAME.exec(words.slice(before.length))?.[1];
  if (surname === undefined) return [];
  // A capital alone may be that of a noun, which stands elsewhere without it: `{5.1.2b: Prijs}`.
  return words === surname && isNoun(words) ? [] : [...new Set([words, surname])];
}

/** What the public version leaves out anyway. */
function hiddenSpans(context: Context): readonly Span[] {
  const { meetings, doubts } = context.file;
  const ranges = [
    ...meetings.flatMap((meeting) => sectionsOf(meeting).filter(({ ground }) => ground !== undefined)),
    ...meetings.flatMap((meeting) => placedItems(meeting).flatMap(({ item }) => (item.ground === undefined ? [] : [item]))),
    ...doubts,
  ];
  const spans = ranges.map(({ at }) => ({ start: context.offsetAt(at.start), end: context.offsetAt(at.end) }));
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

interface Open extends Span {
  readonly of: Shielded;
}

function* openIn(text: string, offset: number, end: number, shielded: ShieldedWords): Generator<Open> {
  WORD.lastIndex = offset;
  for (let word = WORD.exec(text); word !== null && word.index < end; word = WORD.exec(text)) {
    const start = word.index;
    const of = shielded
      .get(word[0])
      ?.filter(({ words }) => start + words.length <= end && text.startsWith(words, start))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (of === undefined || /[\p{L}\p{N}]/u.test(text[start + of.words.length] ?? '')) continue;
    yield { start, end: start + of.words.length, of };
    WORD.lastIndex = start + of.words.length;
  }
}

function report(context: Context, { start, end, of: { words, ground, shield } }: Open): void {
  context.report(
    'shielded-word-open',
    context.range(start, end),
    {
      nl: `\`${words}\` is elders afgeschermd op grond van ${ground}, en staat hier open in de openbare versie. Scherm het hier ook af: \`{${ground}: …}\`.`,
      en: `\`${words}\` is shielded on ground ${ground} elsewhere, and stands open here in the public version. Shield it here, too: \`{${ground}: …}\`.`,
    },
    {
      fixes: [
        fix({ nl: `Scherm af op grond van ${ground}`, en: `Shield on ground ${ground}` }, [
          context.replace(context.range(start, end), `{${ground}: ${context.text.slice(start, end)}}`),
        ]),
      ],
      related: [
        {
          uri: context.uri,
          range: context.range(shield.start, shield.end),
          message: { nl: 'Hier is het afgeschermd.', en: 'Here it is shielded.' },
        },
      ],
    },
  );
}
