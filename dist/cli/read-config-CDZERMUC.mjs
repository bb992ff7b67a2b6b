import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import {
  configEntries,
  parseSetting
} from "./chunk-SSWT7WJ6.mjs";
import "./chunk-IGC2YHKD.mjs";
import {
  suggest
} from "./chunk-YYDBJV2I.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/settings/read-config.ts
var import_yaml = __toESM(require_dist(), 1);
var LARGEST = 256 * 1024;
var WHERE = "docs/layouts.md shows what the file may hold.";
function readConfig(text) {
  const counter = new import_yaml.LineCounter();
  const at = (offset, message, hint) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), message, hint };
  };
  if (text.length > LARGEST)
    return { ok: false, problems: [at(0, "The file is too large.", WHERE)] };
  try {
    const document = (0, import_yaml.parseDocument)(text, { lineCounter: counter, logLevel: "silent" });
    const [error] = document.errors;
    if (error !== void 0) {
      const why = error.message.split(/ at line|\n/)[0] ?? "";
      return { ok: false, problems: [at(error.pos[0], `This is no YAML: ${why}.`, WHERE)] };
    }
    const { contents } = document;
    if (contents === null) return { ok: true, texts: /* @__PURE__ */ new Map() };
    if (!(0, import_yaml.isMap)(contents))
      return { ok: false, problems: [at(0, "The file is no mapping of settings.", WHERE)] };
    return readPairs(contents.items, at);
  } catch (error) {
    return { ok: false, problems: [at(0, `The file cannot be read: ${String(error)}`, WHERE)] };
  }
}
function readPairs(pairs, at) {
  const known = new Map(configEntries().map(([key, ...entry]) => [key, entry]));
  const texts = /* @__PURE__ */ new Map();
  const problems = [];
  for (const { key: node, value } of pairs) {
    const key = (0, import_yaml.isScalar)(node) ? String(node.value) : "";
    const offset = offsetOf(node) ?? 0;
    const entry = known.get(key);
    if (entry === void 0) {
      const near = suggest(key, [...known.keys()]);
      const hint = near === null ? WHERE : `Did you mean '${near}'?`;
      problems.push(at(offset, `There is no setting '${key}'.`, hint));
      continue;
    }
    const [name, setting] = entry;
    const read = readValue(value, setting);
    if (read === null) continue;
    const parsed = read.ok ? parseSetting(read.text, setting) : read;
    if (!parsed.ok)
      problems.push(at(offsetOf(value) ?? offset, `${key}: ${parsed.message}`, parsed.hint));
    else if (read.ok) texts.set(name, read.text);
  }
  return problems.length === 0 ? { ok: true, texts } : { ok: false, problems };
}
function readValue(value, { kind }) {
  if (value === null || (0, import_yaml.isScalar)(value) && value.value === null) return null;
  if ((0, import_yaml.isScalar)(value)) return { ok: true, text: textOf(value) };
  const isList = kind === "words" || kind === "lines";
  if (isList && (0, import_yaml.isSeq)(value) && value.items.every((item) => (0, import_yaml.isScalar)(item)))
    return {
      ok: true,
      text: value.items.map((item) => (0, import_yaml.isScalar)(item) ? textOf(item) : "").join("\n")
    };
  return {
    ok: false,
    message: isList ? "This is no list of texts." : "This is not one value.",
    hint: isList ? "Write one text, or a list of them." : "Write a single value."
  };
}
function textOf({ value, source }) {
  return typeof value === "string" ? value : source ?? String(value);
}
function offsetOf(node) {
  return node?.range?.[0];
}
export {
  readConfig
};
