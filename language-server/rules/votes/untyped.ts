import { placedItems } from '../../model/walk.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Severity } from '../problem.ts';
import { isStruck } from '../shared/struck.ts';
import { type ToldLine, toldLines } from '../structure/prose-in-minutes.ts';
import { keptVote } from './kept.ts';
import { Places } from './places.ts';
import { outcomeTold } from './told-outcome.ts';
import { type ToldVote, toldVote } from './told-votes.ts';
import { methodOf, typedVote } from './typed-vote.ts';
import { checkCount } from './untyped-counts.ts';

/** `untyped-vote`: a line of text tells a vote, or what came of one: it is in no list, and nothing of it is checked. */
export const untypedVotes = definePass({
  family: 'votes',
  rules: {
    'untyped-vote': {
      severity: 'warning',
      summary: { nl: 'Een stemming staat in gewone tekst.', en: 'A vote stands in plain text.' },
      fixable: true,
    },
  },
  check(context) {
    const reported = context.reportedLines;
    const places = new Places(context);
    let run: Run | undefined;
    for (const line of toldLines(context)) {
      const at = context.root.positionAt(line.start).line;
      if (!reported.has(at) && reportGlued(context, line)) continue;
      const told = reported.has(at) || isStruck(line.text) ? undefined : toldIn(line.text);
      if (run !== undefined && !(told?.side === true && at === run.last + 1)) {
        reportRun(context, places, run);
        run = undefined;
      }
      if (told === undefined) continue;
      if (told.side) run = run === undefined ? { lines: [line], votes: [told], first: at, last: at } : withLine(run, line, told, at);
      else reportLine(context, places, line, told, at);
    }
    if (run !== undefined) reportRun(context, places, run);
    for (const meeting of context.file.meetings)
      for (const { item, nested } of placedItems(meeting)) checkCount(context, meeting, item, nested ? undefined : places);
  },
});

type Context = ContextOf<typeof untypedVotes>;

/** `Stemmin g#M1 (voor 10, …`, `Votee#M1: carried`: one sign off the word, and right before the item. */
const GLUED = /^(?:stemm?i?n?g?|stemm\p{L}{2,5}|vote?|vot\p{L}{0,2})[ ]?[\p{L}\p{N}]?(?=#[\p{L}\p{N}._/-]{1,80}[ ]?[(:])/iu;

function reportGlued(context: Context, line: ToldLine): boolean {
  const [typed] = GLUED.exec(line.text.slice(line.content - line.start)) ?? [];
  if (typed === undefined) return false;
  const word = keywordNamed('Vote')[/^s/iu.test(typed) ? 'nl' : 'en'];
  const range = context.range(line.content, line.content + typed.length);
  context.report(
    'untyped-vote',
    range,
    {
      nl: `Bedoelt u \`${word}\`? Nu is deze regel gewone tekst.`,
      en: `Did you mean \`${word}\`? As it is, this line is plain text.`,
    },
    { fixes: [fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [context.replace(range, `${word} `)], true)] },
  );
  return true;
}

function toldIn(line: string): ToldVote | undefined {
  const told = toldVote(line);
  return told !== undefined && MAY_TELL.test(line) ? told : undefined;
}

/** What a line holds that tells of a vote. */
const MAY_TELL =
  /stem|vo[ot]|tegen|ontho|blanco|uitslag|resultaat|unani|algemene|accl|hamer|aangenomen|verworpen|afgewezen|goedgekeurd|vastgesteld|besl[ou]|benoemd|aanvaard|akkoord|carr|adopt|pass|reject|defeat|agree|fail|approv|lost|aye|nay|noes|yea|yes|no|favou?r|for|against|oppos|abst|result|outcome|ballot|division|tally|roll|tie|resol|decid/iu;

/** Lines right below each other that hold a side each. */
interface Run {
  readonly lines: readonly ToldLine[];
  readonly votes: readonly ToldVote[];
  readonly first: number;
  readonly last: number;
}

function withLine({ lines, votes, first }: Run, line: ToldLine, told: ToldVote, at: number): Run {
  return { lines: [...lines, line], votes: [...votes, told], first, last: at };
}

function reportRun(context: Context, places: Places, { lines, votes, first, last }: Run): void {
  const sides = votes.flatMap((vote) => [...vote.sides]);
  const isKnown = new Set(sides.map(({ option }) => option)).size === sides.length;
  const vote: ToldVote = { ...votes[0]!, sides, outcome: votes.find(({ outcome }) => outcome !== undefined)?.outcome };
  const rest = votes.every(({ labelled }) => labelled);
  report(context, places, { end: lines.at(-1)!.end, line: lines[0]!, first, last }, vote, {
    severity: 'warning',
    fixable: isKnown && rest,
    text: outcomeWords(context, vote, first, last),
  });
}

function reportLine(context: Context, places: Places, line: ToldLine, told: ToldVote, at: number): void {
  const isSentence = !told.labelled && told.over === '';
  if (isSentence && places.tells(at, told)) return;
  const text = told.labelled ? outcomeWords(context, told, at, at) : withoutBullet(line.text);
  report(context, places, { end: line.end, line, first: at, last: at }, told, {
    severity: told.sides.length > 0 || told.labelled ? 'warning' : 'info',
    // What came of a vote that was not unanimous is not told.
    fixable: told.limited !== true || told.outcome !== undefined || told.sides.length > 0 || !told.labelled,
    text,
  });
}

/** The outcome in a word, as it is written or as it follows from the count. */
function outcomeWords(context: Context, vote: ToldVote, first: number, last: number): string {
  const outcome = outcomeTold(context, vote, first, last);
  return outcome === undefined ? '' : attributeNamed(outcome)[context.file.language];
}

function withoutBullet(text: string): string {
  return text.trim().replace(/^[-*+•][ \t]+/u, '');
}

interface Stretch {
  readonly end: number;
  readonly line: ToldLine;
  readonly first: number;
  readonly last: number;
}
interface Told {
  readonly severity: Severity;
  readonly fixable: boolean;
  readonly text: string;
}

function report(
  context: Context,
  places: Places,
  { end, line, first, last }: Stretch,
  vote: ToldVote,
  { severity, fixable, text }: Told,
): void {
  const over = vote.over === '' ? line.text : vote.over;
  const above = places.itemAbove(first, over);
  const isBelow = above !== undefined && (line.nested || above.at.end.line === first - 1);
  const about = isBelow ? undefined : (places.named(first, vote.over) ?? above?.id);
  const written = (words: string) =>
    `${isBelow ? '  ' : ''}${isDecision(vote) ? typedDecision(context, vote, about, words) : typedVote(context.project, vote, about, words, context.file.language, methodOf(line.text, context.file.language))}`;
  const source = context.text.slice(context.root.lineStart(first), end);
  // What the count and the outcome do not say stays as it was written.
  const lines = source.split(/\r?\n/).map(withoutBullet).join(' ');
  const ways = [text, [vote.over.trim(), text].filter((part) => part !== '').join(': '), lines];
  const typed = keptVote(source, vote.sides, ways, written);
  const fixes =
    fixable && !(vote.manner === undefined && /stem|vote/iu.test(line.text) && isDecision(vote))
      ? [
          fix({ nl: `Maak er \`${typed.trim()}\` van`, en: `Make it \`${typed.trim()}\`` }, [
            context.replace(context.range(context.root.lineStart(first), end), typed),
          ]),
        ]
      : [];
  const example = last > first || vote.sides.length > 0 ? 'voor 12, tegen 7' : 'unaniem';
  context.report(
    'untyped-vote',
    context.range(line.content, line.end),
    {
      nl: `Dit is een uitslag in gewone tekst: zij staat in geen lijst en niets ervan wordt nageteld. Zo kan het: \`Stemming (${example}): aangenomen\`.`,
      en: `This is a vote in plain text: it is in no list, and nothing of it is added up. Such as: \`Vote (${example === 'unaniem' ? 'unanimous' : 'for 12, against 7'}): adopted\`.`,
    },
    { severity, fixes },
  );
}

/** `Conform besloten.`: neither a count nor an outcome of a vote. */
function isDecision({ sides, outcome, manner }: ToldVote): boolean {
  return manner === 'consent' || (sides.length === 0 && outcome === undefined && manner === undefined);
}

function typedDecision(context: Context, { manner }: ToldVote, about: string | undefined, text: string): string {
  const { language } = context.file;
  const how = manner === 'consent' ? ['consent' as const] : /^conform/iu.test(text) ? ['asProposed' as const] : [];
  const inside = [
    ...how.map((name) => attributeNamed(name)[language]),
    ...(about === undefined ? [] : [`${attributeNamed('about')[language]} #${about}`]),
  ];
  return `${keywordNamed('Decision')[language]}${inside.length === 0 ? '' : ` (${inside.join(', ')})`}: ${text}`;
}
