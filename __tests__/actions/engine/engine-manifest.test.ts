import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readEngineManifest } from '../../../src/actions/engine/engine-manifest.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const BINARIES = 'node_modules/onnxruntime-node/bin/napi-v6';

test('the action installs the engine that the command line has', () => {
  const { dependencies } = read('package.json');
  const { 'onnxruntime-node': onnxruntime, pyodide } = dependencies;
  const wanted = { 'onnxruntime-node': onnxruntime, pyodide };
  expect(read('engine/package.json').dependencies).toEqual(wanted);
  const { packages } = read('engine/package-lock.json');
  for (const [name, version] of Object.entries(wanted))
    expect(packages[`node_modules/${name}`].version).toBe(version);
});

test('every package of the lockfile has a hash and no address', () => {
  const { '': _, ...packages } = read('engine/package-lock.json').packages;
  for (const entry of Object.values(packages)) {
    expect(entry).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) });
    expect(entry).not.toHaveProperty('resolved');
  }
});

test('the checksums are those of the files that are installed here (node scripts/update-engine.mjs)', () => {
  const groups: Record<string, Record<string, string>> = read('engine/checksums.json');
  const files = Object.values(groups).flatMap((group) => Object.entries(group));
  const wrong = files.filter(
    ([path, sha256]) =>
      createHash('sha256')
        .update(readFileSync(join('node_modules', path)))
        .digest('hex') !== sha256,
  );
  expect(wrong).toEqual([]);
  const machines = readdirSync(BINARIES).flatMap((platform) =>
    readdirSync(join(BINARIES, platform)).map((arch) => `${platform}-${arch}`),
  );
  expect(Object.keys(groups).toSorted()).toEqual(['all', ...machines].toSorted());
});

test('each machine gets its own binaries only, under a key of its own', async () => {
  const linux = await readEngineManifest('linux-x64');
  const windows = await readEngineManifest('win32-arm64');
  const binaries = (files: ReadonlyMap<string, string> | null) =>
    [...(files?.keys() ?? [])].filter((path) => path.includes('/bin/'));
  expect(binaries(linux.files)).toEqual([
    'onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1',
    'onnxruntime-node/bin/napi-v6/linux/x64/onnxruntime_binding.node',
  ]);
  expect(binaries(windows.files)).toContain(
    'onnxruntime-node/bin/napi-v6/win32/arm64/onnxruntime.dll',
  );
  expect(linux.key).not.toBe(windows.key);
  expect((await readEngineManifest('darwin-x64')).files).toBeNull();
});
