import assert from 'node:assert/strict';
import { isSecrecyAlone, maySaySecrecy, secrecyComment, secrecyMark } from '../../language-server/syntax/secrecy-words.ts';

/** Each says of what stands with it that it is secret, or what is to be done with it. */
const WORDS = [
  'geheim',
  'secret',
  'vertrouwelijk',
  'confidential',
  'afgeschermd',
  'gelakt',
  'redacted',
  'niet openbaar',
  'not public',
  'niet voor publicatie',
  'not for publication',
  'off the record',
  'buiten de notulen',
  'geheel buiten de notulen',
  ...[
    'niet notuleren',
    'niet publiceren',
    'niet verspreiden',
    'niet delen',
    'niet openbaar maken',
    'niet voor derden',
    'svp niet notuleren',
  ],
  ...[
    'niet voor het verslag',
    'niet in de notulen opnemen',
    'niet opnemen in het openbare verslag',
    'not for the public',
    'niet voor publiek',
  ],
  ...[
    'not for the minutes',
    'keep out of the minutes',
    'keep off the record',
    'leave out of these minutes',
    'not for distribution',
    'not for disclosure',
  ],
  ...[
    'do not publish',
    'don’t minute',
    'not to be recorded',
    'do not share',
    'not to be disclosed',
    'buiten het verslag laten',
    'buiten de notulen houden',
  ],
  ...['weglakken', 'zwartmaken', 'te lakken', 'moet anonimiseren', 'nog te lakken', 'redact'],
  ...[
    'onder embargo',
    'under embargo until 1 March',
    'embargo tot 1 maart',
    'alleen intern',
    'uitsluitend voor intern gebruik',
    'voor intern gebruik',
  ],
  ...['internal use only', 'for internal use', 'internal only', 'strikt persoonlijk', 'strictly private', 'persoonlijk en vertrouwelijk'],
  ...[
    'private and confidential',
    'onder geheimhouding',
    'onder geheimhouding verstrekt',
    'in vertrouwen',
    'in strikt vertrouwen meegedeeld',
  ],
  ...['in confidence', 'in strictest confidence', 'off record', 'buiten verslag', 'buiten het verslag om', 'TLP:RED', 'tlp amber+strict'],
  ...['attorney-client privileged', 'legally privileged'],
].map((word) => word.replace('’', "'"));

/** The first of them say what something is; the others also say, alone on their line, what is to be done with all that follows. */
const STATES = WORDS.slice(0, 14);

describe('words that say of what they stand with that it is secret', () => {
  for (const word of WORDS) {
    it(word, () => {
      assert.ok(maySaySecrecy(word));
      assert.equal(secrecyMark(`[${word}] De prijs is 5 miljoen`), 'line');
      assert.equal(secrecyMark(`De prijs {${word}} is 5 miljoen`), 'line');
      assert.equal(secrecyMark(`De prijs (${word}: 5 miljoen) staat vast`), 'line');
      assert.equal(secrecyMark(`${word.toUpperCase()} de prijs is 5 miljoen`), 'line');
      assert.equal(secrecyComment(`<!-- ${word} -->`), 'alone');
      assert.equal(secrecyComment(`De prijs <!-- ${word} --> is 5 miljoen`), 'beside');
      // In a sentence it is a topic.
      assert.equal(secrecyMark(`Wij spraken over ${word} en over de prijs`), undefined);
      if (STATES.includes(word)) {
        assert.ok(!isSecrecyAlone(`${word}.`));
        assert.equal(secrecyMark(`De prijs is 5 miljoen #${word}`), 'behind');
      } else {
        assert.ok(isSecrecyAlone(`${word}.`));
        assert.ok(isSecrecyAlone(`[NB: ${word}]`));
        assert.equal(secrecyMark(`${word}: de prijs is 5 miljoen`), 'line');
        assert.equal(secrecyMark(`NB ${word} - de prijs is 5 miljoen`), 'line');
        assert.equal(secrecyMark(`Besluit: ${word}: de prijs is 5 miljoen`), 'line');
      }
    });
  }

  it('stand in tags of one’s own', () => {
    for (const line of ['<lak>Jansen</lak> komt', '[privé]Jansen[/privé] komt', '<redact reason="x">Jansen komt', '{naam}Jansen{/naam}'])
      assert.equal(secrecyMark(line), 'line', line);
    assert.equal(secrecyMark('<b>Jansen</b> komt'), undefined);
  });

  it('stand in brackets before a colon, in more words', () => {
    for (const word of ['geanonimiseerd', 'anonymised', 'gelakt', 'lak', 'intern', 'privé', 'embargo', 'AVG', 'gdpr', 'privacy'])
      assert.equal(secrecyMark(`De heer (${word}: Jansen) komt`), 'line', word);
    assert.equal(secrecyMark('De heer (bijgenaamd: Jansen) komt'), undefined);
  });

  it('stand behind what they mark', () => {
    for (const line of [
      'De prijs is 5 miljoen (niet notuleren a.u.b.)',
      'De prijs is 5 miljoen <-- weglakken',
      'De prijs is 5 miljoen ← geheim',
    ])
      assert.notEqual(secrecyMark(line), undefined, line);
    assert.equal(secrecyMark('De prijs is 5 miljoen <-- weglakken'), 'behind');
    // A lone word marks nothing before it.
    assert.notEqual(secrecyMark('← weglakken'), 'behind');
  });

  it('stand in capitals before a text in small letters', () => {
    for (const line of [
      'EMBARGO TOT 1 MAART de prijs is 5 miljoen',
      'ONDER EMBARGO TOT 1 MAART De prijs is 5 miljoen',
      'EMBARGO tot 1 maart de prijs',
    ])
      assert.equal(secrecyMark(line), 'line', line);
    for (const line of ['Embargo tot 1 maart de prijs', 'ONDER embargo tot 1 maart de prijs', 'embargo tot 1 MAART de prijs', 'TLP: rood'])
      assert.equal(secrecyMark(line), undefined, line);
  });

  it('say that a secret part ends', () => {
    for (const line of ['Einde geheim', 'End of confidential']) assert.equal(secrecyMark(line), 'line', line);
    assert.equal(secrecyMark('Einde van het geheime wapen'), undefined);
  });

  it('are denied by a no', () => {
    for (const no of ['nee', 'geen', 'niet', 'no', 'none', 'n.v.t.', 'n/a']) {
      assert.equal(secrecyMark(`Geheim deel: ${no}`), undefined, no);
      assert.equal(secrecyMark(`Onder embargo: ${no}`), undefined, no);
    }
    assert.equal(secrecyMark('Geheim deel: de prijs'), 'line');
    assert.equal(secrecyMark('Confidential section: the price'), 'line');
    assert.equal(secrecyMark('Vertrouwelijke passage: de prijs'), 'line');
  });

  it('are none in a name of a secretary, nor in small letters before a text', () => {
    assert.ok(!maySaySecrecy('De secretaris meldt zich af.'));
    assert.equal(secrecyMark('[secretaris] De prijs is 5 miljoen'), undefined);
    assert.equal(secrecyMark('geheim de prijs is 5 miljoen'), undefined);
    assert.equal(secrecyMark('TLP de prijs'), undefined);
    assert.equal(secrecyComment('<!-- agenda -->'), undefined);
    assert.equal(secrecyComment('geheim'), undefined);
    assert.ok(!isSecrecyAlone('Niet notuleren wat hier staat is lastig.'));
    assert.ok(!isSecrecyAlone('De agenda.'));
  });
});
