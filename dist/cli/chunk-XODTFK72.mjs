import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/escape/workflow-log.ts
import { stripVTControlCharacters } from "node:util";
var OLD_COMMAND = new RegExp("(#\\p{M}*)#(?=\\p{M}*\\[)", "gu");
var COMMAND_AT_START = new RegExp("^[\\s\\p{M}]*:\\p{M}*:", "u");
function breakCommands(line) {
  return line.replace(OLD_COMMAND, "$1# ");
}
function guardLine(line) {
  const guarded = breakCommands(line);
  if (!COMMAND_AT_START.test(stripVTControlCharacters(guarded))) return guarded;
  return `| ${guarded.replace(/^ {1,2}/, "")}`;
}

export {
  breakCommands,
  guardLine
};
