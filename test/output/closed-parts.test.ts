import assert from 'node:assert/strict';
import { CLOSED_HEADINGS, CLOSING_SENTENCES, OPEN_HEADINGS, OPENING_SENTENCES, OTHER_SENTENCES } from '../support/closed-parts.ts';
import { applyTextEdits } from '../support/edits.ts';
import { keepingProject } from '../support/kept-project.ts';
import { projectOf, publicMinutes, shieldingProblems } from '../support/public-forms.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\nAanwezig: @VWS\n\n';
const CANARY = 'kanarie';
const FILE = 'file:///project/m1.verslag';
const inSameProject = keepingProject();

/** Whether public output of the minutes with this body tells `§`, and what the rules of shielding say of it: severity and line. */
function reading(body: string) {
  const text = `${HEADER}${body.replaceAll('§', CANARY)}\n`;
  return inSameProject(
    'with its book',
    () => projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n' }),
    (project) => {
      project.set(FILE, text);
      const shown = JSON.stringify(publicMinutes(project.files()));
      const problems = shieldingProblems(project, 'm1.verslag');
      const told = problems.map(({ severity, range }) => `${severity} ${range.start.line - HEADER.split('\n').length + 2}`);
      return { text, shown, isTold: shown.includes(CANARY), told, problems };
    },
  );
}

describe('a heading of a closed part', () => {
  for (const title of CLOSED_HEADINGS) {
    it(`is reported, and what stands below it left out: ${title}`, () => {
      for (const heading of [`# ${title}`, `# 4. ${title}`, `## ${title.toUpperCase()}`]) {
        const { isTold, told } = reading(`${heading}\n\nAkkoord met §.\n`);
        assert.deepEqual([isTold, told.length], [false, 1], heading);
      }
    });
  }

  for (const title of OPEN_HEADINGS) {
    it(`is none where it is about something else: ${title}`, () => {
      const { isTold, told } = reading(`# 4. ${title}\n\nAkkoord met §.\n\n# 5. Verder\n\nGoed.`);
      assert.deepEqual([isTold, told], [true, []]);
    });
  }

  it('is plain with a backslash before a full stop', () => {
    for (const title of ['Exclusion of press and public', 'Part 2 items', 'Confidential business'])
      assert.deepEqual(reading(`# 4. ${title}\\.\n\n§`).told, [], title);
  });

  it('covers headings of its level where it has no number, and nothing stands below it', () => {
    for (const title of ['PART TWO - CLOSED SESSION', 'Besloten deel', 'Exempt items']) {
      const { isTold, told } = reading(`# 1. Opening\n\nWelkom.\n\n# ${title}\n\n# 2. Grond\n\nVerkocht voor §.\n\n# 3. Slot\n\n§`);
      assert.deepEqual([isTold, told], [false, ['warning 5']], title);
      assert.equal(reading(`# ${title}\n\n# Openbaar deel\n\n# 2. Wegen\n\n§`).isTold, true, title);
    }
  });

  it('covers those behind the exclusion of the public, until it is back', () => {
    const excluded = '# 9. Exclusion of press and public\n\nResolved that the press and public be excluded.\n\n# 10. Land\n\n';
    const { isTold, shown, told } = reading(`${excluded}§\n\n# 11. Open session\n\nThe road is mended.`);
    assert.deepEqual([isTold, told], [false, ['warning 1']]);
    for (const open of ['Exclusion of press and public', 'Resolved that the press', 'The road is mended'])
      assert.ok(shown.includes(open), open);
  });

  it('is not reported where what is closed has a ground of its own', () => {
    const { isTold, told } = reading('# 9. Exclusion of press and public\n\n# 10. Land\nSecret: 5.1.2b\n\n§');
    assert.deepEqual([isTold, told], [false, []]);
  });
});

describe('a sentence that closes the meeting', () => {
  for (const sentence of CLOSING_SENTENCES) {
    it(`is reported, and what follows it left out: ${sentence}`, () => {
      const bodies = [
        `# 1. Deel\n\n${sentence}\n\nAkkoord met §.`,
        `# 1. Deel\n\n${sentence}\nAkkoord met §.`,
        `# 1. Deel\n\n${sentence} Akkoord met §.`,
        `# 1. Deel\n\n${sentence} § gaat akkoord.`,
        `# 1. Deel\n\nEerst dit.\n${sentence}\n\n- §`,
        `# 1. Deel\n\n${sentence}\n\nBesluit B1 (@VWS): Akkoord met §.`,
        `# 1. Deel\n\n${sentence}\n\nSpoor hub (trekker @VWS): §`,
        `# 1. Deel\n\n${sentence}\n\n## 1.1 §\n\nAkkoord.`,
        `# 1. Deel\n\nBesluit B1 (@VWS): ${sentence}\n\n§`,
        `${sentence}\n\n§`,
      ];
      for (const body of bodies) {
        const { isTold, told } = reading(body);
        assert.deepEqual([isTold, told.length], [false, 1], body);
      }
    });
  }

  for (const sentence of OTHER_SENTENCES) {
    it(`is none where nobody leaves: ${sentence}`, () => {
      const { isTold, told } = reading(`# 1. Deel\n\n${sentence}\n\nAkkoord met §.\n\n# 2. Ander\n\nGoed.`);
      assert.deepEqual([isTold, told], [true, []]);
    });
  }

  for (const sentence of OPENING_SENTENCES) {
    it(`reaches to where the public is back: ${sentence}`, () => {
      const closed = '# 1. Deel\n\nDe raad gaat in beslotenheid verder.\n\nStil water.\n\n';
      for (const body of [
        `${sentence}\n\n§`,
        `# 2. ${sentence}\n\n§`,
        `${sentence}\n\n# 2. Verder\n\n§`,
        `Besluit B1 (@VWS): ${sentence}\n\n§`,
      ]) {
        const { isTold, shown, told } = reading(closed + body);
        assert.deepEqual([isTold, told, shown.includes('Stil water.')], [true, ['warning 3'], false], body);
      }
    });
  }

  it('reaches over the sections below its own', () => {
    const { isTold, told } = reading('# 1. Deel\n\nThe council went into executive session.\n\n# 2. Land\n\n§\n\n# 3. Staff\n\n§');
    assert.deepEqual([isTold, told], [false, ['warning 3']]);
  });

  it('reaches to the end of its section where it says so of one point', () => {
    const { shown } = reading('# 1. Deel\n\nDit punt wordt in beslotenheid behandeld.\n\nStil water.\n\n# 2. Wegen\n\nOpen weg.');
    assert.deepEqual([shown.includes('Stil water.'), shown.includes('Open weg.')], [false, true]);
  });

  it('is found over the end of a line', () => {
    assert.equal(reading('# 1. Deel\n\nThe council went into\nexecutive session.\n\n§').isTold, false);
  });

  it('says nothing where nothing follows', () => {
    for (const end of ['', '\n\n---', '\n\nThe council returned to open session.', ' The council came out of executive session.'])
      assert.deepEqual(reading(`# 1. Deel\n\n§\n\nThe council went into executive session.${end}`).told, [], end);
  });

  it('says nothing within a section that is secret as it should be', () => {
    const { shown, told } = reading('# 1. Deel\nGeheim: 5.1.2b\n\nDe raad gaat in beslotenheid verder.\n\n§\n\n# 2. Wegen\n\nOpen weg.');
    assert.deepEqual([shown.includes('Open weg.'), told], [true, []]);
  });

  it('has a fix that makes all below it public', () => {
    for (const body of [
      'De raad gaat in beslotenheid verder.\n\n§',
      'De raad gaat in beslotenheid verder\n\n§',
      '# 9. Exclusion of press and public\n\n§',
    ]) {
      const { text, problems } = reading(body);
      const [plain] = problems[0]!.fixes;
      const fixed = reading(applyTextEdits(text, plain!.edits).slice(HEADER.length));
      assert.deepEqual([fixed.isTold, fixed.told], [true, []], body);
    }
  });

  it('is the same whatever a shield in it holds', () => {
    const outputs = ['executive session', 'x', 'the council returned to open session'].map(
      (secret) =>
        reading(
          `# 1. Deel\n\nThe council went into {5.1.2e: ${secret}}.\n\nOpen.\n\nThe council went into executive session {5.1.2e: ${secret}}.\n\n§`,
        ).shown,
    );
    assert.equal(new Set(outputs).size, 1);
  });
});

describe('a row of a table that says it is secret', () => {
  it('says so of itself, and not of the next one', () => {
    for (const cell of ['Jansen (5.1.2e)', '(5.1.2e) Jansen', 'Jansen (geheim)', 'Niet notuleren: Jansen', 'Intern: Jansen']) {
      const { isTold, shown, told } = reading(`# 1. Deel\n\n| Naam | Ziek |\n|---|---|\n| ${cell} | ja |\n| § | nee |\n\nSlot.`);
      assert.deepEqual([isTold, shown.includes('Jansen'), told.length], [true, false, 1], cell);
    }
  });

  it('says so of the table where it heads its columns, and is reported once', () => {
    for (const cell of ['Naam (5.1.2e)', 'Naam (geheim)']) {
      const { isTold, shown, told } = reading(`# 1. Deel\n\n| ${cell} | Ziek |\n|---|---|\n| Jansen | ja |\n| § | nee |\n\nSlot.`);
      assert.deepEqual([isTold, shown.includes('Slot.'), told.length], [false, true, 1], cell);
    }
  });

  it('is warned about where a ground in brackets shields nothing', () => {
    const { told } = reading('# 1. Deel\n\n| Naam | Ziek |\n|---|---|\n| Jansen is ziek [5.1.2e] | ja |');
    assert.deepEqual(told, ['warning 5']);
  });
});
