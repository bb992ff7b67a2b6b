import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  DEFAULT_TOOLS,
  FLOAT_DEFAULTS,
  LABEL_DEFAULTS,
  LARGEST_SHARE,
  SUPPORTED_FORMATS,
  WHOLE_RESOURCE,
  checkOtherFiles,
  checkTestTensors,
  decodeFloat16,
  encodeFloat16,
  fitAxes,
  formatCount,
  formatList,
  formatNumber,
  formatShare,
  internalError,
  isSupported,
  largestOf,
  loadTestTensors,
  pLimit,
  passedVerdict,
  problemVerdict,
  readResource,
  readTensor,
  reportOf,
  tensorFinding,
  toleranceOf,
  writeNpyFile
} from "./chunk-DZXDOMPB.mjs";
import {
  temporaryFolder
} from "./chunk-POMXLPCY.mjs";
import {
  DTYPES,
  TensorError,
  formatShape,
  indexOf,
  isBigArray,
  isDType,
  isDiscrete,
  sizeOf
} from "./chunk-5ND5QC7P.mjs";
import {
  storageProblem
} from "./chunk-CJI7LKQO.mjs";
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
  return { timeout: settings.timeout, memory, output: MAX_OUTPUT };
}
function threadsOf(settings) {
  return Math.max(1, Math.floor(availableParallelism() / concurrencyOf(settings)));
}

// src/testing/spare-child.ts
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

// src/testing/foresee-run.ts
import { readFile } from "node:fs/promises";
async function foreseeRun(descriptionFile, wanted) {
  const formats = SUPPORTED_FORMATS.filter(
    (format) => wanted.length === 0 || wanted.includes(format)
  );
  const text = await readFile(descriptionFile, "latin1").catch(() => "");
  const isModel = /^["']?type["']?:\s*["']?model\b/m.test(text);
  return isModel && formats.some((format) => new RegExp(`^\\s+["']?${format}["']?:`, "m").test(text));
}

// src/testing/model-test.ts
function fetchFor({ resource, settings, tools }, reference) {
  return tools.fetchFile(reference, resource.folder, settings.files);
}

// src/testing/test-model.ts
import { rm } from "node:fs/promises";

// src/testing/complete-verdicts.ts
function completeVerdicts(planned, verdicts) {
  return planned.map((one) => verdicts.get(one.id) ?? problemVerdict(one, NO_OUTCOME));
}
var NO_OUTCOME = {
  cause: "no-outcome",
  message: "This case was planned, but nothing came back from it.",
  hint: "Run the test again. If it happens again, please report it: this is a fault of model-hub-ci."
};

// src/testing/plan-cases.ts
function planCases(resource, description, settings) {
  const entries = (description.model?.weights ?? []).toSorted(
    (a, b) => WEIGHTS_FORMATS.indexOf(a.format) - WEIGHTS_FORMATS.indexOf(b.format)
  );
  return entries.flatMap(
    (weights) => settings.devices.map((device) => ({
      case: {
        id: `${resource.id}/${weights.format}/${device}/test-tensors`,
        resource: resource.id,
        weightsFormat: weights.format,
        device,
        shape: { kind: "test-tensors" }
      },
      weights,
      decided: leftOut(weights, settings) ?? unsupported(weights)
    }))
  );
}
function leftOut({ format }, { weightsFormats }) {
  if (weightsFormats.length === 0 || weightsFormats.includes(format)) return null;
  return {
    cause: "left-out",
    message: `${format} was left out: only ${weightsFormats.join(", ")} ${weightsFormats.length === 1 ? "was" : "were"} asked for.`,
    hint: "Ask for this format too, or for none in particular, to test it."
  };
}
function unsupported({ format, position }) {
  if (isSupported(format)) return null;
  return {
    cause: "unsupported-format",
    message: `This version does not run ${format} weights yet; it runs ${SUPPORTED_FORMATS.join(", ")}. Whether these weights work was not tested.`,
    hint: "Nothing has to be changed. Weights in a format that is run make the model testable here.",
    evidence: position ? { position } : {}
  };
}

// src/testing/prepare-inputs.ts
import { mkdir } from "node:fs/promises";
import { join as join2 } from "node:path";

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
  let step = sizeOf(kept.map((axis) => axis.size));
  const count = step;
  for (const axis of axes) {
    if (!axis.reduced) step /= axis.size || 1;
    if (axis.size === 1) continue;
    const dim = { size: axis.size, step: axis.reduced ? 0 : step };
    const last = dims.at(-1);
    if (last && last.step === dim.step * dim.size) dims.splice(-1, 1, merge(last, dim));
    else dims.push(dim);
  }
  return {
    size: sizeOf(tensor.shape),
    count,
    kept: kept.map(({ id, size }) => ({ id, size })),
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
function forEachRun({ dims, size }, visit) {
  if (size === 0) return;
  const outer = dims.slice(0, -1);
  const run = dims.at(-1) ?? { size: 1, step: 0 };
  const index = new Array(outer.length).fill(0);
  let group = 0;
  for (let start = 0; start < size; start += run.size) {
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
  let step = 1;
  for (const axis of from.kept.toReversed()) {
    const match = to.kept.find((other) => other.id === axis.id);
    if (match?.size !== axis.size)
      throw impossible(
        `the reference tensor has ${axis.size} elements along ${axis.id}, the tensor itself ${match ? match.size : "has no such axis"}`,
        `Reduce ${axis.id} too (name it in axes), or choose a reference tensor of the same size along it.`
      );
    steps.set(axis.id, step);
    step *= axis.size;
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
  const largest2 = new Float64Array(groups.count).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
      largest2[g] = Math.max(largest2[g], values[i]);
  });
  const exponentials = new Float64Array(values.length);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
      const exponential = Math.exp(values[i] - largest2[g]);
      exponentials[i] = exponential;
      sum[g] = sum[g] + exponential;
    }
  });
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
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
  forEachRun(groups, (start, length, group, step) => {
    if (dtype === "float32")
      for (let i = start, g = group; i < start + length; i++, g += step) {
        const centred = fround(values[i] - subtract[g]);
        const scaled = fround(fround(centred / divide[g]) * multiply[g]);
        result[i] = scaled + add[g];
      }
    else
      for (let i = start, g = group; i < start + length; i++, g += step) {
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
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
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
  forEachRun(groups, (start, length, group, step) => {
    if (step === 0) {
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
      for (let i = start, g = group; i < start + length; i++, g += step) {
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
  forEachRun(groups, (start, length, group, step) => {
    if (step === 0) {
      const centre = mean[group];
      let sum = 0;
      for (let i = start; i < start + length; i++) {
        const difference = values[i] - centre;
        if (!Number.isNaN(difference)) sum += difference * difference;
      }
      std[group] = std[group] + sum;
    } else {
      for (let i = start, g = group; i < start + length; i++, g += step) {
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
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
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
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
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
  const has = (name) => optionalNumber(kwargs, name) !== null;
  const byPercentile = has("min_percentile") || has("max_percentile");
  if (byPercentile && method === "linear") return "float64";
  return has("min") || has("max") ? realType(tensor.dtype) : tensor.dtype;
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
  custom: needs("custom", "the Python code that the package ships for it"),
  stardist_postprocessing: needs("stardist_postprocessing", "the Python package stardist"),
  cellpose_flow_dynamics: needs("cellpose_flow_dynamics", "the Python package cellpose")
};
function needs(operation, what) {
  return () => {
    throw unsupportedProcessing(operation, what);
  };
}

// src/processing/apply-steps.ts
function preprocess(sample, model, followReference = false) {
  return applyAll(sample, sample, model.inputs, "preprocessing", followReference);
}
function postprocess(outputs, inputs, model, followReference = false) {
  return applyAll(outputs, inputs, model.outputs, "postprocessing", followReference);
}
function applyAll(tensors, inputs, descriptions, kind, followReference) {
  const results = /* @__PURE__ */ new Map();
  for (const { id, processing } of descriptions) {
    const given = tensors.get(id);
    if (!given) continue;
    const rawStatistics = followReference && kind === "preprocessing" ? given : null;
    let tensor = given;
    for (const [i, step] of processing.entries()) {
      const context = {
        statisticsOf: rawStatistics ?? tensor,
        input: (name) => inputOf(inputs, name),
        followReference
      };
      try {
        tensor = operationOf(step)(tensor, step.kwargs, context);
      } catch (error) {
        if (!(error instanceof ProcessingError)) throw error;
        throw located(error, step, `Step ${i + 1} of the ${kind} of ${id}`);
      }
    }
    results.set(id, tensor);
  }
  return results;
}
function operationOf(step) {
  const operation = Object.hasOwn(OPERATIONS, step.id) ? OPERATIONS[step.id] : void 0;
  if (!operation) throw unsupportedProcessing(step.id, "an implementation, which is not there");
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
function located(error, step, where) {
  if (error.code === "unsupported-processing")
    return new ProcessingError(error.code, `${where}: ${error.message}`, error.hint);
  const message = `${where} (${step.id}) cannot be applied: ${error.message}.`;
  return new ProcessingError(error.code, message, error.hint, { cause: error });
}

// src/testing/prepare-inputs.ts
async function prepareInputs({ model, folder }, inputs, followReference = false) {
  const place = join2(folder, followReference ? "inputs-as-reference" : "inputs");
  try {
    const prepared = preprocess(inputs, model, followReference);
    await mkdir(place);
    const files = [...prepared.keys()].map((id, i) => ({ id, path: join2(place, `${i}.npy`) }));
    await Promise.all(
      [...prepared.values()].map((tensor, i) => writeNpyFile(files[i]?.path ?? "", tensor))
    );
    return { ok: true, value: files };
  } catch (error) {
    if (error instanceof ProcessingError) {
      const { code, message, hint } = error;
      return { ok: false, problem: { cause: code, stage: "run", message, hint } };
    }
    const storage = storageProblem(error, "The preprocessed inputs could not be written");
    if (!storage) throw error;
    return storage;
  }
}

// src/testing/run-model.ts
import { mkdtemp } from "node:fs/promises";
import { basename, join as join3 } from "node:path";
async function fetchWeights(entry, test) {
  const references = [entry.source, ...entry.externalData ? [entry.externalData] : []];
  const files = await Promise.all(references.map((reference) => fetchFor(test, reference)));
  const local = [];
  for (const [i, fetched] of files.entries()) {
    const position = references[i]?.position ?? entry.position;
    if (!fetched.ok) {
      const { cause, message, hint } = fetched.problem;
      return {
        ok: false,
        problem: { cause, message, hint, evidence: position ? { position } : {} }
      };
    }
    local.push({ name: fileName(references[i]?.source ?? ""), ...fetched.file });
  }
  const [weights, ...siblings] = local;
  if (!weights) throw new Error("a weights entry has a source");
  return { ok: true, value: { weights, siblings } };
}
function isShipped({ source, externalData }) {
  return [source, externalData].every((file) => !file || !/^[a-z]+:\/\//i.test(file.source));
}
async function runModel(testCase2, files, inputs, test) {
  const { settings, gpu } = test;
  const device = gpu.missing ? "cpu" : testCase2.device;
  const outcome = await runOn(device, testCase2, files, inputs, test);
  const noGpu = !outcome.ok && outcome.cause === "device-missing";
  if (!noGpu || settings.device !== "auto" || device === "cpu") return { outcome, device };
  gpu.missing = true;
  return { outcome: await runOn("cpu", testCase2, files, inputs, test), device: "cpu" };
}
async function runOn(device, { id, weightsFormat }, { weights, siblings }, inputs, { model, settings, tools, spare, folder }) {
  const outputFolder = await mkdtemp(join3(folder, "outputs-"));
  const { limits, spare: child } = await spare.take();
  const job = {
    caseId: id,
    weightsFormat,
    device,
    weights,
    siblings,
    inputs,
    outputs: model.outputs.map((output) => output.id),
    outputFolder,
    threads: threadsOf(settings)
  };
  const options = { ...childOptions(settings), ...child ? { spare: child } : {} };
  try {
    const running = tools.runCase(job, limits, options);
    void import("./unlisted-files-ZHAFWIXW.mjs");
    return await running;
  } catch (error) {
    await child?.close();
    throw error;
  }
}
function fileName(source) {
  return basename(source.replace(/[?#].*$/, ""));
}

// src/processing/variants.ts
var VARIANTS = {
  "raw-statistics": {
    means: "takes all statistics of an input before its first step, not where they are needed",
    concerns: (model) => model.inputs.some(
      ({ processing }) => processing.some(
        (step, i) => usesOwnStatistics(step) && processing.slice(0, i).some(changes)
      )
    )
  },
  "fixed-eps": {
    means: `ignores a described eps and adds ${DEFAULT_EPS}`,
    concerns: (model) => stepsOf(model).some(
      ({ id, kwargs }) => EPS_IGNORED.has(id) && (kwargs.eps ?? DEFAULT_EPS) !== DEFAULT_EPS
    )
  },
  "binarize-last-axis": {
    means: "ignores the axis of binarize and lays its thresholds along the last axis",
    concerns: (model) => stepsOf(model).some(({ id, kwargs }) => id === "binarize" && Boolean(kwargs.axis))
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
function stepsOf({ inputs, outputs }) {
  return [...inputs, ...outputs].flatMap(({ processing }) => processing);
}
function usesOwnStatistics({ id, kwargs }) {
  if (id === "clip") return (kwargs.min_percentile ?? kwargs.max_percentile ?? null) !== null;
  return STATISTICS.has(id) && !(id === "scale_range" && kwargs.reference_tensor);
}
function changes({ id, kwargs }) {
  return id !== "ensure_dtype" || !String(kwargs.dtype).startsWith("float");
}

// src/testing/compare-tensors.ts
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
  const { mismatched, nonFinite, largest: largest2, largestAt, largestRelative } = counts;
  const comparable = nonFinite === 0;
  return {
    ...comparison,
    agrees: comparable && partsPerMillion(mismatched, comparison) <= tolerance.mismatchedElementsPerMillion,
    mismatchedElements: mismatched,
    nonFiniteMismatches: nonFinite,
    maxAbsoluteDifference: comparable ? Math.min(largest2, Number.MAX_VALUE) : null,
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
  let [mismatched, nonFinite, largest2, largestAt, largestRelative] = [0, 0, 0, -1, 0];
  for (let i = 0; i < expected.length; i++) {
    const a = produced[i];
    const b = expected[i];
    const difference = Math.abs(a - b);
    if (difference === 0) continue;
    if (difference < Number.POSITIVE_INFINITY) {
      const size = Math.abs(b);
      if (difference > absolute + relative * size) mismatched++;
      if (difference > largest2) {
        largest2 = difference;
        largestAt = i;
      }
      if (size > 0 && difference > largestRelative * size) largestRelative = difference / size;
    } else if (Number.isFinite(a) && Number.isFinite(b)) {
      mismatched++;
      largest2 = Number.MAX_VALUE;
      largestAt = i;
    } else if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) {
      mismatched++;
      nonFinite++;
    }
  }
  return { mismatched, nonFinite, largest: largest2, largestAt, largestRelative };
}
function compareBigInts(produced, expected, { absolute, relative }) {
  let [mismatched, largest2, largestAt, largestRelative] = [0, 0, -1, 0];
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
    const size = Math.abs(Number(b));
    if (difference > absolute + relative * size) mismatched++;
    if (difference > largest2) {
      largest2 = difference;
      largestAt = i;
    }
    if (size > 0) largestRelative = Math.max(largestRelative, difference / size);
  }
  return { mismatched, nonFinite, largest: largest2, largestAt, largestRelative };
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

// src/testing/explain-difference.ts
var LARGEST_PPM = 3e4;
var OTHER_MODEL = "So many differences are more than rounding: typical reasons are other weights than those that made the test output, a step of pre- or postprocessing that is missing or described differently, or chance in the model. Make the test output again with exactly these weights and steps.";
function explainDifference(comparison, passing) {
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
  return {
    cause: "output-differs",
    message: `The output ${output} differs from its test tensor: ${elements(comparison.mismatchedElements, comparison)} ${differ(comparison)}; ${largest(comparison)}. It would pass with ${wouldPass(comparison, passing)}.`,
    hint: isWithinReach(passing, comparison) ? `If only rounding lies behind it, allow it under config.bioimageio.reproducibility_tolerance (specification 0.5) with ${asSetting(comparison, passing)}. Otherwise make the test output again with exactly these weights and steps.` : OTHER_MODEL
  };
}
function explainAgreement(comparison) {
  const { output, mismatchedElements, maxAbsoluteDifference } = comparison;
  if (mismatchedElements > 0)
    return `The output ${output} agrees with its test tensor within the tolerance: ${elements(mismatchedElements, comparison)} ${differ(comparison)}, ${formatCount(comparison.tolerance.mismatchedElementsPerMillion)} of a million may`;
  return maxAbsoluteDifference === 0 ? `The output ${output} equals its test tensor` : `The output ${output} agrees with its test tensor (${largest(comparison)})`;
}
function elements(count, { totalElements }) {
  return `${formatCount(count)} of ${formatCount(totalElements)} elements (${formatShare(count, totalElements)})`;
}
function differ({ tolerance: { absolute, relative } }) {
  if (relative === 0 && absolute === 0) return "differ";
  const bound = relative === 0 ? "" : ` + ${formatNumber(relative)} × |expected|`;
  return `differ by more than ${formatNumber(absolute)}${bound}`;
}
function largest({ maxAbsoluteDifference, maxAbsoluteDifferenceAt }) {
  if (maxAbsoluteDifference === null) return "no largest difference";
  const place = maxAbsoluteDifferenceAt?.join(", ") ?? "";
  return `the largest difference is ${formatNumber(maxAbsoluteDifference)}${place === "" ? "" : ` at [${place}]`}`;
}
function wouldPass(comparison, passing) {
  const ppm = `with ${formatCount(passing.mismatchedElementsPerMillion)} mismatched elements per million`;
  return passing.absolute === null || isLabels(comparison) ? ppm.replace("with ", "") : `an absolute tolerance of ${formatNumber(passing.absolute)}, or ${ppm}`;
}
function asSetting(comparison, passing) {
  const ppm = `mismatched_elements_per_million: ${passing.mismatchedElementsPerMillion}`;
  return passing.absolute === null || !passing.isAllowed || isLabels(comparison) ? ppm : `absolute_tolerance: ${passing.absolute} or ${ppm}`;
}
function isLabels({ dtype }) {
  return isDType(dtype) && isDiscrete(dtype);
}
function isWithinReach(passing, comparison) {
  return partsPerMillion(comparison.mismatchedElements, comparison) <= LARGEST_PPM && passing.mismatchedElementsPerMillion <= LARGEST_PPM;
}

// src/testing/passing-tolerance.ts
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

// src/testing/judge.ts
var GRAVEST_FIRST = ["output-shape-differs", "output-non-finite", "output-differs"];
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
    const comparison = compareTensors(output.id, produced, wanted, tolerance);
    comparisons.push(comparison);
    const difference = explainDifference(comparison, passingFor(comparison, produced, wanted));
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
function passingFor({ agrees, tolerance, mismatchedElements }, a, b) {
  if (agrees || String(a.shape) !== String(b.shape)) return null;
  return passingTolerance(a, b, tolerance, mismatchedElements);
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

// src/testing/read-outputs.ts
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

// src/testing/judge-outcome.ts
async function judgeOutcome(testCase2, outcome, { inputs, expected }, { model, description, squeeze }, options = {}) {
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    return problemVerdict(testCase2, { stage, cause, message, hint }, outcome);
  }
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return problemVerdict(testCase2, read2.problem, outcome);
  try {
    const outputs = postprocess(read2.outputs, inputs, model, options.followReference);
    const expectation = { model, specVersion: description.specVersion, expected };
    return judge(testCase2, outcome, outputs, expectation, options.tolerance);
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(testCase2, { cause: code, stage: "run", message, hint }, outcome);
  }
}

// src/testing/reference-tolerance.ts
var referenceTolerance = (output, format, model, specVersion) => {
  if (specVersion === "0.4") return toleranceOf(output, format, model, specVersion);
  const described = model.tolerances.filter(({ path }) => path.length > 0);
  const entries = described.length > 0 ? described : DEFAULT_ENTRIES;
  const entry = entries.find(
    ({ outputs, weightsFormats }) => (!weightsFormats?.length || weightsFormats.includes(format)) && (!outputs?.length || outputs.includes(output.id))
  );
  const { relative, absolute, mismatchedElementsPerMillion } = entry ?? FLOAT_DEFAULTS;
  return { relative, absolute, mismatchedElementsPerMillion };
};
var DEFAULT_ENTRIES = [
  { ...FLOAT_DEFAULTS, outputs: "any_continuous_output", weightsFormats: void 0 },
  { ...LABEL_DEFAULTS, outputs: "any_discrete_output", weightsFormats: void 0 }
];

// src/testing/as-reference.ts
var LOOSER = "compares integer outputs with the tolerances of floating-point ones";
async function judgeAsReference(testCase2, outcome, tensors, files, test) {
  const tolerance = referenceTolerance;
  const looser = await judgeOutcome(testCase2, outcome, tensors, test, { tolerance });
  if (looser.status === "passed") return named(looser, [LOOSER]);
  const variants = variantsFor(test.model);
  if (variants.length === 0) return null;
  const inputs = await prepareInputs(test, tensors.inputs, true);
  if (!inputs.ok) return null;
  const rerun = await runModel(testCase2, files, inputs.value, test);
  const reasons = variants.map((name) => VARIANTS[name].means);
  const options = { followReference: true };
  const strict = await judgeOutcome(testCase2, rerun.outcome, tensors, test, options);
  if (strict.status === "passed") return named(strict, reasons);
  const both = { followReference: true, tolerance };
  const loose = await judgeOutcome(testCase2, rerun.outcome, tensors, test, both);
  return loose.status === "passed" ? named(loose, [...reasons, LOOSER]) : null;
}
function named(verdict, reasons) {
  return {
    ...verdict,
    message: `Passed only as the reference implementation computes it, which departs from the specification here: it ${formatList(reasons)}. ${verdict.message}`,
    hint: "Other consumers that follow the specification get other results: change the described steps so that both ways agree, and make the test output again."
  };
}

// src/testing/test-case.ts
async function testCase(planned, prepared, test) {
  const [weights, ready] = await Promise.all([fetchWeights(planned.weights, test), prepared]);
  if (!weights.ok) return problemVerdict(planned.case, weights.problem);
  if (!ready.ok) return problemVerdict(planned.case, ready.problem);
  const { tensors, files } = ready.value;
  const { outcome, device } = await runModel(planned.case, weights.value, files, test);
  const ran = { ...planned.case, device };
  const verdict = await judgeOutcome(ran, outcome, tensors, test);
  if (verdict.cause !== "output-differs") return verdict;
  const asReference = await judgeAsReference(ran, outcome, tensors, weights.value, test);
  if (asReference === null) return verdict;
  const { path, position } = planned.weights;
  const { message, hint } = asReference;
  test.warn({
    code: "agrees-only-as-reference",
    severity: "warning",
    path,
    position,
    message,
    hint
  });
  return asReference;
}

// src/testing/test-model.ts
async function testModel(shared, limit) {
  const { resource, description, settings, tell, spare, gpu } = shared;
  const { weightsFormats, device } = settings;
  const best = gpu.missing ? "cpu" : "gpu";
  const devices = [device === "auto" ? best : device];
  const plan = planCases(resource, description, { weightsFormats, devices });
  const cases = plan.map((planned) => planned.case);
  tell({ kind: "cases-planned", resource, cases });
  if (plan.some(({ decided }) => decided === null)) spare.start();
  const folder = await temporaryFolder();
  const test = { ...shared, folder };
  try {
    let preparing = null;
    const prepared = () => {
      preparing ??= prepare(test);
      return preparing;
    };
    const verdicts = /* @__PURE__ */ new Map();
    await Promise.all(
      plan.map(
        (planned) => limit(async () => {
          const verdict = await settle(planned, () => verdictOf(planned, prepared, test), test);
          verdicts.set(planned.case.id, verdict);
        })
      )
    );
    return completeVerdicts(cases, verdicts);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
async function verdictOf(planned, prepared, test) {
  const { case: subject, decided } = planned;
  if (decided === null) {
    test.spare.start();
    test.tell({ kind: "case-started", case: subject });
    return testCase(planned, prepared(), test);
  }
  const shipped = decided.cause === "unsupported-format" && isShipped(planned.weights);
  const files = shipped ? await fetchWeights(planned.weights, test) : null;
  return problemVerdict(subject, files && !files.ok ? files.problem : decided);
}
async function settle({ case: subject }, verdictOfCase, { tell }) {
  const verdict = await verdictOfCase().catch(
    (error) => problemVerdict(subject, internalError(error))
  );
  tell({ kind: "case-finished", case: subject, verdict });
  return verdict;
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
  for (const problem of problems) {
    const finding = tensorFinding(problem, description.specVersion);
    if (finding?.severity === "error") return problem;
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
  const report = reportOf(resource, known);
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
  const checking = checkOtherFiles(description, (file) => fetchFor({ resource, ...run }, file));
  const warn = (finding) => void known.findings.push(finding);
  const shared = { resource, description, squeeze, warn, ...run };
  const running = model ? testModel({ model, ...shared }, limit) : [];
  const [checked, ran] = await Promise.allSettled([checking, running]);
  if (ran.status === "fulfilled") known.verdicts.push(...ran.value);
  if (checked.status === "fulfilled") {
    const { findings, problems } = checked.value;
    const { unlistedFiles } = await import("./unlisted-files-ZHAFWIXW.mjs");
    known.findings.push(...findings, ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
  }
  for (const one of [checked, ran]) if (one.status === "rejected") throw one.reason;
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
  const run = { settings, tools, spare, gpu: { missing: false }, tell };
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
  fetchWeights,
  prepare,
  invalidProblem,
  testResources
};
