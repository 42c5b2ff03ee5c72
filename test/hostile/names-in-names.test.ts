import assert from 'node:assert/strict';
import { everyStage } from '../support/stages.ts';

function meetings(titles: readonly string[]): string {
  return titles.map((title, index) => `Verslag m${index}: ${title}\nDatum: 16 november 2020\n\nx\n`).join('\n');
}

const length = (outputs: ReadonlyMap<string, string>) => [...outputs.values()].reduce((sum, text) => sum + text.length, 0);

describe('names that refer to names', () => {
  it('end where meetings refer to each other or to themselves in their titles', async () => {
    const outputs = await everyStage({ 'a.verslag': meetings(['Vervolg op #m1', 'Voor #m0', 'Over #m2', '#m4', '#m5', '#m3']) });
    for (const view of ['internal full text', 'public full text']) assert.match(outputs.get(view)!, /Vervolg op Voor #m0/, view);
  });

  it('end where tracks, series and meetings refer to each other in their names', async () => {
    await everyStage({
      'a.verslag': `Reeks r (elke maandag 10:00): Reeks van #t en #a
  Spoor t: Spoor van #u en #a
  Spoor u: Spoor van #t, #a/v en #r
Verslag a (reeks r): Over #t, #u, #v en #a
Datum: 16 november 2020

# 1. #a #v

Spoor v: Spoor van #v, #t en #a
`,
    });
  });

  it('end where groups hold each other, and members and aliases stand for each other', async () => {
    await everyStage({
      'a.verslag': `Groep a (leden @b @a, ook "b"): A
Groep b (leden @c, ook "c"): B
Groep c (leden @a @b, ook "a"): C
Organisatie o (@o, ook "p"): O
Persoon p (@p, ook "o"): P
Verslag v: V
Datum: 16 november 2020
Aanwezig: @a, @p (namens @p)

Actie A1 (@a @p, uiterlijk 20 november 2020): x
Voortgang #A1 (lopend): x
`,
    });
  });

  it('do not grow: twenty titles that each name the next one twice', async () => {
    const titles = (count: number) => meetings(Array.from({ length: count }, (_, index) => `#m${index + 1} #m${index + 1}`));
    const [few, many] = [await everyStage({ 'a.verslag': titles(10) }), await everyStage({ 'a.verslag': titles(20) })];
    assert.ok(length(many) < 3 * length(few), `${length(few)} → ${length(many)}`);
  });
});
