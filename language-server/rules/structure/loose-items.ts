import { cut } from '../../syntax/cutting.ts';
import { lineKeyword } from '../../syntax/line-start.ts';
import { KEYWORD_OF, type Keyword } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { defineRule } from '../define.ts';
import { type ToldLine, toldLines } from './prose-in-minutes.ts';
import { hasAttributes } from './unmistakable.ts';

/** Marks of lists and tasks at the start of a line. A quote is somebody else's decision. */
const LIST = String.raw`(?:(?:[-*+•▪◦●‣·–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+)*(?:\[[ xX]?\][ \t]+)?`;
const DECORATED = new RegExp(String.raw`^(?<list>[ \t]*${LIST})(?<open>[*_~]{0,3}[[("'“«]?)(?<word>\p{Lu}\p{L}+)(?<rest>.*)$`, 'u');
/** `Actie A4 [@q, uiterlijk …]: …` */
const BRACKETS = /^(?<before>[ \t]*(?:[#@\p{L}\p{N}_./-]+[ \t]*)?)[[{<](?<inside>[^\]}>]*)[\]}>](?<after>[ \t]*:.*)$/u;
/** Most lines are plain text, and are not looked at twice. */
const MAY_BE = /^[ \t]*(?:[^\p{L}\s|>]|\p{L}[.)]|[ivx]{2,4}[.)]|\p{Lu}\p{L}+[^:\n]{0,40}[[{<])/u;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['«', '»'],
]);

/** `item-in-list`: an item in a bullet, in bold or in brackets is text, and in no register. */
export const looseItems = defineRule({
  name: 'item-in-list',
  family: 'structure',
  severity: 'warning',
  summary: { nl: 'Een punt staat in een opsomming, vet of tussen blokhaken.', en: 'An item stands in a list, in bold or in brackets.' },
  fixable: true,
  check(context) {
    for (const line of toldLines(context)) {
      const meant = MAY_BE.test(line.text) ? itemOf(line) : undefined;
      if (meant === undefined) continue;
      const range = context.range(line.content, line.start + meant.end);
      context.report(
        'item-in-list',
        range,
        {
          nl: `\`${meant.keyword.nl}\` opent alleen aan het begin van een regel een punt, zonder opsommingsteken, vet of blokhaken; nu is dit gewone tekst.`,
          en: `\`${meant.keyword.en}\` opens an item only at the start of a line, without bullet, bold or brackets; as it is, this is plain text.`,
        },
        {
          fixes: [
            fix({ nl: `Maak er \`${short(meant.text)}\` van`, en: `Make it \`${short(meant.text)}\`` }, [
              context.replace(context.range(line.start, line.end), meant.text),
            ]),
          ],
        },
      );
    }
  },
});

function short(text: string): string {
  return text.length <= 40 ? text : `${cut(text, 39).trimEnd()}…`;
}

/** The item that a line would be without its decoration; undefined where it has none or would be none. */
function itemOf({ text }: ToldLine): { keyword: Keyword; text: string; end: number } | undefined {
  const { list = '', open = '', word = '', rest = '' } = DECORATED.exec(text)?.groups ?? {};
  const keyword = keywordOf(word);
  if (keyword === undefined) return undefined;
  const plain = withRoundBrackets(keyword, withoutEmphasis(open, rest));
  if (list.trim() === '' && open === '' && plain === rest) return undefined;
  const head = `${keyword.nl === word || keyword.en === word ? word : keyword[languageOf(keyword, word)]}${plain}`;
  if (lineKeyword(head, 0, { inHeader: false, belowHeading: false }) === undefined) return undefined;
  // `- Vraag: wie doet dit?` may be any question.
  if (keyword.name === 'Question' && /^[ \t]*:/.test(plain)) return undefined;
  return { keyword, text: head, end: list.length + open.length + word.length };
}

/** `Actie`, and `ACTIE` as well. */
function keywordOf(word: string): Keyword | undefined {
  const keyword = KEYWORD_OF.get(word) ?? KEYWORD_OF.get(word.charAt(0) + word.slice(1).toLowerCase());
  return keyword?.kind === 'item' || keyword?.kind === 'progress' ? keyword : undefined;
}

function languageOf({ nl }: Keyword, word: string): 'nl' | 'en' {
  return nl.toLowerCase() === word.toLowerCase() ? 'nl' : 'en';
}

/** What stands behind the word, without the marks that close what stood open before it. */
function withoutEmphasis(open: string, rest: string): string {
  const closer = CLOSING.get(open.at(-1) ?? '');
  const stars = open.replace(/[^*_~]/g, '');
  let plain = rest;
  if (stars !== '') plain = plain.replace([...stars].reverse().join(''), '');
  if (closer === undefined) return plain;
  return plain.startsWith(closer) ? plain.slice(closer.length) : plain.replace(new RegExp(`\\${closer}[ \\t]*$`), '');
}

function withRoundBrackets(keyword: Keyword, rest: string): string {
  const { before = '', inside = '', after = '' } = BRACKETS.exec(rest)?.groups ?? {};
  const round = `${before}(${inside})${after}`;
  return after !== '' && hasAttributes(keyword, round) ? round : rest;
}
