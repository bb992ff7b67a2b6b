// .npy files of float32 and uint8, and edits of such arrays: by itself, not by what it tests.
const TYPES = { '<f4': Float32Array, '|u1': Uint8Array, '<f8': Float64Array };

export function readArray(bytes) {
  const length = bytes.readUInt16LE(8);
  const header = bytes.toString('latin1', 10, 10 + length);
  const Type = TYPES[/'descr': *'([^']+)'/.exec(header)?.[1]];
  const shape = /'shape': *\(([^)]*)\)/.exec(header)[1].split(',').map(Number).filter(Boolean);
  const copy = Uint8Array.from(bytes.subarray(10 + length));
  return { shape, data: new Type(copy.buffer) };
}

/** @param isFortran whether the first axis runs fastest in the file */
export function writeArray({ shape, data }, isFortran = false) {
  const descr = Object.keys(TYPES).find((name) => data instanceof TYPES[name]);
  const tuple = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  const dict = `{'descr': '${descr}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': ${tuple}, }`;
  const padded = `${dict.padEnd(Math.ceil((dict.length + 11) / 64) * 64 - 11)}\n`;
  const head = Buffer.alloc(10);
  head.write('\x93NUMPY\x01\x00', 'latin1');
  head.writeUInt16LE(padded.length, 8);
  const order = shape.map((_, axis) => axis).reverse();
  const stored = isFortran ? permuted({ shape, data }, order).data : data;
  const body = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  return Buffer.concat([head, Buffer.from(padded, 'latin1'), body]);
}

export function mapped({ shape, data }, change) {
  const Type = data.constructor;
  return { shape, data: Type.from(data, change) };
}

const strides = (shape) => shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));

/** Axis i of the result is axis `order[i]`. */
export function permuted({ shape, data }, order) {
  const from = strides(shape);
  const result = {
    shape: order.map((axis) => shape[axis]),
    data: new data.constructor(data.length),
  };
  const to = strides(result.shape);
  for (let i = 0; i < data.length; i++) {
    let place = 0;
    for (let axis = 0; axis < order.length; axis++)
      place += (Math.floor(i / to[axis]) % result.shape[axis]) * from[order[axis]];
    result.data[i] = data[place];
  }
  return result;
}

/** Element k along an axis becomes element `pick(k, size)`. */
export function picked({ shape, data }, axis, pick) {
  const step = strides(shape)[axis];
  const size = shape[axis];
  return {
    shape,
    data: data.map((_, i) => {
      const k = Math.floor(i / step) % size;
      return data[i + (pick(k, size) - k) * step];
    }),
  };
}

export const flipped = (array, axis) => picked(array, axis, (k, size) => size - 1 - k);
export const rolled = (array, axis, by) => picked(array, axis, (k, size) => (k + by) % size);

export function swapped(array, a, b) {
  const order = array.shape.map((_, axis) => axis);
  [order[a], order[b]] = [b, a];
  return permuted(array, order);
}
