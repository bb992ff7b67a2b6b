import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import {
  architectureOf,
  childOptions,
  dependenciesOf,
  fetchWeights,
  invalidProblem,
  keptChild,
  limitsOf,
  packagesFor,
  prepare,
  snapshotFor,
  spareChild,
  testResources,
  threadsOf
} from "./chunk-BM6JFE6S.mjs";
import "./chunk-ZH7OFQI6.mjs";
import {
  WHOLE_RESOURCE,
  problemVerdict,
  readResource
} from "./chunk-NKBODYPM.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import {
  DEFAULT_TOOLS
} from "./chunk-3VHRINZI.mjs";
import {
  fileOptions,
  tracerFolder
} from "./chunk-WMKHXMIL.mjs";
import {
  resolvePaths
} from "./chunk-DD3JX5TE.mjs";
import "./chunk-C6EINF6U.mjs";
import {
  askChild
} from "./chunk-7QV3DNON.mjs";
import "./chunk-3VXWUYSD.mjs";
import "./chunk-UET33XOW.mjs";
import {
  temporaryFolder
} from "./chunk-ULBAADO5.mjs";
import {
  isInside
} from "./chunk-RZS3WDQD.mjs";
import "./chunk-LVEK24AU.mjs";
import {
  atExit
} from "./chunk-MTC2LBGW.mjs";
import {
  hashFile
} from "./chunk-3ZPSYSWK.mjs";
import "./chunk-F7LRB3NK.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-G2FOE5CD.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-NGT65T3R.mjs";
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import "./chunk-HKKPTCYV.mjs";
import "./chunk-IDYUV2GA.mjs";
import "./chunk-TFJL3YIZ.mjs";
import "./chunk-4HZJ443U.mjs";
import {
  EXIT,
  complain
} from "./chunk-VCWXZYXM.mjs";
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import {
  terminalLines,
  terminalText
} from "./chunk-PPGBOYNH.mjs";
import "./chunk-IGC2YHKD.mjs";
import "./chunk-YYDBJV2I.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-XODTFK72.mjs";
import "./chunk-TGQFCGNC.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/commands/convert.ts
import { rmSync } from "node:fs";
import { mkdtemp, rename, rm as rm2, writeFile } from "node:fs/promises";
import { basename as basename3, join as join3, relative as relative2 } from "node:path";

// src/testing/convert/convert-model.ts
import { rm } from "node:fs/promises";
import { basename } from "node:path";

// src/inference/export-weights.ts
import { lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
async function exportWeights(job, limits, options = {}) {
  const begun = performance.now();
  await mkdir(job.outputFolder, { recursive: true });
  const message = { ...job, kind: "export", limits };
  return askChild(message, limits, options, begun, async ({ answer, problem, known }) => {
    const { log } = known;
    if (answer?.type !== "exported") return { ok: false, ...problem(), log };
    const { files, opset, inputs, outputs, fixed } = answer;
    const path = join(job.outputFolder, job.fileName);
    const dataPath = join(job.outputFolder, `${job.fileName}.data`);
    const names = [job.fileName, `${job.fileName}.data`].slice(0, Math.max(1, files.length));
    const found = await Promise.all(names.map((name) => isFile(join(job.outputFolder, name))));
    const isThere = String(files) === String(names) && found.every(Boolean);
    const fits = inputs.length === job.inputs.length && outputs.length === job.outputs.length;
    if (!isThere || !fits) return { ok: false, ...UNTRUE, log };
    const externalDataPath = names.length > 1 ? dataPath : null;
    return { ok: true, path, externalDataPath, opset, inputs, outputs, fixed, log };
  });
}
async function isFile(path) {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}
var UNTRUE = {
  stage: "load",
  cause: "internal-error",
  message: "The process that wrote the ONNX file said it was done, but the file is not there.",
  hint: "This is a fault of model-hub-ci, or the weights try to deceive it; please report it."
};

// src/weights/formats.ts
var LOWERED_FORMATS = [
  "torchscript",
  "pytorch_state_dict",
  "keras_v3",
  "keras_hdf5",
  "tensorflow_saved_model_bundle",
  "tensorflow_js"
];
function isLoweredFormat(format) {
  return LOWERED_FORMATS.some((lowered) => lowered === format);
}

// src/testing/convert/open-dimensions.ts
var MOST_STEPS = 64;
function openDimensions(inputs, given) {
  const described = [...given.keys()].flatMap((id) => inputs.find((each) => each.id === id) ?? []);
  const found = /* @__PURE__ */ new Map();
  for (const [input, tensor] of described.entries())
    for (const [axis, { id }] of tensor.axes.entries()) {
      const root = rootOf(described, tensor.id, id);
      if (!root) continue;
      const entry = found.get(root.key) ?? {
        name: root.name,
        axis: root.name,
        lowest: 0,
        places: []
      };
      found.set(root.key, entry);
      const size = given.get(tensor.id)?.shape[axis] ?? 0;
      const { size: allowed, type } = tensor.axes[axis] ?? {};
      if (type === "batch") entry.lowest = Math.min(entry.lowest, 1 - size);
      if (allowed?.kind === "parameterized")
        entry.lowest = -Math.max(0, Math.floor((size - allowed.min) / allowed.step));
      const name = root.isSame ? root.name : `${tensor.id}_${id}`;
      entry.places.push({ input, axis, change: root.change, name });
    }
  return unambiguous([...found]).flatMap(wholeSteps);
}
function rootOf(inputs, tensor, axis, depth = 0) {
  const found = inputs.find(({ id }) => id === tensor)?.axes.find(({ id }) => id === axis);
  if (!found || depth > inputs.length * 8) return null;
  if (found.type === "batch")
    return found.size.kind === "any" ? { key: "batch", name: "batch", change: 1, isSame: true } : null;
  const size = found.size;
  if (size.kind === "parameterized")
    return size.step > 0 ? { key: `${tensor}
${axis}`, name: axis, change: size.step, isSame: true } : null;
  if (size.kind !== "reference") return null;
  const root = rootOf(inputs, size.tensor, size.axis, depth + 1);
  const isSame = root?.isSame === true && size.factor === 1 && size.offset === 0;
  return root && { ...root, change: root.change * size.factor, isSame };
}
function unambiguous(found) {
  const counts = /* @__PURE__ */ new Map();
  for (const [, { name }] of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.map(([key, dimension]) => {
    if (counts.get(dimension.name) === 1) return dimension;
    const name = key.replace("\n", "_");
    const places = dimension.places.map(
      (place) => place.name === dimension.name ? { ...place, name } : place
    );
    return { ...dimension, name, places };
  });
}
function wholeSteps({ name, axis, lowest, places }) {
  for (let times = 1; times <= MOST_STEPS; times += 1) {
    const changed = places.map((place) => ({ ...place, change: place.change * times }));
    if (changed.every(({ change }) => Number.isInteger(change) && change > 0))
      return [{ name, axis, lowest: -Math.floor(-lowest / times), places: changed }];
  }
  return [];
}

// src/testing/convert/test-written-weights.ts
async function testWrittenWeights(resource, entry, files, settings) {
  const references = [entry.source, entry.externalData];
  const tools = {
    ...DEFAULT_TOOLS,
    async readDescription(path, name) {
      const read = await DEFAULT_TOOLS.readDescription(path, name);
      if (read.description?.model) read.description.model.weights = [entry];
      return read;
    },
    async fetchFile(reference, folder, options) {
      const file = files[references.indexOf(reference)];
      return file ? { ok: true, file } : DEFAULT_TOOLS.fetchFile(reference, folder, options);
    }
  };
  const only = { ...settings, weightsFormats: [entry.format] };
  const [report] = await testResources([resource], only, () => {
  }, tools);
  const verdicts = report?.verdicts ?? [];
  return verdicts.find(({ weightsFormat }) => weightsFormat === entry.format) ?? verdicts[0] ?? problemVerdict(WHOLE_RESOURCE, {
    cause: "no-outcome",
    message: "The written file was not tested.",
    hint: "This is a fault of model-hub-ci; please report it."
  });
}

// src/testing/convert/convert-model.ts
var MAX_FILE = 16 * 2 ** 30;
async function convertModel(resource, target, settings) {
  const known = { read: null, findings: [], verdicts: [] };
  const description = await readResource(resource, known, DEFAULT_TOOLS.readDescription);
  const [verdict] = known.verdicts;
  if (verdict) return { ok: false, verdict };
  if (!description) {
    const { message, ...rest } = invalidProblem(known.findings);
    const first = known.findings.find(({ severity }) => severity === "error")?.message ?? "";
    return failed({ ...rest, message: `${message} ${first}`.trim() });
  }
  const chosen = chooseWeights(description, target.format);
  if (!chosen.ok) return failed(chosen.problem);
  const folder = await temporaryFolder();
  try {
    return await convertWeights(resource, description, chosen, folder, target, settings);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
async function convertWeights(resource, description, { entry, format }, folder, target, settings) {
  const { model, specVersion } = description;
  if (!model) return failed(NO_MODEL);
  const test = {
    resource,
    description,
    model,
    squeeze: specVersion === "0.4",
    settings,
    tools: DEFAULT_TOOLS,
    spare: spareChild(settings, DEFAULT_TOOLS),
    tracing: keptChild(),
    gpu: { missing: true },
    handedOn: /* @__PURE__ */ new Map(),
    evidence: null,
    folder,
    tell: () => {
    },
    warn: () => {
    }
  };
  const [weights, ready, architecture, dependencies] = await Promise.all([
    fetchWeights(entry, test),
    prepare(test),
    architectureOf(entry.architecture, test),
    dependenciesOf(entry, test)
  ]);
  if (!weights.ok) return failed(weights.problem);
  if (!architecture.ok) return failed(architecture.problem);
  if (!dependencies.ok) return failed(dependencies.problem);
  if (!ready.ok) return failed(ready.problem);
  const { files, tensors } = ready.value;
  const outputs = model.outputs.map(({ id }) => id);
  const job = {
    weightsFormat: format,
    ...weights.value,
    inputs: files,
    outputs,
    architecture: architecture.value,
    strict: entry.strict ?? true,
    snapshot: architecture.value && await snapshotFor(settings),
    outputFolder: target.folder,
    fileName: target.fileName,
    threads: threadsOf(settings),
    dimensions: openDimensions(model.inputs, tensors.inputs)
  };
  const limits = { ...limitsOf(settings), output: MAX_FILE };
  const findPackage = architecture.value && settings.packages?.finderFor(dependencies.value);
  const written = await exportWeights(job, limits, {
    ...childOptions(settings),
    ...findPackage ? { findPackage } : {}
  });
  if (!written.ok) {
    const { log, ...problem } = written;
    return failed({ ...problem, evidence: { log } });
  }
  const { path, externalDataPath, opset } = written;
  const [main, external] = await Promise.all([
    hashFile(path),
    externalDataPath === null ? null : hashFile(externalDataPath)
  ]);
  const entryOf = (source, sha256) => ({
    source,
    sha256,
    path: ["weights", "onnx"],
    position: null
  });
  const made = {
    format: "onnx",
    path: ["weights", "onnx"],
    position: null,
    source: entryOf(target.fileName, main.sha256),
    parent: format,
    frameworkVersion: String(opset),
    ...external ? { externalData: entryOf(basename(external.path), external.sha256) } : {}
  };
  return {
    ok: true,
    written,
    format,
    sha256: main.sha256,
    size: main.size,
    externalSha256: external?.sha256 ?? null,
    inputs: files.map(({ id }) => id),
    outputs,
    verdict: await testWrittenWeights(
      resource,
      made,
      external ? [main, external] : [main],
      settings
    )
  };
}
function chooseWeights({ model }, wanted) {
  if (!model) return { ok: false, problem: NO_MODEL };
  for (const format of wanted === null ? LOWERED_FORMATS : [wanted]) {
    const entry = model.weights.find((each) => each.format === format);
    if (entry) return { ok: true, entry, format };
  }
  const formats = model.weights.map(({ format }) => format).join(", ");
  return {
    ok: false,
    problem: {
      cause: "unsupported-format",
      message: wanted === null ? `The model has weights in ${formats} only; none of these is converted here.` : `The model has no ${wanted} weights; it has ${formats}.`,
      hint: `These formats can be converted: ${LOWERED_FORMATS.join(", ")}.`
    }
  };
}
var NO_MODEL = {
  cause: "not-a-resource",
  message: "The description is not of a model, so it has no weights.",
  hint: "Name the description of a model."
};
function failed(problem) {
  return { ok: false, verdict: problemVerdict(WHOLE_RESOURCE, problem) };
}

// src/cli/convert-lines.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var import_yaml = __toESM(require_dist(), 1);
function convertLines(result, withColor) {
  const { bold, red, green, yellow } = import_picocolors.default.createColors(withColor);
  const { weights, verdict } = result;
  const lines = [];
  const sizes = (shape) => terminalText(shape.join(" × "));
  if (weights) {
    lines.push(`${bold(`${weights.parent} → onnx`)}, operator set ${weights.opset_version}`);
    for (const { id, shape } of result.inputs)
      lines.push(`  input ${terminalText(id)}: ${sizes(shape)}`);
    for (const { id, shape } of result.outputs)
      lines.push(`  output ${terminalText(id)}: ${sizes(shape)}`);
    for (const { name, reason } of result.fixed)
      lines.push(
        `  ${yellow("fixed")} ${terminalText(name)}: the size is that of the test tensor; ${terminalText(reason)}`
      );
    lines.push("");
  }
  if (verdict.status === "passed") lines.push(`${green("✔")} ${terminalText(verdict.message)}`);
  else {
    lines.push(`${red("✖")} ${verdict.cause}: ${terminalText(verdict.message)}`);
    lines.push(`  ${terminalText(verdict.hint)}`);
  }
  if (result.file === null) lines.push("Nothing was written.");
  else {
    lines.push(`Written: ${terminalText(result.file)}`);
    if (result.note !== null) lines.push(terminalText(result.note));
    lines.push("", "For the description:", "");
    lines.push(...terminalLines((0, import_yaml.stringify)({ weights: { onnx: weights } }).trimEnd()));
  }
  return `${lines.join("\n")}
`;
}

// src/cli/convert-target.ts
import { access, constants, stat } from "node:fs/promises";
import { basename as basename2, dirname, join as join2, relative, resolve, sep } from "node:path";
async function convertTarget(word, resource, output, force, folder) {
  if (output === null && /\.zip$/i.test(word))
    return complaint(
      `'${word}' is a package, which is not written to.`,
      "Say with --output where the file should go."
    );
  const path = output === null ? join2(resource.folder, "weights.onnx") : resolve(folder, output);
  const shown = relative(folder, path) || path;
  if (!/^[\w][\w.-]*\.onnx$/.test(basename2(path)))
    return complaint(
      `'${basename2(path)}' is no name for an ONNX file here.`,
      "Use letters, digits, dots, dashes and underscores, and end in .onnx."
    );
  const parent = dirname(path);
  if (!(await stat(parent).catch(() => null))?.isDirectory())
    return complaint(`The folder of '${shown}' does not exist.`, "Make it, or name another place.");
  try {
    await access(parent, constants.W_OK);
  } catch (error) {
    const { code } = error;
    return complaint(`'${shown}' cannot be written (${code}).`, "Name a place with --output.");
  }
  for (const taken of [path, `${path}.data`]) {
    const found = await stat(taken).catch(() => null);
    if (found?.isDirectory())
      return complaint(`'${relative(folder, taken)}' is a folder.`, "Name a file.");
    if (found && !force)
      return complaint(
        `'${relative(folder, taken) || taken}' is there already.`,
        "Name another place with --output, or overwrite it with --force."
      );
  }
  const isOutside = !isInside(resource.folder, path);
  const inside = relative(resource.folder, path).split(sep).join("/");
  const source = isOutside ? basename2(path) : inside;
  return { ok: true, value: { folder: parent, fileName: basename2(path), source, isOutside } };
}
function complaint(message, hint) {
  return { ok: false, complaints: [{ message, hint }] };
}

// src/cli/commands/convert.ts
var convert = async (words, settings, terminal) => {
  const json = await jsonTarget(settings.json, terminal.folder);
  const found = await oneResource(words, terminal);
  const format = oneFormat(settings.weightsFormats);
  const { output, force } = settings;
  const { folder: here } = terminal;
  const [word = ""] = words;
  const target = found.ok ? await convertTarget(word, found.value, output, force, here) : null;
  if (!json.ok || !found.ok || !format.ok || !target?.ok) {
    const complaints = [json, found, format, target].flatMap(
      (each) => each === null || each.ok ? [] : each.complaints
    );
    complain(complaints, terminal);
    return EXIT.misused;
  }
  const { folder, fileName } = target.value;
  const draft = await mkdtemp(join3(folder, ".model-hub-ci-convert-"));
  const forget = atExit(() => rmSync(draft, { recursive: true, force: true }));
  try {
    const { timeout, memory } = settings;
    const { environment } = terminal;
    const conversion = await convertModel(
      found.value,
      { folder: draft, fileName, format: format.value },
      {
        weightsFormats: [],
        device: "cpu",
        timeout,
        memory,
        environment,
        tracerFolder: tracerFolder(environment),
        packages: packagesFor(settings, terminal),
        files: fileOptions(environment)
      }
    );
    const passed = conversion.ok && conversion.verdict.status === "passed";
    if (passed) {
      const { path, externalDataPath } = conversion.written;
      for (const each of externalDataPath === null ? [path] : [externalDataPath, path])
        await rename(each, join3(folder, basename3(each)));
    }
    const written = relative2(terminal.folder, join3(folder, fileName)) || fileName;
    const result = resultOf(conversion, target.value, passed ? written : null);
    const isPiped = json.value === "-";
    const { stdout, stderr, color } = terminal;
    const lines = convertLines(result, isPiped ? color.stderr : color.stdout);
    await writeText(isPiped ? stderr : stdout, lines);
    const text = `${JSON.stringify(result, null, 2)}
`;
    if (isPiped) await writeText(stdout, text);
    else if (json.value !== null) await writeFile(json.value, text);
    if (passed) return EXIT.passed;
    return conversion.verdict.status === "failed" ? EXIT.failed : EXIT.undecided;
  } finally {
    await rm2(draft, { recursive: true, force: true, maxRetries: 3 });
    forget();
  }
};
async function oneResource(words, { folder, environment }) {
  const misused = (complaint2) => ({ ok: false, complaints: [complaint2] });
  const [word] = words;
  if (word === void 0 || words.length > 1)
    return misused({
      message: `${words.length === 0 ? "No path is" : "Several paths are"} given.`,
      hint: "Name the description of one model, its folder, or a .zip package."
    });
  const resources = await resolvePaths([word], folder, { files: fileOptions(environment) });
  const [resource] = resources;
  if (!resource || resource.problem?.cause === "path-not-found")
    return misused(
      resource?.problem ?? { message: `There is no model in '${word}'.`, hint: "Name a model." }
    );
  if (resources.length > 1)
    return misused({
      message: `There are ${resources.length} descriptions in '${word}': ${resources.slice(0, 5).map(({ source }) => source).join(", ")}.`,
      hint: "Name one of them."
    });
  return { ok: true, value: resource };
}
function oneFormat(formats) {
  const [format] = formats;
  if (format === void 0) return { ok: true, value: null };
  if (formats.length === 1 && isLoweredFormat(format)) return { ok: true, value: format };
  const complaint2 = {
    message: `--weights-format: ${formats.join(", ")} cannot be converted.`,
    hint: `Name one of ${LOWERED_FORMATS.join(", ")}.`
  };
  return { ok: false, complaints: [complaint2] };
}
function resultOf(conversion, { source, isOutside }, file) {
  const { verdict } = conversion;
  const base = { schemaVersion: 1, status: verdict.status, file, verdict };
  if (!conversion.ok)
    return { ...base, weights: null, inputs: [], outputs: [], fixed: [], note: null };
  const { written, sha256, externalSha256, format } = conversion;
  const external = externalSha256 === null ? {} : { external_data: { source: `${source}.data`, sha256: externalSha256 } };
  const ports = (ids, shapes) => ids.map((id, index) => ({ id, shape: shapes[index] ?? [] }));
  return {
    ...base,
    weights: { source, sha256, opset_version: written.opset, parent: format, ...external },
    inputs: ports(conversion.inputs, written.inputs),
    outputs: ports(conversion.outputs, written.outputs),
    fixed: written.fixed,
    note: isOutside ? "Put the file beside the description before you name it there." : null
  };
}
export {
  convert
};
