// `npm test`: installs what is missing, runs all tests, closes with the line `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { engineProblem, root, setUp } from './set-up.mjs';

setUp();
const problem = engineProblem();
if (problem) process.stderr.write(`${problem}\nThe tests that run models will fail.\n`);
process.exit(runJest(process.argv.slice(2)));

/** Gives the exit code: jest's own, or 1 where not one test was run. */
function runJest(words) {
  const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-test-'));
  try {
    const counts = join(folder, 'counts.json');
    const config = join(folder, 'jest.config.json');
    writeFileSync(config, JSON.stringify(withReporter(counts)));
    const { status } = spawnSync(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
        `--config=${config}`,
        ...words,
      ],
      { cwd: root, stdio: 'inherit' },
    );
    return close(status ?? 1, counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withReporter(file) {
  const config = JSON.parse(readFileSync(join(root, 'jest.config.json'), 'utf8'));
  const reporter = [join(root, 'scripts', 'count-reporter.mjs'), { file }];
  return { ...config, rootDir: root, reporters: ['default', reporter] };
}

function close(status, countsFile) {
  // No counts: jest broke before it came to an end.
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped } = counts;
  if (passed + failed === 0)
    process.stderr.write('Not one test was run: that counts as a failure.\n');
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return status === 0 && (passed === 0 || failed > 0) ? 1 : status;
}
