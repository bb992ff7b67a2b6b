import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  oneLine
} from "./chunk-TGQFCGNC.mjs";

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

// src/report/escape/url.ts
function linkTarget(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  url.username = "";
  url.password = "";
  return url.href.replace(
    /[()<>"'`|\\[\]\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}
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

export {
  escapeHtml,
  linkTarget,
  pathTarget,
  codeSpan,
  longestRun
};
