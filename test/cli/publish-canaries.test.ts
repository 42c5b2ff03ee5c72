import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { searchIndex } from '../../src/cli/node-search.ts';
import { ONE_POINT } from '../support/one-point.ts';
import { readPdf, unpackedPdf } from '../support/pdf.ts';
import { CANARY, BOOK as PLACES_BOOK, MEETING as PLACES_MEETING, PUBLICATION } from '../support/secret-places.ts';
import { MemoryFiles, run } from './memory-host.ts';

let count = 0;
/** Something shielded in every place at once, each with words of its own. */
const planted = (text: string) => text.replace(/¤/g, () => `{5.1.2e: ${CANARY}${++count}q}`);
const FILES = {
  'verslag.config.json': JSON.stringify({
    style: {
      organisation: planted('Weg ¤'),
      logo: 'logo.png',
      address: [planted('Straat ¤')],
      header: planted('Boven ¤'),
      footer: planted('Onder ¤'),
      signature: planted('Tekent ¤'),
    },
    publication: PUBLICATION,
  }),
  // Its words are those of the organisation.
  'logo.png': ONE_POINT,
  'boek.verslag': planted(PLACES_BOOK),
  'm1.verslag': planted(PLACES_MEETING).replace(/^Status: .*$/m, 'Status: vastgesteld\nRubricering: openbaar'),
};

/** A file in all ways in which words may lie in it: as it is, unpacked, and what a reader of it sees. */
async function waysToRead(name: string, content: Uint8Array): Promise<string[]> {
  const plain = Buffer.from(content);
  if (name.endsWith('.pdf')) return [plain.toString('latin1'), ...unpackedPdf(content), JSON.stringify(await readPdf(content))];
  if (plain[0] === 0x1f && plain[1] === 0x8b) return [gunzipSync(plain).toString('utf8'), gunzipSync(plain).toString('utf16le')];
  const text = plain.toString('utf8');
  return [text, decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25')), plain.toString('utf16le')];
}

describe('a published site with something shielded in every place', function () {
  this.timeout(120_000);

  it('holds none of it: in no page, PDF, index of words or sidecar, and in no name of a file', async () => {
    const files = new MemoryFiles(FILES);
    const args = ['publish', '.', '--out', 'site', '--base', 'https://raad.example.org'];
    const { status, stderr } = await run(args, files, { today: '2020-12-31', host: { search: searchIndex } });
    assert.equal(status, 0, stderr);
    assert.ok(count > 50);
    const names = files.names().filter((name) => name.startsWith('site/'));
    for (const ending of ['.html', '.json', '.pdf', '.mdto.xml', '.pf_fragment', '.pf_index', '.pf_meta', '.ics', 'feed.xml'])
      assert.ok(
        names.some((name) => name.endsWith(ending)),
        ending,
      );
    for (const name of names) {
      assert.doesNotMatch(name, new RegExp(CANARY, 'i'));
      for (const text of await waysToRead(name, files.read(`/map/${name}`))) assert.doesNotMatch(text, new RegExp(CANARY, 'i'), name);
    }
  });

  it('would be found: what is made for those who write holds it where it is looked for', async () => {
    const files = new MemoryFiles(FILES);
    for (const form of ['pdf', 'html', 'json']) {
      await run(['render', 'm1.verslag', '--to', form, '--out', 'uit'], files);
      const texts = await waysToRead(`uit/m1.${form}`, files.read(`/map/uit/m1.${form}`));
      assert.ok(
        texts.some((text) => new RegExp(CANARY).test(text)),
        form,
      );
    }
  });
});
