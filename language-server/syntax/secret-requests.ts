import { mayHold } from './secrecy-stems.ts';
import { NO_END, WITHIN } from './within-sentences.ts';

/**
 * Sentences that ask to keep what they tell out of the minutes: `De naam Jansen mag niet in het verslag.` What is only said of minutes is told:
 * `Zijn inbreng is niet in het verslag opgenomen.`
 */
const MAY = '(?:mag|mogen|moet|moeten|hoort|horen|hoeft|hoeven|dient|dienen|graag|liever|svp)';
const MINUTES = '(?:het|de|dit|deze) (?:openbare )?(?:verslag|notulen|besluitenlijst)';
const RECORD = '(?:the |these )?(?:public |open )?(?:minutes|record)';
/** What is to be done, or left, with what was told. */
const KEPT = `(?:niet (?:te notuleren|(?:in|op) ${MINUTES} (?:op te nemen|te vermelden|te zetten|te noemen)|te (?:noemen|vermelden|publiceren|delen|verspreiden))|(?:uit|buiten) ${MINUTES} te (?:houden|laten)|vertrouwelijk te (?:behandelen|houden)|geheim te houden|onder ons te houden)`;
const ASKS = new RegExp(
  `(?<![\\p{L}(\\[])(?:${[
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
    `(?:keep|leave) ${WITHIN}{1,40} out of ${RECORD}`,
    '(?:must|should|to) be (?:redacted|anonymi[sz]ed)(?: before (?:publication|publishing|release))?',
    `(?:vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken|verzocht|afgesproken|spreken af|afspraak|verzoek)(?:(?: is)? (?:om|dat))? (?:${WITHIN}{1,60} )?${KEPT}`,
    `(?:wil|willen|wilde|wenst) niet dat ${WITHIN}{1,60} (?:(?:in|op) ${MINUTES} (?:staat|staan|komt|komen|genoemd wordt)|bekend (?:wordt|raakt)|naar buiten (?:komt|gaat))`,
    '(?:mag|mogen) (?:nog )?niet (?:bekend (?:worden|raken)|uitlekken|(?:verder )?verteld worden|naar buiten (?:komen|gebracht worden)|worden (?:genoemd|vermeld|genotuleerd)|(?:met naam )?(?:genoemd|vermeld) worden)',
    '(?<=[-\u2013\u2014.;!] )niet (?:notuleren|publiceren|verspreiden|opnemen)(?: a\\.?u\\.?b\\.?| s\\.?v\\.?p\\.?)?',
    `niemand (?:anders )?mag (?:het |dit )?(?:weten|horen)(?: dat ${WITHIN}{1,80})?`,
    `(?:mondje dicht|niet verder vertellen|blijft (?:binnen (?:deze|de) (?:vier )?(?:muren|kamer)|onder ons|tussen ons)|(?:dat|dit) ${WITHIN}{1,60} onder ons blijft)`,
    '(?:graag|s\\.?v\\.?p\\.?|gaarne|a\\.?u\\.?b\\.?|verzoeke|dit) (?:strikt )?vertrouwelijk (?:te )?(?:behandelen|houden)(?: a\\.?u\\.?b| svp)?',
    '(?:maar|en|want|dus) (?:dat|dit) (?:is|blijft) (?:nog |strikt )?(?:geheim|vertrouwelijk|niet openbaar)|(?:wat|hetgeen|die) (?:nog |voorlopig )?(?:geheim|vertrouwelijk|niet openbaar) (?:is|blijft|zijn|blijven)',
    `(?:please )?(?:keep|treat) (?:${WITHIN}{1,60} )?(?:as )?(?:secret|confidential|private|to your(?:self|selves)|quiet|between us|under wraps|discreet)`,
    `(?:please )?(?:do not|don.t|never) tell (?:anyone|anybody|others?)(?: ${WITHIN}{1,60})?`,
    '(?:must|should|has to|have to|is to|are to) (?:still )?(?:stay|remain|be kept) (?:secret|confidential|private|quiet)',
    'asked (?:that (?:this|that|it|[\\p{L} ]{1,30}) )?(?:not to be|not be|to not be) (?:quoted|minuted|recorded|named|identified|published)',
    '(?:wants?|wish(?:es)?|asked|prefers?) (?:not to be named|to (?:remain|stay) anonymous)|does not (?:want|wish) to be named',
  ].join('|')})(?<!\\\\)[.!]?[^\\p{L}\\p{N}\\\\?]{0,4}$`,
  'iu',
);

/** `Dit is, aldus J. Jansen, niet openbaar: het bod is 3 ton.`: who says so stands between, and what is meant behind it. */
const ASIDE = `(?:[^,()!?;:.]|${NO_END}){1,60}`;
const SAID_SO = new RegExp(
  `^(?!.*\\\\[.!]?[^\\p{L}\\p{N}]{0,4}$)[^\\p{L}\\p{N}]{0,8}(?:dit|dat|het volgende|this|that|the following) (?:is|blijft|stays|remains)(?: nog| still)?(?:, ${ASIDE},| \\(${ASIDE}\\)| (?:volgens|according to) ${ASIDE}?)(?<!(?:niet|not|longer|langer|geen)) (?:nog |strikt |strictly )?(?:geheim|vertrouwelijk|niet openbaar|secret|confidential|not public)(?!\\p{L})`,
  'iu',
);

/** Whether a folded line ends with such a sentence, or says so of itself; behind a backslash its full stop makes it plain. */
export function asksForSecrecy(line: string): boolean {
  return mayHold('asks', line) && (ASKS.test(line) || SAID_SO.test(line));
}
