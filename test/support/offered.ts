import assert from 'node:assert/strict';
import { applyEdits, check, HEADER, type Options } from './check.ts';

const ACTIONS = `
# 1. Acties

Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.

Actie A2 (@jansen, uiterlijk vrijdag 20 november 2020): Mailt.
`;

/** Minutes with lines below a heading. */
export const below = (line: string) => `${HEADER}\n# 2. Punt\n\n${line}\n`;
/** The same, where A1 and A2 are open actions. */
export const behindActions = (line: string) => `${HEADER}${ACTIONS}\n# 2. Punt\n\n${line}\n`;
/** A header in which this line stands in place of the one of its keyword. */
export function withField(line: string): string {
  const keyword = line.slice(0, line.indexOf(':') + 1);
  const others = HEADER.split('\n').filter((other) => !other.startsWith(keyword));
  return `${others.join('\n')}${line}\n`;
}

/** What the text becomes by each fix that is offered for it, in lines that it had not. */
export function offered(text: string, options: Options = {}): readonly string[] {
  const had = new Set(text.split('\n'));
  return check(text, options)
    .flatMap(({ fixes }) => fixes)
    .map(({ edits }) =>
      applyEdits(text, edits)
        .split('\n')
        .filter((line) => !had.has(line))
        .join('\n'),
    );
}

/** The rule is reported, wherever. */
export function expectReport(text: string, rule: string): void {
  const found = check(text).map((problem) => problem.rule);
  assert.ok(found.includes(rule), `${rule} is not reported, but ${found.join(', ') || 'nothing'}`);
}
