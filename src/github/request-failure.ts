/** Why a request to GitHub failed, as far as it matters for what to do next. */
export interface RequestFailure {
  /** `forbidden`: the token may not do this. `unavailable`: the request may or may not have taken effect. */
  kind: 'forbidden' | 'rate-limited' | 'not-found' | 'conflict' | 'unavailable' | 'refused';
  /** HTTP status; 0 where none came. */
  status: number;
  /** GitHub's own words, not escaped. */
  message: string;
}

const KINDS: Record<number, RequestFailure['kind']> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'conflict',
  429: 'rate-limited',
};

/** What a thrown error says about a request; errors of another sort are thrown on. */
export function requestFailure(error: unknown): RequestFailure {
  const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown };
  if (typeof status !== 'number' || typeof message !== 'string') throw error;
  if (status === 403 && /rate limit/i.test(message)) {
    return { kind: 'rate-limited', status, message };
  }
  const kind = KINDS[status] ?? (status >= 500 || status < 400 ? 'unavailable' : 'refused');
  return { kind, status, message };
}
