import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  breakCommands,
  cleanLines,
  oneLine
} from "./chunk-IBC6S5I6.mjs";

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
