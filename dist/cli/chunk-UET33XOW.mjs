import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/description/fixes/remedy.ts
function writeValue(text, path) {
  return { description: `Write "${text}"`, replace: "value", text, ...path ? { path } : {} };
}
function renameTo(text) {
  return { description: `Rename to "${text}"`, replace: "key", text };
}
function withRemedy(remedy) {
  return remedy ? { remedy } : {};
}

export {
  writeValue,
  renameTo,
  withRemedy
};
