/** How the names of minutes end. */
export const ENDING = '.verslag';
/** Minutes by their names, as patterns of editors have it, which mind capitals; not all of them know a choice of letters (`[vV]`). */
export const MINUTES_GLOBS = ['**/*.verslag', '**/*.VERSLAG', '**/*.Verslag'] as const;

/** Whether a file is called as minutes are: `B.VERSLAG` too, as disks and programs that mind no capitals write it. */
export function hasEnding(name: string): boolean {
  return name.slice(-ENDING.length).toLowerCase() === ENDING;
}

export function withoutEnding(name: string): string {
  return hasEnding(name) ? name.slice(0, -ENDING.length) : name;
}

/** With its ending in small letters: what patterns are compared with that a user typed for minutes. */
export function inSmallEnding(name: string): string {
  return hasEnding(name) ? `${withoutEnding(name)}${ENDING}` : name;
}
