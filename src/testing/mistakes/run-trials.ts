import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Outcome } from '../../contract/outcome.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import { ProcessingError } from '../../processing/processing-error.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import type { ModelTest } from '../run/model-test.ts';
import { writeInputs } from '../run/prepare-inputs.ts';
import { readOutputs } from '../run/read-outputs.ts';
import { type Run, runSeveral } from '../run/run-model.ts';
import type { Candidate, Failed } from './failed.ts';
import type { Sample } from './mistake.ts';

/** Runs that share a process, and lie on the disk at the same time; more where all of them together are small. */
const TOGETHER = { least: 8, most: 32, elements: 2 ** 22 };

/**
 * Runs the network for each trial that needs it, until one is enough. A trial that feeds what was fed
 * already, and one that the network does not take, explains nothing.
 * @param most runs that may be made
 * @param look takes what the network gave; tells whether to stop after the runs at hand
 * @returns how many trials were looked at
 */
export async function runTrials(
  all: readonly Candidate[],
  most: number,
  sample: Sample,
  failed: Failed,
  test: ModelTest,
  look: (one: Candidate, network: Tensors) => boolean,
): Promise<number> {
  const seen = new Set([digestOf(sample.fed)]);
  const together = togetherOf(sample);
  let [looked, ran] = [0, 0];
  while (looked < all.length && ran < most) {
    const waiting: { one: Candidate; run: Run }[] = [];
    // Batch normalization is set for a process as a whole.
    const isTraining = all[looked]?.trial.trainBatchNorm === true;
    for (; looked < all.length; looked++) {
      const one = all[looked];
      if (!one || (one.trial.trainBatchNorm === true) !== isTraining) break;
      if (waiting.length >= (isTraining ? 1 : Math.min(together, most - ran))) break;
      const run = await prepared(one, sample, failed, test, isTraining ? new Set() : seen);
      if (run) waiting.push({ one, run });
    }
    ran += waiting.length;
    const runs = waiting.map(({ run }) => run);
    const { device, weights } = failed;
    const outcomes = await runSeveral(device, runs, weights, test, isTraining);
    let isEnough = false;
    for (const [i, { one, run }] of waiting.entries()) {
      const outcome = outcomes[i];
      const network = outcome ? await networkOf(outcome, test) : null;
      if (network && look(one, network)) isEnough = true;
      await removed(run, outcome);
    }
    if (isEnough) break;
  }
  return looked;
}

function togetherOf({ fed, expected }: Sample): number {
  const each = [...fed.values(), ...expected.values()].reduce(
    (total, { shape }) => total + sizeOf(shape),
    1,
  );
  const { least, most, elements } = TOGETHER;
  return Math.max(least, Math.min(most, Math.floor(elements / each)));
}

/** The inputs of a trial as files; null where they are nothing new, or impossible. */
async function prepared(
  { trial: { feed, finish } }: Candidate,
  { fed }: Sample,
  { planned }: Failed,
  { folder }: ModelTest,
  seen: Set<string>,
): Promise<Run | null> {
  const tensors = feed ? tried(feed) : fed;
  if (!tensors) return null;
  const digest = digestOf(tensors);
  if (seen.has(digest) && !finish) return null;
  seen.add(digest);
  const files = await writeInputs(tensors, folder);
  return files.ok ? { case: planned.case, inputs: files.value } : null;
}

function tried(feed: () => Tensors): Tensors | null {
  try {
    return feed();
  } catch (error) {
    if (error instanceof ProcessingError) return null;
    throw error;
  }
}

function digestOf(tensors: Tensors): string {
  const hash = createHash('sha1');
  for (const [id, { dtype, shape, data }] of tensors) {
    hash.update(`${id} ${dtype} ${shape}\n`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('base64');
}

async function networkOf(outcome: Outcome, { model, squeeze }: ModelTest): Promise<Tensors | null> {
  if (!outcome.ok) return null;
  const read = await readOutputs(outcome, model.outputs, squeeze);
  return read.ok ? read.outputs : null;
}

/** Frees the disk for the next runs; what is left goes with the folder of the case. */
async function removed(run: Run, outcome: Outcome | undefined): Promise<void> {
  const outputs = outcome?.ok ? outcome.outputs : [];
  const folders = [...run.inputs, ...outputs].map(({ path }) => dirname(path));
  for (const folder of new Set(folders))
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
