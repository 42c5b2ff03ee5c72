import v8 from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Puts a value of plain parts away: outside the heap of V8, and small. Each call of what it returns makes the value anew.
 */
export function putAway<T extends object>(value: T): () => T {
  // A copy of its own: what comes out of zlib, and what Buffer.from makes, are parts of larger buffers, which would stay.
  const bytes = new Uint8Array(deflateRawSync(v8.serialize(value), { level: 1, chunkSize: 4096, memLevel: 5 }));
  return () => v8.deserialize(inflateRawSync(bytes)) as T;
}
