import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  WHOLE_RESOURCE,
  internalError,
  pLimit,
  passedVerdict,
  problemVerdict,
  readResource,
  reportOf,
  withPartners
} from "./chunk-NNO3MFY4.mjs";
import {
  DEFAULT_TOOLS,
  FLOAT_DEFAULTS,
  LABEL_DEFAULTS,
  LARGEST_SHARE,
  SUPPORTED_FORMATS,
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
  tensorFinding,
  toleranceOf,
  verifyFiles,
  writeNpyFile
} from "./chunk-QTXFOPIM.mjs";
import {
  temporaryFolder
} from "./chunk-PYUBRM6T.mjs";
import {
  formatBytes
} from "./chunk-JL3MZW2E.mjs";
import {
  storageProblem
} from "./chunk-WTRJ63WV.mjs";
import {
  DTYPES,
  TensorError,
  formatShape,
  indexOf,
  isBigArray,
  isDType,
  isDiscrete,
  sizeOf,
  stridesOf
} from "./chunk-5ND5QC7P.mjs";
import {
  CAUSES,
  statusOfCause
} from "./chunk-MJLFZQBV.mjs";
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
  const formats = SUPPORTED_FORMATS.filter(
    (format2) => wanted.length === 0 || wanted.includes(format2)
  );
  const text = await readFile(descriptionFile, "latin1").catch(() => "");
  const isModel = /^["']?type["']?:\s*["']?model\b/m.test(text);
  return isModel && formats.some((format2) => new RegExp(`^\\s+["']?${format2}["']?:`, "m").test(text));
}

// src/testing/run/model-test.ts
function fetchFor({ resource, settings, tools }, reference) {
  return tools.fetchFile(reference, resource.folder, settings.files);
}

// src/testing/test-model.ts
import { rm } from "node:fs/promises";

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
  const has = formats.length === 0 ? "no weights" : `only ${formatList(formats)}`;
  return {
    code: "weights-format-absent",
    severity: "warning",
    path: ["weights"],
    position: weights[0]?.position ?? null,
    message: `Nothing was run: ${formatList(wanted)} was asked for, and the model has ${has}.`,
    hint: "Ask for a format that the model has, or for none in particular to test all of them."
  };
}

// src/testing/engines/engines.ts
var OWN = { own: true, python: null, pythonTakesOver: false };
var ENGINES = {
  keras_hdf5: { ...OWN, python: "keras" },
  keras_v3: { ...OWN, python: "keras" },
  onnx: OWN,
  pytorch_state_dict: { own: false, python: "state-dict", pythonTakesOver: true },
  tensorflow_js: OWN,
  tensorflow_saved_model_bundle: { ...OWN, python: "saved-model" },
  torchscript: { ...OWN, python: "torchscript" }
};
function wayFor(format2, { engine: choice = "auto", python: runner }) {
  const { own, python, pythonTakesOver } = ENGINES[format2];
  const isWanted = choice !== "auto" || pythonTakesOver;
  if (python === null || runner === void 0 || !isWanted) return own ? "own" : null;
  if (!own || choice === "python") return "python";
  return choice === "both" ? "both" : "own-then-python";
}

// src/testing/plan/other-sizes.ts
function otherSizes(model, specVersion) {
  const axes = model.inputs.flatMap((input) => input.axes);
  const parameters = axes.some(({ size }) => size.kind === "parameterized") ? [0, 1, 2] : [0];
  const batchAxes = axes.filter(({ type }) => type === "batch");
  const isOpen = batchAxes.length > 0 && batchAxes.every(({ size }) => size.kind === "any");
  const batches = isOpen && specVersion !== "0.4" ? [1, 2] : [1];
  if (parameters.length === 1 && batches.length === 1) return [];
  const all = batches.flatMap(
    (batch) => parameters.map((parameter) => sizesFor(model, batch, parameter, specVersion))
  );
  const keys = all.map(({ inputs }) => JSON.stringify([...inputs]));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
function sizesFor(model, batch, parameter, specVersion) {
  const known = /* @__PURE__ */ new Map();
  const batchSize = specVersion === "0.4" ? null : batch;
  const sizeOf2 = ({ type, size }) => {
    switch (size.kind) {
      case "any":
        return type === "batch" ? batchSize : null;
      case "fixed":
        return size.size;
      case "parameterized":
        return size.min + parameter * size.step;
      case "data-dependent":
        return { min: size.min, max: size.max };
      case "reference": {
        const referenced = known.get(`${size.tensor}.${size.axis}`);
        return referenced === void 0 ? null : Math.floor(referenced * size.factor + size.offset + 1e-6);
      }
    }
  };
  const resolve = (tensors) => {
    for (const { id, axes } of tensors)
      for (const axis of axes) {
        const size = sizeOf2(axis);
        if (typeof size === "number") known.set(`${id}.${axis.id}`, size);
      }
  };
  for (const tensors of [model.inputs, model.inputs, model.outputs]) resolve(tensors);
  const inputs = model.inputs.map(({ id, axes }) => [
    id,
    axes.map((axis) => {
      const size = sizeOf2(axis);
      return typeof size === "number" && size > 0 ? size : null;
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
      const decided = leftOut(weights, settings) ?? unsupported(weights, settings);
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
function unsupported({ format: format2, position }, settings) {
  if (wayFor(format2, settings) !== null) return null;
  return {
    cause: "unsupported-format",
    message: `This version does not run ${format2} weights yet; it runs ${SUPPORTED_FORMATS.join(", ")}. Whether these weights work was not tested.`,
    hint: "Nothing has to be changed. Weights in a format that is run make the model testable here.",
    evidence: position ? { position } : {}
  };
}

// src/testing/run/prepare-inputs.ts
import { mkdtemp } from "node:fs/promises";
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
  const largest3 = new Float64Array(groups.count).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
      largest3[g] = Math.max(largest3[g], values[i]);
  });
  const exponentials = new Float64Array(values.length);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
      const exponential = Math.exp(values[i] - largest3[g]);
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

// src/testing/run/prepare-inputs.ts
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
    const place = await mkdtemp(join2(folder, "inputs-"));
    const files = [...tensors.keys()].map((id, i) => ({ id, path: join2(place, `${i}.npy`) }));
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

// src/testing/run/run-model.ts
import { mkdtemp as mkdtemp3 } from "node:fs/promises";
import { basename, join as join4 } from "node:path";

// src/testing/engines/run-engines.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { join as join3 } from "node:path";

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
      const size = Math.abs(b);
      if (difference > absolute + relative * size) mismatched++;
      if (difference > largest3) {
        largest3 = difference;
        largestAt = i;
      }
      if (size > 0 && difference > largestRelative * size) largestRelative = difference / size;
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
    const size = Math.abs(Number(b));
    if (difference > absolute + relative * size) mismatched++;
    if (difference > largest3) {
      largest3 = difference;
      largestAt = i;
    }
    if (size > 0) largestRelative = Math.max(largestRelative, difference / size);
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
  const wrong = comparisons.find(({ agrees }) => !agrees);
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

// src/testing/engines/run-engines.ts
var WAYS = {
  own: runOwn,
  python: runPython,
  async "own-then-python"(run) {
    const own = await runOwn(run);
    if (own.ok || statusOfCause(own.cause) !== "unsupported") return own;
    return withRemark(await runPython(await withOwnFolder(run)), {
      code: "run-in-python",
      severity: "info",
      message: `It ran in Python, since the engine here can not run it: ${own.message}`,
      hint: ""
    });
  },
  async both(run) {
    const own = await runOwn(run);
    const reference = await runPython(await withOwnFolder(run));
    return compareEngines(own, reference, run);
  }
};
async function withOwnFolder(run) {
  const outputFolder = await mkdtemp2(join3(run.test.folder, "outputs-"));
  return { ...run, job: { ...run.job, outputFolder } };
}
async function runOwn({ job, test: { settings, tools, spare } }) {
  const { limits, spare: child } = await spare.take();
  const options = { ...childOptions(settings), ...child ? { spare: child } : {} };
  try {
    const running = tools.runCase(job, limits, options);
    void import("./unlisted-files-CMXX2DSL.mjs");
    return await running;
  } catch (error) {
    await child?.close();
    throw error;
  }
}
async function runPython({ job, entry, test, agrees }) {
  const { settings } = test;
  if (!settings.python) throw new Error("no way leads to Python where there is none");
  const files = await pythonJob(job, entry, test);
  if (!files.ok) return notRun(job, files.problem);
  const { job: forPython, dependencies } = files.value;
  const frameworkVersion = entry.frameworkVersion ?? null;
  const limits = limitsOf(settings);
  const testCase2 = { job: forPython, limits, dependencies, frameworkVersion, agrees };
  return settings.python(testCase2, childOptions(settings));
}
function notRun({ caseId }, { cause, message, hint }) {
  const base = { ok: false, caseId, engine: null, durations: {}, peakMemory: null };
  return { ...base, log: "", stage: "files", cause, message, hint };
}
function withRemark(outcome, remark) {
  return { ...outcome, remarks: [...outcome.remarks ?? [], remark] };
}

// src/testing/run/run-model.ts
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
async function runModel(testCase2, files, inputs, test, agrees) {
  const { settings, gpu } = test;
  const device = gpu.missing ? "cpu" : testCase2.device;
  const outcome = await runOn(device, testCase2, files, inputs, test, agrees);
  const noGpu = !outcome.ok && outcome.cause === "device-missing";
  if (!noGpu || settings.device !== "auto" || device === "cpu") return { outcome, device };
  gpu.missing = true;
  return { outcome: await runOn("cpu", testCase2, files, inputs, test, agrees), device: "cpu" };
}
async function runSeveral(device, runs, files, test) {
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
      others
    );
    outcomes.push(own, ...further);
  }
  return outcomes;
}
async function runOn(device, { id, weightsFormat }, { weights, siblings }, inputs, test, agrees = async () => true, others = []) {
  const { model, settings, folder } = test;
  const entry = model.weights.find(({ format: format2 }) => format2 === weightsFormat);
  const way = wayFor(weightsFormat, settings);
  if (!entry || !way) throw new Error(`nothing runs ${weightsFormat} here`);
  const newFolder = () => mkdtemp3(join4(folder, "outputs-"));
  const together = way === "own" ? others : [];
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
    ...further.length > 0 ? { further } : {}
  };
  return WAYS[way]({ job, entry, test, agrees });
}
function fileName(source) {
  return basename(source.replace(/[?#].*$/, ""));
}

// src/tensor/resize.ts
function resize(tensor, sizes) {
  if (tensor.shape.every((size, axis) => size === sizes[axis])) return tensor;
  const places = sizes.map((size, axis) => sources(tensor.shape[axis] ?? 1, size));
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
function sources(size, wanted) {
  const start = wanted <= size ? Math.floor((size - wanted) / 2) : -Math.floor((wanted - size) / 2);
  return Array.from({ length: wanted }, (_, i) => mirrored(start + i, size));
}
function mirrored(place, size) {
  const period = 2 * size;
  const within = (place % period + period) % period;
  return within < size ? within : period - 1 - within;
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
    const problem = contradiction(output, shape, sizes, fed);
    if (problem) return problemVerdict(testCase2, problem, outcome);
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
function fits(size, wanted) {
  if (wanted === null) return true;
  if (typeof wanted === "number") return size === wanted;
  return size >= wanted.min && (wanted.max === null || size <= wanted.max);
}
function promised(wanted) {
  if (wanted === null || typeof wanted === "number") return String(wanted);
  return wanted.max === null ? `at least ${wanted.min}` : `${wanted.min} to ${wanted.max}`;
}
function reason({ id, size }) {
  if (size.kind !== "reference") return `The description fixes the size of ${id}.`;
  const { tensor, axis, factor, offset } = size;
  const times = factor === 1 ? "" : ` × ${Number(factor.toPrecision(6))}`;
  const plus2 = offset === 0 ? "" : offset > 0 ? ` + ${offset}` : ` - ${-offset}`;
  return `The description says: size of ${id} = size of ${axis} of ${tensor}${times}${plus2}.`;
}
function listOf(kind, shapes) {
  const all = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`);
  return `${kind}${all.length === 1 ? "" : "s"} ${formatList(all)}`;
}

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

// src/testing/run/test-sizes.ts
async function testSizes(planned, base, test) {
  const tried = await Promise.all(planned.map((one) => prepareSized(one, base, test)));
  const waiting = tried.flatMap((one) => "files" in one ? [one] : []);
  const runs = waiting.map(({ planned: { case: subject }, files }) => ({
    case: subject,
    inputs: files
  }));
  const outcomes = await runSeveral(base.device, runs, base.weights, test);
  const verdicts = [];
  for (const one of tried)
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
async function judgeSized({ planned: { case: given, sizes } }, outcome, { inputs, device }, { model, squeeze }) {
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
    const outputs = postprocess(read2.outputs, resized(inputs, sizes), model);
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
      shape.map((size, axis) => sizes.get(id)?.[axis] ?? size)
    ])
  );
}
function shapesOf(tensors) {
  return new Map([...tensors].map(([id, { shape }]) => [id, shape]));
}

// src/testing/engines/tell-remarks.ts
import { posix } from "node:path";
function tellRemarks({ remarks = [] }, { path, position, architecture }, { resource, warn }) {
  for (const { code, severity, message, hint, line } of remarks) {
    const place = line === void 0 ? null : inSource(line);
    warn({ code, severity, path, position: place ?? position, message, hint });
  }
  function inSource(line) {
    const source = architecture?.source?.source;
    const isFile = source !== void 0 && !/^[a-z]+:\/\//i.test(source);
    if (!isFile || !/\.ya?ml$/i.test(resource.source)) return null;
    return { file: posix.join(posix.dirname(resource.source), source), line, column: 1 };
  }
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
  const again = "make the test output again with exactly these weights and steps";
  if (entry === null)
    return `No tolerance that the specification allows for these values lets it pass: ${again}.`;
  const place = under === "test_kwargs" ? "under" : "as the first entry under";
  return `If only rounding lies behind it, allow it with this line ${place} config.bioimageio.${under}: ${entry} Otherwise ${again}.`;
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
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
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

// src/testing/judge/as-reference.ts
var LOOSER = "compares integers as if they were floating-point numbers, rounded and with the tolerances of these";
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

// src/testing/judge/judge-repeat.ts
var HINT = "Turn off everything random while the model predicts (dropout, sampling, noise), or seed it inside of forward from a constant.";
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
    warn(`${message} They agree with the expected ones by chance.`, HINT);
  if (verdict.status !== "failed" || verdict.stage !== "compare") return verdict;
  const evidence = verdict.evidence;
  return problemVerdict(
    subject,
    { cause: "not-deterministic", message: `${message} ${verdict.message}`, hint: HINT, evidence },
    outcome
  );
}

// src/testing/test-case.ts
var ROUNDED = /* @__PURE__ */ new Set(["output-differs", "slightly-off", "labels-differ"]);
async function testCase(planned, prepared, test) {
  const [weights, ready] = await Promise.all([fetchWeights(planned.weights, test), prepared]);
  if (!weights.ok) return { verdict: problemVerdict(planned.case, weights.problem), ran: null };
  if (!ready.ok) return { verdict: problemVerdict(planned.case, ready.problem), ran: null };
  const { tensors, files } = ready.value;
  const agrees = async (outcome2) => (await judgeOutcome(planned.case, outcome2, tensors, test)).status === "passed";
  const { outcome, device } = await runModel(planned.case, weights.value, files, test, agrees);
  tellRemarks(outcome, planned.weights, test);
  const subject = { ...planned.case, device };
  const ran = { outcome, device, weights: weights.value, tensors };
  const judged = await judgeOutcome(subject, outcome, tensors, test);
  const { path, position } = planned.weights;
  const warn = (code, message, hint) => test.warn({ code, severity: "warning", path, position, message, hint });
  const verdict = judgeRepeat(
    subject,
    outcome,
    judged,
    test,
    (message, hint) => warn("not-deterministic", message, hint)
  );
  if (!ROUNDED.has(verdict.cause)) return { verdict, ran };
  const asReference = await judgeAsReference(subject, outcome, tensors, weights.value, test);
  if (asReference === null) return { verdict, ran };
  warn("agrees-only-as-reference", asReference.message, asReference.hint);
  return { verdict: asReference, ran };
}

// src/testing/test-entry.ts
async function testEntry(cases, prepared, test, settle) {
  const [first] = cases;
  const sized = cases.filter((one) => one.sizes !== void 0);
  if (!first) return null;
  const tested = await orFault(first, () => testFirst(first, prepared, test));
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
async function testFirst(planned, prepared, test) {
  const { case: subject, decided } = planned;
  if (decided === null) {
    if (needsOwnEngine(planned, test.settings)) test.spare.start();
    test.tell({ kind: "case-started", case: subject });
    return testCase(planned, prepared(), test);
  }
  const shipped = decided.cause === "unsupported-format" && isShipped(planned.weights);
  const files = shipped ? await fetchWeights(planned.weights, test) : null;
  const problem = files && !files.ok ? files.problem : decided;
  return { verdict: problemVerdict(subject, problem), ran: null };
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
  const devices = [device === "auto" ? best : device];
  const plan = planCases(resource, description, { ...settings, weightsFormats, devices, shapes });
  const absent = absentFormats(weightsFormats, shared.model);
  if (absent) shared.warn(absent);
  const cases = plan.map((planned) => planned.case);
  tell({ kind: "cases-planned", resource, cases });
  if (plan.some((planned) => needsOwnEngine(planned, settings))) spare.start();
  const folder = await temporaryFolder();
  const test = { ...shared, folder };
  try {
    let preparing = null;
    const prepared = () => {
      preparing ??= prepare(test);
      return preparing;
    };
    const verdicts = /* @__PURE__ */ new Map();
    const settle = ({ case: subject }, verdict) => {
      verdicts.set(subject.id, verdict);
      tell({ kind: "case-finished", case: subject, verdict });
    };
    await Promise.all(
      byEntry(plan).map((planned) => limit(() => testEntry(planned, prepared, test, settle)))
    );
    return completeVerdicts(cases, verdicts);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
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
  const shared = { resource, description, squeeze, warn, ...run };
  const running = model ? testModel({ model, ...shared }, limit) : [];
  const [checked, ran] = await Promise.allSettled([checking, running]);
  if (ran.status === "fulfilled") known.verdicts.push(...ran.value);
  if (checked.status === "fulfilled") {
    const { findings, problems } = checked.value;
    const { unlistedFiles } = await import("./unlisted-files-CMXX2DSL.mjs");
    const { withFixes } = await import("./with-fixes-ULUDOCZH.mjs");
    const wrong = [...findings, ...await wronglyNamed(description, known.verdicts, fetch)];
    known.findings.push(...await withFixes(wrong, resource), ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
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
