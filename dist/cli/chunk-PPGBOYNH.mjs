import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  breakCommands
} from "./chunk-XODTFK72.mjs";
import {
  cleanLines,
  oneLine
} from "./chunk-TGQFCGNC.mjs";

// src/report/escape/terminal.ts
function terminalText(text) {
  return breakCommands(oneLine(text));
}
function terminalLines(text) {
  return cleanLines(text).map(breakCommands);
}

export {
  terminalText,
  terminalLines
};
