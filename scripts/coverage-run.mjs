// `npm run coverage`: the unit tests, and a page that shows each line they do not run.
import { coverage, recording } from './coverage.mjs';
import { mocha, UNIT_TESTS } from './mocha.mjs';

const { failed } = await mocha(['--timeout', '20000', '--reporter', 'dot', ...UNIT_TESTS], recording());
const below = coverage(['json-summary', 'html']);
console.log('\nEvery line: out/coverage/index.html');
process.exit(failed + below > 0 ? 1 : 0);
