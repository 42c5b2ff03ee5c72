import { OFFICES } from '../../syntax/doers.ts';
import { withoutDoubleBlanks, withoutEnd } from '../../syntax/trimming.ts';
import { type Outcome, outcomeIn } from '../../vocabulary/attributes.ts';
import { toldByADay } from './told-by-a-day.ts';
import { outcomeAlone } from './told-decided.ts';
import { toldHead } from './told-heads.ts';
import type { ToldItem } from './told-item.ts';
import { COUNTED_SIDES, moreTold } from './told-more.ts';
import { bits, DONE, STEMS } from './told-stems.ts';

/** It may be so, it is not so, or somebody asks: nothing was done. */
const NOT_DONE =
  /(?<![\p{L}])(?:zou(?:den)?|zal|zullen|kan|kunnen|kon|moet(?:en)?|mag|mogen|wil|willen|[Ii]ndien|[Aa]ls|mits|[Ww]anneer|of|[Nn]iet|nog|[Vv]orige?|eerder|would|could|[Ss]hould|may|might|can|cannot|[Ii]f|[Uu]nless|[Ww]hen|until|whether|not|yet|never|[Ll]ast|previously)(?![\p{L}])/u;
/** Of these words a quorum may well have one. */
const NOT_DONE_OF_QUORUM =
  /(?<![\p{L}])(?:zou|kan|moet|indien|als|mits|wanneer|of|if|unless|when|whether|should|may|nodig|artikel|rules?|bylaws)(?![\p{L}])/iu;

const BODY =
  '(?:de |het |the |dit |onze |our )?(?:raad|bestuur|college|vergadering|leden|ledenvergadering|alv|mr|gmr|or|ondernemingsraad|medezeggenschapsraad|commissie|team|stuurgroep|werkgroep|directie|we|wij|alle aanwezigen|alle leden|alle fracties|iedereen|council|board|committee|meeting|members|trustees|association|club|group|steering committee|pta|everyone)';
const PERSON =
  '(?:(?:de |het |the |onze |our )?(?:wethouder|burgemeester|college|voorzitter|directeur|minister|dijkgraaf|rector|bestuurder|bestuur|secretaris|penningmeester|griffier|beheerder|projectleider|chair|chairman|director|clerk|treasurer|secretary|mayor|manager|superintendent|principal)(?: (?:(?:van|de|den|der) )*\\p{Lu}[\\p{L}-]*)?|@[\\p{L}\\p{N}_.-]{1,60}|(?:(?:de heer|mevrouw|dhr\\.|mevr\\.|mw\\.|mr\\.|mrs\\.|ms\\.|cllr|wethouder) )?\\p{Lu}[\\p{L}.-]*(?: (?:van|de|den|der|ter|\\p{Lu}[\\p{L}.-]*)){0,4})';
const NAME =
  '(?:@[\\p{L}\\p{N}_.-]{1,60}|\\p{Lu}[\\p{L}.]*(?: (?:van|de|den|der|en|and|&|\\p{Lu}[\\p{L}.]*)){0,4}|allen|iedereen|all|everyone)';

const pattern = (source: string) => new RegExp(source, 'iu');
const exact = (source: string) => new RegExp(source, 'u');

const ACTION_AT_END = exact(`[ (\\[](?:[Aa]ctie|[Aa]ction|ACTIE|ACTION|AP|TODO|[Tt]o do)(?:[ ]?[:–-])?[ ](?<who>${NAME})[)\\]]?[.]?$`);
/** `… [actie: Jan, 1-11]`, `… (Actiehouder: Jan; gereed 1 december)`: until when stands behind who does it. */
const ACTION_IN_BRACKETS = exact(
  `[ ][(\\[](?:[Aa]ctie(?:houder|nemer|punt)?|[Aa]ction(?: item)?|ACTIE|ACTION|AP|TODO|[Tt]o do|[Tt]rekker|[Oo]wner)[ ]?[:–-]?[ ](?<who>${NAME})(?:[ ]?[,;:][ ]?|[ ][/–-][ ]|[ ]?[/–-](?=\\d))(?<rest>(?![ ]?\\p{Lu})[^()\\[\\]]{1,80})[)\\]][.]?$`,
);
/** `Verlichting veld 3. Actie bestuur, vóór de winterstop.` */
const ACTION_OF_OFFICE = exact(
  `[.;!?][ ](?:Actie|Action|ACTIE|ACTION)[ ]?:?[ ](?:[Dd]e |[Hh]et |[Tt]he )?(?<who>${OFFICES})(?:[.]|,[ ](?<rest>[^.]{1,80})[.]?)?$`,
);
const ACTION_FIRST = exact(`^(?:(?:=>|-+>|→|⇒|>>)[ ]?)(?:(?:[Aa]ctie|[Aa]ction|AP)(?:[ ](?<who>${NAME}))?[ ]?:[ ]?)?(?<text>\\p{L}.*)$`);
/** `wie belt de gemeente? -> Cor` */
const ARROW_AT_END = exact(`(?:=>|->|→|⇒|>>)[ ]?(?<who>${NAME})[.]?$`);
/** `ACTION-34: Cy drafts the text`, `Actie #3: …` */
const NUMBERED_ACTION = exact(
  '^(?:ACTION|Action|ACTIE|Actie|AP|AI|TODO)(?:-|[ ]?#|[ ](?=\\d{1,4}/))(?<id>\\d{1,5}(?:[./]\\d{1,4})?)[ ]?:[ ](?<text>\\S.*)$',
);
/** `Actie voor volgende keer: allen lezen de nota`: the words behind the keyword stay. */
const WORDED_ACTION = exact('^(?:ACTION|Action|ACTIE|Actie)[ ](?<text>\\p{Ll}+(?: \\p{Ll}+){1,4}[ ]?:[ ]\\S.*)$');
/** `=> besluit: we gaan door` */
const DECIDED = exact('^(?:[Bb]esluit|BESLUIT|[Bb]esloten|[Dd]ecision|[Dd]ecided)[ ]?:[ ]?(?<text>\\S.*)$');
/** `AP - Vee - ring council` */
const DASHED_ACTION = exact(`^(?:ACTION|Action|ACTIE|Actie|AP|AI|TODO)[ ][-–][ ](?<who>${NAME})[ ]?[-–:][ ](?<text>\\S.*)$`);
/** `Tom belt met de gemeente (actie).` */
const MARKED_ACTION = exact('[(\\[](?:[Aa]ctie|[Aa]ction|ACTIE|ACTION|[Aa]ctiepunt)[)\\]][.]?$');
const TO_DO = exact(
  `^(?:[Tt]o[- ]?do|[Tt]odo|[Tt]e doen|[Ff]ollow[- ]?up|[Nn]ext steps?|[Vv]ervolgactie|[Vv]ervolgstap|AI)(?:[ ](?<who>${NAME}))?[ ]?:[ ]?(?<text>\\S.*)$`,
);
/** `ACTION alice: create a branch`, `Actie jan: bellen`, `#action bob write notes`, `TODO(carol): open a PR` */
const NAMED_ACTION = exact(
  '^(?:(?<shouted>ACTION|ACTIE|AP|TODO|#action|#actie)|[Aa]ction|[Aa]ctie)[ ]?[(\\[/ ](?<who>@?[\\p{L}.-]{2,40}(?: (?:en|and|&) [\\p{L}.-]{2,40})?)[)\\]]?(?:[ ]?:|(?<=^#[a-z]+[ ]\\S+))[ ](?<text>\\S.*)$',
);
const HOLDER = exact(`^[Aa]ctie(?:houder|nemer)?[ ]?:?[ ](?<who>${NAME})[.]?$|^(?:[Aa]ction )?[Oo]wner[ ]?:[ ](?<owner>${NAME})[.]?$`);

const COMMITMENTS = [
  pattern(`^(?<who>${PERSON}) (?:zegt|zeggen|zegde)(?: (?:de raad|hem|haar|hierop|dit|daarbij|de leden))? toe(?![\\p{L}])`),
  pattern(`^(?<who>${PERSON}) (?:heeft|hebben) .{0,60}toegezegd`),
  pattern(`^(?!it |we |they |the (?:board|council|committee|team|club|group) )(?<who>${PERSON}) agreed to `),
  pattern(
    `^(?<who>(?:de |het )?(?:wethouder|burgemeester|college|minister|gedeputeerde|heemraad|bestuurder|directie|directeur)(?: (?:(?:van|de|den|der) )*\\p{Lu}[\\p{L}-]*)?) (?:komt|komen) (?:hier|hierop|daarop|er|daar) .{0,40}(?<![\\p{L}])terug(?![\\p{L}])`,
  ),
  pattern(`^(?<who>${PERSON}) (?:undertook|undertakes|promised|promises|pledged|committed|commits) to `),
  /^(?:er |hierbij )?(?:wordt|is|werd) toegezegd |^toegezegd (?:wordt|is|werd) /iu,
];
const AGREEMENTS = [
  /^(?:afgesproken|overeengekomen) (?:wordt|is|werd) (?:dat|om|te|de|het|een) |^er (?:wordt|is|werd) afgesproken |^(?:we|wij) spreken af |^de afspraak is (?:dat|om) /iu,
  /^it (?:was|is) (?:unanimously |further )?agreed (?:that|to) |^(?:we|the team|the group) agreed (?:that|to) /iu,
];
const DECISIONS = [
  pattern(`^${BODY} (?:besluit|besluiten)(?: unaniem)? (?:om |tot |dat |de |het |een |te )`),
  pattern(`^${BODY} (?:besluit|besluiten)(?: unaniem)?[ ]?:`),
  /^besloten (?:wordt|werd|is|zijn) (?:om|dat|te) |^er (?:wordt|werd) besloten |^wordt besloten /iu,
  pattern(`^${BODY} (?:stemt|stemmen)(?: unaniem)? in(?: met |[.]?$)`),
  pattern(`^${BODY} (?:gaat|gaan) (?:unaniem )?akkoord`),
  /(?:verleent|verlenen|wordt|krijgt) .{0,60}d[ée]charge/iu,
  /^\p{Lu}.{0,60} (?:wordt|worden) .{0,40}(?:benoemd|gekozen|verkozen|herkozen|herbenoemd) (?:tot|als) /u,
  pattern('^(?:de |het )?(?:or|mr|gmr|ondernemingsraad|medezeggenschapsraad) (?:adviseert|geeft)(?: een)? (?:positief|negatief)'),
  /^(?:de|het) (?:gewijzigde )?(?:begroting|jaarrekening|jaarverslag|jaarplan|contributie|planning|plan|regeling|reglement|offerte|nota)(?: [\p{L}\p{N}-]+){0,4} (?:wordt|worden) (?:ongewijzigd |unaniem |conform )?(?:goedgekeurd|vastgesteld)/iu,
  pattern(`^${BODY} (?:unanimously )?(?:approved|resolved|decided|adopted|voted|accepted|ratified|appointed|elected) `),
  pattern(`^${BODY} agreed to `),
  /^it (?:was|is) (?:unanimously |further )?(?:decided|resolved|approved) (?:that|to) /iu,
  /^the (?:\d{4} )?(?:budget|accounts|report|plan|proposal|contract|policy|bylaws)(?: [\p{L}\p{N}-]+){0,4} (?:was|were) (?:unanimously )?(?:approved|adopted|accepted|ratified)/iu,
  /^\p{Lu}.{0,40} (?:was|were) (?:unanimously )?(?:elected|appointed|re-elected) (?:as |to )/u,
];
const APPROVALS = [
  /^(?:(?:de )?(?:concept)?notulen|(?:het )?(?:concept)?verslag)(?: [\p{L}\p{N}.,-]+){0,8} (?:wordt|worden|is|zijn) (?:ongewijzigd |unaniem |met dank |conform )?(?:goedgekeurd|vastgesteld)/iu,
  /^(?:the )?minutes(?: [\p{L}\p{N}.,-]+){0,8} (?:was|were) (?:unanimously )?(?:approved|adopted|accepted|confirmed)/iu,
];
const OUTCOMES = [
  /^(?:(?:de|het|deze|dit) )?(?:gewijzigde )?(?:motie|amendement|subamendement|voorstel|initiatiefvoorstel)(?: [\p{L}\p{N}“”"'-]+){0,8}? (?:wordt|is|werd) (?:.{0,40} )?(?:ingetrokken|teruggenomen|aangehouden|verdaagd)(?![\p{L}])/iu,
  /^(?:(?:de|het) )?[\p{L} ]{2,40} (?:trekt|houdt) (?:de|het|zijn|haar) (?:motie|amendement|voorstel)(?: [\p{L}\p{N}]+){0,3} (?:in|aan)[.]?$/iu,
  /^(?:the |this )?(?:amended |main )?(?:motion|amendment|proposal)(?: [\p{L}\p{N}]+){0,6}? (?:was|is) (?:withdrawn|tabled|deferred|postponed)(?![\p{L}])/iu,
];
const VOTES = [
  /(?<![\p{L}])(?:stemt|stemmen|stemde|stemden) (?:voor|tegen)(?: (?:het (?:voorstel|amendement)|de motie))?[.]?$/iu,
  /(?<![\p{L}])(?:onthoudt|onthouden|onthield|onthielden) zich(?: van stemming)?[.]?$/iu,
  /^\p{Lu}[\p{L}. ]{1,60} abstained[.]?$/u,
  /\p{L} \(\d{1,4}\) (?:voor|tegen|for|against)(?![\p{L}])/u,
];
const QUORUM =
  /^(?:er is (?:wel |g)?een quorum|het (?:vereiste |benodigde )?quorum (?:is|wordt)|there (?:was|is) (?:no|a|not a) quorum|(?:a |the )?quorum (?:was|is) )/iu;

/** What one sentence tells; undefined where it tells nothing of the kind. */
export function toldItem(sentence: string): ToldItem | undefined {
  const may = sentence.length > 400 ? 0 : STEMS.in(sentence);
  if (may === 0) return isCounted(sentence) ? { kind: 'vote' } : undefined;
  const line = withoutDoubleBlanks(sentence);
  const head = (may & bits.head) === 0 ? undefined : toldHead(line);
  if (head !== undefined) return head;
  if (sentence.endsWith('?')) return undefined;
  const action = (may & bits.action) === 0 ? undefined : toldAction(line);
  if (action !== undefined) return action;
  if ((may & bits.quorum) !== 0 && QUORUM.test(line) && !NOT_DONE_OF_QUORUM.test(line)) return { kind: 'quorum' };
  if ((may & bits.approval) !== 0 && APPROVALS.some((one) => one.test(line))) return { kind: 'approval' };
  if (isCounted(line)) return { kind: 'vote' };
  const done = (may & DONE) === 0 || NOT_DONE.test(line) ? undefined : toldDone(line, may);
  return done ?? ((may & bits.day) === 0 ? undefined : toldByADay(line));
}

function isCounted(sentence: string): boolean {
  return sentence.length <= 400 && COUNTED_SIDES.test(sentence);
}

/** @param may of the lists of which the line holds a stem. */
function toldDone(line: string, may: number): ToldItem | undefined {
  if ((may & bits.outcome) !== 0 && OUTCOMES.some((one) => one.test(line))) return { kind: 'outcome', outcome: outcomeOf(line) };
  for (const one of (may & bits.commitment) === 0 ? [] : COMMITMENTS) {
    const found = one.exec(line);
    if (found !== null) return { kind: 'Commitment', who: found.groups?.who };
  }
  if ((may & bits.agreement) !== 0 && AGREEMENTS.some((one) => one.test(line))) return { kind: 'Agreement' };
  if ((may & bits.vote) !== 0 && VOTES.some((one) => one.test(line))) return { kind: 'vote' };
  return (may & bits.decision) !== 0 && DECISIONS.some((one) => one.test(line)) ? { kind: 'Decision' } : moreTold(line, may);
}

function toldAction(line: string): ToldItem | undefined {
  const holder = HOLDER.exec(line)?.groups;
  if (holder !== undefined) return { kind: 'Action', who: holder.who ?? holder.owner, text: '' };
  const end = ACTION_AT_END.exec(line);
  if (end !== null && end.index > 0)
    return { kind: 'Action', who: end.groups?.who, text: line.slice(0, end.index).replace(/[ ]?[-–—]$/, '') };
  const marked = ACTION_IN_BRACKETS.exec(line) ?? ACTION_OF_OFFICE.exec(line);
  if (marked !== null && marked.index > 0) {
    const { who, rest = '' } = marked.groups!;
    const before = line.slice(0, marked.index) + marked[0].charAt(0).trim();
    return { kind: 'Action', who, text: `${before}${rest === '' ? '' : ` (${rest.trim()})`}` };
  }
  const named = NAMED_ACTION.exec(line)?.groups;
  if (named !== undefined)
    return { kind: 'Action', who: named.who, text: named.text, onlyKnown: named.shouted === undefined || /^\p{L}+\//u.test(line) };
  const first = TO_DO.exec(line) ?? ACTION_FIRST.exec(line);
  const decided = DECIDED.exec(first?.groups?.text ?? '');
  if (decided !== null) return { kind: 'Decision', text: decided.groups!.text };
  const came = outcomeAlone(first?.groups?.text ?? '');
  if (came !== undefined)
    return came === 'adopted' ? { kind: 'Decision', text: first!.groups!.text } : { kind: 'outcome', outcome: outcomeIn(line) };
  if (first !== null) return { kind: 'Action', who: first.groups?.who, text: first.groups?.text };
  const other = (NUMBERED_ACTION.exec(line) ?? DASHED_ACTION.exec(line))?.groups;
  if (other !== undefined) return { kind: 'Action', id: other.id?.replace('/', '-'), who: other.who, text: other.text };
  const worded = WORDED_ACTION.exec(line)?.groups;
  if (worded !== undefined) return { kind: 'Action', text: worded.text };
  const ended = MARKED_ACTION.exec(line);
  if (ended !== null && ended.index > 0) return { kind: 'Action', text: line.slice(0, ended.index).trim() };
  const arrow = ARROW_AT_END.exec(line);
  const before = arrow === null ? '' : withoutEnd(line.slice(0, arrow.index), ' -');
  return before === '' ? undefined : { kind: 'Action', who: arrow!.groups!.who, text: before, onlyKnown: true };
}

function outcomeOf(line: string): Outcome | undefined {
  if (/trekt .{0,400}in[.]?$|teruggenomen|ingetrokken|withdrawn/iu.test(line)) return 'withdrawn';
  return /houdt .{0,400}aan[.]?$|aangehouden|verdaagd|tabled|deferred|postponed/iu.test(line) ? 'deferred' : outcomeIn(line);
}
