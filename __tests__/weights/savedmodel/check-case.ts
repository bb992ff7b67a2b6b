import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as ort from 'onnxruntime-node';
import { decodeFloat16, encodeFloat16 } from '../../../src/tensor/float16.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import {
  type EngineTensor,
  type Evaluate,
  type OnnxModel,
  WeightsError,
} from '../../../src/weights/program.ts';
import { savedModelImporter } from '../../../src/weights/savedmodel/savedmodel-importer.ts';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';

/** A saved model with what TensorFlow gives for it; an entry of a collection's index.json. */
export interface SavedCase {
  name: string;
  inputs: string[];
  outputs: string[];
  /** How often it was run, with inputs of other shapes. */
  runs: number;
  /** Absent: right. `either`: right or refused. */
  expect?: 'right' | 'refused' | 'either';
  /** What a refusal has to name. */
  says?: string;
  /** Largest difference from what TensorFlow gave, relative to the largest expected element or to 1. */
  tolerance?: number;
}

/** How a case ended, and what to say about it. */
export interface CaseCheck {
  end: 'right' | 'wrong' | 'refused';
  lines: string[];
}

const TOLERANCE = 2e-5;

function openSession(model: OnnxModel): Promise<ort.InferenceSession> {
  if (model.kind === 'file') throw new Error('a saved model is lowered to bytes');
  const folder = model.externalDataFolder;
  return ort.InferenceSession.create(model.bytes, {
    logSeverityLevel: 3,
    intraOpNumThreads: 1,
    ...(folder && {
      extra: { session: { model_external_initializers_file_folder_path: folder } },
    }),
  });
}

const evaluate: Evaluate = async (model, feeds) => {
  const session = await openSession(model);
  const given = Object.entries(feeds).map(
    ([name, { dtype, data, shape }]) =>
      [name, new ort.Tensor(dtype, data as Float32Array, shape)] as const,
  );
  const result = await session.run(Object.fromEntries(given));
  await session.release();
  return Object.fromEntries(
    Object.entries(result).map(([name, { type, dims, data }]) => [
      name,
      { dtype: type, shape: [...dims], data } as EngineTensor,
    ]),
  );
};

/** Opens a saved model and runs it on inputs in the order of `ids`, once for each list of inputs. */
export async function runSavedModel(
  path: string,
  ids: { inputs: readonly string[]; outputs: readonly string[] },
  runs: readonly EngineTensor[][],
): Promise<EngineTensor[][]> {
  const scratchFolder = mkdtempSync(join(tmpdir(), 'model-hub-ci-test-'));
  try {
    const opened = await savedModelImporter.open({
      weights: { path, size: 0, sha256: '' },
      siblings: [],
      scratchFolder,
      inputIds: ids.inputs,
      outputIds: ids.outputs,
    });
    const results: EngineTensor[][] = [];
    for (const inputs of runs) {
      const { model, inputs: inputNames, outputs } = await opened.program(inputs, evaluate);
      const feeds = inputs.map((tensor, i) => [inputNames?.[i] ?? '', tensor] as const);
      const made = await evaluate(model, Object.fromEntries(feeds));
      results.push((outputs ?? []).flatMap((name) => made[name] ?? []));
    }
    return results;
  } finally {
    rmSync(scratchFolder, { recursive: true, force: true });
  }
}

/** An array of an .npy file as the engine takes and gives it. */
export function engineTensor(bytes: Uint8Array): EngineTensor {
  const { data, shape, dtype } = readNpy(bytes);
  const stored = dtype === 'float16' ? encodeFloat16(data as Float32Array) : data;
  return { data: stored, shape: [...shape], dtype } as EngineTensor;
}

function numbersOf({ dtype, data }: EngineTensor): number[] {
  if (dtype === 'float16') return Array.from(decodeFloat16(data as Uint16Array));
  return Array.from(data as ArrayLike<number | bigint>, Number);
}

/** How an output differs from the expected one; null where it does not. */
export function difference(
  made: EngineTensor | undefined,
  expected: EngineTensor,
  tolerance = TOLERANCE,
): string | null {
  if (!made) return 'no such output';
  const type = ({ dtype, shape }: EngineTensor): string => `${dtype}[${shape}]`;
  if (type(made) !== type(expected)) return `${type(made)} instead of ${type(expected)}`;
  const [got, wanted] = [numbersOf(made), numbersOf(expected)];
  const largest = wanted.reduce((max, x) => Math.max(max, Math.abs(x)), 1);
  let worst = 0;
  for (const [i, number] of wanted.entries()) {
    const same = Object.is(got[i], number) || got[i] === number;
    const distance = same ? 0 : Math.abs((got[i] ?? Number.NaN) - number);
    if (Number.isNaN(distance)) return `${got[i]} instead of ${number} at ${i}`;
    worst = Math.max(worst, distance);
  }
  // Integers and booleans are exact.
  const allowed = /float/.test(expected.dtype) ? tolerance * largest : 0;
  return worst > allowed ? `differs by ${worst} (largest ${largest})` : null;
}

function readRuns(path: string, { runs, inputs, outputs }: SavedCase) {
  const zip = openZip(path);
  const read = (name: string): EngineTensor => {
    const member = zip.members.get(`${name}.npy`);
    if (!member) throw new Error(`${path} lacks ${name}`);
    return engineTensor(readMember(zip, member, 2 ** 26));
  };
  const result = Array.from({ length: runs }, (_, run) => ({
    inputs: inputs.map((_, i) => read(`r${run}.in${i}`)),
    expected: outputs.map((_, i) => read(`r${run}.out${i}`)),
  }));
  closeZip(zip);
  return result;
}

/** Runs a case of an unpacked collection and compares with what TensorFlow gave. */
export async function checkCase(folder: string, saved: SavedCase): Promise<CaseCheck> {
  const runs = readRuns(join(folder, `${saved.name}.npz`), saved);
  try {
    const made = await runSavedModel(
      join(folder, `${saved.name}.zip`),
      saved,
      runs.map(({ inputs }) => inputs),
    );
    const lines = runs.flatMap(({ expected }, run) =>
      expected.flatMap((tensor, i) => {
        const found = difference(made[run]?.[i], tensor, saved.tolerance);
        return found ? [`run ${run}, ${saved.outputs[i]}: ${found}`] : [];
      }),
    );
    return { end: lines.length === 0 ? 'right' : 'wrong', lines };
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    return { end: 'refused', lines: [error.message] };
  }
}

/** Unpacks a collection of fixtures into a folder: a zip archive that is packed as a whole. */
export function unpackCollection(name: string, folder: string): void {
  const path = fileURLToPath(new URL(`./fixtures/${name}.zip.gz`, import.meta.url));
  const whole = join(folder, 'collection');
  writeFileSync(whole, gunzipSync(readFileSync(path)));
  const zip = openZip(whole);
  for (const [file, member] of zip.members)
    writeFileSync(join(folder, file), readMember(zip, member, 2 ** 26));
  closeZip(zip);
  rmSync(whole);
}

/** The cases of a collection that was unpacked into a folder. */
export function readIndex(folder: string): SavedCase[] {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
}
