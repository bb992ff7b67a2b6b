import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  areOwn,
  sourceFlags
} from "./chunk-C6EINF6U.mjs";
import {
  formatBytes
} from "./chunk-3VXWUYSD.mjs";
import {
  distributionOf,
  findPython,
  runTool
} from "./chunk-BEO6TA3L.mjs";
import {
  atExit
} from "./chunk-MTC2LBGW.mjs";
import {
  requirementText
} from "./chunk-2JCGQRQ6.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";

// src/inference/python/environments/environments.ts
import { mkdir as mkdir4, rm as rm6 } from "node:fs/promises";
import { join as join9 } from "node:path";

// src/inference/python/environments/folder-lock.ts
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
var BEAT = 5e3;
var DEAD = 6e4;
var POLL = 200;
async function underLock(file, task, onWait = () => {
}) {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), at: Date.now() });
  for (let waits = 0; !take(file, own); waits += 1) {
    if (waits === 0) onWait();
    if (isDead(file)) rmSync(file, { force: true });
    else await pause();
  }
  const release = () => {
    if (textOf(file) === own) rmSync(file, { force: true });
  };
  const forget = atExit(release);
  const beat = setInterval(() => {
    const now = /* @__PURE__ */ new Date();
    try {
      utimesSync(file, now, now);
    } catch {
    }
  }, BEAT);
  beat.unref();
  try {
    return await task();
  } finally {
    clearInterval(beat);
    release();
    forget();
  }
}
function pause() {
  return new Promise((resolve) => setTimeout(resolve, POLL));
}
function take(file, text) {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
function isDead(file) {
  let silence;
  try {
    silence = Date.now() - statSync(file).mtimeMs;
  } catch {
    return false;
  }
  if (silence > DEAD) return true;
  try {
    const { pid, host } = JSON.parse(textOf(file) ?? "");
    if (host !== hostname() || typeof pid !== "number" || pid === process.pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

// src/inference/python/environments/make-environment.ts
import { rmSync as rmSync2 } from "node:fs";
import { mkdir as mkdir3, mkdtemp as mkdtemp2, rename as rename2, rm as rm3 } from "node:fs/promises";
import { basename, join as join6 } from "node:path";

// src/inference/python/environments/environment-files.ts
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
var isWindows = process.platform === "win32";
var RECORD_FILE = "environment.json";
var LOCK_FILE = "lock.txt";
function interpreterIn(folder) {
  return isWindows ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}
function packageFolders(folder) {
  if (isWindows) return [join(folder, "Lib", "site-packages")];
  const lib = join(folder, "lib");
  return readdirSync(lib).filter((name) => name.startsWith("python")).map((name) => join(lib, name, "site-packages"));
}
function sizeOf(folder) {
  const size = { files: 0, bytes: 0 };
  const open = [folder];
  for (let place = open.pop(); place !== void 0; place = open.pop()) {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== "__pycache__") open.push(path);
      } else {
        size.files += 1;
        size.bytes += lstatSync(path).size;
      }
    }
  }
  return size;
}
function packagesSize(folder) {
  const sizes = packageFolders(folder).map(sizeOf);
  return {
    files: sizes.reduce((sum, { files }) => sum + files, 0),
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  };
}

// src/inference/python/environments/compile-modules.ts
var TIMEOUT = 3 * 6e4;
var LEFT_OUT = "[/\\\\](tests?|testing|benchmarks?)[/\\\\]";
async function compileModules(folder, { environment }) {
  const words = ["-I", "-S", "-m", "compileall", "-q", "-j", "0", "-x", LEFT_OUT];
  await runTool(interpreterIn(folder), [...words, ...packageFolders(folder)], {
    environment,
    cwd: folder,
    timeout: TIMEOUT
  });
}

// src/inference/python/environments/find-uv.ts
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join as join2 } from "node:path";
var OLDEST = [0, 7];
var TIMEOUT2 = 5 * 6e4;
async function findUv(base, options) {
  const found = await askUv("uv", options);
  if (found !== null) return { ...found, isOwn: false };
  const requirement = (await readFile(join2(installation().root, "python/ready/uv.txt"), "utf8")).trim();
  const folder = join2(options.folder, "tools", requirement.replace("==", "-"));
  const file = join2(folder, "bin", process.platform === "win32" ? "uv.exe" : "uv");
  const own = async () => {
    const uv = await askUv(file, options);
    return uv === null ? null : { ...uv, isOwn: true };
  };
  const tools = join2(options.folder, "tools");
  await mkdir(tools, { recursive: true });
  return await own() ?? await underLock(join2(tools, "uv.lock"), async () => {
    const there = await own();
    if (there !== null) return there;
    await install(requirement, folder, base, options);
    return own();
  });
}
async function install(requirement, folder, base, options) {
  const draft = await mkdtemp(`${folder}.making-`);
  const words = ["-m", "pip", "install", "--quiet", "--target", draft, "--no-deps"];
  const run = await runTool(
    base.interpreter,
    [...words, "--only-binary", ":all:", ...sourceFlags(options.sources, "pip"), requirement],
    { environment: options.environment, cwd: draft, timeout: TIMEOUT2 }
  );
  await rm(folder, { recursive: true, force: true });
  if (run.ok) await rename(draft, folder);
  else await rm(draft, { recursive: true, force: true });
}
async function askUv(file, { environment, folder }) {
  const run = await runTool(file, ["--version"], { environment, cwd: folder, timeout: TIMEOUT2 });
  const version = /^uv (\d+)\.(\d+)\.\S+/.exec(run.stdout);
  if (!run.ok || version === null) return null;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const isNew = major > OLDEST[0] || minor >= OLDEST[1];
  return isNew ? { file, version: version[0].replace("uv ", "") } : null;
}

// src/inference/python/environments/made-environment.ts
function lockText(python, packages) {
  const lines = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
  return `# Python ${python}
${lines.sort().join("\n")}
`;
}

// src/inference/python/environments/make-packages.ts
import { mkdir as mkdir2, rm as rm2, writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/inference/python/environments/cpu-builds.ts
var TORCH_FAMILY = /^(torch|torchvision|torchaudio)(?![\w.-])/;
var EXACT = /^[\w.-]+==[\w.!*-]+(?=\s*(;|$))/;
function asCpuBuild(requirement, platform) {
  if (!TORCH_FAMILY.test(requirement) || platform !== "linux") return requirement;
  const exact = EXACT.exec(requirement)?.[0];
  if (exact === void 0 || exact.endsWith("*")) return null;
  return `${exact}+cpu${requirement.slice(exact.length)}`;
}
function asCpuBuilds(requirements, platform = process.platform) {
  const tagged = requirements.map((requirement) => asCpuBuild(requirement, platform));
  return tagged.every((requirement) => requirement !== null) ? tagged : null;
}

// src/inference/python/environments/options.ts
var MAKING_TIMEOUT = 20 * 6e4;
var MAX_ENVIRONMENT = 8 * 2 ** 30;
var DISK_RESERVE = 2 ** 30;

// src/inference/python/environments/watch-disk.ts
import { statfsSync } from "node:fs";
var EVERY = 2e3;
function watchDisk(folder, maxBytes, stop) {
  const look = () => {
    const reason = whyTooFull(folder, maxBytes);
    if (reason !== null) stop(reason);
  };
  const clock = setInterval(look, EVERY);
  clock.unref();
  return () => clearInterval(clock);
}
function whyTooFull(folder, maxBytes) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < DISK_RESERVE) return `the disk has only ${formatBytes(free)} left`;
  const size = bytesOf(folder);
  return size > maxBytes ? `it is larger than the limit of ${formatBytes(maxBytes)} for an environment` : null;
}
function bytesOf(folder) {
  try {
    return sizeOf(folder).bytes;
  } catch {
    return 0;
  }
}

// src/inference/python/environments/make-packages.ts
async function makePackages(folder, base, wanted, attempts, uv, afresh, options) {
  const said = [];
  let last = null;
  let reason = "pip takes builds for graphics cards unless exact versions of PyTorch are asked for";
  for (const { flags, requirements, isElsewhere } of waysFor(attempts, options, uv !== null)) {
    if (isElsewhere && last !== null && (!last.some(isOfTorch) || last.some(isOfNetwork))) break;
    await rm2(folder, { recursive: true, force: true });
    await mkdir2(folder, { recursive: true });
    const run = await makeEmpty(folder, base, wanted, uv, options);
    if (!run.ok) return run;
    const file = join3(folder, "requirements.txt");
    await writeFile(file, `${requirements.join("\n")}
`);
    const install2 = uv ? ["pip", "install", "--python", interpreterIn(folder)] : ["-m", "pip", "install", "--progress-bar", "off"];
    const cache = afresh ? [uv ? "--no-cache" : "--no-cache-dir"] : [];
    const words = [...install2, "--only-binary", ":all:", ...cache, ...flags, "-r", file];
    const installed = await runTool(
      uv ? uv.file : interpreterIn(folder),
      words,
      toolOptions(folder, options)
    );
    if (installed.ok) return installed;
    last = installed.lines;
    said.push(...installed.lines.filter((line) => !said.includes(line)));
    reason = installed.reason;
  }
  return { ok: false, stdout: "", lines: said, reason };
}
function waysFor(attempts, { sources }, hasUv) {
  const flags = sourceFlags(sources, hasUv ? "uv" : "pip");
  const tagged = attempts.map((requirements) => asCpuBuilds(requirements));
  const hasTorch = tagged.some(
    (list, index) => list === null || list.some(isNoneOf(attempts[index]))
  );
  const byTag = hasUv && hasTorch && !areOwn(sources) ? [] : tagged.filter((list) => list !== null);
  const byBackend = hasUv && hasTorch ? attempts : [];
  return [
    ...byTag.map((requirements) => ({ flags, requirements, isElsewhere: false })),
    ...byBackend.map((requirements) => ({
      flags: [...flags, "--torch-backend", "cpu"],
      requirements,
      isElsewhere: true
    }))
  ];
}
function isOfTorch(line) {
  return /\btorch/.test(line);
}
function isOfNetwork(line) {
  return /dns error|failed to fetch|error sending request|connection (refused|reset|broken)|timed out|newconnectionerror/i.test(
    line
  );
}
function isNoneOf(requirements = []) {
  return (line) => !requirements.includes(line);
}
async function makeEmpty(folder, base, wanted, uv, options) {
  const tool = toolOptions(folder, options);
  if (uv) {
    const venv = [
      "venv",
      "--no-project",
      "--clear",
      "--python",
      wanted ?? base.interpreter,
      folder
    ];
    const run = await runTool(uv.file, venv, tool);
    if (run.ok || wanted === null) return run;
    const again = await runTool(uv.file, [...venv, "--managed-python"], tool);
    return again.ok ? again : { ...again, lines: [...run.lines, ...again.lines] };
  }
  if (wanted === null || `${base.version}.`.startsWith(`${wanted}.`))
    return runTool(base.interpreter, ["-m", "venv", folder], tool);
  const reason = `Python ${wanted} is wanted, this is ${base.version}, and without uv there is no other`;
  return { ok: false, stdout: "", lines: [], reason };
}
function toolOptions(folder, options) {
  const { environment, timeout = MAKING_TIMEOUT, maxBytes = MAX_ENVIRONMENT } = options;
  return {
    environment,
    // Not the user's own: what is installed are links to the files in there.
    more: { UV_CACHE_DIR: environment.UV_CACHE_DIR ?? join3(options.folder, "downloads") },
    cwd: folder,
    timeout,
    guard: (stop) => watchDisk(folder, maxBytes, stop)
  };
}

// src/inference/python/environments/probe.ts
import { join as join4 } from "node:path";
var TIMEOUT3 = 5 * 6e4;
async function whyNotImported(folder, modules, { environment }) {
  if (modules.length === 0) return null;
  const script = join4(installation().root, "python", "probe.py");
  const run = await runTool(interpreterIn(folder), ["-I", script, ...modules], {
    environment,
    cwd: folder,
    timeout: TIMEOUT3
  });
  if (!run.ok) return `its Python ${run.reason.replace(/^it /, "")}: ${run.lines.join(" ")}`;
  const found = JSON.parse(run.stdout);
  const broken = Object.entries(found).filter(([, why]) => why !== null);
  return broken.length === 0 ? null : broken.map(([name, why]) => `${name} cannot be imported (${why})`).join(", ");
}

// src/inference/python/environments/record.ts
import { createHash } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { readFile as readFile2, utimes, writeFile as writeFile2 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/inference/python/environment.ts
var RUNGS = ["ready", "extended", "declared", "given"];

// src/inference/python/environments/record.ts
function sha256Of(text) {
  return createHash("sha256").update(text).digest("hex");
}
async function writeRecord(folder, record, lock) {
  await writeFile2(join5(folder, LOCK_FILE), lock);
  await writeFile2(join5(folder, RECORD_FILE), `${JSON.stringify(record, null, 2)}
`);
}
async function readRecord(folder) {
  try {
    const record = JSON.parse(await readFile2(join5(folder, RECORD_FILE), "utf8"));
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}
async function readEnvironment(folder, key) {
  const record = await readRecord(folder);
  if (record === null) return "it has no record of what it holds";
  if (record.key !== key) return "it was made for something else";
  const lock = await readFile2(join5(folder, LOCK_FILE), "utf8").catch(() => null);
  if (lock === null || sha256Of(lock) !== record.sha256) return "its lock is not the recorded one";
  const interpreter = interpreterIn(folder);
  try {
    accessSync(interpreter, constants.X_OK);
  } catch {
    return "its Python is gone";
  }
  const size = sizeOrNull(folder);
  if (size?.files !== record.files || size.bytes !== record.bytes)
    return "files of its packages are missing or changed";
  const { rung, python, packages, modules, stdlib } = record;
  return {
    record,
    environment: { interpreter, folder, rung, packages, lock, python, modules, stdlib }
  };
}
async function touch(folder) {
  const now = /* @__PURE__ */ new Date();
  await utimes(join5(folder, RECORD_FILE), now, now).catch(() => {
  });
}
function sizeOrNull(folder) {
  try {
    return packagesSize(folder);
  } catch {
    return null;
  }
}
function isRecord(value) {
  if (typeof value !== "object" || value === null) return false;
  const record = value;
  const texts = ["key", "label", "rung", "python", "sha256", "madeWith", "madeAt"];
  const numbers = ["files", "bytes", "duration"];
  return texts.every((name) => typeof record[name] === "string") && numbers.every((name) => typeof record[name] === "number") && RUNGS.some((rung) => rung === record.rung) && isTextMap(record.packages) && isTextMap(record.modules) && Array.isArray(record.stdlib);
}
function isTextMap(value) {
  return typeof value === "object" && value !== null && Object.values(value).every((item) => typeof item === "string");
}

// src/inference/python/environments/make-environment.ts
async function makeEnvironment(folder, request, base, afresh, options) {
  const begun = performance.now();
  const { label } = request;
  const draft = await mkdtemp2(`${folder}.making-`);
  const forget = atExit(() => rmSync2(draft, { recursive: true, force: true }));
  const place = join6(draft, basename(folder));
  try {
    await mkdir3(place);
    const uv = options.tool === "pip" ? null : await findUv(base, options);
    const tool = uv === null ? "pip" : `uv ${uv.version}`;
    options.say?.(`Making ${label} with ${tool} (this takes a while the first time).`);
    const { python: wanted, attempts, modules } = request;
    const run = await makePackages(place, base, wanted, attempts, uv, afresh, options);
    const reason = run.ok ? whyTooFull(place, options.maxBytes ?? MAX_ENVIRONMENT) : run.reason;
    if (reason !== null)
      return failed(`${capital(label)} could not be made: ${reason}.`, run.lines);
    const described = await describe(place, base, options);
    if (typeof described === "string") return failed(described, []);
    const broken = await whyNotImported(place, modules, options);
    if (broken !== null)
      return failed(`${capital(label)} was made but does not work: ${broken}.`, []);
    await compileModules(place, options);
    const { version, packages } = described;
    const lock = lockText(version, packages);
    const record = {
      key: basename(folder),
      label,
      rung: request.rung,
      python: version,
      packages,
      modules: described.modules,
      stdlib: described.stdlib,
      sha256: sha256Of(lock),
      ...packagesSize(place),
      madeWith: tool,
      madeAt: (/* @__PURE__ */ new Date()).toISOString(),
      duration: Math.round(performance.now() - begun)
    };
    await writeRecord(place, record, lock);
    await rename2(place, folder);
    options.say?.(`${capital(label)} was made in ${Math.round(record.duration / 1e3)} s.`);
    return null;
  } finally {
    await rm3(draft, { recursive: true, force: true, maxRetries: 3 });
    forget();
  }
}
async function describe(folder, base, options) {
  const script = join6(installation().root, "python", "describe.py");
  const words = ["-I", "-S", script, ...packageFolders(folder)];
  const { environment } = options;
  const tool = { environment, cwd: folder, timeout: 6e4 };
  const run = await runTool(base.interpreter, words, tool);
  const version = await runTool(
    interpreterIn(folder),
    ["-I", "-S", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"],
    tool
  );
  if (!run.ok || !version.ok)
    return `What was installed could not be read: ${run.reason || version.reason}.`;
  const read = JSON.parse(run.stdout);
  return { ...read, version: version.stdout.trim() };
}
function failed(message, lines) {
  return {
    ok: false,
    cause: "environment-failed",
    message,
    hint: "Where there is no internet, say where packages come from (--package-index, --wheels).",
    lines
  };
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/inference/python/environments/request.ts
import { createHash as createHash2 } from "node:crypto";
var LAYOUT = 1;
function keyOf(request, base) {
  const { rung, python, attempts, modules } = request;
  const asked = [LAYOUT, base.version, base.platform, python, attempts, modules];
  const hash = createHash2("sha256").update(JSON.stringify(asked)).digest("hex").slice(0, 12);
  return `${rung}-${hash}`;
}

// src/inference/python/environments/tidy-up.ts
import { readdir, rm as rm4, stat } from "node:fs/promises";
import { join as join7 } from "node:path";
var HOUR = 36e5;
var ABANDONED = 6 * HOUR;
var IN_USE = 24 * HOUR;
var MAX_TOTAL = 16 * 2 ** 30;
async function tidyUp(folder, key, maxTotal = MAX_TOTAL) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const kept = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const path = join7(folder, entry.name);
    if (entry.name.includes(".making-")) {
      const isOwn = entry.name.startsWith(`${key}.making-`);
      if (isOwn || await ageOf(path) > ABANDONED) await remove(path);
    } else {
      const record = await readRecord(path);
      const age = record === null ? null : await ageOf(join7(path, RECORD_FILE));
      if (record !== null && age !== null)
        kept.push({ folder: path, bytes: record.bytes, usedAt: Date.now() - age });
    }
  }
  let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { folder: path, bytes, usedAt } of kept.sort((a, b) => a.usedAt - b.usedAt)) {
    if (total <= maxTotal || Date.now() - usedAt < IN_USE) break;
    await remove(path);
    total -= bytes;
  }
}
async function ageOf(path) {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs;
}
async function remove(path) {
  await rm4(path, { recursive: true, force: true, maxRetries: 3 });
}

// src/inference/python/environments/why-impossible.ts
import { mkdtemp as mkdtemp3, rm as rm5, writeFile as writeFile3 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join8 } from "node:path";
var TIMEOUT4 = 2e4;
async function whyImpossible({ attempts, python }, base, options) {
  const uv = options.tool === "pip" ? null : await findUv(base, options);
  const [requirements] = attempts;
  if (uv === null || requirements === void 0) return null;
  const folder = await mkdtemp3(join8(tmpdir(), "model-hub-ci-resolve-"));
  try {
    const file = join8(folder, "requirements.txt");
    await writeFile3(file, `${requirements.join("\n")}
`);
    const target = ["--python", base.interpreter, "--python-version", python ?? base.version];
    const words = ["pip", "compile", "--quiet", "--no-header", "--only-binary", ":all:", ...target];
    const { environment } = options;
    const run = await runTool(uv.file, [...words, ...sourceFlags(options.sources, "uv"), file], {
      environment,
      more: {
        UV_CACHE_DIR: environment.UV_CACHE_DIR ?? join8(options.folder, "downloads"),
        UV_HTTP_RETRIES: environment.UV_HTTP_RETRIES ?? "1"
      },
      cwd: folder,
      timeout: TIMEOUT4
    });
    const isTold = !run.ok && run.lines.length > 0 && run.reason.includes("exit code");
    return isTold && !run.lines.some(isOfNetwork) ? run.lines : null;
  } finally {
    await rm5(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

// src/inference/python/environments/environments.ts
function openEnvironments(options) {
  let found = null;
  const results = /* @__PURE__ */ new Map();
  const broken = /* @__PURE__ */ new Set();
  function base() {
    found ??= findPython(options.python, options.environment);
    return found;
  }
  async function get(request) {
    const python = await base();
    if (typeof python === "string") return noPython(python);
    const key = keyOf(request, python);
    const result = results.get(key) ?? findOrMake(key, request, python, broken.has(key), options);
    results.set(key, result);
    return result;
  }
  async function isBroken(environment, request) {
    const { folder } = environment;
    const key = folder.slice(options.folder.length + 1);
    const read = await readEnvironment(folder, key);
    const works = typeof read !== "string" && await whyNotImported(folder, request.modules, options) === null;
    if (works) return false;
    results.delete(key);
    broken.add(key);
    await rm6(folder, { recursive: true, force: true });
    return true;
  }
  const reasons = /* @__PURE__ */ new Map();
  async function whyNot(request) {
    const python = await base();
    if (typeof python === "string") return null;
    const key = keyOf(request, python);
    const reason = reasons.get(key) ?? whyImpossible(request, python, options);
    reasons.set(key, reason);
    return reason;
  }
  return { base, get, isBroken, whyImpossible: whyNot };
}
async function findOrMake(key, request, base, wasBroken, options) {
  const folder = join9(options.folder, key);
  const { label } = request;
  const there = await readEnvironment(folder, key);
  if (typeof there !== "string") return use(there.environment);
  if (isForbidden(request, options)) return notAllowed(request, options);
  await mkdir4(options.folder, { recursive: true, mode: 448 });
  const say = options.say ?? (() => {
  });
  return underLock(
    `${folder}.lock`,
    async () => {
      const meanwhile = await readEnvironment(folder, key);
      if (typeof meanwhile !== "string") return use(meanwhile.environment);
      const wasThere = await removed(folder);
      if (wasThere) say(`What is kept of ${label} is broken (${meanwhile}); it is made anew.`);
      await tidyUp(options.folder, key);
      if (await isRestored(folder, key, request, options)) say(`${label} came from the cache.`);
      else {
        const problem = await makeEnvironment(
          folder,
          request,
          base,
          wasThere || wasBroken,
          options
        );
        if (problem !== null) return problem;
        await options.store?.save(folder, storeKey(key));
      }
      const made = await readEnvironment(folder, key);
      if (typeof made !== "string") return use(made.environment);
      throw new Error(`the environment ${folder} was just made, but ${made}`);
    },
    () => say(`Waiting for another process that is making ${label}.`)
  );
}
async function use(environment) {
  await touch(environment.folder);
  return { ok: true, environment };
}
async function isRestored(folder, key, request, options) {
  if (!await options.store?.restore(folder, storeKey(key))) return false;
  const read = await readEnvironment(folder, key);
  const wrong = typeof read === "string" ? read : await whyNotImported(folder, request.modules, options);
  if (wrong === null) return true;
  options.say?.(`What the cache held of ${request.label} is broken (${wrong}); it is made anew.`);
  await removed(folder);
  return false;
}
function storeKey(key) {
  return `model-hub-ci-environment-${key}`;
}
async function removed(folder) {
  try {
    await rm6(folder, { recursive: true });
    return true;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}
function isForbidden({ rung }, { making }) {
  return making === "never" || making === "ready" && rung !== "ready";
}
function notAllowed({ label }, { making }) {
  return {
    ok: false,
    cause: "environment-not-allowed",
    message: `There is no ${label.replace(/^the /, "")} here, and the settings (environments: ${making}) say that it may not be made.`,
    hint: "Allow it (--environments), or name a Python that has PyTorch (--python).",
    lines: []
  };
}
function noPython(reasons) {
  return {
    ok: false,
    cause: "python-missing",
    message: `There is no Python to run PyTorch weights with: ${reasons}.`,
    hint: "Install Python 3.10 or newer, with pip, or name one (--python).",
    lines: []
  };
}

// src/inference/python/environments/ready.ts
import { readFile as readFile3 } from "node:fs/promises";
import { join as join10 } from "node:path";
var WHERE_TO_BE_HAD = ["torchvision", "timm"];
var TRIED = ["torch", "numpy", "monai.networks.nets", "einops", "yaml", "safetensors"];
async function readReady() {
  const folder = join10(installation().root, "python", "ready");
  const [pins, names] = await Promise.all(
    ["requirements.txt", "requirements.in"].map((name) => readFile3(join10(folder, name), "utf8"))
  );
  return {
    requirements: linesOf(pins ?? ""),
    chosen: linesOf(names ?? "").map((line) => line.replace(/[=<>~!].*$/, "").replaceAll("_", "-"))
  };
}
function linesOf(text) {
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}
function readyRequest({ requirements }) {
  const fewer = requirements.filter(
    (line) => !WHERE_TO_BE_HAD.some((name) => line.startsWith(`${name}==`))
  );
  return {
    rung: "ready",
    label: "the ready environment",
    python: null,
    attempts: [requirements, fewer],
    modules: TRIED
  };
}

// src/inference/python/ladder/python-of-torch.ts
var NEWEST_PYTHON = [
  [2, 9, "3.14"],
  [2, 6, "3.13"],
  [2, 2, "3.12"],
  [2, 0, "3.11"],
  [1, 11, "3.10"],
  [1, 8, "3.9"],
  [1, 4, "3.8"],
  [0, 0, "3.7"]
];
function newestPythonFor(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const index = NEWEST_PYTHON.findIndex(
    ([first, second]) => major > first || major === first && minor >= second
  );
  return index <= 1 ? null : NEWEST_PYTHON[index]?.[2] ?? null;
}

// src/inference/python/ladder/rungs.ts
var TORCH_FAMILY2 = ["torch", "torchvision", "torchaudio"];
function extendedRequest({ declaration }, { requirements: ready, chosen }) {
  const others = (declaration?.requirements ?? []).filter(
    ({ name }) => !TORCH_FAMILY2.includes(name)
  );
  if (declaration === null || others.length === 0) return null;
  const isDeclared = (name) => others.some((requirement) => requirement.name === name);
  const torch = ready.filter((line) => TORCH_FAMILY2.includes(nameOf(line)));
  const asDeclared = [
    ...torch,
    ...chosen.filter((name) => !TORCH_FAMILY2.includes(name) && !isDeclared(name)),
    ...others.map(requirementText)
  ];
  const byName = [
    ...ready,
    ...others.filter(({ name }) => !ready.some((line) => nameOf(line) === name)).map(bare)
  ];
  return {
    rung: "extended",
    label: `the ready environment with what ${declaration.file} declares`,
    python: null,
    attempts: [asDeclared, byName].flatMap((list) => [list, withoutUnavailable(list, isDeclared)]),
    modules: []
  };
}
function declaredRequest({ declaration, torch }, imports, { requirements: ready, chosen }) {
  const requirements = declaration?.requirements ?? [];
  const named = new Set(requirements.map(({ name }) => name));
  const torchDeclared = requirements.find(({ name }) => name === "torch")?.versions ?? "";
  const version = /^==([\d.]+)$/.exec(torchDeclared)?.[1] ?? (torchDeclared === "" ? torch : null);
  if (requirements.length === 0 && (version === null || ready.includes(`torch==${version}`)))
    return null;
  const exactTorch = torchDeclared === "" && torch !== null ? [`torch==${torch}`] : [];
  const undeclared = imports.map(distributionOf).filter((name) => chosen.includes(name) && !named.has(name) && !TORCH_FAMILY2.includes(name));
  const numpy = named.has("numpy") ? [] : [isBefore(version, 2, 3) ? "numpy<2" : "numpy"];
  const list = [
    ...exactTorch,
    ...requirements.filter(({ name }) => name !== "torch" || exactTorch.length === 0).map(requirementText),
    ...named.has("torch") || exactTorch.length > 0 ? [] : ["torch"],
    ...imports.includes("torchvision") && !named.has("torchvision") ? ["torchvision"] : [],
    ...numpy,
    ...undeclared
  ];
  return {
    rung: "declared",
    label: "the environment of the declared versions",
    python: declaration?.python ?? (version === null ? null : newestPythonFor(version)),
    attempts: [[...new Set(list)]],
    modules: []
  };
}
function nameOf(line) {
  return /^[\w.-]+/.exec(line)?.[0] ?? "";
}
function bare({ name, extras, marker }) {
  return requirementText({ name, extras, versions: "", marker });
}
function withoutUnavailable(list, isDeclared) {
  return list.filter((line) => !WHERE_TO_BE_HAD.includes(nameOf(line)) || isDeclared(nameOf(line)));
}
function isBefore(version, major, minor) {
  if (version === null) return false;
  const [first = 0, second = 0] = version.split(".").map(Number);
  return first < major || first === major && second < minor;
}

export {
  RECORD_FILE,
  lockText,
  readEnvironment,
  openEnvironments,
  readReady,
  readyRequest,
  extendedRequest,
  declaredRequest
};
