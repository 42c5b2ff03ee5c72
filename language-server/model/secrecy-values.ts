import { isAudience } from '../syntax/audience-marks.ts';
import { isClosedName } from '../syntax/closed-parts.ts';
import { callsSecret } from '../syntax/secret-labels.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import { type MeantSecret, meantSecret } from './meant-secrets.ts';

/** A value of a field or an attribute, which has no sentences: its words say what something is, one behind the other. */

const BETWEEN = /[,;/()]| [-\u2013\u2014] /;
/** A level of the language, which has a meaning of its own. */
const LEVEL = /^intern(?:al)?$/i;
/** Longer words are a text. */
const LONGEST = 60;

/** Whether one of the words of a value would mark a text that it stands before: `concept, niet verspreiden`. */
export function valueSaysSecret(value: string): boolean {
  return value.split(BETWEEN).some((part) => {
    const words = withoutEnd(part.trim(), '.!');
    if (words === '' || words.length > LONGEST || LEVEL.test(words)) return false;
    if (callsSecret(words) || isAudience(words)) return true;
    const meant = meantSecret(`${words}: Aap`);
    return meant !== undefined && meant.reach !== 'mark';
  });
}

/** Whether one of the words of a value below a heading says that its section is closed: `15 minuten (besloten)`, `10:00-10:15, in camera`. */
export function valueSaysClosed(value: string): boolean {
  return value.split(BETWEEN).some((part) => {
    const words = withoutEnd(part.trim(), '.!');
    return words !== '' && words.length <= LONGEST && (CLOSED.test(words) || isClosedName(words));
  });
}
const CLOSED =
  /^(?:(?:geheel|deels|gedeeltelijk|volledig|is|was|wordt|partly|wholly|fully) )?(?:besloten|in beslotenheid|closed|in private|private session|achter gesloten deuren)$/iu;

/** `Soort: besloten`: what a line right below a heading says of its section, where it is like a field of a header and is none there. */
export function meantBelowHeading(line: string): MeantSecret | undefined {
  const label = LIKE_HEADER.exec(line)?.[0];
  return label !== undefined && valueSaysClosed(line.slice(label.length)) ? { ground: '', reach: 'section' } : undefined;
}
const LIKE_HEADER =
  /^(?:soort|type|kind|datum|date|locatie|location|plaats|place|venue|zaal|ruimte|room|vergadering|meeting|zitting|sessie|session|deel|part|toegang|access|publiek|public):/iu;

/** Labels of the header whose value is about all of the minutes. */
const OF_ALL =
  /^[^\p{L}]{0,4}(?:embargo|(?:protective |security |government )?marking|rubricering|classificatie|classification|(?:security |information )?classification|sensitivity(?: label)?|gevoeligheid(?:slabel)?|handling|vertrouwelijkheid(?:sniveau)?|confidentiality|openbaarheid|verspreiding(?:skring)?|circulation|distribution|label|status|bbn|bio|tlp)(?!\p{L})[^:]{0,20}:/iu;

/** Whether a line of the header has such a label. */
export function isOfAllMinutes(line: string): boolean {
  return OF_ALL.test(line);
}

/** `Classificatie: niet delen`: what such a line of the header says of all of the minutes. */
export function meantOfAll(line: string): MeantSecret | undefined {
  const says = isOfAllMinutes(line) && valueSaysSecret(line.slice(line.indexOf(':') + 1));
  return says ? { ground: '5.1.2i', reach: 'section', perhaps: true } : undefined;
}

/** In the head of an item these words, with nothing beside them, mean that it is kept: elsewhere they mean something else. */
const IN_HEAD =
  /^[^\p{L}\p{N}]*(?:stil(?: ?houden)?|n\.?o\.?p\.?|n\.?o\.?|n\.?v\.?p\.?|(?:vertrouwelijk |geheim )?tot (?:(?:de|het) )?(?:gunning|aanbesteding|tekenen|ondertekening|bekendmaking|publicatie)|until (?:award|signing|publication|announced)|zwart|discreet|discrete|discretie|part (?:2|ii|two|b)|deel (?:2|ii|twee|b)|pink(?: papers?)?|foia? ?(?:s\.? ?|section )?\d{1,3}[a-z]?|eyes only|sub rosa|quiet)[^\p{L}\p{N}]*$/iu;

/** Whether the words of an attribute that the language does not know may say that its item is kept: `stil`, `art. 25 Gemeentewet`, `part 2`. */
export function mayKeepItem(attribute: string): boolean {
  // So somebody said that it is text.
  if (/\\[.:]/.test(attribute)) return false;
  return IN_HEAD.test(attribute) || valueSaysSecret(attribute);
}
