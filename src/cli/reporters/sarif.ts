import { type Problem, type Range, RULES, rulePage, type Severity } from '../../../language-server/index.ts';
import type { Reporter } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0 (OASIS): one run, all rules, columns in UTF-16 units, addresses relative to the current folder. */
export const reportSarif: Reporter = ({ files, shownPath }, { language, host }) => {
  const rules = RULES.map(({ name, severity, summary }) => ({
    id: name,
    shortDescription: { text: summary[language] },
    helpUri: `https://verslag.invalid/docs/${rulePage(name)}`,
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const indexOf = new Map(RULES.map(({ name }, index) => [name as string, index]));
  const location = (file: string, range: Range) => ({
    physicalLocation: {
      artifactLocation: { uri: encode(file), uriBaseId: 'SRCROOT' },
      region: {
        startLine: range.start.line + 1,
        startColumn: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
      },
    },
  });
  const result = (file: string, problem: Problem) => ({
    ruleId: problem.rule,
    ruleIndex: indexOf.get(problem.rule) ?? -1,
    level: LEVELS[problem.severity],
    message: { text: problem.message[language].toWellFormed() },
    locations: [location(file, problem.range)],
    ...(problem.related.length > 0
      ? {
          relatedLocations: problem.related.map((place, id) => ({
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
              artifactLocation: { uri: encode(shownPath(uri)), uriBaseId: 'SRCROOT' },
              replacements: edits.map((edit) => ({
                deletedRegion: location('', edit.range).physicalLocation.region,
                insertedContent: { text: edit.newText.toWellFormed() },
              })),
            })),
          })),
        }
      : {}),
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'verslag', version: host.version, semanticVersion: host.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, problems }) => problems.map((problem) => result(file, problem))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function encode(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
