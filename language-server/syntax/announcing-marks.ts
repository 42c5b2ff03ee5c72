import { LABEL_SIGN, labelMark, type TopicMark } from './topic-mark.ts';
import { WITHIN } from './within-sentences.ts';

/**
 * A sentence that says for whom the text below it is: `Het volgende is alleen voor het bestuur bestemd:`, `Hieronder volgt vertrouwelijke informatie.`,
 * `The rest of this item is confidential.` It stands on a line of its own. With `Niet bestemd voor publicatie:` before a text, it is a label.
 */

const START =
  '^[^\\p{L}\\p{N}\\\\]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?(?:(?:nb|n\\.b\\.|let op|ps|note|please note)[ :.,!-]{1,3}(?:that )?)?';
const TEXTS =
  '(?:(?:agenda)?punt|punten|onderdeel|onderwerp|deel|gedeelte|alinea.?s?|passages?|tabel|lijst|opsomming|overzicht|tekst|opmerking(?:en)?|informatie|gegevens|mededeling(?:en)?|paragraaf|stuk|toelichting|aantekeningen|bespreking|discussie|hoofdstuk|sectie|blok|item|items|part|section|paragraphs?|sentences?|point|points|information|discussion|notes?|remarks?|passage|text|table|list|page|lines?)';
/** The text below: `het volgende`, `wat hieronder staat`, `the rest of this item`. */
const BELOW = `(?:${[
  '(?:alles wat|wat|hetgeen) (?:(?:nu |hierna |hieronder )?volgt|(?:hierna|hieronder) staat)',
  `(?:(?:het|de|al het) )?(?:hierna|hieronder) (?:volgende|staande|vermelde|opgenomen)(?: ${TEXTS})?`,
  `(?:(?:het|de|al het) )?(?:volgende|onderstaande?|navolgende|hiernavolgende|nu volgende)(?: (?:vertrouwelijke |interne )?${TEXTS})?`,
  `(?:(?:de|het) )?(?:rest(?:ant)?|vervolg|overige deel|laatste deel) van (?:dit|deze|het|de) ${TEXTS}`,
  `(?:what|everything that|all that) follows|(?:everything|all|what is) below|(?:the )?(?:following|next)(?: (?:two |three )?${TEXTS})?`,
  `the ${TEXTS} (?:below|that follows?|which follows?)|the (?:rest|remainder) of (?:this|the) ${TEXTS}`,
].join('|')})`;
const INSIDERS =
  '(?:(?:het|de|onze|ons|dit|dat|eigen|zittende|huidige|the|our|this|its|serving|full) ){0,2}(?:\\p{L}{0,20}(?:bestuur|bestuurders|directie|leden|commissie|college|team|fracties?|griffie|secretariaat|management|kring|organisatie)|(?:gemeente|ondernemings|medezeggenschaps|school|bewoners|leden|kerken)?raad|mt|dt|or|mr|rvt|rvc|rvb|cvb|db|ab|aanwezigen|deelnemers|ingewijden|(?:intern|eigen|internal|own|office) (?:gebruik|use)|board|members|directors|committee|council(?:lors)?|staff|trustees|governors|officers|those present|attendees|participants|management|us|ons|jullie)';
const OUTSIDERS =
  '(?:(?:het|de|een|het grote|the|our|any|brede|wider|further|verdere|openbare|public) ){0,2}(?:publicatie|openbaarmaking|openbaarheid|openbaar|publiek|pers|media|leden|achterban|verslag|notulen|besluitenlijst|verspreiding|buitenwereld|website|site|derden|anderen|iedereen|ouders|personeel|medewerkers|bewoners|huurders|public|press|publication|publishing|release|circulation|distribution|disclosure|minutes|record|everyone|outsiders|membership|third parties|newsletter|parents|residents|tenants)';
const MEANT = '(?:bestemd|bedoeld|geschreven|toegankelijk|beschikbaar|ter inzage|meant|intended|written|available)';
const TOLD =
  '(?: (?:te )?(?:besproken|bespreken|behandeld|behandelen|gedeeld|meegedeeld|medegedeeld|verstrekt|toegelicht|gezegd|gehouden|houden|blijven|zijn|discussed|shared|said|told|provided|disclosed|considered))?';
const ONLY = '(?:alleen|uitsluitend|slechts|enkel|only|solely|exclusively|strictly)';
const TO = '(?:voor|aan|for|to) (?:the (?:eyes|use) of )?';
/** Only some may read it, in words that nobody uses of a discount. */
const MEANT_FOR = `${ONLY} ${MEANT} ${TO}${INSIDERS}|${MEANT} ${ONLY} ${TO}${INSIDERS}|${ONLY} ${TO}${INSIDERS} ${MEANT}|${MEANT} (?:for|voor) ${INSIDERS} (?:only|alleen|eyes only)|${MEANT} (?:for|voor) (?:intern gebruik|internal use)`;
const FOR_SOME = `${MEANT_FOR}|${ONLY} ${TO}${INSIDERS}|(?:for|voor) ${INSIDERS} (?:only|alleen|eyes only)|(?:for|voor) (?:intern gebruik|internal use)`;
const NOT_FOR = `(?:niet|not|nooit|never) (?:(?:${MEANT}|geschikt|suitable) )?(?:voor|in|for|to be|to go in|in(?:to)?) ${OUTSIDERS}(?: (?:${MEANT}|opgenomen|te worden opgenomen))?`;
const NOT_TOLD =
  '(?:niet|not|nooit|never) (?:(?:meer|verder|be|to be|te worden) )?(?:gepubliceerd|genotuleerd|openbaar gemaakt|verspreid|gedeeld|publiek gemaakt|naar buiten(?: gebracht)?|naar buiten gebracht|published|minuted|recorded|shared|disclosed|circulated|made public|released)(?: (?:te )?worden)?';
const KEPT = `(?:(?:strikt|streng|zeer|nog|strictly|highly|still|vooralsnog|voorlopig) )?(?:vertrouwelijk|geheim|niet[- ]openbaar|confidential|secret|not public|private|privileged|off[- ]the[- ]record|onder (?:strikte )?(?:geheimhouding|embargo)|in (?:strikt )?vertrouwen|in beslotenheid|in (?:strict )?confidence|in camera|under embargo|embargoed|onder ons|binnenskamers|classified|exempt(?: from (?:disclosure|publication))?)${TOLD}`;
const VERB =
  '(?:is|zijn|was|waren|blijft|blijven|wordt|worden|werd|mag|mogen|moet|moeten|dient|dienen|geldt|are|were|remains?|stays?|must|may|should|shall|will|has to|have to|ought to)(?: (?:be|to be|remain|stay|te|nog|dus|echter|om privacyredenen))?';
const SAID = `${START}${BELOW} ${VERB} (?:${FOR_SOME}|${NOT_FOR}|${NOT_TOLD}|${KEPT})(?: (?:en|and|op grond van|op verzoek van|tot|until|under|ex|conform|wegens|vanwege|because of) ${WITHIN}{1,80})?`;
const END = '([.:!]?)[*_"\')\\]]{0,4}$';
const SENTENCE = new RegExp(`${SAID}${END}`, 'iu');
/** `Hieronder volgt vertrouwelijke informatie:`, `Confidential information follows.`; a vote by ballot is no such text. */
const FOLLOWS = new RegExp(
  `${START}(?:(?:(?:hieronder|hierna|below) (?:volg(?:t|en)|sta(?:at|an)|is|are|follows?|komt)|(?:nu|hier|thans|here) (?:volg(?:t|en)|follows?)) ${WITHIN}{0,30}?(?:vertrouwelijks|geheims|(?:vertrouwelijke?|geheime?|niet[- ]openbare?|confidential|secret|non-public) (?!stem|keuze|ballot|vote)(?:\\p{L}{2,20} ?){1,4})|(?:the )?(?:confidential|secret|non-public|private|vertrouwelijke|geheime|niet[- ]openbare) (?:${TEXTS}|minutes|matters|business|zaken|notulen) (?:follows?|volg(?:t|en)|below|hieronder))${END}`,
  'iu',
);
/** `Niet bestemd voor publicatie: …`, `Uitsluitend bestemd voor het bestuur - …`, and a sentence as above before what it is about. */
const LABEL = new RegExp(`(?:${START}[[(]?(?:${MEANT_FOR}|${NOT_FOR})[\\])]?|${SAID})${LABEL_SIGN}`, 'iu');
/** Within a list it may be what a thing is for. */
const ALONE = new RegExp(`^[ \\t>]{0,8}[*_([]{0,4}(?:${MEANT_FOR}|${NOT_FOR})([.!]?)[*_"')\\]]{0,4}$`, 'iu');

/** What the words above hold, for whoever asks first whether there is one. */
export const ANNOUNCING_STEMS =
  'volgt,volgen,onderstaand,hieronder,hierna,rest van,restant van,vervolg van,deel van,follow,below,next,what is,everything,all below,the rest of,the remainder,alleen,uitsluitend,slechts,enkel,only,solely,exclusively,strictly,voor intern gebruik,for intern gebruik,voor internal use,for internal use,nooit,never,niet voor,niet in,niet for,niet to be,niet bestemd,niet bedoeld,niet geschreven,niet toegankelijk,niet beschikbaar,niet ter inzage,niet geschikt,niet suitable,niet meant,niet intended,niet written,niet available,not voor,not in,not for,not to be,not bestemd,not bedoeld,not geschreven,not toegankelijk,not beschikbaar,not ter inzage,not geschikt,not suitable,not meant,not intended,not written,not available';

/** Such a sentence or label on a folded line. */
export function announcingMark(line: string): TopicMark | undefined {
  if (/\\[.:!]?[*_"')\]]{0,4}$/.test(line)) return undefined;
  const label = LABEL.exec(line);
  if (label !== null) return labelMark(label, '5.1.2i');
  const told = SENTENCE.exec(line) ?? FOLLOWS.exec(line) ?? ALONE.exec(line);
  if (told === null) return undefined;
  const sign = told[1] === '' ? -1 : line.lastIndexOf(told[1]!);
  return { place: 'alone', ground: '5.1.2i', at: sign < 0 ? line.length : sign };
}
