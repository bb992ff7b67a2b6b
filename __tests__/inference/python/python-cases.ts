import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Limits } from '../../../src/contract/case.ts';
import type { PythonJob } from '../../../src/inference/python/python-job.ts';

const FOLDER = resolve('__tests__/inference/python');
export const ARCHITECTURES = join(FOLDER, 'architectures');
export const WEIGHTS = join(FOLDER, 'weights');

/** Enough for torch itself on a slow machine, and not much more memory than that. */
export const LIMITS: Limits = { timeout: 120_000, memory: 1.5 * 1024 ** 3, output: 1024 ** 3 };

/** A job for one of the architectures and one of the weights files of the tests. */
export function pythonJob(
  outputFolder: string,
  source: string,
  weights = 'sound.pt',
  other: Partial<PythonJob> = {},
): PythonJob {
  const file = join(ARCHITECTURES, source);
  return {
    caseId: source,
    weightsFormat: 'pytorch_state_dict',
    device: 'cpu',
    weights: { path: join(WEIGHTS, weights), size: 1, sha256: '' },
    siblings: [],
    inputs: [{ id: 'image', path: join(WEIGHTS, 'input.npy') }],
    outputs: ['mask'],
    outputFolder,
    threads: 1,
    kind: 'state-dict',
    architecture: { from: { file, sha256: '' }, callable: 'Net', kwargs: {} },
    packageFolder: ARCHITECTURES,
    seed: 0,
    strict: true,
    allowPickle: false,
    ...other,
  };
}

/** Command lines of the processes that have a text in theirs; Linux. */
function processesWith(text: string): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return line.includes(text) ? [line] : [];
    } catch {
      return [];
    }
  });
}

/** Processes that still run a while after what started them ended: a killed one takes its time to go. */
export async function processesLeft(text: string): Promise<string[]> {
  for (let rounds = 0; rounds < 100 && processesWith(text).length > 0; rounds += 1)
    await setTimeout(50);
  return processesWith(text);
}
