import assert from 'node:assert/strict';
import { simpleParser } from 'mailparser';
import { run } from '../cli/memory-host.ts';

const BOOK = `Persoon p (openbaar, e-mail p@x.example): P. Punt
Persoon q (openbaar, e-mail q@x.example): Q. Quast
Persoon r (openbaar, e-mail r@x.example): R. Rood
Persoon dam: P. van Dam
`;

/** Minutes with these lines in their header and below their heading. */
function minutes(header: string, body = 'Tekst.', aanwezig = '@p, @q, @r'): string {
  const people = aanwezig.startsWith('\n') ? `Aanwezig:${aanwezig}` : `Aanwezig: ${aanwezig}`;
  return `Verslag v: Overleg
Datum: dinsdag 3 november 2020
Voorzitter: @p
Notulist: @q
${people}
${header === '' ? '' : `${header}\n`}
# 1. Opening

${body}
`;
}

interface Told {
  readonly text: string;
  readonly mail: string;
  readonly mailPage: string;
  readonly public: string;
  readonly calendar: string;
}

async function toldOf(source: string): Promise<Told> {
  const tree = { 'adresboek.verslag': BOOK, 'v.verslag': source };
  const made = async (...args: string[]) =>
    (await run(['render', 'v.verslag', '--today', '2021-01-15', '--lang', 'nl', '--to', ...args], tree)).stdout;
  const { text: mail = '', html } = await simpleParser(await made('email'));
  const words = (typed: string) => typed.replace(/\s+/g, ' ');
  return {
    text: words(await made('text')),
    mail: words(mail),
    mailPage: words(
      String(html)
        .replace(/<br>/g, ' ')
        .replace(/<[^>]*>/g, ' '),
    ),
    public: words(await made('text', '--public')),
    calendar: (await made('ics')).replace(/\r\n /g, ''),
  };
}

/** Lines of other bodies, and what every form that tells them says. */
const CASES: readonly (readonly [what: string, source: string, words: readonly string[], calendar?: readonly string[]])[] = [
  ['two pairs of parentheses', minutes('', undefined, '@p (voorzitter) (tot punt 1), @q, @r'), ['P. Punt (voorzitter, tot punt 1)', 'Q. Quast', 'R. Rood']],
  ['people in a list', minutes('', undefined, '\n- @p\n- @q\n- @r'), ['P. Punt Q. Quast R. Rood']],
  ['a zone', minutes('Tijd: 10:00-11:30 EST'), ['10:00–11:30 uur (EST)'], ['DTSTART:20201103T150000Z', 'DTEND:20201103T163000Z']],
  ['what looks like a declaration', minutes('', 'Groep 1: 25 leerlingen.\n\nReeks 2: vier avonden.'), ['Groep 1: 25 leerlingen. Reeks 2: vier avonden.']],
  ['a list below its decision', minutes('', 'Besluit B1: De raad besluit:\n1. het plan vast te stellen;\n2. de raad te informeren.'), ['1. het plan vast te stellen; 2. de raad te informeren.']],
  ['who sent word', minutes('Afwezig met kennisgeving: @r', undefined, '@p, @q'), ['Afwezig: R. Rood (afwezig met kennisgeving)']],
  ['motions and commitments', minutes('', 'Motie M1 (@p, aangenomen): Verzoekt.\n\nToezegging T1 (@q, uiterlijk vrijdag 20 november 2020): Stuurt de cijfers.\n\nRESOLUTION: Merge.'),
    ['Motie M1', 'aangenomen', 'Toezegging T1', 'uiterlijk vrijdag 20 november 2020', 'Besluit: Merge.'], ['SUMMARY:T1 Stuurt de cijfers. (Q. Quast)']],
  ['items in lists', minutes('', '- Actie A1 (@p, uiterlijk vrijdag 20 november 2020): Belt.'), ['Actie A1 (P. Punt, uiterlijk vrijdag 20 november 2020): Belt.']],
  ['labels of one’s own', minutes('Van: @p\nGenodigden: @r', undefined, '@p, @q'), ['Van: P. Punt', 'Genodigden: R. Rood']],
  ['groups of people', minutes('', undefined, '\n  Leden OR: @p, @q\n  Raad van Toezicht (vanaf punt 1): @r'), ['Leden OR: P. Punt, Q. Quast', 'Raad van Toezicht: R. Rood (vanaf punt 1)']],
  ['who stands in for whom', minutes('Afwezig: @r (vervangen door @q)', undefined, '@p, @q'), ['R. Rood (vervangen door Q. Quast)']],
  ['a short date', minutes('').replace('dinsdag 3 november 2020', '16 nov. 2020'), ['maandag 16 november 2020'], ['DTSTART;VALUE=DATE:20201116']],
  ['the next meeting with its time and place', minutes('Volgende: 1 dec. 2020, 19.30 uur, Raadzaal'), ['dinsdag 1 december 2020', '19:30', 'Raadzaal'], ['DTSTART;TZID=Europe/Amsterdam:20201201T193000', 'LOCATION:Raadzaal']],
  [
    'the next meeting in another zone',
    minutes('Volgende: dinsdag 1 december 2020 10:00 EST'),
    ['dinsdag 1 december 2020, 10:00'],
    ['DTSTART:20201201T150000Z'],
  ],
  ['labels, speakers and pasted bullets', minutes('', 'Portefeuillehouder: @p\nZaaknummer: 2020-045\n\n@p: ja.\n@q: nee.\n\n• een\n• twee'), ['Zaaknummer: 2020-045', 'P. Punt: ja. Q. Quast: nee. - een - twee']],
  ['numbers with letters', minutes('', 'x\n\n# 3a. Iets\n\nx\n\n# 24/103 Iets\n\nx\n\n# 5 - Streep\n\nx'), ['3a. Iets', '24/103. Iets', '5. Streep'], ['3a. Iets\\n24/103. Iets\\n5. Streep']],
]; // biome-ignore format: one case a line

describe('what other bodies type, in every form that tells it', () => {
  for (const [what, source, words, calendar = []] of CASES)
    it(what, async () => {
      const told = await toldOf(source);
      for (const form of ['text', 'mail', 'public'] as const)
        for (const one of words) assert.ok(told[form].includes(one), `${form}: ${one}\n${told[form]}`);
      // A page has its labels and points in cells and lists.
      const bare = (typed: string) =>
        typed
          .replace(/(?<![\p{L}\p{N}])\d\. |[^\p{L}\p{N}]+/gu, ' ')
          .replace(/ +/g, ' ')
          .toLowerCase()
          .trim();
      for (const one of words.flatMap((some) => some.split(/[:;]| - /)))
        assert.ok(bare(told.mailPage).includes(bare(one)), `mail, as a page: ${one}\n${told.mailPage}`);
      for (const one of calendar) assert.ok(told.calendar.includes(one), `calendar: ${one}\n${told.calendar}`);
    });

  it('the surname of somebody who is not public: the public version says the ground in the list, and the check names each place', async () => {
    const source = minutes('', 'De heer Van Dam is het er niet mee eens.', '@p, @dam');
    const told = await toldOf(source);
    assert.ok(told.text.includes('P. van Dam') && told.mail.includes('P. van Dam'));
    assert.ok(!told.public.includes('P. van Dam') && told.public.includes('[5.1.2e]'));
    const { stdout, stderr } = await run(['check', 'v.verslag', '--public', '--lang', 'nl'], {
      'adresboek.verslag': BOOK,
      'v.verslag': source,
    });
    assert.match(stdout + stderr, /De heer Van Dam .* staat in het adresboek/);
  });
});
