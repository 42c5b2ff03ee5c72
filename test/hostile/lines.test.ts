import assert from 'node:assert/strict';
import fc from 'fast-check';
import { run } from '../cli/memory-host.ts';
import { runs } from '../support/runs.ts';
import { everyStage } from '../support/stages.ts';

/** Text of one line of minutes, with signs that would end a line, a cell or a header elsewhere. */
const hostile = fc
  .array(
    fc.constantFrom(
      '::error::x',
      '%0A',
      '%0D',
      '\u2028',
      '\u2029',
      '\u0085',
      '\u001b[31m',
      '\u202e',
      '=1+1',
      '+1',
      '@SUM(A1)',
      '\t=2',
      '😀',
      'é',
      '"',
      ',',
      ';',
      ':',
      'BEGIN:VEVENT',
      'Bcc: x@y.nl',
      ' ',
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.join(''));

const FORMS = /^register (?:csv|calendar)$|full (?:calendar|deadlines|mail)$/;

function outputsWith(text: string): Promise<ReadonlyMap<string, string>> {
  const head = `Verslag a: ${text}\nDatum: 16 november 2020\nTijd: 10:00\n\n`;
  return everyStage({ 'a.verslag': `${head}Actie A1 (@VWS, uiterlijk 20 november 2020): ${text}\n` }, FORMS);
}

function partsIn(calendar: string): number {
  return calendar.match(/^BEGIN:/gm)?.length ?? 0;
}

describe('lines of other formats', () => {
  it('hold one workflow command a problem, whatever a text or a file name says', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { stdout } = await run(['check', '--format', 'github'], {
          'a.verslag': `Verslag a: T\nDatum: ${text}\n\nActie A1 (@${text}): Zie #${text}.\n`,
        });
        for (const line of stdout.split(/[\r\n\u2028\u2029\u0085]/).filter((one) => one !== ''))
          assert.match(line, /^::(?:error|warning|notice) file=[^:,]*,line=\d+,[^:]*::[^\u001b\u202e]*$/u);
      }),
      runs(25),
    );
  });

  it('in a register of cells start no formula; in a calendar and a mail end no line and split no sign', async () => {
    const plain = await outputsWith('woord');
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const outputs = await outputsWith(text);
        for (const [cell] of outputs.get('register csv')!.matchAll(/"(?:[^"]|"")*"|[^",\r\n]+/g)) assert.doesNotMatch(cell, /^"?[=+@\t]/);
        for (const [name, output] of outputs) {
          if (!/calendar|deadlines|mail/.test(name)) continue;
          for (const line of output.split('\r\n')) {
            assert.ok(Buffer.byteLength(line) <= (name.includes('mail') ? 998 : 75), `${name}: ${line}`);
            assert.doesNotMatch(line, /[\r\u2028\u2029\u0085]/, name);
            assert.ok(line.isWellFormed());
          }
          if (name.includes('mail')) assert.doesNotMatch(output.split('\r\n\r\n')[0]!, /^Bcc:/im);
          else assert.equal(partsIn(output), partsIn(plain.get(name)!), name);
        }
      }),
      runs(25),
    );
  });
});
