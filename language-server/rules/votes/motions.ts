import type { Action, Item, Minutes, Motion, PartyMention, Range, Section, Vote } from '../../model/minutes.ts';
import { hasOutcome, isMotion } from '../../model/outcomes.ts';
import { refOf } from '../../model/refs.ts';
import { isToCome } from '../../model/status.ts';
import { resultOf } from '../../model/tally.ts';
import { itemsOf, placedItems } from '../../model/walk.ts';
import { attributeNamed, OUTCOMES, type Outcome } from '../../vocabulary/attributes.ts';
import { statementOfKind } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix, Message, TextEdit } from '../problem.ts';
import { saysNone } from '../shared/no-item.ts';
import { keyOf, nameIn } from '../shared/people.ts';
import { addAttribute } from './head-edits.ts';
import { outcomeAsText } from './own-outcome.ts';

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
    'vote-without-target': {
      severity: 'warning',
      summary: { nl: 'Een stemming zegt niet waarover.', en: 'A vote does not say what it is on.' },
      fixable: true,
    },
    'no-outcome': {
      severity: 'info',
      summary: { nl: 'Van een motie, voorstel of stemming staat er geen uitslag.', en: 'A motion, proposal or vote has no outcome.' },
      fixable: true,
    },
  },
  check(context) {
    const told = linesOf(context, 'untyped-vote');
    for (const meeting of context.file.meetings) {
      if (isToCome(meeting)) continue;
      const before: string[] = [];
      const votedOn = checkLooseVotes(context, meeting, told);
      for (const item of itemsOf(meeting)) {
        if (item.kind === 'vote' && !told.has(item.headAt.start.line)) checkVote(context, meeting, item);
        if (item.kind === 'commitment') checkPromise(context, item);
        if (!('movers' in item)) continue;
        checkSeconders(context, item);
        if (item.kind === 'decision') checkDecision(context, item);
        if (item.kind === 'decision' || saysNone(item)) continue;
        if (item.kind !== 'proposal' && item.movers.length === 0) reportMover(context, item);
        if (item.kind === 'amendment' && (item.about === undefined || isItself(item))) reportTarget(context, item, before);
        if (!votedOn.has(item) && !told.has(item.headAt.start.line) && !hasOutcome(meeting, item)) reportOutcome(context, meeting, item);
        if (item.kind !== 'amendment' && item.id !== undefined) before.push(item.id);
      }
    }
  },
});

type Context = ContextOf<typeof motions>;
type MovedItem = Extract<Item, { movers: unknown }>;

/** Lines of which a rule said something: what follows from it is not said as well. */
function linesOf({ problems }: Context, rule: string): ReadonlySet<number> {
  return new Set(problems.flatMap((problem) => (problem.rule === rule ? [problem.range.start.line] : [])));
}

/** A vote at the margin, below a motion, that names nothing. Returns those motions: it is plain that there was a vote on them. */
function checkLooseVotes(context: Context, meeting: Minutes, told: ReadonlySet<number>): ReadonlySet<Item> {
  const votedOn = new Set<Item>();
  let motion: Motion | undefined;
  let place: Section | undefined;
  for (const { item, section, nested } of placedItems(meeting)) {
    if (section !== place) motion = undefined;
    place = section;
    if (isMotion(item)) motion = item;
    if (item.kind !== 'vote' || nested || item.about !== undefined || motion === undefined) continue;
    votedOn.add(motion);
    if (!told.has(item.headAt.start.line)) reportLoose(context, item, motion);
  }
  return votedOn;
}

function reportLoose(context: Context, vote: Vote, motion: Motion): void {
  const { id } = motion;
  const start = context.offsetAt(vote.headAt.start);
  const keyword = /^\p{L}+/u.exec(context.text.slice(start))?.[0] ?? '';
  const behind = context.range(start + keyword.length, start + keyword.length).start;
  const isNext = vote.at.start.line === motion.at.end.line + 1;
  const fixes =
    id !== undefined
      ? [fix({ nl: `Het gaat over \`#${id}\``, en: `It is on \`#${id}\`` }, [context.insert(behind, ` #${id}`)], true)]
      : isNext
        ? [fix({ nl: 'Spring de stemming in onder het punt', en: 'Indent the vote below the item' }, [context.insert(vote.at.start, '  ')])]
        : [];
  context.report(
    'vote-without-target',
    vote.headAt,
    {
      nl: `Deze stemming zegt niet waarover: noem het punt met \`${keyword} #${id ?? 'id'}\`, of spring haar in, direct onder het punt.`,
      en: `This vote does not say what it is on: name the item by \`${keyword} #${id ?? 'id'}\`, or indent it right below the item.`,
    },
    { fixes },
  );
}

/** A vote that tells neither a count nor what came of it. */
function checkVote(context: Context, meeting: Minutes, vote: Vote): void {
  if (resultOf(vote) !== undefined || vote.sides.length > 0) return;
  const { language } = meeting;
  context.report(
    'no-outcome',
    vote.headAt,
    {
      nl: 'Deze stemming heeft geen uitslag: zet de stemmen tussen de haakjes, `(voor 10, tegen 5)`, en de uitslag erachter.',
      en: 'This vote has no outcome: put the votes in the parentheses, `(for 10, against 5)`, and the outcome behind it.',
    },
    {
      fixes: [attributeNamed('adopted'), attributeNamed('rejected')].map((outcome) =>
        fix({ nl: `Zet er \`${outcome.nl}\` achter`, en: `Add \`${outcome.en}\`` }, [told(context, vote, outcome[language])]),
      ),
    },
  );
}

/** The outcome as the first words of the text. */
function told(context: Context, { headAt }: Vote, word: string): TextEdit {
  const end = context.offsetAt(headAt.end);
  const hasColon = context.text.charAt(end - 1) === ':';
  return context.insert(headAt.end, `${hasColon ? '' : ':'} ${word}`);
}

function titleOf({ kind, id }: Motion, language: 'nl' | 'en'): string {
  const keyword = statementOfKind(kind)[language];
  return id === undefined ? keyword : `${keyword} ${id}`;
}

function checkSeconders(context: Context, { movers, seconders }: MovedItem): void {
  reportBoth(context, movers, seconders, (name) => ({
    nl: `${name} is indiener en hoort niet ook bij \`mede\`: daar staat wie het steunt.`,
    en: `${name} is the mover and does not belong behind \`seconded\` too: that is for who supports it.`,
  }));
}

/** A promise to oneself. */
function checkPromise(context: Context, { owners, to = [] }: Action): void {
  reportBoth(context, owners, to, (name) => ({
    nl: `${name} doet deze toezegging en hoort niet ook bij \`aan\`: daar staat aan wie zij is gedaan.`,
    en: `${name} makes this commitment and does not belong behind \`to\` too: that is for whom it is made to.`,
  }));
}

function reportBoth(
  context: Context,
  first: readonly PartyMention[],
  second: readonly PartyMention[],
  messageOf: (name: string) => Message,
): void {
  const known = new Set(first.map(({ party }) => keyOf(party)));
  for (const mention of second) {
    if (!known.has(keyOf(mention.party))) continue;
    context.report('seconder-is-mover', mention.at, messageOf(nameIn(mention)), {
      fixes: [removal(context, mention.at, second.length === 1)],
    });
  }
}

/** Without the name; without the word before it too where it is the only one. */
function removal(context: Context, at: Range, isOnly: boolean): Fix {
  const title = { nl: 'Haal de naam hier weg', en: 'Take the name away here' };
  const { text } = context;
  let start = context.offsetAt(at.start);
  const end = context.offsetAt(at.end);
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  if (!isOnly) return fix(title, [context.replace(context.range(start, end), '')]);
  const open = Math.max(text.lastIndexOf(',', start), text.lastIndexOf('(', start));
  let after = end;
  if (text.charAt(open) === '(' && text.charAt(end) === ',') for (after = end + 1; text.charAt(after) === ' '; after++);
  const from = text.charAt(open) === '(' ? open + 1 : open;
  return fix(title, [context.replace(context.range(from, after), '')]);
}

function reportMover(context: Context, item: Motion): void {
  context.report('motion-without-mover', item.headAt, {
    nl: `${titleOf(item, 'nl')} heeft geen indiener: zet \`indiener @id\` tussen de haakjes.`,
    en: `${titleOf(item, 'en')} has no mover: put \`moved @id\` in the parentheses.`,
  });
}

/** `Amendement A1 (over #A1)` */
function isItself({ ref, about }: Motion): boolean {
  return ref !== undefined && refOf(about?.target) === ref;
}

/** @param before ids of the motions and proposals above it */
function reportTarget(context: Context, item: Motion, before: readonly string[]): void {
  const word = attributeNamed('about')[context.file.language];
  // One that says it changes itself has its `over` already.
  const targets = item.about === undefined ? before.slice(-3) : [];
  context.report(
    'amendment-without-target',
    item.headAt,
    item.about !== undefined
      ? {
          nl: `${titleOf(item, 'nl')} wijzigt zichzelf: achter \`over\` hoort het id van het voorstel.`,
          en: `${titleOf(item, 'en')} changes itself: the id of the proposal belongs behind \`about\`.`,
        }
      : {
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
  const own = outcomeAsText(item);
  if (own !== undefined) {
    reportOwn(context, item, own);
    return;
  }
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

/** `Besluit B6: Aangehouden.` stands among what was decided. */
function checkDecision(context: Context, item: Extract<MovedItem, { kind: 'decision' }>): void {
  const own = item.outcome === undefined ? outcomeAsText(item) : undefined;
  if (own !== undefined && own !== 'adopted') reportOwn(context, item, own);
}

function reportOwn(context: Context, item: MovedItem, own: Outcome): void {
  const word = attributeNamed(own)[context.file.language];
  context.report(
    'no-outcome',
    item.headAt,
    {
      nl: `De tekst zegt wat ervan werd, maar alleen tussen de haakjes telt dat: \`(${word})\`.`,
      en: `The text says what came of it, but only in the parentheses does that count: \`(${word})\`.`,
    },
    {
      ...(item.kind === 'decision' ? { severity: 'warning' as const } : {}),
      fixes: [fix({ nl: `Zet er \`${word}\` bij`, en: `Add \`${word}\`` }, [addAttribute(context, item, word)])],
    },
  );
}
