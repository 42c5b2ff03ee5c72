import { safeFileName } from '../../output/names.ts';
import type { DraftParams, DraftResult } from '../protocol.ts';
import { type Desk, projectIn } from './desk.ts';

/** A draft of what a document holds, that knows the people of the project and takes no id of its meetings. */
export async function draft(desk: Desk, { name, blocks, folder, uri }: DraftParams): Promise<DraftResult> {
  // Most sessions make none.
  const { draftOf, knownIn, withDeclarations } = await import('../../intake/index.ts');
  const project = (uri === undefined ? undefined : desk.context(uri)?.project) ?? projectIn(desk, folder)?.project;
  const isTaken = (id: string) => project?.names.meetings.has(id) === true;
  const { id, language, text, declarations, findings } = draftOf(blocks, { name, known: knownIn(project), isTaken });
  const below = declarations.length === 0 ? 0 : declarations.length + 1;
  return {
    id,
    fileName: `${safeFileName(id)}.verslag`,
    language,
    text: withDeclarations(declarations, text),
    declarations,
    findings: findings.map((finding) => ({ ...finding, line: finding.line + below })),
  };
}
