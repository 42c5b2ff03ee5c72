/**
 * `npm run rules` writes what is made from the rules: the indexes of their pages, the header of each page, the facts and examples of their
 * pages in Dutch, and their names in the schema of the configuration. Tests fail where one of these differs.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { RULES } from '../../language-server/rules/registry.ts';
import { dutchPageOf } from './dutch-pages.ts';
import { indexPage } from './index-page.ts';
import { withHeader } from './pages.ts';
import { ruleSchemas } from './schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const pages = path.join(root, 'docs/rules');
const schemaFile = path.join(root, 'schemas/verslag-config.schema.json');

for (const rule of RULES) {
  const page = path.join(pages, `${rule.name}.md`);
  if (fs.existsSync(page)) {
    fs.writeFileSync(page, withHeader(fs.readFileSync(page, 'utf8'), rule));
    const dutch = dutchPageOf(rule);
    fs.writeFileSync(dutch.file, dutch.page);
  } else console.error(`${path.relative(root, page)} is missing: write it, with a wrong and a right example.`);
}
fs.writeFileSync(path.join(pages, 'README.md'), indexPage('en'));
fs.writeFileSync(path.join(root, 'docs/regels/README.md'), indexPage('nl'));

const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
schema.properties.rules.properties = ruleSchemas();
fs.writeFileSync(schemaFile, JSON.stringify(schema, null, 2));
execFileSync(path.join(root, 'node_modules/.bin/biome'), ['check', '--write', schemaFile], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
