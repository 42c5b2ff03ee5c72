/** What may become of a link in a preview: opened outside, looked up among the minutes, or nothing. */
export type LinkTarget =
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'minutes'; readonly href: string }
  | { readonly kind: 'file'; readonly path: string };

const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i;

/**
 * Where a link goes. Only `http`, `https` and `mailto` leave the editor; a page of other minutes or a place on it is looked up; any other
 * relative path is a file beside the minutes. Everything else (`command:`, `file:`, `vscode:`, `javascript:`, absolute paths) goes nowhere.
 */
export function linkTarget(href: string): LinkTarget | undefined {
  if (OUTSIDE.test(href)) return { kind: 'outside', address: href };
  if (/^(?:[^#?/\\:]+\.html)?#[^\s]+$|^[^#?/\\:]+\.html$/.test(href)) return { kind: 'minutes', href };
  let path: string;
  try {
    path = decodeURIComponent(href);
  } catch {
    return undefined;
  }
  if (path === '' || /[\u0000-\u001f?#]/.test(path) || /^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]/.test(path) || path.includes('\\'))
    return undefined;
  return { kind: 'file', path };
}
