import type { ServerResponse } from 'node:http';
import { errorAnswer } from './answers.ts';

/** What goes wrong with the next requests that match. */
export interface Fault {
  method: string;
  path: RegExp;
  kind: keyof typeof FAULTS;
  /** Number of requests; default 1. */
  times?: number;
  /** `retry-after` in seconds, for rate limits. */
  retryAfter?: number;
}

interface FaultKind {
  /** Whether the request takes effect although the client does not learn it. */
  afterwards: boolean;
  give: (response: ServerResponse, fault: Fault) => void;
}

function json(response: ServerResponse, status: number, headers: object, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(errorAnswer(message)));
}

export const FAULTS = {
  'bad-gateway': {
    afterwards: false,
    give: (response) => json(response, 502, {}, 'Server Error'),
  },
  'bad-gateway-afterwards': {
    afterwards: true,
    give: (response) => json(response, 502, {}, 'Server Error'),
  },
  drop: { afterwards: false, give: (response) => response.destroy() },
  'drop-afterwards': { afterwards: true, give: (response) => response.destroy() },
  'half-json': {
    afterwards: false,
    give(response) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('[{"id": 1,');
      setTimeout(() => response.destroy(), 20);
    },
  },
  'secondary-limit': {
    afterwards: false,
    give: (response, { retryAfter = 1 }) =>
      json(
        response,
        403,
        { 'retry-after': String(retryAfter) },
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      ),
  },
  'too-many-requests': {
    afterwards: false,
    give: (response, { retryAfter = 1 }) =>
      json(
        response,
        429,
        { 'retry-after': String(retryAfter) },
        'You have exceeded a secondary rate limit.',
      ),
  },
  silence: { afterwards: false, give: () => undefined },
} as const satisfies Record<string, FaultKind>;
