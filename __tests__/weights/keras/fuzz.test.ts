/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { WeightsError } from '../../../src/weights/program.ts';
import { FIXTURES, type Fixture, readFixtures, withOpened } from './fixture-archive.ts';

/** Damaged files of a kind: the same ones each time. FUZZ_ROUNDS=20000 looks further. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 1000);
const SLOWEST_MS = 2000;

/** Mulberry32: the same damage on each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const EXTREMES = [0, 1, 2, 4, 8, 0x20, 0x7f, 0x80, 0xff];

/** Damages bytes, mostly in the structures at the start and never in a way that is always the same. */
function damage(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const pick = (limit: number) => Math.floor(random() * limit);
  const kind = random();
  if (kind < 0.1) return copy.subarray(0, pick(copy.length));
  if (kind < 0.2) copy.copy(copy, pick(copy.length), pick(copy.length), pick(copy.length));
  const reach = random() < 0.6 ? Math.min(4096, copy.length) : copy.length;
  for (let i = 0; i < 1 + pick(4); i += 1) {
    const value = random() < 0.5 ? (EXTREMES[pick(EXTREMES.length)] ?? 0) : pick(256);
    copy[pick(reach)] = value;
  }
  return copy;
}

/** Damages the text of the description only: the file stays a proper one. */
function damageText(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const start = copy.indexOf('{"');
  const length = copy.indexOf('\0', start) - start;
  const digits = '0123456789-,[]{}":nulltrue';
  for (let i = 0; i < 1 + random() * 3; i += 1) {
    const at = start + Math.floor(random() * length);
    copy[at] = digits.charCodeAt(Math.floor(random() * digits.length));
  }
  return copy;
}

const image: EngineTensor = {
  dtype: 'float32',
  shape: [1, 16, 12, 1],
  data: new Float32Array(192),
};

/** A damaged file may ask for a value; whatever it is, the importer has to bear that there is none. */
const NOT_EVALUATED = new WeightsError({
  stage: 'load',
  cause: 'load-failed',
  message: 'Nothing is evaluated here.',
  hint: '',
});

async function tryFile(file: string, bytes: Buffer, inputs: EngineTensor[]): Promise<unknown> {
  try {
    await withOpened(file, bytes, (opened) =>
      opened.program(inputs, async () => {
        throw NOT_EVALUATED;
      }),
    );
    return null;
  } catch (error) {
    return error instanceof WeightsError ? null : error;
  }
}

async function fuzz(name: string, files: Fixture[], change: typeof damage): Promise<void> {
  const random = seeded(name.length);
  const faults: unknown[] = [];
  let slowest = 0;
  // Other tests of this process may have taken much before.
  const taken = process.memoryUsage().rss;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { file, bytes, values } = files[round % files.length] as Fixture;
    const before = performance.now();
    const fault = await tryFile(file, change(bytes, random), values[0]?.inputs ?? []);
    slowest = Math.max(slowest, performance.now() - before);
    if (fault) faults.push(`${file} in round ${round}: ${(fault as Error).stack}`);
  }
  process.stdout.write(`${name}: ${ROUNDS} damaged files, slowest ${slowest.toFixed(0)} ms\n`);
  expect(faults.slice(0, 3)).toEqual([]);
  expect(slowest).toBeLessThan(SLOWEST_MS);
  // What was read in vain is freed, so this bounds what one file can ask for.
  expect(process.memoryUsage().rss - taken).toBeLessThan(2 ** 30);
}

const unet: Fixture = {
  name: 'unet',
  file: 'unet.h5',
  bytes: readFileSync(join(FIXTURES, 'contract', 'unet.h5')),
  values: [{ inputs: [image], expected: [] }],
};

test('damaged HDF5 files are refused or read', async () => {
  await fuzz('HDF5', [unet, ...readFixtures('keras2-h5.zip').fixtures], damage);
}, 600_000);

test('damaged descriptions in HDF5 files are refused or read', async () => {
  await fuzz('descriptions', [unet, ...readFixtures('keras3-h5.zip').fixtures], damageText);
}, 600_000);

test('damaged .keras archives are refused or read', async () => {
  await fuzz('archives', readFixtures('keras3-keras.zip').fixtures, damage);
}, 600_000);
