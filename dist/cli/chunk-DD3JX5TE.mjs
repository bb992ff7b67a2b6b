import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  RESOLVE_DEFAULTS,
  brokenFile,
  descriptionsIn,
  draftsBelow,
  entryDrafts,
  entrySource,
  fetchTarget,
  findDescriptions,
  isShortForm,
  keepText,
  parseEntrySource,
  presentDraft,
  readShaped,
  temporaryFolder,
  withIds,
  withoutCovered
} from "./chunk-ULBAADO5.mjs";
import {
  isInside
} from "./chunk-RZS3WDQD.mjs";
import {
  unpackZip
} from "./chunk-LVEK24AU.mjs";
import {
  isAddress
} from "./chunk-F7LRB3NK.mjs";
import {
  storageProblem
} from "./chunk-G2FOE5CD.mjs";
import {
  isDescriptionName
} from "./chunk-4HZJ443U.mjs";
import {
  suggest
} from "./chunk-YYDBJV2I.mjs";

// src/collection/resolve-paths.ts
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";

// src/collection/addresses/resolve-address.ts
async function resolveAddress(word, root, options) {
  const [address = word, key] = word.split(/#(.*)/s);
  const fetched = await fetchTarget(address, void 0, options);
  if (fetched.kind === "problem") {
    const { cause, message, hint } = fetched.problem;
    return [brokenFile({ root, file: address }, { cause, message, hint })];
  }
  if (fetched.kind === "package") return resolvePackageAt(fetched.path, address, key, root);
  const read = readShaped(fetched.text, address);
  if (read === null) {
    const { file, folder } = await keepText(fetched.bytes);
    return [{ ...bare(address), folder, descriptionFile: file, base: fetched.address }];
  }
  const place = { root, file: address };
  if (!read.ok) return [brokenFile(place, read.problem)];
  const entries = read.entries.filter((entry) => key === void 0 || entry.key === key);
  return entryDrafts(entries, place, options);
}
async function resolvePackageAt(zip, address, key, root) {
  const folder = await temporaryFolder();
  const unpacked = await unpackZip(zip, folder);
  const place = { root, file: address };
  if (!unpacked.ok) return [brokenFile(place, unpacked.problem)];
  const found = await findDescriptions(folder);
  if (found.length === 0) {
    const message = `The package '${address}' holds no description.`;
    const hint = "Put a file called rdf.yaml at its top.";
    return [brokenFile(place, { cause: "package-unreadable", message, hint })];
  }
  const drafts = await Promise.all(
    found.map((each) => presentDraft(each, folder, "", found.length, folder))
  );
  const isOnly = drafts.length === 1;
  return drafts.filter(({ source }) => key === void 0 || source === key).map((draft) => {
    const source = isOnly ? address : entrySource(address, draft.source);
    return { ...draft, shortId: source, source };
  });
}
function bare(source) {
  return { shortId: source, source, state: "present", changedBy: [] };
}

// src/collection/resolve-paths.ts
var DESCRIPTION_EXTENSIONS = /* @__PURE__ */ new Set([".yaml", ".yml", ".json"]);
var WHAT_TO_NAME = "Name a folder with descriptions, a description, a .zip package, or a file that names several resources.";
async function resolvePaths(paths, root, given = {}) {
  const options = { ...RESOLVE_DEFAULTS, ...given };
  const drafts = [];
  const namesIn = rememberNames();
  for (const path of paths) drafts.push(...await resolvePath(path, root, namesIn, options));
  return withIds(withoutCovered(drafts));
}
function rememberNames() {
  const known = /* @__PURE__ */ new Map();
  return async (folder) => {
    const names = known.get(folder) ?? new Set((await descriptionsIn(folder, "")).map(({ name }) => name));
    known.set(folder, names);
    return names;
  };
}
async function resolvePath(path, root, namesIn, options) {
  const place = resolve(root, path);
  const shown = shownPath(place, root);
  const kind = await kindOf(place);
  if (kind === "folder")
    return resolveFolder(place, shown, await boundaryOf(place, root), root, options);
  if (kind === "package") return resolvePackage(place, shown);
  if (kind === "description") {
    const entries = await collectionAt(place, shown, root, options);
    return entries ?? [await resolveFile(place, shown, await namesIn(dirname(place)))];
  }
  if (kind === "other")
    return [unreadable(shown, place, notFound(`'${shown}' is not a description.`, WHAT_TO_NAME))];
  if (options.files !== null && (isAddress(path) || isShortForm(path)))
    return resolveAddress(path, root, options);
  const entry = await oneEntry(shown, root, options);
  if (entry !== null) return entry;
  const source = isAddress(path) ? path : shown;
  return [unreadable(source, place, await whyMissing(source, place, isAddress(path), kind))];
}
async function collectionAt(place, shown, root, options) {
  if (isDescriptionName(basename(place))) return null;
  const read = readShaped(await readFile(place, "utf8"), shown);
  if (read === null) return null;
  const file = { root, file: shown };
  return read.ok ? entryDrafts(read.entries, file, options) : [brokenFile(file, read.problem)];
}
async function oneEntry(shown, root, options) {
  const named = parseEntrySource(shown);
  if (named === null || await kindOf(join(root, named.file)) !== "description") return null;
  const text = await readFile(join(root, named.file), "utf8");
  const read = readShaped(text, named.file);
  if (!read?.ok) return null;
  const entries = read.entries.filter(({ key }) => key === named.key);
  if (entries.length > 0) return entryDrafts(entries, { root, file: named.file }, options);
  const near = suggest(named.key, read.entries.map(({ key }) => key).toSorted());
  const hint = near === null ? "Check the name of the entry." : `Did you mean '${near}'?`;
  const message = `'${named.file}' has no entry '${named.key}'.`;
  return [unreadable(shown, join(root, named.file), notFound(message, hint))];
}
async function kindOf(place) {
  try {
    const found = await stat(place);
    if (found.isDirectory()) return "folder";
    const extension = extname(place).toLowerCase();
    if (!found.isFile()) return "other";
    if (extension === ".zip") return "package";
    return DESCRIPTION_EXTENSIONS.has(extension) ? "description" : "other";
  } catch (error) {
    return error;
  }
}
async function resolveFolder(place, shown, boundary, root, options) {
  const inTree = options.layouts.includes("folders") ? await findDescriptions(place) : [];
  const isOutside = shown.startsWith("..") || isAbsolute(shown);
  const named = await draftsBelow(isOutside ? place : root, isOutside ? "" : shown, options);
  if (inTree.length + named.length === 0) {
    const source = shown || ".";
    return [unreadable(source, place, notFound(`'${source}' holds no description.`, NAMES_HINT))];
  }
  return [...await presentDrafts(inTree, place, shown, boundary), ...named];
}
async function presentDrafts(found, place, shown, boundary) {
  const inFolder = /* @__PURE__ */ new Map();
  for (const { folder } of found) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
  return Promise.all(
    found.map((each) => presentDraft(each, place, shown, inFolder.get(each.folder) ?? 1, boundary))
  );
}
var NAMES_HINT = "A description is called rdf.yaml, bioimageio.yaml or model.yaml, or ends so, as in NAME.rdf.yaml.";
async function resolvePackage(place, shown) {
  const { unpackZip: unpackZip2 } = await import("./unpack-zip-EM4P4SXS.mjs");
  const folder = await temporaryFolder();
  const unpacked = await unpackZip2(place, folder);
  if (!unpacked.ok) return [unreadable(shown, place, unpacked.problem)];
  const found = await findDescriptions(folder);
  if (found.length > 0) return presentDrafts(found, folder, shown, folder);
  return [unreadable(shown, place, notFound(`'${shown}' holds no description.`, NAMES_HINT))];
}
async function resolveFile(place, shown, names) {
  const folder = dirname(place);
  const name = basename(place);
  const siblings = names.has(name) ? names.size : names.size + 1;
  const found = { folder: "", name, isLink: false };
  const shownFolder = shown.slice(0, Math.max(shown.lastIndexOf("/"), 0));
  return presentDraft(found, folder, shownFolder, siblings, folder);
}
async function boundaryOf(place, root) {
  return isInside(await realpath(root), await realpath(place)) ? root : place;
}
function shownPath(place, root) {
  const way = relative(root, place);
  return (isAbsolute(way) ? place : way).replaceAll(sep, "/");
}
function unreadable(source, place, problem) {
  const { cause, message, hint } = problem;
  return {
    shortId: source,
    source,
    folder: dirname(place),
    descriptionFile: null,
    state: "unreadable",
    changedBy: [],
    problem: { cause, message, hint }
  };
}
function notFound(message, hint) {
  return { cause: "path-not-found", message, hint };
}
async function whyMissing(source, place, isElsewhere, error) {
  if (isElsewhere)
    return notFound(`'${source}' is an address, not a path.`, `Download it. ${WHAT_TO_NAME}`);
  const refused = storageProblem(error, `'${source}' could not be read`);
  if (refused !== null) return refused.problem;
  const names = await readdir(dirname(place)).catch(() => []);
  const near = suggest(basename(place), names.toSorted());
  return notFound(
    `The path '${source}' does not exist.`,
    near === null ? "Check the path." : `Did you mean '${near}'?`
  );
}

export {
  resolvePaths
};
