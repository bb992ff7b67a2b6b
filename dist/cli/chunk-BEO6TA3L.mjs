import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  atExit
} from "./chunk-MTC2LBGW.mjs";
import {
  normalizedName
} from "./chunk-2JCGQRQ6.mjs";
import {
  ending,
  keepLogTail,
  killGroup
} from "./chunk-4XCECGHM.mjs";

// src/inference/python/declared/import-names.ts
var DISTRIBUTIONS = {
  absl: "absl-py",
  attr: "attrs",
  bioimageio: "bioimageio-core",
  cv2: "opencv-python-headless",
  dateutil: "python-dateutil",
  empanada: "empanada-dl",
  PIL: "pillow",
  ruamel: "ruamel-yaml",
  skimage: "scikit-image",
  sklearn: "scikit-learn",
  tables: "tables",
  umap: "umap-learn",
  yaml: "pyyaml"
};
function distributionOf(module) {
  return DISTRIBUTIONS[module] ?? normalizedName(module);
}
var IMPLIED = /* @__PURE__ */ new Set([
  "torch",
  "torchvision",
  "numpy",
  "bioimageio-core"
]);

// src/inference/python/environments/run-tool.ts
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

// src/inference/python/environments/tool-environment.ts
var PASSED = /^(path|home|userprofile|appdata|localappdata|systemroot|windir|comspec|temp|tmp|tmpdir|lang|lc_all|xdg_(cache|config|data)_home|https?_proxy|no_proxy|all_proxy|ssl_cert_file|ssl_cert_dir|requests_ca_bundle|netrc|uv_.*|pip_.*)$/i;
function toolEnvironment(environment) {
  const passed = Object.entries(environment).filter(([name]) => PASSED.test(name));
  return {
    ...Object.fromEntries(passed),
    NO_COLOR: "1",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_NO_INPUT: "1",
    // What a machine may set for all of pip: here it installs into folders of our own.
    PIP_USER: "0",
    PIP_REQUIRE_VIRTUALENV: "0",
    PYTHONNOUSERSITE: "1",
    UV_NO_PROGRESS: "1"
  };
}

// src/inference/python/environments/run-tool.ts
var MAX_STDOUT = 4 * 2 ** 20;
var LINES = 20;
async function runTool(file, words, options) {
  const ownGroup = process.platform !== "win32";
  const child = spawn(file, words, {
    cwd: options.cwd,
    env: { ...toolEnvironment(options.environment), ...options.more },
    detached: ownGroup,
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const chunks = [];
  let size = 0;
  child.stdout.on("data", (bytes) => {
    if (size < MAX_STDOUT) chunks.push(bytes);
    size += bytes.length;
  });
  const said = keepLogTail(child.stderr, child.stdout);
  let stopped = null;
  const stop = (reason2) => {
    stopped ??= reason2;
    killGroup(child, ownGroup);
  };
  const clock = setTimeout(
    () => stop(`it was not ready after ${Math.round(options.timeout / 1e3)} s`),
    options.timeout
  );
  const release = options.guard?.(stop);
  const forget = atExit(() => killGroup(child, ownGroup));
  const { spawnError, code, signal } = await ending(child, () => {
    clearTimeout(clock);
    release?.();
    forget();
  });
  const reason = stopped ?? (spawnError !== null ? `it could not be started: ${spawnError.message}` : code === 0 ? "" : `it ended with ${code === null ? signal : `exit code ${code}`}`);
  return {
    ok: reason === "",
    stdout: Buffer.concat(chunks).subarray(0, MAX_STDOUT).toString("utf8"),
    lines: lastLines(said()),
    reason
  };
}
function lastLines(text) {
  return stripVTControlCharacters(text).replace(/\/\/[^\s/@]+@/g, "//").split(/[\r\n]+/).map((line) => line.trimEnd()).filter((line) => line !== "").slice(-LINES);
}

// src/inference/python/environments/find-python.ts
import { tmpdir } from "node:os";
var QUESTION = "import json,platform,sys; print(json.dumps([sys.executable, '%d.%d.%d' % sys.version_info[:3], sys.platform + '-' + platform.machine(), platform.python_implementation()]))";
var USUAL_NAMES = process.platform === "win32" ? ["python", "py"] : ["python3", "python"];
var OLDEST = 10;
var TIMEOUT = 6e4;
async function askPython(name, environment) {
  const options = { environment, cwd: tmpdir(), timeout: TIMEOUT };
  const run = await runTool(name, ["-I", "-c", QUESTION], options);
  if (!run.ok) return `${name}: ${run.reason}`;
  const answer = readAnswer(run.stdout);
  if (answer === null) return `${name} is no Python`;
  const [interpreter, version, platform, implementation] = answer;
  const [major, minor] = version.split(".").map(Number);
  if (implementation !== "CPython") return `${name} is ${implementation}, not CPython`;
  if (major !== 3 || (minor ?? 0) < OLDEST)
    return `${name} is Python ${version}, 3.${OLDEST} is needed`;
  return { interpreter, version, platform };
}
function readAnswer(text) {
  try {
    const answer = JSON.parse(text);
    const isWhole = Array.isArray(answer) && answer.length === 4 && answer.every((it) => typeof it === "string");
    return isWhole ? answer : null;
  } catch {
    return null;
  }
}
async function findPython(wanted, environment) {
  const reasons = [];
  for (const name of wanted === null ? USUAL_NAMES : [wanted]) {
    const python = await askPython(name, environment);
    if (typeof python !== "string") return python;
    reasons.push(python);
  }
  return reasons.join("; ");
}

export {
  distributionOf,
  IMPLIED,
  runTool,
  findPython
};
