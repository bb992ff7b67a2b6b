import type {
  ModelDescription,
  TensorDescription,
  WeightsEntry,
  WeightsFormat,
} from '../../src/contract/description.ts';
import type { OutcomeSuccess } from '../../src/contract/outcome.ts';

export function tensorDescription(id: string, axes = ['batch', 'y', 'x']): TensorDescription {
  return {
    id,
    axes: axes.map((axis) => ({
      id: axis,
      type: axis === 'batch' ? 'batch' : 'space',
      size: { kind: 'any' },
      halo: 0,
    })),
    dtype: 'float32',
    optional: false,
    processing: [],
    testTensor: {
      source: `${id}.npy`,
      path: [],
      position: { file: 'rdf.yaml', line: 7, column: 3 },
    },
    path: [],
    position: { file: 'rdf.yaml', line: 5, column: 3 },
  };
}

export function weightsEntry(format: WeightsFormat): WeightsEntry {
  return {
    format,
    source: { source: `weights.${format}`, path: [], position: null },
    path: ['weights', format],
    position: { file: 'rdf.yaml', line: 20, column: 3 },
  };
}

export function modelDescription(overrides: Partial<ModelDescription> = {}): ModelDescription {
  return {
    inputs: [tensorDescription('raw')],
    outputs: [tensorDescription('out')],
    weights: [weightsEntry('onnx')],
    tolerances: [],
    ...overrides,
  };
}

export function outcome(overrides: Partial<OutcomeSuccess> = {}): OutcomeSuccess {
  return {
    ok: true,
    caseId: 'models/a/onnx/cpu/test-tensors',
    engine: 'onnxruntime-node 1.30.0 (cpu)',
    durations: { load: 20, run: 30, total: 60 },
    peakMemory: 1e8,
    log: '',
    outputs: [],
    ...overrides,
  };
}
