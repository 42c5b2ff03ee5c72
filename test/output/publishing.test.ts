import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { DEFAULT_CONFIG, type FileModel, outlinesIn, Project } from '../../language-server/index.ts';
import { Publishing } from '../../language-server/output/index.ts';
import { putAway } from '../../src/cli/put-away.ts';
import { exampleFiles } from '../support/random-edits.ts';

const TODAY = '2020-12-31';
const PROSE = 'lopendetekst';
const meeting = (number: number) => `Verslag raad-${number}: Raad
Status: vastgesteld
Rubricering: openbaar
Datum: maandag ${number} november 2020

# 1. Punt

Dit is ${PROSE} van ${number}.

Besluit B1 (@VWS): De weg blijft ${number} dagen open.
`;

/** All values within a value, wherever they are kept. */
function* within(root: object): Generator<unknown> {
  const seen = new Set<unknown>([root]);
  for (const value of seen) {
    yield value;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    if (value instanceof Map || value instanceof Set) for (const entry of value) for (const part of [entry].flat()) seen.add(part);
    for (const part of Object.values(value)) seen.add(part);
  }
}
const saysProse = (root: object) => [...within(root)].some((value) => typeof value === 'string' && value.includes(PROSE));
const meetingsIn = (root: object) =>
  [...within(root)].filter(
    (value) =>
      typeof value === 'object' && value !== null && 'headAt' in value && 'sections' in value && 'blocks' in value && 'uri' in value,
  );

describe('what a site of many meetings is made of', () => {
  const numbers = Array.from({ length: 9 }, (_, at) => at + 2);
  const texts = new Map(numbers.map((number) => [`file:///raad-${number}.verslag`, meeting(number)]));

  function shown(project: Project) {
    const files: FileModel[] = [];
    const wholes: (() => FileModel)[] = [];
    for (const uri of project.uris())
      project.show(uri, (file) => {
        files.push(outlinesIn(file));
        wholes.push(putAway(file));
      });
    return { files, wholes };
  }

  it('is looked at a file at a time: no minutes stay, however many files there are', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: TODAY, room: 0 });
    for (const [uri, text] of texts) project.set(uri, text);
    assert.equal(shown(project).files.length, numbers.length);
    assert.equal(meetingsIn(project).length, 0);
    // The same look finds them where they are kept.
    const roomy = new Project({ config: DEFAULT_CONFIG, today: TODAY });
    for (const [uri, text] of texts) roomy.set(uri, text);
    shown(roomy);
    assert.equal(meetingsIn(roomy).length, numbers.length);
  });

  it('has one meeting’s prose in memory at a time', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: TODAY });
    for (const [uri, text] of texts) project.set(uri, text);
    const { files, wholes } = shown(project);
    assert.ok(!saysProse(files));
    const allowed = new Set(files.flatMap(({ meetings }) => meetings));
    const publishing = new Publishing(files, allowed, DEFAULT_CONFIG, { today: TODAY, look: undefined });
    assert.equal(meetingsIn(publishing).length, 0);
    const steps: string[] = [];
    const published = publishing.of(
      wholes.map((whole, at) => () => {
        steps.push(`read ${at}`);
        return whole().meetings[0]!;
      }),
      (value) => {
        steps.push('put away');
        return putAway(value);
      },
    );
    assert.deepEqual(
      steps,
      numbers.flatMap((_, at) => [`read ${at}`, 'put away', 'put away']),
    );
    assert.ok(!saysProse({ ...published, context: undefined }));
    assert.equal(meetingsIn({ register: published.register, meetings: published.meetings }).length, numbers.length);
    for (const { whole } of published.meetings) assert.ok(saysProse(whole()));
    assert.equal(published.register.items.length, numbers.length);
  });

  it('lets go of the outlines of all files once public versions are made', async () => {
    const files = (): FileModel[] => {
      const project = new Project({ config: DEFAULT_CONFIG, today: TODAY });
      for (const [uri, text] of texts) project.set(uri, text);
      return project.files().map((file) => putAway(outlinesIn(file))());
    };
    const made = (all: readonly FileModel[]) => {
      const allowed = all.flatMap(({ meetings }) => meetings);
      const publishing = new Publishing(all, new Set(allowed), DEFAULT_CONFIG, { today: TODAY, look: undefined });
      const published = publishing.of(
        allowed.map((minutes) => () => minutes),
        putAway,
      );
      return { published, outlines: allowed.map((minutes) => new WeakRef(minutes)) };
    };
    const { published, outlines } = made(files());
    v8.setFlagsFromString('--expose-gc');
    const collectGarbage = vm.runInNewContext('gc') as () => void;
    // What a weak reference was made of stays until the work at hand is done, and what is known by a key is let go of a turn later.
    for (let turn = 0; turn < 3; turn++) {
      await new Promise(setImmediate);
      collectGarbage();
    }
    assert.equal(outlines.filter((outline) => outline.deref() !== undefined).length, 0);
    assert.equal(published.meetings.length, numbers.length);
    assert.equal(published.words('Raad'), 'Raad');
  });

  it('holds names that are in all minutes once', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: TODAY });
    project.set('file:///boek.verslag', 'Persoon jansen (openbaar): Jan Jansen\n');
    for (const [uri, text] of texts) project.set(uri, text.replace('@VWS', '@jansen'));
    const files = project.files().map((file) => putAway(outlinesIn(file))());
    const allowed = files.flatMap(({ meetings }) => meetings);
    const publishing = new Publishing(files, new Set(allowed), DEFAULT_CONFIG, { today: TODAY, look: undefined });
    const { register } = publishing.of(
      allowed.map((minutes) => () => minutes),
      putAway,
    );
    const parties = register.items.flatMap(({ item }) => ('parties' in item ? item.parties.map(({ party }) => party) : []));
    assert.equal(parties.length, numbers.length);
    assert.deepEqual(parties[0], { type: 'person', id: 'jansen', name: ['Jan Jansen'] });
    assert.equal(new Set(parties).size, 1);
  });

  it('has the same errors of shielding whether the other rules are asked or not', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: TODAY });
    const wrong = '# 9. Fout\n\n{9.9.9z: geheim} en {5.1.2e: open\n\nActie A9 (geheim: Doet iets.\n';
    for (const [uri, text] of [...exampleFiles()].slice(0, 6)) project.set(uri, `${text}\n${wrong}`);
    for (const uri of project.uris()) {
      const errors = project.view.shieldingErrors(uri);
      assert.notEqual(errors.length, 0, uri);
      assert.deepEqual(
        project.show(uri, (_, found) => found),
        errors,
        uri,
      );
    }
  });
});
