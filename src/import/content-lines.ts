/** A line of a vCard or a calendar: `ORG;TYPE=work:RIVM;Bureau`. */
export interface ContentLine {
  /** In capitals, without its group. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** As it stands behind the colon. */
  readonly value: string;
}

/** The content lines of a vCard or a calendar (RFC 6350, 3.3; RFC 5545, 3.1), unfolded. */
export function* contentLines(text: string): Generator<ContentLine> {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  for (let at = 0; at < lines.length; at++) {
    const head = /^(?:[A-Za-z0-9-]+\.)?(?<name>[A-Za-z0-9-]+)(?<rest>[;:].*)$/s.exec(lines[at]!)?.groups;
    if (head === undefined) continue;
    const { parameters, value } = parametersOf(head.rest!);
    if (value === undefined) continue;
    const parts = [value];
    // Older cards fold values in quoted-printable with `=` at the end.
    if (isQuotedPrintable(parameters))
      while (parts.at(-1)!.endsWith('=') && at + 1 < lines.length) parts.push(parts.pop()!.slice(0, -1), lines[++at]!);
    yield { name: head.name!.toUpperCase(), parameters, value: parts.join('') };
  }
}

function isQuotedPrintable(parameters: ContentLine['parameters']): boolean {
  // A vCard of version 2.1 may leave out the name of the parameter.
  return parameters.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE' || parameters.has('QUOTED-PRINTABLE');
}

function parametersOf(rest: string): { parameters: ReadonlyMap<string, string>; value: string | undefined } {
  const parameters = new Map<string, string>();
  let at = 0;
  while (rest[at] === ';') {
    const end = endOfParameter(rest, at + 1);
    const [key = '', ...value] = rest.slice(at + 1, end).split('=');
    parameters.set(key.toUpperCase(), value.join('=').replace(/^"|"$/g, ''));
    at = end;
  }
  return { parameters, value: rest[at] === ':' ? rest.slice(at + 1) : undefined };
}

/** A parameter ends at a semicolon or colon outside quotes. */
function endOfParameter(rest: string, from: number): number {
  let quoted = false;
  for (let at = from; at < rest.length; at++) {
    if (rest[at] === '"') quoted = !quoted;
    else if (!quoted && (rest[at] === ';' || rest[at] === ':')) return at;
  }
  return rest.length;
}

/** The text of a value: `\n`, `\,` and `\;` are what they stand for. */
export function textOfValue({ value, parameters }: ContentLine): string {
  const plain = isQuotedPrintable(parameters) ? fromQuotedPrintable(value, parameters.get('CHARSET')) : value;
  return plain.replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

/** The parts of a value between semicolons that are not escaped. */
export function partsOfValue({ value, parameters }: ContentLine): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') parts[parts.length - 1] += value.slice(at, ++at + 1);
    else if (value[at] === ';') parts.push('');
    else parts[parts.length - 1] += value[at]!;
  }
  return parts.map((part) => textOfValue({ name: '', parameters, value: part }));
}

/** Bytes that are written as `=C3=BC`, in the signs that the line says they are in; what stands between them is as it is. */
function fromQuotedPrintable(text: string, charset: string | undefined): string {
  return text.replace(/(?:=[0-9A-Fa-f]{2})+/g, (coded) => {
    const bytes = new Uint8Array(
      coded
        .split('=')
        .slice(1)
        .map((code) => Number.parseInt(code, 16)),
    );
    return decoded(bytes, charset);
  });
}

/** Older programs say which signs they write, or write those of Windows and say nothing. */
function decoded(bytes: Uint8Array, charset: string | undefined): string {
  for (const label of [charset, 'utf-8', 'windows-1252']) {
    try {
      if (label !== undefined) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Another name for signs, or bytes that are none of them: the next is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
