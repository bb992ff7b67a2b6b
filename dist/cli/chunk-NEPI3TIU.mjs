import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareDescriptionNames,
  compareText,
  isDescriptionName,
  isSkippedFolder
} from "./chunk-4HZJ443U.mjs";

// src/files/inside.ts
import { isAbsolute, relative, sep } from "node:path";
function isInside(folder, path) {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

// src/collection/find-descriptions.ts
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
async function findDescriptions(root, folder = "") {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await descriptionsAmong(entries, root, folder);
  const below = entries.filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name)).map(({ name }) => name).sort(compareText);
  for (const name of below)
    found.push(...await findDescriptions(root, folder === "" ? name : `${folder}/${name}`));
  return found;
}
async function descriptionsIn(root, folder) {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return await descriptionsAmong(entries, root, folder);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
async function descriptionsAmong(entries, root, folder) {
  const found = [];
  for (const entry of entries) {
    const { name } = entry;
    const isLink = entry.isSymbolicLink();
    if (!isDescriptionName(name) || !(entry.isFile() || isLink)) continue;
    if (isLink && await leadsToFolder(join(root, folder, name))) continue;
    found.push({ folder, name, isLink });
  }
  return found.sort((a, b) => compareDescriptionNames(a.name, b.name));
}
async function leadsToFolder(path) {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

// src/collection/resource-draft.ts
import { realpath, stat as stat2 } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
async function presentDraft(found, root, shown, siblings, boundary) {
  const path = join2(root, found.folder, found.name);
  const shownFolder = joinShown(shown, found.folder);
  const source = joinShown(shown, found.folder, found.name);
  const draft = {
    shortId: siblings > 1 ? source : shownFolder || ".",
    source,
    folder: dirname(path),
    descriptionFile: path,
    state: "present",
    changedBy: []
  };
  const problem2 = found.isLink ? await linkProblem(path, source, boundary) : null;
  if (problem2 === null) return draft;
  return { ...draft, descriptionFile: null, state: "unreadable", problem: problem2 };
}
function joinShown(...parts) {
  return parts.map((part) => part.replace(/\/$/, "")).filter((part) => part !== "").join("/");
}
function withIds(drafts) {
  const unique = [...new Map(drafts.map((draft) => [draft.source, draft])).values()];
  const claims = /* @__PURE__ */ new Map();
  for (const { shortId, source } of unique)
    for (const name of /* @__PURE__ */ new Set([shortId, source])) claims.set(name, (claims.get(name) ?? 0) + 1);
  return unique.sort(compareDrafts).map(({ shortId, ...resource }) => ({
    id: claims.get(shortId) === 1 ? shortId : resource.source,
    ...resource
  }));
}
function compareDrafts(a, b) {
  const [folderA, nameA] = splitSource(a.source);
  const [folderB, nameB] = splitSource(b.source);
  return compareText(folderA, folderB) || compareDescriptionNames(nameA, nameB);
}
function splitSource(source) {
  const slash = source.lastIndexOf("/");
  return [source.slice(0, Math.max(slash, 0)), source.slice(slash + 1)];
}
async function linkProblem(path, source, boundary) {
  const hint = "Replace the symbolic link by the description itself.";
  try {
    const target = await realpath(path);
    if (!isInside(await realpath(boundary), target))
      return problem(`'${source}' is a symbolic link that leads out of the tested folder.`, hint);
    if (!(await stat2(target)).isFile())
      return problem(`'${source}' is a symbolic link to something that is no file.`, hint);
    return null;
  } catch (error) {
    const { code } = error;
    if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP") throw error;
    return problem(`'${source}' is a symbolic link to a file that does not exist.`, hint);
  }
}
function problem(message, hint) {
  return { cause: "package-unreadable", message, hint };
}

export {
  isInside,
  findDescriptions,
  descriptionsIn,
  presentDraft,
  joinShown,
  withIds
};
