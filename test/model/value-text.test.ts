import assert from 'node:assert/strict';
import type { Attendee } from '../../language-server/model/minutes.ts';
import { Publisher } from '../../language-server/model/public.ts';
import { valueWords } from '../../language-server/model/value-text.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon jansen (@VWS): P. Jansen\nPersoon open (@VWS, openbaar): O. Penbaar\n';

/** Who is present, as a writer and as a citizen see it. */
function attendees(present: string): { internal: readonly Attendee[]; open: string } {
  const models = projectOf({ 'a.verslag': BOOK, 'm.verslag': `Verslag m: M\nDatum: 16 november 2020\nAanwezig: ${present}\n` }).files();
  const [meeting] = models.flatMap(({ meetings }) => meetings);
  return { internal: meeting!.present, open: JSON.stringify(new Publisher(models).minutes(meeting!).present) };
}

describe('what stands behind a name', () => {
  it('is a text with its shields in it, on each of their grounds', () => {
    const { internal, open } = attendees('@open (vz, namens {5.1.2e, 5.1.2i: kanarie, Webex} en meer, m.k.)');
    const [{ role, mode, notice }] = internal as [Attendee];
    assert.deepEqual(
      role!.map((part) => (typeof part === 'string' ? part : part.kind)),
      ['vz, namens ', 'shield', ' en meer'],
    );
    assert.equal(valueWords(role!), 'vz, namens {5.1.2e, 5.1.2i: kanarie, Webex} en meer');
    assert.deepEqual([mode, notice], [undefined, 'with']);
    assert.doesNotMatch(open, /kanarie|Webex/);
    assert.match(open, /5\.1\.2e.*5\.1\.2i/);
  });

  it('holds whom it names as a party, who is shielded as anywhere', () => {
    const { internal, open } = attendees('@open (vervangen door @jansen)');
    assert.equal(valueWords(internal[0]!.remark!), 'vervangen door P. Jansen');
    assert.doesNotMatch(open, /Jansen|jansen/);
  });

  for (const words of [
    '{5.1.2e: kanarie',
    '(5.1.2e: kanarie)',
    'x {5.1.2e: a} kanarie}',
    '"{5.1.2e: kanarie}"',
    '{5.1.2e: "kanarie)" kanarie}',
    'naast @jansen {5.1.2e: kanarie}',
    '5.1.2e: kanarie',
    '{naam: kanarie}',
  ])
    it(`shields \`${words}\` there, with all that it may reach`, () => {
      for (const place of [`@open (${words})`, `@open (vz, ${words})`, `@VWS (m.k.) (${words})`, `"gast" (${words})`]) {
        const { open } = attendees(place);
        assert.doesNotMatch(open, /kanarie|jansen/i, place);
      }
    });
});
