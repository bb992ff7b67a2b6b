import type { Limits } from '../contract/case.ts';
import type { Outcome, Remark } from '../contract/outcome.ts';
import type { FindPackage } from '../weights/state-dict/trace/package-answer.ts';
import { explainEnd, type Problem } from './explain-end.ts';
import { type FurtherMessages, furtherRuns, isRunOver } from './further-messages.ts';
import type { ChildMessage } from './messages.ts';
import { type Progress, progressOf } from './progress.ts';
import { type Child, type ChildOptions, startChild } from './start-child.ts';
import type { ChildEnd } from './start-process.ts';
import { timeLimit } from './time-limit.ts';

export interface AskOptions extends ChildOptions {
  /** A child that was started ahead under the same limits; it is used up. */
  spare?: Child;
  /** Takes the child over after its job where it still lives, for further jobs; absent: it is ended. */
  keep?: (child: Child) => void;
  /** Finds what the job's architecture imports; absent: nothing does. */
  findPackage?: FindPackage;
}

/** What became of a job. */
export interface Asked {
  /** The child's last word; null where it came to none. */
  answer: Progress['answer'];
  /** What it told of a job of several runs; null where it did not come so far. */
  further: FurtherMessages | null;
  /** Why there is no answer of the wanted kind. */
  problem: () => Problem;
  known: Pick<Outcome, 'engine' | 'durations' | 'peakMemory' | 'log' | 'remarks'>;
}

/**
 * Gives a child process a job and waits for its answer, or for its end, however that comes about.
 * @param use is called with what became of it, before the child's scratch folder is removed
 */
export async function askChild<Result>(
  job: object,
  limits: Limits,
  options: AskOptions,
  begun: number,
  use: (asked: Asked) => Promise<Result>,
): Promise<Result> {
  const child = await childFor(limits, options);
  const limit = timeLimit(limits.timeout, () => child.kill('timeout'));
  // Each run of a job has the time limit to itself.
  child.onMessage(() => {
    const message = child.messages.at(-1)?.message;
    if (isRunOver(message)) limit.refresh();
    if (message?.type === 'wants') void give(message.module);
  });
  let broken: unknown = null;
  /** What is downloaded takes no time of the model's. */
  async function give(module: string): Promise<void> {
    limit.pause();
    try {
      child.answer((await options.findPackage?.(module)) ?? { kind: 'absent' });
    } catch (error) {
      broken = error;
      child.kill('no-longer-needed');
    }
    limit.resume();
  }
  let isKept = false;
  forgetLastJob(child);
  try {
    const answered = child.answered();
    const mayAsk = options.findPackage !== undefined;
    child.send({ ...job, mayAsk }, options.keep !== undefined || mayAsk);
    const end = await answered;
    if (broken !== null) throw broken;
    const progress = progressOf(child, begun, performance.now());
    const { engine, durations, answer, stage, during } = progress;
    const peakMemory = largest(child.peakMemory(), progress.peakMemory);
    const messages = child.messages.map(({ message }) => message);
    const further = furtherRuns(messages);
    const remarks = messages.flatMap((message) => remarkOf(message) ?? []);
    const known = {
      engine,
      durations,
      peakMemory,
      log: child.log(),
      ...(remarks.length > 0 ? { remarks } : {}),
    };
    const problem = (): Problem => {
      if (answer?.type === 'failed') {
        const { stage, cause, message, hint } = answer;
        return { stage, cause, message, hint };
      }
      // It lives, and answered something else than it was asked.
      if (end === null) child.kill('nonsense');
      const started = engine !== null;
      return explainEnd({
        end: end ?? NONSENSE,
        started,
        stage,
        during,
        limits,
        peakMemory,
        log: known.log,
      });
    };
    const result = await use({ answer, further, problem, known });
    isKept = options.keep !== undefined && end === null && child.isAlive();
    return result;
  } finally {
    limit.stop();
    child.onMessage(() => {});
    if (isKept) options.keep?.(child);
    else await child.close();
  }
}

const NONSENSE: ChildEnd = {
  spawnError: null,
  code: null,
  signal: null,
  killed: 'nonsense',
  oomKill: false,
};

/** A child that has done a job before told all but the engine's name of that one. */
function forgetLastJob({ messages }: Child): void {
  const engine = messages.filter(({ message }) => message.type === 'engine');
  messages.splice(0, messages.length, ...engine);
}

function remarkOf(message: ChildMessage): Remark | null {
  if (message.type !== 'noticed') return null;
  const { type: _, ...remark } = message;
  return remark;
}

/** The spare child, unless it died while it waited: that is not this case's fault. */
async function childFor(
  limits: Limits,
  { spare, keep: _, findPackage: __, ...options }: AskOptions,
): Promise<Child> {
  if (spare?.isAlive()) return spare;
  await spare?.close();
  return startChild(limits, options);
}

function largest(...numbers: (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}
