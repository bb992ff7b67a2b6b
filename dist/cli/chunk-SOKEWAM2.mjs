import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  mostTelling
} from "./chunk-AEMV2KFF.mjs";
import {
  STATUS_LABELS,
  caseTitle,
  causeWords,
  sizesTitle,
  totalDuration
} from "./chunk-R4YIRLOF.mjs";
import {
  formatDuration
} from "./chunk-4ZY4O7HA.mjs";
import {
  terminalText
} from "./chunk-PPGBOYNH.mjs";

// src/report/markdown/case-words.ts
function byLine(cases) {
  const lines = /* @__PURE__ */ new Map();
  for (const each of cases) {
    const { id, weightsFormat, device, shape } = each;
    const key = shape.kind === "generated" ? `${weightsFormat} ${device}` : id;
    lines.set(key, [...lines.get(key) ?? [], each]);
  }
  return [...lines.values()];
}
function plannedTitle(cases) {
  const [first] = cases;
  if (!first) return "";
  return terminalText(cases.length === 1 ? caseTitle(first) : sizesTitle(first, cases.length));
}
function verdictTitle(verdicts) {
  const verdict = mostTelling(verdicts);
  if (!verdict) return "";
  const cause = causeWords(verdict);
  const times = verdicts.flatMap((one) => totalDuration(one) ?? []);
  const duration = times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
  return terminalText(
    [
      `${plannedTitle(verdicts)} ${STATUS_LABELS[verdict.status].word}`,
      cause === "" ? "" : `: ${cause}`,
      duration === null ? "" : ` (${formatDuration(duration)})`
    ].join("")
  );
}

export {
  byLine,
  plannedTitle,
  verdictTitle
};
