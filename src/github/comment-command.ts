/** What may be asked for. */
const COMMANDS = ['rerun', 'rerun undecided'] as const;

/** What somebody asks for in a comment on a pull request. */
export interface Command {
  what: (typeof COMMANDS)[number];
  author: string;
  comment: number;
  pullRequest: number;
}

const FIRST_WORD = '/model-hub-ci';

/** The command in a new comment on a pull request: its first line, exactly; null where it has none. */
export function readCommand(eventName: string, payload: unknown): Command | null {
  if (eventName !== 'issue_comment') return null;
  const { action, comment, issue } = (payload ?? {}) as {
    action?: unknown;
    comment?: { id?: unknown; body?: unknown; user?: { login?: unknown; type?: unknown } };
    issue?: { number?: unknown; pull_request?: unknown };
  };
  const { id, body, user } = comment ?? {};
  const number = issue?.number;
  if (action !== 'created' || !issue?.pull_request || user?.type === 'Bot') return null;
  if (typeof body !== 'string' || typeof user?.login !== 'string') return null;
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number)) return null;
  const words = (body.split(/\r?\n/)[0] ?? '').trim().split(/\s+/);
  const what = COMMANDS.find((known) => `${FIRST_WORD} ${known}` === words.join(' '));
  if (what === undefined) return null;
  return { what, author: user.login, comment: id as number, pullRequest: number as number };
}
