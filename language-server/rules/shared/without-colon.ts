import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** `uiterlijk: 1 december`, `voor: 12`: the colon at an offset goes. */
export function withoutColon(context: RuleContext, at: number): Fix {
  return fix({ nl: 'Haal de dubbele punt weg', en: 'Remove the colon' }, [context.replace(context.range(at, at + 1), '')], true);
}
