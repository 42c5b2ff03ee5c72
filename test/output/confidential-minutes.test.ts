import assert from 'node:assert/strict';
import { run } from '../cli/memory-host.ts';
import { PUBLIC_FORMS, publicOutputs } from '../support/public-forms.ts';

const HEADER = (status: string) => `Status: vastgesteld op 30 november 2020
Rubricering: ${status}
Voorzitter: @open
Notulist: @open
Aanwezig: @open, @VWS
`;
const BOOK = `Organisatie VWS (e-mail vws@example.org): Ministerie
Persoon open (@VWS, openbaar, e-mail open@example.org): O. Penbaar
Reeks r1 (elke maandag 10:00-11:00, voorzitter @open, leden @open @VWS): Overleg
`;
const FIRST = `Verslag m1 (reeks r1): Eerste
Datum: maandag 9 november 2020
${HEADER('openbaar')}
# 1. Opening

Actie A1 (@open, uiterlijk 20 november 2020): Schrijft een brief.
Motie M1 (indiener @open): Verzoekt iets.
`;
const CLOSED = (level: string) => `Verslag v (reeks r1): Overleg over kanarie
Datum: maandag 16 november 2020
${HEADER(level)}Spoor eigen (trekker @open, leden @VWS): Kanariespoor

# 1. Kanarie #eigen

Actie A2 (@open, uiterlijk 3 maart 2033, spoor eigen): Verzorgt de kanarie.
Voortgang #A2 (lopend): De kanarie zingt.
Voortgang #m1/A1 (afgerond, uiterlijk 4 april 2034): Over de kanarie.
Stemming #m1/M1 (voor 771771, tegen 5): aangenomen
Amendement AM1 (indiener @open, over #m1/M1): Voegt de kanarie toe.
`;
const LAST = `Verslag m2 (reeks r1): Laatste
Datum: maandag 23 november 2020
${HEADER('openbaar')}
# 1. Opening #v/eigen

Voortgang #v/A2 (lopend): Gaat goed.
Zie #v/A2, #v, #v/eigen, #m1/A1 en #m1/M1.
`;
const LEVELS = ['vertrouwelijk', 'Departementaal Vertrouwelijk', 'Stg. Geheim'] as const;
const TOLD = /kanarie|2033|2034|771771|aangenomen|adopted|afgerond|"done"/i;
const files = (level: string) => ({ 'adresboek.verslag': BOOK, 'm1.verslag': FIRST, 'm2.verslag': LAST, 'v.verslag': CLOSED(level) });

describe('what confidential minutes hold', () => {
  for (const level of LEVELS) {
    it(`is told by the public version of no other minutes: ${level}`, async () => {
      const forms = PUBLIC_FORMS.filter(({ isSlow }) => !isSlow);
      const found: string[] = [];
      for (const [output, text] of await publicOutputs(files(level), { forms })) {
        // The third are the confidential ones themselves.
        if (!output.endsWith(' 2') && TOLD.test(text)) found.push(`${output}: ${TOLD.exec(text)}`);
      }
      assert.deepEqual(found, []);
    });
    for (const command of [
      ['actions', '--kind', 'all', '--status', 'all', '--format', 'json'],
      ['actions', '--kind', 'all', '--status', 'all', '--format', 'csv'],
      ['actions', '--kind', 'action', '--status', 'all', '--format', 'ics'],
    ])
      it(`is in no ${command.join(' ')} of others: ${level}`, async () => {
        const { stdout, status } = await run([...command, '--public', '--today', '2020-11-24', 'm1.verslag', 'm2.verslag'], files(level));
        assert.equal(status, 0);
        assert.match(stdout, /Schrijft een brief/);
        assert.doesNotMatch(stdout, TOLD);
      });
    it(`is counted in no figures of others: ${level}`, async () => {
      const { stdout } = await run(['stats', '--json', '--public', '--today', '2020-11-24', 'm1.verslag', 'm2.verslag'], files(level));
      const { actions } = JSON.parse(stdout) as { actions: { total: { open: number; done: number } } };
      assert.deepEqual([actions.total.open, actions.total.done], [1, 0]);
    });
  }
  it('is told by their own public version, with a warning', async () => {
    const { stdout, stderr } = await run(['render', '--to', 'text', '--public', 'v.verslag'], files('vertrouwelijk'));
    assert.match(stdout, /Verzorgt de kanarie/);
    assert.match(stderr, /\[confidential-in-public\]/);
  });
  const CALLED: readonly (readonly [file: string, change: (text: string) => string])[] = [
    ['m1 NIET OPENBAAR.verslag', (text) => text],
    ['vertrouwelijk/m1.verslag', (text) => text],
    ['m1-geheim.verslag', (text) => text],
    ['m1.verslag', (text) => text.replace('Eerste', 'Eerste, ongelakte versie')],
    ['m1.verslag', (text) => text.replace('Eerste', 'Interne versie van het verslag')],
    ['m1.verslag', (text) => text.replace('Voorzitter', 'Versie: intern\nVoorzitter')],
    ['m1.verslag', (text) => text.replace('Voorzitter', 'Verzendlijst: uitsluitend aanwezigen\nVoorzitter')],
  ];
  for (const [file, change] of CALLED) {
    it(`is warned about by what they call themselves: ${file}, ${change('Eerste Voorzitter').replace('\n', ' / ')}`, async () => {
      const open = change(FIRST).replace('Rubricering: openbaar\n', '');
      const book = { 'adresboek.verslag': BOOK };
      assert.match((await run(['check', '--public', '--format', 'lines'], { ...book, [file]: open })).stdout, /\[confidential-in-public\]/);
      const told = await run(['check', '--public', '--format', 'lines'], { ...book, [file]: change(FIRST) });
      assert.doesNotMatch(told.stdout, /confidential-in-public/);
    });
  }
  for (const [file, title] of [
    ['intern-overleg.verslag', 'Overleg interne zaken'],
    ['raad/m1.verslag', 'Raad over de gesloten begroting'],
    ['geheimschrijver.verslag', 'Het geheim van de smid, lezing'],
  ] as const)
    it(`is not what these call themselves: ${file}, ${title}`, async () => {
      const text = FIRST.replace('Rubricering: openbaar\n', 'Versie: 2\n').replace('Eerste', title);
      const { stdout } = await run(['check', '--public', '--format', 'lines'], { 'adresboek.verslag': BOOK, [file]: text });
      assert.doesNotMatch(stdout, /confidential-in-public/);
    });
  it('is known to those who write', async () => {
    const { stdout } = await run(['actions', '--status', 'all', '--format', 'json', 'm1.verslag'], files('vertrouwelijk'));
    assert.match(stdout, /Over de kanarie/);
  });
});
