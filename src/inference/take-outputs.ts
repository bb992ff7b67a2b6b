import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InferenceJob, Limits, TensorFile } from '../contract/case.ts';
import type { Problem } from './explain-end.ts';
import { formatBytes } from './format.ts';

/** Bytes of an .npy file beyond its data. */
const HEADER = 16 * 1024;

type Taken = { ok: true; outputs: TensorFile[] } | { ok: false; problem: Problem };

/** Finds the files that the child says it wrote: each must be there, be a plain file, and be within the limit. */
export async function takeOutputs(
  job: InferenceJob,
  names: string[],
  limits: Limits,
): Promise<Taken> {
  if (names.length !== job.outputs.length)
    return untrue(`${names.length} outputs instead of ${job.outputs.length}`);
  const outputs: TensorFile[] = [];
  let bytes = 0;
  for (const [index, id] of job.outputs.entries()) {
    const path = join(job.outputFolder, names[index] ?? '');
    const found = await lstat(path).catch(() => null);
    if (found === null || !found.isFile()) return untrue(`no file for the output '${id}'`);
    bytes += Math.max(0, found.size - HEADER);
    outputs.push({ id, path });
  }
  if (bytes <= limits.output) return { ok: true, outputs };
  const problem = {
    stage: 'run',
    cause: 'output-too-large',
    message: `The outputs take ${formatBytes(bytes)}, more than the limit of ${formatBytes(limits.output)}.`,
    hint: 'Test the model on a smaller input.',
  } as const;
  return { ok: false, problem };
}

function untrue(what: string): Taken {
  const problem = {
    stage: 'run',
    cause: 'internal-error',
    message: `The process that ran the model said it was done, but there is ${what}.`,
    hint: 'This is a fault of model-hub-ci, or the weights try to deceive it; please report it.',
  } as const;
  return { ok: false, problem };
}
