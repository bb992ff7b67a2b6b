import { setTimeout as sleep } from 'node:timers/promises';
import { DOWNLOAD_DEFAULTS, type DownloadLimits, type FileOptions } from './file-options.ts';
import { makeDispatcher } from './http-dispatcher.ts';
import { networkProblem } from './network-problem.ts';
import { requestFile } from './request-file.ts';

/** What became of asking for an address. */
export type AddressAnswer =
  | { kind: 'alive' }
  /** The server says that there is nothing. */
  | { kind: 'dead'; why: string }
  /** Nobody could be asked, or the answer says nothing about the page. */
  | { kind: 'unknown'; why: string };

/** Milliseconds. A page that takes longer is not waited for. */
const PATIENCE = 15_000;
const ATTEMPTS = 2;
const PAUSE = 1_000;
/** Answers that mean "there is no such page". */
const GONE = [404, 410];

/** Asks whether an address answers, and reads nothing of what it answers. Tries twice. */
export async function askAddress(address: string, options: FileOptions): Promise<AddressAnswer> {
  let answer: AddressAnswer = { kind: 'unknown', why: 'it was not asked' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await sleep(options.download?.retryDelay ?? PAUSE);
    answer = await askOnce(address, options);
    if (answer.kind !== 'unknown') return answer;
  }
  return answer;
}

async function askOnce(address: string, options: FileOptions): Promise<AddressAnswer> {
  const limits: DownloadLimits = {
    ...DOWNLOAD_DEFAULTS,
    idleTimeout: PATIENCE,
    ...options.download,
  };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null) return { kind: 'unknown', why: 'the proxy cannot be used' };
  const { host } = new URL(address);
  try {
    const answer = await requestFile(
      address,
      {},
      {
        dispatcher,
        signal: AbortSignal.timeout(PATIENCE),
        limits,
        // A page is only looked at: it may be plain http.
        rules: { isHashed: true, allowedPrivateHosts: options.allowedPrivateHosts ?? [] },
      },
    );
    if (!answer.ok) return { kind: 'unknown', why: answer.problem.message };
    answer.body.on('error', () => {}).destroy();
    if (GONE.includes(answer.status))
      return { kind: 'dead', why: `the answer is ${answer.status}` };
    return answer.status < 400 || answer.status === 401 || answer.status === 403
      ? { kind: 'alive' }
      : { kind: 'unknown', why: `the answer is ${answer.status}` };
  } catch (error) {
    const problem = networkProblem(error, address, host);
    if (problem === null && !(error instanceof Error && error.name === 'TimeoutError')) throw error;
    return { kind: 'unknown', why: problem?.failure.problem.message ?? 'it takes too long' };
  } finally {
    dispatcher.destroy().catch(() => {});
  }
}
