import type { InferenceJob } from '../../contract/case.ts';
import type { IMPORTERS } from '../../weights/importers.ts';
import { type Program, WeightsError } from '../../weights/program.ts';
import type { ChildMessage } from '../messages.ts';
import { checkInputs, checkOutputs, type NamedTensor } from './check-border.ts';
import { engineName, type Ort } from './engine.ts';
import { evaluateOn } from './evaluate.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { openWeights } from './open-weights.ts';
import { readInputs } from './read-inputs.ts';
import { runSession } from './run-session.ts';
import { writeOutputs } from './write-outputs.ts';

/** What the child gets: the job, and the limit of its outputs in bytes. */
export interface ChildJob extends InferenceJob {
  kind: 'run';
  maxOutput: number;
}

/**
 * Imports the weights, makes a session, runs it once and writes the outputs, telling each step.
 * @returns names of the files in the job's output folder, in the order of its outputs
 * @throws WeightsError where the case fails
 */
export async function runJob(
  ort: Ort,
  job: ChildJob,
  tell: (message: ChildMessage) => void,
  importers: typeof IMPORTERS,
): Promise<string[]> {
  const started = performance.now();
  const inputs = await readInputs(job.inputs);
  const { program, session, label } = await load(ort, job, inputs, importers);
  const inputNames = program.inputs ?? [...session.inputNames];
  const outputNames = program.outputs ?? [...session.outputNames];
  checkInputs(inputs, byName(session.inputMetadata, inputNames));
  checkOutputs(job.outputs, byName(session.outputMetadata, outputNames));
  const loaded = performance.now();
  tell({ type: 'loaded', engine: `${engineName(ort)} (${label})`, load: loaded - started });

  const feeds = new Map(inputs.map(({ tensor }, index) => [inputNames[index] ?? '', tensor]));
  const wanted = outputNames.slice(0, job.outputs.length);
  if (wanted.length < outputNames.length)
    console.error(
      `The graph has ${outputNames.length} outputs, ${wanted.length} are described; the others are ignored.`,
    );
  const outputs = await runSession(ort, session, feeds, wanted).catch((error: unknown) => {
    throw blamed(error, program);
  });
  tell({ type: 'ran', run: performance.now() - loaded });
  return writeOutputs(outputs, job.outputs, job.outputFolder, job.maxOutput);
}

async function load(
  ort: Ort,
  job: ChildJob,
  inputs: NamedTensor[],
  importers: typeof IMPORTERS,
): Promise<OpenSession & { program: Program }> {
  const { device, threads } = job;
  const opened = await openWeights(job, importers);
  const tensors = inputs.map(({ tensor }) => tensor);
  const program = await opened.program(tensors, evaluateOn(ort, device, threads));
  const open = await openSession(ort, program.model, device, threads).catch((error: unknown) => {
    throw blamed(error, program);
  });
  return { ...open, program };
}

/** Causes that hold whoever wrote the graph. */
const NOT_THE_GRAPH = ['out-of-memory', 'device-missing', 'output-too-large'];

/** A graph that an importer wrote and the engine refuses is our fault, not the contributor's. */
function blamed(error: unknown, { origin }: Program): unknown {
  if (origin === 'weights' || !(error instanceof WeightsError)) return error;
  const { cause, stage, message } = error.problem;
  if (NOT_THE_GRAPH.includes(cause)) return error;
  const problem = {
    stage,
    cause: 'internal-error',
    message: `The ONNX graph that model-hub-ci made of the weights does not work. ${message}`,
    hint: 'This is a fault of model-hub-ci; please report it with the weights.',
  } as const;
  return new WeightsError(problem, { cause: error });
}

function byName<Named extends { name: string }>(all: readonly Named[], names: string[]): Named[] {
  return names.flatMap((name) => all.find((each) => each.name === name) ?? []);
}
