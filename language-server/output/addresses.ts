import type { AnyParty } from '../document/view.ts';
import type { FileModel, KnownParty } from '../model/minutes.ts';
import { PublicNames } from '../model/public-names.ts';
import { nameWords } from '../model/value-text.ts';
import { oneLine } from './names.ts';

/** A mailbox (RFC 5322, 3.4). */
export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** Whom a party is reached by, and the names of those of it who have no address. */
export interface Reach {
  readonly recipients: readonly Recipient[];
  readonly missing: readonly string[];
}

/**
 * Where mail for a party goes. Made for the public it knows only what the public may know: addresses of organisations and of persons who
 * may be named, never one that tells who somebody else is.
 */
export class AddressBook {
  private readonly parties = new Map<string, KnownParty>();
  private readonly mayShow: (address: string) => boolean;

  constructor(files: readonly FileModel[], audience: 'writers' | 'public' = 'writers') {
    const all = files.flatMap((file) => file.parties.map(({ party }) => party));
    const shown = audience === 'public' ? all.filter((party) => party.public && party.type !== 'group') : all;
    for (const party of shown) if (!this.parties.has(party.id)) this.parties.set(party.id, party);
    this.mayShow = audience === 'public' ? publicAddresses(files, all) : () => true;
  }

  /** A party's own mailbox; of a name that is not declared, and of what stands there as an address but is none, undefined. */
  mailbox(party: AnyParty): Recipient | undefined {
    const known = this.known(party);
    const address = known?.email === undefined ? undefined : mailAddress(known.email);
    if (known === undefined || address === undefined || !this.mayShow(address)) return undefined;
    return { name: oneLine(nameWords('name' in party ? party.name : known.name)), address };
  }

  /** A party's mailbox; a group's are those of its members, in groups within it too, each once. */
  reach(party: AnyParty): Reach {
    return this.all(this.persons(party), (member) => [this.mailbox(member)].filter((one) => one !== undefined));
  }

  /** As {@link reach}; an organisation without a mailbox is reached by its people. */
  reachOwner(party: AnyParty): Reach {
    return this.all(this.persons(party), (member) => {
      const own = this.mailbox(member);
      return own === undefined ? this.peopleOf(member) : [own];
    });
  }

  /** The party itself, or the members of a group, in groups within it too, each once. A group whose members are not known stays as it is. */
  persons(party: AnyParty): readonly AnyParty[] {
    const found = new Map<string, AnyParty>();
    const walked = new Set<string>();
    const walk = (one: AnyParty): void => {
      const known = this.known(one);
      if (known?.type !== 'group' || known.members === undefined || known.members.length === 0) {
        found.set('id' in one && one.id !== undefined ? one.id : `"${'name' in one ? nameWords(one.name) : one.ground}`, one);
        return;
      }
      if (walked.has(known.id)) return;
      walked.add(known.id);
      for (const id of known.members) walk(this.parties.get(id) ?? { type: 'unknown', id, name: id });
    };
    walk(party);
    return [...found.values()];
  }

  private all(parties: readonly AnyParty[], mailboxes: (party: AnyParty) => readonly Recipient[]): Reach {
    const recipients: Recipient[] = [];
    const missing: string[] = [];
    for (const party of parties) {
      const found = mailboxes(party);
      for (const one of found) recipients.push(one);
      if (found.length === 0 && 'name' in party) missing.push(nameWords(party.name));
    }
    return { recipients: unique(recipients), missing };
  }

  private known(party: AnyParty): KnownParty | undefined {
    if (!('id' in party) || party.id === undefined) return undefined;
    const known = this.parties.get(party.id);
    return known?.type === party.type ? known : undefined;
  }

  private peopleOf(party: AnyParty): Recipient[] {
    if (!('id' in party) || party.type !== 'organization' || party.id === undefined) return [];
    const people = [...this.parties.values()].filter(({ type, organization }) => type === 'person' && organization === party.id);
    return people.map((person) => this.mailbox(person)).filter((one) => one !== undefined);
  }
}

/** Each mailbox once, whatever its capitals; the first name counts. */
export function unique(recipients: readonly Recipient[]): Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const one of recipients) {
    const key = one.address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, one);
  }
  return [...byAddress.values()];
}

/** RFC 5322, 3.4.1 without quoted strings and comments; RFC 5321, 4.5.3.1 for the lengths. */
const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
const ADDRESS = new RegExp(`^(?=.{1,254}$)(?=[^@]{1,64}@)${LOCAL}@${LABEL}(?:\\.${LABEL})+$`, 'u');

/** What a writer typed as an address, where it is one: nothing else may reach a header. */
export function mailAddress(text: string): string | undefined {
  const address = text.trim().replace(/^mailto:/i, '');
  return ADDRESS.test(address) && asciiAddress(address) !== undefined ? address : undefined;
}

/** An address with its domain as it is looked up (RFC 5891, 4.4): in ASCII. `undefined` where it can have no such form. */
export function asciiAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@') + 1;
  const domain = address.slice(at);
  if (/^[\x21-\x7e]+$/.test(domain)) return address;
  try {
    return `${address.slice(0, at)}${new URL(`https://${domain}`).hostname}`;
  } catch {
    return undefined;
  }
}

function publicAddresses(files: readonly FileModel[], parties: readonly KnownParty[]): (address: string) => boolean {
  const names = new PublicNames(files);
  const hidden = new Set(parties.filter((party) => !party.public).map(({ email }) => email?.trim().toLowerCase()));
  return (address) => !hidden.has(address.toLowerCase()) && !names.tells(address);
}
