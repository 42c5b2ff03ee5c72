import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Project } from '../language-server/features/project.ts';
import { Publisher } from '../language-server/model/public.ts';
import { DEFAULT_CONFIG } from '../language-server/project/config.ts';
import { checkApproval } from '../language-server/rules/approval.ts';
import { checkPublication } from '../language-server/rules/publication.ts';
import { checkSecrecyInPublic, secrecyWords } from '../language-server/rules/publishing/secrecy-in-public.ts';
import { RULES } from '../language-server/rules/registry.ts';
import { dutchPageOf, toldOn } from '../scripts/rules/dutch-pages.ts';
import { indexPage } from '../scripts/rules/index-page.ts';
import { withHeader } from '../scripts/rules/pages.ts';
import { check } from './support/check.ts';
import { inMeeting } from './support/docs.ts';

it('the indexes of the rules are those that `npm run rules` writes', () => {
  const written = (folder: string) => fs.readFileSync(new URL(`../docs/${folder}/README.md`, import.meta.url), 'utf8');
  assert.equal(written('rules'), indexPage('en'));
  assert.equal(written('regels'), indexPage('nl'));
});

describe('the pages in Dutch', () => {
  for (const rule of RULES) {
    it(`${rule.name}: as \`npm run rules\` writes it, with what it means and how it is fixed`, () => {
      const { there, page } = dutchPageOf(rule);
      assert.equal(there, page);
      const { meaning, fixing } = toldOn(there);
      assert.ok(meaning.length > 20 && fixing.length > 10, 'What it means and how it is fixed are still to be written.');
    });
  }
  it('are no more than there are rules', () => {
    const names = fs.readdirSync(new URL('../docs/regels/', import.meta.url)).sort();
    assert.deepEqual(names, ['README.md', ...RULES.map(({ name }) => `${name}.md`)].sort());
  });
});

/** Every page of the rule reference holds at least one wrong and one right example; each is a test. */
describe('rule reference', () => {
  for (const rule of RULES) {
    describe(rule.name, () => {
      const page = new URL(`../docs/rules/${rule.name}.md`, import.meta.url);
      const text = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : '';
      const examples = [
        ...text.matchAll(
          /^```verslag (wrong|right)(?: today=(\S+))?(?: attachments=(\S+))?(?: rule=(\S+))?( public)?( whole)?\n([\s\S]*?)^```$/gm,
        ),
      ];
      it('has a page with a wrong and a right example, under the header that `npm run rules` writes', () => {
        assert.ok(examples.some((example) => example[1] === 'wrong') && examples.some((example) => example[1] === 'right'));
        assert.equal(text, withHeader(text, rule));
      });
      it('says rightly whether it has a fix', () => {
        const wrong = examples.filter((example) => example[1] === 'wrong');
        const fixed = wrong.some(([, , today = '2020-11-16', , asked, , whole, source = '']) => {
          const options = { today, attachments: [], ...(asked === undefined ? {} : { config: { rules: { [asked]: 'info' as const } } }) };
          return check(whole === undefined ? inMeeting(source) : source, options).some(
            (problem) => problem.rule === rule.name && problem.fixes.length > 0,
          );
        });
        assert.equal(rule.fixable, fixed);
      });
      for (const [, kind, today = '2020-11-16', attachments, asked, open, whole, source = ''] of examples) {
        it(`${kind}: ${source.split('\n')[0]}`, () => {
          const options = {
            today,
            ...(attachments === undefined ? {} : { attachments: attachments.split(',') }),
            // The configuration asks for a rule that else is silent.
            ...(asked === undefined ? {} : { config: { rules: { [asked]: 'info' as const } } }),
          };
          const approved = /^```verslag approved\n([\s\S]*?)^```$/m.exec(text)?.[1];
          const problems = [
            ...check(whole === undefined ? inMeeting(source) : source, options),
            ...(open === undefined ? [] : beforePublishing(source)),
            ...(approved === undefined ? [] : sinceApproval(approved, source)),
          ];
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

/** What is reported of a text only where a public version of it is made. */
function beforePublishing(source: string) {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
  project.set('file:///project/overleg-1.verslag', source);
  const publisher = new Publisher(project.files());
  return project
    .file('file:///project/overleg-1.verslag')!
    .meetings.flatMap((meeting) => [
      ...checkPublication(meeting, DEFAULT_CONFIG),
      ...checkSecrecyInPublic(meeting, publisher.minutes(meeting), secrecyWords(source), DEFAULT_CONFIG),
    ]);
}
