import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkAddress,
  makeDispatcher,
  networkProblem,
  outOfTime,
  requestFile,
  unreachable
} from "./chunk-F7LRB3NK.mjs";
import {
  DOWNLOAD_DEFAULTS
} from "./chunk-6PMOXRDI.mjs";
import {
  fileProblem,
  mismatch,
  tooLarge
} from "./chunk-HPQQCLM2.mjs";

// src/files/download.ts
import { randomUUID } from "node:crypto";
import { rm as rm2 } from "node:fs/promises";

// src/files/cache.ts
import { copyFile, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

// src/files/hash-file.ts
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
var known = /* @__PURE__ */ new Map();
async function hashFile(path) {
  const handle = await open(path, constants.O_RDONLY | NO_FOLLOW | NON_BLOCK);
  try {
    const stat2 = await handle.stat({ bigint: true });
    if (!stat2.isFile()) throw new NotRegularError(path);
    const stamp = stampOf(stat2);
    let entry = known.get(path);
    if (entry?.stamp !== stamp) {
      entry = { stamp, hash: sha256(handle.createReadStream({ autoClose: false })) };
      known.set(path, entry);
    }
    try {
      return { path, size: Number(stat2.size), sha256: await entry.hash };
    } catch (error) {
      known.delete(path);
      throw error;
    }
  } finally {
    await handle.close();
  }
}
async function rememberHash(path, sha2562) {
  const stamp = stampOf(await lstat(path, { bigint: true }));
  known.set(path, { stamp, hash: Promise.resolve(sha2562) });
}
function stampOf({ size, mtimeNs, ino }) {
  return `${size} ${mtimeNs} ${ino}`;
}
var NotRegularError = class extends Error {
  name = "NotRegularError";
  constructor(path) {
    super(`not a regular file: ${path}`);
  }
};
var NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
var NON_BLOCK = constants.O_NONBLOCK ?? 0;
async function sha256(chunks) {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

// src/files/cache.ts
var PARTIAL = "partial-";
var DAY = 24 * 36e5;
var NO_NAMES = /* @__PURE__ */ new Set(["content", "download"]);
async function partialFile(cacheFolder, unique) {
  await mkdir(cacheFolder, { recursive: true, mode: 448 });
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith(PARTIAL)) continue;
    const path = join(cacheFolder, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > DAY) await rm(path, { force: true });
  }
  return join(cacheFolder, PARTIAL + unique);
}
async function keepInCache(partial, cacheFolder, sha2562, name) {
  const folder = join(cacheFolder, sha2562);
  await mkdir(folder, { recursive: true, mode: 448 });
  const path = join(folder, name);
  await rename(partial, path);
  return path;
}
async function findInCache(cacheFolder, sha2562, name) {
  const folder = join(cacheFolder, sha2562);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => Number(b.name === name) - Number(a.name === name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const file = entry.isFile() ? await hashFile(path) : null;
    if (file?.sha256 !== sha2562) await rm(path, { recursive: true, force: true });
    else if (entry.name === name) return file;
    else {
      const wanted = join(folder, name);
      await link(path, wanted).catch(() => copyFile(path, wanted));
      return { ...file, path: wanted };
    }
  }
  return null;
}
function nameInCache(url) {
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const last = segments.findLast((segment) => !NO_NAMES.has(segment)) ?? "";
  const harmless = decoded(last).replace(/[^\p{L}\p{N}._ -]/gu, "_").replace(/^[. ]+|[. ]+$/g, "").slice(-100);
  return harmless === "" ? "file" : harmless;
}
function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

// src/files/download-attempts.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/files/free-room.ts
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
var RESERVE = 256 * 1024 ** 2;
var MEGABYTE = 1024 ** 2;
async function roomProblem(source, bytes, path) {
  if (bytes < MEGABYTE) return null;
  const { bavail, bsize } = await statfs(dirname(path));
  const free = bavail * bsize;
  if (bytes <= free - RESERVE) return null;
  const [needed, left] = [bytes, free].map((value) => Math.ceil(value / MEGABYTE));
  return fileProblem(
    "disk-full",
    `'${source}' has ${needed} MB, and the disk has only ${left} MB left, of which ${RESERVE / MEGABYTE} MB stay free.`,
    "Free some space on the disk, or let the cache folder stand on a larger one."
  );
}

// src/files/http-status.ts
import { STATUS_CODES } from "node:http";
var GONE = /* @__PURE__ */ new Set([404, 410]);
var RETRIED = /* @__PURE__ */ new Set([408, 425, 429]);
function isWorthRetrying(status) {
  return RETRIED.has(status) || status >= 500;
}
function statusProblem(status, source, host) {
  const answer = `${status} ${STATUS_CODES[status] ?? ""}`.trim();
  if (GONE.has(status))
    return fileProblem(
      "file-not-found-online",
      `The server ${host} answered ${answer} for '${source}': the file is not there.`,
      "Correct the address, or upload the file."
    );
  return fileProblem(
    "server-error",
    `The server ${host} answered ${answer} for '${source}'.`,
    isWorthRetrying(status) ? "Try again later." : "Check in a private browser window whether the file can be downloaded without logging in."
  );
}
function retryAfter(header, now) {
  if (header === void 0) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1e3;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

// src/files/partial-download.ts
import { createHash as createHash2 } from "node:crypto";
import { open as open2 } from "node:fs/promises";
async function openPartial(path) {
  const handle = await open2(path, "wx", 384);
  return { path, size: 0, hash: createHash2("sha256"), handle, validator: null, isResumed: false };
}
async function append(partial, chunk) {
  await partial.handle.writeFile(chunk);
  partial.hash.update(chunk);
  partial.size += chunk.length;
}
async function beginAnew(partial) {
  await partial.handle.close();
  partial.handle = await open2(partial.path, "w", 384);
  partial.hash = createHash2("sha256");
  partial.size = 0;
  partial.validator = null;
  partial.isResumed = false;
}

// src/files/silent-hosts.ts
var MOST_FAILURES = 4;
var REMEMBERED = 5 * 6e4;
var NO_CONNECTION = /^(?:EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;
var silent = /* @__PURE__ */ new Map();
function noteFailure(host, error, now = Date.now()) {
  const { code } = error ?? {};
  if (typeof code !== "string" || !NO_CONNECTION.test(code)) return;
  const failures = (silent.get(host)?.failures ?? 0) + 1;
  silent.set(host, { failures, until: now + REMEMBERED });
}
function noteAnswer(host) {
  silent.delete(host);
}
function isSilent(host, now = Date.now()) {
  const { failures = 0, until = 0 } = silent.get(host) ?? {};
  return failures >= MOST_FAILURES && until > now;
}

// src/files/download-attempt.ts
async function attemptDownload(source, partial, options) {
  let host = new URL(source).host;
  try {
    const answer = await requestFile(source, rangeHeaders(partial), options);
    if (!answer.ok) return failed(answer, false);
    host = answer.host;
    noteAnswer(host);
    try {
      return await receive(source, answer, partial, options);
    } finally {
      answer.body.on("error", () => {
      }).destroy();
    }
  } catch (error) {
    if (options.signal.aborted)
      return failed(outOfTime(source, host, options.limits.totalTimeout), false);
    const problem = networkProblem(error, source, host);
    if (problem === null) throw error;
    noteFailure(host, error);
    return failed(problem.failure, problem.retry && !isSilent(host));
  }
}
function rangeHeaders({ size, validator }) {
  return size > 0 && validator !== null ? { range: `bytes=${size}-`, "if-range": validator } : {};
}
async function receive(source, answer, partial, { maxBytes, rules }) {
  const { status, headers, host, body } = answer;
  const isRest = status === 206 && restBegins(headers, partial.size);
  if (partial.size > 0 && !isRest && (status < 300 || status === 416)) await beginAnew(partial);
  if (status !== 200 && !isRest) {
    const retry = isWorthRetrying(status) || status === 206 || status === 416;
    const pause = retryAfter(headers["retry-after"], Date.now());
    return { kind: "failed", failure: statusProblem(status, source, host), retry, pause };
  }
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") return failed(encoded(source, host, encoding), false);
  const length = headers["content-length"];
  const size = partial.size + Number(length ?? 0);
  if (size > maxBytes) return failed(tooLarge(source, size, maxBytes), false);
  const noRoom = await roomProblem(source, size - partial.size, partial.path);
  if (noRoom !== null) return failed(noRoom, false);
  partial.isResumed ||= isRest;
  partial.validator = validatorOf(headers, rules.isHashed);
  for await (const chunk of body) {
    if (partial.size + chunk.length > maxBytes)
      return failed(tooLarge(source, partial.size + chunk.length, maxBytes), false);
    await append(partial, chunk);
  }
  const isFramed = length !== void 0 || headers["transfer-encoding"] !== void 0;
  return { kind: "complete", isFramed, host };
}
function restBegins(headers, size) {
  return size > 0 && headers["content-range"]?.startsWith(`bytes ${size}-`) === true;
}
function validatorOf(headers, isHashed) {
  const { etag } = headers;
  if (etag?.startsWith('"')) return etag;
  return (isHashed ? headers["last-modified"] : null) ?? null;
}
function failed(failure, retry) {
  return { kind: "failed", failure, retry, pause: null };
}
function encoded(source, host, encoding) {
  return fileProblem(
    "server-error",
    `The server ${host} sent '${source}' in the encoding '${encoding}', for which it was not asked.`,
    "Publish the file on a server that sends it as it is."
  );
}

// src/files/download-attempts.ts
async function downloadInto(partial, source, sha2562, options) {
  const { limits, signal } = options;
  const others = /* @__PURE__ */ new Set();
  for (let attempt = 1; ; attempt++) {
    const result = await attemptDownload(source, partial, options);
    let failure;
    let pause = 0;
    if (result.kind === "complete") {
      const found = partial.hash.copy().digest("hex");
      if (sha2562 === void 0 || found === sha2562) return { ok: true, sha256: found };
      const isCertain = result.isFramed && !partial.isResumed || others.has(found);
      if (isCertain) return mismatch(source, found, sha2562);
      others.add(found);
      failure = unreachable(source, result.host, "what arrives is damaged or cut off");
      if (attempt < limits.attempts) await beginAnew(partial);
    } else {
      if (!result.retry) return result.failure;
      failure = result.failure;
      pause = result.pause ?? limits.retryDelay * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    }
    if (attempt >= limits.attempts) return withNote(failure, `Tried ${attempt} times.`);
    if (pause > limits.longestPause)
      return withNote(failure, `It asks to wait ${Math.ceil(pause / 1e3)} s.`);
    try {
      await sleep(pause, void 0, { signal });
    } catch {
      return outOfTime(source, new URL(source).host, limits.totalTimeout);
    }
  }
}
function withNote({ problem }, note) {
  return { ok: false, problem: { ...problem, message: `${problem.message} ${note}` } };
}

// src/files/misplaced-content.ts
import { open as open3 } from "node:fs/promises";

// src/files/kept-by-lfs.ts
import { readdir as readdir2, readFile } from "node:fs/promises";
import { dirname as dirname2, join as join2 } from "node:path";
var LFS_RULE = /^[^#\n]*\sfilter=lfs(?:\s|$)/m;
async function isKeptByLfs(path) {
  let found = false;
  for (let folder = dirname2(path); ; folder = dirname2(folder)) {
    const attributes = await readFile(join2(folder, ".gitattributes"), "utf8").catch(() => "");
    found ||= LFS_RULE.test(attributes);
    const names = await readdir2(folder).catch(() => []);
    if (names.includes(".git")) return found;
    if (folder === dirname2(folder)) return false;
  }
}

// src/files/misplaced-content.ts
var HEAD_BYTES = 1024;
var LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n/;
var HTML_PAGE = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
var HTML_NAME = /\.x?html?$/i;
async function misplacedContent(path, shown, online) {
  const head = await readHead(path);
  if (LFS_POINTER.test(head)) {
    const isKept = !online && await isKeptByLfs(path);
    return isKept ? lfsNotFetched(shown) : lfsPointer(shown, head, online);
  }
  const name = online ? new URL(shown).pathname : shown;
  if (HTML_PAGE.test(head) && !HTML_NAME.test(name)) return htmlPage(shown, head, online);
  return null;
}
async function readHead(path) {
  const handle = await open3(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
function lfsPointer(shown, head, online) {
  const size = /^size (\d+)$/m.exec(head)?.[1];
  return fileProblem(
    "git-lfs-pointer",
    `'${shown}' is not the file itself but a Git LFS pointer to it${size === void 0 ? "" : ` (of ${size} bytes)`}.`,
    online ? "Give the address that serves the content itself: on GitHub, https://media.githubusercontent.com/media/OWNER/REPOSITORY/REF/PATH." : "Put the file itself into the package. In a repository that uses Git LFS, set `lfs: true` at actions/checkout in the workflow; on a laptop, run `git lfs pull`."
  );
}
function lfsNotFetched(shown) {
  return fileProblem(
    "git-lfs-not-fetched",
    `'${shown}' is kept by Git LFS, and this checkout has only the pointer to it.`,
    "In the workflow, set `lfs: true` at actions/checkout; on a laptop, run `git lfs pull`. If the content was never uploaded, run `git lfs push --all origin` where it is."
  );
}
function htmlPage(shown, head, online) {
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(head)?.[1]?.trim().replace(/\s+/g, " ");
  return fileProblem(
    "html-instead-of-file",
    `${online ? "The server sent a web page instead of" : "A web page stands in place of"} '${shown}'${title ? ` (titled "${title}")` : ""}.`,
    online ? "Give the address of the file itself, as behind the download button, not that of a page about it." : "Download the file again from its direct address and commit it."
  );
}

// src/files/download.ts
var underWay = /* @__PURE__ */ new Map();
var learned = /* @__PURE__ */ new Map();
async function download(source, sha2562, options) {
  const { cacheFolder, allowedPrivateHosts = [] } = options;
  const rules = { isHashed: sha2562 !== void 0, allowedPrivateHosts };
  const checked = checkAddress(source, rules);
  if (!checked.ok) return checked;
  const name = nameInCache(checked.url);
  const key = JSON.stringify([cacheFolder, checked.url.href, sha2562]);
  const known2 = sha2562 ?? learned.get(key);
  const cached = known2 === void 0 ? null : await findAnywhere(cacheFolder, known2, name, options.sharedCache);
  if (cached !== null)
    return cached.size > options.maxBytes ? tooLarge(source, cached.size, options.maxBytes) : { ok: true, file: cached };
  const running = underWay.get(key);
  if (running !== void 0) return running;
  const started = downloadToCache(checked.url.href, sha2562, name, options);
  underWay.set(key, started);
  try {
    const result = await started;
    if (result.ok) {
      learned.set(key, result.file.sha256);
      if (sha2562 !== void 0) await options.sharedCache?.save(sha2562, result.file.size);
    }
    return result;
  } finally {
    underWay.delete(key);
  }
}
async function findAnywhere(cacheFolder, sha2562, name, shared) {
  const found = await findInCache(cacheFolder, sha2562, name);
  if (found !== null || !await shared?.restore(sha2562)) return found;
  return findInCache(cacheFolder, sha2562, name);
}
async function downloadToCache(address, sha2562, name, options) {
  const { cacheFolder, maxBytes, allowedPrivateHosts = [] } = options;
  const limits = { ...DOWNLOAD_DEFAULTS, ...options.download };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null)
    return unreachable(address, new URL(address).host, "the address of the proxy is not valid");
  const partial = await openPartial(await partialFile(cacheFolder, randomUUID()));
  try {
    const rules = { isHashed: sha2562 !== void 0, allowedPrivateHosts };
    const signal = AbortSignal.timeout(limits.totalTimeout);
    const attempt = { dispatcher, signal, limits, rules, maxBytes };
    const result = await downloadInto(partial, address, sha2562, attempt);
    if (result.ok && sha2562 !== void 0) return await keep(result.sha256);
    if (result.ok || result.problem.cause === "sha256-mismatch") {
      const misplaced = await misplacedContent(partial.path, address, true);
      if (misplaced !== null) return misplaced;
    }
    return result.ok ? await keep(result.sha256) : result;
  } finally {
    await partial.handle.close();
    await rm2(partial.path, { force: true });
    await dispatcher.destroy();
  }
  async function keep(found) {
    await partial.handle.close();
    const path = await keepInCache(partial.path, cacheFolder, found, name);
    await rememberHash(path, found);
    return { ok: true, file: await hashFile(path) };
  }
}

export {
  hashFile,
  misplacedContent,
  findInCache,
  isWorthRetrying,
  download
};
