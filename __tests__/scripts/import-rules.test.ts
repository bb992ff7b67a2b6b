import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** A house in which every rule is broken once, and one import that is as it should be. */
const HOUSE: Record<string, string> = {
  'src/contract/value.ts': `export const value = 1; export type Kind = 'a';`,
  'src/settings/good.ts': `import { value } from '../contract/value.ts'; export const same = value;`,
  'src/files/upwards.ts': `import { run } from '../testing/run.ts'; export const ran = run;`,
  'src/tensor/type-only.ts': `import type { Run } from '../testing/run.ts'; export type Ran = Run;`,
  'src/testing/run.ts': `export const run = 1; export type Run = 1;`,
  'src/report/neighbour.ts': `export { run } from '../testing/run.ts';`,
  'src/report/impure.ts': `import { readFileSync } from 'node:fs'; export const read = readFileSync;`,
  'src/collection/one.ts': `import { two } from './two.ts'; export const one = () => two;`,
  'src/collection/two.ts': `import { one } from './one.ts'; export const two = () => one;`,
  'src/onnx/chatty.ts': `import * as core from '@actions/core'; export const say = core.info;`,
  'src/weights/late.ts': `export const late = () => import('../cli/main.ts');`,
  'src/cli/main.ts': `export const main = 1;`,
  'src/cli/needs-dev.ts': `import { build } from 'esbuild'; export const make = build;`,
  'src/cli/nowhere.ts': `import { gone } from './gone.ts'; export const lost = gone;`,
  'src/cli/attic.ts': `import { old } from '../attic/old.ts'; export const box = old;`,
  'src/attic/old.ts': `export const old = 1;`,
};

let folder: string;
let violations: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
  for (const [name, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const name of ['.dependency-cruiser.cjs', 'package.json'])
    copyFileSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(process.execPath, [cruiser, 'src', '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  const summary = JSON.parse(stdout).summary as {
    violations: { rule: { name: string }; from: string }[];
  };
  violations = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every broken rule is seen, and nothing else', () => {
  expect(violations).toEqual([
    'every-room-has-a-floor: src/cli/attic.ts',
    'files-looks-only-down: src/files/upwards.ts',
    'no-cycles: src/collection/one.ts',
    'nothing-unresolved: src/cli/nowhere.ts',
    'only-github-and-actions-talk-to-github: src/onnx/chatty.ts',
    'product-needs-only-its-dependencies: src/cli/needs-dev.ts',
    'report-is-pure: src/report/impure.ts',
    'report-looks-only-down: src/report/neighbour.ts',
    'tensor-looks-only-down: src/tensor/type-only.ts',
    'weights-looks-only-down: src/weights/late.ts',
  ]);
});
