import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/escape/json.ts
var UNSAFE = /[\u0085\u2028\u2029]|#(?=[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu;
function jsonText(value, indent = 0) {
  return JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

export {
  jsonText
};
