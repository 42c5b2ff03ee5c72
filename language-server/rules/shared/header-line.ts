import type { Minutes } from '../../model/minutes.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, TextEdit } from '../problem.ts';

/** Puts a line right below the one that begins the minutes; `more` is what else changes with it. */
export function inHeader(context: RuleContext, meeting: Minutes, line: string, more: readonly TextEdit[] = []): Fix {
  const at = { line: meeting.headAt.start.line + 1, character: 0 };
  return fix({ nl: `Zet \`${line}\` in de kop`, en: `Put \`${line}\` in the header` }, [context.insert(at, `${line}\n`), ...more]);
}
