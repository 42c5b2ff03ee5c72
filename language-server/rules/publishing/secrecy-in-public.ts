import type { Minutes, Position, PublicMinutes, Range } from '../../model/minutes.ts';
import type { Config } from '../../project/config.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { reportOf } from '../define.ts';
import type { Problem } from '../problem.ts';
import { publicationRules } from '../publication.ts';

/** All words for secrecy, whatever they say where they stand. */
const WORD =
  /(?<![\p{L}\p{N}])(?:geheim\p{L}*|secret(?!ar)\p{L}*|[\p{L}-]{0,20}vertrouwelijk\p{L}*|confidential\p{L}*|confidenti[eë]\p{L}*|(?:niet|not|non)[- ](?:meer |yet |langer )?(?:openba(?:ar|re)|public|voor publicatie|for publication)|beslotenheid|besloten (?:vergadering|zitting|deel|gedeelte|sessie|overleg|verder)|(?:closed|executive|private) session|in camera|embargo\p{L}*|off[- ]the[- ]record|in (?:strikt )?vertrouwen|in (?:strict )?confidence|(?:weg)?lakken|(?:weg)?gelakt|redact(?:ed|ions?)?|anoniem\p{L}*|anonym\p{L}*|(?:ge)?anonimis\p{L}*|onder ons|binnenskamers|mondje dicht|(?:niet|not) (?:notuleren|publiceren|verspreiden|opnemen|noemen|publish|minute)|buiten (?:de |het )?(?:notulen|verslag)|wachtwoord\p{L}*|password\p{L}*|passcode|toegangscodes?|pincodes?|code van (?:de|het) (?:kluis|deur|alarm|poort|zaal)|nda|besloten(?=:)|afgeschermd|(?:begin|start|einde?|end)[ -](?:lak|geheim|redaction|besloten)|(?:uitsluitend |alleen )?bestemd voor de geadresseerde\p{L}*|(?:only )?intended (?:only |solely )?for the (?:addressee|recipient)s?|fluister\p{L}*|ziekmelding\p{L}*|ziek gemeld|burn-?out|bsn|naam (?:is )?bij \p{L}+ bekend|(?:under|pursuant to|per) (?:section|schedule|government code)|art(?:ikel|\.) ?(?:23|24|87|88|89|213) (?:van de )?(?:gemeentewet|provinciewet)|personeelszaken|personele (?:zaken|aangelegenheden)|personnel matters|reserved (?:matters|business)|part (?:ii|b|two)(?=:)|sick leave|(?:is|zijn|was|wordt|werd) (?:langdurig |geruime tijd )?(?:ziek|ontslagen|geschorst)|(?:been|was|is) (?:dismissed|suspended)|(?:op )?non-actief|bbn ?3|(?:verspreiding|distributie|distribution|circulation):? (?:is )?(?:zeer |strikt )?(?:beperkt|restricted|limited)|meetup-join|zoom\.us\/j|webex\.com\/(?:meet|join)|\([BCG]\)(?! ?\d)|[VG](?=: \p{L}[^?\r\n]{1,200}(?:[\r\n]|$)))(?![\p{L}\p{N}])/giu;
/** Small letters of these count the parts of a text: `(a) …, (b) …, (c) …`. */
const COUNTS = /^(?:\([a-z]\)|[a-z])$/;
const BEFORE = /(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,40})[^\p{L}\p{N}\r\n]{0,4}$/u;
const BEHIND = /^[^\p{L}\p{N}\r\n]{0,4}([\p{L}\p{N}]+)/u;
/** So far on both sides a word that stands beside it is looked for. */
const NEAR = 40;
/** What is no text of a meeting. */
const NO_TEXT = new Set(['kind', 'uri', 'ground', 'classification', 'status', 'language', 'called', 'type', 'option', 'method']);
const DEEPEST = 60;

interface Named {
  readonly word: string;
  readonly index: number;
  /** The word with the one before it, and with the one behind it. */
  readonly keys: readonly string[];
}

/** A word of the source, and where it stands. */
interface Placed {
  readonly named: Named;
  readonly range: Range;
}

/** The words for secrecy in the text of a file, found once for all minutes in it. */
export interface SecrecyWords {
  /** With whether a backslash says that the word marks nothing. */
  readonly words: readonly (Placed & { readonly plain: boolean })[];
  /** The first of each comment. */
  readonly comments: readonly Placed[];
}

export function secrecyWords(source: string): SecrecyWords {
  const placeOf = placesIn(source);
  const placeOfComment = placesIn(source);
  return {
    words: namedIn(source).map((named) => ({ named, range: rangeAt(placeOf(named.index), named), plain: isPlain(source, named) })),
    comments: everyMatch(COMMENT, source).flatMap(({ 0: comment, index }) => {
      const [named] = namedIn(comment);
      return named === undefined ? [] : [{ named, range: rangeAt(placeOfComment(index + named.index), named) }];
    }),
  };
}

function rangeAt(start: Position, { word }: Named): Range {
  return { start, end: { line: start.line, character: start.character + word.length } };
}

/**
 * `secrecy-in-public`: a word for secrecy that the public version shows. What marks a text is shielded, and reported, by other rules; where none knows
 * the form in which it is said, nothing is told in silence.
 *
 * @param inFile what {@link secrecyWords} found in the file that the minutes stand in.
 */
export function checkSecrecyInPublic(minutes: Minutes, shown: PublicMinutes, inFile: SecrecyWords, config: Config): Problem[] {
  const open = new Map<string, Named>();
  for (const text of textsIn(shown, DEEPEST)) for (const named of namedIn(text)) for (const key of named.keys) open.set(key, named);
  const found: Problem[] = [];
  const placed = new Set<Named>();
  const isHere = ({ range: { start } }: Placed) => start.line >= minutes.at.start.line && start.line <= minutes.at.end.line;
  for (const { named, range, plain } of inFile.words.filter(isHere)) {
    const key = [...named.keys, named.word.toLowerCase()].find((one) => open.has(one));
    if (key === undefined || plain) {
      if (key !== undefined) placed.add(open.get(key)!);
      continue;
    }
    placed.add(open.get(key)!);
    found.push(...reported(minutes, config, named.word, range));
  }
  found.push(...commentsOf(minutes, inFile.comments.filter(isHere), config));
  const rest = new Set([...open.values()].filter((named) => !placed.has(named)).map(({ word }) => word));
  for (const word of rest) found.push(...reported(minutes, config, word, minutes.headAt));
  return found;
}

/** Lines and columns of places that are asked for in order. */
function placesIn(source: string): (offset: number) => Position {
  const ends = everyMatch(LINE_END, source);
  let line = 0;
  let lineStart = 0;
  return (offset) => {
    for (let end = ends[line]; end !== undefined && end.index < offset; end = ends[line]) {
      lineStart = end.index + end[0].length;
      line++;
    }
    return { line, character: offset - lineStart };
  };
}
const LINE_END = /\r\n?|\n/g;

/** Comments that speak of it: none shields what it stands at. */
function commentsOf({ uri }: Minutes, comments: readonly Placed[], config: Config): Problem[] {
  return comments.flatMap(({ named: { word }, range }) =>
    reportOf(publicationRules.rules['secrecy-in-public'], config, uri, range, {
      nl: `Deze opmerking zegt \`${word}\`, en schermt zelf niets af: kijk of openbaar is wat erbij staat.`,
      en: `This comment says \`${word}\` and shields nothing itself: look whether what it stands at is public.`,
    }),
  );
}
const COMMENT = /^\/\/.*$/gmu;

function reported({ uri }: Minutes, config: Config, word: string, range: Range): Problem[] {
  return reportOf(publicationRules.rules['secrecy-in-public'], config, uri, range, {
    nl: `\`${word}\` blijft te lezen in de openbare versie, en wat erbij staat ook. Scherm af wat niet openbaar is: \`{5.1.2i: …}\`.`,
    en: `\`${word}\` can be read in the public version, and so can what stands beside it. Shield what is not public: \`{5.1.2i: …}\`.`,
  });
}

/** A backslash behind it on its line says that it marks nothing. */
function isPlain(source: string, { word, index }: Named): boolean {
  const rest = source.slice(index + word.length, index + word.length + 200);
  return /^[^\r\n]*\\[.!?:;,([{)\]\u2013-]/u.test(rest) || /\\[([{]$/.test(source.slice(Math.max(0, index - 2), index));
}

function namedIn(text: string): readonly Named[] {
  const words = everyMatch(WORD, text).filter(([word]) => !COUNTS.test(word));
  return words.map(({ 0: word, index }) => {
    const before = BEFORE.exec(text.slice(Math.max(0, index - NEAR), index))?.[1];
    const behind = BEHIND.exec(text.slice(index + word.length, index + word.length + NEAR))?.[1];
    const keys = [before && `${before} ${word}`, behind && `${word} ${behind}`].filter((key) => key !== undefined && key !== '');
    return { word, index, keys: (keys.length === 0 ? [word] : keys).map((key) => key!.toLowerCase()) };
  });
}

/** All texts of a value, however deep. */
function* textsIn(value: unknown, deepest: number): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (deepest === 0 || typeof value !== 'object' || value === null) return;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each, deepest - 1);
  else for (const [key, each] of Object.entries(value)) if (!NO_TEXT.has(key)) yield* textsIn(each, deepest - 1);
}
