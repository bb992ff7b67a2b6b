import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Axis, ModelDescription, TensorDescription } from '../../contract/description.ts';
import type { Finding, Severity } from '../../contract/finding.ts';
import { readTensor } from '../../tensor/read-tensor.ts';
import { formatShape, type Tensor } from '../../tensor/tensor.ts';
import { TensorError } from '../../tensor/tensor-error.ts';
import type { Fetch } from './load-test-tensors.ts';

/** Bytes. Larger samples are not opened. */
const MAX_SIZE = 200 * 1024 * 1024;
/** Endings of names that promise something; others may be images of kinds that are not read here. */
const PROMISING = new Set(['.npy', '.json', '.png', '.tif', '.tiff']);

type Advice = Pick<Finding, 'code' | 'severity' | 'message' | 'hint'>;

/**
 * Whether the sample tensors of a model 0.5 are images with a fitting number of dimensions, as the reference
 * (model.v0_5:TensorDescrBase._validate_sample_tensor) asks. What the file itself lacks is said elsewhere.
 */
export async function checkSampleTensors(
  { inputs, outputs }: ModelDescription,
  fetch: Fetch,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const tensor of [...inputs, ...outputs]) {
    const { sampleTensor } = tensor;
    if (!sampleTensor) continue;
    const fetched = await fetch(sampleTensor);
    if (!fetched.ok) continue;
    const advice = await checkSample(fetched.file.path, sampleTensor.source, tensor);
    const { path, position } = sampleTensor;
    if (advice) findings.push({ ...advice, path, position });
  }
  return findings;
}

async function checkSample(
  path: string,
  source: string,
  tensor: TensorDescription,
): Promise<Advice | null> {
  if ((await stat(path)).size > MAX_SIZE) return null;
  const bytes = await readFile(path);
  const kind = kindOf(bytes);
  if (kind === null) {
    const sizes = await otherImage(bytes);
    if (sizes !== null) return checkDimensionsOfOther(sizes, source, tensor);
    const isUnknown = !PROMISING.has(extname(source).toLowerCase());
    return isUnknown ? null : unreadable(source, tensor, 'error', 'It is not an image.');
  }
  let sample: Tensor;
  try {
    sample = await readTensor(path, kind);
  } catch (error) {
    if (!(error instanceof TensorError)) throw error;
    // There are more kinds of images than are read here.
    return error.code === 'image-unreadable'
      ? unreadable(source, tensor, 'warning', error.message)
      : null;
  }
  return checkDimensions(sample, source, tensor);
}

/** By the content, as the reference goes: a name that tells of its kind. */
function kindOf(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 4);
  if (start === '\x89PNG') return 'sample.png';
  return /^(?:II[*+]\0|MM\0[*+])/.test(start) ? 'sample.tif' : null;
}

/** Height and width of an image whose pixels are not read here; null for what is no image. */
async function otherImage(bytes: Uint8Array): Promise<number[] | null> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height } = imageSize(bytes);
    return [height, width];
  } catch {
    // The library throws for everything that is no image that it knows.
    return null;
  }
}

/** Besides height and width such images may have colours and pages: what fits with any of these is let pass. */
function checkDimensionsOfOther(
  sizes: readonly number[],
  source: string,
  { id, axes }: TensorDescription,
): Advice | null {
  const [least, most] = dimensionsOf(axes);
  const found = sizes.filter((size) => size !== 1).length;
  if (found <= most && found + FURTHER >= least) return null;
  return {
    code: 'sample-tensor-dimensions',
    severity: 'error',
    message: `The sample tensor of ${id}, '${source}', has at least ${found} dimensions and at most ${found + FURTHER} (${sizes.join(' × ')} pixels); expected ${range(least, most)} by the axes ${axes.map((axis) => axis.id).join(', ')}.`,
    hint: AS_STACK,
  };
}

/** Colours and pages. */
const FURTHER = 2;
const AS_STACK =
  'Save a sample with all the described axes, for example as a TIFF stack, or correct the axes.';

/** The fewest and the most dimensions of more than one element. */
function dimensionsOf(axes: readonly Axis[]): [number, number] {
  return [axes.length - axes.filter(mayBeSingle).length, axes.length];
}

function range(least: number, most: number): string {
  return least === most ? `${most}` : `${least} to ${most}`;
}

function checkDimensions(
  { shape, axes }: Tensor,
  source: string,
  { id, axes: described }: TensorDescription,
): Advice | null {
  const found = shape.filter((size) => size !== 1).length;
  const [least, most] = dimensionsOf(described);
  if (found >= least && found <= most) return null;
  // A stack of pages may be one of several axes, of which only its own software knows.
  const severity = axes[0] === 'z' ? 'warning' : 'error';
  return {
    code: 'sample-tensor-dimensions',
    severity,
    message: `The sample tensor of ${id}, '${source}', has ${found} dimensions (${formatShape(shape)}, those of size 1 not counted); expected ${range(least, most)} by the axes ${described.map((axis) => axis.id).join(', ')}.`,
    hint: AS_STACK,
  };
}

function mayBeSingle({ type, size }: Axis): boolean {
  if (type === 'batch') return true;
  if (size.kind === 'fixed') return size.size === 1;
  if (size.kind === 'reference') return size.offset < 2;
  return size.kind === 'any' || size.min === 1;
}

function unreadable(
  source: string,
  { id }: TensorDescription,
  severity: Severity,
  why: string,
): Advice {
  return {
    code: 'sample-tensor-unreadable',
    severity,
    message: `The sample tensor of ${id}, '${source}', cannot be read. ${why}`,
    hint: 'Save it as an image that people can open, .tif or .png; .npy is for test tensors.',
  };
}
