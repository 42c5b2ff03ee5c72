import { foldWords } from './date-words.ts';

/** How many must be there: a number, or a part of all who belong to it. */
export type QuorumSize =
  | { readonly count: number }
  /** `2/3` is at least that part; `meer dan de helft` is more than it. */
  | { readonly share: Share };
export interface Share {
  readonly part: number;
  readonly of: number;
  readonly more: boolean;
}

const LEAST = '(?:(?:ten minste|tenminste|minstens|minimaal|minimum|at least|a minimum of|min\\.?) )?';
const BEHIND =
  '(?: ?(?:van|of|der|the|de|het|alle|all|leden|lid|members?|stemmen|votes?|stemgerechtigden|stemgerechtigde|uitgebrachte|aantal|personen|persons?|people|owners|eigenaren|aanwezig|present|zitting|hebbende|voting|raadsleden|councillors|appartementsrechten|in))*';
const COUNT = new RegExp(`^${LEAST}(?<count>\\d{1,6})${BEHIND}$`, 'u');
const FRACTION = new RegExp(`^${LEAST}(?<part>\\d{1,3})/(?<of>\\d{1,3})(?:e|de)?${BEHIND}$`, 'u');
const PERCENT = new RegExp(
  `^${LEAST}(?<more>meer dan |more than )?(?<percent>\\d{1,3}) ?(?:%|procent|percent)(?<one> ?\\+ ?1)?${BEHIND}$`,
  'u',
);
const NAMED: readonly (readonly [pattern: RegExp, share: Share])[] = [
  [new RegExp(`^${LEAST}(?:de helft plus (?:een|één|1)|half plus one)${BEHIND}$`, 'u'), { part: 1, of: 2, more: true }],
  [
    new RegExp(`^(?:meer dan (?:de )?helft|more than (?:a )?half|(?:gewone |een )?meerderheid|(?:a )?(?:simple )?majority)${BEHIND}$`, 'u'),
    { part: 1, of: 2, more: true },
  ],
  [new RegExp(`^${LEAST}(?:de helft|half|one half)${BEHIND}$`, 'u'), { part: 1, of: 2, more: false }],
  [new RegExp(`^${LEAST}(?:twee ?derde|two[- ]thirds)${BEHIND}$`, 'u'), { part: 2, of: 3, more: false }],
  [new RegExp(`^${LEAST}(?:drie ?kwart|three[- ]quarters)${BEHIND}$`, 'u'), { part: 3, of: 4, more: false }],
];

/** What `14`, `14 leden`, `2/3`, `50%+1`, `meer dan de helft` ask for; undefined for anything else. */
export function parseQuorum(text: string): QuorumSize | undefined {
  const words = foldWords(text).replace(/\.$/, '');
  if (words.length > 120) return undefined;
  const count = COUNT.exec(words)?.groups?.count;
  if (count !== undefined) return { count: Number(count) };
  const fraction = FRACTION.exec(words)?.groups;
  if (fraction !== undefined) return share(Number(fraction.part), Number(fraction.of), false);
  const percent = PERCENT.exec(words)?.groups;
  if (percent !== undefined) return share(Number(percent.percent), 100, percent.more !== undefined || percent.one !== undefined);
  const named = NAMED.find(([pattern]) => pattern.test(words));
  return named && { share: named[1] };
}

function share(part: number, of: number, more: boolean): QuorumSize | undefined {
  return of === 0 || part > of ? undefined : { share: { part, of, more } };
}

/** How many of this number of members that is. */
export function quorumOf(size: QuorumSize, members: number): number {
  if ('count' in size) return size.count;
  const { part, of, more } = size.share;
  return more ? Math.floor((members * part) / of) + 1 : Math.ceil((members * part) / of);
}

/** A share in figures: `2/3`, `50%+1`. */
export function shareInFigures({ part, of, more }: Share): string {
  return of === 100 ? `${part}%${more ? '+1' : ''}` : `${part}/${of}${more ? '+1' : ''}`;
}
