import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type ElementType, elementCount, type TensorData } from '../../onnx/element-type.ts';
import { constant, type Graph, weights } from '../../onnx/graph.ts';
import type { FileRange, Value } from '../../onnx/value.ts';

/**
 * A file beside the model that large weights are written to once, in the layout that the engine
 * wants, and read from by the engine itself. So no more than one tensor of them is in memory here.
 */
export interface WeightFile {
  folder: string;
  name: string;
  size: number;
  written: Map<string, FileRange>;
}

/** The engine maps the file into memory, which goes by pages. */
const ALIGNMENT = 4096;
/** Smaller tensors stand in the model itself and can be folded. */
const INLINE_ELEMENTS = 1024;

/** @param folder may be written to, and lives as long as the sessions that read from it */
export function makeWeightFile(folder: string, name = 'weights.bin'): WeightFile {
  return { folder, name, size: 0, written: new Map() };
}

function append(file: WeightFile, data: TensorData): FileRange {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const descriptor = openSync(join(file.folder, file.name), file.size === 0 ? 'w' : 'r+');
  try {
    for (let done = 0; done < bytes.length; )
      done += writeSync(descriptor, bytes, done, bytes.length - done, file.size + done);
  } finally {
    closeSync(descriptor);
  }
  const range = { location: file.name, offset: file.size, length: bytes.length };
  file.size = Math.ceil((file.size + bytes.length) / ALIGNMENT) * ALIGNMENT;
  return range;
}

/**
 * Weights as a value of the graph. `key` says which weights these are in which layout: what was
 * written under a key is not made again for the next graph.
 */
export function weightValue(
  graph: Graph,
  file: WeightFile,
  key: string,
  type: ElementType,
  shape: readonly number[],
  load: () => TensorData,
): Value {
  if (elementCount(shape) <= INLINE_ELEMENTS) return constant(graph, load(), type, shape);
  let range = file.written.get(key);
  if (!range) {
    range = append(file, load());
    file.written.set(key, range);
  }
  return weights(graph, type, shape, load, range);
}
