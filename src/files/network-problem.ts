import { type FileFailure, fileProblem } from './file-result.ts';
import { AddressRefusedError } from './guarded-connect.ts';

/** What to say of a failed exchange, and whether trying again may help. */
export interface NetworkProblem {
  failure: FileFailure;
  retry: boolean;
}

interface Words {
  code: RegExp;
  why: string;
  retry: boolean;
}

/** By the code of the error that Node or undici gives; the first that matches holds. */
const ERRORS: readonly Words[] = [
  { code: /^ENOTFOUND$/, why: 'its name is not known', retry: false },
  { code: /^EAI_/, why: 'its name could not be looked up', retry: true },
  { code: /^ECONNREFUSED$/, why: 'it refuses connections', retry: true },
  { code: /^(?:EHOSTUNREACH|ENETUNREACH|EACCES|EPERM)$/, why: 'no way leads there', retry: true },
  {
    code: /^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    why: 'it did not answer in time',
    retry: true,
  },
  {
    code: /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/,
    why: 'it stopped sending',
    retry: true,
  },
  {
    code: /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS_/,
    why: 'its certificate is not valid',
    retry: false,
  },
  { code: /^ERR_SSL_|^EPROTO$/, why: 'no encrypted connection could be agreed on', retry: false },
  { code: /^HPE_|^UND_ERR_HEADERS_OVERFLOW$/, why: 'its answer is not valid HTTP', retry: true },
  {
    code: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    why: 'the connection broke off',
    retry: true,
  },
];

/** Puts an error of the network into words; null where the error is of another kind. */
export function networkProblem(
  error: unknown,
  source: string,
  host: string,
): NetworkProblem | null {
  if (error instanceof AddressRefusedError) {
    const message = `The address '${source}' was refused: ${error.message}.`;
    const hint = 'Publish the file on a server that everybody can reach.';
    return { failure: fileProblem('address-not-allowed', message, hint), retry: false };
  }
  const { name, message, code: own } = error as NodeJS.ErrnoException;
  const code = own ?? (name === 'HTTPParserError' ? 'HPE_INVALID' : undefined);
  const words = ERRORS.find((entry) => code !== undefined && entry.code.test(code));
  if (words === undefined) return null;
  return {
    failure: unreachable(source, host, `${words.why} (${code}${message ? `: ${message}` : ''})`),
    retry: words.retry,
  };
}

export function unreachable(source: string, host: string, why: string): FileFailure {
  return fileProblem(
    'network-unreachable',
    `'${source}' could not be downloaded from ${host}: ${why}.`,
    'Try again later. Where this machine reaches the internet through a proxy, set HTTPS_PROXY.',
  );
}

/** @param total Milliseconds that the whole download was given. */
export function outOfTime(source: string, host: string, total: number): FileFailure {
  return unreachable(source, host, `it was not complete after ${total / 1000} s`);
}
