import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { moveListItem } from '../../src/extension/editing/list-indent.ts';
import { cursor } from '../support/cursor.ts';

/** The text after Tab (or Shift+Tab) on the line of the cursor; undefined where the key means what it always does. */
function pressed(marked: string, direction: 'in' | 'out' = 'in'): string | undefined {
  const { text, position } = cursor(marked, '¦');
  const lines = text.split('\n');
  const changes = moveListItem({ count: lines.length, at: (line) => lines[line]! }, position.line, direction);
  for (const { line, end, newText } of changes ?? []) lines[line] = newText + lines[line]!.slice(end);
  return changes && lines.join('\n');
}

describe('Tab on a point of a list', () => {
  const cases: [string, string, string][] = [
    ['nests it in the point above', '- een\n- ¦', '- een\n  - '],
    ['wherever the cursor is', '- een\n- tw¦ee', '- een\n  - twee'],
    ['nests by what a number asks for, and counts anew', '1. een\n2. ¦twee', '1. een\n   1. twee'],
    ['counts on beside what is nested already', '1. een\n   1. a\n2. ¦b', '1. een\n   1. a\n   2. b'],
    ['nests deeper, one level at a time', '- een\n  - twee\n- ¦drie', '- een\n  - twee\n  - drie'],
    [
      'takes along what is nested in it',
      '- een\n- ¦twee\n  - drie\n\n    tekst\n- vier',
      '- een\n  - twee\n    - drie\n\n      tekst\n- vier',
    ],
    ['changes nothing where nothing stands above it', 'Tekst.\n\n- ¦een', 'Tekst.\n\n- een'],
    ['changes nothing where it is nested already', '- een\n  - ¦twee', '- een\n  - twee'],
    ['makes it part of the statement above', 'Afspraak A1: Wij doen:\n- ¦een', 'Afspraak A1: Wij doen:\n  - een'],
    ['looks past an empty line', '- een\n\n- ¦twee', '- een\n\n  - twee'],
    ['looks past no heading', '- een\n\n# 2. Punt\n\n- ¦twee', '- een\n\n# 2. Punt\n\n- twee'],
    ['keeps a box', '- [ ] een\n- [ ] ¦twee', '- [ ] een\n  - [ ] twee'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(pressed(before), after));

  it('is an ordinary tab anywhere else', () => {
    for (const line of ['Tekst¦', '| a ¦| b |', '', 'a) ¦', '# 1. ¦'].filter(Boolean)) assert.equal(pressed(line), undefined, line);
  });
  it('nests for whoever reads the Markdown', () => {
    for (const text of ['- een\n- ¦twee', '1. een\n2. ¦twee', '10. een\n11. ¦twee', '* a\n  * b\n* ¦c', '-   wijd\n- ¦twee'])
      assert.match(markdownIt().render(pressed(text)!), /<li>[^<]*\n?<(?:ul|ol)>/, text);
  });
});

describe('Shift+Tab on a point of a list', () => {
  it('brings it back, with its number', () => {
    assert.equal(pressed('1. een\n   1. ¦twee', 'out'), '1. een\n2. twee');
    assert.equal(pressed('- een\n  - twee\n    - ¦drie', 'out'), '- een\n  - twee\n  - drie');
    assert.equal(pressed('- ¦een', 'out'), '- een');
  });
  it('undoes what Tab did', () => {
    for (const text of ['- een\n- ¦twee\n  - drie', '1. een\n2. ¦twee', 'Afspraak A1: Wij doen:\n- ¦een'])
      assert.equal(pressed(`${pressed(text)!.replace(/(- twee|\. twee|- een$)/, '$1¦')}`, 'out'), text.replace('¦', ''));
  });
});
