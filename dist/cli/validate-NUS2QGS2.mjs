import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  validateResource,
  validationResult
} from "./chunk-EY5WZ2GN.mjs";
import "./chunk-GTHFIIIH.mjs";
import {
  finishReport
} from "./chunk-3OVNXYEH.mjs";
import "./chunk-HS3ZLVCI.mjs";
import "./chunk-7LRUXKN4.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import "./chunk-O44XLZKK.mjs";
import "./chunk-HWYZSW5Q.mjs";
import "./chunk-N2ITIKMJ.mjs";
import "./chunk-D5JJKFRP.mjs";
import "./chunk-D5FVY5AU.mjs";
import {
  makeProgress
} from "./chunk-ZTOJ56SF.mjs";
import {
  partnerSettings
} from "./chunk-XTNMSDJJ.mjs";
import {
  collectResources,
  keepMatching,
  readPaths
} from "./chunk-FLISJPZR.mjs";
import {
  reportOf,
  withPartners
} from "./chunk-NKBODYPM.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import "./chunk-3VHRINZI.mjs";
import {
  fileOptions
} from "./chunk-WMKHXMIL.mjs";
import {
  resolvePaths
} from "./chunk-DD3JX5TE.mjs";
import "./chunk-SOKEWAM2.mjs";
import "./chunk-7QV3DNON.mjs";
import "./chunk-3VXWUYSD.mjs";
import {
  formatTargets
} from "./chunk-I46EE36G.mjs";
import "./chunk-AEMV2KFF.mjs";
import "./chunk-HYD6JIS5.mjs";
import "./chunk-UET33XOW.mjs";
import {
  chosenLayouts,
  removeTemporaryFolders
} from "./chunk-ULBAADO5.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-LVEK24AU.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import "./chunk-2EXKPKTC.mjs";
import {
  strictFindings
} from "./chunk-VXPWAIBU.mjs";
import "./chunk-R4YIRLOF.mjs";
import "./chunk-4ZY4O7HA.mjs";
import "./chunk-MTC2LBGW.mjs";
import "./chunk-3ZPSYSWK.mjs";
import "./chunk-F7LRB3NK.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-G2FOE5CD.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-NGT65T3R.mjs";
import "./chunk-37UKLRJS.mjs";
import "./chunk-HKKPTCYV.mjs";
import "./chunk-TFJL3YIZ.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-S3XRCAWE.mjs";
import "./chunk-XVADSDHJ.mjs";
import "./chunk-4HFXGNNF.mjs";
import "./chunk-5N35OITQ.mjs";
import {
  EXIT,
  complain
} from "./chunk-VCWXZYXM.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-PPGBOYNH.mjs";
import "./chunk-IGC2YHKD.mjs";
import "./chunk-YYDBJV2I.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-XODTFK72.mjs";
import "./chunk-TGQFCGNC.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/report/terminal/validate-line.ts
function strictResult(result) {
  const findings = strictFindings(result.findings);
  const failed = findings.some(({ severity }) => severity === "error");
  const status = result.status === "valid" && failed ? "invalid" : result.status;
  return { ...result, status, findings };
}
function validateLine(result, strict) {
  const { source, type, formatVersion, status, findings } = strict ? strictResult(result) : result;
  return jsonText({ source, type, formatVersion, status, findings });
}

// src/cli/in-batches.ts
async function* inBatches(items, size) {
  const iterator = items[Symbol.asyncIterator]();
  let batch = [];
  for (let next = iterator.next(); ; ) {
    const come = await Promise.race([next, nothingYet()]);
    if (come === null) {
      if (batch.length > 0) yield batch;
      batch = [];
      await next;
      continue;
    }
    if (come.done) break;
    batch.push(come.value);
    next = iterator.next();
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
function nothingYet() {
  return new Promise((resolve) => setImmediate(() => resolve(null)));
}

// src/cli/validate-lines.ts
var TEXTS_AT_ONCE = 32;
var PACKAGES_AT_ONCE = 4;
async function validateLines(words, settings, terminal) {
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const options = {
    files: fileOptions(terminal.environment),
    layouts: chosenLayouts(settings.layouts)
  };
  const links = settings.checkLinks ? fileOptions(terminal.environment) : null;
  let invalid = 0;
  let undecided = 0;
  const take = async (resources) => {
    const present = resources.filter(({ state }) => state !== "removed");
    const atOnce = files === null ? TEXTS_AT_ONCE : PACKAGES_AT_ONCE;
    for (let start = 0; start < present.length; start += atOnce) {
      const part = present.slice(start, start + atOnce);
      const known = await Promise.all(
        part.map((resource) => validateResource(resource, files, links))
      );
      let lines = "";
      for (const [index, resource] of part.entries()) {
        const one = known[index];
        if (!one) continue;
        const read = validationResult(resource, one);
        const result = settings.strict ? strictResult(read) : read;
        if (result.status === "invalid") invalid += 1;
        if (result.status === "error") undecided += 1;
        if (settings.quiet && result.status === "valid") continue;
        lines += `${validateLine(result, false)}
`;
      }
      if (lines !== "") await writeText(terminal.stdout, lines);
    }
  };
  if (settings.changedSince !== null || words.length === 0) {
    const found = await collectResources(words, settings, terminal);
    if (!found.ok) {
      complain(found.complaints, terminal);
      return EXIT.misused;
    }
    await take(found.value);
  } else {
    for await (const paths of inBatches(readPaths(words, terminal.stdin), TEXTS_AT_ONCE)) {
      const found = await Promise.all(
        paths.map((path) => resolvePaths([path], terminal.folder, options))
      );
      await take(keepMatching(found.flat(), settings));
      removeTemporaryFolders();
    }
  }
  if (settings.failOn === "never") return EXIT.passed;
  if (invalid > 0) return EXIT.failed;
  return undecided > 0 && settings.failOn === "undecided" ? EXIT.undecided : EXIT.passed;
}

// src/cli/commands/validate.ts
var validate = async (words, settings, terminal) => {
  if (settings.jsonl && settings.json !== null) {
    complain(
      [{ message: "--json and --jsonl exclude each other.", hint: "Leave one of them out." }],
      terminal
    );
    return EXIT.misused;
  }
  if (settings.jsonl) return validateLines(words, settings, terminal);
  const startedAt = /* @__PURE__ */ new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const targets = await formatTargets(settings, terminal.folder);
  const software = await partnerSettings(settings, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !targets.ok || !software.ok || !found.ok) {
    complain(
      [json, targets, software, found].flatMap((each) => each.ok ? [] : each.complaints),
      terminal
    );
    return EXIT.misused;
  }
  const resources = found.value;
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const links = settings.checkLinks ? fileOptions(terminal.environment) : null;
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  const reports = [];
  for (const resource of resources) {
    progress.listen({ kind: "resource-started", resource });
    const known = await validateResource(resource, files, links);
    const report = await withPartners(reportOf(resource, known), resource, known, software.value);
    progress.listen({ kind: "resource-finished", resource, report });
    reports.push(report);
  }
  await progress.end();
  const output = { json: json.value, targets: targets.value, evidence: null, isKept: false };
  const wanted = { ...settings, ...output };
  return finishReport(reports, resources, wanted, startedAt, terminal);
};
export {
  validate
};
