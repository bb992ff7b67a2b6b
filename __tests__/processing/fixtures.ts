import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelDescription, ProcessingStep } from '../../src/contract/description.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import { isBigArray, type Tensor } from '../../src/tensor/tensor.ts';

export interface ProcessingCase {
  name: string;
  input: string;
  steps: { id: string; kwargs?: Record<string, unknown> }[];
  /** File with the reference implementation's result; absent where it cannot do it. */
  reference?: string;
  /** File with what the specification's text asks for, where that differs, and why it does. */
  text?: string;
  why?: string;
}

const FOLDER = fileURLToPath(new URL('fixtures', import.meta.url));
const { axes, cases }: { axes: Record<string, string[]>; cases: ProcessingCase[] } = JSON.parse(
  readFileSync(join(FOLDER, 'cases.json'), 'utf8'),
);
export const CASES = cases;

export function load(name: string): Tensor {
  const file = name.endsWith('.npy') ? name : `${name}.npy`;
  return { ...readNpy(readFileSync(join(FOLDER, file))), axes: axes[name] ?? [] };
}

export function sampleOf(testCase: ProcessingCase): Map<string, Tensor> {
  return new Map([
    ['raw', load(testCase.input)],
    ['reference', load('reference')],
  ]);
}

export function step(id: string, kwargs: Record<string, unknown> = {}): ProcessingStep {
  return { id, kwargs, path: [], position: null };
}

/** A model with the steps as preprocessing of input `raw` and postprocessing of output `out`. */
export function modelWith(pre: ProcessingStep[], post: ProcessingStep[] = []): ModelDescription {
  const tensor = { axes: [], dtype: 'float32', optional: false, path: [], position: null };
  return {
    inputs: [{ ...tensor, id: 'raw', processing: pre }],
    outputs: [{ ...tensor, id: 'out', processing: post }],
    weights: [],
    tolerances: [],
  };
}

/**
 * The largest |produced - expected| / max(|expected|, root mean square of the expected values): where
 * an element is near the subtracted mean, single precision has only the precision of the others left.
 */
export function relativeDifference(produced: Tensor, expected: Tensor): number {
  const a = numbers(produced);
  const b = numbers(expected);
  const scale = Math.sqrt(b.reduce((sum, value) => sum + value * value, 0) / b.length);
  let largest = 0;
  for (const [i, value] of b.entries()) {
    const difference = Math.abs((a[i] ?? Number.NaN) - value);
    const relative = difference / Math.max(Math.abs(value), scale, Number.MIN_VALUE);
    if (Number.isNaN(relative)) return Number.POSITIVE_INFINITY;
    largest = Math.max(largest, relative);
  }
  return largest;
}

function numbers({ data }: Tensor): Float64Array {
  return isBigArray(data)
    ? Float64Array.from<number | bigint>(data, Number)
    : Float64Array.from(data);
}
