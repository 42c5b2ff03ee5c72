/**
 * So soon after a key, in milliseconds, the editor may ask for a list by itself, also where it has much to do; it does not tell that from somebody who
 * asks. The key for it does.
 */
const BY_ITSELF = 1000;

/** What asks for suggestions. */
export interface SuggestionAsked {
  /** The sign that was typed, where that asks. */
  readonly trigger: string | undefined;
  /** The line up to the cursor. */
  readonly before: string;
  readonly sinceTyping: number;
  /** By the key or the command for it, and nothing was typed since. */
  readonly isAsked?: boolean;
  /** The list is open, and asks for more as it is typed on. */
  readonly isOpen?: boolean;
}

/** Whether suggestions are welcome while it is quiet: names behind `@`, and what somebody asks for. */
export function isWelcome({ trigger, before, sinceTyping, isAsked = false, isOpen = false }: SuggestionAsked): boolean {
  if (isAsked || isOpen || /@[\p{L}\p{N}_.-]*$/u.test(before)) return true;
  return trigger === undefined && sinceTyping >= BY_ITSELF;
}
