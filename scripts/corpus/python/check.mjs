// Tests every package of a folder in Python, and says of which something else came than expected.json there says:
// node check.mjs FOLDER [FLAG...]. Exits with 1 if of any.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = resolve(process.argv[2] ?? '.');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const words = [
  ...[join(root, 'dist', 'cli.cjs'), 'test', ...Object.keys(expected), '--engine', 'python'],
  ...['--environments-folder', join(root, 'build', 'python')],
  ...['--json', '-', '--fail-on', 'never', '--quiet', ...process.argv.slice(3)],
];
const begun = performance.now();
const run = spawnSync(process.execPath, words, {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (run.status !== 0) {
  process.stderr.write(`${run.stderr}\nthe command ended with ${run.status}\n`);
  process.exit(1);
}
const { resources } = JSON.parse(run.stdout);
let right = 0;
for (const [name, [status, cause, rung, finding]] of Object.entries(expected)) {
  const resource = resources.find(({ source }) => source.startsWith(`${name}/`) || source === name);
  const verdict = resource?.verdicts[0];
  const codes = resource?.findings.map(({ code }) => code) ?? [];
  const isRight =
    verdict?.status === status &&
    verdict.cause === cause &&
    (verdict.evidence.python?.rung ?? null) === rung &&
    (finding === null
      ? !codes.includes('declared-environment-impossible')
      : codes.includes(finding));
  if (isRight) right += 1;
  else
    process.stdout.write(
      `${name}: ${verdict?.status} (${verdict?.cause}) on ${verdict?.evidence.python?.rung}, ${codes.join(' ')}: ${verdict?.message}\n`,
    );
}
const count = Object.keys(expected).length;
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(`${right} of ${count} state dicts ended as they have to (${seconds} s)\n`);
process.exit(count > 0 && right === count ? 0 : 1);
