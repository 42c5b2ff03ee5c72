import type { Decision, Item, Minutes, Motion, Outcome, Vote } from '../../model/minutes.ts';
import { isMotion, votesOn } from '../../model/outcomes.ts';
import { refOf } from '../../model/refs.ts';
import { decided, isHalfTold, resultOf, tallyOf } from '../../model/tally.ts';
import { itemsOf } from '../../model/walk.ts';
import { attributeNamed, outcomeIn, outcomeWordIn } from '../../vocabulary/attributes.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix, RelatedPlace } from '../problem.ts';
import { brokenVotes } from './head-edits.ts';
import { majorityWords, sumWords } from './sums.ts';

/** `outcome-mismatch`: what a vote comes to, what its text says, and what the motion says came of it are the same. */
export const voteResults = definePass({
  family: 'votes',
  rules: {
    'outcome-mismatch': {
      severity: 'warning',
      summary: {
        nl: 'De telling zegt iets anders dan de uitslag die er staat.',
        en: 'The count says something else than the outcome that is written.',
      },
      fixable: true,
    },
  },
  check(context) {
    const broken = brokenVotes(context);
    for (const meeting of context.file.meetings) {
      const items = [...itemsOf(meeting)];
      const wrong = new Set(
        items.filter((item) => item.kind === 'vote' && (broken.has(item.headAt.start.line) || !checkVote(context, item))),
      );
      const decisions = Map.groupBy(
        items.filter((item) => item.kind === 'decision'),
        ({ about }) => refOf(about?.target),
      );
      for (const item of items) {
        if (item.kind === 'decision') checkProcedure(context, item);
        if (!isMotion(item)) continue;
        checkMotion(context, meeting, item, (item.ref === undefined ? undefined : decisions.get(item.ref)) ?? [], wrong);
      }
    }
  },
});

type Context = ContextOf<typeof voteResults>;

/** False where the text of a vote says something else than its count. */
function checkVote(context: Context, vote: Vote): boolean {
  checkTold(context, vote);
  const tally = tallyOf(vote);
  const comesTo = decided(vote);
  const { result } = vote;
  if (tally === undefined || comesTo === undefined || result === undefined || agree(comesTo, result)) return true;
  const words = sumWords(tally);
  const why = majorityWords(vote, tally);
  const half = isHalfTold(vote);
  const told = attributeNamed(result);
  const right = attributeNamed(comesTo);
  context.report(
    'outcome-mismatch',
    vote.headAt,
    half
      ? {
          nl: `Hier staat alleen wie voor is (${tally.yes}), en de uitslag is \`${told.nl}\`: zet er \`tegen\` met een getal bij.`,
          en: `Only who is for stands here (${tally.yes}), and the outcome is \`${told.en}\`: add \`against\` with a number.`,
        }
      : {
          nl: `${words.nl}${why === undefined ? '' : `; ${why.nl}`}: dat is \`${right.nl}\`, en er staat \`${told.nl}\`.${tally.abstain > 0 ? ' Onthoudingen tellen niet mee.' : ''}`,
          en: `${words.en}${why === undefined ? '' : `; ${why.en}`}: that is \`${right.en}\`, and it says \`${told.en}\`.${tally.abstain > 0 ? ' Abstentions do not count.' : ''}`,
        },
    { fixes: half ? [] : correction(context, vote, comesTo) },
  );
  return false;
}

/** `aangenomen, maar later ingetrokken`: the first of two outcomes is what counts. */
function checkTold(context: Context, vote: Vote): void {
  const start = context.offsetAt(vote.headAt.end);
  const text = context.text.slice(start, context.offsetAt(vote.at.end));
  const first = outcomeWordIn(text);
  if (first === undefined || vote.result === undefined) return;
  const behind = text.slice(first.end, first.end + 200);
  const second = outcomeIn(behind);
  if (second === undefined || second === vote.result || !LATER.test(behind)) return;
  const [told, other] = [attributeNamed(vote.result), attributeNamed(second)];
  context.report('outcome-mismatch', vote.headAt, {
    nl: `Deze stemming telt als \`${told.nl}\`, en erachter staat \`${other.nl}\`: er kan maar één uitslag zijn. Wat er later van werd, staat bij het punt zelf.`,
    en: `This vote counts as \`${told.en}\`, and \`${other.en}\` stands behind it: there can be one outcome only. What became of it later stands with the item itself.`,
  });
}

const LATER = /^[^\p{L}]{0,3}(?:maar|en|daarna|later|vervolgens|doch|but|and|then|later|subsequently)(?!\p{L})/iu;

/** A motion that ties is not adopted: both words are used for it. What is withdrawn or deferred needs no majority. */
function agree(comesTo: Outcome, told: Outcome): boolean {
  if (comesTo === told || told === 'withdrawn' || told === 'deferred') return true;
  return comesTo === 'tied' && told === 'rejected';
}

/** Writes the outcome that the count comes to over the one that stands in the text. */
function correction(context: Context, vote: Vote, comesTo: Outcome): Fix[] {
  const start = context.offsetAt(vote.headAt.end);
  const text = context.text.slice(start, context.offsetAt(vote.at.end));
  const found = outcomeWordIn(text);
  if (found === undefined) return [];
  const word = attributeNamed(comesTo);
  const range = context.range(start + found.start, start + found.end);
  return [fix({ nl: `Maak er \`${word.nl}\` van`, en: `Make it \`${word.en}\`` }, [context.replace(range, word[context.file.language])])];
}

/** `Besluit (hamerstuk, verworpen)`: what passes without debate or as it was proposed is adopted. */
function checkProcedure(context: Context, { headAt, procedure, outcome }: Decision): void {
  if (procedure === undefined || outcome === undefined || outcome === 'adopted') return;
  const [first, second] = [attributeNamed(procedure), attributeNamed(outcome)];
  context.report('outcome-mismatch', headAt, {
    nl: `Er staat \`${first.nl}\` en \`${second.nl}\`: wat ${procedure === 'consent' ? 'als hamerstuk doorgaat' : 'conform het voorstel is besloten'}, is aangenomen.`,
    en: `It says \`${first.en}\` and \`${second.en}\`: what passes ${procedure === 'consent' ? 'by consent' : 'as proposed'} is adopted.`,
  });
}

/** The motion's own line, its votes and decisions about it: the later one is reported. */
function checkMotion(context: Context, meeting: Minutes, motion: Motion, decisions: readonly Decision[], wrong: ReadonlySet<Item>): void {
  const votes = votesOn(meeting, motion).filter((vote) => !wrong.has(vote) && resultOf(vote) !== undefined);
  // After a tie it is voted on again: the last vote counts.
  const last = votes.at(-1);
  let told = last === undefined ? motion.outcome : checkAgainst(context, last, resultOf(last)!, motion.outcome, motion);
  for (const decision of decisions) {
    if (decision.outcome !== undefined) told = checkAgainst(context, decision, decision.outcome, told, motion);
  }
}

function checkAgainst(context: Context, item: Item, outcome: Outcome, before: Outcome | undefined, motion: Motion): Outcome {
  // What was withdrawn or put off is not adopted as well; a count alone may be of the vote to put it off.
  const isLeft = before === 'withdrawn' || before === 'deferred';
  const isTold = item.kind === 'vote' && item.result !== undefined && item.result !== before;
  if (before === undefined || (isLeft ? !isTold : agree(outcome, before) || agree(before, outcome))) return outcome;
  const [first, second] = [attributeNamed(before), attributeNamed(outcome)];
  const id = motion.id === undefined ? '' : ` ${motion.id}`;
  const related: RelatedPlace[] = [
    { uri: context.uri, range: motion.headAt, message: { nl: 'Waar het over gaat.', en: 'What it is about.' } },
  ];
  const tally = item.kind === 'vote' ? tallyOf(item) : undefined;
  const sum = tally === undefined ? { nl: '', en: '' } : sumWords(tally);
  context.report(
    'outcome-mismatch',
    item.headAt,
    {
      nl: `Hier is het \`${second.nl}\`${sum.nl && ` (${sum.nl})`}, en${id || ' erboven'} is \`${first.nl}\`: er kan maar één uitslag zijn.`,
      en: `Here it is \`${second.en}\`${sum.en && ` (${sum.en})`}, and${id || ' the one above'} is \`${first.en}\`: there can be one outcome only.`,
    },
    { related },
  );
  return outcome;
}
