import { closeSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { StoreWeights } from '../../onnx/serialize-graph.ts';
import type { FileRange } from '../../onnx/value.ts';

/** The engine maps the file into memory, which goes by pages. */
const ALIGNMENT = 4096;

/**
 * Writes weights into a file that the engine reads them from itself, so that no more than one tensor
 * of them is in memory here. What was written once is not written again.
 */
export function makeWeightStore(path: string): StoreWeights {
  const written = new WeakMap<() => unknown, FileRange>();
  let end = 0;
  return (load) => {
    const known = written.get(load);
    if (known) return known;
    const data = load();
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const descriptor = openSync(path, end === 0 ? 'w' : 'r+');
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(descriptor, bytes, done, bytes.length - done, end + done);
    } finally {
      closeSync(descriptor);
    }
    const range = { location: basename(path), offset: end, length: bytes.length };
    written.set(load, range);
    end = Math.ceil((end + bytes.length) / ALIGNMENT) * ALIGNMENT;
    return range;
  };
}
