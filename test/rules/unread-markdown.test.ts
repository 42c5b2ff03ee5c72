import assert from 'node:assert/strict';
import fs from 'node:fs';
import { applyEdits, check } from '../support/check.ts';
import { inMeeting } from '../support/docs.ts';

const PAGE = fs.readFileSync(new URL('../../docs/markdown.md', import.meta.url), 'utf8');
const blockOf = (kind: string) => PAGE.split(`\`\`\`verslag ${kind}\n`)[1]!.split('\n```')[0]!;
const reported = (text: string) => check(inMeeting(text)).filter(({ rule }) => rule === 'unread-markdown');

describe('Markdown that minutes do not take', () => {
  it('is what its page says', () => {
    assert.deepEqual(reported(blockOf('taken')), []);
    const text = inMeeting(blockOf('left out')).split('\n');
    assert.deepEqual(
      reported(blockOf('left out')).map(({ range }) => text[range.start.line]),
      ['[nota]: https://example.org/nota', '=======================', '----------', 'HTML is <b>tekst</b>.'],
    );
  });

  const fixed = (text: string) => {
    const whole = inMeeting(text);
    const [problem] = reported(text);
    return applyEdits(whole, problem!.fixes[0]!.edits).slice(inMeeting('§').indexOf('§')).trimEnd();
  };
  it('is fixed to the form that says the same', () => {
    assert.equal(
      fixed('Een [adres][1] en [1].\n\n[1]: <https://example.org> "T"'),
      'Een [adres](https://example.org "T") en [1](https://example.org "T").',
    );
    assert.equal(fixed('Stand\n---'), '## Stand');
    assert.equal(fixed('Dit is <strong>vet</strong> en <em>schuin</em>.'), 'Dit is **vet** en _schuin_.');
  });

  it('is a table whose head has no row of dashes below it', () => {
    assert.equal(fixed('| Wat | Bedrag\n| Zaal | 120'), '| Wat | Bedrag\n| --- | --- |\n| Zaal | 120');
    assert.equal(fixed('Kosten:\n\n| Wat \\| wie | Bedrag |\n| Zaal | 120 |\n| Koffie | 20 |').split('\n')[3], '| --- | --- |');
    const [{ fixes }] = reported('| Wie | {5.1.2e: a|b} |\n| Jan | 2 |') as [ReturnType<typeof reported>[number]];
    assert.deepEqual(fixes, []);
    for (const text of ['| Wat | Bedrag |', '| Wat | Bedrag |\n|:---|---:|\n| Zaal | 120 |', '|een\n|twee', '| a | b |\n\n| c | d |'])
      assert.deepEqual(reported(text), [], text);
  });

  it('is not seen in code, in words between brackets that point at nothing, and in lines below tables and lists', () => {
    for (const text of [
      'Typ `<b>` niet.',
      '```\n<b>\n```',
      'De [nota] is af.',
      '[1]: zie hierboven',
      '| a |\n| --- |',
      '- een\n---',
      'a < b en c > d',
    ])
      assert.deepEqual(reported(text), [], text);
  });

  it('has no fix without a form of its own', () => {
    assert.deepEqual(reported('Een <u>streep</u>.')[0]!.fixes, []);
    assert.deepEqual(reported('Typ `x` of <b>vet</b>.')[0]!.fixes, []);
  });
});
