import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Wanted } from './complain.ts';

/** Where `--evidence` leads, absolute; a place that cannot be written is complained of before anything is tested. */
export async function evidenceFolder(
  written: string | null,
  folder: string,
): Promise<Wanted<string | null>> {
  if (written === null) return { ok: true, value: null };
  const path = resolve(folder, written);
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isDirectory())
    return complaint(`--evidence: '${written}' is a file.`, 'Name a folder.');
  for (let place = path; ; place = dirname(place)) {
    try {
      await access(place, constants.W_OK);
      return { ok: true, value: path };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && place !== dirname(place)) continue;
      return complaint(
        `--evidence: '${written}' cannot be written (${code ?? String(error)}).`,
        'Name a folder that you may write to.',
      );
    }
  }
}

function complaint(message: string, hint: string): Wanted<never> {
  return { ok: false, complaints: [{ message, hint }] };
}
