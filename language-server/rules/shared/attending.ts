import type { Minutes } from '../../model/minutes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** Puts somebody behind the last name on Aanwezig, or on Afwezig. */
export function additions(context: RuleContext, meeting: Minutes, id: string): Fix[] {
  const lists = [
    { name: keywordNamed('Present')[meeting.language], last: meeting.present.at(-1) },
    { name: keywordNamed('Absent')[meeting.language], last: meeting.absent.at(-1) },
  ];
  return lists.flatMap(({ name, last }) =>
    last === undefined
      ? []
      : [fix({ nl: `Zet \`@${id}\` op ${name}`, en: `Add \`@${id}\` to ${name}` }, [context.insert(last.at.end, `, @${id}`)])],
  );
}
