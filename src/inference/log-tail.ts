import type { Readable } from 'node:stream';

/** Bytes of a child's stdout and stderr together that are kept. */
const KEPT = 64 * 1024;

/** Keeps the last 64 KiB of what the streams say, in the order of arrival. */
export function keepLogTail(...streams: Readable[]): () => string {
  let chunks: Buffer[] = [];
  let size = 0;
  for (const stream of streams) {
    stream.on('data', (bytes: Buffer) => {
      chunks.push(bytes);
      size += bytes.length;
      // Joined only now and then, so that a flood of small writes stays cheap.
      if (size > 2 * KEPT) {
        chunks = [Buffer.concat(chunks).subarray(-KEPT)];
        size = KEPT;
      }
    });
  }
  return () => Buffer.concat(chunks).subarray(-KEPT).toString('utf8');
}
