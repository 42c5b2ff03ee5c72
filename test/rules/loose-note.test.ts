import assert from 'node:assert/strict';
import { applyEdits, check, expectProblems, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Kosten\n\n`;

describe('loose-note', () => {
  it('reports a mark without a note, a note without a mark, and a second note of one name', () => {
    expectProblems('loose-note', `${BODY}De kosten<|[^1]|>.\n`);
    expectProblems('loose-note', `${BODY}De kosten[^1].\n\n[^1]: Zonder btw.\n<|[^los]|>: Nergens.\n`);
    expectProblems('loose-note', `${BODY}De kosten[^a].\n\n[^A]: Zonder btw.\n<|[^a]|>: Met btw.\n`);
  });

  it('finds marks and notes in headings, items and the lines below them', () => {
    expectProblems('loose-note', `${HEADER}\n# 1. Kosten[^1]\n\nBesluit B1: Betalen[^2].\n  [^2]: Zonder btw<|[^3]|>.\n\n[^1]: Zo.\n`);
  });

  it('finds marks below code that is never closed, which a heading ends', () => {
    expectProblems('loose-note', `${BODY}\`\`\`\nx\n\n# 2. Meer\n\nTekst[^1] en<|[^2]|>.\n\n[^1]: Zo.\n`);
  });

  it('is silent in code, behind a backslash, in comments and outside meetings', () => {
    expectProblems('loose-note', `Persoon x: X[^9]\n\n${BODY}\`[^1]\` en \\[^2].\n\n// [^3]\n\n\`\`\`\n[^4]: x\n\`\`\`\n`);
  });

  it('reports a note that is open where only shielded words point at it, and shields it', () => {
    const text = `${BODY}De opslag {5.1.2h: aan de Vlotweg[^1]}.\n\n[^1]: Naast de fabriek.\n`;
    const [problem] = check(text).filter(({ rule }) => rule === 'loose-note');
    const mended = applyEdits(text, problem!.fixes[0]!.edits);
    assert.match(mended, /^\[\^1\]: \{5\.1\.2h: Naast de fabriek\.\}$/m);
    assert.deepEqual(
      check(mended).filter(({ rule }) => rule === 'loose-note'),
      [],
    );
    expectProblems('loose-note', `${BODY}Besluit B1 (geheim 5.1.2b): Zo[^1].\n\n<|[^1]|>: Naast de fabriek.\n`);
  });

  it('shields each line of such a note, and is not content with the first', () => {
    const body = (first: string) =>
      `${BODY}{5.1.2e: Jansen is ziek[^1]}.\n\n[^1]: ${first}\ntweede regel\n\n    derde alinea\n\nEn verder.\n`;
    const [problem] = check(body('eerste regel')).filter(({ rule }) => rule === 'loose-note');
    const mended = applyEdits(body('eerste regel'), problem!.fixes[0]!.edits);
    assert.match(mended, /: \{5\.1\.2e: eerste regel\}\n\{5\.1\.2e: tweede regel\}\n\n {4}\{5\.1\.2e: derde alinea\}\n\nEn verder\.\n/);
    expectProblems('loose-note', mended);
    const [partly] = check(body('{5.1.2e: eerste regel}')).filter(({ rule }) => rule === 'loose-note');
    assert.deepEqual(partly!.fixes, []);
    const item = `${BODY}{5.1.2e: Zo[^1]}.\n\nBesluit B1: Betalen.\n  [^1]: Eerste\n  tweede\n\nActie A1: Bellen.\n`;
    const [inItem] = check(item).filter(({ rule }) => rule === 'loose-note');
    assert.match(
      applyEdits(item, inItem!.fixes[0]!.edits),
      /\n {2}\[\^1\]: \{5\.1\.2e: Eerste\}\n {2}\{5\.1\.2e: tweede\}\n\nActie A1: Bellen\.\n/,
    );
  });

  it('knows no note in the first line of an item, in what is shielded and in a heading', () => {
    expectProblems('loose-note', `${BODY}Besluit B1: <|[^3]|>: tekst.\n`);
    expectProblems('loose-note', `${BODY}Zie<|[^3]|>.\n\n{5.1.2e: <|[^3]|>: tekst.}\n`);
    expectProblems('loose-note', `${BODY}## <|[^3]|>: kop\n`);
  });

  it('reports a note in something shielded that open text points at', () => {
    expectProblems('loose-note', `${BODY}De opslag[^1].\n\n# 2. Besloten (geheim 5.1.2b)\n\n<|[^1]|>: Naast de fabriek.\n`);
  });
});
