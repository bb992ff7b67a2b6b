import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  STATUS_LABELS,
  caseTitle,
  causeWords,
  formatDuration,
  totalDuration
} from "./chunk-Q4KG4NH2.mjs";
import {
  terminalText
} from "./chunk-JC55UYZW.mjs";

// src/report/case-words.ts
function plannedTitle({ weightsFormat, device, shape }) {
  return terminalText(caseTitle({ weightsFormat, device, shape }));
}
function verdictTitle(verdict) {
  const cause = causeWords(verdict);
  const duration = totalDuration(verdict);
  return terminalText(
    [
      `${caseTitle(verdict)} ${STATUS_LABELS[verdict.status].word}`,
      cause === "" ? "" : `: ${cause}`,
      duration === null ? "" : ` (${formatDuration(duration)})`
    ].join("")
  );
}

export {
  plannedTitle,
  verdictTitle
};
