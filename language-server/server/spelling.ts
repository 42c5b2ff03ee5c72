import { isObject } from '../project/json-places.ts';
import { type Address, addressOf } from '../syntax/addresses.ts';

/** Names of what holds an address in the messages of the protocol and of our own. */
const ADDRESSES: ReadonlySet<string> = new Set(['uri', 'oldUri', 'newUri', 'targetUri', 'folder']);
/** Characters that a client may leave as they are in a path (RFC 3986, 3.3), and that our spelling encodes. */
const MAY_STAY = [..."!$&'()*+,;=:@[]"];

/**
 * Between the addresses of a client, which it spells as it likes, and ours, which have one spelling. What comes in is spelled our way; what
 * goes out is spelled as the client has spelled the same document, or would: a client that compares addresses letter by letter finds its own.
 */
export class Spelling {
  private readonly documents = new Map<Address, string>();
  private readonly kept = new Set<string>();
  private upperDrive = false;
  /** Some address of the client was spelled otherwise than ours. */
  private differs = false;

  /** The client's address in our spelling. Remembers how the client spells, for {@link of}. */
  address(uri: string): Address {
    const address = addressOf(uri);
    if (uri !== address) {
      this.differs = true;
      const path = uri.slice(uri.indexOf(':') + 1);
      for (const character of MAY_STAY) if (path.includes(character)) this.kept.add(character);
      if (/^file:\/\/\/[A-Z](?::|%3A)/i.test(uri)) this.upperDrive = /^file:\/\/\/[A-Z]/.test(uri);
    }
    return address;
  }

  opened(uri: string): Address {
    const address = this.address(uri);
    this.documents.set(address, uri);
    return address;
  }

  closed(uri: string): void {
    this.documents.delete(addressOf(uri));
  }

  /** The client's spelling. */
  of(address: string): string {
    const own = this.documents.get(address as Address);
    if (own !== undefined) return own;
    const respelled = address.replace(/%[0-9A-F]{2}/g, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return this.kept.has(character) ? character : code;
    });
    return this.upperDrive
      ? respelled.replace(/^file:\/\/\/[a-z](?=:|%3A)/, (start) => start.toUpperCase().replace('FILE', 'file'))
      : respelled;
  }

  /** Parameters of the client with its addresses spelled our way. */
  incoming<T>(params: T): T {
    return mapped(params, (uri) => this.address(uri)) as T;
  }

  /** An answer with its addresses spelled as the client spells them. */
  outgoing<T>(answer: T): T {
    if (!this.differs) return answer;
    return mapped(answer, (address) => this.of(address)) as T;
  }
}

/** The same value with its addresses changed; what holds none is not copied number by number. */
function mapped(value: unknown, change: (uri: string) => string): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : value.map((one) => mapped(one, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    if (typeof part === 'string') return [key, ADDRESSES.has(key) ? change(part) : part];
    if (key === 'changes' && isObject(part))
      return [key, Object.fromEntries(Object.entries(part).map(([uri, edits]) => [change(uri), edits]))];
    if (key === 'arguments' && Array.isArray(part)) return [key, part.map((one) => argument(one, change))];
    return [key, mapped(part, change)];
  });
  return Object.fromEntries(entries);
}

/** Arguments of commands are addresses, places, and edits. */
function argument(value: unknown, change: (uri: string) => string): unknown {
  if (typeof value === 'string') return /^[a-z][a-z0-9+.-]*:/i.test(value) ? change(value) : value;
  return mapped(value, change);
}
