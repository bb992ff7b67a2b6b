// Tests every package of a folder in Python, and says which of them did not pass in the ready environment:
// node check.mjs FOLDER. Exits with 1 if any did not.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [folder = ''] = process.argv.slice(2);
const words = [
  ...[join(root, 'dist', 'cli.cjs'), 'test', folder, '--engine', 'python'],
  ...['--environments', 'ready', '--environments-folder', join(root, 'build', 'python')],
  ...['--json', '-', '--fail-on', 'never', '--quiet'],
];
const begun = performance.now();
const run = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
if (run.status !== 0) {
  process.stderr.write(`${run.stderr}\nthe command ended with ${run.status}\n`);
  process.exit(1);
}
const { resources } = JSON.parse(run.stdout);
const made = readdirSync(folder);
const wrong = made.flatMap((name) => {
  const path = relative(process.cwd(), join(folder, name));
  const verdicts = resources
    .filter((resource) => resource.source.startsWith(`${path}/`) || resource.id === path)
    .flatMap((resource) => resource.verdicts);
  if (verdicts.length === 0) return [`${name}: nothing was run`];
  return verdicts
    .filter(({ status, evidence }) => status !== 'passed' || evidence.python?.rung !== 'ready')
    .map(
      ({ status, message, evidence }) =>
        `${name}: ${status} on ${evidence.python?.rung}: ${message}`,
    );
});
for (const line of wrong) process.stdout.write(`${line}\n`);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  `${made.length - wrong.length} of ${made.length} architectures pass in the ready environment (${seconds} s)\n`,
);
process.exit(made.length > 0 && wrong.length === 0 ? 0 : 1);
