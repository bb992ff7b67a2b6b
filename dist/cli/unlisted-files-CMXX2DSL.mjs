import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isDescriptionName,
  isSkippedFolder
} from "./chunk-4HZJ443U.mjs";
import {
  readYaml
} from "./chunk-4HFXGNNF.mjs";
import "./chunk-5N35OITQ.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/testing/files/unlisted-files.ts
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
var MAX_ENTRIES = 2e3;
var MAX_NAMED = 5;
var FOR_PEOPLE = /^(?:(?:licen[cs]e|readme|changelog|citation|contributing|notice|authors)(?:[.-].*)?|model-hub-ci-report.*|__pycache__|thumbs\.db|.*~)$/i;
function unlistedFiles({ folder, descriptionFile }) {
  if (descriptionFile === null || !isDescriptionName(basename(descriptionFile))) return [];
  const files = filesIn(folder);
  if (files === null || files.length === 0) return [];
  const top = files.filter((path) => !path.includes("/"));
  const named = new Set(
    top.filter(isDescriptionName).flatMap((name) => namesIn(join(folder, name)))
  );
  const unlisted = files.filter((path) => !isDescriptionName(path) && !isNamed(path, named));
  if (unlisted.length === 0) return [];
  const told = unlisted.slice(0, MAX_NAMED).map((path) => `'${path}'`);
  const rest = unlisted.length - told.length;
  const all = rest > 0 ? `${told.join(", ")} and ${rest} more` : told.join(", ");
  const isOne = unlisted.length === 1;
  const finding = {
    code: "unlisted-files",
    severity: "info",
    path: [],
    position: null,
    message: `${isOne ? "A file lies" : `${unlisted.length} files lie`} in the folder that the description does not name: ${all}. A package made of the description will not hold ${isOne ? "it" : "them"}.`,
    hint: `If the resource needs ${isOne ? "it, name it" : "them, name them"} in the description, for example under "attachments"; otherwise remove ${isOne ? "it" : "them"}.`
  };
  return [finding];
}
function filesIn(root) {
  const files = [];
  const folders = [""];
  let seen = 0;
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    const entries = readEntries(join(root, folder));
    seen += entries.length;
    if (seen > MAX_ENTRIES) return null;
    if (folder !== "" && entries.some(({ name }) => isDescriptionName(name))) continue;
    for (const entry of entries) {
      const { name } = entry;
      if (isSkippedFolder(name) || FOR_PEOPLE.test(name)) continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files.sort();
}
function readEntries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
function namesIn(description) {
  let bytes;
  try {
    bytes = readFileSync(description);
  } catch {
    return [];
  }
  const read = readYaml(bytes, description);
  return read.ok ? textsIn(read.yaml.data).flatMap(pathsOf) : [];
}
function textsIn(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
function pathsOf(text) {
  const [first = "", second = ""] = text.split(":");
  return [text, first, second].map((path) => path.replace(/^(?:\.\/)+|\/+$/g, ""));
}
function isNamed(path, named) {
  for (let part = path; part !== ""; part = part.slice(0, Math.max(0, part.lastIndexOf("/"))))
    if (named.has(part)) return true;
  return false;
}
export {
  unlistedFiles
};
