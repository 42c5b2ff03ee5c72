import type { Token } from 'markdown-it';
import type { RichBlock, RichInlines } from './inline.ts';

/** A block whose parts are still being read. */
interface Open {
  readonly close: string;
  readonly blocks: RichBlock[];
  /** Of a list: its items. Of a table: its cells, in rows. */
  readonly items: RichBlock[][];
  readonly rows: RichInlines[][];
  readonly make: (open: Open) => readonly RichBlock[];
}

/**
 * The tokens of Markdown as a tree of blocks.
 * @param words makes runs of the tokens within a line; @param code those of a line of code.
 */
export function blocksOf(
  tokens: readonly Token[],
  words: (tokens: readonly Token[]) => RichInlines,
  code: (line: string) => RichInlines,
): readonly RichBlock[] {
  const root = opening('', (open) => open.blocks);
  const stack = [root];
  let inCell = false;
  for (const token of tokens) {
    const top = stack.at(-1)!;
    if (token.type === top.close) {
      stack.pop();
      stack.at(-1)!.blocks.push(...top.make(top));
      continue;
    }
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : undefined;
        stack.push(opening(token.type.replace('open', 'close'), ({ items }) => [{ kind: 'list', start, items }]));
        break;
      }
      case 'list_item_open':
        stack.push(
          opening('list_item_close', ({ blocks }) => {
            top.items.push(blocks);
            return [];
          }),
        );
        break;
      case 'blockquote_open':
        stack.push(opening('blockquote_close', ({ blocks }) => [{ kind: 'quote', blocks }]));
        break;
      case 'table_open':
        stack.push(opening('table_close', ({ rows }) => [{ kind: 'grid', rows }]));
        break;
      case 'tr_open':
        top.rows.push([]);
        break;
      case 'td_open':
      case 'th_open':
        inCell = true;
        break;
      case 'td_close':
      case 'th_close':
        inCell = false;
        break;
      case 'inline':
        if (inCell) top.rows.at(-1)!.push(words(token.children ?? []));
        else top.blocks.push({ kind: 'paragraph', words: words(token.children ?? []) });
        break;
      case 'fence':
      case 'code_block':
        top.blocks.push({ kind: 'code', lines: token.content.trimEnd().split('\n').map(code) });
        break;
      case 'hr':
        top.blocks.push({ kind: 'rule' });
        break;
    }
  }
  return root.blocks;
}

function opening(close: string, make: Open['make']): Open {
  return { close, blocks: [], items: [], rows: [], make };
}
