import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectFiles, type StyleFile } from '../../language-server/document/project-files.ts';
import { CONFIG_FILE } from '../../language-server/index.ts';
import {
  type AnyMinutes,
  type DeliveryContext,
  deliveryRenderingOf,
  type FormName,
  lookOf,
  type Minutes,
  missingIn,
  type View,
} from '../../language-server/output/index.ts';
import { Repository } from './git/repository.ts';
import type { Host } from './host.ts';
import type { Opened } from './opened.ts';
import { publicationOf, sayConfidential, sayStillShown } from './refusal.ts';
import { type OpenOptions, openSources } from './sources.ts';
import { counted, say, visibleLine } from './texts.ts';
import { shownFrom, type World } from './world.ts';

export interface RenderedOptions extends OpenOptions {
  readonly view: View;
  readonly public?: boolean;
  /** Makes a public version though there are errors of shielding; what they leave in doubt is shielded. */
  readonly force?: boolean;
}

/** What is made: what the house style lacks for it is said. */
interface Made {
  readonly forms: readonly FormName[];
}

/** A meeting as its readers may see it, with what it is rendered by. */
export interface Shown {
  readonly minutes: AnyMinutes;
  /** Where it was written: only for those who write. */
  readonly source: Minutes;
  readonly context: DeliveryContext;
  /** The text of its file. */
  readonly text: string;
}

/** What is to be rendered. Where it is refused nothing is written, not even an empty form. */
export interface ShownMeetings {
  readonly world: World;
  readonly shown: readonly Shown[];
  readonly status: number;
  readonly refused: boolean;
}

/**
 * All meetings of the named files. Minutes with errors are rendered all the same; that is reported, and the status is 1. A public version is
 * refused, with its reasons, while an error of shielding stands in what it would be made of.
 */
export async function shownMeetings(given: World, paths: readonly string[], options: RenderedOptions & Made): Promise<ShownMeetings> {
  const { world, opened, failed } = await openSources(given, paths, options);
  const publication = options.public ? publicationOf(world, opened, options.force === true) : 'clean';
  if (publication === 'refused') return { world, shown: [], status: failed ? 2 : 1, refused: true };
  let status = failed ? 2 : publication === 'forced' ? 1 : 0;
  const shown: Shown[] = [];
  for (const part of opened) {
    const { context, show } = renderingFor(part, options);
    for (const { uri, shown: name } of part.sources) {
      const { meetings } = part.project.file(uri)!;
      if (meetings.length === 0) {
        // An address book among the minutes is as it should be.
        if (part.sources.length === 1) world.error(say(world.language, 'noMeetings', visibleLine(name)));
        continue;
      }
      const problems = part.project.check(uri);
      const errors = problems.filter((problem) => problem.severity === 'error').length;
      if (errors > 0) {
        world.error(say(world.language, 'withErrors', visibleLine(name), counted(world.language, errors, 'error')));
        status = Math.max(status, 1);
      }
      if (options.public) {
        sayConfidential(world, part, name, meetings);
        sayStillShown(world, name, problems);
      }
      const text = part.project.text(uri) ?? '';
      for (const one of meetings.map((source) => ({ minutes: show(source), source, context, text }))) shown.push(one);
    }
  }
  return { world, shown, status, refused: false };
}

/** When each file was last changed: as git knows it, so that every copy says the same, else as the disk does. Asked only by what shows it. */
function changes({ host }: World, root: string): (uri: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    if (!known.has(uri)) {
      const file = fileURLToPath(uri);
      known.set(uri, committedAt(host, root, file) ?? host.files.changed?.(file));
    }
    return known.get(uri);
  };
}

function committedAt(host: Host, root: string, file: string): number | undefined {
  let repository: Repository | undefined;
  try {
    repository = new Repository(host, root);
    return repository.changedAt(file);
  } catch {
    // Without a history, or for what cannot be read, the disk is asked.
    return undefined;
  } finally {
    repository?.close();
  }
}

/** The files that the house style of a project names. */
export function styleFileOf({ host }: World, root: string, file = projectFiles(host.files, root)): StyleFile {
  const beside = pathToFileURL(path.join(root, CONFIG_FILE)).toString();
  return (name) => file(beside, name);
}

/** What a project's meetings are rendered by, and how a reader sees them. What of the house style cannot be had is reported. */
export function renderingFor(
  { world, root, project, config, today }: Pick<Opened, 'world' | 'root' | 'project' | 'config' | 'today'>,
  { view, public: open = false, forms }: Pick<RenderedOptions, 'view' | 'public'> & Made,
) {
  const file = projectFiles(world.host.files, root);
  const configFile = path.join(root, CONFIG_FILE);
  const { look, problems } = lookOf(config.style, styleFileOf(world, root, file));
  for (const problem of missingIn(problems, forms))
    world.error(`${visibleLine(shownFrom(world, configFile))}: ${visibleLine(problem[world.language])}`);
  return deliveryRenderingOf(project.files(), config, { today, view, public: open, look, changed: changes(world, root), file });
}
