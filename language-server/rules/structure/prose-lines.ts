import type * as ast from '../../generated/ast.ts';
import { hasDigitOrCapital, idEnd, isId, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import type { Composite, Leaf } from '../../syntax/concrete-tree.ts';
import { KEYWORD_OF, KEYWORDS, type Keyword } from '../../syntax/keywords.ts';
import { type LineContext, lineKeyword } from '../../syntax/line-start.ts';
import { LOOK_ALIKES } from '../../syntax/look-alikes.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { fix, type RuleContext } from '../context.ts';
import { isMeantAsStatement, type Meant } from './meant.ts';

/**
 * Law 3: a typo never turns silently into prose. A prose line whose first word is one letter off a keyword, and which would be a statement
 * with it, gets `keyword-typo`; one with the right keyword that lacks a colon or a parenthesis gets `malformed-statement`.
 */
export function checkProseLines(context: RuleContext): void {
  const state = { inHeader: true, belowHeading: false, inMeeting: false, afterField: false };
  for (const line of context.tree.lines) {
    if (line.$type === 'Prose') {
      checkLine(context, line.$cstNode!.offset, state);
      state.belowHeading = false;
      state.afterField = false;
      continue;
    }
    if (line.$type === 'Meeting') state.inMeeting = state.inHeader = true;
    if (line.$type === 'Heading') state.inHeader = false;
    state.belowHeading = line.$type === 'Heading';
    state.afterField = line.$type === 'Meeting' || line.$type.endsWith('Field');
    if (isStatement(line)) checkContinuations(context, line);
  }
}

function isStatement(line: ast.Line): boolean {
  return line.$type !== 'Heading' && !line.$type.endsWith('Field');
}

/** A nested item with a misspelled keyword has become more text of the item above. */
function checkContinuations(context: RuleContext, line: ast.Line): void {
  const node = line.$type === 'NestedStatement' ? line.statement : line;
  for (const child of (node.$cstNode as Composite | undefined)?.content ?? []) {
    if (!('content' in child) && (child as Leaf).tokenType.name === 'CONT') checkLine(context, child.end, NESTED);
  }
}

const NESTED = { inHeader: false, belowHeading: false, inMeeting: true, afterField: false };

interface LineState extends LineContext {
  readonly inMeeting: boolean;
  readonly afterField: boolean;
}

const FIRST_WORD = /\p{L}[\p{L}]*/uy;
/** What can follow a keyword that opens a statement. */
const HEAD_LIKE = /[ \t]*(?:[:(]|#|[\p{L}\p{N}_.-]+[ \t]*[:(])/uy;
const LONGEST_KEYWORD = 16;

function checkLine(context: RuleContext, lineStart: number, state: LineState): void {
  const { text } = context;
  const start = skipBlanks(text, lineStart);
  FIRST_WORD.lastIndex = start;
  if (!FIRST_WORD.test(text) || FIRST_WORD.lastIndex - start > LONGEST_KEYWORD) {
    checkDeepHeading(context, start);
    return;
  }
  const end = FIRST_WORD.lastIndex;
  const word = text.substring(start, end);
  const keyword = KEYWORD_OF.get(word);
  if (keyword !== undefined) {
    if (start > lineStart && state !== NESTED && lineKeyword(text, start, state) !== undefined)
      reportIndent(context, lineStart, start, end, word);
    else reportMalformed(context, start, end, keyword, isMeantAsStatement(keyword, text, end, state));
    return;
  }
  checkGlued(context, start, end, word, state);
  HEAD_LIKE.lastIndex = end;
  if (HEAD_LIKE.test(text)) checkTypo(context, start, end, word, state);
}

// ---------------------------------------------------------------- misspelled

const NEAR = new NearWords<string>(KEYWORDS.flatMap(({ nl, en }) => (nl === en ? [nl] : [nl, en])).map((word) => [word, word] as const));

function checkTypo(context: RuleContext, start: number, end: number, word: string, state: LineState): void {
  const { text } = context;
  const rest = text.substring(end, lineEnd(text, end));
  const bare = rest.trimStart().startsWith(':');
  if (bare && LOOK_ALIKES.has(word.toLowerCase())) return;
  const meant = NEAR.near(word)
    .map(({ value }) => value)
    .filter(
      (candidate) =>
        lineKeyword(candidate + rest, 0, state) !== undefined && (state !== NESTED || !KEYWORD_OF.get(candidate)!.kind.endsWith('Field')),
    );
  if (meant.length === 0) return;
  const [first] = sortByLanguage(meant, context.file.language);
  const range = context.range(start, end);
  context.report(
    'keyword-typo',
    range,
    {
      nl: `\`${word}\` lijkt een typefout: bedoelt u \`${first}\`? Nu is deze regel gewone tekst.`,
      en: `\`${word}\` looks like a typing error: did you mean \`${first}\`? As it is, this line is plain text.`,
    },
    {
      fixes: sortByLanguage(meant, context.file.language).map((candidate) =>
        fix(
          { nl: `Vervang door \`${candidate}\``, en: `Replace by \`${candidate}\`` },
          [context.replace(range, candidate)],
          meant.length === 1,
        ),
      ),
    },
  );
}

function sortByLanguage(words: readonly string[], language: 'nl' | 'en'): string[] {
  return [...words].sort((a, b) => Number(KEYWORD_OF.get(b)![language] === b) - Number(KEYWORD_OF.get(a)![language] === a));
}

/** `ActieA1 (@RIVM): …`: the blank between keyword and id is missing. */
function checkGlued(context: RuleContext, start: number, end: number, word: string, state: LineState): void {
  const { text } = context;
  const wholeEnd = Math.max(end, idEnd(text, start));
  const whole = text.substring(start, wholeEnd);
  for (let length = Math.min(word.length, LONGEST_KEYWORD); length >= 2; length--) {
    const keyword = KEYWORD_OF.get(whole.slice(0, length));
    const id = whole.slice(length);
    if (keyword === undefined || !isId(id)) continue;
    const rest = text.substring(wholeEnd, lineEnd(text, wholeEnd));
    if (!hasDigitOrCapital(id) || lineKeyword(`${whole.slice(0, length)} ${id}${rest}`, 0, state) === undefined) continue;
    context.report(
      'malformed-statement',
      context.range(start, wholeEnd),
      {
        nl: `Tussen \`${whole.slice(0, length)}\` en \`${id}\` hoort een spatie.`,
        en: `There should be a space between \`${whole.slice(0, length)}\` and \`${id}\`.`,
      },
      {
        severity: 'warning',
        fixes: [
          fix(
            { nl: 'Zet er een spatie tussen', en: 'Put a space between them' },
            [context.insert(context.range(start + length, start + length).start, ' ')],
            true,
          ),
        ],
      },
    );
    return;
  }
}

// ---------------------------------------------------------------- malformed

function reportIndent(context: RuleContext, lineStart: number, start: number, end: number, word: string): void {
  context.report(
    'malformed-statement',
    context.range(start, end),
    {
      nl: `\`${word}\` staat ingesprongen, maar hoort onder geen enkel punt. Zet de regel vooraan, of direct onder het punt waar hij bij hoort.`,
      en: `\`${word}\` is indented but stands under no item. Put the line at the margin, or right below the item it belongs to.`,
    },
    {
      severity: 'warning',
      fixes: [
        fix({ nl: 'Haal de inspringing weg', en: 'Remove the indent' }, [context.replace(context.range(lineStart, start), '')], true),
      ],
    },
  );
}

function reportMalformed(context: RuleContext, start: number, end: number, keyword: Keyword, meant: Meant | undefined): void {
  if (meant === undefined) return;
  const { edit } = meant;
  context.report('malformed-statement', context.range(start, meant.end ?? end), meant.message, {
    severity: 'warning',
    fixes:
      edit === undefined
        ? []
        : [
            fix(
              edit.title ?? insertTitle(edit.text),
              [context.replace(context.range(edit.at, edit.at + (edit.length ?? 0)), edit.text)],
              edit.sure,
            ),
          ],
  });
  void keyword;
}

function insertTitle(text: string) {
  return { nl: `Voeg \`${text.trim()}\` toe`, en: `Insert \`${text.trim()}\`` };
}

/** Headings go four deep; `##### …` would be text that looks like a heading. */
function checkDeepHeading(context: RuleContext, start: number): void {
  const match = /^#{5,}[ \t]/.exec(context.text.slice(start, start + 80));
  if (match === null) return;
  const range = context.range(start, start + match[0].length - 1);
  context.report(
    'malformed-statement',
    range,
    { nl: 'Een kopje heeft hoogstens vier hekjes: `####`.', en: 'A heading has at most four number signs: `####`.' },
    { severity: 'warning', fixes: [fix({ nl: 'Maak er `####` van', en: 'Make it `####`' }, [context.replace(range, '####')], true)] },
  );
}
