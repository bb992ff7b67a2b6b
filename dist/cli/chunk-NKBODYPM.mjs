import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findLocalFile
} from "./chunk-ULBAADO5.mjs";
import {
  CATALOGUE
} from "./chunk-NGT65T3R.mjs";
import {
  CAUSES,
  statusOfCause
} from "./chunk-ONNEMNMI.mjs";

// src/testing/at-entry.ts
function findingAtEntry({ fix: _, ...finding }, entry) {
  return { ...finding, position: placeOf(finding.path, entry) };
}
function verdictAtEntry(verdict, entry) {
  const { evidence } = verdict;
  if (verdict.weightsFormat === "" && evidence.position === void 0)
    return { ...verdict, evidence: { ...evidence, position: entry.position } };
  if (evidence.position === void 0) return verdict;
  return { ...verdict, evidence: { ...evidence, position: placeOf(["weights"], entry) } };
}
function placeOf([first], { position, fieldPositions }) {
  const field = String(first);
  return Object.hasOwn(fieldPositions, field) ? fieldPositions[field] ?? position : position;
}

// src/testing/judge/make-verdict.ts
var WHOLE_RESOURCE = {
  weightsFormat: "",
  device: "",
  shape: { kind: "test-tensors" }
};
function problemVerdict(subject, problem, outcome) {
  const { cause, message, hint } = problem;
  return {
    ...base(subject, outcome),
    status: statusOfCause(cause),
    stage: problem.stage ?? CAUSES[cause].stage,
    blame: CAUSES[cause].blame,
    cause,
    message,
    hint,
    evidence: { ...evidenceOf(outcome), ...problem.evidence }
  };
}
function passedVerdict(subject, outcome, words, evidence) {
  return {
    ...base(subject, outcome),
    status: "passed",
    stage: null,
    blame: null,
    cause: null,
    ...words,
    evidence: { ...evidenceOf(outcome), ...evidence }
  };
}
function base({ weightsFormat, device, shape }, outcome) {
  const durations = outcome?.durations ?? {};
  return { weightsFormat, device, shape, durations, peakMemory: outcome?.peakMemory ?? null };
}
function evidenceOf(outcome) {
  return {
    ...outcome?.engine ? { engine: outcome.engine } : {},
    ...outcome?.python ? { python: outcome.python } : {},
    ...outcome?.isolation?.length ? { isolation: outcome.isolation } : {},
    ...outcome?.log ? { log: outcome.log } : {}
  };
}

// src/testing/judge/resource-status.ts
var NOT_ASKED = /* @__PURE__ */ new Set(["skipped", "not-applicable"]);
function resourceStatus(state, findings, verdicts) {
  if (state === "removed") return "removed";
  if (verdicts.some(({ status }) => status === "failed")) return "failed";
  if (findings.some(({ severity }) => severity === "error")) return "failed";
  const asked = verdicts.filter(({ status }) => !NOT_ASKED.has(status));
  const passed = asked.filter(({ status }) => status === "passed").length;
  if (passed > 0) return passed === asked.length ? "passed" : "partial";
  const waiting = verdicts.some(({ cause }) => cause === "earlier-stage-failed");
  return asked.length > 0 || waiting ? "inconclusive" : "valid";
}

// src/testing/read-resource.ts
async function readResource({ state, descriptionFile, problem, source }, known, readDescription) {
  const blame = (why) => known.verdicts.push(problemVerdict(WHOLE_RESOURCE, why));
  if (state === "removed") return null;
  if (state === "unreadable" || descriptionFile === null) {
    blame(problem ?? UNEXPLAINED);
    return null;
  }
  const read = await readDescription(descriptionFile, source);
  known.read = read;
  if (read.status === "error") blame(unreadable(read.findings));
  else known.findings.push(...read.findings);
  return read.description ?? null;
}
function reportOf(resource, known) {
  const { read, findings, verdicts, formatComparisons } = known;
  const { id, source, state, changedBy, renamedFrom, entry, note } = resource;
  return {
    id,
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    name: read?.description?.name ?? null,
    status: resourceStatus(state, findings, verdicts),
    findings: entry ? findings.map((finding) => findingAtEntry(finding, entry)) : findings,
    verdicts: entry ? verdicts.map((verdict) => verdictAtEntry(verdict, entry)) : verdicts,
    descriptionFile: describedIn(resource),
    changedBy,
    ...renamedFrom === void 0 ? {} : { renamedFrom },
    ...note === void 0 ? {} : { note },
    ...formatComparisons === void 0 ? {} : { formatComparisons }
  };
}
function describedIn({ state, descriptionFile, source, entry }) {
  if (entry !== void 0) return state === "removed" ? null : entry.file;
  return descriptionFile === null ? null : source;
}
var UNEXPLAINED = {
  cause: "internal-error",
  message: "The resource could not be found, and nothing says why.",
  hint: "Please report it: this is a fault of model-hub-ci."
};
function unreadable(findings) {
  const [first] = findings;
  const code = first?.code ?? "";
  const cause = isCause(code) && statusOfCause(code) === "error" ? code : "internal-error";
  const { message, hint } = first ?? UNEXPLAINED;
  return { cause, message, hint };
}
function isCause(code) {
  return Object.hasOwn(CAUSES, code);
}

// src/testing/with-partners.ts
import { createHash } from "node:crypto";
import { readFile as readFile2 } from "node:fs/promises";

// src/partners/checks/check.ts
function broken(why) {
  return { kind: "broken", why };
}
function unknown(why) {
  return { kind: "unknown", why };
}
function either(words) {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? "nothing";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

// src/partners/checks/metadata-checks.ts
var METADATA_CHECKS = {
  "resource-type": {
    about: "resource",
    ask: ({ description: { type } }, { anyOf }) => anyOf.includes(type) ? null : broken(`it takes ${either(anyOf)}, this is \`${type}\``)
  },
  "spec-version": {
    about: "resource",
    ask: ({ description: { specVersion } }, { anyOf }) => anyOf.includes(specVersion) ? null : broken(`it reads version ${either(anyOf)} of the format, this is \`${specVersion}\``)
  },
  tag: {
    about: "resource",
    ask: ({ description: { tags } }, { anyOf }) => tags.some((tag) => anyOf.includes(tag)) ? null : broken(`no tag tells it what to do: it looks for ${either(anyOf)}`)
  },
  attachment: {
    about: "resource",
    ask: ({ description: { attachments = [] } }, { anyOf }) => attachments.some((name) => anyOf.includes(name)) ? null : broken(`it needs an attachment named ${either(anyOf)}`)
  },
  "config-key": {
    about: "resource",
    ask: ({ description: { config = {} } }, { key }) => Object.hasOwn(config, key) ? null : broken(`\`config\` has no \`${key}\``)
  },
  "name-contains": {
    about: "resource",
    ask: ({ description: { name } }, { text }) => name.toLowerCase().includes(text) ? null : broken(`its name does not say \`${text}\``)
  },
  undecidable: { about: "resource", ask: (_, { why }) => unknown(why) }
};

// src/partners/checks/tensor-checks.ts
var TENSOR_CHECKS = {
  "tensor-count": {
    about: "model",
    ask: (model, limits) => {
      for (const side of ["inputs", "outputs"]) {
        const limit = limits[side] ?? Number.POSITIVE_INFINITY;
        const { length } = model[side];
        if (length > limit)
          return broken(`it takes at most ${limit} of the ${side}, the model has ${length}`);
      }
      return null;
    }
  },
  "axis-order": {
    about: "model",
    ask: ({ inputs: [first] }, { anyOf }) => {
      const order = first === void 0 ? "" : lettersOf(first);
      return anyOf.includes(order) ? null : broken(`it takes the axes ${either(anyOf)} of the input, these are \`${order}\``);
    }
  },
  "axis-letters": {
    about: "model",
    ask: ({ inputs, outputs }, { needed = [], allowed }) => {
      for (const tensor of [...inputs, ...outputs]) {
        const letters = tensor.axes.map(letterOf);
        const missing = needed.find((letter) => !letters.includes(letter));
        if (missing !== void 0)
          return broken(`the tensor \`${tensor.id}\` has no axis \`${missing}\``);
        const other = letters.find((letter) => allowed && !allowed.includes(letter));
        if (other !== void 0)
          return broken(`it does not know the axis \`${other}\` of the tensor \`${tensor.id}\``);
      }
      return null;
    }
  },
  "space-axes": {
    about: "model",
    ask: ({ inputs, outputs }, { max }) => {
      const wide = [...inputs, ...outputs].find(
        ({ axes }) => axes.filter(({ type }) => type === "space").length > max
      );
      return wide ? broken(`the tensor \`${wide.id}\` has more than ${max} axes of space`) : null;
    }
  },
  "data-type": {
    about: "model",
    ask: ({ inputs, outputs }, { noneOf }) => {
      const odd = [...inputs, ...outputs].find(({ dtype }) => noneOf.includes(dtype));
      return odd ? broken(`it reads no tensors of type \`${odd.dtype}\`, as \`${odd.id}\` is`) : null;
    }
  },
  operations: {
    about: "model",
    ask: ({ inputs, outputs }, { preprocessing, postprocessing }) => {
      const odd = inputs.flatMap(steps).find((step) => !preprocessing.includes(step)) ?? outputs.flatMap(steps).find((step) => !postprocessing.includes(step));
      return odd === void 0 ? null : broken(`it does not know the operation \`${odd}\``);
    }
  },
  "preprocessing-steps": {
    about: "model",
    ask: ({ inputs: [first] }, { max }) => first !== void 0 && steps(first).length > max ? broken(`it does at most ${max} of preprocessing, the model has ${steps(first).length}`) : null
  },
  "operation-argument": {
    about: "model",
    ask: ({ inputs, outputs }, { operation, argument, specVersion }, { description }) => description.specVersion === specVersion && [...inputs, ...outputs].flatMap(({ processing }) => processing).some(({ id, kwargs }) => id === operation && Object.hasOwn(kwargs, argument)) ? broken(`it does no \`${operation}\` with \`${argument}\` of version ${specVersion}`) : null
  }
};
function steps({ processing }) {
  return processing.map(({ id }) => id).filter((id) => id !== "ensure_dtype");
}
function lettersOf({ axes }) {
  return axes.map(letterOf).join("");
}
function letterOf({ type, id }) {
  return type === "space" ? id : type[0] ?? "";
}

// src/partners/checks/weights-checks.ts
var WEIGHTS_CHECKS = {
  "framework-version": {
    about: "weights",
    ask: ({ format, frameworkVersion }, { format: asked, min, max }) => {
      if (format !== asked || frameworkVersion === void 0) return null;
      if (compare(frameworkVersion, min) >= 0 && compare(frameworkVersion, max) <= 0) return null;
      return unknown(
        `it has engines for versions ${min} to ${max} and takes the nearest for \`${frameworkVersion}\`, which may or may not do`
      );
    }
  },
  "architecture-modules": {
    about: "weights",
    ask: ({ architecture }, { ships, lacks }, { imports }) => {
      if (architecture === void 0) return null;
      const { importFrom, source } = architecture;
      const modules = importFrom === void 0 ? imports : [topOf(importFrom)];
      if (modules === null)
        return unknown(
          `whether it has the Python modules that \`${source?.source ?? "the architecture"}\` imports can't be seen: the file is not at hand`
        );
      const missing = modules.find((name) => lacks.includes(name));
      if (missing === ".")
        return broken("the architecture imports files that lie beside it, which it cannot");
      if (missing !== void 0)
        return broken(`the architecture imports the Python module \`${missing}\`, which it lacks`);
      const other = modules.find((name) => !ships.includes(name));
      return other === void 0 ? null : unknown(
        `the architecture imports the Python module \`${other}\`, and it is not known whether it has that`
      );
    }
  },
  "architecture-arguments": {
    about: "weights",
    ask: ({ architecture }) => Object.keys(architecture?.kwargs ?? {}).length > 0 ? null : broken("the architecture has no `kwargs`, from which it builds the network")
  },
  "architecture-argument-absent": {
    about: "weights",
    ask: ({ architecture }, { name }) => architecture !== void 0 && Object.hasOwn(architecture.kwargs, name) && architecture.kwargs[name] !== null ? broken(`it does not take the argument \`${name}\` of the architecture`) : null
  },
  "architecture-argument-integer": {
    about: "weights",
    ask: ({ architecture }, { anyOf }) => {
      const given = Object.entries(architecture?.kwargs ?? {});
      const odd = given.find(([name, value]) => anyOf.includes(name) && !isWhole(value));
      return odd ? broken(`\`${odd[0]}\` of the architecture has to be a whole number: ${either(anyOf)}`) : null;
    }
  },
  "local-weights": {
    about: "weights",
    ask: ({ source: { source } }) => /^https?:/i.test(source) ? unknown(
      "it reads weights inside of a package only, and these are behind an address: that depends on how the package is downloaded"
    ) : null
  }
};
function isWhole(value) {
  return typeof value === "number" && Number.isInteger(value);
}
function topOf(module) {
  return module.split(".")[0] ?? module;
}
function compare(a, b) {
  const [left, right] = [a, b].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (const [index, number] of (right ?? []).entries()) {
    const other = left?.[index];
    if (other === void 0) return 0;
    if (other !== number) return other - number;
  }
  return 0;
}

// src/partners/checks/checks.ts
var CHECKS = {
  ...METADATA_CHECKS,
  ...TENSOR_CHECKS,
  ...WEIGHTS_CHECKS
};

// src/partners/ask-rules.ts
var WEIGHTS_RULE = "weights-format";
function askRules(partner, facts) {
  const { model } = facts.description;
  const first = partner.rules.find(({ check }) => check === "resource-type");
  const ordered = first ? [first, ...partner.rules.filter((rule) => rule !== first)] : partner.rules;
  let open = null;
  let left = null;
  for (const rule of ordered) {
    const check = CHECKS[rule.check];
    if (check.about === "resource") {
      const answer = check.ask(facts, rule.with);
      if (answer?.kind === "broken") return told(rule, answer);
      if (answer) open ??= decided(rule, answer);
      continue;
    }
    if (model === void 0) continue;
    if (check.about === "model") {
      const answer = check.ask(model, rule.with, facts);
      if (answer?.kind === "broken") return told(rule, answer);
      if (answer) open ??= decided(rule, answer);
      continue;
    }
    left ??= readable(partner, model.weights);
    if (left.length === 0) break;
    let last = null;
    const kept = [];
    for (const { weights, doubt: doubt2 } of left) {
      const answer = check.ask(weights, rule.with, facts);
      if (answer?.kind === "broken") last = answer;
      else kept.push({ weights, doubt: doubt2 ?? (answer ? decided(rule, answer) : null) });
    }
    if (kept.length === 0 && last) return told(rule, last);
    left = kept;
  }
  left ??= readable(partner, model?.weights ?? []);
  if (left.length === 0) return unreadable2(partner);
  const sure = left.filter(({ doubt: doubt2 }) => doubt2 === null);
  const doubt = open ?? (sure.length === 0 ? left[0]?.doubt ?? null : null);
  if (doubt) return { ...doubt, weights: [] };
  return {
    status: "works",
    rule: WEIGHTS_RULE,
    why: "",
    weights: sure.map(({ weights }) => weights)
  };
}
function readable({ weights: known }, entries) {
  return Object.keys(known).flatMap(
    (format) => entries.filter((entry) => entry.format === format).map((weights) => ({ weights, doubt: null }))
  );
}
function unreadable2({ weights }) {
  const formats = Object.keys(weights).map((format) => `\`${format}\``).join(", ");
  return {
    status: "not-applicable",
    rule: WEIGHTS_RULE,
    why: `it reads ${formats} only, and there are no such weights`,
    weights: []
  };
}
function told(rule, answer) {
  return { ...decided(rule, answer), weights: [] };
}
function decided({ id, otherwise, source, asOf }, { kind, why }) {
  return {
    status: kind === "broken" ? otherwise : "unknown",
    rule: id,
    why,
    ...source === void 0 ? {} : { source },
    ...asOf === void 0 ? {} : { asOf }
  };
}

// src/partners/ask-outline.ts
function askOutline(partner, outline) {
  for (const rule of partner.rules) {
    const why = rule.check === "resource-type" && !rule.with.anyOf.includes(outline.type) ? `it takes no \`${outline.type}\`` : rule.check === "tensor-count" ? tooMany(rule.with, outline) : null;
    const answer = why === null ? null : broken(why);
    if (answer) return decided(rule, answer);
  }
  if (outline.weights === null || outline.type !== "model") return null;
  const readable2 = outline.weights.some((format) => Object.hasOwn(partner.weights, format));
  return readable2 ? null : unreadable2(partner);
}
function tooMany(limits, outline) {
  for (const side of ["inputs", "outputs"]) {
    const limit = limits[side];
    const number = outline[side];
    if (limit !== void 0 && number !== null && number > limit)
      return `it takes at most ${limit} of the ${side}, the model has ${number}`;
  }
  return null;
}

// src/partners/partner-rows.ts
function partnerRows(known, partners) {
  return partners.map((partner) => rowOf(partner, known));
}
function rowOf(partner, { description, outline, imports, verdicts }) {
  const prediction = description === null ? ofInvalid(partner, outline) : askRules(partner, { description, imports });
  const row = { partner: partner.partner, source: partner.source, asOf: partner.asOf };
  const ran = prediction.status === "works" ? ranIn(partner, prediction.weights, verdicts) : null;
  if (ran) return { ...row, ...ran };
  const { status, rule, source = row.source, asOf = row.asOf } = prediction;
  const message = sentence(partner, prediction);
  return { ...row, status, basis: "predicted", rule, message, source, asOf };
}
function ofInvalid(partner, outline) {
  const open = {
    status: "unknown",
    rule: "valid-description",
    why: "the description is not valid, so that no rule can be checked"
  };
  return { ...(outline && askOutline(partner, outline)) ?? open, weights: [] };
}
function sentence({ title }, { status, why, weights }) {
  const formats = weights.map(({ format }) => `\`${format}\``).join(", ");
  if (status === "works") return `Predicted: ${title} works with ${formats}.`;
  if (status === "does-not-work") return `Predicted: ${title} does not work, because ${why}.`;
  if (status === "not-applicable") return `Not applicable, because ${why}.`;
  return `Not known, because ${why}.`;
}
var WEIGHTS_AT_WORK = ["load", "run", "compare"];
function ranIn({ title, weights: engines }, weights, verdicts) {
  const tried = weights.map(({ format }) => ({
    format,
    verdict: verdicts.find(
      ({ weightsFormat, shape }) => weightsFormat === format && shape.kind === "test-tensors"
    )
  }));
  const inItsEngine = tried.flatMap(({ format, verdict }) => {
    const name = verdict?.evidence.engine ?? "";
    return verdict && familyOf(name) === engines[format] ? [{ format, verdict, name }] : [];
  });
  const good = inItsEngine.find(({ verdict }) => verdict.status === "passed");
  if (good)
    return {
      status: "works",
      basis: "ran",
      rule: "ran-in-its-engine",
      message: `Ran in its engine: \`${good.format}\` passed in ${good.name}, the engine that ${title} has for such weights.`
    };
  if (tried.length === 0 || tried.some(({ verdict }) => verdict?.status !== "failed")) return null;
  const [first] = inItsEngine;
  if (first && inItsEngine.length === tried.length && WEIGHTS_AT_WORK.includes(first.verdict.stage))
    return {
      status: "does-not-work",
      basis: "ran",
      rule: "ran-in-its-engine",
      message: `Ran in its engine, ${first.name}, and failed: \`${first.format}\`, ${causeOf(first.verdict)}.`
    };
  const reasons = tried.map(({ format, verdict }) => `\`${format}\` (${causeOf(verdict)})`);
  return {
    status: "does-not-work",
    basis: "predicted",
    rule: "weights-fail-here",
    message: `Predicted: ${title} does not work, because all weights that it reads fail here too: ${reasons.join(", ")}.`
  };
}
function causeOf(verdict) {
  return (verdict?.cause ?? "unknown").replaceAll("-", " ");
}
var FAMILIES = [
  [/^onnxruntime\b/i, "onnxruntime"],
  [/^(?:py)?torch\b/i, "torch"],
  [/tensorflow\/tfjs|^tfjs\b/i, "tfjs"],
  [/^tensorflow\b/i, "tensorflow"]
];
function familyOf(engine) {
  return FAMILIES.find(([pattern]) => pattern.test(engine))?.[1] ?? null;
}

// src/partners/published-reports.ts
var STATUSES = ["passed", "failed", "not-applicable"];
var MESSAGE_LIMIT = 300;
function readToolReport(fileName, text) {
  const name = /^([^_/\\]+)_([^_/\\]+)\.json$/.exec(fileName);
  const [, tool, version] = name ?? [];
  if (tool === void 0 || version === void 0) return null;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { status, error, details } = value;
  const known = STATUSES.find((one) => one === status);
  if (known === void 0) return null;
  const message = [error, details].find((one) => typeof one === "string" && one.trim() !== "");
  return {
    partner: tool.toLowerCase(),
    version,
    status: known,
    message: typeof message === "string" ? message.trim().slice(0, MESSAGE_LIMIT) : ""
  };
}
function latestReports(reports) {
  const latest = /* @__PURE__ */ new Map();
  for (const report of reports) {
    const known = latest.get(report.partner);
    if (!known || VERSIONS.compare(report.version, known.version) > 0)
      latest.set(report.partner, report);
  }
  return [...latest.values()];
}
var VERSIONS = new Intl.Collator("en", { numeric: true });
function withPublished(rows, reports, date) {
  const latest = latestReports(reports);
  return rows.map((row) => {
    const report = latest.find(({ partner }) => partner === row.partner);
    if (!report) return row;
    const { version, status, message } = report;
    return { ...row, published: { status, version, date, message, agrees: agrees(row, status) } };
  });
}
function agrees({ status }, published) {
  if (status === "unknown") return null;
  return status === "works" === (published === "passed");
}

// src/partners/python-imports.ts
var LIMIT = 1e6;
function pythonImports(text) {
  const found = /* @__PURE__ */ new Set();
  const code = text.slice(0, LIMIT).replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, "");
  for (const match of code.matchAll(
    /^[ \t]*(?:import[ \t]+([^\n#]+)|from[ \t]+(\S+)[ \t]+import\b)/gm
  )) {
    const [, modules, from] = match;
    const names2 = from === void 0 ? (modules ?? "").split(",") : [from];
    for (const name of names2) {
      const word = name.trim().split(/\s/)[0] ?? "";
      if (word.startsWith(".")) found.add(".");
      else if (/^\w/.test(word)) found.add(word.split(".")[0] ?? word);
    }
  }
  return [...found];
}

// src/testing/read-published.ts
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
var PLAIN_NAME = /^[\w.-]+$/;
async function readPublished(folder, resource, description) {
  const id = (description?.id ?? basename(resource.folder)).split("/").at(-1) ?? "";
  const reports = join(folder, "reports");
  if (!PLAIN_NAME.test(id)) return { reports: [], date: null };
  for (const owner of await names(reports)) {
    const versions = (await names(join(reports, owner, id))).sort(NATURAL.compare);
    const version = versions.find((name) => name === description?.version) ?? versions.at(-1);
    if (version === void 0) continue;
    const place = join(reports, owner, id, version, "reports");
    const texts = await Promise.all(
      (await names(place)).map(async (name) => ({
        name,
        text: await readFile(join(place, name), "utf8").catch(() => "")
      }))
    );
    const read = texts.flatMap(({ name, text }) => readToolReport(name, text) ?? []);
    return { reports: read, date: await publishedAt(folder) };
  }
  return { reports: [], date: null };
}
var NATURAL = new Intl.Collator("en", { numeric: true });
async function names(folder) {
  return readdir(folder).catch(() => []);
}
async function publishedAt(folder) {
  try {
    const index = JSON.parse(await readFile(join(folder, "index.json"), "utf8"));
    const { timestamp } = index;
    return typeof timestamp === "string" && !Number.isNaN(Date.parse(timestamp)) ? timestamp : null;
  } catch {
    return null;
  }
}

// src/testing/with-partners.ts
async function withPartners(report, resource, { read }, { partners = CATALOGUE, partnerReports = null } = {}) {
  if (report.status === "removed") return report;
  const { folder, descriptionFile } = resource;
  const description = read?.description ?? null;
  const entry = description?.model?.weights.find(({ architecture }) => architecture?.source);
  const source = entry?.architecture?.source?.source;
  const imports = source === void 0 ? null : await importsOf(source, folder);
  const { verdicts } = report;
  const known = { description, outline: read?.outline, imports, verdicts };
  const completeness = description?.metadataCompleteness;
  const sha256 = descriptionFile === null ? null : await sha256Of(descriptionFile);
  return {
    ...report,
    ...completeness === void 0 ? {} : { metadataCompleteness: completeness },
    ...sha256 === null ? {} : { descriptionSha256: sha256 },
    partners: await besidePublished(
      partnerRows(known, partners),
      partnerReports,
      resource,
      description
    )
  };
}
async function besidePublished(rows, folder, resource, description) {
  if (folder === null) return rows;
  const { reports, date } = await readPublished(folder, resource, description);
  return withPublished(rows, reports, date);
}
async function sha256Of(path) {
  try {
    return createHash("sha256").update(await readFile2(path)).digest("hex");
  } catch {
    return null;
  }
}
async function importsOf(source, folder) {
  if (/^https?:/i.test(source)) return null;
  try {
    const found = await findLocalFile(source, folder);
    return found.ok ? pythonImports(await readFile2(found.path, "utf8")) : null;
  } catch {
    return null;
  }
}

// src/testing/judge/internal-error.ts
var MAX_LOG = 8e3;
function internalError(error) {
  const what = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack ?? what : what;
  return {
    cause: "internal-error",
    message: `model-hub-ci itself failed: ${what}.`,
    hint: "This is no fault of the resource. Please report it with the log; it says where it happened.",
    evidence: { log: stack.slice(0, MAX_LOG) }
  };
}

export {
  internalError,
  WHOLE_RESOURCE,
  problemVerdict,
  passedVerdict,
  findingAtEntry,
  readResource,
  reportOf,
  withPartners
};
