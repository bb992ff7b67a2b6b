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
    for (const line of lines) if (line.length <= maxLine) onLine(line);
    flooded = rest.length > maxLine || lines.some((line) => line.length > maxLine);
    if (flooded) onFlood();
  });
}
