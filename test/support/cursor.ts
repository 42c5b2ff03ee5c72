import type { FeatureContext } from '../../language-server/features/context.ts';
import type { Project } from '../../language-server/features/project.ts';
import type { Language, Position } from '../../language-server/model/minutes.ts';
import { type Options, projectOf } from './check.ts';
import { positionAt } from './positions.ts';

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
