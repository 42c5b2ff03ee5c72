import assert from 'node:assert/strict';
import { Turns } from '../../language-server/server/turns.ts';
import { later, unattended } from '../../language-server/server/unattended.ts';

describe('work that nobody waits for', () => {
  const boom = () => {
    throw new Error('boem');
  };

  it('tells what goes wrong, at once or in the end, and throws nothing', async () => {
    const told: string[] = [];
    const fault = (what: string, error: unknown) => told.push(`${what}: ${error}`);
    await unattended('nu', fault, boom);
    await unattended('straks', fault, async () => boom());
    await new Promise<void>((resolve) => {
      later(
        0,
        'later',
        (what, error) => {
          fault(what, error);
          resolve();
        },
        boom,
      );
    });
    assert.deepEqual(told, ['nu: Error: boem', 'straks: Error: boem', 'later: Error: boem']);
  });

  it('is done in its turn where who hears that all is done fails', async () => {
    const failed: unknown[] = [];
    const turns = new Turns((error) => failed.push(error));
    turns.onQuiet = boom;
    assert.equal(await turns.next(async () => 1), 1);
    assert.equal(await turns.next(async () => 2), 2);
    assert.deepEqual(failed.map(String), ['Error: boem', 'Error: boem']);
  });
});
