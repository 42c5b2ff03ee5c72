import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { completion } from '../../../language-server/features/completion/completion.ts';
import { Project } from '../../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { accept, labels, offered } from '../../support/completing.ts';
import { verslagFiles } from '../../support/examples.ts';
import { positionAt } from '../../support/positions.ts';

const BODY = 'Verslag overleg-1 (reeks dobv): Overleg\nDatum: maandag 16 november 2020\nAanwezig: @voorzitter, @jansen\n\n# 1. Opening\n\n';
const FILES = {
  'dobv-1.verslag':
    'Verslag dobv-1 (reeks dobv): Directeurenoverleg\nDatum: maandag 2 november 2020\nPlaats: Zaal 12\n\n# 1. A\n\nActie A4 (@jansen, uiterlijk 6 november 2020): Goedkeuring vragen.\n',
};
const typed = (line: string) => labels(`${BODY}${line}|`, { files: FILES });

describe('completion leaves a writer of prose alone', () => {
  for (const line of [
    '# 4. Vaststellen verslag',
    '# 4. verslag',
    '## Minutes',
    'Hieronder staat een tabel',
    'We read the minutes',
    'Dit is de actie',
    '- verslag',
    '> Tabel',
    '| Actie',
    '1. Actie',
    'Voortgang is er niet',
    'Voortgang goed',
    'Verslag vastgesteld',
    'Wij danken @alle',
    'Zie punt #7',
    'Zie regel #1',
    'kosten < 100',
    'Plaatsmaker',
    'Det',
  ]) {
    it(`behind ${line}`, () => assert.deepEqual(typed(line), []));
  }
  it('in a paragraph that goes on, where a line starts with an ordinary word', () => {
    assert.deepEqual(typed('De raad bespreekt het\nverslag'), []);
    assert.deepEqual(typed('De raad bespreekt de\nact'), []);
    assert.equal(typed('De raad besluit.\nAct')[0], 'Actie A1');
    assert.equal(typed('De raad besluit.\n\nact')[0], 'Actie A1');
  });
  it('in fenced code', () => {
    assert.deepEqual(typed('```\nAct'), []);
    assert.deepEqual(typed('```\nif (x) {'), []);
    assert.equal(typed('```\nx\n```\nAct')[0], 'Actie A1');
  });
  it('where a time or a place is typed whole', () => {
    const header = 'Verslag x (reeks dobv): X\nDatum: 16 november 2020\n';
    assert.deepEqual(labels(`${header}Tijd: 14:00|`, { files: FILES }), []);
    assert.equal(labels(`${header}Tijd: 14|`, { files: FILES })[0], '14:00-15:00');
    assert.deepEqual(labels(`${header}Plaats: Zaal 1|`, { files: FILES }), ['Zaal 12']);
    assert.deepEqual(labels(`${header}Plaats: Zaal|`, { files: FILES }), []);
  });
  it('at the end of every line of prose in the examples', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
    const files = verslagFiles().map((file) => ({ uri: pathToFileURL(file).toString(), text: fs.readFileSync(file, 'utf8') }));
    for (const { uri, text } of files) project.set(uri, text);
    const taken: string[] = [];
    for (const { uri, text } of files) {
      const context = project.feature(uri)!;
      for (const { $type, $cstNode } of context.tree.lines) {
        if ($type !== 'Prose' && $type !== 'Heading') continue;
        const { end, text: line } = $cstNode!;
        // Behind a name that is being typed it is offered.
        if (/[@#][^\s]*$/.test(line) || !line.includes(' ')) continue;
        const { items } = completion(context, positionAt(text, end));
        if (items.length > 0) taken.push(`${line}: ${items[0]!.label}`);
      }
    }
    assert.deepEqual(taken, []);
  });
});

describe('completion finds a name by the start of one of its words', () => {
  const BOOK = { 'boek.verslag': 'Organisatie org: Org\nPersoon vries (@org, functie "griffier"): P. de Vries\nPersoon josé: José Peña\n' };
  const found = (sigil: string) => labels(`${BODY}Dank aan @${sigil}|`, { files: BOOK });
  it('its id, its name with or without blanks, its function; accents or none', () => {
    for (const part of ['vri', 'de', 'devries', 'grif', 'P']) assert.ok(found(part).includes('@vries'), part);
    for (const part of ['jose', 'José', 'pena']) assert.ok(found(part).includes('@josé'), part);
  });
  it('and by nothing looser', () => {
    assert.deepEqual(found('vis'), []);
    assert.deepEqual(found('riffier'), []);
  });
  it('and a comma behind it in a text is a comma, in a list it takes the name', () => {
    const at = (line: string) => offered(line, { files: BOOK })[0]?.commitCharacters;
    assert.equal(at(`${BODY}Dank aan @vri|`), undefined);
    assert.deepEqual(at('Verslag x: X\nAanwezig: @vri|'), [',', ')']);
  });
});

describe('completion of a table', () => {
  it('stands at the start of a line, in the language of the minutes', () => {
    assert.equal(accept(`${BODY}Tab|`, 'Tabel'), `${BODY}| |Kop | Kop |\n|---|---|\n|  |  |\n`);
    assert.ok(labels('Minutes x: X\n\n# 1. A\n\ntab|').includes('Table'));
  });
});

describe('what closes by itself', () => {
  const read = (name: string) => JSON.parse(fs.readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
  const closed = read('syntaxes/language-configuration.json').autoClosingPairs.map(({ open }: { open: string }) => open);
  it('is nothing that ordinary text holds alone', () => {
    for (const open of ['<', '"', "'", '`', '*', '_']) assert.ok(!closed.includes(open), open);
  });
  it('is no bracket in red, for `a)` and `:)` have no opening one', () => {
    assert.equal(read('package.json').contributes.configurationDefaults['[verslag]']['editor.bracketPairColorization.enabled'], false);
  });
  it('and no snippet of the extension matches in the middle of a line', () => {
    assert.equal(read('package.json').contributes.snippets, undefined);
  });
});
