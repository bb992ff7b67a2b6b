/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolders } from '../../temporary.ts';
import { onnxFixture, packages, run, smoothModel } from '../packages.ts';

const makePackage = packages();
const makeFolder = temporaryFolders();
const kept = makeFolder();
const WEIGHTS = join(import.meta.dirname, '..', '..', 'inference', 'python', 'weights');

/** Counts in its Python how often it was made there, and fails unless it was the first time. */
const COUNTING = `import builtins
import torch

builtins.made = getattr(builtins, "made", 0) + 1


class Net(torch.nn.Module):
    def forward(self, x):
        if builtins.made >= 2:
            raise ValueError(f"made {builtins.made} times in this Python")
        return x
`;

function counting() {
  const sized = (y: object, x: object) => [
    { type: 'batch' },
    { type: 'channel', channel_names: ['grey'] },
    { type: 'space', id: 'y', size: y },
    { type: 'space', id: 'x', size: x },
  ];
  const free = { min: 8, step: 8 };
  const ofInput = (axis: string) => ({ tensor_id: 'x', axis_id: axis });
  const tensors = {
    input: { axes: sized(free, free) },
    output: { axes: sized(ofInput('y'), ofInput('x')) },
  };
  const entry = {
    source: 'weights.pt',
    pytorch_version: '2.4.0',
    strict: false,
    architecture: { source: 'net.py', callable: 'Net', kwargs: {} },
  };
  const description = { ...smoothModel(tensors), weights: { pytorch_state_dict: entry } };
  return makePackage(description, {
    'y.npy': onnxFixture('smooth.x.npy'),
    'net.py': Buffer.from(COUNTING),
    'weights.pt': readFileSync(join(WEIGHTS, 'sound.pt')),
  });
}

test('one Python traces all cases of a model, and another one those of the next', async () => {
  const { reports } = await run([counting(), counting()], {
    shapes: 'all',
    tracerFolder: kept,
    timeout: 120_000,
  });
  expect(reports).toHaveLength(2);
  for (const { verdicts } of reports) {
    // A Python of its own begins to count anew.
    expect(verdicts[0]?.status).toBe('passed');
    // Each further size is traced once; one is that of the test tensors and needs no run.
    const counted = verdicts.flatMap(({ message }) => /made (\d+) times/.exec(message)?.[1] ?? []);
    expect(counted.map(Number)).toEqual([2, 3, 4, 5, 6]);
    expect(verdicts).toHaveLength(7);
  }
});

test('where no snapshot can be made, Python starts from the beginning, which the log tells', async () => {
  const place = makeFolder({ file: 'no folder' });
  const { reports } = await run([counting()], {
    shapes: 'test',
    tracerFolder: join(place, 'file', 'below'),
    timeout: 120_000,
  });
  const [verdict] = reports[0]?.verdicts ?? [];
  expect(verdict?.status).toBe('passed');
  expect(verdict?.evidence.log).toMatch(/its snapshot cannot be made \(.*ENOTDIR/);
});
