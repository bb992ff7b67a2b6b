import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inOneEnvironment } from '../../../src/inference/python/python-runner.ts';
import { readNpy, writeNpy } from '../../../src/tensor/npy.ts';
import { temporaryFolders } from '../../temporary.ts';
import { testTorch } from '../../torch-python.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const folderWith = temporaryFolders();

/** The specification's shape of an operation: called with its kwargs it gives what is called with the array. */
const SOURCE = `
import numpy

class Scaled:
    def __init__(self, factor, offset=0.0):
        self.factor, self.offset = factor, offset

    def __call__(self, array):
        return (array * self.factor + self.offset).astype(array.dtype)

def flattened():
    return lambda array: array.reshape(-1)

def broken(log):
    open(log, "w").write("escaped")
    return lambda array: array
`;

function withOperation(callable: string, kwargs: Record<string, unknown>) {
  const custom = { id: 'custom', source: 'operation.py', callable, kwargs };
  const expected = readNpy(onnxFixture('smooth.y.npy'));
  const scaled = expected.data.map(((value: number) => value * 3 + 1) as never);
  return makePackage(smoothModel({ output: { postprocessing: [custom] } }), {
    'operation.py': Buffer.from(SOURCE),
    'y.npy': writeNpy({ ...expected, data: scaled }),
  });
}

const TIME = 120_000;
const SETTINGS = { shapes: 'test', timeout: 100_000, memory: 3 * 2 ** 30 } as const;

testTorch(
  'the code of the package is run with its kwargs, and what it gives is judged',
  async (environment) => {
    const python = inOneEnvironment(environment);
    const good = withOperation('Scaled', { factor: 3, offset: 1 });
    const right = await runOne(good, { ...SETTINGS, python });
    expect(right.verdicts[0]).toMatchObject({ status: 'passed' });
    const wrong = await runOne(withOperation('Scaled', { factor: 3 }), { ...SETTINGS, python });
    expect(wrong.verdicts[0]).toMatchObject({
      status: 'failed',
      cause: expect.stringMatching(/differs|off|mistake/),
    });
  },
  TIME,
);

testTorch(
  'what the code does wrong is the fault of the package, and it gets nowhere',
  async (environment) => {
    const python = inOneEnvironment(environment);
    const shape = await runOne(withOperation('flattened', {}), { ...SETTINGS, python });
    expect(shape.verdicts[0]).toMatchObject({
      status: 'failed',
      cause: 'processing-failed',
      message: expect.stringContaining('(custom) cannot be applied: it makes 64 of 1 × 1 × 8 × 8'),
    });
    const missing = await runOne(withOperation('nowhere', {}), { ...SETTINGS, python });
    expect(missing.verdicts[0]).toMatchObject({ status: 'failed', stage: 'run' });
    expect(missing.verdicts[0]?.message).toContain('Step 1 of the postprocessing of y');
    const log = join(folderWith({}), 'log');
    writeFileSync(log, 'untouched');
    await runOne(withOperation('broken', { log }), { ...SETTINGS, python });
    expect(readFileSync(log, 'utf8')).toBe('untouched');
  },
  TIME,
);

test('without Python the operation is named, and nobody is blamed', async () => {
  const report = await runOne(withOperation('Scaled', { factor: 3 }), SETTINGS);
  expect(report.verdicts[0]).toMatchObject({
    status: 'unsupported',
    blame: 'tool',
    cause: 'unsupported-processing',
    message: expect.stringMatching(/^Step 1 of the postprocessing of y: The operation custom /),
  });
});
