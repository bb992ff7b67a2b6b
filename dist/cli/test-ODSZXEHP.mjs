import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  testResources
} from "./chunk-BAZQIXGZ.mjs";
import {
  environmentOptions
} from "./chunk-D5RO3H6B.mjs";
import "./chunk-C6EINF6U.mjs";
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
  partnerSettings
} from "./chunk-SY5AESLU.mjs";
import {
  collectResources
} from "./chunk-JJQKVMI3.mjs";
import "./chunk-NNO3MFY4.mjs";
import {
  DEFAULT_TOOLS
} from "./chunk-QTXFOPIM.mjs";
import "./chunk-PYUBRM6T.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import "./chunk-6JTHC7TJ.mjs";
import "./chunk-JL3MZW2E.mjs";
import "./chunk-MTC2LBGW.mjs";
import "./chunk-V6HRIJS5.mjs";
import "./chunk-WTRJ63WV.mjs";
import "./chunk-NEPI3TIU.mjs";
import "./chunk-NGT65T3R.mjs";
import "./chunk-O6JOE3QE.mjs";
import "./chunk-TK5TBORU.mjs";
import "./chunk-O6SFAALB.mjs";
import "./chunk-XQ6TB4LZ.mjs";
import "./chunk-5ND5QC7P.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-EENWXOJD.mjs";
import "./chunk-Z5X2NPOE.mjs";
import "./chunk-7L2R6H4L.mjs";
import "./chunk-MJLFZQBV.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-YYDBJV2I.mjs";
import {
  EXIT,
  complain
} from "./chunk-B5FQO5XS.mjs";
import "./chunk-RKE5F7LD.mjs";
import {
  terminalText
} from "./chunk-SFQ4OW6S.mjs";
import "./chunk-IBC6S5I6.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/cli/python-runner.ts
function pythonRunner(settings, terminal, say) {
  let runner = null;
  const open = async () => {
    const { runnerFor } = await import("./runner-for-6GZISTZK.mjs");
    return runnerFor({ ...environmentOptions(settings, settings.environments, terminal), say });
  };
  return async (testCase, options) => {
    runner ??= open();
    return (await runner)(testCase, options);
  };
}

// src/cli/commands/test.ts
var test = async (words, settings, terminal) => {
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
  const { weightsFormats, device, shapes, timeout, memory, engine, allowPickle } = settings;
  const { environment } = terminal;
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  const say = (message) => {
    if (!settings.quiet && terminal.live === null)
      terminal.stderr.write(`${terminalText(message)}
`);
  };
  let ending;
  const runCase = (...job) => {
    const running = DEFAULT_TOOLS.runCase(...job);
    ending ??= import("./finish-report-46PLDG3Y.mjs");
    return running;
  };
  const reports = await testResources(
    resources,
    {
      weightsFormats,
      device,
      shapes,
      timeout,
      memory,
      engine,
      allowPickle,
      environment,
      python: pythonRunner(settings, terminal, say),
      files: fileOptions(environment),
      ...software.value
    },
    progress.listen,
    { ...DEFAULT_TOOLS, runCase }
  );
  ending ??= import("./finish-report-46PLDG3Y.mjs");
  await progress.end();
  const { finishReport } = await ending;
  const wanted = { ...settings, json: json.value, targets: targets.value };
  return finishReport(reports, resources, wanted, startedAt, terminal);
};
export {
  test
};
