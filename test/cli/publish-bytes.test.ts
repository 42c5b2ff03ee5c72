import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchIndex } from '../../src/cli/node-search.ts';
import { ONE_POINT } from '../support/one-point.ts';
import { runs } from '../support/runs.ts';
import { CONTENTS, BOOK as PLACES_BOOK, MEETING as PLACES_MEETING, PUBLICATION } from '../support/secret-places.ts';
import { MemoryFiles, run } from './memory-host.ts';

/** What none may read of a project. */
interface Hidden {
  /** In the shields of the one that is published, in turns. */
  readonly shielded: readonly string[];
  /** In meetings that are not, in remarks, in properties of pictures. */
  readonly kept: string;
}

/** More places than those of minutes alone: statements of a council, notes, words of pictures and links. */
const MORE = `
# 2. Raad ¤
Portefeuillehouder: ¤
Inbreng: ¤, @open

![Foto ¤ van de kade](kade.png "Titel ¤") en [koppeling](https://example.org "Titel ¤").

\`\`\`¤
code ¤
\`\`\`

Noot[^1] en [^2].

[^1]: Noot ¤ en
  verder ¤.
[^2]: ¤

Motie M1 "Titel ¤" (indiener @open, mede ¤): Verzoekt ¤.
  Stemming (hoofdelijk, voor @open ¤, tegen 2): aangenomen

Amendement M2 (indiener ¤, over #M1): Anders ¤.

Toezegging T1 (@open, aan ¤, uiterlijk 1 december 2020): Stuurt ¤.

Raadsbesluit R1 (hamerstuk): ¤
`;

/** ISO 15948, 11.3.4.3, and bytes behind the end: what programs tell beside a picture. */
function logo(words: string): Uint8Array {
  const text = Buffer.from(`Comment\0${words}`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return new Uint8Array(
    Buffer.concat([ONE_POINT.subarray(0, 33), length, Buffer.from('tEXt'), text, Buffer.alloc(4), ONE_POINT.subarray(33), text]),
  );
}

function project({ shielded, kept }: Hidden): MemoryFiles {
  let at = 0;
  const planted = (text: string) => text.replace(/¤/g, () => `{5.1.2e: ${shielded[at++ % shielded.length]}}`);
  // A configuration holds no signs that cannot be seen.
  const settled = (text: string) => planted(text).replace(/[\t\u200b-\u202e]/g, '');
  return new MemoryFiles({
    'verslag.config.json': JSON.stringify({
      style: {
        organisation: settled('Weg ¤'),
        logo: 'logo.png',
        header: settled('Boven ¤'),
        footer: settled('Onder ¤'),
        signature: settled('Tekent ¤'),
      },
      publication: PUBLICATION,
    }),
    'logo.png': logo(kept),
    'kade.png': logo(kept),
    'boek.verslag': planted(PLACES_BOOK),
    'm1.verslag': `${planted(PLACES_MEETING).replace(/^Status: .*$/m, 'Status: vastgesteld\nRubricering: openbaar')}${planted(MORE)}
// P. Punt, 18 november 2020: ${kept}
// - S. Ecretaris, 19 november 2020: ${kept}

# 3. Slot

Tekst.
`,
    'm2.verslag': `Verslag m2 (reeks r1): Besloten ${kept}\nStatus: concept\nDatum: 23 november 2020\nPlaats: ${kept}\n\n# 1. ${kept}\n\nBesluit B1 (@VWS): ${kept}\nVoortgang #m1/A1 (afgerond): ${kept}\n`,
  });
}

async function siteOf(hidden: Hidden): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = project(hidden);
  const args = ['publish', '.', '--out', 'site', '--base', 'https://raad.example.org'];
  const { status, stderr } = await run(args, files, { today: '2020-12-31', host: { search: searchIndex } });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /1 gepubliceerd, 1 niet/);
  return new Map(files.names().flatMap((name) => (name.startsWith('site/') ? [[name, files.read(`/map/${name}`)] as const] : [])));
}

describe('a published site', function () {
  this.timeout(120_000);

  it('is the same in every byte of every file, whatever is shielded, not published, remarked or told beside a picture', async () => {
    const all = [...CONTENTS.map((shape) => shape.replaceAll('§', 'kanarie')), 'Ωμέγα', '漢字', 'Ж', '☂', '𝔘'];
    // A brace that one leaves open is closed by another: then what stands between them is shielded, too.
    const balanced = all.filter((one) => one.split('{').length === one.split('}').length);
    const shielded = fc.oneof(
      fc.constantFrom(...all).map((one) => [one]),
      fc.array(fc.constantFrom(...balanced), { minLength: 2, maxLength: 7 }),
    );
    const kept = fc.constantFrom('kanarie', 'Ωμέγα Ж', '漢字 ☂', 'x'.repeat(300));
    const hidden = fc.record({ shielded, kept });
    const plain = await siteOf({ shielded: ['een'], kept: 'twee' });
    assert.ok([...plain.keys()].some((name) => name.endsWith('.pdf')) && [...plain.keys()].some((name) => name.endsWith('.pf_index')));
    await fc.assert(
      fc.asyncProperty(hidden, async (other) => {
        const site = await siteOf(other);
        // The page of the meeting first: what differs there can be read.
        const [page, ...rest] = ['site/vergaderingen/m1.html', ...site.keys()];
        assert.equal(Buffer.from(site.get(page)!).toString(), Buffer.from(plain.get(page)!).toString());
        assert.deepEqual([...site.keys()], [...plain.keys()]);
        for (const name of rest) assert.ok(Buffer.from(site.get(name)!).equals(Buffer.from(plain.get(name)!)), name);
      }),
      runs(8),
    );
  });
});
