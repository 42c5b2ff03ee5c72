import type { Attendee, Minutes } from '../../model/minutes.ts';
import { allAttendees } from '../../model/walk.ts';
import { fix, type RuleContext } from '../context.ts';
import { nameIn, partyId } from '../shared/people.ts';

type Context = RuleContext<'proxy-mismatch'>;

/** `@p (met volmacht van @q)` */
const PROXY_OF =
  /(?:(?:vol)?macht(?:iging)? van|gemachtigde van|gemachtigd door|proxy (?:for|of|from)|(?:holds|with) (?:the |a )?proxy (?:for|of|from))[ ]*$/iu;
/** `@p (vervangt @q)` */
const REPLACES =
  /(?:vervangt|vervangster? van|vervanger van|plaatsvervanger van|ter vervanging van|in plaats van|i\.?p\.?v\.?|(?:^|[,;])[ ]*voor|replaces|replacing|instead of|in place of|substitute for|standing in for)[ ]*$/iu;

/** What stands behind somebody present and is data with somebody else: the one who gave the proxy, or was replaced. */
export function checkToldElsewhere(context: Context, meeting: Minutes): void {
  const { present, absent } = allAttendees(meeting);
  for (const attendee of present) {
    const id = partyId(attendee.party);
    for (const [index, part] of (attendee.remark ?? []).entries()) {
      const before = attendee.remark![index - 1] === ' ' ? attendee.remark![index - 2] : attendee.remark![index - 1];
      if (typeof part === 'string' || part.kind !== 'mention' || typeof before !== 'string') continue;
      const means = PROXY_OF.test(before) ? 'proxy' : REPLACES.test(before) ? 'replacedBy' : undefined;
      const other = partyId(part.party);
      if (means === undefined || other === undefined || id === undefined) continue;
      const lists = [...present, ...absent].filter(({ party }) => partyId(party) === other);
      if (lists.some((one) => [one.proxy, one.replacedBy].some((party) => party !== undefined && partyId(party) === id))) continue;
      report(context, attendee, { means, id, name: part.party.name, of: lists.find((one) => absent.includes(one)) });
    }
  }
}

interface Told {
  readonly means: 'proxy' | 'replacedBy';
  /** Of the one who acts. */
  readonly id: string;
  /** Of the one for whom. */
  readonly name: string;
  /** Where that one stands on `Afwezig`. */
  readonly of: Attendee | undefined;
}

function report(context: Context, attendee: Attendee, { means, id, name, of }: Told): void {
  const words = means === 'proxy' ? { nl: 'volmacht aan', en: 'proxy to' } : { nl: 'vervangen door', en: 'replaced by' };
  const typed = `${words[context.file.language]} @${id}`;
  context.report(
    'proxy-mismatch',
    attendee.at,
    {
      nl: `Dit telt bij ${name}, op \`Afwezig\`: \`(${words.nl} @${id})\`. Hier achter ${nameIn(attendee)} zijn het woorden.`,
      en: `This counts with ${name}, on \`Absent\`: \`(${words.en} @${id})\`. Here behind ${nameIn(attendee)} it is words.`,
    },
    {
      severity: 'info',
      fixes:
        of === undefined
          ? []
          : [fix({ nl: `Zet \`${typed}\` bij ${nameIn(of)}`, en: `Add \`${typed}\` to ${nameIn(of)}` }, [added(context, of, typed)])],
    },
  );
}

function added(context: Context, { at }: Attendee, typed: string) {
  const end = context.offsetAt(at.end);
  return context.text[end - 1] === ')'
    ? context.insert(context.range(end - 1, end - 1).start, `, ${typed}`)
    : context.insert(at.end, ` (${typed})`);
}
