import assert from 'node:assert/strict';
import { address, LspClient } from '../../support/lsp-client.ts';

const NAME = 'overleg.verslag';
const BOOK = 'Organisatie VWS: Volksgezondheid\nPersoon jansen (@VWS): J. Jansen\nReeks dobv (elke maandag 10:00-11:00): Overleg\n';
const ODD = [-1, 1e9, 2 ** 31, 0.5];
const ASKED = [
  'codeAction', 'codeLens', 'completion', 'definition', 'documentHighlight', 'documentLink', 'documentSymbol', 'foldingRange', 'formatting', 'hover',
  'inlayHint', 'onTypeFormatting', 'prepareCallHierarchy', 'prepareRename', 'rangeFormatting', 'references', 'rename', 'selectionRange',
  'semanticTokens/full', 'semanticTokens/range',
]; // biome-ignore format: a list of words
/** Steps at the start of the input, and bytes of each. */
const [STEPS, BYTES] = [6, 4];

/**
 * The first bytes are what a client does, the rest is a file: it edits and asks at any place, one that is in no text included. Nothing goes wrong
 * in the server, and what it reports at the end is what a server reports that saw no edit.
 */
export async function fuzz(data: Uint8Array): Promise<void> {
  let text = new TextDecoder().decode(data.subarray(STEPS * BYTES));
  const files = { 'adresboek.verslag': BOOK, [NAME]: text };
  const client = await LspClient.start(files);
  await client.open(NAME);
  for (let step = 0; step < STEPS; step++) {
    const [kind = 0, line = 0, character = 0, length = 0] = data.subarray(step * BYTES, (step + 1) * BYTES);
    if (kind < 100) {
      const start = Math.round((line / 255) * text.length);
      text = text.slice(0, start) + text.slice(character, character + (length % 40)) + text.slice(start + (length >> 3));
      await client.edit(NAME, text);
      continue;
    }
    const position = { line: ODD[255 - line] ?? line, character: ODD[255 - character] ?? character };
    const range = { start: position, end: { line: position.line + (length >> 4), character: length } };
    const rest = {
      context: { diagnostics: [], includeDeclaration: true },
      options: { tabSize: 2, insertSpaces: true },
      ch: '\n',
      newName: 'nieuw',
    };
    // A refusal is an answer.
    const asked = client.request(`textDocument/${ASKED[kind % ASKED.length]}`, NAME, { position, positions: [position], range, ...rest });
    await asked.catch(() => undefined);
  }
  const [reported, fresh] = [await client.pull(NAME), await LspClient.start({ ...files, [NAME]: text })];
  await fresh.open(NAME);
  assert.deepEqual(withoutId(reported), withoutId(await fresh.pull(NAME)), `what is reported in ${address(NAME)} depends on its edits`);
  assert.deepEqual(client.logged, []);
  await client.stop();
  await fresh.stop();
}

function withoutId(report: object): object {
  return { ...report, resultId: undefined };
}
