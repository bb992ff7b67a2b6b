import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  ending,
  keepLogTail,
  killGroup,
  limitedCommand,
  pipesOf
} from "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/inference/tracer/ready-snapshot.ts
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync as readFileSync2 } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
import { buffer } from "node:stream/consumers";

// src/inference/tracer/spawn-sealed.ts
import { spawn } from "node:child_process";
function spawnSealed({ file, args, ownGroup }) {
  return spawn(file, args, {
    cwd: "/",
    env: {},
    detached: ownGroup,
    windowsHide: true,
    stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"]
  });
}

// src/inference/tracer/tracer-command.ts
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// src/weights/torchscript/refusal.ts
var Refusal = class extends Error {
  name = "Refusal";
  reason;
  hint;
  place = null;
  constructor(reason, message, hint) {
    super(message);
    this.reason = reason;
    this.hint = hint;
  }
};
var REPORT_HINT = "Nothing is wrong with the model. Export it without this operation, or ask for it to be added.";
function unsupported(what, hint = REPORT_HINT) {
  return new Refusal("unknown-operator", what, hint);
}

// src/inference/tracer/without-network.ts
import { spawnSync } from "node:child_process";
var WAYS = [
  ["unshare", "--user", "--map-root-user", "--net", "--"],
  ["unshare", "--net", "--"]
];
var found;
function withoutNetwork(platform = process.platform) {
  if (platform !== "linux") return [];
  found ??= WAYS.find(([file, ...args]) => {
    const tried = spawnSync(file, [...args, "/bin/true"], { env: {}, timeout: 1e4 });
    return tried.status === 0;
  });
  found ??= [];
  return found;
}

// src/inference/tracer/tracer-command.ts
function tracerFiles(engineFolder, entry) {
  const { root } = installation();
  const script = realpathSync(entry ?? join(root, "dist", "trace.mjs"));
  const python = realpathSync(join(root, "python", "tracing"));
  try {
    const file = engineFolder === null ? createRequire(import.meta.url).resolve("pyodide/package.json") : join(engineFolder, "node_modules", "pyodide", "package.json");
    const { version } = JSON.parse(readFileSync(file, "utf8"));
    return { pyodide: realpathSync(dirname(file)), version, python, script };
  } catch (error) {
    throw unsupported(
      "Pyodide, in which architectures are traced, is not installed here",
      `Install this program again with its dependencies. ${error instanceof Error ? error.message : ""}`
    );
  }
}
function permissionFlag() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || major === 22 && minor >= 13 ? "--permission" : "--experimental-permission";
}
var FOR_A_SHORT_RUN = ["--liftoff-only", "--max-semi-space-size=1"];
function tracerCommand({ pyodide, python, script }, limits, task, snapshot) {
  const readable = [
    join(pyodide, "*"),
    join(python, "*"),
    script,
    ...snapshot === null ? [] : [snapshot]
  ];
  const flags = [
    permissionFlag(),
    ...readable.map((path) => `--allow-fs-read=${path}`),
    "--disallow-code-generation-from-strings",
    ...FOR_A_SHORT_RUN,
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning"
  ];
  const words = [script, `${pyodide}/`, python, task, snapshot ?? ""];
  const argv = [...withoutNetwork(), process.execPath, ...flags, ...words];
  return limitedCommand(argv, limits, 4);
}

// src/inference/tracer/ready-snapshot.ts
var LIMITS = { timeout: 12e4, memory: 2 * 2 ** 30, output: 0 };
var UNUSED = 7 * 24 * 36e5;
var SMALLEST = 2 ** 20;
var making = /* @__PURE__ */ new Map();
var problems = /* @__PURE__ */ new Map();
function readySnapshot(folder, engineFolder, entry) {
  const known = making.get(folder);
  if (known) return known;
  const made = ready(folder, engineFolder, entry).catch((error) => {
    problems.set(folder, error instanceof Error ? error.message : String(error));
    return null;
  });
  making.set(folder, made);
  return made;
}
function snapshotProblem(folder) {
  return problems.get(folder) ?? null;
}
async function ready(folder, engineFolder, entry) {
  const files = tracerFiles(engineFolder, entry);
  const name = `python-${keyOf(files)}.snapshot`;
  const path = join2(folder, name);
  if (existsSync(path)) {
    const now = /* @__PURE__ */ new Date();
    await utimes(path, now, now).catch(() => {
    });
    return path;
  }
  const bytes = await make(files);
  await mkdir(folder, { recursive: true });
  const unfinished = join2(folder, `${randomUUID()}.unfinished`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  await removeUnused(folder, name);
  return path;
}
async function removeUnused(folder, name) {
  for (const other of await readdir(folder)) {
    if (other === name || !/^python-|\.unfinished$/.test(other)) continue;
    const path = join2(folder, other);
    const used = await stat(path).catch(() => null);
    if (used && Date.now() - used.mtimeMs > UNUSED) await rm(path, { force: true });
  }
}
async function make(files) {
  const command = tracerCommand(files, LIMITS, "snapshot", null);
  const child = spawnSealed(command);
  const timer = setTimeout(() => killGroup(child, command.ownGroup), LIMITS.timeout);
  try {
    const [, output, errors, messages, lifeline] = pipesOf(child);
    const log = keepLogTail(output, errors);
    const [bytes] = await Promise.all([buffer(messages), ending(child, () => lifeline.destroy())]);
    if (bytes.length < SMALLEST) throw new Error(`The snapshot is cut off. ${log()}`);
    return bytes;
  } finally {
    clearTimeout(timer);
    killGroup(child, command.ownGroup);
  }
}
function keyOf({ version, script, python }) {
  const { node, v8 } = process.versions;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.platform, process.arch, node, v8, version]));
  hash.update(readFileSync2(script));
  for (const file of readdirSync(python, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".py")) hash.update(`${file}
`).update(readFileSync2(join2(python, file)));
  return hash.digest("hex").slice(0, 16);
}
export {
  readySnapshot,
  snapshotProblem
};
