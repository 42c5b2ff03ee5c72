import type { AnyMinutes } from '../model/minutes.ts';
import { isToCome } from '../model/status.ts';
import type { RenderContext, View } from './context.ts';
import { factsOf, headOf } from './facts.ts';
import { ItemWording } from './items.ts';
import {
  actionList,
  agreementList,
  channelList,
  commitmentList,
  decisionList,
  legend,
  motionList,
  noteList,
  openActionList,
  signatureList,
  standbyList,
  trackList,
} from './lists.ts';
import type { Document, OutlineEntry, Part, SectionPart } from './parts.ts';
import type { Phrase } from './phrase.ts';
import { agendaDetail, sectionFacts } from './section-facts.ts';
import type { AnyBlock, AnySection } from './view.ts';
import { Wording } from './wording.ts';

/** What a view of a meeting says. Every form that people read is written from it. */
export function documentOf(minutes: AnyMinutes, context: RenderContext): Document {
  const wording = new Wording(minutes, context);
  const head = headOf(wording);
  const facts = factsOf(wording);
  // In this order, for the legend explains what came before it.
  const parts: Part[] = [
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    ...VIEWS[context.view](wording),
    ...noteList(wording),
    ...legend(wording),
  ];
  return { language: minutes.language, meeting: minutes.id, isPublic: wording.isPublic(), head, parts };
}

/** What each view holds between the facts of the meeting and the legend. */
const VIEWS: Readonly<Record<View, (wording: Wording) => Part[]>> = {
  full: (wording) => {
    const items = new ItemWording(wording);
    const { blocks, sections } = wording.minutes;
    const opening = blocksOf(wording, items, blocks, undefined);
    const contents: Part = { kind: 'contents' };
    return [
      ...(isToCome(wording.minutes) ? [...opening, contents] : [contents, ...opening]),
      ...sections.map((section, index) => sectionPart(wording, items, section, `${index + 1}`)),
      ...trackList(wording),
      ...channelList(wording),
      ...standbyList(wording),
      ...decisionList(wording),
      ...motionList(wording),
      ...actionList(wording),
      ...commitmentList(wording),
      ...agreementList(wording),
      ...signatureList(wording),
    ];
  },
  decisions: (wording) => [
    ...orSentence([...decisionList(wording), ...motionList(wording)], wording.word('noDecisions')),
    ...signatureList(wording),
  ],
  actions: (wording) =>
    orSentence([...actionList(wording), ...commitmentList(wording), ...agreementList(wording)], wording.word('noActions')),
  invitation: (wording) => [
    ...(isToCome(wording.minutes) ? blocksOf(wording, new ItemWording(wording), wording.minutes.blocks, undefined) : []),
    agenda(wording),
    ...openActionList(wording),
    ...channelList(wording),
    ...standbyList(wording),
  ],
};

function orSentence(parts: readonly Part[], otherwise: string): Part[] {
  return parts.length === 0 ? [{ kind: 'sentence', words: [otherwise] }] : [...parts];
}

// ---------------------------------------------------------------- agenda and body

function agenda(wording: Wording): SectionPart {
  const { sections } = wording.minutes;
  const parts: Part[] =
    sections.length === 0
      ? [{ kind: 'sentence', words: [wording.word('noAgenda')] }]
      : [{ kind: 'outline', entries: outline(wording, sections) }];
  return { kind: 'section', id: 'agenda', title: [wording.word('agenda')], secret: [], parts, line: undefined };
}

function outline(wording: Wording, sections: readonly AnySection[]): OutlineEntry[] {
  return sections.map((section) => ({
    words: [...titleOf(wording, section), ...agendaDetail(wording, section)],
    entries: outline(wording, section.sections),
  }));
}

function titleOf(wording: Wording, section: AnySection): Phrase {
  if (section.ground !== undefined && wording.isPublic()) return [wording.word('notPublic')];
  return [...(section.number === undefined ? [] : [`${section.number}. `]), ...wording.text(section.title)];
}

/** A section and those in it. */
function sectionPart(wording: Wording, items: ItemWording, section: AnySection, path: string): SectionPart {
  const facts = sectionFacts(wording, section);
  return {
    kind: 'section',
    id: `section-${path}`,
    title: titleOf(wording, section),
    secret: wording.secret(section.ground),
    parts: [
      ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
      ...blocksOf(wording, items, section.blocks, section.track),
      ...section.sections.map((child, index) => sectionPart(wording, items, child, `${path}-${index + 1}`)),
    ],
    line: wording.lineOf(section.headAt),
  };
}

/** Text that holds notes only stands with the notes. */
function prose(wording: Wording, { text, lines }: Extract<AnyBlock, { kind: 'prose' }>): Part[] {
  const shown = wording.source(text, lines);
  const isEmpty = shown.source.every((part) => typeof part === 'string' && part.trim() === '');
  return isEmpty && text.length > 0 ? [] : [{ kind: 'prose', ...shown }];
}

function blocksOf(wording: Wording, items: ItemWording, blocks: readonly AnyBlock[], track: string | undefined): Part[] {
  return blocks.flatMap((block): Part[] => {
    switch (block.kind) {
      case 'prose':
        return prose(wording, block);
      // Lists of their own.
      case 'track':
      case 'channel':
      case 'standby':
        return [];
      default:
        return [items.part(block, track)];
    }
  });
}
