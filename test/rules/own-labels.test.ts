import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Minutes } from '../../language-server/model/minutes.ts';
import { plainText } from '../../language-server/model/text.ts';
import { valueWords } from '../../language-server/model/value-text.ts';
import { HEADER_LABELS } from '../../language-server/vocabulary/header-labels.ts';
import { KEYWORDS } from '../../language-server/vocabulary/keywords.ts';
import { check, expectFix, expectProblems } from '../support/check.ts';
import { PUBLIC_FORMS, type PublicForm, projectOf, publicOutputs } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

const PEOPLE = 'Persoon p (openbaar): P. Punt\nPersoon q (openbaar): Q. Quast\nPersoon r: R. Rood\n';
const HEAD = 'Verslag raad-7: Raadsvergadering\nDatum: dinsdag 3 november 2020\n';
const END = 'Voorzitter: @p\nNotulist: @q\nAanwezig: @p, @q\n';
const BODY = '\n# 1. Opening\n\nTekst.\n';

function meetingOf(header: string): Minutes {
  const files = projectOf({ 'boek.verslag': PEOPLE, 'raad-7.verslag': `${header}${BODY}` }).files();
  return files.flatMap((file) => file.meetings)[0]!;
}
const fieldsOf = (lines: string) =>
  meetingOf(`${HEAD}${lines}${END}`).fields.map(({ label, value }) => [plainText(label), plainText(value)]);

describe("a field under a label of one's own", () => {
  it('is any line below the first or another field that has a label and a value', () => {
    assert.deepEqual(fieldsOf('Dossier: Z-2020-12\nZaak (nr.) : 7\nbetreft: iets\nPlv. voorzitter: @r\n'), [
      ['Dossier', 'Z-2020-12'],
      ['Zaak (nr.)', '7'],
      ['betreft', 'iets'],
      ['Plv. voorzitter', 'R. Rood'],
    ]);
    assert.deepEqual(fieldsOf('Dossier: twee\n  regels\n'), [['Dossier', 'twee\nregels']]);
  });
  it('goes on below a comment and a remark, and ends with a blank line, prose and a heading', () => {
    assert.deepEqual(fieldsOf('// x\nDossier: 1\nNB: later begonnen.\nZaak: 2\n'), [
      ['Dossier', '1'],
      ['Zaak', '2'],
    ]);
    assert.deepEqual(fieldsOf('\nDossier: 1\n'), []);
    assert.deepEqual(fieldsOf('Er waren veel mensen.\nDossier: 1\n'), []);
  });
  it('is no address, no sentence and no heading of a list', () => {
    assert.deepEqual(fieldsOf('https://example.org/x\n'), []);
    assert.deepEqual(fieldsOf('De zaal zat vol. Let op: de volgende keer eerder komen.\n'), []);
    assert.deepEqual(fieldsOf('De voorzitter van de raad heet allen welkom en zegt: wij beginnen.\n'), []);
    assert.deepEqual(fieldsOf('Agenda:\n- punt 1\n'), []);
  });
  it('stays a typing error where it is one letter off a keyword', () => {
    expectProblems('keyword-typo', `${HEAD}<|Statu|>: concept\n${END.replaceAll('@p', '@voorzitter').replaceAll('@q', '@secretaris')}`);
  });
  describe('leaves no trace of what is shielded in it', () => {
    const label = fc.constantFrom(
      'Dossier',
      'Zaak',
      'Gasten',
      'Griffier',
      'Afgemeld',
      'Locatie',
      'Sluiting',
      'Ondertekening',
      'Einde',
      'Quorum',
    );
    const secret = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/);
    const before = fc.constantFrom('', 'over ', '19.30 ', '@p (', '14 ');
    const leavesNone = (numRuns: number, forms: readonly PublicForm[]) =>
      fc.assert(
        fc.asyncProperty(label, before, secret, secret, async (name, text, one, other) => {
          const of = (content: string) => ({
            'boek.verslag': PEOPLE,
            'raad-7.verslag': `${HEAD}Plaats: Zaal\n${name}: ${text}{5.1.2e: ${content}}${text.endsWith('(') ? ')' : ''} slot\n${END}${BODY}`,
          });
          assert.deepEqual(await publicOutputs(of(one), { forms }), await publicOutputs(of(other), { forms }));
        }),
        runs(numRuns),
      );
    it('in any form that is text', () =>
      leavesNone(
        25,
        PUBLIC_FORMS.filter(({ isSlow }) => !isSlow),
      ));
    it('in Word and PDF', () =>
      leavesNone(
        4,
        PUBLIC_FORMS.filter(({ isSlow }) => isSlow),
      ));
  });
});

describe('a label that means a keyword', () => {
  it('is read as its field', () => {
    const { time, location, chairs, secretaries, present, absent, closing, next, fields } = meetingOf(
      `${HEAD}Aanvang: 19.30 uur\nEinde: 22.00\nSluiting: 22.10 uur\nLocatie: Raadzaal\nZaal: 3\nVoorzitters: @p, @q (vanaf punt 4)\nGriffier: @q\nGasten: "M. Linde"\nAanwezig: @p\nAfgemeld: @r\nVolgende vergadering: dinsdag 1 december 2020\n`,
    );
    assert.deepEqual([time?.start, time?.end, closing?.start], ['19:30', '22:00', '22:10']);
    assert.equal(plainText(location!), 'Raadzaal');
    assert.deepEqual(
      fields.map(({ label, value }) => [plainText(label), plainText(value)]),
      [['Zaal', '3']],
    );
    assert.deepEqual(
      chairs.map(({ party, from }) => [party.name, from]),
      [
        ['P. Punt', undefined],
        ['Q. Quast', { item: '4' }],
      ],
    );
    assert.deepEqual(
      secretaries.map(({ party, role }) => [party.name, role && valueWords(role)]),
      [['Q. Quast', 'griffier']],
    );
    assert.deepEqual(
      present.map(({ party, group }) => [party.name, group && valueWords(group)]),
      [
        ['M. Linde', 'Gasten'],
        ['P. Punt', undefined],
      ],
    );
    assert.deepEqual(
      absent.map(({ party, notice }) => [party.name, notice]),
      [['R. Rood', 'with']],
    );
    assert.equal(next?.date?.date, '2020-12-01');
  });
  it('is a field of its own where its value is none that the field has', () => {
    assert.deepEqual(fieldsOf('Griffier: vacant\nVolgende vergadering: nader te bepalen\nAanvang: na de pauze\n'), [
      ['Griffier', 'vacant'],
      ['Volgende vergadering', 'nader te bepalen'],
      ['Aanvang', 'na de pauze'],
    ]);
  });
  it('is named by its keyword, in a hint that fixes it', () => {
    const head = `${HEAD}${END}`.replaceAll('@p', '@voorzitter').replaceAll('@q', '@secretaris');
    expectFix('standard-label', `${head}Locatie: Raadzaal\n`, `${head}Plaats: Raadzaal\n`);
    expectFix(
      'standard-label',
      `${head}Afwezig met kennisgeving: @RIVM, @NCTV (ziek)\n`,
      `${head}Afwezig: @RIVM (m.k.), @NCTV (m.k., ziek)\n`,
    );
    expectFix('standard-label', `${head}Afwezig (z.k.): @RIVM (Z.k., ziek), @NCTV\n`, `${head}Afwezig: @RIVM (Z.k., ziek), @NCTV (z.k.)\n`);
    expectFix('standard-label', `${head}Afwezig (z.k.): @RIVM\n`, `${head}Afwezig: @RIVM (z.k.)\n`);
    expectFix('standard-label', `${head}Gasten: "M. Linde"\n`, `${head}Aanwezig: Gasten: "M. Linde"\n`);
  });
  it('of those who were invited makes nobody present: they may not have come', () => {
    for (const label of ['Genodigden', 'Genodigde', 'Uitgenodigd']) {
      const { present, to } = meetingOf(`${HEAD}${label}: @r\n${END}`);
      assert.deepEqual([present.map(({ party }) => party.name), to], [['P. Punt', 'Q. Quast'], []], label);
    }
    const head = `${HEAD}${END}`.replaceAll('@p', '@voorzitter').replaceAll('@q', '@secretaris');
    expectFix('unread-people', `${head}Genodigden: @jansen\n`, `${head}Aan: @jansen\n`);
  });
  it('each of the table stands for a field that there is, and is no keyword itself', () => {
    const names = new Set<string>(KEYWORDS.map(({ name }) => name));
    const words = new Set(KEYWORDS.flatMap(({ nl, en }) => [nl.toLowerCase(), en.toLowerCase()]));
    for (const [label, { field }] of HEADER_LABELS) {
      assert.ok(names.has(field), label);
      assert.ok(!words.has(label) || label === 'absent', label);
    }
  });
  it('further down, only with a value that no text has', () => {
    const text = `${HEAD}${END}\nLocatie: zie de bijlage.\nOpening: de voorzitter heet allen welkom.\nGasten: twaalf bewoners.\n`;
    assert.deepEqual(
      check(text).filter(({ rule }) => rule === 'standard-label'),
      [],
    );
  });
});

describe('a label that says why or how people were there', () => {
  it('is said to be read as it is shown, and its fix changes nothing of that', () => {
    const text = `${PEOPLE}${HEAD}${END}Afwezig wegens ziekte: @r\n${BODY}`;
    const [problem] = check(text, { files: {} }).filter(({ rule }) => rule === 'standard-label');
    assert.equal(problem?.message.nl, '`Afwezig wegens ziekte` is gelezen als `Afwezig: Wegens ziekte: …`.');
    const groups = (label: string) => meetingOf(`${HEAD}${END}${label}: @r\n`).absent.map(({ group }) => group && plainText(group));
    assert.deepEqual(groups('Afwezig wegens ziekte'), ['Wegens ziekte']);
    assert.deepEqual(groups('Afwezig: Wegens ziekte'), ['Wegens ziekte']);
  });
});
