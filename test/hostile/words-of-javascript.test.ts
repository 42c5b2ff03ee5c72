import assert from 'node:assert/strict';
import fs from 'node:fs';
import { wordTable } from '../../language-server/vocabulary/word-table.ts';
import { check } from '../support/check.ts';
import { everyStage } from '../support/stages.ts';

const OWN_WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** A word in each place where the language looks words up. */
function withWord(word: string): Record<string, string> {
  return {
    'adresboek.verslag': `Organisatie ${word} (ook "${word}", e-mail ${word}@example.org): ${word}
Persoon p-${word} (@${word}, functie ${word}): V. ${word}
Groep ${word}s (leden @${word} @p-${word}): ${word}
Afkorting ${word}: ${word}
Reeks r-${word} (elke ${word} 10:00-11:00, piket ${word}, van 1 ${word} 2020 tot 2 ${word} 2020, ${word}): ${word}
  Spoor ${word} (trekker @${word}): ${word}
  Kanaal ${word} (vanaf ${word}, afgeschermd ${word}): ${word}
`,
    [`${word}.verslag`]: `Verslag ${word} (reeks r-${word}, ${word}): ${word}
Datum: ${word} 16 ${word} 2020
Tijd: 10:00 (UTC${word})
Status: ${word}
Rubricering: ${word}
Model: ${word}
Aanwezig: @${word} (${word}, namens @${word}), "${word}" (${word})
Volgende: ${word} 10:00
Bijlage: ${word} <${word}>
${word}: ${word}

# 1. ${word} #${word}
Geheim: ${word}

Actie ${word}1 (@${word}, uiterlijk ${word}, prioriteit ${word}, spoor ${word}, ${word}): ${word} {${word}: x} #${word}/${word}1
Voortgang #${word}1 (${word}): ${word}
Besluit ${word}: @${word} ${word}
${word} ${word}1: ${word}
`,
  };
}

describe('words that JavaScript knows', () => {
  for (const word of OWN_WORDS) {
    it(`${word} is a word like any other, wherever it stands`, async () => {
      const outputs = await everyStage(withWord(word));
      for (const [name, text] of outputs) assert.doesNotMatch(text, /\[native code\]|\[object Object\]|function Object/, name);
    });
  }

  it('are in no table of words', () => {
    const table = wordTable({ ja: 1 });
    assert.equal(table.get('ja'), 1);
    for (const word of OWN_WORDS) assert.deepEqual([table.has(word), table.get(word)], [false, undefined], word);
  });

  it('are reported where a word of the language belongs', () => {
    const text = 'Verslag a: T\nDatum: 16 november 2020\nStatus: constructor\nRubricering: __proto__\n\nx\n';
    const found = check(text).filter(({ rule }) => rule === 'malformed-statement');
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [2, 3],
    );
  });

  /** Tables in objects are fine where only the language's own names come to them; each of these was looked at. */
  const BY_OWN_NAMES: ReadonlySet<string> = new Set([
    'language-server/document/sentences.ts SENTENCES',

    'language-server/output/site/words.ts SITE_WORDS',
    'language-server/output/stats/words.ts STATS_WORDS',
    'language-server/rules/define.ts FAMILIES',
    'language-server/rules/shielding/shields.ts SHIELD_RULES',
    'language-server/server/requests/handlers.ts HANDLERS',
    'src/cli/commands/check.ts REPORTERS',
    'src/cli/help.ts TITLES',
    'src/cli/texts-publishing.ts PUBLISHING_TEXTS',
    'src/cli/texts-people.ts PEOPLE_TEXTS',
    'src/cli/texts-places.ts PLACE_TEXTS',
    'src/cli/texts.ts NOUNS',
    'src/cli/texts.ts TEXTS',
    'src/extension/dates.ts STYLES',
    'src/extension/names.ts SETTING',
    'src/word/report.ts WORDS',
  ]);

  it('meet no table in an object: such tables are made with wordTable, or are named here', () => {
    const root = new URL('../../', import.meta.url);
    const unknown: string[] = [];
    for (const folder of ['language-server', 'src']) {
      for (const file of fs.readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts') || file.includes('generated')) continue;
        const name = `${folder}/${file.replaceAll('\\', '/')}`;
        const source = fs.readFileSync(new URL(name, root), 'utf8');
        const tables = [
          ...source.matchAll(/const (\w+): (?:Readonly<)?(?:Partial<)?Record<string,[^=;]*= \{(?!\})/g),
          ...source.matchAll(/const (\w+) = \{(?:(?!\n(?:\}|\w))[\s\S])*\n?\} as const satisfies (?:Readonly<)?Record<string,/g),
        ];
        for (const [, table] of tables) if (!BY_OWN_NAMES.has(`${name} ${table}`)) unknown.push(`${name} ${table}`);
      }
    }
    assert.deepEqual(unknown, []);
  });
});
