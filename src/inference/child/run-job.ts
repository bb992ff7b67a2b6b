import type { FurtherRun, InferenceJob, Limits } from '../../contract/case.ts';
import type { IMPORTERS } from '../../weights/importers.ts';
import type { ChildMessage } from '../messages.ts';
import { blamed } from './blamed.ts';
import { checkInputs, checkOutputs, type NamedTensor } from './check-border.ts';
import { engineName, type Ort } from './engine.ts';
import type { KeptTracer } from './keep-tracer.ts';
import { type LoadProgram, programLoader, type ReadyProgram } from './load-program.ts';
import { type Asides, openWeights } from './open-weights.ts';
import { problemOf } from './problem-of.ts';
import { readInputs } from './read-inputs.ts';
import { explainPlacement, readPlacement } from './read-placement.ts';
import { runSession } from './run-session.ts';
import { writeOutputs } from './write-outputs.ts';

/** What the child gets: the job and its limits. */
export interface ChildJob extends InferenceJob {
  kind: 'run';
  limits: Limits;
}

/**
 * Imports the weights, makes a session, runs it and writes the outputs, telling each step; then the
 * same for the job's further runs, whose failures are told and go no further.
 * @param held takes what has to be undone before another job
 * @returns names of the files in the job's output folder, in the order of its outputs
 * @throws WeightsError where the case fails
 */
export async function runJob(
  ort: Ort,
  job: ChildJob,
  tell: (message: ChildMessage) => void,
  importers: typeof IMPORTERS,
  tracer: KeptTracer,
  held: (() => Promise<void>)[],
  findPackage: Asides['findPackage'],
): Promise<string[]> {
  const started = performance.now();
  const inputs = await readInputs(job.inputs);
  const opened = await openWeights(job, importers, tracer, {
    notice: (remark) => tell({ type: 'noticed', ...remark }),
    findPackage,
  });
  const { load, release } = programLoader(ort, job, opened);
  held.push(release);
  const ready = await readyFor(inputs, job, load);
  const loaded = performance.now();
  const also = opened.label === undefined ? '' : `, ${opened.label}`;
  const engine = `${engineName(ort)} (${ready.provider.label})${also}`;
  tell({ type: 'loaded', engine, load: loaded - started });
  const ignored = ready.outputNames.length - job.outputs.length;
  if (ignored > 0)
    console.error(
      `The graph has ${ready.outputNames.length} outputs, ${job.outputs.length} are described; the others are ignored.`,
    );
  const outputs = await runReady(ort, ready, inputs, job);
  tell({ type: 'ran', run: performance.now() - loaded });
  if (job.device !== 'cpu') tellPlacement(ready, engine, tell);
  const names = await writeOutputs(outputs, job.outputs, job.outputFolder, job.limits.output);
  if (job.further?.length) tell({ type: 'gave', outputs: names });
  for (const run of job.further ?? []) tell(await runAgain(ort, job, run, load));
  return names;
}

/** Reads back where the engine ran what, and tells what was not run where it should be. */
function tellPlacement(
  { session, provider }: ReadyProgram,
  engine: string,
  tell: (message: ChildMessage) => void,
): void {
  session.endProfiling();
  const { words, remark } = explainPlacement(readPlacement(), provider);
  tell({ type: 'placed', engine: `${engine}, ${words}` });
  if (remark) tell({ type: 'noticed', ...remark });
}

async function readyFor(
  inputs: NamedTensor[],
  { outputs }: Pick<InferenceJob, 'outputs'>,
  load: LoadProgram,
): Promise<ReadyProgram> {
  const ready = await load(inputs);
  const { session, inputNames, outputNames } = ready;
  checkInputs(inputs, byName(session.inputMetadata, inputNames));
  checkOutputs(outputs, byName(session.outputMetadata, outputNames));
  return ready;
}

function runReady(
  ort: Ort,
  { session, program, inputNames, outputNames }: ReadyProgram,
  inputs: NamedTensor[],
  { outputs }: Pick<InferenceJob, 'outputs'>,
) {
  const feeds = new Map(inputs.map(({ tensor }, index) => [inputNames[index] ?? '', tensor]));
  const wanted = outputNames.slice(0, outputs.length);
  return runSession(ort, session, feeds, wanted).catch((error: unknown) => {
    throw blamed(error, program);
  });
}

async function runAgain(
  ort: Ort,
  job: ChildJob,
  run: FurtherRun,
  load: LoadProgram,
): Promise<ChildMessage> {
  try {
    const inputs = await readInputs(run.inputs);
    const ready = await readyFor(inputs, job, load);
    const started = performance.now();
    const outputs = await runReady(ort, ready, inputs, job);
    const took = performance.now() - started;
    const names = await writeOutputs(outputs, job.outputs, run.outputFolder, job.limits.output);
    return { type: 'again', outputs: names, run: took };
  } catch (error) {
    return { type: 'again-failed', ...problemOf(error) };
  }
}

function byName<Named extends { name: string }>(all: readonly Named[], names: string[]): Named[] {
  return names.flatMap((name) => all.find((each) => each.name === name) ?? []);
}
