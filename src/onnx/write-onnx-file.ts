import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type InitializerBytes, modelMessage } from './model-proto.ts';
import { openInputs } from './open-inputs.ts';
import { messagePieces, type StreamedBytes } from './protobuf.ts';
import {
  type GraphOutput,
  modelOf,
  type SerializeOptions,
  type Weights,
} from './serialize-graph.ts';

export interface OnnxFileOptions
  extends Pick<
    SerializeOptions,
    'producer' | 'producerVersion' | 'keepInputs' | 'inputNames' | 'openShapes'
  > {
  /** Where the file is written; what stands there already is replaced. */
  folder: string;
  name: string;
  /** Where the weights stand that the graph points to; null: nowhere. */
  weightsFolder: string | null;
  /** Bytes of all that is written. */
  maxBytes: number;
  /** Bytes that one file may have; where it would have more, weights go into one beside it. */
  fileLimit?: number;
}

/** The file would be larger than it may be; nothing was written. */
export class OnnxFileTooLargeError extends Error {
  override name = 'OnnxFileTooLargeError';
  /** Bytes. */
  readonly size: number;

  constructor(size: number) {
    super(`The file would have ${size} bytes.`);
    this.size = size;
  }
}

/** Protocol buffers end at 2 GiB; readers differ in the last few bytes. */
const FILE_LIMIT = 2 ** 31 - 2 ** 20;
/** Smaller weights stay in the model. */
const INLINE_BELOW = 1024;
/** The engine maps the file into memory, which goes by pages. */
const ALIGNMENT = 4096;
const PIECE = 2 ** 20;

/**
 * Writes the part of a graph that `outputs` need as an ONNX file that holds its weights, or has them in a
 * second file beside it where they are too large for one. No more than one tensor is in memory at a time.
 * @returns name of the second file; null where there is none
 * @throws OnnxFileTooLargeError
 */
export function writeOnnxFile(
  outputs: readonly GraphOutput[],
  options: OnnxFileOptions,
): { externalData: string | null } {
  const { folder, name, weightsFolder, maxBytes, fileLimit = FILE_LIMIT } = options;
  const stream = (weights: Weights) => streamed(weights, weightsFolder);
  const whole = messageOf(outputs, options, (weights) => ({
    kind: 'streamed',
    bytes: stream(weights),
  }));
  if (whole.length > maxBytes) throw new OnnxFileTooLargeError(whole.length);
  if (whole.length <= fileLimit) {
    writePieces(join(folder, name), messagePieces(whole));
    return { externalData: null };
  }
  const externalData = `${name}.data`;
  const moved: StreamedBytes[] = [];
  let end = 0;
  const model = messageOf(outputs, options, (weights) => {
    const bytes = stream(weights);
    if (bytes.length < INLINE_BELOW) return { kind: 'streamed', bytes };
    const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    moved.push(zeros(offset - end), bytes);
    end = offset + bytes.length;
    return { kind: 'external', location: externalData, offset, length: bytes.length };
  });
  writePieces(join(folder, externalData), piecesOf(moved));
  writePieces(join(folder, name), messagePieces(model));
  return { externalData };
}

function messageOf(
  outputs: readonly GraphOutput[],
  options: OnnxFileOptions,
  placeWeights: (weights: Weights) => InitializerBytes,
) {
  return modelMessage(modelOf(outputs, { ...options, inputsOf: openInputs, placeWeights }).proto);
}

function streamed({ load, range, byteLength }: Weights, folder: string | null): StreamedBytes {
  if (range && folder !== null) {
    const path = join(folder, range.location);
    return { length: byteLength, pieces: () => filePieces(path, range.offset, byteLength) };
  }
  const loaded = function* () {
    const { buffer, byteOffset, byteLength: length } = load();
    if (length !== byteLength) throw new Error(`Weights of ${length} bytes, not ${byteLength}.`);
    yield new Uint8Array(buffer, byteOffset, length);
  };
  return { length: byteLength, pieces: loaded };
}

/** A part of a file; each piece is overwritten by the next. */
function* filePieces(path: string, offset: number, length: number): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(Math.min(PIECE, length));
    for (let done = 0; done < length; ) {
      const count = Math.min(buffer.length, length - done);
      const read = readSync(descriptor, buffer, 0, count, offset + done);
      if (read === 0) throw new Error(`${path} ends before its weights do.`);
      yield buffer.subarray(0, read);
      done += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

function zeros(length: number): StreamedBytes {
  return { length, pieces: () => [new Uint8Array(length)] };
}

function* piecesOf(parts: readonly StreamedBytes[]): Generator<Uint8Array> {
  for (const part of parts) yield* part.pieces();
}

function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, 'w');
  try {
    for (const piece of pieces)
      for (let done = 0; done < piece.length; )
        done += writeSync(descriptor, piece, done, piece.length - done);
  } finally {
    closeSync(descriptor);
  }
}
