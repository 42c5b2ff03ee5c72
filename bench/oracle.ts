/**
 * `npm run oracle -- [edits] [seed] [room] [--files N] [--each N]`: does a project that is edited ever differ from one that is read anew, and
 * does its heap stop growing?
 *
 * All examples are edited at random, as an editor and other programs do: typing, deleting, replacing, files that go. After every few edits all
 * models and problems are compared with those of a project made from the same texts, with all that lenses, symbols and views tell. Now and then
 * another project goes on with what this one stored, as a run with a cache does. Every example is put back now and then, so that there
 * stays something to break. Then the features that must answer on anything are asked at every prefix of every example.
 *
 * With `room`, the edited project keeps the trees of no more than so many characters of text, as in a large archive. With `--files`, so many
 * minutes of the corpus and their address book stand beside the examples; with `--each`, so many edits pass, one at a time and looked at by
 * checking the file that changed, between two comparisons.
 *
 * Ends with code 1 and the seed where something differs or throws.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { completion } from '../language-server/features/completion/completion.ts';
import { FULL_CLIENT } from '../language-server/features/completion/suggestion.ts';
import { hover } from '../language-server/features/hover.ts';
import { positionAt } from '../test/support/positions.ts';
import { exampleFiles, fromScratch, randomEdit, randomFrom, state } from '../test/support/random-edits.ts';
import { beginFrom, storedOf } from '../test/support/stored.ts';
import { toldBeside } from '../test/support/told-beside.ts';
import { makeCorpus } from './corpus.ts';

const { values, positionals } = parseArgs({ options: { files: { type: 'string' }, each: { type: 'string' } }, allowPositionals: true });
const [total = 10_000, seed = 1, room = Number.POSITIVE_INFINITY] = positionals.map(Number);
const files = Number(values.files ?? 0);
const each = values.each === undefined ? undefined : Number(values.each);

/** Megabytes in use. Without `--expose-gc` garbage counts too. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

/** The examples, and as many minutes as are asked for. */
function textsToEdit(): Map<string, string> {
  const texts = exampleFiles();
  if (files === 0) return texts;
  const { book, minutes } = makeCorpus(files);
  texts.set('file:///archive/adresboek.verslag', book);
  for (const [index, text] of minutes.entries()) texts.set(`file:///archive/m${index}.verslag`, text);
  return texts;
}

function edits(): void {
  const random = randomFrom(seed);
  const original = textsToEdit();
  const uris = [...original.keys()];
  const texts = new Map(original);
  let project = fromScratch(texts, room);
  let [done, compared, shown] = [0, 0, 0];
  const put = (uri: string, text: string) => {
    texts.set(uri, text);
    project.set(uri, text);
  };
  while (done < total) {
    const now = each ?? 1 + Math.floor(random() * 3);
    for (let edit = 0; edit < now; edit++, done++) {
      const uri = uris[Math.floor(random() * uris.length)]!;
      const chance = random();
      if (chance < 0.04) {
        texts.delete(uri);
        project.delete(uri);
      } else if (chance < 0.12) put(uri, original.get(uri)!);
      else put(uri, randomEdit(texts.get(uri) ?? '', random));
      if (each !== undefined && texts.has(uri)) project.check(uri);
    }
    assert.deepEqual(state(project), state(fromScratch(texts)), `differs after ${done} edits with seed ${seed}`);
    assert.deepEqual(toldBeside(project), toldBeside(fromScratch(texts)), `tells something else after ${done} edits with seed ${seed}`);
    compared++;
    if (random() < 0.2) {
      // Another run goes on with what this one stored.
      const stored = storedOf(project);
      project = fromScratch(new Map(), room);
      beginFrom(project, stored, texts);
    }
    if (done >= ((shown + 1) * total) / 10)
      console.log(`${String(done).padStart(7)} edits, ${compared} comparisons, ${heap().toFixed(1)} MB (${++shown}/10)`);
  }
}

function prefixes(): void {
  const texts = exampleFiles();
  let asked = 0;
  for (const [uri, text] of texts) {
    const project = fromScratch(texts);
    for (let end = 0; end <= text.length; end++) {
      project.set(uri, text.slice(0, end));
      const context = project.feature(uri)!;
      const position = positionAt(context.text, end);
      try {
        completion(context, position, FULL_CLIENT);
        hover(context, position);
      } catch (error) {
        throw new Error(`${uri} at ${end}`, { cause: error });
      }
      asked++;
    }
  }
  console.log(`completion and hover answered on all ${asked} prefixes of ${texts.size} files`);
}

edits();
prefixes();
