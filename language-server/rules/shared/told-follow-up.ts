import type { Item } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { statusWord } from './status-words.ts';

const LONGEST = 120;

/**
 * `Actie 3: afgedaan`, `AP 2021-02: postponed until 1 March`: the text of an action says what became of one that was there before, and nothing
 * that is to be done. The status that it says; undefined where the text is a task.
 */
export function toldFollowUp(item: Item): string | undefined {
  if (!('owners' in item) || item.id === undefined || !/\d/.test(item.id) || item.status !== 'open' || item.items.length > 0)
    return undefined;
  const text = plainText(item.text).trim();
  if (text === '' || text.length > LONGEST || text.includes('\n')) return undefined;
  return saidStatus(text);
}

/** The status that a text says, also behind a name: `White - ongoing, to be completed by Easter`. */
export function saidStatus(text: string): string | undefined {
  const told = text.replace(/^(?:\p{Lu}[\p{L}/ ]{1,30}|\([\p{L}/ ]{1,30}\))(?:[:,]|[ ][-–—])[ ](?=\p{Ll})/u, '');
  return firstStatus(told) ?? statusWord(told) ?? goesOn(told);
}

/** `Afgerond. De brief is verstuurd.`, and not `Afgerond, maar nog niet betaald.` */
export function firstStatus(text: string): string | undefined {
  const [first = '', rest = ''] = text.trim().split(/[.,;](.*)/su);
  return LIMITS.test(rest) ? undefined : statusWord(first);
}

const LIMITS =
  /(?<!\p{L})(?:maar|tenzij|nog|niet|geen|behalve|als|zodra|mits|indien|wanneer|deels|but|unless|yet|not|no|except|if|when|once|partly)(?!\p{L})/iu;

const STANDS: readonly (readonly [said: RegExp, status: string])[] = [
  [/^(?:loopt|is lopend)[ ](?:nog|door)(?!\p{L})/iu, 'lopend'],
  [/^(?:is[ ])?ongoing(?=[ ]*[,;(–-])/iu, 'ongoing'],
  [
    /^(?:(?:is|wordt)[ ])?(?:(?:doorgeschoven|uitgesteld|verschoven|opgeschort|aangehouden|verplaatst)(?=[ ]*(?:[.,;(]|$)|[ ](?:naar|tot)(?!\p{L}))|blijft[ ](?:staan|open)(?!\p{L})|staat[ ]nog(?!\p{L})|nog[ ](?:niet|open)(?!\p{L}))/iu,
    'open',
  ],
  [
    /^(?:wordt|komt)[ ](?:(?:de|het|in|op)[ ]){0,2}(?:volgende|volgend)[ ](?:keer|maand|week|vergadering|overleg)(?:[ ](?:besproken|terug|behandeld|geagendeerd|opgepakt))?[ .]*$/iu,
    'open',
  ],
  [
    /^(?:(?:is|was|to[ ]be)[ ])?(?:carr(?:y|ied)[ ](?:forward|over)(?!\p{L})|(?:postponed|deferred|moved)(?=[ ]*(?:[.,;(]|$)|[ ](?:to|until|till)[ ])|(?:still|remains|stays)[ ](?:open|outstanding)|outstanding[ .]*$|not[ ](?:yet[ ])?(?:done|started|completed)(?!\p{L}))/iu,
    'open',
  ],
];

/** What is not done yet, and was to be done before: `blijft staan`, `carried forward`. */
function goesOn(text: string): string | undefined {
  return STANDS.find(([said]) => said.test(text))?.[1];
}
