// `npm run properties`: the tests that make their own input, from the seed that `npm test` gives them.
import { mocha, PROPERTY_TESTS } from './mocha.mjs';

const { failed } = await mocha(['--timeout', '20000', '--reporter', 'dot', ...PROPERTY_TESTS]);
process.exit(failed > 0 ? 1 : 0);
