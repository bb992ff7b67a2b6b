import { plainProgress } from '../../report/terminal/plain-progress.ts';
import type { Terminal } from '../terminal.ts';
import type { Progress } from './progress.ts';

const SILENT: Progress = { listen: () => {}, end: async () => {} };

/** Live lines on a terminal, plain lines elsewhere, nothing where quiet is asked for. */
export async function makeProgress(
  terminal: Terminal,
  quiet: boolean,
  resources: number,
): Promise<Progress> {
  if (quiet) return SILENT;
  if (!terminal.live) {
    const listen = plainProgress((line) => terminal.stderr.write(`${line}\n`), resources);
    return { listen, end: async () => {} };
  }
  const { liveProgress } = await import('./live-progress.ts');
  return liveProgress(terminal.live);
}
