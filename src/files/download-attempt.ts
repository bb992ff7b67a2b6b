import type { IncomingHttpHeaders } from 'node:http';
import { type FileFailure, fileProblem, tooLarge } from './file-result.ts';
import { roomProblem } from './free-room.ts';
import { isWorthRetrying, retryAfter, statusProblem } from './http-status.ts';
import { networkProblem, outOfTime } from './network-problem.ts';
import { append, beginAnew, type PartialDownload } from './partial-download.ts';
import { type Answer, type RequestOptions, requestFile } from './request-file.ts';
import { isSilent, noteAnswer, noteFailure } from './silent-hosts.ts';

export type Attempt =
  | { kind: 'complete'; isFramed: boolean; host: string }
  | { kind: 'failed'; failure: FileFailure; retry: boolean; pause: number | null };

export interface AttemptOptions extends RequestOptions {
  maxBytes: number;
}

/**
 * Asks a server once for a file, or for what is still missing of it, and appends what comes to `partial`.
 * `isFramed` tells whether the server said where the content ends: only then a cut-off one is noticed.
 * Errors of the file system are thrown as they are.
 */
export async function attemptDownload(
  source: string,
  partial: PartialDownload,
  options: AttemptOptions,
): Promise<Attempt> {
  let host = new URL(source).host;
  try {
    const answer = await requestFile(source, rangeHeaders(partial), options);
    if (!answer.ok) return failed(answer, false);
    host = answer.host;
    noteAnswer(host);
    try {
      return await receive(source, answer, partial, options);
    } finally {
      answer.body.on('error', () => {}).destroy();
    }
  } catch (error) {
    if (options.signal.aborted)
      return failed(outOfTime(source, host, options.limits.totalTimeout), false);
    const problem = networkProblem(error, source, host);
    if (problem === null) throw error;
    noteFailure(host, error);
    return failed(problem.failure, problem.retry && !isSilent(host));
  }
}

function rangeHeaders({ size, validator }: PartialDownload): Record<string, string> {
  return size > 0 && validator !== null ? { range: `bytes=${size}-`, 'if-range': validator } : {};
}

async function receive(
  source: string,
  answer: Answer,
  partial: PartialDownload,
  { maxBytes, rules }: AttemptOptions,
): Promise<Attempt> {
  const { status, headers, host, body } = answer;
  const isRest = status === 206 && restBegins(headers, partial.size);
  if (partial.size > 0 && !isRest && (status < 300 || status === 416)) await beginAnew(partial);
  if (status !== 200 && !isRest) {
    const retry = isWorthRetrying(status) || status === 206 || status === 416;
    const pause = retryAfter(headers['retry-after'], Date.now());
    return { kind: 'failed', failure: statusProblem(status, source, host), retry, pause };
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return failed(encoded(source, host, encoding), false);

  const length = headers['content-length'];
  const size = partial.size + Number(length ?? 0);
  if (size > maxBytes) return failed(tooLarge(source, size, maxBytes), false);
  const noRoom = await roomProblem(source, size - partial.size, partial.path);
  if (noRoom !== null) return failed(noRoom, false);
  partial.isResumed ||= isRest;
  partial.validator = validatorOf(headers, rules.isHashed);
  for await (const chunk of body) {
    if (partial.size + chunk.length > maxBytes)
      return failed(tooLarge(source, partial.size + chunk.length, maxBytes), false);
    await append(partial, chunk);
  }
  const isFramed = length !== undefined || headers['transfer-encoding'] !== undefined;
  return { kind: 'complete', isFramed, host };
}

/** Whether a partial answer goes on exactly where the file ends so far. */
function restBegins(headers: IncomingHttpHeaders, size: number): boolean {
  return size > 0 && headers['content-range']?.startsWith(`bytes ${size}-`) === true;
}

/** A date is too coarse to rely on where no hash will prove that the parts belong together. */
function validatorOf(headers: IncomingHttpHeaders, isHashed: boolean): string | null {
  const { etag } = headers;
  if (etag?.startsWith('"')) return etag;
  return (isHashed ? headers['last-modified'] : null) ?? null;
}

function failed(failure: FileFailure, retry: boolean): Attempt {
  return { kind: 'failed', failure, retry, pause: null };
}

function encoded(source: string, host: string, encoding: string): FileFailure {
  return fileProblem(
    'server-error',
    `The server ${host} sent '${source}' in the encoding '${encoding}', for which it was not asked.`,
    'Publish the file on a server that sends it as it is.',
  );
}
