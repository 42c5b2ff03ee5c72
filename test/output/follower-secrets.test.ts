import assert from 'node:assert/strict';
import { applyTextEdits } from '../support/edits.ts';
import { CLOSED_VALUES, FOLLOWING, NAMED_PEOPLE, NOT_FOLLOWING, OPEN_VALUES, UNNAMED_PEOPLE } from '../support/follower-secrets.ts';
import { keepingProject } from '../support/kept-project.ts';
import { projectOf, publicMinutes, shieldingProblems } from '../support/public-forms.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\n';
const CANARY = 'kanarie';
const BOOK = 'Organisatie VWS: Ministerie\nPersoon bakker (openbaar): Bakker\n';
const inSameProject = keepingProject();

/** Whether the public version of some minutes tells a word, and what the rules of shielding say of them. */
function reading(text: string, word = CANARY) {
  return inSameProject(
    'with its book',
    () => projectOf({ 'a.verslag': BOOK }),
    (project) => {
      project.set('file:///project/m1.verslag', text);
      const shown = JSON.stringify(publicMinutes(project.files()));
      const problems = shieldingProblems(project, 'm1.verslag').filter(({ severity }) => severity === 'warning' || severity === 'error');
      return { isTold: shown.includes(word), shown, problems, told: problems.map(({ rule, severity }) => `${severity} ${rule}`) };
    },
  );
}

const withBody = (body: string) => `${HEADER}Aanwezig: @VWS\n\n${body.replaceAll('§', CANARY)}\n`;
const WARNED = 'warning secret-without-effect';

describe('what belongs to something secret by its number, id or place', () => {
  for (const body of FOLLOWING) {
    it(`is left out, and warned about with both readings: ${JSON.stringify(body)}`, () => {
      const text = withBody(body);
      const { isTold, told, problems, shown } = reading(text);
      assert.deepEqual([isTold, told], [false, [WARNED]]);
      assert.equal(shown.includes('Open tekst.'), body.includes('Open tekst.'));
      const [secret, plain, ...more] = problems[0]!.fixes;
      assert.equal(more.length, 0);
      const shielded = reading(applyTextEdits(text, secret!.edits));
      assert.deepEqual([shielded.isTold, shielded.told], [false, []]);
      const open = reading(applyTextEdits(text, plain!.edits));
      assert.deepEqual([open.isTold, open.told], [true, []]);
    });
  }

  for (const body of NOT_FOLLOWING) {
    it(`is no part of it: ${JSON.stringify(body)}`, () => {
      const { isTold, told } = reading(withBody(body));
      assert.deepEqual([isTold, told], [true, []]);
    });
  }

  it('is the next point, where a sentence says so of it', () => {
    for (const said of ['Het volgende agendapunt is vertrouwelijk.', 'The next item is confidential.']) {
      const { isTold, told } = reading(withBody(`# 3. A\n\nOpen.\n\n${said}\n\n# 4. B\n\n§`));
      assert.deepEqual([isTold, [...new Set(told)]], [false, [WARNED]], said);
    }
  });

  it('is all that has such a number, each with a warning of its own', () => {
    const { isTold, told } = reading(withBody('# 3. Personeel\nGeheim: 5.1.2e\n\n# 3.1 Een\n\n§\n\n# 3.2 Twee\n\n§\n\n# 3.2.1 Drie\n\n§'));
    assert.deepEqual([isTold, told], [false, [WARNED, WARNED, WARNED]]);
  });

  it('is each lettered part of a number', () => {
    const { isTold, told } = reading(withBody('# 3. Personeel\nGeheim: 5.1.2e\n\n# a. Een\n\n§\n\n# b. Twee\n\n§'));
    assert.deepEqual([isTold, told], [false, [WARNED, WARNED]]);
  });

  it('follows what is open where that says so', () => {
    const { told } = reading(withBody('# 3. Personeel\nGeheim: 5.1.2e\n\n# 3.1 Een\\.\n\nJa.\n\n# 3.1.1 Twee\n\n§'));
    assert.deepEqual(told, []);
  });

  it('says where the secret thing is', () => {
    const { problems } = reading(withBody('Besluit B1 (@VWS, geheim 5.1.2b): De prijs.\n\nBesluit B1a (@VWS): §.'));
    assert.equal(problems[0]!.related?.[0]?.range.start.line, 6);
  });
});

describe('a value below a heading that says its section is closed', () => {
  for (const line of CLOSED_VALUES) {
    it(`keeps all of it out, and is an error: ${line}`, () => {
      const { isTold, told } = reading(withBody(`# 4. Deel\n${line}\n\n§ zegt ja.`));
      assert.deepEqual([isTold, told], [false, ['error secret-without-effect']]);
    });
  }
  it('says so of what stands behind its colon only', () => {
    const { isTold } = reading(withBody('# 4. Deel\nDuur: 15 minuten, vertrouwelijk: Jan\n\n§ zegt ja.'));
    assert.equal(isTold, true);
  });
  for (const line of OPEN_VALUES) {
    it(`says something else: ${line}`, () => {
      const { isTold, told } = reading(withBody(`# 4. Deel\n${line}\n\n§ zegt ja.`));
      assert.deepEqual([isTold, told], [true, []]);
    });
  }
});

describe('somebody in the header who is not to be named', () => {
  for (const line of UNNAMED_PEOPLE) {
    it(`is not, with a warning: ${JSON.stringify(line)}`, () => {
      const { isTold, told } = reading(`${HEADER}${line}\n\nTekst.\n`, 'Bakker');
      assert.deepEqual([isTold, told], [false, [WARNED]]);
    });
  }
  it('has a fix for both readings', () => {
    for (const line of UNNAMED_PEOPLE.filter((one) => !/^ *(?:Aanwezig:\n|Niet)|\n/.test(one))) {
      const text = `${HEADER}${line}\n\nTekst.\n`;
      const [shield, plain] = reading(text).problems[0]!.fixes;
      const shielded = reading(applyTextEdits(text, shield!.edits), 'Bakker');
      assert.deepEqual([shielded.isTold, shielded.told, shielded.shown.includes('Ministerie')], [false, [], true], line);
      const open = reading(applyTextEdits(text, plain!.edits), 'Bakker');
      assert.deepEqual([open.isTold, open.told], [true, []], line);
    }
  });
  for (const line of NAMED_PEOPLE) {
    it(`is named where the words say something else: ${JSON.stringify(line)}`, () => {
      const { isTold, told } = reading(`${HEADER}${line}\n\nTekst.\n`, 'Bakker');
      assert.deepEqual([isTold, told], [true, []]);
    });
  }
});

describe('a time in the header that says when the meeting was closed', () => {
  const withTime = (time: string, heading = '# 2. Grond', field = '') =>
    reading(
      `${HEADER}Aanwezig: @VWS\n${time}\n\n# 1. Deel\nTijd: 20:00-20:15\n\nOpen tekst.\n\n${heading}\nTijd: 21:00-21:15\n${field}\n${CANARY}\n`,
    );

  for (const time of [
    'Tijd: 20:00-21:00 openbaar, 21:00-22:00 besloten',
    'Tijd: 20:00-22:00 (vanaf 21:00 besloten)',
    'Tijd: 20:00-22:00, besloten vanaf 21:00 uur',
    'Time: 20:00-21:00 open, 21:00-22:00 closed',
  ]) {
    it(`keeps the sections of those hours out, and is warned about: ${time}`, () => {
      const { isTold, told, shown } = withTime(time);
      assert.deepEqual([isTold, told, shown.includes('Open tekst.')], [false, [WARNED, WARNED], true]);
      assert.equal(withTime(time, '# 2. Grond\\.').isTold, true);
    });
  }

  it('says nothing more where the sections say so themselves', () => {
    const { isTold, told } = withTime('Tijd: 20:00-21:00 openbaar, 21:00-22:00 besloten', '# 2. Grond', 'Geheim: 5.1.2b\n');
    assert.deepEqual([isTold, told], [false, []]);
  });

  it('is none where nothing is closed', () => {
    for (const time of ['Tijd: 20:00-21:00, 21:15-22:00', 'Tijd: 20:00-22:00 (pauze vanaf 21:00)', 'Tijd: 20:00-22:00']) {
      const { isTold, told } = withTime(time);
      assert.deepEqual([isTold, told], [true, []], time);
    }
  });
});

describe('a comment above a declaration that says so', () => {
  const named = (book: string, series = '') =>
    inSameProject(
      'another book',
      () => projectOf({}),
      (project) => {
        project.set('file:///project/a.verslag', `Organisatie VWS: Ministerie\n\n${book}\n`);
        const present = series === '' ? '@bakker' : '@VWS';
        project.set('file:///project/m1.verslag', `Verslag m1${series}: Eerste\nDatum: 16 november 2020\nAanwezig: ${present}\n\nTekst.\n`);
        const told = shieldingProblems(project, 'a.verslag').map(({ rule, severity }) => `${severity} ${rule}`);
        return { isTold: JSON.stringify(publicMinutes(project.files())).includes('Kanarie'), told };
      },
    );

  it('keeps who or what is declared from being named, and is an error', () => {
    for (const [book, series] of [
      ['// geheim: de bron\nPersoon bakker (openbaar): Kanarie'],
      ['// vertrouwelijk\nOrganisatie bakker: Kanarie'],
      ['// vertrouwelijk\nReeks bakker: Kanarie', ' (reeks bakker)'],
      ['// hieronder vertrouwelijk\nPersoon jan (openbaar): Jan\nPersoon bakker (openbaar): Kanarie'],
    ] as const) {
      const { isTold, told } = named(book, series);
      assert.deepEqual([isTold, told], [false, ['error secret-without-effect']], book);
    }
  });

  it('is none where it says something else, or stands above another', () => {
    for (const book of [
      '// nog nakijken\nPersoon bakker (openbaar): Kanarie',
      '// niet geheim\nPersoon bakker (openbaar): Kanarie',
      '// vertrouwelijk\nPersoon jan (openbaar): Jan\nPersoon bakker (openbaar): Kanarie',
    ])
      assert.equal(named(book).isTold, true, book);
  });
});

describe('a note that only something secret points at', () => {
  const notes = (body: string) => reading(withBody(body));

  for (const body of [
    'Besluit B1 (@VWS, geheim 5.1.2b): De prijs is vier ton[^1].\n\nOpen tekst.\n\n[^1]: § krijgt vier ton.',
    'De prijs is {5.1.2b: vier ton[^1]}.\n\n[^1]: § krijgt vier ton.',
    '# 2. Deel\nGeheim: 5.1.2e\n\nBedrag[^1].\n\n# 3. Ander\n\nOpen tekst.\n\n[^1]: Bos krijgt vier ton.\n\n    En § meer.',
    'Intern: Bedrag[^1].\n\n[^1]: § krijgt vier ton.',
    'De prijs is {5.1.2b: vier ton[^1]}.\n\n[^1]: Zie[^2].\n[^2]: § krijgt vier ton.',
  ]) {
    it(`is left out: ${JSON.stringify(body)}`, () => {
      const { isTold, shown } = notes(body);
      assert.deepEqual([isTold, shown.includes('Open tekst.')], [false, body.includes('Open tekst.')]);
    });
  }

  it('stays where open text points at it, too, or nothing does', () => {
    for (const body of [
      'De prijs is {5.1.2b: vier ton[^1]}, en nog iets[^1].\n\n[^1]: § krijgt vier ton.',
      'De prijs is vier ton.\n\n[^1]: § krijgt vier ton.',
      'De prijs is vier ton[^1].\n\n[^1]: Zie[^2].\n[^2]: § krijgt vier ton.',
    ])
      assert.equal(notes(body).isTold, true, body);
  });

  it('is left out whatever the shield holds: nothing in the open points at it', () => {
    const shown = ['vier ton[^1]', 'vier ton', '[^2] [^3]'].map((held) => {
      const { isTold, shown: text } = notes(`De prijs is {5.1.2b: ${held}}.\n\n[^1]: § krijgt vier ton.`);
      assert.equal(isTold, false, held);
      return text;
    });
    assert.equal(new Set(shown).size, 1);
  });
});
