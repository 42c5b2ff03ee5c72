import { tokenizer } from 'acorn';

/**
 * A bundle in plain ASCII, which Node reads twice as fast: esbuild writes letters of other alphabets in strings as escapes, and leaves them in
 * patterns. There they are escaped here.
 */
export function withPlainPatterns(code) {
  const other = /[^\u0000-\u007f]/g;
  if (!other.test(code)) return code;
  const pieces = [];
  let at = 0;
  for (const { type, start, end } of tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })) {
    if (type.label !== 'regexp') continue;
    const pattern = code.slice(start, end);
    // Beyond the first plane an escape means the same only with the flag u or v.
    if (/[\ud800-\udfff]/.test(pattern)) continue;
    pieces.push(
      code.slice(at, start),
      pattern.replace(other, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
    at = end;
  }
  return pieces.join('') + code.slice(at);
}
