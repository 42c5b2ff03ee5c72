import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Language } from '../model/minutes.ts';
import { CONFIG_FILE } from '../project/config.ts';
import type { Problem, Severity } from '../rules/problem.ts';
import type { ConfigReport } from './disk.ts';
import { rulePage } from './protocol.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

export const SOURCE = 'verslag';

export interface DiagnosticOptions {
  readonly language: Language;
  /** Address of the folder of the documentation, ending with a slash; undefined: no link. */
  readonly rulePages: string | undefined;
  readonly related: boolean;
  /** Those that the client can show. */
  readonly tags: readonly DiagnosticTag[];
}

/** A problem as LSP has it (3.17, Diagnostic). */
export function diagnosticOf(problem: Problem, { language, rulePages, related, tags }: DiagnosticOptions): Diagnostic {
  const { range, severity, rule, message, tag } = problem;
  return {
    range,
    severity: SEVERITIES[severity],
    code: rule,
    source: SOURCE,
    message: message[language],
    ...(rulePages === undefined ? {} : { codeDescription: { href: rulePages + rulePage(rule, language) } }),
    ...(tag === undefined || !tags.includes(TAGS[tag]) ? {} : { tags: [TAGS[tag]] }),
    ...(related && problem.related.length > 0
      ? {
          relatedInformation: problem.related.map(({ uri, range: at, message: text }) => ({
            location: { uri, range: at },
            message: text[language],
          })),
        }
      : {}),
  };
}

/** What is wrong with a configuration, at its place. */
export function configDiagnostics({ text, problems }: ConfigReport, language: Language): Diagnostic[] {
  return problems.map(({ offset, message, isWarning }) => {
    const before = text.slice(0, offset).split('\n');
    const start = { line: before.length - 1, character: before.at(-1)!.length };
    const length = /^"(?:[^"\\]|\\.)*"|^\S*/.exec(text.slice(offset))?.[0].length ?? 0;
    return {
      range: { start, end: { line: start.line, character: start.character + length } },
      severity: isWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
      code: CONFIG_FILE,
      source: SOURCE,
      message: message[language],
    };
  });
}
