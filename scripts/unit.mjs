// `npm run unit`: the tests that start no other program and make no input of their own. What Node compiled is kept from one run to the next.
import path from 'node:path';
import { root } from './install.mjs';
import { mocha, UNIT_TESTS } from './mocha.mjs';

const kept = { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled') };
const { failed } = await mocha(['--timeout', '20000', '--reporter', 'dot', ...UNIT_TESTS], kept);
process.exit(failed > 0 ? 1 : 0);
