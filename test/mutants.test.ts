import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { mutantsOf } from '../scripts/mutants-of.ts';

const SOURCE = `import { a } from './a.ts';
export function words(text: string, isOpen?: boolean): readonly string[] {
  if (isOpen === true && text !== '') return [text, 'x'];
  a(text);
  return text.length > 3 ? [] : [{ kind: 'word', ...{ text } }.kind];
}
`;

function changed({ start, end, put }: { start: number; end: number; put: string }): string {
  return SOURCE.slice(0, start) + put + SOURCE.slice(end);
}

describe('the maker of mutants', () => {
  it('changes conditions, signs, statements, items, properties, strings and truths, each once', () => {
    const names = mutantsOf(SOURCE).map(({ name }) => name);
    for (const name of ['negates a condition', '&& becomes ||', '=== becomes !==', '!== becomes ===', '> becomes >=', 'drops a statement'])
      assert.ok(names.includes(name), name);
    for (const name of ['drops an item', 'drops a property', 'empties a string', 'turns a truth around', 'returns nothing'])
      assert.ok(names.includes(name), name);
  });

  it('makes another program each time, that can be read', () => {
    const programs = mutantsOf(SOURCE).map(changed);
    assert.equal(new Set([SOURCE, ...programs]).size, programs.length + 1);
    for (const program of programs) assert.doesNotThrow(() => stripTypeScriptTypes(program), program);
    assert.ok(programs.every((program) => program.includes("'./a.ts'")));
  });
});
