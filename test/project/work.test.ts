import assert from 'node:assert/strict';
import { completion } from '../../language-server/features/completion/completion.ts';
import { FULL_CLIENT } from '../../language-server/features/completion/suggestion.ts';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { LineLinker } from '../../language-server/references/linking.ts';
import { LiveRegister } from '../../language-server/register/live-register.ts';
import { toldBeside } from '../support/told-beside.ts';

const BOOK = 'file:///archive/adresboek.verslag';
const uriOf = (number: number) => `file:///archive/m${String(number).padStart(3, '0')}.verslag`;

/** Meetings of one series, a week apart, each of which reports on the first action of the one before, and has an action that the next one is silent on. */
function archive(count: number): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2021-01-04' });
  project.set(
    BOOK,
    'Organisatie VWS: Ministerie\nPersoon vos (@VWS, openbaar): A. Vos\nAfkorting ACC: Adviescommissie\nReeks stuur: Stuurgroep\nSpoor hub (streefdatum 1 december 2030): Opslag\n',
  );
  for (let number = 1; number <= count; number++) {
    const day = new Date(Date.UTC(2021, 0, 4 + 7 * number)).toISOString().slice(0, 10);
    const report = number === 1 ? '' : `Voortgang #s${number - 1}/A1 (lopend): Loopt nog.\n`;
    project.set(
      uriOf(number),
      `Verslag s${number} (reeks stuur): Stuurgroep\nDatum: ${day}\nAanwezig: @vos\n\n# 1. Stand van zaken\n\nHet gaat goed.\n\n` +
        `${report}Actie A1 (@vos, uiterlijk 1 maart 2030): Schrijft stuk ${number}.\nActie A2 (@vos, uiterlijk 1 maart 2030): Belt nummer ${number}.\n`,
    );
  }
  everything(project);
  return project;
}

/** What was made of each file, and what was found in it: a file that is worked on again has others. */
function everything(project: Project) {
  return new Map(project.uris().map((uri) => [uri, { tree: project.tree(uri), model: project.file(uri), found: project.check(uri) }]));
}

/** The files that were parsed, read into a model or checked again, and those whose references were looked up, because of an edit. */
function workOf(project: Project, edit: () => void) {
  const before = everything(project);
  const linked = new Set<string>();
  const resolve = LineLinker.prototype.resolve;
  LineLinker.prototype.resolve = function (info) {
    linked.add(info.container.$document?.uri.toString() ?? rootOf(info.container));
    return resolve.call(this, info);
  };
  try {
    edit();
    const after = everything(project);
    const others = (part: 'tree' | 'model' | 'found') =>
      [...after].flatMap(([uri, made]) => (made[part] === before.get(uri)?.[part] ? [] : [uri]));
    return { parsed: others('tree'), modelled: others('model'), checked: others('found'), linked: [...linked] };
  } finally {
    LineLinker.prototype.resolve = resolve;
  }
}

function rootOf(node: { $container?: object }): string {
  let root: { $container?: object; $document?: { uri: object } } = node;
  while (root.$container !== undefined) root = root.$container;
  return String(root.$document?.uri);
}

function replace(project: Project, uri: string, from: string, to: string): void {
  const text = project.text(uri)!;
  assert.ok(text.includes(from));
  project.set(uri, text.replace(from, to));
}

describe('the work after an edit', () => {
  for (const count of [4, 40]) {
    it(`is that of one file, in a project of ${count}, while prose is typed`, () => {
      const project = archive(count);
      const uri = uriOf(3);
      for (const typed of ['x', 'xy', 'xyz', 'xyz ', 'xyz XYZ', 'xyz XYZ @vos']) {
        const work = workOf(project, () => replace(project, uri, project.text(uri)!.split('\n')[6]!, `Het gaat goed. ${typed}`));
        assert.deepEqual(work, { parsed: [uri], modelled: [uri], checked: [uri], linked: work.linked.length === 0 ? [] : [uri] }, typed);
      }
    });

    it(`is that of whatever refers to an action, in a project of ${count}, when its deadline moves`, () => {
      const project = archive(count);
      const uri = uriOf(2);
      const { parsed, modelled, checked } = workOf(project, () =>
        replace(project, uri, 'uiterlijk 1 maart 2030): Schrijft', 'uiterlijk 2 maart 2030): Schrijft'),
      );
      assert.deepEqual(parsed, [uri]);
      assert.deepEqual(modelled, [uri]);
      assert.deepEqual(checked, [uri, uriOf(3)]);
    });

    it(`is that of the file and of what points into it, in a project of ${count}, when lines move`, () => {
      const project = archive(count);
      const uri = uriOf(2);
      const { parsed, modelled, checked } = workOf(project, () => replace(project, uri, 'Het gaat goed.', 'Het gaat goed.\n\nEn beter.'));
      assert.deepEqual(parsed, [uri]);
      assert.deepEqual(modelled, [uri]);
      assert.deepEqual(checked, [uri, uriOf(3)]);
      const related = project.check(uriOf(3)).flatMap((problem) => problem.related);
      assert.deepEqual(
        related.map((place) => [place.uri, place.range.start.line]),
        [[uri, 12]],
      );
    });
  }

  for (const count of [4, 40]) {
    it(`is that of one file, in a project of ${count}, for all that is shown beside the text`, () => {
      const project = archive(count);
      const uri = uriOf(3);
      toldBeside(project);
      const taken: string[] = [];
      const { update } = LiveRegister.prototype;
      LiveRegister.prototype.update = function (address, file) {
        taken.push(address);
        update.call(this, address, file);
      };
      const { files } = project.view;
      Object.assign(project.view, { files: () => assert.fail('all files were asked for') });
      try {
        replace(project, uri, 'Het gaat goed.', 'Het gaat goed. xyz');
        toldBeside(project);
        assert.deepEqual(taken, [uri]);
      } finally {
        LiveRegister.prototype.update = update;
        Object.assign(project.view, { files });
      }
    });
  }

  it('reaches the declaration of an abbreviation when its last use goes, and nothing else', () => {
    const project = archive(6);
    replace(project, uriOf(4), 'Het gaat goed.', 'Het gaat goed, aldus ACC.');
    assert.ok(!project.check(BOOK).some(({ rule, range }) => rule === 'unused-declaration' && range.start.line === 2));
    const { checked } = workOf(project, () => replace(project, uriOf(4), 'ACC', 'AC'));
    assert.deepEqual(checked, [BOOK, uriOf(4)]);
    assert.ok(project.check(BOOK).some(({ rule, range }) => rule === 'unused-declaration' && range.start.line === 2));
  });

  it('reaches every file when somebody is declared', () => {
    const project = archive(6);
    const { parsed, checked } = workOf(project, () => project.set(BOOK, `${project.text(BOOK)}Persoon bos: B. Bos\n`));
    assert.deepEqual(parsed, [BOOK]);
    assert.deepEqual(checked, project.uris());
  });

  it('does not read the address book again to offer people', () => {
    const project = archive(4);
    const uri = uriOf(2);
    const { party } = project.view;
    let asked = 0;
    Object.assign(project.view, {
      party: (id: string) => {
        asked++;
        return party(id);
      },
    });
    const offered = () => {
      const context = project.feature(uri)!;
      const line = context.text.split('\n').indexOf('Zie @');
      asked = 0;
      const { items } = completion(context, { line, character: 5 }, FULL_CLIENT);
      return { asked, labels: items.map(({ label }) => label) };
    };
    replace(project, uri, 'Het gaat goed.', 'Zie @');
    const first = offered();
    replace(project, uri, '# 1. Stand van zaken', '# 1. Stand van alle zaken');
    const again = offered();
    assert.deepEqual(again.labels, first.labels);
    assert.ok(again.labels.includes('@vos'));
    assert.ok(again.asked < first.asked, `${again.asked} after ${first.asked}`);
    project.set(BOOK, `${project.text(BOOK)}Persoon bos: B. Bos\n`);
    assert.ok(offered().labels.includes('@bos'));
  });

  it('is none in a project of which nobody asked anything', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: '2021-01-04' });
    project.set(uriOf(1), 'Verslag s1: Overleg\n');
    project.set(uriOf(1), 'Verslag s1: Overleg met iets\n');
    assert.equal(project.file(uriOf(1))?.meetings[0]?.name[0], 'Overleg met iets');
  });
});
