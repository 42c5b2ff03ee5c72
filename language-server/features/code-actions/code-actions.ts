import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { FeatureContext } from '../context.ts';
import { addAttendee } from './add-attendee.ts';
import { declareParty } from './declare.ts';
import { declareNames } from './declare-names.ts';
import { moveDeclarations } from './move-declarations.ts';
import { moveThisSection } from './move-section.ts';
import { giveNextId } from './next-free-id.ts';
import { replaceByDate } from './replace-by-date.ts';
import { type Actions, selectionOf } from './request.ts';
import { shield } from './shield.ts';
import { wholeMeeting } from './source.ts';
import { turnIntoItem } from './turn-into-item.ts';
import { typeItem } from './type-item.ts';

/** In the order in which an editor shows them. */
const ACTIONS: readonly Actions[] = [
  declareParty,
  declareNames,
  typeItem,
  replaceByDate,
  addAttendee,
  giveNextId,
  turnIntoItem,
  shield,
  moveDeclarations,
  moveThisSection,
  wholeMeeting,
];

/** What can be done with what is selected, besides the fixes of the rules (LSP 3.17, textDocument/codeAction). */
export function refactorings(context: FeatureContext, params: CodeActionParams): CodeAction[] {
  const selection = selectionOf(context, params);
  return ACTIONS.flatMap((actions) => actions(context, selection));
}
