import { endOfWords, type TopicMark } from './topic-mark.ts';
import { WITHIN } from './within-sentences.ts';

/**
 * Sentences that tell something and say in the same breath that it goes no further: `Bos noemt het bedrag maar wil dat niet terugzien in de notulen.`,
 * `Jansen meldt onder geheimhouding dat …`, `The press must not hear of this.` They read a folded line.
 */

const THIS = '(?:dit|dat|het|deze|zulks|hier|hierover|hieraan|daarover|er)';
const MINUTES = '(?:(?:het|de|dit|deze|onze) )?(?:openbare )?(?:verslag|notulen|besluitenlijst|stuk|krant|nieuwsbrief|website)';
const TELLS =
  '(?:vertel(?:t|de|len)|meld(?:t|de|den|en)|zeg(?:t|gen)|zei(?:den)?|deel(?:t|de|den)|laat|liet|laten|licht(?:te|en)?|noem(?:t|de|en)|geeft|gaf|bericht(?:te)?|informeert|informeerde|schets(?:t|te)|tells?|told|says?|said|reports?|reported|shares?|shared|explain(?:s|ed)?|mention(?:s|ed)?|disclose[sd]?|advise[sd]?)';
const TRUST =
  '(?:onder (?:strikte )?geheimhouding|onder embargo|vertrouwelijk|in (?:strikt )?vertrouwen|in besloten kring|onder de roos|onder vier ogen|off[- ]the[- ]record|in (?:the )?(?:strict(?:est)? )?confidence|confidentially|sub rosa)';
/** Those who are not to know, or are not to hear. */
const OTHERS =
  '(?:(?:de|het|the) )?(?:pers|press|media|verkoper|koper|wederpartij|tegenpartij|buren|buurt|bewoners|achterban|gemeenteraad|raad|or|ondernemingsraad|personeel|medewerkers|ouders|aannemer|inschrijvers|concurrent(?:ie)?|klant|huurders?|leden|staff|seller|buyer|tenants?|residents|bidders|contractor|public|publiek|buitenwereld|unions?|vakbond(?:en)?)';
const END = '[.!]?["\u201d\u2019*_)]{0,3}';

/** Behind what is told, up to the end of the line or sentence. */
const BEHIND = [
  `(?:${THIS}|wij|we) (?:(?:moet|moeten|dient|mag|houden|houd|blijft|blijven|zal|we|wij|nog|even|voorlopig|strikt) ){1,4}(?:te )?(?:binnen(?:skamers)?(?: (?:(?:deze|de|het|dit|onze) )?(?:vier muren|kamer|bestuur|college|groep|kring|vergadering|fractie|team|directie|mt))?)(?: (?:te )?(?:blijven|houden))?`,
  '(?:graag|alle|we vragen|enige) (?:uw |jullie |om |de nodige )?(?:discretie|geheimhouding|stilzwijgen)(?: (?:hierover|gevraagd|a\\.?u\\.?b\\.?))?',
  `(?:hier|er|daar|hieraan|daaraan)(?:aan)?(?: (?:nog|verder|graag))? geen (?:ruchtbaarheid|bekendheid|publiciteit)(?: aan)?(?: (?:te )?(?:geven|gegeven|zoeken))?|(?:geeft|geven|wordt) (?:hier|er|daar|hieraan|daaraan) ?(?:aan )?(?:nog )?geen (?:ruchtbaarheid|bekendheid|publiciteit)(?: aan)?(?: gegeven)?`,
  `(?:spreken|spreekt|spraken) af (?:om )?(?:hierover|daarover|erover|over (?:dit|deze) ${WITHIN}{1,40}) (?:te )?(?:zwijgen|niets te (?:zeggen|melden))|afgesproken (?:is |wordt )?(?:hierover|daarover|erover) te zwijgen`,
  `(?:drukt|drukken|vraagt|vragen|verzoekt|verzoeken|vroeg|verzocht|bindt|hamert|wijst) ${WITHIN}{0,60}?(?:${THIS} )?(?:(?:strikt |nog )?(?:voor|bij) (?:zich(?:zelf)?|hen(?:zelf)?|u(?:zelf)?|jullie(?:zelf)?) te houden|(?:hierover|daarover|erover|hiervan) (?:niets|niet|nog niets) (?:naar buiten te brengen|te (?:zeggen|vertellen|melden|delen|communiceren))|(?:hierover|daarover|erover) te zwijgen)`,
  `(?:${THIS} )?(?:mag|mogen|moet|moeten|hoeft|hoeven) (?:${THIS} )?(?:ook |nog |${OTHERS} |${THIS} ){1,3}(?:nog |ook |echt )?(?:niet|niets) (?:van |over )?(?:te )?(?:weten|horen|lezen|zien)|${THIS} (?:mag|mogen) ${OTHERS} (?:nog |ook |echt )?niet (?:weten|horen)`,
  `(?:weet|weten) (?:dit|dat|het|daar|hier) (?:zelf |zelfs |ook )?(?:nog )(?:niet|niets)(?: van)?`,
  `(?:maar |en )?(?:wil|willen|wenst|wilde) (?:dit|dat|het|deze|haar naam|zijn naam|het bedrag) (?:liever |graag |echt )?(?:niet|nergens) (?:(?:terug ?)?(?:zien|lezen|vinden|staan)|opgenomen|genoemd) ?(?:(?:in|op) ${MINUTES})?|(?:wil|willen|wenst) (?:dit|dat|het) niet (?:in|op) ${MINUTES}(?: (?:zien|hebben|terugzien|lezen))?`,
  `(?:dit|deze|dat|de|het) (?:bedrag|naam|passage|zin|opmerking|punt|prijs|informatie|bod) (?:graag |svp |wordt |mag )?niet (?:in|op) ${MINUTES} (?:te )?(?:vermelden|noemen|opnemen|zetten|opgenomen|vermeld|genoemd)(?: worden)?`,
  `op (?:zijn|haar|hun|diens|eigen|\\p{L}+s) verzoek (?:(?:wordt|is|blijft|worden|zijn|blijven) )?(?:dit|dat|het|de naam|zijn naam|haar naam|hij|zij|ze) (?:(?:hier|wordt|is|blijft) )?(?:weggelaten|niet (?:genoemd|genotuleerd|vermeld|opgenomen|met naam genoemd)|buiten (?:het verslag|de notulen) (?:gelaten|gehouden))`,
  `${OTHERS} (?:must|should|may|can|is|are|need) not (?:to )?(?:hear|know|learn|find out|read|be told)(?: (?:of|about) (?:this|it)| this)?(?: yet)?|(?:this|that|it|which) (?:must|should|may|does|is|will) not (?:to )?(?:leave|go (?:outside|beyond)) (?:the|this|these) (?:room|walls|board|meeting|group|committee)|(?:(?:does|do|has|have) not (?:yet )?(?:know|been told)|is not (?:yet )?aware)(?: (?:of|about))? (?:this|it) yet`,
  `(?:ask|asks|asked|remind|reminds|reminded|urge|urges|urged) (?:all|everyone|members|those present|us|trustees|governors) (?:present )?(?:not to (?:speak|talk|tell|say|repeat|discuss)|to (?:keep|say nothing))(?: ${WITHIN}{1,60})?`,
].join('|');
/** Each of the sentences above has one of these; they are slow to make ready. */
const MAY_END =
  /binnen|discretie|geheimhouding|zwijg|ruchtbaarheid|bekendheid|publiciteit|houden|niet|nergens|weggelaten|gelaten| not |ask|remind|urge/iu;
const AT_END = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEHIND})(?<!\\\\)${END}$`, 'iu');

/** At the start of a sentence or within it: what is told stands behind it. */
const BEFORE = [
  `(?:mag|kan|moet|wil) (?:dit|dat|het) (?:eigenlijk |misschien |nog |officieel )+(?:nog )?niet (?:zeggen|vertellen|melden|delen|noemen),? maar`,
  `(?:dit|dat) (?:heb|hebben) (?:je|jullie|u) niet van (?:mij|ons)(?: gehoord)?(?:,? maar)?`,
  `(?:dit|dat) (?:hoort|past|mag|moet) (?:eigenlijk |misschien )?niet (?:in|op) ${MINUTES}(?: (?:thuis|te staan|staan|komen))?,? maar`,
  `(?:please )?(?:don.t|do not|never) (?:minute|record|repeat|quote|write down|note) (?:this|that|me|it),? but`,
  `(?:you|we) (?:did not|didn.t|never) (?:hear|get) (?:this|it|that) from (?:me|us),? but|i (?:should not|shouldn.t|am not supposed to|may not|must not) (?:really )?(?:say|tell|share) (?:this|you this)(?: yet)?,? but`,
].join('|');
const WITHIN_LINE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEFORE})(?= [^ ])`, 'iu');

/** `Jansen meldt onder geheimhouding dat …`, `Cllr Finch, in confidence: …`, `"Off the record," zegt …` */
const IN_TRUST = new RegExp(
  `(?<![\\p{L}])${TELLS} (?:(?:ons|de raad|het bestuur|de commissie|us|the (?:board|committee|council|members)|members|mee|mede|toe|weten|desgevraagd) ){0,2}${TRUST}(?: (?:weten|mee|mede|toe))?(?: ?[:,])?(?: (?:dat|wat|hoe|waarom|that|what|how|why) | ?: ?(?=[^ ])|, (?=[^ ]))|^[^\\p{L}]{0,8}(?:\\p{Lu}[\\p{L}.'\u2019-]{0,30} ?){1,4}[,(] ?${TRUST}\\)?,? ?: ?(?=[^ ])|["\u201c\u2018']${TRUST}[,.]?["\u201d\u2019'],? (?:${TELLS}|aldus)(?!\\p{L})|^[^\\p{L}]{0,8}onder de roos[,:]? (?=[^ ])`,
  'iu',
);
/** What is told of papers, or of the duty itself. */
const OF_PAPERS =
  /(?<!\p{L})(?:\p{L}*(?:stukken|bijlagen?|rapport(?:en)?|document(?:en)?|regeling|verordening|protocol|papers?|reports?|documents?)|niet (?:onder|vertrouwelijk|in vertrouwen)|policy)(?!\p{L})/iu;

/** How the words of each kind begin or what they hold, for whoever asks first whether there is one: at the end of a line, … */
export const SENTENCE_STEMS =
  'binnen,discretie,geheimhouding,stilzwijgen,ruchtbaarheid,bekendheid,publiciteit,zwijgen,niets te,te houden,niets naar,niet naar,nog niets,te zeggen,te vertellen,te melden,te delen,te comm,weten,horen,lezen,zien,nog niet,terug,vinden,staan,opgenomen,genoemd,in verslag,in het,in de,in dit,in deze,in onze,in open,in not,in besl,in stuk,in krant,in nieuws,in web,op verslag,op het,op de,op dit,op deze,op onze,op open,op not,op besl,op stuk,op krant,op nieuws,op web,weggelaten,genotuleerd,vermeld,gelaten,gehouden,not ,t hear,t know,hear,know,leave,beyond,outside,aware,told,ask,remind,urge';
/** … within it, … */
export const OPENING_STEMS = 'maar,van mij,van ons,but,from me,from us';
/** … and of what is told in trust. */
export const TRUST_STEMS = 'embargo,vertrouw,geheimhouding,kring,onder de roos,onder vier,off the,off-the,confiden,sub rosa';

/** A sentence at the end of a folded line that keeps what stands before it. */
export function quietSentence(line: string): TopicMark | undefined {
  const keeps = MAY_END.test(line) && !isPlain(line) && AT_END.test(line);
  return keeps ? { place: 'behind', ground: '5.1.2i', at: endOfWords(line) } : undefined;
}

/** Words before what is told in trust: all that its line tells is meant. */
export function toldInTrust(line: string): TopicMark | undefined {
  const told = IN_TRUST.exec(line);
  const isTold = told !== null && !OF_PAPERS.test(line.slice(Math.max(0, told.index - 60), told.index + told[0].length));
  return isTold ? beforeText(line) : undefined;
}

/** `Dit mag ik eigenlijk niet zeggen, maar …` */
export function quietOpening(line: string): TopicMark | undefined {
  return WITHIN_LINE.test(line) ? beforeText(line) : undefined;
}

function beforeText(line: string): TopicMark | undefined {
  return isPlain(line) ? undefined : { place: 'before', ground: '5.1.2i', at: endOfWords(line) };
}

/** With a backslash at its end, a line is what it says. */
function isPlain(line: string): boolean {
  return /\\[.!?]?["\u201d\u2019*_)]{0,3}$/.test(line);
}
