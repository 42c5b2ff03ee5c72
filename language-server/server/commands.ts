import type { WorkspaceEdit } from 'vscode-languageserver';
import { carryOverActions } from '../features/commands/carry-over-actions.ts';
import { moveSection } from '../features/commands/move-section.ts';
import { moveSectionTo } from '../features/commands/move-section-to.ts';
import { numberSections } from '../features/commands/number-sections.ts';
import { sortAttendees } from '../features/commands/sort-attendees.ts';
import { takeOverParked } from '../features/commands/take-over-parked.ts';
import { typeLines } from '../features/commands/type-lines.ts';
import type { FeatureContext } from '../features/context.ts';
import { wordTable } from '../vocabulary/word-table.ts';

/** What a command changes; `null` where there is nothing to do. Arguments behind the document's address are those of the caller. */
export type Command = (context: FeatureContext, args: readonly unknown[]) => WorkspaceEdit | null;

/**
 * Commands by name (LSP 3.17, workspace/executeCommand). The first argument is the address of a document; the edit is applied by the client.
 * To add one, write `features/commands/<name>.ts` as a pure function, and a row here.
 */
export const COMMANDS = wordTable<Command>({
  'verslag.carryOverActions': (context, [line]) => carryOverActions(context, lineOf(line)),
  'verslag.moveSectionUp': (context, [line]) => moveSection('up')(context, lineOf(line)),
  'verslag.moveSectionDown': (context, [line]) => moveSection('down')(context, lineOf(line)),
  'verslag.moveSectionTo': (context, [line, target]) => moveSectionTo(context, lineOf(line), lineOf(target)),
  'verslag.numberSections': (context, [line]) => numberSections(context, lineOf(line)),
  'verslag.sortAttendees': (context, [line]) => sortAttendees(context, lineOf(line)),
  'verslag.typeLines': (context, [line]) => typeLines(context, lineOf(line)),
  'verslag.takeOverParked': (context, [line]) => takeOverParked(context, lineOf(line)),
});

/** The line of the cursor, where the caller gives one: it tells which meeting of the file is meant. */
function lineOf(argument: unknown): number | undefined {
  return typeof argument === 'number' ? argument : undefined;
}
