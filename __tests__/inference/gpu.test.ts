import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { runCase } from '../../src/inference/run-case.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import { testGpu } from '../software-vulkan.ts';
import { EVERY_DTYPE, fixture, jobs, LIMITS } from './cases.ts';

const makeJob = jobs();
/** Compiling shaders for a CPU takes its time on a loaded machine. */
const FOR_GPU = { ...LIMITS, timeout: 100_000, hasDriver: true };

testGpu('a model runs on the GPU, and the engine says that all of it did', async (environment) => {
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')], { device: 'gpu' });
  const outcome = await runCase(job, FOR_GPU, { environment });
  if (!outcome.ok) throw new Error(outcome.message);
  expect(outcome.engine).toMatch(/^onnxruntime-node \S+ \(gpu by WebGPU\), all \d+ nodes there$/);
  expect(outcome.remarks).toBeUndefined();
  const [got, expected] = [outcome.outputs[0]?.path ?? '', fixture('smooth.y.npy')].map((file) =>
    readNpy(readFileSync(file)),
  );
  for (const [i, value] of (expected?.data ?? []).entries())
    expect(Number(got?.data[i])).toBeCloseTo(Number(value), 4);
});

testGpu('further runs of a job are run there too', async (environment) => {
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')], { device: 'gpu' });
  const outputFolder = `${job.outputFolder}-again`;
  const further = [{ caseId: 'again', inputs: job.inputs, outputFolder }];
  const outcome = await runCase({ ...job, further }, FOR_GPU, { environment });
  expect(outcome).toMatchObject({ ok: true, further: [{ ok: true }] });
});

testGpu(
  'nodes that the engine ran elsewhere are told, with their operators',
  async (environment) => {
    const inputs = EVERY_DTYPE.map((dtype) => fixture(`every-type.${dtype}.npy`));
    const job = makeJob(fixture('every-type.onnx'), inputs, {
      outputs: EVERY_DTYPE,
      device: 'gpu',
    });
    const outcome = await runCase(job, FOR_GPU, { environment });
    if (!outcome.ok) throw new Error(outcome.message);
    const [, there, elsewhere] =
      /by WebGPU\), (\d+) of 12 nodes there, (\d+) elsewhere$/.exec(outcome.engine ?? '') ?? [];
    expect(Number(there)).toBeGreaterThan(0);
    expect(Number(there) + Number(elsewhere)).toBe(12);
    expect(outcome.remarks).toEqual([
      {
        code: 'partly-elsewhere',
        severity: 'info',
        message: `${elsewhere} of 12 nodes of the graph ran elsewhere than on the gpu by WebGPU (CPUExecutionProvider: ${elsewhere}): Identity.`,
        hint: '',
      },
    ]);
  },
);

testGpu('on the CPU nothing is profiled', async (environment) => {
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')]);
  const outcome = await runCase(job, FOR_GPU, { environment });
  expect(outcome.engine).toMatch(/\(cpu\)$/);
});
