/** A colour as light: red, green and blue from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

const HEX = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i;

/** `#154273` or `#05c`; undefined for anything else. */
export function parseColor(text: string): Color | undefined {
  const digits = HEX.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** `#154273` */
export function colorText(color: Color): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 (the same) to 21 (black on white); WCAG 2.2 asks for 4.5 in running text (1.4.3). */
export function contrast(one: Color, other: Color): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

export const LEAST_CONTRAST = 4.5;

/** The colour itself where it can be read on the paper, else the nearest to it that can: darker on light paper, lighter on dark. */
export function readableOn(color: Color, paper: Color): Color {
  const towards = luminance(paper) > 0.18 ? 0 : 255;
  for (let step = 0; step < 100; step++) {
    const share = step / 100;
    const mixed = each(color, (part) => Math.round(part + (towards - part) * share));
    if (contrast(mixed, paper) >= LEAST_CONTRAST) return mixed;
  }
  return [towards, towards, towards];
}

/** WCAG 2.2, relative luminance. */
function luminance(color: Color): number {
  const [red, green, blue] = each(color, (part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function each([red, green, blue]: Color, change: (part: number) => number): Color {
  return [change(red), change(green), change(blue)];
}
