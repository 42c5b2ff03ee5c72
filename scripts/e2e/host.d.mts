import type { BrowserContext, Page } from 'playwright-core';

export interface HostOptions {
  readonly extensionDevelopmentPath?: string | readonly string[];
  readonly extensionTestsPath?: string;
  readonly folder?: string;
  readonly vsix?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly language?: string;
  readonly everyFrame?: string;
  readonly trust?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  log?(type: string, line: string): void;
}
export interface StartedHost {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly port: number;
  readonly exited: Promise<{ readonly code: number }>;
  close(): Promise<void>;
}
export function startHost(options: HostOptions): Promise<StartedHost>;
export function closeServers(): Promise<void>;
