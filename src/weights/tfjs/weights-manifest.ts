import { elementCount } from '../../onnx/element-type.ts';
import { halfToNumber } from '../keras/hdf5/floats.ts';
import { arrayOf, type Json, type JsonObject, objectOf, shown } from '../keras/json.ts';
import { invalid, unsupported } from '../tensorflow/refusal.ts';
import type { TfjsFiles } from './model-files.ts';

/** A weight as TensorFlow.js has it after loading: no quantisation is left. */
export interface TfjsWeight {
  name: string;
  dtype: 'float32' | 'int32' | 'bool';
  shape: number[];
  /** Elements in C order; bool as 0 and 1. */
  read(): Float32Array | Int32Array | Uint8Array;
}

const BYTES = { float32: 4, int32: 4, bool: 1, uint8: 1, uint16: 2, float16: 2 } as const;
type StoredType = keyof typeof BYTES;
const DTYPES = ['float32', 'int32', 'bool'] as const;
const QUANTISED = ['uint8', 'uint16', 'float16'] as const;

interface Quantisation {
  dtype: (typeof QUANTISED)[number];
  scale: number;
  min: number;
}

function quantisationOf(json: Json | undefined, name: string): Quantisation | null {
  if (json === undefined || json === null) return null;
  const { dtype, scale, min } = objectOf(json, `quantisation of ${name}`);
  const known = QUANTISED.find((each) => each === dtype);
  if (!known) throw unsupported(`The weight ${name} quantised to ${shown(dtype)}`);
  if (known === 'float16') return { dtype: known, scale: 1, min: 0 };
  if (typeof scale !== 'number' || typeof min !== 'number')
    throw invalid(`The weight ${name} is quantised without scale`);
  return { dtype: known, scale, min };
}

/** A copy, so that elements of any size are aligned. */
const aligned = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** scale × q + min in single precision, as TensorFlow.js computes it; integers are rounded. */
function dequantise(bytes: Uint8Array, { dtype, scale, min }: Quantisation, isInteger: boolean) {
  const stored = dtype === 'uint8' ? bytes : new Uint16Array(aligned(bytes));
  if (dtype === 'float16') return Float32Array.from(stored, halfToNumber);
  return isInteger
    ? Int32Array.from(stored, (q) => Math.round(q * scale + min))
    : Float32Array.from(stored, (q) => q * scale + min);
}

function decode(bytes: Uint8Array, dtype: TfjsWeight['dtype'], quantisation: Quantisation | null) {
  if (quantisation) return dequantise(bytes, quantisation, dtype === 'int32');
  if (dtype === 'float32') return new Float32Array(aligned(bytes));
  return dtype === 'int32' ? new Int32Array(aligned(bytes)) : bytes;
}

/** One entry of a group, which starts at `offset` of the group's bytes. */
function readEntry(json: Json, group: Buffer, offset: number): { weight: TfjsWeight; end: number } {
  const entry: JsonObject = objectOf(json, 'entry of the manifest of weights');
  const { name, dtype, shape } = entry;
  if (typeof name !== 'string') throw invalid('A weight has no name');
  const known = DTYPES.find((each) => each === dtype);
  if (!known) throw unsupported(`The weight ${name} of type ${shown(dtype)}`);
  const sizes = arrayOf(shape, `shape of ${name}`);
  if (!sizes.every((size): size is number => Number.isSafeInteger(size) && Number(size) >= 0))
    throw invalid(`The weight ${name} has the shape ${shown(shape)}`);
  const quantisation = quantisationOf(entry.quantization, name);
  if (quantisation?.dtype === 'float16' && known !== 'float32')
    throw invalid(`The weight ${name} is a half that stands for ${known}`);
  const stored: StoredType = quantisation?.dtype ?? known;
  const end = offset + elementCount(sizes) * BYTES[stored];
  if (!(end <= group.length))
    throw invalid(`The files with weights end before the weight ${name} does`);
  const bytes = group.subarray(offset, end);
  const read = () => decode(bytes, known, quantisation);
  return { weight: { name, dtype: known, shape: sizes, read }, end };
}

function readGroup(json: Json, files: TfjsFiles): TfjsWeight[] {
  const { paths, weights } = objectOf(json, 'group of the manifest of weights');
  const shards = arrayOf(paths, 'list of files with weights').map((path) => {
    const bytes = typeof path === 'string' ? files.shard(path) : null;
    if (!bytes)
      throw invalid(
        `The file ${shown(path)} with weights of the model is not there`,
        'Put model.json and all its .bin files into one zip archive, and give that as the source.',
      );
    return bytes;
  });
  const group = Buffer.concat(shards);
  let offset = 0;
  const read = arrayOf(weights, 'list of weights').map((entry) => {
    const { weight, end } = readEntry(entry, group, offset);
    offset = end;
    return weight;
  });
  if (offset !== group.length)
    throw invalid(
      `The files with weights have ${group.length} bytes where ${offset} are described`,
    );
  return read;
}

/** All weights that a model.json describes, by name. Throws a Refusal. */
export function readWeights(manifest: Json | undefined, files: TfjsFiles): Map<string, TfjsWeight> {
  const all = arrayOf(manifest, 'manifest of weights').flatMap((group) => readGroup(group, files));
  const byName = new Map(all.map((weight) => [weight.name, weight]));
  if (byName.size !== all.length) throw invalid('Two weights of the model have one name');
  return byName;
}
