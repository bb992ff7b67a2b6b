import { writeSync } from 'node:fs';
import type { IMPORTERS } from '../../weights/importers.ts';
import { WeightsError } from '../../weights/program.ts';
import type { FindPackage, PackageAnswer } from '../../weights/state-dict/trace/package-answer.ts';
import { type ChildMessage, formatMessage, MESSAGE_FD } from '../messages.ts';
import { engineName, loadEngine, type Ort } from './engine.ts';
import { type ChildExportJob, exportJob } from './export-job.ts';
import { type KeptTracer, keepTracer, type TracerStart } from './keep-tracer.ts';
import { ownPeakMemory } from './own-peak-memory.ts';
import { problemOf } from './problem-of.ts';
import { readJobs } from './read-jobs.ts';
import { type ChildJob, runJob } from './run-job.ts';

/** Asks which names a checkpoint's pickle uses. */
interface NamesJob {
  kind: 'names';
  path: string;
}

/** Tells that architectures will have to be run; nothing is answered. */
interface TracerJob extends TracerStart {
  kind: 'tracer';
}

/** Whether the parent answers what is asked of it while the job is done. */
interface Asking {
  mayAsk?: boolean;
}

type Job = ((ChildJob | ChildExportJob) & Asking) | NamesJob | TracerJob;

const MAX_NAMES = 50;

/** What the jobs of this process share. */
interface Shared {
  ort: Ort;
  importers: typeof IMPORTERS;
  tracer: KeptTracer;
}

/**
 * Loads the engine, takes jobs on stdin one after the other, tells on the message pipe how each went, and
 * ends this process once there are no more. All jobs are of one resource.
 * @param engineFolder as for `loadEngine`
 * @param ahead what has architectures traced is started at once; null: once it is needed
 */
export async function serve(
  importers: typeof IMPORTERS,
  engineFolder: string | null,
  ahead: TracerStart | null = null,
): Promise<never> {
  const tracer = keepTracer(engineFolder);
  if (ahead) startAhead(tracer, ahead);
  try {
    const started = performance.now();
    const ort = loadEngine(engineFolder);
    tell({ type: 'engine', engine: engineName(ort), import: performance.now() - started });
    const shared = { ort, importers, tracer };
    const lines = readJobs();
    const ask = async () => (await lines.next()).value;
    for await (const job of lines) await doJob(job as Job, shared, ask);
  } catch (error) {
    tellFailure(error);
  }
  // Sessions hold threads; all has been told, so nothing is waited for.
  process.exit(0);
}

async function doJob(
  job: Job,
  { ort, importers, tracer }: Shared,
  ask: () => Promise<unknown>,
): Promise<void> {
  /** Undone once the answer is told: nobody has to wait for it. */
  const held: (() => Promise<void>)[] = [];
  try {
    if (job.kind === 'tracer') startAhead(tracer, job);
    else if (job.kind === 'names') {
      const { pickledNames } = await import('../../weights/state-dict/pickled-names.ts');
      const names = pickledNames(job.path).slice(0, MAX_NAMES);
      tell({ type: 'named', names, peakMemory: ownPeakMemory() });
    } else if (job.kind === 'export') {
      const exported = await exportJob(ort, job, importers, tracer, finderFor(job, ask));
      tell({ type: 'exported', ...exported, peakMemory: ownPeakMemory() });
    } else {
      const outputs = await runJob(ort, job, tell, importers, tracer, held, finderFor(job, ask));
      tell({ type: 'finished', outputs, peakMemory: ownPeakMemory() });
    }
  } catch (error) {
    tellFailure(error);
  }
  for (const release of held) await release();
}

function startAhead(tracer: KeptTracer, start: TracerStart): void {
  try {
    tracer(start);
  } catch {
    // The job that needs it will find out why there is none.
  }
}

/** The parent is asked, which alone has the network. */
function finderFor({ mayAsk }: Asking, answer: () => Promise<unknown>): FindPackage | undefined {
  if (!mayAsk) return undefined;
  return async (module) => {
    tell({ type: 'wants', module });
    return (await answer()) as PackageAnswer;
  };
}

function tellFailure(error: unknown): void {
  // The engine's own words go into the log in full.
  if (error instanceof WeightsError && error.cause instanceof Error)
    console.error(error.cause.message);
  tell({ type: 'failed', ...problemOf(error), peakMemory: ownPeakMemory() });
}

/** Written at once, so that it is told before native code may block or end this process. */
function tell(message: ChildMessage): void {
  writeSync(MESSAGE_FD, formatMessage(message));
}
