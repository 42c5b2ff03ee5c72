/**
 * Text of a document as Markdown that shows it and does nothing else: no link, image, heading, markup, address that links itself
 * (`https://`, `www.`, an e-mail address), and one line. Put it behind words of our own, so that it never opens a block.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>&|~$#!]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp|ftp|https?)):/gi, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.')
    .replace(/@/g, '\\@')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
