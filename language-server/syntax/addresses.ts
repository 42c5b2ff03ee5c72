import { URI } from 'langium';
import { withoutEnd } from './trimming.ts';

/**
 * The address of a file or folder in the one spelling that this program compares by. RFC 3986 lets a client write `(` or `%28`, `é` or `%C3%A9`,
 * `C:` or `c%3A`: two spellings of one place are one address. Only {@link addressOf} and what is derived from it makes one.
 */
export type Address = string & { readonly [SPELLED]: true };
declare const SPELLED: unique symbol;

/** The one spelling of an address, however a client writes it. What is no address at all stays as it is. */
export function addressOf(uri: string): Address {
  try {
    // Scheme and host have no capitals (RFC 3986, 6.2.2.1); `localhost` is this machine (RFC 8089, 2).
    const plain = uri.replace(/^[^/:]+:/, (scheme) => scheme.toLowerCase()).replace(/^file:\/\/localhost\//i, 'file:///');
    const address = URI.parse(plain).toString();
    return (address.startsWith('file:') ? ofFile(address) : address) as Address;
  } catch {
    return uri as Address;
  }
}

/** Of a file the address has neither query nor fragment (RFC 8089, 2), and no steps `.` and `..` (RFC 3986, 5.2.4). */
function ofFile(address: string): string {
  const [bare] = /^[^?#]*/.exec(address)!;
  if (!/\/\.{1,2}(?:\/|$)/.test(bare)) return bare;
  const [host] = /^file:\/\/[^/]*/.exec(bare) ?? ['file://'];
  const steps: string[] = [];
  for (const step of bare.slice(host.length).split('/')) {
    if (step !== '..') steps.push(...(step === '.' ? [] : [step]));
    else if (steps.length > 1) steps.pop();
  }
  return host + steps.join('/');
}

/** Whether this is an address at all (RFC 3986): one that is none names no document. */
export function isAddress(uri: string): boolean {
  try {
    URI.parse(uri);
    return true;
  } catch {
    return false;
  }
}

/** The address of a folder: without a closing slash, so that a slash and a name may follow. */
export function folderOf(uri: string): Address {
  const address = addressOf(uri);
  const scheme = /^[^/]*:\/\//.exec(address)?.[0] ?? '';
  return `${scheme}${withoutEnd(address.slice(scheme.length), '/')}` as Address;
}

/** The address of a path of the machine that the client runs on. */
export function addressOfPath(path: string): Address {
  return addressOf(URI.file(path).toString());
}

/** The folder around a file or folder; undefined at the root. */
export function parentOf(address: Address): Address | undefined {
  const slash = address.lastIndexOf('/');
  // `file:///a` has no folder but the root.
  return slash <= address.indexOf('//') + 1 ? undefined : (address.slice(0, slash) as Address);
}

/** An address below a folder. */
export function below(folder: Address, name: string): Address {
  return `${folder}/${name}` as Address;
}

/** Whether something is this folder, or lies in it at any depth. */
export function isWithin(address: string, folder: string): boolean {
  return address === folder || address.startsWith(`${folder}/`);
}

/** The address that a path beside a document leads to; undefined where it leads nowhere. */
export function besides(uri: string, path: string): Address | undefined {
  try {
    return addressOf(new URL(path.replaceAll('\\', '/'), uri).toString());
  } catch {
    return undefined;
  }
}

/** Percent-encoding undone (RFC 3986, 2.1); the text as it is where it is no such encoding. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
