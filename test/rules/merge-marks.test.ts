import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

const START = '<<<<<<< HEAD\n';
const CONFLICT = `${START}Het bedrag is 5 euro.\n||||||| base\nHet bedrag is 4 euro.\n=======\nHet bedrag is 6 euro.\n>>>>>>> feature/x\n`;

/** Lines, from 1, on which a merge is told to be unsettled. */
function told(text: string): number[] {
  return check(text).flatMap(({ rule, severity, message, range }) =>
    rule === 'malformed-statement' && severity === 'error' && /versies van git/.test(message.nl) ? [range.start.line + 1] : [],
  );
}

describe('a merge that nobody settled', () => {
  for (const [where, text, lines] of [
    ['in prose', `${HEADER}\n# 1. A\n\n${CONFLICT}\nSlot.\n`, [11]],
    ['twice', `${HEADER}\n# 1. A\n\n${CONFLICT}\n${CONFLICT}`, [11, 19]],
    ['around the head', `${START}${HEADER}=======\n${HEADER}>>>>>>> b\n`, [1]],
    ['in Windows', `${HEADER}\r\n# 1. A\r\n\r\n${CONFLICT.replaceAll('\n', '\r\n')}`, [11]],
    ['without a name', `${HEADER}\n# 1. A\n\n<<<<<<<\na\n=======\nb\n>>>>>>>\n`, [11]],
    ['of which the end alone is left', `${HEADER}\n# 1. A\n\nTekst.\n>>>>>>> feature/x\n`, [12]],
    ['of which the beginning alone is left', `${HEADER}\n# 1. A\n\n${START}Tekst.\n`, [11]],
  ] as const)
    it(`is an error: ${where}`, () => assert.deepEqual(told(text), lines));
  for (const line of [
    '> > > > > > > citaat',
    '<<<<<< zes',
    '>>>>>>>> acht',
    'Zie <<<<<<< HEAD.',
    'Titel\n=======',
    '|||||||a|',
    '>>>>>>>citaat',
  ])
    it(`is none of: ${line}`, () => assert.deepEqual(told(`${HEADER}\n# 1. A\n\n${line}\n`), []));
});
