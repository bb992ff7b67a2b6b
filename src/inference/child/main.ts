// Entry of the child process: loads the engine, waits for one job on stdin, runs it, tells how it
// went on a pipe of its own and ends. It is the only place where weights are opened and run.
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { WeightsError, type WeightsProblem } from '../../weights/program.ts';
import { type ChildMessage, formatMessage, MESSAGE_FD } from '../messages.ts';
import { engineName, loadEngine } from './engine.ts';
import { ownPeakMemory } from './own-peak-memory.ts';
import { type ChildJob, runJob } from './run-job.ts';

async function main(): Promise<void> {
  const started = performance.now();
  const ort = loadEngine(process.argv[2] || null);
  tell({ type: 'engine', engine: engineName(ort), import: performance.now() - started });
  const line = await text(process.stdin);
  // The parent needs no case to be run after all.
  if (line === '') return;
  const job: ChildJob = JSON.parse(line);
  const outputs = await runJob(ort, job, tell);
  tell({ type: 'finished', outputs, peakMemory: ownPeakMemory() });
}

/** Written at once, so that it is told before native code may block or end this process. */
function tell(message: ChildMessage): void {
  writeSync(MESSAGE_FD, formatMessage(message));
}

function problemOf(error: unknown): WeightsProblem {
  if (error instanceof WeightsError) return error.problem;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lacksMemory = error instanceof RangeError && /allocation failed/i.test(error.message);
  return {
    stage: 'run',
    cause: lacksMemory ? 'out-of-memory' : 'internal-error',
    message: lacksMemory
      ? 'There was no more memory for a tensor.'
      : `model-hub-ci failed: ${reason}`,
    hint: lacksMemory ? 'Give the case more memory.' : 'Please report this with the model.',
  };
}

main()
  .catch((error: unknown) => {
    // The engine's own words go into the log in full.
    if (error instanceof WeightsError && error.cause instanceof Error)
      console.error(error.cause.message);
    tell({ type: 'failed', ...problemOf(error), peakMemory: ownPeakMemory() });
  })
  // Sessions hold threads; all has been told, so nothing is waited for.
  .finally(() => process.exit(0));
