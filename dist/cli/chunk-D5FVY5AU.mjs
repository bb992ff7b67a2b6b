import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/partner-words.ts
var PARTNER_LABELS = {
  works: { icon: "👍", symbol: "+", word: "works", colour: "green" },
  "does-not-work": { icon: "👎", symbol: "✖", word: "does not work", colour: "red" },
  "not-applicable": { icon: "➖", symbol: "-", word: "not applicable", colour: "grey" },
  unknown: { icon: "❔", symbol: "?", word: "not known", colour: "yellow" }
};
var ORDER = ["works", "does-not-work", "unknown", "not-applicable"];
function byUse(a, b) {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status);
}
function partnerMessage({ message, rule, asOf }) {
  return `${message} [rule ${rule}, as of ${asOf}]`;
}
function disagreement({ published }) {
  if (published === void 0 || published.agrees !== false) return "";
  return `Its own report says otherwise: ${publishedWords(published)}`;
}
function publishedWords({
  status,
  version,
  date,
  message
}) {
  const when = date === null ? "" : ` (${date.slice(0, 10)})`;
  return `${status} with version ${version}${when}${message === "" ? "" : `: ${message}`}`;
}

export {
  PARTNER_LABELS,
  byUse,
  partnerMessage,
  disagreement,
  publishedWords
};
