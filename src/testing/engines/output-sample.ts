import type { Finding } from '../../contract/finding.ts';
import { readNpy, writeNpy } from '../../tensor/npy.ts';
import { DTYPES, formatShape, sizeOf, type Tensor } from '../../tensor/tensor.ts';
import { TensorError } from '../../tensor/tensor-error.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { formatCount, formatNumber } from '../judge/format-number.ts';
import type { Tolerance } from '../judge/tolerance.ts';

/** Some elements of an output, to be compared on another machine. */
export interface OutputSample {
  output: string;
  /** Of the whole output. */
  shape: number[];
  tolerance: Tolerance;
  /** The elements, as an .npy file in base64. */
  npy: string;
}

/** Samples of what a case gave with the test tensors. */
export interface CaseSample extends Pick<Finding, 'path' | 'position'> {
  weightsFormat: string;
  device: string;
  engine: string | null;
  outputs: OutputSample[];
}

/** Elements of one output that go from one job to another. */
export const SAMPLED = 1024;
/** Bytes of the .npy file of one sample at most: its elements and its header. */
const MOST_BYTES = SAMPLED * 8 + 1024;
/** Its digits fill every range evenly, whatever the sizes of axes are. */
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

/** All elements of a small tensor, else so many of them from all over it; the same places for the same shape. */
export function sampleOf(output: string, tensor: Tensor, tolerance: Tolerance): OutputSample {
  const { dtype, shape, data } = tensor;
  const count = Math.min(SAMPLED, data.length);
  const chosen = DTYPES[dtype].make(count);
  for (let i = 0; i < count; i++) {
    const place = count === data.length ? i : Math.floor(((i * GOLDEN_RATIO) % 1) * data.length);
    chosen[i] = data[place] as never;
  }
  const npy = writeNpy({ data: chosen, dtype, shape: [count], axes: [] });
  return { output, shape, tolerance, npy: Buffer.from(npy).toString('base64') };
}

export interface SamplesCompared {
  agree: boolean;
  message: string;
}

/**
 * Holds what one case gave against what another one gave, by their samples.
 * @param expected counts as what is expected
 * @returns null where a sample is none, or where they are not of the same outputs
 */
export function compareSamples(
  produced: CaseSample,
  expected: CaseSample,
  names: { produced: string; expected: string },
): SamplesCompared | null {
  const both = `${names.produced} and ${names.expected}`;
  let largest = 0;
  const wrong: string[] = [];
  if (produced.outputs.length === 0 || produced.outputs.length !== expected.outputs.length)
    return null;
  for (const wanted of expected.outputs) {
    const given = produced.outputs.find(({ output }) => output === wanted.output);
    if (!given) return null;
    if (String(given.shape) !== String(wanted.shape)) {
      wrong.push(
        `${wanted.output} has the shape ${formatShape(given.shape)} instead of ${formatShape(wanted.shape)}`,
      );
      continue;
    }
    const [a, b] = [elements(given), elements(wanted)];
    if (!a || !b || a.data.length !== b.data.length) return null;
    const { agrees, mismatchedElements, totalElements, maxAbsoluteDifference } = compareTensors(
      wanted.output,
      a,
      b,
      wanted.tolerance,
    );
    largest = Math.max(largest, maxAbsoluteDifference ?? 0);
    if (!agrees)
      wrong.push(
        `${formatCount(mismatchedElements)} of ${compared(wanted, totalElements)} of ${wanted.output} differ, by at most ${maxAbsoluteDifference === null ? 'infinity' : formatNumber(maxAbsoluteDifference)}`,
      );
  }
  if (wrong.length > 0)
    return { agree: false, message: `${both} give different outputs: ${wrong.join('; ')}.` };
  const told = expected.outputs.map((one) => {
    const all = elements(one)?.data.length ?? 0;
    return `${compared(one, all)} of ${one.output}`;
  });
  return {
    agree: true,
    message: `${both} give the same outputs (largest difference ${formatNumber(largest)}, in ${told.join(', ')}).`,
  };
}

/** How much of an output was looked at: only so much goes from one machine to another. */
function compared({ shape }: OutputSample, sampled: number): string {
  const all = sizeOf(shape);
  return sampled === all
    ? `${formatCount(all)} elements`
    : `${formatCount(sampled)} compared elements (it has ${formatCount(all)})`;
}

/** The sample may come from a stranger's job. */
function elements({ npy }: OutputSample): Tensor | null {
  try {
    return readNpy(Uint8Array.from(Buffer.from(npy, 'base64')), MOST_BYTES);
  } catch (error) {
    if (error instanceof TensorError) return null;
    throw error;
  }
}
