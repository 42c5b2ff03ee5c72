import { isObject } from '../project/json-places.ts';

/** Whether a value that was read from a file is of some form. */
export type StoredShape = (value: unknown) => boolean;

export const text: StoredShape = (value) => typeof value === 'string';
export const flag: StoredShape = (value) => typeof value === 'boolean';
export const whole: StoredShape = (value) => Number.isInteger(value);

export function optional(shape: StoredShape): StoredShape {
  return (value) => value === undefined || shape(value);
}

export function nullable(shape: StoredShape): StoredShape {
  return (value) => value === null || shape(value);
}

export function oneOf(values: ReadonlySet<unknown>): StoredShape {
  return (value) => values.has(value);
}

export function list(shape: StoredShape): StoredShape {
  return (value) => Array.isArray(value) && value.every(shape);
}

export function pair(first: StoredShape, second: StoredShape): StoredShape {
  return (value) => Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
}

/** An object whose every value has one form, by any names. */
export function named(shape: StoredShape): StoredShape {
  return (value) => isObject(value) && Object.values(value).every(shape);
}

/** An object with these parts; what it holds beside them does no harm. */
export function having(parts: Readonly<Record<string, StoredShape>>): StoredShape {
  const entries = Object.entries(parts);
  return (value) => isObject(value) && entries.every(([name, shape]) => shape(value[name]));
}
