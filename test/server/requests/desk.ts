import { Project } from '../../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import type { TextChange } from '../../../language-server/server/protocol.ts';
import type { Desk } from '../../../language-server/server/requests/desk.ts';
import { BOOK } from '../../support/check.ts';
import { applyTextEdits } from '../../support/edits.ts';

export const ADDRESS = 'file:///project/';

export interface TestDesk extends Desk {
  readonly project: Project;
  text(name: string): string;
  /** Applies edits as an editor would. */
  apply(edits: readonly { readonly uri: string; readonly edits: readonly TextChange[] }[]): void;
}

/** A project in memory with the address book of the rule reference, as the handlers of the custom requests see it. */
export function deskOf(files: Readonly<Record<string, string>>, today = '2020-11-16'): TestDesk {
  const config = DEFAULT_CONFIG;
  const project = new Project({ config, today });
  project.set(`${ADDRESS}adresboek.verslag`, BOOK);
  for (const [name, text] of Object.entries(files)) project.set(`${ADDRESS}${name}`, text);
  return {
    project,
    language: 'nl',
    projects: () => {
      // Brings the models up to date.
      project.files();
      return [{ project: project.view, config, today }];
    },
    context: (uri) => project.feature(uri),
    version: () => 1,
    text: (name) => project.text(`${ADDRESS}${name}`) ?? '',
    apply: (changes) => {
      for (const { uri, edits } of changes) project.set(uri, applyTextEdits(project.text(uri) ?? '', edits));
    },
  };
}

/** The zero-based line on which this text stands. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length - 1;
}
