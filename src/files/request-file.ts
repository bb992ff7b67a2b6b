import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, request } from 'undici';
import { installation } from '../settings/installation.ts';
import { type AddressRules, checkAddress } from './address.ts';
import type { DownloadLimits } from './file-options.ts';
import { type FileFailure, fileProblem } from './file-result.ts';

export interface Answer {
  ok: true;
  status: number;
  headers: IncomingHttpHeaders;
  body: Dispatcher.ResponseData['body'];
  /** The host that answered in the end. */
  host: string;
}

export interface RequestOptions {
  dispatcher: Dispatcher;
  signal: AbortSignal;
  limits: DownloadLimits;
  rules: AddressRules;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for a file and follows redirects, each of which is checked as the first address was. Nothing that could
 * tell who asks is ever sent. Errors of the network are thrown as undici gives them.
 */
export async function requestFile(
  source: string,
  more: Record<string, string>,
  { dispatcher, signal, limits, rules }: RequestOptions,
): Promise<Answer | FileFailure> {
  const headers = {
    'user-agent': `${installation().name}/${installation().version}`,
    accept: '*/*',
    // The bytes that are hashed are those of the file.
    'accept-encoding': 'identity',
    ...more,
  };
  let text = source;
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const checked = checkAddress(text, rules);
    if (!checked.ok) return redirects === 0 ? checked : redirectRefused(source, checked);
    const { url } = checked;
    const answer = await request(url, {
      dispatcher,
      signal,
      headers,
      headersTimeout: limits.idleTimeout,
      bodyTimeout: limits.idleTimeout,
    });
    const location = answer.headers.location;
    if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string') {
      const { statusCode: status, body } = answer;
      return { ok: true, status, headers: answer.headers, body, host: url.host };
    }
    answer.body.on('error', ignoreWhatFollows).destroy();
    text = URL.canParse(location, url.href) ? new URL(location, url).href : location;
  }
  return fileProblem(
    'server-error',
    `The server redirects '${source}' more than ${limits.redirects} times.`,
    'Give the address of the file itself.',
  );
}

/** The body of a redirect is of no interest, nor how it ends. */
function ignoreWhatFollows(): void {}

function redirectRefused(source: string, { problem }: FileFailure): FileFailure {
  return fileProblem(
    'address-not-allowed',
    `The server redirects '${source}' to where it is not followed. ${problem.message}`,
    problem.hint,
  );
}
