/** Bodies beside those that every kind of minutes has, in full and as they are called for short. */
const BODY =
  '(?:[Dd]e |[Hh]et |[Dd]eze |[Tt]he |[Oo]nze )?(?:algemene |algemeen |dagelijks )?(?:kerkenraad|cli[eë]ntenraad|universiteitsraad|faculteitsraad|gemeenteraad|ledenraad|studentenraad|ouderraad|oudercommissie|oudergeleding|personeelsgeleding|studentgeleding|ondernemingsraad|medezeggenschapsraad|raad|bestuur|college|vergadering|commissie|stuurgroep|werkgroep|directie|ledenvergadering|\\p{Lu}\\p{L}{0,3}\\p{Lu}|board|council|committee|governors|trustees)';
const exact = (source: string) => new RegExp(source, 'u');

/** Sentences by which a body decides, beside those of `told-items` and `told-more`. */
const DECISIONS = [
  exact(`^${BODY} (?:stemt|stemmen) (?:unaniem |in meerderheid )?in(?: met |[.]?$)`),
  exact(`^${BODY} (?:besluit|besluiten) (?:\\p{Ll}+ ){1,4}te \\p{Ll}+n(?![\\p{L}])`),
  // `De raad stelt vast dat …` sees something, and orders of business are no decisions.
  exact(
    `^${BODY} (?:stelt|stellen) (?:unaniem |ongewijzigd )?(?:de|het|dit|deze) (?!agenda|orde|quorum)[\\p{L}\\p{N}][^.:;]{2,80} vast(?![\\p{L}])(?! dat )`,
  ),
  /^(?:[Uu]naniem )?(?:[Aa]kkoord|[Ii]ngestemd) met (?!name|dank|andere|elkaar)\p{L}/u,
  /^Aldus (?:wordt |is )?(?:unaniem |conform )?besloten[.]?$/u,
  /^(?:Met|Bij) (?:algemene stemmen|acclamatie|eenparigheid(?: van stemmen)?) (?:wordt |worden )?(?:her|ver|ge)?(?:kozen|benoemd|goedgekeurd|besloten|vastgesteld|aangenomen)(?![\p{L}])/u,
  /^All (?:were |candidates were )?(?:re-?)?elected unopposed/u,
  /^(?:Decided|Ratified)[ ]?: \S/u,
];

/** `De kerkenraad stemt unaniem in met het rooster.`, `De OR besluit positief te adviseren.` */
export function isDecided(line: string): boolean {
  return DECISIONS.some((one) => one.test(line));
}

const FOR =
  '(?:(?:het|de|dit|deze|the|this) )?(?:(?:geamendeerde |amended )?(?:voorstel|motie|amendement|proposal|motion|amendment) )?(?:(?:is|wordt|was|werd) )?';
const ADOPTED = exact(
  `^${FOR}(?:aangenomen|akkoord|goedgekeurd|vastgesteld|unaniem|accepted|adopted|approved|agreed|carried|passed)[.!]?$`,
);
const OTHER = exact(
  `^${FOR}(?:verworpen|afgewezen|niet akkoord|niet aangenomen|ingetrokken|aangehouden|rejected|defeated|withdrawn|deferred|tabled|lost)[.!]?$`,
);

/** `=> proposal accepted`, `-> niet akkoord`: what came of it, and nothing that is to be done. */
export function outcomeAlone(text: string): 'adopted' | 'other' | undefined {
  const told = text.trim();
  if (told.length > 80) return undefined;
  if (ADOPTED.test(told)) return 'adopted';
  return OTHER.test(told) ? 'other' : undefined;
}
