import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

/**
 * Holds a text against `__golden__/<name>` beside the test (`import.meta.url`). With UPDATE_GOLDEN=1 the
 * file is written instead; a missing file fails, so that none can be forgotten.
 */
export function expectGolden(testUrl: string, name: string, text: string): void {
  const file = join(dirname(fileURLToPath(testUrl)), '__golden__', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file))
    throw new Error(`${file} is missing: run with UPDATE_GOLDEN=1 and read it`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
