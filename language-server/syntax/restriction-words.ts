import { mayHold } from './secrecy-stems.ts';
import { STATES } from './secrecy-words.ts';
import { secretLabelEnd } from './secret-labels.ts';
import { asksForSecrecy } from './secret-requests.ts';

/**
 * What people write of a text that is not for everybody, in the place of a label or in brackets: `Niet voor de pers: …`, `… (blijft onder ons)`,
 * `Bedrijfsgevoelig: …`. As alternatives of a pattern over folded text. In a sentence the same words are what the text is about.
 */

const ARTICLE = '(?:(?:de|het|onze|een|the|our) )?';
const OPEN_VERSION = '(?:(?:openbare?|publieke?) (?:versie|verslag|notulen|stukken|lijst)|public (?:version|minutes|record))';
const OUTSIDE =
  '(?:website|site|internet|web|pers|media|press|buiten|buitenwereld|externen|derden|anderen|(?:verdere |brede )?verspreiding|publicatie|outside|third parties|outsiders|(?:wider |further |onward )?(?:circulation|distribution|sharing))';
const INSIDERS =
  '(?:leden|deelnemers|directie|directieteam|mt|managementteam|bestuur|bestuursleden|raadsleden|commissieleden|statenleden|college|aanwezigen|genodigden|intimi|ingewijden|insiders|ons|secretariaat|(?:the )?board|board members|staff|attendees|participants|directors|management|councillors|trustees|us)';
const WHICH =
  '(?:(?:agenda)?punt|onderdeel|onderwerp|deel|gedeelte|alinea|passage|tabel|lijst|opsomming|overzicht|figuur|table|list|zin|tekst|opmerking|informatie|mededeling|paragraaf|regel|stuk|besluit|bedrag|gegevens|item|part|section|paragraph|sentence|point|information|discussion|note|remark|decision|passage|verslag|notulen|document|minutes|record)';
/** The text itself: `dit punt`, `het onderstaande`, `this item`. */
export const THIS_TEXT = `(?:(?:dit|deze|this|these)(?: ${WHICH})?|(?:het|de|the) (?:volgende|onderstaande|navolgende|bovenstaande|voorgaande|following|above|below|foregoing)(?: ${WHICH})?|(?:onderstaande?|bovenstaande?)(?: ${WHICH})?|what follows|wat volgt)`;
/** A text that is all of the minutes. */
const WHOLE = /(?<!\p{L})(?:dit|deze|this|these) (?:verslag|notulen|minutes)(?!\p{L})/iu;

/** Whether a sentence that says so of the text around it says so of all of the minutes: `Dit verslag is vertrouwelijk.` */
export function isOfWhole(sentence: string): boolean {
  return WHOLE.test(sentence);
}

export const IS = '(?:is|zijn|blijft|blijven|are|remains?|stays?|(?:is|are) to remain|moet(?:en)? (?:nog )?(?:blijven)?)';
/** What a text is that is not for everybody. */
export const RESTRICTED = `(?:(?:strikt|streng|zeer|nog|voorlopig|vooralsnog|strictly|highly|still) )?(?:${STATES}|niet[- ]publiek|niet voor (?:publicatie|verspreiding)|binnenskamers|onder ons|not public|not for (?:publication|disclosure|circulation|the minutes)|sensitive|gevoelig)`;

export const RESTRICTIONS = [
  '(?:nog|voorlopig|vooralsnog) niet (?:openbaar|publiek)(?: (?:te )?maken)?',
  'niet (?:openbaar|publiek)(?: te)? maken|niet[- ]publiek|not[- ]yet[- ](?:public|published|announced)',
  `niet (?:(?:verder|breder|extern) )?(?:delen|verspreiden|communiceren|publiceren)(?: (?:met|naar|aan|buiten) ${ARTICLE}${OUTSIDE})?`,
  `niet (?:in|op|naar|voor|aan|met) ${ARTICLE}(?:${OPEN_VERSION}|${OUTSIDE})(?: (?:zetten|plaatsen|opnemen|brengen|communiceren|delen|sturen|noemen|publiceren))?`,
  `(?:${THIS_TEXT} )?niet (?:opnemen|opgenomen|vermelden|noemen)(?: (?:in|op) ${ARTICLE}(?:${OPEN_VERSION}|verslag|notulen|website|besluitenlijst))`,
  `not (?:for|to|on|in|with) ${ARTICLE}(?:${OPEN_VERSION}|${OUTSIDE}|publishing|minuting)`,
  '(?:alleen|uitsluitend|slechts|only) (?:in|voor) (?:de )?(?:interne|niet[- ]openbare|vertrouwelijke|besloten) versie',
  `(?:alleen|uitsluitend|slechts|enkel|only|solely) (?:voor|for) ${ARTICLE}${INSIDERS}|(?:alleen|uitsluitend) (?:leden|bestuur|directie|raadsleden|commissieleden)|zonder (?:publiek|pers)(?: en (?:publiek|pers))?`,
  `(?:(?:for )?(?:your |their |${INSIDERS} )?eyes only|members only|need[- ]to[- ]know(?: (?:only|basis))?)`,
  '(?:(?:bedrijfs|concurrentie|koers|beurs|markt|prijs|privacy)-?|(?:politiek|bestuurlijk|commercieel|zeer|uiterst|hoogst)[- ])?gevoelig(?:e (?:informatie|gegevens|zaken|mededeling|passage|kwestie))?',
  '(?:(?:commercially|politically|market|price|highly|very)[- ])?sensitive(?: (?:information|data|matters?))?|commercial(?:ly)?[- ](?:in[- ]confidence|confidential)',
  '(?:bedrijfs|fabricage|ambts|staats)geheim|bedrijfsvertrouwelijk(?:e (?:informatie|gegevens))?|dep\\. ?v(?:ertr)?\\.?|depv|vertr\\.|vertr|conf\\.',
  '(?:onder (?:ons|vier ogen|nda)|(?:under )?nda(?! ?[:=] ?(?:\\p{L}+ )?(?:(?:onder|ge)tekend|verlengd|afgesloten|signed|agreed|renewed)(?!\\p{L}))|binnenskamers|entre nous|between (?:us|ourselves|you and me))',
  `(?:${THIS_TEXT} )?(?:blijft|blijven|houden we|stays|remains) (?:binnenskamers|onder ons|vertrouwelijk|geheim|intern|binnen (?:deze|de|dit) (?:kamer|groep|vergadering|overleg|muren)|between us|confidential|internal|in (?:this|the) room)`,
  '(?:naam |adres |bedrag )?geheim (?:gehouden|te houden|houden)|(?:naam|namen|adres|bedrag) (?:geheim|vertrouwelijk)|namen? (?:graag )?niet (?:vermelden|noemen|opnemen|publiceren)|dit (?:graag )?niet (?:notuleren|publiceren|verspreiden|delen|opnemen)',
  '(?:strikt )?vertrouwelijk (?:(?:mee|mede)gedeeld|gedeeld|besproken|verstrekt|toegelicht)|(?:told|said|shared|disclosed) (?:to us )?in confidence',
  'off-(?:the-)?record|chatham house(?: rules?)?|persstilte|radiostilte|media (?:blackout|embargo)',
  'privileged(?: (?:and|&) confidential)?|without prejudice|(?:legal|client) privilege',
  'exempt(?: (?:information|under [\\p{L}\\p{N}.() ]{1,40}))?|foia (?:exempt|(?:s\\.?|section) ?\\d{1,3})',
  '(?:interne|eigen|persoonlijke) (?:notitie|opmerking|noot|kanttekening|aantekening|memo)|internal (?:note|comment|remark)',
  '(?:noot|notitie|opmerking|aantekening|memo) (?:voor|aan) (?:mezelf|mijzelf|(?:de )?(?:notulist|secretaris|griffier|griffie|redactie))|notes? to (?:self|myself|the clerk|secretary)',
  `(?:verwijderen|weghalen|schrappen|wegstrepen|weglaten|eruit halen|(?:weg)?lakken|anonimiseren|remove|delete|redact|strike|take out|omit|anonymi[sz]e) (?:voor|bij|v\u00f3\u00f3r|uit|van|before|from|for|prior to) ${ARTICLE}(?:publicatie|publiceren|openbaarmaking|${OPEN_VERSION}|verslag|notulen|publication|publishing|release|record|minutes)`,
  `(?:wordt |is )?niet (?:genotuleerd|te notuleren|verslagleggen|geverbaliseerd)|not (?:to be |for )?minut(?:ed|ing)`,
  `${THIS_TEXT} ${IS} ${RESTRICTED}`,
  `(?:(?:het|de|the) )?(?:onderstaande?|bovenstaande?|volgende|voorgaande|following|above|below)(?: ${WHICH})? ${RESTRICTED}`,
  `(?:deze|dit) ${WHICH} (?:weglakken|lakken|zwart ?maken|niet publiceren|niet notuleren)`,
  '(?:geheimhouding(?:splicht)?|onder (?:oplegging van )?geheimhouding) (?:opgelegd|bekrachtigd|van toepassing)|onder oplegging van geheimhouding|lakken|redact',
].join('|');

/** Where a phrase above counts: at the start of a line, or behind a sign. */
const AT =
  '(?:^[^\\p{L}\\p{N}]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?|[^\\p{L}\\p{N}\\s] ?[*_]{0,3})(?:(?:maar|but|en|and|alleen|uitsluitend|strikt|streng|zeer|strictly|highly|still|dossier|dit) )?';
/** Every phrase above has one of these words, … */
const MAY_RESTRICT =
  /secret(?!ar)|confidential|openbaar|anonie?me?|non-public|beslot|gevoelig|sensitive|eyes only|members only|need[ -]to[ -]know|commercial|geheim|vertrouw|dep\. ?v|depv|(?<!\p{L})(?:vertr|conf\.)|binnenskamers|entre nous|chatham|persstilte|radiostilte|media (?:blackout|embargo)|privileg|prejudice|exempt|foia|confidence|off-/iu;
/** … or begins so, or with one of these. */
const MAY_BEGIN = new RegExp(
  `^[^\\p{L}\\p{N}]{0,12}(?:\\d[\\d.)]* )?(?:ge|ve|co|se)\\p{L}{3,12}[^\\p{L}\\p{N}]{0,3}:|(?<!\\p{L})nda(?!\\p{L})|${AT}(?:zonder|niet|not|nog|voorlopig|vooralsnog|alleen|uitsluitend|slechts|enkel|only|solely|onder|under|between|blijft|blijven|houden we|stays|remains|told|said|shared|disclosed|interne?|eigen|persoonlijke|internal|noot|notitie|notes?|opmerking|aantekening|memo|verwijderen|weghalen|schrappen|wegstrepen|weglaten|eruit|(?:weg)?lakken|anonimiseren|remove|delete|redact|strike|take out|omit|anonymi[sz]e|wordt|is|dit|deze|this|these|onderstaande?|bovenstaande?|what follows|wat volgt|(?:op )?(?:het|de|the|dit|deze) (?:volgende|onderstaande|navolgende|bovenstaande|voorgaande|following|above|below|foregoing)|op (?:dit|deze))(?!\\p{L})`,
  'iu',
);

/** Whether a folded line may hold a phrase that restricts who reads a text. Several ask of one line after another. */
export function mayRestrict(line: string): boolean {
  if (line !== lastLine) [lastLine, restricts] = [line, mayHoldRestriction(line)];
  return restricts;
}
let lastLine = '';
let restricts = false;

function mayHoldRestriction(line: string): boolean {
  return (
    (mayHold('restricts', line) && MAY_RESTRICT.test(line)) ||
    MAY_BEGIN.test(line) ||
    shutSignIn(line) >= 0 ||
    secretLabelEnd(line) !== undefined ||
    asksForSecrecy(line)
  );
}

/** Where the first sign of a lock, or of a mouth that keeps shut, stands; -1 where there is none. */
export function shutSignIn(line: string): number {
  return line.includes('\ud83d') || line.includes('\ud83e') ? line.search(SHUT) : -1;
}
const SHUT = /[\u{1f50f}\u{1f510}\u{1f512}\u{1f92b}\u{1f910}\u{1f64a}]/u;
