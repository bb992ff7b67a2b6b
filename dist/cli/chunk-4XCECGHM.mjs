import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  CAUSES
} from "./chunk-ONNEMNMI.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";

// src/inference/child-process.ts
import { PassThrough } from "node:stream";

// src/inference/child-command.ts
import { join } from "node:path";
var LIFELINE_FD = 4;
var MIB = 1024 * 1024;
var RESERVED_FOR_CODE = Number(process.versions.node.split(".")[0]) < 22 ? 0 : 512 * MIB;
function reservedButUnused(threads) {
  return RESERVED_FOR_CODE + (320 + 10 * threads) * MIB;
}
function cpuSeconds(limits, threads) {
  return Math.ceil(limits.timeout / 1e3 * threads) + 60;
}
var POSIX_SCRIPT = [
  // Where a limit can't be set, a lower one holds already.
  '{ ulimit -c 0; ulimit -t "$1"; [ -z "$2" ] || ulimit -d "$2"; } 2>/dev/null',
  "shift 2",
  `(read -r _ <&${LIFELINE_FD}; kill -KILL -$$) >/dev/null 2>&1 3>&- &`,
  `exec "$@" ${LIFELINE_FD}<&-`
].join("\n");
function childEntry() {
  return join(installation().root, "dist", "infer.cjs");
}
function childCommand(script, limits, threads, platform = process.platform) {
  return limitedCommand([process.execPath, ...script], limits, threads, platform);
}
function limitedCommand(argv, limits, threads, platform = process.platform) {
  if (platform === "win32") return { file: argv[0] ?? "", args: argv.slice(1), ownGroup: false };
  const dataKiB = platform === "linux" && !limits.hasDriver ? String(Math.ceil((limits.memory + reservedButUnused(threads)) / 1024)) : "";
  return {
    file: "/bin/sh",
    args: ["-c", POSIX_SCRIPT, "sh", String(cpuSeconds(limits, threads)), dataKiB, ...argv],
    ownGroup: true
  };
}

// src/contract/status.ts
var STAGES = ["resolve", "files", "description", "load", "run", "compare"];

// src/weights/state-dict/trace/package-answer.ts
var MODULE_NAME = /^[A-Za-z_]\w{0,99}$/;

// src/inference/message-guards.ts
var MAX_TEXT = 64 * 1024;
var isTime = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
var isBytes = (value) => Number.isSafeInteger(value) && value >= 0;
var isText = (value) => typeof value === "string" && value.length <= MAX_TEXT;
var isName = (value) => typeof value === "string" && /^[\w.-]{1,200}$/.test(value) && !value.startsWith(".");
function isList(value, isItem) {
  return Array.isArray(value) && value.every(isItem);
}
function hasFields(value, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const given = value;
  const names = Object.keys(fields);
  return Object.keys(given).length === names.length && names.every((name) => fields[name]?.(given[name]));
}
function readMessage(line, table) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { type, ...rest } = value;
  if (typeof type !== "string" || !Object.hasOwn(table, type)) return null;
  return hasFields(rest, table[type] ?? {}) ? value : null;
}

// src/inference/messages.ts
function isAnswer(message) {
  return ["finished", "exported", "named", "failed"].includes(message.type);
}
var MESSAGE_FD = 3;
var MAX_LINE = 1024 * 1024;
var MAX_MESSAGES = 256;
var isShapes = (value) => isList(value, (shape) => isList(shape, (size) => isBytes(size) || isText(size)));
var isFixed = (value) => hasFields(value, { name: isText, reason: isText });
var SEVERITIES = ["error", "warning", "info"];
var isNames = (value) => isList(value, isName);
var PROBLEM_FIELDS = {
  stage: (value) => STAGES.some((stage) => stage === value),
  cause: (value) => typeof value === "string" && Object.hasOwn(CAUSES, value),
  message: isText,
  hint: isText
};
var FIELDS = {
  engine: { engine: isText, import: isTime },
  loaded: { engine: isText, load: isTime },
  noticed: {
    code: isName,
    severity: (value) => SEVERITIES.some((severity) => severity === value),
    message: isText,
    hint: isText
  },
  wants: { module: (value) => typeof value === "string" && MODULE_NAME.test(value) },
  ran: { run: isTime },
  placed: { engine: isText },
  gave: { outputs: isNames },
  again: { outputs: isNames, run: isTime },
  "again-failed": PROBLEM_FIELDS,
  finished: { outputs: isNames, peakMemory: isBytes },
  exported: {
    files: isNames,
    opset: isBytes,
    inputs: isShapes,
    outputs: isShapes,
    fixed: (value) => isList(value, isFixed),
    peakMemory: isBytes
  },
  named: { names: (value) => isList(value, isText), peakMemory: isBytes },
  failed: { ...PROBLEM_FIELDS, peakMemory: isBytes }
};
function parseMessage(line) {
  return readMessage(line, FIELDS);
}

// src/inference/child-process.ts
function pipesOf(process2) {
  const stdio = process2.stdio;
  const pipes = [0, 1, 2, MESSAGE_FD, LIFELINE_FD].map((fd) => stdio?.[fd] ?? new PassThrough());
  for (const pipe of pipes) pipe.on("error", () => {
  });
  return pipes;
}
async function ending(process2, onExit) {
  const closed = new Promise((resolve) => process2.once("close", resolve));
  const spawnError = await new Promise((resolve) => {
    process2.once("error", resolve);
    process2.once("exit", () => resolve(null));
  });
  onExit();
  if (spawnError === null) await Promise.race([closed, delay(1e3)]);
  return { spawnError, code: process2.exitCode, signal: process2.signalCode };
}
function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
function killGroup(child, ownGroup) {
  if (child.pid === void 0) return;
  try {
    if (ownGroup) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch (error) {
    const { code } = error;
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}

// src/inference/log-tail.ts
var KEPT = 64 * 1024;
function keepLogTail(...streams) {
  let chunks = [];
  let size = 0;
  for (const stream of streams) {
    stream.on("data", (bytes) => {
      chunks.push(bytes);
      size += bytes.length;
      if (size > 2 * KEPT) {
        chunks = [Buffer.concat(chunks).subarray(-KEPT)];
        size = KEPT;
      }
    });
  }
  return () => Buffer.concat(chunks).subarray(-KEPT).toString("utf8");
}

export {
  childEntry,
  childCommand,
  limitedCommand,
  isTime,
  isBytes,
  isText,
  isName,
  isList,
  hasFields,
  readMessage,
  isAnswer,
  MAX_LINE,
  MAX_MESSAGES,
  parseMessage,
  pipesOf,
  ending,
  delay,
  killGroup,
  keepLogTail
};
