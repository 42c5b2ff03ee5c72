import assert from 'node:assert/strict';
import { carryOverActions } from '../../../language-server/features/commands/carry-over-actions.ts';
import { moveSection } from '../../../language-server/features/commands/move-section.ts';
import { moveSectionTo } from '../../../language-server/features/commands/move-section-to.ts';
import { numberSections } from '../../../language-server/features/commands/number-sections.ts';
import { sortAttendees } from '../../../language-server/features/commands/sort-attendees.ts';
import type { FeatureContext } from '../../../language-server/features/context.ts';
import { check, HEADER } from '../../support/check.ts';
import { type FeatureOptions, featureAt } from '../../support/cursor.ts';
import { applyEdit } from '../../support/edits.ts';

type Run = (context: FeatureContext, line?: number) => ReturnType<typeof numberSections>;

/** The text behind a command; undefined where it has nothing to do. */
function ran(run: Run, text: string, options: FeatureOptions & { line?: number } = {}): string | undefined {
  const { context, project } = featureAt(`\u0000${text}`, options, '\u0000');
  const edit = run(context, options.line);
  return edit === null ? undefined : applyEdit(project, edit)['overleg-1.verslag'];
}

describe('verslag.numberSections', () => {
  it('numbers headings in order, and those below them', () => {
    assert.equal(
      ran(numberSections, 'Verslag x: X\n\n# Opening\n\n# 5. Twee\n\n##  a\n\n## 2.7 b\n\n### c\n\n# 3. Drie\n\n#  \n'),
      'Verslag x: X\n\n# 1. Opening\n\n# 2. Twee\n\n##  2.1 a\n\n## 2.2 b\n\n### 2.2.1 c\n\n# 3. Drie\n\n#  4.\n',
    );
  });
  it('takes along in the header who came or left at a point, also one within another; what could mean two points stays', () => {
    const text = (one: string, two: string, three: string, body: string) =>
      `Verslag x: X\nAanwezig: "a" (tot punt ${one}), "b" (vanaf agendapunt ${two})\nAfwezig: "c" (tot en met punt ${three})\n${body}`;
    assert.equal(
      ran(numberSections, text('3', '3.2', '4a', '# 2. A\n# 3. B\n## 3.1 C\n## 3.2 D\n# 4. E\n')),
      text('2', '2.2', '4a', '# 1. A\n# 2. B\n## 2.1 C\n## 2.2 D\n# 3. E\n'),
    );
    assert.equal(ran(numberSections, text('1', '2', '3', '# 1. A\n# 1. B\n# 2. C\n')), text('1', '3', '3', '# 1. A\n# 2. B\n# 3. C\n'));
  });
  it('keeps a start at nought', () => assert.equal(ran(numberSections, 'Verslag x: X\n# 0. A\n# B'), 'Verslag x: X\n# 0. A\n# 1. B'));
  it('does one meeting of several', () => {
    const text = 'Verslag a: A\n# Een\n\nVerslag b: B\n# Twee\n';
    assert.equal(ran(numberSections, text, { line: 4 }), text.replace('# Twee', '# 1. Twee'));
  });
  it('does nothing where all is right, or there is nothing', () => {
    assert.equal(ran(numberSections, 'Verslag x: X\n# 1. A\n## 1.1 B\n# 2. C'), undefined);
    assert.equal(ran(numberSections, 'Tekst'), undefined);
  });
});

describe('verslag.moveSectionTo', () => {
  const text =
    'Verslag x: X\nAanwezig: "a" (vanaf punt 3)\n\n# 1. Een\n\nEerst.\n\n# 2. Twee\n\n## 2.1 Twee a\n\n## 2.2 Twee b\n\n# 3. Drie\n\nLaatst.\n';
  const moved = (from: number, to: number) => ran((context) => moveSectionTo(context, from, to), text);
  it('brings a point to the place of another, over those between them, with its number and who came for it', () => {
    assert.equal(
      moved(13, 3),
      'Verslag x: X\nAanwezig: "a" (vanaf punt 1)\n\n# 1. Drie\n\nLaatst.\n\n# 2. Een\n\nEerst.\n\n# 3. Twee\n\n## 3.1 Twee a\n\n## 3.2 Twee b\n',
    );
    assert.match(moved(3, 13)!, /# 1\. Twee\n[\s\S]*# 2\. Drie\n[\s\S]*# 3\. Een\n\nEerst\.\n$/);
  });
  it('moves within its own points', () => assert.match(moved(11, 9)!, /## 2\.1 Twee b\n\n## 2\.2 Twee a/));
  it('goes nowhere else', () => {
    for (const [from, to] of [
      [3, 9],
      [9, 3],
      [3, 3],
      [4, 7],
      [3, 99],
    ] as const)
      assert.equal(moved(from, to), undefined, `${from} ${to}`);
  });
});

describe('verslag.moveSectionUp and Down', () => {
  const text =
    'Verslag x: X\nAanwezig: "a" (vanaf punt 2), "b" (tot punt 1.1)\n\n# 1. Een\n\n## 1.1 Eén a\n\nTekst 1.\n\n\n# 2. Twee\n\nActie A1: Iets.\n\n# 3. Drie';
  const changed =
    'Verslag x: X\nAanwezig: "a" (vanaf punt 1), "b" (tot punt 2.1)\n\n# 1. Twee\n\nActie A1: Iets.\n\n\n# 2. Een\n\n## 2.1 Eén a\n\nTekst 1.\n\n# 3. Drie';
  it('changes places with the one behind, numbers and who came for it along', () =>
    assert.equal(ran(moveSection('down'), text, { line: 3 }), changed));
  it('is undone by the other', () => {
    assert.equal(ran(moveSection('up'), text, { line: 12 }), changed);
    const lines = changed.split('\n');
    const back = ran(moveSection('up'), changed, { line: lines.indexOf('# 2. Een') })!;
    assert.equal(back.replace(/\n+/g, '\n'), text.replace(/\n+/g, '\n'));
  });
  it('takes along who came for it however that is typed, and leaves a place alone', () => {
    const header = (one: string, two: string) =>
      `Verslag x: X\nPlaats: kamer bij punt 2\nAanwezig: "a" (vanaf ag.pt. ${one}), "b" (vanaf punt ${two}a)\n`;
    assert.equal(
      ran(moveSection('down'), `${header('2', '1')}\n# 1. Een\n\n# 2. Twee\n`, { line: 4 }),
      `${header('1', '1')}\n# 1. Twee\n\n# 2. Een\n`,
    );
  });
  it('moves the last one of a file that ends without a new line', () =>
    assert.equal(ran(moveSection('up'), 'Verslag x: X\n# A\n\n# B\nb', { line: 4 }), 'Verslag x: X\n# B\nb\n\n# A'));
  it('stays in its meeting, its parent and its depth', () => {
    for (const [one, line] of [
      ['Verslag x: X\n# A\n\nVerslag y: Y\n# B\n', 4],
      ['Verslag x: X\n# A\n## A1\n# B\n', 2],
      ['Verslag x: X\n# A\n### A1\n## A2\n', 3],
      ['Verslag x: X\nTekst', 1],
    ] as const)
      assert.equal(ran(moveSection('up'), one, { line }), undefined, one);
    assert.equal(ran(moveSection('down'), 'Verslag x: X\n# A\n\nVerslag y: Y\n# B\n', { line: 1 }), undefined);
  });
});

describe('verslag.sortAttendees', () => {
  it('puts the chair first, then the secretary, families by name, guests last', () => {
    const files = { 'meer.verslag': 'Persoon aalst: Z. van der Aalst\nPersoon q: Q. Xander\n' };
    assert.equal(
      ran(
        sortAttendees,
        'Verslag x: X\nVoorzitter: @q\nAanwezig: "een gast", {5.1.2e: @jansen} (Webex, namens @RIVM), @bakker,\n  @secretaris (notulist), @aalst, @q\nAfwezig: @VWS, @NCTV',
        { files },
      ),
      'Verslag x: X\nVoorzitter: @q\nAanwezig: @q, @secretaris (notulist), @aalst,\n  @bakker, {5.1.2e: @jansen} (Webex, namens @RIVM), "een gast"\nAfwezig: @VWS, @NCTV',
    );
  });
  it('does nothing where all is in order', () => assert.equal(ran(sortAttendees, 'Verslag x: X\nAanwezig: @bakker, @jansen'), undefined));
});

describe('verslag.carryOverActions', () => {
  const files = {
    'dobv-1.verslag': `Verslag dobv-1 (reeks dobv): Een
Datum: maandag 2 november 2020

Actie A1 (@RIVM, uiterlijk vrijdag 13 november 2020): Regelt een zaal.
Actie A2 (@VWS, uiterlijk vrijdag 13 november 2020): Belt.
Actie A3 (@VWS, uiterlijk vrijdag 13 november 2020, geheim 5.1.2h): Zwijgt.
Actie (@VWS, uiterlijk vrijdag 13 november 2020): Heeft geen id.
Actie A4 (@VWS, uiterlijk vrijdag 13 november 2020): Is klaar.
Actie A5 (@VWS, uiterlijk vrijdag 13 november 2020): Komt al ter sprake.
`,
    'dobv-2.verslag': `Verslag dobv-2 (reeks dobv): Twee
Datum: maandag 9 november 2020

Voortgang #dobv-1/A1 (lopend, uiterlijk vrijdag 20 november 2020): Bijna.
Voortgang #dobv-1/A4 (afgerond): Ja.
`,
    'dobv-4.verslag':
      'Verslag dobv-4 (reeks dobv): Vier\nDatum: maandag 23 november 2020\n\nVoortgang #dobv-1/A1 (lopend, uiterlijk vrijdag 4 december 2020): Later.\nVoortgang #dobv-1/A2 (afgerond): Later pas.\n',
  };
  const meeting = HEADER.replace('overleg-1:', 'dobv-3 (reeks dobv):');
  const lines = `// @RIVM, uiterlijk vrijdag 20 november 2020: Regelt een zaal.
Voortgang #dobv-1/A1 (lopend):

// @VWS, uiterlijk vrijdag 13 november 2020: Belt.
Voortgang #dobv-1/A2 (open):

// @VWS, uiterlijk vrijdag 13 november 2020: Zwijgt.
Voortgang #dobv-1/A3 (open, geheim 5.1.2h):`;
  it('puts what was open before this meeting, and is not in it, at its end', () => {
    const text = `${meeting}\n# 1. Punt\n\nOver #dobv-1/A5.\n`;
    const done = ran(carryOverActions, text, { files })!;
    assert.equal(done, `${meeting}\n# 1. Punt\n\nOver #dobv-1/A5.\n\n${lines}\n`);
    const names = (source: string) => check(source, { files }).map(({ rule }) => rule);
    assert.deepEqual(
      names(done).filter((rule) => !names(text).includes(rule)),
      [],
    );
  });
  it('puts it under the heading of the open actions, where there is one', () => {
    assert.equal(
      ran(carryOverActions, `${meeting}\n# 1. Openstaande acties\n\n# 2. Over #dobv-1/A5\n\nX\n`, { files }),
      `${meeting}\n# 1. Openstaande acties\n\n${lines}\n\n# 2. Over #dobv-1/A5\n\nX\n`,
    );
  });
  it('never behind a secret section', () => {
    const text = `${meeting}\n# 1. Over #dobv-1/A5\nGeheim: 5.1.1b\n\nX\n`;
    assert.equal(ran(carryOverActions, text, { files }), `${text.trimEnd()}\n\n# Openstaande acties\n\n${lines}\n`);
  });
  it('does nothing a second time, nor without a series or a date', () => {
    const once = ran(carryOverActions, `${meeting}\nOver #dobv-1/A5.\n`, { files })!;
    assert.equal(ran(carryOverActions, once, { files }), undefined);
    assert.equal(ran(carryOverActions, HEADER, { files }), undefined);
    assert.equal(ran(carryOverActions, meeting.replace(/^Datum.*\n/m, ''), { files }), undefined);
  });
});
