import type { Action, Item, Minutes, PartyMention, Section } from '../model/minutes.ts';
import { isThereAt } from '../model/presence.ts';
import { placedItems } from '../model/walk.ts';
import { DEFAULT_CONFIG } from '../project/config.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import { type ContextOf, definePass } from './define.ts';
import type { Message } from './problem.ts';
import { additions } from './shared/attending.ts';
import { namesSomebody } from './shared/head-pieces.ts';
import { saysNone } from './shared/no-item.ts';
import { attendingCircle, circleOf, isReachable, nameIn, partyId } from './shared/people.ts';
import { toldFollowUp } from './shared/told-follow-up.ts';
import { ownerFixes } from './shared/told-tasks.ts';

/** The rules of the family `ownership`: an action has an owner, who was there and can be reached. */
export const ownership = definePass({
  family: 'ownership',
  rules: {
    'action-without-owner': {
      severity: 'error',
      summary: { nl: 'Een actie heeft geen eigenaar.', en: 'An action has no owner.' },
      fixable: true,
    },
    'owner-not-attending': {
      severity: 'warning',
      summary: { nl: 'De eigenaar staat niet op Aanwezig of Afwezig.', en: 'The owner is on neither Present nor Absent.' },
      fixable: true,
    },
    'guest-as-owner': { severity: 'error', summary: { nl: 'Een gast kan niets op zich nemen.', en: 'A guest can own nothing.' } },
    'owner-without-email': {
      severity: 'info',
      summary: { nl: 'De eigenaar heeft geen e-mailadres.', en: 'The owner has no e-mail address.' },
    },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      const attending = meeting.present.length + meeting.absent.length > 0 ? attendingCircle(context.project, meeting) : undefined;
      for (const { item, section } of placedItems(meeting)) {
        if ('owners' in item) {
          checkOwners(context, meeting, item, attending);
          checkThere(context, meeting, item, section);
        } else checkGuests(context, item);
      }
    }
  },
});

type Context = ContextOf<typeof ownership>;

/** What lacks an owner; an agreement may. */
const NO_OWNER: Readonly<Record<Action['kind'], Message | undefined>> = {
  action: {
    nl: 'Deze actie heeft geen eigenaar: `Actie A1 (@id, uiterlijk …): …`.',
    en: 'This action has no owner: `Action A1 (@id, due …): …`.',
  },
  commitment: {
    nl: 'Bij deze toezegging ontbreekt wie haar doet: `Toezegging T1 (@id, aan @id, uiterlijk …): …`.',
    en: 'This commitment does not say who makes it: `Commitment C1 (@id, to @id, due …): …`.',
  },
  agreement: undefined,
};

function checkOwners(context: Context, meeting: Minutes, item: Action, attending: ReadonlySet<string> | undefined): void {
  const noOwner = item.owners.length === 0 && !saysNone(item) && toldFollowUp(item) === undefined ? NO_OWNER[item.kind] : undefined;
  // A name without its sign is reported where it stands.
  if (noOwner !== undefined && !namesSomebody(context, meeting, item))
    context.report('action-without-owner', item.headAt, nameAsId(item) ?? noOwner, { fixes: ownerFixes(context, meeting, item) });
  for (const owner of item.owners) {
    const { party } = owner;
    if (party.type === 'guest') reportGuest(context, owner, nameIn(owner));
    if (party.type === 'guest' || party.type === 'unknown') continue;
    if (attending !== undefined && ![...circleOf(context.project, party.id)].some((id) => attending.has(id)))
      reportAbsent(context, meeting, owner, nameIn(owner));
    if (!isReachable(context.project, party.id) && mailIsMade(context)) {
      context.report('owner-without-email', owner.at, {
        nl: `${nameIn(owner)} heeft geen e-mailadres in het adresboek en krijgt de actie dus niet per mail.`,
        en: `${nameIn(owner)} has no e-mail address in the address book, and so gets no mail about the action.`,
      });
    }
  }
}

/** `Actie Hans: belt de drukker.`: a name in the place of an id. */
function nameAsId({ id = '', kind }: Action): Message | undefined {
  if (!/^\p{Lu}\p{Ll}+$/u.test(id)) return undefined;
  const small = id.toLowerCase();
  const { nl, en } = keywordNamed(kind === 'commitment' ? 'Commitment' : 'Action');
  return {
    nl: `Er staat geen eigenaar: \`${id}\` is hier het id. Is het een naam? Zet die in het adresboek (\`Persoon ${small}: ${id} …\`) en tussen haakjes: \`${nl} (@${small}, uiterlijk …): …\`.`,
    en: `There is no owner: \`${id}\` is the id here. Is it a name? Put it in the address book (\`Person ${small}: ${id} …\`) and in parentheses: \`${en} (@${small}, due …): …\`.`,
  };
}

/** An owner who came later or had left took on nothing at this item themselves. */
function checkThere(context: Context, meeting: Minutes, item: Action, section: Section | undefined): void {
  for (const owner of item.owners) {
    const id = partyId(owner.party);
    const attendee = id === undefined ? undefined : meeting.present.find(({ party }) => partyId(party) === id);
    if (attendee === undefined || isThereAt(meeting, attendee, section) !== false) continue;
    context.report(
      'owner-not-attending',
      owner.at,
      {
        nl: `${nameIn(owner)} was er bij dit punt niet bij. Is het afgesproken?`,
        en: `${nameIn(owner)} was not there at this item. Was it agreed with them?`,
      },
      {
        severity: 'info',
        related: [{ uri: context.uri, range: attendee.at, message: { nl: 'Zo staat het op Aanwezig.', en: 'So it is on Present.' } }],
      },
    );
  }
}

/** Mail is made where the project names its mail domain, or asks for the rule. */
function mailIsMade(context: Context): boolean {
  return context.config.emailDomain !== DEFAULT_CONFIG.emailDomain || context.config.rules['owner-without-email'] !== undefined;
}

function checkGuests(context: Context, item: Exclude<Item, Action>): void {
  if (!('parties' in item)) return;
  for (const party of item.parties) if (party.party.type === 'guest') reportGuest(context, party, nameIn(party));
}

function reportGuest(context: Context, owner: PartyMention, name: string): void {
  context.report('guest-as-owner', owner.at, {
    nl: `«${name}» is een gast en kan niets op zich nemen. Neem de persoon op in het adresboek en noem die met \`@id\`.`,
    en: `“${name}” is a guest and can own nothing. Add the person to the address book and name them by \`@id\`.`,
  });
}

function reportAbsent(context: Context, meeting: Minutes, owner: PartyMention, name: string): void {
  const id = partyId(owner.party)!;
  context.report(
    'owner-not-attending',
    owner.at,
    {
      nl: `${name} staat niet op Aanwezig of Afwezig, en niemand van die organisatie of groep ook.`,
      en: `${name} is on neither Present nor Absent, nor is anybody of that organisation or group.`,
    },
    { fixes: additions(context, meeting, id) },
  );
}
