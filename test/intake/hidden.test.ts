import assert from 'node:assert/strict';
import { draftOf, type IntakeBlock } from '../../language-server/intake/index.ts';
import { blocksOfText } from '../../src/import/plain-text.ts';

const MINUTES = `Overleg Dijk
Datum: 16 november 2020
Locatie: Kamer 3
Aanwezig: Jan Jansen (voorzitter), Anna Smit, Piet Pot
Volgende vergadering: 7 december 2020

1. Planning
De planning van Anna Smit is klaar, zegt Jan.
Besluit: de dijk wordt hoger
Actie: Jan belt de drukker voor 20 november 2020
- Piet mailt
Stemming: 12 voor, 3 tegen

| Wat | Wie | Wanneer |
| Zaal huren | Anna | 20 november 2020 |
`;

describe('words that a document hides', () => {
  it('are shielded and asked about wherever they stand, and none is lost', () => {
    const blocks = blocksOfText(MINUTES);
    let count = 0;
    const hidden = (runs: Extract<IntakeBlock, { kind: 'paragraph' }>['runs'], wanted: number) => {
      const parts = runs
        .map(({ text }) => text)
        .join('')
        .split(/(?<=\s)(?=\S)/);
      return parts.map((text) => (count++ === wanted ? { text: `Geheim ${text.trim()}`, hidden: true as const } : { text }));
    };
    for (let wanted = 0; wanted === 0 || wanted < count; wanted++) {
      count = 0;
      const made = blocks.map(
        (block): IntakeBlock =>
          block.kind === 'table'
            ? { ...block, rows: block.rows.map((row) => row.map((cell) => hidden(cell, wanted))) }
            : { ...block, runs: hidden(block.runs, wanted) },
      );
      const { text, declarations, findings } = draftOf(made, { name: 'dijk' });
      const all = `${declarations.join('\n')}\n${text}`;
      assert.match(all, /\{5\.1\.2e: (?:\\.|[^{}])*Geheim/);
      assert.doesNotMatch(all.replace(/\{5\.1\.2e: (?:\\.|[^{}\\])*\}/g, ''), /Geheim/i);
      assert.ok(
        findings.some(({ kind, text: found, sure }) => kind === 'hidden' && sure === 'open' && found.includes('Geheim')),
        all,
      );
      assert.doesNotMatch(all + JSON.stringify(findings), /[\ufdd0-\ufdef]/);
    }
    assert.ok(count > 40);
  });
});
