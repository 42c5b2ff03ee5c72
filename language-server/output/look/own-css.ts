import type { Message } from '../../vocabulary/language.ts';

/** What a style sheet does that it may not, with its line. */
export interface CssFault {
  readonly line: number;
  readonly what: Message;
}

/** Names by which a style sheet loads or runs something (CSS Values 4, CSS Images 4, and what old browsers knew). */
const LOADING = /@import|@namespace|@charset|\b(?:image-set|image|src|expression)\(|behavior\s*:|-moz-binding|javascript:/i;
const ADDRESS = /url\((?!\s*["']?data:image\/(?:png|jpeg|gif|webp);base64,)/i;

/**
 * Why a style sheet cannot stand in a page, if it cannot: it may not end its element, load anything, or leave open what would swallow what
 * comes behind it. Escapes are read first, so that no name can hide behind one.
 */
export function faultOfCss(text: string): CssFault | undefined {
  const at = (index: number, what: Message): CssFault => ({ line: text.slice(0, index).split('\n').length, what });
  const control = text.search(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/);
  if (control >= 0) return at(control, { nl: 'een stuurteken', en: 'a control character' });
  const end = text.search(/<[/!]/);
  if (end >= 0) return at(end, { nl: '`</` of `<!`, dat de stijl zou beëindigen', en: '`</` or `<!`, which would end the style' });
  for (const [index, line] of text.split('\n').entries()) {
    const plain = unescaped(line);
    const found = LOADING.exec(plain)?.[0] ?? ADDRESS.exec(plain)?.[0];
    if (found !== undefined)
      return {
        line: index + 1,
        what: { nl: `\`${found.trim()}\`, dat iets van elders haalt`, en: `\`${found.trim()}\`, which gets something from elsewhere` },
      };
  }
  // A name can be broken over two lines by an escaped line end only.
  const whole = unescaped(text.replace(/\\\r?\n/g, ''));
  const hidden = LOADING.exec(whole) ?? ADDRESS.exec(whole);
  if (hidden !== null)
    return at(0, { nl: `\`${hidden[0]}\`, dat iets van elders haalt`, en: `\`${hidden[0]}\`, which gets something from elsewhere` });
  return openEnd(text);
}

/** CSS Syntax 3, 4.3.7. */
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, code: string | undefined, sign: string | undefined) => {
    const point = code === undefined ? undefined : Number.parseInt(code, 16);
    return point === undefined ? (sign ?? '') : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['(', ')'],
  ['[', ']'],
]);

/** A comment, a string or a bracket that is not closed, or one that closes nothing. */
function openEnd(text: string): CssFault | undefined {
  const open: { readonly sign: string; readonly line: number }[] = [];
  let line = 1;
  const fault = (where: number, sign: string): CssFault => ({
    line: where,
    what: { nl: `\`${sign}\` zonder het teken dat erbij hoort`, en: `\`${sign}\` without its counterpart` },
  });
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n') line += 1;
    else if (sign === '\\') at += 1;
    else if (sign === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return fault(line, '/*');
      line += text.slice(at, end).split('\n').length - 1;
      at = end + 1;
    } else if (sign === '"' || sign === "'") {
      const end = endOfString(text, at);
      if (end === undefined) return fault(line, sign);
      at = end;
    } else if (CLOSING.has(sign)) open.push({ sign, line });
    else if (sign === '}' || sign === ')' || sign === ']') {
      const last = open.pop();
      if (last === undefined || CLOSING.get(last.sign) !== sign) return fault(line, sign);
    }
  }
  const last = open.at(-1);
  return last === undefined ? undefined : fault(last.line, last.sign);
}

function endOfString(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[from]) return at;
  }
  return undefined;
}
