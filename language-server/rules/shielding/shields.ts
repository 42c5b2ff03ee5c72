import type * as ast from '../../generated/ast.ts';
import { type ShieldSpan, shieldsWithin } from '../../syntax/shields.ts';
import { fix, type RuleContext } from '../context.ts';
import type { RuleFacts } from '../define.ts';
import { nearShieldFixes } from './near-shields.ts';
import { checkConflict, checkGround } from './one-ground.ts';

/** What a shield itself can be at fault in, beside its grounds. */
export const SHIELD_RULES = {
  'unclosed-shield': {
    severity: 'error',
    summary: { nl: 'Een afscherming is niet gesloten.', en: 'A shield is not closed.' },
    fixable: true,
  },
  'doubtful-shield': {
    severity: 'error',
    summary: { nl: 'Wat als afscherming bedoeld lijkt, is er geen.', en: 'What seems meant as a shield is none.' },
    fixable: true,
  },
} as const satisfies Readonly<Record<string, RuleFacts>>;

type Context = RuleContext<keyof typeof SHIELD_RULES | 'unknown-ground' | 'ground-conflict'>;

/** Shields within shields are looked at this deep. */
const DEEPEST = 8;

/** The shields of a line, wherever they stand in it: `unclosed-shield`, `doubtful-shield`, and their grounds. */
export function checkShields(context: Context, line: ast.Line, around: readonly string[], inCode: boolean): void {
  const { text } = context;
  const { offset, end } = line.$cstNode!;
  for (const shield of shieldsWithin(text, offset, end, inCode)) checkShield(context, shield, around, DEEPEST);
}

function checkShield(context: Context, shield: ShieldSpan, around: readonly string[], deepest: number): void {
  const grounds = [...around];
  for (const { start, end } of shield.grounds) {
    const ground = context.text.slice(start, end);
    checkGround(context, ground, context.range(start, end));
    checkConflict(context, context.range(start, end), ground, grounds);
    grounds.push(ground);
  }
  if (shield.doubt !== undefined) reportDoubt(context, shield);
  else if (!shield.closed) reportUnclosed(context, shield);
  if (deepest > 0) for (const inner of shield.inside) checkShield(context, inner, grounds, deepest - 1);
}

function reportUnclosed(context: Context, { start, end }: ShieldSpan): void {
  context.report(
    'unclosed-shield',
    context.range(start, end),
    {
      nl: 'Deze afscherming wordt niet gesloten; in openbare uitvoer valt de rest van de alinea weg.',
      en: 'This shield is not closed; public output leaves out the rest of the paragraph.',
    },
    {
      fixes: [
        fix({ nl: 'Sluit af aan het einde van de regel', en: 'Close it at the end of the line' }, [
          context.insert(context.range(end, end).start, '}'),
        ]),
      ],
    },
  );
}

/** Braces with no ground: shielded all the same. */
function reportBare(context: Context, { start, contentStart, contentEnd, end, closed, doubt }: ShieldSpan): void {
  const ground = /\d/.test(context.text.slice(contentStart, contentEnd)) ? '5.1.2b' : '5.1.2e';
  const shield = [context.insert(context.range(contentStart, contentStart).start, `${ground}: `)];
  if (!closed) shield.push(context.insert(context.range(end, end).start, '}'));
  const message = {
    nl: `Tussen deze accolades staat geen grond; in openbare uitvoer valt de tekst erin weg. Scherm hem af met \`{${ground}: …}\`, of zet een backslash voor de accolade.`,
    en: `There is no ground in these braces; public output leaves out the text in them. Shield it with \`{${ground}: …}\`, or put a backslash before the brace.`,
  };
  const fixes = [
    fix({ nl: `Scherm dit af op grond van ${ground}`, en: `Shield this on ground ${ground}` }, shield),
    fix({ nl: 'Dit mag openbaar zijn', en: 'This may be public' }, [context.insert(context.range(start, start).start, '\\')]),
  ];
  context.report('doubtful-shield', context.range(start, end), message, doubt === 'bare' ? { fixes } : { fixes, severity: 'warning' });
}

function reportDoubt(context: Context, shield: ShieldSpan): void {
  const { start, end, contentEnd, tooSoon = [] } = shield;
  const report = (from: number, to: number, message: { nl: string; en: string }, fixes: ReturnType<typeof fix>[]) =>
    context.report('doubtful-shield', context.range(from, to), message, { fixes });
  switch (shield.doubt) {
    case 'stray':
      report(
        start,
        end,
        {
          nl: 'Deze afscherming sluit eerder dan haar laatste accolade; in openbare uitvoer valt alles tot daar weg.',
          en: 'This shield closes before its last brace; public output leaves out everything up to there.',
        },
        [
          fix(
            { nl: 'Scherm af tot de laatste accolade', en: 'Shield up to the last brace' },
            tooSoon.map((at) => context.insert(context.range(at, at).start, '\\')),
          ),
        ],
      );
      break;
    case 'empty':
      report(
        start,
        end,
        {
          nl: 'Deze afscherming is leeg: wat erachter staat, is niet afgeschermd bedoeld of hoort erin.',
          en: 'This shield is empty: what stands behind it is not meant as shielded, or belongs in it.',
        },
        [],
      );
      break;
    case 'comment':
      report(
        start,
        end,
        {
          nl: 'Dit is geen opmerking maar tekst, die in openbare uitvoer wegvalt. Een opmerking staat op een eigen regel, met `//` vooraan.',
          en: 'This is no comment but text, which public output leaves out. A comment stands on a line of its own, with `//` at the margin.',
        },
        [],
      );
      break;
    case 'closing':
      report(start, end, { nl: 'Een afscherming sluit met een gewone accolade: `}`.', en: 'A plain brace closes a shield: `}`.' }, [
        fix({ nl: 'Sluit met `}`', en: 'Close with `}`' }, [context.replace(context.range(contentEnd, end), '}')], true),
      ]);
      break;
    case 'bare':
    case 'bare-perhaps':
      reportBare(context, shield);
      break;
    default:
      report(
        start,
        end,
        {
          nl: 'Dit lijkt een afscherming en is er geen; in openbare uitvoer valt het weg. Zo kan het: `{5.1.2e: …}`, `{5.1.2e, 5.1.2i: …}`.',
          en: 'This looks like a shield and is none; public output leaves it out. Write `{5.1.2e: …}` or `{5.1.2e, 5.1.2i: …}`.',
        },
        nearShieldFixes(context, shield),
      );
  }
}
