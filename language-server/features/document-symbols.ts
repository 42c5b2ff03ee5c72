import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { Block, Item, Language, Minutes, Range, Section, Series, Track } from '../model/minutes.ts';
import { comparePositions } from '../syntax/positions.ts';
import { withSingleBlanks } from '../syntax/trimming.ts';
import type { DeclarationName } from '../vocabulary/declarations.ts';
import type { FeatureContext } from './context.ts';
import { closedLabelEnd } from './shared/closed-label.ts';
import { ITEM_ICONS } from './shared/icons.ts';
import { dateLabel, itemTitle, joined, keywordOf, meetingLabel, oneLine, ownersOf } from './shared/labels.ts';

/** The kinds that outlines show, so chosen that their icons differ. */
export const SYMBOL_KINDS = {
  meeting: SymbolKind.Module,
  header: SymbolKind.Object,
  section: SymbolKind.Namespace,
  track: SymbolKind.Property,
  channel: SymbolKind.Field,
  standby: SymbolKind.Key,
  series: SymbolKind.Class,
  person: SymbolKind.Struct,
  organization: SymbolKind.Package,
  group: SymbolKind.Enum,
  abbreviation: SymbolKind.String,
} as const satisfies Readonly<Record<Symbol, SymbolKind>>;

type Symbol = Uncapitalize<DeclarationName> | 'header' | 'section';

/**
 * The outline of a document: declarations; meetings with their header, sections and items. An item shows its text, and as detail who has
 * it and by when. A symbol's range holds its children's. Source: LSP 3.17, textDocument/documentSymbol.
 */
export function documentSymbols(context: FeatureContext): DocumentSymbol[] {
  const { file, language } = context;
  const fields = fieldsByHeading(context);
  return [
    ...file.parties.map(({ party, at, headAt }) => symbol(party.id, party.name, SYMBOL_KINDS[party.type], at, headAt)),
    ...file.abbreviations.map(({ id, meaning, at, headAt }) => symbol(id, oneLine(meaning), SYMBOL_KINDS.abbreviation, at, headAt)),
    ...file.series.map((series) => seriesSymbol(series, language)),
    ...file.meetings.map((meeting) => meetingSymbol(context, meeting, fields)),
  ].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Names may not be empty (LSP), and a selection lies within the range. */
function symbol(
  name: string,
  detail: string,
  kind: SymbolKind,
  at: Range,
  headAt: Range,
  children: readonly DocumentSymbol[] = [],
): DocumentSymbol {
  const end = [at, headAt, ...children.map(({ range }) => range)].map((range) => range.end).reduce(later);
  return {
    name: name.trim() === '' ? '…' : name,
    ...(detail === '' ? {} : { detail }),
    kind,
    range: { start: at.start, end },
    selectionRange: headAt,
    ...(children.length === 0 ? {} : { children: [...children] }),
  };
}

function later(a: Range['end'], b: Range['end']): Range['end'] {
  return comparePositions(a, b) > 0 ? a : b;
}

function seriesSymbol(series: Series, language: Language): DocumentSymbol {
  const tracks = series.tracks.map((track) => trackSymbol(track, language));
  return symbol(series.id, joined(oneLine(series.name), series.rhythm?.value ?? ''), SYMBOL_KINDS.series, series.at, series.headAt, tracks);
}

function trackSymbol(track: Track, language: Language): DocumentSymbol {
  return symbol(track.id, joined(oneLine(track.name), dateLabel(track.target, language)), SYMBOL_KINDS.track, track.at, track.headAt);
}

function meetingSymbol(context: FeatureContext, meeting: Minutes, fields: ReadonlyMap<number, readonly DocumentSymbol[]>): DocumentSymbol {
  const { language } = context;
  const header = headerSymbol(context, meeting);
  const children = [
    ...(header === undefined ? [] : [header]),
    ...blockSymbols(meeting.blocks, language),
    ...meeting.sections.map((section) => sectionSymbol(section, language, fields)),
  ];
  return symbol(meeting.id, meetingLabel(meeting, language), SYMBOL_KINDS.meeting, meeting.at, meeting.headAt, children);
}

/** From the first field to the last. */
function headerSymbol(context: FeatureContext, meeting: Minutes): DocumentSymbol | undefined {
  const outline = context.project.names.file(context.uri)?.meetings.find(({ outline }) => outline.id === meeting.id)?.outline;
  if (outline === undefined) return undefined;
  const fields: Range[] = [];
  for (const line of context.tree.lines.slice(outline.start + 1, outline.end)) {
    if (!ast.isHeaderLine(line)) break;
    fields.push(context.root.rangeOf(line.$cstNode!.offset, line.$cstNode!.end));
  }
  const [first] = fields;
  if (first === undefined) return undefined;
  const name = { nl: 'Kop', en: 'Header' }[context.language];
  return symbol(name, '', SYMBOL_KINDS.header, { start: first.start, end: fields.at(-1)!.end }, first);
}

/** The fields right below each heading of the file, by its line. */
function fieldsByHeading({ tree, root }: FeatureContext): ReadonlyMap<number, readonly DocumentSymbol[]> {
  const found = new Map<number, DocumentSymbol[]>();
  let below: DocumentSymbol[] | undefined;
  for (const line of tree.lines) {
    if (line.$type === 'Heading') {
      below = [];
      found.set(root.positionAt(line.$cstNode!.offset).line, below);
    } else if (below !== undefined && (ast.isHeaderLine(line) || closedLabelEnd(line) !== undefined)) {
      const { offset, end, text } = line.$cstNode!;
      const at = root.rangeOf(offset, end);
      const colon = text.indexOf(':');
      below.push(symbol(text.slice(0, colon).trim(), withSingleBlanks(text.slice(colon + 1)), SYMBOL_KINDS.header, at, at));
    } else below = undefined;
  }
  return found;
}

function sectionSymbol(section: Section, language: Language, fields: ReadonlyMap<number, readonly DocumentSymbol[]>): DocumentSymbol {
  const title = oneLine(section.title);
  const name = section.number === undefined ? title : `${section.number} ${title}`;
  return symbol(name, '', SYMBOL_KINDS.section, section.at, section.headAt, [
    ...(fields.get(section.headAt.start.line) ?? []),
    ...blockSymbols(section.blocks, language),
    ...section.sections.map((child) => sectionSymbol(child, language, fields)),
  ]);
}

function blockSymbols(blocks: readonly Block[], language: Language): DocumentSymbol[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'prose':
        return [];
      case 'track':
        return [trackSymbol(block, language)];
      case 'channel':
        return [symbol(block.id, oneLine(block.text), SYMBOL_KINDS.channel, block.at, block.headAt)];
      case 'standby': {
        const who = block.parties.map(({ party }) => party.name).join(', ');
        return [symbol(keywordOf('standby', language), who, SYMBOL_KINDS.standby, block.at, block.headAt)];
      }
      default:
        return [itemSymbol(block, language)];
    }
  });
}

function itemSymbol(item: Item, language: Language): DocumentSymbol {
  const text = oneLine(item.text);
  const due = 'due' in item ? dateLabel(item.due, language) : '';
  const title = itemTitle(item, language);
  return symbol(
    text === '' ? title : `${title}: ${text}`,
    joined(ownersOf(item), due),
    ITEM_ICONS[item.kind].symbol,
    item.at,
    item.headAt,
    item.items.map((child) => itemSymbol(child, language)),
  );
}
