/** Mocha's arguments for the unit tests. */
export const UNIT_TESTS: readonly string[];
