import { randomUUID } from 'node:crypto';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';

export interface OctokitOptions {
  token: string;
  /** Base of the REST API: `https://api.github.com`, or `https://HOST/api/v3` on GitHub Enterprise Server. */
  apiUrl: string;
  /** `model-hub-ci/1.2.3` */
  userAgent: string;
  /** Milliseconds for everything that is done with this client, waits included. */
  deadline: number;
  /** Milliseconds for one attempt of one request. */
  requestTimeout?: number;
  /** Said once for each wait; one line, no text from outside. */
  log: (message: string) => void;
  /** Milliseconds that count as a second when waiting; only tests set it. */
  second?: number;
  /** Without it requests are sent at any rate, and limits not waited for; only tests switch it off. */
  throttle?: boolean;
}

/** Retries of one request: three more attempts, after 1, 4 and 9 seconds. */
const RETRIES = 3;
const DO_NOT_RETRY = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const REQUEST_TIMEOUT = 30_000;
const TIME_OVER = 'the time for requests to GitHub is over';

const PluggedOctokit = Octokit.plugin(retry, throttling);

/**
 * A client of GitHub's REST and GraphQL API with bounded patience: server errors and broken
 * connections are tried again, rate limits are waited for as long as GitHub says and the deadline
 * allows, and after the deadline every request fails.
 */
export function makeOctokit(options: OctokitOptions): Octokit {
  const end = Date.now() + options.deadline;
  const over = AbortSignal.timeout(options.deadline);
  const attempt = options.requestTimeout ?? REQUEST_TIMEOUT;
  const second = options.second ?? 1000;

  const boundedFetch: typeof fetch = async (input, init) => {
    // Octokit tries everything again but an error of this name.
    if (over.aborted) throw Object.assign(new Error(TIME_OVER), { name: 'AbortError' });
    const left = Math.max(1, Math.min(attempt, end - Date.now()));
    return await whole(await fetch(input, { ...init, signal: AbortSignal.timeout(left) }));
  };
  const mayWait = (what: string) => (seconds: number, _: unknown, __: unknown, tries: number) => {
    const worth = tries < RETRIES && Date.now() + seconds * second < end;
    options.log(
      `GitHub's ${what} is reached; ${worth ? `trying again in ${seconds} s` : 'giving up'}.`,
    );
    return worth;
  };

  return new PluggedOctokit({
    auth: options.token,
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: options.userAgent,
    request: { fetch: boundedFetch },
    // Octokit's own log goes to the console, where text from outside must not go unescaped.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    // 429 is left to the throttling plugin, which waits as long as GitHub says.
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: DO_NOT_RETRY },
    throttle: {
      enabled: options.throttle ?? true,
      id: randomUUID(),
      retryAfterBaseValue: second,
      onRateLimit: mayWait('rate limit'),
      onSecondaryRateLimit: mayWait('secondary rate limit'),
    },
  });
}

/**
 * The same answer, fully received. Octokit takes a body that breaks off for an empty one; here it
 * breaks the request, which is then tried again.
 */
async function whole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const { status, statusText, headers, url } = response;
  const received = new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  return Object.defineProperty(received, 'url', { value: url });
}

function ignore(): void {}
