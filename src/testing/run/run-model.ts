import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import type { Case, Device, LocalFile, TensorFile } from '../../contract/case.ts';
import type { FileReference, WeightsEntry } from '../../contract/description.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { EngineRun } from '../engines/engine-run.ts';
import { wayFor } from '../engines/engines.ts';
import { WAYS } from '../engines/run-engines.ts';
import type { Loaded } from '../files/load-test-tensors.ts';
import { type Shard, tfjsShards } from '../files/tfjs-shards.ts';
import { threadsOf } from '../test-settings.ts';
import { fetchFor, type ModelTest } from './model-test.ts';

/** Models of TensorFlow.js come in many small pieces. */
const FETCHED_AT_ONCE = 6;

/** The verified files that make up one weights entry. */
export interface WeightsFiles {
  weights: LocalFile;
  siblings: LocalFile[];
}

/** Fetches the weights and what they need beside them. */
export async function fetchWeights(
  entry: WeightsEntry,
  test: ModelTest,
): Promise<Loaded<WeightsFiles>> {
  const named = [entry.source, ...(entry.externalData ? [entry.externalData] : [])];
  const local = await fetchAll(named.map(usuallyNamed), entry, test);
  if (!local.ok) return local;
  const [weights, ...siblings] = local.value;
  if (!weights) throw new Error('a weights entry has a source');
  if (entry.format !== 'tensorflow_js') return { ok: true, value: { weights, siblings } };
  const wanted = await tfjsShards(entry.source, weights, test.description.files);
  const shards = await fetchAll(wanted, entry, test);
  return shards.ok ? { ok: true, value: { weights, siblings: shards.value } } : shards;
}

const usuallyNamed = (reference: FileReference) => ({
  name: fileName(reference.source),
  reference,
});

async function fetchAll(
  wanted: readonly Shard[],
  entry: WeightsEntry,
  test: ModelTest,
): Promise<Loaded<LocalFile[]>> {
  const limit = pLimit(FETCHED_AT_ONCE);
  const files = await Promise.all(
    wanted.map(({ reference }) => limit(() => fetchFor(test, reference))),
  );
  const local: LocalFile[] = [];
  for (const [i, fetched] of files.entries()) {
    const { name, reference } = wanted[i] ?? {};
    const position = reference?.position ?? entry.position;
    if (!fetched.ok) {
      const { cause, message, hint } = fetched.problem;
      return {
        ok: false,
        problem: { cause, message, hint, evidence: position ? { position } : {} },
      };
    }
    local.push({ ...(name === undefined ? {} : { name }), ...fetched.file });
  }
  return { ok: true, value: local };
}

/**
 * Runs a case on its device; one that is there for `auto` goes on with the CPU where there is no GPU.
 * @param agrees whether outputs are the expected ones; where they are not, Python tries other versions
 */
export async function runModel(
  testCase: Case,
  files: WeightsFiles,
  inputs: TensorFile[],
  test: ModelTest,
  agrees?: EngineRun['agrees'],
): Promise<{ outcome: Outcome; device: Device }> {
  const { settings, gpu } = test;
  const device = gpu.missing ? 'cpu' : testCase.device;
  const outcome = await runOn(device, testCase, files, inputs, test, agrees);
  const noGpu = !outcome.ok && outcome.cause === 'device-missing';
  if (!noGpu || settings.device !== 'auto' || device === 'cpu') return { outcome, device };
  gpu.missing = true;
  return { outcome: await runOn('cpu', testCase, files, inputs, test, agrees), device: 'cpu' };
}

/** One run of a case, with its inputs. */
export interface Run {
  case: Case;
  inputs: TensorFile[];
}

/**
 * Runs the same weights on several inputs, in as few processes as they let us: one that dies takes no
 * other run with it. The outcomes are in the order of the runs.
 * @param trainBatchNorm whether batch normalization uses the statistics of its input (PyTorch)
 */
export async function runSeveral(
  device: Device,
  runs: readonly Run[],
  files: WeightsFiles,
  test: ModelTest,
  trainBatchNorm = false,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < runs.length) {
    const [first, ...others] = runs.slice(outcomes.length);
    if (!first) break;
    const { further = [], ...own } = await runOn(
      device,
      first.case,
      files,
      first.inputs,
      test,
      undefined,
      others,
      trainBatchNorm,
    );
    outcomes.push(own, ...further);
  }
  return outcomes;
}

async function runOn(
  device: Device,
  { id, weightsFormat }: Case,
  { weights, siblings }: WeightsFiles,
  inputs: TensorFile[],
  test: ModelTest,
  agrees: EngineRun['agrees'] = async () => true,
  others: readonly Run[] = [],
  trainBatchNorm = false,
): Promise<Outcome> {
  const { model, settings, folder } = test;
  const entry = model.weights.find(({ format }) => format === weightsFormat);
  const way = wayFor(weightsFormat, settings);
  if (!entry) throw new Error(`nothing runs ${weightsFormat} here`);
  const newFolder = () => mkdtemp(join(folder, 'outputs-'));
  // Python takes one run at a time, and so does what is compared with it.
  const isOwn = way === 'own' || (way === 'own-then-python' && !test.handedOn.has(weightsFormat));
  const together = isOwn ? others : [];
  const further = await Promise.all(
    together.map(async (run) => ({
      caseId: run.case.id,
      inputs: run.inputs,
      outputFolder: await newFolder(),
    })),
  );
  const job = {
    caseId: id,
    weightsFormat,
    device,
    weights,
    siblings,
    inputs,
    outputs: model.outputs.map((output) => output.id),
    outputFolder: await newFolder(),
    threads: threadsOf(settings),
    ...(further.length > 0 ? { further } : {}),
    ...(trainBatchNorm ? { trainBatchNorm } : {}),
  };
  return WAYS[way]({ job, entry, test, agrees });
}

/** The last part of a path or an address, without what follows a question mark. */
function fileName(source: string): string {
  return basename(source.replace(/[?#].*$/, ''));
}
