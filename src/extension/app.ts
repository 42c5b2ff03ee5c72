import type * as vscode from 'vscode';
import type { EditorHost } from './host.ts';
import type { MeetingMode } from './meeting/mode.ts';
import type { Previews } from './preview/previews.ts';
import type { Remarks } from './review/remarks.ts';
import type { Server } from './server.ts';
import type { ActionsView } from './views/actions-view.ts';
import type { MeetingsView } from './views/meetings-view.ts';

/** All parts of the extension: what a command works with. */
export interface App {
  readonly context: vscode.ExtensionContext;
  readonly host: EditorHost;
  readonly server: Server;
  readonly previews: Previews;
  readonly actions: ActionsView;
  readonly meetings: MeetingsView;
  readonly remarks: Remarks;
  readonly mode: MeetingMode;
}

/** A command by its name; arguments come from menus, views, keybindings and other extensions, so they may be anything. */
export type Commands = Readonly<Record<string, (...args: unknown[]) => unknown>>;
