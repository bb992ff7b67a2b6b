import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  WHOLE_RESOURCE,
  internalError,
  passedVerdict,
  problemVerdict,
  readResource,
  reportOf,
  withPartners
} from "./chunk-MJCASSRZ.mjs";
import {
  DEFAULT_TOOLS,
  FLOAT_DEFAULTS,
  LABEL_DEFAULTS,
  LARGEST_SHARE,
  checkOtherFiles,
  checkTestTensors,
  decodeFloat16,
  encodeFloat16,
  fitAxes,
  formatCount,
  formatList,
  formatNumber,
  formatShare,
  isLabels,
  largestOf,
  loadTestTensors,
  neededFiles,
  readTensor,
  referenceFrom,
  tensorFinding,
  toleranceOf,
  transpose,
  verifyFiles,
  writeNpy,
  writeNpyFile
} from "./chunk-A6OJH33K.mjs";
import {
  formatBytes
} from "./chunk-3VXWUYSD.mjs";
import {
  pLimit,
  temporaryFolder
} from "./chunk-VXIENMPC.mjs";
import {
  isAddress
} from "./chunk-F7LRB3NK.mjs";
import {
  storageProblem
} from "./chunk-UTDSZ4DA.mjs";
import {
  TensorError
} from "./chunk-HKKPTCYV.mjs";
import {
  differenceTensor
} from "./chunk-IDYUV2GA.mjs";
import {
  DTYPES,
  formatShape,
  indexOf,
  isBigArray,
  isDType,
  isDiscrete,
  sizeOf,
  stridesOf
} from "./chunk-TFJL3YIZ.mjs";
import {
  CAUSES,
  statusOfCause
} from "./chunk-ONNEMNMI.mjs";
import {
  WEIGHTS_FORMATS
} from "./chunk-YUWLJHWY.mjs";

// src/testing/test-settings.ts
import { availableParallelism } from "node:os";

// src/inference/free-memory.ts
import { readFileSync } from "node:fs";
import { freemem } from "node:os";
import { dirname, join } from "node:path";
var MIB = 1024 * 1024;
var LEAST = 512 * MIB;
function defaultMemoryLimit() {
  const free = freeMemory();
  return Math.max(LEAST, Math.floor(free - Math.max(256 * MIB, free / 10)));
}
function freeMemory() {
  return Math.min(freemem(), freeInControlGroup("/proc/self/cgroup", "/sys/fs/cgroup"));
}
function freeInControlGroup(membership, root) {
  const group = /^0::(\/.*)$/m.exec(read(membership) ?? "")?.[1];
  if (group === void 0) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let path = group; ; path = dirname(path)) {
    least = Math.min(least, freeInGroup(join(root, path)));
    if (path === "/" || path === ".") return least;
  }
}
function freeInGroup(folder) {
  const limit = Number(read(join(folder, "memory.max"))?.trim());
  const used = Number(read(join(folder, "memory.current"))?.trim());
  if (!Number.isFinite(limit) || !Number.isFinite(used)) return Number.POSITIVE_INFINITY;
  const statistics = read(join(folder, "memory.stat")) ?? "";
  const reclaimable = Number(/^inactive_file (\d+)$/m.exec(statistics)?.[1] ?? 0);
  return Math.max(0, limit - used + reclaimable);
}
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

// src/testing/test-settings.ts
var MAX_OUTPUT = 2 * 2 ** 30;
function concurrencyOf(settings) {
  return Math.max(1, settings.concurrency ?? 1);
}
function limitsOf(settings) {
  const memory = settings.memory ?? Math.floor(defaultMemoryLimit() / concurrencyOf(settings));
  const driver = settings.device === "cpu" ? {} : { hasDriver: true };
  return { timeout: settings.timeout, memory, output: MAX_OUTPUT, ...driver };
}
function threadsOf(settings) {
  return Math.max(1, Math.floor(availableParallelism() / concurrencyOf(settings)));
}

// src/testing/run/spare-child.ts
function spareChild(settings, { startChild }) {
  let waiting = null;
  const handOver = () => {
    const child = waiting;
    waiting = null;
    return child;
  };
  return {
    start() {
      if (waiting) return;
      const limits = limitsOf(settings);
      waiting = startChild(limits, childOptions(settings)).then(
        (spare) => ({ limits, spare }),
        // The case that needs one will find out why there is none.
        () => ({ limits })
      );
    },
    async take() {
      return await handOver() ?? { limits: limitsOf(settings) };
    },
    async close() {
      await (await handOver())?.spare?.close();
    }
  };
}
function childOptions({ environment, engineFolder }) {
  return {
    ...environment ? { environment } : {},
    ...engineFolder === void 0 ? {} : { engineFolder }
  };
}

// src/testing/run/foresee-run.ts
import { readFile } from "node:fs/promises";
async function foreseeRun(descriptionFile, wanted) {
  const formats = WEIGHTS_FORMATS.filter(
    (format2) => wanted.length === 0 || wanted.includes(format2)
  );
  const text = await readFile(descriptionFile, "latin1").catch(() => "");
  const isModel = /^["']?type["']?:\s*["']?model\b/m.test(text);
  return isModel && formats.some((format2) => new RegExp(`^\\s+["']?${format2}["']?:`, "m").test(text));
}

// src/testing/run/model-test.ts
function fetchFor({ resource, settings, tools }, reference) {
  return tools.fetchFile(referenceFrom(reference, resource.base), resource.folder, settings.files);
}

// src/testing/test-model.ts
import { rm as rm2 } from "node:fs/promises";

// src/processing/processing-error.ts
var ProcessingError = class extends Error {
  name = "ProcessingError";
  code;
  /** What to do about it. */
  hint;
  constructor(code, message, hint, options) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
};
function impossible(message, hint) {
  return new ProcessingError("processing-failed", message, hint);
}
function unsupportedProcessing(operation, needs2) {
  return new ProcessingError(
    "unsupported-processing",
    `The operation ${operation} is not run by this program: it needs ${needs2}.`,
    "Nothing is wrong with the description; test this model with the reference implementation (bioimageio test) as well."
  );
}

// src/processing/groups.ts
function groupAlong(tensor, reduced) {
  for (const id of reduced ?? []) requireAxis(tensor, id);
  const axes = tensor.axes.map((id, i) => ({
    id,
    size: tensor.shape[i] ?? 1,
    reduced: reduced === null || reduced.includes(id)
  }));
  const kept = axes.filter((axis) => !axis.reduced);
  const dims = [];
  let step2 = sizeOf(kept.map((axis) => axis.size));
  const count = step2;
  for (const axis of axes) {
    if (!axis.reduced) step2 /= axis.size || 1;
    if (axis.size === 1) continue;
    const dim = { size: axis.size, step: axis.reduced ? 0 : step2 };
    const last = dims.at(-1);
    if (last && last.step === dim.step * dim.size) dims.splice(-1, 1, merge(last, dim));
    else dims.push(dim);
  }
  return {
    size: sizeOf(tensor.shape),
    count,
    kept: kept.map(({ id, size: size2 }) => ({ id, size: size2 })),
    dims
  };
}
function groupByPlaceAlong(tensor, axis) {
  requireAxis(tensor, axis);
  return groupAlong(
    tensor,
    tensor.axes.filter((id) => id !== axis)
  );
}
function forEachRun({ dims, size: size2 }, visit) {
  if (size2 === 0) return;
  const outer = dims.slice(0, -1);
  const run = dims.at(-1) ?? { size: 1, step: 0 };
  const index = new Array(outer.length).fill(0);
  let group = 0;
  for (let start = 0; start < size2; start += run.size) {
    visit(start, run.size, group, run.step);
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      const dim = outer[axis];
      group += dim.step;
      index[axis] = index[axis] + 1;
      if (index[axis] < dim.size) break;
      group -= dim.step * dim.size;
      index[axis] = 0;
    }
  }
}
function alignGroups(values, from, to) {
  const steps = /* @__PURE__ */ new Map();
  let step2 = 1;
  for (const axis of from.kept.toReversed()) {
    const match = to.kept.find((other) => other.id === axis.id);
    if (match?.size !== axis.size)
      throw impossible(
        `the reference tensor has ${axis.size} elements along ${axis.id}, the tensor itself ${match ? match.size : "has no such axis"}`,
        `Reduce ${axis.id} too (name it in axes), or choose a reference tensor of the same size along it.`
      );
    steps.set(axis.id, step2);
    step2 *= axis.size;
  }
  return Float64Array.from({ length: to.count }, (_, group) => {
    let rest = group;
    let source = 0;
    for (const axis of to.kept.toReversed()) {
      source += rest % axis.size * (steps.get(axis.id) ?? 0);
      rest = Math.floor(rest / axis.size);
    }
    return values[source] ?? Number.NaN;
  });
}
function merge(outer, inner) {
  return { size: outer.size * inner.size, step: inner.step };
}
function requireAxis(tensor, id) {
  if (!tensor.axes.includes(id))
    throw impossible(
      `the tensor has no axis ${id} (its axes are ${tensor.axes.join(", ")})`,
      "Name axes of this tensor only."
    );
}

// src/processing/kwargs.ts
function numberOf(kwargs, name, fallback) {
  return optionalNumber(kwargs, name) ?? fallback;
}
function optionalNumber(kwargs, name) {
  const value = kwargs[name] ?? null;
  if (value === null || typeof value === "number") return value;
  throw unexpected(name, "a number");
}
function numbersOf(kwargs, name, fallback) {
  const value = kwargs[name] ?? fallback;
  if (typeof value === "number") return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === "number")) return value;
  throw unexpected(name, "a number or a list of numbers");
}
function optionalString(kwargs, name) {
  const value = kwargs[name] ?? null;
  if (value === null || typeof value === "string") return value;
  throw unexpected(name, "a text");
}
function axesOf(kwargs) {
  const value = kwargs.axes ?? null;
  if (value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw unexpected("axes", "a list of axis ids");
}
function unexpected(name, what) {
  return impossible(`its argument ${name} is not ${what}`, `Give ${what}.`);
}

// src/processing/operation.ts
function numbersIn(tensor) {
  const { data } = tensor;
  return isBigArray(data) ? Float64Array.from(data, Number) : data;
}
function realType(dtype) {
  return dtype === "float32" || dtype === "float16" ? "float32" : "float64";
}
function makeReal(dtype, length) {
  return dtype === "float32" ? new Float32Array(length) : new Float64Array(length);
}
function isPerDataset(axes) {
  return axes === null || axes.includes("batch");
}

// src/processing/activation.ts
var sigmoid = (tensor) => {
  const values = numbersIn(tensor);
  const dtype = realType(tensor.dtype);
  const data = makeReal(dtype, values.length);
  for (let i = 0; i < values.length; i++) data[i] = 1 / (1 + Math.exp(-values[i]));
  return { ...tensor, data, dtype };
};
var softmax = (tensor, kwargs) => {
  const groups = groupAlong(tensor, [optionalString(kwargs, "axis") ?? "channel"]);
  const values = numbersIn(tensor);
  const dtype = realType(tensor.dtype);
  const data = makeReal(dtype, values.length);
  const largest3 = new Float64Array(groups.count).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2)
      largest3[g] = Math.max(largest3[g], values[i]);
  });
  const exponentials = new Float64Array(values.length);
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2) {
      const exponential = Math.exp(values[i] - largest3[g]);
      exponentials[i] = exponential;
      sum[g] = sum[g] + exponential;
    }
  });
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2)
      data[i] = exponentials[i] / sum[g];
  });
  return { ...tensor, data, dtype };
};

// src/processing/rescale.ts
function rescale(tensor, groups, rescaling, dtype) {
  const values = numbersIn(tensor);
  const by = (numbers, neutral) => {
    const array = makeReal(dtype, groups.count).fill(neutral);
    if (numbers) array.set(numbers);
    return array;
  };
  const subtract = by(rescaling.subtract, 0);
  const divide = by(rescaling.divide, 1);
  const multiply = by(rescaling.multiply, 1);
  const add = by(rescaling.add, 0);
  const result = makeReal(dtype, values.length);
  const fround = Math.fround;
  forEachRun(groups, (start, length, group, step2) => {
    if (dtype === "float32")
      for (let i = start, g = group; i < start + length; i++, g += step2) {
        const centred = fround(values[i] - subtract[g]);
        const scaled2 = fround(fround(centred / divide[g]) * multiply[g]);
        result[i] = scaled2 + add[g];
      }
    else
      for (let i = start, g = group; i < start + length; i++, g += step2) {
        const centred = values[i] - subtract[g];
        result[i] = centred / divide[g] * multiply[g] + add[g];
      }
  });
  return { ...tensor, data: result, dtype };
}

// src/processing/linear.ts
var scaleLinear = (tensor, kwargs) => {
  const gain = numbersOf(kwargs, "gain", 1);
  const offset = numbersOf(kwargs, "offset", 0);
  const { groups, spread } = placesOf(tensor, kwargs);
  const dtype = groups.kept.length === 0 ? realType(tensor.dtype) : "float64";
  return rescale(tensor, groups, { multiply: spread(gain), add: spread(offset) }, dtype);
};
var fixedZeroMeanUnitVariance = (tensor, kwargs) => {
  const eps = numberOf(kwargs, "eps", 1e-6);
  const mean = numbersOf(kwargs, "mean");
  const std = numbersOf(kwargs, "std").map((value) => value + eps);
  const { groups, spread } = placesOf(tensor, kwargs);
  return rescale(tensor, groups, { subtract: spread(mean), divide: spread(std) }, "float64");
};
function placesOf(tensor, kwargs) {
  const axis = optionalString(kwargs, "axis");
  const groups = axis === null ? groupAlong(tensor, null) : groupByPlaceAlong(tensor, axis);
  const spread = (numbers) => {
    const [only] = numbers;
    if (numbers.length === groups.count) return [...numbers];
    if (numbers.length === 1 && only !== void 0) return new Array(groups.count).fill(only);
    throw impossible(
      axis === null ? `${numbers.length} values are given but no axis along which they stand` : `${numbers.length} values are given for the axis ${axis}, which has ${groups.count} elements`,
      axis === null ? "Name the axis, or give one value." : "Give one value for each element of the axis."
    );
  };
  return { groups, spread };
}

// src/processing/binarize.ts
var binarize = (tensor, kwargs, context) => {
  const threshold = numbersOf(kwargs, "threshold");
  const last = tensor.axes.at(-1);
  const placed = context.followReference && kwargs.axis && last ? { ...kwargs, axis: last } : kwargs;
  const { groups, spread } = placesOf(tensor, placed);
  const thresholds = realType(tensor.dtype) === "float32" ? Float32Array.from(spread(threshold)) : Float64Array.from(spread(threshold));
  const values = numbersIn(tensor);
  const data = new Uint8Array(values.length);
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2)
      data[i] = values[i] > thresholds[g] ? 1 : 0;
  });
  return { ...tensor, data, dtype: "bool" };
};

// src/processing/cast.ts
import { endianness } from "node:os";
var LOW = endianness() === "LE" ? 0 : 1;
function cast(tensor, dtype) {
  if (tensor.dtype === dtype) return tensor;
  return { ...tensor, data: castData(tensor.data, dtype), dtype };
}
function castData(data, dtype) {
  const { kind, bytes, make } = DTYPES[dtype];
  if (kind === "bool") return truthValues(data);
  const result = make(data.length);
  if (isBigArray(data)) {
    if (isBigArray(result)) result.set(data);
    else
      result.set(
        kind === "float" ? Float64Array.from(data, Number) : lowWords(data)
      );
  } else if (isBigArray(result)) setWholeNumbers(result, data);
  else result.set(data);
  return kind === "float" && bytes === 2 ? decodeFloat16(encodeFloat16(result)) : result;
}
function truthValues(data) {
  const result = new Uint8Array(data.length);
  const zero = isBigArray(data) ? 0n : 0;
  for (let i = 0; i < result.length; i++) result[i] = data[i] === zero ? 0 : 1;
  return result;
}
function lowWords(data) {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length * 2);
  return Uint32Array.from({ length: data.length }, (_, i) => words[2 * i + LOW]);
}
function setWholeNumbers(result, data) {
  const words = new Uint32Array(result.buffer, result.byteOffset, result.length * 2);
  for (let i = 0; i < data.length; i++) {
    const whole = Math.trunc(data[i]);
    words[2 * i + LOW] = whole;
    words[2 * i + 1 - LOW] = Math.floor(whole / 2 ** 32);
  }
}

// src/processing/ensure-dtype.ts
var ensureDtype = (tensor, kwargs) => {
  if (!isDType(kwargs.dtype))
    throw impossible(
      `its argument dtype, ${JSON.stringify(kwargs.dtype)}, is not a data type`,
      "Name a boolean, integer or floating-point type as numpy does, for example float32."
    );
  return cast(tensor, kwargs.dtype);
};

// src/processing/statistics.ts
function momentsOf(values, groups) {
  const n = new Float64Array(groups.count);
  const mean = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step2) => {
    if (step2 === 0) {
      let count = 0;
      let sum = 0;
      for (let i = start; i < start + length; i++) {
        const value = values[i];
        if (!Number.isNaN(value)) {
          sum += value;
          count++;
        }
      }
      n[group] = n[group] + count;
      mean[group] = mean[group] + sum;
    } else {
      for (let i = start, g = group; i < start + length; i++, g += step2) {
        const value = values[i];
        if (!Number.isNaN(value)) {
          n[g] = n[g] + 1;
          mean[g] = mean[g] + value;
        }
      }
    }
  });
  for (let g = 0; g < groups.count; g++) mean[g] = mean[g] / n[g];
  return { mean, std: deviations(values, groups, mean, n) };
}
function deviations(values, groups, mean, n) {
  const std = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step2) => {
    if (step2 === 0) {
      const centre = mean[group];
      let sum = 0;
      for (let i = start; i < start + length; i++) {
        const difference = values[i] - centre;
        if (!Number.isNaN(difference)) sum += difference * difference;
      }
      std[group] = std[group] + sum;
    } else {
      for (let i = start, g = group; i < start + length; i++, g += step2) {
        const difference = values[i] - mean[g];
        if (!Number.isNaN(difference)) std[g] = std[g] + difference * difference;
      }
    }
  });
  for (let g = 0; g < std.length; g++) std[g] = Math.sqrt(std[g] / n[g]);
  return std;
}

// src/processing/normalize.ts
var DEFAULT_EPS = 1e-6;
var zeroMeanUnitVariance = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = context.followReference ? DEFAULT_EPS : numberOf(kwargs, "eps", DEFAULT_EPS);
  const groups = groupAlong(tensor, axes);
  const { mean, std } = momentsOf(numbersIn(context.statisticsOf), groups);
  const dtype = isPerDataset(axes) ? "float64" : realType(tensor.dtype);
  return rescale(tensor, groups, { subtract: mean, divide: plus(std, eps) }, dtype);
};
var scaleMeanVariance = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = numberOf(kwargs, "eps", DEFAULT_EPS);
  const id = optionalString(kwargs, "reference_tensor");
  if (id === null) throw impossible("it names no reference_tensor", "Name an input of the model.");
  const reference = context.input(id);
  const groups = groupAlong(tensor, axes);
  const referenceGroups = groupAlong(reference, axes);
  const own = momentsOf(numbersIn(context.statisticsOf), groups);
  const other = momentsOf(numbersIn(reference), referenceGroups);
  return rescale(
    tensor,
    groups,
    {
      subtract: own.mean,
      divide: plus(own.std, eps),
      multiply: alignGroups(plus(other.std, eps), referenceGroups, groups),
      add: alignGroups(other.mean, referenceGroups, groups)
    },
    resultType(tensor, axes)
  );
};
function resultType(tensor, axes) {
  return axes?.includes("batch") ? "float64" : realType(tensor.dtype);
}
function plus(values, eps) {
  return values.map((value) => value + eps);
}

// src/processing/quantiles.ts
function quantilesOf(values, groups, qs, method) {
  const { sorted, ends } = gather(values, groups);
  const room = groups.size / groups.count;
  return qs.map(
    (q) => Float64Array.from({ length: groups.count }, (_, g) => {
      const from = g * room;
      const n = ends[g] - from;
      if (n === 0) return Number.NaN;
      return method === "linear" ? linear(sorted, from, n, q) : invertedCdf(sorted, from, n, q);
    })
  );
}
function gather(values, groups) {
  const room = groups.size / groups.count;
  const ends = Float64Array.from({ length: groups.count }, (_, g) => g * room);
  const gathered = values.slice();
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      const end = ends[g];
      gathered[end] = value;
      ends[g] = end + 1;
    }
  });
  return { sorted: gathered, ends };
}
function linear(values, from, n, q) {
  const place = q * (n - 1);
  const below = Math.floor(place);
  const t = place - below;
  const low = select(values, from, from + n - 1, from + below);
  if (t === 0) return low;
  const high = select(values, from + below + 1, from + n - 1, from + below + 1);
  return t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
}
function invertedCdf(values, from, n, q) {
  return select(values, from, from + n - 1, from + Math.max(0, Math.ceil(n * q - 1)));
}
function select(values, first, last, k) {
  let left = first;
  let right = last;
  while (left < right) {
    const pivot = values[middleOf(values, left, right)];
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k];
}
function middleOf(values, left, right) {
  const middle = left + right >>> 1;
  const [a, b, c] = [values[left], values[middle], values[right]];
  if (a < b) return b < c ? middle : a < c ? right : left;
  return a < c ? left : b < c ? right : middle;
}

// src/processing/percentiles.ts
var scaleRange = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = context.followReference ? DEFAULT_EPS : numberOf(kwargs, "eps", DEFAULT_EPS);
  const id = optionalString(kwargs, "reference_tensor");
  const measured = id === null ? context.statisticsOf : context.input(id);
  const groups = groupAlong(tensor, axes);
  const measuredGroups = groupAlong(measured, axes);
  const percentiles = [
    numberOf(kwargs, "min_percentile", 0),
    numberOf(kwargs, "max_percentile", 100)
  ];
  const [lower, upper] = quantilesOf(
    numbersIn(measured),
    measuredGroups,
    percentiles.map((percentile) => percentile / 100),
    "linear"
  ).map((values) => alignGroups(values, measuredGroups, groups));
  const range = upper.map((value, g) => value - lower[g] + eps);
  return rescale(tensor, groups, { subtract: lower, divide: range }, "float64");
};
var clip = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const groups = groupAlong(tensor, axes);
  const method = isPerDataset(axes) ? "linear" : "inverted_cdf";
  const boundOf = (name, without) => {
    const percentile = optionalNumber(kwargs, `${name}_percentile`);
    const fixed = optionalNumber(kwargs, name) ?? without;
    if (percentile === null) return new Float64Array(groups.count).fill(fixed);
    const measured = numbersIn(context.statisticsOf);
    return quantilesOf(measured, groups, [percentile / 100], method)[0];
  };
  const lower = boundOf("min", Number.NEGATIVE_INFINITY);
  const upper = boundOf("max", Number.POSITIVE_INFINITY);
  const values = numbersIn(tensor);
  const dtype = clippedType(tensor, kwargs, method);
  const result = isReal(dtype) ? makeReal(dtype, values.length) : new Float64Array(values.length);
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2) {
      let value = values[i];
      if (value < lower[g]) value = lower[g];
      if (value > upper[g]) value = upper[g];
      result[i] = value;
    }
  });
  const clipped = { ...tensor, data: result, dtype: isReal(dtype) ? dtype : "float64" };
  return cast(clipped, dtype);
};
function clippedType(tensor, kwargs, method) {
  const has2 = (name) => optionalNumber(kwargs, name) !== null;
  const byPercentile = has2("min_percentile") || has2("max_percentile");
  if (byPercentile && method === "linear") return "float64";
  return has2("min") || has2("max") ? realType(tensor.dtype) : tensor.dtype;
}
function isReal(dtype) {
  return dtype === "float32" || dtype === "float64";
}

// src/processing/operations.ts
var OPERATIONS = {
  binarize,
  clip,
  ensure_dtype: ensureDtype,
  fixed_zero_mean_unit_variance: fixedZeroMeanUnitVariance,
  scale_linear: scaleLinear,
  scale_mean_variance: scaleMeanVariance,
  scale_range: scaleRange,
  sigmoid,
  softmax,
  zero_mean_unit_variance: zeroMeanUnitVariance,
  stardist_postprocessing: needs(
    "stardist_postprocessing",
    "the Python package stardist, whose overlaps of polygons are computed in whole-number coordinates by a C++ library"
  ),
  cellpose_flow_dynamics: needs(
    "cellpose_flow_dynamics",
    "the Python package cellpose, whose steps along flows are computed with PyTorch"
  )
};
function needs(operation, what) {
  return () => {
    throw unsupportedProcessing(operation, what);
  };
}

// src/processing/apply-steps.ts
function preprocess(sample, model, followReference = false) {
  return atOnce(applyAll(sample, sample, model.inputs, "preprocessing", followReference));
}
function postprocess(outputs, inputs, model, followReference = false) {
  return atOnce(applyAll(outputs, inputs, model.outputs, "postprocessing", followReference));
}
async function postprocessWith(custom, outputs, inputs, model, followReference = false) {
  if (!custom) return postprocess(outputs, inputs, model, followReference);
  const all = applyAll(outputs, inputs, model.outputs, "postprocessing", followReference);
  let next = all.next();
  while (!next.done) {
    const { tensor, step: step2 } = next.value;
    next = await custom(tensor, step2).then(
      (result) => all.next(result),
      (error) => all.throw(error)
    );
  }
  return next.value;
}
function atOnce(steps) {
  let next = steps.next();
  while (!next.done)
    next = steps.throw(
      unsupportedProcessing(next.value.step.id, "the Python code that the package ships for it")
    );
  return next.value;
}
function* applyAll(tensors, inputs, descriptions, kind, followReference) {
  const results = /* @__PURE__ */ new Map();
  for (const { id, processing } of descriptions) {
    const given = tensors.get(id);
    if (!given) continue;
    const rawStatistics = followReference && kind === "preprocessing" ? given : null;
    let tensor = given;
    for (const [i, step2] of processing.entries()) {
      const context = {
        statisticsOf: rawStatistics ?? tensor,
        input: (name) => inputOf(inputs, name),
        followReference
      };
      try {
        tensor = step2.id === "custom" ? yield { tensor, step: step2 } : operationOf(step2)(tensor, step2.kwargs, context);
      } catch (error) {
        if (!(error instanceof ProcessingError)) throw error;
        throw located(error, step2, `Step ${i + 1} of the ${kind} of ${id}`);
      }
    }
    results.set(id, tensor);
  }
  return results;
}
function operationOf(step2) {
  const operation = Object.hasOwn(OPERATIONS, step2.id) ? OPERATIONS[step2.id] : void 0;
  if (!operation) throw unsupportedProcessing(step2.id, "an implementation, which is not there");
  return operation;
}
function inputOf(inputs, id) {
  const tensor = inputs.get(id);
  if (!tensor)
    throw impossible(
      `its reference tensor ${id} is not among the given inputs (${[...inputs.keys()].join(", ")})`,
      "Name an input for which a test tensor is given."
    );
  return tensor;
}
function located(error, step2, where) {
  if (error.code !== "processing-failed")
    return new ProcessingError(error.code, `${where}: ${error.message}`, error.hint);
  const message = `${where} (${step2.id}) cannot be applied: ${error.message}.`;
  return new ProcessingError(error.code, message, error.hint, { cause: error });
}

// src/testing/judge/compare-tensors.ts
function compareTensors(output, produced, expected, tolerance) {
  const comparison = {
    output,
    shape: produced.shape,
    expectedShape: expected.shape,
    dtype: produced.dtype,
    expectedDtype: expected.dtype,
    agrees: false,
    tolerance,
    maxAbsoluteDifference: null,
    maxRelativeDifference: null,
    maxAbsoluteDifferenceAt: null,
    mismatchedElements: sizeOf(expected.shape),
    totalElements: sizeOf(expected.shape),
    nonFiniteMismatches: 0
  };
  if (String(produced.shape) !== String(expected.shape)) return comparison;
  const counts = compareElements(produced, expected, tolerance);
  const { mismatched, nonFinite, largest: largest3, largestAt, largestRelative } = counts;
  const comparable = nonFinite === 0;
  return {
    ...comparison,
    agrees: comparable && partsPerMillion(mismatched, comparison) <= tolerance.mismatchedElementsPerMillion,
    mismatchedElements: mismatched,
    nonFiniteMismatches: nonFinite,
    maxAbsoluteDifference: comparable ? Math.min(largest3, Number.MAX_VALUE) : null,
    maxRelativeDifference: comparable ? Math.min(largestRelative, Number.MAX_VALUE) : null,
    maxAbsoluteDifferenceAt: comparable && largestAt >= 0 ? indexOf(expected.shape, largestAt) : null
  };
}
function partsPerMillion(mismatched, { totalElements }) {
  return totalElements === 0 ? 0 : mismatched / totalElements * 1e6;
}
function compareElements(produced, expected, tolerance) {
  const a = exactNumbers(produced);
  const b = exactNumbers(expected);
  if (a && b) return compareNumbers(a, b, tolerance);
  return compareBigInts(produced, expected, tolerance);
}
function compareNumbers(produced, expected, { absolute, relative }) {
  let [mismatched, nonFinite, largest3, largestAt, largestRelative] = [0, 0, 0, -1, 0];
  for (let i = 0; i < expected.length; i++) {
    const a = produced[i];
    const b = expected[i];
    const difference = Math.abs(a - b);
    if (difference === 0) continue;
    if (difference < Number.POSITIVE_INFINITY) {
      const size2 = Math.abs(b);
      if (difference > absolute + relative * size2) mismatched++;
      if (difference > largest3) {
        largest3 = difference;
        largestAt = i;
      }
      if (size2 > 0 && difference > largestRelative * size2) largestRelative = difference / size2;
    } else if (Number.isFinite(a) && Number.isFinite(b)) {
      mismatched++;
      largest3 = Number.MAX_VALUE;
      largestAt = i;
    } else if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) {
      mismatched++;
      nonFinite++;
    }
  }
  return { mismatched, nonFinite, largest: largest3, largestAt, largestRelative };
}
function compareBigInts(produced, expected, { absolute, relative }) {
  let [mismatched, largest3, largestAt, largestRelative] = [0, 0, -1, 0];
  let nonFinite = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const a = produced.data[i];
    const b = expected.data[i];
    if (a == b) continue;
    const difference = distance(a, b);
    if (!Number.isFinite(difference)) {
      mismatched++;
      nonFinite++;
      continue;
    }
    const size2 = Math.abs(Number(b));
    if (difference > absolute + relative * size2) mismatched++;
    if (difference > largest3) {
      largest3 = difference;
      largestAt = i;
    }
    if (size2 > 0) largestRelative = Math.max(largestRelative, difference / size2);
  }
  return { mismatched, nonFinite, largest: largest3, largestAt, largestRelative };
}
function distance(a, b) {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  const whole = (n) => typeof n === "bigint" || Number.isInteger(n);
  if (!whole(a) || !whole(b)) return Math.abs(Number(a) - Number(b));
  const difference = BigInt(a) - BigInt(b);
  return Number(difference < 0n ? -difference : difference);
}
function exactNumbers({ data }) {
  if (!isBigArray(data)) return data;
  const numbers = new Float64Array(data.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = Number(data[i]);
    if (!Number.isSafeInteger(number)) return null;
    numbers[i] = number;
  }
  return numbers;
}

// src/testing/judge/reference-tolerance.ts
var referenceTolerance = (output, format2, model, specVersion) => {
  if (specVersion === "0.4") return toleranceOf(output, format2, model, specVersion);
  const described = model.tolerances.filter(({ path }) => path.length > 0);
  const entries = described.length > 0 ? described : DEFAULT_ENTRIES;
  const entry = entries.find(
    ({ outputs, weightsFormats }) => (!weightsFormats?.length || weightsFormats.includes(format2)) && (!outputs?.length || outputs.includes(output.id))
  );
  const { relative, absolute, mismatchedElementsPerMillion } = entry ?? FLOAT_DEFAULTS;
  return { relative, absolute, mismatchedElementsPerMillion };
};
var DEFAULT_ENTRIES = [
  { ...FLOAT_DEFAULTS, outputs: "any_continuous_output", weightsFormats: void 0 },
  { ...LABEL_DEFAULTS, outputs: "any_discrete_output", weightsFormats: void 0 }
];

// src/testing/run/read-outputs.ts
async function readOutputs(outcome, described, squeeze) {
  const outputs = /* @__PURE__ */ new Map();
  for (const { id, path } of outcome.outputs) {
    const description = described.find((one) => one.id === id);
    if (!description) continue;
    const tensor = await readTensor(path);
    const axes = description.axes.map((axis) => axis.id);
    try {
      outputs.set(id, fitAxes(tensor, axes, squeeze));
    } catch (error) {
      if (!(error instanceof TensorError)) throw error;
      return {
        ok: false,
        problem: {
          cause: "output-shape-differs",
          message: `The model gives the output ${id} ${tensor.shape.length} axes (${formatShape(tensor.shape)}), described are ${axes.length} (${axes.join(", ")}).`,
          hint: "Correct the axes in the description, or make the model give all of them.",
          evidence: description.position ? { position: description.position } : {}
        }
      };
    }
  }
  return { ok: true, outputs };
}

// src/testing/engines/compare-runs.ts
async function compareRuns(produced, expected, weightsFormat, test) {
  const { model, description } = test;
  const [theirs, ours] = await Promise.all([
    outputsOf(produced.run, test),
    outputsOf(expected.run, test)
  ]);
  if (!ours || !theirs) return null;
  const outputs = model.outputs.flatMap((output) => {
    const [wanted, given] = [ours.get(output.id), theirs.get(output.id)];
    if (!wanted || !given) return [];
    const tolerance = referenceTolerance(output, weightsFormat, model, description.specVersion);
    return [compareTensors(output.id, given, wanted, tolerance)];
  });
  const wrong = outputs.find(({ agrees: agrees2 }) => !agrees2);
  const names = `${produced.name} and ${expected.name}`;
  if (wrong)
    return {
      agree: false,
      message: `${names} give different outputs: ${formatCount(wrong.mismatchedElements)} of ${formatCount(wrong.totalElements)} elements of ${wrong.output} differ, by at most ${size(wrong.maxAbsoluteDifference)}.`,
      outputs
    };
  const largest3 = Math.max(...outputs.map((each) => each.maxAbsoluteDifference ?? 0));
  const message = `${names} give the same outputs (largest difference ${size(largest3)}).`;
  return { agree: true, message, outputs };
}
function size(difference) {
  return difference === null ? "infinity" : formatNumber(difference);
}
async function outputsOf({ outcome, tensors }, { model, squeeze, custom }) {
  if (!outcome.ok) return null;
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  return read2.ok ? postprocessWith(custom, read2.outputs, tensors.inputs, model) : null;
}

// src/testing/engines/compare-devices.ts
async function compareDevices(entries, test) {
  const changed = [];
  for (const gpu of entries) {
    const { weightsFormat, device } = gpu.planned.case;
    if (device !== "gpu") continue;
    const cpu = entries.find(
      ({ planned: { case: other } }) => other.weightsFormat === weightsFormat && other.device === "cpu"
    );
    if (!cpu?.tested.ran?.outcome.ok || !gpu.tested.ran?.outcome.ok) continue;
    const names = [gpu.tested.ran.outcome.engine, cpu.tested.ran.outcome.engine];
    const told = await compareRuns(
      { run: gpu.tested.ran, name: names[0] ?? "the GPU" },
      { run: cpu.tested.ran, name: names[1] ?? "the CPU" },
      weightsFormat,
      test
    );
    if (told === null) continue;
    const { path, position } = gpu.planned.weights;
    const { agree, message } = told;
    const { verdict } = gpu.tested;
    const isOnlyGpu = cpu.tested.verdict.status === "passed" && verdict.stage === "compare";
    if (agree) test.warn({ ...FINDING, code: "devices-agree", path, position, message });
    else if (isOnlyGpu && verdict.status === "failed")
      changed.push({
        planned: gpu.planned,
        verdict: problemVerdict(
          verdict,
          {
            cause: "devices-differ",
            message: `The CPU gives the expected outputs, the GPU does not. ${message}`,
            hint: HINT,
            evidence: verdict.evidence
          },
          gpu.tested.ran.outcome
        )
      });
    else
      test.warn({
        ...FINDING,
        code: "devices-differ",
        severity: "warning",
        path,
        position,
        message,
        hint: HINT
      });
  }
  return changed;
}
var FINDING = { severity: "info", hint: "" };
var HINT = "The engine computes on the GPU in another way than on the CPU. Look whether the difference matters for what the outputs are used for.";

// src/testing/engines/compare-formats.ts
async function compareFormats(entries, test) {
  const rows = [];
  for (const device of new Set(entries.map(({ planned }) => planned.case.device))) {
    const ran = entries.flatMap(
      ({ planned, tested: { ran: run } }) => planned.case.device === device && run?.outcome.ok ? [{ planned, run }] : []
    );
    const [first, ...others] = ran;
    for (const { planned, run } of others) {
      if (!first) break;
      const [weightsFormat, comparedWith] = [
        planned.case.weightsFormat,
        first.planned.case.weightsFormat
      ];
      const compared = await compareRuns(
        { run, name: weightsFormat },
        { run: first.run, name: comparedWith },
        weightsFormat,
        test
      );
      if (!compared) continue;
      const { agree: agrees2, message, outputs } = compared;
      rows.push({ weightsFormat, comparedWith, device, agrees: agrees2, message, outputs });
      const { path, position } = planned.weights;
      test.warn({
        code: agrees2 ? "formats-agree" : "formats-differ",
        severity: agrees2 ? "info" : "warning",
        path,
        position,
        message,
        hint: agrees2 ? "" : HINT2
      });
    }
  }
  return rows;
}
var HINT2 = "Users get other results by the format that their software takes: convert the weights again from the same original.";

// src/testing/engines/custom-operation.ts
import { createHash } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { join as join2 } from "node:path";
function customOperation(test) {
  if (!test.settings.python) return void 0;
  const known = /* @__PURE__ */ new Map();
  return async (tensor, step2) => {
    const key = keyOf(tensor, step2);
    const result = known.get(key) ?? runOperation(tensor, step2, test);
    known.set(key, result);
    return { ...await result };
  };
}
function keyOf({ data, dtype, shape }, { kwargs }) {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const words = JSON.stringify([dtype, shape, kwargs]);
  return createHash("sha256").update(words).update(bytes).digest("hex");
}
async function runOperation(tensor, step2, test) {
  const { settings, resource, folder } = test;
  const { source, sha256, callable, kwargs } = step2.kwargs;
  const reference = { source, path: step2.path, position: step2.position };
  const fetched = await fetchFor(test, { ...reference, ...sha256 ? { sha256 } : {} });
  if (!fetched.ok) throw problem(fetched.problem);
  const place = await mkdtemp(join2(folder, "custom-"));
  const input = join2(place, "input.npy");
  await writeNpyFile(input, tensor);
  const job = {
    kind: "custom-operation",
    caseId: `${resource.id}/custom`,
    // It runs no weights; these stand for what the sandbox has to show.
    weightsFormat: "pytorch_state_dict",
    weights: fetched.file,
    siblings: [],
    device: "cpu",
    inputs: [{ id: "array", path: input }],
    outputs: ["result"],
    outputFolder: join2(place, "output"),
    threads: threadsOf(settings),
    architecture: {
      from: { file: fetched.file.path, sha256: fetched.file.sha256 },
      callable,
      kwargs
    },
    packageFolder: resource.folder,
    seed: 0,
    strict: true,
    allowPickle: false
  };
  const limits = limitsOf(settings);
  const testCase2 = { job, limits, dependencies: null, frameworkVersion: null, agrees };
  if (!settings.python) throw new Error("asked only where there is Python");
  const outcome = await settings.python(testCase2, childOptions(settings));
  if (!outcome.ok) throw problem(outcome);
  const [file] = outcome.outputs;
  if (!file) throw new Error("a successful outcome has its outputs");
  const result = await readTensor(file.path);
  if (result.shape.length !== tensor.shape.length)
    throw problem({
      cause: "processing-failed",
      message: `it makes ${formatShape(result.shape)} of ${formatShape(tensor.shape)}: axes are lost or added`,
      hint: "A custom operation has to give an array with the axes of the one that it is given."
    });
  return { ...result, axes: tensor.axes };
}
var agrees = async () => true;
function problem({
  cause,
  message,
  hint
}) {
  const words = cause === "processing-failed" ? message.replace(/\.$/, "") : message;
  return new ProcessingError(cause, words, hint);
}

// src/testing/judge/complete-verdicts.ts
function completeVerdicts(planned, verdicts) {
  return planned.map((one) => verdicts.get(one.id) ?? problemVerdict(one, NO_OUTCOME));
}
var NO_OUTCOME = {
  cause: "no-outcome",
  message: "This case was planned, but nothing came back from it.",
  hint: "Run the test again. If it happens again, please report it: this is a fault of model-hub-ci."
};

// src/testing/plan/absent-formats.ts
function absentFormats(wanted, { weights }) {
  const formats = weights.map(({ format: format2 }) => format2);
  if (wanted.length === 0 || formats.some((format2) => wanted.includes(format2))) return null;
  const has2 = formats.length === 0 ? "no weights" : `only ${formatList(formats)}`;
  return {
    code: "weights-format-absent",
    severity: "warning",
    path: ["weights"],
    position: weights[0]?.position ?? null,
    message: `Nothing was run: ${formatList(wanted)} was asked for, and the model has ${has2}.`,
    hint: "Ask for a format that the model has, or for none in particular to test all of them."
  };
}

// src/testing/plan/other-sizes.ts
function otherSizes(model, specVersion) {
  const axes = model.inputs.flatMap((input) => input.axes);
  const parameters = axes.some(({ size: size2 }) => size2.kind === "parameterized") ? [0, 1, 2] : [0];
  const batchAxes = axes.filter(({ type }) => type === "batch");
  const isOpen = batchAxes.length > 0 && batchAxes.every(({ size: size2 }) => size2.kind === "any");
  const batches = isOpen && specVersion !== "0.4" ? [1, 2] : [1];
  if (parameters.length === 1 && batches.length === 1) return [];
  const all = batches.flatMap(
    (batch) => parameters.map((parameter) => sizesFor(model, batch, parameter, specVersion))
  );
  const keys = all.map(({ inputs }) => JSON.stringify([...inputs]));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
var STAGGERED = [1, 2, 0];
function stepsOf(parameter, place) {
  return parameter === 1 ? STAGGERED[place % STAGGERED.length] ?? parameter : parameter;
}
function parametrised({ inputs }) {
  const axes = inputs.flatMap((input) => input.axes);
  return [...new Set(axes.filter(({ size: size2 }) => size2.kind === "parameterized").map(({ id }) => id))];
}
function sizesFor(model, batch, parameter, specVersion) {
  const known = /* @__PURE__ */ new Map();
  const growing = parametrised(model);
  const batchSize = specVersion === "0.4" ? null : batch;
  const sizeOf2 = ({ id, type, size: size2 }) => {
    switch (size2.kind) {
      case "any":
        return type === "batch" ? batchSize : null;
      case "fixed":
        return size2.size;
      case "parameterized":
        return size2.min + stepsOf(parameter, growing.indexOf(id)) * size2.step;
      case "data-dependent":
        return { min: size2.min, max: size2.max };
      case "reference": {
        const referenced = known.get(`${size2.tensor}.${size2.axis}`);
        return referenced === void 0 ? null : Math.floor(referenced * size2.factor + size2.offset + 1e-6);
      }
    }
  };
  const resolve2 = (tensors) => {
    for (const { id, axes } of tensors)
      for (const axis of axes) {
        const size2 = sizeOf2(axis);
        if (typeof size2 === "number") known.set(`${id}.${axis.id}`, size2);
      }
  };
  for (const tensors of [model.inputs, model.inputs, model.outputs]) resolve2(tensors);
  const inputs = model.inputs.map(({ id, axes }) => [
    id,
    axes.map((axis) => {
      const size2 = sizeOf2(axis);
      return typeof size2 === "number" && size2 > 0 ? size2 : null;
    })
  ]);
  const outputs = model.outputs.map(({ id, axes }) => [
    id,
    axes.map(sizeOf2)
  ]);
  return { batch, parameter, inputs: new Map(inputs), outputs: new Map(outputs) };
}

// src/testing/plan/plan-cases.ts
function planCases(resource, description, settings) {
  const entries = (description.model?.weights ?? []).toSorted(
    (a, b) => WEIGHTS_FORMATS.indexOf(a.format) - WEIGHTS_FORMATS.indexOf(b.format)
  );
  const others = description.model && settings.shapes === "all" ? otherSizes(description.model, description.specVersion) : [];
  return entries.flatMap(
    (weights) => settings.devices.flatMap((device) => {
      const decided = leftOut(weights, settings);
      const make = (name, shape) => ({
        id: `${resource.id}/${weights.format}/${device}/${name}`,
        resource: resource.id,
        weightsFormat: weights.format,
        device,
        shape
      });
      const first = { case: make("test-tensors", { kind: "test-tensors" }), weights, decided };
      if (decided) return [first];
      const further = others.map((sizes) => {
        const { batch, parameter } = sizes;
        const shape = { kind: "generated", batch, parameter };
        return { case: make(`batch-${batch}-size-${parameter}`, shape), weights, decided, sizes };
      });
      return [first, ...further];
    })
  );
}
function leftOut({ format: format2 }, { weightsFormats }) {
  if (weightsFormats.length === 0 || weightsFormats.includes(format2)) return null;
  return {
    cause: "left-out",
    message: `${format2} was left out: only ${weightsFormats.join(", ")} ${weightsFormats.length === 1 ? "was" : "were"} asked for.`,
    hint: "Ask for this format too, or for none in particular, to test it."
  };
}

// src/testing/run/prepare-inputs.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { join as join3 } from "node:path";
async function prepareInputs({ model, folder }, inputs, followReference = false) {
  try {
    return await writeInputs(preprocess(inputs, model, followReference), folder);
  } catch (error) {
    if (error instanceof ProcessingError) {
      const { code, message, hint } = error;
      return { ok: false, problem: { cause: code, stage: "run", message, hint } };
    }
    throw error;
  }
}
async function writeInputs(tensors, folder) {
  try {
    const place = await mkdtemp2(join3(folder, "inputs-"));
    const files = [...tensors.keys()].map((id, i) => ({ id, path: join3(place, `${i}.npy`) }));
    await Promise.all(
      [...tensors.values()].map((tensor, i) => writeNpyFile(files[i]?.path ?? "", tensor))
    );
    return { ok: true, value: files };
  } catch (error) {
    const storage = storageProblem(error, "The preprocessed inputs could not be written");
    if (!storage) throw error;
    return storage;
  }
}

// src/testing/engines/engines.ts
var OWN = { python: null, pythonTakesOver: false };
var ENGINES = {
  keras_hdf5: { ...OWN, python: "keras" },
  keras_v3: { ...OWN, python: "keras" },
  onnx: OWN,
  pytorch_state_dict: { python: "state-dict", pythonTakesOver: true },
  tensorflow_js: OWN,
  tensorflow_saved_model_bundle: { ...OWN, python: "saved-model" },
  torchscript: { ...OWN, python: "torchscript" }
};
function wayFor(format2, { engine: choice = "auto", python: runner }) {
  const { python, pythonTakesOver } = ENGINES[format2];
  const isWanted = choice !== "auto" || pythonTakesOver;
  if (python === null || runner === void 0 || !isWanted) return "own";
  if (choice === "python") return "python";
  return choice === "both" ? "both" : "own-then-python";
}

// src/testing/evidence/keep-evidence.ts
var PICTURE = 2 * 2 ** 20;
var HEADER = 128;
async function keepEvidence(subject, { verdict, ran }, test) {
  const { evidence: keeper, model, squeeze, custom } = test;
  const comparisons = verdict.evidence.outputs;
  if (!keeper || !ran || !comparisons) return verdict;
  const { tensors } = ran;
  const { outcome, followReference } = ran.asReference ?? { ...ran, followReference: false };
  if (!outcome.ok) return verdict;
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return verdict;
  const outputs = await postprocessWith(
    custom,
    read2.outputs,
    tensors.inputs,
    model,
    followReference
  );
  const resource = keeper.nameFor("", subject.resource);
  const folder = `${resource}/${keeper.nameFor(resource, `${subject.weightsFormat}-${ran.device}`)}`;
  const kept = [];
  for (const comparison of comparisons) {
    const [produced, expected] = [outputs, tensors.expected].map(
      (all) => all.get(comparison.output)
    );
    if (!produced || !expected) return verdict;
    const place = `${folder}/${keeper.nameFor(folder, comparison.output)}`;
    const sides = { input: inputToShow(tensors.inputs), expected, produced };
    kept.push({
      ...comparison,
      files: await keepOutput(keeper, place, { comparison, verdict, model, ...sides })
    });
  }
  return { ...verdict, evidence: { ...verdict.evidence, outputs: kept } };
}
async function keepOutput(keeper, place, output) {
  const { verdict, produced, expected } = output;
  const passed = verdict.status === "passed";
  const size2 = ({ data }) => data.byteLength + HEADER;
  const isSameShape = String(produced.shape) === String(expected.shape);
  const wanted = [
    { name: "picture", ending: ".png", bytes: PICTURE, make: () => draw(output) },
    {
      name: "produced",
      ending: ".produced.npy",
      bytes: size2(produced),
      make: () => writeNpy(produced)
    },
    {
      name: "difference",
      ending: ".difference.npy",
      bytes: 2 * Math.max(size2(produced), size2(expected)),
      make: () => writeNpy(differenceTensor(produced, expected))
    }
  ];
  const files = {};
  for (const { name, ending, bytes, make } of wanted) {
    if (name === "difference" && !isSameShape) continue;
    const why = await keeper.write(`${place}${ending}`, bytes, passed, make);
    if (why === null) files[name] = `${place}${ending}`;
    else files.leftOut = `Not kept of ${output.comparison.output}: ${why}.`;
  }
  return files;
}
async function draw({ comparison, verdict, model, ...sides }) {
  const { drawComparison } = await import("./draw-comparison-H36QXPNZ.mjs");
  const { output, tolerance, maxAbsoluteDifferenceAt: at, labels } = comparison;
  const described = model.outputs.find(({ id }) => id === output);
  const { expected } = sides;
  const shape = `${formatShape(expected.shape)} ${expected.dtype}`;
  const said = [verdict.status, ...verdict.cause ? [verdict.cause] : []].join(", ");
  const regions2 = labels && `${labels.matchedRegions} of ${labels.expectedRegions} expected regions match, ${labels.producedRegions} are produced; mean IoU ${shown(labels.meanIou)}, worst ${shown(labels.worstIou)}`;
  return drawComparison({
    ...sides,
    title: [
      `${output}: ${shape}`,
      `${verdict.weightsFormat}, ${verdict.evidence.engine ?? verdict.device}: ${said}`,
      ...regions2 ? [regions2] : []
    ],
    isLabels: described !== void 0 && (isLabels(described) || described.isNominal === true),
    tolerance,
    worst: at && offsetOf(expected.shape, at)
  });
}
function shown(share) {
  return share === null ? "-" : share.toFixed(2);
}
function offsetOf(shape, index) {
  return shape.reduce((offset, size2, axis) => offset * size2 + (index[axis] ?? 0), 0);
}
function inputToShow(inputs) {
  const all = [...inputs.values()];
  return all.find(({ axes }) => axes.includes("x")) ?? all[0] ?? null;
}

// src/tensor/resize.ts
function resize(tensor, sizes) {
  if (tensor.shape.every((size2, axis) => size2 === sizes[axis])) return tensor;
  const places = sizes.map((size2, axis) => sources(tensor.shape[axis] ?? 1, size2));
  const { data, dtype, axes } = tensor;
  const strides = stridesOf(tensor.shape);
  const target = DTYPES[dtype].make(sizeOf(sizes));
  const row = places.at(-1) ?? [0];
  const outer = places.slice(0, -1);
  const index = new Array(outer.length).fill(0);
  for (let to = 0; to < target.length; ) {
    let from = 0;
    for (let axis = 0; axis < outer.length; axis++)
      from += (outer[axis]?.[index[axis]] ?? 0) * strides[axis];
    for (const place of row) target[to++] = data[from + place];
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      index[axis] = index[axis] + 1;
      if (index[axis] < sizes[axis]) break;
      index[axis] = 0;
    }
  }
  return { data: target, dtype, shape: [...sizes], axes };
}
function sources(size2, wanted) {
  const start = wanted <= size2 ? Math.floor((size2 - wanted) / 2) : -Math.floor((wanted - size2) / 2);
  return Array.from({ length: wanted }, (_, i) => mirrored(start + i, size2));
}
function mirrored(place, size2) {
  const period = 2 * size2;
  const within = (place % period + period) % period;
  return within < size2 ? within : period - 1 - within;
}

// src/testing/judge/judge-sizes.ts
function judgeSizes(testCase2, outcome, described, sizes, inputs, outputs) {
  const fed = `With ${listOf("input", inputs)}`;
  for (const output of described) {
    const shape = outputs.get(output.id);
    if (!shape) {
      const message2 = `${fed} the model gives no output ${output.id}.`;
      const hint = "Describe exactly the outputs that the model gives, in their order.";
      return problemVerdict(testCase2, { cause: "output-missing", message: message2, hint }, outcome);
    }
    const problem2 = contradiction(output, shape, sizes, fed);
    if (problem2) return problemVerdict(testCase2, problem2, outcome);
  }
  const same = outcome ? "" : " These are the sizes of the test tensors: it was not run again.";
  const message = `${fed} the outputs have the described sizes: ${listOf("output", outputs)}.${same}`;
  return passedVerdict(testCase2, outcome, { message, hint: "" }, {});
}
function contradiction({ id, axes, position }, shape, { outputs }, fed) {
  const expected = outputs.get(id) ?? [];
  const wrong = axes.flatMap((axis, i) => {
    const wanted = expected[i] ?? null;
    const got = shape[i] ?? 1;
    return fits(got, wanted) ? [] : [{ axis, got, wanted }];
  });
  const [first] = wrong;
  if (!first) return null;
  const differences = wrong.map(
    ({ axis, got, wanted }) => `${got} instead of ${promised(wanted)} along ${axis.id}`
  );
  const place = first.axis.position ?? position;
  return {
    cause: "output-shape-differs",
    message: `${fed} the output ${id} has the shape ${formatShape(shape)}: ${formatList(differences)}. ${reason(first.axis)}`,
    hint: "Correct the size of this axis in the description (its offset, or the scales of both axes), or allow only such inputs for which it holds (min and step).",
    ...place ? { evidence: { position: place } } : {}
  };
}
function fits(size2, wanted) {
  if (wanted === null) return true;
  if (typeof wanted === "number") return size2 === wanted;
  return size2 >= wanted.min && (wanted.max === null || size2 <= wanted.max);
}
function promised(wanted) {
  if (wanted === null || typeof wanted === "number") return String(wanted);
  return wanted.max === null ? `at least ${wanted.min}` : `${wanted.min} to ${wanted.max}`;
}
function reason({ id, size: size2 }) {
  if (size2.kind !== "reference") return `The description fixes the size of ${id}.`;
  const { tensor, axis, factor, offset } = size2;
  const times = factor === 1 ? "" : ` × ${Number(factor.toPrecision(6))}`;
  const plus2 = offset === 0 ? "" : offset > 0 ? ` + ${offset}` : ` - ${-offset}`;
  return `The description says: size of ${id} = size of ${axis} of ${tensor}${times}${plus2}.`;
}
function listOf(kind, shapes) {
  const all = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`);
  return `${kind}${all.length === 1 ? "" : "s"} ${formatList(all)}`;
}

// src/testing/run/run-model.ts
import { mkdtemp as mkdtemp4 } from "node:fs/promises";
import { basename, join as join5 } from "node:path";

// src/testing/engines/compare-engines.ts
async function compareEngines(own, reference, run) {
  if (own.ok && reference.ok) return compareOutputs(own, reference, run);
  if (!reference.ok && CAUSES[reference.cause].blame !== "contributor")
    return noted(own, {
      code: "not-compared",
      message: `The reference in Python could not be run: ${reference.message}`
    });
  if (!own.ok && statusOfCause(own.cause) !== "failed")
    return noted(reference, {
      code: "not-compared",
      message: `Only the reference in Python ran it, the engine here did not: ${own.message}`
    });
  if (!own.ok && !reference.ok) return reference;
  const [works, fails] = own.ok ? ["The engine here", reference] : ["The reference in Python", own];
  return differing(own, `${works} runs the model, the other one does not: ${messageOf(fails)}`);
}
async function compareOutputs(own, reference, { entry, test: { model, description } }) {
  const comparisons = [];
  for (const output of model.outputs) {
    const [ours, theirs] = await Promise.all(
      [own, reference].map(({ outputs }) => readOutput(outputs, output.id))
    );
    if (!ours || !theirs) throw new Error(`an engine gave no output ${output.id}`);
    const tolerance = toleranceOf(output, entry.format, model, description.specVersion);
    comparisons.push(compareTensors(output.id, ours, theirs, tolerance));
  }
  const engines = `${own.engine ?? "the engine here"} and ${reference.engine ?? "Python"}`;
  const wrong = comparisons.find(({ agrees: agrees2 }) => !agrees2);
  if (!wrong)
    return noted(own, {
      code: "engines-agree",
      message: `${engines} give the same outputs (largest difference ${largest(comparisons)}).`
    });
  return differing(
    own,
    `${engines} give different outputs: ${wrong.mismatchedElements} of ${wrong.totalElements} elements of ${wrong.output} differ, by at most ${format(wrong.maxAbsoluteDifference)}.`
  );
}
async function readOutput(files, id) {
  const file = files.find((each) => each.id === id);
  return file && readTensor(file.path);
}
function differing(own, message) {
  const { caseId, engine, durations, peakMemory, log } = own;
  const base = { ok: false, caseId, engine, durations, peakMemory, log };
  return {
    ...base,
    stage: "compare",
    cause: "engines-differ",
    message,
    hint: "This is a fault of model-hub-ci, not of the model; please report it with the weights."
  };
}
function noted(outcome, { code, message }) {
  const remark = { code, severity: "info", message, hint: "" };
  return { ...outcome, remarks: [...outcome.remarks ?? [], remark] };
}
function messageOf(outcome) {
  return outcome.ok ? "" : outcome.message;
}
function largest(comparisons) {
  return format(Math.max(...comparisons.map((each) => each.maxAbsoluteDifference ?? 0)));
}
function format(difference) {
  return difference === null ? "infinity" : formatNumber(difference);
}

// src/testing/engines/own-then-python.ts
import { mkdtemp as mkdtemp3 } from "node:fs/promises";
import { join as join4 } from "node:path";
var TO_CONFIRM = /* @__PURE__ */ new Set([
  "run-failed",
  "architecture-failed",
  "state-dict-mismatch"
]);
var NO_PYTHON = /* @__PURE__ */ new Set(["python-missing", "environment-not-allowed"]);
async function ownThenPython(run, { own: runOwn2, python: runPython2 }) {
  const { entry, test } = run;
  const before = test.handedOn.get(entry.format);
  if (before !== void 0) return withRemark(await runPython2(run), ranInPython(before));
  const own = await runOwn2(run);
  const why = await whyPython(own, run);
  if (why === null) return own;
  const python = await runPython2(await withOwnFolder(run));
  const decided = python.ok || CAUSES[python.cause].blame === "contributor";
  if (decided) test.handedOn.set(entry.format, why);
  else if (!python.ok && (own.ok || statusOfCause(own.cause) === "failed" || NO_PYTHON.has(python.cause)))
    return withRemark(own, notAsked(python));
  return withRemark(python, ranInPython(why));
}
async function whyPython(own, { test, agrees: agrees2 }) {
  if (own.ok) return await agrees2(own) ? null : "There the outputs are not the expected ones.";
  if (statusOfCause(own.cause) === "unsupported" || TO_CONFIRM.has(own.cause)) return own.message;
  const isWanted = own.cause === "pickle-refused" && test.settings.allowPickle;
  return isWanted ? own.message : null;
}
function ranInPython(why) {
  return {
    code: "run-in-python",
    severity: "info",
    message: `Python decided, since the engine here could not: ${why}`,
    hint: ""
  };
}
function notAsked({ message }) {
  return {
    code: "python-not-asked",
    severity: "info",
    message: `The engine here decided alone; Python could not be asked: ${message}`,
    hint: ""
  };
}
async function withOwnFolder(run) {
  const outputFolder = await mkdtemp3(join4(run.test.folder, "outputs-"));
  return { ...run, job: { ...run.job, outputFolder } };
}
function withRemark(outcome, remark) {
  return { ...outcome, remarks: [...outcome.remarks ?? [], remark] };
}

// src/testing/engines/python-job.ts
var SEED = 0;
async function pythonJob(job, entry, test) {
  const kind = ENGINES[entry.format].python;
  if (kind === null) throw new Error(`Python runs no ${entry.format}`);
  const architecture = await architectureOf(entry.architecture, test);
  if (!architecture.ok) return architecture;
  const dependencies = await dependenciesOf(entry, test);
  if (!dependencies.ok) return dependencies;
  return {
    ok: true,
    value: {
      dependencies: dependencies.value,
      job: {
        ...job,
        kind,
        architecture: architecture.value,
        packageFolder: test.resource.folder,
        seed: SEED,
        strict: entry.strict ?? true,
        allowPickle: test.settings.allowPickle ?? false
      }
    }
  };
}
async function architectureOf(architecture, test) {
  if (!architecture) return { ok: true, value: null };
  const { callable, kwargs, source, importFrom } = architecture;
  if (!source) return { ok: true, value: { from: { module: importFrom ?? "" }, callable, kwargs } };
  const fetched = await fetchFor(test, source);
  if (!fetched.ok) return failed(fetched.problem, source.position ?? architecture.position);
  const { path, sha256 } = fetched.file;
  return { ok: true, value: { from: { file: path, sha256 }, callable, kwargs } };
}
async function dependenciesOf({ dependencies, position }, test) {
  if (!dependencies) return { ok: true, value: null };
  const fetched = await fetchFor(test, dependencies);
  if (!fetched.ok) return failed(fetched.problem, dependencies.position ?? position);
  return { ok: true, value: { name: dependencies.source, ...fetched.file } };
}
function failed({ cause, message, hint }, position) {
  return {
    ok: false,
    problem: { cause, message, hint, evidence: position ? { position } : {} }
  };
}

// src/testing/engines/snapshot-for.ts
async function snapshotFor({
  tracerFolder,
  engineFolder
}) {
  if (tracerFolder === void 0) return null;
  const { readySnapshot } = await import("./ready-snapshot-ONWQ7U3N.mjs");
  return readySnapshot(tracerFolder, engineFolder ?? null);
}

// src/testing/engines/run-engines.ts
var WAYS = {
  own: runOwn,
  python: runPython,
  "own-then-python": (run) => ownThenPython(run, { own: runOwn, python: runPython }),
  async both(run) {
    const own = await runOwn(run);
    const reference = await runPython(await withOwnFolder(run));
    return compareEngines(own, reference, run);
  }
};
async function runOwn({ job, entry, test }) {
  const { settings, tools, spare } = test;
  const built = ENGINES[entry.format].pythonTakesOver ? await pythonJob(job, entry, test) : null;
  if (built?.ok === false) return notRun(job, built.problem);
  const { architecture = null, strict = true } = built?.value.job ?? {};
  const snapshot = architecture && await snapshotFor(settings);
  const { limits, spare: child } = await spare.take();
  const options = { ...childOptions(settings), ...child ? { spare: child } : {} };
  try {
    const running = tools.runCase({ ...job, architecture, strict, snapshot }, limits, options);
    void import("./unlisted-files-CMXX2DSL.mjs");
    return await running;
  } catch (error) {
    await child?.close();
    throw error;
  }
}
async function runPython(run) {
  const { entry, test, agrees: agrees2 } = run;
  const { settings } = test;
  const { further: _, ...job } = run.job;
  if (!settings.python) throw new Error("no way leads to Python where there is none");
  const files = await pythonJob(job, entry, test);
  if (!files.ok) return notRun(job, files.problem);
  const { job: forPython, dependencies } = files.value;
  const frameworkVersion = entry.frameworkVersion ?? null;
  const limits = limitsOf(settings);
  const testCase2 = { job: forPython, limits, dependencies, frameworkVersion, agrees: agrees2 };
  return settings.python(testCase2, childOptions(settings));
}
function notRun({ caseId }, { cause, message, hint }) {
  const base = { ok: false, caseId, engine: null, durations: {}, peakMemory: null };
  return { ...base, log: "", stage: "files", cause, message, hint };
}

// src/testing/files/tfjs-shards.ts
import { readFile as readFile2 } from "node:fs/promises";
import { posix } from "node:path";
var MAX_DESCRIPTION = 2 ** 28;
var MAX_SHARDS = 1e4;
var BRACE = /^\s*\{/;
async function tfjsShards(source, file, known) {
  if (file.size > MAX_DESCRIPTION) return [];
  const bytes = await readFile2(file.path);
  if (!BRACE.test(bytes.subarray(0, 64).toString("latin1"))) return [];
  const names = namesIn(bytes.toString("utf8")).slice(0, MAX_SHARDS);
  return names.map((name) => {
    const place = resolve(source.source, name);
    const same = known.find((other) => other.sha256 && samePlace(other.source, place));
    const { path, position } = source;
    const reference = { source: place, path, position };
    return { name, reference: same?.sha256 ? { ...reference, sha256: same.sha256 } : reference };
  });
}
function namesIn(text) {
  const manifest = field(parsed(text), "weightsManifest");
  const groups = Array.isArray(manifest) ? manifest : [];
  const paths = groups.flatMap((group) => field(group, "paths") ?? []);
  return [...new Set(paths.filter((path) => typeof path === "string"))];
}
function field(value, key) {
  return typeof value === "object" && value !== null ? value[key] : void 0;
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function resolve(source, name) {
  if (isAddress(name)) return name;
  if (!isAddress(source)) return posix.join(posix.dirname(source), name);
  const [address = "", query = ""] = /^([^?#]*)(\?[^#]*)?/.exec(source.trim())?.slice(1) ?? [];
  return `${address.slice(0, address.lastIndexOf("/") + 1)}${name}${query}`;
}
function samePlace(a, b) {
  const normal = (source) => isAddress(source) ? source.trim() : posix.normalize(source);
  return normal(a) === normal(b);
}

// src/testing/run/run-model.ts
var FETCHED_AT_ONCE = 6;
async function fetchWeights(entry, test) {
  const named3 = [entry.source, ...entry.externalData ? [entry.externalData] : []];
  const local = await fetchAll(named3.map(usuallyNamed), entry, test);
  if (!local.ok) return local;
  const [weights, ...siblings] = local.value;
  if (!weights) throw new Error("a weights entry has a source");
  if (entry.format !== "tensorflow_js") return { ok: true, value: { weights, siblings } };
  const wanted = await tfjsShards(entry.source, weights, test.description.files);
  const shards = await fetchAll(wanted, entry, test);
  return shards.ok ? { ok: true, value: { weights, siblings: shards.value } } : shards;
}
var usuallyNamed = (reference) => ({
  name: fileName(reference.source),
  reference
});
async function fetchAll(wanted, entry, test) {
  const limit = pLimit(FETCHED_AT_ONCE);
  const files = await Promise.all(
    wanted.map(({ reference }) => limit(() => fetchFor(test, reference)))
  );
  const local = [];
  for (const [i, fetched] of files.entries()) {
    const { name, reference } = wanted[i] ?? {};
    const position = reference?.position ?? entry.position;
    if (!fetched.ok) {
      const { cause, message, hint } = fetched.problem;
      return {
        ok: false,
        problem: { cause, message, hint, evidence: position ? { position } : {} }
      };
    }
    local.push({ ...name === void 0 ? {} : { name }, ...fetched.file });
  }
  return { ok: true, value: local };
}
async function runModel(testCase2, files, inputs, test, agrees2) {
  const { settings, gpu } = test;
  const device = gpu.missing ? "cpu" : testCase2.device;
  const outcome = await runOn(device, testCase2, files, inputs, test, agrees2);
  const noGpu = !outcome.ok && outcome.cause === "device-missing";
  if (!noGpu || settings.device !== "auto" || device === "cpu") return { outcome, device };
  gpu.missing = true;
  return { outcome: await runOn("cpu", testCase2, files, inputs, test, agrees2), device: "cpu" };
}
async function runSeveral(device, runs, files, test, trainBatchNorm = false) {
  const outcomes = [];
  while (outcomes.length < runs.length) {
    const [first, ...others] = runs.slice(outcomes.length);
    if (!first) break;
    const { further = [], ...own } = await runOn(
      device,
      first.case,
      files,
      first.inputs,
      test,
      void 0,
      others,
      trainBatchNorm
    );
    outcomes.push(own, ...further);
  }
  return outcomes;
}
async function runOn(device, { id, weightsFormat }, { weights, siblings }, inputs, test, agrees2 = async () => true, others = [], trainBatchNorm = false) {
  const { model, settings, folder } = test;
  const entry = model.weights.find(({ format: format2 }) => format2 === weightsFormat);
  const way = wayFor(weightsFormat, settings);
  if (!entry) throw new Error(`nothing runs ${weightsFormat} here`);
  const newFolder = () => mkdtemp4(join5(folder, "outputs-"));
  const isOwn = way === "own" || way === "own-then-python" && !test.handedOn.has(weightsFormat);
  const together = isOwn ? others : [];
  const further = await Promise.all(
    together.map(async (run) => ({
      caseId: run.case.id,
      inputs: run.inputs,
      outputFolder: await newFolder()
    }))
  );
  const job = {
    caseId: id,
    weightsFormat,
    device,
    weights,
    siblings,
    inputs,
    outputs: model.outputs.map((output) => output.id),
    outputFolder: await newFolder(),
    threads: threadsOf(settings),
    ...further.length > 0 ? { further } : {},
    ...trainBatchNorm ? { trainBatchNorm } : {}
  };
  return WAYS[way]({ job, entry, test, agrees: agrees2 });
}
function fileName(source) {
  return basename(source.replace(/[?#].*$/, ""));
}

// src/testing/run/test-sizes.ts
async function testSizes(planned, base, test) {
  const tried2 = await Promise.all(planned.map((one) => prepareSized(one, base, test)));
  const waiting = tried2.flatMap((one) => "files" in one ? [one] : []);
  const runs = waiting.map(({ planned: { case: subject }, files }) => ({
    case: subject,
    inputs: files
  }));
  const outcomes = await runSeveral(base.device, runs, base.weights, test);
  const verdicts = [];
  for (const one of tried2)
    verdicts.push(
      "files" in one ? await judgeSized(one, outcomes[waiting.indexOf(one)], base, test) : one.verdict
    );
  return verdicts;
}
async function prepareSized(planned, base, test) {
  const { sizes } = planned;
  const subject = { ...planned.case, device: base.device };
  const shapes = resizedShapes(base.inputs, sizes);
  const same = [...base.inputs].every(
    ([id, { shape }]) => String(shape) === String(shapes.get(id))
  );
  if (same) {
    const outputs = (base.verdict.evidence.outputs ?? []).map(
      ({ output, shape }) => [output, shape]
    );
    const { outputs: described } = test.model;
    return {
      verdict: judgeSizes(subject, void 0, described, sizes, shapes, new Map(outputs))
    };
  }
  const tooLarge = tooLargeFor(base, shapes, limitsOf(test.settings).memory);
  if (tooLarge) return { verdict: problemVerdict(subject, tooLarge) };
  test.spare.start();
  test.tell({ kind: "case-started", case: planned.case });
  const files = await prepareInputs(test, resized(base.inputs, sizes));
  return files.ok ? { planned, files: files.value } : { verdict: problemVerdict(subject, files.problem) };
}
async function judgeSized({ planned: { case: given, sizes } }, outcome, { inputs, device }, { model, squeeze, custom }) {
  const subject = { ...given, device };
  if (!outcome) throw new Error(`no outcome of ${subject.id}`);
  const shapes = resizedShapes(inputs, sizes);
  const fed = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`).join(", ");
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    const told = cause === "out-of-memory" ? { ...TOO_LARGE, message: `Inputs of this size (${fed}) need too much memory. ${message}` } : {
      stage,
      cause,
      message: `With inputs of another size (${fed}): ${message}`,
      hint: CAUSES[cause].blame === "contributor" ? ONLY_WHAT_IT_TAKES : hint
    };
    return problemVerdict(subject, told, outcome);
  }
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return problemVerdict(subject, read2.problem, outcome);
  try {
    const given2 = resized(inputs, sizes);
    const outputs = await postprocessWith(custom, read2.outputs, given2, model);
    return judgeSizes(subject, outcome, model.outputs, sizes, shapes, shapesOf(outputs));
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(subject, { cause: code, stage: "run", message, hint }, outcome);
  }
}
var ONLY_WHAT_IT_TAKES = "The model has to take every size that the description allows. Correct the smallest size (min) and the step of its axes, or fix the batch to 1.";
var TOO_LARGE = {
  cause: "too-large-for-memory",
  hint: "Test it on a machine with more memory, or allow more with --memory."
};
var ENGINE = 80 * 2 ** 20;
function tooLargeFor({ inputs, verdict, weights }, shapes, limit) {
  const elements2 = (all) => [...all].reduce((sum, shape) => sum + sizeOf(shape), 0);
  const before = elements2([...inputs.values()].map(({ shape }) => shape));
  const fixed = ENGINE + weights.weights.size;
  const growing = Math.max(8 * before, (verdict.peakMemory ?? fixed) - fixed);
  const needed = fixed + growing * (elements2(shapes.values()) / before);
  if (needed <= limit) return null;
  const fed = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`).join(", ");
  return {
    ...TOO_LARGE,
    message: `Inputs of this size (${fed}) would need about ${formatBytes(needed)}, the limit is ${formatBytes(limit)}.`
  };
}
function resized(inputs, sizes) {
  const shapes = resizedShapes(inputs, sizes);
  return new Map([...inputs].map(([id, tensor]) => [id, resize(tensor, shapes.get(id) ?? [])]));
}
function resizedShapes(inputs, { inputs: sizes }) {
  return new Map(
    [...inputs].map(([id, { shape }]) => [
      id,
      shape.map((size2, axis) => sizes.get(id)?.[axis] ?? size2)
    ])
  );
}
function shapesOf(tensors) {
  return new Map([...tensors].map(([id, { shape }]) => [id, shape]));
}

// src/testing/engines/tell-remarks.ts
import { posix as posix2 } from "node:path";
function tellRemarks({ remarks = [] }, { path, position, architecture }, { resource, warn }) {
  for (const { code, severity, message, hint, line } of remarks) {
    const place = line === void 0 ? null : inSource(line);
    warn({ code, severity, path, position: place ?? position, message, hint });
  }
  function inSource(line) {
    const source = architecture?.source?.source;
    const isFile = source !== void 0 && !/^[a-z]+:\/\//i.test(source);
    if (!isFile || !/\.ya?ml$/i.test(resource.source)) return null;
    return { file: posix2.join(posix2.dirname(resource.source), source), line, column: 1 };
  }
}

// src/processing/variants.ts
var VARIANTS = {
  "raw-statistics": {
    means: "takes all statistics of an input before its first step, not where they are needed",
    concerns: (model) => model.inputs.some(
      ({ processing }) => processing.some(
        (step2, i) => usesOwnStatistics(step2) && processing.slice(0, i).some(changes)
      )
    )
  },
  "fixed-eps": {
    means: `ignores a described eps and adds ${DEFAULT_EPS}`,
    concerns: (model) => stepsOf2(model).some(
      ({ id, kwargs }) => EPS_IGNORED.has(id) && (kwargs.eps ?? DEFAULT_EPS) !== DEFAULT_EPS
    )
  },
  "binarize-last-axis": {
    means: "ignores the axis of binarize and lays its thresholds along the last axis",
    concerns: (model) => stepsOf2(model).some(({ id, kwargs }) => id === "binarize" && Boolean(kwargs.axis))
  }
};
var EPS_IGNORED = /* @__PURE__ */ new Set(["zero_mean_unit_variance", "scale_range"]);
var STATISTICS = /* @__PURE__ */ new Set([
  "zero_mean_unit_variance",
  "scale_range",
  "scale_mean_variance",
  "clip"
]);
function variantsFor(model) {
  const names = Object.keys(VARIANTS);
  return names.filter((name) => VARIANTS[name].concerns(model));
}
function stepsOf2({ inputs, outputs }) {
  return [...inputs, ...outputs].flatMap(({ processing }) => processing);
}
function usesOwnStatistics({ id, kwargs }) {
  if (id === "clip") return (kwargs.min_percentile ?? kwargs.max_percentile ?? null) !== null;
  return STATISTICS.has(id) && !(id === "scale_range" && kwargs.reference_tensor);
}
function changes({ id, kwargs }) {
  return id !== "ensure_dtype" || !String(kwargs.dtype).startsWith("float");
}

// src/contract/outcome.ts
var IN_SINGLE_PRECISION = {
  code: "single-precision",
  severity: "info",
  message: "The model computes in double precision (float64), here it is computed in single precision (float32).",
  hint: "Outputs that agree are right all the same. With --engine python the framework itself computes them."
};

// src/testing/judge/passing-tolerance.ts
function passingTolerance(produced, expected, tolerance, mismatchedElements) {
  const totalElements = expected.data.length;
  const excess = excesses(produced, expected, tolerance.relative);
  const allowed = Math.floor(tolerance.mismatchedElementsPerMillion * totalElements / 1e6);
  const place = Math.max(0, totalElements - 1 - allowed);
  const needed = select(excess, 0, totalElements - 1, place);
  const passes = (absolute2) => compareTensors("", produced, expected, { ...tolerance, absolute: absolute2 }).agrees;
  const absolute = needed < 1e300 ? roundUp(needed, passes) : null;
  return {
    absolute,
    isAllowed: absolute !== null && absolute <= LARGEST_SHARE * largestOf(expected),
    mismatchedElementsPerMillion: Math.ceil(partsPerMillion(mismatchedElements, { totalElements }))
  };
}
function excesses(produced, expected, relative) {
  const exactA = exactNumbers(produced);
  const exactB = exactNumbers(expected);
  const isExact = exactA !== null && exactB !== null;
  const a = isExact ? exactA : produced.data;
  const b = isExact ? exactB : expected.data;
  const excess = new Float64Array(b.length);
  for (let i = 0; i < excess.length; i++) {
    const [got, value] = [a[i], b[i]];
    const difference = distance(got, value);
    if (difference === 0 || Number.isNaN(got) && Number.isNaN(value)) continue;
    if (difference < Number.POSITIVE_INFINITY)
      excess[i] = difference - relative * Math.abs(Number(value));
    else if (got !== value) excess[i] = Number.POSITIVE_INFINITY;
  }
  return excess;
}
var MOST_STEPS = 100;
function roundUp(value, passes) {
  if (value <= 0) return passes(0) ? 0 : null;
  const digit = 10 ** Math.max(-300, Math.floor(Math.log10(Math.max(value, 1e-299))) - 1);
  const least = Math.max(1, Math.ceil(value / digit));
  for (let digits = least; digits < least + MOST_STEPS; digits++) {
    const rounded = Number((digits * digit).toPrecision(2));
    if (passes(rounded)) return rounded;
  }
  return null;
}

// src/testing/judge/propose-tolerance.ts
var LARGEST_PPM = 3e4;
var LARGEST_RELATIVE = 0.01;
var NEARLY = 10;
function nearlyRight(produced, expected, { tolerance, nonFiniteMismatches }, passing, place) {
  if (nonFiniteMismatches > 0) return null;
  const wider = timesTen(tolerance);
  if (!compareTensors("", produced, expected, wider).agrees) return null;
  const under = place.specVersion === "0.4" ? "test_kwargs" : "reproducibility_tolerance";
  const largest3 = LARGEST_SHARE * largestOf(expected);
  const isAllowed = (one) => one.relative <= LARGEST_RELATIVE && one.absolute <= largest3 && one.mismatchedElementsPerMillion <= LARGEST_PPM;
  const found = candidates(produced, expected, tolerance, passing, place).find(isAllowed);
  return { entry: found ? written(found, place) : null, under };
}
function timesTen({ relative, absolute, mismatchedElementsPerMillion }) {
  return {
    relative: NEARLY * relative,
    absolute: NEARLY * absolute,
    mismatchedElementsPerMillion: NEARLY * mismatchedElementsPerMillion
  };
}
function candidates(produced, expected, tolerance, passing, { output, specVersion }) {
  const ppm = { ...tolerance, mismatchedElementsPerMillion: passing.mismatchedElementsPerMillion };
  if (isLabels(output)) return [ppm];
  const relative = Math.min(NEARLY * tolerance.relative, LARGEST_RELATIVE);
  const atMost = Math.min(NEARLY * tolerance.mismatchedElementsPerMillion, LARGEST_PPM);
  const looser = { ...tolerance, relative };
  const more = { ...looser, mismatchedElementsPerMillion: atMost };
  const absoluteFor = (base) => {
    const { mismatchedElements } = compareTensors("", produced, expected, base);
    const { absolute } = passingTolerance(produced, expected, base, mismatchedElements);
    return absolute === null ? [] : [{ ...base, absolute: Math.max(absolute, base.absolute) }];
  };
  const alone = passing.absolute === null ? [] : [{ ...tolerance, absolute: passing.absolute }];
  const few = passing.mismatchedElementsPerMillion <= atMost && specVersion !== "0.4" ? [ppm] : [];
  return [
    ...alone.filter(({ absolute }) => absolute <= NEARLY * tolerance.absolute),
    ...few,
    ...absoluteFor(looser),
    ...absoluteFor(more)
  ];
}
function written(tolerance, { output, weightsFormat, specVersion }) {
  const numbers = `absolute_tolerance: ${tolerance.absolute}, relative_tolerance: ${tolerance.relative}`;
  if (specVersion === "0.4") return `${weightsFormat}: {${numbers}}`;
  const id = /^[A-Za-z_]\w*$/.test(output.id) ? output.id : JSON.stringify(output.id);
  const ppm = `mismatched_elements_per_million: ${tolerance.mismatchedElementsPerMillion}`;
  return `- {output_ids: [${id}], weights_formats: [${weightsFormat}], ${numbers}, ${ppm}}`;
}

// src/testing/judge/explain-difference.ts
var OTHER_MODEL = "So many differences are more than rounding: typical reasons are other weights than those that made the test output, a step of pre- or postprocessing that is missing or described differently, or chance in the model. Make the test output again with exactly these weights and steps.";
function explainDifference(comparison, passing, nearly) {
  if (comparison.agrees) return null;
  const { output, shape, expectedShape } = comparison;
  if (String(shape) !== String(expectedShape) || passing === null)
    return {
      cause: "output-shape-differs",
      message: `The output ${output} has the shape ${formatShape(shape)}, its test tensor ${formatShape(expectedShape)}.`,
      hint: "Make the test output again with these weights, or correct weights, steps or axes so that the shapes agree."
    };
  if (comparison.nonFiniteMismatches > 0)
    return {
      cause: "output-non-finite",
      message: `The output ${output} has NaN or infinity at other places than its test tensor: ${elements(comparison.nonFiniteMismatches, comparison)}.`,
      hint: "Look for a division by zero, a logarithm or an overflow in the model or its processing, and check that the test output was made with these weights."
    };
  const message = `The output ${output} differs from its test tensor: ${elements(comparison.mismatchedElements, comparison)} ${differ(comparison)}; ${largest2(comparison)}. It would pass with ${wouldPass(comparison, passing)}.`;
  if (nearly)
    return {
      cause: "slightly-off",
      message: message.replace("differs from", "is slightly off"),
      hint: nearlyHint(nearly)
    };
  return {
    cause: "output-differs",
    message,
    hint: isWithinReach(passing, comparison) ? `If only rounding lies behind it, allow it under config.bioimageio.reproducibility_tolerance (specification 0.5) with ${asSetting(comparison, passing)}. Otherwise make the test output again with exactly these weights and steps.` : OTHER_MODEL
  };
}
function nearlyHint({ entry, under }) {
  const again2 = "make the test output again with exactly these weights and steps";
  if (entry === null)
    return `No tolerance that the specification allows for these values lets it pass: ${again2}.`;
  const place = under === "test_kwargs" ? "under" : "as the first entry under";
  return `If only rounding lies behind it, allow it with this line ${place} config.bioimageio.${under}: ${entry} Otherwise ${again2}.`;
}
function explainAgreement(comparison) {
  const { output, mismatchedElements, maxAbsoluteDifference } = comparison;
  if (mismatchedElements > 0)
    return `The output ${output} agrees with its test tensor within the tolerance: ${elements(mismatchedElements, comparison)} ${differ(comparison)}, ${formatCount(comparison.tolerance.mismatchedElementsPerMillion)} of a million may`;
  return maxAbsoluteDifference === 0 ? `The output ${output} equals its test tensor` : `The output ${output} agrees with its test tensor (${largest2(comparison)})`;
}
function elements(count, { totalElements }) {
  return `${formatCount(count)} of ${formatCount(totalElements)} elements (${formatShare(count, totalElements)})`;
}
function differ({ tolerance: { absolute, relative } }) {
  if (relative === 0 && absolute === 0) return "differ";
  const bound = relative === 0 ? "" : ` + ${formatNumber(relative)} × |expected|`;
  return `differ by more than ${formatNumber(absolute)}${bound}`;
}
function largest2({ maxAbsoluteDifference, maxAbsoluteDifferenceAt }) {
  if (maxAbsoluteDifference === null) return "no largest difference";
  const place = maxAbsoluteDifferenceAt?.join(", ") ?? "";
  return `the largest difference is ${formatNumber(maxAbsoluteDifference)}${place === "" ? "" : ` at [${place}]`}`;
}
function wouldPass(comparison, passing) {
  const ppm = `with ${formatCount(passing.mismatchedElementsPerMillion)} mismatched elements per million`;
  return passing.absolute === null || isLabels2(comparison) ? ppm.replace("with ", "") : `an absolute tolerance of ${formatNumber(passing.absolute)}, or ${ppm}`;
}
function asSetting(comparison, passing) {
  const ppm = `mismatched_elements_per_million: ${passing.mismatchedElementsPerMillion}`;
  return passing.absolute === null || !passing.isAllowed || isLabels2(comparison) ? ppm : `absolute_tolerance: ${passing.absolute} or ${ppm}`;
}
function isLabels2({ dtype }) {
  return isDType(dtype) && isDiscrete(dtype);
}
function isWithinReach(passing, comparison) {
  return partsPerMillion(comparison.mismatchedElements, comparison) <= LARGEST_PPM && passing.mismatchedElementsPerMillion <= LARGEST_PPM;
}

// src/testing/judge/explain-labels.ts
function explainLabels(comparison, labels, passing, nearly) {
  const { output, tolerance, mismatchedElements } = comparison;
  const rest = partsPerMillion(labels.mismatchedElements, comparison);
  if (labels.matchedRegions > 0 && rest <= tolerance.mismatchedElementsPerMillion)
    return {
      cause: "labels-permuted",
      message: `The label map ${output} has the regions of its test tensor under other ids: ${elements(mismatchedElements, comparison)} differ, ${elements(labels.mismatchedElements, comparison)} once the regions are matched by their overlap. ${regions(labels)}`,
      hint: "Make the test output again with exactly these weights and steps, or number the regions in a fixed order (for example by their first element): a description cannot say that ids are arbitrary."
    };
  if (nearly) return explainDifference(comparison, passing, nearly);
  return {
    cause: "labels-differ",
    message: `The label map ${output} differs from its test tensor: ${elements(mismatchedElements, comparison)} differ, ${elements(labels.mismatchedElements, comparison)} even if ids are left aside. ${regions(labels)}`,
    hint: "Typical reasons are other weights than those that made the test output, or a step of pre- or postprocessing that is missing or described differently. Make the test output again with exactly these weights and steps."
  };
}
function regions(labels) {
  const { expectedRegions, producedRegions, matchedRegions, meanIou, worstIou } = labels;
  const counts = `Expected are ${formatCount(expectedRegions)} regions, produced ${formatCount(producedRegions)}, ${formatCount(matchedRegions)} match`;
  return meanIou === null || worstIou === null ? `${counts}.` : `${counts}; their overlap (IoU) is ${formatNumber(meanIou)} in the mean and ${formatNumber(worstIou)} at worst.`;
}

// src/testing/judge/match-labels.ts
var SEPARATE = ["batch", "channel"];
var SAME_REGION = 0.5;
function matchLabels(produced, expected) {
  const a = regionsOf(produced);
  const b = regionsOf(expected);
  const { shared, background } = overlaps(a, b);
  let matched = 0;
  let agreeing = background;
  const best = new Float64Array(b.sizes.length);
  for (const [pair, count] of shared) {
    const region = Math.floor(pair / a.sizes.length);
    const union = (a.sizes[pair % a.sizes.length] ?? 0) + (b.sizes[region] ?? 0) - count;
    const iou = count / union;
    if (iou <= SAME_REGION) continue;
    best[region] = iou;
    matched++;
    agreeing += count;
  }
  const isEmpty = best.length === 0;
  return {
    expectedRegions: b.sizes.length,
    producedRegions: a.sizes.length,
    matchedRegions: matched,
    meanIou: isEmpty ? null : best.reduce((sum, iou) => sum + iou, 0) / best.length,
    worstIou: isEmpty ? null : best.reduce((least, iou) => Math.min(least, iou), 1),
    mismatchedElements: expected.data.length - agreeing
  };
}
function overlaps(a, b) {
  const shared = /* @__PURE__ */ new Map();
  let background = 0;
  for (let i = 0; i < b.of.length; i++) {
    const [got, wanted] = [a.of[i], b.of[i]];
    if (got < 0 && wanted < 0) background++;
    if (got < 0 || wanted < 0) continue;
    const pair = wanted * a.sizes.length + got;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  return { shared, background };
}
function regionsOf(tensor) {
  const { data, axes } = tensor;
  const joined = axes.filter((axis) => !SEPARATE.includes(axis));
  const groups = groupAlong(tensor, joined);
  const numbers = Array.from({ length: groups.count }, () => /* @__PURE__ */ new Map());
  const sizes = [];
  const of = new Int32Array(data.length).fill(-1);
  forEachRun(groups, (start, length, group, step2) => {
    for (let i = start, g = group; i < start + length; i++, g += step2) {
      const label = data[i];
      if (!isRegion(label)) continue;
      const known = numbers[g];
      const region = known.get(label) ?? sizes.length;
      if (region === sizes.length) {
        known.set(label, region);
        sizes.push(0);
      }
      sizes[region] = sizes[region] + 1;
      of[i] = region;
    }
  });
  return { sizes, of };
}
function isRegion(label) {
  return typeof label === "bigint" ? label !== 0n : label !== 0 && !Number.isNaN(label);
}

// src/testing/judge/compare-output.ts
function compareOutput(output, produced, expected, tolerance, weightsFormat, specVersion) {
  const comparison = compareTensors(output.id, produced, expected, tolerance);
  if (comparison.agrees) return { comparison, difference: null };
  if (String(produced.shape) !== String(expected.shape))
    return { comparison, difference: explainDifference(comparison, null, null) };
  const passing = passingTolerance(produced, expected, tolerance, comparison.mismatchedElements);
  const place = { output, weightsFormat, specVersion };
  const nearly = nearlyRight(produced, expected, comparison, passing, place);
  const isMap = isLabels(output) || output.isNominal === true;
  if (!isMap || comparison.nonFiniteMismatches > 0)
    return { comparison, difference: explainDifference(comparison, passing, nearly) };
  const labels = matchLabels(produced, expected);
  const told = { ...comparison, labels };
  return { comparison: told, difference: explainLabels(told, labels, passing, nearly) };
}

// src/testing/judge/judge.ts
var GRAVEST_FIRST = [
  "output-shape-differs",
  "output-non-finite",
  "output-differs",
  "labels-differ",
  "labels-permuted",
  "slightly-off"
];
function judge({ weightsFormat, device, shape }, outcome, outputs, { model, specVersion, expected }, ruleOfTolerance = toleranceOf) {
  const subject = { weightsFormat, device, shape };
  const comparisons = [];
  const differences = [];
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = expected.get(output.id);
    if (!produced || !wanted)
      return problemVerdict(subject, missing(output.id, produced !== void 0), outcome);
    const tolerance = ruleOfTolerance(output, weightsFormat, model, specVersion);
    const { comparison, difference } = compareOutput(
      output,
      produced,
      wanted,
      tolerance,
      weightsFormat,
      specVersion
    );
    comparisons.push(comparison);
    if (difference) differences.push(difference);
  }
  const evidence = { outputs: comparisons };
  const cause = GRAVEST_FIRST.find((one) => differences.some((other) => other.cause === one));
  if (cause === void 0) return passedVerdict(subject, outcome, agreement(comparisons), evidence);
  const hints = differences.filter((other) => other.cause === cause).map(({ hint }) => hint);
  const message = differences.map((difference) => difference.message).join(" ");
  const at = model.outputs.find(({ id }) => comparisons.some((c) => !c.agrees && c.output === id));
  const position = at?.testTensor?.position ?? at?.position;
  return problemVerdict(
    subject,
    {
      cause,
      message,
      hint: hints[0] ?? "",
      evidence: { ...evidence, ...position && { position } }
    },
    outcome
  );
}
function agreement(comparisons) {
  const closeness = comparisons.map(explainAgreement).join("; ").replaceAll("; The", "; the");
  return { message: `${closeness}.`, hint: "" };
}
function missing(id, isProduced) {
  return isProduced ? {
    cause: "test-tensor-missing",
    message: `There is no test tensor to compare the output ${id} with.`,
    hint: "Add a test tensor for every output."
  } : {
    cause: "output-missing",
    message: `The model gives no output ${id}.`,
    hint: "Describe exactly the outputs that the model gives, in their order."
  };
}

// src/testing/judge/judge-outcome.ts
function isInSingle({ remarks = [] }) {
  return remarks.some(({ code }) => code === IN_SINGLE_PRECISION.code);
}
function undecided(testCase2, outcome, { message, evidence }) {
  const why = {
    cause: "unsupported-format",
    stage: "compare",
    message: `The model computes in double precision (float64), the engine here in single precision, and the outputs differ: ${message}`,
    hint: "Nothing says that the model is wrong. Run it with --engine python, or save it in float32.",
    evidence
  };
  return problemVerdict(testCase2, why, outcome);
}
async function judgeOutcome(testCase2, outcome, { inputs, expected }, {
  model,
  description,
  squeeze,
  custom
}, options = {}) {
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    return problemVerdict(testCase2, { stage, cause, message, hint }, outcome);
  }
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return problemVerdict(testCase2, read2.problem, outcome);
  try {
    const outputs = await postprocessWith(
      custom,
      read2.outputs,
      inputs,
      model,
      options.followReference
    );
    const expectation = { model, specVersion: description.specVersion, expected };
    const verdict = judge(testCase2, outcome, outputs, expectation, options.tolerance);
    return isInSingle(outcome) && verdict.status === "failed" ? undecided(testCase2, outcome, verdict) : verdict;
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(testCase2, { cause: code, stage: "run", message, hint }, outcome);
  }
}

// src/testing/judge/as-reference.ts
var LOOSER = "compares integers as if they were floating-point numbers, rounded and with the tolerances of these";
async function judgeAsReference(testCase2, outcome, tensors, files, test) {
  const tolerance = referenceTolerance;
  const looser = await judgeOutcome(testCase2, outcome, tensors, test, { tolerance });
  if (looser.status === "passed")
    return { verdict: named(looser, [LOOSER]), outcome, followReference: false };
  const variants = variantsFor(test.model);
  if (variants.length === 0) return null;
  const inputs = await prepareInputs(test, tensors.inputs, true);
  if (!inputs.ok) return null;
  const rerun = await runModel(testCase2, files, inputs.value, test);
  const reasons = variants.map((name) => VARIANTS[name].means);
  const options = { followReference: true };
  const strict = await judgeOutcome(testCase2, rerun.outcome, tensors, test, options);
  const ran = { outcome: rerun.outcome, followReference: true };
  if (strict.status === "passed") return { verdict: named(strict, reasons), ...ran };
  const both = { followReference: true, tolerance };
  const loose = await judgeOutcome(testCase2, rerun.outcome, tensors, test, both);
  return loose.status === "passed" ? { verdict: named(loose, [...reasons, LOOSER]), ...ran } : null;
}
function named(verdict, reasons) {
  return {
    ...verdict,
    message: `Passed only as the reference implementation computes it, which departs from the specification here: it ${formatList(reasons)}. ${verdict.message}`,
    hint: "Other consumers that follow the specification get other results: change the described steps so that both ways agree, and make the test output again."
  };
}

// src/testing/judge/judge-repeat.ts
var HINT3 = "Turn off everything random while the model predicts (dropout, sampling, noise), or seed it inside of forward from a constant.";
function judgeRepeat(subject, outcome, verdict, { model, description }, warn) {
  if (!outcome.ok || outcome.repeated === void 0) return verdict;
  const differing2 = model.outputs.flatMap((output, index) => {
    const difference = outcome.repeated?.[index] ?? 0;
    const { absolute } = toleranceOf(output, subject.weightsFormat, model, description.specVersion);
    if (difference >= 0 && difference <= absolute) return [];
    return [`${output.id} ${difference < 0 ? "in shape" : `by up to ${formatNumber(difference)}`}`];
  });
  if (differing2.length === 0) return verdict;
  const message = `Two runs with the same inputs give different outputs: ${differing2.join(", ")}.`;
  if (verdict.status === "passed")
    warn(`${message} They agree with the expected ones by chance.`, HINT3);
  if (verdict.status !== "failed" || verdict.stage !== "compare") return verdict;
  const evidence = verdict.evidence;
  return problemVerdict(
    subject,
    { cause: "not-deterministic", message: `${message} ${verdict.message}`, hint: HINT3, evidence },
    outcome
  );
}

// src/testing/mistakes/agreement.ts
function agreementOf({ finish, expected }, network, { model, inputs, weightsFormat, expected: described }, specVersion) {
  const outputs = finish ? finish(network) : postprocess(network, inputs, model);
  let largest3 = 0;
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = (expected ?? described).get(output.id);
    if (!produced || !wanted) return null;
    const tolerance = toleranceOf(output, weightsFormat, model, specVersion);
    const comparison = compareTensors(output.id, produced, wanted, tolerance);
    if (!comparison.agrees) return null;
    largest3 = Math.max(largest3, comparison.maxAbsoluteDifference ?? 0);
  }
  return largest3;
}
function isTelling(output, expected, weightsFormat, model, specVersion) {
  const tolerance = toleranceOf(output, weightsFormat, model, specVersion);
  return !constants(expected).some(
    (constant) => compareTensors("", constant, expected, tolerance).agrees
  );
}
function constants(tensor) {
  const { data } = tensor;
  const numbers = isBigArray(data) ? Float64Array.from(data, Number) : Float64Array.from(data);
  const finite = numbers.filter(Number.isFinite);
  if (finite.length === 0) return [];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of finite) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  const median = select(finite, 0, finite.length - 1, Math.floor(finite.length / 2));
  return [median, (least + most) / 2].map((number) => filled(tensor, number));
}
function filled(tensor, number) {
  const data = DTYPES[tensor.dtype].make(tensor.data.length);
  if (isBigArray(data)) data.fill(BigInt(Math.round(number)));
  else data.fill(number);
  return { ...tensor, data };
}

// src/testing/mistakes/budget.ts
var MAX_TIME = 6e4;
var MAX_ELEMENTS = 2 ** 25;
function budgetFor({ outcome: { durations }, planned }, { fed, expected, weightsFormat }, settings) {
  const elements2 = [...fed.values(), ...expected.values()].reduce(
    (sum, { shape }) => sum + sizeOf(shape),
    0
  );
  if (elements2 > MAX_ELEMENTS)
    return {
      runs: 0,
      reason: `its inputs and outputs have ${formatCount(elements2)} elements, more than ${formatCount(MAX_ELEMENTS)}`
    };
  const isTogether = wayFor(weightsFormat, settings) === "own";
  const each = (isTogether ? durations.run : durations.total) ?? 0;
  return {
    runs: Math.floor(MAX_TIME / Math.max(each, 1)),
    reason: `one run of ${planned.case.weightsFormat} takes ${formatCount(Math.ceil(each / 1e3))} s with ${threadsOf(settings)} threads`
  };
}

// src/testing/mistakes/explained-verdict.ts
var MAX_OTHERS = 3;
function explained({ verdict, outcome }, found) {
  const [first, ...others] = found;
  if (!first) return verdict;
  const { cause, hint, change, maxAbsoluteDifference } = first;
  const named3 = others.slice(0, MAX_OTHERS).map((other) => other.change);
  const more = named3.length === 0 ? "" : ` They agree as well ${formatList(named3)}.`;
  const otherwise = verdict.evidence.outputs ? "they do not" : "the model does not run";
  const message = `${capital(change)} the outputs agree with their test tensors (largest difference ${formatNumber(maxAbsoluteDifference)}).${more} As described ${otherwise}: ${verdict.message}`;
  const explainedBy = [first, ...others.slice(0, MAX_OTHERS)].map((one) => ({
    cause: one.cause,
    change: one.change,
    maxAbsoluteDifference: one.maxAbsoluteDifference
  }));
  const evidence = { ...verdict.evidence, explainedBy };
  return problemVerdict(verdict, { cause, message, hint, evidence }, outcome);
}
function unexplained({ verdict }, reason2) {
  return {
    ...verdict,
    message: `${verdict.message} Not every usual mistake (as other preprocessing) was tried as its reason: ${reason2}.`
  };
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/testing/mistakes/mistake.ts
function needsRun({ feed, trainBatchNorm }) {
  return feed !== void 0 || trainBatchNorm === true;
}

// src/testing/mistakes/each-tensor.ts
function selections(described) {
  const each = described.map((one) => [one]);
  return described.length > 1 ? [[...described], ...each] : each;
}
function idsOf(described) {
  return formatList(described.map(({ id }) => id));
}
function edited(tensors, selected, edit) {
  const result = new Map(tensors);
  for (const one of selected) {
    const tensor = tensors.get(one.id);
    if (tensor) result.set(one.id, edit(tensor, one));
  }
  return result;
}
function spaceAxes({ axes }) {
  return axes.flatMap(({ type }, i) => type === "space" ? [i] : []);
}
function channelAxis({ axes }) {
  return axes.findIndex(({ type }) => type === "channel");
}
function isWide(tensors, { id }, axis) {
  return (tensors.get(id)?.shape[axis] ?? 1) > 1;
}

// src/testing/mistakes/edit-tensor.ts
function reverse(tensor, axis) {
  const { dtype, shape } = tensor;
  const data = DTYPES[dtype].make(tensor.data.length);
  const count = shape[axis] ?? 1;
  const run = sizeOf(shape.slice(axis + 1));
  for (let start = 0; start < data.length; start += count * run)
    for (let i = 0; i < count; i++) {
      const from = start + i * run;
      data.set(tensor.data.subarray(from, from + run), start + (count - 1 - i) * run);
    }
  return { ...tensor, data };
}
function swapAxes(tensor, a, b) {
  const order = tensor.shape.map((_, axis) => axis);
  [order[a], order[b]] = [b, a];
  return { ...transpose(tensor, order), axes: tensor.axes };
}
function moveAxis(tensor, from, to) {
  const order = tensor.shape.map((_, axis) => axis).filter((axis) => axis !== from);
  order.splice(to, 0, from);
  return { ...transpose(tensor, order), axes: tensor.axes };
}
function reshaped(tensor, shape) {
  return sizeOf(shape) === tensor.data.length ? { ...tensor, shape: [...shape] } : tensor;
}
function scaled(tensor, factor) {
  const { data, dtype } = tensor;
  if (isBigArray(data)) return tensor;
  const result = DTYPES[dtype].make(data.length);
  for (let i = 0; i < data.length; i++) result[i] = data[i] * factor;
  return { ...tensor, data: result };
}

// src/testing/mistakes/edited-trial.ts
function finishing({ model, inputs }, change, edit) {
  return { change, finish: (network) => edit(postprocess(network, inputs, model)) };
}
function feeding(change, feed) {
  return { change, feed };
}

// src/testing/mistakes/layout-mistakes.ts
var LAYOUT_MISTAKES = [
  {
    cause: "channels-reversed",
    hint: "Save the test tensor with its channels in the order that the model was trained with (RGB and BGR are often mixed up), and describe that order.",
    trials: (sample) => everywhere(
      sample,
      (tensors, one) => isWide(tensors, one, channelAxis(one)),
      (ids) => `with the channels of ${ids} reversed`,
      (tensor, one) => reverse(tensor, channelAxis(one))
    )
  },
  {
    cause: "axes-swapped",
    hint: "Save the test tensor with its axes in the described order, or correct the order of axes in the description.",
    trials: (sample) => pairsOfSpace(sample).flatMap(([a, b]) => [
      ...everywhere(
        sample,
        (_, one) => has(one, a) && has(one, b),
        (ids) => `with the axes ${a} and ${b} of ${ids} swapped`,
        (tensor, one) => swapAxes(tensor, axisOf(one, a), axisOf(one, b))
      ),
      bothSwapped(sample, a, b)
    ])
  },
  {
    cause: "axis-flipped",
    hint: "Save the test tensor so that this axis runs the way in which the model saw it.",
    trials: (sample) => namesOfSpace(sample).flatMap(
      (axis) => everywhere(
        sample,
        (tensors, one) => has(one, axis) && isWide(tensors, one, axisOf(one, axis)),
        (ids) => `with the axis ${axis} of ${ids} flipped`,
        (tensor, one) => reverse(tensor, axisOf(one, axis))
      )
    )
  },
  {
    cause: "channels-misplaced",
    hint: "Save the test tensor with its channel axis where the description has it: move the axis (transpose), do not only give the array another shape.",
    trials: (sample) => [true, false].flatMap(
      (toEnd) => everywhere(
        sample,
        (tensors, one) => isWide(tensors, one, channelAxis(one)),
        (ids) => `with the elements of ${ids} in the order that they have with channels ${toEnd ? "last" : "first"}`,
        (tensor, one) => relaid(tensor, one, toEnd)
      )
    )
  }
];
function everywhere(sample, concerns, change, edit) {
  const { model, expected, fed } = sample;
  const outputs = model.outputs.filter((one) => concerns(expected, one));
  const inputs = model.inputs.filter((one) => concerns(fed, one));
  return [
    ...selections(outputs).map(
      (selected) => finishing(sample, change(idsOf(selected)), (results) => edited(results, selected, edit))
    ),
    ...selections(inputs).map(
      (selected) => feeding(change(idsOf(selected)), () => edited(fed, selected, edit))
    )
  ];
}
function bothSwapped(sample, a, b) {
  const edit = (tensor, one) => has(one, a) && has(one, b) ? swapAxes(tensor, axisOf(one, a), axisOf(one, b)) : tensor;
  const { inputs, outputs } = sample.model;
  const back = finishing(sample, "", (results) => edited(results, outputs, edit));
  return {
    ...back,
    ...feeding(
      `with the axes ${a} and ${b} of all inputs and outputs swapped`,
      () => edited(sample.fed, inputs, edit)
    )
  };
}
function relaid(tensor, described, toEnd) {
  const axis = channelAxis(described);
  const last = tensor.shape.length - 1;
  if (toEnd) return reshaped(moveAxis(tensor, axis, last), tensor.shape);
  const channels = tensor.shape[axis] ?? 1;
  const others = tensor.shape.filter((_, i) => i !== axis);
  return moveAxis(reshaped(tensor, [...others, channels]), last, axis);
}
function namesOfSpace({ model }) {
  const all = [...model.outputs, ...model.inputs];
  return [...new Set(all.flatMap((one) => spaceAxes(one).map((i) => one.axes[i]?.id ?? "")))];
}
function pairsOfSpace(sample) {
  const names = namesOfSpace(sample).reverse();
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
}
function axisOf({ axes }, id) {
  return axes.findIndex((axis) => axis.id === id);
}
function has(described, id) {
  return axisOf(described, id) >= 0;
}

// src/testing/mistakes/other-mistakes.ts
var BYTE = 255;
var MAX_PAIRS = 6;
var EXCHANGES = [
  {
    cause: "outputs-exchanged",
    hint: "Describe the outputs in the order in which the model gives them, or give each its own test tensor.",
    trials: ({ model, inputs, expected }) => pairs(model.outputs, expected).map(([a, b]) => ({
      change: `with the outputs ${a.id} and ${b.id} exchanged`,
      finish: (network) => postprocess(exchanged(network, a, b), inputs, model)
    }))
  },
  {
    cause: "other-test-output",
    hint: "Name this file as the test tensor of the output, or make the test output again.",
    trials: ({ model, expected, others }) => model.outputs.flatMap(
      (output) => [...others].flatMap(([path, other]) => {
        const wanted = expected.get(output.id);
        if (!wanted || sizeOf(other.shape) !== sizeOf(wanted.shape)) return [];
        const instead = new Map(expected).set(output.id, reshaped(other, wanted.shape));
        return [
          { change: `with '${path}' as the test output of ${output.id}`, expected: instead }
        ];
      })
    )
  },
  {
    cause: "inputs-exchanged",
    hint: "Describe the inputs in the order in which the model takes them, or give each its own test tensor.",
    trials: ({ model, fed }) => pairs(model.inputs, fed).map(
      ([a, b]) => feeding(`with the inputs ${a.id} and ${b.id} exchanged`, () => exchanged(fed, a, b))
    )
  }
];
var VALUE_MISTAKES = [
  {
    cause: "value-range-differs",
    hint: "Describe the scaling (scale_linear with a gain of 1/255 or 255), or save the test tensor in the range that the model works with.",
    trials: (sample) => {
      const { model, fed } = sample;
      const range = (factor) => factor < 1 ? "divided by 255" : "multiplied by 255";
      return [BYTE, 1 / BYTE].flatMap((factor) => [
        ...selections(model.outputs).map(
          (selected) => finishing(
            sample,
            `with the values of ${idsOf(selected)} ${range(factor)}`,
            (results) => edited(results, selected, (tensor) => scaled(tensor, factor))
          )
        ),
        ...selections(model.inputs).map(
          (selected) => feeding(
            `with the values fed to ${idsOf(selected)} ${range(factor)}`,
            () => edited(fed, selected, (tensor) => scaled(tensor, factor))
          )
        )
      ]);
    }
  }
];
var TRAINING_MISTAKES = [
  {
    cause: "batch-norm-training",
    hint: "Call model.eval() before the test output is made (and before the model is scripted or traced), then make the test output again.",
    trials: ({ weightsFormat }) => weightsFormat === "torchscript" ? [
      {
        change: "with batch normalization in training mode",
        trainBatchNorm: true
      }
    ] : []
  }
];
function pairs(described, tensors) {
  const shapeOf = ({ id }) => formatShape(tensors.get(id)?.shape ?? []);
  return described.flatMap(
    (a, i) => described.slice(i + 1).map((b) => [a, b])
  ).filter(([a, b]) => shapeOf(a) === shapeOf(b)).slice(0, MAX_PAIRS);
}
function exchanged(tensors, a, b) {
  const [first, second] = [tensors.get(a.id), tensors.get(b.id)];
  if (!first || !second) return tensors;
  return new Map(tensors).set(a.id, named2(second, first)).set(b.id, named2(first, second));
}
function named2(tensor, { axes }) {
  return { ...tensor, axes };
}

// src/testing/mistakes/edit-steps.ts
function withSteps(model, kind, selected, edit) {
  const ids = new Set(selected.map(({ id }) => id));
  const change = (one) => ids.has(one.id) ? { ...one, processing: edit(one.processing, one) } : one;
  return { ...model, [kind]: model[kind].map(change) };
}
function step(id, kwargs = {}) {
  return { id, kwargs, path: [], position: null };
}
function isCast({ id }) {
  return id === "ensure_dtype";
}
function realSteps({ processing }) {
  return processing.flatMap((one, i) => isCast(one) ? [] : [i]);
}
function casts(steps) {
  return steps.filter(isCast);
}
function withAdded(steps, added, kind) {
  const last = steps.at(-1);
  const closing = last && isCast(last) ? [last] : [];
  if (kind === "outputs") return [...steps, added, ...closing];
  const before = steps.slice(0, steps.length - closing.length);
  return [...before, added, step("ensure_dtype", { dtype: "float32" })];
}
function stepWords({ id, kwargs }) {
  const told = Object.entries(kwargs).flatMap(
    ([name, value]) => typeof value === "object" && !Array.isArray(value) ? [] : [`${name}: ${Array.isArray(value) ? value.join(", ") : String(value)}`]
  );
  return told.length === 0 ? id : `${id} (${told.join("; ")})`;
}

// src/testing/mistakes/postprocessing-mistakes.ts
var POSTPROCESSING_MISTAKES = [
  {
    cause: "postprocessing-not-applied",
    hint: "Either the test output was saved too early: make it again with the postprocessing. Or the model does this itself: take the step out of the description.",
    trials: (sample) => {
      const { outputs } = sample.model;
      const whole = selections(outputs.filter((one) => realSteps(one).length > 0)).map(
        (selected) => trial(
          sample,
          selected,
          `without the postprocessing of ${idsOf(selected)}`,
          (steps) => casts(steps)
        )
      );
      const single = outputs.filter((one) => realSteps(one).length > 1).flatMap(
        (output) => realSteps(output).map((place) => {
          const left = output.processing[place];
          const change = `without the step ${left?.id} in the postprocessing of ${output.id}`;
          return trial(sample, [output], change, (steps) => steps.filter((_, i) => i !== place));
        })
      );
      return [...whole, ...single];
    }
  },
  {
    cause: "postprocessing-missing",
    hint: "Describe this step under postprocessing, or make the test output again without it.",
    trials: (sample) => sample.model.outputs.flatMap((output) => {
      const wide = isWide(sample.expected, output, channelAxis(output));
      const steps = [
        step("sigmoid"),
        ...wide ? [step("softmax", { axis: "channel" })] : [],
        step("binarize", { threshold: 0.5 }),
        step("binarize", { threshold: 0 })
      ];
      return steps.map(
        (added) => trial(
          sample,
          [output],
          `with the step ${stepWords(added)} added to the postprocessing of ${output.id}`,
          (described) => withAdded(described, added, "outputs")
        )
      );
    })
  }
];
function trial({ model, inputs }, selected, change, edit) {
  const changed = withSteps(model, "outputs", selected, edit);
  return { change, finish: (network) => postprocess(network, inputs, changed) };
}

// src/testing/mistakes/preprocessing-mistakes.ts
var WITH_AXES = /* @__PURE__ */ new Set(["zero_mean_unit_variance", "scale_range", "scale_mean_variance"]);
var PREPROCESSING_MISTAKES = [
  {
    cause: "preprocessing-not-applied",
    hint: "Either the test input was saved after its preprocessing, or the model does it itself: ship the raw input, or take the step out of the description.",
    trials: (sample) => {
      const { inputs } = sample.model;
      const whole = selections(inputs.filter((one) => realSteps(one).length > 0)).map(
        (selected) => trial2(
          sample,
          selected,
          `without the preprocessing of ${idsOf(selected)}`,
          (steps) => casts(steps)
        )
      );
      const single = inputs.filter((one) => realSteps(one).length > 1).flatMap(
        (input) => realSteps(input).map((place) => {
          const change = `without the step ${input.processing[place]?.id} in the preprocessing of ${input.id}`;
          return trial2(sample, [input], change, (steps) => steps.filter((_, i) => i !== place));
        })
      );
      return [...whole, ...single];
    }
  },
  {
    cause: "preprocessing-twice",
    hint: "Make the test output again with the preprocessing applied once: it seems to have been made from an input that was preprocessed already.",
    trials: (sample) => selections(sample.model.inputs.filter((one) => realSteps(one).length > 0)).map(
      (selected) => trial2(
        sample,
        selected,
        `with the preprocessing of ${idsOf(selected)} applied twice`,
        (steps) => [...steps, ...again(steps)]
      )
    )
  },
  {
    cause: "preprocessing-axes-differ",
    hint: "Describe these axes for the step, or make the test output again with the described ones.",
    trials: (sample) => sample.model.inputs.flatMap(
      (input) => input.processing.flatMap(
        (one, place) => WITH_AXES.has(one.id) ? otherAxes(sample, input, one, place) : []
      )
    )
  },
  {
    cause: "preprocessing-missing",
    hint: "Describe this step under preprocessing, or make the test output again without it.",
    trials: (sample) => selections(sample.model.inputs).flatMap(
      (selected) => usualSteps(sample, selected).map(
        (added) => trial2(
          sample,
          selected,
          `with the step ${stepWords(added)} added to the preprocessing of ${idsOf(selected)}`,
          (steps) => withAdded(steps, added, "inputs")
        )
      )
    )
  }
];
function trial2({ model, inputs }, selected, change, edit) {
  const changed = withSteps(model, "inputs", selected, edit);
  return { change, feed: () => preprocess(inputs, changed) };
}
function again(steps) {
  return steps.filter((one, i) => !isCast(one) || i === steps.length - 1);
}
function axesOf2({ axes }, types) {
  return axes.filter(({ type }) => types.includes(type)).map(({ id }) => id);
}
function otherAxes(sample, input, { id, kwargs }, place) {
  const space = axesOf2(input, ["space"]);
  const candidates3 = [space, axesOf2(input, ["channel", "space"]), ...space.map((axis) => [axis])];
  return candidates3.map((axes) => {
    const changed = step(id, { ...kwargs, axes });
    return trial2(
      sample,
      [input],
      `with ${id} of ${input.id} over the axes ${axes.join(", ")}`,
      (steps) => steps.map((one, i) => i === place ? changed : one)
    );
  });
}
function usualSteps(sample, selected) {
  const [first] = selected;
  if (!first) return [];
  const space = axesOf2(first, ["space"]);
  const isColour = selected.some((one) => isWide(sample.inputs, one, channelAxis(one)));
  const sets = isColour ? [space, axesOf2(first, ["channel", "space"])] : [space];
  const isFed = selected.every(({ id }) => sample.fed.get(id)?.dtype === "float32");
  return [
    ...isFed ? [] : [step("ensure_dtype", { dtype: "float32" })],
    ...sets.map((axes) => step("zero_mean_unit_variance", { axes })),
    ...sets.map((axes) => step("scale_range", { axes })),
    step("scale_range", { axes: sets[0], min_percentile: 1, max_percentile: 99.8 })
  ];
}

// src/testing/mistakes/mistakes.ts
var MISTAKES = [
  ...POSTPROCESSING_MISTAKES,
  ...EXCHANGES,
  ...PREPROCESSING_MISTAKES,
  ...TRAINING_MISTAKES,
  ...LAYOUT_MISTAKES,
  ...VALUE_MISTAKES
];

// src/testing/mistakes/package-arrays.ts
import { readdir, stat } from "node:fs/promises";
import { join as join6 } from "node:path";
var MAX_ENTRIES = 500;
var MAX_ARRAYS = 12;
var [ELEMENT, HEADER2] = [8, 4096];
async function packageArrays({ folder, descriptionFile }, { inputs, outputs }, expected) {
  const arrays = /* @__PURE__ */ new Map();
  if (descriptionFile === null) return arrays;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.length > MAX_ENTRIES) return arrays;
  const used = new Set(inputs.map(({ testTensor }) => testTensor?.source.replace(/^\.\//, "")));
  if (outputs.length === 1) used.add(outputs[0]?.testTensor?.source.replace(/^\.\//, ""));
  const sizes = new Set([...expected.values()].map(({ shape }) => sizeOf(shape)));
  const largest3 = Math.max(...sizes) * ELEMENT + HEADER2;
  const names = entries.filter((one) => one.isFile() && /\.npy$/i.test(one.name));
  for (const { name } of names.sort((a, b) => a.name < b.name ? -1 : 1)) {
    if (arrays.size >= MAX_ARRAYS) break;
    if (used.has(name)) continue;
    const path = join6(folder, name);
    const size2 = await stat(path).then(
      (found) => found.size,
      () => Number.POSITIVE_INFINITY
    );
    const tensor = size2 <= largest3 ? await readArray(path) : null;
    if (tensor && sizes.has(sizeOf(tensor.shape))) arrays.set(name, tensor);
  }
  return arrays;
}
function readArray(path) {
  return readTensor(path).catch((error) => {
    if (error instanceof TensorError) return null;
    throw error;
  });
}

// src/testing/mistakes/run-trials.ts
import { createHash as createHash2 } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
var TOGETHER = 8;
async function runTrials(all, most, sample, failed2, test, look) {
  const seen = /* @__PURE__ */ new Set([digestOf(sample.fed)]);
  let [looked, ran] = [0, 0];
  while (looked < all.length && ran < most) {
    const waiting = [];
    const isTraining = all[looked]?.trial.trainBatchNorm === true;
    for (; looked < all.length; looked++) {
      const one = all[looked];
      if (!one || one.trial.trainBatchNorm === true !== isTraining) break;
      if (waiting.length >= (isTraining ? 1 : Math.min(TOGETHER, most - ran))) break;
      const run = await prepared(one, sample, failed2, test, isTraining ? /* @__PURE__ */ new Set() : seen);
      if (run) waiting.push({ one, run });
    }
    ran += waiting.length;
    const runs = waiting.map(({ run }) => run);
    const { device, weights } = failed2;
    const outcomes = await runSeveral(device, runs, weights, test, isTraining);
    let isEnough = false;
    for (const [i, { one, run }] of waiting.entries()) {
      const outcome = outcomes[i];
      const network = outcome ? await networkOf(outcome, test) : null;
      if (network && look(one, network)) isEnough = true;
      await removed(run, outcome);
    }
    if (isEnough) break;
  }
  return looked;
}
async function prepared({ trial: { feed, finish } }, { fed }, { planned }, { folder }, seen) {
  const tensors = feed ? tried(feed) : fed;
  if (!tensors) return null;
  const digest = digestOf(tensors);
  if (seen.has(digest) && !finish) return null;
  seen.add(digest);
  const files = await writeInputs(tensors, folder);
  return files.ok ? { case: planned.case, inputs: files.value } : null;
}
function tried(feed) {
  try {
    return feed();
  } catch (error) {
    if (error instanceof ProcessingError) return null;
    throw error;
  }
}
function digestOf(tensors) {
  const hash = createHash2("sha1");
  for (const [id, { dtype, shape, data }] of tensors) {
    hash.update(`${id} ${dtype} ${shape}
`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest("base64");
}
async function networkOf(outcome, { model, squeeze }) {
  if (!outcome.ok) return null;
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  return read2.ok ? read2.outputs : null;
}
async function removed(run, outcome) {
  const outputs = outcome?.ok ? outcome.outputs : [];
  const folders = [...run.inputs, ...outputs].map(({ path }) => dirname2(path));
  for (const folder of new Set(folders))
    await rm(folder, { recursive: true, force: true }).catch(() => void 0);
}

// src/testing/mistakes/find-mistakes.ts
var FAR_OFF = /* @__PURE__ */ new Set([
  "output-differs",
  "output-shape-differs",
  "output-non-finite",
  "labels-differ"
]);
var NOT_TAKEN = /* @__PURE__ */ new Set(["input-mismatch", "run-failed"]);
var MAKES_IT_RUN = /* @__PURE__ */ new Set([
  "inputs-exchanged",
  "channels-misplaced",
  "axes-swapped",
  "preprocessing-missing"
]);
var MAX_TRIALS_OF_FAILED = 12;
async function findMistakes(failed2, test) {
  const { verdict, tensors, outcome } = failed2;
  const isFarOff = FAR_OFF.has(verdict.cause);
  if (!isFarOff && !NOT_TAKEN.has(verdict.cause)) return verdict;
  const told = toldBy(verdict, tensors.expected, test, failed2);
  if (!told) return verdict;
  const network = await networkOutputs(outcome, test);
  const sample = await sampleOf(failed2, test);
  if (!sample || isFarOff && !network) return verdict;
  const all = candidates2(sample).filter(
    ({ mistake }) => isFarOff || MAKES_IT_RUN.has(mistake.cause)
  );
  const agrees2 = (one, outputs) => agreementOf(one.trial, outputs, sample, test.description.specVersion);
  const free = network ? all.filter(({ trial: trial3 }) => !needsRun(trial3)) : [];
  const simple = free.flatMap((one) => explanation(one, () => agrees2(one, network ?? /* @__PURE__ */ new Map())));
  if (simple.length > 0) return explained(failed2, simple);
  const runs = all.filter(({ trial: trial3 }) => needsRun(trial3));
  const budget = budgetFor(failed2, sample, test.settings);
  const most = isFarOff ? budget.runs : Math.min(budget.runs, MAX_TRIALS_OF_FAILED);
  const found = [];
  const tried2 = await runTrials(runs, most, sample, failed2, test, (one, outputs) => {
    found.push(...explanation(one, () => agrees2(one, outputs)));
    return found.length > 0;
  });
  if (found.length > 0) return explained(failed2, found);
  return tried2 < runs.length && isFarOff ? unexplained(failed2, budget.reason) : verdict;
}
function candidates2(sample) {
  return MISTAKES.flatMap((mistake) => mistake.trials(sample).map((trial3) => ({ mistake, trial: trial3 })));
}
function explanation({ mistake: { cause, hint }, trial: { change } }, agreement2) {
  try {
    const maxAbsoluteDifference = agreement2();
    return maxAbsoluteDifference === null ? [] : [{ cause, hint, change, maxAbsoluteDifference }];
  } catch (error) {
    if (error instanceof ProcessingError) return [];
    throw error;
  }
}
function toldBy({ evidence }, expected, { model, description }, { planned }) {
  const differing2 = new Set(
    (evidence.outputs ?? []).filter(({ agrees: agrees2 }) => !agrees2).map(({ output }) => output)
  );
  return model.outputs.some((output) => {
    const wanted = expected.get(output.id);
    if (!wanted || differing2.size > 0 && !differing2.has(output.id)) return false;
    return isTelling(output, wanted, planned.case.weightsFormat, model, description.specVersion);
  });
}
async function networkOutputs(outcome, test) {
  if (!outcome.ok) return null;
  const read2 = await readOutputs(outcome, test.model.outputs, test.squeeze);
  return read2.ok ? read2.outputs : null;
}
async function sampleOf({ tensors: { inputs, expected }, planned }, { model, resource }) {
  const others = await packageArrays(resource, model, expected);
  const { weightsFormat } = planned.case;
  const fed = preprocess(inputs, model);
  return { model, weightsFormat, inputs, expected, fed, others };
}

// src/testing/test-case.ts
var ROUNDED = /* @__PURE__ */ new Set(["output-differs", "slightly-off", "labels-differ"]);
async function testCase(planned, prepared2, test) {
  const [weights, ready] = await Promise.all([fetchWeights(planned.weights, test), prepared2]);
  if (!weights.ok) return { verdict: problemVerdict(planned.case, weights.problem), ran: null };
  if (!ready.ok) return { verdict: problemVerdict(planned.case, ready.problem), ran: null };
  const { tensors, files } = ready.value;
  const agrees2 = async (outcome2) => (await judgeOutcome(planned.case, outcome2, tensors, test)).status === "passed";
  const { outcome, device } = await runModel(planned.case, weights.value, files, test, agrees2);
  tellRemarks(outcome, planned.weights, test);
  const subject = { ...planned.case, device };
  const ran = { outcome, device, weights: weights.value, tensors };
  const judged = await judgeOutcome(subject, outcome, tensors, test);
  const { path, position } = planned.weights;
  const warn = (code, message2, hint2) => test.warn({ code, severity: "warning", path, position, message: message2, hint: hint2 });
  const verdict = judgeRepeat(
    subject,
    outcome,
    judged,
    test,
    (message2, hint2) => warn("not-deterministic", message2, hint2)
  );
  const asReference = ROUNDED.has(verdict.cause) ? await judgeAsReference(subject, outcome, tensors, weights.value, test) : null;
  if (asReference === null) {
    const failed2 = { planned, verdict, outcome, device, weights: weights.value, tensors };
    return { verdict: await findMistakes(failed2, test), ran };
  }
  const { message, hint } = asReference.verdict;
  warn("agrees-only-as-reference", message, hint);
  return { verdict: asReference.verdict, ran: { ...ran, asReference } };
}

// src/testing/test-entry.ts
async function testEntry(cases, prepared2, test, settle) {
  const [first] = cases;
  const sized = cases.filter((one) => one.sizes !== void 0);
  if (!first) return null;
  const tested = await orFault(first, () => testFirst(first, prepared2, test));
  settle(first, tested.verdict);
  const verdicts = await testOthers(sized, tested, test).catch(
    (error) => sized.map((one) => problemVerdict(one.case, internalError(error)))
  );
  for (const [i, one] of sized.entries()) {
    const verdict = verdicts[i];
    if (verdict) settle(one, verdict);
  }
  return tested;
}
async function testOthers(sized, { verdict, ran }, test) {
  if (sized.length === 0) return [];
  if (!ran?.outcome.ok || verdict.evidence.outputs === void 0)
    return sized.map((one) => problemVerdict(one.case, NO_OUTPUTS));
  const { device, weights, tensors } = ran;
  return testSizes(sized, { inputs: tensors.inputs, verdict, device, weights }, test);
}
var NO_OUTPUTS = {
  cause: "earlier-stage-failed",
  stage: "run",
  message: "Other sizes were not tried, since the model gave no outputs for the test tensors.",
  hint: "Mend what is wrong with the test tensors first."
};
async function testFirst(planned, prepared2, test) {
  const { case: subject, decided } = planned;
  if (decided === null) {
    if (needsOwnEngine(planned, test.settings)) test.spare.start();
    test.tell({ kind: "case-started", case: subject });
    const tested = await testCase(planned, prepared2(), test);
    return { ...tested, verdict: await keepEvidence(subject, tested, test) };
  }
  return { verdict: problemVerdict(subject, decided), ran: null };
}
function needsOwnEngine({ decided, weights }, settings) {
  return decided === null && wayFor(weights.format, settings) !== "python";
}
function orFault({ case: subject }, run) {
  return run().catch((error) => ({
    verdict: problemVerdict(subject, internalError(error)),
    ran: null
  }));
}

// src/testing/test-model.ts
async function testModel(shared, limit) {
  const { resource, description, settings, tell, spare, gpu } = shared;
  const { weightsFormats, device, shapes = "test" } = settings;
  const best = gpu.missing ? "cpu" : "gpu";
  const devices = device === "cpu,gpu" ? ["cpu", "gpu"] : [device === "auto" ? best : device];
  const plan = planCases(resource, description, { ...settings, weightsFormats, devices, shapes });
  const absent = absentFormats(weightsFormats, shared.model);
  if (absent) shared.warn(absent);
  const cases = plan.map((planned) => planned.case);
  tell({ kind: "cases-planned", resource, cases });
  if (plan.some((planned) => needsOwnEngine(planned, settings))) spare.start();
  const folder = await temporaryFolder();
  const alone = { ...shared, folder, handedOn: /* @__PURE__ */ new Map() };
  const custom = customOperation(alone);
  const test = custom ? { ...alone, custom } : alone;
  try {
    let preparing = null;
    const prepared2 = () => {
      preparing ??= prepare(test);
      return preparing;
    };
    const verdicts = /* @__PURE__ */ new Map();
    const settle = ({ case: subject }, verdict) => {
      verdicts.set(subject.id, verdict);
      tell({ kind: "case-finished", case: subject, verdict });
    };
    const entries = byEntry(plan);
    const tested = await Promise.all(
      entries.map((planned) => limit(() => testEntry(planned, prepared2, test, settle)))
    );
    const both = tested.flatMap((each, i) => {
      const planned = entries[i]?.[0];
      return each && planned ? [{ planned, tested: each }] : [];
    });
    if (settings.compareFormats) shared.compared?.(await compareFormats(both, test));
    if (devices.length > 1) {
      for (const { planned, verdict } of await compareDevices(both, test))
        verdicts.set(planned.case.id, verdict);
    }
    return completeVerdicts(cases, verdicts);
  } finally {
    await rm2(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
function byEntry(plan) {
  const groups = /* @__PURE__ */ new Map();
  for (const planned of plan) {
    const { weightsFormat, device } = planned.case;
    const key = `${weightsFormat} ${device}`;
    groups.set(key, [...groups.get(key) ?? [], planned]);
  }
  return [...groups.values()];
}
async function prepare(test) {
  const tensors = await loadTestTensors(
    test.model,
    test.squeeze,
    (reference) => fetchFor(test, reference)
  );
  if (!tensors.ok) return tensors;
  const wrong = wrongTensor(test, tensors.value);
  if (wrong) return { ok: false, problem: wrong };
  const files = await prepareInputs(test, tensors.value.inputs);
  return files.ok ? { ok: true, value: { tensors: tensors.value, files: files.value } } : files;
}
function wrongTensor({ model, description, warn }, tensors) {
  const problems = checkTestTensors(model, tensors);
  for (const problem2 of problems) {
    const finding = tensorFinding(problem2, description.specVersion);
    if (finding?.severity === "error") return problem2;
    if (finding) warn(finding);
  }
  return null;
}

// src/testing/test-resource.ts
async function testResource(resource, run, limit) {
  run.tell({ kind: "resource-started", resource });
  const known = { read: null, findings: [], verdicts: [] };
  try {
    await takeThrough(resource, known, run, limit);
  } catch (error) {
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, internalError(error)));
  }
  const report = await withPartners(reportOf(resource, known), resource, known, run.settings);
  run.tell({ kind: "resource-finished", resource, report });
  return report;
}
async function takeThrough(resource, known, run, limit) {
  const { descriptionFile } = resource;
  if (descriptionFile !== null && await foreseeRun(descriptionFile, run.settings.weightsFormats))
    run.spare.start();
  const description = await readResource(resource, known, run.tools.readDescription);
  if (description) await testDescription(resource, description, known, run, limit);
  else if (known.read?.status === "invalid")
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, invalidProblem(known.findings)));
}
async function testDescription(resource, description, known, run, limit) {
  const { model, specVersion } = description;
  const squeeze = specVersion === "0.4";
  const fetch = (file) => fetchFor({ resource, ...run }, file);
  const checking = checkOtherFiles(description, fetch);
  const warn = (finding) => void known.findings.push(finding);
  const compared = (rows) => {
    known.formatComparisons = rows;
  };
  const shared = { resource, description, squeeze, warn, compared, ...run };
  const running = model ? testModel({ model, ...shared }, limit) : [];
  const [checked, ran] = await Promise.allSettled([checking, running]);
  if (ran.status === "fulfilled") known.verdicts.push(...ran.value);
  if (checked.status === "fulfilled") {
    const { findings, problems } = checked.value;
    const { unlistedFiles } = await import("./unlisted-files-CMXX2DSL.mjs");
    const { withFixes } = await import("./with-fixes-ULUDOCZH.mjs");
    const wrong = [...findings, ...await wronglyNamed(description, known.verdicts, fetch)];
    known.findings.push(...await withFixes(wrong, resource), ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem2) => problemVerdict(WHOLE_RESOURCE, problem2)));
  }
  for (const one of [checked, ran]) if (one.status === "rejected") throw one.reason;
}
async function wronglyNamed({ model }, verdicts, fetch) {
  const isFileWrong = ({ cause }) => cause === "sha256-mismatch" || cause === "file-missing";
  if (!model || !verdicts.some(isFileWrong)) return [];
  const { findings } = await verifyFiles(neededFiles(model), fetch);
  return findings.filter(({ remedy }) => remedy);
}
var UNREADABLE = /^(yaml-|not-a-mapping$)/;
function invalidProblem(findings) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  const isUnreadable = errors.some(({ code }) => UNREADABLE.test(code));
  const count = errors.length === 1 ? "an error" : `${errors.length} errors`;
  return {
    cause: isUnreadable ? "description-unreadable" : "description-invalid",
    message: `The description has ${count}, so nothing that it describes was run.`,
    hint: "Mend what the findings name; the weights are tested once the description is valid.",
    evidence: first?.position ? { position: first.position } : {}
  };
}

// src/testing/test-resources.ts
async function testResources(resources, settings, tell = () => {
}, tools = DEFAULT_TOOLS) {
  const limit = pLimit(concurrencyOf(settings));
  const resourceLimit = pLimit(concurrencyOf(settings));
  const spare = spareChild(settings, tools);
  const run = {
    settings,
    tools,
    spare,
    gpu: { missing: false },
    evidence: settings.evidence ?? null,
    tell
  };
  try {
    return await Promise.all(
      resources.map((resource) => resourceLimit(() => testResource(resource, run, limit)))
    );
  } finally {
    await spare.close();
  }
}

export {
  limitsOf,
  threadsOf,
  spareChild,
  childOptions,
  architectureOf,
  snapshotFor,
  fetchWeights,
  prepare,
  invalidProblem,
  testResources
};
