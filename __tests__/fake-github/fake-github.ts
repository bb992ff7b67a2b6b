import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorAnswer } from './answers.ts';
import { FAULTS, type Fault } from './faults.ts';
import { answerProblems, requestProblems } from './openapi.ts';
import { type Answer, refusal } from './route.ts';
import { findRoute } from './routes.ts';
import { makeState, type State } from './state.ts';
import { serveStorage } from './storage.ts';

interface LoggedRequest {
  method: string;
  /** Path and query. */
  url: string;
  body: unknown;
  token: string;
}

export interface FakeGitHub {
  url: string;
  state: State;
  /** Every request that came in, in order. */
  requests: LoggedRequest[];
  /** What disagreed with GitHub's OpenAPI description: must be empty at the end of a test. */
  violations: string[];
  fail: (fault: Fault) => void;
  /** Runs before the effect of a matching request, once: for what another client does meanwhile. */
  meanwhile: (method: string, path: RegExp, act: () => void) => void;
  close: () => Promise<void>;
}

async function readContent(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Page = { body: unknown; headers: Record<string, string> };

/** One page of a list with GitHub's Link header. */
function page(url: URL, { pages: all = [], wrap = (list) => list }: Answer): Page {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const number = Number(url.searchParams.get('page') ?? 1);
  const body = wrap(all.slice((number - 1) * size, number * size), all.length);
  if (number * size >= all.length) return { body, headers: {} };
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  return { body, headers: { link: `<${next.href}>; rel="next"` } };
}

/**
 * A GitHub in memory, over real HTTP: it knows one repository, refuses what a token may not do,
 * and holds every request and every answer against GitHub's own OpenAPI description.
 */
export async function startFakeGitHub(): Promise<FakeGitHub> {
  const state = makeState();
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const interludes: { method: string; path: RegExp; act: () => void }[] = [];

  const take = <T extends { method: string; path: RegExp }>(
    list: T[],
    method: string,
    pathname: string,
  ): T | undefined => list.find((entry) => entry.method === method && entry.path.test(pathname));

  function graphql(body: unknown, token: string): Answer {
    const { query } = body as { query: string };
    const account = state.tokens.get(token)?.account;
    if (!/^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
      violations.push(`unknown GraphQL query ${query}`);
    }
    return { status: 200, body: { data: { viewer: { login: account?.login } } } };
  }

  function answer(method: string, url: URL, body: unknown, token: string): Answer {
    const known = state.tokens.get(token);
    if (!known) return { status: 401, body: errorAnswer('Bad credentials') };
    if (method === 'POST' && url.pathname === '/graphql') return graphql(body, token);
    const found = findRoute(method, url.pathname);
    if (!found) {
      violations.push(`unknown route ${method} ${url.pathname}`);
      return { status: 404, body: errorAnswer('Not Found') };
    }
    const { route, path } = found;
    const named = `${method} ${route.template}: `;
    const { searchParams: query } = url;
    const wrong = requestProblems(method, route.template, { path, query, body });
    violations.push(...wrong.map((problem) => named + problem));
    if (wrong.length > 0) return { status: 422, body: errorAnswer(wrong.join('; ')) };
    if (path.owner !== state.owner || path.repo !== state.repo) {
      return { status: 404, body: errorAnswer('Not Found') };
    }
    const given =
      refusal(route, known.permissions) ??
      route.handle({ state, account: known.account, path, query, origin: url.origin, body });
    const whole = given.pages ? { ...given, body: page(url, given).body } : given;
    const problems = answerProblems(method, route.template, whole.status, whole.body);
    violations.push(...problems.map((problem) => named + problem));
    return given;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const content = await readContent(request);
    if (await serveStorage(state, url, request, content, response)) return;
    const body = content.length === 0 ? undefined : JSON.parse(content.toString('utf8'));
    const token = (request.headers.authorization ?? '').replace(/^(token|bearer) /i, '');
    requests.push({ method, url: url.pathname + url.search, body, token });

    const interlude = take(interludes, method, url.pathname);
    if (interlude) {
      interludes.splice(interludes.indexOf(interlude), 1);
      interlude.act();
    }
    const fault = take(faults, method, url.pathname);
    if (fault) {
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times === 0) faults.splice(faults.indexOf(fault), 1);
      if (FAULTS[fault.kind].afterwards) answer(method, url, body, token);
      FAULTS[fault.kind].give(response, fault);
      return;
    }
    const given = answer(method, url, body, token);
    const paged = given.pages ? page(url, given) : { body: given.body, headers: {} };
    response.writeHead(given.status, {
      ...(paged.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...paged.headers,
      ...given.headers,
    });
    response.end(paged.body === undefined ? undefined : JSON.stringify(paged.body));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      violations.push(`the fake broke: ${error}`);
      response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    requests,
    violations,
    fail: (fault) => faults.push({ ...fault }),
    meanwhile: (method, path, act) => interludes.push({ method, path, act }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
