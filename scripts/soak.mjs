// `npm run soak -- [minutes] [seed]`: every property with input it never had, over and over. A fault is reported with the seed that shows it again.
import { mocha, PROPERTIES } from './mocha.mjs';

const [minutes = '10', given] = process.argv.slice(2);
const first = given === undefined ? Math.floor(Math.random() * 2 ** 30) : Number(given);
if (!(Number(minutes) > 0) || !Number.isSafeInteger(first)) {
  console.error('npm run soak -- [minutes] [seed]');
  process.exit(2);
}
const TIMES = 3;
const until = Date.now() + Number(minutes) * 60_000;
let rounds = 0;
const faults = [];
do {
  const seed = first + rounds * 1000;
  console.log(`\nround ${++rounds}, seed ${seed}: ${PROPERTIES.length} files, each property ${TIMES} times as often as in npm test`);
  const { failed } = await mocha(['--timeout', '0', '--parallel', '--jobs', '2', '--reporter', 'dot', ...PROPERTIES], {
    SOAK_SEED: String(seed),
    SOAK_TIMES: String(TIMES),
  });
  if (failed > 0) faults.push(seed);
} while (Date.now() < until);
console.log(`\n${rounds} rounds from seed ${first}, ${faults.length} with a fault`);
for (const seed of faults) console.log(`again: SOAK_TIMES=${TIMES} SOAK_SEED=${seed} npx mocha FILE, or npm run soak -- 1 ${seed}`);
process.exit(faults.length > 0 ? 1 : 0);
