import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  countFormats
} from "./chunk-AEMV2KFF.mjs";
import {
  count
} from "./chunk-4ZY4O7HA.mjs";

// src/report/count-statuses.ts
function countResources(resources) {
  const counts = {};
  for (const { status } of resources) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

// src/report/totals.ts
function change(now, before) {
  if (before === void 0 || now === before) return "";
  return now > before ? ` (+${now - before})` : ` (−${before - now})`;
}

// src/report/markdown/headline.ts
var PHRASES = [
  ["passed", "ready", "ready"],
  ["valid", "valid", "valid"],
  ["failed", "needs work", "need work"],
  ["partial", "partly checked", "partly checked"],
  ["inconclusive", "not decided", "not decided"],
  ["removed", "removed", "removed"]
];
var NOUNS = {
  model: "model",
  dataset: "dataset",
  notebook: "notebook",
  application: "application"
};
function headline(report, lastRun = null) {
  const { resources } = report;
  if (resources.length === 0) return "Nothing to test: no resource was changed or named";
  const counts = countResources(resources);
  const phrases = PHRASES.flatMap(([status, one, more]) => {
    const number = counts[status] ?? 0;
    if (number === 0) return [];
    const phrase = number === 1 ? one : more;
    const since = status === "passed" ? change(number, lastRun?.ready) : "";
    if (number < resources.length) return [`${number} ${phrase}${since}`];
    return [`${number === 1 ? phrase : `all ${phrase}`}${since}`];
  });
  const { passed, planned } = countFormats(resources);
  const formats = planned === 0 ? "" : `; ${passed} of ${planned} ${planned === 1 ? "format passes" : "formats pass"}${change(passed, lastRun?.passed)}`;
  return `${count(resources.length, noun(resources))}: ${phrases.join(", ")}${formats}`;
}
function noun(resources) {
  const types = new Set(resources.map((resource) => resource.type));
  const [type] = types;
  if (types.size !== 1 || type === null || type === void 0) return "resource";
  return Object.hasOwn(NOUNS, type) ? NOUNS[type] ?? "resource" : "resource";
}

// src/report/without-echo.ts
function withoutEcho({
  verdicts,
  findings
}) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const told = new Set(errors.map(({ code, position }) => `${code} ${JSON.stringify(position)}`));
  return verdicts.filter(({ cause, evidence: { position = null } }) => {
    if (cause === "description-invalid") return errors.length === 0;
    return position === null || !told.has(`${cause} ${JSON.stringify(position)}`);
  });
}

export {
  countResources,
  headline,
  withoutEcho
};
