import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** `uiterlijk: 1 december`, `voor: 12`: the colon at an offset goes. */
export function withoutColon(context: RuleContext, at: number): Fix {
  const isBetween = /[^ \t]{2}/.test(context.text.slice(at - 1, at) + context.text.slice(at + 1, at + 2));
  return fix(
    { nl: 'Haal de dubbele punt weg', en: 'Remove the colon' },
    [context.replace(context.range(at, at + 1), isBetween ? ' ' : '')],
    true,
  );
}
