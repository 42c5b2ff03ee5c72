import assert from 'node:assert/strict';
import type { Problem } from '../../language-server/rules/problem.ts';
import { ACCESS_FIELDS, ACCESS_ROWS, NO_ACCESS_LINES } from '../support/access-secrets.ts';
import { UNANNOUNCED_LINES } from '../support/announced-secrets.ts';
import { UNBRACKETED_LINES } from '../support/bracketed-secrets.ts';
import { CALLED_ROWS, SECRET_LEVELS, UNCALLED_LINES } from '../support/called-secrets.ts';
import { UNCITED_LINES } from '../support/cited-secrets.ts';
import { CLERKS_FIELDS, CLERKS_INNOCENT, CLERKS_ROWS, COMMENTED } from '../support/clerks-secrets.ts';
import { applyTextEdits } from '../support/edits.ts';
import { UNEVERYDAY_LINES } from '../support/everyday-secrets.ts';
import { keepingProject } from '../support/kept-project.ts';
import { KEPT_FIELDS, KEPT_LEVELS, KEPT_ROWS, UNKEPT_LINES } from '../support/kept-secrets.ts';
import { UNLINKED_LINES } from '../support/linked-secrets.ts';
import { MARKED_FIELDS, PERHAPS_FIELDS, UNMARKED_BODIES } from '../support/marked-secrets.ts';
import { PERHAPS_MEANT, SURELY_MEANT } from '../support/meant-secrets.ts';
import { MISTAKEN_LINES } from '../support/mistaken-secrets.ts';
import { ORDINARY_LINES } from '../support/ordinary-lines.ts';
import { PASTED_COLUMNS, UNPASTED_LINES } from '../support/pasted-secrets.ts';
import { projectOf, publicMinutes, shieldingProblems } from '../support/public-forms.ts';
import { UNQUIET_LINES } from '../support/quiet-secrets.ts';
import { CALLED_ATTACHMENTS, READER_FIELDS, READER_ROWS, UNREADER_LINES } from '../support/reader-secrets.ts';
import { CLOSED_FIELDS, RESTRICTED_FIELDS, UNRESTRICTED_LINES } from '../support/restricted-secrets.ts';
import { BELOW_MARKED, UNSTRUCTURED_LINES } from '../support/structure-secrets.ts';
import { NAMED_LINES } from '../support/unnamed-secrets.ts';
import { UNVEILED_LINES, VEILED_FIELDS } from '../support/veiled-secrets.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\nAanwezig: @VWS\n';
const CANARY = 'kanarie';
const FILE = 'file:///project/m1.verslag';
const inSameProject = keepingProject();

/** The minutes with a body, which may open a section of its own. */
function withBody(body: string): string {
  return body.startsWith('#') ? `${HEADER}\n${body}\n` : `${HEADER}\n# 1. Deel\n\nTekst.\n\n${body}\n`;
}

/** Whether the public model holds the canary, and the errors of shielding. */
function publicationOf(text: string): { told: boolean; errors: string[] } {
  const { told, problems } = readingOf(text);
  return { told, errors: problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) };
}

/** The same with all problems of shielding. */
function readingOf(text: string): { told: boolean; problems: readonly Problem[] } {
  return inSameProject(
    'with its book',
    () => projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n' }),
    (project) => {
      project.set(FILE, text.replaceAll('§', CANARY));
      const told = JSON.stringify(publicMinutes(project.files())).includes(CANARY);
      return { told, problems: shieldingProblems(project, 'm1.verslag') };
    },
  );
}

describe('a ground beside what it is meant for', () => {
  for (const body of SURELY_MEANT) {
    it(`is an error, and keeps it out of public output: ${JSON.stringify(body)}`, () => {
      const { told, errors } = publicationOf(withBody(body));
      assert.equal(told, false);
      assert.notEqual(errors.length, 0);
    });
  }

  for (const field of [...MARKED_FIELDS, ...CLOSED_FIELDS]) {
    it(`is an error in the header: ${JSON.stringify(field)}`, () => {
      const { told, errors } = publicationOf(`${HEADER}${field}\n\n# 1. Deel\n\nSlot.\n`);
      assert.equal(told, false);
      assert.notEqual(errors.length, 0);
    });
  }

  for (const field of KEPT_LEVELS) {
    it(`refuses a public version, as a level of the whole: ${JSON.stringify(field)}`, () => {
      assert.notDeepEqual(publicationOf(`${HEADER}${field}\n\n# 1. Deel\n\nSlot.\n`).errors, []);
    });
  }

  for (const body of UNMARKED_BODIES) {
    it(`is no error where the text only speaks of it: ${JSON.stringify(body)}`, () => {
      assert.deepEqual(publicationOf(withBody(body)), { told: true, errors: [] });
    });
  }

  it('keeps lines of its paragraph out of public output, and not those of another', () => {
    const { told } = publicationOf(withBody('Iets § opens.\n\nDe heer Jansen\nis ziek (5.1.2e).'));
    assert.equal(told, true);
    assert.equal(publicationOf(withBody('- Iets § opens.\n- De heer Jansen is ziek (5.1.2e).')).told, true);
  });

  for (const body of BELOW_MARKED)
    it(`leaves what stands below it: ${JSON.stringify(body)}`, () => assert.equal(publicationOf(withBody(body)).told, true));

  it('has no say in a closed part that holds nothing', () => {
    assert.deepEqual(publicationOf(withBody('# 2. Besloten deel\n\n# 3. Rondvraag\n\n§')), { told: true, errors: [] });
  });
});

/** Rules of shielding that a hint about pronouns is none of. */
function warnings(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'warning' || severity === 'error');
}

describe('what may mark a text as secret, or be what it is about', () => {
  for (const body of PERHAPS_MEANT) {
    it(`is shielded, and a warning offers both readings: ${JSON.stringify(body)}`, () => {
      const text = withBody(body.replaceAll('§', CANARY));
      const { told, problems } = readingOf(text);
      const found = warnings(problems);
      assert.equal(told, false);
      assert.deepEqual([...new Set(found.map(({ severity, fixes }) => `${severity} ${fixes.length}`))], ['warning 2']);
      const [shield, plain] = found[0]!.fixes;
      const shielded = readingOf(applyTextEdits(text, shield!.edits));
      assert.deepEqual([shielded.told, warnings(shielded.problems)], [false, []]);
      const open = readingOf(applyTextEdits(text, plain!.edits));
      assert.deepEqual([open.told, warnings(open.problems)], [true, []]);
    });
  }

  for (const field of [
    ...PERHAPS_FIELDS,
    ...RESTRICTED_FIELDS,
    ...CLERKS_FIELDS,
    ...VEILED_FIELDS,
    ...KEPT_FIELDS,
    ...ACCESS_FIELDS,
    ...READER_FIELDS,
    ...CALLED_ATTACHMENTS,
  ]) {
    it(`is shielded and reported in the header: ${JSON.stringify(field)}`, () => {
      const { told, problems } = readingOf(`${HEADER}${field.replaceAll('§', CANARY)}\n\n# 1. Deel\n\nSlot.\n`);
      assert.equal(told, false);
      assert.ok(warnings(problems).some(({ severity }) => severity === 'warning'));
    });
  }

  it('offers no fix that is as long as a long paragraph, for each of its lines', () => {
    const { problems } = readingOf(withBody('De prijs is 5 (intern)\n'.repeat(1000)));
    const edits = problems.flatMap(({ fixes }) => fixes.flatMap((each) => each.edits));
    assert.ok(problems.length >= 1000 && edits.length < 150 * problems.length, `${edits.length}`);
  });

  for (const rows of [...CALLED_ROWS, ...CLERKS_ROWS, ...KEPT_ROWS, ...ACCESS_ROWS, ...READER_ROWS]) {
    it(`is shielded and reported in a row of a table: ${JSON.stringify(rows)}`, () => {
      const { told, problems } = readingOf(withBody(`${rows}\n| meer | openbaar |`));
      assert.equal(told, false);
      assert.deepEqual([...new Set(warnings(problems).map(({ severity }) => severity))], ['warning']);
    });
  }

  for (const rows of PASTED_COLUMNS)
    it(`is shielded and reported in a table without strokes: ${JSON.stringify(rows)}`, () => {
      const { told, problems } = readingOf(withBody(rows));
      assert.deepEqual([told, [...new Set(warnings(problems).map(({ severity }) => severity))]], [false, ['warning']]);
    });

  it('leaves the other rows of a table without strokes', () => {
    const { told, problems } = readingOf(withBody('Naam\tStatus\nJansen\tvertrouwelijk\nPiet §\topenbaar'));
    assert.deepEqual([told, warnings(problems).length], [true, 1]);
  });

  for (const line of [
    ...ORDINARY_LINES,
    ...UNRESTRICTED_LINES,
    ...UNCALLED_LINES,
    ...CLERKS_INNOCENT,
    ...UNVEILED_LINES,
    ...UNKEPT_LINES,
    ...UNSTRUCTURED_LINES,
    ...NO_ACCESS_LINES,
    ...UNCITED_LINES,
    ...UNQUIET_LINES,
    ...UNREADER_LINES,
    ...NAMED_LINES,
    ...UNANNOUNCED_LINES,
    ...UNLINKED_LINES,
    ...UNBRACKETED_LINES,
    ...UNPASTED_LINES,
    ...MISTAKEN_LINES,
    ...UNEVERYDAY_LINES,
  ]) {
    it(`is not found in ordinary minutes: ${JSON.stringify(line)}`, () => {
      const { told, problems } = readingOf(withBody(line));
      assert.deepEqual([told, warnings(problems)], [true, []]);
    });
  }
});

describe('a comment that says so', () => {
  for (const body of COMMENTED)
    it(`is an error, and what stands right below it is left out: ${JSON.stringify(body)}`, () => {
      const { told, errors } = publicationOf(withBody(body));
      assert.deepEqual([told, errors], [false, ['secret-without-effect']]);
    });
  it('leaves what stands further below, and says nothing where that is shielded', () => {
    assert.equal(publicationOf(withBody('// vertrouwelijk\nEen.\n\nTwee §.')).told, true);
    assert.deepEqual(publicationOf(withBody('// vertrouwelijk\nBesluit B1 (geheim 5.1.2b): §')), { told: false, errors: [] });
    assert.deepEqual(publicationOf(withBody('# 2. Deel\n// vertrouwelijk\nGeheim: 5.1.2b\n\n§')), { told: false, errors: [] });
  });
  it('is about it where more is said', () => {
    for (const comment of [
      '// vertrouwelijkheid nog nagaan',
      '// navragen: is dit vertrouwelijk?',
      '// secretaris belt',
      '// niet vertrouwelijk',
    ])
      assert.deepEqual(publicationOf(withBody(`${comment}\nTekst §.`)), { told: true, errors: [] });
  });
  for (const above of ['// VERTROUWELIJK', '// Geheim\n', '# VERTROUWELIJK', '# Vertrouwelijk\n'])
    it(`says so of all minutes that it stands above: ${JSON.stringify(above)}`, () => {
      const first = publicationOf(`${above}\n${HEADER}\n# 1. Deel\n\n§\n`);
      assert.deepEqual([first.told, first.errors], [false, ['secret-without-effect']]);
    });
  it('above the second minutes of a file is none of the first', () => {
    const second = HEADER.replace('m1', 'm2');
    assert.equal(publicationOf(`${HEADER}\n# 1. Deel\n\nJa.\n\n// VERTROUWELIJK\n${second}\n# 1. Deel\n\n§\n`).told, false);
    assert.equal(publicationOf(`${HEADER}\n# 1. Deel\n\n§\n\n// VERTROUWELIJK\n${second}\n# 1. Deel\n\nJa.\n`).told, true);
  });
});

describe('what says so of all of the minutes', () => {
  const LINES = [
    'Plaats: §',
    'Omschrijving: §',
    'Doel: §',
    'Kenmerk: §',
    'Soort: §',
    'Dossier: §',
    'Bijlage: § <§.pdf>',
    'Ondertekening: @VWS (§)',
  ];
  const MORE = [
    'Tijd: 10:00-11:00 (§)',
    'Sluiting: 11:00 §',
    'Quorum: 3 §',
    'Volgende: 23 november 2020 10:00 §',
    'Afwezig: "§"',
    'CC: @VWS (§)',
  ];
  for (const level of SECRET_LEVELS)
    it(`as a level that is none of the language, and no line of the header tells more: ${level}`, () => {
      const header = `${HEADER.replace('Eerste', 'Eerste §')}Rubricering: ${level}\n${[...LINES, ...MORE].join('\n')}\n`;
      const { told, errors } = publicationOf(`${header}Kanaal k1 (vanaf 1 juli 2021): §\n  §\n\n§\n\n# 1. §\n\nBesluit: §\n`);
      assert.equal(told, false);
      assert.ok(errors.includes('secret-without-effect'));
    });

  const told = (text: string) => {
    const { told, problems } = readingOf(text);
    return [told, warnings(problems).length];
  };
  for (const line of ['VERTROUWELIJK', 'Niet voor publicatie', 'Dit verslag is vertrouwelijk.'])
    it(`above their first line: ${line}`, () => assert.deepEqual(told(`${line}\n\n${HEADER}\n# 1. Deel\n\n§\n`), [false, 1]));
  for (const line of [
    'Dit verslag is vertrouwelijk.',
    'Deze notulen zijn niet openbaar.',
    'These minutes are confidential and not for publication.',
  ]) {
    it(`anywhere in them: ${line}`, () => {
      assert.deepEqual(told(`${HEADER}\n${line}\n\n# 1. Deel\n\n§\n`), [false, 1]);
      assert.deepEqual(told(`${HEADER}\n# 1. Deel\n\n§\n\n# 2. Slot\n\n${line}\n`), [false, 1]);
      assert.deepEqual(told(`${HEADER}\n# 1. Deel\n\n§\n\n# 2. Slot\n\n${line.replace(/\.$/, '\\.')}\n`), [true, 0]);
    });
  }
  it('and is no other line', () => {
    for (const line of ['Geachte leden', 'Dit verslag is vastgesteld.', 'Dit verslag is niet vertrouwelijk.'])
      assert.deepEqual(told(`${line}\n\n${HEADER}\n${line}\n\n# 1. Deel\n\n§\n`), [true, 0]);
  });
});
