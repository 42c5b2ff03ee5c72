import assert from 'node:assert/strict';
import { renderJson } from '../../language-server/output/json.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { check, expectProblems, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';
import { projectOf } from '../support/public-forms.ts';

const EARLIER = `Verslag overleg-0: Overleg
Status: concept
Datum: maandag 9 november 2020
Voorzitter: @voorzitter
`;
const meeting = (line: string) => `${HEADER}\n# 1. Verslag\n\n${line}\n`;
const files = (earlier: string) => ({ 'eerder.verslag': earlier });

describe('approval-not-recorded', () => {
  it('reports minutes whose status says otherwise, and writes it there', () => {
    const line = meeting('Vaststelling <|#overleg-0|> (ongewijzigd): Met dank.');
    for (const [was, now] of [
      ['Status: concept\n', 'Status: vastgesteld op 16 november 2020\n'],
      ['Status: vastgesteld op 10 november 2020\n', 'Status: vastgesteld op 16 november 2020\n'],
      ['', 'Status: vastgesteld op 16 november 2020\n'],
    ] as const) {
      const earlier = EARLIER.replace('Status: concept\n', was);
      const [problem] = expectProblems('approval-not-recorded', line, { files: files(earlier) });
      const [fix] = problem!.fixes;
      assert.ok(fix!.edits.every(({ uri }) => uri.endsWith('eerder.verslag')));
      assert.equal(applyTextEdits(earlier, fix!.edits), EARLIER.replace('Status: concept\n', now));
    }
  });

  it('is silent where the approval was put off', () => {
    for (const line of [
      'Vaststelling #overleg-0: aangehouden',
      'Vaststelling #overleg-0: Niet vastgesteld.',
      'Vaststelling #overleg-0: Nog niet vastgesteld, de secretaris is ziek.',
      'Vaststelling #overleg-0: De vaststelling wordt uitgesteld tot het volgende overleg.',
      'Vaststelling #overleg-0: Het verslag is niet goedgekeurd: er ontbreekt een bladzij.',
      'Vaststelling #overleg-0 (ongewijzigd): niet vastgesteld',
      'Vaststelling #overleg-0 (niet vastgesteld): Volgende keer.',
      'Vaststelling #overleg-0 (aangehouden): Volgende keer.',
      'Vaststelling #overleg-0: Deferred until the next meeting.',
      'Vaststelling #overleg-0: The minutes were not yet approved.',
    ])
      assert.deepEqual(
        check(meeting(line), { files: files(EARLIER) }).filter(({ rule }) => rule === 'approval-not-recorded'),
        [],
        line,
      );
  });

  it('reports an approval that speaks of something else that was put off', () => {
    for (const words of [
      'Akkoord; agendapunt 3 is aangehouden.',
      'Vastgesteld, de bijlage is niet vastgesteld.',
      'Aangehouden punten komen terug.',
      'Niet vastgesteld was nog het getal in punt 2; dat is nu 7.',
      'Het verslag wordt vastgesteld.',
      'Uitgestelde punten staan op de lijst.',
    ])
      expectProblems('approval-not-recorded', meeting(`Vaststelling <|#overleg-0|> (ongewijzigd): ${words}`), { files: files(EARLIER) });
  });

  it('is silent where the status fits, in an invitation, and about what nobody knows', () => {
    const done = files(EARLIER.replace('concept', 'vastgesteld op 16 november 2020'));
    expectProblems('approval-not-recorded', meeting('Vaststelling #overleg-0 (met wijzigingen): x'), { files: done });
    expectProblems('approval-not-recorded', meeting('Vaststelling #overleg-0 (ongewijzigd):'), {
      files: files(EARLIER.replace('concept', 'vastgesteld')),
    });
    const coming = meeting('Vaststelling #overleg-0 (ongewijzigd): x').replace(/\n/, '\nStatus: uitnodiging\n');
    expectProblems('approval-not-recorded', coming, { files: files(EARLIER) });
    // What is not there is a meeting, no item of this one.
    const [unknown] = expectProblems('unknown-item', meeting('Vaststelling #<|overleg-9|> (ongewijzigd): x'));
    assert.match(unknown!.message.nl, /^Er is geen verslag `overleg-9`\./);
  });

  it('reports what is no earlier meeting', () => {
    expectProblems('approval-not-recorded', meeting('Actie A1 (@RIVM): x\n\nVaststelling <|#A1|> (ongewijzigd): x'));
    expectProblems('approval-not-recorded', meeting('Vaststelling <|#overleg-0|> (ongewijzigd): x'), {
      files: files(EARLIER.replace('9 november', '23 november').replace('maandag 23', 'maandag 23')),
    });
  });

  it('says what is missing where the number sign is', () => {
    const rules = (line: string) => check(meeting(line), { files: files(EARLIER) }).map(({ rule }) => rule);
    for (const line of [
      'Vaststelling overleg-0 (ongewijzigd): x',
      'Vaststeling #overleg-0 (ongewijzigd): x',
      'Vaststelling #overleg-0 (ongewijzgd): x',
      'Aproval #overleg-0 (unchanged): x',
    ])
      assert.ok(
        rules(line).some((rule) => rule === 'keyword-typo' || rule === 'malformed-statement'),
        line,
      );
  });
});

describe('an approval', () => {
  it('stands in text and JSON with its corrections, in public too', () => {
    const text = `${EARLIER}
Verslag overleg-1: Overleg
Datum: maandag 16 november 2020

# 1. Verslag

Vaststelling #overleg-0 (met wijzigingen): Met dank.
  Pag. 1: "200" wordt "2000".
  Pag. 2: {5.1.2e: Jansen} was er niet.
`;
    const models = projectOf({ 'a.verslag': text }).files();
    for (const open of [false, true]) {
      const rendering = renderingOf(models, { today: '2020-11-17', timeZone: 'Europe/Amsterdam', view: 'full', public: open });
      const minutes = rendering.show(models[0]!.meetings[1]!);
      const { approvals } = JSON.parse(renderJson([minutes], rendering.context)).meetings[0];
      assert.deepEqual([approvals.length, approvals[0].about, approvals[0].amended], [1, 'overleg-0', true]);
      assert.deepEqual(approvals[0].corrections[0], 'Pag. 1: "200" wordt "2000".');
      const shown = renderText(minutes, rendering.context);
      assert.match(shown, /Vaststelling Overleg \(overleg-0\)/);
      assert.match(shown, /met wijzigingen/);
      assert.match(shown, /[-•] Pag\. 1/);
      assert.equal(shown.includes('Jansen'), !open);
    }
  });
});
