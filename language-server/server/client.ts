import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../model/minutes.ts';

/** What an editor may settle under `verslag.`; every setting has a value. */
export interface Settings {
  /** `auto` follows the editor. */
  readonly language: Language | 'auto';
  readonly inlayHints: { readonly dates: boolean; readonly actions: boolean; readonly names: boolean };
  readonly codeLens: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  inlayHints: { dates: true, actions: true, names: true },
  codeLens: true,
};

/** Settings as a client sends them, in any state: what is missing or wrong has its default. */
export function readSettings(value: unknown): Settings {
  const given = object(value);
  const hints = object(given.inlayHints);
  const lens = given.codeLens;
  return {
    language: given.language === 'nl' || given.language === 'en' ? given.language : 'auto',
    inlayHints: { dates: hints.dates !== false, actions: hints.actions !== false, names: hints.names !== false },
    codeLens: typeof lens === 'object' && lens !== null ? object(lens).enabled !== false : lens !== false,
  };
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The client, and what it can do. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly locale: string | undefined;
  /** It knows the commands of VS Code's editor, such as `editor.action.triggerSuggest`. */
  readonly isVisualStudioCode: boolean;
  /** False where the user does not trust the workspace: its configuration is not read. */
  readonly trusted: boolean;
  /** Folders of the workspace, without a closing slash. */
  readonly folders: readonly string[];
  /** Where the pages of the rule reference lie, if the client knows. */
  readonly rulePages: string | undefined;
  readonly settings: Settings;
}

export function clientFrom({
  capabilities,
  clientInfo,
  locale,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams): Client {
  const options = object(initializationOptions);
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]);
  return {
    capabilities,
    locale,
    isVisualStudioCode:
      options.isVisualStudioCode === true || /visual studio code|vscodium|code - oss|code-server/i.test(clientInfo?.name ?? ''),
    trusted: options.trusted !== false,
    folders: folders.map((uri) => uri.replace(/\/+$/, '')),
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
    settings: readSettings(options.settings ?? options),
  };
}

/** The setting, else the language of the project's configuration, else that of the editor, else Dutch. */
export function languageFor({ settings, locale }: Client, configured: Language | undefined): Language {
  if (settings.language !== 'auto') return settings.language;
  return configured ?? (/^en\b/i.test(locale ?? '') ? 'en' : 'nl');
}
