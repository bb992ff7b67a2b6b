// Validation of descriptions against the reference implementation: many in one process, and one from a cold start.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../scripts/build.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { measure } from './lib/measure.mjs';
import { realFolder } from './lib/real.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

/** The version whose decisions ours are held against. */
const SPEC = ['bioimageio.spec==0.5.14.3', 'pydantic<2.13'];
/** Its command line comes with another package, which pins a version of its own. */
const COMMAND = ['bioimageio.core==0.11.0', 'pydantic<2.13'];

export async function validate() {
  const before = machine();
  await bundle();
  const spec = ensureVenv(SPEC);
  const command = ensureVenv(COMMAND);
  const folder = join(realFolder(), 'descriptions');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const lists = join(root, 'build', 'bench');
  mkdirSync(lists, { recursive: true });
  const list = (name, paths) => {
    writeFileSync(join(lists, name), `${paths.join('\n')}\n`);
    return join(lists, name);
  };
  const once = list('descriptions.txt', files);
  const tenTimes = list('descriptions-10.txt', Array(10).fill(files).flat());
  const tenThousand = list('descriptions-10000.txt', Array(44).fill(files).flat().slice(0, 10_000));
  const one = join(realFolder(), 'models', 'unet2d_nuclei_broad', 'v0_4_9.bioimageio.yaml');
  const cli = join(root, 'dist', 'cli.cjs');
  const lines = (paths) => ({
    command: 'sh',
    args: [
      '-c',
      `exec "$0" "$1" validate --jsonl --no-files - < "$2" > /dev/null`,
      process.execPath,
      cli,
      paths,
    ],
    expectedCodes: [1],
  });

  const results = await alternate({
    'reference, 231 descriptions': {
      command: spec.python,
      args: [join(root, 'bench', 'contestants', 'validate_loop.py'), once],
    },
    'model-hub-ci, 231 descriptions': lines(once),
    'bioimageio validate-format, one': {
      command: command.bin('bioimageio'),
      args: ['validate-format', one],
      expectedCodes: [0, 1],
    },
    'model-hub-ci validate, one': {
      command: process.execPath,
      args: [cli, 'validate', '--no-files', one],
    },
  });
  printTable(results);
  const median = (name) => results[name].wall.median;
  const warm =
    ((await measure(lines(tenTimes))).wall - (await measure(lines(once))).wall) /
    (9 * files.length);
  const many = await measure(lines(tenThousand), { memory: true });
  const few = await measure(lines(once), { memory: true });
  console.log(`one description once warm: ${warm.toFixed(2)} ms`);
  console.log(`10,000 descriptions: ${(many.wall / 1000).toFixed(1)} s`);
  const judged = [
    judge(
      '231 descriptions, of the reference’s time',
      median('model-hub-ci, 231 descriptions') / median('reference, 231 descriptions'),
      0.2,
    ),
    judge(
      'one description, of the reference’s time',
      median('model-hub-ci validate, one') / median('bioimageio validate-format, one'),
      0.2,
    ),
    judge('memory for 10,000 descriptions, of that for 231', many.largest / few.largest, 2),
  ];
  writeResult('validate', {
    machine: before,
    peers: { spec: spec.versions, command: command.versions },
    results,
    warmMilliseconds: warm,
    tenThousand: { milliseconds: many.wall, bytes: many.largest },
    judged,
  });
}
