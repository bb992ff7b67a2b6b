import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_ajv
} from "./chunk-2ZNHNSWV.mjs";
import {
  CATALOGUE
} from "./chunk-NGT65T3R.mjs";
import "./chunk-6UOHBWV3.mjs";
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import {
  WEIGHTS_FORMATS
} from "./chunk-YUWLJHWY.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/testing/read-partner-rules.ts
var import_yaml = __toESM(require_dist(), 1);
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/partners/partner-config.ts
var import_ajv = __toESM(require_ajv(), 1);

// src/partners/config-schema.ts
var text = { type: "string", minLength: 1, maxLength: 500 };
var texts = { type: "array", items: text, maxItems: 500 };
var number = { type: "integer", minimum: 0 };
var PARAMETERS = {
  "resource-type": [{ anyOf: texts }],
  "spec-version": [{ anyOf: texts }],
  "tensor-count": [{}, { inputs: number, outputs: number }],
  "axis-order": [{ anyOf: texts }],
  "axis-letters": [{}, { needed: texts, allowed: texts }],
  "space-axes": [{ max: number }],
  "data-type": [{ noneOf: texts }],
  operations: [{ preprocessing: texts, postprocessing: texts }],
  "preprocessing-steps": [{ max: number }],
  "operation-argument": [{ operation: text, argument: text, specVersion: text }],
  tag: [{ anyOf: texts }],
  attachment: [{ anyOf: texts }],
  "config-key": [{ key: text }],
  "name-contains": [{ text }],
  "framework-version": [{ format: { enum: WEIGHTS_FORMATS }, min: text, max: text }],
  "architecture-modules": [{ ships: texts, lacks: texts }],
  "architecture-arguments": [{}],
  "architecture-argument-absent": [{ name: text }],
  "architecture-argument-integer": [{ anyOf: texts }],
  "local-weights": [{}],
  undecidable: [{ why: text }]
};
var id = { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", maxLength: 80 };
var day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
var address = { type: "string", pattern: "^https?://", maxLength: 500 };
var ruleSchemas = Object.entries(PARAMETERS).map(([check, [needed, more = {}]]) => ({
  type: "object",
  additionalProperties: false,
  required: ["id", "check", "with", "otherwise"],
  properties: {
    id,
    check: { const: check },
    with: {
      type: "object",
      additionalProperties: false,
      required: Object.keys(needed),
      properties: { ...needed, ...more }
    },
    otherwise: { enum: ["does-not-work", "not-applicable"] },
    source: address,
    asOf: day
  }
}));
var PARTNER_CONFIG_SCHEMA = {
  type: "object",
  propertyNames: { pattern: "^[a-z0-9][a-z0-9.-]*$", maxLength: 80 },
  additionalProperties: {
    anyOf: [
      { const: false },
      {
        type: "object",
        additionalProperties: false,
        properties: {
          title: { ...text, maxLength: 80 },
          source: address,
          asOf: day,
          weights: {
            type: "object",
            propertyNames: { enum: WEIGHTS_FORMATS },
            additionalProperties: { enum: ["onnxruntime", "torch", "tensorflow", "tfjs"] }
          },
          rules: {
            type: "array",
            maxItems: 100,
            items: {
              type: "object",
              required: ["check"],
              discriminator: { propertyName: "check" },
              oneOf: ruleSchemas
            }
          },
          without: { type: "array", items: id }
        }
      }
    ]
  }
};

// src/partners/partner-config.ts
var compiled;
function compile() {
  const ajv = new import_ajv.Ajv({ discriminator: true, allErrors: true, strict: false });
  return ajv.compile(PARTNER_CONFIG_SCHEMA);
}
function withConfig(known, config) {
  if (config === void 0 || config === null) return { ok: true, partners: [...known] };
  compiled ??= compile();
  const validate = compiled;
  if (!validate(config)) {
    const problems2 = (validate.errors ?? []).map(({ instancePath, message }) => ({
      at: instancePath.split("/").slice(1).join(".") || "partners",
      message: message ?? "does not fit"
    }));
    return { ok: false, problems: problems2 };
  }
  const partners = new Map(known.map((partner) => [partner.partner, partner]));
  const problems = [];
  for (const [name, entry] of Object.entries(config)) {
    if (entry === false) partners.delete(name);
    else {
      const merged = merge(name, partners.get(name), entry);
      if (merged === null)
        problems.push({ at: name, message: "new software needs title, source, asOf and weights" });
      else partners.set(name, merged);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, partners: [...partners.values()].sort(byName) };
}
function merge(partner, known, entry) {
  const { title, source, asOf, weights } = { ...known, ...entry };
  if (title === void 0 || source === void 0 || asOf === void 0 || weights === void 0)
    return null;
  const { rules: own = [], without = [] } = entry;
  const before = (known?.rules ?? []).filter(({ id: id2 }) => !without.includes(id2));
  const place = (id2) => own.find((rule) => rule.id === id2);
  const kept = before.map((rule) => place(rule.id) ?? rule);
  const added = own.filter(({ id: id2 }) => !before.some((rule) => rule.id === id2));
  return { partner, title, source, asOf, weights, rules: [...kept, ...added] };
}
function byName(a, b) {
  return a.partner < b.partner ? -1 : 1;
}

// src/testing/read-partner-rules.ts
var EXAMPLE = "docs/partners.md shows what such a file holds.";
async function readPartnerRules(file, folder, setting) {
  const complain = (...said) => ({
    ok: false,
    complaints: said.map(([what, hint]) => ({
      message: `${setting}: '${file}' ${what}.`,
      hint
    }))
  });
  const text2 = await readFile(resolve(folder, file), "utf8").catch(
    (error) => error
  );
  if (typeof text2 !== "string")
    return complain([`cannot be read (${text2.code ?? text2.message})`, "Name a YAML or JSON file."]);
  const config = parseYaml(text2);
  if (!config.ok) return complain([`is no YAML: ${config.why}`, EXAMPLE]);
  const configured = withConfig(CATALOGUE, config.value);
  if (configured.ok) return { ok: true, value: configured.partners };
  return complain(
    ...configured.problems.map(({ at, message }) => [
      `does not fit at ${at}: ${message}`,
      EXAMPLE
    ])
  );
}
function parseYaml(text2) {
  const document = (0, import_yaml.parseDocument)(text2);
  const [error] = document.errors;
  if (error) return { ok: false, why: error.message.split("\n")[0] ?? "" };
  try {
    return { ok: true, value: document.toJS() };
  } catch (problem) {
    if (problem instanceof ReferenceError) return { ok: false, why: problem.message };
    throw problem;
  }
}
export {
  readPartnerRules
};
