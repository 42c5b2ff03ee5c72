import { isAudience } from './audience-marks.ts';
import { everyMatch } from './searching.ts';
import { PAPERS, STATES } from './secrecy-words.ts';
import { callsSecret } from './secret-labels.ts';
import { endOfWords } from './topic-mark.ts';

/**
 * A link or a picture whose label ends with a word for secrecy (`[Notitie (vertrouwelijk)](x.pdf)`), that names a paper so (`[Geheime bijlage](x.pdf)`), or
 * whose file stands in a folder or has a name that says so.
 */

/** The end of a label and what it leads to. */
const LINK = /\](?:\(([^()\s]{0,400})|\[)|<\/a>/giu;
/** A label is no longer. */
const LONGEST = 300;
const BRACKET_AT_END = /(?<!\\)[[(]([^()[\]\\]{3,60})[\])][ *_.!]{0,4}$/u;
const STATE = new RegExp(`^(?:${STATES})$`, 'iu');
const DASH_AT_END = /(?: [-\u2013\u2014/|] |[:;,] )([^-\u2013\u2014,:;()[\]\\]{4,40})$/u;
const CAPITALS_AT_END = /(?<!\p{L})(?:GEHEIM|VERTROUWELIJK|NIET OPENBAAR|CONFIDENTIAL|SECRET|EMBARGO)[.! ]{0,3}$/u;
const PAPER = new RegExp(
  `^[ "'*_]{0,4}(?:(?:strikt|zeer|strictly) )?(?:geheime?|vertrouwelijke?|niet[- ]openbare?|secret|confidential|non-public) ${PAPERS}(?: [\\p{L}\\p{N}.]{1,20}){0,3}$`,
  'iu',
);
/** A folder, or the end of the name of a file. */
const PATH =
  /(?:^|\/)(?:geheim|vertrouwelijk|niet[-_ ]openbaar|besloten|confidential|secret|non-public)\/|[-_. ](?:geheim|vertrouwelijk|niet[-_ ]openbaar|confidential|secret)\.[a-z0-9]{2,5}(?:[?#]|$)/iu;

/** Where a backslash makes the words of a link on a folded line plain, if the line holds a link that says so. */
export function linkMarkAt(line: string): number | undefined {
  if (!mayLink(line) || /\\[.!?]?$/.test(line)) return undefined;
  for (const link of everyMatch(LINK, line)) {
    const label = labelBefore(line, link.index);
    if (label === undefined) continue;
    if (saysSecret(label) || PATH.test((link[1] ?? '').replaceAll('%20', ' '))) return endOfWords(line);
  }
  return undefined;
}

/** Whether a line may hold a link. */
export function mayLink(line: string): boolean {
  return line.includes('](') || line.includes('][') || line.includes('</a>');
}

/** The words up to the bracket or the tag that closes them. */
function labelBefore(line: string, close: number): string | undefined {
  const isTag = line[close] === '<';
  const first = Math.max(0, close - LONGEST);
  let depth = 0;
  for (let at = close - 1; at >= first; at--) {
    if (isTag ? line[at] === '>' : line[at] === '[' && depth-- === 0) return line.slice(at + 1, close);
    if (!isTag && line[at] === ']') depth++;
  }
  return undefined;
}

function saysSecret(label: string): boolean {
  const words = BRACKET_AT_END.exec(label)?.[1] ?? DASH_AT_END.exec(label)?.[1];
  if (words !== undefined && (isAudience(words) || callsSecret(words) || STATE.test(words))) return true;
  return CAPITALS_AT_END.test(label) || PAPER.test(label);
}
