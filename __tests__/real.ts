import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

/** Folder of published models and tensors that are no part of this repository; null where it is not here. */
export const realFolder: string | null = find();

/** A test that needs the real folder: skipped, with the reason in its name, where that is absent. */
export function testReal(name: string, run: (folder: string) => void | Promise<void>): void {
  if (realFolder === null)
    test.skip(`${name} (skipped: neither MODEL_HUB_REAL nor ../shared/real is here)`, () => {});
  else test(name, () => run(realFolder));
}

function find(): string | null {
  const beside = fileURLToPath(new URL('../../shared/real', import.meta.url));
  const folder = resolve(process.env.MODEL_HUB_REAL ?? beside);
  return existsSync(join(folder, 'models')) ? folder : null;
}
