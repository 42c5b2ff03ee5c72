import assert from 'node:assert/strict';
import { renderJson } from '../../language-server/output/json.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { buildPublicRegister, buildRegister } from '../../language-server/register/register.ts';
import { check, expectProblems, HEADER } from '../support/check.ts';
import { labels } from '../support/completing.ts';
import { projectOf } from '../support/public-forms.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;
const DUE = 'uiterlijk vrijdag 20 november 2020';

const BOOK = `Organisatie raad: Gemeenteraad
Persoon dam (openbaar, e-mail dam@example.org): R. Dam
Persoon vos (e-mail vos@example.org): V. Vos
`;
const FIRST = `Verslag raad-1: Raad
Datum: dinsdag 1 juni 2021
Aanwezig: @dam, @vos, @raad

# 1. Cijfers

Toezegging T1 (@dam, aan @raad @vos, uiterlijk donderdag 1 juli 2021): Stuurt de cijfers.
`;
const SECOND = `Verslag raad-2: Raad
Datum: dinsdag 8 juni 2021
Aanwezig: @dam, @vos, @raad

# 1. Cijfers

Voortgang #raad-1/T1 (afgerond): Gestuurd.
`;
const project = () => projectOf({ 'adresboek.verslag': BOOK, 'een.verslag': FIRST, 'twee.verslag': SECOND });
const TODAY = { today: '2021-06-20', timeZone: 'Europe/Amsterdam' };

describe('a commitment', () => {
  it('needs who makes it, and is asked for a deadline', () => {
    expectProblems('action-without-owner', `${BODY}<|Toezegging T1 (aan @RIVM, ${DUE}):|> Stuurt de cijfers.\n`);
    expectProblems('action-without-owner', `${BODY}<|Commitment C1 (to @RIVM, due Friday 20 November 2020):|> Sends them.\n`);
    expectProblems('action-without-owner', `${BODY}Toezegging T1 (@jansen, aan @RIVM, ${DUE}): Stuurt de cijfers.\n`);
    const [asked] = expectProblems('missing-deadline', `${BODY}<|Toezegging T1 (@jansen, aan @RIVM):|> Stuurt de cijfers.\n`);
    assert.equal(asked?.severity, 'info');
  });

  it('asks whom it is made to where `aan` stands alone, and knows them', () => {
    expectProblems('malformed-statement', `${BODY}Toezegging T1 (@jansen, <|aan|>, ${DUE}): Stuurt de cijfers.\n`);
    expectProblems('unknown-party', `${BODY}Toezegging T1 (@jansen, aan @<|niemand|>, ${DUE}): Stuurt de cijfers.\n`);
    assert.ok(
      check(`${BODY}Actie A1 (@jansen, aan @RIVM, ${DUE}): Stuurt de cijfers.\n`).some(({ rule }) => rule === 'malformed-statement'),
    );
  });

  it('is followed up by progress in a later meeting', () => {
    const action = buildRegister(project().files()).get('raad-1/T1');
    assert.equal(action?.status, 'done');
    assert.deepEqual(
      action?.item.to?.map(({ party }) => party.name),
      ['Gemeenteraad', 'V. Vos'],
    );
  });

  it('stands in a list of its own, and in JSON with whom it is made to; in public without names of the shielded', () => {
    const files = project().files();
    for (const open of [false, true]) {
      const rendering = renderingOf(files, { ...TODAY, view: 'full', public: open });
      const minutes = rendering.show(files.flatMap(({ meetings }) => meetings).find(({ id }) => id === 'raad-1')!);
      const [promise] = JSON.parse(renderJson([minutes], rendering.context)).meetings[0].commitments;
      assert.equal(promise.status, 'done');
      assert.deepEqual(promise.owners, [{ id: 'dam', type: 'person', name: 'R. Dam' }]);
      assert.deepEqual(promise.to[0], { id: 'raad', type: 'organization', name: 'Gemeenteraad' });
      assert.equal('name' in promise.to[1], !open);
      const text = renderText(minutes, rendering.context);
      assert.match(text, /Toezeggingen\n-+\n\nT1 {2}Stuurt de cijfers\./);
      assert.match(text, open ? /aan: raad, \[5\.1\.2e\]/ : /aan: raad, V\. Vos/);
      assert.equal(text.includes('V. Vos'), !open);
    }
    assert.equal(buildPublicRegister(files).actions.length, 1);
  });

  it('is offered with `aan` and `uiterlijk`, and with parties behind `aan`', () => {
    assert.ok(labels(`${BODY}Toez|`).some((label) => label.startsWith('Toezegging')));
    assert.ok(labels(`${BODY}Toezegging T1 (@jansen, |): x\n`).includes('aan'));
    assert.ok(labels(`${BODY}Toezegging T1 (@jansen, aan @|): x\n`).some((label) => label.includes('RIVM')));
    assert.ok(labels(`${BODY}Toezegging T1 (@jansen, aan |): x\n`).some((label) => label.includes('RIVM')));
  });
});
