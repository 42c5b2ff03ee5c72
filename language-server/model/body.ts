import type { Channel, Standby, Track } from './declarations.ts';
import type { Disclosure, Internal, Text } from './disclosure.ts';
import type { Item } from './items/item.ts';
import type { SectionFields } from './section-fields.ts';

export interface Section<D extends Disclosure = Internal> {
  readonly kind: 'section';
  /** As typed, without the closing full stop: `1`, `2.3`. */
  readonly number: string | undefined;
  readonly title: Text<D>;
  /** 1–4: the number of `#`. */
  readonly level: number;
  /** Id of the track its heading names; that of the section around it where it names none. */
  readonly track: string | undefined;
  readonly ground: string | undefined;
  /** What the fields right below its heading say; undefined where there are none. */
  readonly fields?: SectionFields<D> | undefined;
  /** The law that closes it, as typed: `Gemeentewet artikel 23`. */
  readonly closed?: string | undefined;
  readonly blocks: readonly Block<D>[];
  readonly sections: readonly Section<D>[];
  /** Heading up to the next heading of its level or a higher one. */
  readonly at: D['at'];
  readonly headAt: D['at'];
}

/** A section without what stands below its heading. */
export type SectionHead<D extends Disclosure = Internal> = Omit<Section<D>, 'blocks' | 'sections'>;

export type Block<D extends Disclosure = Internal> = Prose<D> | Item<D> | Track<D> | Channel<D> | Standby<D> | D['gap'];

/** A run of prose lines between statements: one piece of Markdown, blank lines included, comments left out. */
export interface Prose<D extends Disclosure = Internal> {
  readonly kind: 'prose';
  readonly text: Text<D>;
  /** The source line (zero-based) of each line of the text; empty in public. */
  readonly lines: readonly number[];
  readonly at: D['at'];
}
