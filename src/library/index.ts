/** What `import … from 'verslag'` gives: see `api.d.ts`, which says what each promises. */
import { DEFAULT_CONFIG, formatText, objectionsTo, type Problem, Project, refusalHeading } from '../../language-server/index.ts';
import {
  type AnyRegisterEntry,
  buildPublicRegister,
  buildRegister,
  deliveryRenderingOf,
  type FormOption,
  formOfOption,
  isPublicOwner,
  type Minutes,
  Publisher,
  publicStatsOf,
  queryRegister,
  REGISTER_KINDS,
  RENDERERS,
  registerToJson,
  renderJson,
  safeFileName,
  statsOf,
  statsToJson,
  totalsByOwner,
  withItsGroups,
} from '../../language-server/output/index.ts';
import type * as api from './api.d.ts';
import { placeJson, problemJson, summaryOf } from './problems.ts';
import { type GivenProject, givenProject } from './texts.ts';

export function check(files: api.ProjectTexts, settings: api.ProjectSettings = {}): api.CheckResult {
  const given = givenProject(files, settings);
  const found = given.asked.map((uri) => ({ uri, problems: given.project.check(uri) }));
  return {
    version: 1,
    files: found.length,
    problems: found.flatMap(({ problems }) => problems.map((problem) => withFixes(problem, given))),
    summary: summaryOf(found),
  };
}

export async function render(files: api.ProjectTexts, settings: api.RenderSettings): Promise<readonly api.RenderedMeeting[]> {
  const form = formOfOption(settings.to);
  if (form === undefined) throw new TypeError(`verslag: no form of output: ${settings.to}`);
  const given = givenProject(files, settings);
  const { context, show } = renderingFor(given, settings);
  const rendered: api.RenderedMeeting[] = [];
  for (const minutes of publishable(given, settings)) {
    const shown = show(minutes);
    const content = await RENDERERS[form.name](shown, context);
    rendered.push({ id: shown.id, fileName: `${safeFileName(shown.id)}.${form.ending}`, content });
  }
  return rendered;
}

export function parse(files: api.ProjectTexts, settings: api.ParseSettings = {}): ReturnType<typeof api.parse> {
  const given = givenProject(files, settings);
  const { context, show } = renderingFor(given, settings);
  return JSON.parse(renderJson(publishable(given, settings).map(show), context));
}

export function register(files: api.ProjectTexts, settings: api.RegisterSettings = {}): ReturnType<typeof api.register> {
  const given = givenProject(files, settings);
  const meetings = publishable(given, settings);
  const entries = settings.public ? publicEntries(given, meetings, settings) : internalEntries(given, meetings, settings);
  return JSON.parse(registerToJson(entries, totalsByOwner(entries as Parameters<typeof totalsByOwner>[0]), given.today));
}

export function stats(files: api.ProjectTexts, settings: api.StatsSettings = {}): ReturnType<typeof api.stats> {
  const given = givenProject(files, settings);
  publishable(given, settings);
  const asked = new Set(given.asked);
  const counted = [{ files: given.project.files(), isAsked: (uri: string) => asked.has(uri) }];
  return JSON.parse(statsToJson(settings.public ? publicStatsOf(counted, given.today) : statsOf(counted, given.today)));
}

export function format(text: string): string {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2000-01-01' });
  project.set('file:///text.verslag', text);
  return formatText(project.tree('file:///text.verslag')!);
}

class Refused extends Error {
  override readonly name = 'PublicationRefused';
  readonly problems: readonly api.CheckProblem[];

  constructor(message: string, problems: readonly api.CheckProblem[]) {
    super(message);
    this.problems = problems;
  }
}

export { Refused as PublicationRefused };

// What is declared is what there is: the compiler says where the two differ.
({}) as Record<api.OutputForm, true> satisfies Record<FormOption, true>;
({}) as Record<FormOption, true> satisfies Record<api.OutputForm, true>;
({ check, render, parse, register, stats, format, PublicationRefused: Refused }) satisfies typeof api;

/** The meetings that are asked about. @throws PublicationRefused where they are for the public and may not be. */
function publishable({ project, asked, language, pathOf }: GivenProject, settings: api.ReaderSettings): Minutes[] {
  const files = new Map(project.files().map((file) => [file.uri, file]));
  const meetings = asked.flatMap((uri) => files.get(uri)?.meetings ?? []);
  const objections = settings.public && !settings.force ? objectionsTo(project.view, meetings) : [];
  if (objections.length === 0) return meetings;
  const problems = objections.map((problem) => problemJson(problem, pathOf(problem.uri), language));
  const places = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  throw new Refused([refusalHeading(problems.length)[language], ...places].join('\n'), problems);
}

function renderingFor({ project, config, today, file }: GivenProject, { view = 'full', public: open = false }: api.ParseSettings) {
  return deliveryRenderingOf(project.files(), config, { today, view, public: open, file });
}

function internalEntries({ project, today }: GivenProject, meetings: readonly Minutes[], settings: api.RegisterSettings) {
  const asked = new Set(meetings);
  return queryRegister(buildRegister(project.files()), { ...queryOf(project, today, settings), includes: (meeting) => asked.has(meeting) });
}

function publicEntries(
  { project, today }: GivenProject,
  meetings: readonly Minutes[],
  settings: api.RegisterSettings,
): readonly AnyRegisterEntry[] {
  const publisher = new Publisher(project.files());
  const asked = new Set(meetings.map((meeting) => publisher.minutes(meeting)));
  const register = buildPublicRegister(project.files(), publisher);
  return queryRegister(register, { ...queryOf(project, today, settings), includes: (meeting) => asked.has(meeting) });
}

function queryOf(
  project: Project,
  today: string,
  { kinds, status = 'all', owner, overdue, sort = 'due', public: open }: api.RegisterSettings,
) {
  if (owner !== undefined && open && !isPublicOwner(project.files(), owner))
    throw new TypeError('verslag: who or what this owner is, is not public; a public register cannot be asked for it.');
  return {
    kinds: new Set(kinds ?? REGISTER_KINDS),
    status,
    ...(owner === undefined ? {} : { owners: withItsGroups(project.files(), owner) }),
    ...(overdue ? { overdue: true } : {}),
    sort,
    today,
  };
}

function withFixes(problem: Problem, { language, pathOf }: GivenProject): api.CheckProblem {
  const fixes = problem.fixes.map(({ title, preferred, edits }) => ({
    title: title[language].toWellFormed(),
    preferred,
    edits: edits.map((edit) => ({ ...placeJson(edit, pathOf(edit.uri)), newText: edit.newText })),
  }));
  return { ...problemJson(problem, pathOf(problem.uri), language), ...(fixes.length > 0 ? { fixes } : {}) };
}
