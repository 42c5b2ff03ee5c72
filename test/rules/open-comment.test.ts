import assert from 'node:assert/strict';
import { expectFix, expectProblems, HEADER } from '../support/check.ts';

const RULE = 'open-comment';

describe('open-comment', () => {
  it('reports a remark with a name and a day, and says who and what', () => {
    const [problem] = expectProblems(
      RULE,
      `${HEADER}\n# 1. Kade\n\n<|// P. Punt, 18 november 2020: Is dit bedrag juist?|>\nHet kost 3 euro.\n`,
    );
    assert.equal(problem!.severity, 'hint');
    assert.match(problem!.message.nl, /P\. Punt \(18 november 2020\).*Is dit bedrag juist\?/);
  });
  it('reports one that was answered, until an answer says that it is dealt with', () => {
    const thread = '// P. Punt, 2020-11-18: Klopt dit?\n// - S. Ecretaris, 19 november 2020: Ja.';
    expectProblems(RULE, `${HEADER}\n<|// P. Punt, 2020-11-18: Klopt dit?|>\n// - S. Ecretaris, 19 november 2020: Ja.\n`);
    for (const done of ['// - opgelost', '// - P. Punt, 20 november 2020: Opgelost.', '// - A, 1-2-2021: resolved'])
      expectProblems(RULE, `${HEADER}\n${thread}\n${done}\n`);
    expectProblems(RULE, `${HEADER}\n<|// P. Punt, 2020-11-18: Klopt dit?|>\n// - opgelost\n// - heropend\n`);
  });
  it('is silent on comments that nobody signed', () => {
    for (const line of [
      '// nog navragen',
      '// Let op: dit klopt niet',
      '// P. Punt: klopt dit?',
      '// 18 november 2020: gebeld',
      '// - een, twee: drie',
    ])
      expectProblems(RULE, `${HEADER}\n${line}\nTekst.\n`);
  });
  it('has a fix that says so below the thread, in the language of the minutes, and with its line ends', () => {
    const text = `${HEADER}\n// P. Punt, 18 november 2020: Klopt dit?\n// - Ja.\nTekst.\n`.replaceAll('\n', '\r\n');
    expectFix(RULE, text, text.replace('// - Ja.\r\n', '// - Ja.\r\n// - opgelost\r\n'));
    const english = 'Minutes m-1: Meeting\nDate: 16 November 2020\n\n// P. Punt, 18 November 2020: Is it?\n';
    expectFix(RULE, english, `${english}// - resolved\n`);
  });
});
