import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { seededRandom } from '../../seeded-random.ts';
import { expectAllBorne, roundsOr } from '../damage/damaged-files.ts';
import { FIXTURES, type Fixture, readFixtures } from './fixture-archive.ts';

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

const unet: Fixture = {
  name: 'unet',
  file: 'unet.h5',
  bytes: readFileSync(join(FIXTURES, 'contract', 'unet.h5')),
  values: [
    {
      inputs: [{ dtype: 'float32', shape: [1, 16, 12, 1], data: new Float32Array(192) }],
      expected: [],
    },
  ],
};

test.each([
  ['HDF5 files of Keras 2', ['keras2-h5.zip', 'keras231-h5.zip'], damage],
  ['descriptions in HDF5 files', ['keras3-h5.zip', 'tfkeras115-h5.zip'], damageText],
  ['.keras archives', ['keras3-keras.zip'], damage],
] as const)(
  'damaged %s are refused or read',
  (name, archives, change) => {
    const random = seededRandom(name.length);
    const files = [unet, ...archives.flatMap((archive) => readFixtures(archive).fixtures)];
    const rounds = roundsOr(1000);
    const refused = expectAllBorne(name, rounds, (round) => {
      const { file, bytes, values } = files[round % files.length] ?? unet;
      return {
        format: file.endsWith('.keras') ? 'keras_v3' : 'keras_hdf5',
        main: file,
        files: new Map([[file, change(bytes, random)]]),
        inputs: (values[0]?.inputs ?? []).map(({ dtype, shape }) => ({ dtype, shape })),
      };
    });
    expect(refused).toBeGreaterThan(rounds / 8);
  },
  600_000,
);
