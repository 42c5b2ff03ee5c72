import type { Disclosure, Internal, Text } from './disclosure.ts';

/** `Dossier: Z-2020-12` */
export interface OwnField<D extends Disclosure = Internal> {
  readonly label: Text<D>;
  readonly value: Text<D>;
  /** It says that it is secret itself, or all of the meeting is. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}

export interface Attachment<D extends Disclosure = Internal> {
  readonly title: Text<D>;
  readonly target: string | undefined;
  readonly at: D['at'];
  readonly targetAt?: D['at'];
}
