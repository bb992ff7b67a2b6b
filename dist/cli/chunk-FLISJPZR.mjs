import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fileOptions
} from "./chunk-WMKHXMIL.mjs";
import {
  resolvePaths
} from "./chunk-DD3JX5TE.mjs";
import {
  chosenLayouts
} from "./chunk-ULBAADO5.mjs";

// src/collection/matches-pattern.ts
var WILDCARDS = { "**": ".*", "*": "[^/]*", "?": "[^/]" };
function matchesPattern(id, patterns) {
  return patterns.some((pattern) => {
    const source = pattern.replace(
      /\*\*|[*?]|[\\^$.|+()[\]{}/-]/g,
      (part) => WILDCARDS[part] ?? `\\${part}`
    );
    return new RegExp(`^${source}$`, "us").test(id);
  });
}

// src/collection/keep-matching.ts
function keepMatching(resources, { include, exclude }) {
  return resources.filter(
    ({ id, problem }) => problem?.cause === "path-not-found" || (include.length === 0 || matchesPattern(id, include)) && !matchesPattern(id, exclude)
  );
}

// src/cli/read-paths.ts
var LONGEST_PATH = 64 * 1024;
async function* readPaths(words, stdin) {
  for (const word of words) {
    if (word === "-") yield* splitPaths(stdin);
    else yield word;
  }
}
async function* splitPaths(stdin) {
  let separator;
  let rest = "";
  stdin.setEncoding("utf8");
  for await (const chunk of stdin) {
    rest += chunk;
    separator ??= /[\0\n]/.exec(rest)?.[0];
    if (separator !== void 0) {
      const parts = rest.split(separator);
      rest = parts.pop() ?? "";
      for (const part of parts) yield* path(part, separator);
    }
    if (rest.length > LONGEST_PATH) rest = rest.slice(0, LONGEST_PATH);
  }
  yield* path(rest, separator);
}
function* path(part, separator) {
  const text = separator === "\0" ? part : part.replace(/\r$/, "");
  if (text !== "") yield text;
}

// src/cli/collect-resources.ts
var NO_PATH = {
  message: "No path was given.",
  hint: "Name a folder, a description or a .zip package; . means the current folder."
};
async function collectResources(words, settings, terminal) {
  const { changedSince } = settings;
  const options = {
    files: fileOptions(terminal.environment),
    layouts: chosenLayouts(settings.layouts)
  };
  const paths = [];
  for await (const path2 of readPaths(words, terminal.stdin)) paths.push(path2);
  if (changedSince !== null) {
    const { changedResources } = await import("./changed-resources-LJVAY7K5.mjs");
    const found = await changedResources(changedSince, paths, terminal.folder, options);
    return found.ok ? { ok: true, value: keepMatching(found.value, settings) } : found;
  }
  if (words.length === 0) return { ok: false, complaints: [NO_PATH] };
  const resources = keepMatching(await resolvePaths(paths, terminal.folder, options), settings);
  const complaints = resources.flatMap(
    ({ problem }) => problem?.cause === "path-not-found" ? [problem] : []
  );
  return complaints.length === 0 ? { ok: true, value: resources } : { ok: false, complaints };
}

export {
  keepMatching,
  readPaths,
  collectResources
};
