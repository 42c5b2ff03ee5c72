import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { refactorings } from '../../language-server/features/code-actions/code-actions.ts';
import type { Project } from '../../language-server/features/project.ts';
import { projectOf, unmark } from './check.ts';
import type { FeatureOptions } from './cursor.ts';
import { applyEdit, put } from './edits.ts';

export interface Acting {
  readonly project: Project;
  readonly actions: readonly CodeAction[];
  readonly titles: readonly string[];
}

/** What is offered at `|` or for `<|…|>`, in a project with the address book and `options.files`. */
export function actionsAt(marked: string, options: FeatureOptions & { readonly only?: string[] } = {}): Acting {
  const { text, ranges } = unmark(marked.includes('<|') ? marked : marked.replace('|', '<||>'));
  const project = projectOf(options);
  const uri = `file:///project/${options.file ?? 'overleg-1.verslag'}`;
  project.set(uri, text);
  const context = project.feature(uri, options.language)!;
  const range = ranges[0]!;
  const params = {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(options.only === undefined ? {} : { only: options.only }) },
  };
  const actions = refactorings(context, params);
  return { project, actions, titles: actions.map(({ title }) => title) };
}

/** All rules that report, by file. */
function reported(project: Project): string[] {
  return project.uris().flatMap((uri) => project.check(uri).map(({ rule, severity }) => `${severity} ${rule}`));
}

/**
 * The texts that an action changes. It must be offered, and make no error or warning that was not there before, but for those named in
 * `prompts`: what the writer has yet to fill in.
 */
export function acted(
  marked: string,
  title: string,
  options: FeatureOptions & { readonly only?: string[]; readonly prompts?: readonly string[] } = {},
): Record<string, string> {
  const { project, actions, titles } = actionsAt(marked, options);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `not offered: ${title}; there are:\n${titles.join('\n')}`);
  const before = reported(project);
  const texts = applyEdit(project, action.edit);
  put(project, texts);
  const fresh = reported(project).filter((entry) => /^(?:error|warning)/.test(entry));
  for (const entry of before) {
    const at = fresh.indexOf(entry);
    if (at >= 0) fresh.splice(at, 1);
  }
  assert.deepEqual(fresh.map((entry) => entry.split(' ')[1]!).sort(), [...(options.prompts ?? [])].sort(), `new problems behind: ${title}`);
  return texts;
}
