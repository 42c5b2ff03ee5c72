import type { FeatureContext } from '../../features/context.ts';
import { offsetAt } from '../../features/context.ts';
import { idsByName } from '../../features/shared/people-names.ts';
import { foldedName } from '../../model/names/naming.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';
import type { MentionsParams, MentionsResult } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** More than this is no list of names. */
const LONGEST = 500;

/**
 * A list of names with each known one as `@id`: by its full name, an alias, its e-mail address, or as mail programs write it
 * (`Jansen, J. <jansen@example.org>`). On a field for people an unknown name becomes a guest in quotes, elsewhere it stays as it is.
 * `null` where the text is no list of names, or none of them is known.
 */
export function mentions(desk: Desk, { uri, position, text }: MentionsParams): MentionsResult | null {
  const context = desk.context(uri);
  if (context === undefined) return null;
  const names = splitNames(text);
  if (names.length === 0 || names.length > LONGEST) return null;
  const ids = idsByName(context.project);
  const found = names.map((name) => idOf(name, ids));
  const known = found.filter((id) => id !== undefined).length;
  if (known === 0) return null;
  const inField = onPeopleField(context, position);
  const shown = names.map((name, index) => {
    const id = found[index];
    if (id !== undefined) return `@${id}`;
    return inField ? `"${withoutAddress(name).replaceAll('"', '')}"` : name;
  });
  return { text: shown.join(', '), known };
}

/** One a line, or parted by semicolons or commas; `Jansen, J. <…>; Bakker, B. <…>` parts at the semicolons. */
function splitNames(text: string): string[] {
  const lines = text.split(/[\r\n;\t]+/).map((part) => part.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim());
  const parts = lines.length > 1 || /<[^<>]*@/.test(text) ? lines : text.split(',').map((part) => part.trim());
  const names = parts.map((part) => withoutEnd(part, ',;').trim()).filter((part) => part !== '');
  return names.every((name) => name.length <= 80 && !/[.!?]\s+\p{L}{3}\S*\s\S*\s/u.test(name)) ? names : [];
}

function idOf(name: string, ids: ReadonlyMap<string, string | undefined>): string | undefined {
  const address = /(?<![^\s<>])[^\s<>]+@[^\s<>]+/.exec(name)?.[0];
  const bare = withoutAddress(name);
  const turned = /^([^,]+),\s*(?!\s)(.+)$/.exec(bare);
  for (const candidate of [bare, turned && `${turned[2]} ${turned[1]}`, address]) {
    const id = candidate ? ids.get(foldedName(candidate)) : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

function withoutAddress(name: string): string {
  return name
    .trim()
    .replace(/[<(][^<>()@]*@[^<>()]*[>)]$/, '')
    .trim()
    .replace(/^["'](.*)["']$/, '$1')
    .trim();
}

function onPeopleField(context: FeatureContext, position: MentionsParams['position']): boolean {
  const offset = offsetAt(context, position);
  const node = context.tree.lines.findLast((line) => line.$cstNode!.offset <= offset);
  if (node !== undefined && node.$type === 'PeopleField' && node.$cstNode!.end >= offset - 2) return true;
  const start = context.root.lineStart(position.line);
  const word = /^(\p{L}+)\s*:/u.exec(context.text.slice(start, offset))?.[1];
  return word !== undefined && KEYWORD_OF.get(word)?.kind === 'peopleField';
}
