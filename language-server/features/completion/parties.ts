import { CompletionItemKind } from 'vscode-languageserver-types';
import type { KnownParty, PartyDeclaration } from '../../model/minutes.ts';
import { valueWords } from '../../model/value-text.ts';
import { cut } from '../../syntax/cutting.ts';
import type { AttributeName } from '../../vocabulary/attribute-rows.ts';
import { attributeName } from '../../vocabulary/attributes.ts';
import type { FeatureContext } from '../context.ts';
import { folded } from '../shared/fuzzy.ts';
import { previousMeeting } from '../shared/series-dates.ts';
import { headerOf, meetingHere, partiesOn, seriesOfMeeting } from '../shared/surroundings.ts';
import { startsWord } from './matching.ts';
import type { PartyRole } from './place.ts';
import type { Suggestion } from './suggestion.ts';

/** No more than this are sent at once; the editor asks again at every letter. */
const MOST = 200;
/** VS Code matches with no more than this much of a filter text. */
const LONGEST_FILTER = 120;

export interface PartySuggestions {
  readonly suggestions: Suggestion[];
  readonly isIncomplete: boolean;
}

/** Everyone in the project, those first who are likeliest at this place; found by id, name, function, organisation and other names. */
export function partySuggestions(
  context: FeatureContext,
  line: number,
  { role, typed, sigil }: { readonly role: PartyRole; readonly typed: string; readonly sigil: string },
): PartySuggestions {
  const ranks = ranksAt(context, line, role);
  const all = partiesOf(context);
  const fitting = all.filter(({ words }) => startsWord(words, typed));
  const sorted = fitting
    .filter(({ party }) => ranks.get(party.id) !== LISTED)
    .map((offered, index) => ({ offered, rank: rankOf(offered.party, ranks, role), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST);
  return {
    suggestions: sorted.map(({ offered }) => toSuggestion(context, offered, { sigil, inText: role === 'inline' })),
    isIncomplete: true,
  };
}

interface Offered {
  readonly party: KnownParty;
  /** All words it is found by, folded. */
  readonly words: string;
  /** What editors match with. */
  readonly filter: string;
}

function partiesOf(context: FeatureContext): readonly Offered[] {
  const { project } = context;
  return project.ofDeclarations('parties to offer', (declaring) => {
    const ids = new Set(declaring.flatMap(({ parties }) => parties.map(({ party }) => party.id)));
    return [...ids].flatMap((id) => {
      const declaration = project.party(id);
      if (declaration === undefined) return [];
      return [{ party: declaration.party, words: searchedIn(declaration), filter: withoutAccents(wordsOf(declaration)) }];
    });
  });
}

function functionOf(party: KnownParty): string | undefined {
  return party.function && valueWords(party.function);
}

/** What it is matched with, the likeliest words first. */
function wordsOf({ party, aliases }: PartyDeclaration): string {
  const words = [
    party.id,
    party.name,
    functionOf(party),
    ...aliases.map(({ value }) => value),
    party.organization,
    party.members?.join(' '),
  ];
  return cut(words.filter(Boolean).join(' '), LONGEST_FILTER);
}

/** With the words as they are typed without accents behind them: editors compare letter by letter. */
function withoutAccents(words: string): string {
  return folded(words) === words.toLowerCase() ? words : `${words} ${folded(words)}`;
}

/** Those, and a name of several words as one: `devries` finds P. de Vries. */
function searchedIn(declaration: PartyDeclaration): string {
  const name = declaration.party.name.split(/[\s.]+/);
  return folded([wordsOf(declaration), ...name.map((_, index) => name.slice(index).join(''))].join(' '));
}

// ---------------------------------------------------------------- order

/** Already on the list that is being typed. */
const LISTED = -1;

/** The lower the likelier; who has no rank comes by type, behind them. */
function ranksAt(context: FeatureContext, line: number, role: PartyRole): Map<string, number> {
  const ranks = new Map<string, number>();
  let rank = 0;
  const add = (ids: Iterable<string>) => {
    for (const id of ids) {
      const own = context.project.party(id)?.party.id ?? id;
      if (!ranks.has(own)) ranks.set(own, rank++);
    }
  };
  const meeting = meetingHere(context, line);
  if (meeting === undefined) return ranks;
  const header = headerOf(context, meeting);
  const here = partiesOn(header, 'Present', 'Absent');
  const series = seriesOfMeeting(context, meeting)?.outline.node;
  const roles = (name: AttributeName) =>
    series?.attributes.flatMap((attribute) =>
      attribute.$type === 'RoleAttribute' && attributeName(attribute.role) === name
        ? attribute.parties.flatMap((party) => (party.$type === 'Mention' ? [party.party.$refText] : []))
        : [],
    ) ?? [];
  if (role === 'attendee' || role === 'person') {
    const previous = previousMeeting(context, meeting);
    const before = previous === undefined ? [] : headerOf(context, previous.meeting);
    if (role === 'attendee') for (const id of here) ranks.set(context.project.party(id)?.party.id ?? id, LISTED);
    add(partiesOn(header, 'Chair', 'Secretary'));
    add([...roles('chair'), ...roles('secretary')]);
    add(partiesOn(before, 'Chair', 'Secretary', 'Present', 'Absent'));
    add(here);
    add(roles('members'));
  } else {
    add([...partiesOn(header, 'Present'), ...partiesOn(header, 'Absent'), ...partiesOn(header, 'Chair', 'Secretary', 'CC', 'To')]);
    add([...ranks.keys()].flatMap((id) => context.project.party(id)?.party.organization ?? []));
    add(roles('members'));
  }
  return ranks;
}

const TYPE_ORDER: Readonly<Record<PartyRole, readonly KnownParty['type'][]>> = {
  inline: ['person', 'organization', 'group'],
  owner: ['person', 'organization', 'group'],
  attendee: ['person', 'organization', 'group'],
  person: ['person', 'organization', 'group'],
  member: ['organization', 'person', 'group'],
  organization: ['organization', 'group', 'person'],
};

function rankOf(party: KnownParty, ranks: ReadonlyMap<string, number>, role: PartyRole): number {
  const type = TYPE_ORDER[role].indexOf(party.type);
  const rank = ranks.get(party.id);
  // Only persons chair; only organisations are spoken for.
  const unfit = (role === 'person' || role === 'organization') && type > 0 ? 1_000_000 : 0;
  return unfit + (rank ?? 100_000 + type);
}

const KINDS: Readonly<Record<KnownParty['type'], CompletionItemKind>> = {
  person: CompletionItemKind.Variable,
  organization: CompletionItemKind.Class,
  group: CompletionItemKind.Module,
};
const TYPE_NAMES = {
  nl: { person: 'persoon', organization: 'organisatie', group: 'groep' },
  en: { person: 'person', organization: 'organisation', group: 'group' },
} as const;

function toSuggestion(
  context: FeatureContext,
  { party, filter }: Offered,
  { sigil, inText }: { readonly sigil: string; readonly inText: boolean },
): Suggestion {
  const members = party.members?.map((id) => `@${id}`).join(' ');
  const detail = party.type === 'person' ? [functionOf(party), party.organization].filter(Boolean).join(', ') : members;
  return {
    label: `@${party.id}`,
    kind: KINDS[party.type],
    text: `@${party.id}`,
    description: party.name,
    detail: detail || TYPE_NAMES[context.language][party.type],
    // The sigil is a part of what is matched only where it was typed.
    filter: `${sigil}${filter}`,
    // In running text a comma is a comma.
    ...(inText ? {} : { commit: [',', ')'] }),
    data: { kind: 'party', id: party.id },
  };
}
