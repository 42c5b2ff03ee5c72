/** A text with the people that it declares above it: for where there is no address book. */
export function withDeclarations(declarations: readonly string[], text: string): string {
  return declarations.length === 0 ? text : `${declarations.join('\n')}\n\n${text}`;
}
