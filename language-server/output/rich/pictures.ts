import type { RenderContext } from '../../document/context.ts';
import { isPicture, type ProjectFile } from '../../document/files.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import { shortened } from '../../syntax/cutting.ts';

/** How large a picture is, in its own points. */
export interface PictureSize {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
}

/** More than a page needs at any resolution; a program that reads it would take gigabytes for it. */
const LARGEST = 20_000;

/** The size of a picture by its own first bytes, whatever its name says; undefined for what is no picture that can be embedded. */
export function pictureSize({ content }: Pick<ProjectFile, 'content'>): PictureSize | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const size = pngSize(view) ?? gifSize(view) ?? jpegSize(view);
  if (size === undefined || size.width === 0 || size.height === 0 || size.width > LARGEST || size.height > LARGEST) return undefined;
  return size;
}

/** Whether a browser or a mail program can show it: by its first bytes, whatever its name says. */
export function isShownOnPages(picture: Pick<ProjectFile, 'content'>): boolean {
  if (pictureSize(picture) !== undefined) return true;
  const start = new TextDecoder('latin1').decode(picture.content.subarray(0, START));
  return /^RIFF[\s\S]{4}WEBP/.test(start) || /<svg[\s>]/.test(start);
}

/** Before its first element a drawing may have a licence in a comment. */
const START = 4096;

/** The size of a picture in a box, in whole points; a small one is not blown up. */
export function fitted(
  { width, height }: Pick<PictureSize, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The pictures of the project that a file can hold, as the minutes name them. Each one that is left out is reported once.
 * @param fits Where the form can hold it.
 */
export function picturesOf(
  { uri }: AnyMinutes,
  { file, notice }: RenderContext,
  fits: (picture: ProjectFile) => boolean = (picture) => pictureSize(picture) !== undefined,
): (path: string) => ProjectFile | undefined {
  const said = new Set<string>();
  return (path) => {
    if (file === undefined) return undefined;
    const found = file(uri, path);
    if (found !== undefined && isPicture(found) && fits(found)) return found;
    if (!said.has(path)) {
      said.add(path);
      const name = shortened(path, LONGEST_NAME);
      notice?.(
        found === undefined
          ? {
              nl: `De afbeelding ${name} is er niet in de map van het project, of is groter dan 20 MB; haar woorden staan er in haar plaats.`,
              en: `The picture ${name} is not in the folder of the project, or is larger than 20 MB; its words stand in its place.`,
            }
          : {
              nl: `De afbeelding ${name} kan hier niet worden getoond: bewaar haar als PNG, JPEG of GIF. Haar woorden staan er in haar plaats.`,
              en: `The picture ${name} cannot be shown here: save it as PNG, JPEG or GIF. Its words stand in its place.`,
            },
      );
    }
    return undefined;
  };
}

const LONGEST_NAME = 100;

/** PNG, 3rd edition, 5.2 and 11.2.1. */
function pngSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, 17 and 18. */
function gifSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** ITU T.81, B.2.2: the size stands in the frame header, behind any other segment. */
function jpegSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
