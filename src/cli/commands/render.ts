import path from 'node:path';
import type { Message } from '../../../language-server/index.ts';
import {
  formOfOption,
  RENDERERS,
  type Rendered,
  renderDeadlines,
  renderJson,
  safeFileName,
  TypesetterMissing,
  TypesettingFailed,
} from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import { OutFolder } from '../out-folder.ts';
import { isCalledAsFile } from '../out-named.ts';
import { ProgressLine } from '../progress.ts';
import { type RenderedOptions, type Shown, shownMeetings } from '../rendered.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

export interface RenderOptions extends RenderedOptions {
  /** What the command line calls the form. */
  readonly to: string;
  readonly out?: string;
  /** With the remarks of reviewers in the margin. */
  readonly review?: boolean;
}

/** Forms that carry remarks out and back. */
const REVIEWED: ReadonlySet<string> = new Set(['docx', 'html']);

/** One output file for each meeting, or all of them on standard output. Minutes with errors render all the same, with exit status 1. */
export async function render(given: World, paths: readonly string[], options: RenderOptions): Promise<number> {
  if (options.review && (!REVIEWED.has(options.to) || options.public)) throw new UsageError(say(given.language, 'reviewForm'));
  const { name: form, ending, isBinary } = formOfOption(options.to)!;
  const file = options.out === undefined ? undefined : namedFile(given, options.out, options.to, ending);
  const { world, shown, status: opened, refused } = await shownMeetings(given, paths, { ...options, forms: [form] });
  if (refused) return opened;
  let status = opened;
  if (options.out === undefined) {
    // Bytes would spoil a terminal, and two files of bytes are no file.
    if (isBinary && shown.length > 1) throw new UsageError(say(world.language, 'oneFile', options.to));
    if (isBinary && world.host.stdout.isTTY) throw new UsageError(say(world.language, 'needsFile', options.to));
    const content = await together(world, shown, options);
    if (content === undefined) return Math.max(status, 1);
    world.host.stdout.write(content);
    return status;
  }
  if (file !== undefined && shown.length > 1) throw new UsageError(say(world.language, 'oneNamed', visibleLine(options.out)));
  const folder = new OutFolder(world, file === undefined ? options.out : path.dirname(options.out), options.force === true);
  const progress = new ProgressLine(world, shown.length, 'writing');
  for (const one of shown) {
    const name = file?.slice(0, -ending.length - 1) ?? safeFileName(one.minutes.id);
    const content = await rendered(world, form, one, options.review);
    progress.step();
    // One that cannot be made does not end the others.
    if (content === undefined) {
      status = Math.max(status, 1);
      continue;
    }
    folder.add({ name: file ?? `${name}.${ending}`, content, source: one.source });
    const deadlines = form === 'calendar' ? renderDeadlines(one.minutes, one.context) : undefined;
    if (deadlines !== undefined) folder.add({ name: `${name}${DEADLINES[one.minutes.language]}`, content: deadlines, source: one.source });
  }
  progress.end();
  return Math.max(status, folder.close());
}

/**
 * The file that `--out` names: a name that ends as files of the form do, where no folder is called so; undefined for a folder.
 * @throws UsageError where it is called as files of another form are: it would be a folder with the name of a file
 */
function namedFile(world: World, out: string, to: string, ending: string): string | undefined {
  const { files, cwd } = world.host;
  const name = path.basename(out);
  const isOfForm = name.toLowerCase().endsWith(`.${ending}`) && name.length > ending.length + 1;
  if (isOfForm) return files.kind(path.resolve(cwd, out)) === 'folder' || /[\\/]$/.test(out) ? undefined : name;
  if (isCalledAsFile(world, out)) throw new UsageError(say(world.language, 'otherForm', visibleLine(out), to, ending));
  return undefined;
}

/** The deadlines once more as days in a calendar, for programs that show no tasks. */
const DEADLINES = { nl: '-termijnen.ics', en: '-deadlines.ics' } as const;

/** One meeting in a form; undefined where it could not be made. That, and what a reader of it must know beside it, is reported, and so is what must be installed first. */
async function rendered(world: World, form: keyof typeof RENDERERS, one: Shown, review = false): Promise<Rendered | undefined> {
  const { minutes, context, source } = one;
  const notice = (message: Message) => world.error(`${visibleLine(source.id)}: ${visibleLine(message[world.language])}`);
  try {
    const told = { ...context, notice, sourceLines: review || context.sourceLines };
    const copies = review ? await import('../review-copy.ts') : undefined;
    if (copies !== undefined && form === 'html') return copies.reviewPage({ ...one, context: told });
    const made = await RENDERERS[form](minutes, told);
    return copies === undefined || typeof made === 'string' ? made : copies.reviewCopy(made, one);
  } catch (error) {
    if (error instanceof TypesetterMissing) throw new UsageError(error.text[world.language]);
    if (!(error instanceof TypesettingFailed)) throw error;
    notice(error.text);
    return undefined;
  }
}

/** All meetings in one stream; of JSON always one object. */
async function together(world: World, shown: readonly Shown[], { to, view, review }: RenderOptions): Promise<Rendered | undefined> {
  const { name, isText } = formOfOption(to)!;
  if (name !== 'json') {
    const parts = await Promise.all(shown.map((one) => rendered(world, name, one, review)));
    if (parts.includes(undefined)) return undefined;
    const [first, ...others] = parts;
    return others.length === 0 ? (first ?? '') : parts.join(isText ? '\n' : '');
  }
  const empty = JSON.parse(renderJson([], { today: world.today, timeZone: 'Europe/Amsterdam', view, latest: () => undefined }));
  const meetings = shown.flatMap(({ minutes, context }) => JSON.parse(renderJson([minutes], context)).meetings);
  return `${JSON.stringify({ ...empty, meetings }, null, 2)}\n`;
}
