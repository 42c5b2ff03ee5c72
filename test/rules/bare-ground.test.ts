import { expectProblems, HEADER } from '../support/check.ts';

function expectBare(...bodies: readonly string[]): void {
  for (const body of bodies) expectProblems('bare-ground', `${HEADER}\n# 1. Deel\n\n${body}\n`);
}

describe('bare-ground', () => {
  it('reports a ground in square brackets behind what it may be meant for', () => {
    expectBare(
      'De heer Jansen is ziek. <|[5.1.2e]|>',
      'De heer Jansen is ziek <|[5.1.2e]|>',
      'De heer Jansen is ziek <|[5.1.2e]|>. Hij komt later.',
      '- Jansen <|[Woo 5.1.2e]|>',
      '> Jansen is ziek <|[artikel 5.1, lid 2, onder e]|>',
      'Besluit B1 (@VWS): De prijs is vijf miljoen <|[5.1.2b]|>',
      'Jansen is ziek. <|[5.1.2e, 5.1.2i]|>',
    );
  });

  it('reports a ground alone in a cell behind words', () => {
    expectBare(
      '| Jansen | <|5.1.2e|> |\n|---|---|',
      '| Naam | Grond |\n|---|---|\n| Jansen | <|5.1.2e|> |\n| Pieters | <|[5.1.2e]|> |',
      '| 1 | Jansen | ziek | <|5.1.2e|> |',
    );
  });

  it('remarks on what stands for covered words, and on struck words, which stay to be read', () => {
    expectBare(
      'De heer <|████|> is ziek.',
      'De heer <|█|>Jansen<|█|>x is ziek.',
      'De heer <|XXX|> is ziek.',
      'De heer <|~~Jansen~~|> is ziek.',
      'De heer <|<del>Jansen</del>|> is <|<s>ziek</s>|>.',
      'De <del>heer</s> is ziek.',
      'Maat XX, XXXL en deel XXX-3 van ~10 ~ 20.',
      'De code `~~x~~` en {5.1.2e: ~~Jansen~~}.',
    );
  });

  it('is silent where brackets stand in the place of words, and in a legend', () => {
    expectBare(
      'De heer [5.1.2e] vraagt iets.',
      'Dit wordt gedaan door [5.1.2e].',
      'Aanwezig waren: Jansen, [5.1.2e]',
      'De heer [5.1.2e] belt morgen met Pieters. [5.1.2e]',
      'De vraag is van mw. [5.1.2e]',
      'De persoonlijke levenssfeer [5.1.2e]',
      '[5.1.2e]',
      '| 5.1.2e | wat dat is |\n|---|---|',
      '| eerbiediging van de persoonlijke levenssfeer | 5.1.2e |',
      'Zie [5.1.2e](https://example.org).',
      'Versie 5.1.2 [5.1.2]',
      'De heer {5.1.2e: Jansen} is ziek.',
    );
  });
});
