import { lineEnd, lineStart, skipBlanks } from '../../syntax/characters.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import type { Meant } from './meant-repair.ts';

const BETWEEN = String.raw`[ \t]{0,2}(?:,|;|\/|&|\+|en(?=[ \t])|and(?=[ \t])|,[ \t]?en(?=[ \t])|,[ \t]?and(?=[ \t])|t\/m|tot en met|through)[ \t]{0,2}`;
const REFERENCE = String.raw`#[\p{L}\p{N}_]{1,60}(?:[.\/-][\p{L}\p{N}_]{1,60}){0,6}`;
/** `#A1 #A2`, `#A1 en #A2` */
const REFERENCES = new RegExp(String.raw`^[ \t]+(?<ids>${REFERENCE}(?:(?:${BETWEEN}|[ \t]{1,3})${REFERENCE}){1,9})[ \t]*(?=[(:])`, 'u');
const NUMBER = String.raw`(?:\p{L}{1,4}-?\d{1,4}|\d{1,3})\p{Ll}?(?![\p{L}\p{N}])`;
/** `A1/A2`, `1 en 2` */
const NUMBERS = new RegExp(String.raw`^[ \t]+(?<ids>${NUMBER}(?:${BETWEEN}#?${NUMBER}){1,9})[ \t]*(?=[(:])`, 'u');
const EACH = new RegExp(`${REFERENCE}|${NUMBER}`, 'gu');

/** Several items that one head names, as typed; undefined where it names one or none. @param rest what stands behind the keyword */
export function severalIds(
  keyword: Pick<Keyword, 'kind'>,
  rest: string,
): { readonly ids: readonly string[]; readonly head: string } | undefined {
  const namesItem = keyword.kind === 'progress' || keyword.kind === 'vote';
  const found = namesItem ? REFERENCES.exec(rest) : keyword.kind === 'item' ? NUMBERS.exec(rest) : null;
  const typed = found?.groups?.ids;
  if (found === null || typed === undefined) return undefined;
  const ids = typed.match(EACH) ?? [];
  // `2025/012` is one number, and so is `GR-25/12`.
  if (/\//.test(typed.replaceAll('t/m', '')) && !namesItem && !areAlike(ids)) return undefined;
  return { ids, head: found[0] };
}

/** `A1/A2`: the same letters. */
function areAlike(ids: readonly string[]): boolean {
  const [letters, ...others] = ids.map((id) => /^\p{L}+/u.exec(id)?.[0]);
  return letters !== undefined && others.every((other) => other === letters);
}

/** `Actie A1, A2 (…)`, `Voortgang #A1 en #A2 (…)`: two items on one line; of each a line of its own is offered. */
export function severalItems(keyword: Keyword, text: string, end: number, rest: string): Meant | undefined {
  const several = severalIds(keyword, rest);
  // `Vraag 1 en 2: zijn al beantwoord.`
  if (several === undefined || (keyword.name === 'Question' && rest[several.head.length] === ':')) return undefined;
  const { ids, head } = several;
  const start = lineStart(text, end);
  const word = text.slice(skipBlanks(text, start), end);
  const lines = linesOfEach(text.slice(start, skipBlanks(text, start)) + word, ids, rest.slice(head.length));
  const isRange = /t\/m|tot en met|through/.test(head);
  return {
    message: severalMessage(keyword, ids),
    end: end + head.trimEnd().length,
    ...(isRange || goesOn(text, end)
      ? {}
      : {
          edit: {
            at: end,
            length: rest.length,
            text: lines.join('\n').slice(end - start),
            sure: false,
            title: { nl: `Maak er ${ids.length} regels van`, en: `Make it ${ids.length} lines` },
          },
        }),
  };
}

export function severalMessage(keyword: Keyword, ids: readonly string[]) {
  return {
    nl: `Een regel is één punt, en deze noemt er meer: begin er een voor elk, \`${keyword.nl} ${ids[0]} (…): …\`. Nu is dit gewone tekst.`,
    en: `A line is one item, and this names more: begin one for each, \`${keyword.en} ${ids[0]} (…): …\`. As it is, this is plain text.`,
  };
}

/** A line for each, with all that stands behind their ids. */
export function linesOfEach(before: string, ids: readonly string[], behind: string): readonly string[] {
  return ids.map((id) => `${before} ${id}${behind.startsWith('(') ? ' ' : ''}${behind}`);
}

/** What is indented on the line below would go on in the last of them only. */
export function goesOn(text: string, at: number): boolean {
  return /^(?:\r\n?|\n)[ \t]+\S/.test(text.slice(lineEnd(text, at), lineEnd(text, at) + 80));
}
