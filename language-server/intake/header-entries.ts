import { harmless } from './escaping.ts';

/** Somebody by what a list says of them: they can own nothing. */
export function guest(entry: string): string {
  return `"${entry
    .replace(/["“”{}\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

/** `ALV Volkstuin Zonnig` behind `Verslag:` is what was held, and `Jan Jansen` who wrote. */
export function isTitle(value: string): boolean {
  return (
    /(?<![\p{L}.])\p{Lu}{2,}(?![\p{L}.])|\d/u.test(value) ||
    /(?:overleg|vergadering|bijeenkomst|commissie|werkgroep|stuurgroep|bestuur|raad|team|meeting|committee|board|council|group)(?!\p{L})/iu.test(
      value,
    )
  );
}

/** Whether a label has signs that would mean something else. */
export function keywordsLike(label: string): boolean {
  return harmless(label) !== label;
}

/** `VvE Beheer Zuid`: who sends a mail by such a name is nobody. */
export function isBody(name: string): boolean {
  return /^(?:vve|stichting|vereniging|co[oö]peratie|gemeente|provincie|waterschap|ministerie|team|afdeling|bureau|secretariaat|bestuur|association|foundation|council|office|department|the)(?!\p{L})/iu.test(
    name,
  );
}
