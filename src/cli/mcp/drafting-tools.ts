import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { addressOf, type Config, DEFAULT_CONFIG, type Problem, Project } from '../../../language-server/index.ts';
import { draftOf, knownIn, withDeclarations } from '../../../language-server/intake/index.ts';
import { safeFileName } from '../../../language-server/output/index.ts';
import { isWithin } from '../../../language-server/project/bounds.ts';
import { ENDING, withoutEnding } from '../../../language-server/syntax/ending.ts';
import { readDocument } from '../../import/formats.ts';
import { UnreadableDocument } from '../../import/reading.ts';
import { problemJson, summaryOf } from '../../library/problems.ts';
import { say } from '../texts.ts';
import { tryToWrite, type World } from '../world.ts';
import { type AssistantTool, answer, input, refusal, textOf } from './assistant.ts';
import type { ProjectReader, Seen } from './project-reader.ts';

export interface DraftingDesk {
  readonly world: World;
  readonly reader: ProjectReader;
  /** Where a draft is put. */
  readonly folder: string;
  /** Whether what is shielded may be seen. */
  readonly internal: boolean;
}

const DRAFT = { type: 'string', maxLength: 2_000_000, description: 'The text of a .verslag file.' };
const NAME = {
  type: 'string',
  minLength: 1,
  maxLength: 80,
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*$',
  description: 'What the draft is called: a file name without its ending and without a folder.',
};

/** The tools for who writes: they take a text and give one. */
export function draftingTools(desk: DraftingDesk): AssistantTool[] {
  return [checkDraft(desk), draftFromNotes(desk)];
}

function checkDraft(desk: DraftingDesk): AssistantTool {
  return {
    name: 'check_draft',
    title: 'Check a draft',
    description: desk.internal
      ? 'Checks the text of a .verslag file in the project: what is wrong, where, and which fixes there are. Writes nothing. A text with the id of a meeting of the project is checked in its place.'
      : 'Checks the text of a .verslag file by itself: what is wrong, where, and which fixes there are. Writes nothing. Whom and what the project knows is not compared, for that may be shielded.',
    input: input({ text: DRAFT }, ['text']),
    readOnly: true,
    run: async (given) => answer(checked(desk, await desk.reader.read(), textOf(given, 'text') ?? '')),
  };
}

/** Rules that compare with the project: without it, they would say of all that it is unknown. */
const OUTSIDE = /^(?:unknown-(?:party|item|track|series|abbreviation)|open-action-not-discussed)$/;

function checked(desk: DraftingDesk, { part, today }: Seen, text: string): object {
  const root = part?.root ?? desk.folder;
  const known = desk.internal ? part : undefined;
  const config = part?.config ?? DEFAULT_CONFIG;
  const exists = (uri: string) => (desk.internal ? isThere(desk.world, root, uri) : undefined);
  const project = new Project({ config, today, exists });
  for (const [uri, one] of known?.texts ?? []) project.set(uri, one);
  const fresh = addressOf(pathToFileURL(path.join(root, `concept${ENDING}`)).toString());
  const place = known === undefined ? fresh : placeOf(project, text, fresh, { config, today });
  project.set(place, text.replace(/^\ufeff/, ''));
  const problems = project.check(place).filter(({ rule }) => desk.internal || !OUTSIDE.test(rule));
  const { language } = desk.world;
  const titled = (problem: Problem) => ({
    ...problemJson(problem, `concept${ENDING}`, language),
    ...(problem.fixes.length > 0 ? { fixes: problem.fixes.map(({ title }) => title[language].toWellFormed()) } : {}),
  });
  return { problems: problems.map(titled), summary: summaryOf([{ problems }]) };
}

/** Where the text belongs: the file whose meetings it holds again, else a new one. */
function placeOf(project: Project, text: string, fresh: string, settings: { readonly config: Config; readonly today: string }): string {
  const alone = new Project(settings);
  alone.set(fresh, text);
  const ids = new Set(alone.file(fresh)?.meetings.map(({ id }) => id));
  return project.files().find(({ meetings }) => meetings.some(({ id }) => ids.has(id)))?.uri ?? fresh;
}

/** Whether an attachment is there; undefined for what lies outside the project. */
function isThere({ host }: World, root: string, uri: string): boolean | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const file = fileURLToPath(uri);
  return isWithin(host.files.realPath(root), host.files.realPath(file)) ? host.files.kind(file) !== 'missing' : undefined;
}

const FORMATS = new Map([
  ['text', '.txt'],
  ['markdown', '.md'],
  ['html', '.html'],
  ['mail', '.eml'],
  ['transcript', '.vtt'],
]);

function draftFromNotes(desk: DraftingDesk): AssistantTool {
  return {
    name: 'draft_from_notes',
    title: 'Type a draft from notes',
    description:
      'Makes a .verslag draft of notes: header, people, points, actions, decisions and votes are typed where they are certain, all else stays prose, and nothing is lost. Says what was found and how sure. Writes nothing.',
    input: input(
      {
        text: { type: 'string', maxLength: 2_000_000, description: 'The notes.' },
        format: { enum: [...FORMATS.keys()], description: 'text by default; transcript is WebVTT, mail is a message with its headers.' },
        name: NAME,
      },
      ['text'],
    ),
    readOnly: true,
    run: async (given) => {
      const seen = await desk.reader.read();
      const ending = FORMATS.get(textOf(given, 'format') ?? 'text') ?? '.txt';
      try {
        const blocks = await readDocument(ending, new TextEncoder().encode(textOf(given, 'text') ?? ''));
        if (blocks.length === 0) return refusal('There is no text in these notes.');
        const taken = new Set(seen.meetings.map(({ id }) => id));
        const known = desk.internal ? knownIn(seen.part?.project) : [];
        const draft = draftOf(blocks, { name: textOf(given, 'name') ?? 'concept', known, isTaken: (id) => taken.has(id) });
        const whole = withDeclarations(draft.declarations, draft.text);
        return answer({ id: draft.id, draft: whole, findings: draft.findings, ...checked(desk, seen, whole) });
      } catch (error) {
        if (!(error instanceof UnreadableDocument)) throw error;
        return refusal(`These notes cannot be read (${error.reason}).`);
      }
    },
  };
}

/** Puts a draft in a new file. Nothing that is there is replaced, nothing outside the folder is written, and no link is followed. */
export function writeDraft(desk: DraftingDesk): AssistantTool {
  return {
    name: 'write_draft',
    title: 'Write a draft',
    description: 'Puts a text in a new .verslag file in the folder of this server. Replaces nothing: people do that. Check it first.',
    input: input({ name: NAME, text: DRAFT }, ['name', 'text']),
    readOnly: false,
    run: async (given) => {
      const file = `${safeFileName(withoutEnding(textOf(given, 'name') ?? ''))}${ENDING}`;
      const target = path.join(desk.folder, file);
      const { files } = desk.world.host;
      if (path.dirname(target) !== desk.folder || file.startsWith('.')) return refusal('This is no name of a file.');
      if (files.kind(target) !== 'missing' || files.isLink(target)) return refusal(say(desk.world.language, 'exists', file));
      const text = `${(textOf(given, 'text') ?? '').toWellFormed().trimEnd()}\n`;
      if (tryToWrite(desk.world, target, text, { fresh: true }) !== 'written') return refusal(`${file} could not be written.`);
      return answer({ written: file, ...checked(desk, await desk.reader.read(), text) });
    },
  };
}
