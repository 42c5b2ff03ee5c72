/**
 * A picture without what it tells beside: place, camera, author, program, an older thumbnail, bytes behind its end. Undefined for what is not
 * whole, or no PNG or JPEG.
 */
export function barePicture(content: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (view.byteLength > 8 && view.getUint32(0) === 0x89504e47) return barePng(content, view);
  if (view.byteLength > 4 && view.getUint16(0) === 0xffd8) return bareJpeg(content, view);
  return undefined;
}

/** What the picture itself is made of (PNG, 3rd edition, 11). */
const PNG_CHUNKS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

function barePng(content: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> | undefined {
  const kept = [content.subarray(0, 8)];
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > content.length) return undefined;
    const name = String.fromCharCode(...content.subarray(at + 4, at + 8));
    if (PNG_CHUNKS.has(name)) kept.push(content.subarray(at, end));
    if (name === 'IEND') return together(kept);
    at = end;
  }
  return undefined;
}

const [JPEG_END, JPEG_SCAN, APP0, APP14, APP15, COMMENT] = [0xd9, 0xda, 0xe0, 0xee, 0xef, 0xfe];
/** JFIF 1.02: up to the size of the thumbnail. */
const JFIF = 18;

/** ITU T.81, B.1: segments up to the end; behind the head of a scan its data, in which no marker stands but restarts. */
function bareJpeg(content: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> | undefined {
  const kept = [content.subarray(0, 2)];
  for (let at = 2; at + 2 <= content.length; ) {
    if (content[at] !== 0xff) return undefined;
    const marker = content[at + 1]!;
    if (marker === JPEG_END) return together([...kept, content.subarray(at, at + 2)]);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > content.length) return undefined;
    let end = at + 2 + view.getUint16(at + 2);
    if (end > content.length) return undefined;
    if (marker === JPEG_SCAN) while (end < content.length && !isMarker(content, end)) end += 1;
    if (isOfPicture(content, marker, at, end)) kept.push(content.subarray(at, end));
    at = end;
  }
  return undefined;
}

function isMarker(content: Uint8Array, at: number): boolean {
  const next = content[at + 1];
  return content[at] === 0xff && next !== 0 && next !== undefined && !(next >= 0xd0 && next <= 0xd7);
}

/** The head of JFIF counts where it holds no thumbnail, and Adobe's for its colours. */
function isOfPicture(content: Uint8Array, marker: number, at: number, end: number): boolean {
  if (marker === APP0) return end - at === JFIF && content[end - 1] === 0 && content[end - 2] === 0;
  return marker !== COMMENT && (marker < APP0 || marker > APP15 || marker === APP14);
}

function together(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
