import assert from 'node:assert/strict';
import { reviewThreads } from '../../language-server/syntax/review-comments.ts';
import { Kept } from '../../src/extension/review/kept.ts';

/** What a reader sees of a thread. */
interface Shown {
  about: number;
  texts: string[];
}

describe('threads of remarks beside a text', () => {
  const ended: Shown[] = [];
  const kept = new Kept<Shown>();
  const become = (text: string) => {
    const made: Shown[] = [];
    kept.become(reviewThreads(text), {
      make: ({ about }) => {
        made.push({ about, texts: [] });
        return made.at(-1)!;
      },
      show: (shown, { about, remarks }) => Object.assign(shown, { about, texts: remarks.map(({ text: words }) => words) }),
      end: (shown) => ended.push(shown),
    });
    return made;
  };
  const ONE = '// P. Punt, 18 november 2020: Eén?\n';
  const TWO = '// P. Punt, 18 november 2020: Twee?\n';

  it('stay the same ones while the text moves and answers come, so that what is unfolded stays so', () => {
    const [one, two] = become(`${ONE}Zin.\n${TWO}Nog een zin.\n`);
    assert.deepEqual([one!.about, two!.about], [1, 3]);
    assert.deepEqual(become(`Nieuw.\n${TWO}// - A. B, 19 november 2020: Ja.\nZin.\n${ONE}Nog een zin.\n`), []);
    assert.deepEqual(
      [one, two],
      [
        { about: 5, texts: ['Eén?'] },
        { about: 3, texts: ['Twee?', 'Ja.'] },
      ],
    );
    assert.equal(kept.of(two!)?.remarks[0].line, 1);
    become(`Nieuw.\n${TWO}Zin.\n`);
    assert.deepEqual(ended, [one]);
    assert.equal(kept.of(one!), undefined);
  });
  it('are each their own, though two say the same', () => {
    become(`${ONE}Zin.\n${ONE}Zin.\n`);
    assert.deepEqual(
      become(`${ONE}Zin.\n${ONE}Zin.\n${ONE}Zin.\n`).map(({ about }) => about),
      [5],
    );
  });
});
