import assert from 'node:assert/strict';
import { documentHighlight, references } from '../../../language-server/features/references.ts';
import { occurrencesOf } from '../../../language-server/features/shared/occurrences.ts';
import { symbolAt } from '../../../language-server/features/shared/symbol.ts';
import { archiveFiles } from '../../support/archive.ts';
import { parsing } from '../../support/parsing.ts';
import { positionAt } from '../../support/positions.ts';
import { fromScratch } from '../../support/random-edits.ts';

const OPEN = 'file:///archive/m007.verslag';

/** An archive of which no tree is kept but that of one file. */
function archive() {
  const texts = archiveFiles(30, 5);
  const project = fromScratch(texts, 0);
  project.set(OPEN, `${texts.get(OPEN)}\n`, true);
  project.check(OPEN);
  project.rest();
  return project;
}

describe('files that are not open', () => {
  const project = archive();
  const context = project.feature(OPEN)!;
  const at = (word: string) => {
    const lines = context.text.split('\n');
    const line = lines.findIndex((one) => one.includes(word));
    return { line, character: lines[line]!.indexOf(word) + 1 };
  };
  const party = /@\w+/.exec(context.text)![0];

  function parsedBy(work: () => void): string[] {
    const parsed = parsing();
    try {
      work();
    } finally {
      parsed.stop();
    }
    return [...new Set(parsed.files)].filter((uri) => !uri.endsWith('adresboek.verslag'));
  }

  it('are not parsed to tell where they name a party', () => {
    let found = 0;
    const parsed = parsedBy(() => {
      found = references(context, at(party), true).length;
    });
    assert.deepEqual(parsed, []);
    assert.ok(found > 10, `${found}`);
  });

  it('are not parsed to light up what the open one names, but for the one that declares it', () => {
    const lit = (word: string) =>
      parsedBy(() => assert.ok(documentHighlight(context, at(word)).length > 0, word)).filter((uri) => uri !== OPEN);
    assert.deepEqual(lit(party), []);
    const [, other] = /#m(\d+)\/A1/.exec(context.text)!;
    assert.deepEqual(lit(`#m${other}/A1`), [`file:///archive/m${other!.padStart(3, '0')}.verslag`]);
  });

  it('name the same as their trees do, at every place', () => {
    const seen = new Set<string>();
    for (let offset = 0; offset < context.text.length; offset++) {
      const position = positionAt(context.text, offset);
      const target = symbolAt(context, position)?.target;
      if (target === undefined) continue;
      const all = occurrencesOf(context, target);
      for (const declared of [true, false]) {
        const expected = all.filter(({ kind }) => declared || kind === 'reference').map(({ uri, range }) => ({ uri, range }));
        assert.deepEqual(references(context, position, declared), expected);
      }
      seen.add(target.$type);
    }
    assert.ok(seen.has('Person') && seen.has('Meeting') && seen.has('Action'), [...seen].join());
  });
});
