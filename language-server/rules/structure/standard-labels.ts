import type { Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { captionOfLabel, labelOf, meaningOf, NOTICE, standardForm } from '../../model/meanings.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { keywordOf, tokenOf } from '../../syntax/concrete-tree.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import type { HeaderLabel } from '../../vocabulary/header-labels.ts';
import { itemLabel } from '../../vocabulary/item-labels.ts';
import { spokenItemAt } from '../../vocabulary/spoken-items.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix, Message } from '../problem.ts';
import { addAttribute } from '../votes/head-edits.ts';
import { NAMED } from './unread-people.ts';

/** `standard-label`: a label that is read as a field whose keyword is another word. */
export const standardLabels = defineRule({
  name: 'standard-label',
  family: 'structure',
  severity: 'hint',
  summary: {
    nl: 'Een regel begint met een ander woord dan het sleutelwoord.',
    en: 'A line begins with another word than the keyword.',
  },
  fixable: true,
  check(context) {
    if (!context.isOn('standard-label')) return;
    for (const line of context.tree.lines) {
      if (line.$type === 'Prose' || line.$type === 'Heading') continue;
      const statement = line.$type === 'NestedStatement' ? line.statement : line;
      if (ast.isItem(statement)) checkItem(context, statement);
      if (!ast.isField(line)) continue;
      const meaning = meaningOf(line);
      if (meaning !== undefined) report(context, line, meaning);
    }
  },
});

type Context = ContextOf<typeof standardLabels>;

/** `Actiepunt 3: …`, `Hamerstuk: …` */
function checkItem(context: Context, item: ast.Item): void {
  const typed = keywordOf(item)!;
  const isOther = typed.text !== item.keyword && spokenItemAt(context.text, typed.offset) === undefined;
  const label = isOther ? itemLabel(typed.text) : undefined;
  if (label === undefined) return;
  const keyword = label.keyword[context.file.language];
  const says = label.says && attributeNamed(label.says)[context.file.language];
  context.report('standard-label', typed.range, readAs(typed.text, says === undefined ? keyword : `${keyword} (${says})`), {
    // What is shown by its own word would lose it.
    fixes:
      label.called !== undefined
        ? []
        : [
            fix({ nl: `Vervang door \`${keyword}\``, en: `Replace by \`${keyword}\`` }, [
              // `Motion #4`
              context.replace(typed.range, typed.text.endsWith('#') ? `${keyword} ` : keyword),
              ...(says === undefined ? [] : [addAttribute(context, { headAt: headRange(context, item) }, says)]),
            ]),
          ],
  });
}

function headRange(context: Context, item: ast.Item): Range {
  return context.range(item.$cstNode!.offset, tokenOf(item, ':')?.end ?? item.$cstNode!.end);
}

function readAs(label: string, form: string): Message {
  return { nl: `\`${label}\` is gelezen als \`${form}\`.`, en: `\`${label}\` is read as \`${form}\`.` };
}

function report(context: Context, field: ast.Field, meaning: HeaderLabel): void {
  const label = labelOf(field);
  const { offset } = field.$cstNode!;
  const form = standardForm(field.keyword, label, meaning);
  context.report('standard-label', context.range(offset, offset + label.length), readAs(label, form), {
    fixes: fixesOf(context, field, meaning),
  });
}

function fixesOf(context: Context, field: ast.Field, meaning: HeaderLabel): Fix[] {
  const { offset, end } = field.$cstNode!;
  const label = labelOf(field);
  const lines = field.$cstNode!.text.trimEnd().split(/\r\n?|\n/);
  const whole = context.range(offset, Math.min(end, lineEnd(context.text, offset)));
  const made = (text: string) => [fix({ nl: `Maak er \`${text}\` van`, en: `Make it \`${text}\`` }, [context.replace(whole, text)])];
  const value = lines[0]!.slice(lines[0]!.indexOf(':') + 1).trim();
  if (meaning.end === true) return [];
  if (meaning.notice !== undefined || meaning.office === true) {
    const behind = meaning.notice === undefined ? label.toLowerCase() : NOTICE[meaning.notice][meaning.language];
    const people = lines.length > 1 ? undefined : withRemark(value, behind);
    return people === undefined ? [] : made(`${field.keyword}: ${people}`);
  }
  if (meaning.caption === true) return lines.length > 1 || value === '' ? [] : made(`${field.keyword}: ${captionOfLabel(label)}: ${value}`);
  return [
    fix({ nl: `Vervang door \`${field.keyword}\``, en: `Replace by \`${field.keyword}\`` }, [
      context.replace(context.range(offset, offset + label.length), field.keyword),
    ]),
  ];
}

/** `@RIVM (m.k.), @NCTV (m.k., ziek)`; undefined where somebody is named in another way. */
function withRemark(value: string, remark: string): string | undefined {
  const names = value.replace(/\([^()]*\)/g, '').replace(NAMED, '');
  if (/[\p{L}\p{N}]/u.test(names.replace(/[ \t](?:en|and)(?=[ \t])/g, ''))) return undefined;
  return value.replace(new RegExp(`(?:${NAMED.source})(?:[ \\t]*\\(([^()]*))?`, 'gu'), (typed, said?: string) => {
    if (said === undefined) return `${typed} (${remark})`;
    // `Apologies: @jansen (excused)`
    const isSaid = said.split(',').some((part) => part.trim().toLowerCase() === remark);
    return isSaid ? typed : `${typed.slice(0, typed.length - said.length)}${remark}, ${said}`;
  });
}
