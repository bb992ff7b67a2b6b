import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  closestMatch
} from "./chunk-GZWP5XXF.mjs";

// src/settings/suggest.ts
function suggest(word, candidates) {
  const plain = candidates.map(simplify);
  const typed = simplify(word);
  if (typed === "") return null;
  const maxDistance = Math.max(1, Math.floor(typed.length / 3));
  const near = closestMatch(typed, plain, { maxDistance }) ?? plain.find((name) => name.startsWith(typed));
  return near === void 0 ? null : candidates[plain.indexOf(near)] ?? null;
}
function simplify(word) {
  return word.toLowerCase().replaceAll("_", "-");
}

export {
  suggest
};
