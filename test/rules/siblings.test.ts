import assert from 'node:assert/strict';
import type { Minutes } from '../../language-server/model/minutes.ts';
import { renderHtml } from '../../language-server/output/html.ts';
import { renderJson } from '../../language-server/output/json.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { wordsGone } from '../../language-server/rules/shared/kept-words.ts';
import { applyEdits, check, HEADER, projectOf } from '../support/check.ts';

const FILE = 'file:///project/overleg-1.verslag';

function shown(text: string): { meetings: readonly Minutes[]; json: string; html: string } {
  const project = projectOf({});
  project.set(FILE, text);
  const { context } = deliveryRenderingOf(project.files(), DEFAULT_CONFIG, { today: '2020-11-16', view: 'full' });
  const { meetings } = project.file(FILE)!;
  return { meetings, json: renderJson(meetings, context), html: meetings.map((one) => renderHtml(one, context)).join('') };
}
const withField = (field: string) => `${HEADER}${field}\n\n# 1. Opening\n\nTekst.\n`;
const withLines = (lines: string) => `${HEADER}\n# 1. Opening\n\n${lines}\n`;
const told = (text: string) => check(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
const rules = (text: string) => told(text).map(({ rule }) => rule);

describe('A zone in words', () => {
  const TIMES = {
    '10.00-11.30 uur Londense tijd': '+00:00',
    '10:00-11:00 Eastern': '-05:00',
    '9:00-10:00 a.m. Pacific Time': '-08:00',
    '10:00 uur (lokale tijd Paramaribo)': '-03:00',
    '10:00-11:00 uur Nederlandse tijd': '+01:00',
  };
  for (const [time, offset] of Object.entries(TIMES)) {
    it(`is that zone: ${time}`, () => {
      const text = withField('').replace('Tijd: 10:00-11:00', `Tijd: ${time}`);
      assert.match(shown(text).json, new RegExp(`"startDate": ?"2020-11-16T\\d\\d:00:00\\${offset}"`));
      assert.ok(!rules(text).includes('unknown-zone'));
    });
  }
  for (const time of ['10:00-11:00 Gotham time', '10:00-11:00 XYZ', '10.00-11.00 uur Utopische tijd'])
    it(`is reported where nobody knows it: ${time}`, () => {
      assert.deepEqual(rules(withField('').replace('Tijd: 10:00-11:00', `Tijd: ${time}`)), ['unknown-zone']);
    });
  for (const time of ['10:00-11:00 (lokale tijd)', '10:00-11:00 Central Park', '10:00-11:00 uur, Teams'])
    it(`is none: ${time}`, () => {
      assert.deepEqual(rules(withField('').replace('Tijd: 10:00-11:00', `Tijd: ${time}`)), []);
    });
});

describe('The next meeting', () => {
  const NEXT = {
    '1 dec. 2020 - 19u30, raadzaal': ['2020-12-01T19:30:00+01:00', 'raadzaal'],
    'December 1, 2020 (7:30 pm, Town Hall)': ['2020-12-01T19:30:00+01:00', 'Town Hall'],
    'dinsdag de 1e december 2020, 19.30 uur': ['2020-12-01T19:30:00+01:00', undefined],
    'Tuesday the 1st of December, 2020 at 7.30 pm': ['2020-12-01T19:30:00+01:00', undefined],
  };
  for (const [typed, expected] of Object.entries(NEXT)) {
    it(typed, () => {
      const text = withField(`Volgende: ${typed}`);
      const { next } = JSON.parse(shown(text).json).meetings[0];
      assert.deepEqual([next.startDate, next.location], expected);
      assert.deepEqual(rules(text), []);
    });
  }
  it('is one: a second date is no place', () => {
    for (const next of ['1 december 2020, 15 januari 2021', '1 december 2020 19.30 uur en 15 januari 2021'])
      assert.deepEqual(rules(withField(`Volgende: ${next}`)), ['malformed-statement'], next);
  });
  it('without a year, with its weekday before a comma, keeps what stands behind it', () => {
    const [problem] = told(withField('Next: Tuesday, December 1st at 7pm in the library'));
    assert.equal(problem!.rule, 'date-without-year');
    assert.deepEqual(problem!.fixes[0]!.edits[0]!.range.end.character, 'Next: Tuesday, December 1st'.length);
  });
});

describe('Words of a body that read as declarations', () => {
  it('stay text behind what people count with, with words in parentheses too', () => {
    for (const line of ['Groep A (ouders): 25 leerlingen.', 'Spoor 2 (techniek): loopt.', 'Group 1 (juniors): 25 pupils.']) {
      assert.deepEqual(rules(withLines(line)), [], line);
      assert.ok(shown(withLines(line)).html.includes(line), line);
      assert.ok(shown(withLines(line)).json.includes(line), line);
    }
  });
  it('are asked about at each line that would begin other minutes, and at nothing that follows from it', () => {
    const text = withLines('Verslag penningmeester: De kas sluit.\n\nVerslag 2: aangenomen.');
    assert.deepEqual(rules(text), ['declaration-in-body', 'missing-date', 'declaration-in-body', 'missing-date']);
  });
});

describe('Words of other bodies that open an item', () => {
  for (const line of [
    'BESLUITEN: akkoord.',
    'Opdracht (@jansen): zoekt uit.',
    'Belofte (@jansen): zoekt uit.',
    'Huiswerk (@jansen): leest.',
  ])
    it(`are reported: ${line}`, () => assert.deepEqual(rules(withLines(line)), ['unknown-keyword']));
  for (const line of ['Opmerking (@jansen): mooi.', 'Antwoord (@jansen): ja.', 'Besluiten: zie hieronder.'])
    it(`are none: ${line}`, () => assert.deepEqual(rules(withLines(line)), []));
  it('are reported right behind a dash', () => assert.deepEqual(rules(withLines('-Besluit B1: akkoord.')), ['item-in-list']));
  it('in a list: the fix says which number or letter goes', () => {
    for (const [line, lost] of [
      ['1.1 Besluit B2: akkoord.', '1.1'],
      ['a) Besluit B2: akkoord.', 'a)'],
      ['- [x] Besluit B2: akkoord.', '- [x]'],
    ]) {
      const [problem] = told(withLines(line!));
      assert.ok(problem!.fixes[0]!.title.nl.endsWith(`, zonder \`${lost}\``), problem!.fixes[0]!.title.nl);
    }
  });
});

describe('A vote in plain text', () => {
  const VOTES = {
    'Stemming raadsvoorstel groen: VVD voor, D66 tegen.': 'Stemming (voor @VVD, tegen @D66): raadsvoorstel groen',
    'Stemming raadsvoorstel groen: 10 voor, 5 tegen, aangenomen': 'Stemming (voor 10, tegen 5): raadsvoorstel groen: aangenomen',
    'Vote on the roof of the hall: 10 for, 5 against, carried': 'Vote (for 10, against 5): on the roof of the hall: adopted',
    'Vote: 3 for, 2 against after a long debate about the roof':
      'Vote (for 3, against 2): 3 for, 2 against after a long debate about the roof',
  };
  for (const [line, typed] of Object.entries(VOTES))
    it(`is made one, and loses no word: ${line}`, () => {
      const header = line.startsWith('Vote') ? HEADER.replace('Verslag', 'Minutes').replace('Datum', 'Date') : HEADER;
      const [problem] = check(`${header}\n# 1. A\n\n${line}\n`).filter(({ rule }) => rule === 'untyped-vote');
      assert.equal(problem?.fixes[0]?.edits[0]?.newText, typed);
    });
});

describe('What stands in the middle of a line, or alone', () => {
  const rulesOf = (lines: string) => check(withLines(lines)).map(({ rule }) => rule);
  for (const line of [
    'Er is gesproken. Afspraak: de zaal blijft.',
    'Besluit B9: de zaal blijft. Besluit B10: @jansen belt.',
    'De raad stemt in. Actie A9 (@jansen, uiterlijk vrijdag 20 november 2020): belt.',
  ])
    it(`an item is reported, and the fix gives it a line of its own: ${line}`, () => {
      const problem = check(withLines(line)).find(({ rule }) => rule === 'item-in-list');
      const after = applyEdits(withLines(line), problem!.fixes[0]!.edits);
      assert.match(after, /\n(?:Afspraak|Besluit B10|Actie A9)/);
      assert.deepEqual(wordsGone(line, after), []);
    });
  for (const line of [
    'Er is een vraag. Vraag: wie doet dit?',
    'Hij zei: "Klaar. Besluit: akkoord."',
    'Het besluit volgt. Besluit: zie `A. Besluit: x`',
  ])
    it(`prose is none, nor what is quoted: ${line}`, () => {
      assert.ok(rulesOf(line).filter((rule) => rule === 'item-in-list').length <= (line.startsWith('Het') ? 1 : 0));
    });
  for (const line of ['Besluit 3.2 decharge verleend', 'Actie 4 belt de drukker', 'Decision 3.2 discharge granted'])
    it(`a number without its colon is told of: ${line}`, () => assert.deepEqual(rulesOf(line), ['untyped-item']));
  for (const line of ['Besluit 3 is uitgevoerd.', 'Motie 3 krijgt steun.', 'Motie 4 over het zwembad komt terug.', 'Actie 2 en 3 lopen.'])
    it(`a sentence about an item is none: ${line}`, () => assert.deepEqual(rulesOf(line), []));
  for (const line of [
    'Geheimhouding: bijlage 3 is vertrouwelijk',
    'Bijlage 1: Nota van de kascommissie',
    'Annex 1: Report of the auditors',
  ])
    it(`is told how it is typed: ${line}`, () => assert.deepEqual(rulesOf(line), ['unknown-keyword']));
  it('what an item of the agenda is for, right below its heading', () => {
    for (const [line, typed] of [
      ['Ter besluitvorming', 'Doel: Ter besluitvorming'],
      ['(ter kennisname)', 'Doel: ter kennisname'],
    ]) {
      const [problem, ...others] = check(withLines(`${line}\n\nTekst.`));
      assert.deepEqual([problem?.rule, problem?.fixes[0]?.edits[0]?.newText, others], ['untyped-item', typed, []]);
    }
    assert.deepEqual(rulesOf('Tekst.\n\nTer besluitvorming'), []);
  });
});

describe('Lines that were pasted', () => {
  it('stay lines: dashes, numbers in parentheses, letters', () => {
    const text = withLines('– een\n– twee\n\n(1) drie\n(2) vier\n\na. vijf\nb. zes\n\n1° zeven\n2° acht');
    const { html } = shown(text);
    for (const [one, other] of [
      ['een', 'twee'],
      ['drie', 'vier'],
      ['vijf', 'zes'],
      ['zeven', 'acht'],
    ])
      assert.match(html, new RegExp(`${one}</(?:li|p)>\\s*<(?:li|p)[^>]*>[^<]*${other}`));
  });
  it('but for a sentence that was broken before them', () => {
    assert.match(shown(withLines('De raad besluit om\n– na beraad – dit te\n(1) doen.')).html, /om\s+– na beraad – dit te\s+\(1\) doen\./);
  });
});

describe('Numbers of headings', () => {
  it('hold letters behind a full stop, and a colon', () => {
    const text = `${HEADER}\n# 3.a Iets\n\nx\n\n# 3.a Weer\n\nx\n\n# 6: Slot\n\nx\n`;
    assert.deepEqual(
      JSON.parse(shown(text).json).meetings[0].agenda.map(({ number, title }: { number: string; title: string }) => [number, title]),
      [
        ['3.a', 'Iets'],
        ['3.a', 'Weer'],
        ['6', 'Slot'],
      ],
    );
    assert.deepEqual(rules(text), ['duplicate-number']);
  });
});
