import type { KnownParty, Language, Minutes } from '../../../model/minutes.ts';
import { valueWords } from '../../../model/value-text.ts';
import { type HeldAction, liveRegisterOf } from '../../../register/live-register.ts';
import { isOpen } from '../../../register/register.ts';
import type { FeatureContext } from '../../context.ts';
import { LABELS } from '../card-words.ts';
import { partyLabel } from '../labels.ts';
import { escapeMarkdown } from '../markdown.ts';

import { bold, type Card, type CardLine, card, counted, fact } from './card.ts';

/** @param meeting where the party is named: its role there is shown. */
export function partyCard(context: FeatureContext, id: string, meeting: Minutes | undefined): Card | undefined {
  const declaration = context.project.party(id);
  if (declaration === undefined) return undefined;
  const { party } = declaration;
  const say = LABELS[context.language];
  const organization = party.organization === undefined ? undefined : context.project.party(party.organization)?.party;
  const aliases = declaration.aliases.map(({ value }) => value).join(', ');
  const members = party.members?.map((member) => nameOf(context, member)).join(', ');
  return card(
    `${bold(party.name)} (${escapeMarkdown(`@${party.id}`)})${aliases === '' ? '' : ` · ${escapeMarkdown(aliases)}`}`,
    fact(say.function, party.function && valueWords(party.function)),
    fact(say.organization, party.organization === undefined ? undefined : (organization?.name ?? party.organization)),
    fact(say.email, party.email),
    fact(say.members, members),
    fact(
      say.groups,
      groupsOf(context, party.id)
        .map(({ name }) => name)
        .join(', '),
    ),
    meeting && fact(say.here, roleIn(meeting, party.id, context.language)),
    openOf(context, party.id),
  );
}

function nameOf(context: FeatureContext, id: string): string {
  return context.project.party(id)?.party.name ?? id;
}

function groupsOf(context: FeatureContext, id: string): KnownParty[] {
  const { project } = context;
  const groups = project.ofDeclarations('groups by member', (declaring) =>
    Map.groupBy(
      declaring.flatMap(({ parties }) => parties.flatMap(({ party }) => (party.members ?? []).map((member) => ({ member, party })))),
      ({ member }) => project.party(member)?.party.id ?? member,
    ),
  );
  return [...new Set((groups.get(id) ?? []).map(({ party }) => party))];
}

/** `voorzitter, aanwezig (Webex, namens VWS)`. */
function roleIn(meeting: Minutes, id: string, language: Language): string {
  const say = LABELS[language];
  const isHere = (mention: { party: { type: string; id?: string } } | undefined) => mention?.party.id === id;
  const roles: string[] = [];
  for (const role of ['chair', 'secretary', 'contact'] as const) if (isHere(meeting[role])) roles.push(say[role]);
  for (const list of ['present', 'absent'] as const) {
    const attendee = meeting[list].find(isHere);
    if (attendee === undefined) continue;
    const behalf = attendee.onBehalfOf === undefined ? undefined : `${say.for} ${partyLabel(attendee.onBehalfOf)}`;
    const { modeText, role, group, remark } = attendee;
    const said = [modeText, role, group, remark].filter((text) => text !== undefined).map(valueWords);
    const details = [...said, behalf].filter((detail) => detail !== undefined);
    roles.push(details.length === 0 ? say[list] : `${say[list]} (${details.join(', ')})`);
  }
  return roles.join(', ');
}

/** Open actions of a party itself; what was agreed with it is no action. */
export function openActionsOf(context: FeatureContext, id: string): readonly HeldAction[] {
  return liveRegisterOf(context.project)
    .actionsOwnedBy(id)
    .filter(({ status, item }) => isOpen(status) && item.kind === 'action');
}

function openOf(context: FeatureContext, id: string): CardLine {
  const open = openActionsOf(context, id);
  if (open.length === 0) return undefined;
  const say = LABELS[context.language];
  const late = open.filter(({ due }) => due?.date !== undefined && due.date < context.today).length;
  return `${counted(open.length, say.open)}${late === 0 ? '' : `, ${late} ${say.late}`}`;
}
