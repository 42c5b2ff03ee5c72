import assert from 'node:assert/strict';
import { check, FILE, projectOf } from '../support/check.ts';
import { expectReport, offered, withField } from '../support/offered.ts';

describe('people who are not meant', () => {
  for (const value of [
    '@voorzitter, @jansen, behalve @bakker',
    '@voorzitter, @jansen behalve @bakker',
    'allen, uitgezonderd @bakker',
    '@jansen, niet @bakker',
  ])
    it(`are reported, and no guest is made of the word: ${value}`, () => {
      const text = withField(`Aanwezig: ${value}`);
      expectReport(text, 'malformed-statement');
      assert.deepEqual(
        offered(text).filter((line) => /"(?:behalve|uitgezonderd|niet)|\((?:behalve|niet)\)/.test(line)),
        [],
      );
    });

  it('stand behind a semicolon: it becomes a comma, and nothing else', () =>
    assert.deepEqual(offered(withField('CC: @jansen; iedereen')), ['CC: @jansen, iedereen']));
});

it('An exception for a part of it makes no guest', () => {
  const text = withField('Afwezig: @bakker, behalve tijdens punt 1');
  expectReport(text, 'malformed-statement');
  assert.ok(offered(text).every((line) => !line.includes('"')));
});

describe('people on Aanwezig of whom it says that they were absent', () => {
  for (const said of ['niet aanwezig', 'afwezig', 'ziek', 'absent', 'verhinderd', 'not present', 'm.k.', 'lid, afgemeld'])
    it(`are reported, and moved: (${said})`, () => {
      const text = withField(`Aanwezig: @voorzitter, @secretaris (${said}), @jansen`);
      expectReport(text, 'present-and-absent');
      assert.ok(offered(text).includes(`Afwezig: @bakker, @secretaris (${said})\nAanwezig: @voorzitter, @jansen`));
    });

  it('are moved to a line that is made', () => {
    const text = withField('Aanwezig: @voorzitter, @secretaris, @jansen (ziek)').replace('Afwezig: @bakker\n', '');
    assert.ok(offered(text).includes('Aanwezig: @voorzitter, @secretaris\nAfwezig: @jansen (ziek)'));
  });

  for (const said of ['afwezig bij punt 1', 'vanaf 10.30', 'voorzitter', 'online', 'plaatsvervanger', 'ziekenhuis', 'ziek, online'])
    it(`are no others: (${said})`, () => {
      const text = withField(`Aanwezig: @voorzitter, @secretaris (${said}), @jansen`);
      assert.ok(!check(text).some(({ rule }) => rule === 'present-and-absent'));
    });

  for (const list of ['\n  Afwezig: @bakker\n  @voorzitter, @jansen', ' @voorzitter,\n  @jansen (ziek),\n  @secretaris'])
    it(`are not moved where others would go with them: ${list.replaceAll('\n', ' ')}`, () => {
      const text = withField(`Aanwezig:${list}`);
      expectReport(text, 'present-and-absent');
      assert.deepEqual(
        offered(text).filter((line) => line.includes('Afwezig')),
        [],
      );
    });

  for (const caption of ['Afwezig', 'Verhinderd', 'Niet aanwezig', 'Apologies'])
    it(`stand below a caption that says so: ${caption}`, () => {
      const text = withField(`Aanwezig:\n  @voorzitter, @secretaris\n  ${caption}: @jansen`);
      expectReport(text, 'present-and-absent');
      assert.ok(offered(text).includes(`${caption}: @jansen`));
    });
});

it('Words behind a name say who stands in, and when somebody was there', () => {
  const people = (line: string) => {
    const project = projectOf({});
    project.set(FILE, withField(line));
    const { present, absent } = project.file(FILE)!.meetings[0]!;
    return [...present, ...absent];
  };
  for (const word of ['waarneemt', 'waarnemer', 'vervanger'])
    assert.ok(
      people(`Afwezig: @bakker (${word}: @jansen)`).some(({ replacedBy }) => replacedBy?.name === 'J. Jansen'),
      word,
    );
  const [, , jansen] = people('Aanwezig: @voorzitter, @secretaris, @jansen (vanaf 10.30 tot 11.00)');
  assert.deepEqual([jansen?.from, jansen?.until], [{ time: '10:30' }, { time: '11:00' }]);
  const [, , second] = people('Aanwezig: @voorzitter, @secretaris, @jansen (punt 2 t/m 4)');
  assert.deepEqual([second?.from, second?.until], [{ item: '2' }, { item: '4', included: true }]);
});
