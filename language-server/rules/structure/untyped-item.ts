import type { Item } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { shortened } from '../../syntax/cutting.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix, Message } from '../problem.ts';
import { isKnownTo, partiesMeant } from '../shared/meant-parties.ts';
import { isStruck } from '../shared/struck.ts';
import { addAttribute } from '../votes/head-edits.ts';
import { Places } from '../votes/places.ts';
import { type ToldLine, toldLines } from './prose-in-minutes.ts';
import { toldHead } from './told-heads.ts';
import type { ToldItem } from './told-item.ts';
import { toldItem } from './told-items.ts';
import { clockBelow, nextBelow, type ToldMoment, toldByHeading, toldMoment } from './told-moments.ts';
import { checkMoment } from './untyped-moments.ts';

/** `untyped-item`: a sentence tells what was decided, agreed, promised or is to be done; no list has it. */
export const untypedItem = defineRule({
  name: 'untyped-item',
  family: 'structure',
  severity: 'hint',
  summary: {
    nl: 'Een zin zegt wat besloten, afgesproken, toegezegd of te doen is.',
    en: 'A sentence says what was decided, agreed, promised or is to be done.',
  },
  fixable: true,
  alsoReports: ['untyped-motion', 'untyped-vote'],
  check(context) {
    const reported = context.reportedLines;
    const places = new Places(context);
    for (const line of context.tree.lines) {
      if (line.$type !== 'Heading') continue;
      const { offset } = line.$cstNode!;
      const end = lineEnd(context.text, offset);
      const moment = toldByHeading(context.text.slice(offset, Math.min(end, offset + 200)));
      if (moment !== undefined) checkMoment(context, context.root.positionAt(offset).line, [offset, end], moment);
    }
    for (const line of toldLines(context)) {
      if (line.nested) continue;
      const at = context.root.positionAt(line.start).line;
      if (reported.has(at) || isStruck(line.text)) continue;
      for (const sentence of sentencesOf(line)) {
        const moment = toldMoment(sentence.text) ?? nextBelow(line.heading, sentence.text) ?? clockBelow(line.heading, sentence.text);
        if (moment !== undefined && !isOfHearing(moment.kind, line.text)) {
          checkMoment(context, at, [sentence.start, sentence.end], moment);
          continue;
        }
        const told =
          toldItem(sentence.text) ?? (sentence.alone && (OPEN_BOX.test(line.text) || TICKED_BOX.test(line.text)) ? TO_DO : undefined);
        if (told === undefined || isTyped(told, at, sentence.text, places) || isNobody(context, told, at)) continue;
        report(context, places, { line, at, sentence }, told);
      }
    }
  },
});

type Context = ContextOf<typeof untypedItem>;

/** `Opened at 6:45. No one spoke. Closed at 6:46.`: what opens and closes on one line is a hearing, and not the meeting. */
function isOfHearing(kind: ToldMoment['kind'], line: string): boolean {
  return (
    (kind === 'opened' || kind === 'closed') &&
    /(?:^|[.;] )(?:Opened|Geopend)(?![\p{L}])/u.test(line) &&
    /[.;,] (?:[Cc]losed|[Gg]esloten)(?![\p{L}])/u.test(line)
  );
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The line holds nothing else. */
  readonly alone: boolean;
  /** The number of a point in the minutes that stands before it: `24/103`, `3.2`. */
  readonly number: string | undefined;
}

/** A sentence, its line, and the number of the line. */
interface Place {
  readonly line: ToldLine;
  readonly at: number;
  readonly sentence: Sentence;
}

const BULLET = /^[ \t]*(?:[-*+•–][ \t]+|\d{1,2}[.)][ \t]+)?(?:\[[ xX]?\][ \t]+)?/u;
/** `24/103 Minutes of 5 October were approved`: the number of a point, which is no bullet; `16.30 Jan left` is no such number. */
const NUMBER =
  /^[ \t]*(?:\d{2,4}\/\d{2,4}|\d{1,3}(?:\.\d{1,3}){2,3}|\d{1,2}\.(?:\d(?!\d)|\d{2}(?=\))))[.):]?[ \t]+(?=["\u201c]?\p{Lu}\p{L})/u;
/** What was ticked off is done: an action of it would be open. */
const TICKED = /^[ \t]*(?:[-*+•][ \t]+)?\[[xX]\]/u;

/** `- [ ] Jan calls the bank`, `[ ] EF: calls`: a box that is still open. */
const OPEN_BOX = /^[ \t]*(?:[-*+•][ \t]+)?\[ \][ \t]+[@\p{L}]/u;
/** `- [x] @smit mailt`: done, by somebody who is named. */
const TICKED_BOX = /^[ \t]*(?:[-*+•][ \t]+)?\[[xX]\][ \t]+@[\p{L}]/u;
const TO_DO: ToldItem = { kind: 'Action' };

/** The end of a sentence with another behind it. */
const BREAK = /(?:(?<=[\p{Ll}\p{N})]{3}[.!])(?<![Vv]olg\.)|(?<=[.:]\d{2}\.))[ \t]+(?=\p{Lu})/gu;

/** The sentences of a line; what ends with a short word and a full stop is an abbreviation. */
function sentencesOf({ text, start, end }: ToldLine): readonly Sentence[] {
  if (text.length > 2000 || /^[ \t]*(?:>(?!>[ \t])|\|)/.test(text)) return [];
  const bullet = BULLET.exec(text)![0].length;
  const from = bullet > 0 ? bullet : (NUMBER.exec(text)?.[0].length ?? 0);
  const number = withoutEnd(text.slice(bullet, from), '.): \t').trim().replace('/', '-') || undefined;
  const whole = { text: text.slice(from).trim(), start: start + from, end, alone: true, number };
  const breaks = everyMatch(BREAK, text).filter(({ index }) => index > from);
  if (breaks.length === 0 || /[Aa]cti(?:e|on)[: ]/u.test(text.slice(breaks.at(-1)!.index))) return [whole];
  const starts = [from, ...breaks.map(({ index, 0: blanks }) => index + blanks.length)];
  return starts.map((begin, index) => {
    const stop = breaks[index]?.index ?? text.length;
    return { text: text.slice(begin, stop).trim(), start: start + begin, end: start + stop, alone: false, number: undefined };
  });
}

/** What a section holds already where it tells it again in a sentence. */
const TYPED_AS: Readonly<Record<ToldItem['kind'], readonly Item['kind'][]>> = {
  Commitment: ['commitment', 'action'],
  Decision: ['decision', 'approval', 'vote', 'motion', 'proposal', 'amendment'],
  Agreement: ['agreement', 'action', 'decision'],
  Action: [],
  Proposal: [],
  Motion: [],
  Amendment: [],
  Question: [],
  outcome: [],
  vote: ['vote'],
  quorum: [],
  approval: ['approval', 'decision'],
};

function isTyped({ kind }: ToldItem, line: number, sentence: string, places: Places): boolean {
  if (kind === 'outcome') {
    const above = places.itemsAbove(line, sentence);
    return above.length > 0 && above.every(({ outcome }) => outcome !== undefined);
  }
  // Who voted how is told again by a count only.
  if (kind === 'vote') return places.counts(line);
  return places.retells(line, TYPED_AS[kind], sentence);
}

function isNobody(context: Context, { onlyKnown, who = '' }: ToldItem, line: number): boolean {
  return onlyKnown === true && !isKnownTo(context.project, meetingAt(context.file.meetings, line), who);
}

/** Whoever stands in the parentheses moved it. */
const MOVED: ReadonlySet<ToldItem['kind']> = new Set(['Proposal', 'Motion', 'Amendment']);

const MESSAGES: Readonly<Record<ToldItem['kind'], Message>> = {
  Commitment: {
    nl: 'Dit is een toezegging in gewone tekst: zij staat in geen lijst. Zo kan het: `Toezegging T1 (@id, aan @id, uiterlijk …): …`.',
    en: 'This is a commitment in plain text: it is in no list. Such as: `Commitment C1 (@id, to @id, due …): …`.',
  },
  Decision: {
    nl: 'Dit is een besluit in gewone tekst: het staat in geen lijst. Zo kan het: `Besluit B1: …`.',
    en: 'This is a decision in plain text: it is in no list. Such as: `Decision D1: …`.',
  },
  Agreement: {
    nl: 'Dit is een afspraak in gewone tekst: zij staat in geen lijst. Zo kan het: `Afspraak: …`, of `Actie A1 (@id, uiterlijk …): …`.',
    en: 'This is an agreement in plain text: it is in no list. Such as: `Agreement: …`, or `Action A1 (@id, due …): …`.',
  },
  Action: {
    nl: 'Dit is een actie in gewone tekst: zij staat in geen lijst. Zo kan het: `Actie A1 (@id, uiterlijk …): …`.',
    en: 'This is an action in plain text: it is in no list. Such as: `Action A1 (@id, due …): …`.',
  },
  Proposal: {
    nl: 'Dit is een voorstel in gewone tekst: het staat in geen lijst. Zo kan het: `Voorstel V1 (indiener @id): …`.',
    en: 'This is a proposal in plain text: it is in no list. Such as: `Proposal P1 (moved @id): …`.',
  },
  Motion: {
    nl: 'Dit is een motie in gewone tekst: zij staat in geen lijst. Zo kan het: `Motie M1 (indiener @id): …`.',
    en: 'This is a motion in plain text: it is in no list. Such as: `Motion M1 (moved @id): …`.',
  },
  Amendment: {
    nl: 'Dit is een amendement in gewone tekst: het staat in geen lijst. Zo kan het: `Amendement A1 (indiener @id, over #id): …`.',
    en: 'This is an amendment in plain text: it is in no list. Such as: `Amendment A1 (moved @id, about #id): …`.',
  },
  Question: {
    nl: 'Dit is een vraag in gewone tekst: zij staat in geen lijst. Zo kan het: `Vraag V1 (@id): …`.',
    en: 'This is a question in plain text: it is in no list. Such as: `Question Q1 (@id): …`.',
  },
  outcome: {
    nl: 'Wat er van deze motie werd, staat in gewone tekst. Zo kan het: `Motie M1 (indiener @id, aangehouden): …`.',
    en: 'What became of this motion stands in plain text. Such as: `Motion M1 (moved @id, deferred): …`.',
  },
  vote: {
    nl: 'Wie hoe stemde, staat in gewone tekst en wordt niet nageteld. Zo kan het: `Stemming (voor @id 3, tegen @id 4): verworpen`.',
    en: 'Who voted how stands in plain text and is not added up. Such as: `Vote (for @id 3, against @id 4): rejected`.',
  },
  quorum: {
    nl: 'Of er een quorum is, wordt nageteld als het in de kop staat: `Quorum: 14`.',
    en: 'Whether there is a quorum is counted where the header says it: `Quorum: 14`.',
  },
  approval: {
    nl: 'Hier worden notulen vastgesteld, in gewone tekst. Zo weten ook die notulen het: `Vaststelling #overleg-1 (ongewijzigd): …`.',
    en: 'Minutes are approved here, in plain text. So that those minutes know it too: `Approval #meeting-1 (unchanged): …`.',
  },
};

function report(context: Context, places: Places, place: Place, told: ToldItem): void {
  const { at, sentence } = place;
  if (told.kind === 'quorum' && meetingAt(context.file.meetings, at)?.quorum !== undefined) return;
  const rule =
    told.kind === 'outcome' ? 'untyped-motion' : told.kind === 'vote' || told.kind === 'quorum' ? 'untyped-vote' : 'untyped-item';
  context.report(rule, context.range(sentence.start, sentence.end), MESSAGES[told.kind], {
    // A line in the form of an item is more than a sentence.
    severity: toldHead(sentence.text) === undefined ? 'hint' : 'info',
    fixes: fixesOf(context, places, place, told),
  });
}

function fixesOf(context: Context, places: Places, { line, at, sentence }: Place, told: ToldItem): Fix[] {
  const { language } = context.file;
  if (told.kind === 'outcome') {
    const above = places.itemsAbove(at, sentence.text);
    if (told.outcome === undefined) return [];
    const word = attributeNamed(told.outcome)[language];
    // Two that it may be about are two fixes: nobody guesses.
    if (above.length > 0) {
      return above.map((item) => {
        const at = item.headAt.start.line + 1;
        const unnamed =
          above.length === 1
            ? { nl: 'het punt erboven', en: 'the item above' }
            : { nl: `het punt op regel ${at}`, en: `the item on line ${at}` };
        const where = above.length === 1 || item.id === undefined ? unnamed : { nl: item.id, en: item.id };
        return fix({ nl: `Zet \`${word}\` bij ${where.nl}`, en: `Add \`${word}\` to ${where.en}` }, [addAttribute(context, item, word)]);
      });
    }
    const kind = /amend/iu.test(sentence.text) ? 'Amendment' : /voorstel|propos/iu.test(sentence.text) ? 'Proposal' : 'Motion';
    return sentence.alone ? [written(context, line, `${keywordNamed(kind)[language]} (${word}): ${sentence.text}`)] : [];
  }
  if (told === TO_DO && TICKED_BOX.test(line.text)) return [tickedFix(context, line, sentence.text)];
  if (!sentence.alone || TICKED.test(line.text) || told.kind === 'vote' || told.kind === 'quorum' || told.kind === 'approval') return [];
  const keyword = keywordNamed(told.kind)[language];
  const meeting = meetingAt(context.file.meetings, at);
  const people = told.who === undefined ? [] : partiesMeant(context.project, meeting, told.who);
  const text = (told.text ?? sentence.text).trim();
  if (text === '') return [];
  const number = told.id ?? sentence.number;
  const id = number === undefined ? '' : ` ${number}`;
  const mover = MOVED.has(told.kind) ? `${attributeNamed('moved')[language]} ` : '';
  const heads = people.length === 0 ? [id] : people.map((typed) => `${id} (${mover}${typed})`);
  // Nobody known is called so: the name stays in the text.
  const said =
    people.length === 0 && told.who !== undefined && told.text !== undefined ? `${text.replace(/[.]$/, '')} (${told.who})` : text;
  return heads.map((head) => written(context, line, `${keyword}${head}: ${said}`));
}

/** Whoever ticked it off did it; the box goes, and the title says so. */
function tickedFix(context: Context, line: ToldLine, text: string): Fix {
  const { language } = context.file;
  const [who] = /^@[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_]/u.exec(text)!;
  const typed = `${keywordNamed('Action')[language]} (${who}, ${attributeNamed('done')[language]}): ${text}`;
  const box = line.text.slice(0, line.text.indexOf(']') + 1).trim();
  const shown = shortened(typed, 60);
  return fix({ nl: `Maak er \`${shown}\` van, zonder \`${box}\``, en: `Make it \`${shown}\`, without \`${box}\`` }, [
    context.replace(context.range(line.start, line.end), typed),
  ]);
}

function written(context: Context, line: ToldLine, text: string): Fix {
  const shown = shortened(text, 60);
  return fix({ nl: `Maak er \`${shown}\` van`, en: `Make it \`${shown}\`` }, [context.replace(context.range(line.start, line.end), text)]);
}
