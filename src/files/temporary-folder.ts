import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../settings/at-exit.ts';

const made = new Set<string>();
let isAwaited = false;

/**
 * Makes an empty folder that only this user can read (mode 0700, random name). It is removed when the process
 * exits; a caller that handles signals must end by `process.exit`, or call `removeTemporaryFolders` itself.
 */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'model-hub-ci-'));
  if (!isAwaited) atExit(removeTemporaryFolders);
  isAwaited = true;
  made.add(folder);
  return folder;
}

/** Removes every temporary folder made so far; for a process that lives on after a run. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}
