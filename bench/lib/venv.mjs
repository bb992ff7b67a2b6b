import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * A Python virtual environment with exactly these packages, made at the first call and kept in
 * build/bench, which git ignores.
 * @param {string[]} packages as pip takes them
 * @returns {{python: string, bin: (name: string) => string, versions: Record<string, string>}}
 */
export function ensureVenv(packages, python = 'python3') {
  const key = createHash('sha256')
    .update([python, ...packages].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const folder = join(root, 'build', 'bench', `venv-${key}`);
  const bin = (name) => join(folder, process.platform === 'win32' ? 'Scripts' : 'bin', name);
  if (!existsSync(join(folder, 'complete'))) {
    console.error(`making a Python environment with ${packages.join(', ')}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync(python, ['-m', 'venv', folder], { stdio: 'inherit' });
    const install = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...packages];
    // What pip says is only of interest where it fails: then it is in the error.
    execFileSync(bin('python'), install, { stdio: ['ignore', 'ignore', 'pipe'] });
    writeFileSync(join(folder, 'complete'), '');
  }
  return { python: bin('python'), bin, versions: versions(bin('python')) };
}

function versions(python) {
  const list = ['-m', 'pip', 'list', '--format', 'json', '--disable-pip-version-check'];
  const packages = JSON.parse(execFileSync(python, list, { encoding: 'utf8' }));
  return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}
