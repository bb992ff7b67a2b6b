import { createHash } from 'node:crypto';
import type { FileChanges } from '../../github/commit-to-branch.ts';

/** Which pictures belong to which pull request. */
export const THUMBNAILS_INDEX = 'pictures/index.json';
/** Pull requests whose pictures are kept: those that were tested last. */
const PULLS = 30;

interface Pull {
  number: number;
  /** Paths on the branch. */
  files: string[];
}

/** Path of a picture on the branch: named after its content, so that no cache shows an older one. */
export function thumbnailPath(pull: number, png: Uint8Array): string {
  const hash = createHash('sha256').update(png).digest('hex').slice(0, 20);
  return `pictures/${pull}/${hash}.png`;
}

/**
 * What changes on the branch when a pull request has these pictures: its former ones go, and all of pull requests that
 * were tested long ago.
 * @param index the index that is there; null: none
 */
export function thumbnailFiles(
  index: string | null,
  number: number,
  pictures: ReadonlyMap<string, Uint8Array>,
): FileChanges {
  const known = index === null ? [] : readIndex(index);
  const others = known.filter((pull) => pull.number !== number);
  const own: Pull[] = pictures.size === 0 ? [] : [{ number, files: [...pictures.keys()] }];
  const kept = [...own, ...others].slice(0, PULLS);
  const stays = new Set(kept.flatMap(({ files }) => files));
  const gone = known.flatMap(({ files }) => files).filter((path) => !stays.has(path));
  // Nothing was there and nothing comes.
  if (known.length === 0 && own.length === 0) return new Map();
  return new Map<string, string | Uint8Array | null>([
    ...gone.map((path): [string, null] => [path, null]),
    ...pictures,
    [THUMBNAILS_INDEX, `${JSON.stringify({ schemaVersion: 1, pulls: kept }, null, 2)}\n`],
  ]);
}

/** Anybody who may push could have written it: only pictures are ever deleted by it. */
function readIndex(text: string): Pull[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const { pulls } = (value ?? {}) as { pulls?: unknown };
  return Array.isArray(pulls) ? pulls.filter(isPull) : [];
}

function isPull(value: unknown): value is Pull {
  if (typeof value !== 'object' || value === null) return false;
  const { number, files } = value as Partial<Record<keyof Pull, unknown>>;
  return (
    Number.isSafeInteger(number) &&
    Array.isArray(files) &&
    files.every(
      (path) => typeof path === 'string' && /^pictures\/\d+\/[0-9a-f]{20}\.png$/.test(path),
    )
  );
}
