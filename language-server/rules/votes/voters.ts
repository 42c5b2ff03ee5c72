import type { Attendee, Decision, Minutes, PartyMention, Section, Vote } from '../../model/minutes.ts';
import type { Presence } from '../../model/presence.ts';
import { isToCome } from '../../model/status.ts';
import { allAttendees, placedItems } from '../../model/walk.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Message } from '../problem.ts';
import { additions } from '../shared/attending.ts';
import { circleOf, keyOf, nameIn, partiesWithin } from '../shared/people.ts';
import { Electorates } from './electorate.ts';

/** Who votes was there, and there were enough of them. */
export const voters = definePass({
  family: 'votes',
  rules: {
    'voter-not-present': {
      severity: 'warning',
      summary: {
        nl: 'Wie stemde, was er niet, of was er als gast.',
        en: 'Somebody voted who was not there, or was there as a guest.',
      },
      fixable: true,
    },
    'no-quorum': {
      severity: 'warning',
      summary: { nl: 'Er is besloten zonder quorum.', en: 'It was decided without a quorum.' },
    },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      if (isToCome(meeting) || meeting.present.length === 0) continue;
      const lists = listsOf(meeting);
      const electorates = new Electorates(context.project, meeting);
      const decidedIn = new Set<Section | undefined>();
      for (const { item, section } of placedItems(meeting)) {
        if (item.kind === 'vote') {
          checkVoters(context, lists, item, electorates.presenceAt(section));
          checkGuests(context, item, (key) => electorates.mayVote(section, key));
        }
        // Once a section: all that is decided there lacks the same.
        if ((item.kind !== 'vote' && item.kind !== 'decision') || decidedIn.has(section)) continue;
        decidedIn.add(section);
        checkQuorum(context, meeting, item, electorates.shortOfQuorum(section));
      }
    }
  },
});

type Context = ContextOf<typeof voters>;

function checkQuorum(context: Context, meeting: Minutes, item: Vote | Decision, short: ReturnType<Electorates['shortOfQuorum']>): void {
  if (short === undefined) return;
  const { needed, there, weighted } = short;
  const unit = weighted ? { nl: ' stemmen', en: ' votes' } : { nl: '', en: '' };
  context.report(
    'no-quorum',
    item.headAt,
    {
      nl: `Hier ${there === 1 ? 'is' : 'zijn'} er ${there}${unit.nl} aanwezig of vertegenwoordigd, en het quorum is ${needed}: ${needed - there} te weinig om te besluiten.`,
      en: `${there}${unit.en} ${there === 1 ? 'is' : 'are'} present or represented here, and the quorum is ${needed}: ${needed - there} too few to decide.`,
    },
    {
      related:
        meeting.quorum === undefined
          ? []
          : [{ uri: context.uri, range: meeting.quorum.at, message: { nl: 'Het quorum.', en: 'The quorum.' } }],
    },
  );
}

/** Who is on the lists of a meeting, by id or by the name of a guest. */
interface Lists {
  readonly meeting: Minutes;
  readonly present: ReadonlyMap<string, Attendee>;
  readonly absent: ReadonlyMap<string, Attendee>;
  /** All of them, and whom they stand or speak for. */
  readonly named: ReadonlySet<string>;
}

function listsOf(meeting: Minutes): Lists {
  const { present, absent } = allAttendees(meeting);
  const parties = [...present, ...absent].flatMap(({ party, onBehalfOf, replacedBy, proxy }) => [party, onBehalfOf, replacedBy, proxy]);
  // Of two with one name the first.
  const byKey = (list: readonly Attendee[]) => new Map(list.toReversed().map((attendee) => [keyOf(attendee.party), attendee]));
  return {
    meeting,
    present: byKey(present),
    absent: byKey(absent),
    named: new Set(parties.flatMap((party) => (party === undefined ? [] : [keyOf(party)]))),
  };
}

/** Ids of those who can vote themselves, or for whom somebody does. */
const HERE = new WeakMap<Presence, ReadonlySet<string>>();

function keysHere(presence: Presence): ReadonlySet<string> {
  const known =
    HERE.get(presence) ?? new Set([...presence.there, ...presence.perhaps, ...presence.represented].map(({ party }) => keyOf(party)));
  HERE.set(presence, known);
  return known;
}

function checkVoters(context: Context, lists: Lists, vote: Vote, presence: Presence): void {
  const here = keysHere(presence);
  for (const { ballots } of vote.sides) {
    for (const { voter } of ballots) {
      if (voter.party.type !== 'unknown' && !here.has(keyOf(voter.party))) reportVoter(context, lists, voter);
    }
  }
}

function checkGuests(context: Context, { sides }: Vote, mayVote: (key: string) => boolean): void {
  for (const { voter } of sides.flatMap(({ ballots }) => ballots)) {
    if (voter.party.type !== 'guest' || mayVote(keyOf(voter.party))) continue;
    context.report('voter-not-present', voter.at, {
      nl: `${nameIn(voter)} is er als gast en stemt, en alleen leden van de reeks stemmen. Wie lid is krijgt een \`@id\`; wie voor een lid stemt \`(namens @id)\`.`,
      en: `${nameIn(voter)} is there as a guest and votes, and only members of the series do. A member gets an \`@id\`; who votes for one \`(for @id)\`.`,
    });
  }
}

function reportVoter(context: Context, { meeting, present, absent, named }: Lists, voter: PartyMention): void {
  const { party } = voter;
  const key = keyOf(party);
  const gone = present.get(key);
  const place = gone ?? absent.get(key);
  if (place !== undefined) {
    context.report('voter-not-present', voter.at, gone === undefined ? saidAbsent(nameIn(voter)) : notHere(nameIn(voter)), {
      related: [{ uri: context.uri, range: place.at, message: { nl: 'Zo staat het in de kop.', en: 'So it stands in the header.' } }],
    });
    return;
  }
  if (party.type === 'guest' || isRepresented(context, key, named)) return;
  context.report(
    'voter-not-present',
    voter.at,
    {
      nl: `${nameIn(voter)} stemt, en staat niet op Aanwezig of Afwezig.`,
      en: `${nameIn(voter)} votes, and is on neither Present nor Absent.`,
    },
    { fixes: additions(context, meeting, key).slice(0, 1) },
  );
}

/**
 * Its organisation or a group it is in is on the lists itself; of a party, one of its people. Of a party whose people nobody registered it cannot
 * be told.
 */
function isRepresented({ project }: Context, id: string, listed: ReadonlySet<string>): boolean {
  const within = partiesWithin(project, id);
  if ([...within].some((other) => listed.has(other))) return true;
  if ([...circleOf(project, id)].some((other) => listed.has(other) && project.party(other)?.party.type !== 'person')) return true;
  return project.party(id)?.party.type !== 'person' && within.size < 2;
}

function saidAbsent(name: string): Message {
  return {
    nl: `${name} staat op Afwezig en heeft geen volmacht gegeven: \`(volmacht aan @id)\`.`,
    en: `${name} is on Absent and gave no proxy: \`(proxy @id)\`.`,
  };
}

function notHere(name: string): Message {
  return {
    nl: `${name} was bij dit punt niet aanwezig, en stemt toch.`,
    en: `${name} was not there at this item, and yet votes.`,
  };
}
