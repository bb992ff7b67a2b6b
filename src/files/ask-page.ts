import { setTimeout as sleep } from 'node:timers/promises';
import { DOWNLOAD_DEFAULTS, type DownloadLimits, type FileOptions } from './file-options.ts';
import { makeDispatcher } from './http-dispatcher.ts';
import { isWorthRetrying } from './http-status.ts';
import { networkProblem } from './network-problem.ts';
import { requestFile } from './request-file.ts';

/** A page as text, or why it could not be had, as a sentence. */
export type PageAnswer =
  | { kind: 'page'; text: string; type: string }
  /** The server says that there is no such page. */
  | { kind: 'none' }
  | { kind: 'problem'; why: string };

/** Milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 1_000;
const ATTEMPTS = 3;

/**
 * Asks for a page of at most `options.maxBytes` bytes, a few times where the network or the server fails.
 * @param accept the media types that are wanted, as the header has them
 */
export async function askPage(
  address: string,
  accept: string,
  options: FileOptions,
): Promise<PageAnswer> {
  for (let attempt = 1; ; attempt++) {
    const { answer, retry } = await askOnce(address, accept, options);
    if (!retry || attempt >= (options.download?.attempts ?? ATTEMPTS)) return answer;
    await sleep((options.download?.retryDelay ?? PAUSE) * 2 ** (attempt - 1));
  }
}

interface Attempt {
  answer: PageAnswer;
  retry: boolean;
}

function problem(why: string, retry: boolean): Attempt {
  return { answer: { kind: 'problem', why }, retry };
}

async function askOnce(address: string, accept: string, options: FileOptions): Promise<Attempt> {
  const limits: DownloadLimits = { ...DOWNLOAD_DEFAULTS, ...options.download };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null) return problem('The address of the proxy is not valid.', false);
  const signal = AbortSignal.timeout(PATIENCE);
  const rules = { isHashed: false, allowedPrivateHosts: options.allowedPrivateHosts ?? [] };
  let { host } = new URL(address);
  try {
    const answer = await requestFile(address, { accept }, { dispatcher, signal, limits, rules });
    if (!answer.ok) return problem(answer.problem.message, false);
    const { status, headers, body } = answer;
    host = answer.host;
    if (status !== 200) {
      body.on('error', () => {}).destroy();
      if (status === 404 || status === 410) return { answer: { kind: 'none' }, retry: false };
      return problem(`${host} answered ${status} for '${address}'.`, isWorthRetrying(status));
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > options.maxBytes) {
        body.on('error', () => {}).destroy();
        return problem(`'${address}' has more than ${options.maxBytes} bytes.`, false);
      }
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    return {
      answer: { kind: 'page', text, type: String(headers['content-type'] ?? '') },
      retry: false,
    };
  } catch (error) {
    if (signal.aborted) return problem(`${host} did not answer in time.`, false);
    const known = networkProblem(error, address, host);
    if (known === null) throw error;
    return problem(known.failure.problem.message, known.retry);
  } finally {
    dispatcher.destroy().catch(() => {});
  }
}
