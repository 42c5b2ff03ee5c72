import type { TopicMark } from './topic-mark.ts';

/**
 * Words for a closed part in brackets, before a text, behind it, or alone behind the number of a point: `(besloten) De koper is …`, `… (in beslotenheid besproken)`,
 * `Agendapunt 3 (besloten)`.
 */

const CLOSED =
  '(?:besloten(?: (?:deel|gedeelte|zitting|behandeling|behandeld|besproken|punt|agendapunt))?|(?:behandeld |besproken )?in (?:beslotenheid|besloten (?:kring|zitting|vergadering))(?: behandeld| besproken| gedeeld)?|closed (?:session|item|part|business)|in (?:camera|closed session|executive session|private)|executive session|held in (?:camera|private))';
const ALONE_WORD = `(?:${CLOSED}|closed|vertrouwelijk|geheim|niet openbaar|confidential|not public)`;
const SIGN = '[*_]{0,3}';
const NUMBER = '(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?|[ivx]{1,5})';
const POINT = `(?:(?:(?:agenda)?punt|(?:agenda )?item|onderdeel|onderwerp|bespreekpunt) )?${NUMBER}`;
const ALONE = new RegExp(
  `^[ \\t>*_#]{0,8}${POINT}[.):]{0,2} ?(?:[-\u2013\u2014] ?|([[(]) ?)${ALONE_WORD} ?[\\])]?${SIGN}[:.]?${SIGN}$`,
  'iu',
);
const BEFORE = new RegExp(
  `^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:${NUMBER}[.):]{0,2} ?${SIGN})?([[(]) ?${CLOSED} ?[\\])]${SIGN}[:.]? ?(?=["'\u201c*_]{0,3}[\\p{L}\\p{N}@])`,
  'iu',
);
const BEHIND = new RegExp(`[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_\u25a1] ?(?<!\\\\)([[(]) ?${CLOSED} ?[\\])][^\\p{L}\\p{N}\\\\]{0,4}$`, 'iu');
/** What is called so is held so at another time. */
const MEETING =
  /(?:vergadering(?:en)?|zitting(?:en)?|sessies?|overleg(?:gen)?|bijeenkomst(?:en)?|beraad|meetings?|sessions?|raad|commissie|council|committee|board|workshop|webinar|borrel|kring|feest) ?$/iu;

/** In a value below a heading the words close its section. */
const FIELD =
  /^[ \t]{0,4}(?:soort|type|kind|datum|date|tijd|time|aanvang|duur|duration|doel|purpose|locatie|location|plaats|place|venue|zaal|ruimte|room|vergadering|meeting|zitting|sessie|session|deel|part|toegang|access|publiek|public|portefeuillehouder|inbreng|presenter|zaaknummer|status):/iu;

/** What the words above hold, for whoever asks first whether there is one. */
export const BRACKET_STEMS =
  'besloten,beslotenheid,closed,camera,in executive,executive session,private,vertrouwelijk,geheim,niet openbaar,confidential,not public';

/** The first such words on a folded line. */
export function closedBracket(line: string): TopicMark | undefined {
  const alone = ALONE.exec(line);
  if (alone !== null) return { place: 'alone', ground: '5.1.2i', at: alone[1] === undefined ? line.length : line.search(/[[(]/) };
  const before = BEFORE.exec(line);
  if (before !== null) return { place: 'before', ground: '5.1.2i', at: before[0].lastIndexOf(before[1]!) };
  const behind = FIELD.test(line) ? null : BEHIND.exec(line);
  if (behind === null) return undefined;
  const at = behind.index + behind[0].lastIndexOf(behind[1]!);
  return MEETING.test(line.slice(Math.max(0, at - 30), at)) ? undefined : { place: 'behind', ground: '5.1.2i', at };
}
