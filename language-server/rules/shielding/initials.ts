import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { treeOf } from '../../syntax/concrete-tree.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { fix, type RuleContext } from '../context.ts';

/** `P.J. (@jansen)`, `@jansen (P.J.)`: one initial before a parenthesis may count the parts of a list. */
const BESIDE =
  /(?<![\p{L}\p{N}.])((?:\p{Lu}\. ?){2,5})\(@([\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)|(?<![\p{L}\p{N}@])@([\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*) \(((?:\p{Lu}\. ?){2,5})\)/gu;

/** Initials beside the mention of somebody who is not public: they tell who that is. */
export function checkInitials(context: RuleContext<'name-in-prose'>): void {
  for (const line of context.tree.lines) {
    const node = statementOf(line);
    if (ast.isParty(node) || ast.isAbbreviation(node)) continue;
    const tree = treeOf(node);
    for (const match of everyMatch(BESIDE, tree.text)) {
      const id = (match[2] ?? match[3])!;
      const initials = (match[1] ?? match[4])!.trimEnd();
      const called = context.project.partiesCalled(id);
      if (!called.some(({ party }) => party.type === 'person' && !party.public)) continue;
      const start = tree.offset + match.index + match[0].indexOf(initials, match[1] === undefined ? id.length + 1 : 0);
      const range = context.range(start, start + initials.length);
      context.report(
        'name-in-prose',
        range,
        {
          nl: `Deze voorletters zeggen wie \`@${id}\` is, die in openbare uitvoer niet genoemd wordt; scherm ze af: \`{5.1.2e: …}\`.`,
          en: `These initials tell who \`@${id}\` is, whom public output does not name; shield them: \`{5.1.2e: …}\`.`,
        },
        {
          fixes: [
            fix({ nl: 'Scherm af op grond van 5.1.2e', en: 'Shield on ground 5.1.2e' }, [context.replace(range, `{5.1.2e: ${initials}}`)]),
          ],
        },
      );
    }
  }
}
