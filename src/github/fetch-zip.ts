import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Repository } from './repository.ts';

const TIME_LIMIT = 5 * 60_000;

/** An archive that GitHub was to give is larger than what is taken of it. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Fetches an archive that GitHub gives by a redirect to its storage, and hands its path to `use`; it is gone
 * afterwards. The token goes to GitHub alone, not to the storage.
 * @param path of the API, as `/repos/acme/widgets/zipball/badges`
 * @throws what octokit throws; TooLargeError above `limit` bytes
 */
export async function withZip<Result>(
  { octokit }: Repository,
  path: string,
  limit: number,
  use: (zip: string) => Promise<Result>,
): Promise<Result> {
  const { headers } = await octokit.request(`GET ${path}`, {
    request: { redirect: 'manual' },
  });
  const address = headers.location;
  if (address === undefined) throw failure('GitHub named no place to fetch it from');
  const folder = await mkdtemp(join(tmpdir(), 'model-hub-ci-'));
  try {
    const zip = join(folder, 'archive.zip');
    await fetchInto(zip, address, limit);
    return await use(zip);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchInto(file: string, address: string, limit: number): Promise<void> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIME_LIMIT) }).catch(
    (cause: unknown) => {
      throw failure('its storage could not be reached', cause);
    },
  );
  if (!response.ok || response.body === null)
    throw failure(`its storage answered ${response.status}`);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limit ? new TooLargeError(`has more than ${limit} bytes`) : null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(response.body as ReadableStream),
    counted,
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  );
}

/** Told as octokit tells of a server that did not answer. */
function failure(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { status: 502 });
}
