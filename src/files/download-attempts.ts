import { setTimeout as sleep } from 'node:timers/promises';
import { type AttemptOptions, attemptDownload } from './download-attempt.ts';
import { type FileFailure, mismatch } from './file-result.ts';
import { outOfTime, unreachable } from './network-problem.ts';
import { beginAnew, type PartialDownload } from './partial-download.ts';

type Downloaded = { ok: true; sha256: string } | FileFailure;

/**
 * Downloads a file in as many attempts as are allowed, each going on where the last one broke off if the server
 * can do that. A content of another hash than promised is believed to be the server's own only if it cannot have
 * been damaged on the way: if it came whole in one answer, or twice the same.
 */
export async function downloadInto(
  partial: PartialDownload,
  source: string,
  sha256: string | undefined,
  options: AttemptOptions,
): Promise<Downloaded> {
  const { limits, signal } = options;
  const others = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const result = await attemptDownload(source, partial, options);
    let failure: FileFailure;
    let pause = 0;
    if (result.kind === 'complete') {
      const found = partial.hash.copy().digest('hex');
      if (sha256 === undefined || found === sha256) return { ok: true, sha256: found };
      const isCertain = (result.isFramed && !partial.isResumed) || others.has(found);
      if (isCertain) return mismatch(source, found, sha256);
      others.add(found);
      failure = unreachable(source, result.host, 'what arrives is damaged or cut off');
      if (attempt < limits.attempts) await beginAnew(partial);
    } else {
      if (!result.retry) return result.failure;
      failure = result.failure;
      pause = result.pause ?? limits.retryDelay * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    }
    if (attempt >= limits.attempts) return withNote(failure, `Tried ${attempt} times.`);
    if (pause > limits.longestPause)
      return withNote(failure, `It asks to wait ${Math.ceil(pause / 1000)} s.`);
    try {
      await sleep(pause, undefined, { signal });
    } catch {
      return outOfTime(source, new URL(source).host, limits.totalTimeout);
    }
  }
}

function withNote({ problem }: FileFailure, note: string): FileFailure {
  return { ok: false, problem: { ...problem, message: `${problem.message} ${note}` } };
}
