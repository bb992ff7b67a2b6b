import type { ChildMessage } from './messages.ts';

type Again = Extract<ChildMessage, { type: 'again' | 'again-failed' }>;

/** What a child told of a job that has several runs. */
export interface FurtherMessages {
  /** Names of the outputs of the first run. */
  outputs: string[];
  again: Again[];
}

const RUN_ENDS: readonly ChildMessage['type'][] = ['gave', 'again', 'again-failed'];

/** Whether a message says that one run of several is over, so that the time of the next one begins. */
export function isRunOver(message: ChildMessage | undefined): boolean {
  return message !== undefined && RUN_ENDS.includes(message.type);
}

/** The runs out of all messages; null where the first one did not end well. */
export function furtherRuns(messages: readonly ChildMessage[]): FurtherMessages | null {
  const first = messages.find((message) => message.type === 'gave');
  if (first?.type !== 'gave') return null;
  const again = messages.filter(
    (message): message is Again => message.type === 'again' || message.type === 'again-failed',
  );
  return { outputs: first.outputs, again };
}
