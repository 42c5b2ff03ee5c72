import type { Family } from '../../language-server/rules/define.ts';

/** The files of a new rule. None of them is right as it is: their tests are red until the rule is written. */
export function skeletonOf(name: string, family: Family): Readonly<Record<string, string>> {
  return {
    [ruleFile(name, family)]: ruleText(name, family),
    [`docs/rules/${name}.md`]: pageText(name),
    [`test/rules/${name}.test.ts`]: testText(name),
  };
}

/** `deadline-on-day-off` is `deadlineOnDayOff`; a single word may be one of the language's. */
export function constantOf(name: string): string {
  const constant = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return constant === name ? `${name}Rule` : constant;
}

/** The list of passes with one more at its end. */
export function withPass(list: string, name: string, family: Family): string {
  const constant = constantOf(name);
  const end = list.indexOf('] as const;', list.indexOf('FILE_PASSES'));
  if (end < 0) throw new Error('FILE_PASSES is not in the list of passes');
  const address = `./${ruleFile(name, family).slice('language-server/rules/'.length)}`;
  return `import { ${constant} } from '${address}';\n${list.slice(0, end)}  ${constant},\n${list.slice(end)}`;
}

function ruleFile(name: string, family: Family): string {
  return `language-server/rules/${family}/${name}.ts`;
}

function ruleText(name: string, family: Family): string {
  return `import type { Minutes } from '../../model/minutes.ts';
import { defineRule } from '../define.ts';

/** \`${name}\`: TODO what it finds, and why that is a fault. */
export const ${constantOf(name)} = defineRule({
  name: '${name}',
  family: '${family}',
  severity: 'warning',
  summary: { nl: 'TODO: wat er niet klopt, in één zin.', en: 'TODO: what is wrong, in one sentence.' },
  check(context) {
    for (const meeting of context.file.meetings) {
      if (!isWrong(meeting)) continue;
      context.report('${name}', meeting.headAt, {
        nl: 'TODO: wat er niet klopt, en hoe het wel kan.',
        en: 'TODO: what is wrong, and how to put it right.',
      });
    }
  },
});

function isWrong(_meeting: Minutes): boolean {
  return false;
}
`;
}

function pageText(name: string): string {
  return `# ${name}

TODO: what it finds, and why that is a fault.

## Wrong

\`\`\`verslag wrong
TODO
\`\`\`

## Right

\`\`\`verslag right
TODO
\`\`\`

## How to fix it

TODO: what to type instead.
`;
}

function testText(name: string): string {
  return `import { expectProblems, HEADER } from '../support/check.ts';

describe('${name}', () => {
  it('reports TODO', () => {
    expectProblems('${name}', \`\${HEADER}\\n<|TODO|>\\n\`);
  });
  it('is silent where TODO', () => {
    expectProblems('${name}', HEADER);
  });
});
`;
}
