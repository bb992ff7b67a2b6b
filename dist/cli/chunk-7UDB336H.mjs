import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  resolvePaths
} from "./chunk-POMXLPCY.mjs";
import {
  plannedTitle,
  verdictTitle
} from "./chunk-RUOOV4EB.mjs";
import {
  RESOURCE_LABELS,
  STATUS_LABELS
} from "./chunk-Q4KG4NH2.mjs";
import {
  terminalText
} from "./chunk-JC55UYZW.mjs";

// src/cli/read-paths.ts
var LONGEST_PATH = 64 * 1024;
async function* readPaths(words, stdin) {
  for (const word of words) {
    if (word === "-") yield* splitPaths(stdin);
    else yield word;
  }
}
async function* splitPaths(stdin) {
  let separator;
  let rest = "";
  stdin.setEncoding("utf8");
  for await (const chunk of stdin) {
    rest += chunk;
    separator ??= /[\0\n]/.exec(rest)?.[0];
    if (separator !== void 0) {
      const parts = rest.split(separator);
      rest = parts.pop() ?? "";
      for (const part of parts) yield* path(part, separator);
    }
    if (rest.length > LONGEST_PATH) rest = rest.slice(0, LONGEST_PATH);
  }
  yield* path(rest, separator);
}
function* path(part, separator) {
  const text = separator === "\0" ? part : part.replace(/\r$/, "");
  if (text !== "") yield text;
}

// src/cli/collect-resources.ts
var NO_PATH = {
  message: "No path was given.",
  hint: "Name a folder, a description or a .zip package; . means the current folder."
};
async function collectResources(words, { changedSince }, terminal) {
  const paths = [];
  for await (const path2 of readPaths(words, terminal.stdin)) paths.push(path2);
  if (changedSince !== null) {
    const { changedResources } = await import("./changed-resources-F6SVAVWU.mjs");
    return changedResources(changedSince, paths, terminal.folder);
  }
  if (words.length === 0) return { ok: false, complaints: [NO_PATH] };
  const resources = await resolvePaths(paths, terminal.folder);
  const complaints = resources.flatMap(
    ({ problem }) => problem?.cause === "path-not-found" ? [problem] : []
  );
  return complaints.length === 0 ? { ok: true, value: resources } : { ok: false, complaints };
}

// src/report/plain-progress.ts
function plainProgress(print, resources) {
  const numbers = /* @__PURE__ */ new Map();
  const prefix = (resource) => {
    const number = numbers.get(resource) ?? numbers.size + 1;
    numbers.set(resource, number);
    return `[${number}/${resources}] ${terminalText(resource)}`;
  };
  return (event) => print(lineOf(event, prefix));
}
function lineOf(event, prefix) {
  switch (event.kind) {
    case "resource-started":
      return prefix(event.resource.id);
    case "cases-planned":
      return `${prefix(event.resource.id)}: ${event.cases.map(plannedTitle).join(", ") || "nothing to run"}`;
    case "case-started":
      return `${prefix(event.case.resource)}: ${plannedTitle(event.case)} runs`;
    case "case-finished":
      return `${prefix(event.case.resource)}: ${STATUS_LABELS[event.verdict.status].symbol} ${verdictTitle(event.verdict)}`;
    case "resource-finished": {
      const { symbol, word } = RESOURCE_LABELS[event.report.status];
      return `${prefix(event.resource.id)}: ${symbol} ${word}`;
    }
  }
}

// src/cli/progress/make-progress.ts
var SILENT = { listen: () => {
}, end: async () => {
} };
async function makeProgress(terminal, quiet, resources) {
  if (quiet) return SILENT;
  if (!terminal.live) {
    const listen = plainProgress((line) => terminal.stderr.write(`${line}
`), resources);
    return { listen, end: async () => {
    } };
  }
  const { liveProgress } = await import("./live-progress-24F4LEFC.mjs");
  return liveProgress(terminal.live);
}

export {
  readPaths,
  collectResources,
  makeProgress
};
