import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/files/package-path.ts
import { posix } from "node:path";
var INSIDE = "Name a file inside the package, relative to the description, with forward slashes.";
var NOT_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)|[<>:"|?*\x00-\x1f]|[^.][. ]$/i;
var RULES = [
  { broken: (path) => path.trim() === "", why: "is empty", hint: INSIDE },
  {
    broken: (path) => path.includes("\0"),
    why: "contains a NUL character",
    hint: "Remove the NUL character."
  },
  {
    broken: (path) => /^[a-z]:/i.test(path),
    why: "begins with a drive letter",
    hint: INSIDE
  },
  {
    broken: (path) => path.includes("\\"),
    why: "contains a backslash, which separates folders on Windows only",
    hint: "Separate folders by forward slashes."
  },
  { broken: (path) => path.startsWith("/"), why: "is an absolute path", hint: INSIDE },
  {
    broken: (path) => posix.normalize(path).split("/")[0] === "..",
    why: "leads out of the folder of the package",
    hint: "Move the file into the package and name it relative to the description."
  },
  {
    broken: (path) => process.platform === "win32" && path.split("/").some((segment) => NOT_ON_WINDOWS.test(segment)),
    why: "contains a name that Windows does not allow",
    hint: "Rename the file."
  }
];
function packagePath(path) {
  const rule = RULES.find(({ broken }) => broken(path));
  if (rule !== void 0) return { ok: false, why: rule.why, hint: rule.hint };
  const segments = posix.normalize(path).split("/");
  return { ok: true, segments: segments.filter((segment) => segment !== "" && segment !== ".") };
}

export {
  packagePath
};
