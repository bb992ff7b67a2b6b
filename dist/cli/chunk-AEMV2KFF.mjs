import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  WEIGHTS_FORMATS
} from "./chunk-YUWLJHWY.mjs";

// src/report/markdown/format-cells.ts
var PRECEDENCE = [
  "failed",
  "error",
  "unsupported",
  "passed",
  "skipped",
  "not-applicable"
];
function formatCells(resource) {
  return formatsOf([resource]).map((weightsFormat) => {
    const verdicts = resource.verdicts.filter((verdict) => verdict.weightsFormat === weightsFormat);
    const decisive = mostTelling(verdicts);
    return {
      weightsFormat,
      status: decisive?.status ?? "not-applicable",
      cause: decisive?.cause ?? null
    };
  });
}
function mostTelling(verdicts) {
  for (const status of PRECEDENCE) {
    const verdict = verdicts.find((candidate) => candidate.status === status);
    if (verdict) return verdict;
  }
  return void 0;
}
function formatsOf(resources) {
  const present = new Set(
    resources.flatMap((resource) => resource.verdicts.map((verdict) => verdict.weightsFormat))
  );
  present.delete("");
  const known = WEIGHTS_FORMATS.filter((format) => present.has(format));
  return [...known, ...[...present].filter((format) => !known.includes(format)).sort()];
}
function countFormats(resources) {
  const planned = resources.flatMap(formatCells).filter((cell) => cell.status !== "not-applicable" && cell.cause !== "left-out");
  return {
    passed: planned.filter((cell) => cell.status === "passed").length,
    planned: planned.length
  };
}

export {
  formatCells,
  mostTelling,
  formatsOf,
  countFormats
};
