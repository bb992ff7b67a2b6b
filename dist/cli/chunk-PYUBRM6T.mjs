import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  atExit
} from "./chunk-MTC2LBGW.mjs";
import {
  storageProblem
} from "./chunk-WTRJ63WV.mjs";
import {
  descriptionsIn,
  findDescriptions,
  isInside,
  presentDraft,
  withIds
} from "./chunk-NEPI3TIU.mjs";
import {
  suggest
} from "./chunk-YYDBJV2I.mjs";

// src/collection/resolve-paths.ts
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from "node:path";

// src/files/temporary-folder.ts
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var made = /* @__PURE__ */ new Set();
var isAwaited = false;
async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), "model-hub-ci-"));
  if (!isAwaited) atExit(removeTemporaryFolders);
  isAwaited = true;
  made.add(folder);
  return folder;
}
function removeTemporaryFolders() {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}

// src/collection/resolve-paths.ts
var DESCRIPTION_EXTENSIONS = /* @__PURE__ */ new Set([".yaml", ".yml", ".json"]);
var WHAT_TO_NAME = "Name a folder with descriptions, a description, or a .zip package.";
async function resolvePaths(paths, root) {
  const drafts = [];
  const namesIn = rememberNames();
  for (const path of paths) drafts.push(...await resolvePath(path, root, namesIn));
  return withIds(drafts);
}
function rememberNames() {
  const known = /* @__PURE__ */ new Map();
  return async (folder) => {
    const names = known.get(folder) ?? new Set((await descriptionsIn(folder, "")).map(({ name }) => name));
    known.set(folder, names);
    return names;
  };
}
async function resolvePath(path, root, namesIn) {
  const place = resolve(root, path);
  const shown = shownPath(place, root);
  const kind = await kindOf(place);
  if (kind === "folder") return resolveFolder(place, shown, await boundaryOf(place, root));
  if (kind === "package") return resolvePackage(place, shown);
  if (kind === "description")
    return [await resolveFile(place, shown, await namesIn(dirname(place)))];
  if (kind === "other")
    return [unreadable(shown, place, notFound(`'${shown}' is not a description.`, WHAT_TO_NAME))];
  const isAddress = /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
  const source = isAddress ? path : shown;
  return [unreadable(source, place, await whyMissing(source, place, isAddress, kind))];
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
async function resolveFolder(place, shown, boundary) {
  const found = await findDescriptions(place);
  if (found.length === 0) {
    const source = shown || ".";
    return [unreadable(source, place, notFound(`'${source}' holds no description.`, NAMES_HINT))];
  }
  const inFolder = /* @__PURE__ */ new Map();
  for (const { folder } of found) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
  return Promise.all(
    found.map((each) => presentDraft(each, place, shown, inFolder.get(each.folder) ?? 1, boundary))
  );
}
var NAMES_HINT = "A description is called rdf.yaml, bioimageio.yaml or model.yaml, or ends so, as in NAME.rdf.yaml.";
async function resolvePackage(place, shown) {
  const { unpackZip } = await import("./unpack-zip-R2MVIKM3.mjs");
  const folder = await temporaryFolder();
  const unpacked = await unpackZip(place, folder);
  if (!unpacked.ok) return [unreadable(shown, place, unpacked.problem)];
  return resolveFolder(folder, shown, folder);
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
async function whyMissing(source, place, isAddress, error) {
  if (isAddress)
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
  temporaryFolder,
  removeTemporaryFolders,
  resolvePaths
};
