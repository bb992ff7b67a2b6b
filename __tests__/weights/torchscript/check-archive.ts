import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { encodeFloat16 } from '../../../src/tensor/float16.ts';
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
import { compareTables } from './compare-tables.ts';
import { difference } from './compare-tensors.ts';

/** How running an archive ended, and what to say about it. */
export interface ArchiveCheck {
  end: 'right' | 'wrong' | 'refused';
  lines: string[];
}

interface Values {
  inputs: EngineTensor[];
  expected: EngineTensor[];
  /**
   * Where the outputs are columns of one table, whose rows may come in any order: the same table as
   * torch gives it in double precision and with everything moved by a rounding step.
   */
  near: EngineTensor[][] | null;
}

/** Tensors of an .npz file that torch wrote beside the archive: in0, in1, …, out0, …, or row0, … and near0_0, …. */
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
  const rows = listed('row');
  if (rows.length === 0) return { inputs: listed('in'), expected: listed('out'), near: null };
  const near: EngineTensor[][] = [];
  for (let table = listed('near0_'); table.length > 0; table = listed(`near${near.length}_`))
    near.push(table);
  return { inputs: listed('in'), expected: rows, near };
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
      if (i > 0 && !existsSync(values)) break;
      const { inputs, expected, near } = readValues(values);
      const made = await run(weights, inputs);
      const at = i ? `inputs ${i}: ` : '';
      if (made.length !== expected.length)
        lines.push(`${at}${made.length} outputs instead of ${expected.length}`);
      const found = near
        ? compareTables(made, { expected, near }, name)
        : made.flatMap((tensor, k) => {
            const apart = expected[k] && difference(tensor, expected[k], name);
            return apart ? [`output ${k}: ${apart}`] : [];
          });
      lines.push(...found.map((line) => at + line));
    }
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    return { end: 'refused', lines: [`${error.problem.cause}: ${error.message}`] };
  }
  return { end: lines.length > 0 ? 'wrong' : 'right', lines };
}
