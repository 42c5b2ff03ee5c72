import type { SemanticTokensLegend } from 'vscode-languageserver-types';

export interface TokenTypeInfo {
  readonly id: string;
  /** The standard type that themes fall back on; undefined for a standard type. */
  readonly superType?: string;
  readonly description: string;
  /** TextMate scopes that give it its colour in themes without semantic rules. */
  readonly scopes: readonly string[];
}

/** The types of tokens, in the order of the legend. The extension's manifest repeats those that have a `superType`. */
export const TOKEN_TYPES = [
  { id: 'keyword', description: 'A word that opens a statement.', scopes: ['keyword.control.verslag'] },
  {
    id: 'attribute',
    superType: 'property',
    description: 'A word that opens an attribute.',
    scopes: ['storage.modifier.attribute.verslag'],
  },
  { id: 'status', superType: 'enumMember', description: 'The state of an action or of minutes.', scopes: ['constant.language.verslag'] },
  { id: 'person', superType: 'variable', description: 'A person.', scopes: ['variable.other.person.verslag', 'variable.other'] },
  {
    id: 'organization',
    superType: 'class',
    description: 'An organisation.',
    scopes: ['entity.name.type.organization.verslag', 'entity.name.type'],
  },
  { id: 'group', superType: 'enum', description: 'A group.', scopes: ['entity.name.type.group.verslag', 'entity.name.type.enum'] },
  { id: 'guest', superType: 'string', description: 'A guest, named in quotes.', scopes: ['string.quoted.double.guest.verslag'] },
  {
    id: 'unresolved',
    superType: 'variable',
    description: 'A name of nothing that is declared.',
    scopes: ['invalid.illegal.unresolved.verslag'],
  },
  {
    id: 'item',
    superType: 'function',
    description: 'An action, agreement, decision or question.',
    scopes: ['entity.name.function.verslag'],
  },
  { id: 'track', superType: 'namespace', description: 'A track.', scopes: ['entity.name.section.track.verslag', 'entity.name.namespace'] },
  { id: 'meeting', superType: 'interface', description: 'A meeting.', scopes: ['entity.name.type.meeting.verslag', 'entity.name.type'] },
  {
    id: 'series',
    superType: 'interface',
    description: 'A series of meetings.',
    scopes: ['entity.name.type.series.verslag', 'entity.name.type'],
  },
  { id: 'abbreviation', superType: 'macro', description: 'An abbreviation.', scopes: ['entity.name.abbreviation.verslag'] },
  { id: 'date', superType: 'number', description: 'A date or a rhythm.', scopes: ['constant.other.date.verslag', 'constant.numeric'] },
  { id: 'time', superType: 'number', description: 'A time of day.', scopes: ['constant.other.time.verslag', 'constant.numeric'] },
  {
    id: 'ground',
    superType: 'decorator',
    description: 'A ground of the Woo.',
    scopes: ['constant.other.ground.verslag', 'constant.other'],
  },
  { id: 'number', description: 'The number of a section.', scopes: ['constant.numeric.verslag'] },
  { id: 'string', description: 'A quoted text, a path or an address.', scopes: ['string.quoted.verslag'] },
  { id: 'text', superType: 'string', description: 'Text that is shielded.', scopes: ['markup.shielded.verslag', 'comment'] },
] as const satisfies readonly TokenTypeInfo[];

export type TokenType = (typeof TOKEN_TYPES)[number]['id'];

export const TOKEN_MODIFIERS = [
  { id: 'declaration', description: 'Where it is declared.' },
  { id: 'shielded', description: 'Left out of public output.' },
] as const;

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number]['id'];

/** What the server tells a client about its tokens (LSP 3.17, SemanticTokensLegend). */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: TOKEN_TYPES.map(({ id }) => id),
  tokenModifiers: TOKEN_MODIFIERS.map(({ id }) => id),
};
