import assert from 'node:assert/strict';
import { pointTime } from '../../../language-server/server/requests/point-time.ts';
import { HEADER } from '../../support/check.ts';
import { ADDRESS, deskOf, lineOf, type TestDesk } from './desk.ts';

const uri = `${ADDRESS}x.verslag`;
const MINUTES = `${HEADER}
# 1. Kade
Duur: 15 minuten

De kade is oud.

## 1.1 Sluis

De sluis ook.

# 2. Geld

Er is geld.

# 3. Rondvraag
Tijd: 10:50-11:00

Geen.
`;

function press(desk: TestDesk, part: string, time: string) {
  const made = pointTime(desk, { uri, line: lineOf(desk.text('x.verslag'), part), time });
  if (made !== null) desk.apply([{ uri, edits: made.changes }]);
  return made && [made.did, made.title];
}

describe('the time of a point', () => {
  it('is noted as data where it begins, and the point before it ends', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    assert.deepEqual(press(desk, 'De kade', '10:02'), ['began', 'Kade']);
    assert.deepEqual(press(desk, 'De sluis', '10:10'), ['began', 'Sluis']);
    assert.deepEqual(press(desk, 'Er is geld', '10:21'), ['began', 'Geld']);
    assert.deepEqual(press(desk, 'Er is geld', '10:40'), ['ended', 'Geld']);
    assert.equal(
      desk.text('x.verslag'),
      MINUTES.replace('# 1. Kade\n', '# 1. Kade\nTijd: 10:02-10:21\n')
        .replace('## 1.1 Sluis\n', '## 1.1 Sluis\nTijd: 10:10-10:21\n')
        .replace('# 2. Geld\n', '# 2. Geld\nTijd: 10:21-10:40\n'),
    );
    const errors = desk.project.check(uri).filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      errors.map(({ message }) => message.nl),
      [],
    );
  });
  it('ends where the point below it begins, which has nothing but its heading', () => {
    const desk = deskOf({ 'x.verslag': `${HEADER}\n# 1. Kade\n\nDe kade.\n# 2. Geld` });
    press(desk, 'De kade', '10:02');
    press(desk, '# 2. Geld', '10:20');
    assert.equal(desk.text('x.verslag'), `${HEADER}\n# 1. Kade\nTijd: 10:02-10:20\n\nDe kade.\n# 2. Geld\nTijd: 10:20`);
  });
  it('is not changed where it is told, and not noted above the first point', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    assert.equal(press(desk, 'Geen.', '10:55'), null);
    assert.equal(press(desk, 'Datum', '10:55'), null);
    assert.equal(desk.text('x.verslag'), MINUTES);
  });
  it('is not ended in a shield, or where more stands behind it', () => {
    const minutes = MINUTES.replace('# 2. Geld\n', '# 2. Geld\nTijd: {5.1.2e: 10:10}\n').replace(
      '# 1. Kade\n',
      '# 1. Kade\nTijd: 10:00 (UTC+01:00)\n',
    );
    const desk = deskOf({ 'x.verslag': minutes });
    assert.equal(press(desk, 'Er is geld', '10:40'), null);
    assert.deepEqual(press(desk, 'De sluis', '10:40'), ['began', 'Sluis']);
    assert.equal(desk.text('x.verslag'), minutes.replace('## 1.1 Sluis\n', '## 1.1 Sluis\nTijd: 10:40\n'));
  });
});
