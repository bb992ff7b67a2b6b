import { add, type Graph, integers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  bool,
  type Call,
  hasArgument,
  maybeFloat,
  maybeFloats,
  maybeInts,
  type OperatorTable,
  tensor,
} from '../call.ts';
import { type Numbers, perAxis, reshape, result } from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { applyAlong } from './adaptive-pool.ts';

interface Resizing {
  x: Tensor;
  /** Sizes of the resized axes. */
  sizes: number[];
  /** What the model gives as factors; null where the sizes decide. */
  factors: (number | null)[];
}

const FACTOR_NAMES: Record<number, string[]> = {
  1: ['scales'],
  2: ['scales_h', 'scales_w'],
  3: ['scales_d', 'scales_h', 'scales_w'],
};

/** Both forms of the arguments: sizes with factors by axis, or either sizes or a list of factors. */
function resizingOf(call: Call, axes: number, ofBytes = false): Resizing {
  const listed = hasArgument(call, 'input');
  const x = tensor(call, listed ? 'input' : 'self');
  if (!isFloating(x.dtype) && !(ofBytes && x.dtype === 'uint8'))
    throw unsupported('Resizing of integers');
  if (x.shape.length !== axes + 2)
    throw failedInModel(`Resizing ${axes} axes was given the shape [${x.shape}].`);
  const given = maybeInts(call, 'output_size');
  if (!listed) {
    const factors = (FACTOR_NAMES[axes] ?? []).map((name) => maybeFloat(call, name));
    return { x, sizes: perAxis(given ?? [], axes), factors };
  }
  const factors = maybeFloats(call, 'scale_factors');
  if (given) return { x, sizes: perAxis(given, axes), factors: Array(axes).fill(null) };
  if (!factors) throw failedInModel('Resizing needs sizes or factors.');
  const sizes = factors.map((factor, i) => Math.floor((x.shape[i + 2] ?? 1) * factor));
  return { x, sizes, factors };
}

/** Step through the input from one output element to the next. */
function stepOf(size: number, target: number, factor: number | null): number {
  return factor !== null && factor > 0 ? 1 / factor : size / target;
}

function gatherAlong(graph: Graph, value: GraphValue, axis: number, picks: Numbers): GraphValue {
  const shape = value.shape.map((size, i) => (i === axis ? picks.length : size));
  return add(graph, 'Gather', [value, integers(graph, picks)], { axis }, shape, value.type);
}

/** Nearest neighbours. The indexes are worked out here in single precision, as torch does it. */
const nearest = (axes: number, exact: boolean) => (call: Call) => {
  const { x, sizes, factors } = resizingOf(call, axes, true);
  const { graph } = call;
  const shape = [...x.shape.slice(0, 2), ...sizes];
  const space = x.shape.slice(2);
  const whole = sizes.every((size, i) => {
    const ratio = size / (space[i] ?? 1);
    const factor = factors[i] ?? ratio;
    return Number.isInteger(ratio) && factor === ratio;
  });
  if (whole && axes < 3 && isFloating(x.dtype)) {
    const inputs = [read(x), null, null, integers(graph, shape)];
    const attributes = {
      mode: 'nearest',
      coordinate_transformation_mode: 'asymmetric',
      nearest_mode: 'floor',
    };
    return result(add(graph, 'Resize', inputs, attributes, shape, 'float32'), x.dtype, [x]);
  }
  let value = read(x);
  sizes.forEach((target, i) => {
    const size = space[i] ?? 1;
    // Sizes that stay or double are what torch looks at first, before any factor.
    if (!exact && target === size) return;
    const twice = !exact && target === 2 * size;
    const step = twice ? 0.5 : Math.fround(stepOf(size, target, factors[i] ?? null));
    const picks = Array.from({ length: target }, (_, at) => {
      const place = Math.fround(Math.fround(at + (exact ? 0.5 : 0)) * step);
      return Math.min(Math.floor(place), size - 1);
    });
    if (target === size && picks.every((pick, at) => pick === at)) return;
    value = gatherAlong(graph, value, i + 2, picks);
  });
  return result(value, x.dtype, [x]);
};

/** Where an output element lies in the input, and its neighbours' weights. */
function linearMatrix(size: number, target: number, step: number, corners: boolean): Float32Array {
  const matrix = new Float32Array(size * target);
  for (let i = 0; i < target; i += 1) {
    const place = corners ? i * step : Math.max(0, (i + 0.5) * step - 0.5);
    const low = Math.min(Math.floor(place), size - 1);
    const high = Math.min(low + 1, size - 1);
    const part = place - low;
    matrix[low * target + i] = (matrix[low * target + i] ?? 0) + 1 - part;
    matrix[high * target + i] = (matrix[high * target + i] ?? 0) + part;
  }
  return matrix;
}

/** Weights of the four neighbours at distances 1 + t, t, 1 - t and 2 - t (Keys, a = -0.75). */
function cubicWeights(t: number): number[] {
  const a = -0.75;
  const near = (x: number): number => ((a + 2) * x - (a + 3)) * x * x + 1;
  const far = (x: number): number => ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  return [far(1 + t), near(t), near(1 - t), far(2 - t)];
}

function cubicMatrix(size: number, target: number, step: number, corners: boolean): Float32Array {
  const matrix = new Float32Array(size * target);
  for (let i = 0; i < target; i += 1) {
    const place = corners ? i * step : (i + 0.5) * step - 0.5;
    const low = Math.floor(place);
    cubicWeights(place - low).forEach((weight, k) => {
      const at = Math.min(Math.max(low - 1 + k, 0), size - 1);
      matrix[at * target + i] = (matrix[at * target + i] ?? 0) + weight;
    });
  }
  return matrix;
}

type MatrixOf = (size: number, target: number, step: number, corners: boolean) => Float32Array;

function byMatrices(
  graph: Graph,
  { x, sizes, factors }: Resizing,
  corners: boolean,
  matrixOf: MatrixOf,
): Tensor {
  let value = read(x);
  sizes.forEach((target, i) => {
    const size = x.shape[i + 2] ?? 1;
    const step = corners
      ? (size - 1) / Math.max(1, target - 1)
      : stepOf(size, target, factors[i] ?? null);
    // But for cubic interpolation torch leaves an axis alone that keeps its size, whatever the factor.
    if (target === size && (step === 1 || matrixOf !== cubicMatrix)) return;
    value = applyAlong(graph, value, i + 2, matrixOf(size, target, step, corners), target);
  });
  return result(value, x.dtype, [x]);
}

/**
 * Linear and cubic interpolation: by the engine's own operator where its rule is torch's, by
 * matrices where the model gives factors that do not fit its sizes.
 */
const smooth = (axes: number, mode: 'linear' | 'cubic') => (call: Call) => {
  const resizing = resizingOf(call, axes);
  const { x, sizes, factors } = resizing;
  const corners = bool(call, 'align_corners');
  const { graph } = call;
  const space = x.shape.slice(2);
  const given = factors.some((factor) => factor !== null) && !corners;
  const fits = sizes.every((size, i) => {
    const factor = factors[i] ?? null;
    return factor === null || Math.abs(size - (space[i] ?? 1) * factor) < 1e-9;
  });
  if (given && !fits)
    return byMatrices(graph, resizing, corners, mode === 'linear' ? linearMatrix : cubicMatrix);
  const flat = axes === 1;
  const [batch = 1, channels = 1] = x.shape;
  const value = flat ? reshape(graph, read(x), [batch, channels, 1, space[0] ?? 1]) : read(x);
  const shape = [batch, channels, ...(flat ? [1] : []), ...sizes];
  const attributes = {
    mode,
    coordinate_transformation_mode: corners ? 'align_corners' : 'half_pixel',
    cubic_coeff_a: mode === 'cubic' ? { float: -0.75 } : undefined,
  };
  const inputs = [value, null, null, integers(graph, shape)];
  const resized = add(graph, 'Resize', inputs, attributes, shape, 'float32');
  return result(reshape(graph, resized, [batch, channels, ...sizes]), x.dtype, [x]);
};

const triangle = (x: number): number => Math.max(0, 1 - Math.abs(x));

/** Keys' filter with a = -0.5, as antialiased resizing uses it. */
function keys(x: number): number {
  const t = Math.abs(x);
  if (t < 1) return (1.5 * t - 2.5) * t * t + 1;
  return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
}

/** A filter that widens with the step when shrinking; its weights add up to 1. */
const filterMatrix =
  (filter: (x: number) => number, radius: number): MatrixOf =>
  (size, target, step) => {
    const matrix = new Float32Array(size * target);
    const width = Math.max(1, step);
    for (let i = 0; i < target; i += 1) {
      const center = step * (i + 0.5);
      const from = Math.max(0, Math.trunc(center - radius * width + 0.5));
      const to = Math.min(size, Math.trunc(center + radius * width + 0.5));
      const weights = Array.from({ length: to - from }, (_, k) =>
        filter((from + k - center + 0.5) / width),
      );
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, k) => {
        matrix[(from + k) * target + i] = weight / total;
      });
    }
    return matrix;
  };

const antialiased = (filter: (x: number) => number, radius: number) => (call: Call) =>
  byMatrices(
    call.graph,
    resizingOf(call, 2),
    bool(call, 'align_corners'),
    filterMatrix(filter, radius),
  );

export const resizeOperators: OperatorTable = {
  upsample_nearest1d: nearest(1, false),
  upsample_nearest2d: nearest(2, false),
  upsample_nearest3d: nearest(3, false),
  _upsample_nearest_exact1d: nearest(1, true),
  _upsample_nearest_exact2d: nearest(2, true),
  _upsample_nearest_exact3d: nearest(3, true),
  upsample_linear1d: smooth(1, 'linear'),
  upsample_bilinear2d: smooth(2, 'linear'),
  upsample_trilinear3d: smooth(3, 'linear'),
  upsample_bicubic2d: smooth(2, 'cubic'),
  _upsample_bilinear2d_aa: antialiased(triangle, 1),
  _upsample_bicubic2d_aa: antialiased(keys, 2),
};
