import { maskedNameAt } from '../../model/masked-names.ts';
import { meantSecret, NOTE_SIGN } from '../../model/meant-secrets.ts';
import { audienceMark, isAudience } from '../../syntax/audience-marks.ts';
import { closedLabel, namesClosedPart } from '../../syntax/closed-parts.ts';
import { foldLine, placeOf } from '../../syntax/folded-line.ts';
import { linkMarkAt } from '../../syntax/link-marks.ts';
import { meantGrounds } from '../../syntax/meant-grounds.ts';
import { pastedCells } from '../../syntax/table-rows.ts';

/** The colon of a cell that is a label of the next one. */
export function labelSignOf(cell: string, behind: string | undefined): number | undefined {
  return /[^\\]:$/.test(cell) && behind !== undefined && meantSecret(`${cell} ${behind.trim()}`) !== undefined
    ? cell.length - 1
    : undefined;
}

/** The place in a text of the sign that makes a mark of its words: behind a backslash it is plain. */
export function signOf(text: string): number | undefined {
  const line = foldLine(text, 0, text.length);
  const note = NOTE_SIGN.exec(line.text)?.[0].length ?? 0;
  if (note > 0) {
    const sign = signOf(line.text.slice(note));
    return sign === undefined ? undefined : placeOf(line, note + sign);
  }
  const heading = /^#{1,4}[ \t]*(?:\d[\p{L}\d.]*[.)]?[ \t]+)?/u.exec(line.text)?.[0].length ?? 0;
  const mark = audienceMark(line.text.slice(heading));
  if (mark !== undefined) return placeOf(line, heading + mark.at);
  const title = line.text.slice(heading);
  if (heading > 0 && (isAudience(title) || namesClosedPart(title) === 'perhaps')) return text.length;
  const label = heading > 0 ? undefined : closedLabel(line.text);
  if (label !== undefined) return placeOf(line, label);
  const link = linkMarkAt(line.text);
  if (link !== undefined) return placeOf(line, link);
  const mask = maskedNameAt(line.text);
  if (mask !== undefined && line.text[mask] === '[') return placeOf(line, mask);
  const grounds = meantGrounds(line.text.slice(heading));
  const [ground] = grounds;
  if (ground === undefined || grounds.length > 1) return undefined;
  const dot = line.text.indexOf('.', heading + ground.start);
  return dot < 0 || dot >= heading + ground.end ? undefined : placeOf(line, dot);
}

/** The same on a line of a table without strokes, with the sign to put there: behind a cell that holds nothing but the word stands no other. */
export function signOfPasted(source: string): { readonly at: number; readonly sign: string } | undefined {
  for (const { words, end } of pastedCells(source) ?? []) {
    if (meantSecret(words) === undefined && meantSecret(`| Aap | ${words} |`) === undefined) continue;
    const place = signOf(words);
    return place === undefined || place >= words.length ? { at: end, sign: '\\.' } : { at: end - words.length + place, sign: '\\' };
  }
  return undefined;
}
