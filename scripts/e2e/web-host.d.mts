import type { BrowserContext, Page } from 'playwright-core';

export interface WebHostOptions {
  readonly vsix?: readonly string[];
  readonly folder: string;
  readonly workspace?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly trust?: boolean;
  readonly language?: string;
  readonly everyFrame?: string;
}
export function startWebHost(
  options: WebHostOptions,
): Promise<{ readonly page: Page; readonly context: BrowserContext; close(): Promise<void> }>;
