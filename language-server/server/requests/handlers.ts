import { REQUEST } from '../protocol.ts';
import { actions } from './actions.ts';
import { attachment } from './attachment.ts';
import { attend } from './attend.ts';
import type { Desk } from './desk.ts';
import { draft } from './draft.ts';
import { draftSeries } from './draft-series.ts';
import { exportMinutes } from './export.ts';
import { locate } from './locate.ts';
import { meetingAt } from './meeting-at.ts';
import { meetings } from './meetings.ts';
import { mentions } from './mentions.ts';
import { newMeeting } from './new-meeting.ts';
import { point } from './point.ts';
import { pointTime } from './point-time.ts';
import { quickItem } from './quick-item.ts';
import { readDate } from './read-date.ts';
import { readTime } from './read-time.ts';
import { remark, remarks } from './remarks.ts';
import { render } from './render.ts';
import { setStatus } from './set-status.ts';

/** Answers one request; what it returns goes to the client as it is. */
export type Handler = (desk: Desk, params: never) => unknown;

/** The custom requests, each by its name with what answers it. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  [REQUEST.render]: render,
  [REQUEST.locate]: locate,
  [REQUEST.setStatus]: setStatus,
  [REQUEST.actions]: actions,
  [REQUEST.meetings]: meetings,
  [REQUEST.meetingAt]: meetingAt,
  [REQUEST.newMeeting]: newMeeting,
  [REQUEST.readDate]: readDate,
  [REQUEST.readTime]: readTime,
  [REQUEST.export]: exportMinutes,
  [REQUEST.mentions]: mentions,
  [REQUEST.attachment]: attachment,
  [REQUEST.draft]: draft,
  [REQUEST.draftSeries]: draftSeries,
  [REQUEST.remarks]: remarks,
  [REQUEST.remark]: remark,
  [REQUEST.point]: point,
  [REQUEST.quickItem]: quickItem,
  [REQUEST.attend]: attend,
  [REQUEST.pointTime]: pointTime,
} satisfies Readonly<Record<string, Handler>>;
