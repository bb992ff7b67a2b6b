import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { decodeFloat16, encodeFloat16 } from '../../../src/tensor/float16.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import {
  type EngineTensor,
  type Evaluate,
  type OnnxModel,
  type OpenedWeights,
  WeightsError,
} from '../../../src/weights/program.ts';
import { torchscriptImporter } from '../../../src/weights/torchscript/torchscript-importer.ts';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';

const UNDECIDED = 'can not be judged';

/** How running an archive ended, and what to say about it. */
export interface ArchiveCheck {
  end: 'right' | 'wrong' | 'refused' | 'undecided';
  lines: string[];
}

interface Values {
  inputs: EngineTensor[];
  expected: EngineTensor[];
  /** What torch gives for inputs moved by a rounding error, where the generator saved that. */
  near: EngineTensor[];
}

/** Tensors of an .npz file that torch wrote beside the archive: in0, in1, …, out0, …. */
function readValues(path: string): Values {
  const zip = openZip(path);
  const found = new Map<string, EngineTensor>();
  for (const [name, member] of zip.members) {
    const { data, shape, dtype } = readNpy(readMember(zip, member, 2 ** 31));
    const stored = dtype === 'float16' ? encodeFloat16(data as Float32Array) : data;
    found.set(name.replace('.npy', ''), { data: stored, shape, dtype } as EngineTensor);
  }
  closeZip(zip);
  const listed = (prefix: string): EngineTensor[] => {
    const tensors: EngineTensor[] = [];
    for (let i = 0; ; i += 1) {
      const tensor = found.get(`${prefix}${i}`);
      if (!tensor) return tensors;
      tensors.push(tensor);
    }
  };
  return { inputs: listed('in'), expected: listed('out'), near: listed('near') };
}

function openSession(model: OnnxModel): Promise<ort.InferenceSession> {
  if (model.kind === 'file') throw new Error('an archive is lowered to bytes');
  const folder = model.externalDataFolder;
  return ort.InferenceSession.create(model.bytes, {
    logSeverityLevel: 3,
    intraOpNumThreads: 1,
    ...(folder && {
      extra: { session: { model_external_initializers_file_folder_path: folder } },
    }),
  });
}

const toEngine = ({ dtype, data, shape }: EngineTensor): ort.Tensor =>
  new ort.Tensor(dtype, data as Float32Array, shape);

export const evaluate: Evaluate = async (model, feeds) => {
  const session = await openSession(model);
  const given = Object.entries(feeds).map(([name, tensor]) => [name, toEngine(tensor)] as const);
  const result = await session.run(Object.fromEntries(given));
  await session.release();
  return Object.fromEntries(
    Object.entries(result).map(([name, { type, dims, data }]) => [
      name,
      { dtype: type, shape: [...dims], data } as EngineTensor,
    ]),
  );
};

/** Runs opened weights as the child process does. */
export async function run(weights: OpenedWeights, inputs: EngineTensor[]): Promise<EngineTensor[]> {
  const program = await weights.program(inputs, evaluate);
  const names = program.inputs ?? [];
  const feeds = inputs.map((tensor, i) => [names[i] ?? '', tensor] as const);
  const result = await evaluate(program.model, Object.fromEntries(feeds));
  return (program.outputs ?? []).flatMap((name) => result[name] ?? []);
}

function numbersOf({ dtype, data }: EngineTensor): ArrayLike<number> {
  if (dtype === 'float16') return decodeFloat16(data);
  return data instanceof BigInt64Array || data instanceof BigUint64Array
    ? Float64Array.from(data, Number)
    : data;
}

/** float32 noise, and the rounding of half precision where that is what the weights hold. */
function toleranceOf(dtype: string, name: string): number {
  if (name.includes('bfloat')) return 2e-2;
  return dtype === 'float16' || name.includes('half') ? 4e-3 : 1e-4;
}

/**
 * Says how two tensors differ; null where they agree, relative to the largest number expected, or
 * to twice what torch's own result moves by when its input moves by a rounding error.
 */
export function difference(
  made: EngineTensor,
  expected: EngineTensor,
  name: string,
  near: EngineTensor = expected,
): string | null {
  if (String(made.shape) !== String(expected.shape))
    return `shape [${made.shape}] instead of [${expected.shape}]`;
  if (made.dtype !== expected.dtype) return `type ${made.dtype} instead of ${expected.dtype}`;
  const [got, wanted] = [numbersOf(made), numbersOf(expected)];
  const moved = String(near.shape) === String(expected.shape) ? numbersOf(near) : wanted;
  let [worst, largest, unsure] = [0, 0, 0];
  for (let i = 0; i < wanted.length; i += 1) {
    const [x = 0, y = 0] = [got[i], wanted[i]];
    if (Number.isFinite(y)) largest = Math.max(largest, Math.abs(y));
    unsure = Math.max(unsure, Math.abs((moved[i] ?? y) - y) || 0);
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const gap = Math.abs(x - y);
    if (!Number.isFinite(gap)) return `${x} instead of ${y} at ${i}`;
    worst = Math.max(worst, gap);
  }
  const tolerance = toleranceOf(expected.dtype, name) * Math.max(1, largest);
  // Ties that rounding decides: torch's own result is no measure.
  if (unsure > 20 * tolerance) return `${UNDECIDED}: that of torch moves by ${unsure} itself`;
  const allowed = Math.max(tolerance, 2 * unsure);
  return worst > allowed ? `differs by ${worst} of ${largest}` : null;
}

export function openWeights(path: string): Promise<OpenedWeights> {
  const { size } = statSync(path);
  return torchscriptImporter.open({
    weights: { path, size, sha256: '' },
    siblings: [],
    scratchFolder: '',
    inputIds: [],
    outputIds: [],
  });
}

/**
 * Runs FOLDER/NAME.pt for all inputs that torch was given (NAME.npz, NAME@1.npz, …) and compares
 * the outputs with torch's.
 */
export async function checkArchive(folder: string, name: string): Promise<ArchiveCheck> {
  const lines: string[] = [];
  try {
    const path = join(folder, `${name}.pt`);
    const weights = await openWeights(path);
    for (let i = 0; ; i += 1) {
      const values = join(folder, `${name}${i ? `@${i}` : ''}.npz`);
      if (!existsSync(values)) break;
      const { inputs, expected, near } = readValues(values);
      const made = await run(weights, inputs);
      const at = i ? `inputs ${i}: ` : '';
      if (made.length !== expected.length)
        lines.push(`${at}${made.length} outputs instead of ${expected.length}`);
      for (const [k, tensor] of made.entries()) {
        const wanted = expected[k];
        const found = wanted && difference(tensor, wanted, name, near[k]);
        if (found) lines.push(`${at}output ${k}: ${found}`);
      }
    }
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    return { end: 'refused', lines: [`${error.problem.cause}: ${error.message}`] };
  }
  const undecided = lines.some((line) => line.includes(UNDECIDED));
  return { end: undecided ? 'undecided' : lines.length > 0 ? 'wrong' : 'right', lines };
}
