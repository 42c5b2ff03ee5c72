import { OFFICES } from '../../syntax/doers.ts';
import type { ToldItem } from './told-item.ts';

const BY_WORD: ReadonlyMap<string, ToldItem['kind']> = new Map<string, ToldItem['kind']>([
  ['actie', 'Action'],
  ['actiepunt', 'Action'],
  ['actiehouder', 'Action'],
  ['actienemer', 'Action'],
  ['action', 'Action'],
  ['action item', 'Action'],
  ['ap', 'Action'],
  ['toezegging', 'Commitment'],
  ['commitment', 'Commitment'],
  ['besluit', 'Decision'],
  ['beslispunt', 'Decision'],
  ['decision', 'Decision'],
  ['resolution', 'Decision'],
  ['afspraak', 'Agreement'],
  ['agreement', 'Agreement'],
  ['voorstel', 'Proposal'],
  ['tegenvoorstel', 'Proposal'],
  ['proposal', 'Proposal'],
  ['motie', 'Motion'],
  ['motion', 'Motion'],
  ['amendement', 'Amendment'],
  ['amendment', 'Amendment'],
  ['vraag', 'Question'],
  ['question', 'Question'],
]);

/** How lines with a head begin. */
export const HEAD_STEMS = [...BY_WORD.keys()].map((word) => ` ${word}`).join();

/** Most lines begin with another word, and are not looked at twice. */
const FIRST_WORD = /^\p{Lu}\p{L}+/u;
const HEAD =
  /^(?<word>\p{L}+(?: item)?)(?<number>[ ]\p{Lu}{0,3}\d[\p{L}\p{N}.-]{0,12})?[ ](?<words>(?:[(@]?[\p{L}\p{N}][\p{L}\p{N}.'’/&)-]{0,30}[ ]?){1,5}?)[ ]?(?::|(?<= )[-–]|->|=>)[ ](?<text>\S.*)$/u;
/** With one of these the line is a sentence that goes on behind its colon: `Besluit volgt: zie bijlage`. */
const SENTENCE =
  /(?<![\p{L}])(?:is|zijn|was|wordt|worden|volgt|volgen|blijft|staat|staan|komt|loopt|aan|uit|van|en|of|over|om|te|dat|die|deze|hier|nu|nog|niet|geen|later|vorige|volgende|voor|naar|bij|in|op|met|the|are|were|to|from|on|about|for|of|that|this|not|no|last|next|follows?|and|or)(?![\p{L}])/iu;
/** Bodies that do things, beside offices. */
const BODIES =
  'gemeente|provincie|waterschap|ministerie|politie|school|stichting|vereniging|cli[eë]ntenraad|ondernemingsraad|medezeggenschapsraad|ouderraad|kerkenraad|fractie|kascommissie|organisatie|leverancier|aannemer|bewoners|governors|trustees|committee|supplier|contractor|school';
const OFFICE = new RegExp(`(?<![\\p{L}])(?:${OFFICES}|${BODIES})(?![\\p{L}])`, 'iu');

/** `Besluit 3.2 decharge verleend`, `Actie A4 belt de drukker`: a number, and no colon behind it. */
const WITHOUT_COLON =
  /^(?<word>\p{L}+(?: item)?)[ ](?<number>\p{Lu}{0,3}\d[\p{L}\p{N}]{0,6}(?:[.-]\d{1,4}){0,2})[.)]?[ ](?:[-–][ ])?(?<text>(?!(?:t\/m|jaar|stemmen|punten|keer|weken|dagen|maanden|votes|years|times)(?![\p{L}]))\p{L}[^:]*)$/u;

function toldWithoutColon(line: string): ToldItem | undefined {
  const { word = '', number, text = '' } = WITHOUT_COLON.exec(line)?.groups ?? {};
  const kind = BY_WORD.get(word.toLowerCase());
  if (kind === undefined || !/^\p{Lu}/u.test(word) || TELLS_OF.test(text)) return undefined;
  return { kind, text, id: number };
}
/** What is said of an item, and not by it: `Besluit 3 wordt uitgevoerd`, `Motie 4 over het zwembad krijgt steun`. */
const TELLS_OF =
  /^(?:\p{L}+[ ]){0,2}?(?:is|zijn|was|waren|wordt|worden|werd|werden|blijft|blijven|heeft|hebben|had|kan|kunnen|kon|moet|moeten|zal|zullen|mag|staat|staan|komt|komen|gaat|gaan|loopt|lopen|krijgt|volgt|vervalt|uit|van|over|op|in|en|of|aan|te|om|bij|na|voor|door|tot|met|als|omdat|niet|has|have|had|are|were|will|would|can|could|should|must|may|on|of|and|or|to|about|for|from|by|at|as|not|remains?|stays?|goes|follows?)(?![\p{L}])/iu;

/** `Actie SP/NI: …`, `Toezegging beheerder: …`, `Motie Visser - …`: a keyword with whoever it is of, where an id or nothing belongs. */
export function toldHead(line: string): ToldItem | undefined {
  if (!BY_WORD.has((FIRST_WORD.exec(line)?.[0] ?? '').toLowerCase())) return undefined;
  const bare = toldWithoutColon(line);
  if (bare !== undefined) return bare;
  const { word = '', number = '', words = '', text } = HEAD.exec(line)?.groups ?? {};
  const kind = BY_WORD.get(word.toLowerCase());
  if (kind === undefined || text === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  const who = words.trim().replace(/^[(]|[)]$/g, '');
  if (SENTENCE.test(who) || !(OFFICE.test(who) || /(?:^|[ /(@])\p{Lu}/u.test(who))) return undefined;
  return { kind, who, text, id: number.trim() === '' ? undefined : number.trim() };
}
