import type { Item, Minutes, Motion, PartyMention, Range } from '../../model/minutes.ts';
import { hasOutcome } from '../../model/outcomes.ts';
import { itemsOf } from '../../model/walk.ts';
import { attributeNamed, OUTCOMES } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';
import { addAttribute } from './head-edits.ts';

/** A proposal, a motion or an amendment says who moved it, what it is about and what came of it. */
export const motions = definePass({
  family: 'votes',
  rules: {
    'seconder-is-mover': {
      severity: 'warning',
      summary: { nl: 'Wie indient, dient ook mede in.', en: 'The mover is a seconder too.' },
      fixable: true,
    },
    'motion-without-mover': {
      severity: 'warning',
      summary: { nl: 'Een motie of amendement heeft geen indiener.', en: 'A motion or an amendment has no mover.' },
    },
    'amendment-without-target': {
      severity: 'warning',
      summary: { nl: 'Een amendement zegt niet wat het wijzigt.', en: 'An amendment does not say what it changes.' },
      fixable: true,
    },
    'no-outcome': {
      severity: 'info',
      summary: { nl: 'Van een motie, voorstel of stemming staat er geen uitslag.', en: 'A motion, proposal or vote has no outcome.' },
      fixable: true,
    },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      if (meeting.status?.value === 'invitation' || meeting.status?.value === 'cancelled') continue;
      const before: Motion[] = [];
      for (const item of itemsOf(meeting)) {
        if (!('movers' in item)) continue;
        checkSeconders(context, item);
        if (item.kind === 'decision') continue;
        if (item.kind !== 'proposal' && item.movers.length === 0) reportMover(context, item);
        if (item.kind === 'amendment' && item.about === undefined) reportTarget(context, item, before);
        if (!hasOutcome(meeting, item)) reportOutcome(context, meeting, item);
        if (item.kind !== 'amendment') before.push(item);
      }
    }
  },
});

type Context = ContextOf<typeof motions>;
type MovedItem = Extract<Item, { movers: unknown }>;

function titleOf({ kind, id }: Motion, language: 'nl' | 'en'): string {
  const keyword = keywordNamed(`${kind[0]!.toUpperCase()}${kind.slice(1)}` as 'Motion')[language];
  return id === undefined ? keyword : `${keyword} ${id}`;
}

function keyOf({ party }: PartyMention): string {
  return 'id' in party ? `@${party.id}` : `"${party.name}"`;
}

function checkSeconders(context: Context, item: MovedItem): void {
  const movers = new Set(item.movers.map(keyOf));
  for (const seconder of item.seconders) {
    if (!movers.has(keyOf(seconder))) continue;
    const { name } = seconder.party;
    context.report(
      'seconder-is-mover',
      seconder.at,
      {
        nl: `${name} is indiener en hoort niet ook bij \`mede\`: daar staat wie het steunt.`,
        en: `${name} is the mover and does not belong behind \`seconded\` too: that is for who supports it.`,
      },
      { fixes: [removal(context, seconder.at, item.seconders.length === 1)] },
    );
  }
}

/** Without the name; without the word before it too where it is the only one. */
function removal(context: Context, at: Range, isOnly: boolean): Fix {
  const title = { nl: 'Haal de naam hier weg', en: 'Take the name away here' };
  const { text } = context;
  let start = context.offsetAt(at.start);
  const end = context.offsetAt(at.end);
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  if (!isOnly) return fix(title, [context.replace(context.range(start, end), '')], true);
  const open = Math.max(text.lastIndexOf(',', start), text.lastIndexOf('(', start));
  let after = end;
  if (text.charAt(open) === '(' && text.charAt(end) === ',') for (after = end + 1; text.charAt(after) === ' '; after++);
  const from = text.charAt(open) === '(' ? open + 1 : open;
  return fix(title, [context.replace(context.range(from, after), '')], true);
}

function reportMover(context: Context, item: Motion): void {
  context.report('motion-without-mover', item.headAt, {
    nl: `${titleOf(item, 'nl')} heeft geen indiener: zet \`indiener @id\` tussen de haakjes.`,
    en: `${titleOf(item, 'en')} has no mover: put \`moved @id\` in the parentheses.`,
  });
}

function reportTarget(context: Context, item: Motion, before: readonly Motion[]): void {
  const word = attributeNamed('about')[context.file.language];
  const targets = before.flatMap(({ id }) => (id === undefined ? [] : [id])).slice(-3);
  context.report(
    'amendment-without-target',
    item.headAt,
    {
      nl: `${titleOf(item, 'nl')} zegt niet wat het wijzigt: zet \`over #id\` van het voorstel tussen de haakjes.`,
      en: `${titleOf(item, 'en')} does not say what it changes: put \`about #id\` of the proposal in the parentheses.`,
    },
    {
      fixes: targets
        .toReversed()
        .map((id) =>
          fix(
            { nl: `Het wijzigt \`#${id}\``, en: `It changes \`#${id}\`` },
            [addAttribute(context, item, `${word} #${id}`)],
            targets.length === 1,
          ),
        ),
    },
  );
}

function reportOutcome(context: Context, meeting: Minutes, item: Motion): void {
  const { language } = meeting;
  const vote = item.id === undefined ? '' : ` #${item.id}`;
  context.report(
    'no-outcome',
    item.headAt,
    {
      nl: `${titleOf(item, 'nl')} heeft geen uitslag: zet \`aangenomen\`, \`verworpen\`, \`ingetrokken\` of \`aangehouden\` tussen de haakjes, of de stemming eronder: \`Stemming${vote} (voor 10, tegen 5): aangenomen\`.`,
      en: `${titleOf(item, 'en')} has no outcome: put \`adopted\`, \`rejected\`, \`withdrawn\` or \`deferred\` in the parentheses, or the vote below it: \`Vote${vote} (for 10, against 5): adopted\`.`,
    },
    {
      fixes: OUTCOMES.filter(({ name }) => name !== 'tied').map((outcome) =>
        fix({ nl: `Zet er \`${outcome.nl}\` bij`, en: `Add \`${outcome.en}\`` }, [addAttribute(context, item, outcome[language])]),
      ),
    },
  );
}
