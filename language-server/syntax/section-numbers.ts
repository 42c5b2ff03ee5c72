import { withoutEnd } from './trimming.ts';

/**
 * Source of a regular expression for the number of a heading: `3`, `2.3`, `3a`, `05A`, `21.44`, `4.01)`, `3.a`, `IV`, `V.`, `6:`, `24/103`; a dash behind it
 * (`5 - Titel`) goes with it. `10e`, `3D` and `5G` are words, and so is a lone `I`. It has no capturing groups.
 */
export const SECTION_NUMBER =
  '(?:\\d{2}(?:\\d{2})?/\\d{3}(?:\\.\\d+)?|\\d+(?:\\.\\d+)*(?:\\.?[A-Za-z](?=[.)])|\\.?[a-cA-C])?|[IVX]{2,5}|[IVX](?=[.)]))(?:[.)]|(?<=\\d):)?(?:[ \\t]+[-–—](?=[ \\t]+[^\\d\\s]))?(?=[ \\t]|[\\r\\n]|$)';

/** The number without what parts it from its title. */
export function bareNumber(typed: string): string {
  const number = /[ \t][-–—]$/.test(typed) ? withoutEnd(typed.slice(0, -1), ' \t') : typed;
  return number.replace(/[.):]$/, '');
}
