// What the unit tests run of the code, room by room, held against a floor. `npm run coverage` also writes a page of every line: out/coverage/index.html.
import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './install.mjs';

const FOLDER = 'out/coverage';

/** Lines and branches of each room that the unit tests must run, in percent. The extension itself runs in VS Code, so it is not counted here. */
const FLOORS = {
  'language-server/features': [97, 87],
  'language-server/model': [98, 93],
  'language-server/output': [98, 87],
  'language-server/references': [93, 94],
  'language-server/register': [97, 87],
  'language-server/document': [95, 85],
  'language-server/project': [95, 88],
  'language-server/rules': [98, 92],
  'language-server/server': [95, 87],
  'language-server/syntax': [97, 92],
  'language-server/vocabulary': [97, 92],
  'src/cli': [90, 84],
};

/** The environment in which Node notes what runs; what an earlier run noted is thrown away. */
export function recording() {
  const folder = path.join(root, FOLDER, 'tmp');
  fs.rmSync(folder, { recursive: true, force: true });
  return { NODE_V8_COVERAGE: folder };
}

/** Reads what {@link recording} noted and prints a line for each room. @returns how many rooms are below their floor */
export function coverage(reporters = ['json-summary']) {
  run('c8', [
    'report',
    ...['--temp-directory', path.join(FOLDER, 'tmp'), '--reports-dir', FOLDER, '--exclude', '**/generated/**'],
    // Files that no test loads do not count: most of them hold types alone.
    ...Object.keys(FLOORS).flatMap((room) => ['--include', `${room}/**/*.ts`]),
    ...reporters.flatMap((reporter) => ['--reporter', reporter]),
  ]);
  const files = JSON.parse(fs.readFileSync(path.join(root, FOLDER, 'coverage-summary.json'), 'utf8'));
  let below = 0;
  for (const [room, floors] of Object.entries(FLOORS)) {
    const inRoom = Object.entries(files).filter(([file]) => path.relative(path.join(root, room), file).split(path.sep)[0] !== '..');
    const [lines, branches] = ['lines', 'branches'].map((kind) => percent(inRoom.map(([, counts]) => counts[kind])));
    const low = inRoom.length === 0 || lines < floors[0] || branches < floors[1];
    if (low) below++;
    const figures = `lines ${lines.toFixed(1)} (at least ${floors[0]}), branches ${branches.toFixed(1)} (at least ${floors[1]})`;
    console.log(`${room.padEnd(28)} ${figures}${low ? '   TOO LOW' : ''}`);
  }
  return below;
}

function percent(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return sum('total') === 0 ? 100 : (100 * sum('covered')) / sum('total');
}
