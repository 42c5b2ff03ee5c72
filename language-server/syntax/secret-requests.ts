import { mayHold } from './secrecy-stems.ts';

/**
 * Sentences that ask to keep what they tell out of the minutes: `De naam Jansen mag niet in het verslag.` What is only said of minutes is told:
 * `Zijn inbreng is niet in het verslag opgenomen.`
 */
const MAY = '(?:mag|mogen|moet|moeten|hoort|horen|hoeft|hoeven|dient|dienen|graag|liever|svp)';
const MINUTES = '(?:het|de|dit|deze) (?:openbare )?(?:verslag|notulen|besluitenlijst)';
const RECORD = '(?:the |these )?(?:public |open )?(?:minutes|record)';
const ASKS = new RegExp(
  `(?<!\\p{L})(?:${[
    `${MAY} (?:\\p{L}+ )?(?:niet|nergens) (?:\\p{L}+ )?(?:in|op) ${MINUTES}(?: \\p{L}+){0,2}`,
    `${MAY} (?:\\p{L}+ )?(?:uit|buiten) ${MINUTES}(?: \\p{L}+){0,2}`,
    'niet (?:in|op) (?:verslag|notulen|besluitenlijst)',
    `niet (?:noemen|vermelden|opnemen) in ${MINUTES}`,
    '(?:mag|mogen) nog niet naar buiten(?: \\p{L}+){0,2}',
    '(?:is|zijn|blijft|blijven) (?:nog|vooralsnog|voorlopig) (?:geheim|vertrouwelijk|onder ons)',
    '(?:moet|moeten|dient|dienen) (?:nog )?(?:worden )?(?:weggelakt|geanonimiseerd)(?: te)?(?: worden)?',
    '(?:moet|moeten|dient|dienen) (?:\\p{L}+ ){0,2}gelakt (?:te )?(?:worden )?(?:voor|v\u00f3\u00f3r|bij) publicatie',
    '(?:wil|wenst|willen|wensen) (?:graag |liever )?(?:niet (?:met naam )?(?:genoemd|vermeld) (?:te )?worden|anoniem (?:te )?blijven)',
    `op (?:dit|deze|het) (?:agenda)?(?:punt|onderwerp|stuk|bijlage) (?:is|wordt) geheimhouding (?:opgelegd|bekrachtigd)`,
    `(?:must|should|may|is to|are to) (?:not|never) (?:appear|be (?:named|mentioned|included|recorded|identified|quoted)) in ${RECORD}`,
    `(?:must|should|to) be (?:left|kept) out of ${RECORD}`,
    `(?:keep|leave) [^.!?;]{1,40} out of ${RECORD}`,
    '(?:must|should|to) be (?:redacted|anonymi[sz]ed)(?: before (?:publication|publishing|release))?',
    '(?:wants?|wish(?:es)?|asked|prefers?) (?:not to be named|to (?:remain|stay) anonymous)|does not (?:want|wish) to be named',
  ].join('|')})(?<!\\\\)[.!]?[^\\p{L}\\p{N}\\\\?]{0,4}$`,
  'iu',
);

/** Whether a folded line ends with such a sentence; behind a backslash its full stop makes it plain. */
export function asksForSecrecy(line: string): boolean {
  return mayHold('asks', line) && ASKS.test(line);
}
