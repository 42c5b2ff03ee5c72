import { parseTimeRange } from '../syntax/times.ts';

/** When somebody came or went: at an item of the agenda, or at a time. */
export type Until =
  /** `included`: up to and with that item, `t/m punt 3`. */
  { readonly item: string; readonly included?: true } | { readonly time: string };

/** What words in parentheses behind a name say, beside a role. */
export interface Remark {
  readonly notice?: 'with' | 'without';
  readonly from?: Until;
  readonly until?: Until;
}

const WITH_NOTICE =
  /^(?:m\.?\s?k\.?|m\.?\s?b\.?v\.?|m\.?\s?k\.?g\.?|met (?:kennisgeving|bericht)(?: van verhindering)?|verhinderd|afgemeld|excused|with (?:notice|apologies)|apologies)$/iu;
const WITHOUT_NOTICE = /^(?:z\.?\s?k\.?|zonder (?:kennisgeving|bericht)(?: van verhindering)?|unexcused|without notice)$/iu;
/** `alleen bij punt 3`: there for that item, and for no other. */
const ONLY_AT = /^(?:(?:alleen|uitsluitend|only) (?:(?:bij|voor|tijdens|at|for) )?|(?:bij|tijdens|at|for) )(?<when>.+)$/iu;
/** How somebody is there, before from or until when: `online vanaf 10.30`. */
const BEING = String.raw`(?:(?:(?:was|is)\s)?(?:aanwezig|erbij|present|there|online|remote|digitaal|fysiek|in person|(?:via )?(?:teams|webex|zoom))\s)?`;
const FROM = new RegExp(
  String.raw`^${BEING}(?:vanaf|from|as of|(?:joined|arrived|came in)(?: (?:at|from|for))?|(?:binnen)?gekomen (?:om|bij)|komt (?:binnen )?(?:om|bij)|(?:schuift|sluit) aan (?:om|bij|vanaf))\s+(?!\s)(?<when>.+)$`,
  'iu',
);
const UNTIL = new RegExp(
  String.raw`^${BEING}(?:(?<included>tot en met|t\/m|up to and including|through|left after|vertrokken na|weg na|vertrekt na)|tot(?: aan)?|until|till|up to|to|(?:left|leaves|departed)(?: (?:at|before))?|(?:vertrokken|vertrekt|weg) (?:om|bij|v[oó][oó]r))\s+(?!\s)(?<when>.+)$`,
  'iu',
);
const ITEM_NAMED = String.raw`(?:agenda)?(?:punt|item|ag\.?\s?pt\.?|agenda item|ap)\.?\s*(?<item>\d[\p{L}\p{N}.]*)`;
const ITEM = new RegExp(`^${ITEM_NAMED}\\.?$`, 'iu');
/** Items of the agenda within what stands behind a name. */
export const ITEM_WITHIN = new RegExp(`(?<![\\p{L}\\p{N}])${ITEM_NAMED}`, 'giu');
/** What came before a party, in the same part of the parentheses. */
const REPLACED =
  /^(?:vervangen door|wordt vervangen door|(?:plaats)?vervang(?:er|ing)(?: (?:is|door))?|plv\.?|waargenomen door|waarneemt|waarnem(?:er|ing)(?: (?:is|door))?|replaced by|replacement(?: is)?|substitute(?: is)?|deputy(?: is)?|stand-in(?: is)?)$/iu;
const PROXY =
  /^(?:(?:(?:bij|met|per|geeft|gaf|via) )?(?:vol)?macht(?:iging)?(?: (?:verleend |gegeven )?aan)?|gemachtigde?(?: is)?|machtigt|heeft gemachtigd|vertegenwoordigd door|(?:(?:by|gave|gives|with) )?(?:a )?proxy(?: (?:given |held )?(?:to|is|by))?|represented by)$/iu;
/** Present by proxy only. */
const BY_PROXY = /^(?:(?:bij|per|met|via) (?:vol)?macht|vertegenwoordigd door|(?:by|with) (?:a )?proxy|represented by)/iu;

/** What a part of the parentheses says; undefined where it is a role in words. `later` says nothing that is data. */
export function remarkOf(words: string): Remark | undefined {
  const text = words.trim();
  if (WITH_NOTICE.test(text)) return { notice: 'with' };
  if (WITHOUT_NOTICE.test(text)) return { notice: 'without' };
  if (/^(?:later|vertrekt? eerder|(?:is |gaat |ging )?eerder weg|left early|late)$/iu.test(text)) return {};
  const at = whenOf(ONLY_AT.exec(text)?.groups?.when);
  if (at !== undefined && 'item' in at) return { from: at, until: { ...at, included: true } };
  const stretch = /^\d/.test(text) ? parseTimeRange(text) : undefined;
  if (stretch?.end !== undefined && stretch.rest === undefined && stretch.more === undefined)
    return { from: { time: stretch.start }, until: { time: stretch.end } };
  const both = stretchOf(text);
  if (both !== undefined) return both;
  const from = whenOf(FROM.exec(text)?.groups?.when);
  if (from !== undefined) return { from };
  const left = UNTIL.exec(text)?.groups;
  const until = whenOf(left?.when);
  if (until === undefined) return undefined;
  return { until: 'item' in until && left?.included !== undefined ? { ...until, included: true } : until };
}

/** `punt 2 t/m 4`, `items 2 to 4` */
const ITEMS =
  /^(?:(?:alleen|uitsluitend|only) )?(?:(?:bij|voor|tijdens|at|for|vanaf|van|from) )?(?:agenda)?(?:punt(?:en)?|items?)\.? ?(?<first>\d[\p{L}\p{N}.]{0,8}) ?(?:t\/m|tot en met|to|through|up to and including|-|–) ?(?:(?:punt|item) )?(?<last>\d[\p{L}\p{N}.]{0,8})$/iu;
/** `vanaf 10.30 tot 11.00 uur`, `vanaf punt 2 tot punt 4` */
const FROM_UNTIL = /^(?:vanaf|van|from)\s(?<from>\S.{0,30}?)\s(?<until>(?:tot en met|tot|t\/m|until|till|to|through)\s\S.{0,30})$/iu;

/** Somebody came and went: two times or two items. */
function stretchOf(text: string): Remark | undefined {
  const { first, last } = ITEMS.exec(text)?.groups ?? {};
  if (first !== undefined && last !== undefined) return { from: { item: first }, until: { item: last, included: true } };
  const { from = '', until = '' } = FROM_UNTIL.exec(text)?.groups ?? {};
  const came = whenOf(from);
  const left = UNTIL.exec(until)?.groups;
  const went = whenOf(left?.when);
  if (came === undefined || went === undefined) return undefined;
  return { from: came, until: 'item' in went && left?.included !== undefined ? { ...went, included: true } : went };
}

/** What the words before a party make of it. */
export function meansOf(words: string): 'replacedBy' | 'proxy' | undefined {
  // `vervanger: @q`
  const said = words.trim().replace(/[ \t]?[:=]$/, '');
  if (REPLACED.test(said)) return 'replacedBy';
  return PROXY.test(said) ? 'proxy' : undefined;
}

/** `bij volmacht aan @q`: the one before it was not in the room. */
export function isByProxy(words: string): boolean {
  return BY_PROXY.test(words.trim());
}

function whenOf(words: string | undefined): Until | undefined {
  if (words === undefined) return undefined;
  const item = ITEM.exec(words.trim())?.groups?.item;
  if (item !== undefined) return { item };
  const time = parseTimeRange(words);
  return time === undefined || time.end !== undefined || time.rest !== undefined ? undefined : { time: time.start };
}

/** Words that stand for nobody: `Afwezig: geen`. Where they are all that a field holds, a stroke is too: elsewhere it parts names. */
export function isNobody(words: string, isAll = false): boolean {
  const typed = words.trim();
  return NOBODY.test(typed) || (isAll && typed === '/');
}

const NOBODY =
  /^(?:-|–|—|nihil|n\.?v\.?t\.?|n\/a|no one|(?:(?:er (?:zijn|waren|is|was)|there (?:are|were|was)) )?(?:geen|niemand|none|nobody|nil|no)(?: (?:afwezigen|afmeldingen|berichten? van verhindering|gasten|genodigden|afwezig|absences|absentees|apologies|regrets|guests|received|recorded))?)\.?$/iu;
