import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, type Graph, integers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { type Call, int, ints, maybeInt, type OperatorTable, tensor } from '../call.ts';
import { axisOf, isContiguousTensor, type Numbers, reshape, transpose } from '../compute.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { contiguousStrides } from '../strides.ts';
import { makeView, type Tensor } from '../tensor.ts';
import { inverse, viewAs } from './view.ts';

/** The diagonal of two axes, as the last axis. */
function diagonal(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const rank = x.shape.length;
  const offset = int(call, 'offset');
  const [a, b] = [axisOf(int(call, 'dim1'), rank), axisOf(int(call, 'dim2'), rank)];
  const rest = x.shape.map((_, axis) => axis).filter((axis) => axis !== a && axis !== b);
  const [rows, columns] = [x.shape[a] ?? 0, x.shape[b] ?? 0];
  const start = offset >= 0 ? offset : -offset * columns;
  const length = Math.max(0, Math.min(rows + Math.min(offset, 0), columns - Math.max(offset, 0)));
  const picks = Array.from({ length }, (_, i) => start + i * (columns + 1));
  const outer = rest.map((axis) => x.shape[axis] ?? 1);
  const order = [...rest, a, b];
  const flatShape = [...outer, rows * columns];
  const flat = (base: GraphValue) => reshape(graph, transpose(graph, base, order), flatShape);
  const indexes = integers(graph, picks);
  const axis = outer.length;
  const strides = x.strides && [
    ...rest.map((i) => x.strides?.[i] ?? 1),
    (x.strides[a] ?? 1) + (x.strides[b] ?? 1),
  ];
  return makeView(x, strides, {
    get: (base) =>
      add(graph, 'Gather', [flat(base), indexes], { axis }, [...outer, length], base.type),
    put: (base, part) => {
      const count = elementCount(outer);
      const all = constant(graph, Array.from({ length: count }, () => picks).flat(), 'int64', [
        ...outer,
        length,
      ]);
      const written = add(
        graph,
        'ScatterElements',
        [flat(base), all, part],
        { axis },
        flatShape,
        base.type,
      );
      const turned = reshape(graph, written, [...outer, rows, columns]);
      return transpose(graph, turned, inverse(order));
    },
  });
}

/** The base with rows of an axis replaced by those of windows that do not overlap. */
function putWindows(
  graph: Graph,
  base: GraphValue,
  part: GraphValue,
  axis: number,
  picks: readonly number[],
): GraphValue {
  const rank = base.shape.length;
  const others = base.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [axis, ...others];
  const turned = transpose(graph, base, order);
  // The windows' own axis stands last, behind the axes of the base.
  const rows = transpose(graph, part, [axis, rank, ...others]);
  const flat = reshape(graph, rows, [picks.length, ...turned.shape.slice(1)]);
  const places = constant(graph, picks, 'int64', [picks.length, 1]);
  const written = add(graph, 'ScatterND', [turned, places, flat], {}, turned.shape, base.type);
  return transpose(graph, written, inverse(order));
}

/** Sliding windows along an axis, put last. Windows that overlap can not be written to. */
function unfold(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const axis = axisOf(int(call, 'dimension'), x.shape.length);
  const [size, step] = [int(call, 'size'), int(call, 'step')];
  const count = Math.floor(((x.shape[axis] ?? 0) - size) / step) + 1;
  const picks = Array.from({ length: count * size }, (_, i) => {
    const window = Math.floor(i / size);
    return window * step + (i % size);
  });
  const shape = [...x.shape.slice(0, axis), count, size, ...x.shape.slice(axis + 1)];
  const rest = shape.map((_, i) => i).filter((i) => i !== axis + 1);
  const stride = x.strides?.[axis] ?? 1;
  const strides = x.strides && [
    ...x.strides.map((own, i) => (i === axis ? stride * step : own)),
    stride,
  ];
  return makeView(x, strides, {
    get: (base) => {
      const indexes = constant(graph, picks, 'int64', [count, size]);
      const windows = add(graph, 'Gather', [base, indexes], { axis }, shape, base.type);
      return transpose(graph, windows, [...rest, axis + 1]);
    },
    put: step >= size ? (base, part) => putWindows(graph, base, part, axis, picks) : null,
  });
}

/** Where the elements of a strided tensor stand in its memory. */
function placesOf(call: Call, size: Numbers, strides: Numbers, offset: number): number[] {
  call.lowering.spend(elementCount(size));
  let places = [offset];
  size.forEach((length, axis) => {
    const steps = Array.from({ length }, (_, i) => i * (strides[axis] ?? 1));
    places = places.flatMap((place) => steps.map((step) => place + step));
  });
  return places;
}

function asStrided(call: Call): Tensor {
  const x = tensor(call, 'self');
  const [size, strides] = [ints(call, 'size'), ints(call, 'stride')];
  const offset = maybeInt(call, 'storage_offset') ?? 0;
  const same = String(size) === String(x.shape) && String(strides) === String(x.strides);
  if (same && offset === 0) return viewAs(call.graph, x, size, strides);
  const plain = String(contiguousStrides(size)) === String(strides);
  // The strides count in the memory, which is known where the tensor is all of it, in order.
  if (x.content.kind !== 'root' || !isContiguousTensor(x))
    throw unsupported('as_strided of a tensor that is not all of its memory, in order');
  const count = elementCount(x.shape);
  if (plain && offset === 0 && elementCount(size) === count)
    return viewAs(call.graph, x, size, strides);
  const picks = placesOf(call, size, strides, offset);
  if (picks.some((place) => place >= count))
    throw failedInModel('as_strided reaches beyond the memory of the tensor.');
  const { graph } = call;
  const indexes = constant(graph, picks, 'int64', [picks.length]);
  const flat = (base: GraphValue) => reshape(graph, base, [count]);
  return makeView(x, strides, {
    get: (base) => {
      const inputs = [flat(base), indexes];
      const picked = add(graph, 'Gather', inputs, { axis: 0 }, [picks.length], base.type);
      return reshape(graph, picked, size);
    },
    put:
      new Set(picks).size < picks.length
        ? null
        : (base, part) => {
            const inputs = [flat(base), indexes, reshape(graph, part, [picks.length])];
            const attributes = { axis: 0 };
            const made = add(graph, 'ScatterElements', inputs, attributes, [count], base.type);
            return reshape(graph, made, base.shape);
          },
  });
}

export const windowOperators: OperatorTable = {
  diagonal,
  unfold,
  as_strided: asStrided,
};
