import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { PublicIds } from '../../language-server/model/public-ids.ts';
import { safeFileName } from '../../language-server/output/names.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

const id = fc.oneof(
  fc.array(fc.nat(0x10ffff), { maxLength: 300 }).map((points) => String.fromCodePoint(...points)),
  fc.constantFrom(
    ...[
      '..',
      '../../etc/passwd',
      'a/b',
      'a\\b',
      'C:\\x',
      'CON',
      'con.txt',
      'COM\u00b9',
      'LPT9.a',
      'nul',
      'x.',
      'x . ',
      '.x',
      '-x',
      '',
      ' ',
    ],
    ...[
      'a\0b',
      'a\nb',
      '\u202egpj.exe',
      '\u8a18'.repeat(300),
      '\u{1f600}'.repeat(300),
      `a${'\u0301'.repeat(400)}`,
      'a'.repeat(5000),
      '~',
      '%2e%2e%2f',
    ],
  ),
);

describe('the name of a file that is made from an id', () => {
  it('stays in its folder, on every disk', () => {
    fc.assert(
      fc.property(id, (text) => {
        const name = safeFileName(text);
        for (const one of [path.posix, path.win32]) {
          const at = one.join('/out', `${name}.html`);
          assert.equal(one.dirname(at), one.normalize('/out'));
          assert.equal(one.basename(at), `${name}.html`);
        }
        assert.match(name, /^[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_])?$/u);
        assert.doesNotMatch(name, /\.\.|^(?:con|prn|aux|nul|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])(?:\.|$)/i);
        assert.ok(Buffer.byteLength(name) <= 201 && name.length <= 101);
      }),
      runs(500, 20201116),
    );
  });

  it('is no other meeting’s, also where it is too long for a file', () => {
    for (const sign of ['a', '\u8a18', '\u{20000}']) {
      const text = Array.from({ length: 12 }, (_, number) => `Verslag ${sign.repeat(150)}${'b'.repeat(number)}: Titel\n`).join('\n');
      const meetings = projectOf({ 'm.verslag': text })
        .files()
        .flatMap((file) => file.meetings);
      const ids = new PublicIds(meetings, () => false);
      assert.equal(new Set(meetings.map((meeting) => safeFileName(ids.of(meeting)).toLowerCase())).size, 12);
    }
  });
});
