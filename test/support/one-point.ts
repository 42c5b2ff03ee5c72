/** A PNG of one point, as base64. */
export const ONE_POINT_BASE64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The same, as a file holds it. */
export const ONE_POINT = new Uint8Array(Buffer.from(ONE_POINT_BASE64, 'base64'));
