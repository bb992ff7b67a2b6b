import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  collectResources,
  makeProgress
} from "./chunk-7UDB336H.mjs";
import {
  testResources
} from "./chunk-3JTUEGLA.mjs";
import {
  DEFAULT_TOOLS,
  fileOptions,
  jsonTarget
} from "./chunk-DZXDOMPB.mjs";
import "./chunk-POMXLPCY.mjs";
import "./chunk-NEPI3TIU.mjs";
import "./chunk-RUOOV4EB.mjs";
import "./chunk-Q4KG4NH2.mjs";
import "./chunk-5ND5QC7P.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-YPPVVT5J.mjs";
import "./chunk-UOFFCN6M.mjs";
import "./chunk-V6HRIJS5.mjs";
import "./chunk-CJI7LKQO.mjs";
import "./chunk-ES4PSCA7.mjs";
import {
  EXIT,
  complain
} from "./chunk-SK26ISHS.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-JC55UYZW.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/cli/commands/test.ts
var test = async (words, settings, terminal) => {
  const startedAt = /* @__PURE__ */ new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !found.ok) {
    complain(
      [json, found].flatMap((each) => each.ok ? [] : each.complaints),
      terminal
    );
    return EXIT.misused;
  }
  const resources = found.value;
  const { weightsFormats, device, timeout, memory } = settings;
  const { environment } = terminal;
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  let ending;
  const runCase = (...job) => {
    const running = DEFAULT_TOOLS.runCase(...job);
    ending ??= import("./finish-report-6SUOCNZI.mjs");
    return running;
  };
  const reports = await testResources(
    resources,
    { weightsFormats, device, timeout, memory, environment, files: fileOptions(environment) },
    progress.listen,
    { ...DEFAULT_TOOLS, runCase }
  );
  ending ??= import("./finish-report-6SUOCNZI.mjs");
  await progress.end();
  const { finishReport } = await ending;
  return finishReport(reports, resources, { ...settings, json: json.value }, startedAt, terminal);
};
export {
  test
};
