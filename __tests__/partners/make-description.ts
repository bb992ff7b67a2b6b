import type {
  Axis,
  Description,
  ProcessingStep,
  TensorDescription,
  WeightsEntry,
  WeightsFormat,
} from '../../src/contract/description.ts';
import { modelDescription, tensorDescription, weightsEntry } from '../testing/make-model.ts';

const TYPES: Record<string, Axis['type']> = { b: 'batch', c: 'channel', t: 'time', i: 'index' };

/** A tensor with axes as version 0.4 of the format writes them. */
export function tensor(letters: string, steps: string[] = []): TensorDescription {
  return {
    ...tensorDescription('tensor'),
    axes: [...letters].map((letter) => ({
      id: TYPES[letter] ?? letter,
      type: TYPES[letter] ?? 'space',
      size: { kind: 'any' },
      halo: 0,
    })),
    processing: steps.map(step),
  };
}

export function step(id: string): ProcessingStep {
  return { id, kwargs: {}, path: [], position: null };
}

/** State dict with an architecture of these arguments. */
export function stateDict(kwargs: Record<string, unknown>, file = 'net.py'): WeightsEntry {
  return {
    ...weightsEntry('pytorch_state_dict'),
    architecture: {
      callable: 'Net',
      kwargs,
      source: { source: file, path: [], position: null },
      path: [],
      position: null,
    },
  };
}

export function description(
  weights: (WeightsFormat | WeightsEntry)[],
  overrides: Partial<Description> = {},
  tensors: { inputs?: TensorDescription[]; outputs?: TensorDescription[] } = {},
): Description {
  return {
    type: 'model',
    formatVersion: '0.5.4',
    specVersion: '0.5',
    name: 'A network',
    id: 'affable-shark',
    version: null,
    files: [],
    tags: [],
    links: [],
    model: modelDescription({
      inputs: tensors.inputs ?? [tensor('bcyx')],
      outputs: tensors.outputs ?? [tensor('bcyx')],
      weights: weights.map((one) => (typeof one === 'string' ? weightsEntry(one) : one)),
    }),
    ...overrides,
  };
}
