import assert from 'node:assert/strict';
import fs from 'node:fs';
import { ROWS } from '../../bench/silent.ts';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Fix, Problem } from '../../language-server/rules/problem.ts';
import { wordsGone } from '../../language-server/rules/shared/kept-words.ts';
import { BOOK, check, FILE, HEADER } from '../support/check.ts';
import { inMeeting } from '../support/docs.ts';
import { applyTextEdits } from '../support/edits.ts';
import { lostWords } from '../support/lost-words.ts';
import { exampleFiles, randomEdits, randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

interface Change {
  readonly word: string;
  /** The lines of the text before it. */
  readonly before: string;
  readonly fix: Fix;
}
type May = (change: Change) => boolean;

/** The word stands in the label or the head of its line: the keyword in its place says the same. */
const inHead: May = ({ word, before }) =>
  before.split('\n').some((line) => wordsGone(line.slice(0, line.indexOf(':') + 1), '').includes(word));
/** Another day, written out: its own figures and names go. */
const byDay: May = ({ fix }) => fix.edits.some(({ newText }) => /\d{4}|^\p{L}+day$|dag$/u.test(newText));
/** One name or id in the place of another. */
const byOne: May = ({ fix }) => fix.edits.every(({ newText }) => !/\s/.test(newText.trim()));
const isOf =
  (words: RegExp): May =>
  ({ word }) =>
    words.test(word);
/** What the form of a vote, a motion or a decision says itself. */
const ofVotes = isOf(
  /^(?:uitslag|vo\p{L}+|tegen\p{L}*|onth\p{L}+|blanco|stem\p{L}*|for|against|favou?r|oppos\p{L}*|ayes?|nays?|no(?:es|ne)?|yes|abst\p{L}*|geen|roll|call|motion|motie|resolved|decided|besloten|it|was|is|made|second\p{L}*|by|and|van|de|door|msc|carried|passed|failed|aangenomen|adopted|\d+)$/u,
);

/** Fixes that take words away, and why nothing is lost by it. All other fixes keep every word. */
const MAY_GO: Readonly<Record<string, readonly [May, why: string]>> = {
  'ambiguous-date': [byDay, 'the day that was meant'],
  'date-without-year': [byDay, 'the same day with its year'],
  'deadline-not-a-date': [byDay, 'the day that the words can mean'],
  'deadline-on-day-off': [byDay, 'another day'],
  'impossible-date': [byDay, 'a day that exists'],
  'missing-date': [byDay, 'the same day, written out'],
  'weekday-mismatch': [byDay, 'the day and its weekday'],
  'alias-used': [byOne, 'the name of the same party'],
  'misspelled-name': [byOne, 'the name that was meant'],
  'name-in-prose': [byOne, 'the same person by id: titles go, the name is in the address book'],
  'unknown-item': [byOne, 'an id that is known'],
  'unknown-party': [byOne, 'an id that is known'],
  'unknown-series': [byOne, 'an id that is known'],
  'unknown-track': [byOne, 'an id that is known'],
  'duplicate-id': [byOne, 'an id that is free'],
  'duplicate-number': [byOne, 'a number that is free'],
  'unknown-ground': [byOne, 'a ground that is known'],
  'utc-offset-mismatch': [byOne, 'the offset of that day'],
  'vote-count-mismatch': [byOne, 'as many as the names'],
  'outcome-mismatch': [byOne, 'the outcome that the count gives'],
  'approval-not-recorded': [byDay, 'draft becomes approved'],
  'seconder-is-mover': [byOne, 'a name that stands there twice; the title says that it goes'],
  'bare-ground': [isOf(/^(?:geheim|secret|vertrouwelijk|confidential|art|artikel|woo|wob)$/u), 'the shield says so'],
  'doubtful-shield': [isOf(/^woo$/u), 'the law is that of every ground'],
  'field-out-of-place': [inHead, 'the keyword says what the label did'],
  'keyword-typo': [inHead, 'the keyword says what the word did'],
  'standard-label': [inHead, 'the keyword says what the label did'],
  'unknown-keyword': [inHead, 'the keyword says what the word did'],
  'unread-people': [inHead, 'the keyword says what the label did'],
  'repeated-action': [inHead, 'progress of the same item'],
  'malformed-statement': [
    (change) => inHead(change) || byOne(change) || byDay(change) || /^\d\dt\d\d$/u.test(change.word),
    'the head as it is typed; the sign between a day and a time in `2020-11-16T10:00`, whose numbers stay',
  ],
  'missing-deadline': [byDay, 'the day that the words can mean'],
  'untyped-item': [
    (change) => ofVotes(change) || /^(?:ap|ai|actie|action|actiepunt|todo)$/u.test(change.word),
    'the keyword says that it was decided, or is to be done',
  ],
  'untyped-motion': [ofVotes, 'the head says who moved it'],
  'untyped-vote': [ofVotes, 'the head says the count'],
  'unread-items': [
    ({ before, word }) => before.split('\n').some((line) => /\||^\d/u.test(line) && line.toLowerCase().includes(word)),
    'titles of columns, and the number of a point in a list',
  ],
  'unread-markdown': [
    ({ before, word }) => new RegExp(`\\[[^\\]]*${word}|</?${word}`, 'iu').test(before),
    'the mark of a note, the name of a tag',
  ],
};

/** Words of people's names: a fix names them by id. */
const NAMES = new Set(wordsGone(BOOK, '').concat(['dhr', 'mw', 'mr', 'mrs', 'de', 'heer', 'mevrouw', 'van', 'der', 'den']));

/** @param uri where the text stands: edits of other files are another's. @param names beside those of the address book. */
function assertKept(text: string, problems: readonly Problem[], uri = FILE, names: ReadonlySet<string> = NAMES): number {
  let count = 0;
  for (const { rule, fixes } of problems) {
    for (const fix of fixes) {
      const edits = fix.edits.filter((edit) => edit.uri === undefined || edit.uri === uri);
      if (edits.length === 0) continue;
      count++;
      const after = applyTextEdits(text, edits);
      // What the title says to leave out is for the writer to agree with.
      const [, said = ''] = /, without `([^`]*)`/.exec(fix.title.en) ?? [];
      const lost = lostWords(text, `${after} ${said}`).filter((word) => !names.has(word));
      const [may, why] = MAY_GO[rule] ?? [() => false, 'none may go'];
      const gone = lost.filter((word) => !may({ word, before: text, fix }));
      assert.deepEqual(gone, [], `${rule} (${why}) «${fix.title.en}» loses ${gone.join(' ')} of\n${text}\n---\n${after}`);
    }
  }
  return count;
}

/** As other bodies type them, in words of our own. */
const LIFELIKE = [
  'Besluit GR/2025/012: De raad keurt het plan goed met 2 stemmen voor, 1 tegen en 1 onthouding.',
  'It was unanimously RESOLVED that @jansen be elected Chair.',
  '- It was RESOLVED to pay the accounts.',
  '- RESOLVED, that the minutes be approved.',
  'Motion was made by Jansen, and seconded by Bakker, to adopt the agenda.',
  'Roll Call Vote: Ayes: @jansen, @bakker. Nays: none. Motion carried 2-0.',
  'Besluit 3: Akkoord.\n- voor: 2\n- tegen: 0\n- onthouding: 1',
  'Stemming over artikel 12: 2 voor, 1 tegen, vereiste meerderheid 2/3 gehaald',
  'Hamerstuk H1 (spoor hub): De leges.',
  '| Nr | Actie | Wie | Wanneer |\n|---|---|---|---|\n| 3 | belt | Jansen (loopt) | 1 december 2020 |',
  'Actielijst\n1 Ria begroting 1/10\n2 Cor kleding z.s.m.',
  'Zie de nota[^a] en [het plan][p].\n\n[^a]: Zonder btw.\n[p]: https://example.org/plan "Het hele plan"',
  '- [x] AI-12 @jansen: publish the post',
  'De raad besluit (Actie A14 @jansen: belt).',
  'Toezegging (@jansen, uiterlijk Q1 2023): De wethouder informeert.',
  'Actie 3 (allen, uiterlijk 1 mei 2021): Geeft het adres door.',
  'Actie: Jansen belt voor 15/11.',
];

/** The lines that declare people and bodies: a fix names them by id. */
function declaredIn(text: string): string {
  return [...text.matchAll(/^(?:Perso|Organi|Gro)\p{L}+ [^\n]*$/gmu)].map(([line]) => line).join('\n');
}

describe('every fix keeps every word that was typed', () => {
  it('of the examples of all rules', () => {
    let count = 0;
    const folder = new URL('../../docs/rules/', import.meta.url);
    for (const page of fs.readdirSync(folder).filter((name) => name.endsWith('.md'))) {
      const source = fs.readFileSync(new URL(page, folder), 'utf8');
      for (const [, whole, text = ''] of source.matchAll(/^```verslag wrong(?:[^\n]*?)( whole)?\n([\s\S]*?)^```$/gm)) {
        const minutes = whole === undefined ? inMeeting(text) : text;
        count += assertKept(minutes, check(minutes));
      }
    }
    assert.ok(count > 100, `${count}`);
  });

  it('of lines as other bodies type them', () => {
    let count = 0;
    for (const line of LIFELIKE) {
      const minutes = `${HEADER}\n# 1. Onderwerp\n\n${line}\n`;
      count += assertKept(minutes, check(minutes));
    }
    for (const { place, line } of ROWS.filter((_, index) => index % 4 === 0)) {
      const minutes =
        place === 'header' ? `${HEADER}${line}\n\n# 1. Onderwerp\n` : place === 'item' ? inMeeting(line) : inMeeting(`Datum: ${line}`);
      count += assertKept(minutes, check(minutes));
    }
    assert.ok(count > 60, `${count}`);
  });

  let fixes = 0;
  for (const folder of ['lifelike/', 'bodies/'])
    for (const name of fs.readdirSync(new URL(folder, import.meta.url)))
      it(`of whole minutes of another body, ${name}, as they are and after edits`, () => {
        const whole = fs.readFileSync(new URL(folder + name, import.meta.url), 'utf8');
        const random = randomFrom(seedOf(13));
        let count = assertKept(whole, check(whole));
        for (let round = 0; round < 3; round++) {
          const minutes = randomEdits(whole, random, 3);
          count += assertKept(minutes, check(minutes));
        }
        fixes += count;
      });
  it('of whole minutes: they have hundreds of fixes', () => assert.ok(fixes > 300, `${fixes}`));

  it('of the example minutes after edits, each in its project', () => {
    const examples = exampleFiles();
    const names = new Set([...NAMES, ...[...examples.values()].flatMap((text) => wordsGone(declaredIn(text), ''))]);
    const random = randomFrom(seedOf(17));
    const project = new Project({ config: DEFAULT_CONFIG, today: '2021-06-01' });
    for (const [uri, text] of examples) project.set(uri, text);
    let count = 0;
    for (const [uri, whole] of examples) {
      count += assertKept(whole, project.check(uri), uri, names);
      for (let round = 0; round < 2; round++) {
        const text = randomEdits(whole, random, 3);
        project.set(uri, text);
        count += assertKept(text, project.check(uri), uri, names);
      }
      project.set(uri, whole);
    }
    assert.ok(count > 100, `${count}`);
  });

  it('of random edits of them', () => {
    const random = randomFrom(seedOf(11));
    let count = 0;
    for (let round = 0; round < 40; round++) {
      const line = LIFELIKE[Math.floor(random() * LIFELIKE.length)];
      const minutes = randomEdits(`${HEADER}\n# 1. Onderwerp\n\n${line}\n`, random, 2);
      count += assertKept(minutes, check(minutes));
    }
    assert.ok(count > 20, `${count}`);
  });
});
