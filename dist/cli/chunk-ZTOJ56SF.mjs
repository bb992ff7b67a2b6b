import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  byLine,
  plannedTitle,
  verdictTitle
} from "./chunk-SOKEWAM2.mjs";
import {
  RESOURCE_LABELS,
  STATUS_LABELS
} from "./chunk-R4YIRLOF.mjs";
import {
  terminalText
} from "./chunk-PPGBOYNH.mjs";

// src/report/terminal/plain-progress.ts
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
      return `${prefix(event.resource.id)}: ${byLine(event.cases).map(plannedTitle).join(", ") || "nothing to run"}`;
    case "case-started":
      return `${prefix(event.case.resource)}: ${plannedTitle([event.case])} runs`;
    case "case-finished":
      return `${prefix(event.case.resource)}: ${STATUS_LABELS[event.verdict.status].symbol} ${verdictTitle([event.verdict])}`;
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
  const { liveProgress } = await import("./live-progress-K3PGCG77.mjs");
  return liveProgress(terminal.live);
}

export {
  makeProgress
};
