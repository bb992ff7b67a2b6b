import { errorAnswer } from './answers.ts';
import type { Account, Permissions, State } from './state.ts';

export interface RouteRequest {
  state: State;
  account: Account;
  /** Path parameters by name, decoded. */
  path: Record<string, string>;
  query: URLSearchParams;
  /** As `http://127.0.0.1:1234`, of this very server. */
  origin: string;
  body: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
  /** A whole list of which the server gives pages. */
  pages?: unknown[];
  /** Wraps each page, where GitHub gives more than a list. */
  wrap?: (page: unknown[], total: number) => unknown;
  headers?: Record<string, string>;
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As in GitHub's OpenAPI description, `{ref}` also matching slashes. */
  template: string;
  /** One of these is enough; none: what every token may. */
  needs: (keyof Permissions)[];
  handle: (request: RouteRequest) => Answer;
}

/** GitHub's refusal of a token that may not do this; null where it may. */
export function refusal(route: Route, permissions: Permissions): Answer | null {
  const level = route.method === 'GET' ? ['read', 'write'] : ['write'];
  const allowed =
    route.needs.length === 0 || route.needs.some((name) => level.includes(permissions[name] ?? ''));
  return allowed
    ? null
    : { status: 403, body: errorAnswer('Resource not accessible by integration') };
}
