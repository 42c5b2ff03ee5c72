import assert from 'node:assert/strict';
import { projectOf } from '../../support/check.ts';
import { accept, shown } from '../../support/completing.ts';
import { cursor } from '../../support/cursor.ts';

/** One meeting, from an empty file to the last action: what is typed, what is then offered first, and which of it is taken. */
interface Step {
  /** Typed at the cursor; a tab of a snippet moves on to the text it names. */
  readonly type?: string;
  readonly next?: string;
  /** The labels that stand first. */
  readonly top?: readonly string[];
  readonly none?: true;
  /** The label that is accepted. */
  readonly take?: string;
}

const FILES = {
  'dobv-1.verslag':
    'Verslag dobv-1 (reeks dobv): Directeurenoverleg\nDatum: maandag 2 november 2020\nAanwezig: @voorzitter, @jansen\n\n# 1. Opening\n\nActie A1 (@jansen, uiterlijk vrijdag 13 november 2020): Belt de leverancier.\n',
};

const OPTIONS = { files: FILES, file: 'overleg-2.verslag' };

/** The text with `|` at the cursor, after each step. */
function replay(start: string, steps: readonly Step[]): string {
  let marked = start;
  const project = projectOf(OPTIONS);
  const uri = `file:///project/${OPTIONS.file}`;
  const labels = () => {
    const at = cursor(marked);
    project.set(uri, at.text);
    return shown({ ...at, project, context: project.feature(uri)! }).map(({ label }) => label);
  };
  for (const { type = '', next, top, none, take } of steps) {
    if (next !== undefined) marked = moved(marked, next);
    // At every keystroke something may be offered, and nothing may fail.
    for (const letter of type) {
      marked = marked.replace('|', () => `${letter}|`);
      labels();
    }
    const found = labels();
    if (top !== undefined) assert.deepEqual(found.slice(0, top.length), top, `behind ${JSON.stringify(marked.split('|')[0]!.slice(-50))}`);
    if (none) assert.deepEqual(found, [], `behind ${JSON.stringify(marked.split('|')[0]!.slice(-50))}`);
    if (take !== undefined) marked = accept(marked, take, OPTIONS);
  }
  return marked;
}

/** The placeholder of a snippet's next stop is selected: typing replaces it. */
function moved(marked: string, placeholder: string): string {
  const at = marked.indexOf(placeholder, marked.indexOf('|'));
  assert.ok(at >= 0, `no ${placeholder} behind the cursor`);
  const text = marked.replace('|', '');
  return `${text.slice(0, at - 1)}|${text.slice(at - 1 + placeholder.length)}`;
}

describe('completion: a secretary types a meeting', () => {
  it('by hand, line after line', () => {
    const typed = replay('|', [
      { type: 'Verslag ', top: ['dobv-2'] },
      { type: 'overleg-2 (', top: ['reeks'], take: 'reeks' },
      { top: ['dobv'], take: 'dobv' },
      { type: '): Directeurenoverleg\n', top: ['Status', 'Datum', 'Tijd', 'Plaats'], take: 'Status' },
      { top: ['uitnodiging', 'concept', 'vastgesteld'], type: '' },
      { type: 'con', top: ['concept'], take: 'concept' },
      { type: '\n', top: ['Datum', 'Tijd'], take: 'Datum' },
      { top: ['maandag 9 november 2020'] },
      { type: '16', top: ['maandag 16 november 2020'], take: 'maandag 16 november 2020' },
      { type: '\nTi', top: ['Tijd'], take: 'Tijd' },
      { top: ['10:00-11:00'], take: '10:00-11:00' },
      { type: '\nVoorz', top: ['Voorzitter'], take: 'Voorzitter' },
      { top: ['@voorzitter'], take: '@voorzitter' },
      { type: '\nNot', take: 'Notulist' },
      { type: 'secr', top: ['@secretaris'], take: '@secretaris' },
      { type: '\nAanw', take: 'Aanwezig' },
      { top: ['@voorzitter', '@secretaris', '@jansen'], take: '@voorzitter' },
      { type: ', @projectl', top: ['@jansen'], take: '@jansen' },
      { type: ' (', top: ['Webex', 'Teams'], take: 'Webex' },
      { type: '), ', top: ['@secretaris', '@RIVM'], take: '@secretaris' },
      { type: '\n\n', top: ['# 1.'] },
      { type: '#', top: ['# 1.'], take: '# 1.' },
    ]);
    const header = [
      'Verslag overleg-2 (reeks dobv): Directeurenoverleg',
      'Status: concept',
      'Datum: maandag 16 november 2020',
      'Tijd: 10:00-11:00',
      'Voorzitter: @voorzitter',
      'Notulist: @secretaris',
      'Aanwezig: @voorzitter, @jansen (Webex), @secretaris',
      '',
      '# 1. |titel',
    ].join('\n');
    assert.equal(typed, header);
  });

  it('an action, a report and a shielded sentence', () => {
    const header =
      'Verslag overleg-2 (reeks dobv): X\nDatum: maandag 16 november 2020\nAanwezig: @voorzitter, @jansen\n\n# 1. Opening\n\n|';
    const body = replay(header, [
      { top: ['Actie A1', 'Besluit B1', 'Afspraak A1', 'Vraag V1'] },
      { type: 'De voorzitter opent. ', none: true },
      { type: 'Volgens @', top: ['@voorzitter', '@jansen'], take: '@jansen' },
      { type: ' gaat het goed.', none: true },
      { type: '\n\nVoort', top: ['Voortgang', 'Voortgang #dobv-1/A1'], take: 'Voortgang #dobv-1/A1' },
      { type: '' },
    ]);
    assert.ok(body.endsWith('Volgens @jansen gaat het goed.\n\nVoortgang #dobv-1/A1 (|open): '), body);
    const action = replay(header, [
      { type: 'Act', top: ['Actie A1'], take: 'Actie A1' },
      { next: 'eigenaar', type: 'jan', top: ['@jansen'], take: '@jansen' },
      { next: 'datum', top: ['dinsdag 17 november 2020'] },
      { type: 'vrij', top: ['vrijdag 20 november 2020'], take: 'vrijdag 20 november 2020' },
      { type: ', ', top: ['spoor', 'prioriteit', 'geheim'], take: 'prioriteit' },
      { top: ['hoog', 'midden', 'laag'], take: 'hoog' },
    ]);
    assert.ok(action.endsWith('Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020, prioriteit hoog|): '), action);
    const shield = replay(header, [
      { type: 'De loods is {', top: ['5.1.2e'] },
      { type: '5.1.2h', top: ['5.1.2h'], take: '5.1.2h' },
      { type: 'in Teuge', none: true },
    ]);
    assert.ok(shield.endsWith('De loods is {5.1.2h: in Teuge|}'), shield);
  });

  it('an address book', () => {
    const book = replay('|', [
      { type: 'Org', top: ['Organisatie'], take: 'Organisatie' },
      { next: 'id', type: 'GGD' },
      { next: 'info@example.org', type: 'ggd@example.org' },
      { next: 'naam', type: 'GGD GHOR Nederland\n', top: ['Organisatie', 'Persoon'] },
      { type: 'Persoon piet (', top: ['@VWS'] },
      { type: '@GG', top: ['@GGD'], take: '@GGD' },
      { type: ', ', top: ['functie', 'e-mail', 'openbaar', 'ook'], take: 'functie' },
    ]);
    assert.ok(book.endsWith('Organisatie GGD (e-mail ggd@example.org): GGD GHOR Nederland\nPersoon piet (@GGD, functie "|"'), book);
  });
});
