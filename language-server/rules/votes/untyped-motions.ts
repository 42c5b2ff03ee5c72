import { shortened } from '../../syntax/cutting.ts';
import { attributeNamed, outcomeIn } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { wordsGone } from '../shared/kept-words.ts';
import { isStruck } from '../shared/struck.ts';
import { toldLines } from '../structure/prose-in-minutes.ts';
import { Places } from './places.ts';
import { type ToldMotion, toldMotion } from './told-motions.ts';
import { typedName } from './typed-vote.ts';

/** `untyped-motion`: a line of text tells who moved what: it is in no list. */
export const untypedMotions = defineRule({
  name: 'untyped-motion',
  family: 'votes',
  severity: 'warning',
  summary: {
    nl: 'Een motie, voorstel of toezegging staat in gewone tekst.',
    en: 'A motion, proposal or commitment stands in plain text.',
  },
  fixable: true,
  check(context) {
    const reported = context.reportedLines;
    const places = new Places(context);
    for (const line of toldLines(context)) {
      const at = context.root.positionAt(line.start).line;
      if (reported.has(at) || isStruck(line.text) || !MAY_TELL.test(line.text)) continue;
      const told = toldMotion(line.text);
      if (told === undefined || (isSentence(told, line.text) && places.isMoved(at))) continue;
      const typed = typedMotion(context, told, line.text);
      const word = keywordNamed(told.kind);
      context.report(
        'untyped-motion',
        context.range(line.content, line.end),
        {
          nl: `Dit is gewone tekst, en staat in geen lijst. Zo kan het: \`${word.nl}${EXAMPLES[told.kind].nl}\`.`,
          en: `This is plain text, and in no list. Such as: \`${word.en}${EXAMPLES[told.kind].en}\`.`,
        },
        {
          fixes: [
            fix({ nl: `Maak er \`${shortened(typed, 80)}\` van`, en: `Make it \`${shortened(typed, 80)}\`` }, [
              context.replace(context.range(line.start, line.end), typed),
            ]),
          ],
        },
      );
    }
  },
});

type Context = ContextOf<typeof untypedMotions>;

const MAY_TELL = /moti|amend|voorstel|propos|mov|second|indien|ingedien|resol|toezeg|commit|^[ \t]*M\/?S/iu;

/** What came of it; `that the minutes be approved` is what was asked. */
const SAID = /(?<!(?:be|worden|te) )(?<![\p{L}])(?:carried|passed|failed|defeated|aangenomen|verworpen)(?![\p{L}])/iu;

const MOVED = { nl: ' M1 (indiener @id, mede @id): …', en: ' M1 (moved @id, seconded @id): …' };
const EXAMPLES: Readonly<Record<ToldMotion['kind'], { readonly nl: string; readonly en: string }>> = {
  Motion: MOVED,
  Amendment: { nl: ' AM1 (indiener @id, over #V1): …', en: ' AM1 (moved @id, about #P1): …' },
  Proposal: { nl: ' V1 (indiener @id): …', en: ' P1 (moved @id): …' },
  Commitment: { nl: ' T1 (@id, aan @id, uiterlijk …): …', en: ' C1 (@id, to @id, due …): …' },
  Decision: { nl: ' B1: …', en: ' D1: …' },
};

/** `Moved by A, seconded by B`: a line that does not open with the word of an item. */
function isSentence({ kind, movers, seconders }: ToldMotion, line: string): boolean {
  return kind === 'Motion' && movers.length + seconders.length > 0 && !/^[ \t]*(?:Motie|Motion)[ \t][^:]*:/u.test(line);
}

/** The line as an item; all that it says stays. */
function typedMotion(context: Context, { kind, id, movers, seconders, text }: ToldMotion, line: string): string {
  const { project } = context;
  const { language } = context.file;
  const names = (people: ToldMotion['movers']) => people.map(({ name }) => typedName(project, name)).join(' ');
  const outcome = kind === 'Commitment' || kind === 'Decision' ? undefined : outcomeIn(SAID.exec(line)?.[0] ?? '');
  const moved = kind === 'Commitment' ? [] : [attributeNamed('moved')[language]];
  const inside = [
    ...(movers.length > 0 ? [[...moved, names(movers)].join(' ')] : []),
    ...(seconders.length > 0 ? [`${attributeNamed('seconded')[language]} ${names(seconders)}`] : []),
    ...(outcome === undefined ? [] : [attributeNamed(outcome)[language]]),
  ];
  const head = [
    keywordNamed(kind)[language],
    ...(id === undefined ? [] : [id]),
    ...(inside.length === 0 ? [] : [`(${inside.join(', ')})`]),
  ];
  const whole = line.trim().replace(/^[-*+•][ \t]+/u, '');
  const item = `${head.join(' ')}: ${text}`;
  // Nothing but the words between the names may go: `unanimously` and `in amended form` say more.
  const isKept = text !== '' && wordsGone(withoutNames(whole, [...movers, ...seconders]), item).every((word) => BETWEEN.has(word));
  return isKept ? item : `${head.join(' ')}: ${whole}`;
}

const BETWEEN: ReadonlySet<string> = new Set(
  (
    'a an the it was is were be been that to and by of from on motion motions moved made proposed proposer seconded second seconder mover resolved resolution ' +
    'motie amendement subamendement voorstel toezegging door van de het een en is wordt werd ingediend indiener indieners mede voorgesteld gesteund ' +
    'ondersteund namens m s c msc msp carried passed failed defeated aangenomen verworpen commitment amendment proposal'
  ).split(' '),
);

function withoutNames(line: string, people: ToldMotion['movers']): string {
  return people.reduce((rest, { name }) => rest.replace(name, ' '), line);
}
