import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/settings/installation.ts
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
var found;
function installation() {
  found ??= search(dirname(fileURLToPath(import.meta.url)));
  return found;
}
function search(folder) {
  for (let root = folder; ; root = dirname(root)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      if (name === "model-hub-ci") return { root, name, version };
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    if (dirname(root) === root) throw new Error(`no package.json of model-hub-ci above ${folder}`);
  }
}

export {
  installation
};
