import type { AnyMinutes } from '../model/minutes.ts';
import { nameText, valueWords } from '../model/value-text.ts';
import type { RenderContext } from './context.ts';
import { moreFacts } from './items.ts';
import { closingOf, type LetterForms, limited, meetingPhrase } from './letter.ts';
import { legend, noteParts, numberOf, sectionOf, TASK_COLUMNS, tableOf, taskCells } from './lists.ts';
import type { ItemFact, SectionPart } from './parts.ts';
import type { Phrase } from './phrase.ts';
import { sentence, sentencePhrase } from './sentences.ts';
import {
  type AnyBlock,
  type AnyItem,
  type AnyParty,
  type AnySection,
  actionState,
  itemsOf,
  onDayOfMeeting,
  type PlacedAction,
} from './view.ts';
import { Wording } from './wording.ts';

/** The mail to one owner: of each meeting the actions that are theirs, each with where it was agreed. */
export function ownerLetter(
  party: AnyParty,
  byMeeting: readonly (readonly [AnyMinutes, readonly PlacedAction[]])[],
  context: RenderContext,
  { hasCalendar }: { readonly hasCalendar: boolean },
): LetterForms {
  const [first] = byMeeting[0]!;
  const { language } = first;
  const wordings = byMeeting.map(([minutes, entries]) => ({
    wording: new Wording(minutes, { ...onDayOfMeeting(minutes, context), view: 'actions', sourceLines: false }),
    entries,
  }));
  const sections = wordings.map(({ wording, entries }, index) => ownActions(wording, entries, `meeting-${index + 1}`));
  const grounds = wordings[0]!.wording;
  for (const { wording } of wordings) for (const ground of wording.grounds) grounds.grounds.add(ground);
  const explained = legend(grounds);
  const name = nameText('name' in party ? party.name : '');
  const isPerson = party.type === 'person';
  const opening = [
    isPerson ? [sentence(language, 'yourActions')] : sentencePhrase(language, 'theirActions', grounds.value(name)),
    ...(hasCalendar ? [[sentence(language, 'asCalendar')]] : []),
  ];
  const letter = (parts: readonly SectionPart[], opening: readonly Phrase[]) => ({
    language,
    greeting: isPerson ? sentence(language, 'dear', valueWords(name)) : sentence(language, 'dearColleagues'),
    opening,
    document: { language, meeting: first.id, isPublic: grounds.isPublic(), head: undefined, parts: [...parts, ...explained] },
    closing: closingOf(first),
    look: context.look,
  });
  return {
    whole: letter(sections, opening),
    shortened: (rows) => letter(limited(sections, rows, language), [...opening, [sentence(language, 'allAttached')]]),
  };
}

function ownActions(wording: Wording, entries: readonly PlacedAction[], id: string): SectionPart {
  const rows = entries.map(({ item, section }) => ({
    cells: [numberOf(item), ...taskCells(wording, item, actionState(item, wording.context)!, item.due)],
    more: moreFacts(wording, item),
    after: agreedIn(wording, item, section),
  }));
  const parts = [tableOf(wording, 'actions', TASK_COLUMNS, rows), ...noteParts(wording)];
  return { ...sectionOf(wording, 'actions', parts), id, title: meetingPhrase(wording) };
}

/** The agenda item, and the decisions that the action names or that stand before it there. */
function agreedIn(wording: Wording, item: AnyItem, section: AnySection | undefined): ItemFact[] {
  const title =
    section === undefined
      ? []
      : [
          {
            word: 'agendaItem' as const,
            name: wording.word('agendaItem'),
            value: [...(section.number === undefined ? [] : [`${section.number}. `]), ...wording.text(section.title)],
          },
        ];
  const decisions = decisionsBehind(wording.minutes, item, section).map((decision) => ({
    word: 'decision' as const,
    name: [wording.word('decision'), decision.id ?? ''].filter((part) => part !== '').join(' '),
    value: wording.shielded(decision.ground, wording.text(decision.text)),
  }));
  return [...title, ...decisions];
}

/** The decisions an action follows from: those it names, else the last one before it in its section. */
function decisionsBehind(minutes: AnyMinutes, item: AnyItem, section: AnySection | undefined): AnyItem[] {
  const all = [...itemsOf(minutes)].filter(({ item: other }) => other.kind === 'decision');
  const named = new Set(
    item.text.flatMap((part) =>
      typeof part !== 'string' && part.kind === 'reference' && part.target?.kind === 'decision' && part.target.meeting === minutes.id
        ? [part.target.id]
        : [],
    ),
  );
  const mentioned = all.filter(({ item: other }) => other.id !== undefined && named.has(other.id));
  if (mentioned.length > 0) return mentioned.map(({ item: other }) => other);
  const blocks: readonly AnyBlock[] = section?.blocks ?? minutes.blocks;
  const at = blocks.findIndex((block) => block === item || ('items' in block && (block.items as readonly AnyItem[]).includes(item)));
  const before = blocks.slice(0, Math.max(at, 0)).findLast((block) => block.kind === 'decision');
  return before?.kind === 'decision' ? [before] : [];
}
