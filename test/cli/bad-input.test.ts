import assert from 'node:assert/strict';
import { CLEAN, PROJECT, WRONG } from './fixtures.ts';
import { MemoryFiles, run, type Tree } from './memory-host.ts';

/** Nobody sees a stack trace, and nothing is written that was not asked for. */
async function check(tree: Tree, ...args: string[]) {
  const result = await run(['check', ...args], tree);
  for (const output of [result.stdout, result.stderr]) assert.doesNotMatch(output, /^ +at .*:\d+:\d+\)?$/m);
  for (const [name, content] of Object.entries(tree)) if (typeof content === 'string') assert.equal(result.files.text(name), content);
  return result;
}

const HEAD =
  'Verslag overleg-1: Overleg\nDatum: maandag 16 november 2020\nVoorzitter: @voorzitter\nNotulist: @secretaris\nAanwezig: @voorzitter\n\n';
/** Long enough for a cost that grows with the square of it to show. */
const LONG = 200_000;
const times = (text: string, length = LONG) => text.repeat(Math.ceil(length / text.length));

describe('the command line on bad input', () => {
  it('a file that cannot be read: the others are checked, and the status says so', async () => {
    for (const error of ['EACCES', 'ENOENT', 'EISDIR', 'EIO']) {
      const { status, stdout, stderr } = await check({ ...PROJECT, 'a.verslag': { error }, 'b.verslag': WRONG }, 'a.verslag', 'b.verslag');
      assert.equal(status, 2, error);
      assert.match(stdout, /@niemand/);
      assert.match(stderr, /^a\.verslag: /);
    }
  });

  it('a configuration that is no UTF-8, or longer than any: named, with what to do', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff{}', 'utf16le'));
    for (const [config, says] of [
      [utf16, /^verslag\.config\.json: dit is geen tekst \(UTF-8\)\. Sla het op als UTF-8-tekst\.$/m],
      [`{"x": "${'a'.repeat(50_000_000)}"}`, /^verslag\.config\.json:1: Dit bestand is te lang voor een configuratie/m],
    ] as const) {
      const { status, stdout, stderr } = await run(['check', 'a.verslag'], { 'verslag.config.json': config, 'a.verslag': CLEAN });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^ +at /m);
    }
  });

  it('no folder for a cache: what to set', async () => {
    const { stderr } = await run(['check', '--cache', 'a.verslag'], { ...PROJECT, 'a.verslag': CLEAN }, { env: { HOME: '' } });
    assert.match(stderr, /--cache: er is geen map om iets te bewaren\. Zet HOME of XDG_CACHE_HOME\./);
  });

  it('an address book that cannot be read: names are unknown, and why is said', async () => {
    const { status, stderr } = await check({ ...PROJECT, 'adresboek.verslag': { error: 'EACCES' }, 'a.verslag': CLEAN }, 'a.verslag');
    assert.equal(status, 1);
    assert.match(stderr, /adresboek\.verslag/);
  });

  const LINES: [what: string, line: string][] = [
    ['letters, a megabyte of them', times('x', 1_000_000)],
    ['parties in a head', `Actie A1 (${times('@jansen, ')}`],
    ['parties on a list', `Besluit B1: ${times('@jansen (Webex), ')}`],
    ['open shields', times('{5.1.2e: ')],
    ['open parentheses', times('(')],
    ['misspelled keywords', `${times('Aktie ')}:`],
    ['abbreviations', times('JENV ')],
    ['dates', times('20 november 2020 ')],
    ['digits', times('1 2 3 4 5 6 7 8 ')],
    ['quotation marks', `Persoon x (functie ${times('"')}`],
    ['addresses', times('http://a@b.')],
    ['number signs', times('#')],
  ];
  for (const [what, line] of LINES) {
    it(`one line of ${what}`, async () => {
      const { status } = await check({ 'a.verslag': `${HEAD}${line}\n` }, '--format', 'github');
      assert.ok(status === 0 || status === 1);
    });
  }

  const FILES: [what: string, text: string][] = [
    ['100,000 lines of prose', `${HEAD}${'Een regel over het overleg.\n'.repeat(100_000)}`],
    ['20,000 broken lines', `${HEAD}${'Actie A1 (@RIVM, uiterlijk: x\nAktie A2 (@RIVM): y\n'.repeat(10_000)}`],
    ['20,000 open heads', `${HEAD}${'Actie (\n'.repeat(20_000)}`],
    ['5,000 minutes with one name', HEAD.repeat(5_000)],
    ['10,000 headings with one number', `${HEAD}${'# 1. Kop\n\nTekst.\n\n'.repeat(10_000)}`],
    ['lists a thousand deep', `${HEAD}${Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('')}`],
    ['quotes ten thousand deep', `${HEAD}${'> '.repeat(10_000)}x\n`],
    ['a thousand groups in a circle', Array.from({ length: 1000 }, (_, at) => `Groep g${at} (leden @g${(at + 1) % 1000}): G\n`).join('')],
  ];
  for (const [what, text] of FILES) {
    it(what, async () => {
      const { status } = await check({ 'a.verslag': text }, '--format', 'github');
      assert.ok(status === 0 || status === 1);
    });
  }

  it('says once which picture is left out of what is made, and nothing of it in a public version', async () => {
    const text = `${CLEAN}\n![De kade](kade.png) en nog eens ![De kade](kade.png)\n`;
    for (const form of ['html', 'docx', 'email']) {
      const files = new MemoryFiles({ 'a.verslag': text, 'kade.png': 'geen afbeelding' });
      const { stderr } = await run(['render', 'a.verslag', '--to', form, '--out', 'uit'], files);
      assert.equal(stderr.match(/De afbeelding kade\.png kan hier niet worden getoond/g)?.length, 1, `${form}: ${stderr}`);
      const none = await run(['render', 'a.verslag', '--to', form, '--out', 'uit'], { 'a.verslag': text });
      assert.equal(none.stderr.match(/De afbeelding kade\.png is er niet/g)?.length, 1, `${form}: ${none.stderr}`);
      const open = await run(['render', 'a.verslag', '--to', form, '--public', '--out', 'uit'], { 'a.verslag': text });
      assert.doesNotMatch(open.stderr, /kade/);
    }
  });

  it('says it once of a mail that is too long, of which the whole goes along', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `| rij ${at} | een waarde die wat langer is |`).join('\n');
    const text = `${CLEAN}\n![De kade](kade.png)\n\n| Nr | Waarde |\n|---|---|\n${rows}\n`;
    const { stderr, files } = await run(['render', 'a.verslag', '--to', 'email', '--out', 'uit'], { 'a.verslag': text });
    assert.match(files.text(files.names().find((name) => name.endsWith('.eml'))!)!, /filename="overleg-1\.html"/);
    assert.equal(stderr.match(/De afbeelding kade\.png is er niet/g)?.length, 1, stderr);
  });

  it('names every wrong key and value of the configuration, and what is allowed', async () => {
    const config = JSON.stringify({
      rules: { 'unknown-prty': 'error', 'keyword-typo': 'fatal' },
      timeZone: 'Europa/Amsterdam',
      holidays: ['2020-12-24'],
      colour: 'red',
    });
    const { stdout, stderr, status } = await check({ 'verslag.config.json': config, 'a.verslag': CLEAN });
    const said = stdout + stderr;
    assert.notEqual(status, 0);
    for (const word of ['unknown-prty', 'unknown-party', 'fatal', 'warning', 'Europa/Amsterdam', 'holidays', 'colour'])
      assert.ok(said.includes(word), `${word} in\n${said}`);
  });
});
