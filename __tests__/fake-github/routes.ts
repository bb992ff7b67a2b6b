import { CHECK_ROUTES } from './check-routes.ts';
import { COMMENT_ROUTES } from './comment-routes.ts';
import { GIT_ROUTES } from './git-routes.ts';
import { PULL_ROUTES } from './pull-routes.ts';
import { REVIEW_ROUTES } from './review-routes.ts';
import type { Route } from './route.ts';
import { RUN_ROUTES } from './run-routes.ts';

const ROUTES: readonly Route[] = [
  ...PULL_ROUTES,
  ...REVIEW_ROUTES,
  ...COMMENT_ROUTES,
  ...CHECK_ROUTES,
  ...GIT_ROUTES,
  ...RUN_ROUTES,
];

function pattern(template: string): RegExp {
  const source = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    ['ref', 'basehead', 'path'].includes(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${source}$`);
}

/** The route of a request with its decoded path parameters. */
export function findRoute(
  method: string,
  pathname: string,
): { route: Route; path: Record<string, string> } | null {
  for (const route of ROUTES) {
    const match = route.method === method ? pattern(route.template).exec(pathname) : null;
    if (match) {
      const path = Object.entries(match.groups ?? {}).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]);
      return { route, path: Object.fromEntries(path) };
    }
  }
  return null;
}
