import * as ast from '../../generated/ast.ts';
import { meetingAt } from '../../model/walk.ts';
import { isId, skipBlanks } from '../../syntax/characters.ts';
import { childrenOf, isLeaf, isToken, keywordOf, tokenOf, treeOf } from '../../syntax/concrete-tree.ts';
import { doerEnd } from '../../syntax/doers.ts';
import { spokenItemAt } from '../../vocabulary/spoken-items.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { partiesMeant } from '../shared/meant-parties.ts';
import { type HeadNode, headsOf } from '../shared/tree.ts';
import { checkAttributes } from './attributes.ts';
import { checkMembers } from './group-members.ts';

/** `malformed-statement` on lines that are statements: each part of the head is there, once, and belongs there. */
export const heads = defineRule({
  name: 'malformed-statement',
  family: 'structure',
  severity: 'error',
  summary: { nl: 'Een regel is niet af of niet goed gevormd.', en: 'A line is incomplete or malformed.' },
  fixable: true,
  affectsPublic: true,
  check(context) {
    for (const node of headsOf(context.tree)) {
      if (spokenItemAt(context.text, node.$cstNode!.offset) !== undefined) continue;
      checkParenthesis(context, node);
      checkColon(context, node);
      if (node.$type === 'Vote') checkSign(context, node);
      if (node.$type === 'Group') checkMembers(context, node);
      checkAfterColon(context, node);
      checkQuotes(context, node);
      checkId(context, node);
      if (node.attributes.length > 0) checkAttributes(context, node);
    }
  },
});

type Context = ContextOf<typeof heads>;

function headEnd(node: HeadNode): number {
  const { content, offset } = treeOf(node);
  // What stands before the parentheses is a title.
  const behind = node.opened ? content.findIndex((child) => isToken(child, '(')) : 0;
  let end = content[behind]?.offset ?? offset;
  for (const child of content.slice(behind)) {
    if (isToken(child, 'TEXT', 'CONT')) break;
    // Mentions and shields stand in the text; attributes and the reference of `Voortgang` in the head.
    if (!isLeaf(child) && ['Mention', 'Shield'].includes(child.astNode.$type)) break;
    end = child.end;
    if (isToken(child, ':')) break;
  }
  return end;
}

function checkParenthesis(context: Context, node: HeadNode): void {
  if (!node.opened || node.closed) return;
  const opening = tokenOf(node, '(')!;
  const attributesEnd = node.attributes.at(-1)?.$cstNode?.end ?? opening.end;
  context.report(
    'malformed-statement',
    context.range(opening.offset, attributesEnd),
    { nl: 'Het haakje `(` wordt niet gesloten.', en: 'The parenthesis `(` is not closed.' },
    {
      fixes: [
        fix(
          { nl: 'Voeg `)` toe', en: 'Insert `)`' },
          [context.insert(context.range(attributesEnd, attributesEnd).start, node.colon ? ')' : '): ')],
          // Without a colon nobody knows where the text begins.
          node.colon,
        ),
      ],
    },
  );
}

function checkColon(context: Context, node: HeadNode): void {
  if (node.colon || (node.opened && !node.closed) || reportDoer(context, node)) return;
  const end = headEnd(node);
  const keyword = node.$cstNode!.offset;
  // `Besluit B1 (@VWS); …`: another sign stands in its place.
  const [sign = ''] = /^[^\p{L}\s@#{"](?=[ \t])/u.exec(context.text.slice(end, end + 2)) ?? [];
  const edit = context.replace(context.range(end, end + sign.length), ':');
  context.report(
    'malformed-statement',
    context.range(keyword, end),
    { nl: 'Hierachter ontbreekt een dubbele punt.', en: 'A colon is missing behind this.' },
    {
      fixes: [
        fix(
          sign === ''
            ? { nl: 'Voeg `:` toe', en: 'Insert `:`' }
            : { nl: `Maak van \`${sign}\` een dubbele punt`, en: `Make \`${sign}\` a colon` },
          [edit],
          true,
        ),
      ],
    },
  );
}

/** `Stemming M1 (voor 10, tegen 5): verworpen`: it is read as `#M1`. */
function checkSign(context: Context, { about }: ast.Vote): void {
  const named = about?.$cstNode;
  if (named === undefined || named.text.startsWith('#')) return;
  const { range, text } = named;
  context.report(
    'malformed-statement',
    range,
    {
      nl: `\`${text}\` is gelezen als \`#${text}\`.`,
      en: `\`${text}\` is read as \`#${text}\`.`,
    },
    { severity: 'hint', fixes: [fix({ nl: 'Zet er `#` voor', en: 'Put `#` before it' }, [context.insert(range.start, '#')], true)] },
  );
}

/** `Actie P. Punt: belt de aannemer.`: who does it stands where an id may stand; false where nobody does. */
function reportDoer(context: Context, node: HeadNode): boolean {
  const keyword = keywordOf(node)!;
  const start = skipBlanks(context.text, keyword.end);
  const end = doerEnd({ name: node.$type }, context.text, start);
  if (end === undefined) return false;
  const who = context.text.slice(start, end);
  const known = partiesMeant(context.project, meetingAt(context.file.meetings, keyword.range.start.line), who);
  context.report(
    'malformed-statement',
    context.range(start, end),
    {
      nl: `Wie het doet, staat tussen haakjes: \`${keyword.text} (@id): …\`. Nu hoort \`${who}\` bij de tekst.`,
      en: `Whoever does it stands in parentheses: \`${keyword.text} (@id): …\`. As it is, \`${who}\` is a part of the text.`,
    },
    {
      fixes: (known.length === 0 ? [`: ${who}`] : known.map((typed) => ` (${typed})`)).map((typed) =>
        fix({ nl: `Maak er \`${keyword.text}${typed}\` van`, en: `Make it \`${keyword.text}${typed}\`` }, [
          context.replace(context.range(keyword.end, end), typed),
        ]),
      ),
    },
  );
  return true;
}

/** `Besluit B1:: …`, and `Besluit B:1 …`, where the colon came one letter too early. */
function checkAfterColon(context: Context, node: HeadNode): void {
  const colon = tokenOf(node, ':');
  if (colon === undefined) return;
  const behind = context.text.slice(colon.end, colon.end + 40);
  const [extra = ''] = /^[ \t]*:+/.exec(behind) ?? [];
  if (extra !== '') {
    const range = context.range(colon.end, colon.end + extra.length);
    context.report(
      'malformed-statement',
      range,
      { nl: 'Eén dubbele punt is genoeg.', en: 'One colon is enough.' },
      {
        severity: 'warning',
        fixes: [fix({ nl: 'Haal weg wat te veel is', en: 'Remove what is too much' }, [context.replace(range, '')], true)],
      },
    );
    return;
  }
  const [early] = /^[\p{L}\p{N}](?=[ \t])/u.exec(behind) ?? [];
  if (early === undefined) return;
  const range = context.range(colon.offset, colon.end + early.length);
  context.report(
    'malformed-statement',
    range,
    {
      nl: `Hoort \`${early}\` vóór de dubbele punt? Anders hoort er een spatie tussen.`,
      en: `Does \`${early}\` belong before the colon? Else a blank belongs between.`,
    },
    {
      severity: 'warning',
      fixes: [fix({ nl: `Maak er \`${early}:\` van`, en: `Make it \`${early}:\`` }, [context.replace(range, `${early}:`)])],
    },
  );
}

/** A quotation mark that opens or closes nothing, and words glued to a quoted name. */
function checkQuotes(context: Context, node: HeadNode): void {
  for (const attribute of node.attributes) {
    if (attribute.$type === 'UnknownAttribute') continue;
    const loose = tokenOf(attribute, 'FREE');
    const quoted = tokenOf(attribute, 'STRING');
    if (loose === undefined || !(loose.text.includes('"') || quoted !== undefined)) continue;
    const start = quoted?.offset ?? loose.offset;
    const value = context.text.slice(start, loose.end).replaceAll('"', '');
    const range = context.range(start, loose.end);
    context.report(
      'malformed-statement',
      range,
      {
        nl: 'De aanhalingstekens kloppen niet: zet er een voor en een achter elke naam of waarde, met niets ertegenaan.',
        en: 'The quotation marks do not fit: put one before and one after each name or value, with nothing stuck to them.',
      },
      {
        fixes:
          quoted === undefined
            ? [fix({ nl: `Maak er \`"${value}"\` van`, en: `Make it \`"${value}"\`` }, [context.replace(range, `"${value}"`)])]
            : [],
      },
    );
  }
}

/** `Verslag: Bestuursvergadering` is named after its file, so that another name of the file breaks what refers to it. */
function checkMeetingId(context: Context, node: ast.Meeting): void {
  const [keyword, behind] = childrenOf(node);
  if (node.name !== undefined || !isToken(behind, ':')) return;
  const named = context.file.meetings.find(({ headAt }) => headAt.start.line === context.rangeOf(node).start.line)?.id ?? '';
  const id = isId(named) ? named : idOfName(named);
  const range = context.range(keyword!.offset, keyword!.end);
  context.report(
    'malformed-statement',
    range,
    {
      nl: `Dit verslag heet nu naar zijn bestand, \`${named}\`. Geef het een id van zichzelf, dat blijft: \`${node.keyword} ${id}: …\`.`,
      en: `These minutes are called after their file now, \`${named}\`. Give them an id of their own, which stays: \`${node.keyword} ${id}: …\`.`,
    },
    {
      severity: 'info',
      fixes: [fix({ nl: `Voeg \`${id}\` toe`, en: `Insert \`${id}\`` }, [context.insert(range.end, ` ${id}`)])],
    },
  );
}

/** An id from the name of a file: `Notulen 12 mei` → `notulen-12-mei`. */
function idOfName(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '');
  return isId(id) ? id : 'overleg-1';
}

function checkId(context: Context, node: HeadNode): void {
  if (ast.isMeeting(node)) checkMeetingId(context, node);
  if (!ast.isDeclaration(node) || ast.isStandby(node) || ('name' in node && node.name !== undefined)) return;
  const keyword = childrenOf(node)[0]!;
  context.report('malformed-statement', context.range(keyword.offset, keyword.end), {
    nl: `\`${node.keyword}\` heeft een id nodig: \`${node.keyword} naam (…): …\`.`,
    en: `\`${node.keyword}\` needs an id: \`${node.keyword} name (…): …\`.`,
  });
}
