import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AT_ONCE,
  RESOLVE_DEFAULTS,
  brokenFile,
  changeSet,
  entryDraft,
  entrySource,
  findCollectionFiles,
  findDescriptions,
  folderOf,
  isCollectionFile,
  isDescription,
  isMapping,
  joinShown,
  pLimit,
  presentDraft,
  readCollectionFile,
  readEntries,
  removedEntry,
  withIds,
  withoutCovered
} from "./chunk-ULBAADO5.mjs";
import {
  isInside
} from "./chunk-RZS3WDQD.mjs";
import "./chunk-LVEK24AU.mjs";
import "./chunk-MTC2LBGW.mjs";
import "./chunk-3ZPSYSWK.mjs";
import "./chunk-F7LRB3NK.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-G2FOE5CD.mjs";
import "./chunk-HPQQCLM2.mjs";
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import {
  compareDescriptionNames,
  compareText
} from "./chunk-4HZJ443U.mjs";
import "./chunk-IGC2YHKD.mjs";
import "./chunk-YYDBJV2I.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/changed-resources.ts
import { resolve as resolve2 } from "node:path";

// src/collection/run-git.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var MAX_OUTPUT = 512 * 1024 ** 2;
var GitError = class extends Error {
  name = "GitError";
  code;
  /** What to do about it. */
  hint;
  constructor(code, message, hint, cause) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
};
async function runGit(folder, args, expected) {
  try {
    const options = { cwd: folder, maxBuffer: MAX_OUTPUT, windowsHide: true };
    const all = ["--no-optional-locks", "--literal-pathspecs", ...args];
    return (await promisify(execFile)("git", all, options)).stdout;
  } catch (error) {
    const { code, stderr } = error;
    if (expected !== void 0 && code === expected) return null;
    if (code === "ENOENT")
      throw new GitError(
        "git-missing",
        `git could not be started in '${folder}'.`,
        "Install git and check that the folder is there, or name the paths to test instead.",
        error
      );
    const said = stderr?.trim() || String(error);
    throw new GitError(
      "git-failed",
      `git ${args[0] ?? ""} failed: ${said}`,
      "Run the same command by hand in this folder.",
      error
    );
  }
}

// src/collection/git-changes.ts
async function gitChanges(root, reference) {
  await requireRepository(root);
  const [start, head] = [await resolveCommit(root, reference), await resolveCommit(root, "HEAD")];
  const base = await mergeBase(root, start, head);
  const tracked = await diff(root, [base]);
  const untracked = await runGit(root, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return mergeUntracked(tracked, fields(untracked ?? ""));
}
async function gitBase(root, reference) {
  try {
    const from = await resolveCommit(root, reference);
    return await mergeBase(root, from, await resolveCommit(root, "HEAD"));
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
async function requireRepository(root) {
  try {
    await runGit(root, ["rev-parse", "--show-toplevel"]);
  } catch (error) {
    if (!(error instanceof GitError) || error.code !== "git-failed") throw error;
    throw new GitError(
      "not-a-repository",
      `'${root}' is not the work tree of a git repository: ${error.message}`,
      "Run this in a clone, or name the paths to test.",
      error
    );
  }
}
async function resolveCommit(root, reference) {
  const missing = new GitError(
    "reference-missing",
    `git knows no commit '${reference}'.`,
    "Check its name; in a workflow, set `fetch-depth: 0` at actions/checkout so that other branches are there, and write origin/BRANCH."
  );
  if (reference === "" || reference.startsWith("-") || reference.includes("\0")) throw missing;
  const name = `${reference}^{commit}`;
  const commit = (await runGit(root, ["rev-parse", "--verify", "--quiet", name], 1))?.trim();
  if (commit === void 0 || !/^[0-9a-f]{40,}$/.test(commit)) throw missing;
  return commit;
}
async function mergeBase(root, from, to) {
  return (await runGit(root, ["merge-base", from, to], 1))?.trim() ?? from;
}
async function diff(root, commits) {
  const output = await runGit(root, [
    "diff",
    "--name-status",
    "-z",
    "--find-renames",
    "--relative",
    "--ignore-submodules=none",
    ...commits,
    "--"
  ]);
  return parseNameStatus(fields(output ?? ""));
}
function parseNameStatus(all) {
  const changes = [];
  for (let at = 0; at < all.length; ) {
    const letter = (all[at] ?? "").charAt(0);
    const first = all[at + 1] ?? "";
    const second = all[at + 2] ?? "";
    const hasTwo = letter === "R" || letter === "C";
    at += hasTwo ? 3 : 2;
    if (letter === "R") changes.push({ path: second, status: "renamed", previousPath: first });
    else if (letter === "C") changes.push({ path: second, status: "added" });
    else if (letter === "A") changes.push({ path: first, status: "added" });
    else if (letter === "D") changes.push({ path: first, status: "removed" });
    else changes.push({ path: first, status: "modified" });
  }
  return sorted(changes);
}
function mergeUntracked(tracked, untracked) {
  const here = new Set(untracked);
  const changes = tracked.map((change) => {
    const isHere = change.status === "removed" && here.delete(change.path);
    return isHere ? { path: change.path, status: "modified" } : change;
  });
  const added = [...here].map((path) => ({ path, status: "added" }));
  return sorted([...changes, ...added]);
}
function sorted(changes) {
  return changes.sort((a, b) => compareText(a.path, b.path));
}
function fields(output) {
  return output.split("\0").filter((field) => field !== "");
}

// src/collection/git-file.ts
async function gitFileAt(root, commit, path) {
  try {
    return await runGit(root, ["show", `${commit}:./${path}`]);
  } catch (error) {
    if (error instanceof GitError && error.code === "git-failed") return null;
    throw error;
  }
}

// src/collection/resolve-change.ts
import { join as join3 } from "node:path";

// src/collection/description-tree.ts
function descriptionTree(found, set) {
  const present = groupBy(found, ({ folder }) => folder);
  const sources = new Set(found.map(sourceOf));
  const movedAway = new Set(set.renamed.values());
  const lost = [...set.gone].filter(
    (path) => isDescription(path) && !sources.has(path) && !movedAway.has(path)
  );
  const removed = /* @__PURE__ */ new Map();
  for (const [folder, paths] of groupBy(lost, folderOf)) {
    const names = paths.map((path) => path.slice(folder === "" ? 0 : folder.length + 1));
    removed.set(folder, names.sort(compareDescriptionNames));
  }
  return { present, removed };
}
function sourceOf({ folder, name }) {
  return joinShown(folder, name);
}
function owners(path, { present, removed }) {
  const sources = [];
  for (const folder of foldersAbove(path)) {
    sources.push(...(removed.get(folder) ?? []).map((name) => joinShown(folder, name)));
    const here = present.get(folder);
    if (here !== void 0) return [...sources, ...here.map(sourceOf)];
  }
  return sources;
}
function descriptionsBelow(path, { present }) {
  return [...present].filter(([folder]) => folder === path || folder.startsWith(`${path}/`)).flatMap(([, found]) => found.map(sourceOf));
}
function foldersAbove(path) {
  const folders = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ""];
}
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === void 0) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

// src/collection/entries/changed-entries.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/collection/entries/compare-entries.ts
function compareEntries(now, earlier) {
  const before = earlier.map((entries) => new Map(entries.map((entry) => [entry.key, entry])));
  const changes = now.flatMap((entry) => {
    const known = before.flatMap((entries) => entries.get(entry.key) ?? []);
    if (known.some(({ fingerprint }) => fingerprint === entry.fingerprint)) return [];
    return [{ entry, kind: known.length === 0 ? "added" : "changed" }];
  });
  const here = new Set(now.map(({ key }) => key));
  const removed = (earlier[0] ?? []).filter(
    ({ key }) => !here.has(key) && before.every((entries) => entries.has(key))
  );
  return [...changes, ...removed.map((entry) => ({ entry, kind: "removed" }))];
}

// src/collection/entries/changed-entries.ts
async function changedEntries({ here, gone }, changes, root, options) {
  const result = { drafts: [], files: /* @__PURE__ */ new Set() };
  const isNew = new Set(changes.flatMap(({ path, status }) => status === "added" ? [path] : []));
  const oldPaths = new Map(changes.map(({ path, previousPath }) => [path, previousPath ?? path]));
  const movedAway = new Set([...oldPaths].flatMap(([path, old]) => old === path ? [] : [old]));
  for (const path of /* @__PURE__ */ new Set([...here, ...gone])) {
    if (!isCollectionFile(path, options.layouts) || movedAway.has(path) && !here.has(path))
      continue;
    const oldPath = oldPaths.get(path) ?? path;
    const texts = isNew.has(path) ? [null] : await options.earlier(oldPath);
    const before = { path: oldPath, texts };
    const drafts = await changedIn(path, here.has(path), before, root, options);
    if (drafts === null) continue;
    for (const each of [path, oldPaths.get(path) ?? path]) result.files.add(each);
    result.drafts.push(...drafts);
  }
  return result;
}
async function changedIn(file, isHere, before, root, options) {
  const place = { root, file };
  if (isHere && !existsSync(join(root, file))) return [notCheckedOut(place)];
  const now = isHere ? await readCollectionFile(root, file, options.layouts) : null;
  const earlier = before.texts?.map((text) => entriesOf(text, before.path, options)) ?? null;
  if (now === null && !earlier?.some((entries2) => entries2 !== null)) return null;
  if (now?.ok === false) return [{ ...brokenFile(place, now.problem), changedBy: [file] }];
  const entries = now?.entries ?? [];
  if (earlier === null) {
    const all = entries.map((entry) => ({ entry, kind: "changed" }));
    return draftsFor(all, place, options, "may have changed: the file before is not known");
  }
  return draftsFor(
    compareEntries(
      entries,
      earlier.map((each) => each ?? [])
    ),
    place,
    options
  );
}
function entriesOf(text, path, { layouts }) {
  const read = text === null ? null : readEntries(text, path, layouts);
  return read?.ok ? read.entries : null;
}
function draftsFor(changes, place, options, words) {
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    changes.map(
      ({ entry, kind }) => limit(async () => {
        const draft = kind === "removed" ? removedEntry(entry, place) : await entryDraft(entry, place, options);
        return {
          ...draft,
          changedBy: [place.file],
          note: `${entry.label} ${words ?? `was ${kind}`}`
        };
      })
    )
  );
}
function notCheckedOut(place) {
  const { file } = place;
  const draft = brokenFile(place, {
    cause: "checkout-incomplete",
    message: `The file '${file}' is part of the change, but not of the checked-out files.`,
    hint: "Check out the commit that is tested, completely: no sparse checkout, no other `ref`."
  });
  return { ...draft, changedBy: [file] };
}

// src/collection/entries/entries-touched.ts
import { posix } from "node:path";
async function entriesTouched(inTree, { here, gone }, known, root, options) {
  const layouts = options.layouts.filter((name) => name === "resources" || name === "collection");
  const changed = new Map(inTree.map(({ source, changedBy }) => [source, changedBy]));
  for (const { source, changedBy } of inTree) changed.set(posix.dirname(source), changedBy);
  for (const path of [...here, ...gone]) if (!changed.has(path)) changed.set(path, [path]);
  const taken = new Set(known.map(({ source }) => source));
  const drafts = [];
  for (const file of await findCollectionFiles(root, "", layouts)) {
    const read = await readCollectionFile(root, file, layouts);
    for (const entry of read?.ok ? read.entries : []) {
      if (entry.problem !== null || taken.has(entrySource(file, entry.key))) continue;
      const changedBy = pathsOf(entry, file).flatMap((path) => changed.get(path) ?? []);
      if (changedBy.length === 0) continue;
      const draft = await entryDraft(entry, { root, file }, options);
      drafts.push({ ...draft, changedBy: [...new Set(changedBy)] });
    }
  }
  return drafts;
}
function pathsOf({ source }, file) {
  const texts = typeof source === "string" ? [source] : [...textsIn(source)];
  const folder = posix.dirname(file);
  return texts.filter((text) => !text.includes(":") && text.length < 500).flatMap((text) => [posix.normalize(text), posix.join(folder, text)]);
}
function* textsIn(value) {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (isMapping(value)) for (const each of Object.values(value)) yield* textsIn(each);
}

// src/collection/entries/together.ts
function together(drafts) {
  const bySource = /* @__PURE__ */ new Map();
  for (const draft of drafts) {
    const before = bySource.get(draft.source);
    const changedBy = [.../* @__PURE__ */ new Set([...before?.changedBy ?? [], ...draft.changedBy])];
    bySource.set(draft.source, { ...before, ...draft, changedBy: changedBy.sort(compareText) });
  }
  return [...bySource.values()];
}

// src/collection/link-target.ts
import { readlink, realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
async function linkTarget(link, root) {
  const realRoot = await realpath(root);
  const target = await realpath(link).catch(
    async () => resolve(await realpath(dirname(link)), await readlink(link))
  );
  return isInside(realRoot, target) ? relative(realRoot, target).replaceAll(sep, "/") : null;
}

// src/collection/unlisted-change.ts
import { lstat as lstat2, readdir } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/collection/other-manifest.ts
var import_yaml = __toESM(require_dist(), 1);
import { lstat, readFile } from "node:fs/promises";
var MANIFEST_NAME = /^manifest\.ya?ml$/;
var MAX_BYTES = 1024 ** 2;
async function otherManifest(path, shown) {
  const name = shown.slice(shown.lastIndexOf("/") + 1);
  if (!MANIFEST_NAME.test(name)) return null;
  const manifest = await readMapping(path);
  if (manifest === null) return null;
  const { type, format_version: version } = manifest;
  if (typeof type !== "string" && typeof version !== "string") return null;
  return {
    cause: "not-a-resource",
    message: `'${shown}'${typeof type === "string" ? ` (of type '${type}')` : ""} is not a bioimage.io resource; it is not tested here.`,
    hint: "If it is meant to be one, rename it to rdf.yaml."
  };
}
async function readMapping(path) {
  let text;
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > MAX_BYTES) return null;
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
  try {
    const value = (0, import_yaml.parse)(text, { logLevel: "silent" });
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

// src/collection/unlisted-change.ts
async function unlistedChange(path, root, isOwned) {
  const place = join2(root, path);
  const found = await lstatOrNull(place);
  if (found === null) return isDescription(path) ? notCheckedOut2(path) : null;
  if (found.isDirectory()) return (await readdir(place)).length === 0 ? emptySubmodule(path) : null;
  return isOwned ? null : otherManifest(place, path);
}
async function lstatOrNull(place) {
  try {
    return await lstat2(place);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
function notCheckedOut2(path) {
  return {
    cause: "checkout-incomplete",
    message: `The description '${path}' is part of the change, but not of the checked-out files.`,
    hint: "Check out the commit that is tested, completely: no sparse checkout, no other `ref`."
  };
}
function emptySubmodule(path) {
  return {
    cause: "checkout-incomplete",
    message: `The submodule '${path}' is part of the change, but was not checked out.`,
    hint: "In the workflow, set `submodules: true` at actions/checkout; on a laptop, run `git submodule update --init`."
  };
}

// src/collection/resolve-change.ts
async function resolveChange(changes, root, given = {}) {
  const options = { ...RESOLVE_DEFAULTS, ...given };
  const set = changeSet(changes);
  const found = options.layouts.includes("folders") ? await findDescriptions(root) : [];
  const tree = descriptionTree(found, set);
  const selection = /* @__PURE__ */ new Map();
  const drafts = [];
  const named = await changedEntries(set, changes, root, options);
  for (const path of /* @__PURE__ */ new Set([...set.here, ...set.gone])) {
    if (named.files.has(path)) continue;
    const sources = [...owners(path, tree), ...descriptionsBelow(path, tree)];
    select(selection, sources, path);
    const isOwned = sources.length > 0;
    const problem = set.here.has(path) ? await unlistedChange(path, root, isOwned) : null;
    if (problem === null) continue;
    select(selection, [path], path);
    const draft = missingDraft(path, root);
    drafts.push({ ...draft, shortId: path, state: "unreadable", problem });
  }
  for (const link of found.filter(({ isLink }) => isLink)) {
    const target = await linkTarget(join3(root, link.folder, link.name), root);
    if (target !== null && (set.here.has(target) || set.gone.has(target)))
      select(selection, [sourceOf(link)], target);
  }
  for (const each of found.filter((description) => selection.has(sourceOf(description)))) {
    const renamedFrom = set.renamed.get(sourceOf(each));
    const draft = await presentDraft(each, root, "", countBeside(each, tree), root);
    drafts.push(renamedFrom === void 0 ? draft : { ...draft, renamedFrom });
  }
  drafts.push(...removedDrafts(tree, root));
  const inTree = drafts.map((draft) => ({
    ...draft,
    changedBy: [...selection.get(draft.source) ?? []].sort(compareText)
  }));
  const through = await entriesTouched(inTree, set, named.drafts, root, options);
  return withIds(withoutCovered(together([...inTree, ...named.drafts, ...through])));
}
function select(selection, sources, path) {
  for (const source of sources)
    selection.set(source, (selection.get(source) ?? /* @__PURE__ */ new Set()).add(path));
}
function countBeside({ folder }, { present }) {
  return present.get(folder)?.length ?? 1;
}
function removedDrafts({ present, removed }, root) {
  return [...removed].flatMap(([folder, names]) => {
    const isAlone = names.length === 1 && !present.has(folder);
    return names.map((name) => {
      const draft = missingDraft(joinShown(folder, name), root);
      return { ...draft, shortId: isAlone ? draft.shortId : draft.source, state: "removed" };
    });
  });
}
function missingDraft(path, root) {
  const folder = folderOf(path);
  return {
    shortId: folder || ".",
    source: path,
    folder: join3(root, folder),
    descriptionFile: null,
    changedBy: []
  };
}

// src/cli/changed-resources.ts
async function changedResources(reference, paths, folder, options) {
  const places = paths.map((path) => resolve2(folder, path));
  try {
    const resources = await resolveChange(await gitChanges(folder, reference), folder, {
      ...options,
      earlier: async (path) => {
        const base = await gitBase(folder, reference);
        return base === null ? null : [await gitFileAt(folder, base, path)];
      }
    });
    const value = resources.filter(
      ({ source, entry }) => places.length === 0 || places.some((place) => isInside(place, resolve2(folder, entry?.file ?? source)))
    );
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ok: false, complaints: [{ message: error.message, hint: error.hint }] };
  }
}
export {
  changedResources
};
