import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { documentOf } from '../../language-server/document/compose.ts';
import { type RenderContext, VIEWS, type View } from '../../language-server/document/context.ts';
import { letterOf, letterView } from '../../language-server/document/letter.ts';
import { onDayOfMeeting, tasksOf } from '../../language-server/document/view.ts';
import type { AnyMinutes } from '../../language-server/model/minutes.ts';
import { AddressBook } from '../../language-server/output/addresses.ts';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { ownerDrafts } from '../../language-server/output/drafts.ts';
import { letterHtml, letterText } from '../../language-server/output/email.ts';
import { MailParts } from '../../language-server/output/email-parts.ts';
import { renderHtmlBody } from '../../language-server/output/html.ts';
import { renderMarkdown } from '../../language-server/output/markdown.ts';
import { renderPdf } from '../../language-server/output/pdf/render.ts';
import { deliveryRenderingOf, renderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { verslagFiles } from '../support/examples.ts';
import { readPdf } from '../support/pdf.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';
import {
  htmlText,
  lettersOfPage,
  lettersOfPdf,
  toldByDocx,
  toldByHtml,
  toldByMail,
  toldByMarkdown,
  toldByText,
  wordsOf,
} from '../support/told-words.ts';
import { englishMinutes, richMinutes, richPublicMinutes } from './example-minutes.ts';
import { context } from './model-builders.ts';

/** Page, text, Markdown and mail of one view tell the same words in the same order; so do both forms of the letter around it. */
function assertSameWords(minutes: AnyMinutes, given: RenderContext): void {
  const document = documentOf(minutes, given);
  const page = toldByHtml(renderHtmlBody(minutes, given));
  assert.deepEqual(toldByText(renderText(minutes, given)), page, `text, ${given.view}`);
  assert.deepEqual(toldByMarkdown(renderMarkdown(minutes, given), document), page, `Markdown, ${given.view}`);
  const letter = letterOf(minutes, given).whole;
  // A mail says what was late on the day of the meeting, whenever it is made.
  const onTheDay = toldByHtml(renderHtmlBody(minutes, onDayOfMeeting(minutes, given)));
  if (letterView(minutes, given.view) === given.view)
    assert.deepEqual(toldByMail(new MailParts(letter.document).body()), onTheDay, `mail, ${given.view}`);
  const html = wordsOf(htmlText(letterHtml(letter)));
  assert.deepEqual(wordsOf(letterText(letter).replace(/<[^<>]*>/g, ' ')).sort(), html.sort(), `letter, ${given.view}`);
}

/** So does a file of Word, as another program reads it. */
async function assertSameInWord(minutes: AnyMinutes, given: RenderContext): Promise<void> {
  const told = await toldByDocx(await renderDocx(minutes, given), documentOf(minutes, given));
  assert.deepEqual(told, toldByText(renderText(minutes, given)), `Word, ${given.view}`);
}

/** So does a PDF, letter by letter. */
async function assertSameInPdf(minutes: AnyMinutes, given: RenderContext): Promise<void> {
  const { text } = await readPdf(await renderPdf(minutes, given));
  assert.equal(lettersOfPdf(text, documentOf(minutes, given)), lettersOfPage(renderHtmlBody(minutes, given)), `PDF, ${given.view}`);
}

/** A form that takes long to make is tried in one view: each is written by the same code. */
interface Check {
  readonly views: readonly View[];
  same(minutes: AnyMinutes, given: RenderContext): void | Promise<void>;
}
const QUICK: Check = { views: VIEWS, same: assertSameWords };
const WORD: Check = { views: ['full'], same: assertSameInWord };
const PDF: Check = { views: ['full'], same: assertSameInPdf };

async function assertForAll(files: Readonly<Record<string, string>>, { views, same }: Check = QUICK, today = '2020-11-20'): Promise<void> {
  const models = projectOf(files).files();
  for (const open of [false, true]) {
    for (const view of views) {
      const { context: rendering, show } = renderingOf(models, { today, timeZone: 'Europe/Amsterdam', view, public: open });
      for (const { meetings } of models) for (const minutes of meetings) await same(show(minutes), rendering);
    }
  }
}

describe('every form of a view', () => {
  for (const [name, minutes] of Object.entries({ richMinutes, richPublicMinutes, englishMinutes }))
    for (const view of VIEWS) {
      it(`tells the same: ${name}, ${view}`, () => assertSameWords(minutes, context({ view })));
      it(`tells the same in Word: ${name}, ${view}`, () => assertSameInWord(minutes, context({ view })));
      it(`tells the same in PDF: ${name}, ${view}`, () => assertSameInPdf(minutes, context({ view })));
    }

  const examples = () => {
    const files = verslagFiles().filter((file) => file.includes('examples'));
    return Object.fromEntries(files.map((file) => [file.replaceAll('/', '-'), fs.readFileSync(file, 'utf8')]));
  };
  it('tells the same of every example', () => assertForAll(examples()));
  it('tells the same of every example in Word', () => assertForAll(examples(), WORD));
  it('tells the same of every example in PDF', () => assertForAll(examples(), PDF));

  it('tells what is nested deeper than anybody nests', async () => {
    const depth = Array.from({ length: 45 }, (_, at) => at);
    const points = depth.map((at) => `${'  '.repeat(at)}- punt${at}`).join('\n');
    const quotes = depth.map((at) => `${'> '.repeat(at)}citaat${at}\n${'> '.repeat(at)}`).join('\n');
    const text = `Verslag a: Overleg\nDatum: maandag 16 november 2020\n\n# 1. Punt\n\n${points}\n\nTekst.\n\n${quotes}\n`;
    const [minutes] = projectOf({ 'a.verslag': text }).files()[0]!.meetings;
    const words = new Set(renderText(minutes!, context({ view: 'full' })).match(/(?:punt|citaat)\d+/g));
    assert.equal(words.size, 2 * depth.length);
    for (const { same } of [WORD, PDF]) await same(minutes!, context({ view: 'full' }));
    const page = new Set(renderHtmlBody(minutes!, context({ view: 'full' })).match(/(?:punt|citaat)\d+/g));
    assert.deepEqual(page, words);
  });

  it('tells every item in items in items', async () => {
    const kinds = ['Afspraak', 'Actie', 'Vraag', 'Besluit', 'Afspraak', 'Actie', 'Vraag', 'Actie'];
    const items = kinds.map((kind, at) => `${'  '.repeat(at)}${kind} (@VWS): stap${at}`).join('\n');
    const text = `Organisatie VWS: Ministerie\nVerslag a: Overleg\nDatum: maandag 16 november 2020\n\n# 1. Punt\n\n${items}\n\nTekst.\n`;
    const [minutes] = projectOf({ 'a.verslag': text }).files()[0]!.meetings;
    const given = context({ view: 'full' });
    for (const { same } of [QUICK, WORD, PDF]) await same(minutes!, given);
    assert.deepEqual(
      [...new Set(renderText(minutes!, given).match(/stap\d/g))],
      kinds.map((_, at) => `stap${at}`),
    );
  });

  const word = fc.constantFrom(
    'een',
    'twee',
    'drie',
    'vier',
    '**vet**',
    '*schuin*',
    '`code`',
    '@VWS',
    '@jan',
    '#A1',
    '#hub',
    '{5.1.2e: vijf}',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const line = fc
    .tuple(
      fc.constantFrom(
        'T en T.\nT over de regel.',
        '- T\n- T\n  - T\n  - T\n- T',
        '1. T\n2. T\n3. T',
        '> T\n> T',
        '| T | Kop |\n|---|---|\n| T | x |\n| y | T |',
        '[T](https://example.org/pad)',
        'Besluit B1 (@VWS): T',
        'Besluit (geheim 5.1.1b): T',
        'Actie A1 (@jan @VWS, uiterlijk 20 november 2020, prioriteit hoog): T',
        'Actie (@"een gast", uiterlijk zsm): T',
        'Afspraak F1: T',
        'Afspraak F2 (@VWS): T\n  Actie F3 (@jan, uiterlijk 27 november 2020, spoor hub): T\n  Afspraak: T',
        'Vraag V1 (@VWS): T',
        'Voortgang #eerder/A9 (lopend, uiterlijk 1 december 2020): T',
        'Voortgang #A1 (afgerond, geheim 5.1.2b): T',
        'Spoor kade (trekker @VWS, leden @jan @groep, streefdatum 1 mei 2021): T',
        'Kanaal k (vanaf 24 juni 2021): T\n  T',
        'Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @jan',
        '# 2. T\n## 2.1 #hub\nT',
        '## T\nGeheim: 5.1.2e\nT',
        'T[^1] en T[^n2], nog eens[^1].\n\n[^1]: T\n[^n2]: T over\n  de regel.\n\n    T en meer',
        'Besluit B7: T[^3]\n  [^3]: T[^1]',
      ),
      text,
    )
    .map(([template, words]) => template.replace(/\bT\b/g, words));
  const fields = fc.subarray([
    'Tijd: 10:00-11:00',
    'Plaats: Zaal {5.1.2h: vier}',
    'Doel: *Praten*',
    'Kenmerk: K/1',
    'Rubricering: vertrouwelijk',
    'Voorzitter: @jan',
    'Notulist: {5.1.2e: @VWS}',
    'Aanwezig: @jan (Webex), "een gast" (namens @VWS), @groep',
    'Afwezig: @VWS (rol)',
    'Aan: @VWS',
    'CC: @groep',
    'Volgende: 23 november 2020 10:00-10:30',
    'Bijlage: Nota <stukken/nota.pdf>',
    'Bijlage: Brief <https://example.org/brief>',
  ]);
  const status = fc.constantFrom('', 'Status: concept\n', 'Status: vastgesteld op 1 december 2020\n', 'Status: uitnodiging\n');

  const any = (check: Check, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(
        status,
        fields,
        fc.array(line, { maxLength: 7 }),
        fc.array(line, { maxLength: 7 }),
        async (state, given, opening, body) => {
          const files = {
            'adresboek.verslag':
              'Organisatie VWS: Ministerie\nPersoon jan (@VWS, functie "chef"): J. Jansen\nGroep groep (leden @jan): De Groep\nReeks r (elke maandag 10:00-11:00): Staf\nSpoor hub (trekker @VWS): De hub\n',
            'eerder.verslag':
              'Verslag eerder (reeks r): Staf\nDatum: 2 november 2020\n\nActie A9 (@VWS, uiterlijk 9 november 2020): Belt {5.1.2b: iemand}.\n',
            'nu.verslag': `Verslag nu (reeks r): Staf {5.1.2e: zes}\n${state}Datum: 16 november 2020\n${given.join('\n')}\n\n${opening.join('\n\n')}\n\n# 1. Punt\n\n${body.join('\n\n')}\n`,
          };
          await assertForAll(files, check);
        },
      ),
      runs(numRuns, 20201116),
    );
  it('tells the same of any minutes', () => any(QUICK, 12));
  it('tells the same of any minutes in Word', () => any(WORD, 5));
  it('tells the same of any minutes in PDF', () => any(PDF, 4));

  it('tells an owner the same in both forms of the mail, with track, priority and decision', () => {
    const files = projectOf({
      'adresboek.verslag': 'Organisatie VWS (e-mail vws@example.org): Ministerie\nSpoor hub (trekker @VWS): De hub\n',
      'nu.verslag':
        'Verslag nu: Staf\nDatum: 16 november 2020\n\n# 1. Punt\n\nBesluit B1: Het kan.\n\nActie A1 (@VWS, uiterlijk 20 november 2020, spoor hub, prioriteit hoog): Doet het.\n\nSpoor hub: De hub\n',
    }).files();
    const { context: rendering, show } = deliveryRenderingOf(
      files,
      { timeZone: 'Europe/Amsterdam', emailDomain: 'example.org', holidays: {} },
      { today: '2020-11-17', view: 'full' as View },
    );
    const [draft] = ownerDrafts(
      files.flatMap(({ meetings }) => meetings).map((minutes) => show(minutes)),
      { ...rendering, addresses: new AddressBook(files) },
    );
    assert.deepEqual(wordsOf(draft!.text), wordsOf(htmlText(draft!.html)));
    for (const part of [draft!.text, htmlText(draft!.html)])
      for (const said of [/spoor:? +De hub/i, /prioriteit:? +hoog/i, /besluit B1: Het kan/i, /agendapunt: +1\. Punt/i])
        assert.match(part.replace(/\s+/g, ' '), said);
    assert.equal(tasksOf(files[1]!.meetings[0]!).length, 1);
  });
});
