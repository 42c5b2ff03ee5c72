import assert from 'node:assert/strict';
import fc from 'fast-check';
import { callsSecret, secretLabelEnd } from '../../language-server/syntax/secret-labels.ts';
import { runs } from '../support/runs.ts';

/** Words that such labels are made of, alone or together, and others. */
const WORDS =
  "Geheim geheime vertrouwlijk GEHEIM secrets secret niet don't openbaar publiceren top tussen ons sub rosa staff only stg bbn3 non public verwijderen besloten voor verslag geheimhouding Actie punt artikel staatsgeheim g\u00e9heim geh\u00e9im 5 a e G".split(
    ' ',
  );

describe('labels that call what follows secret', () => {
  it('are found by their first word as they are behind a number, where all words are read', () => {
    let found = 0;
    const label = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        label.filter((words) => /^\p{L}{2}/u.test(words)),
        (words) => {
          const numbered = secretLabelEnd(`1 ${words}: tekst`);
          if (numbered !== undefined) found++;
          assert.equal(secretLabelEnd(`${words}: tekst`), numbered && numbered - 2, words);
        },
      ),
      runs(2000),
    );
    assert.ok(found > 50, `${found} of them call it secret`);
  });

  /** Labels whose words say it together, whatever their order. */
  const CALLING = [
    ...['Geheim', 'Vertrouwelijk', 'Strikt vertrouwelijk', 'Top secret', 'Uitzonderingsgrond', 'Weigeringsgrond artikel 5.1', 'Redaction'],
    ...['Geheimhouding (art. 87 Gemeentewet)', 'Onder geheimhouding, op grond van artikel 87'],
    ...['Niet openbaar', 'Niet voor de pers', 'Nooit publiceren', 'Not for the website', 'Never publish', 'Don\u2019t share'],
    ...[
      'Weglaten in de openbare versie',
      'Verwijderen v\u00f3\u00f3r verzending',
      'Delete before sending',
      'Strip from the release',
      'Omit from circulation',
    ],
    ...['Voor in het besloten verslag', 'Geheim tot 1 maart', 'Vertrouwelijk & intern', 'Confidential item', 'Geheim op verzoek van VWS'],
    ...[
      'In closed session',
      'In besloten zitting',
      'Non public',
      'EU Restricted',
      'Chatham House rules apply',
      'BBN3',
      'Stg. C',
      'Stg geheim',
      'TLP rood',
      'Dep.V',
    ],
    ...[
      'Woo-uitzondering',
      'AVG-gevoelig',
      'FOUO',
      'PII',
      'Classified',
      'Sub rosa',
      'Onder de roos',
      'Mondje dicht',
      'Tussen ons gezegd',
      'Sst',
      'Hush-hush',
    ],
    ...[
      'Staff only',
      'Trustees only',
      'Vertraulich',
      'Streng vertraulich',
      'Confidentiel',
      'Strictement confidentiel',
      'G E H E I M',
      'g-e-h-e-i-m',
    ],
    ...[
      'Gheim',
      'Vrtrouwelijk',
      'Confidental',
      'Redactet',
      'Afgeschermt',
      'Personeelsvertrouwelijk',
      'Staatsgeheim',
      '1 Geheim',
      'a) Geheim',
      '2.3 Niet openbaar',
    ],
  ];

  /** What is about secrecy, or has such a word, and calls nothing secret. */
  const NOT_CALLING = [
    ...[
      'Geheimhouding',
      'Geheimhouding opheffing',
      'Openbaar',
      'Publiceren',
      'Delen van informatie',
      'Verwijderen',
      'Weglaten',
      'Besloten',
      'Verslag',
    ],
    ...[
      'Geheim wapen',
      'Vertrouwelijkheid',
      'Redactie',
      'Sector',
      'Secrets',
      'Geheimen',
      'Niet besproken',
      'Restricted',
      'Gezien',
      'G E H E L E',
      'Niet',
    ],
    ...['Vertrouwelijk en daarom niet verder besproken met de gemeente en haar wethouder van financi\u00ebn', 'Members', 'Only', '', '12'],
  ];

  for (const label of CALLING) {
    it(`${label}: …`, () => {
      assert.equal(secretLabelEnd(`${label}: de prijs`), label.length);
      assert.equal(secretLabelEnd(`Besluit: ${label}: de prijs`), 9 + label.length);
      if (!label.includes(')')) assert.equal(secretLabelEnd(`Toelichting wethouder (${label}): de prijs`), 24 + label.length);
      assert.ok(callsSecret(label));
      assert.equal(secretLabelEnd(`${label}: nee`), undefined);
      assert.equal(secretLabelEnd(`${label}: n.v.t.`), undefined);
      if (label.length >= 5 && !label.includes('-'))
        for (const sign of ['-', '\u2013', '\u2014']) assert.equal(secretLabelEnd(`${label} ${sign} de prijs`), label.length + 1);
    });
  }
  for (const label of NOT_CALLING) {
    it(`not ‘${label}: …’`, () => {
      assert.equal(secretLabelEnd(`${label}: de prijs`), undefined);
      assert.equal(secretLabelEnd(`Toelichting wethouder (${label}): de prijs`), undefined);
      assert.ok(!callsSecret(label));
    });
  }

  it('stand at the start of a line, behind a full stop or another label, and not in the middle of a sentence', () => {
    assert.equal(secretLabelEnd('Er is akkoord. Gheim: de prijs'), 20);
    assert.equal(secretLabelEnd('De wethouder noemt het geheim: de prijs'), undefined);
    assert.equal(secretLabelEnd('Om 10:30 uur: de prijs'), undefined);
    assert.equal(secretLabelEnd('De wethouder - geheim - de prijs'), undefined);
    assert.equal(secretLabelEnd(`${'x'.repeat(90)} geheim: de prijs`), undefined);
    assert.equal(secretLabelEnd('Geheim \u2013 nee'), undefined);
    assert.equal(secretLabelEnd('Geheim'), undefined);
    assert.ok(!callsSecret(`geheim ${' '.repeat(90)}`));
  });
});
