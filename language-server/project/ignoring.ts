import ignore, { type Ignore } from 'ignore';

/** Matching a name against many stars takes a time that grows with their number as exponent: nobody means such a pattern well. */
const MOST_STARS = 3;

/** Patterns as in a `.gitignore`. @param ignoresCase whether `Drafts/` is `drafts/` too */
export function rulesOf(patterns: readonly string[], ignoresCase = false): Ignore {
  const fair = patterns.filter((pattern) => {
    const parts = pattern.split('/');
    return parts.filter((part) => part === '**').length <= MOST_STARS && parts.every((part) => part.split(/\*+/).length - 1 <= MOST_STARS);
  });
  return ignore({ allowRelativePaths: true, ignorecase: ignoresCase }).add(fair);
}
