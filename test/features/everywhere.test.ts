import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeActionParams } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../language-server/features/call-hierarchy.ts';
import { refactorings } from '../../language-server/features/code-actions/code-actions.ts';
import { carryOverActions } from '../../language-server/features/commands/carry-over-actions.ts';
import { numberSections } from '../../language-server/features/commands/number-sections.ts';
import { sortAttendees } from '../../language-server/features/commands/sort-attendees.ts';
import type { FeatureContext } from '../../language-server/features/context.ts';
import { definition } from '../../language-server/features/definition.ts';
import { documentLinks } from '../../language-server/features/document-links.ts';
import { documentSymbols } from '../../language-server/features/document-symbols.ts';
import { foldingRanges } from '../../language-server/features/folding.ts';
import { onTypeFormatting } from '../../language-server/features/on-type-formatting.ts';
import { Project } from '../../language-server/features/project.ts';
import { documentHighlight, references } from '../../language-server/features/references.ts';
import { selectionRanges } from '../../language-server/features/selection.ts';
import { semanticTokens, tokensBetween } from '../../language-server/features/semantic-tokens/tokens.ts';
import { workspaceSymbols } from '../../language-server/features/workspace-symbols.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { applyEdit } from '../support/edits.ts';
import { verslagFiles } from '../support/examples.ts';
import { seedOf } from '../support/runs.ts';

/** Every so many characters a file ends; no multiple of a usual line. */
const STEP = 97;
/** Where the first one ends: a soak tries others. */
const FIRST = Math.abs(seedOf(0)) % STEP;

function everyFeature(context: FeatureContext, project: Project): void {
  const { text, root } = context;
  const position = root.positionAt(text.length);
  definition(context, position);
  references(context, position, true);
  documentHighlight(context, position);
  for (const item of prepareCallHierarchy(context, position)) {
    incomingCalls(context, item);
    outgoingCalls(context, item);
  }
  documentSymbols(context);
  documentLinks(context);
  foldingRanges(context);
  onTypeFormatting(context, position, '\n');
  selectionRanges(context, [position]);
  assert.equal(semanticTokens(context).length % 5, 0);
  const lineStart = { line: position.line, character: 0 };
  for (const start of [position, lineStart, { line: 0, character: 0 }]) {
    const params: CodeActionParams = { textDocument: { uri: context.uri }, range: { start, end: position }, context: { diagnostics: [] } };
    // Applying throws where edits overlap.
    for (const { edit } of refactorings(context, params)) applyEdit(project, edit);
  }
  for (const run of [carryOverActions, numberSections, sortAttendees]) applyEdit(project, run(context, position.line));
}

describe('every feature', () => {
  const files = verslagFiles();
  const project = new Project({ config: DEFAULT_CONFIG, today: '2021-07-14', exists: () => true });
  for (const file of files) project.set(`file://${file}`, readFileSync(file, 'utf8'));

  it('answers on prefixes of the examples, and its edits can be applied', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const uri = `file://${file}`;
      for (let length = (text.length + FIRST) % STEP; length < text.length; length += STEP * 4) {
        project.set(uri, text.slice(0, length));
        everyFeature(project.feature(uri)!, project);
      }
      project.set(uri, text);
    }
    assert.ok(workspaceSymbols(project.view, '', 'nl').length > 50);
  });

  it('has tokens in order that do not overlap, in every example', () => {
    for (const file of files) {
      const context = project.feature(`file://${file}`)!;
      let last = 0;
      for (const { start, end } of tokensBetween(context, 0, context.text.length)) {
        assert.ok(start >= last && end > start && !/[\r\n]/.test(context.text.slice(start, end)), `${path.basename(file)} ${start}`);
        last = end;
      }
    }
  });
});
