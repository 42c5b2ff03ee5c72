import assert from 'node:assert/strict';
import { foldLine } from '../../language-server/syntax/folded-line.ts';

describe('a line as a reader sees it', () => {
  const fold = (line: string) => foldLine(line, 0, line.length).text;

  it('has the sign of a character reference, whatever letters it is written in', () => {
    const names = ['lbrace', 'rcub', 'lsqb', 'rsqb', 'lbrack', 'rbrack', 'lpar', 'rpar', 'lt', 'gt', 'colon', 'period', '#x3c', '#0123'];
    for (const name of names) {
      const plain = fold(`a &${name}; b`);
      assert.match(plain, /^a \p{P}|^a [<>]/u, name);
      // To an expression that ignores case, the long s is an s and the sign for kelvin a k.
      for (const written of [name.toUpperCase(), name.replaceAll('s', '\u017f'), name.replaceAll('k', '\u212a')])
        assert.equal(fold(`a &${written}; b`), plain, written);
    }
  });

  it('is the same whether or not a sign beside a letter must be folded', () => {
    for (let code = 0x80; code < 0x3000; code++) {
      const sign = String.fromCharCode(code);
      assert.equal(`${fold(sign)}.`, fold(`${sign}\u2022`), code.toString(16));
    }
  });
});
