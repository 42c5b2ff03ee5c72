// `node scripts/e2e/typed-meeting.ts`, after `npm run package`: types the minutes of a meeting in VS Code while it would be held, by keyboard alone
// and at the pace of somebody who listens, and says what got in the way. It takes five minutes and is part of no test; `-- 0.2` takes its time, as a
// meeting does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Page } from 'playwright-core';

// The window comes from a suite of the tests, which tells when it opens and closes.
const closing: (() => unknown)[] = [];
Object.assign(globalThis, { after: (close: () => unknown) => closing.push(close) });
const { Workbench } = await import('../../test/e2e/ui/workbench.ts');

const SPEED = Number(process.argv.at(-1)) || 1;
const FILE = 'bewoners-4.verslag';
const PEOPLE = `Reeks bewoners (voorzitter @kok, notulist @maas): Bewonersoverleg Havenkwartier
Persoon kok (functie "voorzitter"): Ineke Kok
Persoon maas (functie "secretaris"): Ruud Maas
Persoon yilmaz: Deniz Yilmaz
Persoon bos (functie "beheerder"): Femke Bos
Persoon degroot: Willem de Groot
`;
const MINUTES = `Verslag bewoners-4 (reeks bewoners): Bewonersoverleg Havenkwartier
Datum: dinsdag 17 november 2026
Tijd: 20:00-21:30
Voorzitter: @kok
Notulist: @maas
Aanwezig: @kok, @maas, @bos, @degroot
Afwezig: @yilmaz

# 1. Opening

# 2. Parkeren
Duur: 10 minuten

# 3. Speeltuin
Duur: 10 minuten

# 4. Rondvraag
`;

type Step =
  /** Prose, as it is typed; `«x»` is typed and taken back. */
  | { readonly type: string }
  | { readonly press: readonly string[] }
  /** Others talk, and nothing is typed. */
  | { readonly listen: number }
  /** To the end of the line of a heading. */
  | { readonly point: string }
  /** A key of meeting mode, with its questions and what is answered. */
  | { readonly key: string; readonly answers: readonly (readonly [asked: RegExp, answer: string])[]; readonly done: RegExp };

const SCRIPT: readonly Step[] = [
  { key: 'Control+k Alt+m', answers: [], done: /Vergadermodus|\d:\d\d/ },
  { point: '# 1. Opening' },
  { key: 'Alt+7', answers: [], done: /Opening begint om/ },
  { press: ['ArrowDown', 'End', 'Enter'] },
  { type: 'De voorzitter opent om kwart over acht en heet iedereen welkom. Er zijn 4 mensen, en twee gasten (van nr. 12 en 14).' },
  { listen: 15 },
  { type: ' Het verslag van 20 oktober wordt «vastgestlod»vastgesteld; Willem merkt op dat "de heg" er niet in staat.' },
  { listen: 20 },
  { point: '# 2. Parkeren' },
  { key: 'Alt+7', answers: [], done: /Parkeren begint om/ },
  { press: ['ArrowDown', 'ArrowDown', 'End', 'Enter', 'Enter'] },
  { type: 'Femke legt uit hoe het zit: de gemeente wil per 1 januari betaald parkeren, ook op zondag. ' },
  { listen: 10 },
  { type: 'Actie is volgens haar nu nodig, want de termijn loopt af op 3 dec. a.s.' },
  { press: ['Enter', 'Enter'] },
  { type: 'Vragen uit de zaal:' },
  { press: ['Enter'] },
  { type: '- Geldt het ook voor bezoek? Ja, maar met korting.' },
  { press: ['Enter'] },
  { type: 'Hoe zit het met @deg' },
  { listen: 2 },
  { press: ['Tab'] },
  { type: ' en zijn aanhanger? Dat weet niemand.' },
  { press: ['Enter', 'Enter'] },
  { listen: 10 },
  { key: 'Alt+6', answers: [[/Wie komt|Wie gaat/, 'yil']], done: /komt binnen/ },
  { type: 'De meeste bewoners zijn tegen. ' },
  {
    key: 'Alt+1',
    answers: [
      [/wie/i, 'bos'],
      [/Tekst/, 'Vraagt de gemeente om een kaart met de zones'],
      [/datum|Uiterlijk/i, 'volgende week vrijdag'],
    ],
    done: /Geschreven: Actie A1/,
  },
  { type: 'Deniz vindt de termijn te kort; het college had eerder moeten schrijven (zie de brief van 2 nov).' },
  { listen: 15 },
  { key: 'Alt+2', answers: [[/Tekst/, 'Het bestuur dient een zienswijze in.']], done: /Geschreven: Besluit B1/ },
  {
    key: 'Alt+3',
    answers: [
      [/wie/i, 'deg'],
      [/Tekst/, 'Wat kost een tweede vergunning?'],
    ],
    done: /Geschreven: Vraag V1/,
  },
  { listen: 10 },
  { point: '# 3. Speeltuin' },
  { key: 'Alt+7', answers: [], done: /Speeltuin begint om/ },
  { press: ['ArrowDown', 'ArrowDown', 'End', 'Enter', 'Enter'] },
  { type: 'De schommel is stuk sinds half oktober. Volgens @bo' },
  { listen: 2 },
  { press: ['Enter'] },
  { type: ' komt er pas in het voorjaar geld: EUR 2.500 à 3.000.' },
  { press: ['Enter', 'Enter'] },
  { type: '1. Er komt een hek.' },
  { press: ['Enter'] },
  { type: 'Het zand wordt ververst.' },
  { press: ['Enter', 'Enter'] },
  { type: 'Motie M1 (@degroot): De speeltuin gaat \u0027s avonds op slot (van 22:00 tot 7:00).' },
  { press: ['Enter', 'Enter'] },
  { listen: 10 },
  {
    key: 'Alt+4',
    answers: [
      [/Voor/, '3'],
      [/Tegen/, '1'],
      [/./, ''],
      [/./, 'aangenomen'],
    ],
    done: /Geschreven: Stemming/,
  },
  { key: 'Alt+6', answers: [[/Wie komt|Wie gaat/, 'maa']], done: /vertrekt/ },
  { type: 'Ruud is al weg; Femke neemt het verslag over.' },
  { listen: 10 },
  { point: '# 4. Rondvraag' },
  { key: 'Alt+7', answers: [], done: /Rondvraag begint om/ },
  { press: ['ArrowDown', 'End', 'Enter'] },
  { type: 'Willem vraagt of de lantaarn bij nr. 8 gemaakt wordt. Femke: "Die staat op de lijst."' },
  { press: ['Enter', 'Enter'] },
  { key: 'Alt+5', answers: [], done: /.*/ },
  { type: ' uur: iedereen krijgt koffie.' },
  { listen: 10 },
  {
    key: 'Alt+1',
    answers: [
      [/wie/i, 'kok'],
      [/Tekst/, 'Belt de wijkagent over de brommers'],
      [/datum|Uiterlijk/i, ''],
    ],
    done: /Geschreven: Actie A2/,
  },
  { press: ['Control+s'] },
  { listen: 3 },
];

const bench = new Workbench({
  from: null,
  files: { 'adresboek.verslag': PEOPLE, [FILE]: MINUTES, 'verslag.config.json': '{}' },
  settings: { 'verslag.language': 'nl' },
  language: 'nl',
});
const wrong: string[] = [];
const waits: number[] = [];
const began = Date.now();
const at = () => {
  const seconds = Math.round((Date.now() - began) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const note = (what: string) => {
  wrong.push(`${at()} ${what}`);
  console.log(`${at()} ${what}`);
};
const pause = (page: Page, milliseconds: number) => page.waitForTimeout(milliseconds / SPEED);
/** People are no metronome: the same for each run. */
let seed = 7;
const about = (milliseconds: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return milliseconds * (0.5 + seed / 2 ** 31);
};

/** The last words that were typed. */
let soFar = '';

async function typed(page: Page, text: string): Promise<void> {
  for (const [part, taken] of text.split('»').map((one) => one.split('«'))) {
    await characters(page, part ?? '');
    if (taken === undefined) continue;
    await characters(page, taken);
    for (const _ of taken) {
      await page.keyboard.press('Backspace');
      await pause(page, about(90));
    }
  }
}

async function characters(page: Page, text: string): Promise<void> {
  for (const sign of text) {
    await page.keyboard.type(sign);
    soFar += sign;
    await pause(page, about(sign === ' ' ? 190 : /[.;:?]/.test(sign) ? 500 : 150));
    if (/\p{L}/u.test(sign) && !/@\p{L}*$/u.test(soFar) && (await bench.page.locator('.suggest-widget.visible').count()) > 0)
      note(`a list that nobody asked for, behind “${soFar.slice(-20)}”: ${await shownIn('.suggest-widget.visible')}`);
  }
}

const shownIn = async (selector: string) => ((await bench.page.locator(selector).allTextContents()).at(0) ?? 'nothing').slice(0, 120);

let underlined = '';
async function looked(step: string): Promise<void> {
  const now = `${await bench.page.locator('.squiggly-error').count()} errors, ${await bench.page.locator('.squiggly-warning').count()} warnings`;
  if (now !== underlined) note(`underlined: ${now} after ${step}`);
  underlined = now;
  if ((await bench.page.locator('.suggest-widget.visible').count()) > 0)
    note(`a list stands open after ${step}: ${await shownIn('.suggest-widget.visible')}`);
  if ((await bench.page.locator('.notification-list-item').count()) > 0)
    note(`a message after ${step}: ${await shownIn('.notification-list-item')}`);
  const focused = await bench.page.evaluate(
    () => document.activeElement?.closest('.monaco-editor')?.getAttribute('data-uri') ?? 'elsewhere',
  );
  if (!focused.endsWith(FILE)) note(`the keys go ${focused} after ${step}`);
}

async function run(step: Step): Promise<void> {
  const { page } = bench;
  if ('listen' in step) return pause(page, step.listen * 150);
  if ('press' in step) {
    for (const key of step.press) {
      await page.keyboard.press(key);
      await pause(page, about(180));
    }
    soFar = '';
    return looked(`keys ${step.press.join(' ')}`);
  }
  if ('type' in step) {
    for (const word of step.type.split(/(?<= )/)) {
      soFar = '';
      await typed(page, word);
    }
    // In the middle of a name a list is asked for, and nobody is called so yet.
    return /@\p{L}*$/u.test(soFar) ? undefined : looked(`“${step.type.slice(0, 30)}…”`);
  }
  if ('point' in step) {
    // As the outline or a search brings somebody there.
    await page.keyboard.press('Control+f');
    await page.locator('.find-widget.visible').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(step.point, { delay: 60 });
    await pause(page, 400);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    return looked(`going to ${step.point}`);
  }
  for (const key of step.key.split(' ')) await page.keyboard.press(key);
  for (const [asked, answer] of step.answers) {
    const since = Date.now();
    const box = page.locator('.quick-input-widget:visible', { hasText: asked });
    try {
      await box.waitFor({ timeout: 10_000 });
    } catch {
      note(`${step.key} does not ask ${asked}: ${await shownIn('.quick-input-widget:visible')}`);
      await page.keyboard.press('Escape');
      return;
    }
    waits.push(Date.now() - since);
    await typed(page, answer);
    await pause(page, 700);
    await page.keyboard.press('Enter');
    await pause(page, 300);
  }
  const since = Date.now();
  try {
    await page.locator('.statusbar-item', { hasText: step.done }).first().waitFor({ timeout: 8_000 });
    waits.push(Date.now() - since);
  } catch {
    note(`${step.key} does not say ${step.done}: ${await shownIn('.quick-input-widget:visible')}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await looked(step.key);
}

let failed = false;
try {
  fs.mkdirSync('out/e2e', { recursive: true });
  await bench.open();
  bench.page.setDefaultTimeout(30_000);
  console.log('The window is open.');
  await bench.openFile(FILE);
  await bench.serverReady();
  await bench.page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(window, { slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  console.log('The server is ready.');
  for (const [index, step] of SCRIPT.entries()) {
    console.log(`${at()} ${index} ${JSON.stringify(step).slice(0, 90)}`);
    await run(step);
    if (index % 6 === 5) await bench.page.screenshot({ path: `out/e2e/typed-${String(index).padStart(2, '0')}.png` });
  }
  await bench.page.screenshot({ path: 'out/e2e/typed-end.png' });
  const text = bench.read(FILE);
  console.log(text);
  const slow = (await bench.page.evaluate(() => (window as unknown as { slow: number[] }).slow)).toSorted((a, b) => a - b);
  const tell = (name: string, all: readonly number[]) =>
    console.log(`${name}: ${all.length}, half of them within ${all[Math.floor(all.length / 2)] ?? 0} ms, all within ${all.at(-1) ?? 0} ms`);
  tell('Keys that took longer than a frame', slow);
  tell(
    'Waits for a question or an answer',
    waits.toSorted((a, b) => a - b),
  );
  for (const step of SCRIPT)
    if ('type' in step) {
      const wanted = step.type.replace(/«[^»]*»/g, '').trim();
      if (!text.includes(wanted)) note(`not as it was typed: “${wanted}”`);
    }
  const errors = await bench.page.locator('.squiggly-error').count();
  if (errors > 0) note(`${errors} errors are underlined`);
  await bench.page.screenshot({ path: 'out/e2e/typed-meeting.png' });
  console.log(wrong.length === 0 ? `Nothing got in the way in ${at()}.` : `In the way, in ${at()}:\n${wrong.join('\n')}`);
  assert.match(text, /^Actie A1 /m);
} catch (error) {
  console.error(error);
  await bench.page?.screenshot({ path: 'out/e2e/typed-meeting.png' });
  failed = true;
} finally {
  await bench.close();
  for (const close of closing) await close();
}
process.exitCode = failed ? 1 : 0;
