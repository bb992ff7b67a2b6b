import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  validateResource
} from "./chunk-PGYUFEAG.mjs";
import "./chunk-DG5XPSGP.mjs";
import {
  renderPartners,
  reportEnvironment
} from "./chunk-TUO3Q2YQ.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import "./chunk-AUTMCOQH.mjs";
import "./chunk-U7GPX3VZ.mjs";
import "./chunk-34HLHTFC.mjs";
import "./chunk-D5FVY5AU.mjs";
import {
  partnerSettings
} from "./chunk-HAMGB4OJ.mjs";
import {
  collectResources
} from "./chunk-7AFPVFUZ.mjs";
import {
  reportOf,
  withPartners
} from "./chunk-VJIQVKZN.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import "./chunk-KA4GOW4S.mjs";
import "./chunk-3NZCCZHA.mjs";
import "./chunk-QH7Z7Z3M.mjs";
import "./chunk-XSURTJ5Q.mjs";
import "./chunk-3VXWUYSD.mjs";
import "./chunk-NAO23ODP.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-OHDR64PU.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-SEV6RGH7.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import {
  makeReport
} from "./chunk-VXPWAIBU.mjs";
import "./chunk-4ZY4O7HA.mjs";
import "./chunk-MTC2LBGW.mjs";
import "./chunk-C7ZUEFYB.mjs";
import "./chunk-W3JUFL7O.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-BJJXEJ3R.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-NGT65T3R.mjs";
import "./chunk-DMGB2DRR.mjs";
import "./chunk-HKKPTCYV.mjs";
import "./chunk-TFJL3YIZ.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-VWEQ5TQE.mjs";
import "./chunk-QBBSDNUQ.mjs";
import "./chunk-ZGJM33AG.mjs";
import "./chunk-ZUSH6VKX.mjs";
import {
  EXIT,
  complain
} from "./chunk-TSNH2C2Y.mjs";
import {
  require_picocolors
} from "./chunk-GG2G2XA6.mjs";
import "./chunk-PPGBOYNH.mjs";
import "./chunk-IGC2YHKD.mjs";
import "./chunk-D46OBZQ2.mjs";
import "./chunk-THQFEZS4.mjs";
import "./chunk-XODTFK72.mjs";
import "./chunk-TGQFCGNC.mjs";
import "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/commands/partners.ts
var import_picocolors = __toESM(require_picocolors(), 1);
import { writeFile } from "node:fs/promises";
var partners = async (words, settings, terminal) => {
  const startedAt = /* @__PURE__ */ new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const software = await partnerSettings(settings, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !software.ok || !found.ok) {
    complain(
      [json, software, found].flatMap((each) => each.ok ? [] : each.complaints),
      terminal
    );
    return EXIT.misused;
  }
  const resources = [];
  for (const resource of found.value) {
    const known = await validateResource(resource, null);
    resources.push(await withPartners(reportOf(resource, known), resource, known, software.value));
  }
  const isPiped = json.value === "-";
  const colours = import_picocolors.default.createColors(isPiped ? terminal.color.stderr : terminal.color.stdout);
  const view = renderPartners(resources, { width: terminal.width, colours });
  await writeText(isPiped ? terminal.stderr : terminal.stdout, view);
  if (json.value === null) return EXIT.passed;
  const { name, version } = installation();
  const report = makeReport(resources, {
    tool: { name, version },
    startedAt: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    environment: reportEnvironment(),
    strict: false
  });
  const text = `${jsonText(report, 2)}
`;
  if (isPiped) await writeText(terminal.stdout, text);
  else await writeFile(json.value, text);
  return EXIT.passed;
};
export {
  partners
};
