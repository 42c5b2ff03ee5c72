import assert from 'node:assert/strict';
import type { Attendee } from '../../language-server/model/minutes.ts';
import { expectProblems, HEADER, projectOf } from '../support/check.ts';

/** The attendees of a header with these lines in the place of Aanwezig. */
function attendees(lines: string): { all: readonly Attendee[]; problems: readonly string[] } {
  const project = projectOf({});
  const uri = 'file:///project/overleg-1.verslag';
  project.set(uri, HEADER.replace(/Aanwezig:.*\nAfwezig:.*\n/, `${lines}\n`));
  const [meeting] = project.file(uri)!.meetings;
  const problems = project.check(uri).filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { all: [...meeting!.present, ...meeting!.absent], problems: problems.map(({ rule }) => rule) };
}

const ids = (all: readonly Attendee[]) => all.map(({ party }) => (party.type === 'guest' ? `"${party.name}"` : party.id));

describe('people, as other bodies list them', () => {
  const LISTS = {
    'with bullets at the margin': 'Aanwezig:\n- @voorzitter\n- @secretaris\n- @jansen',
    'with other bullets': 'Aanwezig:\n• @voorzitter\n– @secretaris\n* @jansen',
    'with numbers': 'Aanwezig:\n1. @voorzitter\n2. @secretaris\n3) @jansen',
    'with indented bullets': 'Aanwezig:\n  - @voorzitter\n  - @secretaris\n  - @jansen',
    'in English': 'Present:\n- @voorzitter\n- @secretaris and @jansen',
    'with semicolons of names in parentheses, twice': 'Aanwezig: @voorzitter (vz) (tot punt 3), @secretaris (verslag)(later), @jansen',
  };
  for (const [what, lines] of Object.entries(LISTS)) {
    it(`a list ${what}`, () => {
      const { all, problems } = attendees(lines);
      assert.deepEqual([ids(all), problems], [['voorzitter', 'secretaris', 'jansen'], []]);
    });
  }

  it('a bar in parentheses parts nobody', () => {
    const { all, problems } = attendees('Aanwezig: @voorzitter, @jansen (a | b)');
    assert.deepEqual([ids(all), problems], [['voorzitter', 'jansen'], []]);
  });

  const GOES_ON = {
    'with bullets below a field that names somebody': 'Aanwezig: @voorzitter\n- @secretaris\n- @jansen (later)',
    'with names below a field that ends in a comma': 'Aanwezig: @voorzitter,\n@secretaris,\n@jansen',
    'with names at the margin': 'Aanwezig:\n@voorzitter (vz)\n@secretaris en @jansen',
    'below a blank line': 'Aanwezig:\n\n- @voorzitter\n- @secretaris\n- @jansen',
    'with names below a blank line': 'Present:\n\n@voorzitter\n@secretaris, @jansen',
    'with letters': 'Aanwezigen:\na. @voorzitter\nb) @secretaris\n(c) @jansen',
  };
  for (const [what, lines] of Object.entries(GOES_ON)) {
    it(`a list ${what}`, () => {
      const { all, problems } = attendees(lines);
      assert.deepEqual(ids(all), ['voorzitter', 'secretaris', 'jansen']);
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('standard-label')),
        [],
      );
    });
  }
  it('captions at the margin, below a field with nothing behind its colon', () => {
    const { all } = attendees('Aanwezig:\nLeden OR: @voorzitter, @secretaris\nBestuurder (vanaf punt 1): @jansen');
    assert.deepEqual(ids(all), ['voorzitter', 'secretaris', 'jansen']);
    assert.deepEqual(
      all.map(({ group }) => group),
      [['Leden OR'], ['Leden OR'], ['Bestuurder']],
    );
  });
  it('text is text below names, and below the blank line behind them', () => {
    for (const text of ['- een punt', '@secretaris opent de vergadering.', '@secretaris: welkom.', '\n- @secretaris', '\n@secretaris'])
      assert.deepEqual(ids(attendees(`Aanwezig: @voorzitter\n${text}`).all), ['voorzitter'], text);
  });

  it('captions are groups, and hold up to the next line without one', () => {
    const { all, problems } = attendees(
      'Aanwezig:\n  Leden OR: @voorzitter, @secretaris,\n  @bakker\n  Raad van Toezicht (vanaf punt 9): @jansen\n  "Een gast"',
    );
    assert.deepEqual(
      all.map(({ group, from }) => [group, from]),
      [
        [['Leden OR'], undefined],
        [['Leden OR'], undefined],
        [['Leden OR'], undefined],
        [['Raad van Toezicht'], { item: '9' }],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('what stands behind a name is data', () => {
    const { all } = attendees(
      'Aanwezig: @voorzitter (vanaf punt 3), @secretaris (tot 22.00 uur), @jansen (until 9 p.m., clerk)\nAfwezig: @bakker (m.k.), "Een gast" (z.k.)',
    );
    assert.deepEqual(
      all.map(({ from, until, notice, role }) => ({ from, until, notice, role })),
      [
        { from: { item: '3' }, until: undefined, notice: undefined, role: undefined },
        { from: undefined, until: { time: '22:00' }, notice: undefined, role: undefined },
        { from: undefined, until: { time: '21:00' }, notice: undefined, role: ['clerk'] },
        { from: undefined, until: undefined, notice: 'with', role: undefined },
        { from: undefined, until: undefined, notice: 'without', role: undefined },
      ],
    );
  });

  it('an `@id` in a role is a reference like any other', () => {
    const { all } = attendees('Aanwezig: @voorzitter, @secretaris\nAfwezig: @bakker (vervangen door @jansen, volmacht aan @voorzitter)');
    const absent = all.at(-1)!;
    assert.deepEqual(
      [absent.replacedBy, absent.proxy].map((party) => party && 'id' in party && party.id),
      ['jansen', 'voorzitter'],
    );
    assert.equal(absent.onBehalfOf, undefined);
    expectProblems('unknown-party', HEADER.replace('@bakker', '@bakker (volmacht aan @<|niemand|>)'));
  });

  it('`geen` and `none` are nobody', () => {
    for (const nobody of ['geen', 'none', '-', 'niemand']) {
      const { all, problems } = attendees(`Aanwezig: @voorzitter, @secretaris, @jansen\nAfwezig: ${nobody}`);
      assert.deepEqual([ids(all), problems], [['voorzitter', 'secretaris', 'jansen'], []]);
    }
  });
});
