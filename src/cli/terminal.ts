import type { Readable, Writable } from 'node:stream';
import type { Environment } from './colors.ts';

/** Where a command reads and writes, and what it has to know of the world: no command touches `process`. */
export interface Terminal {
  stdin: Readable & { isTTY?: boolean };
  /** Results. */
  stdout: Writable & { isTTY?: boolean; columns?: number };
  /** Progress and complaints. */
  stderr: Writable & { isTTY?: boolean; columns?: number };
  environment: Environment;
  /** Folder that relative paths start from. */
  folder: string;
  color: { stdout: boolean; stderr: boolean };
  /** Characters in a line of output. */
  width: number;
  /** The terminal on which progress may move the cursor; null where output is piped or logged. */
  live: NodeJS.WriteStream | null;
}
