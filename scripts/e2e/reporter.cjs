// Mocha's own reporter, which also writes down what failed, and in which file.
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    const { EVENT_TEST_FAIL, EVENT_RUN_END } = Runner.constants;
    runner.on(EVENT_TEST_FAIL, (test) => failures.push({ title: test.fullTitle(), file: test.file ?? test.parent?.file }));
    runner.once(EVENT_RUN_END, () => fs.writeFileSync(process.env.E2E_FAILURES, JSON.stringify(failures)));
  }
};
