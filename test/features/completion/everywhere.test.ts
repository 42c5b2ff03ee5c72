import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { type CompletionItem, InsertReplaceEdit } from 'vscode-languageserver-types';
import { completion } from '../../../language-server/features/completion/completion.ts';
import { Project } from '../../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { offsetOf, positionAt } from '../../support/positions.ts';
import { runs } from '../../support/runs.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const files = fs
  .readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.verslag'))
  .map((name) => ({ uri: `file:///project/${name}`, text: fs.readFileSync(new URL(name, EXAMPLES), 'utf8') }));

function project(): Project {
  const all = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
  for (const { uri, text } of files) all.set(uri, text);
  return all;
}

/** Every item replaces text on the cursor's line around the cursor, and what it puts there is one piece. */
function checkItems(text: string, offset: number, items: readonly CompletionItem[]): void {
  const cursor = positionAt(text, offset);
  for (const item of items) {
    assert.ok(item.textEdit !== undefined && InsertReplaceEdit.is(item.textEdit));
    const { insert, replace } = item.textEdit;
    assert.deepEqual(insert.start, replace.start, item.label);
    assert.deepEqual(insert.end, cursor, item.label);
    assert.equal(replace.end.line, cursor.line, item.label);
    assert.ok(offsetOf(text, replace.end) >= offset, item.label);
    assert.ok(item.label.length > 0 && !/[\r\n]/.test(item.label));
  }
}

describe('completion answers everywhere', () => {
  it('at sampled places in every example', () => {
    const all = project();
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), ({ uri, text }, part) => {
        const offset = Math.round(part * text.length);
        const position = positionAt(text, offset);
        checkItems(text, offset, completion(all.feature(uri)!, position).items);
      }),
      runs(400, 7),
    );
  });
  it('behind sampled prefixes of every example, as they are while they are typed', () => {
    const all = project();
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), ({ uri, text }, part) => {
        const prefix = text.slice(0, Math.round(part * text.length));
        all.set(uri, prefix);
        checkItems(prefix, prefix.length, completion(all.feature(uri)!, positionAt(prefix, prefix.length)).items);
        all.set(uri, text);
      }),
      runs(60, 7),
    );
  });
  it('in text of any characters', () => {
    const all = project();
    const uri = 'file:///project/x.verslag';
    const piece = fc.oneof(
      fc.constantFrom(
        'Actie A1 (@',
        'Aanwezig: @a (',
        'Verslag x (reeks ',
        '{5.1.2e',
        '#x/',
        '\r\n',
        '\n  ',
        'uiterlijk ',
        ', ',
        '(',
        '"',
        '\ufeff',
        '🎉',
        'Datum:',
        '\\',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.double({ min: 0, max: 1, noNaN: true }), (pieces, part) => {
        const text = pieces.join('');
        const offset = Math.round(part * text.length);
        all.set(uri, text);
        const context = all.feature(uri)!;
        const position = context.root.positionAt(offset);
        for (const { textEdit } of completion(context, position).items) {
          assert.ok(textEdit !== undefined && InsertReplaceEdit.is(textEdit) && textEdit.insert.start.line === textEdit.replace.end.line);
        }
      }),
      runs(300, 7),
    );
  });
});
