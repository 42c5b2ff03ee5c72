import assert from 'node:assert/strict';
import { projectOf, publicOutputs } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon dam: J. van der Kanarie\nSpoor hub (trekker @VWS): Begeleiding Van der Kanarie\n';

function meeting(body: string, head = 'Verslag m1: Overleg'): Record<string, string> {
  return { 'a.verslag': BOOK, 'm1.verslag': `${head}\nDatum: 16 november 2020\n\n# 1. Deel\n\n${body}\n` };
}

async function expectGone(files: Record<string, string>): Promise<void> {
  for (const [name, text] of await publicOutputs(files)) assert.doesNotMatch(text, /kanarie/i, name);
}

describe('who is named below a heading', () => {
  for (const line of [
    'Aanwezig: @VWS, "J. Kanarie"',
    'Afwezig: "Kanarie"',
    '**Afgemeld:** “Kanarie”',
    '- In attendance: "Kanarie" (later)',
    'Voorzitter: "Kanarie"',
  ]) {
    it(`is a guest where the name stands in quotes: ${line}`, async () => {
      await expectGone(meeting(line));
      const [file] = projectOf(meeting(line)).files().slice(1);
      assert.match(JSON.stringify(file!.meetings[0]!.sections[0]!), /"guest"/);
    });
  }

  it('is no guest where a quote is what somebody said', async () => {
    const outputs = await publicOutputs(meeting('Conclusie: "De kanarie blijft".'));
    assert.match(outputs.get('full text 0')!, /"De kanarie blijft"/);
  });
});

describe('the name of something that is called after somebody', () => {
  it('is told without who that is', async () => {
    await expectGone(meeting('Tekst.', 'Verslag m1: Gesprek met Van der Kanarie'));
    await expectGone(meeting('## 1.1 #hub\n\nBesluit B1 (@VWS, spoor hub): Akkoord.'));
    const series = 'Reeks gesprek (elke maandag 10:00-11:00): Begeleiding mevrouw Van der Kanarie\n';
    await expectGone({ ...meeting('Tekst.', 'Verslag m1 (reeks gesprek): Gesprek'), 'r.verslag': series });
  });
});
