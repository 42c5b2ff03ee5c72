import assert from 'node:assert/strict';
import { WholeMessages } from '../../../language-server/server/whole-messages.ts';

const MESSAGE = 'Content-Length: 2\r\n\r\n{}';

/** Whatever a client sends, in whatever pieces, a whole message behind it is heard once what was announced has come. */
export async function fuzz(data: Uint8Array): Promise<void> {
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
