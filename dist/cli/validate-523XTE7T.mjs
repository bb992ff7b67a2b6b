import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  finishReport,
  jsonText,
  strictFindings
} from "./chunk-SPHXC765.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import "./chunk-PKH66AZT.mjs";
import "./chunk-OU7FGXRN.mjs";
import {
  collectResources,
  makeProgress,
  readPaths
} from "./chunk-7UDB336H.mjs";
import {
  DEFAULT_TOOLS,
  WHOLE_RESOURCE,
  checkOtherFiles,
  checkTestTensors,
  fileOptions,
  internalError,
  jsonTarget,
  loadTestTensor,
  noteProblem,
  pLimit,
  problemVerdict,
  readResource,
  readTensor,
  reportOf,
  tensorFinding,
  verifyFiles
} from "./chunk-DZXDOMPB.mjs";
import {
  removeTemporaryFolders,
  resolvePaths
} from "./chunk-POMXLPCY.mjs";
import "./chunk-NEPI3TIU.mjs";
import "./chunk-RUOOV4EB.mjs";
import "./chunk-Q4KG4NH2.mjs";
import {
  TensorError,
  formatShape
} from "./chunk-5ND5QC7P.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-YPPVVT5J.mjs";
import "./chunk-UOFFCN6M.mjs";
import {
  isMapping
} from "./chunk-54T7S6HY.mjs";
import "./chunk-HLAXFE44.mjs";
import "./chunk-V6HRIJS5.mjs";
import "./chunk-CJI7LKQO.mjs";
import "./chunk-ES4PSCA7.mjs";
import {
  EXIT,
  complain
} from "./chunk-SK26ISHS.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-JC55UYZW.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/description/contents/links.ts
var MAX_LINKS = 100;
var AT_ONCE = 8;
async function checkLinks(description, ask) {
  const limit = pLimit(AT_ONCE);
  const addresses = new Map((description.addresses ?? []).map((one) => [one.address, one]));
  const asked = await Promise.all(
    [...addresses.values()].slice(0, MAX_LINKS).map(
      ({ address, path, position }) => limit(async () => {
        const answer = await ask(address);
        if (answer.kind === "alive") return [];
        const isDead = answer.kind === "dead";
        return [
          {
            code: isDead ? "dead-link" : "link-not-asked",
            severity: isDead ? "warning" : "info",
            path,
            position,
            message: isDead ? `The link ${address} leads nowhere: ${answer.why}.` : `Whether the link ${address} leads anywhere is unknown: ${answer.why}`,
            hint: isDead ? "Correct or remove it." : "Open it in a browser to make sure."
          }
        ];
      })
    )
  );
  return asked.flat();
}

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

// src/testing/check-sample-tensors.ts
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
    const isOther = !PROMISING.has(extname(source).toLowerCase()) || await isOtherImage(bytes);
    return isOther ? null : unreadable(source, tensor, "error", "It is not an image.");
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
async function isOtherImage(bytes) {
  const { imageSize } = await import("./esm-NHLUOSRD.mjs");
  try {
    return imageSize(bytes).width > 0;
  } catch {
    return false;
  }
}
function checkDimensions({ shape, axes }, source, { id, axes: described }) {
  const found = shape.filter((size) => size !== 1).length;
  const most = described.length;
  const least = most - described.filter(mayBeSingle).length;
  if (found >= least && found <= most) return null;
  const severity = axes[0] === "z" ? "warning" : "error";
  const expected = least === most ? `${most}` : `${least} to ${most}`;
  return {
    code: "sample-tensor-dimensions",
    severity,
    message: `The sample tensor of ${id}, '${source}', has ${found} dimensions (${formatShape(shape)}, those of size 1 not counted); expected ${expected} by the axes ${described.map((axis) => axis.id).join(", ")}.`,
    hint: "Save a sample with all the described axes, for example as a TIFF stack, or correct the axes."
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

// src/testing/check-files.ts
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
function checkWeights({ weights }, fetch) {
  const references = weights.flatMap(
    ({ source, externalData, architecture, dependencies }) => [source, externalData, architecture?.source, dependencies].filter((file) => file !== void 0)
  );
  return verifyFiles(references, fetch);
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

// src/testing/validate-resource.ts
async function validateResource(resource, files, links = null) {
  const known = { read: null, findings: [], verdicts: [] };
  const { readDescription, fetchFile } = DEFAULT_TOOLS;
  try {
    const description = await readResource(resource, known, readDescription);
    if (description === null) return known;
    if (links !== null) {
      const { askAddress } = await import("./ask-address-J7AC4PI2.mjs");
      known.findings.push(
        ...await checkLinks(description, (address) => askAddress(address, links))
      );
    }
    if (files === null) return known;
    const { findings, problems } = await checkFiles(
      description,
      (reference) => fetchFile(reference, resource.folder, files)
    );
    const { unlistedFiles } = await import("./unlisted-files-ZHAFWIXW.mjs");
    known.findings.push(...findings, ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
  } catch (error) {
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, internalError(error)));
  }
  return known;
}
function validationResult({ source }, { read, findings, verdicts }) {
  const all = [...findings, ...verdicts.map(findingOf)];
  const isInvalid = read?.status === "invalid" || findings.some(({ severity }) => severity === "error") || verdicts.some(isAboutResource);
  return {
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    status: isInvalid ? "invalid" : verdicts.length > 0 ? "error" : "valid",
    findings: all
  };
}
function isAboutResource({ status, cause }) {
  return status === "failed" && cause !== "path-not-found";
}
function findingOf({ cause, message, hint, evidence }) {
  const position = evidence.position ?? null;
  return { code: cause ?? "internal-error", severity: "error", path: [], position, message, hint };
}

// src/report/validate-line.ts
function strictResult(result) {
  const findings = strictFindings(result.findings);
  const failed = findings.some(({ severity }) => severity === "error");
  const status = result.status === "valid" && failed ? "invalid" : result.status;
  return { ...result, status, findings };
}
function validateLine(result, strict) {
  const { source, type, formatVersion, status, findings } = strict ? strictResult(result) : result;
  return jsonText({ source, type, formatVersion, status, findings });
}

// src/cli/in-batches.ts
async function* inBatches(items, size) {
  const iterator = items[Symbol.asyncIterator]();
  let batch = [];
  for (let next = iterator.next(); ; ) {
    const come = await Promise.race([next, nothingYet()]);
    if (come === null) {
      if (batch.length > 0) yield batch;
      batch = [];
      await next;
      continue;
    }
    if (come.done) break;
    batch.push(come.value);
    next = iterator.next();
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
function nothingYet() {
  return new Promise((resolve) => setImmediate(() => resolve(null)));
}

// src/cli/validate-lines.ts
var TEXTS_AT_ONCE = 32;
var PACKAGES_AT_ONCE = 4;
async function validateLines(words, settings, terminal) {
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const links = settings.checkLinks ? fileOptions(terminal.environment) : null;
  let invalid = 0;
  let undecided = 0;
  const take = async (resources) => {
    const present = resources.filter(({ state }) => state !== "removed");
    const atOnce = files === null ? TEXTS_AT_ONCE : PACKAGES_AT_ONCE;
    for (let start = 0; start < present.length; start += atOnce) {
      const part = present.slice(start, start + atOnce);
      const known = await Promise.all(
        part.map((resource) => validateResource(resource, files, links))
      );
      let lines = "";
      for (const [index, resource] of part.entries()) {
        const one = known[index];
        if (!one) continue;
        const read = validationResult(resource, one);
        const result = settings.strict ? strictResult(read) : read;
        if (result.status === "invalid") invalid += 1;
        if (result.status === "error") undecided += 1;
        if (settings.quiet && result.status === "valid") continue;
        lines += `${validateLine(result, false)}
`;
      }
      if (lines !== "") await writeText(terminal.stdout, lines);
    }
  };
  if (settings.changedSince !== null || words.length === 0) {
    const found = await collectResources(words, settings, terminal);
    if (!found.ok) {
      complain(found.complaints, terminal);
      return EXIT.misused;
    }
    await take(found.value);
  } else {
    for await (const paths of inBatches(readPaths(words, terminal.stdin), TEXTS_AT_ONCE)) {
      const found = await Promise.all(paths.map((path) => resolvePaths([path], terminal.folder)));
      await take(found.flat());
      removeTemporaryFolders();
    }
  }
  if (settings.failOn === "never") return EXIT.passed;
  if (invalid > 0) return EXIT.failed;
  return undecided > 0 && settings.failOn === "undecided" ? EXIT.undecided : EXIT.passed;
}

// src/cli/commands/validate.ts
var validate = async (words, settings, terminal) => {
  if (settings.jsonl && settings.json !== null) {
    complain(
      [{ message: "--json and --jsonl exclude each other.", hint: "Leave one of them out." }],
      terminal
    );
    return EXIT.misused;
  }
  if (settings.jsonl) return validateLines(words, settings, terminal);
  const startedAt = /* @__PURE__ */ new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !found.ok) {
    complain(
      [json, found].flatMap((each) => each.ok ? [] : each.complaints),
      terminal
    );
    return EXIT.misused;
  }
  const resources = found.value;
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const links = settings.checkLinks ? fileOptions(terminal.environment) : null;
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  const reports = [];
  for (const resource of resources) {
    progress.listen({ kind: "resource-started", resource });
    const report = reportOf(resource, await validateResource(resource, files, links));
    progress.listen({ kind: "resource-finished", resource, report });
    reports.push(report);
  }
  await progress.end();
  return finishReport(reports, resources, { ...settings, json: json.value }, startedAt, terminal);
};
export {
  validate
};
