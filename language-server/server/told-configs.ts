import type { Diagnostic } from 'vscode-languageserver';
import type { Address } from '../syntax/addresses.ts';
import { configDiagnostics } from './diagnostics.ts';
import type { Spelling } from './spelling.ts';
import type { Workspace } from './workspace.ts';

/** Tells what is wrong in configurations: they are no documents of ours, so they are never asked for. */
export class ToldConfigs {
  private readonly parts: { readonly workspace: Workspace; readonly spelling: Spelling };
  private readonly publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Those that have diagnostics at the client. */
  private readonly told = new Set<Address>();

  constructor(parts: ToldConfigs['parts'], publish: ToldConfigs['publish']) {
    this.parts = parts;
    this.publish = publish;
  }

  push(): void {
    const { workspace, spelling } = this.parts;
    const reports = workspace.configReports();
    const language = workspace.language();
    for (const report of reports) {
      if (report.problems.length === 0 && !this.told.has(report.uri)) continue;
      this.told.add(report.uri);
      this.publish(spelling.of(report.uri), configDiagnostics(report, language));
    }
    for (const uri of this.told) {
      if (reports.some((report) => report.uri === uri)) continue;
      this.told.delete(uri);
      this.publish(spelling.of(uri), []);
    }
  }

  forget(): void {
    this.told.clear();
  }
}
