/**
 * Every name that the extension and its manifest share. A test compares them with package.json, so that neither can name what the other
 * lacks.
 */

export const LANGUAGE = 'verslag';
/** Type of the webview panel of the preview, and of what is remembered of it. `activeWebviewPanelId` in `when` clauses. */
export const PREVIEW = 'verslag.preview';
export const OUTPUT = 'Verslag';
export const CONFIG_FILE = 'verslag.config.json';
/** The controller of remarks: `commentController` in `when` clauses. */
export const REMARKS = 'verslag.remarks';
/** Scheme of the report on what was recognised in a document. */
export const IMPORT_REPORT = 'verslag-import';

export const VIEW = {
  /** The container in the activity bar that holds the views. */
  container: 'verslag',
  actions: 'verslag.actions',
  meetings: 'verslag.meetings',
  points: 'verslag.points',
} as const;

export const COMMAND = {
  // The server
  restartServer: 'verslag.restartServer',
  showOutput: 'verslag.showOutput',
  /** Argument: `nl` or `en`; without it asks. */
  chooseLanguage: 'verslag.chooseLanguage',
  // The preview; `editor/title` with `editorLangId == verslag`
  showPreview: 'verslag.showPreview',
  showPreviewToSide: 'verslag.showPreviewToSide',
  showLockedPreviewToSide: 'verslag.showLockedPreviewToSide',
  showPublicVersion: 'verslag.showPublicVersion',
  // In the title of a preview: `activeWebviewPanelId == verslag.preview`
  showSource: 'verslag.showSource',
  togglePreviewLock: 'verslag.togglePreviewLock',
  // The view Acties: `view == verslag.actions`
  refreshActions: 'verslag.actions.refresh',
  groupActionsByOwner: 'verslag.actions.groupByOwner',
  groupActionsByDate: 'verslag.actions.groupByDate',
  groupActionsByMeeting: 'verslag.actions.groupByMeeting',
  filterActions: 'verslag.actions.filter',
  clearActionsFilter: 'verslag.actions.clearFilter',
  /** Inline, `viewItem =~ /^action/`. */
  markDone: 'verslag.actions.markDone',
  /** In the context menu, `viewItem =~ /^action/`. */
  markOngoing: 'verslag.actions.markOngoing',
  markDropped: 'verslag.actions.markDropped',
  /** Inline, `viewItem == marked`. */
  undoMark: 'verslag.actions.undoMark',
  // The view Vergaderingen: `view == verslag.meetings`
  refreshMeetings: 'verslag.meetings.refresh',
  /** Inline, `viewItem == meeting`. */
  previewMeeting: 'verslag.meetings.preview',
  /** Inline, `viewItem == series`; without argument it asks for the series. */
  newMeeting: 'verslag.newMeeting',
  createSample: 'verslag.createSample',
  /** Arguments: the file, and all that are selected; without it asks. */
  importMinutes: 'verslag.importMinutes',
  newFromInvitation: 'verslag.newFromInvitation',
  /** Argument: the folder; without it asks. */
  importSeries: 'verslag.importSeries',
  saveAgenda: 'verslag.saveAgenda',
  /** Tab and Shift+Tab in the text. */
  nestListItem: 'verslag.nestListItem',
  unnestListItem: 'verslag.unnestListItem',
  // While others talk: in meeting mode by one key
  meetingMode: 'verslag.meetingMode',
  quickAction: 'verslag.quickAction',
  quickDecision: 'verslag.quickDecision',
  quickQuestion: 'verslag.quickQuestion',
  quickVote: 'verslag.quickVote',
  insertTime: 'verslag.insertTime',
  attend: 'verslag.attend',
  parkPoint: 'verslag.parkPoint',
  suggest: 'verslag.suggest',
  pointTime: 'verslag.pointTime',
  /** On the line of the cursor. */
  remarkHere: 'verslag.remarkHere',
  // On threads of remarks: not in the palette.
  addRemark: 'verslag.remarks.add',
  resolveRemark: 'verslag.remarks.resolve',
  reopenRemark: 'verslag.remarks.reopen',
  // Output
  export: 'verslag.export',
  exportHtml: 'verslag.exportHtml',
  exportEmail: 'verslag.exportEmail',
  exportCalendar: 'verslag.exportCalendar',
  exportJson: 'verslag.exportJson',
  exportMarkdown: 'verslag.exportMarkdown',
  exportText: 'verslag.exportText',
  exportDocx: 'verslag.exportDocx',
  exportPdf: 'verslag.exportPdf',
  approve: 'verslag.approve',
  // By the command line of the package: on a computer only.
  compare: 'verslag.compare',
  exportActions: 'verslag.exportActions',
  mailPerOwner: 'verslag.mailPerOwner',
  exportWorkspace: 'verslag.exportWorkspace',
  print: 'verslag.print',
  openEmail: 'verslag.openEmail',
  copyRichText: 'verslag.copyRichText',
  checkWorkspace: 'verslag.checkWorkspace',
  /** For code lenses: not in the palette. Arguments: address, position, places. */
  showReferences: 'verslag.showReferences',
  /** For the links of problems: not in the palette. Argument: name of the rule. */
  showRule: 'verslag.showRule',
  /** For the views: not in the palette. Arguments: address, range. */
  open: 'verslag.open',
} as const;

/** Keys for `when` clauses, beside those of VS Code itself. */
export const CONTEXT = {
  /** `owner`, `date` or `meeting`. */
  grouping: 'verslag.actions.grouping',
  filtered: 'verslag.actions.filtered',
  /** The preview at hand is locked to its file. */
  previewLocked: 'verslag.previewLocked',
  /** The workspace has been read, and holds something to show: for welcome content. */
  hasActions: 'verslag.hasActions',
  hasMeetings: 'verslag.hasMeetings',
  hasSeries: 'verslag.hasSeries',
  ready: 'verslag.ready',
  inMeeting: 'verslag.inMeeting',
  /** `nl` or `en`: that of messages, for what the manifest says in both. */
  language: 'verslag.language',
  /** Minutes were typed in, a preview was shown: steps of the walkthrough. */
  edited: 'verslag.edited',
  previewed: 'verslag.previewed',
} as const;

/** Settings under `verslag.`, with the values that they have by default. */
export const SETTING = {
  /** Boolean: the preview follows the editor. */
  scrollPreview: ['preview.scrollPreviewWithEditor', true],
  /** Boolean: the editor follows the preview. */
  scrollEditor: ['preview.scrollEditorWithPreview', true],
  /** Boolean: what the cursor stands in is marked in the preview. */
  markSelection: ['preview.markEditorSelection', true],
  /** `theme` or `paper`: the colours of the editor, or ink on white. */
  look: ['preview.look', 'theme'],
  /** Pixels; as the exported page by default. */
  fontSize: ['preview.fontSize', 17],
  /** Boolean: a double click in the preview goes to the source. */
  doubleClick: ['preview.doubleClickToSwitchToEditor', true],
  /** Boolean: exports are the public version unless asked otherwise. */
  exportPublic: ['export.public', false],
  /** The folder of the project that holds agendas of one's own. */
  agendaFolder: ['agendaFolder', 'sjablonen'],
  /** Boolean: no suggestions that nobody asked for, but names. */
  quiet: ['quiet', false],
  /** Whose name stands with a remark; asked where it is empty. */
  reviewName: ['review.name', ''],
  /** `auto`, `nl` or `en`: the language of messages. `auto` follows VS Code. */
  language: ['language', 'auto'],
  /** Boolean: names on the clipboard become mentions, rich text becomes Markdown. */
  paste: ['paste.enabled', true],
  /** Boolean: a dropped file becomes an attachment. */
  drop: ['drop.enabled', true],
} as const satisfies Readonly<Record<string, readonly [string, unknown]>>;

/** Type of the task that checks the workspace. */
export const TASK = { type: 'verslag' } as const;

/** Kinds of paste and drop edits. */
export const EDIT_KIND = {
  mentions: 'verslag.mentions',
  prose: 'verslag.prose',
  attachment: 'verslag.attachment',
  minutes: 'verslag.minutes',
  picture: 'verslag.picture',
} as const;
