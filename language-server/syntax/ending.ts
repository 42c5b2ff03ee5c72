/** How the names of minutes end. */
export const ENDING = '.verslag';
/** Minutes by their names, as patterns of LSP 3.17 have it, which mind capitals. */
export const MINUTES_GLOB = `**/*.${[...ENDING.slice(1)].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')}`;

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
