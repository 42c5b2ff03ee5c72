/**
 * A file name (without ending) for an id or a title: letters, digits, `-`, `_` and `.`, never a path, never hidden, never a device name
 * of Windows, at most 100 characters.
 */
export function safeFileName(id: string): string {
  const name = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100);
  if (name === '') return 'verslag';
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `_${name}` : name;
}

/** The anchor of an item or a track in its meeting's page. */
export function itemAnchor(id: string): string {
  return `item-${id.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`;
}

/** Text that can stand in HTML, between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
