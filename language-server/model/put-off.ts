const WORDS = [
  'aangehouden|uitgesteld|verdaagd|doorgeschoven|verschoven|opgeschort',
  '(?:nog )?niet (?:vastgesteld|goedgekeurd|akkoord)',
  '(?:vastgesteld|goedgekeurd|vaststelling|goedkeuring) (?:volgt|in) (?:later|(?:in )?(?:een|de|het) volgend[e]? (?:vergadering|overleg))',
  'deferred|postponed|adjourned|held over|put off|carried over|not (?:yet )?(?:been )?(?:approved|adopted|agreed)',
].join('|');
const ABOUT =
  '(?:(?:de|het|dit|deze|the|these|their) )?(?:vaststelling|goedkeuring|verslag|notulen|concept|approval|adoption|minutes|draft) ';
const VERB = '(?:wordt|worden|is|zijn|was|were|are|werd|has been|have been|had been|have|has|will be) ';
const REST = '(?=$|[.,;:!(–—-]| (?:tot|naar|want|omdat|wegens|vanwege|om|door|voor|in|op|until|till|to|because|as|for|by|due) )';

/** `aangehouden`, `Niet vastgesteld: …`, `De vaststelling wordt uitgesteld tot …`: minutes that are spoken of so are approved by nobody yet. */
const PUT_OFF = new RegExp(`^(?:${ABOUT})?(?:${VERB})?(?:nog |yet |still )?(?:${WORDS})${REST}`, 'iu');

/** More words stand before no such word. */
const LONGEST = 120;

/** Whether the words of an approval say that it was put off. */
export function saysPutOff(words: string): boolean {
  return PUT_OFF.test(
    words
      .trim()
      .slice(0, LONGEST)
      .replace(/[ \t]+/g, ' '),
  );
}
