import { type HtmlElement, type HtmlNode, isCell, rowsOf, widthOf } from '../../import/html-tree.ts';

/** A table as GitHub Flavored Markdown writes it (4.10): the first row is its head, and every row is as wide as the widest. */
export function tableSource(table: HtmlElement, inline: (nodes: readonly HtmlNode[]) => string): string {
  const rows = [...rowsOf(table)].map(({ children }) =>
    children.filter(isCell).flatMap((cell) => {
      const text = inline(flat(cell)).trim().replace(/\n+/g, ' ').replaceAll('|', '\\|');
      return [text, ...Array<string>(widthOf(cell) - 1).fill('')];
    }),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const shown = rows.filter((row) => row.some((cell) => cell !== ''));
  if (width === 0 || shown.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head, ...body] = shown;
  return [line(head!), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
}

/** The paragraphs of a cell stand on one line. */
function flat(cell: HtmlElement): HtmlNode[] {
  return cell.children.flatMap((child) =>
    typeof child !== 'string' && /^(?:p|div|li|ul|ol)$/.test(child.name) ? [...flat(child), ' '] : [child],
  );
}
