import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { lineEnd, lineStart, skipBlanks } from '../../syntax/characters.ts';
import { childrenOf, isToken } from '../../syntax/concrete-tree.ts';
import { lineKeyword } from '../../syntax/line-start.ts';
import { keywordOfTwoWords, standsAmongFields } from '../../syntax/section-fields.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { looseField } from './loose-fields.ts';
import { isMeantAsStatement } from './meant.ts';
import { labelWithoutColon } from './meant-fields.ts';
import type { Meant } from './meant-repair.ts';
import { checkGlued, checkMisspelled } from './misspelled.ts';
import { checkMisspelledLine } from './misspelled-lines.ts';
import { checkNearHeading } from './near-headings.ts';
import type { SuspectLine } from './suspect-line.ts';

/**
 * A typo never silently turns a statement into prose. A prose line whose first word is one letter off a keyword, and which would be a statement
 * with it, gets `keyword-typo`; one with the right keyword that lacks a colon or a parenthesis gets `malformed-statement`.
 */
export const proseLines = defineRule({
  name: 'keyword-typo',
  family: 'structure',
  severity: 'warning',
  summary: {
    nl: 'Een regel lijkt te beginnen met een verkeerd gespeld sleutelwoord.',
    en: 'A line seems to start with a misspelled keyword.',
  },
  fixable: true,
  affectsPublic: true,
  alsoReports: ['malformed-statement'],
  check(context) {
    const state = { inHeader: true, belowHeading: false, inMeeting: false, afterField: false, nested: false };
    for (const line of context.tree.lines) {
      if (line.$type === 'LabelField') {
        checkLine(context, line.$cstNode!.offset, { ...state, ownLabel: true });
        checkBelowLabel(context, line);
        continue;
      }
      if (line.$type === 'Prose') {
        const { offset } = line.$cstNode!;
        const field = checkLine(context, offset, state);
        state.belowHeading &&= standsAmongFields(context.text, offset);
        state.afterField = field || checkLooseField(context, offset, state) || (state.afterField && RULED.test(line.$cstNode!.text));
        continue;
      }
      if (line.$type === 'Meeting') {
        state.inMeeting = state.inHeader = true;
      }
      if (line.$type === 'Heading') state.inHeader = false;
      state.belowHeading = line.$type === 'Heading' || (state.belowHeading && ast.isField(line));
      state.afterField = line.$type === 'Meeting' || ast.isHeaderLine(line);
      if (isStatement(line)) checkContinuations(context, line);
      else if (line.$type === 'PeopleField') checkCaptions(context, line, state);
    }
  },
});

type Context = ContextOf<typeof proseLines>;

function isStatement(line: ast.Line): boolean {
  return line.$type !== 'Heading' && !ast.isHeaderLine(line);
}

/** A nested item with a misspelled keyword has become more text of the item above. */
function checkContinuations(context: Context, line: ast.Line): void {
  const node = statementOf(line);
  for (const child of childrenOf(node)) {
    if (isToken(child, 'CONT')) checkLine(context, child.end, NESTED);
  }
}

/** `Afwzig: @jansen` right below a list of those present makes one of them of somebody who was not. */
function checkCaptions(context: Context, field: ast.PeopleField, state: SuspectLine): void {
  for (const { $cstNode } of field.captions) {
    const { offset } = $cstNode!;
    if (lineStart(context.text, offset) === offset) checkMisspelled(context, offset, { ...state, ownLabel: true, caption: true });
  }
}

/** A statement below a label is more of its text. */
function checkBelowLabel(context: Context, line: ast.LabelField): void {
  for (const child of childrenOf(line)) {
    if (!isToken(child, 'CONT')) continue;
    const opening = lineKeyword(context.text, child.end, NESTED);
    if (opening !== undefined) reportIndent(context, lineStart(context.text, child.end), child.end, opening.end, opening.word);
  }
}

const NESTED = { inHeader: false, belowHeading: false, inMeeting: true, afterField: false, nested: true };

const FIRST_WORD = /\p{L}+/uy;
/** True where the line is a field but for its colon. */
function checkLine(context: Context, lineStart: number, state: SuspectLine): boolean {
  const { text } = context;
  const start = skipBlanks(text, lineStart);
  FIRST_WORD.lastIndex = start;
  const first = FIRST_WORD.test(text) ? FIRST_WORD.lastIndex : start;
  const end = (state.belowHeading ? keywordOfTwoWords(text, start)?.end : undefined) ?? first;
  const word = text.substring(start, end);
  const keyword = KEYWORD_OF.get(word);
  const label = state.inHeader && state.afterField && keyword === undefined ? labelWithoutColon(text, start) : undefined;
  if (label !== undefined) reportMalformed(context, start, end, label);
  else if (keyword === undefined) {
    if (!checkMisspelled(context, start, state) && !checkSpoken(context, start, state)) checkGlued(context, start, state);
    if (end === start) checkNearHeading(context, start);
  } else if (start > lineStart && !state.nested && lineKeyword(text, start, state) !== undefined) {
    reportIndent(context, lineStart, start, end, word);
  } else {
    const meant = isMeantAsStatement(keyword, text, end, state);
    if (meant !== undefined) reportMalformed(context, start, end, meant);
    else if (!checkMisspelled(context, start, state) && !checkSpoken(context, start, state)) checkGlued(context, start, state);
  }
  return label !== undefined;
}

/** Fields are no such lines, and nothing below them is. */
function checkSpoken(context: Context, start: number, { inHeader, inMeeting }: SuspectLine): boolean {
  return inMeeting && !inHeader && checkMisspelledLine(context, start);
}

/** The head and the rule of a table. */
const RULED = /^[ \t|:-]+$/;

/** `**Datum:** maandag 16 november 2020`. True where it was reported. */
function checkLooseField(context: Context, start: number, state: SuspectLine & { readonly inMeeting: boolean }): boolean {
  if (!state.inHeader || !state.inMeeting) return false;
  const end = lineEnd(context.text, start);
  const loose = looseField(context.text.slice(start, end), state.afterField);
  if (loose === undefined) return false;
  const from = context.text.indexOf(loose.label, start);
  const text = loose.lines.join('\n');
  context.report(
    'malformed-statement',
    context.range(from, from + loose.label.length),
    {
      nl: `\`${loose.label}\` is alleen aan het begin van een regel een veld, zonder opsommingsteken, vet, haken of tabel; nu is dit gewone tekst.`,
      en: `\`${loose.label}\` is a field only at the start of a line, without bullet, bold, brackets or table; as it is, this is plain text.`,
    },
    {
      severity: 'warning',
      fixes: [
        fix({ nl: `Maak er \`${loose.lines[0]}\` van`, en: `Make it \`${loose.lines[0]}\`` }, [
          context.replace(context.range(start, end), text),
        ]),
      ],
    },
  );
  return true;
}

// ---------------------------------------------------------------- malformed

function reportIndent(context: Context, lineStart: number, start: number, end: number, word: string): void {
  context.report(
    'malformed-statement',
    context.range(start, end),
    {
      nl: `\`${word}\` staat ingesprongen, maar hoort onder geen enkel punt. Zet de regel vooraan, of direct onder het punt waar hij bij hoort.`,
      en: `\`${word}\` is indented but stands under no item. Put the line at the margin, or right below the item it belongs to.`,
    },
    {
      severity: 'warning',
      fixes: [fix({ nl: 'Haal de inspringing weg', en: 'Remove the indent' }, [context.replace(context.range(lineStart, start), '')])],
    },
  );
}

function reportMalformed(context: Context, start: number, end: number, meant: Meant): void {
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
}

function insertTitle(text: string) {
  return { nl: `Voeg \`${text.trim()}\` toe`, en: `Insert \`${text.trim()}\`` };
}
