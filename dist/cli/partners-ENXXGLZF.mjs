import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  validateResource
} from "./chunk-EY5WZ2GN.mjs";
import "./chunk-GTHFIIIH.mjs";
import {
  renderPartners,
  reportEnvironment
} from "./chunk-7LRUXKN4.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import "./chunk-O44XLZKK.mjs";
import "./chunk-HWYZSW5Q.mjs";
import "./chunk-N2ITIKMJ.mjs";
import "./chunk-D5FVY5AU.mjs";
import {
  partnerSettings
} from "./chunk-XTNMSDJJ.mjs";
import {
  collectResources
} from "./chunk-FLISJPZR.mjs";
import {
  reportOf,
  withPartners
} from "./chunk-NKBODYPM.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import "./chunk-3VHRINZI.mjs";
import "./chunk-WMKHXMIL.mjs";
import "./chunk-DD3JX5TE.mjs";
import "./chunk-7QV3DNON.mjs";
import "./chunk-3VXWUYSD.mjs";
import "./chunk-HYD6JIS5.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-ULBAADO5.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-LVEK24AU.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import {
  makeReport
} from "./chunk-VXPWAIBU.mjs";
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
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import "./chunk-PPGBOYNH.mjs";
import "./chunk-IGC2YHKD.mjs";
import "./chunk-YYDBJV2I.mjs";
import "./chunk-GZWP5XXF.mjs";
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
