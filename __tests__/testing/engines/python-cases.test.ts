import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/contract/outcome.ts';
import type { PythonCase, PythonRunner } from '../../../src/inference/python/python-runner.ts';
import { compareEngines } from '../../../src/testing/engines/compare-engines.ts';
import { wayFor } from '../../../src/testing/engines/engines.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();

const ENTRY = {
  source: 'weights.pt',
  pytorch_version: '2.4.0',
  architecture: { source: 'unet.py', callable: 'UNet', kwargs: { depth: 2 } },
  dependencies: { source: 'environment.yaml' },
};
const FILES = {
  'weights.pt': Buffer.from('weights'),
  'unet.py': Buffer.from('class UNet: pass\n'),
  'environment.yaml': Buffer.from('dependencies: [pytorch]\n'),
};
const EVIDENCE = { rung: 'extended', packages: { torch: '2.13.0+cpu' }, lock: '# Python 3.11.7\n' };

function resource(entry: object = ENTRY, files: Record<string, Uint8Array> = FILES) {
  const description = smoothModel({ weights: { pytorch_state_dict: entry } });
  return makePackage({ ...description, weights: { pytorch_state_dict: entry } }, files);
}

/** Stands for Python: writes the given .npy file as output, or fails. */
function python(output: Buffer | 'fails', seen: PythonCase[] = []): PythonRunner {
  return async (testCase): Promise<Outcome> => {
    seen.push(testCase);
    const { caseId, outputFolder } = testCase.job;
    const base = {
      caseId,
      engine: 'torch 2.13.0 (cpu)',
      durations: { total: 1 },
      peakMemory: 1,
      log: 'said',
      python: EVIDENCE,
      remarks: [
        {
          code: 'dependency-undeclared',
          severity: 'warning' as const,
          message: 'unet.py imports timm.',
          hint: 'Add it.',
          line: 3,
        },
      ],
    };
    if (output === 'fails')
      return {
        ...base,
        ok: false,
        stage: 'load',
        cause: 'environment-failed',
        message: 'No environment.',
        hint: 'None.',
      };
    const path = join(outputFolder, 'y.npy');
    writeFileSync(path, output);
    return { ...base, ok: true, outputs: [{ id: 'y', path }] };
  };
}

test('a state dict is run in Python, with what its entry declares, and judged like any other', async () => {
  const seen: PythonCase[] = [];
  const report = await runOne(resource(), {
    engine: 'python',
    python: python(onnxFixture('smooth.y.npy'), seen),
  });
  const [verdict] = report.verdicts;
  expect(verdict).toMatchObject({
    status: 'passed',
    evidence: { python: EVIDENCE, engine: 'torch 2.13.0 (cpu)' },
  });
  expect(seen).toMatchObject([
    {
      job: {
        kind: 'state-dict',
        strict: true,
        seed: 0,
        allowPickle: false,
        architecture: { callable: 'UNet', kwargs: { depth: 2 } },
      },
      frameworkVersion: '2.4.0',
    },
  ]);
  expect(seen[0]?.dependencies?.path).toMatch(/environment\.yaml$/);
});

test('what was noticed becomes a finding at its place in the source', async () => {
  const report = await runOne(resource(), {
    engine: 'python',
    python: python(onnxFixture('smooth.y.npy')),
  });
  const finding = report.findings.find(({ code }) => code === 'dependency-undeclared');
  expect(finding).toMatchObject({ severity: 'warning', hint: 'Add it.', position: { line: 3 } });
  expect(finding?.position?.file).toMatch(/^models\/m\d+\/unet\.py$/);
});

test('what no environment could run is an error of the environment, never failed', async () => {
  const report = await runOne(resource(), { engine: 'python', python: python('fails') });
  expect(report).toMatchObject({
    status: 'inconclusive',
    verdicts: [{ status: 'error', blame: 'environment', cause: 'environment-failed' }],
  });
});

test('Python can ask whether outputs are the expected ones', async () => {
  const seen: PythonCase[] = [];
  const wrong = onnxFixture('smooth.x.npy');
  const report = await runOne(resource(), { engine: 'python', python: python(wrong, seen) });
  expect(report.verdicts[0]?.status).toBe('failed');
  // Asked while the outputs were still there.
  let answer: boolean | null = null;
  const asking: PythonRunner = async (testCase, options) => {
    const outcome = await python(onnxFixture('smooth.y.npy'))(testCase, options);
    answer = await testCase.agrees(outcome);
    return outcome;
  };
  await runOne(resource(), { engine: 'python', python: asking });
  expect(answer).toBe(true);
});

test.each(['unet.py', 'environment.yaml'])(
  'a missing %s is told and nothing is run',
  async (file) => {
    const seen: PythonCase[] = [];
    const { [file as 'unet.py']: _, ...others } = FILES;
    const report = await runOne(resource(ENTRY, others), {
      engine: 'python',
      python: python('fails', seen),
    });
    expect(seen).toEqual([]);
    expect(report.verdicts[0]).toMatchObject({ status: 'failed', cause: 'file-missing' });
  },
);

describe('the way to run a format', () => {
  const runner = {};
  test.each([
    ['onnx', 'auto', runner, 'own'],
    ['onnx', 'python', runner, 'own'],
    ['torchscript', 'auto', runner, 'own'],
    ['torchscript', 'python', runner, 'python'],
    ['torchscript', 'both', runner, 'both'],
    ['torchscript', 'both', undefined, 'own'],
    ['pytorch_state_dict', 'auto', undefined, 'own'],
    ['pytorch_state_dict', 'auto', runner, 'own-then-python'],
    ['pytorch_state_dict', 'both', runner, 'both'],
  ] as const)('%s, %s: %#', (format, engine, python, way) => {
    expect(wayFor(format, { engine, python })).toBe(way);
  });
});

test('a difference between the engines is blamed on the tool', async () => {
  const base = { caseId: 'c', engine: 'e', durations: {}, peakMemory: null, log: '' };
  const works: Outcome = { ...base, ok: true, outputs: [] };
  const fails: Outcome = {
    ...base,
    ok: false,
    stage: 'run',
    cause: 'run-failed',
    message: 'It raised.',
    hint: '',
  };
  const run = {} as Parameters<typeof compareEngines>[2];
  expect(await compareEngines(works, fails, run)).toMatchObject({
    ok: false,
    cause: 'engines-differ',
    stage: 'compare',
  });
  expect(await compareEngines(fails, works, run)).toMatchObject({ cause: 'engines-differ' });
  expect(await compareEngines(fails, fails, run)).toBe(fails);
  const unknown: Outcome = { ...fails, cause: 'environment-failed' };
  expect(await compareEngines(works, unknown, run)).toMatchObject({
    ok: true,
    remarks: [{ code: 'not-compared' }],
  });
});
