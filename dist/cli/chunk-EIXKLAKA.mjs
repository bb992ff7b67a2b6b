import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  escapeHtml,
  longestRun
} from "./chunk-5Y7LS7PA.mjs";
import {
  cleanLines
} from "./chunk-TGQFCGNC.mjs";

// src/report/escape/xml.ts
var FORBIDDEN = new RegExp("\\p{Noncharacter_Code_Point}", "gu");
function escapeXml(text) {
  return escapeHtml(text.replace(FORBIDDEN, "�"));
}

// src/report/escape/code-fence.ts
function codeFence(text, language = "") {
  const lines = cleanLines(text);
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

export {
  escapeXml,
  codeFence
};
