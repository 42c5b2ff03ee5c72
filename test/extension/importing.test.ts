import assert from 'node:assert/strict';
import { draftOf } from '../../language-server/intake/draft.ts';
import { DOCUMENT_ENDINGS, endingOf, isDocument, stemOf } from '../../src/extension/importing/endings.ts';
import { placed, readsAsMinutes } from '../../src/extension/importing/placing.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { blocksOfInvitation, invitationOf } from '../../src/import/invitation.ts';
import { check } from '../support/check.ts';

describe('a draft in an editor', () => {
  it('is offered of every document that the command line reads, and of no other', () => {
    // What a calendar tells needs the zone of the project.
    assert.deepEqual([...DOCUMENT_ENDINGS].sort(), [...FORMATS.keys(), '.ics'].sort());
    assert.ok(isDocument('/map/Notulen 3 mei.DOCX'));
    for (const name of ['a.verslag', 'docx', '.docx', 'a.docx/b', 'a']) assert.equal(isDocument(name), false, name);
  });
  it('is named after its document', () => {
    assert.deepEqual(
      ['/a/Notulen 3.5.docx', 'C:\\b\\x.txt', 'Untitled-1', '/a/.eml'].map((name) => [stemOf(name), endingOf(name)]),
      [
        ['Notulen 3.5', '.docx'],
        ['x', '.txt'],
        ['Untitled-1', ''],
        ['.eml', ''],
      ],
    );
  });
  it('takes the place of the cursor in a text that says nothing, and else stands behind all that it says', () => {
    assert.deepEqual(placed(' \n', 'Verslag x: X\n'), { at: 'cursor', text: 'Verslag x: X\n' });
    for (const before of ['a', 'a\n', 'a\r\n', 'a\n\n']) {
      const { at, text } = placed(before, 'Verslag x: X\n');
      assert.equal(at, 'end');
      assert.match(before + text, /^a\r?\n\r?\nVerslag x: X\n$/);
    }
  });
  it('declares its people behind other minutes as well as above its own', () => {
    const first =
      'Verslag a: A\nDatum: maandag 16 november 2020\nVoorzitter: @voorzitter\nAanwezig: @voorzitter\n\n# 1. Punt\n\nEen zin.\n';
    const draft =
      'Persoon smit: Anna Smit\n\nVerslag b: B\nDatum: maandag 16 november 2020\nVoorzitter: @smit\nAanwezig: @smit\n\n# 1. Punt\n\nEen zin.\n';
    const { text } = placed(first, draft);
    const found = check(first + text).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ message }) => message.nl),
      [],
    );
  });
});

describe('a text that is pasted', () => {
  it('reads as minutes where it has a label or an item of them', () => {
    assert.ok(readsAsMinutes('Overleg\nAanwezig: Jan, Piet\nEr is koffie.'));
    assert.ok(readsAsMinutes('Board\nCoffee.\n- Action: Jan rings the printer'));
    assert.ok(readsAsMinutes('A\nB\nBesluiten: geen'));
  });
  it('is prose where it has none, or is a line or two', () => {
    assert.equal(readsAsMinutes('Actie: Jan belt.'), false);
    assert.equal(readsAsMinutes('De heer Jansen licht toe.\nEr zijn vragen.\nDe actiebereidheid is groot.'), false);
    assert.equal(readsAsMinutes('een\ntwee\ndrie'), false);
  });
});

describe('a calendar file that is imported', () => {
  it('becomes an invitation, told by the clocks of the project', () => {
    const calendar =
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART:20210715T090000Z\r\nDTEND:20210715T093000Z\r\nSUMMARY:Dijkbewaking van de week\r\nORGANIZER;CN=Jan Jansen:mailto:jan@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const text = (zone: string) => draftOf(blocksOfInvitation(invitationOf(calendar, zone, 'nl')), { name: 'dijk' }).text;
    assert.match(text('Europe/Amsterdam'), /^Verslag dijk: Dijkbewaking van de week\n[\s\S]*^Tijd: 11:00-11:30$/m);
    assert.match(text('Europe/Amsterdam'), /^Status: uitnodiging$/m);
    assert.match(text('America/Curacao'), /^Tijd: 05:00-05:30$/m);
  });
});
