import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { Language, MeetingHead, Minutes, Motion, Range } from '../model/minutes.ts';
import { type HeldAction, type HeldItem, type HeldReport, liveRegisterOf } from '../register/live-register.ts';
import type { Message } from '../rules/problem.ts';
import { durationInWords } from '../syntax/durations.ts';
import type { FeatureContext } from './context.ts';
import { agendaTimeOf } from './shared/agenda-time.ts';
import { approvalsOf, approvalWords } from './shared/approvals.ts';
import { openActionsOf } from './shared/cards/party-card.ts';
import { chainWords, motionChain } from './shared/motion-chain.ts';

/** The command behind every lens: shows places, with the arguments address, position and locations. A client that does not know it gets another. */
export const SHOW_REFERENCES = 'verslag.showReferences';

/** What `codeLens/resolve` needs. */
export interface LensData {
  readonly uri: string;
  readonly kind: 'meeting' | 'party' | 'action' | 'approval' | 'motion' | 'agenda';
  readonly id: string;
}

/**
 * Lines above a meeting, a party and an action that tell what the rest of the project says of it. Only where there is something to tell; what
 * it is comes with {@link resolveCodeLens}. Source: LSP 3.17, textDocument/codeLens.
 */
export function codeLenses(context: FeatureContext): CodeLens[] {
  const { file, uri } = context;
  const lens = (range: Range, kind: LensData['kind'], id: string): CodeLens => ({ range, data: { uri, kind, id } satisfies LensData });
  const meetings = file.meetings.filter((meeting) => openBefore(context, meeting).length > 0);
  const parties = file.parties.filter(({ party }) => openActionsOf(context, party.id).length > 0);
  const planned = file.meetings.filter((meeting) => agendaTimeOf(meeting) !== undefined);
  const approved = file.meetings.filter(({ id }) => approvalsOf(context, id).length > 0);
  return [
    ...approved.map((meeting) => lens(meeting.headAt, 'approval', meeting.id)),
    ...meetings.map((meeting) => lens(meeting.headAt, 'meeting', meeting.id)),
    ...planned.map((meeting) => lens(meeting.headAt, 'agenda', meeting.id)),
    ...parties.map(({ party, headAt }) => lens(headAt, 'party', party.id)),
    ...motionsHere(context).map(({ item }) => lens(item.headAt, 'motion', item.ref!)),
    ...reportedHere(context).map(({ item }) => lens(item.headAt, 'action', item.ref!)),
  ].sort((a, b) => a.range.start.line - b.range.start.line);
}

/** The lens with its title and the places it leads to. Source: LSP 3.17, codeLens/resolve. */
export function resolveCodeLens(context: FeatureContext, lens: CodeLens): CodeLens {
  const data = lens.data as LensData | undefined;
  const found = data && told(context, data);
  if (data === undefined || found === undefined) return lens;
  const { title, locations } = found;
  return {
    ...lens,
    command: { title: title[context.language], command: SHOW_REFERENCES, arguments: [data.uri, lens.range.start, locations] },
  };
}

function told(context: FeatureContext, { kind, id }: LensData): { title: Message; locations: Location[] } | undefined {
  switch (kind) {
    case 'meeting': {
      const meeting = context.file.meetings.find((candidate) => candidate.id === id);
      return meeting && openTitle(context, meeting, openBefore(context, meeting));
    }
    case 'agenda': {
      const meeting = context.file.meetings.find((candidate) => candidate.id === id);
      return meeting && agendaTitle(meeting);
    }
    case 'approval': {
      const approvals = approvalsOf(context, id);
      const words = (language: Language) => approvals.map((approval) => approvalWords(approval, language)).join('; ');
      const locations = approvals.map(({ item, meeting }) => ({ uri: meeting.uri, range: item.headAt }));
      return { title: { nl: words('nl'), en: words('en') }, locations };
    }
    case 'motion': {
      const held = liveRegisterOf(context.project).item(id);
      const chain = held && motionChain(context, held);
      if (chain === undefined) return undefined;
      const locations = chain.steps.map(({ item, meeting }) => ({ uri: meeting.uri, range: item.headAt }));
      return { title: { nl: chainWords(chain, 'nl'), en: chainWords(chain, 'en') }, locations };
    }
    case 'party': {
      const open = openActionsOf(context, id);
      const title = {
        nl: `eigenaar van ${open.length} ${open.length === 1 ? 'open actie' : 'open acties'}`,
        en: `owner of ${open.length} ${open.length === 1 ? 'open action' : 'open actions'}`,
      };
      return { title, locations: open.map(placeOf) };
    }
    case 'action': {
      const reports = liveRegisterOf(context.project).action(id)?.reports ?? [];
      const count = new Set(reports.map(({ meeting }) => meeting)).size;
      const title = {
        nl: `besproken in ${count} ${count === 1 ? 'overleg' : 'overleggen'}`,
        en: `reported in ${count} ${count === 1 ? 'meeting' : 'meetings'}`,
      };
      return { title, locations: reports.map(reportPlace) };
    }
  }
}

function placeOf({ item, meeting }: HeldAction): Location {
  return { uri: meeting.uri, range: item.headAt };
}

function reportPlace({ progress, meeting }: HeldReport): Location {
  return { uri: meeting.uri, range: progress.headAt };
}

// ---------------------------------------------------------------- what a lens says

/** The meeting of the series before this one. */
function previousOf(context: FeatureContext, meeting: Minutes): MeetingHead | undefined {
  if (meeting.series === undefined || meeting.date?.date === undefined) return undefined;
  const held = liveRegisterOf(context.project).meetingsOfSeries(meeting.series.id);
  const dated = held.filter(({ date }) => date?.date !== undefined);
  return dated[dated.findIndex(({ id }) => id === meeting.id) - 1];
}

/** Actions of the series that were open when this meeting began: what the register counts, so no agreements, and those without an id too. */
function openBefore(context: FeatureContext, meeting: Minutes): readonly HeldAction[] {
  if (meeting.date?.date === undefined) return [];
  return liveRegisterOf(context.project)
    .openBefore(meeting)
    .filter(({ item }) => item.kind === 'action');
}

function openTitle(context: FeatureContext, meeting: Minutes, open: readonly HeldAction[]): { title: Message; locations: Location[] } {
  const previous = previousOf(context, meeting);
  const allPrevious = open.every((action) => action.meeting.id === previous?.id);
  const title = {
    nl: `${open.length} ${open.length === 1 ? 'open actie' : 'open acties'} uit ${allPrevious ? 'het vorige overleg' : 'eerdere overleggen'}`,
    en: `${open.length} ${open.length === 1 ? 'open action' : 'open actions'} from ${allPrevious ? 'the previous meeting' : 'earlier meetings'}`,
  };
  return { title, locations: open.map(placeOf) };
}

/** How long the points take together, beside the time that the meeting is to last. */
function agendaTitle(meeting: Minutes): { title: Message; locations: Location[] } | undefined {
  const agenda = agendaTimeOf(meeting);
  if (agenda === undefined) return undefined;
  const { points, sum, planned } = agenda;
  const words = (language: Language, joint: string) => (planned === undefined ? '' : ` ${joint} ${durationInWords(planned, language)}`);
  const title = {
    nl: `agenda: ${durationInWords(sum, 'nl')}${words('nl', 'van')}`,
    en: `agenda: ${durationInWords(sum, 'en')}${words('en', 'of')}`,
  };
  return { title, locations: points.map(({ headAt }) => ({ uri: meeting.uri, range: headAt })) };
}

/** The motions of this file that were amended, voted on or decided about in another line. */
function motionsHere(context: FeatureContext): readonly HeldItem<Motion>[] {
  return liveRegisterOf(context.project)
    .motionsInFile(context.uri)
    .filter((held) => held.item.ref !== undefined && (motionChain(context, held)?.steps.length ?? 0) > 0);
}

/** The actions of this file that later meetings reported on. */
function reportedHere(context: FeatureContext): readonly HeldAction[] {
  return liveRegisterOf(context.project)
    .actionsInFile(context.uri)
    .filter(({ reports }) => reports.length > 0);
}
