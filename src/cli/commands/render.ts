import path from 'node:path';
import {
  type AnyMinutes,
  type Minutes,
  type RenderContext,
  renderHtml,
  renderingOf,
  renderJson,
  renderMarkdown,
  renderText,
  safeFileName,
  type View,
} from '../../../language-server/outputs.ts';
import { cacheFile, digest, readStored, writeStored } from '../cache.ts';
import { UsageError } from '../host.ts';
import { type OpenOptions, openSources } from '../sources.ts';
import { counted, say, visibleLine } from '../texts.ts';
import { shownFrom, type World, writeFile } from '../world.ts';

export const FORMS = ['html', 'json', 'text', 'markdown'] as const;
export type Form = (typeof FORMS)[number];
const ENDINGS: Readonly<Record<Form, string>> = { html: 'html', json: 'json', text: 'txt', markdown: 'md' };

export interface RenderOptions extends OpenOptions {
  readonly to: Form;
  readonly out?: string;
  readonly view: View;
  readonly force?: boolean;
  readonly public?: boolean;
}

/** A meeting with what it is rendered by. */
interface Output {
  readonly minutes: AnyMinutes;
  /** Where it was written: only for those who write. */
  readonly source: Minutes;
  readonly context: RenderContext;
}

/** One output file for each meeting, or all of them on standard output. Minutes with errors render all the same, with exit status 1. */
export async function render(given: World, paths: readonly string[], options: RenderOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths, options);
  let status = failed ? 2 : 0;
  const outputs: Output[] = [];
  for (const part of opened) {
    const { today } = world;
    const { timeZone } = part.config;
    const { context, show } = renderingOf(part.project.files(), { today, timeZone, view: options.view, public: options.public === true });
    for (const { uri, shown } of part.sources) {
      const { meetings } = part.project.file(uri)!;
      if (meetings.length === 0) {
        // An address book among the minutes is as it should be.
        if (part.sources.length === 1) world.error(say(world.language, 'noMeetings', visibleLine(shown)));
        continue;
      }
      const errors = part.project.check(uri).filter((problem) => problem.severity === 'error').length;
      if (errors > 0) {
        world.error(say(world.language, 'withErrors', visibleLine(shown), counted(world.language, errors, 'error')));
        status = Math.max(status, 1);
      }
      outputs.push(...meetings.map((source) => ({ minutes: show(source), source, context })));
    }
  }
  if (options.out === undefined) {
    world.host.stdout.write(together(world, outputs, options));
    return status;
  }
  return Math.max(status, new Folder(world, path.resolve(world.host.cwd, options.out), options).write(outputs));
}

function renderOne(minutes: AnyMinutes, to: Form, context: RenderContext): string {
  switch (to) {
    case 'html':
      return renderHtml(minutes, context);
    case 'text':
      return renderText(minutes, context);
    case 'markdown':
      return renderMarkdown(minutes, context);
    case 'json':
      return renderJson([minutes], context);
  }
}

/** All meetings in one stream; of JSON always one object. */
function together(world: World, outputs: readonly Output[], { to, view }: RenderOptions): string {
  if (to !== 'json') return outputs.map(({ minutes, context }) => renderOne(minutes, to, context)).join(to === 'html' ? '' : '\n');
  const empty = JSON.parse(renderJson([], { today: world.today, timeZone: 'Europe/Amsterdam', view, latest: () => undefined }));
  const meetings = outputs.flatMap(({ minutes, context }) => JSON.parse(renderJson([minutes], context)).meetings);
  return `${JSON.stringify({ ...empty, meetings }, null, 2)}\n`;
}

/** What says by itself that it was made here, so that it may be replaced. Text and Markdown have no place for such a mark. */
const OWN_MARKS: Readonly<Record<Form, RegExp | undefined>> = {
  html: /<meta name="generator" content="Verslag">/,
  json: /"\$schema": "https:\/\/verslag\.invalid\/schemas\/minutes/,
  text: undefined,
  markdown: undefined,
};

/** The folder of `--out`. It remembers by their digests what was written there, and replaces nothing else. */
class Folder {
  private readonly world: World;
  private readonly folder: string;
  private readonly options: RenderOptions;
  private readonly memory: string | undefined;
  private readonly written: Map<string, string>;

  /** @throws UsageError where it is no folder. */
  constructor(world: World, folder: string, options: RenderOptions) {
    const kind = world.host.files.kind(folder);
    if (kind !== 'folder' && kind !== 'missing') throw new UsageError(say(world.language, 'noFolder', visibleLine(options.out!)));
    this.world = world;
    this.folder = folder;
    this.options = options;
    this.memory = cacheFile(world, folder, 'rendered');
    this.written = new Map(Object.entries(readStored(world, this.memory) ?? {}));
  }

  /** @returns the exit status. */
  write(outputs: readonly Output[]): number {
    const { world, options } = this;
    const names = new Map<string, Minutes>();
    let status = 0;
    for (const { minutes, source, context } of outputs) {
      const name = `${safeFileName(minutes.id)}.${ENDINGS[options.to]}`;
      // Names that differ in case only, or in how an accent is stored, are one file on many disks.
      const key = name.normalize('NFC').toLowerCase();
      const other = names.get(key);
      if (other === undefined) {
        names.set(key, source);
        status = Math.max(status, this.writeOne(name, renderOne(minutes, options.to, context)));
      } else {
        world.error(say(world.language, 'sameName', visibleLine(name), origin(other), origin(source)));
        status = Math.max(status, 1);
      }
    }
    writeStored(world, this.memory, Object.fromEntries(this.written));
    return status;
  }

  private writeOne(name: string, text: string): number {
    const { world, options } = this;
    const target = path.join(this.folder, name);
    const shown = visibleLine(shownFrom(world, target));
    const there = this.read(target);
    if (there !== text) {
      if (!options.force && world.host.files.kind(target) !== 'missing' && !this.isOwn(name, there)) {
        world.error(say(world.language, 'notWritten', shown));
        return 1;
      }
      if (!writeFile(world, target, text)) return 2;
    }
    this.written.set(name, digest(text));
    world.error(say(world.language, 'wrote', shown));
    return 0;
  }

  private isOwn(name: string, text: string | undefined): boolean {
    if (text === undefined) return false;
    return this.written.get(name) === digest(text) || (OWN_MARKS[this.options.to]?.test(text.slice(0, 2000)) ?? false);
  }

  private read(file: string): string | undefined {
    try {
      return new TextDecoder().decode(this.world.host.files.read(file));
    } catch {
      return undefined;
    }
  }
}

/** A meeting's id and the file it stands in. */
function origin({ id, uri }: Minutes): string {
  return visibleLine(`${id} (${decodeURIComponent(uri.split('/').at(-1)!)})`);
}
