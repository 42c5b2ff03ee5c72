import { everyMatch } from '../syntax/searching.ts';
import { isConfidential } from '../vocabulary/values.ts';
import type {
  DateValue,
  Inline,
  ItemReference,
  Party,
  PartyMention,
  Public,
  PublicName,
  PublicParty,
  PublicShield,
  ReferenceTarget,
  Text,
} from './minutes.ts';
import { withoutToldTargets } from './public-links.ts';
import { PERSONAL, publicGround, withShields } from './public-names.ts';
import type { PublicProject } from './public-project.ts';
import { withReach } from './public-reach.ts';

const TYPED_ID = /#([\p{L}\p{N}_]+(?:[-./][\p{L}\p{N}_]+)*)/gu;

/** Text, dates, and who and what is named in them, as a citizen may see them. */
export class PublicText {
  private readonly project: PublicProject;

  constructor(project: PublicProject) {
    this.project = project;
  }

  text(text: Text): Text<Public> {
    return shownOf(text).flatMap((part) => this.parts(part));
  }

  /** As {@link text}, of a title: nobody is reported who is named in it, so they are shielded. */
  label(text: Text): Text<Public> {
    return shownOf(text).flatMap((part): readonly Inline<Public>[] =>
      typeof part === 'string' ? this.project.names.shielded(this.plain(part)) : this.parts(part),
    );
  }

  /** As {@link label}, of what stands beside somebody's name: ids in it are names, too. */
  value(text: Text): Text<Public> {
    return shownOf(text).flatMap((part): readonly Inline<Public>[] =>
      typeof part === 'string' ? this.withoutSecretIds(this.project.names.value(this.plain(part))) : this.parts(part),
    );
  }

  /** As {@link value}, of what somebody is or does: a name in quotes is that of a guest, whom nobody may name. */
  role(text: Text): Text<Public> {
    return shownOf(text).flatMap((part): readonly Inline<Public>[] =>
      typeof part === 'string' ? this.withoutSecretIds(this.project.names.role(this.plain(part))) : this.parts(part),
    );
  }

  /** `#id` in words is no reference, and may be the id of something secret. */
  private withoutSecretIds(parts: PublicName): PublicName {
    return parts.flatMap((part): PublicName => {
      if (typeof part !== 'string' || !part.includes('#')) return [part];
      const found = everyMatch(TYPED_ID, part).flatMap(({ 0: whole, 1: label = '', index }) => {
        const ground = this.project.typedGround(label) ?? (this.project.names.tells(label) ? PERSONAL : undefined);
        return ground === undefined ? [] : [{ start: index, end: index + whole.length, ground }];
      });
      return withShields(part, found, ({ ground }) => shield(ground));
    });
  }

  optional(text: Text | undefined): Text<Public> | undefined {
    return text && this.text(text);
  }

  /** A shield on several grounds leaves each of them. */
  private parts(part: Inline): readonly Inline<Public>[] {
    if (typeof part === 'string') return this.project.withoutBodies(this.plain(part));
    switch (part.kind) {
      case 'mention':
        return [{ kind: 'mention', party: this.party(part.party), at: undefined }];
      case 'shield':
        return [shield(part.ground), ...(part.more ?? []).flatMap((ground) => [' ', shield(ground)])];
      case 'reference':
        return [this.reference(part)];
    }
  }

  /** Plain text of the source: the one way in which it goes out. */
  plain(text: string): string {
    let plain = text;
    for (const [target, ground] of this.project.hiddenTargets) plain = plain.replaceAll(target, `[${publicGround(ground)}]`);
    return plain;
  }

  party(party: Party, ground?: string): PublicParty {
    const shown = this.project.names.party(party, ground ?? ('id' in party ? this.project.hiddenParties.get(party.id) : undefined));
    if ('ground' in shown || party.function === undefined) return shown;
    return { ...shown, function: this.value(party.function) };
  }

  mention({ party, ground }: PartyMention): PartyMention<Public> {
    return { party: this.party(party, ground), at: undefined };
  }

  date(date: DateValue): DateValue<Public>;
  date(date: DateValue | undefined): DateValue<Public> | undefined;
  date(date: DateValue | undefined): DateValue<Public> | undefined {
    if (date === undefined) return undefined;
    const { until, month, text, ground } = date;
    // Words that are no date may be what is secret.
    const isHidden = ground !== undefined && date.date === undefined;
    return {
      date: date.date,
      until,
      month,
      text: isHidden ? [shield(ground)] : this.value(text),
      at: undefined,
    };
  }

  /** Words beside a time or a number; an id that refers to something may be that of something secret. */
  noted(words: Text | undefined, ground?: string): Text<Public> | undefined {
    if (words === undefined) return undefined;
    if (ground !== undefined) return [shield(ground)];
    return this.value(words).map((part) => (typeof part === 'string' && /[{#]/.test(part) ? shield('') : part));
  }

  /** What refers to something secret is a shield itself: an id could be read from it. */
  reference(typed: ItemReference): ItemReference<Public> | PublicShield {
    const reference = this.plainReference(typed);
    if (reference.kind === 'shield' || typed.target === undefined) return reference;
    const name = this.targetName(typed.target);
    return name === undefined ? reference : { ...reference, target: { ...reference.target!, name } };
  }

  /** Without the name of what it refers to. */
  private plainReference({ label, target }: ItemReference): ItemReference<Public> | PublicShield {
    const ground = this.project.secretGround(label, target);
    if (ground !== undefined) return shield(ground);
    if (this.project.names.tells(target?.id ?? label)) return shield(PERSONAL);
    if (target === undefined) return { kind: 'reference', label, target: undefined, at: undefined };
    const meeting = target.meeting === undefined ? undefined : this.project.ids.meant(target.meeting);
    const id = target.kind === 'meeting' ? this.project.ids.meant(target.id) : target.id;
    return {
      kind: 'reference',
      label: label.includes('/') && meeting !== undefined ? `${meeting}/${id}` : id,
      target: { kind: target.kind, meeting, id },
      at: undefined,
    };
  }

  /** A track's or meeting's name in words; undefined for an item, and where the name stands in confidential minutes. */
  private targetName({ kind, meeting, id }: ReferenceTarget): PublicName | undefined {
    const holder = this.project.meetings.get(kind === 'meeting' ? id : (meeting ?? ''));
    if (holder !== undefined && isConfidential(holder)) return undefined;
    if (kind === 'meeting') return holder && this.openName(holder.name);
    if (kind !== 'track') return undefined;
    const own = holder?.tracks.find((track) => track.id === id);
    const track = own ?? this.project.seriesTracks.get(id);
    return track && this.openName(track.name);
  }

  /**
   * As {@link label}, of a name that goes everywhere, in words and shields alone. A reference in it stays one, as in the internal version: names may
   * refer to each other, in a circle or to twice as many each.
   */
  openName(text: Text): PublicName {
    return shownOf(text)
      .flatMap((typed) => (typeof typed === 'object' && typed.kind === 'reference' ? [this.plainReference(typed)] : this.parts(typed)))
      .flatMap((part): PublicName => {
        if (typeof part === 'string' || part.kind === 'shield') return [part];
        if (part.kind === 'reference') return [`#${part.label}`];
        return 'name' in part.party ? part.party.name : [shield(part.party.ground)];
      })
      .flatMap((part): PublicName => (typeof part === 'string' ? this.project.names.shielded(part) : [part]));
  }
}

/** What of a text may be shown, its shields apart. */
function shownOf(text: Text): Text {
  return withoutToldTargets(withReach(text));
}

export function shield(ground: string): PublicShield {
  return { kind: 'shield', ground: publicGround(ground) };
}
