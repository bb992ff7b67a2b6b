import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/collection/description-names.ts
var NAMES = ["rdf.yaml", "bioimageio.yaml", "model.yaml"];
var NO_DESCRIPTION = 2 * NAMES.length;
function isDescriptionName(name) {
  return rank(name) < NO_DESCRIPTION;
}
function compareDescriptionNames(a, b) {
  return rank(a) - rank(b) || compareText(a, b);
}
function compareText(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function isSkippedFolder(name) {
  return name.startsWith(".") || name === "node_modules";
}
function rank(name) {
  if (name.startsWith(".")) return NO_DESCRIPTION;
  const exact = NAMES.indexOf(name);
  if (exact >= 0) return exact;
  const ending = NAMES.findIndex((known) => name.endsWith(`.${known}`));
  return ending >= 0 ? NAMES.length + ending : NO_DESCRIPTION;
}

export {
  isDescriptionName,
  compareDescriptionNames,
  compareText,
  isSkippedFolder
};
