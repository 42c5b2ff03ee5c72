import assert from 'node:assert/strict';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { readWord } from '../../src/word/read-word.ts';
import { withTrackedChanges } from '../../src/word/tracked.ts';
import { runs } from '../support/runs.ts';
import { unzipText } from '../support/unzipped.ts';
import { sentAs } from './returned-word.ts';

const HEAD = 'Verslag overleg-1: Overleg\nDatum: 16 november 2020\n';
const LINES = ['Plaats: Kadeplein 1', 'Plaats: Turfmarkt 147', 'Aanwezig: @a, @b', 'Aanwezig: @b (online)'] as const;
const BODY = [
  '# 1. Opening',
  '# 2. Besluiten & <stukken>',
  'De voorzitter opent het overleg.',
  'De voorzitter sluit het **overleg** met een [koppeling](https://example.org/).',
  'Besluit B1: De kade gaat door.',
  'Besluit B1 (@a): De nieuwe kade gaat niet door; zie #A1.',
  'Actie A1 (@a, uiterlijk 20 november 2020): Belt.',
  'Actie A1 (@b, uiterlijk 27 november 2020): Belt de aannemer over {5.1.2e: Jansen}.',
  'Afspraak: Wij doen dit.\n  Actie A2 (@a, uiterlijk 1 december 2020): Zus.',
  '- een\n- twee\n- drie',
  '- een\n- vier',
  '| Kop | Waarde |\n|---|---|\n| a | b |\n| c | d |',
  '| Kop | Waarde |\n|---|---|\n| c | e |\n| f | g |',
  '> Citaat over de kade.',
] as const;

const minutes = fc
  .tuple(fc.subarray([...LINES], { maxLength: 2 }), fc.array(fc.constantFrom(...BODY), { maxLength: 8 }))
  .map(
    ([head, body]) =>
      `${HEAD}${head.filter((line, index) => index === 0 || !line.startsWith(head[0]!.slice(0, 4))).join('\n')}\n\n${body.join('\n\n')}\n`,
  );

const wordsOf = (bytes: Uint8Array, side: 'before' | 'after') => readWord(bytes).passages.flatMap((passage) => passage[side] ?? []);

describe('two versions as a file of Word with tracked changes', () => {
  it('is the second where all is accepted, and says what the first said where all is rejected, whatever they hold', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(minutes, minutes, async (first, second) => {
        const [before, after] = [await sentAs(first), await sentAs(second)];
        const tracked = withTrackedChanges(before, after);
        assert.deepEqual(wordsOf(tracked, 'after'), wordsOf(after, 'after'));
        assert.deepEqual(wordsOf(tracked, 'before'), wordsOf(before, 'after'));
      }),
      runs(20, 11),
    );
  });
  it('marks nothing where nothing changed', async () => {
    const bytes = await sentAs(`${HEAD}\n# 1. Opening\n\nBesluit B1: Ja.\n`);
    assert.doesNotMatch(unzipText(withTrackedChanges(bytes, bytes))['word/document.xml']!, /<w:(?:ins|del) /);
  });
  it('marks the words that changed and no others', async () => {
    const text = (words: string) => sentAs(`${HEAD}\n# 1. Opening\n\nBesluit B1: De ${words} kade gaat door.\n`);
    const body = unzipText(withTrackedChanges(await text('oude'), await text('nieuwe')))['word/document.xml']!;
    const marked = [...body.matchAll(/<w:(ins|del) .*?<\/w:\1>/g)].map(([mark]) => mark.replace(/<[^>]*>/g, ''));
    assert.deepEqual(marked, ['oude', 'nieuwe', 'oude', 'nieuwe']);
  });
  it('gives each mark an id of its own, and the same bytes each time', async () => {
    const [before, after] = [await sentAs(`${HEAD}\n${BODY[5]}\n\n${BODY[11]}\n`), await sentAs(`${HEAD}\n${BODY[4]}\n\n${BODY[12]}\n`)];
    const tracked = withTrackedChanges(before, after);
    const ids = [...unzipText(tracked)['word/document.xml']!.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    assert.ok(ids.length > 4);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(tracked, withTrackedChanges(before, after));
  });
  it('is read by another program as the second version', async () => {
    const [before, after] = [await sentAs(`${HEAD}\n${BODY[4]}\n\n${BODY[2]}\n`), await sentAs(`${HEAD}\n${BODY[5]}\n\n${BODY[11]}\n`)];
    const text = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\n+/g, '\n');
    assert.equal(await text(withTrackedChanges(before, after)), await text(after));
  });
});
