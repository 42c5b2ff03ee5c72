import assert from 'node:assert/strict';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { LineLinker } from '../../language-server/references/linking.ts';
import { SectionFirst } from '../../language-server/rules/section-first.ts';
import { reachingEdit } from '../support/archive.ts';
import { randomEdit, randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

const BOOK = 'file:///archive/adresboek.verslag';
const LONG = 'file:///archive/lang.verslag';
const PEOPLE = 'Organisatie VWS: Ministerie\nPersoon vos (@VWS): A. Vos\nPersoon bos (@VWS): B. Bos\nAfkorting ACC: Adviescommissie\n';

/** Minutes of so many sections, each with text, a list, two items and a section below it. */
function minutes(sections: number): string {
  const section = (number: number) => `# ${number}. Punt ${number}

Het gaat goed volgens @vos, zie #A${Math.max(1, number - 1)}.
Jan de Wit is er niet.

- Een punt van @bos
- {5.1.2e: iets} over het ${number}e stuk

Besluit B${number}: Het stuk blijft.
Actie A${number} (@vos, uiterlijk vrijdag 1 maart 2030): Schrijft stuk ${number}.
  En leest het na.

## ${number}.1. Nader

Meer over @onbekend${number}.
`;
  return `Verslag lang: Lang overleg\nDatum: maandag 4 januari 2021\nAanwezig: @vos, @bos\n\n${Array.from({ length: sections }, (_, index) => section(index + 1)).join('\n')}`;
}

function project(text: string, large?: number): Project {
  const made = new Project({ config: DEFAULT_CONFIG, today: '2021-01-04', ...(large && { large }) });
  made.set(BOOK, PEOPLE);
  made.set(LONG, text, true);
  return made;
}

const anew = (text: string) => project(text).check(LONG);

/** Edits the text, and asks at once. */
function typed(files: Project, from: string, to: string) {
  const text = files.text(LONG)!;
  assert.ok(text.includes(from), from);
  files.set(LONG, text.replace(from, to), true);
  return files.checkSoon(LONG);
}

function lookedUp(work: () => void): number {
  const { resolve } = LineLinker.prototype;
  let count = 0;
  LineLinker.prototype.resolve = function (info) {
    count++;
    return resolve.call(this, info);
  };
  try {
    work();
  } finally {
    LineLinker.prototype.resolve = resolve;
  }
  return count;
}

describe('a section of a large file that is edited', () => {
  const EDITS: readonly (readonly [what: string, from: string, to: string])[] = [
    ['a word of text', 'over het 5e stuk', 'over het vijfde stuk'],
    ['a name that nobody declares', 'over het 5e stuk', 'over het 5e stuk van @janssen'],
    ['a name that is declared now', 'Meer over @onbekend5.\n\n# 6.', 'Meer over @bos.\n\n# 6.'],
    ['a date that does not exist', 'over het 5e stuk', 'over het stuk van 31 november 2020'],
    ['a name in words', 'over het 5e stuk', 'over het stuk van B. Bos'],
    ['a shield without its end', 'over het 5e stuk', 'over het {5.1.2e: stuk'],
    ['an item without an owner', 'Besluit B5:', 'Actie: Er wordt gebeld.\nBesluit B5:'],
    ['a line above others', 'Besluit B5:', 'Een regel erbij.\n\nBesluit B5:'],
    ['lines that go', '- Een punt van @bos\n- {5.1.2e: iets} over het 5e stuk\n', ''],
    ['text between lines', '\nBesluit B5:', '\nMet @janssen.\nBesluit B5:'],
    ['text in the section below', 'Meer over @onbekend5.\n\n# 6.', 'Meer over @onbekend5 en @janssen.\n\n# 6.'],
    ['text at the end', 'stuk 12.\n  En leest het na.', 'stuk 12.\n  En leest het na met @janssen.'],
  ];
  for (const [what, from, to] of EDITS) {
    it(`tells at once what all of the file tells: ${what}`, () => {
      const files = project(minutes(12), 100);
      files.check(LONG);
      const soon = typed(files, from, to);
      assert.ok(soon !== undefined);
      assert.deepEqual(soon, anew(files.text(LONG)!));
      // What was told already is not told again.
      assert.equal(files.check(LONG), soon);
    });
  }

  it('goes on from edit to edit', () => {
    const files = project(minutes(12), 100);
    files.check(LONG);
    for (const [, from, to] of EDITS.filter((edit) => edit[2] !== '')) {
      const soon = typed(files, from, to);
      assert.deepEqual(soon, anew(files.text(LONG)!), to);
      typed(files, to, from);
    }
  });

  it('looks at no more of a file of any size', () => {
    const [few, many] = [12, 120].map((sections) => {
      const files = project(minutes(sections), 100);
      files.check(LONG);
      typed(files, 'over het 5e stuk', 'over het 5e stuk!');
      return lookedUp(() => typed(files, 'over het 5e stuk!', 'over het 5e stuk van @janssen'));
    });
    assert.equal(many, few);
    assert.ok(few! > 0);
  });

  it('reads all anew where its lines are those of many texts, which they would keep in memory', () => {
    const files = project(minutes(40), 100);
    files.check(LONG);
    const first = () => files.tree(LONG)!.lines[0];
    const before = first();
    for (let key = 0; key < 30; key++) {
      typed(files, 'over het 2e stuk', 'over het 2e stuk!');
      typed(files, 'over het 2e stuk!', 'over het 2e stuk');
    }
    assert.equal(first(), before);
    for (let section = 3; section < 33; section++) typed(files, `over het ${section}e stuk`, `over het ${section}e stuk!`);
    assert.notEqual(first(), before);
    assert.deepEqual(files.check(LONG), anew(files.text(LONG)!));
  });

  it('waits for all of the file where the edit reaches further', () => {
    for (const [from, to] of [
      ['# 5. Punt 5', '# 5. Punt'],
      ['Aanwezig: @vos, @bos', 'Aanwezig: @vos'],
      ['over het 5e stuk', 'over het 5e stuk\n# 7. Erbij'],
      ['Besluit B5:', 'Persoon nieuw: N. Nieuw\nBesluit B5:'],
      ['\n## 5.1. Nader\n', ''],
    ] as const) {
      const files = project(minutes(12), 100);
      files.check(LONG);
      assert.equal(typed(files, from, to), undefined, to);
      assert.deepEqual(files.check(LONG), anew(files.text(LONG)!));
    }
  });

  it('waits for all where another file was edited too', () => {
    const files = project(minutes(12), 100);
    files.check(LONG);
    files.set(BOOK, `${PEOPLE}Persoon onbekend: O. Nbekend\n`);
    assert.equal(typed(files, 'over het 5e stuk', 'over het 5e stuk!'), undefined);
  });

  it('tells nothing at once of a smaller file, nor of one that is closed', () => {
    const files = project(minutes(12), 100_000);
    files.check(LONG);
    assert.equal(typed(files, 'over het 5e stuk', 'over het 5e stuk!'), undefined);
    const closed = project(minutes(12), 100);
    closed.check(LONG);
    closed.set(LONG, closed.text(LONG)!.replace('5e', '6e'));
    assert.equal(closed.checkSoon(LONG), undefined);
  });

  for (const seed of [2, 31, 95]) {
    it(`leaves all as it would be if it were read anew (seed ${seed})`, () => {
      const random = randomFrom(seedOf(seed));
      const files = project(minutes(4), 100);
      files.check(LONG);
      let told = 0;
      for (let round = 0; round < 40; round++) {
        const before = files.text(LONG)!;
        const text = random() < 0.05 ? minutes(4) : random() < 0.3 ? reachingEdit(before, random) : randomEdit(before, random);
        files.set(LONG, text, true);
        if (files.checkSoon(LONG) !== undefined) told++;
        files.atOnce(LONG, () => files.feature(LONG)?.file);
        if (random() < 0.7) continue;
        const fresh = project(text);
        assert.deepEqual(
          [files.check(LONG), files.check(BOOK), files.file(LONG)],
          [fresh.check(LONG), fresh.check(BOOK), fresh.file(LONG)],
        );
      }
      assert.ok(told > 0);
    });
  }
});

it('a fault of ours in a section keeps no text away', () => {
  const files = project(minutes(3), 10);
  files.check(LONG);
  const { begin } = SectionFirst.prototype;
  SectionFirst.prototype.begin = () => {
    throw new Error('a fault');
  };
  try {
    assert.equal(typed(files, 'Het gaat goed', 'Het gaat beter'), undefined);
  } finally {
    SectionFirst.prototype.begin = begin;
  }
  assert.match(files.text(LONG)!, /Het gaat beter/);
  assert.deepEqual(files.check(LONG), anew(files.text(LONG)!));
});
