import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkOtherFiles,
  checkTestTensors,
  checksumRemedy,
  loadTestTensor,
  noteProblem,
  readTensor,
  tensorFinding,
  verifyFiles,
  weightsFiles
} from "./chunk-3VHRINZI.mjs";
import {
  isMapping
} from "./chunk-HYD6JIS5.mjs";
import {
  withRemedy
} from "./chunk-UET33XOW.mjs";
import {
  TensorError
} from "./chunk-HKKPTCYV.mjs";
import {
  formatShape
} from "./chunk-TFJL3YIZ.mjs";

// src/description/check-contents.ts
import { readFile, stat } from "node:fs/promises";

// src/description/contents/notebook.ts
var CELL_TYPES = ["code", "markdown", "raw"];
function checkNotebook(text2) {
  const notebook = parse(text2);
  const cells = isMapping(notebook) ? cellsOf(notebook) : null;
  if (cells === null)
    return [
      {
        code: "notebook-unreadable",
        message: "The source is no Jupyter notebook.",
        hint: "Save the notebook again with Jupyter."
      }
    ];
  const broken = cells.findIndex((cell) => !isCell(cell));
  return broken < 0 ? [] : [
    {
      code: "notebook-cell-broken",
      message: `Cell ${broken + 1} of the notebook has no type or no source.`,
      hint: "Open and save the notebook with Jupyter, or remove the cell."
    }
  ];
}
function parse(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return null;
  }
}
function cellsOf(notebook) {
  if (typeof notebook.nbformat !== "number") return null;
  if (Array.isArray(notebook.cells)) return notebook.cells;
  const { worksheets } = notebook;
  if (!Array.isArray(worksheets)) return null;
  return worksheets.flatMap(
    (sheet) => isMapping(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [null]
  );
}
function isCell(cell) {
  if (!isMapping(cell)) return false;
  const source = cell.source ?? cell.input;
  const isText = typeof source === "string" || Array.isArray(source) && source.every((line) => typeof line === "string");
  return isText && [...CELL_TYPES, "heading"].includes(String(cell.cell_type));
}

// src/description/check-contents.ts
var MAX_COVER_SIZE = 500 * 1e3;
var MAX_TEXT_SIZE = 20 * 1024 * 1024;
var RATIO_SLACK = 0.15;
var CHECKS = {
  covers: checkCover,
  documentation: checkDocumentation,
  source: async (path, { type }) => type === "notebook" ? checkNotebook(await text(path) ?? "") : []
};
async function checkContents(description, fetch) {
  const found = await Promise.all(
    description.files.map(async (reference) => {
      const check = CHECKS[String(reference.path[0])];
      if (!check) return [];
      const fetched = await fetch(reference);
      if (!fetched.ok) return [];
      const { path, position } = reference;
      const advice = await check(fetched.file.path, description);
      return advice.map((one) => ({ ...one, severity: "warning", path, position }));
    })
  );
  return found.flat();
}
async function text(path) {
  const { size } = await stat(path);
  return size > MAX_TEXT_SIZE ? null : readFile(path, "utf8");
}
async function checkDocumentation(path, { model, specVersion }) {
  if (!model || specVersion !== "0.5") return [];
  const content = await text(path);
  if (content === null || /#.*[vV]alidation/.test(content)) return [];
  return [
    {
      code: "documentation-without-validation",
      message: "The documentation has no section on validation.",
      hint: 'Add a heading "# Validation" and say how a user can tell whether the model works on their data.'
    }
  ];
}
async function checkCover(path) {
  const advice = [];
  const { size } = await stat(path);
  if (size > MAX_COVER_SIZE)
    advice.push({
      code: "cover-too-large",
      message: `The cover has ${Math.round(size / 1e3)} kB; pages that show many of them get slow above ${MAX_COVER_SIZE / 1e3} kB.`,
      hint: "Make the image smaller, or save it as JPEG."
    });
  const shape = size > MAX_TEXT_SIZE ? null : await imageShape(path);
  if (shape === null)
    advice.push({
      code: "cover-unreadable",
      message: "The cover is no image of a known format.",
      hint: "Save it as .png, .jpg, .gif or .svg."
    });
  else if (![1, 2].some((ratio) => Math.abs(shape.width / shape.height / ratio - 1) <= RATIO_SLACK))
    advice.push({
      code: "cover-ratio",
      message: `The cover has ${shape.width} × ${shape.height} pixels; expected twice as wide as high, or square.`,
      hint: "Crop it, or put input and output side by side."
    });
  return advice;
}
async function imageShape(path) {
  const { imageSize } = await import("./esm-NHLUOSRD.mjs");
  try {
    const { width, height } = imageSize(await readFile(path));
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}

// src/testing/files/check-sample-tensors.ts
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { extname } from "node:path";
var MAX_SIZE = 200 * 1024 * 1024;
var PROMISING = /* @__PURE__ */ new Set([".npy", ".json", ".png", ".tif", ".tiff"]);
async function checkSampleTensors({ inputs, outputs }, fetch) {
  const findings = [];
  for (const tensor of [...inputs, ...outputs]) {
    const { sampleTensor } = tensor;
    if (!sampleTensor) continue;
    const fetched = await fetch(sampleTensor);
    if (!fetched.ok) continue;
    const advice = await checkSample(fetched.file.path, sampleTensor.source, tensor);
    const { path, position } = sampleTensor;
    if (advice) findings.push({ ...advice, path, position });
  }
  return findings;
}
async function checkSample(path, source, tensor) {
  if ((await stat2(path)).size > MAX_SIZE) return null;
  const bytes = await readFile2(path);
  const kind = kindOf(bytes);
  if (kind === null) {
    const sizes = await otherImage(bytes);
    if (sizes !== null) return checkDimensionsOfOther(sizes, source, tensor);
    const isUnknown = !PROMISING.has(extname(source).toLowerCase());
    return isUnknown ? null : unreadable(source, tensor, "error", "It is not an image.");
  }
  let sample;
  try {
    sample = await readTensor(path, kind);
  } catch (error) {
    if (!(error instanceof TensorError)) throw error;
    return error.code === "image-unreadable" ? unreadable(source, tensor, "warning", error.message) : null;
  }
  return checkDimensions(sample, source, tensor);
}
function kindOf(bytes) {
  const start = bytes.toString("latin1", 0, 4);
  if (start === "PNG") return "sample.png";
  return /^(?:II[*+]\0|MM\0[*+])/.test(start) ? "sample.tif" : null;
}
async function otherImage(bytes) {
  const { imageSize } = await import("./esm-NHLUOSRD.mjs");
  try {
    const { width, height } = imageSize(bytes);
    return [height, width];
  } catch {
    return null;
  }
}
function checkDimensionsOfOther(sizes, source, { id, axes }) {
  const [least, most] = dimensionsOf(axes);
  const found = sizes.filter((size) => size !== 1).length;
  if (found <= most && found + FURTHER >= least) return null;
  return {
    code: "sample-tensor-dimensions",
    severity: "error",
    message: `The sample tensor of ${id}, '${source}', has at least ${found} dimensions and at most ${found + FURTHER} (${sizes.join(" × ")} pixels); expected ${range(least, most)} by the axes ${axes.map((axis) => axis.id).join(", ")}.`,
    hint: AS_STACK
  };
}
var FURTHER = 2;
var AS_STACK = "Save a sample with all the described axes, for example as a TIFF stack, or correct the axes.";
function dimensionsOf(axes) {
  return [axes.length - axes.filter(mayBeSingle).length, axes.length];
}
function range(least, most) {
  return least === most ? `${most}` : `${least} to ${most}`;
}
function checkDimensions({ shape, axes }, source, { id, axes: described }) {
  const found = shape.filter((size) => size !== 1).length;
  const [least, most] = dimensionsOf(described);
  if (found >= least && found <= most) return null;
  const severity = axes[0] === "z" ? "warning" : "error";
  return {
    code: "sample-tensor-dimensions",
    severity,
    message: `The sample tensor of ${id}, '${source}', has ${found} dimensions (${formatShape(shape)}, those of size 1 not counted); expected ${range(least, most)} by the axes ${described.map((axis) => axis.id).join(", ")}.`,
    hint: AS_STACK
  };
}
function mayBeSingle({ type, size }) {
  if (type === "batch") return true;
  if (size.kind === "fixed") return size.size === 1;
  if (size.kind === "reference") return size.offset < 2;
  return size.kind === "any" || size.min === 1;
}
function unreadable(source, { id }, severity, why) {
  return {
    code: "sample-tensor-unreadable",
    severity,
    message: `The sample tensor of ${id}, '${source}', cannot be read. ${why}`,
    hint: "Save it as an image that people can open, .tif or .png; .npy is for test tensors."
  };
}

// src/testing/files/check-files.ts
async function checkFiles(description, fetch) {
  const { model, specVersion } = description;
  const all = await Promise.all([
    checkOtherFiles(description, fetch),
    checkContents(description, fetch).then((findings) => ({ findings, problems: [] })),
    ...model && specVersion === "0.5" ? [checkSampleTensors(model, fetch).then((findings) => ({ findings, problems: [] }))] : [],
    ...model ? [checkWeights(model, fetch), checkTensors(model, specVersion, fetch)] : []
  ]);
  return {
    findings: all.flatMap(({ findings }) => findings),
    problems: all.flatMap(({ problems }) => problems)
  };
}
async function checkWeights({ weights }, fetch) {
  const found = await verifyFiles(weights.flatMap(weightsFiles), fetch);
  for (const { source: reference, format } of weights) {
    if (reference.sha256 !== void 0) continue;
    const fetched = await fetch(reference);
    if (!fetched.ok) continue;
    const { path, position } = reference;
    found.findings.push({
      code: "sha256-missing",
      severity: "info",
      path,
      position,
      message: `The ${format} weights have no "sha256": nobody notices if the file is changed or damaged.`,
      hint: `Add "sha256: ${fetched.file.sha256}".`,
      ...withRemedy(checksumRemedy(reference, fetched.file.sha256))
    });
  }
  return found;
}
async function checkTensors(model, specVersion, fetch) {
  const { inputs, outputs } = model;
  const squeeze = specVersion === "0.4";
  const found = { findings: [], problems: [] };
  const tensors = { inputs: /* @__PURE__ */ new Map(), expected: /* @__PURE__ */ new Map() };
  const described = [
    ...inputs.map((tensor) => ({ tensor, kind: "input" })),
    ...outputs.map((tensor) => ({ tensor, kind: "output" }))
  ];
  for (const { tensor, kind } of described) {
    if (tensor.testTensor === void 0) continue;
    const loaded = await loadTestTensor(tensor, kind, squeeze, fetch);
    if (!loaded.ok) noteProblem(found, tensor.testTensor, loaded.problem);
    else if (loaded.value)
      (kind === "input" ? tensors.inputs : tensors.expected).set(tensor.id, loaded.value);
  }
  for (const problem of checkTestTensors(model, tensors)) {
    const finding = tensorFinding(problem, specVersion);
    if (finding) found.findings.push(finding);
  }
  return found;
}

export {
  checkFiles
};
