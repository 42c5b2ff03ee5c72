/** `npm run new-rule NAME [FAMILY]` makes a rule, its page and its tests, and lists it. The tests are red until the rule is written. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { FAMILIES, type Family } from '../../language-server/rules/define.ts';
import { ruleInfo } from '../../language-server/rules/registry.ts';
import { skeletonOf, withPass } from './skeleton.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LIST = 'language-server/rules/all.ts';

/** Why no rule can be made of a name and a family; undefined where one can. */
export function problemWith(asked: string, of: string): string | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(asked)) return 'Usage: npm run new-rule NAME [FAMILY], with a name such as `deadline-on-day-off`.';
  if (!Object.hasOwn(FAMILIES, of)) return `There is no family \`${of}\`. Families: ${Object.keys(FAMILIES).join(', ')}.`;
  return ruleInfo(asked) === undefined ? undefined : `There is a rule \`${asked}\` already.`;
}

function make(rule: string, of: Family): void {
  const files = { ...skeletonOf(rule, of), [LIST]: withPass(fs.readFileSync(path.join(ROOT, LIST), 'utf8'), rule, of) };
  for (const file of Object.keys(files)) {
    if (file !== LIST && fs.existsSync(path.join(ROOT, file))) throw new Error(`${file} is there already`);
  }
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    fs.writeFileSync(path.join(ROOT, file), text);
    console.log(file);
  }
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  run(path.join(ROOT, 'node_modules/.bin/biome'), 'check', '--write', ...Object.keys(files).filter((file) => file.endsWith('.ts')));
  run(process.execPath, 'scripts/rules/write.ts');
  console.log(`Write each TODO in them; \`npm run rules\` where the name, family, severity or summary changes. Then:
  npx mocha --reporter dot test/rules/${rule}.test.ts test/rules-docs.test.ts`);
}

if (import.meta.main) {
  const [name = '', family = 'structure'] = process.argv.slice(2);
  const problem = problemWith(name, family);
  if (problem === undefined) make(name, family as Family);
  else {
    console.error(problem);
    process.exitCode = 2;
  }
}
