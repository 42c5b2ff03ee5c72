import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { run } from './memory-host.ts';

const TEXT = `Persoon p (openbaar): P. Punt
Persoon zijpstra (e-mail k.zijpstra@x.example): K. van der Zijpstra
Groep team (leden @p @zijpstra): Team Zijpstra
Verslag o: Overleg
Datum: maandag 16 november 2020
Tijd: 10:00-11:00
Voorzitter: @p
Notulist: @p
Aanwezig: @p, @zijpstra, "K. Gastman"

# 1. Punt

Actie A1 (@p, uiterlijk 20 november 2020): Zet {5.1.2h: de kluis} klaar met @zijpstra.
Actie A2 (@p, uiterlijk 21 november 2020, geheim 5.1.2h): Doet iets met de kluis.
Actie A3 (@zijpstra @team, uiterlijk na {5.1.2i: de kluis}): Wacht.
Actie Zijpstra4 (@p, uiterlijk 22 november 2020): Belt.
Besluit B1 (@p, geheim 5.1.2i): De kluis gaat dicht.

Verslag o2: Vervolg
Datum: maandag 23 november 2020
Voorzitter: @p
Notulist: @p
Aanwezig: @p

Voortgang #o/A1 (lopend): Nog niet {5.1.2h: in de kluis}.
Voortgang #o/A2 (afgerond): De kluis is klaar.
`;
const FORMATS = ['table', 'json', 'csv', 'ics', 'markdown'] as const;
const actions = (text: string, ...args: string[]) => run(['actions', '--today', '2020-11-24', ...args, 'o.verslag'], { 'o.verslag': text });

describe('verslag actions --public', () => {
  for (const format of FORMATS) {
    it(`holds nothing that is shielded: ${format}`, async () => {
      const { stdout, status } = await actions(
        TEXT,
        '--public',
        '--format',
        format,
        '--status',
        'all',
        '--kind',
        format === 'ics' ? 'action' : 'all',
      );
      assert.equal(status, 0);
      assert.match(stdout, /A1/);
      assert.doesNotMatch(stdout, /kluis|zijpstra|gastman|A2|B1/i);
    });
    it(`is the same whatever is shielded: ${format}`, async () => {
      const other = TEXT.replaceAll('de kluis', 'het geheime document')
        .replaceAll(/zijpstra/gi, 'pietersen')
        .replace('De kluis gaat', 'Alles gaat');
      const kind = format === 'ics' ? 'action' : 'all';
      const [a, b] = await Promise.all(
        [TEXT, other].map((text) => actions(text, '--public', '--format', format, '--status', 'all', '--kind', kind)),
      );
      assert.equal(a!.stdout, b!.stdout);
    });
  }
  it('holds nothing that is shielded: no part of the workbook', async () => {
    const args = ['actions', '--public', '--kind', 'all', '--status', 'all', '--format', 'xlsx', '--out', 'o.xlsx', 'o.verslag'];
    const { status, files } = await run(args, { 'o.verslag': TEXT });
    const parts = Object.entries(unzipSync(files.read('/map/o.xlsx'))).map(([name, bytes]) => `${name} ${strFromU8(bytes)}`);
    assert.equal(status, 0);
    assert.match(parts.join('\n'), /A1/);
    // A1 is a cell as well, and so may A2 and B1 be.
    assert.doesNotMatch(parts.join('\n'), /kluis|zijpstra|gastman|\/A2|\/B1/i);
  });
  it('refuses while an error of shielding stands, and says why', async () => {
    const { stdout, stderr, status } = await actions(`${TEXT}Zie {5.1.2h: de kluis.\n`, '--public');
    assert.deepEqual([stdout, status], ['', 1]);
    assert.match(stderr, /^Er is geen openbare versie gemaakt.*\no\.verslag:27:5: error: .*\[unclosed-shield\]\n/);
  });
  it('does so by force, and then ends with 1', async () => {
    const { stdout, status } = await actions(`${TEXT}Zie {5.1.2h: de kluis.\n`, '--public', '--force');
    assert.equal(status, 1);
    assert.match(stdout, /A1/);
  });
  it('asks for nobody whom the public may not know', async () => {
    for (const owner of ['zijpstra', 'team']) {
      const { status, stdout, stderr } = await actions(TEXT, '--public', '--owner', owner);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /niet openbaar/);
    }
    assert.match((await actions(TEXT, '--public', '--owner', 'p')).stdout, /A1/);
  });
});

describe('the register for those who write', () => {
  it('marks what is secret in every form', async () => {
    for (const format of ['table', 'csv', 'markdown'] as const) {
      const { stdout } = await actions(TEXT, '--format', format, '--status', 'all', '--kind', 'all');
      const line = (ref: string) => stdout.split('\n').find((one) => one.includes(ref)) ?? '';
      assert.match(line('o/A2'), /\[5\.1\.2h\\?\] Doet iets/, format);
      assert.match(line('o/B1'), /\[5\.1\.2i\\?\] De kluis/, format);
      assert.match(line('o/A1'), /\[5\.1\.2h: de kluis\\?\]/, format);
    }
    const { stdout } = await actions(TEXT, '--format', 'csv', '--status', 'all');
    assert.match(stdout, /^Nr\.,.*,Geheim,Aan\r\n/);
    assert.match(stdout, /^o\/A2,.*,5\.1\.2h,\r$/m);
    assert.match((await actions(TEXT, '--format', 'ics', '--status', 'all')).stdout, /SUMMARY:A2 \[5\.1\.2h\] Doet/);
  });
});
