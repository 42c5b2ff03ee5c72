import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parse as parseModule } from 'acorn';
import * as library from '../../src/library/index.ts';
import { run } from '../cli/memory-host.ts';

const ROOT = new URL('../../', import.meta.url);
const API = fs.readFileSync(new URL('src/library/api.d.ts', ROOT), 'utf8');
const { check, format, PublicationRefused, parse, register, render } = library;

const TODAY = '2020-11-24';
const BOOK = `Organisatie vws: Ministerie van VWS
Persoon jansen (@vws, openbaar): J. Jansen
Persoon zijpstra (@vws, e-mail zijpstra@x.example): K. Zijpstra
`;
const MINUTES = `Verslag o-1: Overleg
Datum: maandag 16 november 2020
Tijd: 10:00-11:00
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen, @zijpstra
Bijlage: Nota <bijlagen/nota.pdf>

# 1. Punt

Besluit B1 (@vws): Het gaat door.
Actie A1 (@zijpstra, uiterlijk vrijdag 20 november 2020): Belt {5.1.2h: de kluis}.
Actie A2 (@jansen, uiterlijk vrijdag 27 november 2020): Schrijft met @niemand.
`;
const FILES = { 'adres boek.verslag': BOOK, 'map/o(1).verslag': MINUTES };
const PROJECT = { ...FILES, 'verslag.config.json': '{}' };

describe('the library', () => {
  it('has the surface that is declared, and no other', () => {
    const declared = [...API.matchAll(/^export declare (?:function|class) (\w+)/gm)].map(([, name]) => name!);
    assert.deepEqual(Object.keys(library).sort(), declared.sort());
    assert.deepEqual(declared, ['PublicationRefused', 'check', 'format', 'parse', 'register', 'render', 'stats']);
  });
  it('has the types that are declared: one that goes, changes its members or becomes required is a major version', () => {
    assert.deepEqual(surface(), SURFACE);
  });
  it('is a bundle that asks for nothing but its own files and, while it runs, the typesetter', () => {
    const folder = new URL('dist/library/', ROOT);
    const asked = fs
      .readdirSync(folder)
      .flatMap((name) => (name.endsWith('.mjs') ? importsOf(fs.readFileSync(new URL(name, folder), 'utf8')) : []));
    assert.ok(asked.length > 2);
    assert.deepEqual(
      asked.filter((name) => !name.startsWith('./')),
      [WHILE_IT_RUNS],
    );
  });

  it('finds what the command line finds', async () => {
    const { stdout } = await run(['check', '--format', 'json', '--today', TODAY], FILES);
    const own = check(FILES, { today: TODAY });
    const withoutEdits = own.problems.map(({ fixes, ...rest }) =>
      fixes === undefined ? rest : { ...rest, fixes: fixes.map(({ title, preferred }) => ({ title, preferred })) },
    );
    const printed = JSON.parse(stdout);
    // It looks for attachments on the disk; the library does where it is told how.
    const problems = printed.problems.filter(({ rule }: { rule: string }) => rule !== 'missing-attachment');
    assert.ok(own.problems.some(({ rule, file }) => rule === 'unknown-party' && file === 'map/o(1).verslag'));
    assert.deepEqual(withoutEdits, problems);
    assert.equal(own.files, printed.files);
  });
  it('has fixes whose edits put it right', () => {
    const text = MINUTES.replace('Datum:', 'Datun:');
    const { problems } = check({ ...FILES, 'map/o(1).verslag': text }, { today: TODAY });
    const { file, line, column, endColumn, newText } = problems.find(({ rule }) => rule === 'keyword-typo')!.fixes![0]!.edits[0]!;
    assert.deepEqual([file, line, column, endColumn, newText], ['map/o(1).verslag', 2, 1, 6, 'Datum']);
  });
  it('asks about some files and takes names from all', () => {
    const { files, problems } = check(FILES, { today: TODAY, only: ['./map/o(1).verslag'] });
    assert.equal(files, 1);
    assert.ok(!problems.some(({ message }) => message.includes('jansen')));
  });
  it('looks beside the minutes only where it is told how', () => {
    const asked: string[] = [];
    const beside = (path: string) => {
      asked.push(path);
      return undefined;
    };
    assert.ok(check(FILES, { today: TODAY, beside }).problems.some(({ rule }) => rule === 'missing-attachment'));
    assert.deepEqual([...new Set(asked)], ['map/bijlagen/nota.pdf']);
  });
  it('makes every form, the same as the command line does', async () => {
    for (const [to, ending] of [
      ['html', 'html'],
      ['json', 'json'],
      ['markdown', 'md'],
      ['ics', 'ics'],
      ['email', 'eml'],
      ['docx', 'docx'],
    ] as const) {
      const [made] = await render(FILES, { to, today: TODAY, only: ['map/o(1).verslag'] });
      assert.equal(made!.fileName, `o-1.${ending}`);
      assert.equal(typeof made!.content, to === 'docx' ? 'object' : 'string');
      if (typeof made!.content !== 'string') continue;
      const { stdout } = await run(['render', 'map', '--to', to, '--today', TODAY], PROJECT);
      assert.equal(stdout.trimEnd(), made!.content.trimEnd(), to);
    }
  });
  it('gives meetings and the register as the command line prints them', async () => {
    const json = await run(['render', '.', '--to', 'json', '--today', TODAY], FILES);
    assert.deepEqual(parse(FILES, { today: TODAY }), JSON.parse(json.stdout));
    const printed = await run(['actions', '--kind', 'all', '--status', 'all', '--format', 'json', '--today', TODAY], FILES);
    assert.deepEqual(register(FILES, { today: TODAY }), JSON.parse(printed.stdout));
    assert.deepEqual(
      register(FILES, { today: TODAY, overdue: true }).actions.map(({ id }) => id),
      ['A1'],
    );
  });
  it('tells the public nothing that is shielded', async () => {
    const [page] = await render(FILES, { to: 'html', public: true, today: TODAY, beside: () => assert.fail('asked') });
    const data = JSON.stringify([page, parse(FILES, { public: true, today: TODAY }), register(FILES, { public: true, today: TODAY })]);
    assert.match(data, /J\. Jansen/);
    assert.doesNotMatch(data, /kluis|zijpstra/i);
    assert.throws(() => register(FILES, { public: true, owner: 'zijpstra' }), TypeError);
  });
  it('refuses a public version while there are errors of shielding, unless it is forced', async () => {
    const files = { ...FILES, 'map/o(1).verslag': MINUTES.replace('de kluis}', 'de kluis') };
    const refused = (error: Error) => {
      assert.ok(error instanceof PublicationRefused);
      assert.equal(error.problems[0]!.file, 'map/o(1).verslag');
      assert.match(error.message, /map\/o\(1\)\.verslag:12/);
      return true;
    };
    const options = { public: true, today: TODAY } as const;
    assert.throws(() => parse(files, options), refused);
    assert.throws(() => register(files, options), refused);
    await assert.rejects(() => render(files, { to: 'html', ...options }), refused);
    const [forced] = await render(files, { to: 'text', force: true, ...options });
    assert.doesNotMatch(String(forced!.content), /kluis/);
  });
  it('formats a text', () => {
    assert.equal(format('Verslag o-1: Overleg   \nDatum:   16 november 2020\n'), 'Verslag o-1: Overleg\nDatum: 16 november 2020\n');
  });
  it('says what cannot be meant', () => {
    const wrong: readonly (() => unknown)[] = [
      () =>
        check([
          ['a.verslag', ''],
          ['./a.verslag', ''],
        ]),
      () => check({ '../a.verslag': '' }),
      () => check({ '': '' }),
      () => check({}, { today: '16 november 2020' }),
      () => check({}, { today: '2020-02-31' }),
      () => check({}, { config: { rules: { 'no-such-rule': 'error' } } }),
      () => check({}, { config: '{' }),
      () => check({ 'a.verslag': '' }, { only: ['b.verslag'] }),
    ];
    for (const call of wrong) assert.throws(call, TypeError, call.toString());
  });
  it('keeps to the configuration', () => {
    const config = { rules: { 'unknown-party': 'off' }, language: 'en' };
    assert.ok(!check(FILES, { today: TODAY, config }).problems.some(({ rule }) => rule === 'unknown-party'));
    assert.deepEqual(check(FILES, { today: TODAY, config }), check(FILES, { today: TODAY, config: JSON.stringify(config) }));
  });
});

/** Every exported type and function of the declarations: its members, `?` where they may be left out. */
function surface(): Record<string, string> {
  const bare = API.replace(/\/\*\*[\s\S]*?\*\//g, '');
  const interfaces = [...bare.matchAll(/^export interface (\w+)(?: extends ([\w, ]+))? \{(?:\n([\s\S]*?)^)?\}/gm)].map(
    ([, name, bases, body]) => {
      const members = [...(body ?? '').matchAll(/^ {2}readonly (\w+\??)/gm)].map(([, member]) => member!);
      return [name!, [...(bases === undefined ? [] : [`(${bases})`]), ...members].join(' ')];
    },
  );
  const functions = [...bare.matchAll(/^export declare function (\w+)(\(.*);$/gm)].map(([, name, rest]) => [name!, rest!]);
  return Object.fromEntries([...interfaces, ...functions]);
}

const SURFACE = {
  ProjectSettings: 'config? today? language? only? beside?',
  TextPlace: 'file line column endLine endColumn',
  CheckProblem: '(TextPlace) severity rule message fixes?',
  CheckFix: 'title preferred edits',
  CheckEdit: '(TextPlace) newText',
  CheckResult: 'version files problems summary',
  ReaderSettings: 'public? force?',
  RenderSettings: '(ProjectSettings, ReaderSettings) to view?',
  RenderedMeeting: 'id fileName content',
  ParseSettings: '(ProjectSettings, ReaderSettings) view?',
  RegisterSettings: '(ProjectSettings, ReaderSettings) kinds? status? owner? overdue? sort?',
  check: '(files: ProjectTexts, settings?: ProjectSettings): CheckResult',
  render: '(files: ProjectTexts, settings: RenderSettings): Promise<readonly RenderedMeeting[]>',
  parse: '(files: ProjectTexts, settings?: ParseSettings): Minutes',
  register: '(files: ProjectTexts, settings?: RegisterSettings): Register',
  StatsSettings: '(ProjectSettings, ReaderSettings)',
  stats: '(files: ProjectTexts, settings?: StatsSettings): Stats',
  format: '(text: string): string',
};

/** What a module imports, when it is loaded and later. */
function importsOf(code: string): string[] {
  const found: string[] = [];
  const left: object[] = [parseModule(code, { ecmaVersion: 'latest', sourceType: 'module' })];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ('type' in node && 'source' in node && /^(?:Import|Export\w*)Declaration$|^ImportExpression$/.test(String(node.type)))
      found.push(...sourceOf(node.source));
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) left.push(child);
  }
  return found;
}

/** A module whose name is computed: a bundler leaves it alone. */
const WHILE_IT_RUNS = 'while it runs';

/** The text of a literal. */
function sourceOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return 'value' in node && typeof node.value === 'string' ? [node.value] : [WHILE_IT_RUNS];
}
