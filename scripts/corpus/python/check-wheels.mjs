// Tests the packages of a folder that Python passes in the ready environment (see check.mjs) without that
// environment: node check-wheels.mjs FOLDER. Their libraries come as wheels from the index that pip is set up to use.
// Exits with 1 if one is not decided here, or not passed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = resolve(process.argv[2] ?? '.');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const names = Object.keys(expected).filter((name) => expected[name][2] === 'ready');
const words = [join(root, 'dist', 'cli.cjs'), 'test', ...names, '--json', '-', '--quiet'];
const more = ['--environments-folder', join(root, 'build', 'python'), '--fail-on', 'never'];
const begun = performance.now();
const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 };
const run = spawnSync(process.execPath, [...words, ...more], options);
if (run.status !== 0) {
  process.stderr.write(`${run.stderr}\nthe command ended with ${run.status}\n`);
  process.exit(1);
}
const { resources } = JSON.parse(run.stdout);
/** Packages whose architecture imports a library, or is one of it. */
const USES = /^(monai|einops|timm|torchvision|config-wrapper)/;
let right = 0;
for (const name of names) {
  const resource = resources.find(({ source }) => source.startsWith(`${name}/`) || source === name);
  const verdict = resource?.verdicts[0];
  const findings = resource?.findings ?? [];
  const used = findings.find(({ code }) => code === 'packages-from-wheels');
  const isRight =
    verdict?.status === 'passed' &&
    verdict.evidence.python === undefined &&
    (used !== undefined) === USES.test(name);
  if (isRight) right += 1;
  else {
    const why = findings.find(({ code }) => code === 'run-in-python')?.message ?? verdict?.message;
    process.stdout.write(`${name}: ${verdict?.status} (${verdict?.cause}): ${why}\n`);
  }
}
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  `${right} of ${names.length} state dicts pass without an environment, their libraries out of wheels (${seconds} s)\n`,
);
process.exit(names.length > 0 && right === names.length ? 0 : 1);
