import type { Limits } from '../contract/case.ts';
import { type AskOptions, askChild } from './ask-child.ts';

/**
 * Has a child process read a checkpoint's pickle, which is executed nowhere.
 * @returns the names that it would use although weights alone do not need them; none where it can't be read
 */
export function namePickles(
  path: string,
  limits: Limits,
  options: AskOptions = {},
): Promise<string[]> {
  const job = { kind: 'names', path };
  return askChild(job, limits, options, performance.now(), async ({ answer }) =>
    answer?.type === 'named' ? answer.names : [],
  );
}
