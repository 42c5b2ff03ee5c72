import { WITHOUT_HINTS, workbench } from './workbench.ts';

const PARKED = `Verslag dobv-3 (reeks dobv): Directeurenoverleg
Datum: maandag 23 november 2020
Tijd: 10:00-11:00
Voorzitter: @verbeek
Notulist: @dewit
Aanwezig: @verbeek, @dewit, @smeets

# 1. Opslag

Geparkeerd P1 (@smeets): Huisvesting van het team
`;
const NEXT = `Verslag dobv-4 (reeks dobv): Directeurenoverleg
Status: uitnodiging
Datum: maandag 30 november 2020
Tijd: 10:00-11:00
Voorzitter: @verbeek
Notulist: @dewit
Aanwezig: @verbeek, @dewit, @smeets

# 1. Opening
Duur: 5 minuten

Iedereen is er.

# 2. Begroting
Duur: 30 minuten

Motie M1 (indiener @verbeek): Er komt een reserve.
`;

/** The agenda of a meeting, before it and while it is held: by keys and commands. */
describe('the agenda', () => {
  const bench = workbench({ settings: WITHOUT_HINTS, files: { 'dobv-3.verslag': PARKED, 'dobv-4.verslag': NEXT } }, async (bench) => {
    await bench.openFile('dobv-4.verslag');
    await bench.serverReady();
  });

  it('says above the meeting how long its points take together, beside the planned time', async () => {
    await bench.page.locator('.codelens-decoration', { hasText: 'agenda: 35 minutes of 1 hour' }).first().waitFor();
    await bench.screenshot('agenda');
  });

  it('takes up what an earlier meeting of the series left for later', async () => {
    await bench.command(`Verslag: ${bench.word('command.takeOverParked')}`);
    await bench.lineWith('dobv-4.verslag', '# 3. Huisvesting van het team');
    await bench.screenshot('agenda-taken-up');
  });

  it('moves a point by key, and numbers it anew', async () => {
    await bench.goTo(15, 1);
    await bench.press('Control+k', 'Alt+ArrowUp');
    await bench.lineWith('dobv-4.verslag', '# 1. Begroting');
    await bench.lineWith('dobv-4.verslag', '# 2. Opening');
  });

  it('puts a vote on the motion above by one key, in meeting mode', async () => {
    await bench.goTo(12, 1);
    await bench.command(bench.title('meetingMode'));
    await bench.page.locator('.statusbar-item', { hasText: /0:\d\d/ }).waitFor();
    await bench.press('Alt+4');
    await bench.answer(['Vote: In favour', '2'], ['Vote: Against', '1'], ['Vote: Abstained', ''], ['Vote: Outcome', 'aangenomen']);
    await bench.screenshot('agenda-vote');
    await bench.lineWith('dobv-4.verslag', 'Stemming #M1 (voor 2, tegen 1');
  });
});
