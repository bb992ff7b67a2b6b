import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

/** Makes empty folders of their own, with the given files in them; all are removed after the tests of the file. */
export function temporaryFolders(): (files?: Record<string, string | Uint8Array>) => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return (files = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-test-'));
    made.push(folder);
    writeFiles(folder, files);
    return folder;
  };
}

/** Writes files by relative path with forward slashes; missing folders are made. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, ...path.split('/'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
