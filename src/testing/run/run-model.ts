import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Case, Device, LocalFile, TensorFile } from '../../contract/case.ts';
import type { WeightsEntry } from '../../contract/description.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Loaded } from '../files/load-test-tensors.ts';
import { threadsOf } from '../test-settings.ts';
import { fetchFor, type ModelTest } from './model-test.ts';
import { childOptions } from './spare-child.ts';

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

/** Runs a case on its device; one that is there for `auto` goes on with the CPU where there is no GPU. */
export async function runModel(
  testCase: Case,
  files: WeightsFiles,
  inputs: TensorFile[],
  test: ModelTest,
): Promise<{ outcome: Outcome; device: Device }> {
  const { settings, gpu } = test;
  const device = gpu.missing ? 'cpu' : testCase.device;
  const outcome = await runOn(device, testCase, files, inputs, test);
  const noGpu = !outcome.ok && outcome.cause === 'device-missing';
  if (!noGpu || settings.device !== 'auto' || device === 'cpu') return { outcome, device };
  gpu.missing = true;
  return { outcome: await runOn('cpu', testCase, files, inputs, test), device: 'cpu' };
}

async function runOn(
  device: Device,
  { id, weightsFormat }: Case,
  { weights, siblings }: WeightsFiles,
  inputs: TensorFile[],
  { model, settings, tools, spare, folder }: ModelTest,
): Promise<Outcome> {
  const outputFolder = await mkdtemp(join(folder, 'outputs-'));
  const { limits, spare: child } = await spare.take();
  const job = {
    caseId: id,
    weightsFormat,
    device,
    weights,
    siblings,
    inputs,
    outputs: model.outputs.map((output) => output.id),
    outputFolder,
    threads: threadsOf(settings),
  };
  const options = { ...childOptions(settings), ...(child ? { spare: child } : {}) };
  try {
    const running = tools.runCase(job, limits, options);
    // Needed once the cases ran; nobody waits for this process now.
    void import('../files/unlisted-files.ts');
    return await running;
  } catch (error) {
    await child?.close();
    throw error;
  }
}

/** The last part of a path or an address, without what follows a question mark. */
function fileName(source: string): string {
  return basename(source.replace(/[?#].*$/, ''));
}
