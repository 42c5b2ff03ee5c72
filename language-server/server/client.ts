import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../model/minutes.ts';
import { type Address, addressOf, addressOfPath, folderOf } from '../syntax/addresses.ts';

/** What an editor may settle under `verslag.`; every setting has a value. */
export interface Settings {
  /** `auto` follows the editor. */
  readonly language: Language | 'auto';
  readonly inlayHints: { readonly dates: boolean; readonly actions: boolean; readonly names: boolean };
  readonly codeLens: boolean;
  /** What is known of projects may be kept from one start to the next. */
  readonly cache: boolean;
}

/** Settings as a client sends them, in any state: what is missing or wrong has its default. */
export function readSettings(value: unknown): Settings {
  const given = object(value);
  const hints = object(given.inlayHints);
  const lens = given.codeLens;
  return {
    language: given.language === 'nl' || given.language === 'en' ? given.language : 'auto',
    inlayHints: { dates: hints.dates !== false, actions: hints.actions !== false, names: hints.names !== false },
    codeLens: typeof lens === 'object' && lens !== null ? object(lens).enabled !== false : lens !== false,
    cache: given.cache !== false,
  };
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The client, and what it can do. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly locale: string | undefined;
  /** It is Visual Studio Code with Verslag's own extension, whatever the product built on it is called. */
  readonly isVisualStudioCode: boolean;
  /** It asked for the notifications beside the protocol: `verslag/changed` and `verslag/progress`. */
  readonly notifications: boolean;
  /** False where the user does not trust the workspace: its configuration is not read. */
  readonly trusted: boolean;
  /** Folders of the workspace. */
  readonly folders: readonly Address[];
  /** Where the pages of the rule reference lie, if the client knows. */
  readonly rulePages: string | undefined;
  readonly settings: Settings;
  /** Whether it runs this command itself: one of its own, not of the server's. */
  knows(command: string): boolean;
}

/** @param address spells an address of the client our way. */
export function clientFrom(params: InitializeParams, address: (uri: string) => Address = addressOf): Client {
  const { capabilities, clientInfo, locale, initializationOptions } = params;
  const options = object(initializationOptions);
  const own = object(object(capabilities.experimental).verslag);
  const isVisualStudioCode = options.isVisualStudioCode === true;
  const isAlike = isVisualStudioCode || /visual studio code|vscodium|code - oss|code-server/i.test(clientInfo?.name ?? '');
  const commands = new Set(strings(object(object(capabilities.experimental).commands).commands));
  return {
    capabilities,
    locale,
    isVisualStudioCode,
    notifications: options.notifications === true || own.notifications === true,
    trusted: options.trusted !== false,
    folders: foldersOf(params).map((uri) => folderOf(address(uri))),
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
    settings: readSettings(options.settings ?? options),
    knows: (command) =>
      commands.has(command) || (isAlike && command.startsWith('editor.')) || (isVisualStudioCode && command.startsWith('verslag.')),
  };
}

/** The folders of the workspace, by whichever of LSP's three names the client tells them. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders != null && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri != null) return [rootUri];
  return rootPath == null || rootPath === '' ? [] : [addressOfPath(rootPath)];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The setting, else the language of the project's configuration, else that of the editor, else Dutch. */
export function languageFor({ settings, locale }: Client, configured: Language | undefined): Language {
  if (settings.language !== 'auto') return settings.language;
  return configured ?? (/^en\b/i.test(locale ?? '') ? 'en' : 'nl');
}
