import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes and waits until the reader can take more, so that no more than a buffer of text is ever kept. */
export async function writeText(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
