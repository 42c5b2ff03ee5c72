import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { refactorings } from '../features/code-actions/code-actions.ts';
import type { FeatureContext } from '../features/context.ts';
import type { Range } from '../model/minutes.ts';
import type { Fix, Problem, TextEdit } from '../rules/problem.ts';
import { comparePositions } from '../syntax/positions.ts';
import { applying, canApply, editFor } from './adapting/edits.ts';
import type { Client } from './client.ts';
import type { FeatureRequest } from './feature.ts';
import { FreeRanges } from './free-ranges.ts';

/** Fixes all that has one right answer. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.verslag`;

/** Kinds are named to clients that know code actions, not only commands. */
export function codeActionCapabilities(client: Client): ServerCapabilities {
  if (!knowsActions(client)) return canApply(client) ? { codeActionProvider: true } : {};
  const { QuickFix, RefactorRewrite, RefactorMove, Source } = CodeActionKind;
  return { codeActionProvider: { codeActionKinds: [QuickFix, FIX_ALL, RefactorRewrite, RefactorMove, Source] } };
}

function knowsActions({ capabilities }: Client): boolean {
  return capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}

/** The fixes of the problems in a range, `source.fixAll.verslag`, and what else can be done there (LSP 3.17, textDocument/codeAction). */
export function codeAction(context: FeatureContext, params: CodeActionParams, { client, token }: FeatureRequest): CodeAction[] | Command[] {
  const { only } = params.context;
  const wanted = (kind: string) =>
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) actions.push(...quickFixes(context, params));
  // Asked for by name only: nobody wants it among the fixes of a line.
  if (only?.some((asked) => FIX_ALL === asked || FIX_ALL.startsWith(`${asked}.`))) actions.push(...fixAll(context));
  if (token.isCancellationRequested) return [];
  actions.push(...refactorings(context, params).filter(({ kind }) => wanted(kind ?? CodeActionKind.Refactor)));
  return actionsFor(client, actions);
}

/** Those whose edits the client can apply; as commands where it knows nothing else. */
function actionsFor(client: Client, actions: readonly CodeAction[]): CodeAction[] | Command[] {
  const able = actions.flatMap((action) => {
    if (action.edit === undefined) return [action];
    const edit = editFor(client, action.edit);
    return edit === undefined ? [] : [{ ...action, edit }];
  });
  if (!knowsActions(client)) {
    if (!canApply(client)) return [];
    return able.flatMap(({ title, edit }) => (edit === undefined ? [] : [applying(title, edit)]));
  }
  if (client.capabilities.textDocument?.codeAction?.isPreferredSupport) return able;
  return able.map(({ isPreferred: _, ...action }) => action);
}

function quickFixes({ problems, language }: FeatureContext, { range, context }: CodeActionParams): CodeAction[] {
  return problems()
    .filter((problem) => touches(problem.range, range))
    .flatMap((problem) => {
      const diagnostics = (context.diagnostics ?? []).filter(({ code, range: at }) => code === problem.rule && same(at, problem.range));
      return problem.fixes.map((fix) => ({
        title: fix.title[language],
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length === 0 ? {} : { diagnostics }),
        ...(fix.preferred ? { isPreferred: true } : {}),
        edit: editOf(fix.edits),
      }));
    });
}

/** Fixes that touch nothing another one touches; what is left is found in a next round. */
function fixAll({ uri, problems, language }: FeatureContext): CodeAction[] {
  const taken: TextEdit[] = [];
  const ranges = new FreeRanges();
  for (const fix of preferred(problems())) {
    if (!fix.edits.every((edit) => edit.uri === uri && ranges.isFree(edit.range))) continue;
    for (const edit of fix.edits) {
      taken.push(edit);
      ranges.take(edit.range);
    }
  }
  if (taken.length === 0) return [];
  const title = { nl: 'Repareer alles wat maar op één manier goed kan', en: 'Fix all that has one right answer' }[language];
  return [{ title, kind: FIX_ALL, edit: editOf(taken) }];
}

function preferred(problems: readonly Problem[]): Fix[] {
  return problems.flatMap(({ fixes }) => fixes.find((fix) => fix.preferred) ?? []);
}

function editOf(edits: readonly TextEdit[]): WorkspaceEdit {
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const { uri, range, newText } of edits) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return { changes };
}

function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

function same(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
