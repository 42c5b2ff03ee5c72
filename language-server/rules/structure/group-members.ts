import type * as ast from '../../generated/ast.ts';
import { childrenOf, isToken } from '../../syntax/concrete-tree.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { languageOfKeyword } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';

const MEMBER = /^@[\p{L}\p{N}_]{1,60}(?:[.-][\p{L}\p{N}_]{1,60}){0,6}$/u;

/** Each of them where a text names members and nothing else. */
function membersIn(text: string): readonly string[] {
  const ids = text
    .slice(0, 2000)
    .split(/[ \t,;&]/)
    .filter((word) => word !== '' && word !== 'en' && word !== 'and');
  return ids.every((id) => MEMBER.test(id)) ? ids : [];
}

/** `Groep gc: @jansen, @smit`: behind the colon stands the name, and a group of these people has none of them. */
export function checkMembers(context: RuleContext<'malformed-statement'>, node: ast.Group): void {
  const colon = childrenOf(node).find((child) => isToken(child, ':'));
  if (colon === undefined || node.name === undefined || node.attributes.length > 0) return;
  const { end } = node.$cstNode!;
  const typed = context.text.slice(colon.end, end).trim();
  const ids = membersIn(typed);
  if (ids.length === 0) return;
  const word = attributeNamed('members')[languageOfKeyword(node.keyword) ?? context.file.language];
  const right = ` (${word} ${ids.join(' ')}): ${node.name}`;
  const from = context.text.lastIndexOf(node.name, colon.offset) + node.name.length;
  context.report(
    'malformed-statement',
    context.range(colon.end, end),
    {
      nl: `Wie erbij horen, staat tussen haakjes: \`${node.keyword} ${node.name}${right}\`. Achter de dubbele punt staat hoe de groep heet.`,
      en: `Who belongs to it stands in parentheses: \`${node.keyword} ${node.name}${right}\`. Behind the colon stands what the group is called.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${right.trim()}\` van`, en: `Make it \`${right.trim()}\`` }, [
          context.replace(context.range(from, end), right),
        ]),
      ],
    },
  );
}
