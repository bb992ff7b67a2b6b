import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from '@jest/globals';
import type { PythonEnvironment } from '../src/inference/python/environment.ts';

/** A Python with torch, as `.ci/torchscript` makes it; null where there is none. */
export const torchPython: PythonEnvironment | null = find();

/** A test that needs torch: skipped, with the reason in its name, where that is absent. */
export function testTorch(
  name: string,
  run: (python: PythonEnvironment) => Promise<void>,
  timeout?: number,
): void {
  const python = torchPython;
  if (python !== null) test(name, () => run(python), timeout);
  else
    test.skip(`${name} (skipped: neither MODEL_HUB_PYTHON nor build/torchscript/venv is here)`, () => {});
}

function find(): PythonEnvironment | null {
  const interpreter = resolve(process.env.MODEL_HUB_PYTHON ?? 'build/torchscript/venv/bin/python');
  if (!existsSync(interpreter)) return null;
  const folder = dirname(dirname(interpreter));
  return { interpreter, folder, rung: 'given', packages: {}, lock: '' };
}
