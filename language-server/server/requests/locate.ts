import { itemsOf } from '../../document/view.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Minutes, Section } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import { itemAnchor, safeFileName, trackAnchor } from '../../output/names.ts';
import { decoded } from '../../syntax/addresses.ts';
import type { FilePlace, LocateParams } from '../protocol.ts';
import type { Desk } from './desk.ts';

/**
 * Where that stands which a link of a rendered page points to: `#item-A1` and `#section-2-1` on the page itself, `dobv-2.html#item-A4` on
 * another. `null` where nothing of the project has that name.
 */
export function locate(desk: Desk, { uri, line, href }: LocateParams): FilePlace | null {
  const context = desk.context(uri);
  const link = /^(?:([^#?/\\]+)\.html)?(?:#(.+))?$/.exec(href);
  if (context === undefined || link === null || href === '') return null;
  const [, page, anchor] = link.map((part) => (part === undefined ? undefined : decoded(part)));
  const meeting = page === undefined ? meetingAround(context.file.meetings, line) : meetingOfPage(context, page);
  if (meeting === undefined) return null;
  return anchor === undefined ? { uri: meeting.uri, range: meeting.headAt } : placeOfAnchor(meeting, anchor);
}

function meetingOfPage({ project }: FeatureContext, page: string): Minutes | undefined {
  for (const file of project.files()) for (const meeting of file.meetings) if (safeFileName(meeting.id) === page) return meeting;
  return undefined;
}

function placeOfAnchor(meeting: Minutes, anchor: string): FilePlace | null {
  const { uri } = meeting;
  const path = /^section-([\d-]+)$/.exec(anchor);
  if (path) {
    const section = sectionAt(meeting.sections, path[1]!);
    return section === undefined ? null : { uri, range: section.headAt };
  }
  for (const { item } of itemsOf(meeting)) {
    if (item.id !== undefined && itemAnchor(item.id) === anchor && item.headAt) return { uri, range: item.headAt };
  }
  const track = meeting.tracks.find(({ id }) => trackAnchor(id) === anchor);
  return track === undefined ? null : { uri: track.uri, range: track.headAt };
}

function sectionAt(sections: readonly Section[], path: string): Section | undefined {
  const [first, ...rest] = path.split('-');
  const section = sections[Number(first) - 1];
  return rest.length === 0 || section === undefined ? section : sectionAt(section.sections, rest.join('-'));
}
