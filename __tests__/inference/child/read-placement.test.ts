import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { EXECUTION_PROVIDERS } from '../../../src/inference/child/execution-providers.ts';
import { explainPlacement, readPlacement } from '../../../src/inference/child/read-placement.ts';
import { WeightsError } from '../../../src/weights/program.ts';
import { temporaryFolders } from '../../temporary.ts';

const folderWith = temporaryFolders();
const [CUDA, WEBGPU] = EXECUTION_PROVIDERS.gpu;

/** A line as onnxruntime 1.30 writes it. */
const line = (name: string, operator: string, provider: string) =>
  `{"cat" : "Node","pid" :1,"tid" :1,"dur" :5,"ts" :9,"ph" : "X","name" :"${name}_kernel_time","args" : {"provider" : "${provider}","output_size" : "256","op_name" : "${operator}"}},`;

function profile(...lines: string[]): string {
  return [
    '[',
    '{"cat" : "Session","name" :"session_initialization","args" : {}},',
    ...lines,
    ']',
  ].join('\n');
}

test('nodes are counted by the provider that ran them, copies are not', () => {
  const folder = folderWith({
    'placement_2026.json': profile(
      line('a', 'Conv', 'WebGpuExecutionProvider'),
      line('b', 'MemcpyToHost', 'WebGpuExecutionProvider'),
      line('c', 'Shape', 'CPUExecutionProvider'),
    ),
    'other.json': profile(line('x', 'Conv', 'CPUExecutionProvider')),
  });
  const placement = readPlacement(folder);
  expect([...placement]).toEqual([
    ['WebGpuExecutionProvider', ['Conv']],
    ['CPUExecutionProvider', ['Shape']],
  ]);
  expect(readdirSync(folder)).toEqual(['other.json']);
});

test('names of nodes that are no JSON break nothing', () => {
  const folder = folderWith({
    placement: profile(line('"}}, \u202e\\ {', 'Conv', 'WebGpuExecutionProvider')),
  });
  expect(readPlacement(folder).get('WebGpuExecutionProvider')).toEqual(['Conv']);
});

test('a graph of which nothing ran on the GPU was not run there', () => {
  if (!WEBGPU || !CUDA) throw new Error('two ways to a GPU');
  const onCpu = new Map([['CPUExecutionProvider', ['Conv', 'Relu']]]);
  const thrown = (placement: Map<string, string[]>) => {
    try {
      explainPlacement(placement, WEBGPU);
    } catch (error) {
      if (error instanceof WeightsError) return error.problem;
    }
    throw new Error('nothing was thrown');
  };
  expect(thrown(onCpu)).toMatchObject({
    cause: 'device-missing',
    message:
      'The engine took the gpu by WebGPU, but ran all 2 nodes of the graph elsewhere (CPUExecutionProvider: 2).',
  });
  expect(thrown(new Map()).message).toContain('did not say where it ran the model');
  const onCuda = new Map([['CUDAExecutionProvider', ['Conv']]]);
  expect(explainPlacement(onCuda, CUDA)).toEqual({ words: 'all 1 nodes there', remark: null });
  expect(thrown(onCuda).cause).toBe('device-missing');
});
