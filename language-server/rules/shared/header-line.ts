import type { Minutes } from '../../model/minutes.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, TextEdit } from '../problem.ts';

/** Puts a line right below the one that begins the minutes; `more` is what else changes with it. */
export function inHeader(context: RuleContext, meeting: Minutes, line: string, more: readonly TextEdit[] = []): Fix {
  const end = lineEnd(context.text, context.offsetAt(meeting.headAt.start));
  // Where that line ends the file, there is none below it yet.
  const edit =
    end === context.text.length
      ? context.insert(context.range(end, end).start, `\n${line}\n`)
      : context.insert({ line: meeting.headAt.start.line + 1, character: 0 }, `${line}\n`);
  return fix({ nl: `Zet \`${line}\` in de kop`, en: `Put \`${line}\` in the header` }, [edit, ...more]);
}
