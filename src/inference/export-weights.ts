import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportJob, Limits } from '../contract/case.ts';
import { type AskOptions, askChild } from './ask-child.ts';
import type { Problem } from './explain-end.ts';
import type { ExportedMessage } from './messages.ts';

/** An ONNX file that was written, or why there is none. */
export type ExportOutcome =
  | ({ ok: true; path: string; externalDataPath: string | null; log: string } & Omit<
      ExportedMessage,
      'type' | 'peakMemory' | 'files'
    >)
  | ({ ok: false; log: string } & Problem);

/**
 * Writes weights as an ONNX file into the job's folder, in a child process and under the limits of a
 * case: `limits.output` holds for the file. A failure of whatever kind is data.
 */
export async function exportWeights(
  job: ExportJob,
  limits: Limits,
  options: AskOptions = {},
): Promise<ExportOutcome> {
  const begun = performance.now();
  await mkdir(job.outputFolder, { recursive: true });
  const message = { ...job, kind: 'export', limits };
  return askChild(message, limits, options, begun, async ({ answer, problem, known }) => {
    const { log } = known;
    if (answer?.type !== 'exported') return { ok: false, ...problem(), log };
    const { files, opset, inputs, outputs, fixed } = answer;
    const path = join(job.outputFolder, job.fileName);
    const dataPath = join(job.outputFolder, `${job.fileName}.data`);
    const names = [job.fileName, `${job.fileName}.data`].slice(0, Math.max(1, files.length));
    const found = await Promise.all(names.map((name) => isFile(join(job.outputFolder, name))));
    const isThere = String(files) === String(names) && found.every(Boolean);
    const fits = inputs.length === job.inputs.length && outputs.length === job.outputs.length;
    if (!isThere || !fits) return { ok: false, ...UNTRUE, log };
    const externalDataPath = names.length > 1 ? dataPath : null;
    return { ok: true, path, externalDataPath, opset, inputs, outputs, fixed, log };
  });
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}

const UNTRUE: Problem = {
  stage: 'load',
  cause: 'internal-error',
  message: 'The process that wrote the ONNX file said it was done, but the file is not there.',
  hint: 'This is a fault of model-hub-ci, or the weights try to deceive it; please report it.',
};
