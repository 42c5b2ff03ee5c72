import { createHash } from 'node:crypto';

/** SHA-256 in base 16 (FIPS 180-4). */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
