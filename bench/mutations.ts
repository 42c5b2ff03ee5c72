/**
 * `npm run mutations`: does a typing error in the head of a statement ever go unnoticed?
 *
 * Every statement of every example has a head: from its keyword through its colon, with id and parentheses where it has them. In each head
 * every single-character error is made: each character left out, doubled, swapped with the next, in the other case, replaced by its neighbour
 * on the keyboard, by a digit and by a blank, and each of these put in before it.
 *
 * - An error is *harmless* where the file reads as before: the line is the same kind of statement with attributes of the same kinds and the
 *   same values (a second blank).
 * - It is *another value* where the line is the same kind of statement with attributes of the same kinds, and only an id, a date, a name or
 *   free words changed (`A1` became `A11`, 20 became 21 November). No reader without knowledge of the meeting could tell; what such a value
 *   breaks elsewhere (an unknown party, a weekday that no longer fits) is reported all the same, but none of it counts here.
 * - All other errors made something else of the line: prose, another statement, a statement with an attribute more, fewer or of another kind.
 *   Such an error is *reported* where the line itself has an error or a warning that it did not have before. Else it is *silent*.
 *
 * The measure is the share of silent errors among those that made something else of the line; the goal is at most 1 in 100.
 */
import fs from 'node:fs';
import { Project } from '../language-server/features/project.ts';
import type * as ast from '../language-server/generated/ast.ts';
import { DEFAULT_CONFIG } from '../language-server/project/config.ts';
import type { Composite, Leaf } from '../language-server/syntax/concrete-tree.ts';
import { ATTRIBUTE_OF } from '../language-server/vocabulary/attributes.ts';
import { KEYWORD_OF } from '../language-server/vocabulary/keywords.ts';

export interface Outcome {
  readonly harmless: number;
  readonly otherValue: number;
  readonly reported: number;
  /** The lines that went unnoticed. */
  readonly silent: readonly { readonly before: string; readonly after: string }[];
}

/** Makes the errors in the heads of one file and checks each in its project. @param keep which errors to try, by their number. */
export function mutate(project: Project, uri: string, keep: (index: number) => boolean = () => true): Outcome {
  const text = project.text(uri)!;
  const original = shapesOf(project, uri);
  const known = problemsByLine(project, uri);
  const heads = headsOf(project.tree(uri)!);
  const silent: { before: string; after: string }[] = [];
  let [harmless, otherValue, reported, index] = [0, 0, 0, 0];
  for (const { start, end, line } of heads) {
    for (const after of mutationsOf(text.slice(start, end))) {
      if (!keep(index++)) continue;
      project.set(uri, text.slice(0, start) + after + text.slice(end));
      const shapes = shapesOf(project, uri);
      const same = shapes.length === original.length;
      if (same && shapes.every((shape, at) => shape.values === original[at]!.values)) harmless++;
      else if (same && shapes.every((shape, at) => shape.kinds === original[at]!.kinds)) otherValue++;
      else if ((problemsByLine(project, uri).get(line) ?? 0) > (known.get(line) ?? 0)) reported++;
      else silent.push({ before: lineAt(text, start), after: lineAt(project.text(uri)!, start) });
    }
  }
  project.set(uri, text);
  return { harmless, otherValue, reported, silent };
}

/** All single-character errors in a text, each once. */
export function mutationsOf(head: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < head.length; at++) {
    const [before, character, after] = [head.slice(0, at), head[at]!, head.slice(at + 1)];
    const near = NEIGHBOURS.get(character.toLowerCase()) ?? 'e';
    const other = character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
    found.add(before + after);
    found.add(before + character + character + after);
    if (after !== '') found.add(before + after[0] + character + after.slice(1));
    found.add(before + other + after);
    for (const wrong of [near, '7', ' ']) {
      found.add(before + wrong + after);
      found.add(before + wrong + character + after);
    }
  }
  found.delete(head);
  return found;
}

const ROWS = ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'];
/** Each key → the one right of it, or left of it at the end of a row. Shifted signs are typed with the keys of their digits. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap((row) => Array.from(row, (key, at) => [key, row[at + 1] ?? row[at - 1]!] as const)),
  [':', ';'],
  ['(', '9'],
  [')', '0'],
  ['@', '2'],
  ['#', '3'],
  ['"', "'"],
]);

interface Head {
  readonly start: number;
  readonly end: number;
  /** Line number, from 0. */
  readonly line: number;
}

/** From keyword through colon, of every statement and field. */
export function headsOf(tree: ast.Document): Head[] {
  return tree.lines.flatMap((line) => {
    const node = line.$type === 'NestedStatement' ? line.statement : line;
    const colon =
      'keyword' in node
        ? childrenOf(node).find((child): child is Leaf => !('content' in child) && child.tokenType.name === ':')
        : undefined;
    if (colon === undefined) return [];
    const { range, offset } = node.$cstNode!;
    return [{ start: offset, end: colon.end, line: range.start.line }];
  });
}

function childrenOf(node: { $cstNode?: unknown }): readonly (Leaf | Composite)[] {
  return (node.$cstNode as Composite).content as unknown as readonly (Leaf | Composite)[];
}

/** What each line is: by the kinds of its parts, and with their values. */
function shapesOf(project: Project, uri: string): { kinds: string; values: string }[] {
  return project.tree(uri)!.lines.map((line) => {
    const node = line.$type === 'NestedStatement' ? line.statement : line;
    const kinds: string[] = [line.$type, node.$type];
    const values: string[] = [];
    if ('keyword' in node) kinds.push(KEYWORD_OF.get(node.keyword)!.name);
    if ('attributes' in node) {
      kinds.push(String(node.colon), String(node.opened), String(node.closed));
      for (const attribute of node.attributes) {
        const words = childrenOf(attribute).map((child) =>
          'content' in child ? child.astNode.$type : (ATTRIBUTE_OF.get(child.text)?.name ?? child.tokenType.name),
        );
        kinds.push(`${attribute.$type} ${words.join(' ')}`);
        values.push(attribute.$cstNode!.text.replace(/\s+/g, ' '));
      }
    }
    if ('name' in node && node.name !== undefined) values.push(node.name);
    const body = node.$cstNode!.text;
    // The text behind the head, to its last letter: a colon that came too early makes more of it.
    kinds.push('colon' in node && node.colon ? body.slice(endOfHead(node)).replace(/\s+/g, '') : '');
    return { kinds: kinds.join(' · '), values: [...kinds, ...values, line.$type === 'Prose' ? body : ''].join(' · ') };
  });
}

function endOfHead(node: { $cstNode?: unknown }): number {
  const colon = childrenOf(node).find((child): child is Leaf => !('content' in child) && child.tokenType.name === ':');
  return (colon?.end ?? 0) - (node.$cstNode as Composite).offset;
}

function problemsByLine(project: Project, uri: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { range, severity } of project.check(uri)) {
    if (severity !== 'error' && severity !== 'warning') continue;
    counts.set(range.start.line, (counts.get(range.start.line) ?? 0) + 1);
  }
  return counts;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

// ---------------------------------------------------------------- the examples

/** A project of all examples, and the addresses of those without faults. */
export function exampleProject(): { project: Project; uris: string[] } {
  const folder = new URL('../examples/', import.meta.url);
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.verslag') && !file.startsWith('fouten'));
  const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
  const uris = files.sort().map((file) => new URL(file.replaceAll('\\', '/'), folder).toString());
  for (const uri of uris) project.set(uri, fs.readFileSync(new URL(uri), 'utf8'));
  return { project, uris };
}

function main(): void {
  const { project, uris } = exampleProject();
  const sum = { harmless: 0, otherValue: 0, reported: 0 };
  const silent: { before: string; after: string }[] = [];
  for (const uri of uris) {
    const outcome = mutate(project, uri);
    sum.harmless += outcome.harmless;
    sum.otherValue += outcome.otherValue;
    sum.reported += outcome.reported;
    silent.push(...outcome.silent);
  }
  const all = sum.harmless + sum.otherValue + sum.reported + silent.length;
  const made = sum.reported + silent.length;
  if (process.argv.includes('--list')) for (const { before, after } of silent) console.log(`- ${before}\n+ ${after}\n`);
  console.log(
    `${all} errors in ${uris.length} files: ${sum.harmless} harmless, ${sum.otherValue} another value, ${sum.reported} reported, ${silent.length} silent.`,
  );
  console.log(`Silent among those that made something else of the line: ${((100 * silent.length) / made).toFixed(2)} in 100.`);
  process.exitCode = silent.length * 100 > made ? 1 : 0;
}

if (import.meta.main) main();
