/** Mocha's arguments for the unit tests. */
export const UNIT_TESTS: readonly string[];
export const WHOLE_PROGRAMS: readonly string[];
