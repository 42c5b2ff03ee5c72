import type { ToldItem } from './told-item.ts';

const OFFICES =
  'wethouder|burgemeester|voorzitter|directeur|dijkgraaf|rector|secretaris|penningmeester|griffier|beheerder|projectleider|notulist|chair|chairman|director|clerk|treasurer|secretary|mayor|manager';
const WHO = `(?:(?:[Dd]e |[Hh]et |[Tt]he )(?:${OFFICES}|\\p{Lu}[\\p{L}.-]*)|@[\\p{L}\\p{N}_.-]{1,60}|(?:mevrouw |Mevrouw |de heer |De heer )?\\p{Lu}[\\p{L}.-]*(?: (?:van|de|den|der|ter|en|and|\\p{Lu}[\\p{L}.-]*)){0,4})`;
const DOES =
  '(?:zal|zullen|gaat|gaan|doet|doen|will|shall|to|(?!(?:vraagt|zegt|meldt|heeft|asks|says|has|is|was)(?!\\p{L}))\\p{Ll}{2,}(?:t|en|s))';
const SENTENCE = new RegExp(`^(?<who>${WHO}) ${DOES}(?!\\p{L}) .{3,200}$`, 'u');
const BY_A_DAY =
  / (?:voor|vóór|uiterlijk(?: op| voor)?|by|before|no later than) (?:(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,? \d{1,2} \p{L}{3,9}[.]?(?: \d{4})?)?|\d{1,2}(?:e|st|nd|rd|th)? (?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}{0,7}[.]?(?: \d{4})?|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|(?:het |the )?(?:einde?|end) (?:van|of) (?:de|the) (?:week|maand|month)|(?:de |the )?(?:volgende|next) (?:week|vergadering|meeting))[.]?$/iu;

/** `Piet pakt dit op voor 1/12`, `The clerk will write by Friday`: somebody who is known, what they do, and by when. */
export function toldByADay(line: string): ToldItem | undefined {
  const who = BY_A_DAY.test(line.slice(-60)) ? SENTENCE.exec(line)?.groups?.who : undefined;
  return who === undefined ? undefined : { kind: 'Action', who, onlyKnown: true };
}
