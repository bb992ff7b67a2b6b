// Runs models of Keras and TensorFlow in TensorFlow itself and compares with our own engine: the test models, and those
// beside the repository (MODEL_HUB_REAL) where they are there. TensorFlow is installed for it, about 2 GB:
//   .ci/tensorflow [FLAG of the test command...]
// Exits with 1 where the two differ, or where TensorFlow runs nothing.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'build', 'tensorflow-packages');
const real = join(process.env.MODEL_HUB_REAL ?? join(root, '..', 'shared', 'real'), 'tensorflow');
const TYPES = {
  f4: 'float32',
  f8: 'float64',
  f2: 'float16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  b1: 'bool',
};
const LETTERS = ['z', 'y', 'x'];

function header(path) {
  const bytes = readFileSync(path);
  const text = bytes.subarray(10, 10 + bytes.readUInt16LE(8)).toString('latin1');
  const shape = /'shape': \(([^)]*)\)/
    .exec(text)[1]
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
  return { shape, type: TYPES[/'descr': '[<>|=]?(\w+)'/.exec(text)[1]] };
}

function port(id, npy, place) {
  copyFileSync(join(real, npy), join(place, npy));
  const { shape, type } = header(join(real, npy));
  const axes = shape.map((size, i) => {
    if (i === 0) return { type: 'batch' };
    if (i === shape.length - 1)
      return { type: 'channel', channel_names: Array.from({ length: size }, (_, c) => `c${c}`) };
    return { type: 'space', id: LETTERS.slice(-(shape.length - 2))[i - 1], size };
  });
  return { id, axes, data: { type }, test_tensor: { source: npy } };
}

/** A package of an entry; null where the specification has no axes for its tensors. */
function makePackage({ name, file, format, inputs, outputs }) {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  copyFileSync(join(real, file), join(place, file));
  const count = (kind) => {
    let n = 0;
    while (existsSync(join(real, `${name}.${kind}${n}.npy`))) n += 1;
    return n;
  };
  const ports = (ids, kind) =>
    Array.from({ length: count(kind) }, (_, i) =>
      port(ids?.[i] ?? `${kind}${i}`, `${name}.${kind}${i}.npy`, place),
    );
  const version =
    format === 'keras_v3'
      ? { keras_version: '3.15.1', backend: ['tensorflow', '2.21.0'] }
      : { tensorflow_version: '2.21.0' };
  const description = {
    format_version: '0.5.4',
    type: 'model',
    name,
    inputs: ports(inputs, 'in'),
    outputs: ports(outputs, 'out'),
    weights: { [format]: { source: file, ...version } },
  };
  writeFileSync(join(place, 'rdf.yaml'), JSON.stringify(description, null, 1));
  return name;
}

rmSync(folder, { recursive: true, force: true });
const index = existsSync(real) ? JSON.parse(readFileSync(join(real, 'index.json'), 'utf8')) : [];
const names = index.map(makePackage).map((name) => join(folder, name));
const models = ['nuclei-2d', 'cells-3d'].map((name) =>
  join('test-models', name, 'tensorflow.bioimageio.yaml'),
);
const words = [
  join(root, 'dist', 'cli.cjs'),
  'test',
  ...models,
  ...names,
  '--engine',
  'both',
  '--shapes',
  'test',
];
const settings = [
  '--environments-folder',
  join(root, 'build', 'python'),
  '--json',
  '-',
  '--fail-on',
  'never',
  '--quiet',
];
const begun = performance.now();
const run = spawnSync(process.execPath, [...words, ...settings, ...process.argv.slice(2)], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (run.status !== 0) {
  process.stderr.write(`${run.stderr}\nthe command ended with ${run.status}\n`);
  process.exit(1);
}
const counts = { agree: 0, differ: 0, 'only TensorFlow': 0, 'not compared': 0 };
for (const { source, verdicts, findings } of JSON.parse(run.stdout).resources) {
  const codes = findings.map(({ code }) => code);
  const differs = verdicts.filter(
    ({ cause, status }) => cause === 'engines-differ' || status === 'failed',
  );
  const notCompared = findings.filter(({ code }) => code === 'not-compared');
  const how =
    differs.length > 0
      ? 'differ'
      : notCompared.length > 0
        ? /^Only/.test(notCompared[0].message)
          ? 'only TensorFlow'
          : 'not compared'
        : codes.includes('engines-agree')
          ? 'agree'
          : 'not compared';
  counts[how] += 1;
  if (how !== 'agree')
    process.stdout.write(
      `${source}: ${how}: ${differs[0]?.message ?? notCompared[0]?.message ?? verdicts[0]?.message ?? findings[0]?.message}\n`,
    );
}
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(`${JSON.stringify(counts)} (${seconds} s)\n`);
process.exit(counts.differ === 0 && counts.agree > 0 ? 0 : 1);
