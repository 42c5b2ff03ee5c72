import * as ast from '../../generated/ast.ts';
import { lineEnd, lineStart } from '../../syntax/characters.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { type ToldLine, toldLines } from './prose-in-minutes.ts';

/** `unread-headings`: `1. Opening` above a text is meant as a heading and read as a list, so that the minutes have no section at all. */
export const unreadHeadings = defineRule({
  name: 'unread-headings',
  family: 'structure',
  severity: 'info',
  summary: {
    nl: 'Agendapunten met een nummer of in hoofdletters zijn geen kopjes: er staat geen `#` voor.',
    en: 'Numbered points and lines in capitals are no headings: no `#` stands before them.',
  },
  fixable: true,
  check(context) {
    const headings = context.tree.lines.filter((line) => ast.isHeading(line));
    for (const heading of headings) checkNumber(context, heading);
    checkCapitals(context, headings.length > 0);
    checkIndented(context);
    if (headings.length > 0) return;
    let points: Point[] = [];
    for (const line of toldLines(context)) {
      const point = pointOf(line);
      if (point === undefined) continue;
      const last = points.at(-1);
      if (last !== undefined && last.kind === point.kind && point.number === last.number + 1) points.push(point);
      else {
        report(context, points);
        points = point.number <= 1 || point.kind === 'on' ? [point] : [];
      }
    }
    report(context, points);
  },
});

type Context = ContextOf<typeof unreadHeadings>;

interface Point {
  readonly line: ToldLine;
  readonly number: number;
  /** `1. Opening`, without the marks that make it bold. */
  readonly title: string;
  /** A sign stands behind the number, or nothing, or it goes on through the year. */
  readonly kind: 'marked' | 'bare' | 'on' | 'capitals';
}

const INDENTED = /^(?<blanks>[ \t]{1,3})#{1,4}[ \t]+(?:\d|\p{Lu})/u;

/** ` # 2. Twee`: blanks before the sign make text of a heading, and all below it a part of the section above. */
function checkIndented(context: Context): void {
  for (const { start, end, text } of toldLines(context)) {
    const { blanks } = INDENTED.exec(text)?.groups ?? {};
    const from = start + (blanks?.length ?? 0);
    // Of a nested line the blanks stand before its text.
    const isNested = blanks === undefined && /^#{1,4}[ \t]+(?:\d|\p{Lu})/u.test(text) && lineStart(context.text, start) < start;
    if (blanks === undefined && !isNested) continue;
    context.report(
      'unread-headings',
      context.range(from, end),
      {
        nl: 'Een kopje begint vooraan, zonder spatie voor het hekje; nu is dit gewone tekst.',
        en: 'A heading begins at the margin, with no blank before the sign; as it is, this is plain text.',
      },
      {
        severity: 'warning',
        fixes: [
          fix({ nl: 'Haal de inspringing weg', en: 'Remove the indent' }, [
            context.replace(context.range(lineStart(context.text, start), from), ''),
          ]),
        ],
      },
    );
  }
}

/** `INGEKOMEN STUKKEN`, `RONDVRAAG EN SLUITING`: words in capitals, and nothing else on the line. */
const IN_CAPITALS = /^(\*\*|__|)(\p{Lu}[\p{Lu}\p{N}'’/&,() -]{4,78}[\p{Lu}\p{N})])\1$/u;
/** A level of secrecy, or a word that shields, is for other rules. */
const OF_SECRECY = /GEHEIM|VERTROUW|BESLOTEN|SECRET|CONFIDENTIAL|INTERN|OPENBA|PUBLI|CLOSED|EMBARGO|TLP|RESTRICTED/u;

/** Lines in capitals that open a paragraph: of minutes with headings one is enough, else there are two of them, with text below. */
function checkCapitals(context: Context, hasHeadings: boolean): void {
  const lines = toldLines(context);
  const found = lines.flatMap((line, index): Point[] => {
    const [, , title] = line.nested ? [] : (IN_CAPITALS.exec(line.text.trim()) ?? []);
    if (title === undefined) return [];
    const before = lines[index - 1];
    const opens =
      before === undefined || /\n[ \t]*\r?\n/.test(context.text.slice(before.end, line.start)) || line.heading !== before.heading;
    const words = title.match(/\p{Lu}{3,}/gu) ?? [];
    const isTitle = (words.length > 1 || (words[0]?.length ?? 0) > 6) && !OF_SECRECY.test(title);
    return isTitle && opens && lines[index + 1]?.heading === line.heading
      ? [{ line, number: 0, title: inSmallLetters(title), kind: 'capitals' }]
      : [];
  });
  if (found.length >= (hasHeadings ? 1 : 2)) report(context, found);
}

/** An abbreviation would lose its capitals by it, so that only the words that are long are written small. */
function inSmallLetters(title: string): string {
  const small = title
    .replace(/\p{Lu}{4,}/gu, (word) => word.toLowerCase())
    .replace(/(?<![\p{L}])(?:EN|DE|HET|VAN|OF|OP|IN|AND|THE|FOR|TO)(?![\p{L}])/gu, (word) => word.toLowerCase());
  return small.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const POINT = /^(\*\*|__|)((\d{1,2})(?:[.)][ \t]+|[ \t]+(?=\p{Lu}[\p{L}’'-]+(?:[ \t]|$)))\p{Lu}[^\r\n]{0,79})$/u;
/** `26/031 APOLOGIES`, as parish councils number through the year. */
const NUMBERED_ON = /^(\*\*|__|)(\d{2}(?:\d{2})?\/(\d{2,3})[.:]?[ \t]+\p{Lu}[^\r\n]{0,79})$/u;
/** `Agendapunt 3: Maaltijden`, which reads as a field of its own. */
const WORDED =
  /^(?:agenda ?punt|punt|agenda item|item|ag\.? ?pt\.?|topic)[ \t]+(?<number>\d{1,2})[ \t]*[.:)–-][ \t]*(?<title>\p{Lu}[^\r\n]{0,79})$/iu;
/** A sentence, or the opening of a list or a field. */
const GOES_ON = /[.,;:!]$/;

/** A short line with a number before it that is no sentence: `1. Opening`, `**2) Begroting**`. */
function pointOf(line: ToldLine): Point | undefined {
  const text = line.nested ? '' : line.text.trimEnd();
  const worded = WORDED.exec(text)?.groups;
  if (worded !== undefined && !GOES_ON.test(text))
    return { line, number: Number(worded.number), title: `${worded.number}. ${worded.title}`, kind: 'marked' };
  const [, mark = '', whole = '', number = ''] = POINT.exec(text) ?? NUMBERED_ON.exec(text) ?? [];
  const title = mark !== '' && whole.endsWith(mark) ? whole.slice(0, -mark.length) : whole;
  if (title === '' || GOES_ON.test(title)) return undefined;
  const [bare = ''] = /^[\d/]+[.:)]?/.exec(title) ?? [];
  return { line, number: Number(number), title, kind: bare.includes('/') ? 'on' : /\d$/.test(bare) ? 'bare' : 'marked' };
}

/** `# Agendapunt 3: Begroting`: the number of a heading stands first. */
const WORD_FIRST =
  /^(?<marks>#{1,4}[ \t]+)(?<word>(?:agenda ?punt|punt|agenda item|item|ad|pt\.?|ag\.? ?pt\.?|topic|top|nr\.?)[ \t]+)(?<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-c]?)[ \t]*(?:[.:)]|[-–—](?=[ \t]))[ \t]*(?<title>\p{L}.*)$/iu;

function checkNumber(context: Context, heading: ast.Heading): void {
  if (heading.number !== undefined) return;
  const { offset } = heading.$cstNode!;
  const end = lineEnd(context.text, offset);
  const { marks = '', word = '', number = '', title = '' } = WORD_FIRST.exec(context.text.slice(offset, end))?.groups ?? {};
  if (number === '') return;
  const right = `${marks}${number}. ${title}`;
  const dropped = word.trim();
  context.report(
    'unread-headings',
    context.range(offset + marks.length, offset + marks.length + word.length + number.length),
    {
      nl: `Het nummer van een kopje staat voorop: \`${right}\`. Nu telt \`${number}\` als een woord van de titel.`,
      en: `The number of a heading stands first: \`${right}\`. As it is, \`${number}\` counts as a word of the title.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${right}\` van, zonder \`${dropped}\``, en: `Make it \`${right}\`, without \`${dropped}\`` }, [
          context.replace(context.range(offset, end), right),
        ]),
      ],
    },
  );
}

/** Points with nothing between them are a list. */
function report(context: Context, points: readonly Point[]): void {
  const [first] = points;
  const withText = points.slice(1).filter((point, index) => /\S/.test(context.text.slice(points[index]!.line.end, point.line.start)));
  // `1 Ria begroting` and `2 Cor kleding` are who does what.
  if (first?.kind === 'bare' && (points.length < 3 || withText.length < points.length - 1)) return;
  const isInCapitals = first?.kind === 'capitals';
  if (first === undefined) return;
  if (!isInCapitals && (withText.length === 0 || withText.length * 2 < points.length - 1)) return;
  context.report(
    'unread-headings',
    context.range(first.line.content, first.line.end),
    isInCapitals
      ? {
          nl: `Dit leest als een kopje en is gewone tekst: een kopje begint met een hekje: \`# ${first.title}\`.`,
          en: `This reads as a heading and is plain text: a heading begins with a number sign: \`# ${first.title}\`.`,
        }
      : {
          nl: `Dit leest als een agendapunt en is een regel van een lijst: het verslag heeft geen kopjes. Zet er een hekje voor: \`# ${first.title}\`.`,
          en: `This reads as a point of the agenda and is a line of a list: the minutes have no headings. Put a number sign before it: \`# ${first.title}\`.`,
        },
    {
      fixes: [
        fix(
          points.length === 1
            ? { nl: `Maak er \`# ${first.title}\` van`, en: `Make it \`# ${first.title}\`` }
            : isInCapitals
              ? { nl: `Maak kopjes van ${points.length} regels in hoofdletters`, en: `Make headings of ${points.length} lines in capitals` }
              : { nl: `Maak kopjes van ${points.length} agendapunten`, en: `Make headings of ${points.length} points` },
          points.map(({ line, title }) => context.replace(context.range(line.content, line.end), `# ${title}`)),
        ),
      ],
    },
  );
}
