import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  finishReport
} from "./chunk-HWY4I4VG.mjs";
import "./chunk-HS3ZLVCI.mjs";
import {
  makeProgress
} from "./chunk-I6NEMTMB.mjs";
import {
  fileOptions
} from "./chunk-BXFECLRF.mjs";
import {
  formatTargets
} from "./chunk-RWM7FD5J.mjs";
import {
  validateResource,
  validationResult
} from "./chunk-F7CSLDL4.mjs";
import "./chunk-L2WXUEDR.mjs";
import "./chunk-WWNWVK3M.mjs";
import {
  partnerSettings
} from "./chunk-SY5AESLU.mjs";
import {
  collectResources,
  readPaths
} from "./chunk-JJQKVMI3.mjs";
import {
  reportOf,
  withPartners
} from "./chunk-NNO3MFY4.mjs";
import "./chunk-QTXFOPIM.mjs";
import {
  removeTemporaryFolders,
  resolvePaths
} from "./chunk-PYUBRM6T.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import "./chunk-6JTHC7TJ.mjs";
import "./chunk-JL3MZW2E.mjs";
import "./chunk-MTC2LBGW.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import "./chunk-V6HRIJS5.mjs";
import "./chunk-WTRJ63WV.mjs";
import "./chunk-NEPI3TIU.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import "./chunk-S6UUYOPZ.mjs";
import {
  strictFindings
} from "./chunk-VXPWAIBU.mjs";
import "./chunk-NGT65T3R.mjs";
import "./chunk-O44XLZKK.mjs";
import "./chunk-HWYZSW5Q.mjs";
import "./chunk-N2ITIKMJ.mjs";
import "./chunk-O6JOE3QE.mjs";
import "./chunk-TK5TBORU.mjs";
import "./chunk-O6SFAALB.mjs";
import "./chunk-XQ6TB4LZ.mjs";
import "./chunk-5ND5QC7P.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-S3XRCAWE.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-EENWXOJD.mjs";
import "./chunk-Z5X2NPOE.mjs";
import "./chunk-7L2R6H4L.mjs";
import "./chunk-MJLFZQBV.mjs";
import "./chunk-HYD6JIS5.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-XVADSDHJ.mjs";
import "./chunk-4HFXGNNF.mjs";
import "./chunk-5N35OITQ.mjs";
import "./chunk-YYDBJV2I.mjs";
import {
  EXIT,
  complain
} from "./chunk-B5FQO5XS.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-SFQ4OW6S.mjs";
import "./chunk-IBC6S5I6.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
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
      const found = await Promise.all(paths.map((path) => resolvePaths([path], terminal.folder)));
      await take(found.flat());
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
  const targets = await formatTargets(settings.formats, terminal.folder);
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
  const wanted = { ...settings, json: json.value, targets: targets.value };
  return finishReport(reports, resources, wanted, startedAt, terminal);
};
export {
  validate
};
