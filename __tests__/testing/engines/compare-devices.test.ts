import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { runCase } from '../../../src/inference/run-case.ts';
import { readNpy, writeNpy } from '../../../src/tensor/npy.ts';
import type { Tools } from '../../../src/testing/tools.ts';
import { testGpu } from '../../software-vulkan.ts';
import { packages, runOne } from '../packages.ts';

const makePackage = packages();
const SETTINGS = { device: 'cpu,gpu', shapes: 'test', timeout: 100_000 } as const;

/** Runs cases, and adds to what the GPU gave. */
const withWrongGpu = (added: number): Pick<Tools, 'runCase'> => ({
  async runCase(job, ...rest) {
    const outcome = await runCase(job, ...rest);
    if (!outcome.ok || job.device !== 'gpu') return outcome;
    for (const { path } of outcome.outputs) {
      const tensor = readNpy(readFileSync(path));
      writeFileSync(
        path,
        writeNpy({ ...tensor, data: tensor.data.map(((v: number) => v + added) as never) }),
      );
    }
    return outcome;
  },
});

testGpu('both devices run, and are told to agree', async (environment) => {
  const report = await runOne(makePackage(), { ...SETTINGS, environment });
  expect(report.status).toBe('passed');
  expect(report.verdicts.map(({ device, status }) => [device, status])).toEqual([
    ['cpu', 'passed'],
    ['gpu', 'passed'],
  ]);
  expect(report.verdicts[1]?.evidence.engine).toContain('gpu by WebGPU');
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'devices-agree',
      severity: 'info',
      message: expect.stringMatching(/gpu by WebGPU.* and .*\(cpu\) give the same outputs/),
    }),
  );
});

testGpu('where the GPU alone is wrong, the contributor is not to blame', async (environment) => {
  const report = await runOne(makePackage(), { ...SETTINGS, environment }, withWrongGpu(1));
  expect(report.status).toBe('partial');
  expect(report.verdicts[1]).toMatchObject({
    device: 'gpu',
    status: 'error',
    stage: 'compare',
    blame: 'tool',
    cause: 'devices-differ',
    message: expect.stringMatching(/64 of 64 elements of y differ, by at most 1\b/),
  });
  expect(report.findings.map(({ code }) => code)).not.toContain('devices-agree');
});

testGpu('a GPU that is asked for and is not there is an error of the machine', async () => {
  // Without the variables of the software Vulkan there is none, unless this machine has a real one.
  const report = await runOne(makePackage(), { ...SETTINGS, device: 'gpu', environment: {} });
  const [verdict] = report.verdicts;
  if (verdict?.status === 'passed')
    expect(verdict.evidence.engine).toMatch(/gpu by \w+\), .* there/);
  else
    expect(verdict).toMatchObject({
      status: 'error',
      blame: 'environment',
      cause: 'device-missing',
    });
});
