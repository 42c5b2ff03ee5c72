import type { Look } from '../../document/look.ts';
import { harmlessText } from '../names.ts';

/** The looks as data for the template. */
export interface PdfLook {
  readonly accent: string;
  readonly ink: string;
  readonly text: readonly string[];
  readonly labels: readonly string[];
  readonly organisation: string;
  readonly address: readonly string[];
  readonly header: string;
  readonly footer: string;
  readonly logo: { readonly at: number; readonly words: string; readonly width: number } | null;
}

/** Millimetres of paper that a logo takes at most. */
const BOX = { width: 60, height: 18 } as const;
/** Points of a screen on a millimetre of paper: a small picture is not blown up. */
const POINTS = 96 / 25.4;

/** @param at the number of the logo among the pictures. @param has whether a font is on this machine. */
export function pdfLook(look: Look | undefined, at: number, has: (font: string) => boolean): PdfLook {
  const font = (name: string | undefined) => (name !== undefined && has(name) ? [name] : []);
  const { logo } = look ?? {};
  return {
    accent: look?.accent?.light ?? '#154273',
    ink: look?.ink?.light ?? '#1b1d20',
    text: font(look?.textFont),
    labels: font(look?.labelFont),
    organisation: harmlessText(look?.organisation ?? ''),
    address: (look?.address ?? []).map(harmlessText),
    header: harmlessText(look?.header ?? ''),
    footer: harmlessText(look?.footer ?? ''),
    logo:
      logo === undefined
        ? null
        : {
            at,
            words: harmlessText(logo.words),
            width: Math.min(BOX.width, (BOX.height * logo.width) / logo.height, logo.width / POINTS),
          },
  };
}
