import * as fs from 'node:fs';
import Mocha from 'mocha';
import { defineSuite } from './extension.ts';

/** The entry that VS Code's extension host loads, on a desktop and in code-server. Results go to the file that E2E_RESULTS names. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 90_000, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineSuite();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} test(s) failed`)) : resolve()));
    const file = process.env.E2E_RESULTS;
    if (file === undefined) return;
    const results: { title: string; state: string; error?: string | undefined }[] = [];
    const save = (done: boolean) => fs.writeFileSync(file, JSON.stringify({ done, results }, null, 1));
    const add = (state: string, test: Mocha.Test, error?: Error) => {
      results.push({ title: test.fullTitle(), state, error: error?.stack });
      save(false);
    };
    runner.on('pass', (test) => add('passed', test));
    runner.on('fail', (test, error) => add('failed', test as Mocha.Test, error as Error));
    runner.on('pending', (test) => add('pending', test));
    runner.on('end', () => save(true));
  });
}
