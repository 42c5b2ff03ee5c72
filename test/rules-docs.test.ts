import assert from 'node:assert/strict';
import fs from 'node:fs';
import { DEFAULT_CONFIG } from '../language-server/config.ts';
import { Project } from '../language-server/project.ts';
import { checkApproval } from '../language-server/rules/approval.ts';
import { RULES } from '../language-server/rules/registry.ts';
import { check, HEADER } from './support/check.ts';

/** Every page of the rule reference holds at least one wrong and one right example; each is a test. */
describe('rule reference', () => {
  for (const rule of RULES) {
    describe(rule.name, () => {
      const page = new URL(`../docs/rules/${rule.name}.md`, import.meta.url);
      const text = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : '';
      const examples = [
        ...text.matchAll(/^```verslag (wrong|right)(?: today=(\S+))?(?: attachments=(\S+))?(?: rule=(\S+))?\n([\s\S]*?)^```$/gm),
      ];
      it('has a page with a wrong and a right example, and the default severity', () => {
        assert.ok(examples.some((example) => example[1] === 'wrong') && examples.some((example) => example[1] === 'right'));
        assert.match(text, new RegExp(`\\*\\*Family\\*\\* ${rule.family} · \\*\\*Default\\*\\* ${rule.severity}`));
      });
      for (const [, kind, today = '2020-11-16', attachments, asked, source = ''] of examples) {
        it(`${kind}: ${source.split('\n')[0]}`, () => {
          const options = {
            today,
            ...(attachments === undefined ? {} : { attachments: attachments.split(',') }),
            // The configuration asks for a rule that else is silent.
            ...(asked === undefined ? {} : { config: { rules: { [asked]: 'info' as const } } }),
          };
          const approved = /^```verslag approved\n([\s\S]*?)^```$/m.exec(text)?.[1];
          const problems = [...check(inMeeting(source), options), ...(approved === undefined ? [] : sinceApproval(approved, source))];
          const reported = problems.some((problem) => problem.rule === rule.name);
          assert.equal(reported, kind === 'wrong', problems.map((problem) => `${problem.rule}: ${problem.message.nl}`).join('\n'));
          if (kind === 'right') {
            const others = problems.filter((problem) => problem.severity === 'error' || problem.severity === 'warning');
            assert.deepEqual(
              others.map((problem) => `${problem.rule}: ${problem.message.nl}`),
              [],
            );
          }
        });
      }
    });
  }
});

/** What changed in the only meeting of a text since it was approved. */
function sinceApproval(approved: string, source: string) {
  const [before, after] = [approved, source].map((text) => {
    const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
    project.set('file:///project/overleg-1.verslag', text);
    return project.file('file:///project/overleg-1.verslag')!.meetings[0]!;
  });
  return checkApproval(before!, after!, DEFAULT_CONFIG);
}

const FIELD =
  /^(?:Datum|Tijd|Plaats|Voorzitter|Notulist|Contactpersoon|Aanwezig|Afwezig|Aan|CC|Volgende|Bijlage|Status|Rubricering|Model|Kenmerk|Doel|Omschrijving)\b/;

/** An example without a `Verslag` line of its own stands in a meeting without fault; a field in it takes the place of the same field. */
function inMeeting(source: string): string {
  if (/^(?:Verslag|Minutes)\b|^(?:Organisatie|Persoon|Groep|Reeks|Afkorting)\b/m.test(source)) return source;
  const own = new Set(source.split('\n').flatMap((line) => FIELD.exec(line)?.[0] ?? []));
  const header = HEADER.split('\n').filter((line) => !own.has(FIELD.exec(line)?.[0] ?? ''));
  return `${header.join('\n')}${own.size > 0 || source.startsWith('# ') ? '' : '\n# 1. Onderwerp\n\n'}${source}`;
}
