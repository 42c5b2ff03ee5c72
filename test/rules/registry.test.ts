import assert from 'node:assert/strict';
import { FILE_PASSES, OTHER_RULES } from '../../language-server/rules/all.ts';
import { definePass } from '../../language-server/rules/define.ts';
import { RULES, ruleInfo } from '../../language-server/rules/registry.ts';

describe('the registry of rules', () => {
  it('has each rule once, however many passes report it', () => {
    const declared = [...FILE_PASSES, ...OTHER_RULES].flatMap((set) => Object.keys(set.rules));
    assert.deepEqual(declared.sort(), [...new Set(declared)].sort());
    assert.deepEqual(RULES.map(({ name }) => name as string).sort(), declared.sort());
  });
  it('has names that a configuration and an address can hold', () => {
    for (const { name } of RULES) assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
  });
  it('says of each rule in one sentence of both languages what is wrong', () => {
    for (const { name, summary } of RULES)
      for (const text of [summary.nl, summary.en]) assert.match(text, /^(?!TODO)[\p{Lu}`].*\.$/u, name);
  });
  it('knows that everything about shielding bears on the public version, and names of parties too', () => {
    for (const rule of RULES.filter(({ family }) => family === 'shielding')) assert.ok(rule.affectsPublic, rule.name);
    assert.equal(ruleInfo('unknown-party')?.affectsPublic, true);
    assert.equal(ruleInfo('overdue')?.affectsPublic, false);
  });
  it('compiles no pass that reports a rule it does not declare', () => {
    const severity = 'info';
    const summary = { nl: 'Een proef.', en: 'A trial.' };
    definePass({
      family: 'wording',
      rules: { 'own-rule': { severity, summary } },
      alsoReports: ['other-rule'],
      check(context) {
        const { file } = context;
        const at = file.meetings[0]!.at;
        context.report('own-rule', at, summary);
        context.report('other-rule', at, summary);
        // @ts-expect-error: the pass declares no such rule.
        context.report('third-rule', at, summary);
      },
    });
  });
});
