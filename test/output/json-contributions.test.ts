import assert from 'node:assert/strict';
import { renderJson } from '../../language-server/output/json.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Persoon p (openbaar): P. Punt\nPersoon q: Q. Quast\n';
const TEXT = `Verslag v: Overleg
Datum: dinsdag 3 november 2020
Voorzitter: @p
Notulist: @p
Aanwezig: @p, @q

# 1. Plan

@p: Dat is goed.
@q (VVD): Dat is **niet** goed, zie @p.

Hij zei: nee.
`;

function jsonOf(book: string, open: boolean): string {
  const models = projectOf({ 'boek.verslag': book, 'v.verslag': TEXT }).files();
  const rendering = renderingOf(models, { today: '2021-03-01', timeZone: 'Europe/Amsterdam', view: 'full', public: open });
  return renderJson(
    models.flatMap((file) => file.meetings.map((meeting) => rendering.show(meeting))),
    rendering.context,
  );
}

describe('who said what, in JSON', () => {
  it('is a contribution: a party, and what stands behind the colon', () => {
    const json = JSON.parse(jsonOf(BOOK, false));
    assert.deepEqual(
      json.meetings[0].agenda[0].contributions.map(({ by, text }: { by: { name: string }; text: string }) => [by.name, text]),
      [
        ['P. Punt', 'Dat is goed.'],
        ['Q. Quast', 'Dat is **niet** goed, zie P. Punt.'],
      ],
    );
  });
  it('is by a ground in public, whoever of those who may not be named it was', () => {
    const json = jsonOf(BOOK, true);
    assert.equal(jsonOf(BOOK.replace('Q. Quast', 'X. Anders'), true), json);
    assert.deepEqual(JSON.parse(json).meetings[0].agenda[0].contributions[1].by, { type: 'person', ground: '5.1.2e' });
  });
});
