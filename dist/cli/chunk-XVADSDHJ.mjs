import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  plainScalar
} from "./chunk-4HFXGNNF.mjs";

// src/description/fixes/extent.ts
var FILLING = /(?:[\s,:?]|(?<=\s)#[^\r\n]*)*/y;
function isFlow(node, source) {
  return node.kind !== "scalar" && /[[{]/.test(source[node.start] ?? "");
}
function endOf(node, source) {
  if (node.kind === "scalar") return node.end;
  const children = node.kind === "list" ? node.items : node.entries.flatMap((e) => [e.key, e.value]);
  let end = Math.max(node.end, node.start + 1);
  for (const child of children) {
    if (child.start < node.start || child.start > node.end) continue;
    const childEnd = endOf(child, source);
    if (childEnd === null) return null;
    end = Math.max(end, childEnd);
  }
  if (!isFlow(node, source)) return end;
  FILLING.lastIndex = end;
  FILLING.test(source);
  const close = FILLING.lastIndex;
  return source[close] === (node.kind === "list" ? "]" : "}") ? close + 1 : null;
}
function lineStart(source, offset) {
  return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}
function lineEnd(source, offset) {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return end.exec(source)?.index ?? source.length;
}
function lineBreak(source) {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? "\n";
}

// src/description/fixes/write-scalar.ts
var HARMLESS = /^[\p{L}\p{N}_.](?:[\p{L}\p{N}_.+\-/()@·^ ]*[\p{L}\p{N}_.+\-/()@·^])?$/u;
function yamlText(text) {
  return HARMLESS.test(text) && isText(text) ? text : JSON.stringify(text);
}
function inStyleOf(node, text, source) {
  if (node.plain) return yamlText(text);
  const quote = source[node.start];
  if (quote === '"') return JSON.stringify(text);
  if (quote === "'")
    return /[\n\r]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  return null;
}
function isText(text) {
  try {
    return [true, false].every((version11) => typeof plainScalar(text, version11) === "string");
  } catch {
    return false;
  }
}

// src/description/fixes/insert-entry.ts
var LEADING = /* @__PURE__ */ new Set(["type", "format_version"]);
var BEHIND = { sha256: "source" };
function insertEntry({ entries, ...mapping }, key, yaml, source) {
  const first = entries.find((one) => one.key.start >= mapping.start);
  const node = { ...mapping, entries };
  const entry = `${yamlText(key)}: ${yaml}`;
  const isLeading = LEADING.has(key);
  if (isFlow(node, source)) {
    if (!first) return { offset: mapping.start + 1, length: 0, text: entry };
    const last2 = lastOf(
      entries.filter(
        ({ value }) => isWritten(value, mapping.start) && /^\s*[,}]/.test(source.slice(value.end))
      ),
      key
    );
    return last2 && !isLeading ? { offset: last2.value.end, length: 0, text: `, ${entry}` } : { offset: first.key.start, length: 0, text: `${entry}, ` };
  }
  const column = first ? first.key.start - lineStart(source, first.key.start) : 0;
  const before = source.slice(lineStart(source, first?.key.start ?? 0), first?.key.start);
  if (!first || !/^[ -]*$/.test(before) || first.key.kind !== "scalar") return null;
  const indent = " ".repeat(column);
  const last = lastOf(
    entries.filter(
      (one) => isWritten(one.value, mapping.start) && !source.slice(one.key.start, one.value.end).includes("\n") && /^[ \t]*(?:$|#)/.test(source.slice(one.value.end, lineEnd(source, one.value.end)))
    ),
    key
  );
  if (last && !isLeading) {
    const offset = lineEnd(source, last.value.end);
    return { offset, length: 0, text: `${lineBreak(source)}${indent}${entry}` };
  }
  const text = `${entry}${lineBreak(source)}${indent}`;
  return { offset: first.key.start, length: 0, text };
}
function lastOf(entries, key) {
  const wanted = BEHIND[key];
  const found = entries.find((one) => one.key.kind === "scalar" && one.key.text === wanted);
  return found ?? entries.at(-1);
}
function isWritten(value, from) {
  return value.kind === "scalar" && value.start >= from && value.end > value.start;
}

// src/description/fixes/remove-entry.ts
function starts(parent) {
  if (parent.kind === "list") return parent.items.map(({ start }) => start);
  return parent.kind === "mapping" ? parent.entries.map(({ key }) => key.start) : [];
}
function ends(parent, source) {
  if (parent.kind === "list") return parent.items.map((item) => endOf(item, source));
  if (parent.kind !== "mapping") return [];
  return parent.entries.map(({ key, value }) => {
    const end = endOf(value, source);
    return end === null ? null : Math.max(end, key.end);
  });
}
function removeEntry(parent, index, source) {
  const begin = starts(parent);
  const end = ends(parent, source);
  const from = begin[index];
  const to = end[index];
  const isPlaced = begin.every((start, i) => i === 0 || start > (begin[i - 1] ?? 0));
  if (begin.length < 2 || from === void 0 || to === void 0 || to === null || !isPlaced)
    return null;
  if (isFlow(parent, source)) {
    const next = begin[index + 1];
    const cut = next === void 0 ? [end[index - 1] ?? -1, to] : [from, next];
    if (cut[0] < 0 || cut[1] === null || source.slice(...cut).includes("#"))
      return null;
    return { offset: cut[0], length: cut[1] - cut[0], text: "" };
  }
  const line = lineStart(source, from);
  const before = source.slice(line, from);
  const isOwnLine = parent.kind === "list" ? /^ *- +$/.test(before) : /^ *$/.test(before);
  if (!isOwnLine) return removeFirst(begin, index, source);
  const last = to > from && /[\r\n]/.test(source[to - 1] ?? "") ? to : lineEnd(source, to);
  const rest = source.slice(to, last);
  if (!/^[ \t]*(?:#.*)?$/.test(rest)) return null;
  if (last === to && to > from && /[\r\n]/.test(source[to - 1] ?? ""))
    return { offset: line, length: to - line, text: "" };
  const lineBreak2 = /^(?:\r\n|\r|\n)/.exec(source.slice(last))?.[0] ?? "";
  return { offset: line, length: last + lineBreak2.length - line, text: "" };
}
function removeFirst(begin, index, source) {
  const [from, next] = [begin[index], begin[index + 1]];
  if (from === void 0 || next === void 0) return null;
  if (index !== 0 || source.slice(from, next).includes("#")) return null;
  return { offset: from, length: next - from, text: "" };
}

// src/description/fixes/make-fix.ts
function makeFix(remedy, path, yaml) {
  const at = remedy.path ?? path;
  const place = yaml.place(at);
  if (place.depth !== at.length || place.isShared) return void 0;
  const edit = makeEdit(remedy, place.key, place.value, at, yaml);
  return edit ? { description: remedy.description, ...edit } : void 0;
}
function makeEdit(remedy, key, value, path, yaml) {
  const { source } = yaml;
  if ("insert" in remedy) {
    if (value.kind !== "mapping" || value.tag !== null) return null;
    return insertEntry(value, remedy.insert, remedy.yaml, source);
  }
  if ("remove" in remedy) {
    const parent = yaml.place(path.slice(0, -1)).value;
    const index = parent.kind === "mapping" ? parent.entries.findIndex((entry) => entry.key === key) : Number(path.at(-1));
    return removeEntry(parent, index, source);
  }
  if ("reorder" in remedy) return reorder(value, remedy.reorder, source);
  const node = "replace" in remedy && remedy.replace === "key" ? key : value;
  if (node?.kind !== "scalar" || node.tag !== null || node.end <= node.start) return null;
  const text = newText(remedy, node, source);
  return text === null ? null : { offset: node.start, length: node.end - node.start, text };
}
function newText(remedy, node, source) {
  const written = source.slice(node.start, node.end);
  if ("text" in remedy) return inStyleOf(node, remedy.text, source);
  if ("quote" in remedy)
    return node.plain && remedy.quote.test(written) ? JSON.stringify(written) : null;
  const isBlock = !node.plain && !/^["']/.test(written);
  if (isBlock) return null;
  if ("wrap" in remedy) return /[\n,[\]{}]/.test(written) ? null : `[${written}]`;
  return "yaml" in remedy ? remedy.yaml : null;
}
function reorder(list, order, source) {
  if (list.kind !== "list" || order.length !== list.items.length) return null;
  const items = [];
  for (const item of list.items) {
    const end = endOf(item, source);
    if (end === null || end <= item.start || item.start < (items.at(-1)?.end ?? 0)) return null;
    items.push({ start: item.start, end });
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  const between = items.slice(1).map(({ start }, i) => source.slice(items[i]?.end, start));
  if (between.some((text2) => text2.includes("#"))) return null;
  if (!isFlow(list, source) && items.some(({ start, end }) => /#/.test(source.slice(start, end))))
    return null;
  const text = order.map((old, i) => source.slice(items[old]?.start, items[old]?.end) + (between[i] ?? "")).join("");
  return { offset: first.start, length: last.end - first.start, text };
}

export {
  makeFix
};
