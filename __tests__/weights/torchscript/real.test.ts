/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { readNpy } from '../../../src/tensor/npy.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { testReal } from '../../real.ts';
import { openWeights, run } from './check-archive.ts';
import { difference } from './compare-tensors.ts';

const load = (path: string): EngineTensor => readNpy(readFileSync(path)) as EngineTensor;

testReal('archives that torch 1.13 wrote give what it gave', async (real) => {
  const folder = join(real, 'torchscript-1.13');
  const files = readdirSync(folder);
  const wrong: string[] = [];
  const archives = files.filter((name) => name.endsWith('.pt')).sort();
  expect(archives.length).toBeGreaterThan(20);
  for (const archive of archives) {
    const name = archive.slice(0, -'.pt'.length);
    const listed = (kind: string): EngineTensor[] =>
      files
        .filter((file) => file.startsWith(`${name}.${kind}`))
        .sort()
        .map((file) => load(join(folder, file)));
    const made = await run(await openWeights(join(folder, archive)), listed('in'));
    for (const [i, expected] of listed('out').entries()) {
      const tensor = made[i];
      const found = tensor ? difference(tensor, expected, name) : 'no such output';
      if (found) wrong.push(`${name} output ${i}: ${found}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** (x - mean) / (std + 1e-6) over all values, as the description of the model asks for. */
function standardize(x: EngineTensor): EngineTensor {
  const values = Array.from(x.data as Float32Array);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const data = Float32Array.from(values, (v) => (v - mean) / (Math.sqrt(square) + 1e-6));
  return { dtype: 'float32', shape: x.shape, data };
}

testReal('the traced model with two inputs agrees with its test tensors', async (real) => {
  const folder = join(real, 'models/unet2d_multi_tensor');
  const inputs = [0, 1].map((i) => standardize(load(join(folder, `test_input_${i}.npy`))));
  const weights = await openWeights(join(folder, 'weights_torchscript_traced.pt'));
  const made = await run(weights, inputs);
  const faults = made.map((tensor, i) =>
    difference(tensor, load(join(folder, `test_output_${i}.npy`)), ''),
  );
  expect(faults).toEqual([null, null]);
});

testReal('the scripted model agrees with its test tensor', async (real) => {
  const folder = join(real, 'models/unet2d_nuclei_broad');
  const weights = await openWeights(join(folder, 'weights.pt'));
  const [made] = await run(weights, [standardize(load(join(folder, 'test_input.npy')))]);
  if (!made) throw new Error('no output');
  const data = Float32Array.from(made.data as Float32Array, (x) => 1 / (1 + Math.exp(-x)));
  const probability: EngineTensor = { dtype: 'float32', shape: made.shape, data };
  expect(difference(probability, load(join(folder, 'test_output.npy')), '')).toBeNull();
});
