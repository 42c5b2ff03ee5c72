const STATES =
  /^(?:is|zijn|was|waren|wordt|worden|werd|werden|blijkt|blijken|bestaat|bestaan|krijgt|krijgen|are|were|has been|have been|gets?|being)(?!\p{L})/iu;
const DUTCH =
  /^(?:zal|zullen|zou|zouden|kan|kunnen|mag|wil|willen|moet|moeten|dient|dienen|gaat|gaan|doet|doen|komt|komen|(?!niet|met|het|dit|dat|wat|uit|tot|kort|soort|budget|project|rapport|contract|concept|product|traject|overzicht|bericht|besluit|document|verslag|plant$)[\p{Ll}-]{2,}t)(?!\p{L})/u;
const PLURAL =
  /^(?!leden|mensen|partijen|diensten|medewerkers|eisen|kosten|plannen|teams|zaken|cijfers|stukken|brieven|regels|taken|acties|risico)[\p{Ll}-]{2,}en(?!\p{L})/u;
const ENGLISH =
  /^(?:will|shall|to|must|should|can|may|(?!members|its|this|plans|rules|costs|staff|status|figures|papers|systems|teams|process|business|access|news)[\p{Ll}-]{2,}s)(?!\p{L})/u;

/** Whether words behind the name of a body say what it does: `brengt … in`, `maken …`, `will send …`. `leden krijgen …` and `is ziek` do not. */
export function isDoing(rest: string): boolean {
  return !STATES.test(rest) && (DUTCH.test(rest) || PLURAL.test(rest) || ENGLISH.test(rest));
}

/** Words behind the name of a person that only say how things are with them. */
export function isState(rest: string): boolean {
  return STATES.test(rest);
}
