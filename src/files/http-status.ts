import { STATUS_CODES } from 'node:http';
import { type FileFailure, fileProblem } from './file-result.ts';

const GONE = new Set([404, 410]);
const RETRIED = new Set([408, 425, 429]);

/** Whether the same request may be answered better later. */
export function isWorthRetrying(status: number): boolean {
  return RETRIED.has(status) || status >= 500;
}

/** What an answer other than the file itself means. */
export function statusProblem(status: number, source: string, host: string): FileFailure {
  const answer = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  if (GONE.has(status))
    return fileProblem(
      'file-not-found-online',
      `The server ${host} answered ${answer} for '${source}': the file is not there.`,
      'Correct the address, or upload the file.',
    );
  return fileProblem(
    'server-error',
    `The server ${host} answered ${answer} for '${source}'.`,
    isWorthRetrying(status)
      ? 'Try again later.'
      : 'Check in a private browser window whether the file can be downloaded without logging in.',
  );
}

/**
 * Milliseconds that a server asks to wait (RFC 9110, 10.2.3: seconds or a date); null where it asks for nothing
 * that can be read.
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
