import { everyMatch } from './searching.ts';
import { mayHold } from './secrecy-stems.ts';

/**
 * Sentences with which minutes say that the meeting goes on without the public, and that the public is back: `The council went into executive session.`,
 * `De raad gaat in beslotenheid verder.` They read a folded line.
 */

/** How far such a sentence reaches: to the end of the meeting (or until the public is back), or of its section. */
export type ClosedReach = 'meeting' | 'section';

export interface ClosedSentence {
  readonly reach: ClosedReach;
  /** Words stand behind it on its line: they are told in the closed part already. */
  readonly goesOn: boolean;
  /** Where the sentence ends in the folded line: behind its full stop, if it has one. */
  readonly end: number;
}

const SESSION =
  '(?:(?:an? |the |its |their )?(?:closed|executive|private|confidential|non-public)(?:[ -](?:executive|door))? (?:session|meeting(?! room)|part|portion|section|business|discussion)|(?:an? )?in[ -]camera(?: session)?|(?:the )?public[- ]excluded(?: session)?)';
/** Behind `in` or `into` only; private homes are no private. */
const CLOSED = `(?:${SESSION}|camera|closed doors|(?:private|confidence)(?=[^\\p{L} ]| ?$| (?:to|and|at|for|with|on|pursuant|under|in|by|session|as)(?!\\p{L}))|committee of the whole in camera|part (?:2|ii|two)(?! of))`;
const NAMES = '(?:(?:the |members of the |all )?(?:press|public|media|observers?|visitors|spectators|gallery))';
const MORE_NAMES = `${NAMES}(?: ?(?:,|and|&) ?${NAMES}){0,3}`;
const BESLOTEN =
  '(?:in|achter|met) (?:(?:een|de|het|volledige|strikte) )?(?:beslotenheid|besloten (?:zitting|vergadering|deel|gedeelte|sessie|kring|setting|behandeling)|gesloten deuren|camera|geheime zitting|comit[eé][ -]generaal)';
const PUBLIEK = '(?:(?:het )?publiek|(?:de )?(?:toehoorders|belangstellenden|pers|toeschouwers)|(?:de )?aanwezigen op de publieke tribune)';

/** From here on all is closed. */
const CLOSES = new RegExp(
  [
    `(?<!\\p{L})(?:go(?:es)?|went|gone|going|mov(?:e|es|ed|ing)|enter(?:s|ed|ing)?|adjourn(?:s|ed)?|recess(?:es|ed)?|retir(?:es|ed)|conven(?:e|es|ed)|reconven(?:es|ed)|proceed(?:s|ed)?|transition(?:s|ed)?|switch(?:es|ed)?|sat|sits|meets|met|continu(?:es|ed)|resum(?:es|ed)) (?:(?:back|now|then|at [\\p{N}:.]{1,5}(?: ?[ap]\\.?m\\.?)?,?) )?(?:(?:in|into|to|behind|as) ${CLOSED}|${SESSION})(?!\\p{L})`,
    `(?<!\\p{L})(?:remainder|rest|remaining (?:items?|business|matters?|part)|following (?:items?|business|matters?|reports?)|meeting|session) (?:of the (?:meeting|agenda) )?(?:(?:was|were|is|are|be) )?(?:then |now )?(?:held|continued|continues|considered|discussed|taken|conducted|transacted|dealt with) (?:in|behind) ${CLOSED}`,
    `(?<!\\p{L})exclud(?:e|es|ed|ing) ${MORE_NAMES}(?!\\p{L})(?! from (?!the (?:meeting|remainder|room|session|rest|following)|this meeting|th[ei]s? (?:part|item)))`,
    `(?<!\\p{L})${MORE_NAMES} (?:(?:shall|to) be|be|was|were|is|are)(?: (?:now|then|\\p{L}{3,12}ly|hereby)){0,2} excluded(?! from (?!the (?:meeting|remainder|room|session|rest|following)|this meeting|th[ei]s? (?:part|item)))`,
    `(?<!\\p{L})(?:press|public|observers|visitors|spectators|gallery)(?: (?:then|now|all))? (?:left|withdrew|leaves?|withdraws?|(?:was|were|is|are) (?:then |now )?(?:asked|invited|requested|required) to (?:leave|withdraw)|(?:was|were) cleared)(?! (?:with|no|a|an|comments?|feedback) )`,
    `(?<!\\p{L})(?:meeting|session|gallery|doors|chamber) (?:was|were|is|are) (?:then |now )?closed to (?:the )?(?:press|public)`,
    '(?<!\\p{L})(?:open|public) (?:part|portion|section) (?:of (?:the|this) (?:meeting|agenda) )?(?:(?:was|is|were) )?(?:then |now )?(?:closed|ends|ended|concluded?s?|adjourned|finished)',
    '(?<!\\p{L})open session (?:(?:was|is) )?(?:then |now )?(?:closed|ends|ended|concluded|adjourned)',
    `(?<!\\p{L})(?:gaat|gaan|ging|gingen|vergader(?:t|de|den|en)|vervolg(?:t|de|den|en)|zet(?:te|ten)?|wordt|worden|werd|werden|treedt|trad|komt|kwam|beraadslaagt|beraadslaagde|overlegt|overlegde|spreekt|sprak|behandel(?:t|de)|bespreekt|besprak)(?!\\p{L})[^.!?;]{0,60}(?<!\\p{L})${BESLOTEN}(?!\\p{L})`,
    `(?<!\\p{L})${BESLOTEN} (?:verder|voortgezet|vervolgd|door|over)(?!\\p{L})`,
    `(?<!\\p{L})(?:over|verder|door)(?:gaan|gegaan)? naar (?:de |het )?(?:besloten|vertrouwelijke?|niet[- ]openba(?:ar|re)) (?:deel|gedeelte|zitting|vergadering|sessie|agenda|behandeling)`,
    '(?<!\\p{L})(?:sluit|sloot|sluiten|eindigt|eindigde|beëindigt|beëindigde|schorst|schorste)(?!\\p{L})[^.!?;]{0,40}(?<!\\p{L})openba(?:ar|re) (?:deel|gedeelte)(?!\\p{L})',
    '(?<!\\p{L})openba(?:ar|re) (?:deel|gedeelte)(?: van (?:de|deze) vergadering)? (?:(?:is|wordt|werd) )?(?:[^.!?;]|\\.(?=\\d)){0,30}(?:gesloten|beëindigd|geschorst|afgesloten|eindigt|sluit)(?!\\p{L})',
    '(?<!\\p{L})(?:sluit(?:en)?|sloot)(?!\\p{L})[^.!?;]{0,20} de deuren(?!\\p{L})|(?<!\\p{L})deuren (?:worden|werden|gaan|gingen) (?:nu |hierop |daarop )?(?:gesloten|dicht)(?! om)',
    `(?<!\\p{L})${PUBLIEK}(?: en ${PUBLIEK})?(?:,[^,.!?]{0,30},)? (?:verlaat|verlaten|verliet|verlieten) (?:nu |hierop |daarop |hierna )?(?:de|het) (?:zaal|raadzaal|vergaderzaal|vergadering|ruimte|tribune|publieke tribune|overleg)`,
    `(?<!\\p{L})(?:publieke )?tribune (?:wordt|werd|is) (?:nu |hierop |daarop )?(?:ontruimd|gesloten)`,
    '(?<!\\p{L})(?:opent|opende|start|startte|begint|begon) (?:met )?(?:nu |hierop |daarop )?het (?:besloten|vertrouwelijke|niet[- ]openbare) (?:deel|gedeelte)|(?<!\\p{L})(?:besloten|vertrouwelijke|niet[- ]openbare) (?:deel|gedeelte)(?: van (?:de|deze) vergadering)? (?:begint|begon|start|startte|vangt aan|ving aan|volgt|wordt geopend|werd geopend)',
    '(?<!\\p{L})vanaf (?:hier|nu|dit (?:punt|agendapunt|moment)) (?:(?:is|was|wordt) )?(?:de (?:vergadering|zitting|behandeling) )?(?:(?:is|was|wordt) )?(?:besloten|in beslotenheid|niet[- ]openbaar|vertrouwelijk)(?!\\p{L})',
    '(?<!\\p{L})(?:vergadering|zitting|behandeling)(?: (?:nu|hierop|daarop|verder))? besloten verklaard|(?<!\\p{L})verkla(?:art|ren|arde|arden) de (?:vergadering|zitting|behandeling) (?:(?:nu|hierop|daarop|verder) )?(?:voor )?(?:besloten|gesloten voor publiek)',
    `(?<!\\p{L})(?:vergadering|zitting|bijeenkomst|behandeling|overleg|sessie|bespreking|raad|commissie|bestuur|college|we|wij) (?:wordt|worden|werd|is|gaat|gaan|ging|gingen|vergadert|vergaderde) (?:nu |hierna |hierop |daarna |verder )?besloten (?:verder|voortgezet|vervolgd|hervat|door)(?!\\p{L})`,
    '(?<!\\p{L})(?:hierna|vanaf hier|vanaf nu|vanaf dit punt|verder) (?:is (?:de (?:vergadering|zitting) )?|wordt (?:de (?:vergadering|zitting) )?|vergadert (?:de raad|men) )?(?:besloten|niet meer openbaar|niet langer openbaar)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:tot (?:hier|zover|hiertoe) (?:is |was )?(?:het |de )?openba(?:ar|re)(?: (?:deel|gedeelte|vergadering|zitting))?|einde (?:van )?(?:het |de )?openba(?:ar|re) (?:deel|gedeelte|vergadering|zitting)|end of (?:the )?(?:open|public) (?:part|session|portion|meeting|section))(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:camera.?s?|live ?stream|uitzending|(?:geluids|beeld)?opnames?|recording|broadcast|webcast)(?: (?:gaat|gaan|ging|gingen|wordt|worden|werd|werden|is|zijn|was|were|has been))?(?: (?:nu|hierop|then|now))? (?:uit|stopgezet|gestopt|uitgezet|uitgeschakeld|stilgezet|onderbroken|be\u00ebindigd|(?:switched|turned) off|stopped|paused|suspended|ended)(?= ?[.!:]| ?$)',
    `(?<!\\p{L})${PUBLIEK} (?:wordt|worden|werd|werden) (?:nu |hierop |daarop )?(?:verzocht|gevraagd|uitgenodigd) (?:om )?(?:de zaal|de raadzaal|de vergadering|de ruimte|de tribune|het overleg) te verlaten`,
    '(?<!\\p{L})(?:from (?:here|this point|now|here on|this item)(?: on(?:wards?)?)?,? (?:[^.!?;]{0,30} )?(?:confidential|closed|private|in private|not public|members only|off the record)|members only from (?:here|this point|now)(?: on(?:wards?)?)?)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:rest|remainder) of (?:the|this) (?:meeting|session|agenda|minutes) (?:is|was|are|were) (?:strictly )?(?:confidential|closed|private|not public|secret)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:board|committee|council|members|trustees|directors|commission|panel) (?:then |now |next )?(?:(?:met|meets|continued|sat|went on) (?:privately|in private|alone)(?= ?[.!:]| ?$)|(?:met|meets|continued|sat) (?:without|in the absence of) (?:the )?(?:press|public|media|observers))',
    '(?<!\\p{L})(?:vanaf (?:hier|nu|dit (?:punt|moment))|hierna) (?:wordt (?:er )?)?(?:niet(?: meer| verder)?|geen) (?:notuleren|genotuleerd|verslag gemaakt)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:pers|publiek|toehoorders|belangstellenden)(?: en (?:de |het )?(?:pers|publiek|toehoorders))? (?:wordt|worden|werd|werden) (?:nu |hierop |daarop )?(?:verzocht|gevraagd) (?:om )?(?:te vertrekken|weg te gaan|te gaan)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:de )?rest (?:van de vergadering )?is (?:alleen|uitsluitend) voor (?:de )?(?:leden|bestuursleden|raadsleden|commissieleden|het bestuur|bestuur|directie|mt|het mt)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})non-members (?:then |now |all )?(?:left|withdrew|leave|withdraw)(?: the (?:meeting|room))?(?: at this (?:point|stage))?(?= ?[.!:]| ?$)',
    '(?<!\\p{L})meeting (?:then |now )?(?:continued|continues|went on|resumed) without (?:the )?(?:press|public|media|observers|visitors)',
    '(?<!\\p{L})(?:confidential|closed|private) (?:session|part|section) (?:then |now )?(?:began|begins|started|starts|opened|commenced)(?: at [\\p{N}:.]{1,5}(?: ?[ap]\\.?m\\.?)?)?(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:wat|hetgeen|alles wat) (?:hierna|hieronder|nu) (?:volgt|staat) is (?:vertrouwelijk|geheim|niet openbaar|besloten)(?= ?[.!:]| ?$)',
  ].join('|'),
  'iu',
);

/** This point was dealt with without the public, and the next may not be. */
const CLOSES_SECTION = new RegExp(
  [
    `(?<!\\p{L})(?:this|the) (?:agenda )?(?:item|matter|report|business|part|section|discussion|appendix) (?:is|was|be|has been|will be|shall be) (?:then |now )?(?:held|considered|discussed|taken|conducted|transacted|dealt with|heard|closed) (?:(?:in|behind) ${CLOSED}|to the (?:press|public))`,
    `(?<!\\p{L})(?:dit|deze|het) (?:agenda)?(?:punt|onderwerp|deel|gedeelte|bespreking|behandeling) (?:is|wordt|werd|zal) (?:[^.!?;]{0,30} )?${BESLOTEN}(?!\\p{L})`,
    '(?<!\\p{L})(?:dit|het) (?:agenda)?(?:punt|onderwerp|deel) (?:is|wordt|werd) (?:[^.!?;]{0,20} )?zonder (?:het |de )?(?:publiek|pers|toehoorders)(?: en (?:de )?(?:pers|publiek))? (?:behandeld|besproken)',
    '(?<!\\p{L})van (?:dit|het|deze) (?:agenda)?(?:punt|onderwerp|deel|bespreking|gesprek) (?:is|wordt|werd) (?:op verzoek [^.!?;]{0,30})?geen (?:verslag|aantekening(?:en)?|notulen) (?:gemaakt|opgemaakt|bijgehouden|genomen)',
    '(?<!\\p{L})(?:considered|discussed|took|takes|considers|discusses|dealt with) the following (?:items?|business|matters?|reports?) (?:in (?:private|camera|confidence|closed session|executive session)|without the (?:press|public))(?= ?[.!:]| ?$)',
    '(?<!\\p{L})the following(?: (?:discussions?|items?|matters?|part|exchange|business))? (?:is|was|are|were|will) (?:not (?:be )?(?:minuted|recorded))(?: at the request of [^.!?;]{2,40})?(?= ?[.!:]| ?$)',
    '(?<!\\p{L})(?:clerk|secretary|minute.taker) (?:was|is|has been) asked not to (?:record|minute|note) (?:the following|this (?:item|part|discussion)|what follows)(?= ?[.!:]| ?$)',
  ].join('|'),
  'iu',
);

/** The public is back. */
const OPENS = new RegExp(
  [
    '(?<!\\p{L})(?:return(?:s|ed|ing)?|reconven(?:e|es|ed|ing)|resum(?:e|es|ed|ing|ption)|c[ao]me back|comes back|went back|goes back|moved back|moves back|back|reopen(?:s|ed|ing)?|re-open(?:s|ed|ing)?|convened|continued)(?!\\p{L})[^.!?;]{0,30}(?<!\\p{L})(?:open|public|regular|general|part (?:1|i|one)) ?(?:session|meeting|part|portion|business|council)?(?!\\p{L})',
    '(?<!\\p{L})(?:c[ao]me|comes|coming|rose|rises|exit(?:s|ed)?|emerg(?:es|ed)|left|ended|ends|concluded|closed|adjourned)(?: out)?(?: (?:of|from))? (?:the |its )?(?:closed|executive|private|confidential|in[ -]camera)(?: executive)? session(?!\\p{L})',
    '(?<!\\p{L})(?:closed|executive|private|confidential|in[ -]camera)(?: executive)? session (?:(?:was|is) )?(?:ended|ends|concluded|concludes|closed|adjourned|finished|terminated)(?!\\p{L})',
    '(?<!\\p{L})(?:open|public|regular|general) (?:meeting|session|part) (?:(?:was|is) )?(?:resume[ds]|reconvene[ds]|re-?opened)(?!\\p{L})',
    '(?<!\\p{L})end of (?:the )?(?:closed|executive|private|confidential|in[ -]camera|part 2|part ii)(?: executive)?(?: session| business| items| meeting| part)?(?!\\p{L})',
    `(?<!\\p{L})(?:press|public|observers|visitors)(?: and (?:the )?(?:press|public|media))? (?:(?:was|were|is|are) )?(?:then |now )?(?:re-?admitted|readmission|invited back|allowed back|let back|returned|rejoined)(?!\\p{L})|(?<!\\p{L})re-?admission of(?: the)? (?:press|public)|(?<!\\p{L})re-?admit(?:ted)? (?:the )?(?:press|public)`,
    '(?<!\\p{L})(?:meeting|session|doors|gallery) (?:was|were|is|are) (?:then |now |again )?(?:re-?opened|opened again|open again)(?!\\p{L})|(?<!\\p{L})(?:re-?opened|open(?:ed)? again) to the (?:press|public)',
    '(?<!\\p{L})(?:heropen(?:t|de|d|en|den)|hervat(?:te|ten|ting)?|heropening)(?!\\p{L})[^.!?;]{0,40}(?<!\\p{L})(?:openba|vergadering|zitting)',
    '(?<!\\p{L})(?:vergadering|zitting|openba(?:ar|re) (?:deel|gedeelte|vergadering|zitting|behandeling))(?!\\p{L})[^.!?;]{0,40}(?<!\\p{L})(?:heropend|hervat)(?!\\p{L})',
    '(?<!\\p{L})(?:weer|opnieuw|wederom|terug(?: naar| in)?)(?!\\p{L}) ?(?:(?:in|naar) )?(?:(?:het|de|een) )?openba(?:ar|re|arheid)',
    '(?<!\\p{L})openba(?:ar|re) (?:deel|gedeelte|vergadering|zitting|behandeling)(?!\\p{L})[^.!?;]{0,20}(?<!\\p{L})(?:voortgezet|vervolgd|verder)(?!\\p{L})',
    '(?<!\\p{L})(?:wordt|werd|is|gaat|ging|gaan) (?:nu |hierna |verder |weer )?openbaar (?:voortgezet|vervolgd|hervat|verder)(?!\\p{L})',
    '(?<!\\p{L})(?:camera.?s?|live ?stream|uitzending|(?:geluids|beeld)?opnames?|recording|broadcast|webcast)(?: (?:gaat|gaan|ging|gingen|wordt|worden|werd|werden|is|zijn|was|were|has been))?(?: (?:nu|hierop|weer|then|now))? (?:aan|aangezet|gestart|hervat|started|resumed|restarted|(?:switched|turned) (?:back )?on)(?= ?[.!:]| ?$)',
    '(?<!\\p{L})in (?:het openbaar|openbaarheid|een openbare (?:zitting|vergadering)) (?:verder|voortgezet|hervat|vervolgd)',
    '(?<!\\p{L})deuren (?:worden|werden|gaan|gingen) (?:weer |opnieuw )?(?:geopend|open)(?!\\p{L})|(?<!\\p{L})opent (?:weer |opnieuw )?de deuren',
    '(?<!\\p{L})(?:einde|sluiting) (?:van )?(?:het |de )?(?:besloten|vertrouwelijke|niet[- ]openbare|beslotenheid)(?!\\p{L})',
    '(?<!\\p{L})(?:besloten|vertrouwelijke|niet[- ]openbare) (?:deel|gedeelte|zitting|vergadering|sessie|behandeling)(?!\\p{L})[^.!?;]{0,30}(?<!\\p{L})(?:gesloten|beëindigd|afgelopen|ten einde|eindigt|afgesloten|geëindigd|voorbij)(?!\\p{L})',
    '(?<!\\p{L})(?:publiek|toehoorders|belangstellenden|pers)(?!\\p{L})[^.!?;]{0,20}(?<!\\p{L})(?:weer|opnieuw) (?:toegelaten|binnen|welkom|aanwezig)',
    '(?<!\\p{L})beslotenheid (?:wordt|werd|is) (?:weer )?(?:opgeheven|beëindigd)',
  ].join('|'),
  'iu',
);

/** A heading of a part that is open: `Openbaar deel`, `Return to open session`, `Part 1`. */
const OPEN_HEADING =
  /^(?:(?:open|public) (?:session|part|portion|meeting)|regular (?:session|meeting)|openba(?:ar|re) (?:deel|gedeelte|zitting|vergadering|agenda|behandeling)|heropening(?: (?:van )?(?:de |het )?(?:openbare )?(?:vergadering|zitting|deel))?|in (?:het )?openba(?:ar|arheid))(?: [-:\u2013\u2014(].*)?$/iu;

/** Few lines have any of these words: the others are read no further. */
const MAY_CLOSE =
  /notuleren|genotuleerd|geen (?:verslag|aantekening|notulen)|te vertrekken|weg te gaan|te gaan|zonder (?:het |de )?(?:publiek|pers|toeh)|rest (?:van de vergadering )?is|non-members|without|not (?:be )?(?:minuted|recorded)|asked not to|following|livestream|live stream|uitzending|opname|recording|broadcast|webcast|members only|tot (?:hier|zover|hiertoe)|hierna|from (?:here|this|now)|niet (?:meer|langer) openbaar|vertrouwelijk|geheim|niet openbaar|einde .{0,20}openba|end of (?:the )?(?:open|public)|(?:met|meets|continued|sat) (?:without|in the absence)|(?:publiek|pers|toehoorders|belangstellenden|toeschouwers).{0,60}te verlaten|(?:rest|remainder) of |clos|execut|privat|confid|camera|exclud|part (?:2|ii|two)|non-public|beslot|gesloten|deuren|vertrouwelijk|comit|(?:public|press|observers|visitors|spectators|gallery|open session).{0,40}(?:left|leave|withdr|ended|ends|conclu|adjourn|finish|cleared)|(?:publiek|toehoorders|belangstellenden|toeschouwers|tribune|pers\b).{0,60}(?:verl|ontruimd)|openba.{0,60}(?:sluit|eindig|beëindig|schors)|(?:sluit|sloot|schors|eindig|beëindig).{0,60}openba/i;
const MAY_OPEN =
  /livestream|live stream|uitzending|opname|recording|broadcast|webcast|open|public|clos|execut|privat|confid|camera|part (?:2|ii|two)|beslot|regular|readm|re-adm|press|observers|visitors|hervat|deuren|vertrouwelijk|publiek|toehoorders|belangstellenden|pers/i;

/** Before the phrase, with no comma between: it did not happen, or only may. */
const DENIED =
  /(?<!\p{L})(?:not|never|cannot|\p{L}{2,6}n.t|without|instead of|rather than|declin\p{L}{1,3} to|refus\p{L}{1,3} to|no need to|if|whether|may|might|could|would|should|(?:will|shall|can)(?! (?:now|then|hereafter|be excluded))|until|before|unless|when(?:ever)?|rules? \p{L}{2,5}|niet|nooit|zonder|in plaats van|kan|kunnen|kon|zou|zouden|mag|mogen|moet|moeten|wil|willen|(?:vraagt|vragen|weten|bespreekt|overweegt|beslist) of|indien|als|wanneer|totdat|voordat|tenzij|zodra|nadat|zal|zullen)(?!\p{L})[^,;:.!?]{0,60}$/iu;
/** Anywhere in its sentence: it was or will be at another time. */
const ELSEWHEN =
  /(?<!\p{L})(?:last|next|previous|coming|following) (?:week|month|year|meeting|time|session|monday|tuesday|wednesday|thursday|friday)|(?<!\p{L})(?:yesterday|tomorrow|previously|earlier|later this|in the past|vorige? (?:week|maand|jaar|keer|vergadering)|volgende? (?:week|maand|jaar|keer|vergadering)|gisteren|morgen(?!\p{L})|eerder|destijds|in het verleden|binnenkort|(?:on|op) (?:monday|tuesday|wednesday|thursday|friday|maandag|dinsdag|woensdag|donderdag|vrijdag))(?!\p{L})|(?<!\p{L})(?:on|op|of|van) (?:\p{L}{2,9},? )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)|(?<!\p{L})(?:from|van) [\p{N}:.]{1,5}(?: ?[ap]\.?m\.?| uur)? (?:to|until|tot|till) /iu;
const FAILED =
  /(?<!\p{L})(?:motion|vote|voorstel|resolution|verzoek|request|proposal)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:failed|fails|defeated|lost|withdrawn|rejected|verworpen|afgewezen|ingetrokken|denied|refused)(?!\p{L})/iu;

/** Whether a line may say so: most do not. */
export function mayClose(line: string): boolean {
  return mayHold('closes', line) && MAY_CLOSE.test(line);
}

/** The sentence of a folded line after which the meeting is closed, if one is, and none behind it says that it is open again. */
export function closedFrom(line: string): ClosedSentence | undefined {
  if (!mayClose(line) || FAILED.test(line)) return undefined;
  const whole = lastTold(line, CLOSES);
  const part = lastTold(line, CLOSES_SECTION);
  const own = whole ?? part;
  if (own === undefined) return undefined;
  const reach = part?.end === own.end ? 'section' : 'meeting';
  const back = lastTold(line, OPENS);
  if (back !== undefined && back.at >= own.at) return undefined;
  return { reach, goesOn: /[\p{L}\p{N}\u25a1]/u.test(line.slice(own.end)), end: own.end };
}

/** Whether a folded line says that the public is back, and not that it leaves again. */
export function opensAgain(line: string): boolean {
  if (!MAY_OPEN.test(line)) return false;
  const back = lastTold(line, OPENS);
  return back !== undefined && (lastTold(line, CLOSES)?.at ?? -1) < back.at;
}

/** Whether a heading says that what stands below it is closed; `Vote to enter executive session` is about the vote. */
export function isClosedHeading(title: string): boolean {
  return (
    !/^(?:vote|motion|resolution|proposal|request|decision|voorstel|stemming|verzoek|besluit)(?!\p{L})/iu.test(title) &&
    closedFrom(title) !== undefined
  );
}

/** Whether a heading names a part that is open, or says that the public is back. */
export function isOpenHeading(title: string): boolean {
  return OPEN_HEADING.test(title) || opensAgain(title);
}

/** The last sentence of a line that says so: where what says it starts, and where the sentence ends. A backslash before its last sign makes it plain. */
function lastTold(line: string, pattern: RegExp): { readonly at: number; readonly end: number } | undefined {
  let told: { readonly at: number; readonly end: number } | undefined;
  for (const { start, end } of sentencesOf(line)) {
    const sentence = line.slice(start, end);
    const index = pattern.exec(sentence)?.index;
    if (index === undefined || /\\[.!?]?\s*$/.test(sentence) || ELSEWHEN.test(sentence) || DENIED.test(sentence.slice(0, index))) continue;
    told = { at: start + index, end };
  }
  return told;
}

const SENTENCE_END = /[.!?;]["'\u201d\u2019)*_]{0,3} (?=[^ ])/gu;
/** `9 p.m. to discuss`, `art. 23`: a small letter or a number behind it goes on. */
const ABBREVIATED = /(?:(?<!\p{L})\p{L}{1,2}|(?<!\p{L})(?:art|bijv|resp|incl|excl|approx|sec|sect|para|par|cllr|mevr|dhr|wet|evt))\.$/iu;

const GOES_ON =
  /^(?:\p{N}|(?:to|for|with|and|or|pursuant|under|in|on|as|by|because|regarding|about|concerning|until|where|which|so|that|after|om|voor|met|en|of|op|over|wegens|conform|per|tot|in)(?!\p{L}))/iu;

/** The sentences of a line. */
function sentencesOf(line: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: signs, index } of everyMatch(SENTENCE_END, line)) {
    const end = index + signs.length;
    if (GOES_ON.test(line.slice(end, end + 20)) && ABBREVIATED.test(line.slice(Math.max(0, index - 10), index + 1))) continue;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: line.length });
  return found;
}
