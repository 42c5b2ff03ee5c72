import assert from 'node:assert/strict';
import { takeOverParked } from '../../../language-server/features/commands/take-over-parked.ts';
import { ADDRESS, deskOf } from '../../server/requests/desk.ts';

const SERIES = 'Reeks staf (voorzitter @jansen): Staf\n';
const FIRST = `Verslag staf-1 (reeks staf): Staf
Datum: maandag 9 november 2020

# 1. Kade

Geparkeerd P1: Kade bij de sluis

# 2. Besloten deel
Geheim: 5.1.2e

Geparkeerd P2 (@jansen): De opvolging
`;
const second = (body: string) => `Verslag staf-2 (reeks staf): Staf\nStatus: uitnodiging\nDatum: maandag 16 november 2020\n${body}`;
const REPORT = 'Stond geparkeerd en is nu aan de orde';

function taken(body: string): string | null {
  const desk = deskOf({ 'reeks.verslag': SERIES, 'staf-1.verslag': FIRST, 'staf-2.verslag': second(body) });
  const edit = takeOverParked(desk.context(`${ADDRESS}staf-2.verslag`)!);
  if (edit === null) return null;
  desk.apply(Object.entries(edit.changes!).map(([uri, edits]) => ({ uri, edits })));
  const text = desk.text('staf-2.verslag');
  assert.equal(takeOverParked(desk.context(`${ADDRESS}staf-2.verslag`)!), null);
  assert.deepEqual(
    desk.project
      .check(`${ADDRESS}staf-2.verslag`)
      .filter(({ severity, rule }) => severity === 'error' && rule !== 'no-attendance')
      .map(({ rule }) => rule),
    [],
  );
  return text.slice(second('').length);
}

describe('points that were left for later', () => {
  it('raise who came or left at a later point in the header', () => {
    const text = taken('Aanwezig: @jansen, @bakker (tot punt 2), @secretaris (tot punt 1)\n\n# 1. Opening\n\n# 2. Rondvraag\n')!;
    assert.match(text, /^Aanwezig: @jansen, @bakker \(tot punt 4\), @secretaris \(tot punt 1\)$/m);
  });
  it('become points before what closes the meeting, which is numbered anew', () => {
    assert.equal(
      taken('\n# 1. Opening\n\nWelkom.\n\n# 2. Rondvraag\n\n# 3. Sluiting\n'),
      `
# 1. Opening

Welkom.

# 2. Kade bij de sluis

Voortgang #staf-1/P1 (afgerond): ${REPORT}.

# 3. De opvolging
Geheim: 5.1.2e

Voortgang #staf-1/P2 (afgerond): ${REPORT} (@jansen).

# 4. Rondvraag

# 5. Sluiting
`,
    );
  });
  it('stand as deep as their neighbours, and what is in a point behind them is numbered along', () => {
    const text = taken('\n## 1. Opening\n\n## 2. Rondvraag\n\n### 2.1 Kort\n\n## 3. Sluiting\n')!;
    assert.deepEqual(text.match(/^#.*$/gm), [
      ...['## 1. Opening', '## 2. Kade bij de sluis', '## 3. De opvolging'],
      ...['## 4. Rondvraag', '### 4.1 Kort', '## 5. Sluiting'],
    ]);
  });
  it('stand at the end where nothing closes it, and have no number where points have none', () => {
    assert.match(
      taken('\n# 1. Opening\n') ?? '',
      /# 1\. Opening\n\n# 2\. Kade bij de sluis\n\nVoortgang .*\n\n# 3\. De opvolging\nGeheim: 5\.1\.2e\n/,
    );
    assert.match(
      taken('\n# Opening\n\n# Rondvraag\n') ?? '',
      /# Opening\n\n# Kade bij de sluis\n[\s\S]*# De opvolging\n[\s\S]*\n\n# Rondvraag\n/,
    );
    assert.match(taken('') ?? '', /^\n# 1\. Kade bij de sluis\n/);
  });
  it('are none in the meeting that left them, or once they are reported', () => {
    const desk = deskOf({ 'reeks.verslag': SERIES, 'staf-1.verslag': FIRST });
    assert.equal(takeOverParked(desk.context(`${ADDRESS}staf-1.verslag`)!), null);
    assert.equal(
      taken('\n# 1. Opening\n\nVoortgang #staf-1/P1 (vervallen): Niet meer nodig.\n\nVoortgang #staf-1/P2 (afgerond): Gedaan.\n'),
      null,
    );
  });
});
