import { datesIn } from '../syntax/dates.ts';
import { parseTimeRange } from '../syntax/times.ts';
import { type Run, textOf } from './blocks.ts';
import { listedIn } from './persons.ts';
import { headerMeaning } from './words.ts';

const LOOSE =
  /^(?<label>datum|date|tijd|time|aanwezig|aanwezigen|present|attendees|afwezig|afwezigen|absent|apologies)(?:[ \t]+[–—-])?[ \t]+(?<value>[^\s:–—-].*)$/iu;

/** `Tijd 10:00 - 11:30`, `Present - Ann, Bob`: a label whose colon was left out, where its value can be nothing else. */
export function looseFact(
  line: string,
):
  | { readonly label: string; readonly meaning: NonNullable<ReturnType<typeof headerMeaning>>; readonly values: readonly string[] }
  | undefined {
  const { label, value = '' } = LOOSE.exec(line)?.groups ?? {};
  const meaning = label === undefined ? undefined : headerMeaning(label);
  if (label === undefined || meaning === undefined || /[.!?]$/.test(value) || !says(meaning, value)) return undefined;
  return { label, meaning, values: [value] };
}

function says(meaning: string, value: string): boolean {
  if (meaning === 'Date') return datesIn(value)[0]?.start === 0;
  if (meaning === 'Time') {
    const range = parseTimeRange(value);
    return range !== undefined && range.rest === undefined;
  }
  return /[,;]/.test(value) && (listedIn(value)?.length ?? 0) > 1;
}

/** `Datum: 14 april · Tijd: 15.00 · Plaats: …`, `Aanwezig: Jan, Anna. Afgemeld: Piet.`: labels beside each other, a line each. */
export function withFactsApart(line: readonly Run[]): (readonly Run[])[] {
  const parts = factsApart(textOf(line).trim());
  return parts.length === 1 ? [line] : parts.map((text) => [{ text }]);
}

function factsApart(line: string): readonly string[] {
  const labels = [...line.matchAll(/(?:^|[ \t][·|•][ \t]+|[.;][ \t]+)(?<label>\p{Lu}[\p{L} ]{1,30}):[ \t]/gu)];
  if (labels.length < 2 || !labels.every(({ groups }) => headerMeaning(groups!.label!) !== undefined) || labels[0]!.index !== 0)
    return [line];
  const starts = labels.map(({ 0: whole, index, groups }) => index + whole.indexOf(groups!.label!));
  return starts.map((start, at) =>
    line
      .slice(start, starts[at + 1])
      .trim()
      .replace(at === starts.length - 1 ? /\.$/ : /[·|•.;]$/u, '')
      .trimEnd(),
  );
}

const LABEL = /^\p{L}[^:@#{}"“”<>|`*[\]\\=\t]{0,60}$/u;

/** A label and what stands behind its colon or tab. */
export function labelled(line: string): { readonly label: string; readonly value: string } | undefined {
  const at = line.search(/[:\t]/);
  const label = line.slice(0, Math.max(0, at)).trim();
  const value = line.slice(at + 1).replace(/^[:\t ]+/, '');
  return at < 0 || value === '' || /^[/\\:]/.test(line.slice(at + 1)) || !LABEL.test(label) ? undefined : { label, value };
}

/** `[Jane Roe](mailto:jane@x.example) [Bo Lind](mailto:…)`: people beside each other, with their addresses. */
export function withAddresses(line: readonly Run[]): string {
  const mail = (run: Run | undefined) => (run?.link?.startsWith('mailto:') && !run.text.includes('@') ? run.link.slice(7) : undefined);
  if (line.filter((run) => mail(run) !== undefined).length < 2) return textOf(line);
  return line
    .map((run, at) => {
      const address = mail(run);
      if (address !== undefined) return `${run.text} <${address}>`;
      return run.text.trim() === '' && mail(line[at - 1]) !== undefined && mail(line[at + 1]) !== undefined ? ', ' : run.text;
    })
    .join('');
}
