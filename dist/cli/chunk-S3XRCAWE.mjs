import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  makeFix
} from "./chunk-XVADSDHJ.mjs";
import {
  readYaml
} from "./chunk-4HFXGNNF.mjs";

// src/testing/files/with-fixes.ts
import { readFile } from "node:fs/promises";
async function withFixes(findings, { descriptionFile, source }) {
  const isWorthIt = descriptionFile !== null && findings.some(({ remedy }) => remedy);
  const read = isWorthIt ? readYaml(await readFile(descriptionFile), source) : null;
  return fixedIn(findings, read?.ok ? read.yaml : null);
}
function fixedIn(findings, yaml) {
  return findings.map(({ remedy, ...finding }) => {
    const fix = remedy && yaml ? makeFix(remedy, finding.path, yaml) : void 0;
    return fix ? { ...finding, fix } : finding;
  });
}

export {
  withFixes,
  fixedIn
};
