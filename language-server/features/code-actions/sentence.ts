import { DATE_PATTERN_SOURCE } from '../../syntax/dates.ts';
import { isRelativeDate } from '../../syntax/relative-dates.ts';

/** What a sentence in minutes says: who, by when, and what. */
export interface TaskSentence {
  /** Each with its sigil. */
  readonly owners: readonly string[];
  readonly due: string | undefined;
  readonly text: string;
}

const BULLET = /^[ \t]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;
const LABEL =
  /^(?:\*\*|__)?(?:actie(?:punt)?|besluit|afspraak|vraag|action(?: item)?|decision|agreement|question|AP)(?:[ \t]*\d+)?(?:\*\*|__)?[ \t]*[:–—-](?:\*\*|__)?[ \t]*/i;
const MENTION = '@[\\p{L}\\p{N}_]+(?:[-.][\\p{L}\\p{N}_]+)*';
const MENTIONS = `${MENTION}(?:(?:[ \\t]*[,&/][ \\t]*|[ \\t]+(?:en|and)[ \\t]+|[ \\t]+)${MENTION})*`;
const OWNERS_FIRST = new RegExp(`^(${MENTIONS})[ \\t]*(?:[:–—-][ \\t]*)?(?=\\S)`, 'u');
const OWNERS_LAST = new RegExp(`[ \\t]*\\((${MENTIONS})\\)(?=[.!]?[ \\t]*$)`, 'u');
const BY = '(?:uiterlijk(?:[ \\t]+op)?|due(?:[ \\t]+(?:on|by))?|no later than|deadline:?)';
const DUE_DATE = new RegExp(`(?:,[ \\t]*)?[ \\t]*\\(?(?<![\\p{L}\\p{N}])${BY}[ \\t]+(${DATE_PATTERN_SOURCE})\\)?(?:,(?=[ \\t]))?`, 'iu');
const DUE_WORDS = new RegExp(`(?:,[ \\t]*)?[ \\t]*\\(?(?<![\\p{L}\\p{N}])${BY}[ \\t]+([^,;()]+?)\\)?(?=[.!]?[ \\t]*$|[,;])`, 'iu');

/**
 * Reads a line of prose without its bullet or label. With `owned`, names at its start (`@RIVM werkt …`) or in parentheses at its end are
 * its owners, and what follows `uiterlijk` its deadline; both leave the text. What is left keeps its words and begins with a capital.
 */
export function readSentence(source: string, owned: boolean): TaskSentence {
  let text = source.replace(BULLET, '').replace(LABEL, '').trim();
  let owners: readonly string[] = [];
  let due: string | undefined;
  if (owned) {
    for (const pattern of [DUE_DATE, DUE_WORDS]) {
      const found = pattern.exec(text);
      if (due !== undefined || found === null || (pattern === DUE_WORDS && !isRelativeDate(found[1]!))) continue;
      due = found[1]!.trim();
      text = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`;
    }
    for (const pattern of [OWNERS_FIRST, OWNERS_LAST]) {
      const found = pattern.exec(text.trim());
      if (owners.length > 0 || found === null) continue;
      owners = found[1]!.match(new RegExp(MENTION, 'gu')) ?? [];
      const start = text.trim();
      text = start.slice(0, found.index) + start.slice(found.index + found[0].length);
    }
  }
  return { owners, due, text: tidied(text) || tidied(source.replace(BULLET, '')) };
}

function tidied(text: string): string {
  const clean = text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]([.,;:!?])/g, '$1')
    .trim();
  return clean.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
