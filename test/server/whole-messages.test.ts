import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StreamMessageReader } from 'vscode-jsonrpc/node';
import { WholeMessages } from '../../language-server/server/whole-messages.ts';
import { runs } from '../support/runs.ts';

/** The numbers of the messages that are heard when a client sends these pieces. */
async function heard(pieces: readonly Buffer[]): Promise<unknown[]> {
  const input = new WholeMessages();
  const reader = new StreamMessageReader(input);
  const numbers: unknown[] = [];
  reader.onError(() => {});
  reader.listen((message) => numbers.push((message as unknown as { id: unknown }).id));
  for (const piece of pieces) input.write(piece);
  input.end();
  await new Promise((resolve) => input.once('close', resolve));
  // What was read is decoded in turns of its own.
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  return numbers;
}

function message(id: number, header = 'Content-Length: $\r\n\r\n'): Buffer {
  const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, method: 'é😀' }));
  return Buffer.concat([Buffer.from(header.replace('$', String(content.length))), content]);
}

const NONSENSE: Readonly<Record<string, Buffer>> = {
  'a header without a length': message(99, 'Content-Type: x\r\n\r\n'),
  'a length that is no number': message(99, 'Content-Length: many\r\n\r\n'),
  'a negative length': message(99, 'Content-Length: -5\r\n\r\n'),
  'a length beyond all bounds': Buffer.from('Content-Length: 99999999999\r\n\r\n'),
  'a length of a gigabyte': Buffer.from('Content-Length: 1073741824\r\n\r\n'),
  'a length beyond 256 MB': Buffer.from('Content-Length: 268435457\r\n\r\n'),
  'no length at all': Buffer.from('Content-Length: 0\r\n\r\n'),
  'content that is no JSON': Buffer.from('Content-Length: 5\r\n\r\n{"x":'),
  'a length that is too short': Buffer.from('Content-Length: 5\r\n\r\n{"jsonrpc":"2.0"}'),
  'blank lines': Buffer.from('\r\n\r\n\r\n\r\n'),
  'words of a shell': Buffer.from('bash: warning: something\n'),
  'a long line': Buffer.from('x'.repeat(10_000)),
  'bytes of any kind': Buffer.from([0, 255, 254, 13, 10, 13, 10, 128]),
};

describe('messages on standard input', () => {
  for (const [name, nonsense] of Object.entries(NONSENSE)) {
    it(`are heard behind ${name}`, async () => {
      assert.deepEqual(await heard([message(1), nonsense, message(2), message(3)]), [1, 2, 3]);
    });
  }

  it('are heard in pieces of any size, with other headers beside the length', async () => {
    const source = Buffer.concat([message(1), message(2, 'Content-Type: x\r\ncontent-length:$\r\n\r\n'), message(3)]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), async (sizes) => {
        const pieces: Buffer[] = [];
        for (let at = 0, turn = 0; at < source.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          pieces.push(source.subarray(at, at + size));
          at += size;
        }
        assert.deepEqual(await heard(pieces), [1, 2, 3]);
      }),
      runs(30),
    );
  });
});
