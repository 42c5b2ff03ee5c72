import { ATTRIBUTE_OF } from '../../vocabulary/attributes.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import type { Message } from '../problem.ts';

/** `Besluit B1 (hamerstu)k: …`: the parenthesis closes a letter too early. */
export function closedEarly(keyword: Keyword, end: number, rest: string): Meant | undefined {
  if (keyword.kind !== 'item') return undefined;
  const [head = '', before = '', late = ''] =
    /^([ \t]*(?:[\p{L}\p{N}_.-]{1,40}[ \t]*)?\([^():]{1,80})\)([\p{L}\p{N}]{1,2})(?=[ \t]*:)/u.exec(rest) ?? [];
  const word = before.split(/[ \t,(]/).at(-1)!;
  if (!ATTRIBUTE_OF.get(word + late)?.of.includes(keyword.name)) return undefined;
  return {
    message: {
      nl: 'Het haakje `)` hoort direct voor de dubbele punt; nu is deze regel gewone tekst.',
      en: 'The parenthesis `)` belongs right before the colon; as it is, this line is plain text.',
    },
    end: end + head.length,
    edit: {
      at: end + before.length,
      length: late.length + 1,
      text: `${late})`,
      sure: true,
      title: { nl: `Maak er \`${word}${late})\` van`, en: `Make it \`${word}${late})\`` },
    },
  };
}

/** Why a prose line with a right keyword seems to be meant as a statement, and what would make it one. */
export interface Meant {
  readonly message: Message;
  /** Where the report ends; else with the keyword. */
  readonly end?: number;
  readonly edit?: {
    readonly at: number;
    readonly length?: number;
    readonly text: string;
    /** The one right answer. */
    readonly sure: boolean;
    readonly title?: Message;
  };
}

export const MISSING_COLON: Message = {
  nl: 'Hier lijkt een dubbele punt te ontbreken; nu is deze regel gewone tekst.',
  en: 'A colon seems to be missing here; as it is, this line is plain text.',
};

/** @param parts what stands behind the keyword or the id, and the sign in it that stands where the colon belongs. @param sure whether nothing else can be meant. */
export function wrongPunctuation(end: number, parts: readonly string[], sure: boolean): Meant {
  const [whole, sign = ''] = parts;
  const at = end + whole!.indexOf(sign);
  // `Besluit 1 - we gaan door`: no blank stays before the colon.
  const from = end + whole!.slice(0, at - end).trimEnd().length;
  return {
    message: { nl: `Hier hoort een dubbele punt in plaats van \`${sign}\`.`, en: `There should be a colon here, not \`${sign}\`.` },
    end: at + sign.length,
    edit: {
      at: from,
      length: at + sign.length - from,
      text: ':',
      sure,
      title: { nl: 'Maak er een dubbele punt van', en: 'Make it a colon' },
    },
  };
}
