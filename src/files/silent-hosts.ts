/** Connections that fail one after the other until a host is believed to be away. */
const MOST_FAILURES = 4;
/** Milliseconds for which that is believed. */
const REMEMBERED = 5 * 60_000;

const NO_CONNECTION =
  /^(?:EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;

/** Host → connections that failed since it answered last, and until when it is believed to be away, in milliseconds since 1970. */
const silent = new Map<string, { failures: number; until: number }>();

/** Takes note of an error; one that came after a connection was there says nothing of the host as a whole. */
export function noteFailure(host: string, error: unknown, now = Date.now()): void {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string' || !NO_CONNECTION.test(code)) return;
  const failures = (silent.get(host)?.failures ?? 0) + 1;
  silent.set(host, { failures, until: now + REMEMBERED });
}

/** It answers. */
export function noteAnswer(host: string): void {
  silent.delete(host);
}

/** Whether a host is away, so that waiting for it with each of a hundred files would only cost time. */
export function isSilent(host: string, now = Date.now()): boolean {
  const { failures = 0, until = 0 } = silent.get(host) ?? {};
  return failures >= MOST_FAILURES && until > now;
}
