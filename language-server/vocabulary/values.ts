import { wordTable } from './word-table.ts';

export type MeetingStatus = 'invitation' | 'draft' | 'approved' | 'cancelled';
export type Classification = 'public' | 'internal' | 'confidential';
export type ActionStatus = 'open' | 'ongoing' | 'done' | 'dropped';
export type Priority = 'high' | 'medium' | 'low';
export type AttendanceMode = 'inPerson' | 'online' | 'phone';

/** Fixed words of fields and attributes, Dutch and English, in lower case, to the values of the model. */

export const MEETING_STATUS = wordTable<MeetingStatus>({
  uitnodiging: 'invitation',
  invitation: 'invitation',
  concept: 'draft',
  draft: 'draft',
  vastgesteld: 'approved',
  approved: 'approved',
  geannuleerd: 'cancelled',
  afgelast: 'cancelled',
  cancelled: 'cancelled',
  canceled: 'cancelled',
});

export const CLASSIFICATION = wordTable<Classification>({
  openbaar: 'public',
  public: 'public',
  intern: 'internal',
  internal: 'internal',
  vertrouwelijk: 'confidential',
  confidential: 'confidential',
});

export const ACTION_STATUS = {
  open: 'open',
  lopend: 'ongoing',
  ongoing: 'ongoing',
  afgerond: 'done',
  done: 'done',
  vervallen: 'dropped',
  dropped: 'dropped',
} as const satisfies Readonly<Record<string, ActionStatus>>;

export const PRIORITY = wordTable<Priority>({
  hoog: 'high',
  high: 'high',
  midden: 'medium',
  normaal: 'medium',
  medium: 'medium',
  normal: 'medium',
  laag: 'low',
  low: 'low',
});

/** Ways of attending; any other word between the parentheses is a role. */
export const ATTENDANCE_MODE = wordTable<AttendanceMode>({
  fysiek: 'inPerson',
  'in person': 'inPerson',
  online: 'online',
  digitaal: 'online',
  webex: 'online',
  teams: 'online',
  zoom: 'online',
  skype: 'online',
  videoverbinding: 'online',
  video: 'online',
  telefonisch: 'phone',
  telefoon: 'phone',
  'by phone': 'phone',
  phone: 'phone',
});
