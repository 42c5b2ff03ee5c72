import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { LEGEND, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../language-server/features/semantic-tokens/legend.ts';
import { COMMANDS } from '../../language-server/server/commands.ts';
import { sampleFiles } from '../../src/extension/commands/sample-files.ts';
import { COMMAND, SETTING, TASK, VIEW } from '../../src/extension/names.ts';
import { check } from '../support/check.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (name: string) => JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

describe('the manifest of the extension', () => {
  it('names every command of the extension and of its server, and no other', () => {
    const named = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(named.sort(), [...Object.values(COMMAND), ...COMMANDS.keys()].sort());
  });

  it('shows no command that is not there', () => {
    const known = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const menus = Object.values(contributes.menus).flat() as { command: string }[];
    assert.deepEqual(
      [...menus, ...(contributes.keybindings as { command: string }[])].map(({ command }) => command).filter((one) => !known.has(one)),
      // VS Code's own, which writes before the next key is read.
      ['editor.action.insertSnippet', 'editor.action.insertSnippet'],
    );
  });

  it('describes every setting, with the value that the extension takes where there is none', () => {
    const { properties } = contributes.configuration;
    for (const [key, standard] of Object.values(SETTING)) {
      assert.equal(properties[`verslag.${key}`]?.default, standard, key);
    }
    for (const [key, setting] of Object.entries<{ markdownDescription?: string; type?: string }>(properties)) {
      assert.match(setting.markdownDescription ?? '', /^%.*%$/, key);
    }
  });

  it('has its views, its task and its types of tokens', () => {
    assert.deepEqual(
      contributes.views[VIEW.container].map(({ id }: { id: string }) => id),
      [VIEW.actions, VIEW.meetings, VIEW.points],
    );
    assert.equal(contributes.taskDefinitions[0].type, TASK.type);
    assert.equal(contributes.problemMatchers[0].name, 'verslag');
    const own = TOKEN_TYPES.filter((type) => 'superType' in type).map(({ id }) => id);
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }: { id: string }) => id).sort(), own.sort());
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes).sort(), [...LEGEND.tokenTypes].sort());
    assert.ok(TOKEN_MODIFIERS.some(({ id }) => id === contributes.semanticTokenModifiers[0].id));
  });

  it('reads what the command line prints for a task', async () => {
    const { reportLines } = await import('../../src/cli/reporters/lines.ts');
    const problem = check('Verslag x: X\n\n@niemand\n').find(({ rule }) => rule === 'unknown-party')!;
    const report = { files: [{ file: 'a b/x.verslag', text: '', problems: [problem] }], unreadable: [] };
    const line = reportLines(report as never, { language: 'nl' } as never).trimEnd();
    const { regexp, file, line: at, column, severity, message, code } = contributes.problemMatchers[0].pattern;
    const match = new RegExp(regexp).exec(line)!;
    assert.deepEqual(
      [match[file], match[at], match[column], match[severity], match[code]],
      ['a b/x.verslag', '3', '2', 'error', 'unknown-party'],
    );
    assert.match(match[message]!, /niemand/);
  });

  it('refers to files that are there', () => {
    const names: string[] = [];
    JSON.stringify(manifest, (key, value) => {
      if (typeof value === 'string' && /^(?:\.\/)?(?:media|syntaxes|schemas|l10n)\//.test(value) && !value.includes('*')) names.push(value);
      return key === 'files' ? undefined : value;
    });
    assert.ok(names.length > 8);
    assert.deepEqual(
      names.filter((name) => !fs.existsSync(path.join(ROOT, name))),
      [],
    );
  });
});

describe('the package of the extension', () => {
  it('brings the commands that the extension has the command line do', () => {
    const script = fs.readFileSync(path.join(ROOT, 'scripts/package.mjs'), 'utf8');
    const leftOut = new RegExp(/LEFT_OUT =\s*\/(.*)\/;/.exec(script)![1]!);
    assert.ok(leftOut.test('../src/cli/commands/publish.ts'));
    const sources = fs.globSync('src/extension/**/*.ts', { cwd: ROOT }).map((name) => fs.readFileSync(path.join(ROOT, name), 'utf8'));
    const commands = fs.globSync('src/cli/commands/*.ts', { cwd: ROOT }).map((name) => path.basename(name, '.ts'));
    const run = sources.flatMap((text) =>
      /run(?:CommandLine)?!?\(/.test(text)
        ? [...text.matchAll(/\['([a-z]+)',/g)].flatMap(([, name]) => commands.filter((one) => one === name))
        : [],
    );
    assert.deepEqual([...new Set(run)].toSorted(), ['actions', 'approve', 'diff', 'mail']);
    assert.deepEqual(
      run.filter((name) => leftOut.test(`../src/cli/commands/${name}.ts`)),
      [],
    );
  });
});

describe('the words of the extension', () => {
  it('are there in English and in Dutch, and none too many', () => {
    const used = [
      ...new Set([...fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8').matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!)),
    ].sort();
    const [english, dutch] = [read('package.nls.json'), read('package.nls.nl.json')];
    assert.deepEqual(Object.keys(english).sort(), used);
    assert.deepEqual(Object.keys(dutch).sort(), used);
    for (const [key, text] of Object.entries<string>(dutch)) assert.ok(text.trim().length > 0, key);
  });

  it('of the code are all translated', () => {
    const dutch = read('l10n/bundle.l10n.nl.json');
    const sources = fs.globSync('src/extension/**/*.ts', { cwd: ROOT }).map((name) => fs.readFileSync(path.join(ROOT, name), 'utf8'));
    const used = new Set(
      sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words!.replaceAll("\\'", "'"))),
    );
    assert.ok(used.size > 50);
    assert.deepEqual(
      [...used].filter((words) => dutch[words] === undefined),
      [],
    );
  });
});

describe('the page of the extension', () => {
  it('calls commands by their titles', () => {
    const page = fs.readFileSync(path.join(ROOT, 'docs/extension.md'), 'utf8');
    const titles = new Set(
      [read('package.nls.json'), read('package.nls.nl.json')].flatMap((words) =>
        Object.entries<string>(words).flatMap(([key, title]) => (key.startsWith('command.') ? [title] : [])),
      ),
    );
    const called = [...page.matchAll(/(?<![\p{L}_])_([^_\n]+)_(?![\p{L}_])/gu)].map(([, words]) => words!);
    const own = called.filter((words) => !['Welcome: Open Walkthrough', 'Verslag', 'Comments'].includes(words) && !words.startsWith('['));
    assert.ok(own.length >= 6);
    assert.deepEqual(
      own.filter((title) => !titles.has(title)),
      [],
    );
  });
});

describe('the sample', () => {
  for (const language of ['nl', 'en'] as const) {
    it(`has no error and no warning (${language})`, () => {
      const words = {
        nl: ['maandag 16 november 2020', 'maandag 23 november 2020'],
        en: ['Monday 16 November 2020', 'Monday 23 November 2020'],
      }[language];
      const files = sampleFiles(language, (days) => words[days === 0 ? 0 : 1]!);
      const minutes = files.at(-1)!;
      const others = Object.fromEntries(files.slice(0, -1).map(({ name, text }) => [name, text]));
      const problems = check(minutes.text, { book: false, files: others }).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      assert.deepEqual(
        problems.map(({ rule, message }) => `${rule}: ${message.nl}`),
        [],
      );
    });
  }
});
