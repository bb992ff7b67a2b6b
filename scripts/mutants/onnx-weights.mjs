// The weights of an ONNX file, changed where they stand: just enough of protobuf to find them.

function varint(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
    shift += 7;
  }
}

function* fields(bytes, start, end) {
  for (let at = start; at < end; ) {
    let key;
    [key, at] = varint(bytes, at);
    const [field, wire] = [Math.floor(key / 8), key % 8];
    if (wire === 2) {
      let size;
      [size, at] = varint(bytes, at);
      yield { field, start: at, end: at + size };
      at += size;
    } else if (wire === 0) {
      let value;
      [value, at] = varint(bytes, at);
      yield { field, value };
    } else at += wire === 5 ? 4 : 8;
  }
}

/** ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto: dims 1, name 8, raw_data 9. */
export function weightsIn(bytes) {
  const found = [];
  for (const graph of fields(bytes, 0, bytes.length)) {
    if (graph.field !== 7) continue;
    for (const tensor of fields(bytes, graph.start, graph.end)) {
      if (tensor.field !== 5) continue;
      const one = { dims: [], name: '', start: 0, end: 0 };
      for (const part of fields(bytes, tensor.start, tensor.end)) {
        if (part.field === 1 && part.value !== undefined) one.dims.push(part.value);
        if (part.field === 8) one.name = bytes.toString('utf8', part.start, part.end);
        if (part.field === 9) Object.assign(one, { start: part.start, end: part.end });
      }
      if (one.end - one.start >= 4) found.push(one);
    }
  }
  return found;
}

/** A copy of the file in which each number of a tensor is another one. */
export function changed(bytes, { start, end }, change) {
  const copy = Buffer.from(bytes);
  for (let at = start, i = 0; at < end; at += 4, i++)
    copy.writeFloatLE(change(copy.readFloatLE(at), i), at);
  return copy;
}
