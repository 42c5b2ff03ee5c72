import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Problem, type Range, RULES, type Severity } from '../../../language-server/index.ts';
import { rulePage } from '../../../language-server/server/protocol.ts';
import { digest } from '../../digest.ts';
import { say } from '../texts.ts';
import type { Checked, Reporter } from './reporter.ts';
import { fromRoot } from './root.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
const GITHUB_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** What GitHub takes of one run (docs.github.com, "SARIF support for code scanning"); it refuses the whole of a larger one. */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;

/** SARIF 2.1.0 (OASIS), as GitHub wants it: one run, all rules, columns in UTF-16 units, addresses relative to the repository. */
export const reportSarif: Reporter = ({ files, shownPath, unreadable, root }, world) => {
  const { language, host } = world;
  const rules = RULES.map(({ name, severity, summary, family }) => ({
    id: name,
    name,
    shortDescription: { text: summary[language] },
    fullDescription: { text: summary[language] },
    help: { text: `${summary[language]} (${rulePage(name, language)})` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family], precision: 'very-high', 'problem.severity': GITHUB_SEVERITY[severity] },
  }));
  const indexOf = new Map(RULES.map(({ name }, index) => [name as string, index]));
  const artifact = (file: string) => {
    const relative = fromRoot(host, root, file);
    return relative === undefined
      ? { uri: pathToFileURL(path.resolve(host.cwd, file)).toString() }
      : { uri: encode(relative), uriBaseId: 'SRCROOT' };
  };
  const regionOf = (range: Range) => ({
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  });
  const location = (file: string, range: Range) => ({ physicalLocation: { artifactLocation: artifact(file), region: regionOf(range) } });
  const result = (file: string, problem: Problem, fingerprint: string) => ({
    ruleId: problem.rule,
    ...(indexOf.has(problem.rule) ? { ruleIndex: indexOf.get(problem.rule) } : {}),
    level: LEVELS[problem.severity],
    message: { text: problem.message[language].toWellFormed() },
    locations: [location(file, problem.range)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(problem.related.length > 0
      ? {
          relatedLocations: problem.related.slice(0, MOST_RELATED).map((place, id) => ({
            id,
            message: { text: place.message[language].toWellFormed() },
            ...location(shownPath(place.uri), place.range),
          })),
        }
      : {}),
    ...(problem.fixes.length > 0
      ? {
          fixes: problem.fixes.map((fix) => ({
            description: { text: fix.title[language].toWellFormed() },
            artifactChanges: [...Map.groupBy(fix.edits, (edit) => edit.uri)].map(([uri, edits]) => ({
              artifactLocation: artifact(shownPath(uri)),
              replacements: edits.map((edit) => ({
                deletedRegion: regionOf(edit.range),
                insertedContent: { text: edit.newText.toWellFormed() },
              })),
            })),
          })),
        }
      : {}),
  });
  // Where there are more than are taken, the errors come first.
  const all = files.flatMap((file) =>
    withFingerprints(file).map(({ problem, fingerprint }) => ({ file: file.file, problem, fingerprint })),
  );
  const taken = all.length <= MOST_RESULTS ? all : all.toSorted((a, b) => rank(a.problem) - rank(b.problem)).slice(0, MOST_RESULTS);
  if (taken.length < all.length) world.error(say(language, 'resultsLeftOut', all.length - taken.length, MOST_RESULTS));
  const notifications = unreadable.map(({ shown, message }) => ({
    level: 'error',
    message: { text: message.toWellFormed() },
    locations: [{ physicalLocation: { artifactLocation: artifact(shown) } }],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'verslag', version: host.version, semanticVersion: host.version, rules } },
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: taken.map(({ file, problem, fingerprint }) => result(file, problem, fingerprint)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function rank({ severity }: Problem): number {
  return ['error', 'warning', 'info', 'hint'].indexOf(severity);
}

/** By the text of the line and the rule, so that a result is the same one after lines were added above it; the ordinal parts equal ones. */
function withFingerprints({ text, problems }: Checked): { problem: Problem; fingerprint: string }[] {
  const lines = problems.length > 0 ? text.split(/\r\n?|\n/) : [];
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const line = (lines[problem.range.start.line] ?? '').replace(/\s+/g, ' ').trim();
    const hash = digest(`${problem.rule}\0${line}`).slice(0, 16);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return { problem, fingerprint: `${hash}:${count}` };
  });
}

function encode(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
