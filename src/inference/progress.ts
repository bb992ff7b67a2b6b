import type { Stage } from '../contract/status.ts';
import { type AnswerType, type ChildMessage, isAnswer } from './messages.ts';
import type { Child } from './start-child.ts';

/** How far a child came, out of what it told. */
export interface Progress {
  engine: string | null;
  /** Milliseconds by step; the step in which it ended without an answer lasts until then. */
  durations: Record<string, number>;
  /** The stage and the work it was at when it ended. */
  stage: Stage;
  during: string;
  /** Its last word, if it came to one. */
  answer: Extract<ChildMessage, { type: AnswerType }> | null;
  /** Its own figure, in bytes. */
  peakMemory: number | null;
}

type Step = 'start' | 'load' | 'run' | 'write';

/** What comes after each step is over. */
const NEXT: Partial<Record<ChildMessage['type'], Step>> = {
  engine: 'load',
  loaded: 'run',
  ran: 'write',
};

const STEPS: Record<Step, { stage: Stage; during: string }> = {
  start: { stage: 'load', during: 'while it loaded the engine' },
  load: { stage: 'load', during: 'while it loaded the weights' },
  run: { stage: 'run', during: 'while it ran the model' },
  write: { stage: 'run', during: 'while it wrote the outputs' },
};

/**
 * @param begun when the case began, @param now when it ended (`performance.now()`)
 */
export function progressOf(child: Child, begun: number, now: number): Progress {
  const durations: Record<string, number> = {};
  let engine: string | null = null;
  let answer: Progress['answer'] = null;
  let step: Step = 'start';
  let since = child.startedAt;
  for (const { message, at } of child.messages) {
    if (answer !== null) break;
    if (message.type === 'engine') {
      durations.start = Math.max(0, at - child.startedAt - message.import);
      durations.import = message.import;
    }
    if (message.type === 'loaded') durations.load = message.load;
    if (message.type === 'ran') durations.run = message.run;
    if ('engine' in message) engine = message.engine;
    if (isAnswer(message)) answer = message;
    step = NEXT[message.type] ?? step;
    // A spare child waits between loading the engine and its job.
    since = Math.max(at, begun);
  }
  if (answer?.type !== 'finished' && step !== 'write') durations[step] = Math.max(0, now - since);
  durations.total = now - begun;
  const peakMemory = answer?.peakMemory ?? null;
  return { engine, durations, ...STEPS[step], answer, peakMemory };
}
