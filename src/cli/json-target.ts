import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Complaint, Wanted } from './complain.ts';

/**
 * Where `--json` leads, absolute; `-` and null stay. A place that cannot be written is complained of before
 * hours of tests, not after them.
 */
export async function jsonTarget(
  json: string | null,
  folder: string,
): Promise<Wanted<string | null>> {
  if (json === null || json === '-') return { ok: true, value: json };
  const path = resolve(folder, json);
  const complaint = await whyNot(path, json);
  return complaint === null ? { ok: true, value: path } : { ok: false, complaints: [complaint] };
}

async function whyNot(path: string, shown: string): Promise<Complaint | null> {
  try {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory())
      return { message: `--json: '${shown}' is a folder.`, hint: 'Name a file in it.' };
    await access(found === null ? dirname(path) : path, constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      message: `--json: '${shown}' cannot be written (${code ?? String(error)}).`,
      hint: 'Name a file in a folder that exists and that you may write to.',
    };
  }
}
