// What a mutant really gives: its steps in plain float64, its weights on the engine. Knows nothing of src/.
import { createRequire } from 'node:module';
import { permuted } from './arrays.mjs';

const ort = createRequire(import.meta.url)('onnxruntime-node');
const [ABSOLUTE, RELATIVE, PER_MILLION] = [1e-3, 1e-3, 100];

/** For each element the number of the group over whose members statistics are taken. */
function groups(shape, ids, axes) {
  const kept = ids.map((id) => axes !== undefined && !axes.includes(id));
  const size = shape.reduce((a, b) => a * b, 1);
  const group = new Int32Array(size);
  let step = 1;
  let stride = size;
  for (let axis = 0; axis < shape.length; axis++) {
    stride /= shape[axis];
    if (!kept[axis]) continue;
    for (let i = 0; i < size; i++) group[i] += (Math.floor(i / stride) % shape[axis]) * step;
    step *= shape[axis];
  }
  return { group, count: step };
}

function quantile(sorted, percent) {
  const at = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

function perGroup(numbers, { group, count }, compute) {
  const members = Array.from({ length: count }, () => []);
  for (let i = 0; i < numbers.length; i++) members[group[i]].push(numbers[i]);
  const functions = members.map(compute);
  return numbers.map((x, i) => functions[group[i]](x));
}

const CASTS = {
  uint8: (x) => ((Math.trunc(x) % 256) + 256) % 256,
  float32: Math.fround,
  float64: (x) => x,
};

const STEPS = {
  zero_mean_unit_variance: (numbers, { axes, eps = 1e-6 }, shape, ids) =>
    perGroup(numbers, groups(shape, ids, axes), (all) => {
      const mean = all.reduce((a, b) => a + b, 0) / all.length;
      const std = Math.sqrt(all.reduce((a, b) => a + (b - mean) ** 2, 0) / all.length);
      return (x) => (x - mean) / (std + eps);
    }),
  scale_range: (
    numbers,
    { axes, eps = 1e-6, min_percentile = 0, max_percentile = 100 },
    shape,
    ids,
  ) =>
    perGroup(numbers, groups(shape, ids, axes), (all) => {
      const sorted = all.sort((a, b) => a - b);
      const [low, high] = [quantile(sorted, min_percentile), quantile(sorted, max_percentile)];
      return (x) => (x - low) / (high - low + eps);
    }),
  scale_linear: (numbers, { gain = 1, offset = 0 }) => numbers.map((x) => x * gain + offset),
  clip: (numbers, { min = -Infinity, max = Infinity }) =>
    numbers.map((x) => Math.min(max, Math.max(min, x))),
  sigmoid: (numbers) => numbers.map((x) => 1 / (1 + Math.exp(-x))),
  binarize: (numbers, { threshold }) => numbers.map((x) => (x > threshold ? 1 : 0)),
  ensure_dtype: (numbers, { dtype }) => numbers.map(CASTS[dtype]),
};

/** The order in which the network has its axes. */
const NETWORK = ['batch', 'channel', 'z', 'y', 'x'];

/** A tensor with its axes in the network's order, or back from it. */
function reordered(data, shape, ids, back = false) {
  const present = NETWORK.filter((id) => ids.includes(id));
  const order = present.map((id) => ids.indexOf(id));
  if (!back) return permuted({ shape, data }, order);
  const networkShape = order.map((axis) => shape[axis]);
  return permuted(
    { shape: networkShape, data },
    ids.map((id) => present.indexOf(id)),
  );
}

function apply(steps = [], numbers, shape, ids) {
  let result = numbers;
  for (const { id, kwargs = {} } of steps) result = STEPS[id](result, kwargs, shape, ids);
  return result;
}

/**
 * Whether the outputs of a package differ from its test outputs beyond the default tolerance.
 * @param model inputs `{shape, data, ids, type, steps}`, outputs `{shape, data, ids, steps}`, weights
 */
export async function differs({ inputs, outputs, weights }) {
  const session = await ort.InferenceSession.create(weights, { logSeverityLevel: 4 });
  try {
    const feeds = {};
    for (const [i, { shape, data, ids, type, steps }] of inputs.entries()) {
      const cast = { id: 'ensure_dtype', kwargs: { dtype: type } };
      const last = steps?.at(-1)?.id === 'ensure_dtype' ? [] : [cast];
      const fed = apply([cast, ...(steps ?? []), ...last], Float64Array.from(data), shape, ids);
      const given = reordered(Float32Array.from(fed), shape, ids);
      feeds[session.inputNames[i]] = new ort.Tensor('float32', given.data, given.shape);
    }
    const results = await session.run(feeds);
    return outputs.some(({ data, shape, ids, steps }, i) => {
      const got = results[session.outputNames[i]];
      const described = reordered(Float64Array.from(got.data), shape, ids, true);
      const produced = apply(steps, described.data, shape, ids);
      let wrong = 0;
      for (let k = 0; k < data.length; k++)
        if (Math.abs(produced[k] - data[k]) > ABSOLUTE + RELATIVE * Math.abs(data[k])) wrong++;
      return wrong > (PER_MILLION * data.length) / 1e6;
    });
  } finally {
    await session.release();
  }
}

/** The weights as the engine writes them after its own rewriting: another file of the same network. */
export async function exported(weights, level, path) {
  const options = {
    graphOptimizationLevel: level,
    optimizedModelFilePath: path,
    logSeverityLevel: 4,
  };
  await (await ort.InferenceSession.create(weights, options)).release();
}
