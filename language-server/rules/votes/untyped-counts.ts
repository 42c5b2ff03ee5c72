import type { Item, Minutes, Vote } from '../../model/minutes.ts';
import { singleBlanks, tallyIn } from '../../model/told-tally.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { spokenItemAt } from '../../vocabulary/spoken-items.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';
import { isTypedCount } from './decided-by.ts';
import { keptVote } from './kept.ts';
import type { Places } from './places.ts';
import { outcomeTold } from './told-outcome.ts';
import { toldVote } from './told-votes.ts';
import { methodOf, typedVote } from './typed-vote.ts';

type Context = RuleContext<'untyped-vote'>;

/** A vote whose count stands behind its colon, and an item that tells its count in its text. */
export function checkCount(context: Context, meeting: Minutes, item: Item, places: Places | undefined): void {
  const isVote = item.kind === 'vote';
  if (isVote ? isTypedCount(item) : !('movers' in item) || item.items.some(({ kind }) => kind === 'vote')) return;
  const isSpoken = spokenItemAt(context.text, context.offsetAt(item.headAt.start)) !== undefined;
  if (isVote && isSpoken && item.sides.length === 0) {
    reportLoose(context, item, places);
    return;
  }
  const start = context.offsetAt(isSpoken ? item.headAt.start : item.headAt.end);
  const line = context.text.slice(start, context.offsetAt(item.at.end)).split(/\r?\n/, 1)[0]!;
  const sides = isVote ? tallyIn(line) : /\d/.test(line) ? (toldVote(`stemming: ${line}`)?.sides ?? []) : [];
  if (isVote && item.sides.length === 0 && reportShare(context, item, line)) return;
  const isCounted = sides.length > 1 && sides.every(({ count, names }) => count !== undefined || (isVote && names.length > 0));
  if (!isCounted || (!isVote && !/voor|tegen|for|against|favou?r|aye|nay|carried|passed|aangenomen|verworpen/iu.test(line))) return;
  const { language } = meeting;
  const told = toldVote(`stemming: ${line}`);
  const vote = { sides, manner: told?.manner };
  const at = item.at.start.line;
  const outcome = outcomeTold(context, { sides, outcome: told?.outcome, manner: undefined }, at, item.at.end.line);
  const word = outcome === undefined ? '' : attributeNamed(outcome)[language];
  const fixes: Fix[] = isVote
    ? [
        fixOf(
          context,
          context.offsetAt(item.headAt.start),
          start + line.length,
          keptVote(line, vote.sides, waysOf(line, word, isSpoken), (words) =>
            typedVote(
              context.project,
              vote,
              aboutOf(context, item) ?? places?.itemAbove(at, line)?.id,
              words,
              language,
              attributesOf(context, item),
            ),
          ),
        ),
      ]
    : item.at.end.line === item.headAt.start.line
      ? [
          fixOf(
            context,
            context.offsetAt(item.at.end),
            context.offsetAt(item.at.end),
            `\n  ${typedVote(context.project, vote, undefined, word, language)}`,
          ),
        ]
      : [];
  context.report(
    'untyped-vote',
    item.headAt,
    isVote && isSpoken
      ? {
          nl: 'Deze telling is gelezen; tussen haakjes kan zij ook namen hebben: `Stemming (voor 12, tegen 7): aangenomen`.',
          en: 'This count is read; in parentheses it may have names as well: `Vote (for 12, against 7): adopted`.',
        }
      : isVote && item.sides.length > 0
        ? {
            nl: 'De telling achter de dubbele punt is gelezen; zij hoort tussen haakjes, waar zij ook namen kan hebben: `Stemming (voor 12, tegen 7): aangenomen`.',
            en: 'The count behind the colon is read; it belongs in parentheses, where it may have names as well: `Vote (for 12, against 7): adopted`.',
          }
        : isVote
          ? {
              nl: 'De telling staat achter de dubbele punt en wordt niet nageteld; zij hoort tussen haakjes: `Stemming (voor 12, tegen 7): aangenomen`.',
              en: 'The count stands behind the colon and is not added up; it belongs in parentheses: `Vote (for 12, against 7): adopted`.',
            }
          : {
              nl: 'De telling staat in de tekst en wordt niet nageteld. Zet er een stemming onder: `Stemming (voor 12, tegen 7): aangenomen`.',
              en: 'The count stands in the text and is not added up. Put a vote below it: `Vote (for 12, against 7): adopted`.',
            },
    { severity: !isVote ? 'info' : item.sides.length > 0 ? 'hint' : 'warning', fixes },
  );
}

/** The outcome in a word, or the line behind its colon; a line that tells more than its sides (`Carried 2-0.`) stays as it is. */
function waysOf(line: string, outcome: string, isSpoken: boolean): readonly string[] {
  if (!isSpoken) return [outcome, line.replace(/^[ \t]*:?[ \t]*/, '')];
  return line.includes(':') ? [outcome, line] : [line];
}

/** `Carried unanimously.` below a motion: only its reference says that it is about that one. */
function reportLoose(context: Context, item: Vote, places: Places | undefined): void {
  const { start } = item.at;
  const [from, end] = [context.offsetAt(start), context.offsetAt(item.at.end)];
  const line = context.text.slice(from, end);
  const above = item.at.end.line === start.line ? places?.itemAbove(start.line, line) : undefined;
  if (above?.id === undefined) return;
  const manner = item.unanimous ? 'unanimous' : item.method === 'acclamation' ? item.method : undefined;
  const typed = typedVote(context.project, { sides: [], manner }, above.id, line, context.file.language);
  context.report(
    'untyped-vote',
    item.headAt,
    {
      nl: `Dit is een uitslag, maar van wat? Zo is het die van ${above.id}: \`Stemming #${above.id}: …\`.`,
      en: `This is an outcome, but of what? This makes it that of ${above.id}: \`Vote #${above.id}: …\`.`,
    },
    { severity: 'hint', fixes: [fixOf(context, from, end, typed)] },
  );
}

/** `2/3 voor`, `3 of 4 in favour`: of whom the rest was, nobody knows. */
const SHARE =
  /(?<![\p{L}\p{N}.,/-])(?<part>\d{1,6})(?<joint>[ ]?\/[ ]?|[ ](?:van(?: de)?|uit|(?:out )?of(?: the)?)[ ])(?<all>\d{1,6})[ ](?:stemmen |leden |aanwezigen |votes |members )?(?<side>voor|tegen|for|against|in favou?r)(?!\p{L})/iu;

/** A part of all who voted, and nothing of the others; of two numbers both readings are offered. */
function reportShare(context: Context, item: Vote, line: string): boolean {
  const { part, joint, all, side } = SHARE.exec(singleBlanks(line).slice(0, 600))?.groups ?? {};
  if (part === undefined || side === undefined || tallyIn(line).length > 1) return false;
  const { language } = context.file;
  const start = context.offsetAt(item.headAt.start);
  const end = context.offsetAt(item.headAt.end) + line.length;
  const [count, rest] = [Number(part), Number(all) - Number(part)];
  const isOfAll = !joint!.includes('/') && rest > 0 && spokenItemAt(context.text, start) === undefined;
  const isFor = /^(?:voor|for|in)/iu.test(side);
  const readings = isOfAll && item.result === undefined ? ([isFor ? 'no' : 'yes', 'abstain'] as const) : [];
  const words = line.replace(/^[ \t]*:?[ \t]*/, '');
  context.report(
    'untyped-vote',
    item.headAt,
    {
      nl: 'Dit is een deel van de stemmen, en geen telling: zeg hoeveel er voor en tegen waren, `Stemming (voor 12, tegen 7): aangenomen`.',
      en: 'This is a share of the votes, and no count: say how many were for and against, `Vote (for 12, against 7): adopted`.',
    },
    {
      fixes: readings.map((other) => {
        const sides = [
          { option: isFor ? ('yes' as const) : ('no' as const), count, names: [] },
          { option: other, count: rest, names: [] },
        ];
        return fixOf(
          context,
          start,
          end,
          typedVote(context.project, { sides, manner: undefined }, aboutOf(context, item), words, language, attributesOf(context, item)),
        );
      }),
    },
  );
  return true;
}

/** As typed, without its sigil. */
function aboutOf(context: Context, { about }: Vote): string | undefined {
  return about && context.text.slice(context.offsetAt(about.at.start), context.offsetAt(about.at.end)).replace(/^#/, '');
}

/** `(meerderheid 2/3)`, and what a `Hoofdelijke stemming` says in its name. */
function attributesOf(context: Context, { headAt, method }: Vote): string[] {
  const head = context.text.slice(context.offsetAt(headAt.start), context.offsetAt(headAt.end));
  const [open, close] = [head.indexOf('('), head.lastIndexOf(')')];
  const typed = open < 0 || close < open ? '' : head.slice(open + 1, close);
  const named =
    method === undefined || typed.includes(attributeNamed(method)[context.file.language]) ? [] : methodOf(head, context.file.language);
  return [...named, ...(typed.trim() === '' ? [] : [typed.trim()])];
}

function fixOf(context: Context, start: number, end: number, text: string): Fix {
  return fix({ nl: `Maak er \`${text.trim()}\` van`, en: `Make it \`${text.trim()}\`` }, [
    context.replace(context.range(start, end), text),
  ]);
}
