import type { CancellationToken } from 'vscode';
import { type MeetingEntry, type MeetingsResult, REQUEST } from '../../language-server/server/protocol.ts';
import type { Server } from './server.ts';

/** Series and meetings of the workspace; none where the server is down. */
export async function meetingsOf(server: Server, token?: CancellationToken): Promise<MeetingsResult> {
  return (await server.request<MeetingsResult>(REQUEST.meetings, {}, token)) ?? { series: [], meetings: [] };
}

/** Those of series and those of none. */
export function allMeetings({ series, meetings }: MeetingsResult): MeetingEntry[] {
  return [...series.flatMap((one) => one.meetings), ...meetings];
}
