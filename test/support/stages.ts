import { type CodeActionParams, ResponseError } from 'vscode-languageserver';
import { VIEWS } from '../../language-server/document/context.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../language-server/features/call-hierarchy.ts';
import { refactorings } from '../../language-server/features/code-actions/code-actions.ts';
import { codeLenses, resolveCodeLens } from '../../language-server/features/code-lens.ts';
import { carryOverActions } from '../../language-server/features/commands/carry-over-actions.ts';
import { numberSections } from '../../language-server/features/commands/number-sections.ts';
import { sortAttendees } from '../../language-server/features/commands/sort-attendees.ts';
import { completion } from '../../language-server/features/completion/completion.ts';
import { FULL_CLIENT } from '../../language-server/features/completion/suggestion.ts';
import type { FeatureContext } from '../../language-server/features/context.ts';
import { definition } from '../../language-server/features/definition.ts';
import { documentLinks } from '../../language-server/features/document-links.ts';
import { documentSymbols } from '../../language-server/features/document-symbols.ts';
import { foldingRanges } from '../../language-server/features/folding.ts';
import { formatDocument } from '../../language-server/features/format-edits.ts';
import { hover } from '../../language-server/features/hover.ts';
import { inlayHints } from '../../language-server/features/inlay-hints.ts';
import { onTypeFormatting } from '../../language-server/features/on-type-formatting.ts';
import { Project } from '../../language-server/features/project.ts';
import { documentHighlight, references } from '../../language-server/features/references.ts';
import { prepareRename, rename } from '../../language-server/features/rename.ts';
import { selectionRanges } from '../../language-server/features/selection.ts';
import { semanticTokens } from '../../language-server/features/semantic-tokens/tokens.ts';
import { workspaceSymbols } from '../../language-server/features/workspace-symbols.ts';
import type { AnyMinutes, Minutes, Position } from '../../language-server/model/minutes.ts';
import { renderRequest } from '../../language-server/output/calendar.ts';
import {
  buildRegister,
  changesToHtml,
  changesToText,
  compareAll,
  composeEml,
  type DeliveryContext,
  type Draft,
  meetingDraft,
  ownerDrafts,
  queryRegister,
  registerToCalendar,
  registerToCsv,
  registerToJson,
  registerToMarkdown,
  registerToTable,
  renderCalendar,
  renderDeadlines,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
  totalsByOwner,
} from '../../language-server/output/index.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';

export type Files = Readonly<Record<string, string>>;

const TODAY = '2020-11-17';

/** What the stages of one run share: each stage makes what the next ones take. */
export interface Run {
  readonly files: Files;
  project: Project;
  outputs: Map<string, string>;
}

/** A step from text to output, or a request of an editor. */
export interface Stage {
  readonly name: string;
  work(run: Run): unknown;
}

export function runOf(files: Files): Run {
  return { files, project: new Project({ config: DEFAULT_CONFIG, today: TODAY, exists: () => true }), outputs: new Map() };
}

const address = (name: string) => `file:///project/${encodeURIComponent(name)}`;
const names = ({ files }: Run) => Object.keys(files).map(address);

function meetings({ project }: Run): readonly Minutes[] {
  return project.files().flatMap((file) => file.meetings);
}

/** Places where an editor would ask: both ends of the text, its middle, and near the end of its longest line. */
function places({ text, root }: FeatureContext): Position[] {
  let longest = 0;
  let line = 0;
  for (const [index, one] of text.split('\n').entries())
    if (one.length > longest) {
      longest = one.length;
      line = index;
    }
  const middle = { line, character: Math.floor(longest / 2) };
  return [
    { line: 0, character: 0 },
    root.positionAt(Math.floor(text.length / 2)),
    middle,
    { line, character: longest },
    root.positionAt(text.length),
  ];
}

const whole = (context: FeatureContext) => ({ start: { line: 0, character: 0 }, end: context.root.positionAt(context.text.length) });

export const AT_PLACES: readonly (readonly [name: string, ask: (context: FeatureContext, place: Position) => unknown])[] = [
  ['completion', (context, place) => completion(context, place, FULL_CLIENT)],
  ['hover', hover],
  ['definition', definition],
  ['references', (context, place) => references(context, place, true)],
  ['highlights', documentHighlight],
  ['rename', unlessRefused((context, place) => (prepareRename(context, place) === null ? null : rename(context, place, 'nieuw')))],
  [
    'call hierarchy',
    (context, place) => prepareCallHierarchy(context, place).map((item) => [incomingCalls(context, item), outgoingCalls(context, item)]),
  ],
  ['selection', (context, place) => selectionRanges(context, [place])],
  ['formatting while typing', (context, place) => onTypeFormatting(context, place, '\n')],
  ['code actions', (context, place) => refactorings(context, actionsAt(context, { start: place, end: place }))],
];

const OF_FILE: readonly (readonly [name: string, ask: (context: FeatureContext) => unknown])[] = [
  ['code actions on all', (context) => refactorings(context, actionsAt(context, whole(context)))],
  ['inlay hints', (context) => inlayHints(context, whole(context), { dates: true, actions: true, names: true })],
  ['code lenses', (context) => codeLenses(context).map((lens) => resolveCodeLens(context, lens))],
  ['document symbols', documentSymbols],
  ['folding', foldingRanges],
  ['document links', documentLinks],
  ['semantic tokens', (context) => semanticTokens(context)],
  ['formatting', formatDocument],
  ['carry over actions', (context) => carryOverActions(context, context.root.positionAt(context.text.length).line)],
  ['number sections', (context) => numberSections(context, 0)],
  ['sort attendees', (context) => sortAttendees(context, 0)],
];

/** What a user is told instead of an answer is one. */
function unlessRefused<T>(
  ask: (context: FeatureContext, place: Position) => T,
): (context: FeatureContext, place: Position) => T | undefined {
  return (context, place) => {
    try {
      return ask(context, place);
    } catch (error) {
      if (error instanceof ResponseError) return undefined;
      throw error;
    }
  };
}

function actionsAt(context: FeatureContext, range: CodeActionParams['range']): CodeActionParams {
  return { textDocument: { uri: context.uri }, range, context: { diagnostics: [] } };
}

type Form = (minutes: AnyMinutes, context: DeliveryContext) => string | Promise<string>;

const FORMS: readonly (readonly [name: string, render: Form])[] = [
  ['html', renderHtml],
  ['json', (minutes, context) => renderJson([minutes], context)],
  ['text', renderText],
  ['markdown', renderMarkdown],
  ['mail', (minutes, context) => eml([meetingDraft(minutes, context)])],
  ['mail to owners', (minutes, context) => eml(ownerDrafts([minutes], context))],
  ['calendar', renderCalendar],
  ['deadlines', (minutes, context) => renderDeadlines(minutes, context) ?? ''],
  ['request', (minutes, context) => renderRequest(minutes, context)?.content ?? ''],
];

/** The other forms are the same in every view. */
const WITH_VIEWS: ReadonlySet<string> = new Set(['html', 'text', 'markdown', 'mail', 'calendar']);

async function eml(drafts: readonly Draft[]): Promise<string> {
  return (await Promise.all(drafts.map((draft) => composeEml(draft)))).join('\n');
}

function formStage(version: 'internal' | 'public', view: (typeof VIEWS)[number], form: string, render: Form): Stage {
  const name = `${version} ${view} ${form}`;
  return {
    name,
    work: async (run) => {
      const config = { ...DEFAULT_CONFIG, emailDomain: 'example.org' };
      const { context, show } = deliveryRenderingOf(run.project.files(), config, { today: TODAY, view, public: version === 'public' });
      const parts: string[] = [];
      for (const minutes of meetings(run)) parts.push(await render(show(minutes), context));
      run.outputs.set(name, parts.join('\n'));
    },
  };
}

function entriesOf({ project }: Run) {
  return queryRegister(buildRegister(project.files()), {
    kinds: new Set(['action', 'agreement', 'decision']),
    status: 'all',
    sort: 'due',
    today: TODAY,
    includes: () => true,
  });
}

const REGISTER: readonly (readonly [name: string, render: (run: Run) => string])[] = [
  ['table', (run) => registerToTable(entriesOf(run), totalsByOwner(entriesOf(run)), { language: 'nl', columns: 110 })],
  ['json', (run) => registerToJson(entriesOf(run), totalsByOwner(entriesOf(run)), TODAY)],
  ['csv', (run) => registerToCsv(entriesOf(run), 'nl')],
  ['markdown', (run) => registerToMarkdown(entriesOf(run), 'nl')],
  [
    'calendar',
    (run) => {
      const { context } = deliveryRenderingOf(run.project.files(), DEFAULT_CONFIG, { today: TODAY, view: 'actions' });
      return registerToCalendar([{ entries: entriesOf(run), context }]);
    },
  ],
];

/** The stages that make a project of texts; every other takes what they made. */
const READING: readonly Stage[] = [
  {
    name: 'parse',
    work: ({ project, files }) => {
      for (const [name, text] of Object.entries(files)) project.set(address(name), text);
    },
  },
  { name: 'link', work: (run) => names(run).map((uri) => run.project.tree(uri)) },
  { name: 'model', work: ({ project }) => project.files() },
  { name: 'rules', work: (run) => names(run).map((uri) => run.project.check(uri)) },
];

const DERIVING: readonly Stage[] = [
  ...AT_PLACES.map(([name, ask]) => ({
    name,
    work: (run: Run) =>
      names(run).map((uri) => {
        const context = run.project.feature(uri)!;
        return places(context).map((place) => ask(context, place));
      }),
  })),
  ...OF_FILE.map(([name, ask]) => ({ name, work: (run: Run) => names(run).map((uri) => ask(run.project.feature(uri)!)) })),
  { name: 'workspace symbols', work: ({ project }) => workspaceSymbols(project.view, 'a', 'nl') },
  ...(['internal', 'public'] as const).flatMap((version) =>
    VIEWS.flatMap((view) =>
      FORMS.filter(([form]) => view === 'full' || WITH_VIEWS.has(form)).map(([form, render]) => formStage(version, view, form, render)),
    ),
  ),
  ...REGISTER.map(([name, render]) => ({ name: `register ${name}`, work: (run: Run) => run.outputs.set(`register ${name}`, render(run)) })),
  {
    name: 'comparison',
    work: (run) => {
      const now = meetings(run);
      const changed = [...compareAll(now, now), ...compareAll(now.slice(1), now), ...compareAll([], now)];
      run.outputs.set('comparison text', changesToText(changed, 'nl'));
      run.outputs.set('comparison html', changesToHtml(changed, 'nl'));
    },
  },
];

/** All that is done with minutes, from reading them to every output. */
export const STAGES: readonly Stage[] = [...READING, ...DERIVING];

/** Runs every stage, or of those behind reading the ones that are asked for. Returns every output, by its name. */
export async function everyStage(files: Files, asked: RegExp = /./): Promise<ReadonlyMap<string, string>> {
  const run = runOf(files);
  for (const { name, work } of [...READING, ...DERIVING.filter((stage) => asked.test(stage.name))]) {
    try {
      await work(run);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return run.outputs;
}
