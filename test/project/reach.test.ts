import assert from 'node:assert/strict';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Problem } from '../../language-server/rules/problem.ts';

/** By the name of a file: its text. */
type Texts = Readonly<Record<string, string>>;

const BOOK = `Persoon vos: A. Vos
Reeks stuur: Stuurgroep
Spoor hub (streefdatum 1 februari 2021): Opslag
Reeks raad: Raad
`;
const EARLIER = `Verslag s1 (reeks stuur): Stuurgroep
Datum: 4 januari 2021
Aanwezig: @vos

Actie A1 (@vos, spoor hub): Schrijft het stuk.
`;
const LATER = `Verslag s2 (reeks stuur): Stuurgroep
Datum: 11 januari 2021
Aanwezig: @vos
`;

/** What is edited, and what is then told elsewhere: a rule, in a file. `words` stand in the message, in the fix or where it points. */
interface Case {
  readonly what: string;
  readonly before: Texts;
  /** The file is gone where its text is undefined. */
  readonly edit: readonly [file: string, text: string | undefined];
  readonly where: readonly [file: string, rule: string];
  readonly told: readonly [before: string, after: string];
}

const CASES: readonly Case[] = [
  {
    what: 'a track moves down in the address book',
    before: { book: BOOK, s2: `${LATER}\nActie A1 (@vos, spoor hub, uiterlijk 1 maart 2021): Belt.\n` },
    edit: ['book', BOOK.replace('Spoor', '\nSpoor')],
    where: ['s2', 'deadline-after-target'],
    told: ['book:2', 'book:3'],
  },
  {
    what: 'a series moves down in the address book',
    before: { book: `Persoon vos: A. Vos\nReeks stuur (elke maandag): Stuurgroep\n`, s2: LATER.replace('11 januari', '12 januari') },
    edit: ['book', `Persoon vos: A. Vos\n\nReeks stuur (elke maandag): Stuurgroep\n`],
    where: ['s2', 'meeting-outside-series'],
    told: ['book:1', 'book:2'],
  },
  {
    what: 'an earlier meeting of the series gets the action that is named',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nZie #A4.\n` },
    edit: ['s1', EARLIER.replace('Actie A1', 'Actie A4')],
    where: ['s2', 'unknown-item'],
    told: ['', '#s1/A4'],
  },
  {
    what: 'an earlier meeting of the series no longer has it',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nZie #A1.\n` },
    edit: ['s1', EARLIER.replace('Actie A1', 'Actie A7')],
    where: ['s2', 'unknown-item'],
    told: ['#s1/A1', ''],
  },
  {
    what: 'an earlier meeting of the series is gone',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nZie #A1.\n` },
    edit: ['s1', undefined],
    where: ['s2', 'unknown-item'],
    told: ['#s1/A1', ''],
  },
  {
    what: 'the action of an earlier meeting says the same',
    before: { book: BOOK, s1: EARLIER.replace('het stuk', 'iets'), s2: `${LATER}\nActie A1 (@vos): Schrijft het stuk.\n` },
    edit: ['s1', EARLIER],
    where: ['s2', 'repeated-action'],
    told: ['none', '#s1/A1'],
  },
  {
    what: 'a report closes the action that is typed again',
    before: {
      book: BOOK,
      s1: EARLIER,
      s2: LATER,
      s3: `${LATER.replace('s2', 's3').replace('11', '18')}\nActie A1 (@vos): Schrijft het stuk.\n`,
    },
    edit: ['s2', `${LATER}\nVoortgang #s1/A1 (afgerond): Klaar.\n`],
    where: ['s3', 'repeated-action'],
    told: ['#s1/A1', 'none'],
  },
  {
    what: 'an action that was reported as done is open again',
    before: {
      book: BOOK,
      s1: EARLIER,
      s2: `${LATER}\nVoortgang #s1/A1 (afgerond): Klaar.\n`,
      s3: `${LATER.replace('s2', 's3').replace('11', '18')}\nVoortgang #s1/A1 (lopend): Loopt.\n`,
    },
    edit: ['s2', `${LATER}\nVoortgang #s1/A1 (lopend): Loopt.\n`],
    where: ['s3', 'progress-on-closed'],
    told: ['s2:4', 'none'],
  },
  {
    what: 'the meeting that an action is of moves to a later day',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nVoortgang #s1/A1 (lopend): Loopt.\n` },
    edit: ['s1', EARLIER.replace('4 januari', '25 januari')],
    where: ['s2', 'progress-before-item'],
    told: ['none', 's1:4'],
  },
  {
    what: 'a meeting of the series is held in between',
    before: { book: BOOK, s1: EARLIER, s2: LATER, m: LATER.replace('s2 (reeks stuur)', 'm').replace('11', '8') },
    edit: ['m', LATER.replace('s2', 'm').replace('11', '8')],
    where: ['s2', 'open-action-not-discussed'],
    told: ['s1/A1', 'none'],
  },
  {
    what: 'the previous meeting has another action',
    before: { book: BOOK, s1: EARLIER, s2: LATER },
    edit: ['s1', EARLIER.replace('A1', 'A2')],
    where: ['s2', 'open-action-not-discussed'],
    told: ['s1/A1', 's1/A2'],
  },
  {
    what: 'a status is set',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nVaststelling #s1 (ongewijzigd): Vastgesteld.\n` },
    edit: ['s1', EARLIER.replace('Aanwezig', 'Status: concept\nAanwezig')],
    where: ['s2', 'approval-not-recorded'],
    told: ['geen status', '`Status: concept`'],
  },
  {
    what: 'a status names another day',
    before: {
      book: BOOK,
      s1: EARLIER.replace('Aanwezig', 'Status: vastgesteld op 11 januari 2021\nAanwezig'),
      s2: `${LATER}\nVaststelling #s1 (ongewijzigd): Vastgesteld.\n`,
    },
    edit: ['s1', EARLIER.replace('Aanwezig', 'Status: vastgesteld op 10 januari 2021\nAanwezig')],
    where: ['s2', 'approval-not-recorded'],
    told: ['none', '10 januari 2021'],
  },
  {
    what: 'the line of a date moves',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nVaststelling #s1 (ongewijzigd): Vastgesteld.\n` },
    edit: ['s1', EARLIER.replace('Datum', 'Plaats: Zaal 1\nDatum')],
    where: ['s2', 'approval-not-recorded'],
    told: ['edit s1:1', 'edit s1:2'],
  },
  {
    what: 'the language of the minutes that are approved is another',
    before: { book: BOOK, s1: EARLIER, s2: `${LATER}\nVaststelling #s1 (ongewijzigd): Vastgesteld.\n` },
    edit: [
      's1',
      EARLIER.replace('Verslag', 'Minutes').replace('Datum', 'Date').replace('Aanwezig', 'Present').replace('4 januari', '4 January'),
    ],
    where: ['s2', 'approval-not-recorded'],
    told: ['Status: vastgesteld op', 'Status: approved on'],
  },
  {
    what: 'another file names a track of the same name in its own series',
    before: { book: `${BOOK}Spoor hub: Andere opslag\n`, s1: EARLIER },
    edit: ['s1', EARLIER.replace('reeks stuur', 'reeks raad')],
    where: ['book', 'unused-declaration'],
    told: ['book:4', 'book:2'],
  },
  {
    what: 'the last file that names a party is gone',
    before: { book: 'Persoon vos: A. Vos\n', s2: LATER.replace(' (reeks stuur)', '') },
    edit: ['s2', undefined],
    where: ['book', 'unused-declaration'],
    told: ['none', 'book:0'],
  },
  {
    what: 'a party gets another id',
    before: { book: BOOK, s2: `${LATER}\nVolgens @jansn klopt het.\n` },
    edit: ['book', BOOK.replace('vos:', 'jansen:')],
    where: ['s2', 'unknown-party'],
    told: ['', 'edit s2:4 jansen'],
  },
  {
    what: 'a series gets another id',
    before: { book: BOOK, s2: LATER.replace('reeks stuur', 'reeks gemeent') },
    edit: ['book', BOOK.replace('Reeks raad', 'Reeks gemeente')],
    where: ['s2', 'unknown-series'],
    told: ['', 'edit s2:0 gemeente'],
  },
  {
    what: 'the first of two series with one id moves down',
    before: { book: BOOK, extra: 'Reeks raad: Nog een raad\n' },
    edit: ['book', `\n${BOOK}`],
    where: ['extra', 'duplicate-id'],
    told: ['book:3', 'book:4'],
  },
  {
    what: 'another name of a party is declared',
    before: { book: BOOK, s2: `${LATER}\nVolgens @Voorziter klopt het.\n` },
    edit: ['book', BOOK.replace('vos:', 'vos (ook "Voorzitter"):')],
    where: ['s2', 'unknown-party'],
    told: ['', 'edit s2:4 Voorzitter'],
  },
  {
    what: 'a track of the series is declared',
    before: { book: BOOK, s2: `${LATER}\nActie A1 (@vos, spoor noort): Belt.\n` },
    edit: ['book', BOOK.replace('Reeks raad', 'Spoor noord: Noord\nReeks raad')],
    where: ['s2', 'unknown-track'],
    told: ['', 'edit s2:4 noord'],
  },
  {
    what: 'a second meeting takes the id of a first',
    before: { book: BOOK, s1: EARLIER, s2: LATER },
    edit: ['s1', EARLIER.replace('s1', 's2')],
    where: ['s2', 'duplicate-id'],
    told: ['none', 's1:0'],
  },
];

const uriOf = (name: string) => `file:///archive/${name}.verslag`;

function projectOf(texts: Texts): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2021-02-01' });
  for (const [name, text] of Object.entries(texts)) project.set(uriOf(name), text);
  return project;
}

/** All that the problems of one rule tell: where they stand and point, what they say, what their fixes write and where. */
function tellsOf(problems: readonly Problem[], rule: string): string {
  const placeOf = ({ uri, range }: Pick<Problem, 'uri' | 'range'>) => `${uri.replace(/^.*\/|\.verslag$/g, '')}:${range.start.line}`;
  const told = problems
    .filter((problem) => problem.rule === rule)
    .flatMap(({ message, related, fixes, ...problem }) => [
      `${placeOf(problem)} ${message.nl}`,
      ...related.map(placeOf),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => `edit ${placeOf(edit)} ${edit.newText}`)),
    ]);
  return told.join('\n') || 'none';
}

describe('what an edit of one file tells in another', () => {
  for (const { what, before, edit, where, told } of CASES) {
    it(what, () => {
      const project = projectOf(before);
      const tells = () => tellsOf(project.check(uriOf(where[0])), where[1]);
      for (const uri of project.uris()) project.check(uri);
      assert.ok(tells().includes(told[0]), `before: ${tells()}`);
      const [name, text] = edit;
      if (text === undefined) project.delete(uriOf(name));
      else project.set(uriOf(name), text);
      assert.ok(tells().includes(told[1]), `after: ${tells()}`);
      if (told[0] !== '')
        assert.ok(
          !tells()
            .split('\n')
            .some((line) => line.endsWith(told[0]) || line.includes(`${told[0]} `)),
          tells(),
        );
      const anew = projectOf(
        Object.fromEntries(Object.entries({ ...before, [name]: text }).filter(([, one]) => one !== undefined)) as Texts,
      );
      for (const uri of anew.uris()) assert.deepEqual(project.check(uri), anew.check(uri), uri);
      // The way back is told too.
      project.set(uriOf(name), before[name]!);
      assert.ok(tells().includes(told[0]), `back again: ${tells()}`);
    });
  }
});
