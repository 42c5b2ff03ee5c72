import type { Minutes, Section, Vote, VoteSide } from '../../model/minutes.ts';
import { isToCome } from '../../model/status.ts';
import { isHalfTold, sumOf, tallyOf } from '../../model/tally.ts';
import { placedItems } from '../../model/walk.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';
import { keyOf, nameIn } from '../shared/people.ts';
import { type Electorate, Electorates } from './electorate.ts';
import { addAttribute, brokenVotes } from './head-edits.ts';
import { namesSum, optionWord, sumWords } from './sums.ts';

/** `vote-count-mismatch`: the sides of a vote, the names on them, and who was there come to the same number. */
export const voteCounts = definePass({
  family: 'votes',
  rules: {
    'vote-count-mismatch': {
      severity: 'warning',
      summary: {
        nl: 'Een stemming telt niet op: de kanten, de namen en wie er was.',
        en: 'A vote does not add up: its sides, its names and who was there.',
      },
      fixable: true,
    },
  },
  check(context) {
    const broken = brokenVotes(context);
    for (const meeting of context.file.meetings) {
      if (isToCome(meeting)) continue;
      const electorates = new Electorates(context.project, meeting);
      for (const { item, section } of placedItems(meeting)) {
        if (item.kind === 'vote' && !broken.has(item.headAt.start.line)) checkVote(context, meeting, item, electorates, section);
      }
    }
  },
});

type Context = ContextOf<typeof voteCounts>;

function checkVote(context: Context, meeting: Minutes, vote: Vote, electorates: Electorates, section: Section | undefined): void {
  const sides = vote.sides.filter((side) => checkNames(context, side)).length;
  const twice = checkTwice(context, vote) || checkUnnumbered(context, vote);
  // One cause, one message: a sum of what is wrong itself says nothing.
  if (sides < vote.sides.length || twice) return;
  if (vote.unanimous) checkUnanimous(context, vote);
  if (meeting.present.length > 0) checkElectorate(context, vote, electorates.at(section));
}

/** False where the number of a side is not that of its names. */
function checkNames(context: Context, side: VoteSide): boolean {
  const { total, ballots, option } = side;
  const sum = sumOf(ballots);
  if (total === undefined || ballots.length === 0 || sum === total) return true;
  if (sum === undefined && ballots.length <= total) return true;
  const word = optionWord(option);
  const names = namesSum(side, sum ?? ballots.length);
  context.report(
    'vote-count-mismatch',
    side.at,
    {
      nl: `Er staat ${total} ${word.nl}, en daarachter ${names.nl}.`,
      en: `It says ${total} ${word.en}, and behind it ${names.en}.`,
    },
    { fixes: sum === undefined ? [] : renumber(context, side, total, sum) },
  );
  return false;
}

function renumber(context: Context, side: VoteSide, total: number, sum: number): Fix[] {
  const start = context.offsetAt(side.at.start);
  const text = context.text.slice(start, context.offsetAt(side.at.end));
  const at = new RegExp(`(?<![\\p{L}\\p{N}@_])0*${total}(?![\\p{L}\\p{N}])`, 'u').exec(text);
  if (at === null) return [];
  const range = context.range(start + at.index, start + at.index + at[0].length);
  return [fix({ nl: `Maak er ${sum} van, zoals de namen`, en: `Make it ${sum}, as the names do` }, [context.replace(range, `${sum}`)])];
}

/** A person votes once; a party may be divided. */
function checkTwice(context: Context, { sides }: Vote): boolean {
  const seen = new Map<string, VoteSide>();
  let found = false;
  for (const side of sides) {
    for (const { voter } of side.ballots) {
      const { party } = voter;
      const before = seen.get(keyOf(party));
      seen.set(keyOf(party), side);
      if (before === undefined || (before !== side && party.type !== 'person' && party.type !== 'guest')) continue;
      found = true;
      const [first, second] = [optionWord(before.option), optionWord(side.option)];
      context.report(
        'vote-count-mismatch',
        voter.at,
        before === side
          ? { nl: `${nameIn(voter)} staat twee keer bij \`${first.nl}\`.`, en: `${nameIn(voter)} stands twice behind \`${first.en}\`.` }
          : {
              nl: `${nameIn(voter)} staat bij \`${first.nl}\` en bij \`${second.nl}\`: ieder stemt één keer.`,
              en: `${nameIn(voter)} stands behind \`${first.en}\` and \`${second.en}\`: each votes once.`,
            },
      );
    }
  }
  return found;
}

/** Of parties that vote with a number each, one without leaves the whole vote uncounted. */
function checkUnnumbered(context: Context, { sides }: Vote): boolean {
  const ballots = sides.filter(({ total }) => total === undefined).flatMap((side) => side.ballots);
  const bodies = ballots.filter(
    ({ voter: { ground, party } }) => ground === undefined && (party.type === 'organization' || party.type === 'group'),
  );
  const bare = bodies.filter(({ weight }) => weight === undefined);
  if (bare.length === bodies.length) return false;
  for (const { voter } of bare)
    context.report('vote-count-mismatch', voter.at, {
      nl: `Achter ${nameIn(voter)} staat geen aantal, en achter andere partijen wel: zo is de stemming niet te tellen. Zet er het aantal stemmen achter.`,
      en: `There is no number behind ${nameIn(voter)}, and there is one behind other parties: the vote cannot be counted. Add the number of votes.`,
    });
  return bare.length > 0;
}

function checkUnanimous(context: Context, vote: Vote): void {
  const tally = tallyOf(vote);
  if (tally === undefined || tally.no === 0 || tally.yes === 0) return;
  context.report('vote-count-mismatch', vote.headAt, {
    nl: `Er staat \`${attributeNamed('unanimous').nl}\`, maar van de ${tally.yes + tally.no} stemmen ${tally.no === 1 ? 'is er 1' : `zijn er ${tally.no}`} tegen.`,
    en: `It says \`${attributeNamed('unanimous').en}\`, but ${tally.no} of the ${tally.yes + tally.no} votes ${tally.no === 1 ? 'is' : 'are'} against.`,
  });
}

function checkElectorate(context: Context, vote: Vote, { weighted, most, voters, chairs }: Electorate): void {
  const tally = tallyOf(vote);
  if (tally === undefined) return;
  const sum = tally.yes + tally.no + tally.abstain;
  const words = sumWords(tally);
  if (most !== undefined && sum > most) {
    context.report('vote-count-mismatch', vote.headAt, {
      nl: weighted
        ? `${words.nl}, maar wie er zijn hebben samen ${most} ${one(most, ['stem', 'stemmen'])}.`
        : `${words.nl}, maar er ${most === 1 ? 'is' : 'zijn'} ${most} aanwezig of vertegenwoordigd.`,
      en: weighted
        ? `${words.en}, but those who are there have ${most} ${one(most, ['vote', 'votes'])} together.`
        : `${words.en}, but ${most} ${most === 1 ? 'is' : 'are'} present or represented.`,
    });
    return;
  }
  // Of half a vote the other rule tells what lacks.
  if (voters === undefined || sum >= voters || isHalfTold(vote)) return;
  const lacking = voters - sum;
  context.report(
    'vote-count-mismatch',
    vote.headAt,
    {
      nl: `${words.nl}, maar er ${voters === 1 ? 'is' : 'zijn'} ${voters} ${one(voters, weighted ? ['stem', 'stemmen'] : ['stemgerechtigde', 'stemgerechtigden'])} aanwezig of vertegenwoordigd: ${lacking} te weinig.`,
      en: `${words.en}, but ${voters} ${weighted ? one(voters, ['vote', 'votes']) : 'who may vote'} ${voters === 1 ? 'is' : 'are'} present or represented: ${lacking} too few.`,
    },
    {
      ...(lacking <= chairs ? { severity: 'info' } : {}),
      fixes: tally.abstain > 0 ? [] : [abstention(context, vote, lacking)],
    },
  );
}

function abstention(context: Context, vote: Vote, count: number): Fix {
  const word = attributeNamed('abstained');
  const edit = addAttribute(context, vote, `${word[context.file.language]} ${count}`);
  return fix({ nl: `Zet er \`${word.nl} ${count}\` bij`, en: `Add \`${word.en} ${count}\`` }, [edit]);
}

function one(count: number, [single, more]: readonly [string, string]): string {
  return count === 1 ? single : more;
}
