import { ACTION_STATUS, type ActionStatus, statusWord } from '../vocabulary/attributes.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { MinutesDraft } from './draft.ts';
import { likeness } from './likeness.ts';
import type { Finding } from './report.ts';

/** An action as a draft has it in one line. */
interface DraftedAction {
  readonly line: number;
  readonly id: string;
  /** Between its parentheses. */
  readonly head: string;
  readonly owners: string;
  readonly text: string;
  readonly words: string;
  /** What its head or the end of its text says. */
  readonly status: ActionStatus | undefined;
  readonly statusInHead: boolean;
}

interface EarlierAction extends DraftedAction {
  readonly ref: string;
  readonly date: string;
  open: boolean;
}

const ALIKE = 0.7;
/** How many open actions before it a text is compared with, and how many of them a finding names. */
const MOST_COMPARED = 40;
const MOST_NAMED = 5;
/** From as many open actions with the same words on, none of them is linked. */
const CROWD = 20;
const { nl, en } = keywordNamed('Action');
const LINE = new RegExp(String.raw`^(?:${nl}|${en}) ([^\s:()]+)(?: \(([^()]*)\))?: (.*)$`, 'u');
const FILL = new Set('de het een nog ook weer alsnog inmiddels the a an also still again'.split(' '));
const SAID: ReadonlyMap<string, ActionStatus> = new Map([
  ['gereed', 'done'],
  ['afgerond', 'done'],
  ['done', 'done'],
  ['completed', 'done'],
  ['loopt', 'ongoing'],
  ['lopend', 'ongoing'],
  ['ongoing', 'ongoing'],
]);
const SAID_AT_END = new RegExp(String.raw`(?:[ \t][-–—][ \t]+|[([:;.][ \t]*)(${[...SAID.keys()].join('|')})[)\].]*$`, 'iu');

/**
 * Actions that return in later minutes of one series become progress on the first of them: only where the text says the same and exactly one earlier
 * action that is still open fits. Where another could be meant the action stays, and a finding asks. No word leaves the draft.
 *
 * @param drafts by their dates; what has none stays as it is
 */
export function withReturning(drafts: readonly MinutesDraft[]): MinutesDraft[] {
  const earlier: EarlierAction[] = [];
  const byWords = new Map<string, EarlierAction[]>();
  return drafts.map((draft) => {
    const { date } = draft;
    if (date === undefined) return draft;
    const actions = actionsIn(draft);
    const isBefore = (one: EarlierAction) => one.open && one.date < date;
    const before = earlier.filter(isBefore).slice(-MOST_COMPARED);
    const fitting = actions.map((action) => (byWords.get(action.words) ?? []).filter((one) => isBefore(one) && isSame(one, action)));
    const chosen = new Map<EarlierAction, number>();
    for (const fits of fitting) for (const one of fits) chosen.set(one, (chosen.get(one) ?? 0) + 1);
    const lines = draft.text.split('\n');
    const findings: Finding[] = [...draft.findings];
    for (const [index, action] of actions.entries()) {
      const fits = fitting[index]!;
      const [only] = fits;
      const open = action.status !== 'done' && action.status !== 'dropped';
      const alone =
        fits.length === 1 &&
        chosen.get(only!) === 1 &&
        byWords.get(action.words)!.length < CROWD &&
        (only!.id === action.id || !draft.numbered.has(action.id));
      if (only !== undefined && alone) {
        const source = progressLine(only.ref, action, draft);
        lines[action.line - 1] = source;
        const at = findings.findIndex((one) => one.kind === 'action' && one.line === action.line);
        findings[at] = { kind: 'progress', line: action.line, text: source, sure: 'certain' };
        only.open = open;
        continue;
      }
      const like = fits.length > 0 ? fits : before.filter((one) => isAlike(one, action));
      const refs = like.slice(0, MOST_NAMED).map(({ ref }) => ref);
      if (refs.length > 0) findings.push({ kind: 'progress', line: action.line, text: refs.join(', '), sure: 'open' });
      const kept = { ...action, ref: `#${draft.id}/${action.id}`, date, open };
      earlier.push(kept);
      const others = (byWords.get(action.words) ?? []).filter((one) => one.open);
      byWords.set(action.words, others.length < CROWD ? [...others, kept] : others);
    }
    return { ...draft, text: lines.join('\n'), findings };
  });
}

/** Actions that are one line of the draft: what has points or lines below it says more than can be compared. */
function actionsIn({ text, findings }: MinutesDraft): DraftedAction[] {
  const lines = text.split('\n');
  return findings.flatMap(({ kind, line }) => {
    const match = kind === 'action' ? LINE.exec(lines[line - 1] ?? '') : null;
    if (match === null || /^\s+\S/.test(lines[line] ?? '')) return [];
    const [, id = '', head = '', told = ''] = match;
    const inHead = ACTION_STATUS.get(head.slice(head.lastIndexOf(',') + 1).trim());
    const said = SAID_AT_END.exec(told);
    const bare = said === null ? told : told.slice(0, said.index);
    return [
      {
        line,
        id,
        head,
        owners: (head.startsWith('@') ? head.split(',', 1)[0]! : '').split(' ').toSorted().join(' '),
        text: told,
        words: wordsOf(bare),
        status: inHead ?? SAID.get(said?.[1]?.toLowerCase() ?? ''),
        statusInHead: inHead !== undefined,
      },
    ];
  });
}

/** The same text, but for words that say nothing of the task; whose it is may be missing in one of them, and differs in none. */
function isSame(one: DraftedAction, other: DraftedAction): boolean {
  return one.words !== '' && one.words === other.words && (one.owners === other.owners || one.owners === '' || other.owners === '');
}

function isAlike(one: DraftedAction, other: DraftedAction): boolean {
  return one.words === other.words || (one.owners !== '' && one.owners === other.owners && likeness(one.words, other.words) >= ALIKE);
}

function progressLine(ref: string, { head, status, statusInHead, text }: DraftedAction, { language }: MinutesDraft): string {
  const said = status === undefined || statusInHead ? [] : [statusWord(status, language)];
  const inside = [...(head === '' ? [] : [head]), ...said].join(', ');
  return `${keywordNamed('Progress')[language]} ${ref}${inside === '' ? '' : ` (${inside})`}: ${text}`;
}

function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}@]+/gu) ?? [];
  return words.filter((word) => !FILL.has(word)).join(' ');
}
