import assert from 'node:assert/strict';
import { meantSecret } from '../../language-server/model/meant-secrets.ts';
import { MARKED_BODIES, PERHAPS_BODIES } from '../support/marked-secrets.ts';

/** Each says by itself that something is secret. */
const WORDS = [
  ...['geheim', 'secret', 'vertrouwelijk', 'confidential', 'afgeschermd', 'gelakt', 'redacted', 'off the record', 'buiten de notulen'],
  ...['niet openbaar', 'not public', 'niet-openbaar', 'niet voor publicatie', 'not for publication'],
];
/** Each says what is to be done, or on what condition something was told. */
const COMMANDS = [
  ...[
    'niet notuleren',
    'niet voor het verslag',
    'niet in de notulen opnemen',
    'niet opgenomen in verslag',
    'niet publiceren',
    'niet verspreiden',
  ],
  ...['niet delen', 'niet openbaar maken', 'niet voor derden', 'not for the public', 'keep out of the minutes', 'leave out of minutes'],
  ...[
    'not for distribution',
    'do not minute',
    "don't publish",
    'don’t record',
    'not to be disclosed',
    'buiten het verslag laten',
    'weglakken',
  ],
  ...['zwart maken', 'te anonimiseren', 'svp niet delen', 'onder embargo', 'alleen voor intern gebruik', 'internal use only'],
  ...['strikt persoonlijk', 'personal and confidential', 'privé en vertrouwelijk', 'onder geheimhouding', 'in vertrouwen', 'in confidence'],
  ...['off record', 'buiten verslag om', 'tlp:red', 'legally privileged'],
];

describe('What seems meant as secret', () => {
  it('is found by any of its words, in small letters and in capitals, between brackets and as a label', () => {
    for (const word of [...WORDS, ...COMMANDS]) {
      for (const said of [word, word.toUpperCase()]) {
        assert.notEqual(meantSecret(`[${said}] De prijs is 5 miljoen.`), undefined, said);
        assert.notEqual(meantSecret(`Besluit: ${said}: de prijs is 5 miljoen.`), undefined, said);
        assert.notEqual(meantSecret(`De prijs (${said}: 5 miljoen) staat vast.`), undefined, said);
      }
    }
    for (const word of COMMANDS) assert.notEqual(meantSecret(`${word}.`), undefined, word);
  });

  it('is found wherever its word stands as a mark, and in no sentence', () => {
    for (const word of COMMANDS) {
      for (const line of [`NB ${word}: de prijs is 5 miljoen.`, `De prijs is 5 miljoen. [${word}] Meer.`])
        assert.notEqual(meantSecret(line), undefined, line);
    }
    for (const word of WORDS) {
      for (const line of [`#${word} De prijs is 5 miljoen.`, `{${word}} De prijs {/${word}}`, `De prijs is 5 miljoen #${word}`])
        assert.notEqual(meantSecret(line), undefined, line);
    }
    for (const word of ['geheim', 'vertrouwelijk', 'niet openbaar', 'weglakken', 'onder embargo', 'in vertrouwen'])
      assert.equal(meantSecret(`Hij vraagt wat ${word} is en wat dat kost.`), undefined, word);
  });

  it('is found where a sign that shows nothing stands in a word, or a letter that only looks like one', () => {
    const lines = [...MARKED_BODIES, ...PERHAPS_BODIES]
      .flatMap((body) => body.split('\n'))
      .filter((line) => meantSecret(line) !== undefined);
    assert.ok(lines.length > 150, `${lines.length} lines`);
    for (const line of lines) {
      const within = [...line.matchAll(/(?<=\p{L})(?=\p{L})/gu)].flatMap(({ index }) =>
        ['\u00ad', '\u200b', '\u2060'].map((sign) => line.slice(0, index) + sign + line.slice(index)),
      );
      const wide = [...line.matchAll(/[a-z]/gi)].map(
        ({ index, 0: letter }) => line.slice(0, index) + fullWidth(letter) + line.slice(index + 1),
      );
      for (const typed of [...within, ...wide]) assert.notEqual(meantSecret(typed), undefined, JSON.stringify(typed));
    }
    // Letters of Cyrillic in place of e, o and p.
    for (const typed of [
      'V\u0435rtrouwelijk: de prijs',
      'Vertr\u043euwelijk: de prijs',
      '\u041eff the rec\u043erd: de prijs',
      '[ni\u0435t n\u043etuleren] De prijs',
    ])
      assert.notEqual(meantSecret(typed), undefined, typed);
  });

  it('is a word in brackets behind what it marks, and not behind a paper, of which it says how that is handed over', () => {
    for (const line of ['De prijs is 5 miljoen (vertrouwelijk)', 'De prijs is 5 miljoen (geheim).'])
      assert.equal(meantSecret(line)?.reach, 'mark', line);
    for (const line of ['De wethouder verstrekt de nota (vertrouwelijk)', 'Zie het rapport (geheim).'])
      assert.equal(meantSecret(line), undefined, line);
  });

  it('is none of a secretary, of a label with a number or of words that only resemble it', () => {
    const plain = [
      'De secretaris meldt: het overleg is niet doorgegaan.',
      'Actie A1 (@jan, uiterlijk 4 januari 2021): de secretaris vragen (zie bijlage: 3).',
      'Persoon jan (@VWS): Jan Jansen',
      'Het voorstel is niet besproken: het verslag volgt.',
    ];
    for (const line of plain) assert.equal(meantSecret(line), undefined, line);
  });
});

function fullWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
