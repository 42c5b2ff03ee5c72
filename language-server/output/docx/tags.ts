/** A tag of XML with its attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The tags of a part, as Word and LibreOffice write them; their text is not looked at, and values are not unescaped, for none that may be taken has
 * a sign that is escaped. A whole reader of XML would weigh more in the extension than all that uses it.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const [, slash, name, inside, end] of xml
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, '')
    .matchAll(/<(\/?)([A-Za-z][\w:]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
    const attributes = new Map<string, string>();
    for (const [, key, double, single] of inside!.matchAll(/\s([\w:]{1,40})=(?:"([^"]{0,200})"|'([^']{0,200})')/g))
      attributes.set(key!, double ?? single!);
    yield { name: name!, attributes: Object.fromEntries(attributes), opens: slash === '', closes: slash !== '' || end !== '' };
  }
}
