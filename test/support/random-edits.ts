import fs from 'node:fs';
import path from 'node:path';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SNIPPETS = [
  '\n', '\n\n', ' ', '@', '#', '@verbeek', '@NCTV', '@onbekend', '#A1', '#dobv-2/A1', '#stuurgroep-1/A1', '#hub', '{5.1.2e: ', '}', '(', ')', ',', ':',
  'ACC ', 'JenVV ', 'uiterlijk ', 'vrijdag 20 november 2020', '31 november 2020', 'Actie A1 (@verbeek, uiterlijk 1 december 2020): Doet.\n',
  'Besluit B1: Zo is het.\n', 'Voortgang #dobv-2/A1 (afgerond): Klaar.\n', 'Voortgang #stuurgroep-1/A2 (lopend): Loopt.\n', '# 1. Kop\n', 'Geheim: 5.1.2h\n',
  'Verslag dobv-9 (reeks dobv): Nog een\nDatum: maandag 7 december 2020\n', 'Verslag dobv-3: Dubbel\n', 'Persoon verbeek: Dubbel\n', 'Persoon nieuw (@VWS): N. Nieuw\n',
  'Organisatie NCTX: Nieuw\n', 'Afkorting ACC: Nog eens\n', 'Groep a (leden @b): A\nGroep b (leden @a): B\n', 'Spoor hub (trekker @RIVM): Hub\n',
  'Reeks dobv (elke maandag 10:00-11:00): Dubbel\n', 'Actei A9 (@verbeek): x\n', '// opmerking\n', 'Aanwezig: @verbeek, @kuiper\n', 'é', '\u{1f600}', '\r\n', '\t',
]; // biome-ignore format: a list of words

/** One edit as an editor makes it: typing, deleting, or replacing. */
export function randomEdit(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = random() < 0.5 ? 0 : Math.floor(random() * (random() < 0.1 ? 200 : 12));
  const inserted = random() < 0.25 ? '' : SNIPPETS[Math.floor(random() * SNIPPETS.length)]!;
  return text.slice(0, at) + inserted + text.slice(at + length);
}

/** Some edits, one after the other. */
export function randomEdits(text: string, random: () => number, count: number): string {
  let edited = text;
  for (let edits = 0; edits < count; edits++) edited = randomEdit(edited, random);
  return edited;
}

/** All examples by their path. */
export function exampleFiles(): Map<string, string> {
  const folder = path.join(import.meta.dirname, '..', '..', 'examples');
  return new Map(
    fs
      .globSync('**/*.verslag', { cwd: folder })
      .sort()
      .map((name) => [`file:///examples/${name.replaceAll('\\', '/')}`, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const OPTIONS = { config: { ...DEFAULT_CONFIG, emailDomain: 'example.org' }, today: '2021-02-01' };

/** Everything that can be asked of a project, as it is for a reader. */
export function state(project: Project): Record<string, unknown> {
  const uris = [...project.uris()].sort();
  return Object.fromEntries(uris.map((uri) => [uri, { model: project.file(uri), problems: project.check(uri) }]));
}

/** A project that was never edited. @param room so many characters of text keep their trees. */
export function fromScratch(
  texts: ReadonlyMap<string, string>,
  room = Number.POSITIVE_INFINITY,
  more: { readonly recentRoom?: number; readonly modelRoom?: number } = {},
): Project {
  const project = new Project({ ...OPTIONS, room, ...more });
  for (const [uri, text] of texts) project.set(uri, text);
  return project;
}
