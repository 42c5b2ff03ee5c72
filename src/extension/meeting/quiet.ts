/** So soon after a key, in milliseconds, nobody has asked for a list: the editor does by itself. */
const BY_ITSELF = 150;

/** What asks for suggestions. */
export interface SuggestionAsked {
  /** The sign that was typed, where that asks. */
  readonly trigger: string | undefined;
  /** The line up to the cursor. */
  readonly before: string;
  readonly sinceTyping: number;
  /** The list is open, and asks for more as it is typed on. */
  readonly isOpen?: boolean;
}

/** Whether suggestions are welcome while it is quiet: names behind `@`, and what somebody asks for. */
export function isWelcome({ trigger, before, sinceTyping, isOpen = false }: SuggestionAsked): boolean {
  if (isOpen || /@[\p{L}\p{N}_.-]*$/u.test(before)) return true;
  return trigger === undefined && sinceTyping >= BY_ITSELF;
}
