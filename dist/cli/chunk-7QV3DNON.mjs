import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  formatBytes,
  formatDuration
} from "./chunk-3VXWUYSD.mjs";
import {
  atExit
} from "./chunk-MTC2LBGW.mjs";
import {
  MAX_LINE,
  MAX_MESSAGES,
  childCommand,
  childEntry,
  delay,
  ending,
  isAnswer,
  keepLogTail,
  killGroup,
  parseMessage,
  pipesOf
} from "./chunk-4XCECGHM.mjs";

// src/inference/start-child.ts
import { availableParallelism } from "node:os";

// src/inference/child-environment.ts
var PASSED = [
  "LANG",
  "LC_ALL",
  "TZ",
  "LD_LIBRARY_PATH",
  "CUDA_VISIBLE_DEVICES",
  "CUDA_PATH",
  "NVIDIA_VISIBLE_DEVICES",
  "NVIDIA_DRIVER_CAPABILITIES",
  "VK_DRIVER_FILES",
  "VK_ICD_FILENAMES",
  "SystemRoot",
  "windir"
];
var GLIBC_TUNABLES = "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=1048576";
function childEnvironment(parent, scratchFolder) {
  const passed = {};
  for (const name of PASSED) if (parent[name] !== void 0) passed[name] = parent[name];
  return {
    ...passed,
    HOME: scratchFolder,
    USERPROFILE: scratchFolder,
    TMPDIR: scratchFolder,
    TEMP: scratchFolder,
    TMP: scratchFolder,
    GLIBC_TUNABLES
  };
}

// src/inference/start-process.ts
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/inference/line-reader.ts
import { StringDecoder } from "node:string_decoder";
function readLines(stream, maxLine, onLine, onFlood) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let flooded = false;
  stream.on("data", (bytes) => {
    if (flooded) return;
    const lines = (rest + decoder.write(bytes)).split("\n");
    rest = lines.pop() ?? "";
    const tooLong = lines.findIndex((line) => line.length > maxLine);
    flooded = tooLong !== -1 || rest.length > maxLine;
    for (const line of tooLong === -1 ? lines : lines.slice(0, tooLong)) onLine(line);
    if (flooded) onFlood();
  });
}

// src/inference/oom-kills.ts
import { readFileSync } from "node:fs";
function countOomKills(file = "/proc/vmstat") {
  try {
    const count = /^oom_kill (\d+)$/m.exec(readFileSync(file, "utf8"))?.[1];
    return count === void 0 ? null : Number(count);
  } catch {
    return null;
  }
}

// src/inference/start-process.ts
var GRACE = 5e3;
async function startProcess(program, temporaryFolder = tmpdir()) {
  const scratchFolder = await mkdtemp(join(temporaryFolder, "model-hub-ci-case-"));
  const command = program.command(scratchFolder);
  const oomKillsBefore = countOomKills();
  const startedAt = performance.now();
  const process2 = spawn(command.file, command.args, {
    cwd: scratchFolder,
    env: program.environment(scratchFolder),
    detached: command.ownGroup,
    windowsHide: true,
    stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"]
  });
  const [input, output, errors, messagePipe, lifeline] = pipesOf(process2);
  const messages = [];
  const log = keepLogTail(output, errors);
  let killed = null;
  let livesOn = false;
  let answerCame = () => {
  };
  let watch = null;
  let over = false;
  let heard = () => {
  };
  function kill(reason) {
    if (over) return;
    killed ??= reason;
    killGroup(process2, command.ownGroup);
  }
  readLines(
    messagePipe,
    program.maxLine,
    (line) => {
      if (killed === "nonsense") return;
      const message = program.parse(line);
      if (message === null || messages.length >= program.maxMessages) return kill("nonsense");
      messages.push({ message, at: performance.now() });
      heard();
      if (!program.isAnswer(message)) return;
      if (livesOn) answerCame();
      else kill("no-longer-needed");
    },
    () => kill("nonsense")
  );
  if (process2.pid !== void 0) watch = program.watch(process2.pid, kill);
  const ended = ending(process2, () => {
    over = true;
    watch?.stop();
    lifeline.destroy();
  }).then((end) => {
    const kills = countOomKills();
    const oomKill = kills !== null && oomKillsBefore !== null && kills > oomKillsBefore;
    return { ...end, killed, oomKill };
  });
  const forget = atExit(() => {
    kill("no-longer-needed");
    rmSync(scratchFolder, { recursive: true, force: true });
  });
  return {
    pid: process2.pid,
    scratchFolder,
    startedAt,
    messages,
    onMessage(listener) {
      heard = listener;
    },
    ended,
    isAlive: () => process2.pid !== void 0 && !over,
    send(job, more = false) {
      livesOn = more;
      const line = `${JSON.stringify(job)}
`;
      if (more) input.write(line);
      else input.end(line);
    },
    answered() {
      const next = new Promise((resolve) => {
        answerCame = () => resolve(null);
      });
      return Promise.race([ended, next]);
    },
    answer: (value) => void input.write(`${JSON.stringify(value)}
`),
    kill,
    log,
    peakMemory: () => watch?.peak() ?? null,
    async close() {
      kill("no-longer-needed");
      await Promise.race([ended, delay(GRACE)]);
      await rm(scratchFolder, { recursive: true, force: true, maxRetries: 5 });
      forget();
    }
  };
}

// src/inference/resident-memory.ts
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
var run = promisify(execFile);
var PROBES = {
  linux: {
    interval: 50,
    async read(pid) {
      return sumStatuses(await statusesOf(pid));
    }
  },
  win32: {
    interval: 1e3,
    async read(pid) {
      const args = ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"];
      const { stdout } = await run("tasklist", args, { windowsHide: true, timeout: 5e3 });
      return parseTasklist(stdout);
    }
  }
};
var POSIX_PROBE = {
  interval: 300,
  async read(pid) {
    const words = ["-A", "-o", "pid=,ppid=,rss="];
    const { stdout } = await run("/bin/ps", words, { timeout: 5e3, maxBuffer: 2 ** 24 });
    return parsePs(stdout, pid);
  }
};
function probeFor(platform) {
  return PROBES[platform] ?? POSIX_PROBE;
}
function parseProcStatus(status) {
  const now = kibibytes(status, /^VmRSS:\s+(\d+) kB$/m);
  const peak = kibibytes(status, /^VmHWM:\s+(\d+) kB$/m);
  return now === null || peak === null ? null : { now, peak };
}
async function statusesOf(root) {
  const pids = [root];
  const statuses = [];
  for (const pid of pids) {
    const [status, children] = await Promise.all(
      [`/proc/${pid}/status`, `/proc/${pid}/task/${pid}/children`].map(
        (file) => readFile(file, "utf8").catch(() => "")
      )
    );
    if (status) statuses.push(status);
    pids.push(...(children ?? "").split(" ").filter(Boolean).map(Number));
  }
  return statuses;
}
function sumStatuses(statuses) {
  const each = statuses.flatMap((status) => {
    const resident = parseProcStatus(status);
    return resident ? [{ ...resident, ofFiles: kibibytes(status, /^RssFile:\s+(\d+) kB$/m) ?? 0 }] : [];
  });
  if (each.length === 0) return null;
  const own = each.reduce((sum, { now: now2, ofFiles }) => sum + now2 - ofFiles, 0);
  const now = own + Math.max(...each.map(({ ofFiles }) => ofFiles));
  return { now, peak: Math.max(now, ...each.map(({ peak }) => peak)) };
}
function parsePs(stdout, root) {
  const all = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const tree = /* @__PURE__ */ new Map();
  for (let size = -1; size !== tree.size; ) {
    size = tree.size;
    for (const [pid = 0, parent = 0, rss = 0] of all)
      if (pid === root || tree.has(parent)) tree.set(pid, rss);
  }
  if (!tree.has(root)) return null;
  const now = [...tree.values()].reduce((sum, rss) => sum + rss, 0) * 1024;
  return { now, peak: now };
}
function parseTasklist(stdout) {
  const field = /"(\d[^"]*)"\s*$/.exec(stdout.trim())?.[1];
  const digits = field?.replace(/\D/g, "") ?? "";
  if (digits === "") return null;
  const now = Number(digits) * 1024;
  return { now, peak: now };
}
function kibibytes(text, pattern) {
  const digits = pattern.exec(text)?.[1];
  return digits === void 0 ? null : Number(digits) * 1024;
}

// src/inference/watch-memory.ts
function watchMemory(pid, limit, onExceeded, platform = process.platform) {
  const { read, interval } = probeFor(platform);
  let peak = null;
  let timer;
  let stopped = false;
  async function look() {
    const resident = await read(pid).catch(() => null);
    if (stopped) return;
    if (resident !== null) {
      peak = Math.max(peak ?? 0, resident.peak);
      if (resident.now > limit) return onExceeded(resident.now);
    }
    timer = setTimeout(look, interval);
  }
  timer = setTimeout(look, 0);
  return {
    peak: () => peak,
    stop() {
      stopped = true;
      clearTimeout(timer);
    }
  };
}

// src/inference/start-child.ts
function startChild(limits, options = {}) {
  const tracer = options.tracer ? JSON.stringify(options.tracer) : "";
  const script = [options.entry ?? childEntry(), options.engineFolder ?? "", tracer];
  return startProcess(
    {
      command: () => childCommand(script, limits, availableParallelism()),
      environment: (scratch) => childEnvironment(options.environment ?? {}, scratch),
      parse: parseMessage,
      isAnswer,
      maxLine: MAX_LINE,
      maxMessages: MAX_MESSAGES,
      watch: (pid, kill) => watchMemory(pid, limits.memory, () => kill("out-of-memory"))
    },
    options.temporaryFolder
  );
}

// src/inference/explain-end.ts
var OUT_OF_MEMORY_HINT = "Give the case more memory, or let the model run on a smaller input.";
var KILLS = {
  timeout: ({ stage, during, limits }) => ({
    stage,
    cause: "timeout",
    message: `The case was ended after ${formatDuration(limits.timeout)}, ${during}.`,
    hint: "If the model needs longer, raise the time limit; else look for a loop that does not end."
  }),
  "out-of-memory": ({ stage, during, limits, peakMemory }) => ({
    stage,
    cause: "out-of-memory",
    message: `The case was ended at its memory limit of ${formatBytes(limits.memory)}, ${during}; it held ${formatBytes(peakMemory ?? limits.memory)}.`,
    hint: OUT_OF_MEMORY_HINT
  }),
  "too-many-processes": ({ stage, during }) => ({
    stage,
    cause: "too-many-processes",
    message: `The case was ended since it had started too many processes, ${during}.`,
    hint: "Run the model in one process; a model that only computes needs no others."
  }),
  nonsense: ({ stage, during }) => ({
    stage,
    cause: "internal-error",
    message: `The process that ran the model told something that it never should, ${during}; it was ended.`,
    hint: "Treat these weights as suspicious: this is either a fault of model-hub-ci or an attempt to deceive it."
  }),
  "no-longer-needed": ({ stage }) => ({
    stage,
    cause: "internal-error",
    message: "The process that should run the model was already closed.",
    hint: "This is a fault of model-hub-ci; please report it."
  })
};
var NO_MEMORY = /bad_alloc|out of memory|cannot allocate memory|allocation failed|ENOMEM|failed to allocate/i;
function explainEnd(known) {
  const { end, stage, during, limits, peakMemory } = known;
  if (end.spawnError !== null)
    return {
      stage: "load",
      cause: "engine-missing",
      message: `The process that runs models could not be started: ${end.spawnError.message}.`,
      hint: "Look at the limits of this machine (processes, open files, memory)."
    };
  if (end.killed !== null) return KILLS[end.killed](known);
  if (lackedMemory(known))
    return {
      stage,
      cause: "out-of-memory",
      message: `The process that ran the model found no more memory, ${during}; it held ${formatBytes(peakMemory ?? 0)}, the limit is ${formatBytes(limits.memory)}.`,
      hint: OUT_OF_MEMORY_HINT
    };
  if (!known.started && end.signal === null)
    return {
      stage: "load",
      cause: "engine-missing",
      message: `The process that runs models did not start (exit code ${end.code}).`,
      hint: "Its last words are in the log; install model-hub-ci again."
    };
  const how = end.signal === null ? `ended with exit code ${end.code}` : `died by ${end.signal}`;
  return {
    stage,
    cause: "crashed",
    message: `The process that ran the model ${how}, ${during}.`,
    hint: "Run the model once more; if it happens again, the engine has a fault that this model touches. Its last words are in the log."
  };
}
function lackedMemory({ end, log, limits, peakMemory }) {
  if (end.signal === "SIGKILL") return end.oomKill;
  const near = end.signal !== null && peakMemory !== null && peakMemory > 0.9 * limits.memory;
  return near || NO_MEMORY.test(log);
}

// src/inference/further-messages.ts
var RUN_ENDS = ["gave", "again", "again-failed"];
function isRunOver(message) {
  return message !== void 0 && RUN_ENDS.includes(message.type);
}
function furtherRuns(messages) {
  const first = messages.find((message) => message.type === "gave");
  if (first?.type !== "gave") return null;
  const again = messages.filter(
    (message) => message.type === "again" || message.type === "again-failed"
  );
  return { outputs: first.outputs, again };
}

// src/inference/progress.ts
var NEXT = {
  engine: "load",
  loaded: "run",
  ran: "write"
};
var STEPS = {
  start: { stage: "load", during: "while it loaded the engine" },
  load: { stage: "load", during: "while it loaded the weights" },
  run: { stage: "run", during: "while it ran the model" },
  write: { stage: "run", during: "while it wrote the outputs" }
};
function progressOf(child, begun, now) {
  const durations = {};
  let engine = null;
  let answer = null;
  let step = "start";
  let since = child.startedAt;
  for (const { message, at } of child.messages) {
    if (answer !== null) break;
    if (message.type === "engine") {
      durations.start = Math.max(0, at - child.startedAt - message.import);
      durations.import = message.import;
    }
    if (message.type === "loaded") durations.load = message.load;
    if (message.type === "ran") durations.run = message.run;
    if ("engine" in message) engine = message.engine;
    if (isAnswer(message)) answer = message;
    step = NEXT[message.type] ?? step;
    since = Math.max(at, begun);
  }
  if (answer?.type !== "finished" && step !== "write") durations[step] = Math.max(0, now - since);
  durations.total = now - begun;
  const peakMemory = answer?.peakMemory ?? null;
  return { engine, durations, ...STEPS[step], answer, peakMemory };
}

// src/inference/time-limit.ts
function timeLimit(time, onEnd) {
  let left = time;
  let since = performance.now();
  let timer = setTimeout(onEnd, time);
  let isOver = false;
  function clear() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  function start() {
    clear();
    if (isOver) return;
    since = performance.now();
    timer = setTimeout(onEnd, left);
  }
  return {
    stop() {
      isOver = true;
      clear();
    },
    refresh() {
      left = time;
      start();
    },
    pause() {
      if (timer !== null) left = Math.max(0, left - (performance.now() - since));
      clear();
    },
    resume() {
      if (timer === null) start();
    }
  };
}

// src/inference/ask-child.ts
async function askChild(job, limits, options, begun, use) {
  const child = await childFor(limits, options);
  const limit = timeLimit(limits.timeout, () => child.kill("timeout"));
  child.onMessage(() => {
    const message = child.messages.at(-1)?.message;
    if (isRunOver(message)) limit.refresh();
    if (message?.type === "wants") void give(message.module);
  });
  let broken = null;
  async function give(module) {
    limit.pause();
    try {
      child.answer(await options.findPackage?.(module) ?? { kind: "absent" });
    } catch (error) {
      broken = error;
      child.kill("no-longer-needed");
    }
    limit.resume();
  }
  let isKept = false;
  forgetLastJob(child);
  try {
    const answered = child.answered();
    const mayAsk = options.findPackage !== void 0;
    child.send({ ...job, mayAsk }, options.keep !== void 0 || mayAsk);
    const end = await answered;
    if (broken !== null) throw broken;
    const progress = progressOf(child, begun, performance.now());
    const { engine, durations, answer, stage, during } = progress;
    const peakMemory = largest(child.peakMemory(), progress.peakMemory);
    const messages = child.messages.map(({ message }) => message);
    const further = furtherRuns(messages);
    const remarks = messages.flatMap((message) => remarkOf(message) ?? []);
    const known = {
      engine,
      durations,
      peakMemory,
      log: child.log(),
      ...remarks.length > 0 ? { remarks } : {}
    };
    const problem = () => {
      if (answer?.type === "failed") {
        const { stage: stage2, cause, message, hint } = answer;
        return { stage: stage2, cause, message, hint };
      }
      if (end === null) child.kill("nonsense");
      const started = engine !== null;
      return explainEnd({
        end: end ?? NONSENSE,
        started,
        stage,
        during,
        limits,
        peakMemory,
        log: known.log
      });
    };
    const result = await use({ answer, further, problem, known });
    isKept = options.keep !== void 0 && end === null && child.isAlive();
    return result;
  } finally {
    limit.stop();
    child.onMessage(() => {
    });
    if (isKept) options.keep?.(child);
    else await child.close();
  }
}
var NONSENSE = {
  spawnError: null,
  code: null,
  signal: null,
  killed: "nonsense",
  oomKill: false
};
function forgetLastJob({ messages }) {
  const engine = messages.filter(({ message }) => message.type === "engine");
  messages.splice(0, messages.length, ...engine);
}
function remarkOf(message) {
  if (message.type !== "noticed") return null;
  const { type: _, ...remark } = message;
  return remark;
}
async function childFor(limits, { spare, keep: _, findPackage: __, ...options }) {
  if (spare?.isAlive()) return spare;
  await spare?.close();
  return startChild(limits, options);
}
function largest(...numbers) {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}

// src/inference/take-outputs.ts
import { lstat } from "node:fs/promises";
import { join as join2 } from "node:path";
var HEADER = 16 * 1024;
async function takeOutputs(job, names, limits) {
  if (names.length !== job.outputs.length)
    return untrue(`${names.length} outputs instead of ${job.outputs.length}`);
  const outputs = [];
  let bytes = 0;
  for (const [index, id] of job.outputs.entries()) {
    const path = join2(job.outputFolder, names[index] ?? "");
    const found = await lstat(path).catch(() => null);
    if (found === null || !found.isFile()) return untrue(`no file for the output '${id}'`);
    bytes += Math.max(0, found.size - HEADER);
    outputs.push({ id, path });
  }
  if (bytes <= limits.output) return { ok: true, outputs };
  const problem = {
    stage: "run",
    cause: "output-too-large",
    message: `The outputs take ${formatBytes(bytes)}, more than the limit of ${formatBytes(limits.output)}.`,
    hint: "Test the model on a smaller input."
  };
  return { ok: false, problem };
}
function untrue(what) {
  const problem = {
    stage: "run",
    cause: "internal-error",
    message: `The process that ran the model said it was done, but there is ${what}.`,
    hint: "This is a fault of model-hub-ci, or the weights try to deceive it; please report it."
  };
  return { ok: false, problem };
}

export {
  explainEnd,
  childEnvironment,
  startProcess,
  parseProcStatus,
  watchMemory,
  startChild,
  askChild,
  takeOutputs
};
