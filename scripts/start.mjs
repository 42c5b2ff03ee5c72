// `npm start`: installs, builds, checks the examples and renders them, and says where to look.
import fs from 'node:fs';
import path from 'node:path';
import { install, root, run } from './install.mjs';

// The examples are of 2020 and 2021: seen from a day in that time, few of their actions are overdue.
const TODAY = '2020-11-17';

install();
run('node', ['scripts/build.mjs']);
const out = path.join(root, 'out', 'examples');
fs.rmSync(out, { recursive: true, force: true });
const folders = fs
  .readdirSync(path.join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'fouten')
  .map((entry) => path.join('examples', entry.name));
const paths = [path.join('examples', 'adresboek.verslag'), ...folders];
console.log('\nChecking the examples:');
run('node', ['bin/verslag.js', 'check', '--today', TODAY, ...paths]);
for (const form of ['html', 'email', 'ics', 'markdown', 'text', 'json'])
  run('node', ['bin/verslag.js', 'render', ...paths, '--today', TODAY, '--to', form, '--out', path.join(out, form)]);
const pages = fs.readdirSync(path.join(out, 'html')).filter((name) => name.endsWith('.html'));
console.log(`\n${pages.length} meetings rendered. Open one of these in a browser:\n`);
for (const page of pages.slice(0, 5)) console.log(`  ${path.join(out, 'html', page)}`);
console.log(
  `\nThe same as e-mail drafts, calendars, Markdown, text and JSON: ${out}\nFiles with mistakes, to see how they are reported: node_modules/.bin/node bin/verslag.js check examples/fouten`,
);
