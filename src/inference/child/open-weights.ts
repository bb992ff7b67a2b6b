import type { InferenceJob, Limits } from '../../contract/case.ts';
import type { IMPORTERS } from '../../weights/importers.ts';
import type { ImportContext, OpenedWeights } from '../../weights/program.ts';
import type { KeptTracer } from './keep-tracer.ts';

type WeightsJob = Pick<
  InferenceJob,
  | 'weightsFormat'
  | 'weights'
  | 'siblings'
  | 'inputs'
  | 'outputs'
  | 'architecture'
  | 'strict'
  | 'trainBatchNorm'
  | 'snapshot'
> & { limits: Limits };

/** What goes on besides the job. */
export interface Asides {
  /** Takes what decides nothing. */
  notice: NonNullable<ImportContext['notice']>;
  findPackage: ImportContext['findPackage'] | undefined;
}

/** Opens the weights of a job with the importer of their format. Throws WeightsError. */
export async function openWeights(
  job: WeightsJob,
  importers: typeof IMPORTERS,
  tracer: KeptTracer,
  { notice, findPackage }: Asides,
): Promise<OpenedWeights> {
  const { weightsFormat, weights, siblings, inputs, outputs, limits } = job;
  const importer = await importers[weightsFormat]();
  return importer.open({
    weights,
    siblings,
    scratchFolder: process.cwd(),
    inputIds: inputs.map(({ id }) => id),
    outputIds: outputs,
    architecture: job.architecture ?? null,
    strict: job.strict ?? true,
    tracer: () => tracer({ limits, snapshot: job.snapshot ?? null }),
    ...(findPackage ? { findPackage } : {}),
    notice,
    trainBatchNorm: job.trainBatchNorm ?? false,
  });
}
