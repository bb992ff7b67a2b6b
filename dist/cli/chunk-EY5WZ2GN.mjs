import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkFiles
} from "./chunk-GTHFIIIH.mjs";
import {
  WHOLE_RESOURCE,
  findingAtEntry,
  internalError,
  problemVerdict,
  readResource
} from "./chunk-NKBODYPM.mjs";
import {
  DEFAULT_TOOLS,
  referenceFrom
} from "./chunk-3VHRINZI.mjs";
import {
  pLimit
} from "./chunk-ULBAADO5.mjs";
import {
  withFixes
} from "./chunk-S3XRCAWE.mjs";

// src/description/contents/links.ts
var MAX_LINKS = 100;
var AT_ONCE = 8;
async function checkLinks(description, ask) {
  const limit = pLimit(AT_ONCE);
  const addresses = new Map((description.addresses ?? []).map((one) => [one.address, one]));
  const asked = await Promise.all(
    [...addresses.values()].slice(0, MAX_LINKS).map(
      ({ address, path, position }) => limit(async () => {
        const answer = await ask(address);
        if (answer.kind === "alive") return [];
        const isDead = answer.kind === "dead";
        return [
          {
            code: isDead ? "dead-link" : "link-not-asked",
            severity: isDead ? "warning" : "info",
            path,
            position,
            message: isDead ? `The link ${address} leads nowhere: ${answer.why}.` : `Whether the link ${address} leads anywhere is unknown: ${answer.why}`,
            hint: isDead ? "Correct or remove it." : "Open it in a browser to make sure."
          }
        ];
      })
    )
  );
  return asked.flat();
}

// src/testing/validate-resource.ts
async function validateResource(resource, files, links = null) {
  const known = { read: null, findings: [], verdicts: [] };
  const { readDescription, fetchFile } = DEFAULT_TOOLS;
  try {
    const description = await readResource(resource, known, readDescription);
    if (description === null) return known;
    if (links !== null) {
      const { askAddress } = await import("./ask-address-JAUAAXO2.mjs");
      known.findings.push(
        ...await checkLinks(description, (address) => askAddress(address, links))
      );
    }
    if (files === null) return known;
    const { findings, problems } = await checkFiles(
      description,
      (reference) => fetchFile(referenceFrom(reference, resource.base), resource.folder, files)
    );
    const { unlistedFiles } = await import("./unlisted-files-CMXX2DSL.mjs");
    known.findings.push(...await withFixes(findings, resource), ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
  } catch (error) {
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, internalError(error)));
  }
  return known;
}
function validationResult({ source, entry }, { read, findings, verdicts }) {
  const found = [...findings, ...verdicts.map(findingOf)];
  const all = entry ? found.map((finding) => findingAtEntry(finding, entry)) : found;
  const isInvalid = read?.status === "invalid" || findings.some(({ severity }) => severity === "error") || verdicts.some(isAboutResource);
  return {
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    status: isInvalid ? "invalid" : verdicts.length > 0 ? "error" : "valid",
    findings: all
  };
}
function isAboutResource({ status, cause }) {
  return status === "failed" && cause !== "path-not-found";
}
function findingOf({ status, cause, message, hint, evidence }) {
  const position = evidence.position ?? null;
  const severity = status === "skipped" ? "info" : "error";
  return { code: cause ?? "internal-error", severity, path: [], position, message, hint };
}

export {
  validateResource,
  validationResult
};
