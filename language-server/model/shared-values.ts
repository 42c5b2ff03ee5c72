/** Longer texts are seldom the same twice. */
const LONGEST = 60;

/**
 * Has plain values that are the same stand in memory once: names of people, bodies and series, dates, and lists without anything in them. In minutes of
 * years there are few of these, and each is in most of them. What has a kind (items, sections, meetings) is one of its own.
 */
export class SharedValues {
  private readonly texts = new Map<string, string>();
  private readonly values = new Map<string, object>();

  /** The value with its parts shared, as far as they can be. */
  in<T>(value: T): T {
    return this.of(value) as T;
  }

  private of(value: unknown): unknown {
    if (typeof value === 'string') return value.length > LONGEST ? value : this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.length === 0 ? NONE : value.map((one) => this.of(one));
    return 'kind' in value ? this.partsOf(value) : this.whole(value);
  }

  private partsOf(value: object): object {
    const copy = { ...value };
    for (const [key, part] of Object.entries(value)) Reflect.set(copy, key, this.of(part));
    return copy;
  }

  private whole(value: object): object {
    const key = JSON.stringify(value);
    let known = this.values.get(key);
    if (known === undefined) {
      known = this.partsOf(value);
      this.values.set(key, known);
    }
    return known;
  }

  private text(value: string): string {
    const known = this.texts.get(value);
    if (known === undefined) this.texts.set(value, value);
    return known ?? value;
  }
}

const NONE: readonly never[] = Object.freeze([]);
