import { expectFix, expectProblems, HEADER } from '../support/check.ts';

describe('unread-headings', () => {
  it('reports numbered points with text below them, where no line is a heading', () => {
    expectProblems(
      'unread-headings',
      `${HEADER}\n<|1. Opening|>\nDe voorzitter opent.\n\n2. Begroting\n\nBesluit B1: Ja.\n\n3. Rondvraag\n`,
    );
    expectProblems('unread-headings', `${HEADER}\n<|**1) Opening**|>\n\nAllen zijn er.\n\n**2) Begroting**\n\nTekst.\n`);
  });
  it('makes headings of all of them at once', () => {
    expectFix(
      'unread-headings',
      `${HEADER}\n1. Opening\nDe voorzitter opent.\n\n**2. Begroting**\n\nTekst.\n`,
      `${HEADER}\n# 1. Opening\nDe voorzitter opent.\n\n# 2. Begroting\n\nTekst.\n`,
    );
  });
  it('is silent on lists, sentences, one point, and minutes with headings', () => {
    for (const body of [
      'Wij bespraken:\n1. Geld\n2. Mensen\n3. Middelen\n\nDaarna was er koffie.',
      '1. De zaal is te klein.\n\nDat vindt iedereen.\n\n2. De zaal is te duur.\n\nDat ook.',
      '1. Opening\n\nDe voorzitter opent.',
      '3. Opening\n\nTekst.\n\n7. Sluiting\n\nTekst.',
      '# Verslag\n\n1. Opening\n\nTekst.\n\n2. Sluiting\n\nTekst.',
      '```\n1. Opening\n\nTekst.\n\n2. Sluiting\n```',
    ])
      expectProblems('unread-headings', `${HEADER}\n${body}\n`);
  });

  it('reports words in capitals that open a paragraph', () => {
    expectFix(
      'unread-headings',
      `${HEADER}\nINGEKOMEN STUKKEN\n\nGezien.\n\nRONDVRAAG EN SLUITING\nNiemand.\n`,
      `${HEADER}\n# Ingekomen stukken\n\nGezien.\n\n# Rondvraag en sluiting\nNiemand.\n`,
    );
    expectProblems('unread-headings', `${HEADER}\n# 1. Opening\n\nTekst.\n\n<|MEDEDELINGEN|>\n\nTekst.\n`);
    for (const body of [
      'MEDEDELINGEN\n\nTekst.',
      '# 1. Opening\n\nAVG\n\nTekst.',
      '# 1. Opening\n\nTekst\nMEDEDELINGEN\nmeer.',
      '# 1. Opening\n\nMEDEDELINGEN',
    ])
      expectProblems('unread-headings', `${HEADER}\n${body}\n`);
  });
});
