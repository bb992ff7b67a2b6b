import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/inference/python/declared/requirement.ts
var CLAUSE = /^\s*(?:===|[=~!<>]=|[<>])\s*[\w.*+!-]+\s*$/;
var REQUIREMENT = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(\[[A-Za-z0-9,._\s-]*\])?\s*([^;@]*?)\s*(?:;\s*([^\r\n]*))?$/;
function normalizedName(name) {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
function requirementText({ name, extras, versions, marker }) {
  return `${name}${extras}${versions}${marker === "" ? "" : ` ; ${marker}`}`;
}
function readRequirement(text) {
  const line = text.replace(/(^|\s)#.*$/, "").replace(/\s--hash=\S+/g, "").replace(/\\$/, "").trim();
  if (line === "") return null;
  if (/^-/.test(line)) return optionLine(line);
  if (/^[\w.-]*\s*(\[.*\])?\s*@|:\/\/|^git\+|^[./]/.test(line)) return addressLine(line);
  const match = REQUIREMENT.exec(line);
  if (match === null) return { line, why: "it cannot be understood", isFault: true };
  const [, name = "", extras = "", bracketed = "", marker = ""] = match;
  const versions = readVersions(bracketed.replace(/^\((.*)\)$/, "$1"));
  if (versions === null) return { line, why: "its version cannot be understood", isFault: true };
  return { name: normalizedName(name), extras: extras.replace(/\s/g, ""), versions, marker };
}
function readVersions(text) {
  const clauses = text.split(",").filter((clause) => clause.trim() !== "");
  if (!clauses.every((clause) => CLAUSE.test(clause))) return null;
  return clauses.map((clause) => clause.replace(/\s/g, "").replace(/\+[\w.]+$/, "")).join(",");
}
function optionLine(line) {
  const isIndex = /^--?(extra-index-url|index-url|find-links|i|f|trusted-host|pre)\b/.test(line);
  return {
    line,
    why: isIndex ? "packages are taken from where the settings say" : "only packages of an index are installed",
    isFault: !isIndex
  };
}
function addressLine(line) {
  const why = "only released packages of an index are installed, no sources or addresses";
  const name = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*@/.exec(line)?.[1] ?? /#egg=([\w.-]+)/.exec(line)?.[1];
  return { line, why: name ? `${why}; tried with the released ${name}` : why, isFault: true };
}

export {
  normalizedName,
  requirementText,
  readRequirement
};
