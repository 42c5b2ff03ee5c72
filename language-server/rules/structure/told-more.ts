import { outcomeIn } from '../../vocabulary/attributes.ts';
import { columnsOfRow } from './action-tables.ts';
import { isDecided } from './told-decided.ts';
import type { ToldItem } from './told-item.ts';
import { bits } from './told-stems.ts';

/** `RvC`, `MT`, `De OR`: a body as short minutes name it. */
const SHORT = '(?:(?:De|Het|The) )?(?:\\p{Lu}\\p{L}{0,3}\\p{Lu}|D&H|B&W|College|Raad|Bestuur|Kerkenraad|Faculteitsraad|Council)';
const exact = (source: string) => new RegExp(source, 'u');

/** Sentences that decide, beside those of `told-items`. */
const DECISIONS = [
  /^(?:Besloten|Vastgesteld|Goedgekeurd|Benoemd) (?:wordt|worden|werd|werden) (?!op |door |in |voor |niet )[\p{L}€]/u,
  /^(?:[Bb]esluit|[Bb]esloten|[Bb]eslist) (?:om|tot|dat|de|het|een) (?!vennootschap).*(?:te \p{L}+n|dat .*\p{L})(?![\p{L}])/u,
  /^(?:[Dd]ecided|[Rr]esolved|[Vv]oted) (?:to|that) /u,
  /^(?:BESLUIT|BESLOTEN|DECIDED|RESOLVED) (?=\p{Ll})/u,
  exact(
    `^${SHORT} (?:stemt|stemmen|gaat|gaan|besluit|keurt|verleent|neemt kennis)(?: unaniem)? (?:in|akkoord|om|tot|dat|de|het|een|goedkeuring|instemming)(?![\\p{L}])`,
  ),
  exact(`^${SHORT} (?:besluit|besluiten)(?: unaniem)?[ ]?:`),
  exact(`^${SHORT} (?:is|zijn) akkoord(?![\\p{L}])`),
  /^(?:[Bb]esproken en )?(?:akkoord|Akkoord)(?: bevonden)?[.]?$/u,
  /^(?:Goedkeuring|Decharge|Instemming|Benoeming|Verkiezing|Herbenoeming|Nomination|Appointment|Election|Decision made)(?: [\p{L}]+){0,3}[ ]?: \S/u,
  /^(?:D[ée]charge|Instemming|Goedkeuring) (?:is |wordt |werd )?verleend(?![\p{L}])/u,
  /^(?:Approved|Adopted|Accepted|Decided) by (?:consensus|acclamation|unanimous|general)/u,
  /^(?:Conclusie|Uitkomst|Conclusion|Outcome)[ ]?: (?:akkoord|conform|agreed|approved|accepted)[.]?$/u,
  /^(?:Beslist|Besloten|Goedgekeurd|Aangenomen|Vastgesteld) (?:met|bij) (?:unanimiteit|eenparigheid|algemene stemmen|acclamatie|meerderheid)/u,
  /^\p{Lu}.{0,60} (?:is|zijn|werd|werden) (?:hiermee |hierbij |unaniem )?(?:benoemd|gekozen|verkozen|herkozen|herbenoemd) (?:tot|als) /u,
  /(?:^|[.:>,] ?)(?:[Hh]er(?:kozen|benoemd)|[Gg]ekozen|[Vv]erkozen|[Bb]enoemd|[Rr]e-?elected|[Ee]lected) (?:bij acclamatie|met \d|by acclamation|with \d|unopposed|unanimously|unaniem)/u,
  /^(?:[Ll]azy )?[Cc]onsensus (?:was )?reached(?![\p{L}])|^[Nn]o objections?, /u,
  /^\d{1,2}[.]?\p{Ll}?[.)]? \p{Lu}.{0,80}[-–:] ?(?:conform(?: besloten| voorstel)?|akkoord|vastgesteld|goedgekeurd|approved|adopted)[.]?$/u,
  /^(?:Artikel|Art\.?|Article) \d{1,3}[.:]?(?: [-–])?[ ]\p{Lu}/u,
];

/** `Besluit de contributie te verhogen`: the word is the keyword, without its colon. */
const KEYWORD_SENTENCE =
  /^(?:BESLUIT|BESLOTEN|DECIDED|RESOLVED|[Bb]esluit|[Dd]ecided|[Rr]esolved|[Bb]esloten|[Bb]eslist) (?!(?:wordt|worden|werd|werden) )(?:om )?/u;

const AGREEMENTS = [
  /^(?:Afgesproken|Overeengekomen|Agreed|Afgestemd|Consensus)(?: (?:is|wordt))?(?:[ ]?:| (?:dat|om|that|to)) \S/u,
  /^(?:It was|It is) (?:further )?agreed /u,
];

const COMMITMENTS = [
  /^(?<who>\p{Lu}[^:;,]{1,60}?) (?:belooft|beloofde|beloven|promises|promised)(?: (?:om|de|het|een|dit|dat|to|dat ))? .*/u,
  /^(?<who>\p{Lu}[^:;,]{1,60}?) (?:zegt|zeggen|zegde) .{1,80} toe(?: (?:voor|vóór|uiterlijk|binnen|op|in) .{2,40})?[.]?$/u,
  /^(?:Toegezegd|Toezegging gedaan|Promised)[ ]?:[ ](?<text>\S.*)$/u,
];

const OUTCOMES = [
  /^(?:[Cc]onclusie|[Uu]itkomst|[Rr]esultaat|[Oo]utcome|[Rr]esult)[ ]?: .{0,60}(?:verworpen|aangenomen|ingetrokken|aangehouden|rejected|adopted|carried|failed|passed|withdrawn)[.]?$/u,
  /^(?:The )?(?:[Mm]otion|[Aa]mendment|[Pp]roposal) (?:passes|passed|fails|failed|carries|carried|dies)(?![\p{L}])/u,
  /^(?:[Hh]et |[Dd]e |[Dd]it )?(?:[Tt]egen|[Ss]ub)?(?:[Vv]oorstel|[Mm]otie|[Aa]mendement)[-\p{L}. ]{0,40} (?:wordt|is|werd) (?:overgenomen|ingetrokken|teruggenomen|aangehouden)[.]?$/u,
  /^(?:Motie|Amendement|Voorstel|Motion|Amendment|Proposal)(?![\p{L}]).{0,80}[-–:>] ?(?:ingetrokken|aangehouden|verworpen|aangenomen|staakt|withdrawn|adopted|rejected|deferred|tabled)[.]?$/u,
];

/** `31 yes, 0 no, 3 abstentions`, `(3 for, 1 abst)` */
export const COUNTED_SIDES =
  /(?<![\p{L}\p{N}])\d{1,4} (?:stemmen )?(?:voor|for|yes|ja|in favou?r|ayes?)[ ,;/]{1,3}(?:(?:and|en) )?\d{1,4} (?:stemmen )?(?:tegen|against|no|nay|nee|abst|onth|blanco)/iu;
const VOTES = [
  /^[+-]1(?: \([\p{L} -]{1,20}\))?(?: (?:from|by|van)|[ ]?:) /u,
  /^0 (?:from|by|van) @?\p{L}/u,
  /^[+-][01] @\p{L}/u,
  /^@?[\p{L}\p{N}_.-]{1,40}[ ]?: ?[+-][01][.!]?$/u,
  /(?:^|[ :])[+]\d{1,3}[ ]?[/,;|][ ]?(?:[±+]?\d{1,3}[ ]?[/,;|][ ]?)?[-–−]\d{1,3}/u,
  /^(?:[Ss]traw ?poll|[Pp]eiling|[Pp]oll|[Vv]ote on #?[\p{L}\p{N}]+)[ ]?:.*\d/u,
  /(?<![\p{L}])(?:stemt|stemmen|stemde|stemden) (?:voor|tegen)(?: en |, | omdat | vanwege | wegens )/u,
  /(?<![\p{L}])(?:onthoudt|onthouden|onthield|onthielden) zich van (?:de )?stemming(?![\p{L}])/u,
  /(?<![\p{L}])recused (?:him|her|them)sel(?:f|ves)(?![\p{L}])/u,
  /^(?:[Pp]roposed|[Mm]oved)(?: by)? .{2,60}[,;]? (?:and )?[Ss]econded(?: by)? \S|(?:^|[,;.] )[Aa]ll in favou?r[.]?$/u,
  /^(?:Minderheidsstandpunt|Minority (?:view|opinion))[ ]?: /u,
];

const NAME = '(?:@[\\p{L}\\p{N}_.-]{1,60}|\\p{Lu}[\\p{L}.]*(?: (?:van|de|den|der|\\p{Lu}[\\p{L}.]*)){0,3})';
/** `Hale to send budget to council.`, `Hale will send the budget.` */
const ASSIGNED = exact(
  `^(?!Motion |Proposal |Amendment |Call )(?<who>${NAME}) (?:to|will) (?:send|report|post|draft|write|check|ask|follow|contact|prepare|return|circulate|update|review|file|arrange|organi[sz]e|investigate|provide|schedule|set|invite|coordinate|publish|share|find|look|discuss|work|create|open|call|email|speak|liaise|obtain|get|chase|remind|produce|submit|consult|negotiate|finali[sz]e|complete|purchase|order|pay|book|forward|raise|confirm|bring|add|respond|reply|issue|install|repair|monitor|collect|talk|rotate|merge|fix|test|implement|document|migrate|clean|remove|replace|research|explore)(?![\\p{L}])`,
);
/** `Jo to bank the money`: anything at all, of somebody who is known. */
const ASSIGNED_TO = exact(
  `^(?!Motion |Proposal |Amendment |Call |Welcome |Thanks )(?<who>${NAME}) to (?!be |have |date |the |a |an )\\p{Ll}{2,20}(?: |[.]?$)`,
);
/** `Jan zoekt dit uit.` */
const TAKEN = exact(`^(?<who>${NAME}) (?:zoekt|gaat|neemt|pakt|werkt|vraagt) (?:dit|dat|het) (?:nader |verder )?(?:uit|na|op)[.]?$`);
const DIRECTED =
  /^(?:Staff|The (?:clerk|manager|director|secretary|treasurer)) (?:was|were|is) (?:directed|asked|instructed|requested) to /u;
/** Who does something, or until when, on a line of its own. */
const PART_OF_ACTION =
  /^(?:Actiehouder|Actienemer|Verantwoordelijke?|Uitvoerder|Eigenaar|Trekker|Deadline|Gereed|Termijn|Streefdatum|Uiterlijk|Responsible|Assignee|Assigned to|Due(?: date)?|Wie|Wanneer|Wie doet wat)[ ]?: \S/u;
/** `220-1 | Lelie | Overzicht BSA-cijfers | 1/4` */
const PIPED = /^(?:(?:ACTIE|Actie|AP|ACTION|Action)[ ])?(?<id>\p{Lu}{0,3}\d[\p{N}.-]{0,8})[ ]?\|(?<text>[^|]{1,80}\|.{1,200})$/u;
/** `AI-13 @kwame: rotate keys`, `AP 12 Tom: zoekt uit` */
const NUMBERED = /^(?<id>(?:AI|AP|ACT)[- ]?\d{1,4}(?:\.\d{1,3})?)[ ]\(?(?<who>@?[\p{L}\p{N}_.-]{1,40})\)?[ ]?:[ ](?<text>\S.*)$/u;
const NOTED = /^AI[ ]?\((?<who>@?[\p{L}\p{N}_.-]{2,40})\)[ ]?:[ ](?<text>\S.*)$/u;

const APPROVALS = [
  /^(?:Agreed|Accepted|Confirmed|Approved|Signed) as (?:being )?(?:a |an )?(?:true|correct|accurate)(?![\p{L}])/u,
  /^(?:[Mm]et|[Oo]nder) inachtneming (?:hiervan|daarvan|van .{1,60}) (?:vastgesteld|goedgekeurd)|^[Gg]een op- of aanmerkingen[,;] ?(?:vastgesteld|goedgekeurd)/u,
  /(?:^|[,.] ?)(?:[Nn]otulen|[Vv]erslag|[Mm]inutes) (?:were |was )?(?:ongewijzigd |unaniem )?(?:goedgekeurd|vastgesteld|akkoord|approved|accepted|adopted)(?![\p{L}])/u,
  /^(?:[Oo]ngewijzigd|[Zz]onder wijzigingen|[Mm]et (?:een |deze )?(?:\p{L}+ )?wijziging(?:en)?) (?:vastgesteld|goedgekeurd)|^(?:[Gg]oedgekeurd|[Vv]astgesteld) (?:zonder|met) (?:\p{L}+ )?(?:wijziging|opmerking)/u,
  /^(?:[Dd]e notulen|[Nn]otulen|[Hh]et (?:concept)?verslag|(?:[Cc]oncept)?[Vv]erslag)(?: [\p{L}\p{N}.,-]+){0,12} (?:vastgesteld|goedgekeurd)(?:[.:]|$)/u,
];

/**
 * More of what a sentence tells: shorter, and less like a sentence.
 * @param may of the lists of {@link bits} of which the line holds a stem.
 */
export function moreTold(line: string, may: number): ToldItem | undefined {
  if ((may & bits.approval) !== 0 && APPROVALS.some((one) => one.test(line))) return { kind: 'approval' };
  const action = (may & (bits.part | bits.assigned)) === 0 ? undefined : partOfAction(line);
  if (action !== undefined) return action;
  if ((may & bits.vote) !== 0 && VOTES.some((one) => one.test(line))) return { kind: 'vote' };
  if ((may & bits.outcome) !== 0 && OUTCOMES.some((one) => one.test(line))) return { kind: 'outcome', outcome: outcomeIn(line) };
  for (const one of (may & bits.commitment) === 0 ? [] : COMMITMENTS) {
    const found = one.exec(line)?.groups;
    if (found !== undefined) return { kind: 'Commitment', who: found.who, text: found.text };
  }
  if ((may & bits.agreement) !== 0 && AGREEMENTS.some((one) => one.test(line))) return { kind: 'Agreement' };
  if ((may & bits.decision) === 0 || !(DECISIONS.some((one) => one.test(line)) || isDecided(line))) {
    const named = (may & bits.assigned) === 0 ? undefined : ASSIGNED_TO.exec(line)?.groups;
    return named === undefined ? undefined : { kind: 'Action', who: named.who, onlyKnown: true };
  }
  const [word] = KEYWORD_SENTENCE.exec(line) ?? /^(?:Decided|Ratified)[ ]?: /u.exec(line) ?? [''];
  return { kind: 'Decision', text: word === '' ? undefined : line.slice(word.length) };
}

function partOfAction(line: string): ToldItem | undefined {
  const noted = (NOTED.exec(line) ?? NUMBERED.exec(line) ?? (columnsOfRow(line) === undefined ? PIPED.exec(line) : null))?.groups;
  if (noted !== undefined) return { kind: 'Action', who: noted.who, text: noted.text?.trim(), id: noted.id?.replace(' ', '-') };
  if (PART_OF_ACTION.test(line)) return { kind: 'Action', text: '' };
  const assigned = (ASSIGNED.exec(line) ?? TAKEN.exec(line))?.groups;
  // `Spring will bring visitors`
  if (assigned !== undefined) return { kind: 'Action', who: assigned.who, onlyKnown: line.startsWith(`${assigned.who} will `) };
  return DIRECTED.test(line) ? { kind: 'Action' } : undefined;
}
