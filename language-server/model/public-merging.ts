/**
 * Secret parts on one ground that follow each other become one: their number would tell how much is hidden.
 *
 * @param repeats whether a part says no more than the one above it
 */
export function merged<T extends object>(parts: readonly T[], repeats: (part: T, above: T) => boolean = haveOneGround): T[] {
  const kept: T[] = [];
  for (const part of parts) {
    const above = kept.at(-1);
    if (above === undefined || !repeats(part, above)) kept.push(part);
  }
  return kept;
}

/** Whether two parts are secret on the same ground. */
export function haveOneGround(part: object, above: object): boolean {
  const ground = groundOf(part);
  return ground !== undefined && ground === groundOf(above);
}

function groundOf(part: { readonly ground?: string } | object): string | undefined {
  return 'ground' in part ? part.ground : undefined;
}
