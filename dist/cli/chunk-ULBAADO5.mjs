import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isInside
} from "./chunk-RZS3WDQD.mjs";
import {
  unpackZip
} from "./chunk-LVEK24AU.mjs";
import {
  atExit
} from "./chunk-MTC2LBGW.mjs";
import {
  download
} from "./chunk-3ZPSYSWK.mjs";
import {
  isAddress
} from "./chunk-F7LRB3NK.mjs";
import {
  packagePath
} from "./chunk-G2FOE5CD.mjs";
import {
  fileProblem,
  withFound
} from "./chunk-HPQQCLM2.mjs";
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import {
  compareDescriptionNames,
  compareText,
  isDescriptionName,
  isSkippedFolder
} from "./chunk-4HZJ443U.mjs";
import {
  LAYOUT_NAMES
} from "./chunk-IGC2YHKD.mjs";
import {
  suggest
} from "./chunk-YYDBJV2I.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

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

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/files/local-file.ts
import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { join as join2 } from "node:path";
async function findLocalFile(source, folder) {
  const path = packagePath(source);
  if (!path.ok) return outside(source, path.why, path.hint);
  const root = await realpath(folder);
  let place = root;
  for (const [index, segment] of path.segments.entries()) {
    const names = await readdir(place).catch(nothingThere);
    const name = names.find((other) => other === segment) ?? names.find(sameCharacters(segment));
    if (name === void 0) return missing(source, path.segments, index, names);
    const target = await followed(join2(place, name));
    if (target === null) return brokenLink(source, await readlink(join2(place, name)));
    if (!isInside(root, target))
      return outside(
        source,
        "is a symbolic link that leads out of the folder of the package",
        "Put the file itself into the package."
      );
    place = target;
  }
  const stat4 = await lstat(place);
  if (stat4.isFile()) return { ok: true, path: place, size: stat4.size };
  if (stat4.isDirectory())
    return fileProblem("file-missing", `'${source}' is a folder, not a file.`, "Name a file.");
  return outside(source, "is a device or a pipe", "Put a regular file into the package.");
}
function sameCharacters(segment) {
  const normal = segment.normalize("NFC");
  return (name) => name.normalize("NFC") === normal;
}
function nothingThere(error) {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}
async function followed(path) {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return null;
    throw error;
  }
}
function outside(source, why, hint) {
  return fileProblem("file-outside-package", `The path '${source}' ${why}.`, hint);
}
function missing(source, segments, index, names) {
  const segment = segments[index] ?? "";
  const above = segments.slice(0, index);
  const near = suggest(segment, names.toSorted());
  const failure = fileProblem(
    "file-missing",
    `The file '${source}' does not exist in the package.`,
    near === null ? "Add the file to the package, or correct its path in the description." : `Did you mean '${[...above, near].join("/")}'? Correct the path, or add the file.`
  );
  const same = names.filter((name) => name.toLowerCase() === segment.toLowerCase());
  const [only] = same;
  return only !== void 0 && same.length === 1 && index === segments.length - 1 ? withFound(failure, { path: [...above, only].join("/") }) : failure;
}
function brokenLink(source, target) {
  const annex = target.includes(".git/annex/");
  return fileProblem(
    "file-missing",
    `'${source}' is a symbolic link to '${target}', which does not exist.`,
    annex ? "Its content is kept by git-annex: put the file itself into the package, or name an https address." : "Put the file itself into the package."
  );
}

// src/collection/addresses/servers.ts
var SERVERS = {
  zenodo: "https://zenodo.org",
  hypha: "https://hypha.aicell.io",
  huggingface: "https://huggingface.co",
  githubRaw: "https://raw.githubusercontent.com"
};

// src/collection/resolve-options.ts
function chosenLayouts(names) {
  return names.length === 0 ? LAYOUT_NAMES : names;
}
var RESOLVE_DEFAULTS = {
  files: null,
  layouts: LAYOUT_NAMES,
  servers: SERVERS,
  earlier: async () => null
};

// src/collection/addresses/known-addresses.ts
var NAMES = ["rdf.yaml", "bioimageio.yaml", "model.yaml"];
var KNOWN_ADDRESSES = [
  {
    example: "10.5281/zenodo.5764892, https://doi.org/10.5281/zenodo.5764892",
    means: "the description in this record of Zenodo, or the one .zip package in it; of a whole series, its newest record",
    pattern: /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.5281\/zenodo\.(\d+)(?:\/(\d+))?$/i,
    target: ([, concept, version], { zenodo }) => record(zenodo, version ?? concept)
  },
  {
    example: "https://zenodo.org/records/5764892",
    means: "the same",
    pattern: /^(https?:\/\/[^/]+)\/(?:api\/)?records?\/(\d+)\/?(?:[?#].*)?$/,
    target: ([, host, id], { zenodo }) => record(host === SERVER_OF_ZENODO ? zenodo : host, id)
  },
  {
    example: "hypha/bioimage-io/affable-shark, hypha/bioimage-io/affable-shark/stage",
    means: "an artifact of Hypha, and a version of it; `stage` is what waits for review",
    pattern: /^hypha\/([\w.-]+)\/([\w.-]+)(?:\/([\w.-]+))?$/,
    target: ([, workspace, alias, version], { hypha }) => artifact(`${hypha}/${workspace}/artifacts/${alias}`, version)
  },
  {
    example: "https://hypha.aicell.io/bioimage-io/artifacts/affable-shark?version=stage",
    means: "the same",
    pattern: /^(https?:\/\/[^/?#]+\/[\w.-]+\/artifacts\/[\w.:-]+)(?:\/files)?\/?(?:\?(?:.*&)?version=([\w.-]+).*|\?.*)?$/,
    target: ([, address = "", version]) => artifact(address, version)
  },
  {
    example: "huggingface/ORG/REPOSITORY, huggingface/ORG/REPOSITORY/REVISION",
    means: "a repository of Hugging Face",
    pattern: /^huggingface\/([\w.-]+)\/([\w.-]+)(?:\/([\w.-]+))?$/,
    target: ([, owner, name, revision = "main"], { huggingface }) => files(`${huggingface}/${owner}/${name}/resolve/${revision}/`)
  },
  {
    example: "https://huggingface.co/ORG/REPOSITORY",
    means: "the same",
    pattern: /^https:\/\/huggingface\.co\/([\w.-]+)\/([\w.-]+)(?:\/tree\/([\w.-]+))?\/?$/,
    target: ([, owner, name, revision = "main"], { huggingface }) => files(`${huggingface}/${owner}/${name}/resolve/${revision}/`)
  },
  {
    example: "https://github.com/OWNER/NAME/blob/main/models/unet/rdf.yaml",
    means: "the file behind this page",
    pattern: /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/(?:blob|raw)\/(.+?)(?:[?#].*)?$/,
    target: ([, owner, name, path], { githubRaw }) => ({
      kind: "files",
      addresses: [`${githubRaw}/${owner}/${name}/${path}`]
    })
  }
];
var SERVER_OF_ZENODO = "https://zenodo.org";
function isShortForm(word) {
  return KNOWN_ADDRESSES.some(({ pattern }) => pattern.test(word));
}
function targetOf(address, servers) {
  const text = address.trim();
  for (const { pattern, target } of KNOWN_ADDRESSES) {
    const match = pattern.exec(text);
    if (match !== null) return target(match, servers);
  }
  return { kind: "files", addresses: [text] };
}
function record(server, id) {
  return { kind: "record", address: `${server}/api/records/${id}` };
}
function artifact(address, version) {
  return files(`${address}/files/`, version === void 0 ? "" : `?version=${version}`);
}
function files(folder, query = "") {
  return { kind: "files", addresses: NAMES.map((name) => `${folder}${name}${query}`) };
}

// src/collection/change-set.ts
var ChangePathError = class extends Error {
  name = "ChangePathError";
  constructor(path) {
    super(`not a path relative to the repository: '${path}'`);
  }
};
function changeSet(changes) {
  const here = /* @__PURE__ */ new Set();
  const gone = /* @__PURE__ */ new Set();
  const renamed = /* @__PURE__ */ new Map();
  for (const { path, status, previousPath } of changes) {
    (status === "removed" ? gone : here).add(checked(path));
    if (status !== "renamed" || previousPath === void 0) continue;
    gone.add(checked(previousPath));
    if (isDescription(path) && isDescription(previousPath)) renamed.set(path, previousPath);
  }
  return { here, gone, renamed };
}
function isDescription(path) {
  const folders = folderOf(path).split("/");
  return isDescriptionName(baseOf(path)) && !folders.some((name) => isSkippedFolder(name));
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
function baseOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function checked(path) {
  const bad = path.split("/").some((segment) => segment === "" || segment === "." || segment === "..");
  if (bad || path.includes("\0")) throw new ChangePathError(path);
  return path;
}

// src/collection/find-descriptions.ts
import { readdir as readdir2, stat } from "node:fs/promises";
import { join as join3 } from "node:path";
async function findDescriptions(root, folder = "") {
  const entries = await readdir2(join3(root, folder), { withFileTypes: true });
  const found = await descriptionsAmong(entries, root, folder);
  const below = entries.filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name)).map(({ name }) => name).sort(compareText);
  for (const name of below)
    found.push(...await findDescriptions(root, folder === "" ? name : `${folder}/${name}`));
  return found;
}
async function descriptionsIn(root, folder) {
  try {
    const entries = await readdir2(join3(root, folder), { withFileTypes: true });
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
    if (isLink && await leadsToFolder(join3(root, folder, name))) continue;
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
import { realpath as realpath2, stat as stat2 } from "node:fs/promises";
import { dirname, join as join4 } from "node:path";
async function presentDraft(found, root, shown, siblings, boundary) {
  const path = join4(root, found.folder, found.name);
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
  return unique.sort(compareDrafts).map(({ shortId, covers: _, ...resource }) => ({
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
    const target = await realpath2(path);
    if (!isInside(await realpath2(boundary), target))
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

// src/collection/entries/entry-source.ts
function entrySource(file, key) {
  return `${file}#${key}`;
}
var FORM = /^(.+?\.(?:ya?ml|json)(?:\/content)?(?:\?[^#]*)?)#(.+)$/is;
function parseEntrySource(source) {
  const [, file, key] = FORM.exec(source) ?? [];
  return file === void 0 || key === void 0 ? null : { file, key };
}

// src/collection/entries/locate-source.ts
import { readFile as readFile2, realpath as realpath3, stat as stat3, writeFile } from "node:fs/promises";
import { basename as basename2, dirname as dirname2, join as join5, posix, relative, sep } from "node:path";

// src/collection/addresses/fetch-target.ts
import { basename } from "node:path";

// src/collection/layouts/read-text.ts
var import_yaml = __toESM(require_dist(), 1);

// src/collection/layouts/is-mapping.ts
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  return text === "" ? null : text;
}

// src/collection/layouts/read-text.ts
var MAX_COLLECTION_BYTES = 64 * 1024 ** 2;
var MAX_ALIASES = 100;
function readText(text, file) {
  const counter = new import_yaml.LineCounter();
  try {
    const document = (0, import_yaml.parseDocument)(text, { lineCounter: counter, logLevel: "silent" });
    const [error] = document.errors;
    if (error !== void 0)
      return fail(`is no YAML: ${firstLine(error.message)}`, error.linePos?.[0].line);
    const data = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (!isMapping(data)) return fail("is not a mapping of keys to values");
    const at = (...path) => {
      const offset = path.length === 0 ? 0 : offsetOf(document.contents, path);
      const { line, col } = counter.linePos(offset);
      return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    return { ok: true, mapping: { data, at } };
  } catch (error) {
    return fail(`cannot be read: ${firstLine(String(error))}`);
  }
}
function offsetOf(root, path) {
  let node = root;
  let offset = 0;
  for (const step of path) {
    const found = (0, import_yaml.isMap)(node) ? ofKey(node, step) : (0, import_yaml.isSeq)(node) ? itemAt(node.items, step) : null;
    if (found === null) return offset;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}
function ofKey(map, key) {
  const pair = map.items.find(({ key: each }) => (0, import_yaml.isScalar)(each) && String(each.value) === key);
  const start = (0, import_yaml.isScalar)(pair?.key) ? pair.key.range?.[0] : void 0;
  return pair === void 0 || start === void 0 ? null : { node: pair.value, offset: start };
}
function itemAt(items, index) {
  const node = items[Number(index)];
  const start = (0, import_yaml.isMap)(node) || (0, import_yaml.isScalar)(node) || (0, import_yaml.isSeq)(node) ? node.range?.[0] : void 0;
  return start === void 0 ? null : { node, offset: start };
}
function firstLine(text) {
  return text.split("\n")[0] ?? "";
}
function fail(why, line = 1) {
  return { ok: false, why, line };
}

// src/collection/addresses/fetch-text.ts
import { readFile } from "node:fs/promises";
async function fetchText(address, sha256, files2, maxBytes) {
  const limit = Math.min(files2.maxBytes, maxBytes);
  const got = await download(address, sha256, { ...files2, maxBytes: limit });
  if (!got.ok) return got;
  const bytes = await readFile(got.file.path);
  return { ok: true, text: bytes.toString("utf8"), bytes };
}

// src/collection/addresses/record-files.ts
function recordFile(text, address) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: "its answer is not JSON" };
  }
  const listed = isMapping(value) ? value.files : null;
  if (!Array.isArray(listed)) return { ok: false, why: "it lists no files" };
  const own = isMapping(value) ? textOf(value.id) : null;
  const record2 = own === null ? address : address.replace(/\d+$/, own);
  const links = /* @__PURE__ */ new Map();
  for (const file of listed) {
    const name2 = isMapping(file) ? textOf(file.key) : null;
    if (name2 === null || !isMapping(file)) continue;
    const link = isMapping(file.links) ? textOf(file.links.self) : null;
    links.set(
      name2,
      isFile(link, name2) ? link : `${record2}/files/${encodeURIComponent(name2)}/content`
    );
  }
  const names = [...links.keys()];
  const descriptions = names.filter(isDescriptionName).sort(compareDescriptionNames);
  const packages = names.filter((name2) => name2.toLowerCase().endsWith(".zip"));
  const name = descriptions[0] ?? (packages.length === 1 ? packages[0] : void 0);
  const found = name === void 0 ? void 0 : links.get(name);
  if (found !== void 0) return { ok: true, address: found };
  return {
    ok: false,
    why: `none of its ${names.length} files is a description or the one package`
  };
}
function isFile(link, name) {
  return link !== null && (link.endsWith("/content") || link.endsWith(`/${name}`)) && !/\/records\/\d+\/files\/[^/]+$/.test(link);
}

// src/collection/addresses/fetch-target.ts
async function fetchTarget(address, sha256, { files: files2, servers }) {
  if (files2 === null) return { kind: "problem", problem: notAsked(address) };
  const target = targetOf(address, servers);
  if (target.kind === "record") return fetchRecord(target.address, sha256, files2);
  let missing2 = null;
  for (const candidate of target.addresses) {
    const fetched = await fetchOne(candidate, sha256, files2);
    if (fetched.kind !== "problem" || fetched.problem.cause !== "file-not-found-online")
      return fetched;
    missing2 ??= fetched;
  }
  return missing2 ?? { kind: "problem", problem: notAsked(address) };
}
async function fetchRecord(address, sha256, files2) {
  const listed = await fetchText(address, void 0, files2, MAX_COLLECTION_BYTES);
  if (!listed.ok) return { kind: "problem", problem: listed.problem };
  const found = recordFile(listed.text, address);
  if (found.ok) return fetchOne(found.address, sha256, files2);
  const hint = "Give the record a file called rdf.yaml, or name the address of the description.";
  const message = `The record ${address} holds no description: ${found.why}.`;
  return { kind: "problem", problem: fileProblem("file-not-found-online", message, hint).problem };
}
async function fetchOne(address, sha256, files2) {
  if (isPackage(address)) {
    const got2 = await download(address, sha256, files2);
    return got2.ok ? { kind: "package", path: got2.file.path, address } : { kind: "problem", problem: got2.problem };
  }
  const got = await fetchText(address, sha256, files2, MAX_COLLECTION_BYTES);
  if (!got.ok) return { kind: "problem", problem: got.problem };
  return { kind: "text", text: got.text, bytes: got.bytes, address };
}
function isPackage(address) {
  if (!URL.canParse(address)) return false;
  const { pathname } = new URL(address);
  return basename(pathname.replace(/\/content$/, "")).toLowerCase().endsWith(".zip");
}
function notAsked(address) {
  return fileProblem(
    "network-unreachable",
    `'${address}' is elsewhere, and this run asks no servers.`,
    "Name a path instead."
  ).problem;
}

// src/collection/entries/locate-source.ts
async function locateSource({ source, sha256, urlRoot: urlRoot2, label }, place, options) {
  if (typeof source !== "string")
    throw new TypeError("an entry that is its own description has no place");
  if (isAddress(source) || isShortForm(source)) return atAddress(source, sha256, options);
  if (isAddress(place.file))
    return atAddress(new URL(source, urlRoot2 ?? place.file).href, sha256, options);
  const folder = posix.dirname(place.file);
  const tries = [.../* @__PURE__ */ new Set([source, posix.join(folder, source)])];
  let missing2 = null;
  for (const path of tries) {
    const found = await inRepository(path, place.root);
    if (found.ok) return found;
    missing2 ??= found;
  }
  if (urlRoot2 !== void 0 && URL.canParse(urlRoot2))
    return atAddress(new URL(source.replace(/^\.?\//, ""), urlRoot2).href, sha256, options);
  if (missing2 === null || missing2.ok) throw new TypeError("no place was looked at");
  const { cause, message, hint } = missing2.problem;
  return { ok: false, problem: { cause, message: `The ${label}: ${message}`, hint } };
}
async function inRepository(path, root) {
  const folder = join5(root, ...path.split("/"));
  const isFolder = await stat3(folder).then(
    (found2) => found2.isDirectory(),
    () => false
  );
  const [first] = isFolder && !path.split("/").includes("..") ? await descriptionsIn(folder, "") : [];
  const found = await findLocalFile(
    first === void 0 ? path : posix.join(path, first.name),
    root
  );
  if (!found.ok) return found;
  if (!path.toLowerCase().endsWith(".zip"))
    return {
      ok: true,
      file: found.path,
      folder: dirname2(found.path),
      inRepository: await pathIn(root, found.path)
    };
  return unpacked(found.path, path);
}
async function pathIn(root, file) {
  return relative(await realpath3(root), file).replaceAll(sep, "/");
}
async function atAddress(address, sha256, options) {
  const fetched = await fetchTarget(address, sha256, options);
  if (fetched.kind === "problem") return { ok: false, problem: fetched.problem };
  if (fetched.kind === "package") return unpacked(fetched.path, fetched.address);
  return { ok: true, ...await keepText(fetched.bytes), base: fetched.address };
}
async function unpacked(zip, shown) {
  const folder = await temporaryFolder();
  const done = await unpackZip(zip, folder);
  if (!done.ok) return done;
  const [first] = await descriptionsIn(folder, "");
  if (first !== void 0) return { ok: true, file: join5(folder, first.name), folder };
  const message = `The package '${basename2(shown)}' holds no description at its top.`;
  const hint = "Put a file called rdf.yaml there.";
  return { ok: false, problem: { cause: "package-unreadable", message, hint } };
}
async function keepText(text) {
  const folder = await temporaryFolder();
  const file = join5(folder, "rdf.yaml");
  await writeFile(file, text);
  return { file, folder };
}
async function textAt(file) {
  const bytes = await readFile2(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// src/collection/entries/merge-overrides.ts
var import_yaml2 = __toESM(require_dist(), 1);
function mergeOverrides(text, overrides) {
  try {
    const document = (0, import_yaml2.parseDocument)(text, { logLevel: "silent" });
    if (document.errors.length > 0 || !(0, import_yaml2.isMap)(document.contents)) return text;
    for (const [key, value] of Object.entries(overrides)) {
      if (key !== "config" || !isMapping(value)) document.set(key, document.createNode(value));
      else setBelow(document, ["config"], value);
    }
    return String(document);
  } catch {
    return text;
  }
}
function inlineText(description, overrides) {
  const text = (0, import_yaml2.stringify)(description, { aliasDuplicateObjects: false });
  return mergeOverrides(text, overrides);
}
function setBelow(document, path, values) {
  if (!(0, import_yaml2.isMap)(document.getIn(path))) {
    document.setIn(path, document.createNode(values));
    return;
  }
  for (const [key, value] of Object.entries(values)) {
    if (key === "bioimageio" && isMapping(value)) setBelow(document, [...path, key], value);
    else document.setIn([...path, key], document.createNode(value));
  }
}

// src/collection/entries/entry-draft.ts
async function entryDraft(entry, place, options) {
  const draft = bareDraft(entry, place);
  if (entry.problem !== null) return unreadable(draft, entry.problem);
  const located = await describe(entry, place, options);
  if (!located.ok) return unreadable(draft, located.problem);
  const { file, folder, base, inRepository: inRepository2 } = located;
  if (inRepository2 !== void 0 && Object.keys(entry.overrides).length === 0)
    return inTreeDraft(inRepository2, place.root);
  return {
    ...draft,
    folder,
    descriptionFile: file,
    ...base === void 0 ? {} : { base },
    ...inRepository2 === void 0 ? {} : { covers: inRepository2 }
  };
}
async function inTreeDraft(path, root) {
  const folder = folderOf(path);
  const name = path.slice(folder === "" ? 0 : folder.length + 1);
  const beside = await descriptionsIn(root, folder);
  const siblings = beside.some((each) => each.name === name) ? beside.length : beside.length + 1;
  return presentDraft({ folder, name, isLink: false }, root, "", siblings, root);
}
function removedEntry(entry, place) {
  return { ...bareDraft(entry, place), state: "removed" };
}
function brokenFile({ root, file }, problem2) {
  return {
    shortId: file,
    source: file,
    folder: root,
    descriptionFile: null,
    state: "unreadable",
    changedBy: [],
    problem: problem2
  };
}
function bareDraft({ key, id, position, fieldPositions }, { root, file }) {
  const source = entrySource(file, key);
  return {
    shortId: id === "" ? source : id,
    source,
    folder: root,
    descriptionFile: null,
    state: "present",
    changedBy: [],
    entry: { file, position, fieldPositions }
  };
}
async function describe(entry, place, options) {
  const { source, overrides } = entry;
  if (typeof source !== "string") {
    const { file } = await keepText(inlineText(source, overrides));
    const isElsewhere = isAddress(place.file);
    const base = isElsewhere ? place.file : entry.urlRoot;
    return { ok: true, file, folder: place.root, ...isElsewhere && base ? { base } : {} };
  }
  const found = await locateSource(entry, place, options);
  if (!found.ok || Object.keys(overrides).length === 0) return found;
  const text = await textAt(found.file);
  if (text === null) return found;
  return { ...found, file: (await keepText(mergeOverrides(text, overrides))).file };
}
function unreadable(draft, { cause, message, hint }) {
  return { ...draft, state: "unreadable", problem: { cause, message, hint } };
}

// src/collection/layouts/layouts.ts
import { posix as posix3 } from "node:path";

// src/collection/layouts/collection-entries.ts
import { posix as posix2 } from "node:path";

// src/collection/layouts/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprint(value) {
  return createHash("sha256").update(JSON.stringify(sorted(value))).digest("hex");
}
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === "bigint") return String(value);
  if (!isMapping(value)) return value;
  return Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sorted(inner)]);
}

// src/collection/layouts/unique-keys.ts
function uniqueKeys(entries) {
  const taken = /* @__PURE__ */ new Set();
  return entries.map((entry) => {
    let key = entry.key;
    for (let count = 2; taken.has(key); count++) key = `${entry.key}~${count}`;
    taken.add(key);
    return key === entry.key ? entry : { ...entry, key, id: `${entry.id}~${key.split("~").at(-1)}` };
  });
}

// src/collection/layouts/collection-entries.ts
var LISTS = {
  collection: null,
  application: "application",
  dataset: "dataset",
  model: "model",
  notebook: "notebook",
  workflow: "workflow"
};
var NOT_INHERITED = /* @__PURE__ */ new Set([
  ...Object.keys(LISTS),
  ...["id", "type", "name", "description", "config", "covers", "icon", "links", "url_root"],
  ...["documentation", "source", "rdf_source", "download_url", "partners"]
]);
var OF_THE_ENTRY = /* @__PURE__ */ new Set(["id", "type", "source", "rdf_source"]);
function isCollection(data) {
  return Object.keys(LISTS).some((list) => Array.isArray(data[list]));
}
function collectionEntries({ data, at }) {
  const root = urlRoot(data);
  const inherited = Object.entries(data).filter(([key]) => !NOT_INHERITED.has(key));
  const entries = Object.entries(LISTS).flatMap(([list, type]) => {
    const values = data[list];
    if (!Array.isArray(values)) return [];
    return values.map((value, index) => {
      const given = isMapping(value) ? value : {};
      const id = textOf(given.id) ?? textOf(given.name);
      const key = id ?? (list === "collection" ? `${index + 1}` : `${list}-${index + 1}`);
      const whole = { ...type === null ? {} : { type }, ...given };
      const named = descriptionOf(whole);
      const overrides = Object.entries(given).filter(([field]) => !OF_THE_ENTRY.has(field));
      const places = Object.keys(given).map((field) => [field, at(list, index, field)]);
      return {
        key,
        id: id ?? "",
        label: `entry '${key}'`,
        position: at(list, index),
        fieldPositions: Object.fromEntries(places),
        source: named ?? { ...Object.fromEntries(inherited), ...whole },
        ...root === null ? {} : { urlRoot: root },
        overrides: named === null ? {} : Object.fromEntries(overrides),
        problem: isMapping(value) ? null : noMapping(key),
        fingerprint: fingerprint([value, root, named === null ? inherited : null])
      };
    });
  });
  return { ok: true, entries: uniqueKeys(entries) };
}
function descriptionOf({ type, source, rdf_source: named }) {
  if (isMapping(named)) return named;
  const given = textOf(named);
  if (given !== null) return given;
  const text = textOf(source);
  if (text === null) return null;
  const path = text.split(/[?#]/, 1)[0] ?? "";
  const name = posix2.basename(path.replace(/\/content$/, ""));
  return type === "model" || isDescriptionName(name) || name.endsWith(".zip") ? text : null;
}
function urlRoot(data) {
  const config = isMapping(data.config) ? data.config : {};
  const root = textOf(data.url_root) ?? textOf(config.url_root);
  return root === null ? null : `${root.replace(/\/+$/, "")}/`;
}
function noMapping(key) {
  return {
    cause: "entry-invalid",
    message: `The entry '${key}' is not a mapping of keys to values.`,
    hint: "Write `id`, `type`, and `rdf_source` with the address or path of the description."
  };
}

// src/collection/layouts/index-entries.ts
var SHA256 = /^[0-9a-f]{64}$/i;
function isIndex({ items }) {
  return Array.isArray(items) && items.some(
    (item) => isMapping(item) && "id" in item && ("versions" in item || "source" in item)
  );
}
function indexEntries({ data, at }) {
  const items = Array.isArray(data.items) ? data.items : [];
  const entries = items.flatMap((item, index) => {
    const resource = isMapping(item) ? item : {};
    const id = textOf(resource.id) ?? `item ${index + 1}`;
    const versions = Array.isArray(resource.versions) ? resource.versions : [resource];
    return versions.map((value, place) => {
      const version = isMapping(value) ? value : {};
      const name = textOf(version.version);
      const key = name === null ? versions.length > 1 ? `${id}/${place + 1}` : id : `${id}/${name}`;
      const source = textOf(version.source);
      const hash = textOf(version.sha256);
      return {
        key,
        id: key,
        label: `'${key}'`,
        position: at("items", index, "versions", place),
        fieldPositions: {},
        source: source ?? "",
        overrides: {},
        ...hash !== null && SHA256.test(hash) ? { sha256: hash.toLowerCase() } : {},
        problem: source === null ? {
          cause: "entry-invalid",
          message: `'${key}' has no \`source\`, so that its description is unknown.`,
          hint: "Give `source`: the address of the description."
        } : null,
        fingerprint: fingerprint([resource.type, value])
      };
    });
  });
  return { ok: true, entries: uniqueKeys(entries) };
}

// src/collection/layouts/resource-entries.ts
var KEPT_IN_CONFIG = [
  "created",
  "doi",
  "status",
  "version_id",
  "version_name",
  "owners",
  "nickname",
  "nickname_icon"
];
var OF_THE_ENTRY2 = /* @__PURE__ */ new Set(["versions", "rdf_source", "name", ...KEPT_IN_CONFIG]);
function resourceEntries({ data, at }) {
  const id = textOf(data.id) ?? "";
  const { versions } = data;
  if (!Array.isArray(versions)) return { ok: false, problem: noVersions(at("versions").line) };
  const { versions: _, ...shared } = data;
  const entries = versions.map((value, index) => {
    const version = isMapping(value) ? value : {};
    const name = textOf(version.version_id) ?? textOf(version.version_name) ?? `${index + 1}`;
    const label = `version ${name}`;
    const merged = { ...shared, ...version };
    const overrides = overridesOf(merged, `${id === "" ? "resource" : id}/${name}`);
    const { rdf_source: source } = version;
    const fields = Object.keys(version).map((key) => [key, at("versions", index, key)]);
    const ofAll = Object.keys(shared).map((key) => [key, at(key)]);
    return {
      key: name,
      id: id === "" ? "" : `${id}/${name}`,
      label,
      position: at("versions", index),
      fieldPositions: Object.fromEntries([...ofAll, ...fields]),
      source: typeof source === "string" || isMapping(source) ? source : "",
      overrides,
      problem: blocked(shared, version, label) ?? unusable(value, label),
      fingerprint: fingerprint([shared, value])
    };
  });
  return { ok: true, entries: uniqueKeys(entries) };
}
function overridesOf(merged, id) {
  const fields = Object.entries(merged).filter(([key]) => !OF_THE_ENTRY2.has(key));
  const kept = KEPT_IN_CONFIG.filter((key) => Object.hasOwn(merged, key));
  const about = Object.fromEntries(kept.map((key) => [key, merged[key]]));
  const config = isMapping(merged.config) ? merged.config : {};
  const inner = isMapping(config.bioimageio) ? config.bioimageio : {};
  const rest = Object.fromEntries(fields);
  if (rest.type === "unknown") delete rest.type;
  return { ...rest, id, config: { ...config, bioimageio: { ...inner, ...about } } };
}
function blocked(shared, version, label) {
  const status = [shared.status, version.status].find(
    (each) => each === "blocked" || each === "pending"
  );
  if (status === void 0) return null;
  const what = shared.status === status ? "The resource" : `The ${label}`;
  return {
    cause: "entry-blocked",
    message: `${what} has the status '${status}', so that it is not tested.`,
    hint: "Write `status: accepted` to have it tested."
  };
}
function unusable(value, label) {
  const hint = "Give `rdf_source`: the address of the description, or the description itself.";
  const invalid = (message) => ({ cause: "entry-invalid", message, hint });
  if (!isMapping(value)) return invalid(`The ${label} is not a mapping of keys to values.`);
  const { rdf_source: source } = value;
  if (source === void 0 || source === null)
    return invalid(`The ${label} has no \`rdf_source\`.`);
  if (isMapping(source)) return null;
  const text = textOf(source);
  if (text === null)
    return invalid(`\`rdf_source\` of the ${label} is neither an address nor a description.`);
  return text === "unknown" ? invalid(`\`rdf_source\` of the ${label} is 'unknown'.`) : null;
}
function noVersions(line) {
  return {
    cause: "entry-invalid",
    message: `The file has no list of \`versions\` (line ${line}), so that it names no description.`,
    hint: "Write a list of versions, each with `version_id` and `rdf_source`."
  };
}

// src/collection/layouts/layouts.ts
var RESOURCE = /^resource\.ya?ml$/;
var COLLECTION = /^(?:(?:.+\.)?collection\.ya?ml|collection\.json|(?:manifest|collection)\.bioimage\.io\.ya?ml)$/;
var MANIFEST = /\.bioimage\.io\.ya?ml$/;
var LAYOUTS = [
  {
    name: "resources",
    isNamed: (path) => RESOURCE.test(posix3.basename(path)),
    isShaped: (data) => "versions" in data && "id" in data,
    isCertain: (path) => /(?:^|\/)collection\//.test(path),
    read: resourceEntries
  },
  {
    name: "collection",
    isNamed: (path) => COLLECTION.test(posix3.basename(path)),
    isShaped: isCollection,
    isCertain: (path) => MANIFEST.test(path),
    read: collectionEntries
  },
  {
    name: "index",
    isNamed: (path) => posix3.basename(path) === "index.json",
    isShaped: isIndex,
    isCertain: () => false,
    read: indexEntries
  }
];

// src/collection/layouts/read-entries.ts
function isCollectionFile(path, layouts) {
  return layoutOf(path, layouts) !== void 0;
}
function readEntries(text, path, layouts) {
  const layout = layoutOf(path, layouts);
  if (layout === void 0) return null;
  const read = readMapping(text, path);
  if (read.ok) {
    const { data } = read.mapping;
    if (layout.isShaped(data) || layout.isCertain(path)) return layout.read(read.mapping);
    return null;
  }
  return layout.isCertain(path) ? unreadable2(path, read.why, read.line) : null;
}
function readShaped(text, name) {
  const read = readMapping(text, name);
  if (!read.ok) return null;
  const { mapping } = read;
  const layout = LAYOUTS.find(({ isShaped }) => isShaped(mapping.data));
  return layout?.read(mapping) ?? null;
}
function layoutOf(path, layouts) {
  return LAYOUTS.find(({ name, isNamed }) => layouts.includes(name) && isNamed(path));
}
function readMapping(text, path) {
  if (text.length > MAX_COLLECTION_BYTES) return { ok: false, why: "is too large", line: 1 };
  if (!/^\s*\{/.test(text)) return readText(text, path);
  try {
    const data = JSON.parse(text);
    const begin = { file: path, line: 1, column: 1 };
    if (isMapping(data)) return { ok: true, mapping: { data, at: () => begin } };
  } catch {
  }
  return readText(text, path);
}
function unreadable2(path, why, line) {
  return {
    ok: false,
    problem: {
      cause: "description-unreadable",
      message: `'${path}' ${why} (line ${line}), so that none of its resources can be tested.`,
      hint: "Mend the file; any editor with YAML support shows the place."
    }
  };
}

// src/collection/entries/find-collection-files.ts
import { readdir as readdir3 } from "node:fs/promises";
import { join as join6 } from "node:path";
async function findCollectionFiles(root, folder, layouts) {
  const entries = await readdir3(join6(root, folder), { withFileTypes: true });
  const pathOf = (name) => folder === "" ? name : `${folder}/${name}`;
  const found = entries.filter((entry) => entry.isFile()).map(({ name }) => pathOf(name)).filter((path) => isCollectionFile(path, layouts)).sort(compareText);
  const below = entries.filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name)).map(({ name }) => pathOf(name)).sort(compareText);
  for (const path of below) found.push(...await findCollectionFiles(root, path, layouts));
  return found;
}

// src/collection/entries/read-collection-file.ts
import { lstat as lstat2, readFile as readFile3 } from "node:fs/promises";
import { join as join7 } from "node:path";
async function readCollectionFile(root, file, layouts) {
  const path = join7(root, file);
  try {
    const found = await lstat2(path);
    if (!found.isFile() || found.size > MAX_COLLECTION_BYTES) return null;
    return readEntries(decode(await readFile3(path)), file, layouts);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
function decode(bytes) {
  return new TextDecoder().decode(bytes);
}

// src/collection/entries/collection-drafts.ts
var AT_ONCE = 8;
async function draftsBelow(root, folder, options) {
  const files2 = await findCollectionFiles(root, folder, options.layouts);
  const drafts = [];
  for (const file of files2) drafts.push(...await draftsOf(root, file, options) ?? []);
  return drafts;
}
async function draftsOf(root, file, options) {
  const read = await readCollectionFile(root, file, options.layouts);
  if (read === null) return null;
  const place = { root, file };
  if (!read.ok) return [brokenFile(place, read.problem)];
  return entryDrafts(read.entries, place, options);
}
function entryDrafts(entries, place, options) {
  const limit = pLimit(AT_ONCE);
  return Promise.all(entries.map((entry) => limit(() => entryDraft(entry, place, options))));
}

// src/collection/entries/without-covered.ts
function withoutCovered(drafts) {
  const covered = new Set(drafts.map(({ covers }) => covers));
  return drafts.filter(({ source }) => !covered.has(source));
}

export {
  temporaryFolder,
  removeTemporaryFolders,
  pLimit,
  findLocalFile,
  chosenLayouts,
  RESOLVE_DEFAULTS,
  isShortForm,
  changeSet,
  isDescription,
  folderOf,
  findDescriptions,
  descriptionsIn,
  presentDraft,
  joinShown,
  withIds,
  entrySource,
  parseEntrySource,
  isMapping,
  fetchTarget,
  keepText,
  entryDraft,
  removedEntry,
  brokenFile,
  isCollectionFile,
  readEntries,
  readShaped,
  findCollectionFiles,
  readCollectionFile,
  AT_ONCE,
  draftsBelow,
  entryDrafts,
  withoutCovered
};
