import path from 'node:path';
import {
  type AnyMinutes,
  buildRegister,
  type Minutes,
  type RenderContext,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
  safeFileName,
  type View,
} from '../../../language-server/outputs.ts';
import { UsageError } from '../host.ts';
import { type Opened, openSources } from '../sources.ts';
import { say, visible } from '../texts.ts';
import type { World } from '../world.ts';

export const FORMS = ['html', 'json', 'text', 'markdown'] as const;
export type Form = (typeof FORMS)[number];
const ENDINGS: Readonly<Record<Form, string>> = { html: 'html', json: 'json', text: 'txt', markdown: 'md' };

export interface RenderOptions {
  readonly to: Form;
  readonly out?: string;
  readonly view: View;
  readonly force?: boolean;
}

/** One output file for each meeting, or all of them on standard output. Minutes with errors render all the same, with exit status 1. */
export async function render(world: World, paths: readonly string[], options: RenderOptions): Promise<number> {
  const { opened, failed } = await openSources(world, paths);
  let status = failed ? 2 : 0;
  const outputs: { minutes: Minutes; context: RenderContext }[] = [];
  for (const part of opened) {
    const context = contextOf(world, part, options.view);
    for (const { uri, shown } of part.sources) {
      const { meetings } = part.project.file(uri)!;
      if (meetings.length === 0 && part.sources.length === 1) world.error(say(world.language, 'noMeetings', visible(shown)));
      const errors = part.project.check(uri).filter((problem) => problem.severity === 'error').length;
      if (errors > 0 && meetings.length > 0) {
        world.error(say(world.language, 'withErrors', visible(shown), errors));
        status = Math.max(status, 1);
      }
      outputs.push(...meetings.map((minutes) => ({ minutes, context })));
    }
  }
  if (options.out === undefined) {
    world.host.stdout.write(together(outputs, options.to));
    return status;
  }
  return Math.max(status, write(world, outputs, options, path.resolve(world.host.cwd, options.out)));
}

function contextOf(world: World, { project, config }: Opened, view: View): RenderContext {
  const register = buildRegister(project.files());
  return { today: world.today, timeZone: config.timeZone, view, latest: (ref) => register.latest(ref) };
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

/** All meetings in one stream. */
function together(outputs: readonly { minutes: Minutes; context: RenderContext }[], to: Form): string {
  const [first] = outputs;
  if (first === undefined) return '';
  if (to === 'json')
    return renderJson(
      outputs.map(({ minutes }) => minutes),
      first.context,
    );
  return outputs.map(({ minutes, context }) => renderOne(minutes, to, context)).join(to === 'html' ? '' : '\n');
}

/** What an earlier run wrote may be replaced; it begins with one of these. */
const OWN_MARKS: Readonly<Record<Form, RegExp>> = {
  html: /<meta name="generator" content="Verslag">/,
  json: /"\$schema": "https:\/\/verslag\.invalid\/schemas\/minutes/,
  text: /^(?:VERSLAG|MINUTES|BESLUITENLIJST|LIST OF DECISIONS|ACTIELIJST|LIST OF ACTIONS|UITNODIGING|INVITATION)\b/,
  markdown: /^# .*\n/,
};

function write(
  world: World,
  outputs: readonly { minutes: Minutes; context: RenderContext }[],
  options: RenderOptions,
  folder: string,
): number {
  const { files } = world.host;
  if (files.kind(folder) === 'file') throw new UsageError(say(world.language, 'cannotRead', visible(options.out!), 'ENOTDIR'));
  const names = new Map<string, Minutes>();
  let status = 0;
  for (const { minutes, context } of outputs) {
    const name = `${safeFileName(minutes.id)}.${ENDINGS[options.to]}`;
    const other = names.get(name.toLowerCase());
    if (other !== undefined) {
      world.error(
        say(
          world.language,
          'sameName',
          visible(name),
          visible(`${other.id} (${other.uri.split('/').at(-1)})`),
          visible(`${minutes.id} (${minutes.uri.split('/').at(-1)})`),
        ),
      );
      status = 1;
      continue;
    }
    names.set(name.toLowerCase(), minutes);
    const target = path.join(folder, name);
    if (files.kind(target) !== 'missing' && !options.force && !isOwn(world, target, options.to)) {
      world.error(say(world.language, 'notWritten', visible(path.relative(world.host.cwd, target))));
      status = 1;
      continue;
    }
    files.makeFolder(folder);
    files.write(target, renderOne(minutes, options.to, context));
    world.error(say(world.language, 'wrote', visible(path.relative(world.host.cwd, target))));
  }
  return status;
}

function isOwn(world: World, target: string, to: Form): boolean {
  try {
    return OWN_MARKS[to].test(new TextDecoder().decode(world.host.files.read(target)).slice(0, 2000));
  } catch {
    return false;
  }
}
