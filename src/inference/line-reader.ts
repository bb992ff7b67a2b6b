import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * Hands over the stream's lines as they come.
 * @param onFlood called once, instead of any further line, when a line is longer than `maxLine`
 */
export function readLines(
  stream: Readable,
  maxLine: number,
  onLine: (line: string) => void,
  onFlood: () => void,
): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let flooded = false;
  stream.on('data', (bytes: Buffer) => {
    if (flooded) return;
    const lines = (rest + decoder.write(bytes)).split('\n');
    rest = lines.pop() ?? '';
    const tooLong = lines.findIndex((line) => line.length > maxLine);
    flooded = tooLong !== -1 || rest.length > maxLine;
    for (const line of tooLong === -1 ? lines : lines.slice(0, tooLong)) onLine(line);
    if (flooded) onFlood();
  });
}
