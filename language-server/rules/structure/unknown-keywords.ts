import { closesSection } from '../../model/meant-secrets.ts';
import { idEnd, lineEnd } from '../../syntax/characters.ts';
import { lineKeyword } from '../../syntax/line-start.ts';
import { bulletEnd } from '../../syntax/listed-lines.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { KEYWORD_OF, keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Message, Severity, TextEdit } from '../problem.ts';
import { toldLines } from './prose-in-minutes.ts';

interface UnknownKeyword {
  /** Without capitals. */
  readonly words: readonly string[];
  /** Keywords that hold it for now. */
  readonly instead?: { readonly nl: string; readonly en: string };
  /** What the word says of its item, among its attributes. */
  readonly how?: { readonly nl: string; readonly en: string };
  /** How it is typed, where that is no item. */
  readonly say?: { readonly nl: string; readonly en: string };
  /** What the line holds where the word is meant so: `Geheimhouding: iedereen heeft getekend.` is text. */
  readonly beside?: RegExp;
  /** With nothing but a colon behind them these are words of any text: worth a thought only. */
  readonly bare?: Severity;
}

/** `Agreed: the planning stays.` is a sentence of any text; `AGREED:` and `Agreed A1 (@x): …` are none. */
const SENTENCES: ReadonlySet<string> = new Set([
  'agreed',
  'decided',
  'besluiten',
  'decisions',
  'conclusion',
  'consensus',
  'afgesproken',
  'to do',
  'todo',
  'follow-up',
]);

const DECISION = keywordNamed('Decision');
const ACTION = keywordNamed('Action');
const AGREEMENT = keywordNamed('Agreement');

/** Words that open lines of other bodies' minutes as ours do. */
const UNKNOWN: readonly UnknownKeyword[] = [
  { words: ['hamerstuk'], instead: DECISION, how: attributeNamed('consent') },
  { words: ['resolutie', 'resolution'], instead: DECISION },
  { words: ['initiatiefvoorstel', 'raadsvoorstel'], instead: keywordNamed('Proposal') },
  { words: ['subamendement', 'subamendment'], instead: keywordNamed('Amendment') },
  { words: ['aangenomen', 'carried', 'verworpen', 'defeated'], bare: 'info' },
  {
    words: ['ontheffing', 'zienswijze', 'rulings', 'ruling'],
    bare: 'info',
  },
  {
    words: [
      'besloten',
      'beslissing',
      'beslispunt',
      'besluitpunt',
      'besloten is',
      'resolved',
      'agreed',
      'decided',
      'besluiten',
      'decisions',
      'vastgesteld besluit',
      'decision point',
      'conclusion',
      'besl.',
      'besl',
      'bsl',
    ],
    instead: DECISION,
  },
  { words: ['afgesproken', 'afspraakpunt', 'consensus'], instead: AGREEMENT, bare: 'info' },
  { words: ['afspr.', 'afspr'], instead: AGREEMENT },
  {
    words: [
      'actiepunt',
      'actie punt',
      'ap',
      'taak',
      'task',
      'opdracht',
      'assignment',
      'to do',
      'todo',
      'action item',
      'action point',
      'follow-up',
      'act.',
    ],
    instead: ACTION,
  },
  {
    words: ['geheimhouding', 'confidentiality', 'secrecy'],
    beside: /vertrouwelijk|geheim(?!houding)|niet openbaar|opgelegd|bekrachtig|opgeheven|confidential(?!ity)|secret|imposed|lifted/iu,
    say: {
      nl: ' Wat geheim is, zegt `Geheim: 5.1.2b` onder het kopje, `geheim 5.1.2b` tussen de haakjes van een punt, of `{5.1.2b: …}` om de woorden.',
      en: ' What is secret is said by `Secret: 5.1.2b` below the heading, `secret 5.1.2b` in the parentheses of an item, or `{5.1.2b: …}` around the words.',
    },
  },
  {
    words: ['bijlage', 'attachment', 'annex', 'appendix', 'enclosure'],
    say: {
      nl: ' Een bijlage staat in de kop, `Bijlage: Titel <pad>`, of onder het kopje, `Stuk: Titel <pad>`.',
      en: ' An attachment stands in the header, `Attachment: Title <path>`, or below the heading, `Document: Title <path>`.',
    },
    bare: 'info',
  },
  { words: ['toez.', 'toez'], instead: keywordNamed('Commitment') },
  { words: ['belofte', 'pledge', 'toegezegd', 'undertaking'], instead: keywordNamed('Commitment'), bare: 'info' },
  { words: ['recommendation', 'aanbeveling'], instead: keywordNamed('Proposal'), bare: 'hint' },
  { words: ['ordinance'], bare: 'hint' },
  { words: ['stemming', 'vote', 'roll call', 'roll call vote', 'hoofdelijke stemming', 'division'], bare: 'info' },
];

const BY_WORD = new Map(UNKNOWN.flatMap((entry) => entry.words.map((word) => [word, entry] as const)));
/** The first word of each: most lines open with another. */
const OPENERS: ReadonlySet<string> = new Set([...BY_WORD.keys()].map((words) => words.split(' ', 1)[0]!));
const FIRST_WORD = /^\p{Lu}[\p{L}-]*[.]?/u;
const FIRST_WORDS = /^\p{Lu}[\p{L}-]*(?:[.]|(?:[ ]\p{L}[\p{L}-]*){0,2})/u;
/** A line with an owner or a date in its parenthesis is a statement, whatever its word. */
const ANY_STATEMENT =
  /^\p{Lu}[\p{L}-]*(?:[ \t]+[\p{L}\p{N}_.-]+)?[ \t]*\((?=@|[^()]*(?:uiterlijk|due|streefdatum|target)[ \t])[^()]*\)[ \t]*:/u;

const DATED = /\([^()]*(?:uiterlijk|due|streefdatum|target)[ \t]/u;
/** Words for what somebody says, with the speaker behind them: `Antwoord (@wethouder): …`. */
const REMARK =
  /^(?:aanvulling|advies|antwoord|beantwoording|bijdrage|commentaar|inbreng|inspraak|interruptie|mededeling|noot|opmerking|reactie|rondvraag|samenvatting|standpunt|stemverklaring|termijn|terugkoppeling|toelichting|answer|comment|contribution|explanation|feedback|input|intervention|note|presentation|presentatie|question|remark|reply|report|response|statement|summary|update)(?:en|s)?$/iu;

/** `unknown-keyword`: a line in the form of a statement, with a word that opens none. */
export const unknownKeywords = defineRule({
  name: 'unknown-keyword',
  family: 'structure',
  severity: 'warning',
  summary: {
    nl: 'Een regel heeft de vorm van een punt, maar zijn woord is geen sleutelwoord.',
    en: 'A line has the form of an item, but its word is no keyword.',
  },
  fixable: true,
  check(context) {
    const reported = context.reportedLines;
    // `Besloten: Gemeentewet artikel 23` closes the part, and decides nothing.
    const secret = new Set(context.file.doubts.map(({ at }) => at.start.line));
    for (const line of toldLines(context)) {
      const number = context.root.positionAt(line.start).line;
      if (reported.has(number) || secret.has(number) || (line.belowHeading && closesSection(line.text))) continue;
      const content = behindBullet(context.text, line.content);
      const isListed = content > line.content;
      const text = line.text.slice(content - line.start);
      const place = { from: line.content, content };
      const glued = GLUED.exec(text)?.[0];
      if (glued !== undefined) {
        reportGlued(context, place, glued);
        continue;
      }
      const words = wordsOf(text);
      if (words === undefined) {
        const word = (!isListed || DATED.test(text)) && ANY_STATEMENT.test(text) ? FIRST_WORD.exec(text)![0] : undefined;
        if (word !== undefined && !(REMARK.test(word) && !DATED.test(text))) report(context, place, word, {}, 'warning');
        continue;
      }
      const entry = BY_WORD.get(words.toLowerCase())!;
      // Below `- Bijlage: …` and `- Conclusie: …` a list tells of anything; `- AP: …` is an action.
      if (entry.beside?.test(text) === false || (isListed && (entry.instead === undefined || entry.bare !== undefined))) continue;
      const bare = /^[ \t]*:/.test(text.slice(words.length));
      if (bare && SENTENCES.has(words.toLowerCase()) && words !== words.toUpperCase()) continue;
      report(context, place, words, entry, bare ? (entry.bare ?? 'warning') : 'warning');
    }
  },
});

type Context = ContextOf<typeof unknownKeywords>;

/** `AP1: …`, `TODO-3 (@x): …`: a word for an action, and its number. */
const GLUED = /^(?:AP|TODO|ACT)[.-]?\d{1,3}(?=[ \t]*[:(])/;

/** Where a line begins, and what it says behind its bullet. */
interface Place {
  readonly from: number;
  readonly content: number;
}

/** A number or a letter before it stays where it is: it is said. */
function behindBullet(text: string, content: number): number {
  const end = bulletEnd(text, content) ?? content;
  return /[\p{L}\p{N}]/u.test(text.slice(content, end)) ? content : end;
}

function reportGlued(context: Context, { from, content }: Place, id: string): void {
  const range = context.range(content, content + id.length);
  const keyword = ACTION[context.file.language];
  context.report(
    'unknown-keyword',
    range,
    {
      nl: `\`${id}\` opent geen punt: nu is deze regel gewone tekst, en staat hij in geen lijst. Bedoelt u \`Actie ${id}\`?`,
      en: `\`${id}\` opens no item: as it is, this line is plain text, and in no list. Did you mean \`Action ${id}\`?`,
    },
    {
      fixes: [
        fix({ nl: `Zet er \`${keyword}\` voor`, en: `Put \`${keyword}\` before it` }, [
          context.replace(context.range(from, content + id.length), `${keyword} ${id}`),
        ]),
      ],
    },
  );
}

/** The word, or words, of the table that the line opens with, where a statement would follow them. */
function wordsOf(text: string): string | undefined {
  const [opener = ''] = FIRST_WORD.exec(text) ?? [];
  if (!OPENERS.has(opener.toLowerCase())) return undefined;
  const [first = ''] = FIRST_WORDS.exec(text) ?? [];
  const parts = first.split(' ');
  for (let count = parts.length; count > 0; count--) {
    const words = parts.slice(0, count).join(' ');
    if (BY_WORD.has(words.toLowerCase()) && opens(text.slice(words.length))) return words;
  }
  return undefined;
}

function opens(rest: string): boolean {
  if (lineKeyword(`Besluit${rest}`, 0, { inHeader: false, belowHeading: false }) !== undefined) return true;
  // `Motion 6.1 (moved @hewit, …): …`, with words that are no attributes of ours.
  const start = rest.search(/[^ \t]/);
  const end = start < 1 ? -1 : idEnd(rest, start);
  return /^[ \t]*\([^()]*\)[ \t]*:/.test(end < 0 ? rest : rest.slice(end));
}

/** ` H1: …` → ` H1 (hamerstuk): …`; what stands in parentheses already stays behind it. */
function said(context: Context, end: number, attribute: string): TextEdit {
  const [head = '', open = ''] = /^[^:(]*(\(?)/.exec(context.text.slice(end, lineEnd(context.text, end))) ?? [];
  const at = context.range(end + head.length, end + head.length).start;
  return context.insert(at, open === '' ? ` (${attribute})` : `${attribute}, `);
}

/** `Stemming: openbaar` */
const NO_OUTCOME: Message = {
  nl: 'Een stemming zegt wat eruit kwam, of wie hoe stemde: `Stemming: aangenomen`, `Stemming (voor 12, tegen 7): aangenomen`. Nu is deze regel gewone tekst, en staat hij in geen lijst.',
  en: 'A vote says what came of it, or who voted how: `Vote: adopted`, `Vote (for 12, against 7): adopted`. As it is, this line is plain text, and in no list.',
};

function report(
  context: Context,
  { from, content }: Place,
  word: string,
  { instead, how, say }: Partial<UnknownKeyword>,
  severity: Severity,
): void {
  const end = content + word.length;
  const range = context.range(content, end);
  const keyword = KEYWORD_OF.get(word);
  const language = context.file.language;
  context.report(
    'unknown-keyword',
    range,
    keyword?.name === 'Vote'
      ? NO_OUTCOME
      : {
          nl: `\`${word}\` ${keyword === undefined ? 'is geen sleutelwoord' : 'opent geen punt'}: nu is deze regel gewone tekst, en staat hij in geen lijst.${instead === undefined ? '' : ` Bedoelt u \`${instead.nl}\`?`}${say?.nl ?? ''}`,
          en: `\`${word}\` ${keyword === undefined ? 'is no keyword' : 'opens no item'}: as it is, this line is plain text, and in no list.${instead === undefined ? '' : ` Did you mean \`${instead.en}\`?`}${say?.en ?? ''}`,
        },
    {
      severity,
      fixes:
        instead === undefined
          ? []
          : [
              fix({ nl: `Vervang door \`${instead[language]}\``, en: `Replace by \`${instead[language]}\`` }, [
                context.replace(context.range(from, end), instead[language]),
                ...(how === undefined ? [] : [said(context, end, how[language])]),
              ]),
            ],
    },
  );
}
