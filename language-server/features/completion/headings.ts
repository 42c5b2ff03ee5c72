import { CompletionItemKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import type { Language } from '../../model/minutes.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import type { FeatureContext } from '../context.ts';
import { fieldNamed, headerOf, typedIn } from '../shared/surroundings.ts';
import { BOB_SECTIONS } from './statement-words.ts';
import type { Suggestion } from './suggestion.ts';

const WHAT = {
  nl: ['agendapunt', 'onderdeel'],
  en: ['section', 'subsection'],
} as const;

/** The next heading with the next number, and below a section its first or next part. `level`: the number of `#` typed, where there are any. */
export function headingSuggestions(
  context: FeatureContext,
  line: number,
  language: Language,
  meeting: MeetingNames,
  level?: number,
): Suggestion[] {
  const above = headingsAbove(context.tree, line, meeting);
  const bob = typedIn(fieldNamed(headerOf(context, meeting), 'Model')).toUpperCase() === 'BOB';
  const names = WHAT[context.language];
  const current = above.at(-1)?.level ?? 0;
  const levels = level === undefined ? [1, ...(current > 0 ? [2] : [])] : [level, ...(level === 1 && current > 0 ? [2] : [])];
  return levels.map((depth) => {
    const number = nextNumber(above, depth);
    const marks = '#'.repeat(depth);
    const section = above.filter((heading) => heading.level === 1).length;
    const title = bob && depth === 1 ? (BOB_SECTIONS[section] ?? '') : '';
    const start = [marks, number, title].filter(Boolean).join(' ');
    return {
      label: start,
      kind: CompletionItemKind.Struct,
      snippet: title === '' ? `${start} \${0:${language === 'nl' ? 'titel' : 'title'}}` : `${start}\n\n$0`,
      description: names[depth === 1 ? 0 : 1],
      filter: start,
    };
  });
}

interface HeadingAbove {
  readonly level: number;
  readonly number: string | undefined;
}

/** The headings of the meeting up to a line. */
function headingsAbove(tree: ast.Document, line: number, meeting: MeetingNames): HeadingAbove[] {
  const found: HeadingAbove[] = [];
  for (let index = meeting.outline.start; index <= line; index++) {
    const node = tree.lines[index]!;
    if (node.$type === 'Heading') found.push({ level: node.level.trimEnd().length, number: node.number });
  }
  return found;
}

/** The number behind that of the last heading of this level, or the first one below the heading above; none where headings have no number. */
function nextNumber(above: readonly HeadingAbove[], level: number): string | undefined {
  const last = above.findLastIndex((heading) => heading.level <= level);
  const before = above[last];
  if (before === undefined) return level === 1 ? '1.' : undefined;
  if (before.number === undefined) return undefined;
  if (before.level < level) return `${before.number}${'.1'.repeat(level - before.level)}`;
  const parts = before.number.split('.');
  const next = [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
  return parts.length === 1 ? `${next}.` : next;
}
