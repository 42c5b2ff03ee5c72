import { expectFix, expectProblems, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;

describe('initials beside a mention', () => {
  for (const line of [
    '<|P.J.|> (@jansen) komt langs.',
    'Dank aan @jansen (<|P. J.|>).',
    '- <|P.J.|> (@jansen) komt',
    'Actie A1 (@jansen): Met <|P.J.|> (@jansen).',
  ])
    it(`tell who is meant: ${line}`, () => expectProblems('name-in-prose', `${BODY}${line}\n`));
  for (const line of [
    'A. (@jansen) en B.',
    'De O.R. @jansen komt.',
    '{5.1.2e: P.J.} (@jansen) komt.',
    'P.J. (@RIVM) komt.',
    'W.v.t.t.k. (@jansen)',
  ])
    it(`tell nothing: ${line}`, () => expectProblems('name-in-prose', `${BODY}${line}\n`));
  it('are shielded by the fix', () =>
    expectFix('name-in-prose', `${BODY}P.J. (@jansen) komt.\n`, `${BODY}{5.1.2e: P.J.} (@jansen) komt.\n`));
});
