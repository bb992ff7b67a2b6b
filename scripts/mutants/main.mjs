// npm run mutants [-- --sample N] [--only KIND] [--format FORMAT] [--model MODEL] [--keep FOLDER]
// Breaks the good models of test-models/ in many ways, in each weights format, and changes them in ways that mean
// nothing: every mutant that an independent computation says differs has to fail for a reason of the right family,
// and nothing else may. --sample N takes every so-manieth, so that about N remain of each model.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatHarmless, formatMutants } from './format-mutants.mjs';
import { harmlessChanges } from './harmless.mjs';
import * as mutations from './mutations.mjs';
import { networkWeights } from './network-weights.mjs';
import { differs } from './oracle.mjs';
import { arrayOf, asModel, copyOf, readPackage, writePackage } from './package.mjs';
import { descriptionMutants } from './wrong-descriptions.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODELS = ['nuclei-2d', 'cells-3d'];
/** Description and format; the first has all that can be done to descriptions and tensors, the others every few of it. */
const FORMATS = [
  ['bioimageio.yaml', 'onnx'],
  ['bioimageio.yaml', 'torchscript'],
  ['pytorch.bioimageio.yaml', 'pytorch_state_dict'],
  ['tensorflow.bioimageio.yaml', 'keras_hdf5'],
  ['tensorflow.bioimageio.yaml', 'keras_v3'],
  ['tensorflow.bioimageio.yaml', 'tensorflow_saved_model_bundle'],
  ['tensorflow.bioimageio.yaml', 'tensorflow_js'],
];
/** Of the mutants of tensors and steps, and of the harmless changes, of a further format. */
const [MUTANTS_EACH, HARMLESS_EACH] = [12, 8];

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string' },
    only: { type: 'string' },
    format: { type: 'string' },
    model: { type: 'string' },
    keep: { type: 'string' },
  },
});

/** Causes by what gives a mutant away. */
const BEHAVIOUR =
  /^(output-(differs|non-finite|shape-differs)|slightly-off|labels-.*|(pre|post)processing-(missing|twice|not-applied|axes-differ)|(in|out)puts-exchanged|other-test-output|channels-.*|ax[ei]s-.*|value-range-differs|batch-norm-training)$/;
const CONTRADICTION =
  /^(description-invalid|file-missing|tensor-(shape|dtype)-mismatch|tolerance-too-wide|test-tensor-.*|output-shape-differs|input-mismatch|run-failed|processing-failed)$/;

function shapesOf(one) {
  const { inputs, outputs } = one.description;
  return [...inputs, ...outputs].map((tensor) => String(arrayOf(one, tensor).shape)).join(' ');
}

/** A small generator of numbers from 0 to 1, the same for the same seed. */
function random(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function everyFew(all, most) {
  if (!most || all.length <= most) return all;
  return all.filter(
    (_, i) => Math.floor((i * most) / all.length) !== Math.floor(((i - 1) * most) / all.length),
  );
}

/** All mutants of a model in one format. */
async function mutantsOf(base, format, layers) {
  const real = Object.values(mutations).flatMap((make) => make(base));
  const harmless = harmlessChanges(base, random);
  const all =
    format === 'onnx'
      ? [...real, ...descriptionMutants(base), ...harmless]
      : [
          ...formatMutants(layers),
          ...everyFew(real, MUTANTS_EACH),
          ...(await formatHarmless(base, layers)),
          ...everyFew(harmless, HARMLESS_EACH),
        ];
  return all
    .filter(({ kind }) => !options.only || kind === options.only)
    .map((mutant) => ({ ...mutant, base, format }));
}

async function allMutants(model) {
  const source = join(root, 'test-models', model);
  const layers = await networkWeights(source);
  const all = [];
  for (const [file, format] of FORMATS)
    if (!options.format || options.format === format)
      all.push(...(await mutantsOf(readPackage(source, file, format), format, layers)));
  return all;
}

/** The mutants of a model, written and with what is true of them. */
async function write(model, folder) {
  const chosen = everyFew(await allMutants(model), Number(options.sample ?? 0));
  const written = [];
  for (const [i, mutant] of chosen.entries()) {
    const one = copyOf(mutant.base);
    // A file that folds arrays into others does not hold them.
    if ((await mutant.change(one)) === false) continue;
    const id = `${model}/${String(i).padStart(4, '0')}`;
    // Only what a description promises of other sizes needs them run.
    const shapes = mutant.kind === 'description' ? 'all' : 'test';
    writePackage(one, join(folder, shapes, id));
    written.push({ ...mutant, base: null, id, model, truth: await truthOf(mutant, one) });
  }
  return written;
}

async function truthOf({ kind, certain, base }, one) {
  if (kind === 'harmless') return 'same';
  // A tensor that is not square has other sizes when its axes are swapped.
  const isReshaped = ['input', 'output'].includes(kind) && shapesOf(one) !== shapesOf(base);
  if (kind === 'description' || isReshaped) return 'contradicts';
  return certain || (await differs(asModel(one))) ? 'differs' : 'same';
}

function test(folder, shapes) {
  if (!existsSync(join(folder, shapes))) return [];
  const report = join(folder, `${shapes}.json`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[join(root, 'dist', 'cli.cjs'), 'test', '.', '--json', report, '--shapes', shapes],
      ...['--environments', 'never', '--quiet'],
    ],
    { cwd: join(folder, shapes), encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status === null || status > 2) throw new Error(`the test ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(report, 'utf8')).resources;
}

/** What is wrong with what was said of a mutant; null: nothing. */
function wrong({ truth, causes }, resource) {
  if (!resource) return 'was not tested';
  const failed = resource.verdicts.filter(({ status }) => status === 'failed');
  const named = failed.map(({ cause }) => cause);
  if (truth === 'same')
    return resource.status === 'passed' ? null : `false alarm: ${resource.status} ${named}`;
  // What the reference ignores passes, and is told.
  const isTold = resource.findings.some(({ code }) => code === 'agrees-only-as-reference');
  if (resource.status === 'passed' && isTold) return null;
  if (resource.status !== 'failed') return `survived: ${resource.status}`;
  const family = truth === 'differs' ? BEHAVIOUR : CONTRADICTION;
  if (!named.some((cause) => family.test(cause))) return `caught as ${named}`;
  // A contradiction is noticed before anything is run.
  if (truth === 'differs' && causes?.length && !named.some((cause) => causes.includes(cause)))
    return `caught as ${named}, not as ${causes.join(' or ')}`;
  return null;
}

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'mutants-'));
const started = performance.now();
try {
  const mutants = [];
  const models = MODELS.filter((model) => !options.model || options.model === model);
  for (const model of models) mutants.push(...(await write(model, folder)));
  const tested = ['test', 'all'].flatMap((shapes) => test(folder, shapes));
  const resources = new Map(tested.map((one) => [one.id, one]));
  const told = mutants.map((mutant) => ({
    ...mutant,
    wrong: wrong(mutant, resources.get(mutant.id)),
  }));
  for (const model of models)
    for (const format of [...new Set(told.map((one) => one.format)), null]) {
      const of = told.filter((one) => one.model === model && [one.format, null].includes(format));
      const real = of.filter(({ truth }) => truth !== 'same');
      const caught = real.filter((one) => one.wrong === null).length;
      const harmless = of.filter(({ kind }) => kind === 'harmless');
      const alarms = of.filter((one) => one.truth === 'same' && one.wrong !== null).length;
      const within = of.length - real.length - harmless.length;
      const rate = ((100 * caught) / Math.max(1, real.length)).toFixed(1);
      if (of.length > 0)
        console.log(
          `${model}, ${format ?? 'all formats'}: ${caught} of ${real.length} mutants caught for the right reason (${rate} %); ${alarms} false alarms on ${harmless.length} harmless changes and ${within} mutants within the tolerance`,
        );
    }
  for (const { model, id, format, kind, name, wrong: why } of told)
    if (why !== null)
      console.log(`  ${model} ${id.slice(-4)} (${format}, ${kind}) ${name}: ${why}`);
  console.log(`${told.length} packages in ${Math.round((performance.now() - started) / 1000)} s`);
  if (told.some((one) => one.wrong !== null)) process.exitCode = 1;
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
