import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WeightsEntry } from '../contract/description.ts';
import { isAddress } from '../files/address.ts';
import type { PromisedCase } from './plan-file.ts';

/** Milliseconds to read a description, verify the test tensors and start a process. */
export const RESOURCE_COST = 1500;
const CASE_COST = 2000;
/** Milliseconds for each byte of weights: to hash, load, import and run them. */
const PER_BYTE = 1 / 20_000;
/** The same for a file that has to be downloaded first. */
const PER_REMOTE_BYTE = 1 / 10_000;
/** Bytes of weights whose size nobody says: the usual size of a published model. */
const USUAL_SIZE = 60 * 1024 ** 2;

/** Durations of earlier runs in milliseconds by `<format>/<device>`. */
export type KnownDurations = Readonly<Record<string, number>>;

export function durationKey({
  weightsFormat,
  device,
}: Pick<PromisedCase, 'device'> & { weightsFormat: string }): string {
  return `${weightsFormat}/${device}`;
}

/** How long a case will take, in milliseconds: as long as last time, or else by the size of its weights. */
export async function caseCost(
  one: PromisedCase,
  weights: WeightsEntry | undefined,
  folder: string,
  known: KnownDurations,
): Promise<number> {
  if (one.leftOut) return 0;
  const key = durationKey(one);
  const before = Object.hasOwn(known, key) ? known[key] : undefined;
  if (before !== undefined) return CASE_COST / 2 + before;
  const source = weights?.source.source ?? '';
  if (isAddress(source)) return CASE_COST + USUAL_SIZE * PER_REMOTE_BYTE;
  // Weights that are not there are soon found to be missing.
  const size = await stat(join(folder, source)).then(
    (found) => found.size,
    () => 0,
  );
  return CASE_COST + size * PER_BYTE;
}
