import type { PreviewForm, RenderResult, View } from '../../language-server/server/protocol.ts';

/** What the preview and the extension say to each other. Whatever comes out of the webview is checked by {@link asPreviewMessage}. */

/** What a preview shows of a meeting. */
export interface Choice {
  readonly form: PreviewForm;
  readonly view: View;
  readonly public: boolean;
}
/** What is remembered of a preview over restarts. */
export interface PreviewState extends Choice {
  readonly uri: string;
  readonly locked: boolean;
  readonly line: number;
}

export type ToPreview =
  | {
      readonly type: 'update';
      readonly state: PreviewState;
      readonly page: RenderResult | null;
      readonly look: 'theme' | 'paper';
      readonly fontSize?: number;
    }
  /** The line at the top of the editor. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The user moves in the editor again: the preview follows. */
  | { readonly type: 'yield' }
  /** The line the cursor is on; undefined marks nothing. */
  | { readonly type: 'mark'; readonly line: number | undefined }
  /** The text is newer than the pages that are shown. */
  | { readonly type: 'stale' }
  /** A change in the source did not come about: ticks show again what is. */
  | { readonly type: 'refused' }
  /** Puts both forms on the clipboard. */
  | { readonly type: 'copy'; readonly html: string; readonly text: string };

export type FromPreview =
  | { readonly type: 'ready' }
  /** The user moves in the preview (or has left it): the editor follows (or leads). */
  | { readonly type: 'lead'; readonly leads: boolean }
  | { readonly type: 'scrolled'; readonly line: number }
  /** It was double-clicked. */
  | { readonly type: 'reveal'; readonly line: number }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'tick'; readonly line: number; readonly done: boolean }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'do'; readonly what: Deed }
  | { readonly type: 'copied'; readonly rich: boolean };

/** What a button of the bar does. */
const DEEDS = ['copy', 'print', 'problems', 'renew'] as const;
export type Deed = (typeof DEEDS)[number];

const FORMS: readonly unknown[] = ['html', 'email', 'pages'];
const VIEWS: readonly unknown[] = ['full', 'decisions', 'actions', 'invitation'];
const isLine = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e7;
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const { form, view, public: open } = value as Partial<Choice>;
  return FORMS.includes(form) && VIEWS.includes(view) && isBoolean(open);
}

/** The message that this is; undefined for anything else. */
export function asPreviewMessage(value: unknown): FromPreview | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const message = value as Partial<Record<string, unknown>>;
  const { type, line } = message;
  switch (type) {
    case 'ready':
      return { type };
    case 'lead':
      return isBoolean(message.leads) ? { type, leads: message.leads } : undefined;
    case 'scrolled':
    case 'reveal':
      return isLine(line) ? { type, line } : undefined;
    case 'link':
      return typeof message.href === 'string' && message.href.length < 8192 ? { type, href: message.href } : undefined;
    case 'tick':
      return isLine(line) && isBoolean(message.done) ? { type, line, done: message.done } : undefined;
    case 'choose': {
      const { choice } = message;
      return isChoice(choice) ? { type, choice: { form: choice.form, view: choice.view, public: choice.public } } : undefined;
    }
    case 'do': {
      const what = DEEDS.find((deed) => deed === message.what);
      return what === undefined ? undefined : { type, what };
    }
    case 'copied':
      return isBoolean(message.rich) ? { type, rich: message.rich } : undefined;
    default:
      return undefined;
  }
}

/** The state that this is; undefined where it was kept by another version, or by nobody. */
export function asPreviewState(value: unknown): PreviewState | undefined {
  if (!isChoice(value)) return undefined;
  const { uri, locked, line } = value as Partial<PreviewState>;
  if (typeof uri !== 'string' || !isBoolean(locked) || !isLine(line)) return undefined;
  return { uri, locked, line, form: value.form, view: value.view, public: value.public };
}
