import type { Range } from '../../model/minutes.ts';
import { unnamedPlace } from '../../model/unnamed-people.ts';
import { shieldsFrom } from '../../syntax/shields.ts';
import type { RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';
import { plainBy, shieldedBy } from './secrecy-fixes.ts';

/** The ground of who is named. */
const PERSONAL = '5.1.2e';

/** What to do with somebody in the header who is perhaps not to be named: shield the name with what stands behind it, or say that the words are a role. */
export function unnamedFixes(context: RuleContext, at: Range): Fix[] {
  for (let line = at.start.line; line <= at.end.line; line++) {
    const text = context.root.lineText(line);
    const place = unnamedPlace(text);
    if (place === undefined || shieldsFrom(text, 0).length > 0) continue;
    const [start, wordsEnd, end] = [place.start, place.wordsEnd, place.end].map((offset) => context.root.lineStart(line) + offset);
    const edits = [
      context.insert(context.range(start!, start!).start, `{${PERSONAL}: `),
      context.insert(context.range(end!, end!).start, '}'),
    ];
    return [shieldedBy(PERSONAL, edits), plainBy(context, wordsEnd!, '\\.')];
  }
  return [];
}
