// `npm run coverage`: the unit tests, the properties and the tests of whole programs, and a page that shows each line they do not run.
import { coverage, recording } from './coverage.mjs';
import { mocha, PROGRAM_TESTS, PROPERTY_TESTS, UNIT_TESTS } from './mocha.mjs';

const record = recording();
let failed = 0;
for (const tests of [UNIT_TESTS, PROPERTY_TESTS, PROGRAM_TESTS])
  failed += (await mocha(['--timeout', '20000', '--reporter', 'dot', ...tests], record)).failed;
const below = coverage(['json-summary', 'html']);
console.log('\nEvery line: out/coverage/index.html');
process.exit(failed + below > 0 ? 1 : 0);
