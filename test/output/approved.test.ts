import assert from 'node:assert/strict';
import { run } from '../cli/memory-host.ts';

const BOOK = 'Organisatie VWS (e-mail vws@example.org): Ministerie\nReeks r (elke maandag 10:00-11:00): Staf\n';
const minutes = (id: string, date: string, status: string, body: string) =>
  `Verslag ${id} (reeks r): Staf\nStatus: ${status}\nDatum: ${date}\nAanwezig: @VWS\n\n# 1. Punt\n\n${body}\n`;
const FIRST = minutes(
  'r-1',
  '2 november 2020',
  'vastgesteld op 9 november 2020',
  'Actie A1 (@VWS, uiterlijk 13 november 2020): Belt de beheerder.',
);
const SECOND = minutes(
  'r-2',
  '9 november 2020',
  'vastgesteld op 16 november 2020',
  'Actie A1 (@VWS, uiterlijk 20 november 2020): Mailt.\n\nVoortgang #r-1/A1 (lopend, uiterlijk 27 november 2020): Bijna.\n\nVoortgang #A1 (lopend): Meteen begonnen.',
);
const THIRD = minutes(
  'r-3',
  '16 november 2020',
  'concept',
  'Voortgang #r-1/A1 (afgerond): Gedaan.\nVoortgang #r-2/A1 (afgerond, uiterlijk 1 december 2020): Ook.',
);
const OLDER = { 'boek.verslag': BOOK, 'r-1.verslag': FIRST, 'r-2.verslag': SECOND };

async function rendered(file: string, form: string, tree: Readonly<Record<string, string>>, ...more: string[]): Promise<string> {
  return (await run(['render', file, '--to', form, '--today', '2020-12-31', ...more], tree)).stdout;
}

describe('approved minutes', () => {
  for (const form of ['html', 'text', 'markdown', 'email', 'json'])
    for (const more of [[], ['--public']])
      it(`stay as they were approved, whatever later minutes report: ${[form, ...more].join(' ')}`, async () => {
        for (const file of ['r-1.verslag', 'r-2.verslag'])
          assert.equal(await rendered(file, form, { ...OLDER, 'r-3.verslag': THIRD }, ...more), await rendered(file, form, OLDER, ...more));
      });

  it('show what was reported up to their own day', async () => {
    const text = await rendered('r-2.verslag', 'text', { ...OLDER, 'r-3.verslag': THIRD });
    assert.match(text, /A1 {2}Mailt\.\n {4}Wie: VWS; uiterlijk vrijdag 20 november 2020; status lopend/);
    assert.match(await rendered('r-1.verslag', 'text', OLDER), /A1 {2}Belt[\s\S]*13 november 2020; status open/);
  });

  it('have a list of actions that goes on, and a draft does', async () => {
    const tree = { ...OLDER, 'r-3.verslag': THIRD };
    assert.match(await rendered('r-1.verslag', 'text', tree, '--view', 'actions'), /status afgerond/);
    const draft = { ...tree, 'r-1.verslag': FIRST.replace('vastgesteld op 9 november 2020', 'concept') };
    assert.match(await rendered('r-1.verslag', 'text', draft), /status afgerond/);
  });
});
