import { LABEL_SIGN, labelMark, type TopicMark } from './topic-mark.ts';

/**
 * Laws and grounds that somebody cites beside what is meant, by no number of the Woo: `… (AVG)`, `… (persoonlijke levenssfeer)`, `s.40(2): …`,
 * `Paragraph 3 of Schedule 12A: …`, `HIPAA: …`. Where a sentence speaks of the law, they say what it is about.
 */

const START = '(?:^[^\\p{L}\\p{N}\\\\]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?|[.!?:] [*_]{0,3})';

/** Exemptions of the Freedom of Information Act, by their section. */
const SECTION = '(?:2[1-9]|3\\d|4[0-4])(?:\\(\\d\\))?(?:\\([a-z]\\))?';
const SHORT_SECTION = `(?:s\\.? ?|ss\\.? ?|sec\\. ?)${SECTION}`;
const FOI = `foia?(?: act)?(?: (?:20\\d\\d|exempt(?:ion|ed)?|exempt under))?,? ?(?:${SHORT_SECTION}|section ${SECTION})`;
const REGULATION = 'eir (?:reg(?:ulation|\\.)? ?)?12 ?\\(\\d\\)(?: ?\\([a-g]\\))?';
const SCHEDULE =
  '(?:exempt )?par(?:agraph|a|\\.)s? ?\\d{1,2}[a-z]?(?: (?:and|&) \\d{1,2}[a-z]?)?,? (?:of )?(?:part (?:1|i) (?:of )?)?sch(?:edule|ed|\\.)? ?12a|sch(?:edule|ed|\\.)? ?12a,? par(?:agraph|a|\\.)s? ?\\d{1,2}[a-z]?';
const CITED = `(?:${FOI}|${REGULATION}|${SCHEDULE})`;
const ACTS = '(?:dpa(?: (?:1998|2018))?|uk gdpr|hipaa|ferpa|data protection(?: act(?: 2018)?)?)';

const LABEL = new RegExp(`${START}[[(]?(?:${CITED}|${SHORT_SECTION})${LABEL_SIGN}`, 'iu');
/** `DPA: …` tells something of somebody; of a policy or a training it is a topic. */
const ACT_LABEL = new RegExp(`${START}[[(]?${ACTS}${LABEL_SIGN}`, 'iu');
const BEFORE = new RegExp(
  `^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:\\[(?:${CITED}|${SHORT_SECTION}|${ACTS}|gdpr|avg|woo)\\]|\\((?:${CITED}|${SHORT_SECTION})\\)) ?(?=["'\u201c]?[\\p{L}\\p{N}@])`,
  'iu',
);
const BY = '(?:(?:op grond van|o\\.g\\.v\\.|i\\.?v\\.?m\\.?|vanwege|wegens|ex|under|per|exempt under) )?(?:(?:de|het|the) )?';
const LIFE =
  '(?:(?:eerbiediging|bescherming) (?:van )?(?:de )?)?(?:persoonlijke levenssfeer|persoonsgegevens)|bedrijfs- en fabricagegegevens';
const LAWS = '(?:(?:art(?:ikel|icle|\\.)? ?\\d{1,2},? )?(?:avg|uk gdpr|gdpr)|woo|wob|hipaa|dpa)';
const PART = '(?:(?:art(?:ikel|\\.)? ?)?(?:5\\.1,? ?)?(?:lid [12]|(?:eerste|tweede) lid),? ?(?:aanhef en )?(?:sub|onder|onderdeel) [a-i])';
const BEHIND = new RegExp(
  `[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_] ?([[(])${BY}(?:${CITED}|${SHORT_SECTION}|section ${SECTION}|${LIFE}|${LAWS}|${PART})(?: (?:applies|exempt(?:ion)?|van toepassing|is van toepassing|gevoelig))?[\\])]{1,2}[.!]?[^\\p{L}\\p{N}\\\\]{0,4}$`,
  'iu',
);

/** What speaks of the law, of papers or of the work on them: the words say what it is about. */
const OF_THE_LAW =
  /(?<!\p{L})(?:\p{L}*(?:wet|wetten|verordening|gegevens(?:bescherming)?|regeling|privacy|beleid|verzoek|artikel|richtlijn|protocol|levenssfeer|grond|gronden|register|overeenkomst|cursus|training|scholing|functionaris|toezichthouder|toets|audit|jaarverslag|datalek|datalekken|coördinator|jurist|convenant|handreiking|implementatie|openbaarheid|informatie|archief|dossiers?|scan|lid|bepaling|reglement|statuten)|art|fg|law|acts?|policy|policies|regulations?|regulation|compliance|requests?|officer|course|training|register|breach|audit|agreement|lease|contract|plan|bill|statute|code|see|section|under|data|exemptions?|information|notice|team|review|procedure|gdpr|avg|woo|wob|foi|foia|report)(?!\p{L})/iu;
const DENIED = /^[ *_]{0,3}(?:none|no|not|nothing|geen|niets|nee|n\/a|n\.?v\.?t)(?!\p{L})/iu;
/** Sentences before the last one; behind a short word the full stop is that of a title. */
const EARLIER = /^.*\p{L}{5}[.!?] /su;
/** So few words before it are the name of a law, a course or a paper. */
const FEWEST_WORDS = 3;

/** How all words above begin, for whoever asks first whether there is one. */
export const CITED_STEMS =
  's2,s3,s4,s.2,s.3,s.4,s 2,s 3,s 4,s. 2,s. 3,s. 4,sec.,section ,foi,eir ,12a,dpa,gdpr,avg,woo,wob,hipaa,ferpa,data protection,levenssfeer,persoonsgegevens,fabricage,lid 1,lid 2,eerste lid,tweede lid';

/** The first law or ground that is cited on a folded line beside what it is meant for. */
export function citedMark(line: string): TopicMark | undefined {
  const label = LABEL.exec(line);
  if (label !== null && !DENIED.test(line.slice(label.index + label[0].length))) return labelMark(label, groundOf(label[0]));
  const act = ACT_LABEL.exec(line);
  if (act !== null) {
    const told = line.slice(act.index + act[0].length);
    if (!DENIED.test(told) && !OF_THE_LAW.test(told) && isSentence(told)) return labelMark(act, groundOf(act[0]));
  }
  const opened = BEFORE.exec(line);
  if (opened !== null) return { place: 'before', ground: groundOf(opened[0]), at: opened.index + opened[0].search(/[[(]/) };
  const behind = BEHIND.exec(line);
  if (behind === null) return undefined;
  const at = behind.index + behind[0].lastIndexOf(behind[1]!);
  const before = line.slice(0, at);
  const own = before.slice(EARLIER.exec(before)?.[0].length ?? 0);
  return OF_THE_LAW.test(own) || !isSentence(own) ? undefined : { place: 'behind', ground: groundOf(behind[0]), at };
}

function isSentence(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_WORDS;
}

/** Personal data, or what else is kept. */
function groundOf(cited: string): string {
  return /40|avg|gdpr|dpa|hipaa|ferpa|data protection|levenssfeer|persoons|[a-z ]e[\])]|e[\])]/iu.test(cited) ? '5.1.2e' : '5.1.2i';
}
