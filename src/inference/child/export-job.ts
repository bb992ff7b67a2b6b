import type { ExportJob, Limits } from '../../contract/case.ts';
import { OPSET } from '../../onnx/serialize-graph.ts';
import { OnnxFileTooLargeError, writeOnnxFile } from '../../onnx/write-onnx-file.ts';
import { installation } from '../../settings/installation.ts';
import type { IMPORTERS } from '../../weights/importers.ts';
import type { Lowered } from '../../weights/lowered.ts';
import { type OpenShape, openInputShapes, openOutputShapes } from '../../weights/open-shapes.ts';
import { isLowerable, WeightsError } from '../../weights/program.ts';
import { proveDimensions } from '../../weights/prove-dimensions.ts';
import { formatBytes } from '../format.ts';
import type { ExportedMessage } from '../messages.ts';
import type { Ort } from './engine.ts';
import { evaluateOn } from './evaluate.ts';
import type { KeptTracer } from './keep-tracer.ts';
import { type Asides, openWeights } from './open-weights.ts';
import { readInputs } from './read-inputs.ts';

/** What the child gets: the job, and the limits; that of the output holds for the file. */
export interface ChildExportJob extends ExportJob {
  kind: 'export';
  limits: Limits;
}

export type Exported = Omit<ExportedMessage, 'type' | 'peakMemory'>;

/**
 * Lowers weights to an ONNX graph for the inputs of the job, finds out which sizes may be left open, and
 * writes the graph with its weights into a file.
 * @throws WeightsError where that can't be done
 */
export async function exportJob(
  ort: Ort,
  job: ChildExportJob,
  importers: typeof IMPORTERS,
  tracer: KeptTracer,
  findPackage: Asides['findPackage'],
): Promise<Exported> {
  const inputs = await readInputs(job.inputs);
  const opened = await openWeights(job, importers, tracer, {
    notice: ({ message }) => console.error(message),
    findPackage,
  });
  if (!isLowerable(opened))
    throw refused(
      `Weights in the format ${job.weightsFormat} are not made into an ONNX graph here.`,
      'Name the format of other weights of the model.',
    );
  const evaluate = evaluateOn(ort, 'cpu', job.threads);
  const tensors = inputs.map(({ tensor }) => tensor);
  const lowered = await opened.lower(tensors, evaluate);
  if (lowered.graph.usedKnown)
    throw refused(
      'What the model computes depends on the values of its inputs: its own code branches on them, or makes tensors of sizes that they decide. One ONNX graph cannot hold for all inputs.',
      'Take the data-dependent part out of the model, or publish it in the format that it has.',
    );
  const outputs = describedOutputs(lowered, job.outputs);
  const described = { ...lowered, outputs };
  const proven = await proveDimensions(described, tensors, job.dimensions, async (moved) => {
    const other = await opened.lower(moved, evaluate);
    return { ...other, outputs: describedOutputs(other, job.outputs) };
  });
  for (const warning of lowered.warnings) console.error(warning);
  const sizes = tensors.map(({ shape }) => shape);
  const shapes = {
    inputs: openInputShapes(sizes, proven.open),
    outputs: openOutputShapes(described, sizes, proven, job.outputs),
  };
  const externalData = write(described, shapes, opened.weightsFolder, job);
  const files = [job.fileName, ...(externalData === null ? [] : [externalData])];
  return { files, opset: OPSET, ...shapes, fixed: proven.fixed };
}

/** The outputs that the description has, by its order. */
function describedOutputs(lowered: Lowered, ids: readonly string[]): Lowered['outputs'] {
  if (lowered.outputs.length < ids.length)
    throw new WeightsError({
      stage: 'compare',
      cause: 'output-missing',
      message: `The model gives ${lowered.outputs.length} outputs, the description has ${ids.length} (${ids.join(', ')}).`,
      hint: 'Describe only the outputs that the model has, in its order.',
    });
  return ids.map((_, index) => {
    const output = lowered.outputs[index];
    if (!output) throw new Error(`There is no output ${index}.`);
    return output;
  });
}

function write(
  { inputs, outputs }: Lowered,
  shapes: { inputs: OpenShape[]; outputs: OpenShape[] },
  weightsFolder: string | null,
  job: ChildExportJob,
): string | null {
  const { name: producer, version: producerVersion } = installation();
  const [inputNames, outputNames] = portNames(job);
  const openShapes = new Map<string, OpenShape>();
  for (const [index, shape] of shapes.inputs.entries())
    openShapes.set(inputNames[index] ?? '', shape);
  for (const [index, shape] of shapes.outputs.entries())
    openShapes.set(outputNames[index] ?? '', shape);
  const renamed = outputs.map(({ value }, index) => ({ name: outputNames[index] ?? '', value }));
  try {
    const { externalData } = writeOnnxFile(renamed, {
      producer,
      producerVersion,
      keepInputs: inputs,
      inputNames: new Map(inputs.map(({ name }, index) => [name, inputNames[index] ?? name])),
      openShapes,
      folder: job.outputFolder,
      name: job.fileName,
      weightsFolder,
      maxBytes: job.limits.output,
    });
    return externalData;
  } catch (error) {
    if (error instanceof OnnxFileTooLargeError) throw tooLarge(error.size, job.limits.output);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new WeightsError(DISK_FULL, { cause: error });
    throw error;
  }
}

/** Names of values in a graph: `v` and a hash, `c` and a hash, `w` and a number, also with an index. */
const VALUE_NAME = /^(?:[vc][0-9a-f]{20}|w\d+|input\d+)(?:_\w+)?$/;

/** The described ids as names of the graph's inputs and outputs, where each can be told from all others. */
function portNames({ inputs, outputs }: ChildExportJob): [string[], string[]] {
  const ids = [...inputs.map(({ id }) => id), ...outputs];
  const usable = new Set(ids).size === ids.length && !ids.some((id) => VALUE_NAME.test(id));
  if (usable) return [inputs.map(({ id }) => id), outputs];
  return [inputs.map((_, index) => `input${index}`), outputs.map((_, index) => `output${index}`)];
}

function refused(message: string, hint: string): WeightsError {
  return new WeightsError({ stage: 'load', cause: 'unsupported-format', message, hint });
}

const DISK_FULL = {
  stage: 'files',
  cause: 'disk-full',
  message: 'The disk has no room for the ONNX file.',
  hint: 'Make room, or name a place on another disk with --output.',
} as const;

function tooLarge(size: number, limit: number): WeightsError {
  return new WeightsError({
    stage: 'run',
    cause: 'output-too-large',
    message: `The ONNX file would take ${formatBytes(size)}, more than the limit of ${formatBytes(limit)}.`,
    hint: 'Weights of this size cannot be converted here.',
  });
}
