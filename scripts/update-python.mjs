// Writes python/ready/requirements.txt: exact versions of all that the ready environment holds, for every
// system and Python. Run it (with uv on the search path) after python/ready/requirements.in has changed.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'python', 'ready');

/** What only builds for graphics cards need. */
const FOR_GPUS = /^(nvidia-|cuda-|triton\b)/;

const compiled = spawnSync(
  'uv',
  [
    ...['pip', 'compile', '--universal', '--python-version', '3.10', '--only-binary', ':all:'],
    ...['--no-annotate', '--no-header', 'requirements.in'],
  ],
  { cwd: folder, encoding: 'utf8' },
);
if (compiled.status !== 0) {
  process.stderr.write(compiled.stderr ?? `uv: ${compiled.error?.message}\n`);
  process.exit(3);
}
const pins = compiled.stdout.split('\n').filter((line) => line !== '' && !FOR_GPUS.test(line));
// Each build of torch has a tag of its own behind the version, and which one is taken is not decided here.
const torch =
  /^torch==.*$/m.exec(readFileSync(join(folder, 'requirements.in'), 'utf8'))?.[0] ?? 'torch';
const others = pins.filter((line) => !line.startsWith('torch=='));
const names = (line) => line.split(/[=<>~! ;]/)[0];
const sorted = [torch, ...others].sort((a, b) => (names(a) < names(b) ? -1 : 1));
const header = '# Written by scripts/update-python.mjs: do not edit.\n';
writeFileSync(join(folder, 'requirements.txt'), `${header}${sorted.join('\n')}\n`);
