import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents
} from "./chunk-5N35OITQ.mjs";

// src/description/yaml/compose.ts
var ComposeError = class extends Error {
  name = "ComposeError";
  offset;
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
};
function compose(events, source) {
  const anchors = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  const stack = [];
  let root = null;
  let documents = 0;
  let last = 0;
  const place = (node) => {
    const frame = stack.at(-1);
    if (!frame?.node) {
      root ??= node;
      return;
    }
    if (frame.node.kind === "list") frame.node.items.push(node);
    else if (frame.key === null) frame.key = node;
    else {
      frame.node.entries.push({ key: frame.key, value: node });
      frame.key = null;
    }
  };
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT: {
        documents += 1;
        if (documents > 1)
          throw new ComposeError("a second document starts here; a description is one", last);
        stack.push({ node: null, key: null, anchor: null });
        break;
      }
      case EVENT_ID.POP: {
        const frame = stack.pop();
        if (frame?.node) {
          frame.node.end = Math.max(last, frame.node.start);
          open.delete(frame.node);
        }
        break;
      }
      case EVENT_ID.ALIAS: {
        const name = source.slice(event.anchorStart, event.anchorEnd);
        const target = anchors.get(name);
        last = event.anchorEnd;
        if (!target)
          throw new ComposeError(
            `*${name} refers to nothing: there is no &${name}`,
            event.anchorStart
          );
        if (open.has(target))
          throw new ComposeError(`*${name} stands inside of what it refers to`, event.anchorStart);
        target.isAliased = true;
        place(target);
        break;
      }
      default: {
        const node = nodeOf(event, source, last);
        last = node.kind === "scalar" ? node.end : Math.max(last, node.start);
        place(node);
        if (event.anchorStart >= 0)
          anchors.set(source.slice(event.anchorStart, event.anchorEnd), node);
        if (node.kind !== "scalar") {
          open.add(node);
          stack.push({ node, key: null, anchor: null });
        }
      }
    }
  }
  return root;
}
function nodeOf(event, source, last) {
  const tag = event.tagStart >= 0 ? source.slice(event.tagStart, event.tagEnd) : null;
  if (event.type === EVENT_ID.SEQUENCE)
    return { kind: "list", start: event.start, end: event.start, tag, items: [] };
  if (event.type === EVENT_ID.MAPPING)
    return { kind: "mapping", start: event.start, end: event.start, tag, entries: [] };
  const plain = event.style === SCALAR_STYLE.PLAIN;
  const empty = event.valueStart < 0;
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const start = empty ? last : event.valueStart - (quoted ? 1 : 0);
  const end = empty ? last : event.valueEnd + (quoted ? 1 : 0);
  const text = empty ? "" : event.fast ? source.slice(event.valueStart, event.valueEnd) : getScalarValue(source, event);
  return { kind: "scalar", start, end, tag, text, plain };
}

// src/description/yaml/odd-scalar.ts
var ODD = /* @__PURE__ */ Symbol("odd scalar");
function oddScalar(kind, value, text) {
  return Object.freeze({ [ODD]: true, kind, value, text });
}
function isOddScalar(value) {
  return typeof value === "object" && value !== null && ODD in value;
}
var KEY_MARK = "\0";
function oddKey(text) {
  return KEY_MARK + text;
}
function isOddKey(key) {
  return key.startsWith(KEY_MARK);
}
function keyText(key) {
  return isOddKey(key) ? key.slice(1) : key;
}
function toPlain(value) {
  if (isOddScalar(value)) return value.kind === "float" ? value.value : value.text;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null) return value;
  const plain = {};
  for (const [key, item] of Object.entries(value)) setOwn(plain, keyText(key), toPlain(item));
  return plain;
}
function setOwn(target, key, value) {
  if (key === "__proto__")
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true
    });
  else target[key] = value;
}
function cloneData(data) {
  return copy(data);
}
function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null || isOddScalar(value)) return value;
  const cloned = {};
  for (const [key, item] of Object.entries(value)) setOwn(cloned, key, copy(item));
  return cloned;
}

// src/description/yaml/plain-scalar.ts
var ScalarError = class extends Error {
  name = "ScalarError";
};
var NULLS = /* @__PURE__ */ new Set(["", "~", "null", "Null", "NULL"]);
var INTEGER = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$/;
var FLOAT = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?)$/;
var INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
var NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
var DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
var DATETIME = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::?(\d\d))?))?$/;
var BOOLEANS_1_1 = Object.fromEntries(
  ["y", "n", "yes", "no", "on", "off", "true", "false"].flatMap((word) => {
    const value = ["y", "yes", "on", "true"].includes(word);
    const title = word.charAt(0).toUpperCase() + word.slice(1);
    return [word, title, word.toUpperCase()].map((spelling) => [spelling, value]);
  })
);
var OCTAL_1_1 = /^[-+]?0[0-7_]+$/;
var SEXAGESIMAL_1_1 = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
function plainScalar(text, version11) {
  const first = text.charCodeAt(0);
  if (first > 57 && first !== 126 && !/^[nNtTfFyYoO=<]/.test(text)) return text;
  if (NULLS.has(text)) return null;
  if (text === "true" || text === "True" || text === "TRUE") return true;
  if (text === "false" || text === "False" || text === "FALSE") return false;
  if (version11) {
    const boolean = Object.hasOwn(BOOLEANS_1_1, text) ? BOOLEANS_1_1[text] : void 0;
    if (boolean !== void 0) return boolean;
    if (OCTAL_1_1.test(text)) return integerValue(text.replace(/^([-+]?)0/, "$10o"));
    if (SEXAGESIMAL_1_1.test(text)) return sexagesimal(text);
  }
  if (text === "=" || text === "<<")
    throw new ScalarError(`a bare ${text} has a meaning of its own in YAML; put it in quotes`);
  if (INTEGER.test(text)) return integerValue(text);
  if (FLOAT.test(text)) return floatValue(Number(text.replaceAll("_", "").replace(/^\+/, "")));
  if (INFINITY.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  const date = DATE.exec(text);
  if (date) return dateValue(date, text);
  const datetime = DATETIME.exec(text);
  if (datetime) return dateValue(datetime, text);
  return text;
}
function floatValue(value) {
  return Number.isInteger(value) ? oddScalar("float", value, pythonFloat(value)) : value;
}
function integerOf(text) {
  return INTEGER.test(text) ? integerValue(text) : void 0;
}
function integerValue(text) {
  const negative = text.startsWith("-");
  const digits = text.replace(/^[-+]/, "").replaceAll("_", "");
  const value = Number(digits.replace(/^0+(?=\d)/, "")) || 0;
  return negative && value !== 0 ? -value : value;
}
function sexagesimal(text) {
  const negative = text.startsWith("-");
  const parts = text.replace(/^[-+]/, "").replaceAll("_", "").split(":");
  const value = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return text.includes(".") ? floatValue(negative ? -value : value) : negative ? -value : value;
}
function pythonFloat(value) {
  if (Object.is(value, -0)) return "-0.0";
  if (Math.abs(value) < 1e16) return `${value}.0`;
  return value.toExponential().replace(/e([-+])(\d)$/, "e$10$2");
}
function dateValue(match, text) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const milliseconds = Date.UTC(2e3, month - 1, day, hour, minute, second);
  const date = new Date(milliseconds);
  date.setUTCFullYear(year, month - 1, day);
  const possible = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!possible)
    throw new ScalarError(`${text} looks like a date, but there is no such day or time`);
  if (match.length === 4) return oddScalar("date", date.getTime(), text);
  const zone = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === "-" ? -1 : 1);
  return oddScalar("datetime", date.getTime() - zone * 6e4, text);
}

// src/description/yaml/tree-to-data.ts
var MAX_VALUES = 2e5;
var CORE = "tag:yaml.org,2002:";
function treeToData(root, version11) {
  let budget = MAX_VALUES;
  const convert = (node) => {
    spend(node);
    if (node.kind === "scalar") return scalar(node, version11);
    const tag = shortTag(node.tag);
    if (node.kind === "list") {
      if (tag !== null && tag !== "seq" && tag !== "omap") throw unknownTag(node);
      const items = node.items.map(convert);
      return tag === "omap" ? oddScalar("collection", Number.NaN, "!!omap") : items;
    }
    if (tag !== null && tag !== "map" && tag !== "set") throw unknownTag(node);
    const data = mapping(node);
    return tag === "set" ? oddScalar("collection", Number.NaN, "!!set") : data;
  };
  const spend = (node) => {
    budget -= 1;
    if (budget < 0)
      throw new ComposeError(`the aliases unfold to more than ${MAX_VALUES} values`, node.start);
  };
  const mapping = (node) => {
    spend(node);
    const data = {};
    const merged = [];
    for (const { key, value } of node.entries) {
      if (isMergeKey(key)) {
        merged.push(...mergeSources(value));
        continue;
      }
      const name = keyName(key, version11);
      if (Object.hasOwn(data, name))
        throw new ComposeError("this key stands here for the second time", key.start);
      setOwn(data, name, convert(value));
    }
    for (const source of merged) {
      for (const [name, value] of Object.entries(mapping(source)))
        if (!Object.hasOwn(data, name)) setOwn(data, name, value);
    }
    return data;
  };
  return convert(root);
}
function isMergeKey(key) {
  return key.kind === "scalar" && key.plain && key.tag === null && key.text === "<<";
}
function mergeSources(value) {
  if (value.kind === "mapping") return [value];
  if (value.kind === "list")
    return value.items.map((item) => {
      if (item.kind === "mapping") return item;
      throw new ComposeError("the merge key << takes mappings only", item.start);
    });
  throw new ComposeError("the merge key << takes a mapping or a list of mappings", value.start);
}
function keyName(key, version11) {
  if (key.kind === "mapping") throw new ComposeError("a mapping cannot be a key", key.start);
  if (key.kind === "list")
    return oddKey(`(${key.items.map((item) => keyName(item, version11)).join(", ")})`);
  const value = scalar(key, version11);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return oddKey(value ? "1" : "0");
  if (isOddScalar(value)) return oddKey(value.kind === "float" ? String(value.value) : value.text);
  return oddKey(String(value));
}
function shortTag(tag) {
  if (tag === null || tag === "!") return null;
  if (tag.startsWith("!!")) return tag.slice(2);
  const verbatim = /^!<(.*)>$/.exec(tag)?.[1];
  return verbatim?.startsWith(CORE) ? verbatim.slice(CORE.length) : tag;
}
function scalar(node, version11) {
  if (node.tag !== null && node.tag !== "!") return tagged(node, version11);
  if (!node.plain || node.tag === "!") return node.text;
  try {
    return plainScalar(node.text, version11);
  } catch (error) {
    if (error instanceof ScalarError) throw new ComposeError(error.message, node.start);
    throw error;
  }
}
var TAGGED = {
  str: (text) => text,
  null: () => null,
  int: (text) => integerOf(text),
  float: (text) => {
    const value = plainScalar(text, false);
    return typeof value === "number" ? floatValue(value) : isOddScalar(value) ? value : void 0;
  },
  bool: (text) => /^(?:yes|on|true|y)$/i.test(text) ? true : /^(?:no|off|false|n)$/i.test(text) ? false : void 0,
  timestamp: (text, version11) => {
    const value = plainScalar(text, version11);
    return isOddScalar(value) && value.kind !== "float" ? value : void 0;
  },
  binary: () => oddScalar("collection", Number.NaN, "!!binary")
};
function tagged(node, version11) {
  const tag = shortTag(node.tag);
  const read = tag === null || !Object.hasOwn(TAGGED, tag) ? void 0 : TAGGED[tag];
  if (!read) throw unknownTag(node);
  const value = read(node.text, version11);
  if (value === void 0)
    throw new ComposeError(`the tag ${node.tag} does not fit what follows it`, node.start);
  return value;
}
function unknownTag(node) {
  return new ComposeError(`the tag ${node.tag} is unknown here`, node.start);
}

// src/description/yaml/locate.ts
function findPlace(root, path, version11) {
  let place = { key: null, value: root, depth: 0, isShared: false };
  for (const step of path) {
    const next = child(place.value, step, version11);
    if (!next) break;
    const isShared = place.isShared || next.isMerged || next.value.isAliased === true;
    place = { key: next.key, value: next.value, depth: place.depth + 1, isShared };
  }
  return place;
}
function child(node, step, version11) {
  if (node.kind === "list") {
    const value = typeof step === "number" ? node.items[step] : void 0;
    return value ? { key: null, value, isMerged: false } : null;
  }
  if (node.kind !== "mapping") return null;
  for (const { key, value } of node.entries)
    if (!isMergeKey(key) && keyName(key, version11) === String(step))
      return { key, value, isMerged: false };
  for (const { key, value } of node.entries)
    if (isMergeKey(key))
      for (const source of mergeSources(value)) {
        const found = child(source, step, version11);
        if (found) return { ...found, isMerged: true };
      }
  return null;
}
function lineCounter(source, file) {
  let starts;
  return (offset) => {
    starts ??= lineStarts(source);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
function lineStarts(source) {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  while (ends.exec(source)) starts.push(ends.lastIndex);
  return starts;
}

// src/description/yaml/stray-tab.ts
function strayTab(source, events) {
  if (!source.includes("	")) return -1;
  const covered = [];
  for (const event of events)
    if (event.type === EVENT_ID.SCALAR && event.style !== SCALAR_STYLE.PLAIN)
      covered.push([event.valueStart, event.valueEnd]);
  let next = 0;
  let index = 0;
  while (index < source.length) {
    const range = covered[next];
    if (range && index >= range[0]) {
      index = Math.max(index, range[1]);
      next += 1;
      continue;
    }
    const char = source[index];
    if (char === "	") return index;
    if (char === "#" && (index === 0 || /\s/.test(source[index - 1] ?? ""))) {
      const end = /[\r\n]/g;
      end.lastIndex = index;
      index = end.exec(source)?.index ?? source.length;
    } else index += 1;
  }
  return -1;
}
function tabFix(source, tab) {
  const isBlank = (index) => source[index] === " " || source[index] === "	";
  let start = tab;
  while (start > 0 && isBlank(start - 1)) start -= 1;
  let end = tab;
  while (isBlank(end)) end += 1;
  if (start === 0 || /[\r\n]/.test(source[start - 1] ?? "")) return void 0;
  const isLast = end === source.length || /[\r\n]/.test(source[end] ?? "");
  const description = isLast ? "Remove the tab" : "Write a blank instead of the tab";
  return { description, offset: start, length: end - start, text: isLast ? "" : " " };
}

// src/description/yaml/read-yaml.ts
var MAX_TEXT_SIZE = 1024 * 1024;
var MAX_DEPTH = 100;
function readYaml(input, file) {
  const size = typeof input === "string" ? Buffer.byteLength(input) : input.byteLength;
  if (size > MAX_TEXT_SIZE)
    return fail("yaml-too-large", `the file has ${size} bytes`, null, {
      hint: `A description may have at most ${MAX_TEXT_SIZE} bytes. Is this the right file?`
    });
  const source = decode(input);
  if (source === null)
    return fail("yaml-encoding", "the file is not UTF-8 text", null, {
      hint: "Save it as UTF-8. Is this a text file at all?"
    });
  let offset = 0;
  let fix;
  try {
    const events = parse(source);
    const tab = strayTab(source, events);
    if (tab >= 0) {
      fix = tabFix(source, tab);
      throw new ComposeError("a tab stands outside of quoted text", tab);
    }
    const version11 = events.some((event) => event.type === EVENT_ID.DOCUMENT && is11(event));
    const tree = compose(events, source);
    const data = tree === null ? null : treeToData(tree, version11);
    const root = tree ?? {
      kind: "scalar",
      start: 0,
      end: 0,
      tag: null,
      text: "",
      plain: true
    };
    return {
      ok: true,
      yaml: {
        source,
        data,
        place: (path) => findPlace(root, path, version11),
        positionAt: lineCounter(source, file)
      }
    };
  } catch (error) {
    let message = "the text is nested too deeply or damaged";
    if (error instanceof ComposeError) {
      offset = error.offset;
      message = error.message;
    } else if (error instanceof YAMLException) {
      offset = error.mark?.position ?? 0;
      message = error.reason;
    }
    const position = lineCounter(source, file)(Math.min(offset, source.length));
    return fail("yaml-syntax", message, position, fix ? { fix } : {});
  }
}
function parse(source) {
  const events = parseEvents(source, { maxDepth: MAX_DEPTH });
  for (const event of events)
    if (event.type === EVENT_ID.DOCUMENT) {
      for (const directive of event.directives)
        if (directive.kind === "yaml" && directive.version !== "1.1" && directive.version !== "1.2")
          throw new ComposeError(`YAML ${directive.version} is unknown; 1.2 is meant`, 0);
    }
  return events;
}
function is11(event) {
  return event.directives.some(({ kind, ...rest }) => "version" in rest && rest.version === "1.1");
}
function decode(input) {
  if (typeof input === "string") return input.replace(/^\uFEFF/, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(input);
  } catch {
    return null;
  }
}
function fail(code, what, position, {
  hint = "Mend the YAML at this place; an editor with YAML support shows such faults.",
  fix
} = {}) {
  return {
    ok: false,
    problem: {
      ...{ code, message: `This is not readable as YAML: ${what}.`, hint, position },
      ...fix ? { fix } : {}
    }
  };
}

export {
  isOddScalar,
  isOddKey,
  keyText,
  toPlain,
  cloneData,
  plainScalar,
  readYaml
};
