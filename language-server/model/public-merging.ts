/** How many secret parts follow each other would say how much there is: those with one ground are one. */
export function merged<T extends object>(parts: readonly T[]): T[] {
  return parts.filter((part, index) => {
    const ground = groundOf(part);
    return ground === undefined || ground !== groundOf(parts[index - 1]);
  });
}

function groundOf(part: { readonly ground?: string } | object | undefined): string | undefined {
  return part !== undefined && 'ground' in part ? part.ground : undefined;
}
