import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  declaredRequest,
  extendedRequest,
  lockText,
  openEnvironments,
  readReady,
  readyRequest
} from "./chunk-TY2ZFPPD.mjs";
import "./chunk-C6EINF6U.mjs";
import {
  askChild,
  childEnvironment,
  explainEnd,
  parseProcStatus,
  startProcess,
  takeOutputs,
  watchMemory
} from "./chunk-7QV3DNON.mjs";
import {
  formatBytes
} from "./chunk-3VXWUYSD.mjs";
import {
  IMPLIED,
  distributionOf,
  findPython,
  runTool
} from "./chunk-BEO6TA3L.mjs";
import "./chunk-MTC2LBGW.mjs";
import {
  readDeclaration
} from "./chunk-WA672TBJ.mjs";
import "./chunk-2JCGQRQ6.mjs";
import "./chunk-5N35OITQ.mjs";
import {
  hasFields,
  isBytes,
  isList,
  isName,
  isText,
  isTime,
  limitedCommand,
  readMessage
} from "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/inference/python/environments/given-environment.ts
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
var FOLDERS = "import json,sysconfig; print(json.dumps(sorted({sysconfig.get_path('purelib'), sysconfig.get_path('platlib')})))";
async function givenEnvironment(python, environment) {
  const base = await findPython(python, environment);
  if (typeof base === "string") return base;
  const { interpreter, version } = base;
  const tool = { environment, cwd: tmpdir(), timeout: 6e4 };
  const folders = await runTool(interpreter, ["-I", "-c", FOLDERS], tool);
  if (!folders.ok) return `${python}: ${folders.reason}`;
  const script = join(installation().root, "python", "describe.py");
  const places = JSON.parse(folders.stdout);
  const described = await runTool(interpreter, ["-I", "-S", script, ...places], tool);
  if (!described.ok) return `${python}: ${described.reason}`;
  const { packages } = JSON.parse(described.stdout);
  return {
    interpreter,
    folder: dirname(dirname(interpreter)),
    rung: "given",
    packages,
    lock: lockText(version, packages)
  };
}

// src/inference/python/on-ladder.ts
import { readFile } from "node:fs/promises";
import { basename as basename3 } from "node:path";

// src/inference/python/ladder/undeclared.ts
function missingModules({ imports, ownModules }, { modules, stdlib }) {
  const known = /* @__PURE__ */ new Set([...Object.keys(modules), ...stdlib]);
  const missing = imports.filter(({ module }) => !known.has(module) && !ownModules.has(module));
  return [...new Set(missing.map(({ module }) => module))];
}
function isDeclared(distribution, { declaration }) {
  return IMPLIED.has(distribution) || (declaration?.requirements.some(({ name }) => name === distribution) ?? false);
}
function undeclaredRemarks(architecture, declared, environment) {
  const { modules, packages, stdlib } = environment;
  const seen = /* @__PURE__ */ new Set();
  return architecture.imports.flatMap(({ module, line }) => {
    const distribution = modules[module];
    if (distribution === void 0 || stdlib.includes(module) || seen.has(distribution)) return [];
    seen.add(distribution);
    if (isDeclared(distribution, declared)) return [];
    const version = packages[distribution]?.replace(/\+.*$/, "");
    return [
      {
        code: "dependency-undeclared",
        severity: "warning",
        message: `${fileOf(architecture)} imports ${module}, which no declaration of these weights mentions. Here it is in the environment; elsewhere it may not be.`,
        hint: lineToAdd(distribution, version, declared),
        ...line > 0 ? { line } : {}
      }
    ];
  });
}
function lineToAdd(distribution, version, { declaration }) {
  const requirement = version === void 0 ? distribution : `${distribution}==${version}`;
  if (declaration?.kind === "pip") return `Add the line ${requirement} to ${declaration.file}.`;
  const place = declaration === null ? "an environment.yaml that `dependencies` names" : declaration.file;
  return `Add ${requirement} to the \`pip:\` list of ${place}.`;
}
function fileOf({ file }) {
  return file ?? "The architecture";
}

// src/inference/python/ladder/weigh-failure.ts
var STEADY = /* @__PURE__ */ new Set(["", "torch", "numpy"]);
var BROKEN_INSTALLATION = /undefined symbol|cannot open shared object|operator \S+ does not exist|GLIBC|custom C\+\+ ops|compiled using NumPy|numpy\.dtype size changed|incompatible|DLL load failed/;
var ARGUMENTS = /^(?:[\w.<>]+\.)?(\w+)(?:\.__init__)?\(\) (?:got an? unexpected keyword|got multiple values|takes|missing \d+ required)/;
var EARLY_ENDS = /* @__PURE__ */ new Set(["crashed", "engine-missing"]);
function weighFailure(run2, architecture) {
  const { outcome, raised, refused } = run2;
  const isOfLibrary = usesLibraries(architecture);
  if (outcome.ok) return "suspect";
  if (refused === "state-dict-mismatch" || refused === "no-such-callable")
    return isOfLibrary ? "suspect" : "own";
  if (refused !== null) return "own";
  if (raised === null)
    return EARLY_ENDS.has(outcome.cause) && outcome.stage === "load" ? "environment" : "own";
  if (raised.step === "engine") return "environment";
  const [deepest] = raised.errors.slice(-1);
  return deepest === void 0 ? "own" : weighError(deepest, raised.step, architecture);
}
function weighError(error, step, architecture) {
  const isA = (name) => error.type === name || error.bases.includes(name);
  if (isA("ImportError")) {
    const isOwnFile = architecture.ownModules.has(topOf(error.name));
    return isOwnFile || error.message.includes("relative import") ? "own" : "environment";
  }
  if (BROKEN_INSTALLATION.test(error.message)) return "environment";
  if (isA("AttributeError") && /^(?:partially initialized )?module '/.test(error.message))
    return "suspect";
  if (isA("TypeError")) {
    const called = ARGUMENTS.exec(error.message);
    const name = called?.[0].includes("__init__") ? classOf(error.message) : called?.[1];
    if (called) return name !== void 0 && architecture.defines.has(name) ? "own" : "suspect";
  }
  const isBeforeRun = step === "import" || step === "build";
  return isBeforeRun && !STEADY.has(error.library) ? "suspect" : "own";
}
function topOf(module) {
  return module.split(".")[0] ?? "";
}
function classOf(message) {
  return /(\w+)\.__init__\(\)/.exec(message)?.[1];
}
function usesLibraries({ imports, file }) {
  return file === null || imports.some(({ module }) => !["torch", "numpy"].includes(module));
}

// src/inference/python/ladder/ladder.ts
async function climbLadder(caseId, requests, architecture, declared, tools) {
  const tries = [];
  const [last] = requests.slice(-1);
  const impossible = last?.rung === "declared" && declared.declaration !== null ? foresee(tools.environments, last) : Promise.resolve({ lines: null, broke: null });
  for (const request of requests) {
    const attempt = await tryRung(request, architecture, tools);
    tries.push(attempt);
    if (attempt.run !== null && (attempt.weight === null || attempt.weight === "own")) break;
  }
  const best2 = deciding(tries);
  const outcome = best2?.run?.outcome ?? undecided(caseId, tries, architecture, declared, tools.usual);
  const remarks = [
    ...outcome.remarks ?? [],
    ...best2?.environment ? undeclaredRemarks(architecture, declared, best2.environment) : [],
    ...unfollowedRemarks(declared),
    ...impossibleRemarks(tries, last, best2, await impossible)
  ];
  return remarks.length === 0 ? outcome : { ...outcome, remarks };
}
async function foresee(environments, request) {
  try {
    return { lines: await environments.whyImpossible(request), broke: null };
  } catch (error) {
    return { lines: null, broke: error instanceof Error ? error.message : String(error) };
  }
}
async function tryRung(request, architecture, tools, isSecond = false) {
  const nothing = {
    request,
    reason: "",
    lines: [],
    problem: null,
    missing: [],
    environment: null,
    run: null,
    weight: null
  };
  const result = await tools.environments.get(request);
  if (!result.ok)
    return { ...nothing, reason: result.message, lines: result.lines, problem: result };
  const { environment } = result;
  const missing = missingModules(architecture, environment);
  if (missing.length > 0)
    return {
      ...nothing,
      reason: `${capital(request.label)} lacks ${missing.join(", ")}.`,
      missing,
      environment
    };
  const run2 = await tools.run(environment);
  const isDone = run2.outcome.ok && await tools.agrees(run2.outcome);
  const weight = isDone ? null : weighFailure(run2, architecture);
  if (weight === "environment" && !isSecond && await tools.environments.isBroken(environment, request))
    return tryRung(request, architecture, tools, true);
  return { ...nothing, environment, run: run2, weight };
}
function deciding(tries) {
  const ran = tries.filter(({ run: run2, weight }) => run2 !== null && weight !== "environment");
  const [last] = ran.slice(-1);
  if (last === void 0 || last.weight !== "suspect") return last;
  const isOpen = tries.indexOf(last) < tries.length - 1;
  const ranAndDiffers = ran.findLast(({ run: run2 }) => run2?.outcome.ok);
  if (ranAndDiffers !== void 0) return ranAndDiffers;
  return isOpen ? void 0 : last;
}
function undecided(caseId, tries, architecture, declared, usual) {
  const base = { ok: false, caseId, engine: null, durations: {}, peakMemory: null };
  const failure = { ...base, stage: "load", log: logOf(tries) };
  const undeclared = undeclaredModules(tries, declared).filter(
    (module2) => !usual.includes(distributionOf(module2))
  );
  const [module] = undeclared;
  if (module !== void 0) {
    const names = undeclared.join(", ");
    return {
      ...failure,
      cause: "dependency-undeclared",
      message: `${fileOf(architecture)} imports ${names}, which no declaration of these weights mentions and which is in no environment here.`,
      hint: lineToAdd(distributionOf(module), void 0, declared)
    };
  }
  const [first] = tries;
  const isOneReason = tries.every(({ problem }) => problem?.cause === first?.problem?.cause);
  if (first?.problem && isOneReason) {
    const { cause, message, hint } = first.problem;
    if (cause !== "environment-failed") return { ...failure, cause, message, hint };
  }
  const isOnly = tries.length === 1 && first !== void 0 && first.run === null;
  return {
    ...failure,
    cause: "environment-failed",
    message: isOnly ? first.reason : `No environment could be made in which ${architecture.file ?? "the architecture"} runs. ${tries.map(reasonOf).join(" ")}`,
    hint: "This says nothing about the model. The log has the last words of what could not make the environment; declare versions that can be installed as wheels for a current Python."
  };
}
function undeclaredModules(tries, declared) {
  const made = tries.filter(({ environment }) => environment !== null);
  const isWhole2 = tries.every(({ environment }) => environment !== null);
  const [first] = made;
  if (first === void 0) return [];
  const lacking = lackOf(first).filter(
    (module) => made.every((each) => lackOf(each).includes(module))
  );
  const isExcluded = isWhole2 || declared.declaration === null;
  return isExcluded ? lacking.filter((module) => !isDeclared(distributionOf(module), declared)) : [];
}
function lackOf({ missing, run: run2, environment }) {
  const [deepest] = run2?.raised?.errors.slice(-1) ?? [];
  const name = topOf(deepest?.name ?? "");
  const isThere = name === "" || environment?.modules[name] !== void 0;
  return isThere ? [...missing] : [...missing, name];
}
function reasonOf({ request, reason, run: run2 }) {
  if (run2 === null || run2.outcome.ok) return reason;
  return `In ${request.label} it failed: ${run2.outcome.message}`;
}
function logOf(tries) {
  const parts = tries.map(({ request, lines, run: run2 }) => {
    const said = run2 === null ? lines.join("\n") : run2.outcome.log;
    return said === "" ? "" : `${capital(request.label)}:
${said}
`;
  });
  return parts.filter((part) => part !== "").join("\n");
}
function unfollowedRemarks({ declaration }) {
  const faults = (declaration?.unfollowed ?? []).filter(({ isFault }) => isFault);
  if (declaration === null || faults.length === 0) return [];
  const listed2 = faults.slice(0, 5).map(({ line, why }) => `${line.slice(0, 200)} (${why})`);
  return [
    {
      code: "dependency-not-followed",
      severity: "warning",
      message: `${declaration.file} has lines that cannot be followed everywhere: ${listed2.join("; ")}.`,
      hint: "Name released packages with versions that the usual package index has."
    }
  ];
}
function impossibleRemarks(tries, last, best2, foreseen) {
  if (best2 === void 0 || last?.rung !== "declared" || last === best2.request) return [];
  const tried = tries.find(({ request }) => request === last);
  if (tried !== void 0 && tried.environment !== null) return [];
  if (tried === void 0 && foreseen.broke !== null)
    return [
      {
        code: "declared-environment-unknown",
        severity: "info",
        message: `It ran in ${best2.request.label}; whether the declared versions can be installed could not be found out: ${foreseen.broke}`,
        hint: "This says nothing about the model. Look at the disk and the settings of the machine that ran the test."
      }
    ];
  const lines = tried?.lines ?? foreseen.lines;
  if (lines === null) return [];
  return [
    {
      code: "declared-environment-impossible",
      severity: "warning",
      message: `It ran in ${best2.request.label}; the declared versions cannot be installed: ${lines.slice(-6).map((line) => line.trim()).join(" ")}`,
      hint: "Declare versions that fit together and that can be installed as wheels, so that others can make this environment."
    }
  ];
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/inference/python/ladder/look-at-architecture.ts
import { readdir } from "node:fs/promises";
import { basename, dirname as dirname3 } from "node:path";

// src/inference/python/worker/start-worker.ts
import { mkdirSync, readdirSync as readdirSync2 } from "node:fs";
import { join as join4 } from "node:path";

// src/inference/watch-processes.ts
import { readdirSync, readFileSync } from "node:fs";
var INTERVAL = 100;
function watchProcesses(pid, limits, kill, platform = process.platform) {
  if (platform !== "linux")
    return watchMemory(pid, limits.memory, () => kill("out-of-memory"), platform);
  let known = /* @__PURE__ */ new Map();
  let peak = null;
  function look() {
    const tree = treeOf(pid, processes(), known);
    known = new Map(tree.map((entry) => [entry.pid, entry.started]));
    if (tree.length > limits.processes) kill("too-many-processes");
    const resident = residentOf(tree);
    peak = Math.max(peak ?? 0, resident);
    if (resident > limits.memory && proportionalOf(tree) > limits.memory) kill("out-of-memory");
  }
  const timer = setInterval(look, INTERVAL);
  look();
  return {
    peak: () => peak,
    stop() {
      clearInterval(timer);
      for (const { pid: left } of treeOf(pid, processes(), known)) end(left);
    }
  };
}
function processes() {
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    const stat = read(`/proc/${pid}/stat`) ?? "";
    const [state, parent, , session, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === void 0 || state === "Z" || state === "X" || parent === void 0) return [];
    return [
      { pid, parent: Number(parent), session: Number(session), started: rest[15] ?? "" }
    ];
  });
}
function treeOf(root, all, known) {
  const tree = /* @__PURE__ */ new Map();
  const isMember = (entry) => entry.pid === root || entry.session === root || tree.has(entry.parent) || known.get(entry.pid) === entry.started;
  for (let size = -1; size !== tree.size; ) {
    size = tree.size;
    for (const entry of all) if (isMember(entry)) tree.set(entry.pid, entry);
  }
  return [...tree.values()];
}
function residentOf(tree) {
  const sizes = tree.map(({ pid }) => parseProcStatus(read(`/proc/${pid}/status`) ?? "")?.now);
  return sizes.reduce((sum, size) => sum + (size ?? 0), 0);
}
function proportionalOf(tree) {
  const sizes = tree.map(({ pid }) => {
    const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? "")?.[1];
    return kibibytes === void 0 ? residentOf([{ pid }]) : Number(kibibytes) * 1024;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
function end(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
  }
}
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

// src/inference/python/sandbox/python-files.ts
import { existsSync, readFileSync as readFileSync2, realpathSync } from "node:fs";
import { dirname as dirname2, join as join2 } from "node:path";
function pythonFiles({ interpreter, folder }) {
  const homes = [dirname2(realpathSync(interpreter))];
  const home = /^home\s*=\s*(.+?)\s*$/m.exec(read2(join2(folder, "pyvenv.cfg")) ?? "")?.[1];
  if (home !== void 0) homes.push(home, real(home));
  const prefixes = homes.map((path) => dirname2(path)).filter((path) => path !== "/");
  return [...new Set([folder, real(folder), ...prefixes].flatMap(partsOf))];
}
function partsOf(prefix) {
  if (existsSync(join2(prefix, "pyvenv.cfg"))) return [prefix];
  return PARTS.map((name) => join2(prefix, name)).filter((path) => existsSync(path));
}
var PARTS = ["bin", "lib", "lib64"];
function read2(file) {
  try {
    return readFileSync2(file, "utf8");
  } catch {
    return null;
  }
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

// src/inference/python/sandbox/sandbox.ts
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";
import { promisify } from "node:util";
var NAMESPACES = ["--mount", "--pid", "--net", "--ipc", "--uts", "--fork", "--kill-child"];
var OWN_USER = ["--user", "--map-root-user"];
var NO_RIGHTS = ["--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--"];
var FILES = "files not isolated";
var NETWORK = "network not isolated";
var PROCESSES = "processes that leave the group are only looked for";
var PRIVILEGES = "new privileges not blocked";
function inNamespaces(flags) {
  const script = join3(installation().root, "python", "sandbox.sh");
  return (argv, { root, readable, writable }) => [
    ...["unshare", ...flags, "/bin/sh", script, root],
    ...[...readable, "--", ...writable, "--", ...argv]
  ];
}
var SANDBOXES = [
  () => ({
    wrap: inNamespaces([...OWN_USER, ...NAMESPACES]),
    ownProcessCount: true,
    missing: []
  }),
  // For root in a container that may mount but not make users.
  () => ({ wrap: inNamespaces(NAMESPACES), ownProcessCount: false, missing: [] }),
  () => ({
    wrap: (argv) => [
      ...["unshare", ...OWN_USER, "--pid", "--net", "--ipc", "--fork", "--kill-child"],
      ...["setpriv", ...NO_RIGHTS, ...argv]
    ],
    ownProcessCount: true,
    missing: [FILES]
  }),
  () => ({
    wrap: (argv) => ["setpriv", ...NO_RIGHTS, ...argv],
    ownProcessCount: false,
    missing: [NETWORK, FILES, PROCESSES]
  }),
  () => ({
    wrap: (argv) => ["setpriv", "--no-new-privs", "--", ...argv],
    ownProcessCount: false,
    missing: [NETWORK, FILES, PROCESSES]
  })
];
var NO_SANDBOX = {
  wrap: (argv) => argv,
  ownProcessCount: false,
  missing: [NETWORK, FILES, PROCESSES, PRIVILEGES]
};
var run = promisify(execFile);
var best;
function findSandbox(platform = process.platform) {
  best ??= platform === "linux" ? firstThatWorks() : Promise.resolve(NO_SANDBOX);
  return best;
}
async function firstThatWorks() {
  for (const make of SANDBOXES) {
    const sandbox = make();
    if (await works(sandbox)) return sandbox;
  }
  return NO_SANDBOX;
}
async function works({ wrap }) {
  const folder = await mkdtemp(join3(tmpdir2(), "model-hub-ci-try-"));
  const view = { root: join3(folder, "root"), readable: [], writable: [folder] };
  await mkdir(view.root);
  const [file = "", ...args] = wrap(["/bin/true"], view);
  try {
    await run(file, args, { cwd: folder, env: {}, timeout: 1e4, killSignal: "SIGKILL" });
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// src/inference/python/worker/worker-messages.ts
var WORKER_STEPS = [
  "engine",
  "import",
  "build",
  "load",
  "run",
  "repeat",
  "write",
  "inspect"
];
function isAnswer(message) {
  return ["finished", "inspected", "refused", "raised"].includes(message.type);
}
var isStep = (value) => WORKER_STEPS.some((step) => step === value);
var isWhole = (value) => Number.isSafeInteger(value);
var isFlag = (value) => typeof value === "boolean";
var isTexts = (value) => isList(value, isText);
var isDetails = (value) => typeof value === "object" && value !== null && Object.values(value).every(isTexts);
var isError = (value) => hasFields(value, {
  type: isText,
  bases: isTexts,
  message: isText,
  line: isBytes,
  name: isText,
  library: isText,
  number: isWhole
});
var isImport = (value) => hasFields(value, { module: isText, line: isBytes, level: isBytes, optional: isFlag });
var isRemark = (value) => hasFields(value, { kind: isText, line: isBytes, name: isText });
var FIELDS = {
  started: { python: isText },
  engine: { engine: isText, import: isTime },
  imported: { import: isTime },
  built: { build: isTime },
  loaded: { load: isTime, remarks: isTexts },
  ran: { run: isTime },
  finished: {
    outputs: (value) => isList(value, isName),
    repeated: (value) => value === null || isList(value, (each) => Number.isFinite(each)),
    peakMemory: isBytes
  },
  inspected: {
    imports: (value) => isList(value, isImport),
    defines: isTexts,
    remarks: (value) => isList(value, isRemark),
    peakMemory: isBytes
  },
  refused: { step: isStep, kind: isText, details: isDetails, peakMemory: isBytes },
  raised: {
    step: isStep,
    errors: (value) => isList(value, isError) && value.length > 0,
    peakMemory: isBytes
  }
};
function parseWorkerMessage(line) {
  return readMessage(line, FIELDS);
}

// src/inference/python/worker/start-worker.ts
var MAX_PROCESSES = 64;
var THREADS = 512;
var FILE_RESERVE = 256 * 1024 * 1024;
var MAX_LINE = 1024 * 1024;
var MAX_MESSAGES = 16;
async function startWorker({ readable, writable, threads, device }, environment, limits, options = {}) {
  const sandbox = options.sandbox ?? await findSandbox();
  const own = join4(installation().root, "python");
  const argv = [environment.interpreter, ...FLAGS, join4(own, "worker.py")];
  const shown = [...pythonFiles(environment), own, ...readable, ...devicesOf(device)];
  const process2 = await startProcess(
    {
      command(scratch) {
        const root = join4(scratch, ".root");
        mkdirSync(root);
        const view = { root, readable: shown, writable: [scratch, ...writable] };
        return limitedCommand(sandbox.wrap(argv, view), limits, threads);
      },
      environment: (scratch) => ({
        ...childEnvironment(options.environment ?? {}, scratch),
        ...variables(threads)
      }),
      parse: parseWorkerMessage,
      isAnswer,
      maxLine: MAX_LINE,
      maxMessages: MAX_MESSAGES,
      watch: (pid, kill) => watchProcesses(pid, { memory: limits.memory, processes: MAX_PROCESSES }, kill)
    },
    options.temporaryFolder
  );
  const resources = {
    RLIMIT_CORE: 0,
    RLIMIT_FSIZE: limits.output + FILE_RESERVE,
    ...sandbox.ownProcessCount ? { RLIMIT_NPROC: THREADS + 8 * threads } : {}
  };
  return { process: process2, isolation: sandbox.missing, resources };
}
var FLAGS = ["-I", "-B", "-X", "utf8", "-X", "faulthandler"];
function variables(threads) {
  const count2 = String(threads);
  return {
    USER: "model",
    LOGNAME: "model",
    OMP_NUM_THREADS: count2,
    MKL_NUM_THREADS: count2,
    OPENBLAS_NUM_THREADS: count2,
    TF_CPP_MIN_LOG_LEVEL: "2",
    KERAS_BACKEND: "tensorflow"
  };
}
function devicesOf(device) {
  if (device === "cpu" || process.platform !== "linux") return [];
  const names = readdirSync2("/dev").filter((name) => /^nvidia|^dri$|^kfd$/.test(name));
  return [...names.map((name) => `/dev/${name}`), "/sys"];
}

// src/inference/python/worker/inspect-source.ts
var LIMITS = { timeout: 6e4, memory: 1024 ** 3, output: 0 };
var WARNINGS = {
  "cuda-call": (name) => ({
    code: "architecture-needs-gpu",
    message: `The architecture calls ${name}, which fails on machines without a GPU.`,
    hint: "Take the device from the inputs (x.device)."
  }),
  "reads-stdin": (name) => ({
    code: "architecture-reads-input",
    message: `The architecture reads from the keyboard (${name}); where models are tested, nobody can answer.`,
    hint: "Take what is asked for as a keyword argument."
  }),
  "network-module": (name) => ({
    code: "architecture-uses-network",
    message: `The architecture imports ${name}, which is for the network; while models run, the network is closed.`,
    hint: "Keep everything that the model needs in its package."
  }),
  "process-module": (name) => ({
    code: "architecture-starts-processes",
    message: `The architecture imports ${name}, which starts other processes.`,
    hint: "Let the model compute in its own process."
  }),
  "relative-import": (name) => ({
    code: "architecture-imports-files",
    message: `The architecture imports ${name} relative to itself, but it is used as one file alone.`,
    hint: "Put all of its code into the one file that the description names."
  })
};
async function inspectSource(path, environment, options = {}) {
  const needs = { readable: [path], writable: [], threads: 1, device: "cpu" };
  const { process: child, resources } = await startWorker(needs, environment, LIMITS, options);
  const timer = setTimeout(() => child.kill("timeout"), LIMITS.timeout);
  try {
    child.send({ kind: "inspect", source: path, limits: resources });
    await child.ended;
    const answer = child.messages.at(-1)?.message;
    if (answer?.type === "inspected") {
      const { imports, defines, remarks } = answer;
      const relative = imports.filter(({ level }) => level > 0);
      const asRemarks = relative.map(({ module, level, line }) => ({
        kind: "relative-import",
        name: `${".".repeat(level)}${module}`,
        line
      }));
      const warnings = [...asRemarks, ...remarks].flatMap(warningOf);
      return { imports, defines, warnings, problem: null };
    }
    if (answer?.type === "refused") {
      const { message = [], line = [] } = answer.details;
      const problem = { message: message[0] ?? "", line: Number(line[0] ?? 0) };
      return { imports: [], defines: [], warnings: [], problem };
    }
    throw new Error(`Python could not look at ${path}: ${child.log().trim()}`);
  } finally {
    clearTimeout(timer);
    await child.close();
  }
}
function warningOf({ kind, name, line }) {
  const make = Object.hasOwn(WARNINGS, kind) ? WARNINGS[kind] : void 0;
  return make ? [{ line, ...make(name) }] : [];
}

// src/inference/python/worker/source-remarks.ts
function sourceRemarks({ warnings }) {
  return warnings.map((warning) => ({ severity: "warning", ...warning }));
}

// src/inference/python/ladder/look-at-architecture.ts
async function lookAtArchitecture({ architecture }, base, options) {
  const nothing = {
    imports: [],
    file: null,
    defines: /* @__PURE__ */ new Set(),
    ownModules: /* @__PURE__ */ new Set()
  };
  if (architecture === null) return { architecture: nothing, remarks: [] };
  const { from } = architecture;
  if ("module" in from) {
    const imports2 = [{ module: topOf(from.module), line: 0 }];
    return { architecture: { ...nothing, imports: imports2 }, remarks: [] };
  }
  const file = basename(from.file);
  if (typeof base === "string") return { architecture: { ...nothing, file }, remarks: [] };
  const { interpreter } = base;
  const bare = {
    interpreter,
    folder: dirname3(dirname3(interpreter)),
    rung: "given",
    packages: {},
    lock: ""
  };
  const inspection = await inspectSource(from.file, bare, options);
  const imports = inspection.imports.filter(({ level, optional }) => level === 0 && !optional).map(({ module, line }) => ({ module: topOf(module), line }));
  return {
    architecture: {
      imports,
      file,
      defines: new Set(inspection.defines),
      ownModules: await modulesBeside(from.file)
    },
    remarks: sourceRemarks(inspection)
  };
}
async function modulesBeside(file) {
  const entries = await readdir(dirname3(file), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() || entry.name.endsWith(".py")).map(({ name }) => basename(name, ".py"));
  return new Set(names.filter((name) => /^[A-Za-z_]\w*$/.test(name)));
}

// src/inference/python/ladder/tensorflow-rungs.ts
var CURRENT = { tensorflow: "2.21.0", keras: "3.15.1" };
var OLD = ["numpy<2", "protobuf<3.21", "h5py<4"];
var LINES = [
  { from: [2, 20], python: "3.13", besides: ["numpy"] },
  { from: [2, 16], python: "3.12", besides: ["numpy<3"] },
  { from: [2, 12], python: "3.11", besides: ["numpy<2"] },
  { from: [2, 8], python: "3.10", besides: OLD },
  { from: [2, 5], python: "3.9", besides: OLD },
  { from: [2, 2], python: "3.8", besides: OLD },
  { from: [2, 0], python: "3.7", besides: ["numpy<1.20", "protobuf<3.21", "h5py<3"] },
  {
    from: [0, 0],
    python: "3.7",
    besides: ["keras==2.3.1", "numpy<1.19", "protobuf<3.21", "h5py<3"]
  }
];
var SEPARATE_KERAS_2 = [2, 16];
var BUILDS = ["tensorflow-cpu", "tensorflow"];
var atLeast = (version, [major, minor]) => (version[0] ?? 0) > major || version[0] === major && (version[1] ?? 0) >= minor;
function tensorFlowRequests(kind, declared) {
  const { tensorflow, keras } = CURRENT;
  const usual = ["tf-keras", "numpy"];
  const pinned = [`tf-keras==${tensorflow}`, `keras==${keras}`, "numpy"];
  const current = {
    rung: "ready",
    label: "the environment with TensorFlow",
    python: null,
    attempts: [
      ...BUILDS.map((name) => [`${name}==${tensorflow}`, ...pinned]),
      ...BUILDS.map((name) => [name, ...usual])
    ],
    modules: ["tensorflow", "keras", "tf_keras"]
  };
  const other = declaredRequest2(kind, declared);
  return other === null ? [current] : [current, other];
}
function declaredRequest2(kind, declared) {
  const version = /^(\d+)\.(\d+)(\.\d+)?/.exec(declared ?? "");
  if (version === null) return null;
  const [text] = version;
  const numbers = [Number(version[1]), Number(version[2])];
  const rung = { rung: "declared", label: "the environment of the declared version" };
  if (kind === "keras" && (numbers[0] ?? 0) >= 3) {
    if (text === CURRENT.keras) return null;
    const attempts2 = BUILDS.map((name) => [name, `keras==${text}`, "numpy"]);
    return { ...rung, python: null, attempts: attempts2, modules: ["tensorflow", "keras"] };
  }
  const line = LINES.find(({ from }) => atLeast(numbers, from));
  if (line === void 0 || text === CURRENT.tensorflow) return null;
  const minor = numbers.join(".");
  const keras2 = atLeast(numbers, SEPARATE_KERAS_2) ? [`tf-keras==${minor}.*`] : [];
  const exactly = version[3] === void 0 ? `${minor}.*` : text;
  const attempts = [exactly, `${minor}.*`].flatMap(
    (wanted) => BUILDS.map((name) => [`${name}==${wanted}`, ...keras2, ...line.besides])
  );
  return { ...rung, python: line.python, attempts, modules: ["tensorflow"] };
}

// src/inference/python/worker/run-in-environment.ts
import { mkdir as mkdir2 } from "node:fs/promises";

// src/inference/name-pickles.ts
function namePickles(path, limits, options = {}) {
  const job = { kind: "names", path };
  return askChild(
    job,
    limits,
    options,
    performance.now(),
    async ({ answer }) => answer?.type === "named" ? answer.names : []
  );
}

// src/inference/python/worker/explain-exit.ts
import { constants } from "node:os";
var SIGNAL_BASE = 128;
function explainExit(end2, { started, stage, during }) {
  const { code } = end2;
  if (code === null || end2.killed !== null || end2.spawnError !== null)
    return { problem: null, end: end2 };
  const signal = signalOf(code);
  if (signal !== null) return { problem: null, end: { ...end2, code: null, signal } };
  if (!started) return { problem: null, end: end2 };
  return { problem: endedItself(stage, during, code) };
}
function endedItself(stage, during, code) {
  return {
    stage,
    cause: "ended-itself",
    message: `The model's code ended its own process with exit code ${code}, ${during}.`,
    hint: "Remove calls of sys.exit, exit, quit and os._exit: a model raises an exception where it can not go on."
  };
}
function signalOf(code) {
  const found = Object.entries(constants.signals).find(
    ([, number]) => number === code - SIGNAL_BASE
  );
  return found?.[0] ?? null;
}

// src/inference/python/worker/explain-raised.ts
import { existsSync as existsSync2 } from "node:fs";
import { dirname as dirname4, join as join5 } from "node:path";

// src/inference/python/worker/name-of-source.ts
import { basename as basename2 } from "node:path";
function nameOfSource({ architecture }) {
  if (architecture === null) return "the model";
  const { from } = architecture;
  return "file" in from ? basename2(from.file) : from.module;
}

// src/inference/python/worker/worker-progress.ts
var STEPS = {
  start: { stage: "load", during: "while Python started" },
  engine: { stage: "load", during: "while Python imported the framework" },
  import: { stage: "load", during: "while it imported the architecture" },
  build: { stage: "load", during: "while it made the model" },
  load: { stage: "load", during: "while it loaded the weights" },
  run: { stage: "run", during: "while it ran the model" },
  repeat: { stage: "run", during: "while it ran the model for the second time" },
  write: { stage: "run", during: "while it wrote the outputs" },
  inspect: { stage: "load", during: "while it read the source" }
};
function stepAfter(type, builds) {
  if (type === "started") return "engine";
  if (type === "engine") return builds ? "import" : "load";
  if (type === "imported") return "build";
  if (type === "built") return "load";
  if (type === "loaded") return "run";
  return type === "ran" ? "repeat" : null;
}
function workerProgress(messages, startedAt, begun, now, builds) {
  const durations = {};
  let engine = null;
  let answer = null;
  let unfit = [];
  let step = "start";
  let since = startedAt;
  for (const { message, at } of messages) {
    if (answer !== null) break;
    if (message.type === "started") durations.start = Math.max(0, at - startedAt);
    if (message.type === "engine") {
      durations.import = message.import;
      engine = message.engine;
    }
    if (message.type === "imported") durations.architecture = message.import;
    if (message.type === "built") durations.build = message.build;
    if (message.type === "loaded") {
      durations.load = message.load;
      unfit = message.remarks;
    }
    if (message.type === "ran") durations.run = message.run;
    if (isAnswer(message)) answer = message;
    step = stepAfter(message.type, builds) ?? step;
    since = Math.max(at, begun);
  }
  if (answer?.type === "refused" || answer?.type === "raised") step = answer.step;
  if (answer === null) durations[step] = Math.max(0, now - since);
  durations.total = now - begun;
  return { engine, durations, ...STEPS[step], started: messages.length > 0, answer, unfit };
}

// src/inference/python/worker/explain-raised.ts
var is = ({ deepest }, ...names) => names.some((name) => deepest.type === name || deepest.bases.includes(name));
var says = ({ deepest }, pattern) => pattern.test(`${deepest.type}: ${deepest.message}`);
var ERRNO = { again: [11, 35], tooLarge: [27], full: [28], readOnly: [1, 13, 30] };
var NO_NETWORK = /gaierror|URLError|ConnectionError|Name or service not known|name resolution|Network is unreachable|getaddrinfo|No route to host|Max retries exceeded|couldn't connect|LocalEntryNotFound/i;
var NO_GPU = /NVIDIA driver|not compiled with CUDA|No CUDA GPUs|CUDA error|CUDA_HOME|cuda.*not available|only.*on.*cuda|torch\.cuda/i;
var MEANINGS = [
  {
    fits: (raised) => is(raised, "MemoryError", "torch.OutOfMemoryError") || says(
      raised,
      /can't allocate memory|not enough memory|out of memory|bad_alloc|ResourceExhausted/i
    ),
    explain: () => ({
      cause: "out-of-memory",
      hint: "Give the case more memory, or let the model run on a smaller input."
    })
  },
  {
    fits: ({ step, deepest }) => step === "engine" && deepest.type !== "ModuleNotFoundError",
    explain: ({ environment }) => ({
      cause: "engine-missing",
      message: `The framework could not be imported in the ${environment.rung} Python environment`,
      hint: "Remove this environment so that it is made again; its last words are in the log."
    })
  },
  {
    fits: (raised) => is(raised, "ImportError") && raised.deepest.name === "" && isRelative(raised),
    explain: () => beside("another file of the package")
  },
  {
    fits: (raised) => is(raised, "ModuleNotFoundError") && isBeside(raised),
    explain: ({ deepest }) => beside(`the file ${deepest.name}.py, which stands beside it`)
  },
  {
    fits: (raised) => is(raised, "ImportError") && raised.deepest.name !== "",
    explain: ({ deepest, environment }) => ({
      cause: "module-missing",
      hint: `Name the distribution that gives ${deepest.name.split(".")[0]} in the dependencies of the weights entry. This ran in the ${environment.rung} Python environment.`
    })
  },
  {
    fits: (raised) => raised.job.device === "cpu" && says(raised, NO_GPU),
    explain: () => ({
      cause: "needs-gpu",
      hint: 'Take the device from the inputs (x.device) instead of calling .cuda() or naming "cuda".'
    })
  },
  {
    fits: (raised) => says(raised, NO_NETWORK),
    explain: () => ({
      cause: "needs-network",
      hint: "Put all that the model needs into its weights file; turn off downloads of pretrained weights (pretrained=False, weights=None)."
    })
  },
  {
    fits: (raised) => is(raised, "OSError") && ERRNO.again.includes(raised.deepest.number) || says(raised, /can't start new (thread|process)/),
    explain: () => ({
      cause: "too-many-processes",
      hint: "Run the model in one process; a model that only computes needs no others."
    })
  },
  {
    fits: (raised) => is(raised, "OSError") && ERRNO.tooLarge.includes(raised.deepest.number),
    explain: () => ({
      cause: "output-too-large",
      hint: "Write no large files; test the model on a smaller input."
    })
  },
  {
    fits: (raised) => is(raised, "OSError") && ERRNO.full.includes(raised.deepest.number),
    explain: () => ({ cause: "disk-full", hint: "Free some room where temporary files are kept." })
  },
  {
    fits: (raised) => is(raised, "OSError") && ERRNO.readOnly.includes(raised.deepest.number),
    explain: ({ step, job }) => ({
      cause: faultOf(step, job.kind),
      hint: "A model may write to its temporary folder only (tempfile.gettempdir())."
    })
  },
  {
    fits: (raised) => is(raised, "FileNotFoundError"),
    explain: ({ step, job }) => ({
      cause: faultOf(step, job.kind),
      hint: "A model sees the files of its own package and nothing else of the machine; its home folder is empty."
    })
  },
  {
    fits: (raised) => is(raised, "EOFError") && says(raised, /EOF when reading a line/),
    explain: ({ step, job }) => ({
      cause: faultOf(step, job.kind),
      hint: "Nobody can answer: remove input() and everything that reads from the keyboard."
    })
  },
  {
    fits: ({ step, deepest }) => step === "load" && /PytorchStreamReader|Invalid magic number|invalid header|file signature|unexpected EOF|not a ZIP|not a zip|central directory/i.test(
      `${deepest.message}`
    ),
    explain: () => ({
      cause: "weights-invalid",
      hint: "Check that the file was uploaded completely, and save it again with torch.save."
    })
  }
];
function explainRaised(answer, job, environment) {
  const { step, errors } = answer;
  const [outermost] = errors;
  const deepest = errors.at(-1);
  if (outermost === void 0 || deepest === void 0) throw new Error("no exception was told");
  const { stage, during } = STEPS[step];
  const exit = errors.find(({ type }) => type === "SystemExit");
  if (exit) return endedItself(stage, during, exit.number);
  const raised = { step, deepest, job, environment };
  const found = MEANINGS.find(({ fits }) => fits(raised))?.explain(raised);
  const { cause, hint, message } = found ?? plainFault(raised);
  const place = errors.findLast(({ line }) => line > 0)?.line;
  const where = place === void 0 ? "" : ` (line ${place} of ${nameOfSource(job)})`;
  const what = message ?? `Python raised ${deepest.type} ${during}`;
  const outer = outermost === deepest ? "" : ` It was passed on as ${outermost.type}: ${brief(outermost.message)}`;
  return { stage, cause, hint, message: `${what}${where}: ${brief(deepest.message)}${outer}` };
}
var FAULTS = {
  import: "architecture-failed",
  build: "architecture-failed",
  load: "load-failed"
};
function faultOf(step, kind) {
  if (kind === "custom-operation") return "processing-failed";
  return FAULTS[step] ?? "run-failed";
}
function plainFault({ step, job }) {
  return {
    cause: faultOf(step, job.kind),
    hint: "Run the model on its test tensors before publishing it; the end of the traceback is in the log."
  };
}
function beside(what) {
  return {
    cause: "architecture-failed",
    hint: `The architecture imports ${what}, but consumers get only the one file that the description names. Put all of its code into that file, or into a distribution that the dependencies name.`
  };
}
function isRelative({ deepest }) {
  return /relative import/.test(deepest.message);
}
function isBeside({ deepest: { name }, job: { architecture } }) {
  if (architecture === null || !("file" in architecture.from)) return false;
  const first = name.split(".")[0] ?? "";
  const folder = dirname4(architecture.from.file);
  return /^\w+$/.test(first) && [`${first}.py`, first].some((file) => existsSync2(join5(folder, file)));
}
var MAX_WORDS = 600;
function brief(message) {
  const plain = message.replace(/\s+/g, " ").trim();
  const cut = plain.length > MAX_WORDS ? `${plain.slice(0, MAX_WORDS)} …` : plain;
  return /[.!?…]$/.test(cut) || cut === "" ? cut : `${cut}.`;
}

// src/inference/python/worker/explain-mismatch.ts
var LISTED = 4;
var PREFIXES = {
  "module.": "torch.nn.DataParallel or DistributedDataParallel puts before them",
  "_orig_mod.": "torch.compile puts before them",
  "model.": "a training framework such as PyTorch Lightning puts before them",
  "net.": "a training framework puts before them"
};
function explainMismatch(details) {
  const [missing = 0, unexpected = 0, shapes = 0, wanted = 0, given = 0] = (details.counts ?? []).map(Number);
  const parts = [
    listed(missing, "of the architecture missing in the file", details.missing),
    listed(unexpected, "of the file unknown to the architecture", details.unexpected),
    listed(details.others?.length ?? 0, "of the file without a tensor", details.others),
    shapes === 0 ? "" : `${count(shapes)} of another shape (${some(details.shapes)})`
  ].filter((part) => part !== "");
  return {
    cause: "state-dict-mismatch",
    message: `The state dict does not fit the architecture: ${parts.join("; ")}. The architecture has ${wanted} tensors, the file ${given}.`,
    hint: remedy(details, missing + unexpected > 0)
  };
}
function remedy({ under = [], prefix = [] }, keysDiffer) {
  const [key] = under;
  if (key !== void 0)
    return `The file is a training checkpoint whose state dict stands under "${key}". Save that alone: torch.save(torch.load(file)["${key}"], "weights.pt").`;
  const [before] = prefix;
  if (before !== void 0)
    return `All keys begin with "${before}", which ${PREFIXES[before] ?? "a module around the model puts before them"}. Save the state dict of the module inside, without the prefix.`;
  return keysDiffer ? "Compare callable and kwargs of the architecture with those that the weights were trained with, or save the state dict of exactly this architecture." : "Make the architecture's kwargs those that the weights were trained with: sizes of layers differ.";
}
function listed(number, what, keys = []) {
  return number === 0 ? "" : `${count(number)} ${what} (${some(keys, number)})`;
}
function count(number) {
  return `${number} ${number === 1 ? "key" : "keys"}`;
}
function some(texts = [], number = texts.length) {
  return `${texts.slice(0, LISTED).join(", ")}${number > LISTED ? ", …" : ""}`;
}

// src/inference/python/worker/explain-refused.ts
var one = (details, name) => details[name]?.[0] ?? "";
var REFUSALS = {
  "no-gpu": () => ({
    cause: "device-missing",
    message: "The library in Python can use no GPU on this machine.",
    hint: "Run on a machine with a GPU and its driver, or ask for --device cpu."
  }),
  "no-python-source": (_, job) => ({
    cause: "architecture-failed",
    message: `${nameOfSource(job)} is no file of Python source.`,
    hint: "Name a .py file as source of the architecture."
  }),
  "no-such-callable": ({ names = [] }, job) => ({
    cause: "architecture-failed",
    message: `${nameOfSource(job)} has no ${job.architecture?.callable}.`,
    hint: names.length === 0 ? "Name a class or a function of the source as callable." : `Name one of these as callable: ${names.join(", ")}.`
  }),
  "not-callable": (details, job) => ({
    cause: "architecture-failed",
    message: `${job.architecture?.callable} of ${nameOfSource(job)} can't be called: it is of the type ${one(details, "type")}.`,
    hint: "Name a class or a function of the source as callable."
  }),
  "not-a-module": (details, job) => ({
    cause: "architecture-failed",
    message: `${job.architecture?.callable} gives an object of the type ${one(details, "type")}, not a torch.nn.Module.`,
    hint: "The callable has to give the network itself."
  }),
  "not-a-state-dict": (details) => ({
    cause: "load-failed",
    message: `The checkpoint holds an object of the type ${one(details, "type")}, not a state dict.`,
    hint: 'Save torch.save(model.state_dict(), "weights.pt").'
  }),
  "pickle-refused": ({ names = [], says: says2 = [] }) => ({
    cause: "pickle-refused",
    message: names.length > 0 ? `The checkpoint is not only weights: its pickle would use ${names.join(", ")}.` : `The checkpoint is not only weights: ${says2.join(" ")}`,
    hint: 'Save only the state dict: torch.save(model.state_dict(), "weights.pt"). Where you trust the file, --allow-pickle loads it all the same, in the sandbox.'
  }),
  "safetensors-type": (details) => ({
    cause: "load-failed",
    message: `The safetensors file holds a tensor of the type ${one(details, "type")}, which is not known here.`,
    hint: "Save the weights as float32."
  }),
  "state-dict-mismatch": (details) => explainMismatch(details),
  "too-few-outputs": (details, job) => ({
    stage: "compare",
    cause: "output-missing",
    message: `The model gives ${one(details, "given")} of the ${job.outputs.length} described outputs (${job.outputs.join(", ")}).`,
    hint: "Describe exactly the outputs that the model gives, in their order."
  }),
  "output-of-other-type": (details) => ({
    cause: "run-failed",
    message: `The output ${one(details, "output")} is a value of the type ${one(details, "type")}, not a tensor of numbers.`,
    hint: "Let the model give a tensor, or a list or tuple of tensors in the order of the described outputs."
  }),
  "outputs-too-large": (details, _, limits) => ({
    cause: "output-too-large",
    message: `The outputs take ${formatBytes(Number(one(details, "bytes")))}, more than the limit of ${formatBytes(limits.output)}.`,
    hint: "Test the model on a smaller input."
  }),
  "input-count": (details) => ({
    cause: "input-mismatch",
    message: `The signature takes ${one(details, "wanted")} inputs, the description gives ${one(details, "given")}.`,
    hint: "Describe exactly the inputs that the signature takes."
  }),
  "no-signature": ({ names = [] }) => ({
    cause: "load-failed",
    message: `The SavedModel has no signature serving_default (it has ${names.join(", ") || "none"}).`,
    hint: "Export the model with its call as serving_default."
  }),
  "no-saved-model": () => ({
    cause: "weights-invalid",
    message: "The archive holds no saved_model.pb.",
    hint: "Pack the whole folder of the SavedModel."
  }),
  "no-keras": () => ({
    cause: "engine-missing",
    message: "The Python environment has no Keras that works.",
    hint: "Remove this environment so that it is made again."
  })
};
function explainRefused({ step, kind, details }, job, limits) {
  const { stage, during } = STEPS[step];
  const explain = Object.hasOwn(REFUSALS, kind) ? REFUSALS[kind] : void 0;
  if (explain) return { stage, ...explain(details, job, limits) };
  return {
    stage,
    cause: "internal-error",
    message: `The worker stopped for a reason that is not known here (${kind}), ${during}.`,
    hint: "This is a fault of model-hub-ci; please report it with the model."
  };
}

// src/inference/python/worker/run-in-environment.ts
async function runInEnvironment(job, environment, limits, options = {}) {
  const begun = performance.now();
  await mkdir2(job.outputFolder, { recursive: true });
  const needs = {
    readable: readableOf(job),
    writable: [job.outputFolder],
    threads: job.threads,
    device: job.device
  };
  const worker = await startWorker(needs, environment, limits, options);
  const { process: child, isolation, resources } = worker;
  const timer = setTimeout(() => child.kill("timeout"), limits.timeout);
  try {
    const { timeout, output: maxOutput } = limits;
    child.send({ ...job, timeout, maxOutput, limits: resources });
    await child.ended;
    const builds = job.architecture !== null;
    const now = performance.now();
    const progress = workerProgress(child.messages, child.startedAt, begun, now, builds);
    const { engine, durations, answer } = progress;
    const { rung, packages, lock } = environment;
    const base = {
      caseId: job.caseId,
      engine,
      durations,
      peakMemory: Math.max(child.peakMemory() ?? 0, answer?.peakMemory ?? 0) || null,
      log: child.log(),
      python: { rung, packages, lock },
      isolation,
      remarks: remarksOf(progress)
    };
    const run2 = {
      raised: answer?.type === "raised" ? { step: answer.step, errors: answer.errors } : null,
      refused: answer?.type === "refused" ? answer.kind : null
    };
    const failed = (problem) => ({
      outcome: { ...base, ok: false, ...problem },
      ...run2
    });
    if (answer?.type !== "finished")
      return failed(await whyNot(job, environment, limits, worker, progress, options));
    const taken = await takeOutputs(job, answer.outputs, limits);
    if (!taken.ok) return failed(taken.problem);
    const repeated = answer.repeated === null ? {} : { repeated: answer.repeated };
    return { outcome: { ...base, ok: true, outputs: taken.outputs, ...repeated }, ...run2 };
  } finally {
    clearTimeout(timer);
    await child.close();
  }
}
async function whyNot(job, environment, limits, { process: child }, progress, options) {
  const { answer, started, stage, during } = progress;
  if (answer?.type === "raised") return explainRaised(answer, job, environment);
  if (answer?.type === "refused") {
    const names = answer.kind === "pickle-refused" ? await namesIn(job, limits, options) : [];
    const details = {
      ...answer.details,
      names: names.length > 0 ? names : answer.details.names ?? []
    };
    return explainRefused({ ...answer, details }, job, limits);
  }
  const end2 = await child.ended;
  const log = child.log();
  const ended = explainExit(end2, progress);
  return ended.problem !== null ? ended.problem : explainEnd({
    end: ended.end,
    started,
    stage,
    during,
    limits,
    peakMemory: child.peakMemory(),
    log
  });
}
function namesIn({ weights }, limits, options) {
  const { environment, temporaryFolder, engineFolder } = options;
  return namePickles(weights.path, limits, {
    ...environment ? { environment } : {},
    ...temporaryFolder === void 0 ? {} : { temporaryFolder },
    ...engineFolder === void 0 ? {} : { engineFolder }
  });
}
function readableOf({ packageFolder, weights, siblings, inputs, architecture }) {
  const files = [weights, ...siblings, ...inputs].map(({ path }) => path);
  const source = architecture && "file" in architecture.from ? [architecture.from.file] : [];
  return [...packageFolder === null ? [] : [packageFolder], ...files, ...source];
}
var LISTED2 = 5;
function remarksOf({ unfit }) {
  if (unfit.length === 0) return [];
  const listed2 = unfit.slice(0, LISTED2).join(", ");
  const more = unfit.length > LISTED2 ? ` and ${unfit.length - LISTED2} more` : "";
  return [
    {
      code: "state-dict-incomplete",
      severity: "warning",
      message: `Keys of the state dict and of the architecture differ (${listed2}${more}), which strict: false allows.`,
      hint: "Save a state dict that fits, so that no layer keeps its random first values."
    }
  ];
}

// src/inference/python/on-ladder.ts
function onLadder(environments) {
  return async (testCase, options) => {
    const { job, limits, agrees } = testCase;
    const base = await environments.base();
    const [look, declared, ready] = await Promise.all([
      lookAtArchitecture(job, base, options),
      readDeclared(testCase),
      readReady()
    ]);
    const imports = look.architecture.imports.map(({ module }) => module);
    const { kind } = job;
    const requests = kind === "keras" || kind === "saved-model" ? tensorFlowRequests(kind, testCase.frameworkVersion) : [
      readyRequest(ready),
      extendedRequest(declared, ready),
      declaredRequest(declared, imports, ready)
    ].filter((request) => request !== null);
    const tools = {
      environments,
      agrees,
      usual: ready.chosen,
      run: (environment) => runInEnvironment(job, environment, limits, options)
    };
    const outcome = await climbLadder(job.caseId, requests, look.architecture, declared, tools);
    return withRemarks(outcome, look.remarks);
  };
}
async function readDeclared({ dependencies, frameworkVersion }) {
  const torch = /^\d+(\.\d+)+/.exec(frameworkVersion ?? "")?.[0] ?? null;
  if (dependencies === null) return { declaration: null, torch };
  const file = dependencies.name ?? basename3(dependencies.path);
  const read3 = readDeclaration(await readFile(dependencies.path, "utf8"), file);
  return { declaration: typeof read3 === "string" ? unreadable(file, read3) : read3, torch };
}
function unreadable(file, why) {
  const unfollowed = [{ line: file, why, isFault: true }];
  return { file: basename3(file), kind: "conda", python: null, requirements: [], unfollowed };
}
function withRemarks(outcome, remarks) {
  return remarks.length === 0 ? outcome : { ...outcome, remarks: [...outcome.remarks ?? [], ...remarks] };
}

// src/inference/python/python-runner.ts
function inOneEnvironment(environment) {
  return async ({ job, limits }, options) => {
    const [{ outcome }, noticed] = await Promise.all([
      runInEnvironment(job, environment, limits, options),
      inspectArchitecture(job, environment, options)
    ]);
    return { ...outcome, remarks: [...outcome.remarks ?? [], ...noticed] };
  };
}
async function inspectArchitecture({ architecture }, environment, options) {
  if (architecture === null || !("file" in architecture.from)) return [];
  const inspection = await inspectSource(architecture.from.file, environment, options).catch(
    () => null
  );
  return inspection === null ? [] : sourceRemarks(inspection);
}

// src/inference/python/runner-for.ts
async function runnerFor(options) {
  const { python, making, environment } = options;
  if (making !== "never" || python === null) return onLadder(openEnvironments(options));
  const given = await givenEnvironment(python, environment);
  return typeof given === "string" ? withoutPython(given) : inOneEnvironment(given);
}
function withoutPython(reason) {
  return async ({ job: { caseId } }) => ({
    ok: false,
    caseId,
    engine: null,
    durations: {},
    peakMemory: null,
    log: "",
    stage: "load",
    cause: "python-missing",
    message: `The Python that the settings name cannot be used: ${reason}.`,
    hint: "Name a Python 3.10 or newer that has PyTorch."
  });
}
export {
  runnerFor
};
