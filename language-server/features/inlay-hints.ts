import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { PlainDate, Range } from '../model/minutes.ts';
import { valueWords } from '../model/value-text.ts';
import { statementOf } from '../references/outline.ts';
import { stateOf } from '../register/follow-up.ts';
import type { Leaf } from '../syntax/concrete-tree.ts';
import { WEEKDAYS } from '../syntax/date-words.ts';
import { datesIn, distance, weekdayOf } from '../syntax/dates.ts';
import { statusWord } from '../vocabulary/attributes.ts';
import { type FeatureContext, offsetAt } from './context.ts';
import { oneLine } from './shared/labels.ts';
import { isDeclared } from './shared/symbol.ts';
import { leavesOf, linesBetween } from './shared/tokens.ts';

/** Which hints are shown: the settings `verslag.inlayHints.*`. */
export interface InlayHintSettings {
  /** The weekday behind a date that names none. */
  readonly dates: boolean;
  /** Status and age behind the id of an action. */
  readonly actions: boolean;
  /** The name behind the id of a party. */
  readonly names: boolean;
}

export const ALL_HINTS: InlayHintSettings = { dates: true, actions: true, names: true };

/** Names longer than this are cut. */
const LONGEST_NAME = 40;

/** What the text leaves unsaid within a range. Source: LSP 3.17, textDocument/inlayHint. */
export function inlayHints(context: FeatureContext, range: Range, settings: InlayHintSettings = ALL_HINTS): InlayHint[] {
  const start = offsetAt(context, range.start);
  const end = offsetAt(context, range.end);
  const hints: InlayHint[] = [];
  for (const line of linesBetween(context.tree, start, end)) {
    for (const leaf of leavesOf(line.$cstNode!)) {
      if (leaf.end < start || leaf.offset >= end) continue;
      for (const one of hintsBehind(context, line, leaf, settings)) hints.push(one);
    }
  }
  return hints;
}

function hintsBehind(context: FeatureContext, line: ast.Line, leaf: Leaf, settings: InlayHintSettings): InlayHint[] {
  switch (leaf.tokenType.name) {
    case 'DATE':
    case 'TEXT':
    case 'VALUE':
      return settings.dates ? weekdays(context, leaf) : [];
    case 'ID': {
      const node = leaf.astNode;
      if (node.$type === 'ItemReference') return settings.actions ? actionState(context, node as ast.ItemReference, leaf) : [];
      if (node.$type === 'Mention') return settings.names ? nameBehind(context, line, (node as ast.Mention).party.$refText, leaf) : [];
      return [];
    }
    default:
      return [];
  }
}

/** Accepting the hint writes the weekday before the date. */
function weekdays(context: FeatureContext, leaf: Leaf): InlayHint[] {
  const { root, file, language, today } = context;
  return datesIn(leaf.text).flatMap(({ start, end, parsed }) => {
    if (parsed.date === undefined || parsed.weekday !== undefined) return [];
    const label = WEEKDAYS[weekdayOf(parsed.date)]![file.language];
    const at = root.positionAt(leaf.offset + start);
    return [
      {
        position: root.positionAt(leaf.offset + end),
        label,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: distance(today, parsed.date, language),
        textEdits: [{ range: { start: at, end: at }, newText: `${label} ` }],
      },
    ];
  });
}

/** `open, 2 weken geleden`, behind a reference to an action or agreement. */
function actionState(context: FeatureContext, node: ast.ItemReference, leaf: Leaf): InlayHint[] {
  const target = node.target.ref;
  if (leaf.offset !== node.target.$refNode?.offset || target === undefined || !isDeclared(target)) return [];
  const owner = context.project.names.ownerOf(target)?.id;
  const { facts } = context.project;
  const [action] = facts.actions.get(`${owner}/${node.target.$refText}`);
  if (action === undefined) return [];
  const { language, today } = context;
  const made: PlainDate | undefined = action.meeting.date;
  const age = made === undefined ? '' : `, ${distance(today, made, language)}`;
  return [
    {
      position: context.root.positionAt(leaf.end),
      label: `${statusWord(stateOf(facts, action).status, language)}${age}`,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      tooltip: oneLine(action.text, 200),
    },
  ];
}

/** Not in declarations: there names stand beside ids anyway. */
function nameBehind(context: FeatureContext, line: ast.Line, id: string, leaf: Leaf): InlayHint[] {
  const statement = statementOf(line);
  if (statement.$type === 'Person' || statement.$type === 'Organization' || statement.$type === 'Group') return [];
  const party = context.project.party(id)?.party;
  // `@verbeek` says by itself that it is H. Verbeek.
  if (party !== undefined && lettersOf(party.name).includes(lettersOf(id))) return [];
  if (party === undefined || party.name === party.id) return [];
  const label = oneLine(party.name, LONGEST_NAME);
  const tooltip = [party.name, party.function && valueWords(party.function)].filter((part) => part !== undefined).join(', ');
  return [{ position: context.root.positionAt(leaf.end), label, kind: InlayHintKind.Parameter, paddingLeft: true, tooltip }];
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
