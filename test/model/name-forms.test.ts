import assert from 'node:assert/strict';
import { wordsOf } from '../../language-server/model/names/fold.ts';
import { candidatesAt, isLabelGap } from '../../language-server/model/names/joints.ts';
import { Forms, formsOf } from '../../language-server/model/names/name-forms.ts';
import { namePartsOf } from '../../language-server/model/names/name-parts.ts';

const PEOPLE = ['Jan van der Berg', 'P.J. de Vries', 'An Li', 'Ïsis Éclair-Ong', 'Bo Oe', 'Karel-Jan Smit-de Groot', 'Ng'];

describe('forms of names', () => {
  const forms = formsOf(PEOPLE.map((name) => ({ id: name.toLowerCase().replace(/[^a-z]+/g, '-'), name, parts: namePartsOf(name) })));

  it('are never passed over for how they begin, nor are their genitives', () => {
    for (const [letters] of forms) {
      for (let length = 1; length <= letters.length; length++)
        assert.ok(forms.mayBegin(letters.slice(0, length)), letters.slice(0, length));
      assert.ok(forms.mayBegin(`${letters}s`), `${letters}s`);
    }
  });

  it('are found in a text as they are without that shortcut', () => {
    class Patient extends Forms {
      override mayBegin(): boolean {
        return true;
      }
    }
    const patient = new Patient(new Map(forms));
    const text = `${PEOPLE.join(' en ')} vragen jans stuk, vandenberg, BergJ, smit-degroots nota, lis, ngs en de vriesp van jan-van-der-berg; anli bergen bood oever.`;
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at++)
      assert.deepEqual(candidatesAt(words, at, forms, isLabelGap), candidatesAt(words, at, patient, isLabelGap), words[at]!.text);
  });

  it('end the search at most words of a text', () => {
    let asked = 0;
    class Counted extends Forms {
      override get(letters: string) {
        asked++;
        return super.get(letters);
      }
    }
    const words = wordsOf('Het overleg bespreekt de planning van de vaccinatie en de communicatie met de regio. '.repeat(50));
    const counted = new Counted(new Map(forms));
    for (let at = 0; at < words.length; at++) candidatesAt(words, at, counted, isLabelGap);
    assert.ok(asked < 2 * words.length, `${asked} look-ups for ${words.length} words`);
  });
});
