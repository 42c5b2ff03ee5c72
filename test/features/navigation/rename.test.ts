import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { AstUtils } from 'langium';
import { ResponseError } from 'vscode-languageserver';
import { Project } from '../../../language-server/features/project.ts';
import { prepareRename, rename } from '../../../language-server/features/rename.ts';
import { nameLeaf, symbolAt } from '../../../language-server/features/shared/symbol.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { HEADER } from '../../support/check.ts';
import { type FeatureOptions, featureAt } from '../../support/cursor.ts';
import { applyEdit, put } from '../../support/edits.ts';
import { runs } from '../../support/runs.ts';

function renamed(marked: string, id: string, options: FeatureOptions = {}): Record<string, string> {
  const { context, position, project } = featureAt(marked, options);
  return applyEdit(project, rename(context, position, id));
}

/** The message that refuses. */
function refused(marked: string, id: string | undefined, options: FeatureOptions = {}): string {
  const { context, position } = featureAt(marked, options);
  try {
    const answer = id === undefined ? prepareRename(context, position) : rename(context, position, id);
    assert.fail(`not refused: ${JSON.stringify(answer)}`);
  } catch (error) {
    if (error instanceof ResponseError) return error.message;
    throw error;
  }
}

const SERIES = {
  'een.verslag': 'Verslag een-1 (reeks dobv): Eerste\nDatum: maandag 2 november 2020\n\nActie A1 (@RIVM, spoor hub): x\n',
  'reeks.verslag': 'Reeks weken (elke maandag): Weken\nSpoor hub: Hub\n',
};

describe('rename', () => {
  it('prepares with the id alone', () => {
    const { context, position } = featureAt('Dit zei @jan|sen.');
    assert.deepEqual(prepareRename(context, position), {
      range: { start: { line: 0, character: 9 }, end: { line: 0, character: 15 } },
      placeholder: 'jansen',
    });
  });
  it('is nothing where there is no name', () => {
    const { context, position } = featureAt('Gewone te|kst.');
    assert.equal(prepareRename(context, position), null);
    assert.equal(rename(context, position, 'x'), null);
  });
  it('keeps the sigil, in prose, shields, attributes and fields, in all files', () => {
    const texts = renamed(
      `${HEADER}Dit zei {5.1.2e: @jansen}.\nActie A1 (@jan|sen, uiterlijk 20 november 2020): x @jansen\\-achtig`,
      '@dejong',
      {
        files: { 'elders.verslag': 'Ook @jansen.' },
      },
    );
    assert.equal(texts['elders.verslag'], 'Ook @dejong.');
    assert.match(texts['adresboek.verslag']!, /^Persoon dejong \(@RIVM/m);
    assert.match(texts['adresboek.verslag']!, /leden @dejong @bakker/);
    assert.equal(
      texts['overleg-1.verslag'],
      `${HEADER.replaceAll('@jansen', '@dejong')}Dit zei {5.1.2e: @dejong}.\nActie A1 (@dejong, uiterlijk 20 november 2020): x @dejong\\-achtig`,
    );
  });
  it('of an organisation leaves its aliases alone', () => {
    const texts = renamed('@V|WS en @Volksgezondheid', 'MinVWS');
    assert.equal(texts['overleg-1.verslag'], '@MinVWS en @Volksgezondheid');
    assert.match(texts['adresboek.verslag']!, /^Organisatie MinVWS \(ook "Volksgezondheid"/m);
  });
  it('of an item reaches other meetings', () => {
    const texts = renamed('Verslag een-2 (reeks dobv): Tweede\n\nVoortgang #een-1/A|1 (lopend): y', 'A9', { files: SERIES });
    assert.match(texts['een.verslag']!, /Actie A9 \(/);
    assert.match(texts['overleg-1.verslag']!, /#een-1\/A9 /);
  });
  it('of a meeting changes the first half only', () => {
    const texts = renamed('Zie #een|-1/A1 en #een-1.', 'eerste', { files: SERIES });
    assert.match(texts['een.verslag']!, /^Verslag eerste \(/);
    assert.equal(texts['overleg-1.verslag'], 'Zie #eerste/A1 en #eerste.');
  });
  it('of a track reaches attributes and headings', () => {
    const texts = renamed('Verslag x (reeks weken): X\n\n# 1. #hub\n\nActie A1 (@jansen, spoor h|ub): x', 'opslag', { files: SERIES });
    assert.match(texts['reeks.verslag']!, /Spoor opslag: Hub/);
    assert.match(texts['overleg-1.verslag']!, /# 1\. #opslag\n\nActie A1 \(@jansen, spoor opslag\)/);
    assert.equal(texts['een.verslag'], undefined);
  });
  it('to itself changes nothing', () => assert.deepEqual(renamed('@jan|sen', 'jansen'), {}));

  it('refuses what is no id', () => {
    for (const id of ['de jong', '', '-x', 'a--b', 'x.', 'a/b', '@']) assert.match(refused('@jan|sen', id), /is geen id/);
    assert.match(refused('@jan|sen', 'a b', { language: 'en' }), /“a b” is no id/);
  });
  it('refuses an id that is taken, and says where', () => {
    assert.equal(refused('@jan|sen', 'bakker'), 'Het id `bakker` is al vergeven (adresboek.verslag, regel 9). Kies een ander.');
    assert.match(refused('@jan|sen', 'Volksgezondheid'), /al vergeven/);
    assert.match(refused(`${HEADER}Actie A|1: x\nBesluit B1: y`, 'B1'), /al vergeven \(overleg-1.verslag, regel 9\)/);
    assert.match(
      refused('Zie #een|-1.', 'een-2', { files: { ...SERIES, 'twee.verslag': 'Verslag een-2 (reeks dobv): Twee' } }),
      /al vergeven/,
    );
  });
  it('refuses an item the id of a track of its series, and a track that of an item', () => {
    const meeting = 'Verslag x (reeks weken): X\n\nActie A1 (@jansen, spoor hub): x';
    assert.match(refused(meeting.replace('A1', 'A|1'), 'hub', { files: SERIES }), /al vergeven/);
    assert.match(refused(meeting.replace('hub', 'h|ub'), 'A1', { files: SERIES }), /al vergeven/);
  });
  it('refuses a meeting an id that would mean an item where it is named', () => {
    assert.match(refused('Verslag x: X\n\nZie #een|-1.\nActie A1: y', 'A1', { files: SERIES }), /al vergeven/);
  });
  it('refuses an id that would make prose of the line', () => {
    assert.match(refused('Verslag x: X\n\nBesluit B|1: Ja.', 'volgt'), /gewone tekst/);
    assert.match(refused('Verslag x: X\n\nBesluit B|1: Ja.', 'volgt', { language: 'en' }), /plain text/);
  });
  it('refuses a meeting that bears its file name', () => {
    assert.match(refused('Ver|slag (reeks dobv): X', undefined), /heet naar zijn bestand/);
    assert.match(
      refused('Zie #over|leg-0.', undefined, { files: { 'overleg-0.verslag': 'Verslag (reeks dobv): X' } }),
      /heet naar zijn bestand/,
    );
  });
  it('refuses an alias and names the id', () => {
    assert.equal(
      refused('@Volks|gezondheid', undefined),
      '`Volksgezondheid` is een andere naam voor `VWS`. Hernoem `VWS`, of verander de naam in het adresboek.',
    );
  });
  it('refuses what is declared nowhere', () => assert.match(refused('@nie|mand', undefined), /nergens opgegeven/));

  it('and back gives the same text, for every name in the examples', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
    const files = fs.globSync('examples/**/*.verslag').filter((file) => !file.includes('fouten'));
    for (const file of files) project.set(`file:///project/${file}`, fs.readFileSync(file, 'utf8'));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), (file, at) => {
        const uri = `file:///project/${file}`;
        const context = project.feature(uri)!;
        const position = context.root.positionAt(at % context.text.length);
        const symbol = symbolAt(context, position);
        if (symbol?.target === undefined || (symbol.target as { name?: string }).name !== symbol.leaf.text) return;
        const id = symbol.leaf.text;
        // Its own line is the place that a rename does not move.
        const home = AstUtils.getDocument(symbol.target).uri.toString();
        const { start } = nameLeaf(symbol.target)!.range;
        const texts = applyEdit(project, rename(context, position, 'Nieuw-9'));
        const before = Object.keys(texts).map((name) => [name, project.text(`file:///project/${name}`)!] as const);
        put(project, texts);
        put(project, applyEdit(project, rename(project.feature(home)!, start, id)));
        for (const [name, text] of before) assert.equal(project.text(`file:///project/${name}`), text);
      }),
      runs(60, 3),
    );
  });
});
