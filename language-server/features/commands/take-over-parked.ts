import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Minutes, Section } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { byMoment, meetingAround, sectionsOf } from '../../model/walk.ts';
import { agendaPoint, parkedIn, placeOfAdded } from '../../register/parked.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import type { FeatureContext } from '../context.ts';
import { attendanceEdits } from '../shared/attendance-points.ts';

/**
 * `verslag.takeOverParked`: the points that earlier meetings of the series left for later become points of this one, before what closes it. `null` where
 * none is left.
 *
 * @param line a line of the meeting; the first meeting of the file without it.
 */
export function takeOverParked(context: FeatureContext, line?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line);
  if (meeting?.series === undefined) return null;
  const { language, sections } = meeting;
  const all = context.project.meetingsOfSeries(meeting.series.id);
  const parked = parkedIn(all).filter(({ ref }) => {
    const from = all.find(({ id }) => ref.startsWith(`${id}/`));
    return from !== undefined && from.id !== meeting.id && byMoment(from, meeting) <= 0;
  });
  if (parked.length === 0) return null;
  const before = sections[placeOfAdded(sections.map(({ title }) => plainText(title).trim()))];
  const first = firstNumber(sections, before);
  const eol = lineEndOf(context.text);
  const hashes = '#'.repeat((before ?? sections.at(-1))?.level ?? 1);
  const texts = parked.map((one, index) => {
    const { title, lines } = agendaPoint(one, language);
    const number = first === undefined ? '' : `${first + index}. `;
    return [`${hashes} ${number}${title}`, ...lines].join(eol);
  });
  const added = texts.join(eol + eol);
  const later = before === undefined ? [] : sections.slice(sections.indexOf(before));
  return {
    changes: {
      [context.uri]: [
        ...attendanceEdits(context, meeting, raised(later, parked.length)),
        insertion(context, meeting, before, added),
        ...shifted(context, later, parked.length),
      ],
    },
  };
}

/** The number of the first point that is added; undefined where points have none. */
function firstNumber(sections: readonly Section[], before: Section | undefined): number | undefined {
  const own = wholeNumber(before);
  if (own !== undefined) return own;
  const last = wholeNumber(before === undefined ? sections.at(-1) : sections[sections.indexOf(before) - 1]);
  return sections.length === 0 ? 1 : last === undefined ? undefined : last + 1;
}

function wholeNumber(section: Section | undefined): number | undefined {
  return section?.number !== undefined && /^\d{1,4}$/.test(section.number) ? Number(section.number) : undefined;
}

function insertion({ root, text }: FeatureContext, meeting: Minutes, before: Section | undefined, added: string): TextEdit {
  const eol = lineEndOf(text);
  if (before !== undefined) {
    const start = root.lineStart(before.headAt.start.line);
    return { range: root.rangeOf(start, start), newText: added + eol + eol };
  }
  const start = root.lineStart(meeting.at.start.line);
  const end = start + text.slice(start, root.lineStart(meeting.at.end.line) + meeting.at.end.character).trimEnd().length;
  return { range: root.rangeOf(end, end), newText: eol + eol + added };
}

/** What comes behind them has its number raised, and so has what stands in it. */
function shifted({ root }: FeatureContext, later: readonly Section[], by: number): TextEdit[] {
  return later.flatMap((section): TextEdit[] => {
    const number = wholeNumber(section);
    const old = section.number;
    if (number === undefined || old === undefined) return [];
    return [section, ...sectionsOf(section)].flatMap((one): TextEdit[] => {
      const { line } = one.headAt.start;
      const at = one.number === old || one.number?.startsWith(`${old}.`) === true ? root.lineText(line).indexOf(one.number) : -1;
      if (at < 0) return [];
      const start = root.lineStart(line) + at;
      return [{ range: root.rangeOf(start, start + old.length), newText: `${number + by}` }];
    });
  });
}

/** The new number by the old one. */
function raised(later: readonly Section[], by: number): ReadonlyMap<string, string> {
  return new Map(later.map(wholeNumber).flatMap((number) => (number === undefined ? [] : [[`${number}`, `${number + by}`] as const])));
}
