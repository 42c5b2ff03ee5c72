import type { Problem } from './problem.ts';

/** Says that something is meant as secret and is not written so. */
const IN_DOUBT: ReadonlySet<string> = new Set(['secret-without-effect', 'secret-runs-on', 'indented-comment']);

/**
 * The problems, where no fix is applied unasked on a line of which it is in doubt what is secret: behind `Besluit B1 [5.1.2b]: …` with one more colon the
 * mark would be a part of the text. The fixes are still offered.
 */
export function askedWhereInDoubt(problems: readonly Problem[]): Problem[] {
  const doubted = new Set(problems.filter(({ rule }) => IN_DOUBT.has(rule)).flatMap(({ uri, range }) => linesOf(uri, range)));
  if (doubted.size === 0) return [...problems];
  return problems.map((problem) => {
    const mayHide = problem.fixes.some(
      ({ preferred, edits }) => preferred && edits.some(({ uri, range }) => linesOf(uri, range).some((line) => doubted.has(line))),
    );
    return mayHide && !IN_DOUBT.has(problem.rule)
      ? { ...problem, fixes: problem.fixes.map((fix) => ({ ...fix, preferred: false })) }
      : problem;
  });
}

function linesOf(uri: string, { start, end }: Problem['range']): string[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => `${start.line + index} ${uri}`);
}
