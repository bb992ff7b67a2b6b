import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Case, Device, LocalFile, TensorFile } from '../../contract/case.ts';
import type { WeightsEntry } from '../../contract/description.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { EngineRun } from '../engines/engine-run.ts';
import { wayFor } from '../engines/engines.ts';
import { WAYS } from '../engines/run-engines.ts';
import type { Loaded } from '../files/load-test-tensors.ts';
import { threadsOf } from '../test-settings.ts';
import { fetchFor, type ModelTest } from './model-test.ts';

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
  const references = [entry.source, ...(entry.externalData ? [entry.externalData] : [])];
  const files = await Promise.all(references.map((reference) => fetchFor(test, reference)));
  const local: LocalFile[] = [];
  for (const [i, fetched] of files.entries()) {
    const position = references[i]?.position ?? entry.position;
    if (!fetched.ok) {
      const { cause, message, hint } = fetched.problem;
      return {
        ok: false,
        problem: { cause, message, hint, evidence: position ? { position } : {} },
      };
    }
    local.push({ name: fileName(references[i]?.source ?? ''), ...fetched.file });
  }
  const [weights, ...siblings] = local;
  if (!weights) throw new Error('a weights entry has a source');
  return { ok: true, value: { weights, siblings } };
}

/** Whether all files of the entry are in the package, so that nothing has to be downloaded to look at them. */
export function isShipped({ source, externalData }: WeightsEntry): boolean {
  return [source, externalData].every((file) => !file || !/^[a-z]+:\/\//i.test(file.source));
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
 */
export async function runSeveral(
  device: Device,
  runs: readonly Run[],
  files: WeightsFiles,
  test: ModelTest,
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
): Promise<Outcome> {
  const { model, settings, folder } = test;
  const entry = model.weights.find(({ format }) => format === weightsFormat);
  const way = wayFor(weightsFormat, settings);
  if (!entry || !way) throw new Error(`nothing runs ${weightsFormat} here`);
  const newFolder = () => mkdtemp(join(folder, 'outputs-'));
  // Python takes one run at a time, and so does what is compared with it.
  const together = way === 'own' ? others : [];
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
  };
  return WAYS[way]({ job, entry, test, agrees });
}

/** The last part of a path or an address, without what follows a question mark. */
function fileName(source: string): string {
  return basename(source.replace(/[?#].*$/, ''));
}
