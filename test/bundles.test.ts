import assert from 'node:assert/strict';
import { withLazyPatterns } from '../scripts/lazy-patterns.mjs';

describe('patterns in the bundle of the command line', () => {
  it('are made where they are first used', () => {
    assert.equal(
      withLazyPatterns('const A = /a/u;\nexport const one = (text) => A.test(text);\n'),
      'let A$;\nexport const one = (text) => (A$ ??= /a/u).test(text);\n',
    );
    assert.equal(
      withLazyPatterns('const A = /a/u;\nconst B = new RegExp(A.source, "i");\nfunction f(x) {\n  return { A, b: B.test(x), c: B };\n}\n'),
      'let A$; function A$$() { return A$ ??= /a/u; }\nlet B$; function B$$() { return B$ ??= new RegExp(A$$().source, "i"); }\nfunction f(x) {\n  return { A: A$$(), b: B$$().test(x), c: B$$() };\n}\n',
    );
  });

  it('are texts where V8 would read them each time it compiles a function, but for those that remember a place', () => {
    assert.equal(
      withLazyPatterns(
        'const A = /\\p{L}/gu;\nconst one = (text) => text.replace(A, "") + /\\p{N}"/u.test(text) + /\\p{N}/gu.exec(text) + /a/.test(text);\n',
      ),
      'let pattern$0;let A$;\nconst one = (text) => text.replace((A$ ??= new RegExp("\\\\p{L}", "gu")), "") + (pattern$0 ??= new RegExp("\\\\p{N}\\"", "u")).test(text) + /\\p{N}/gu.exec(text) + /a/.test(text);\n',
    );
  });

  it('are made where they stand if others import them, if they may change, or if a function makes them', () => {
    for (const code of [
      'export const A = /a/u;\nA.test("");\n',
      'const A = /a/u;\nexport { A };\n',
      'const A = new RegExp(made());\nA.test("");\n',
      'const A = /a/u;\nfunction f(A) {\n  return A;\n}\n',
      'const A = /a/u;\nfunction f({ A }, [b = A]) {\n  return A;\n}\n',
      'let A = /a/u;\nA.test("");\n',
      'const A = "a";\nf(A);\n',
    ])
      assert.equal(withLazyPatterns(code), code);
  });
});
