import type { WorkspaceEdit } from 'vscode-languageserver';
import type { FeatureContext } from '../features/context.ts';

/** What a command changes; `null` where there is nothing to do. Arguments behind the document's address are those of the caller. */
export type Command = (context: FeatureContext, args: readonly unknown[]) => WorkspaceEdit | null;

/**
 * Commands by name (LSP 3.17, workspace/executeCommand). The first argument is the address of a document; the edit is applied by the client.
 * To add one, write `features/commands/<name>.ts` as a pure function, and a row here.
 */
export const COMMANDS: Readonly<Record<string, Command>> = {};
