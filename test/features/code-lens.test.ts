import assert from 'node:assert/strict';
import { codeLenses, resolveCodeLens, SHOW_REFERENCES } from '../../language-server/features/code-lens.ts';
import { type FeatureOptions, featureAt } from '../support/cursor.ts';

const meeting = (id: string, date: string, body: string) => `Verslag ${id} (reeks dobv): Overleg\nDatum: ${date}\n\n# 1. A\n\n${body}\n`;
const FILES = {
  'dobv-1.verslag': meeting(
    'dobv-1',
    '2 november 2020',
    'Actie A1 (@jansen, uiterlijk 20 november 2020): Belt.\nActie A2 (@bakker, uiterlijk 20 november 2020): Schrijft.',
  ),
  'dobv-2.verslag': meeting(
    'dobv-2',
    '9 november 2020',
    'Voortgang #dobv-1/A1 (afgerond): Gebeld.\nActie A1 (@jansen, uiterlijk 27 november 2020): Mailt.',
  ),
};

function lenses(text: string, options: FeatureOptions = {}) {
  const { context } = featureAt(`${text}|`, { files: FILES, ...options });
  return codeLenses(context).map((lens) => {
    assert.equal(lens.command, undefined, 'titles come when they are asked for');
    const { command } = resolveCodeLens(context, lens);
    assert.equal(command?.command, SHOW_REFERENCES);
    const [uri, position, locations] = command!.arguments as [
      string,
      { line: number },
      { uri: string; range: { start: { line: number } } }[],
    ];
    assert.equal(uri, context.uri);
    assert.deepEqual(position, lens.range.start);
    return `${lens.range.start.line}: ${command!.title} → ${locations.map((place) => `${place.uri.split('/').at(-1)}:${place.range.start.line}`).join(' ')}`;
  });
}

describe('code lens', () => {
  it('counts the open actions of earlier meetings above a meeting', () => {
    assert.deepEqual(lenses(meeting('dobv-3', '16 november 2020', '')), [
      '0: 2 open acties uit eerdere overleggen → dobv-1.verslag:6 dobv-2.verslag:6',
    ]);
    assert.deepEqual(lenses(meeting('dobv-2', '9 november 2020', ''), { files: { 'dobv-1.verslag': FILES['dobv-1.verslag'] } }), [
      '0: 2 open acties uit het vorige overleg → dobv-1.verslag:5 dobv-1.verslag:6',
    ]);
    assert.deepEqual(lenses(meeting('dobv-0', '26 oktober 2020', '')), []);
  });
  it('counts what the register counts: no agreements, and actions without an id', () => {
    const agreed = meeting(
      'dobv-1',
      '2 november 2020',
      'Actie (@jansen, uiterlijk 20 november 2020): Belt.\nActie A2 (@bakker, uiterlijk 20 november 2020): Schrijft.\nAfspraak A3: Wij bellen eerst.\nAfspraak A4 (@bakker): Schuift aan.',
    );
    const files = { 'dobv-1.verslag': agreed };
    assert.deepEqual(lenses(meeting('dobv-2', '9 november 2020', ''), { files }), [
      '0: 2 open acties uit het vorige overleg → dobv-1.verslag:5 dobv-1.verslag:6',
    ]);
    assert.deepEqual(lenses('Persoon bakker (@RIVM): B. Bakker\nOrganisatie RIVM: R', { book: false, files }), [
      '0: eigenaar van 1 open actie → dobv-1.verslag:6',
    ]);
  });
  it('does not count its own actions where two meetings were held on a day', () => {
    const morning = FILES['dobv-2.verslag'].replace('# 1. A', 'Tijd: 09:00\n\n# 1. A').replace('\n\nTijd', '\nTijd');
    const afternoon = meeting('dobv-3', '9 november 2020\nTijd: 14:00', 'Actie A1 (@bakker, uiterlijk 27 november 2020): Leest.');
    assert.deepEqual(lenses(afternoon, { files: { 'dobv-2.verslag': morning } }), [
      '0: 1 open actie uit het vorige overleg → dobv-2.verslag:7',
    ]);
  });
  it('counts the open actions of a party above its declaration', () => {
    const book = 'Persoon jansen (@RIVM): J. Jansen\nPersoon leeg (@RIVM): L. Leeg\nOrganisatie RIVM: R';
    assert.deepEqual(lenses(book, { book: false }), ['0: eigenaar van 1 open actie → dobv-2.verslag:6']);
    assert.deepEqual(lenses(book, { book: false, language: 'en' }), ['0: owner of 1 open action → dobv-2.verslag:6']);
  });
  it('counts above an action the meetings that reported on it', () => {
    const text = FILES['dobv-1.verslag'];
    assert.deepEqual(lenses(text, { files: { 'dobv-2.verslag': FILES['dobv-2.verslag'] }, file: 'dobv-1.verslag' }), [
      '5: besproken in 1 overleg → dobv-2.verslag:5',
    ]);
  });

  it('sums the minutes of the points of an agenda, beside the time that is planned', () => {
    const agenda = (time: string) =>
      `Verslag x: X\nDatum: maandag 16 november 2020\n${time}\n# 1. A\nDuur: 45 minuten\n\n## 1.1 B\nDuur: 15 minuten\n\n# 2. C\n\n## 2.1 D\nDuur: 30 minuten\n\n# 3. E\n`;
    const at = (first: number) => ` → cursor.verslag:${first} cursor.verslag:${first + 8}`;
    const shown = (time: string) => lenses(agenda(time)).map((lens) => lens.replace(/[\w-]+\.verslag/g, 'cursor.verslag'));
    assert.deepEqual(shown('Tijd: 10:00-11:00\n'), [`0: agenda: 1 uur en 15 minuten van 1 uur${at(4)}`]);
    assert.deepEqual(shown('Tijd: 10:00-10:30 en 11:00-12:00\n'), [`0: agenda: 1 uur en 15 minuten van 1 uur en 30 minuten${at(4)}`]);
    assert.deepEqual(shown('Tijd: 10:00\n'), [`0: agenda: 1 uur en 15 minuten${at(4)}`]);
    assert.deepEqual(shown(''), [`0: agenda: 1 uur en 15 minuten${at(3)}`]);
    assert.deepEqual(lenses('Verslag x: X\nTijd: 10:00-11:00\n\n# 1. A\n'), []);
  });
});
