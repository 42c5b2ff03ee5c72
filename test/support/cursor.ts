import { DEFAULT_CONFIG } from '../../language-server/config.ts';
import type { FeatureContext } from '../../language-server/features/context.ts';
import type { Language, Position } from '../../language-server/model/minutes.ts';
import { Project } from '../../language-server/project.ts';
import { BOOK, type Options } from './check.ts';

/** Text without its marker, and where the marker stood. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly position: Position;
}

/** A fixture with its one cursor, `|`. Throws where there is none; a second marker stays in the text. */
export function cursor(marked: string, marker = '|'): Cursor {
  const offset = marked.indexOf(marker);
  if (offset < 0) throw new Error(`No cursor ${marker} in:\n${marked}`);
  const text = marked.slice(0, offset) + marked.slice(offset + marker.length);
  return { text, offset, position: positionAt(text, offset) };
}

/** LSP position of an offset: lines end in `\r\n`, `\n` or `\r`. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** Offset of an LSP position. */
export function offsetOf(text: string, { line, character }: Position): number {
  const breaks = [...text.matchAll(/\r\n?|\n/g)];
  const start = line === 0 ? 0 : (breaks[line - 1]?.index ?? text.length) + (breaks[line - 1]?.[0].length ?? 0);
  return start + character;
}

export interface FeatureOptions extends Options {
  /** The language of the editor. */
  readonly language?: Language;
  /** Name of the file with the cursor; `overleg-1.verslag` by default. */
  readonly file?: string;
}

export interface At extends Cursor {
  readonly project: Project;
  readonly context: FeatureContext;
}

/** A feature's context for a fixture with a cursor, in a project with the address book and `options.files` around it. */
export function featureAt(marked: string, options: FeatureOptions = {}, marker = '|'): At {
  const at = cursor(marked, marker);
  const project = projectOf(options);
  const uri = `file:///project/${options.file ?? 'overleg-1.verslag'}`;
  project.set(uri, at.text);
  return { ...at, project, context: project.feature(uri, options.language)! };
}

/** A project with the address book and `options.files`. */
export function projectOf(options: FeatureOptions): Project {
  const { attachments } = options;
  const project = new Project({
    config: { ...DEFAULT_CONFIG, ...options.config },
    today: options.today ?? '2020-11-16',
    ...(attachments === undefined ? {} : { exists: (uri: string) => attachments.includes(uri.replace('file:///project/', '')) }),
  });
  if (options.book !== false) project.set('file:///project/adresboek.verslag', BOOK);
  for (const [name, text] of Object.entries(options.files ?? {})) project.set(`file:///project/${name}`, text);
  return project;
}
