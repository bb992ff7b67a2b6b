import type { Stage } from '../../../contract/status.ts';
import { type Answer, isAnswer, type WorkerMessage, type WorkerStep } from './worker-messages.ts';

/** How far a worker came, out of what it told. */
export interface WorkerProgress {
  engine: string | null;
  /** Milliseconds by step; the step in which it ended without an answer lasts until then. */
  durations: Record<string, number>;
  stage: Stage;
  during: string;
  /** It came so far that the worker itself ran. */
  started: boolean;
  answer: Answer | null;
  /** Keys of the state dict that fit nowhere although that is allowed. */
  unfit: string[];
}

/** The stage of each step, and the work in words. */
export const STEPS: Record<WorkerStep | 'start', { stage: Stage; during: string }> = {
  start: { stage: 'load', during: 'while Python started' },
  engine: { stage: 'load', during: 'while Python imported the framework' },
  import: { stage: 'load', during: 'while it imported the architecture' },
  build: { stage: 'load', during: 'while it made the model' },
  load: { stage: 'load', during: 'while it loaded the weights' },
  run: { stage: 'run', during: 'while it ran the model' },
  repeat: { stage: 'run', during: 'while it ran the model for the second time' },
  write: { stage: 'run', during: 'while it wrote the outputs' },
  inspect: { stage: 'load', during: 'while it read the source' },
};

/** The step that begins once something was told; a step of a job of another kind is never begun. */
function stepAfter(type: WorkerMessage['type'], builds: boolean): keyof typeof STEPS | null {
  if (type === 'started') return 'engine';
  if (type === 'engine') return builds ? 'import' : 'load';
  if (type === 'imported') return 'build';
  if (type === 'built') return 'load';
  if (type === 'loaded') return 'run';
  return type === 'ran' ? 'repeat' : null;
}

interface Told {
  message: WorkerMessage;
  at: number;
}

/**
 * @param startedAt of the process, @param begun of the case, @param now its end (`performance.now()`)
 * @param builds whether the job has an architecture
 */
export function workerProgress(
  messages: readonly Told[],
  startedAt: number,
  begun: number,
  now: number,
  builds: boolean,
): WorkerProgress {
  const durations: Record<string, number> = {};
  let engine: string | null = null;
  let answer: Answer | null = null;
  let unfit: string[] = [];
  let step: keyof typeof STEPS = 'start';
  let since = startedAt;
  for (const { message, at } of messages) {
    if (answer !== null) break;
    if (message.type === 'started') durations.start = Math.max(0, at - startedAt);
    if (message.type === 'engine') {
      durations.import = message.import;
      engine = message.engine;
    }
    if (message.type === 'imported') durations.architecture = message.import;
    if (message.type === 'built') durations.build = message.build;
    if (message.type === 'loaded') {
      durations.load = message.load;
      unfit = message.remarks;
    }
    if (message.type === 'ran') durations.run = message.run;
    if (isAnswer(message)) answer = message;
    step = stepAfter(message.type, builds) ?? step;
    since = Math.max(at, begun);
  }
  if (answer?.type === 'refused' || answer?.type === 'raised') step = answer.step;
  if (answer === null) durations[step] = Math.max(0, now - since);
  durations.total = now - begun;
  return { engine, durations, ...STEPS[step], started: messages.length > 0, answer, unfit };
}
