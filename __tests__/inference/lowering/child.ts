// A child like our own, but with importers that hand over programs as those of other formats do.
// Which one is meant stands in the name of the weights. Bundled by the test.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../../src/inference/child/serve.ts';
import { IMPORTERS } from '../../../src/weights/importers.ts';
import {
  type OnnxModel,
  type OpenedWeights,
  type Program,
  WeightsError,
} from '../../../src/weights/program.ts';

const [engineFolder = '', fixtures = ''] = (process.argv[2] ?? '').split('|');

function bytes(name: string, externalDataFolder: string | null = null): OnnxModel {
  return { kind: 'bytes', bytes: readFileSync(join(fixtures, name)), externalDataFolder };
}

function program(model: OnnxModel, changes: Partial<Program> = {}): Program {
  return { model, inputs: null, outputs: null, origin: 'lowered', ...changes };
}

const smooth = { kind: 'file', path: join(fixtures, 'smooth.onnx') } as const;

const PROGRAMS: Record<string, OpenedWeights['program']> = {
  'external data': async () => program(bytes('external.onnx', fixtures)),
  'external data elsewhere': async () => program(bytes('external.onnx', process.cwd())),
  'other order': async () =>
    program(bytes('two-in-two-out.onnx'), { inputs: ['b', 'a'], outputs: ['difference'] }),
  'contributor’s graph': async () => program(bytes('unknown-operator.onnx'), { origin: 'weights' }),
  'our graph': async () => program(bytes('unknown-operator.onnx')),
  'our graph, failing': async () => program(bytes('bad-index.onnx')),
  'our graph, huge': async () => program(bytes('memory-huge.onnx')),
  refused: async () => {
    throw new WeightsError({
      stage: 'load',
      cause: 'unknown-operator',
      message: 'aten::x',
      hint: '',
    });
  },
  broken: async () => {
    throw new Error('a fault of ours');
  },
  'value wanted': async (inputs, evaluate) => {
    const [x] = inputs;
    if (x === undefined) throw new Error('no input');
    const { y } = await evaluate(smooth, { x });
    console.error(`y starts with ${y?.data[0]}`);
    return program(smooth);
  },
};

serve(
  {
    ...IMPORTERS,
    onnx: async () => ({
      async open({ weights }) {
        const wanted = PROGRAMS[weights.name ?? ''];
        if (wanted === undefined) throw new Error(`no program ${weights.name}`);
        return { program: wanted };
      },
    }),
  },
  engineFolder,
);
