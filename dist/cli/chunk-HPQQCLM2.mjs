import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  CAUSES
} from "./chunk-ONNEMNMI.mjs";

// src/files/file-result.ts
function fileProblem(cause, message, hint) {
  return { ok: false, problem: { cause, blame: CAUSES[cause].blame, message, hint } };
}
function withFound({ problem }, found) {
  return { ok: false, problem: { ...problem, found } };
}
function tooLarge(source, size, limit) {
  return fileProblem(
    "file-too-large",
    `'${source}' has ${size} bytes, more than the limit of ${limit} bytes.`,
    "Raise the limit if the file is meant to be so large."
  );
}
function mismatch(source, found, promised) {
  return fileProblem(
    "sha256-mismatch",
    `The content of '${source}' is not the one that the description promises: its SHA-256 is ${found}, the description says ${promised}.`,
    `If the file is the right one, write \`sha256: ${found}\`; otherwise put the right file there.`
  );
}

export {
  fileProblem,
  withFound,
  tooLarge,
  mismatch
};
