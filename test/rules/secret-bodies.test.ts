import assert from 'node:assert/strict';
import { projectOf, publicOutputs } from '../support/public-forms.ts';

const minutes = (secret: boolean) => `Organisatie kade: Kade Beheer
Verslag o-1: Overleg
Datum: maandag 16 november 2020

# 1. Punt${secret ? '\nGeheim: 5.1.2b' : ''}

Organisatie zeemeeuw (ook "Zilvermeeuw"): Zeemeeuw Beheer

# 2. Ander punt

Zeemeeuw  Beheer belt. Zilvermeeuw ook. Goed beheer is nodig, zegt Kade Beheer.
`;

function reported(text: string): readonly string[] {
  const project = projectOf({ 'a.verslag': text });
  const [file] = project.files();
  const lines = text.split('\n');
  return project
    .check(file!.uri)
    .filter(({ rule }) => rule === 'name-in-prose')
    .map(({ range: { start, end } }) => lines[start.line]!.slice(start.character, end.character));
}

describe('an organisation that is declared within something secret', () => {
  it('is reported where it is named in words, by its whole name or another, and no other words are', () => {
    assert.deepEqual(reported(minutes(true)), ['Zeemeeuw  Beheer', 'Zilvermeeuw']);
  });
  it('is named in no public output, whatever words name it', async () => {
    const more =
      '\n- Bij ZEEMEEUW BEHEER en **Zilvermeeuw**\n\n| Zilvermeeuw | 1 |\n|---|---|\n\nBesluit B1: Zeemeeuw Beheer betaalt.\n  Zilvermeeuw\n';
    const outputs = await publicOutputs({ 'a.verslag': minutes(true) + more });
    for (const [name, text] of outputs) assert.doesNotMatch(text, /zeemeeuw|zilvermeeuw/i, name);
    const shown = outputs.get('full text 0')!;
    assert.match(shown, /\[5\.1\.2b\] belt\. \[5\.1\.2b\] ook\. Goed beheer is nodig, zegt Kade Beheer\./);
  });
  it('may be named where its declaration is for everybody', () => {
    assert.deepEqual(reported(minutes(false)), []);
  });
});
