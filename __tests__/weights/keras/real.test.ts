/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { readNpy } from '../../../src/tensor/npy.ts';
import { type EngineTensor, WeightsError } from '../../../src/weights/program.ts';
import { testReal } from '../../real.ts';
import { run } from '../torchscript/check-archive.ts';
import { difference } from '../torchscript/compare-tensors.ts';
import { withOpened } from './fixture-archive.ts';

interface Entry {
  name: string;
  file: string;
  format: string;
  expect: 'pass' | 'refuse' | 'pass_or_refuse';
}

function tensors(folder: string, name: string, kind: 'in' | 'out'): EngineTensor[] {
  const found: EngineTensor[] = [];
  for (let i = 0; ; i += 1) {
    const path = join(folder, `${name}.${kind}${i}.npy`);
    if (!existsSync(path)) return found;
    const { data, shape, dtype } = readNpy(readFileSync(path));
    found.push({ data, shape, dtype } as EngineTensor);
  }
}

/** `right`, or in words how it ended. */
async function endOf(folder: string, { name, file }: Entry): Promise<string> {
  const expected = tensors(folder, name, 'out');
  try {
    const bytes = readFileSync(join(folder, file));
    const made = await withOpened(file, bytes, (opened) =>
      run(opened, tensors(folder, name, 'in')),
    );
    if (made.length !== expected.length) return `${made.length} outputs`;
    const faults = expected.flatMap((tensor, i) => {
      const got = made[i];
      return (got && difference(got, tensor, name)) ?? [];
    });
    return faults[0] ?? 'right';
  } catch (error) {
    if (error instanceof WeightsError) return `refused: ${error.message}`;
    throw error;
  }
}

testReal('Keras files of many writers are right or refused, as they must be', async (real) => {
  const folder = join(real, 'tensorflow');
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Entry[];
  const entries = index.filter(({ format }) => format.startsWith('keras'));
  expect(entries.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const entry of entries) {
    const end = await endOf(folder, entry);
    const isRight = end === 'right' && entry.expect !== 'refuse';
    const isRefused = end.startsWith('refused: ') && entry.expect !== 'pass';
    if (!isRight && !isRefused) faults.push(`${entry.name}: ${end}`);
  }
  expect(faults).toEqual([]);
});
