import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fileProblem
} from "./chunk-7L2R6H4L.mjs";

// src/files/storage-problem.ts
var NO_ROOM = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
var NO_ACCESS = /* @__PURE__ */ new Set(["EACCES", "EPERM", "EROFS", "EIO", "EMFILE", "ENFILE", "EBUSY"]);
function storageProblem(error, what) {
  const { code, path } = error;
  if (code === void 0) return null;
  const where = path === void 0 ? "" : ` (${path})`;
  if (NO_ROOM.has(code))
    return fileProblem(
      "disk-full",
      `${what}: the disk has no room left${where}.`,
      "Free some space on the disk, or let the cache folder stand on a larger one."
    );
  return NO_ACCESS.has(code) ? refusal(what, code, path) : null;
}
function systemProblem(error, what) {
  const { code, syscall } = error;
  if (code === void 0 || syscall === void 0) return null;
  return refusal(what, code, error.path);
}
function refusal(what, code, path) {
  return fileProblem(
    "file-unreadable",
    `${what}: the system refuses it with ${code}${path === void 0 ? "" : ` (${path})`}.`,
    "Check the permissions of this file and its folder."
  );
}

export {
  storageProblem,
  systemProblem
};
