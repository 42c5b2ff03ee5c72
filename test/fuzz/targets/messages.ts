import assert from 'node:assert/strict';
import { WholeMessages } from '../../../language-server/server/whole-messages.ts';
import { LspClient } from '../../support/lsp-client.ts';

const MESSAGE = 'Content-Length: 2\r\n\r\n{}';
const NAME = 'vast.verslag';
const TEXT = 'Verslag vast-1: Overleg\nDatum: 16 november 2020\n\nActie @niemand: belt.\n';
/** What ends a server, or greets it. */
const LIFE = new Set(['initialize', 'shutdown', 'exit']);
/** So many lines of the input are sent: each server takes time to start. */
const MOST = 40;

/**
 * What a client sends is heard in whatever pieces it comes. Each line of the input is also a message, the name of a method and its parameters as
 * JSON: a server that gets them is alive behind them, and reads minutes that it has not seen.
 */
export async function fuzz(data: Uint8Array): Promise<void> {
  hearsPieces(data);
  const client = await LspClient.start({ [NAME]: TEXT });
  const lines = new TextDecoder().decode(data).split('\n').slice(0, MOST);
  for (const [index, line] of lines.entries()) {
    const message = messageOf(line, index);
    if (message !== undefined) client.say(message);
  }
  await client.open(NAME);
  await client.edit(NAME, TEXT);
  const report = await client.pull(NAME);
  assert.equal(report.kind, 'full');
  assert.ok(report.items.length > 0, 'what is wrong is not found any more');
  await client.stop();
}

/** @returns nothing where the line is no message, or one that ends the server */
function messageOf(line: string, index: number): object | undefined {
  const [, method = '', rest = ''] = /^(\S+)(.*)$/su.exec(line) ?? [];
  if (method === '' || LIFE.has(method)) return undefined;
  try {
    const params: unknown = JSON.parse(rest);
    // A notification has no number.
    const isTold = method.startsWith('$/') || /\/did[A-Z]/.test(method);
    return { jsonrpc: '2.0', method, params, ...(isTold ? {} : { id: `f${index}` }) };
  } catch {
    return undefined;
  }
}

/** A whole message behind what stumbles is heard once what was announced has come. */
function hearsPieces(data: Uint8Array): void {
  const heard = new WholeMessages();
  let passed = '';
  heard.on('data', (bytes: Buffer) => {
    passed += bytes.toString('latin1');
  });
  const [size = 0] = data;
  for (let start = 1; start < data.length; start += size + 1) heard.write(data.subarray(start, start + size + 1));
  for (let tries = 0; tries < 200 && !passed.endsWith(MESSAGE); tries++) heard.write(`x\r\n\r\n${MESSAGE}`);
  const announced = /Content-Length:[ \t]*\d{4,}/i.test(Buffer.from(data).toString('latin1'));
  if (!announced) assert.ok(passed.endsWith(MESSAGE), 'the message behind it was not heard');
}
