import { parsePythonLiteral } from './python-literal.ts';
import { DTYPES, type DType } from './tensor.ts';
import { TensorError } from './tensor-error.ts';

export interface NpyHeader {
  dtype: DType;
  shape: number[];
  littleEndian: boolean;
  fortranOrder: boolean;
  /** Offset of the first element in the file. */
  dataOffset: number;
  /** Bytes of all elements in the file. */
  dataBytes: number;
}

/** numpy refuses longer headers as well; a plain array needs about 100 bytes. */
const MAX_HEADER_BYTES = 10_000;
/** As many first bytes of a file as any header we accept can need. */
export const NPY_HEADER_BYTES = MAX_HEADER_BYTES + 12;
/** Larger arrays are refused before anything is allocated, whatever the file says. */
export const MAX_TENSOR_BYTES = 4 * 2 ** 30;

const RESAVE = 'Save it again with numpy.save as a plain array of numbers.';
const KINDS = new Map<string, DType>([
  ['b1', 'bool'],
  ['i1', 'int8'],
  ['i2', 'int16'],
  ['i4', 'int32'],
  ['i8', 'int64'],
  ['u1', 'uint8'],
  ['u2', 'uint16'],
  ['u4', 'uint32'],
  ['u8', 'uint64'],
  ['f2', 'float16'],
  ['f4', 'float32'],
  ['f8', 'float64'],
]);
const CODES = new Map([...KINDS].map(([code, dtype]) => [dtype, code]));
const REFUSED = new Map([
  ['O', 'Python objects (pickle), which are never loaded because that can run code'],
  ['c', 'complex numbers'],
  ['f', 'floating-point numbers of more than 64 bits'],
  ['U', 'text'],
  ['S', 'byte strings'],
  ['V', 'raw bytes'],
  ['M', 'dates'],
  ['m', 'time spans'],
]);

/**
 * Reads data type and shape of an .npy file of format 1.0, 2.0 or 3.0 from its first bytes
 * (NPY_HEADER_BYTES always suffice).
 * Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @throws TensorError
 */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  const { text, dataOffset } = headerText(bytes);
  const fields = parsePythonLiteral(text)?.value;
  if (!(fields instanceof Map)) throw invalidHeader('its header is not a Python dictionary');
  const shape = fields.get('shape');
  const fortranOrder = fields.get('fortran_order');
  if (!isShape(shape)) throw invalidHeader('its shape is not a tuple of sizes');
  if (typeof fortranOrder !== 'boolean')
    throw invalidHeader('its fortran_order is not True or False');
  const { dtype, littleEndian } = readDescr(fields.get('descr'));

  const size = shape.reduce((product, length) => product * BigInt(length), 1n);
  const dataBytes = size * BigInt(DTYPES[dtype].bytes);
  return { dtype, shape, littleEndian, fortranOrder, dataOffset, dataBytes: Number(dataBytes) };
}

/** The first bytes of a version 1.0 file, padded so that the elements start at a multiple of 64. */
export function writeNpyHeader(dtype: DType, shape: readonly number[]): Uint8Array {
  const order = DTYPES[dtype].bytes === 1 ? '|' : '<';
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const fields = `{'descr': '${order}${CODES.get(dtype)}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const length = Math.ceil((10 + fields.length + 1) / 64) * 64;
  const header = Buffer.alloc(length, ' ', 'latin1');
  header.write('\x93NUMPY\x01\x00', 'latin1');
  header.writeUInt16LE(length - 10, 8);
  header.write(fields, 10, 'latin1');
  header.write('\n', length - 1, 'latin1');
  return header;
}

function headerText(bytes: Uint8Array): { text: string; dataOffset: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('latin1', 0, 6) !== '\x93NUMPY')
    throw new TensorError(
      'not-npy',
      'The file does not start with the signature of an .npy file.',
      RESAVE,
    );
  const [major, minor] = [buffer[6], buffer[7]];
  if (minor !== 0 || (major !== 1 && major !== 2 && major !== 3))
    throw new TensorError(
      'npy-version-unknown',
      `The .npy format version ${major}.${minor} is not known (1.0, 2.0 and 3.0 are).`,
      RESAVE,
    );
  const start = major === 1 ? 10 : 12;
  if (buffer.length < start) throw truncatedHeader();
  const length = major === 1 ? buffer.readUInt16LE(8) : buffer.readUInt32LE(8);
  if (length > MAX_HEADER_BYTES)
    throw invalidHeader(
      `its header has ${length} bytes where at most ${MAX_HEADER_BYTES} are allowed`,
    );
  if (buffer.length < start + length) throw truncatedHeader();
  return {
    text: buffer.toString(major === 3 ? 'utf8' : 'latin1', start, start + length),
    dataOffset: start + length,
  };
}

function readDescr(descr: unknown): { dtype: DType; littleEndian: boolean } {
  if (Array.isArray(descr)) throw unsupported('structured', 'records of several fields');
  const match = typeof descr === 'string' ? /^([<>|=]?)([a-zA-Z?])(\d*)/.exec(descr) : null;
  if (!match) throw invalidHeader('its data type (descr) cannot be read');
  const [, order, kind = '', bytes = ''] = match;
  const dtype = KINDS.get(`${kind}${bytes}`);
  if (dtype === undefined)
    throw unsupported(String(descr), REFUSED.get(kind) ?? 'elements that are not numbers');
  return { dtype, littleEndian: order !== '>' };
}

function isShape(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.length <= 32 && value.every((n) => Number.isInteger(n) && n >= 0)
  );
}

function invalidHeader(what: string): TensorError {
  return new TensorError('npy-header-invalid', `The .npy file is damaged: ${what}.`, RESAVE);
}

function truncatedHeader(): TensorError {
  return new TensorError(
    'truncated',
    'The .npy file ends within its header.',
    'Upload the complete file.',
  );
}

function unsupported(name: string, what: string): TensorError {
  return new TensorError(
    'dtype-unsupported',
    `The .npy file holds ${what} (data type ${name}).`,
    'Save the array with a boolean, integer or floating-point data type.',
  );
}
