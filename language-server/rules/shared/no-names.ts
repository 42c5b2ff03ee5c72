/** `14 leden`, `een aantal ouders`: how many, and nobody. */
export const COUNTED =
  /^(?:(?:ca\.?|circa|ongeveer|ruim|about|some)[ \t]+)?(?:\d{1,5}|een aantal|één|een|twee|drie|vier|vijf|one|two|three|four|five|diverse|enkele|several|a number of)[ \t]+(?:overige |andere |other )?\p{L}+(?:[ \t]+(?:\p{L}+|\d{1,5})){0,4}$/iu;

/** Where it says who was there. */
export const ELSEWHERE = /^(?:[Zz]ie|[Ss]ee)[ \t]+\p{Ll}/u;
/** Why somebody is not there, in the place of who. */
export const REASON =
  /^(?:(?:(?:afwezig|afgemeld|verhinderd|absent|excused)[ \t]+)?(?:wegens|vanwege|i\.?v\.?m\.?|in verband met|door|because of|due to|owing to)[ \t]+\p{Ll}|(?:ziek(?:te)?|vakantie|verlof|ill(?:ness)?|on leave|sick(?: leave)?)$)/iu;

/** All were. */
export const ALL =
  /^(?:allen|allemaal|iedereen|voltallig|alle (?:leden|bestuursleden|raadsleden|aanwezigen|medewerkers)|het (?:voltallige|hele|gehele) \p{L}+|all(?: members| present)?|everyone|everybody)(?: (?:behalve|except|uitgezonderd)(?: .*)?)?$/iu;

/** Nobody holds the office. */
export const VACANT =
  /^(?:vacatures?|vacant|vacancy|wordt nog ingevuld|n\.?t\.?b\.?|nader te bepalen|onbekend|unknown|t\.?b\.?d\.?|to be confirmed)$/iu;

/** Whether what stands in a list of people is nobody's name. */
export function namesNobody(text: string): boolean {
  return [COUNTED, ELSEWHERE, REASON, ALL, VACANT].some((words) => words.test(text.trim()));
}
