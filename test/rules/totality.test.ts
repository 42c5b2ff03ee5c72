import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Problem } from '../../language-server/rules/problem.ts';
import { BOOK, HEADER } from '../support/check.ts';
import { runs } from '../support/runs.ts';
import { ORDINARY_PROSE } from './ordinary-prose.ts';

const FILE = 'file:///project/overleg-1.verslag';
const EXAMPLE = fs.readFileSync(new URL('../../examples/beveiliging/dobv-3.verslag', import.meta.url), 'utf8');

function project(text: string): Project {
  const made = new Project({
    config: { ...DEFAULT_CONFIG, rules: { 'owner-without-email': 'info' } },
    today: '2021-01-01',
    exists: () => false,
  });
  made.set('file:///project/adresboek.verslag', BOOK);
  made.set(FILE, text);
  return made;
}

/** Every problem stands in the text, says something in both languages, and its edits can be applied. */
function assertSound(text: string, problems: readonly Problem[]): void {
  const lines = text.split(/\r\n?|\n/);
  const inside = ({ line, character }: { line: number; character: number }) => line < lines.length && character <= lines[line]!.length;
  for (const { range, message, fixes, rule } of problems) {
    assert.ok(inside(range.start) && inside(range.end), `${rule} at ${JSON.stringify(range)} in ${JSON.stringify(text)}`);
    for (const words of [message.nl, message.en]) assert.doesNotMatch(words, /undefined|NaN|\[object/, rule);
    for (const { edits } of fixes) {
      for (const edit of edits) if (edit.uri === FILE) assert.ok(inside(edit.range.start) && inside(edit.range.end), rule);
    }
  }
}

const LINES = [...EXAMPLE.split('\n'), ...BOOK.split('\n'), ...HEADER.split('\n'), ...ORDINARY_PROSE];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LINES) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.nat(80)).map(([line, end]) => line.slice(0, end)) },
  { weight: 1, arbitrary: fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((points) => String.fromCodePoint(...points)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\ud800',
      '\udfff',
      '\u0000',
      '\ufeff',
      '\u2028',
      '\u0085',
      '\v',
      '\f',
      '\t',
      '  ',
      '{5.1.2e: ',
      '}',
      '(',
      ')',
      ':',
      '@',
      '#',
      '"',
      '//',
    ),
  },
);
const document = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n  ', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('the checker never fails', () => {
  it('whatever the text is', () => {
    fc.assert(
      fc.property(document, (text) => assertSound(text, project(text).check(FILE))),
      runs(120, 20201116),
    );
  });

  it('on any prefix of a file', () => {
    for (let end = 0; end <= EXAMPLE.length; end += 31) {
      const text = EXAMPLE.slice(0, end);
      assertSound(text, project(text).check(FILE));
    }
  });

  it('on what is no text at all', () => {
    for (const text of [
      '',
      '\ufeff',
      '\u0000',
      '\r',
      '\n\n\n',
      '\ud800\udc00\ud800',
      'PK\u0003\u0004\u0000\u0000',
      '\u202eActie A1:',
      '(('.repeat(2000),
      '{5.1.2e: '.repeat(2000),
    ])
      assertSound(text, project(text).check(FILE));
  });
});

describe('a broken line', () => {
  const BROKEN = [
    'Actie Z1 (@RIVM, uiterlijk vrijdag 20 november 2020: Levert',
    'Actie Z1 @RIVM): Levert',
    'Actie (',
    'Actie Z1 ("',
    'Besluit Z2 (@RIVM',
    'Vraag Z3 (@',
    'Spoor (trekker',
    'Voortgang #',
    'Voortgang #x/ (afgerond',
    'Persoon z (functie "',
    'Piket (van tot): @',
    'Kanaal (vanaf',
    'Reeks z (elke',
    'Dit is {5.1.2e: niet gesloten',
    'Dit is {5.1.2: {5.1.5: ook niet',
    '**vet _schuin `code [link](',
    '| tabel |',
    '#',
    '@',
    '(((((((((',
    '"""""',
    '\ud800 los',
  ];

  it('changes the problems of no other line', () => {
    const lines = EXAMPLE.split('\n');
    // Not between an item and what is indented under it, nor between a heading and its `Geheim`: there a line of any kind parts them.
    const places = lines.flatMap((_, at) =>
      at > 0 && !/^[ \t]/.test(lines[at] ?? '') && !/^(Geheim|Verslag)/.test(lines[at] ?? '') ? [at] : [],
    );
    const before = shownBy(project(EXAMPLE).check(FILE), -1);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...BROKEN), (at, broken) => {
        const text = [...lines.slice(0, at), broken, ...lines.slice(at)].join('\n');
        assert.deepEqual(shownBy(project(text).check(FILE), at), before, broken);
      }),
      runs(60, 20201116),
    );
  });

  /** Rules and places of problems, as if the line at `broken` were not there. Hints are left out: what the broken line names counts as used. */
  function shownBy(problems: readonly Problem[], broken: number): string[] {
    return problems
      .filter(({ range, severity }) => range.start.line !== broken && severity !== 'hint')
      .map(
        ({ range, rule }) => `${range.start.line - (broken >= 0 && range.start.line > broken ? 1 : 0)}:${range.start.character} ${rule}`,
      );
  }
});
