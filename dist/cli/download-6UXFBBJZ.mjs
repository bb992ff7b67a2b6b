import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  makeDispatcher,
  networkProblem,
  outOfTime,
  requestFile,
  unreachable
} from "./chunk-Q23QHET7.mjs";
import {
  DOWNLOAD_DEFAULTS
} from "./chunk-6PMOXRDI.mjs";
import {
  hashFile,
  misplacedContent,
  rememberHash
} from "./chunk-EENWXOJD.mjs";
import {
  checkAddress
} from "./chunk-Z5X2NPOE.mjs";
import {
  fileProblem,
  mismatch,
  tooLarge
} from "./chunk-7L2R6H4L.mjs";
import "./chunk-MJLFZQBV.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/files/download.ts
import { randomUUID } from "node:crypto";
import { rm as rm2 } from "node:fs/promises";

// src/files/cache.ts
import { copyFile, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
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
async function keepInCache(partial, cacheFolder, sha256, name) {
  const folder = join(cacheFolder, sha256);
  await mkdir(folder, { recursive: true, mode: 448 });
  const path = join(folder, name);
  await rename(partial, path);
  return path;
}
async function findInCache(cacheFolder, sha256, name) {
  const folder = join(cacheFolder, sha256);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => Number(b.name === name) - Number(a.name === name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const file = entry.isFile() ? await hashFile(path) : null;
    if (file?.sha256 !== sha256) await rm(path, { recursive: true, force: true });
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
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
async function openPartial(path) {
  const handle = await open(path, "wx", 384);
  return { path, size: 0, hash: createHash("sha256"), handle, validator: null, isResumed: false };
}
async function append(partial, chunk) {
  await partial.handle.writeFile(chunk);
  partial.hash.update(chunk);
  partial.size += chunk.length;
}
async function beginAnew(partial) {
  await partial.handle.close();
  partial.handle = await open(partial.path, "w", 384);
  partial.hash = createHash("sha256");
  partial.size = 0;
  partial.validator = null;
  partial.isResumed = false;
}

// src/files/download-attempt.ts
async function attemptDownload(source, partial, options) {
  let host = new URL(source).host;
  try {
    const answer = await requestFile(source, rangeHeaders(partial), options);
    if (!answer.ok) return failed(answer, false);
    host = answer.host;
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
    return failed(problem.failure, problem.retry);
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
async function downloadInto(partial, source, sha256, options) {
  const { limits, signal } = options;
  const others = /* @__PURE__ */ new Set();
  for (let attempt = 1; ; attempt++) {
    const result = await attemptDownload(source, partial, options);
    let failure;
    let pause = 0;
    if (result.kind === "complete") {
      const found = partial.hash.copy().digest("hex");
      if (sha256 === void 0 || found === sha256) return { ok: true, sha256: found };
      const isCertain = result.isFramed && !partial.isResumed || others.has(found);
      if (isCertain) return mismatch(source, found, sha256);
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

// src/files/download.ts
var underWay = /* @__PURE__ */ new Map();
var learned = /* @__PURE__ */ new Map();
async function download(source, sha256, options) {
  const { cacheFolder, allowedPrivateHosts = [] } = options;
  const rules = { isHashed: sha256 !== void 0, allowedPrivateHosts };
  const checked = checkAddress(source, rules);
  if (!checked.ok) return checked;
  const name = nameInCache(checked.url);
  const key = JSON.stringify([cacheFolder, checked.url.href, sha256]);
  const known = sha256 ?? learned.get(key);
  const cached = known === void 0 ? null : await findInCache(cacheFolder, known, name);
  if (cached !== null)
    return cached.size > options.maxBytes ? tooLarge(source, cached.size, options.maxBytes) : { ok: true, file: cached };
  const running = underWay.get(key);
  if (running !== void 0) return running;
  const started = downloadToCache(checked.url.href, sha256, name, options);
  underWay.set(key, started);
  try {
    const result = await started;
    if (result.ok) learned.set(key, result.file.sha256);
    return result;
  } finally {
    underWay.delete(key);
  }
}
async function downloadToCache(address, sha256, name, options) {
  const { cacheFolder, maxBytes, allowedPrivateHosts = [] } = options;
  const limits = { ...DOWNLOAD_DEFAULTS, ...options.download };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null)
    return unreachable(address, new URL(address).host, "the address of the proxy is not valid");
  const partial = await openPartial(await partialFile(cacheFolder, randomUUID()));
  try {
    const rules = { isHashed: sha256 !== void 0, allowedPrivateHosts };
    const signal = AbortSignal.timeout(limits.totalTimeout);
    const attempt = { dispatcher, signal, limits, rules, maxBytes };
    const result = await downloadInto(partial, address, sha256, attempt);
    if (result.ok && sha256 !== void 0) return await keep(result.sha256);
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
  download
};
