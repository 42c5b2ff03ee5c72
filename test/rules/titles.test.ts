import assert from 'node:assert/strict';
import { valueWords } from '../../language-server/model/value-text.ts';
import { check, HEADER, projectOf } from '../support/check.ts';

const withLine = (line: string) => `${HEADER.replace(/^Afwezig:.*$/m, line)}\n# 1. Deel\n\nTekst.\n`;

function absentees(text: string) {
  const project = projectOf({});
  project.set('file:///project/overleg-1.verslag', text);
  return project.files().flatMap(({ meetings }) => meetings.flatMap((meeting) => meeting.absent));
}

describe('a list of people', () => {
  it('has titles before names', () => {
    const text = withLine('Afwezig: Cllr @bakker (m.k.), mw. @VWS');
    assert.deepEqual(check(text), []);
    const absent = absentees(text);
    assert.deepEqual(
      absent.map(({ role }) => role && valueWords(role)),
      ['Cllr', 'mw.'],
    );
  });

  it('takes no name for a title', () => {
    assert.deepEqual(
      check(withLine('Afwezig: Piet @bakker')).map(({ rule }) => rule),
      ['malformed-statement'],
    );
  });

  for (const words of ['There were no absences', 'geen', 'Er waren geen afmeldingen.', 'no apologies', 'Geen berichten van verhindering']) {
    it(`names nobody: ${words}`, () => {
      const text = withLine(`Afwezig: ${words}`);
      assert.deepEqual(check(text), []);
      assert.equal(absentees(text).length, 0);
    });
  }

  it('reports several names that nobody knows once, with a fix for all', () => {
    const problems = check(withLine('Afwezig: Abdul, Linette (m.k.) en Petra'));
    const [told, ...others] = problems.filter(({ rule }) => rule === 'malformed-statement');
    assert.deepEqual(others, []);
    assert.match(told!.message.nl, /`Abdul`, `Linette`, `Petra`/);
    assert.deepEqual(
      told!.fixes.map(({ edits }) => edits.map(({ newText }) => newText)),
      [['"Abdul"', '"Linette"', '"Petra"']],
    );
  });

  it('reports who is known by name apart, with the id', () => {
    const problems = check(withLine('Afwezig: Abdul, B. Bakker, Petra')).filter(({ rule }) => rule === 'malformed-statement');
    assert.equal(problems.length, 2);
  });
});
