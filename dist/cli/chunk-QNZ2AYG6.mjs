import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  cleanLines,
  oneLine
} from "./chunk-IBC6S5I6.mjs";

// src/report/escape/html.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeHtml(text) {
  return oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

// src/report/escape/xml.ts
var FORBIDDEN = new RegExp("\\p{Noncharacter_Code_Point}", "gu");
function escapeXml(text) {
  return escapeHtml(text.replace(FORBIDDEN, "�"));
}

// src/report/escape/url.ts
function pathTarget(path) {
  const parts = path.replace(new RegExp("\\p{Cs}", "gu"), "�").split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) return null;
  return parts.map(encodeURIComponent).join("/");
}

// src/report/escape/code-span.ts
function codeSpan(text) {
  const content = oneLine(text);
  if (content === "") return "*(empty)*";
  const fence = "`".repeat(longestRun(content) + 1);
  const pad = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${pad}${content}${pad}${fence}`;
}
function longestRun(text) {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

// src/report/escape/code-fence.ts
function codeFence(text, language = "") {
  const lines = cleanLines(text);
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

export {
  escapeXml,
  pathTarget,
  codeSpan,
  codeFence
};
