import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/escape/hidden.ts
import { stripVTControlCharacters } from "node:util";
var HIDDEN = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
function escapeSequence(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code > 65535) return `\\u{${code.toString(16)}}`;
  return code > 255 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\x${code.toString(16).padStart(2, "0")}`;
}
function oneLine(text) {
  return stripVTControlCharacters(text).replace(/\s*[\r\n\v\f]+\s*/g, " ").replaceAll("	", " ").replace(HIDDEN, escapeSequence).trim();
}
function cleanLines(text) {
  return stripVTControlCharacters(text).split(/\r\n|[\r\n\v\f]/).map((line) => line.replaceAll("	", "    ").replace(HIDDEN, escapeSequence).trimEnd());
}
function visible(text) {
  return text.replaceAll("	", "    ").replace(HIDDEN, escapeSequence);
}

export {
  oneLine,
  cleanLines,
  visible
};
