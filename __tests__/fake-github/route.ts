import { errorAnswer } from './answers.ts';
import type { Account, Permissions, State } from './state.ts';

export interface RouteRequest {
  state: State;
  account: Account;
  /** Path parameters by name, decoded. */
  path: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
  /** A whole list of which the server gives pages. */
  pages?: unknown[];
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH';
  /** As in GitHub's OpenAPI description, `{ref}` also matching slashes. */
  template: string;
  /** One of these is enough. */
  needs: (keyof Permissions)[];
  handle: (request: RouteRequest) => Answer;
}

/** GitHub's refusal of a token that may not do this; null where it may. */
export function refusal(route: Route, permissions: Permissions): Answer | null {
  const level = route.method === 'GET' ? ['read', 'write'] : ['write'];
  const allowed = route.needs.some((name) => level.includes(permissions[name] ?? ''));
  return allowed
    ? null
    : { status: 403, body: errorAnswer('Resource not accessible by integration') };
}
