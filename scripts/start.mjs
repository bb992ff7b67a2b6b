// `npm start`: installs what is missing and tests the models in test-models/, one of which is broken on purpose.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { engineProblem, giveUp, root, setUp } from './set-up.mjs';

const MODELS = 'test-models';
const REPORT = 'model-hub-ci-report.json';

setUp();
const problem = engineProblem();
if (problem) giveUp(problem);
if (!existsSync(join(root, 'dist', 'cli.cjs'))) {
  const { bundle } = await import('./build.mjs');
  await bundle();
}
const { status } = spawnSync(
  process.execPath,
  // Downloading PyTorch is for those who ask for it.
  [
    ...[join('dist', 'cli.cjs'), 'test', MODELS, '--json', REPORT, '--environments', 'never'],
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0 && status !== 1 && status !== 2) process.exit(status ?? 3);
compare();

/** Holds the report against what the test models are made to give. */
function compare() {
  const expected = JSON.parse(readFileSync(join(root, MODELS, 'expected.json'), 'utf8'));
  const { resources } = JSON.parse(readFileSync(join(root, REPORT), 'utf8'));
  const found = Object.fromEntries(
    resources.map(({ id, status }) => [id.slice(`${MODELS}/`.length), status]),
  );
  const wrong = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter(
    (id) => expected[id] !== found[id],
  );
  if (wrong.length > 0)
    giveUp(
      `\nNot the expected result:\n${wrong
        .map(
          (id) => `  ${id}: ${found[id] ?? 'not tested'}, expected ${expected[id] ?? 'nothing'}\n`,
        )
        .join('')}`,
      1,
    );
  const broken = Object.keys(expected).filter((id) => expected[id] === 'failed');
  process.stdout.write(
    `\nAll as expected: ${broken.join(', ')} is broken on purpose, to show what a failure looks like; the others work.\n`,
  );
}
