import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { OutcomeFailure } from '../../../src/contract/outcome.ts';
import { runCase } from '../../../src/inference/run-case.ts';
import { formatsFold } from '../../../src/report/markdown/formats-fold.ts';
import { readNpy, writeNpyFile } from '../../../src/tensor/npy.ts';
import { context, testReport } from '../../report/make-report.ts';
import { reportErrors } from '../../report/schemas.ts';
import { packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const WEIGHTS = {
  torchscript: { source: 'weights.pt', pytorch_version: '2.4.0', parent: 'onnx' },
};

const FAILED: OutcomeFailure = {
  ok: false,
  caseId: '',
  stage: 'run',
  cause: 'run-failed',
  message: 'It fails.',
  hint: '',
  engine: null,
  durations: {},
  peakMemory: null,
  log: '',
};

/** Both formats run the same graph; the TorchScript gives `factor` times as much, or nothing. */
async function compared(factor: number | null, compareFormats = true) {
  const run: typeof runCase = async (job, limits, options) => {
    if (job.weightsFormat === 'onnx') return runCase(job, limits, options);
    await options?.spare?.close();
    if (factor === null) return { ...FAILED, caseId: job.caseId };
    const { data, ...rest } = readNpy(readFileSync(join(folder, 'y.npy')));
    const path = join(job.outputFolder, 'y.npy');
    const numbers = Float32Array.from(data as Float32Array, (value) => value * factor);
    await writeNpyFile(path, { ...rest, data: numbers });
    const base = { caseId: job.caseId, engine: 'torchscript here', durations: {}, log: '' };
    return { ...base, ok: true, peakMemory: null, outputs: [{ id: 'y', path }] };
  };
  const resource = makePackage(smoothModel({ weights: WEIGHTS }), {
    'weights.pt': Buffer.from('w'),
  });
  const { folder } = resource;
  return runOne(resource, { compareFormats }, { runCase: run });
}

const codes = ({ findings }: Awaited<ReturnType<typeof compared>>) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('formats-'));

test('formats that give the same are told so, with the largest difference', async () => {
  const report = await compared(1);
  expect(report.formatComparisons).toMatchObject([
    {
      weightsFormat: 'torchscript',
      comparedWith: 'onnx',
      device: 'cpu',
      agrees: true,
      outputs: [{ output: 'y', agrees: true }],
    },
  ]);
  expect(codes(report)).toEqual(['formats-agree']);
});

test('formats that give something else are warned of, at the line of the weights', async () => {
  const report = await compared(1.5);
  expect(report.formatComparisons).toMatchObject([{ agrees: false }]);
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'formats-differ',
      severity: 'warning',
      path: ['weights', 'torchscript'],
      position: expect.objectContaining({ line: expect.any(Number) }),
      message: expect.stringMatching(/^torchscript and onnx give different outputs: \d+ of 64/),
    }),
  );
  const fold = formatsFold([report], context);
  expect(fold).toContain('| TorchScript | ONNX | cpu | ⚠️ no | torchscript and onnx give different');
  expect(reportErrors(JSON.parse(JSON.stringify(testReport([report]))))).toEqual([]);
});

test('a format that gives nothing is told not to have been compared', async () => {
  const report = await compared(null);
  expect(report.formatComparisons).toEqual([]);
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'formats-not-compared',
      severity: 'info',
      message:
        'torchscript (cpu) was not compared with the other weights formats: it gave no outputs (run-failed).',
    }),
  );
});

test('nothing is compared where nobody asks, and nothing is said', async () => {
  const report = await compared(1.5, false);
  expect(report.formatComparisons).toBeUndefined();
  expect(codes(report)).toEqual([]);
  expect(formatsFold([report], context)).toBe('');
});
