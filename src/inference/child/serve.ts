import { readFileSync, writeSync } from 'node:fs';
import type { IMPORTERS } from '../../weights/importers.ts';
import { WeightsError } from '../../weights/program.ts';
import { type ChildMessage, formatMessage, MESSAGE_FD } from '../messages.ts';
import { engineName, loadEngine } from './engine.ts';
import { type ChildExportJob, exportJob } from './export-job.ts';
import { ownPeakMemory } from './own-peak-memory.ts';
import { problemOf } from './problem-of.ts';
import { type ChildJob, runJob } from './run-job.ts';

/** Asks which names a checkpoint's pickle uses. */
interface NamesJob {
  kind: 'names';
  path: string;
}

const MAX_NAMES = 50;

/**
 * Loads the engine, waits for one job on stdin, runs it, tells how it went on the message pipe,
 * and ends this process.
 * @param engineFolder as for `loadEngine`
 */
export async function serve(
  importers: typeof IMPORTERS,
  engineFolder: string | null,
): Promise<never> {
  try {
    const started = performance.now();
    const ort = loadEngine(engineFolder);
    tell({ type: 'engine', engine: engineName(ort), import: performance.now() - started });
    const line = await readJob();
    // Empty where the parent needs no case to be run after all.
    if (line !== '') {
      const job = JSON.parse(line) as ChildJob | ChildExportJob | NamesJob;
      if (job.kind === 'names') {
        const { pickledNames } = await import('../../weights/state-dict/pickled-names.ts');
        const names = pickledNames(job.path).slice(0, MAX_NAMES);
        tell({ type: 'named', names, peakMemory: ownPeakMemory() });
      } else if (job.kind === 'export') {
        const exported = await exportJob(ort, job, importers, engineFolder);
        tell({ type: 'exported', ...exported, peakMemory: ownPeakMemory() });
      } else {
        const outputs = await runJob(ort, job, tell, importers, engineFolder);
        tell({ type: 'finished', outputs, peakMemory: ownPeakMemory() });
      }
    }
  } catch (error) {
    // The engine's own words go into the log in full.
    if (error instanceof WeightsError && error.cause instanceof Error)
      console.error(error.cause.message);
    tell({ type: 'failed', ...problemOf(error), peakMemory: ownPeakMemory() });
  }
  // Sessions hold threads; all has been told, so nothing is waited for.
  process.exit(0);
}

/**
 * All of stdin. Nothing else goes on in this process, so it simply waits: the machinery of streams
 * would take longer to set up than the engine's import. Windows ends a pipe with an error.
 */
async function readJob(): Promise<string> {
  if (process.platform !== 'win32') return readFileSync(0, 'utf8');
  const { text } = await import('node:stream/consumers');
  return text(process.stdin);
}

/** Written at once, so that it is told before native code may block or end this process. */
function tell(message: ChildMessage): void {
  writeSync(MESSAGE_FD, formatMessage(message));
}
