import { expectFix, expectProblems, HEADER } from '../support/check.ts';

const RULE = 'shielded-word-open';

describe(RULE, () => {
  const REPORTED = [
    '{5.1.2e: Terpstra} licht toe.\n\nDaarna vertelt <|Terpstra|> meer.',
    'De koper is {5.1.2b: mevrouw A. Terpstra}.\n\n# 3. Bod van <|Terpstra|>\n\nTekst.',
    '{5.1.2e: Jan van der Terpstra} komt.\n\nBesluit B1: <|Terpstra|>\u2019s bod wordt aanvaard.',
    'De prijs is {5.1.2b: \u20ac 410.000}.\n\n- Er is <|410.000|> euro over.',
    'Het bod is {5.1.2b: 5 miljoen}, dus <|5 miljoen|>.',
    'Eerst <|Terpstra|>, dan {5.1.2e: Terpstra}.',
  ];
  for (const body of REPORTED)
    it(`reports ${body.replaceAll('\n', ' / ')}`, () => {
      expectProblems(RULE, `${HEADER}\n# 2. Deel\n\n${body}\n`);
    });

  const SILENT = [
    '{5.1.2e: Terpstra} licht toe, en {5.1.2e: Terpstra} vertelt meer.',
    '{5.1.2e: Terpstra} licht toe.\n\n# 3. Personeel\nGeheim: 5.1.2e\n\nTerpstra is ziek.',
    '{5.1.2e: Terpstra} licht toe.\n\nBesluit B1 (geheim 5.1.2e): Terpstra wordt benoemd.',
    '{5.1.2b: Prijs} is hoog.\n\nPrijs en planning: de prijs stijgt.',
    '{5.1.2b: Het RIVM biedt te weinig} en het RIVM komt terug.',
    'In {5.1.2b: 2021} en daarna in 2021.',
    '{5.1.2e: Bos} is er, en Bosman ook.',
    '// {5.1.2e: Terpstra}\n\nTerpstra.',
    'De code is `{5.1.2e: Terpstra}` niet.\n\n{5.1.2e: ziek} is hij niet.',
  ];
  for (const body of SILENT)
    it(`is silent: ${body.replaceAll('\n', ' / ')}`, () => {
      expectProblems(RULE, `${HEADER}\n# 2. Deel\n\n${body}\n`);
    });

  it('shields it on the same ground', () => {
    const text = (word: string) => `${HEADER}\n# 2. Deel\n\n{5.1.2e: Terpstra} licht toe.\n\nDaarna spreekt ${word} nog.\n`;
    expectFix(RULE, text('Terpstra'), text('{5.1.2e: Terpstra}'));
  });
});
