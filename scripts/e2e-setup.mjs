// `npm run e2e-setup`: installs act and zizmor, in the versions and with the hashes of
// scripts/e2e/requirements.txt, into a virtual environment of their own in build/.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'build', 'e2e-venv');
const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
const requirements = join(root, 'scripts', 'e2e', 'requirements.txt');
const marker = join(folder, 'installed.txt');

const wanted = readFileSync(requirements, 'utf8');
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  rmSync(folder, { recursive: true, force: true });
  run(findPython(), ['-m', 'venv', folder]);
  const options = ['--quiet', '--disable-pip-version-check', '--require-hashes'];
  run(join(bin, 'python'), ['-m', 'pip', 'install', ...options, '-r', requirements]);
  writeFileSync(marker, wanted);
}
process.stdout.write(`act and zizmor are in ${bin}\n`);

function findPython() {
  const found = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (found) return found;
  process.stderr.write('There is no Python on the search path; act and zizmor come from PyPI.\n');
  process.exit(3);
}

function run(file, words) {
  const { status, error } = spawnSync(file, words, { stdio: 'inherit' });
  if (status === 0) return;
  process.stderr.write(`${file} ${words.join(' ')} failed${error ? `: ${error.message}` : ''}\n`);
  process.exit(3);
}
