import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { documentSymbols } from '../../language-server/features/document-symbols.ts';
import { hover } from '../../language-server/features/hover.ts';
import { tokensBetween } from '../../language-server/features/semantic-tokens/tokens.ts';
import { closesSection } from '../../language-server/model/meant-secrets.ts';
import { CLOSED_LABEL } from '../../language-server/vocabulary/closed-label.ts';
import { HEADER } from '../support/check.ts';
import { labels } from '../support/completing.ts';
import { featureAt } from '../support/cursor.ts';

const below = (line: string) => `${HEADER}\n# 1. Grond\n\n${line}\n\nTekst.\n`;

describe('`Besloten`, right below a heading', () => {
  it('is explained where it stands', () => {
    const told = (marked: string) => {
      const { context, position } = featureAt(marked);
      return (hover(context, position)?.contents as MarkupContent | undefined)?.value;
    };
    assert.match(told(below('Beslo|ten: Gemeentewet artikel 23'))!, /^Sluit het agendapunt voor het publiek/);
    assert.match(told(below('Zaaknummer: Z-1\nBesl|oten: ja'))!, /Besloten: Gemeentewet artikel 23/);
    assert.match(told(below('Clo|sed: Public Bodies (Admission to Meetings) Act 1960'))!, /Closed: Public Bodies/);
    assert.equal(told(below('Besloten: Gemeente|wet artikel 23')), undefined);
    assert.equal(told(below('Tekst.\n\nBeslo|ten: Gemeentewet artikel 23')), undefined);
  });

  it('is offered with its neighbours, and with the acts that close a section', () => {
    assert.ok(labels(below('Be|')).includes('Besloten'));
    assert.ok(!labels(below('Geheim: 5.1.2b\nBe|')).includes('Besloten'));
    assert.ok(!labels(below('Besloten: ja\nBe|')).includes('Besloten'));
    assert.ok(!labels(below('Tekst.\n\nBe|')).includes('Besloten'));
    assert.deepEqual(labels(below('Besloten: Gem|')), ['Gemeentewet artikel 23']);
    assert.equal(labels(below('Closed: |'))[1], 'yes');
    for (const language of ['nl', 'en'] as const)
      for (const value of CLOSED_LABEL.values[language]) assert.ok(closesSection(`${CLOSED_LABEL[language]}: ${value}`), value);
  });

  it('is in the outline, and has the colour of a keyword', () => {
    const { context, text } = featureAt(below('Zaaknummer: Z-1\nBesloten: Gemeentewet artikel 23, op 3 november 2020|'));
    const [section] = documentSymbols(context)[0]!.children!.filter(({ name }) => name.startsWith('1'));
    assert.deepEqual(
      section!.children!.map(({ name, detail }) => [name, detail]),
      [
        ['Zaaknummer', 'Z-1'],
        ['Besloten', 'Gemeentewet artikel 23, op 3 november 2020'],
      ],
    );
    const coloured = [...tokensBetween(context, 0, text.length)].map(({ start, end, type }) => [text.slice(start, end), type]);
    assert.ok(coloured.some(([word, type]) => word === 'Besloten' && type === 'keyword'));
  });
});
