import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  validateResource
} from "./chunk-F7CSLDL4.mjs";
import "./chunk-L2WXUEDR.mjs";
import {
  renderPartners,
  reportEnvironment
} from "./chunk-WWNWVK3M.mjs";
import {
  partnerSettings
} from "./chunk-SY5AESLU.mjs";
import {
  collectResources
} from "./chunk-JJQKVMI3.mjs";
import {
  reportOf,
  withPartners
} from "./chunk-NNO3MFY4.mjs";
import "./chunk-QTXFOPIM.mjs";
import "./chunk-PYUBRM6T.mjs";
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
import {
  makeReport
} from "./chunk-VXPWAIBU.mjs";
import "./chunk-NGT65T3R.mjs";
import "./chunk-O44XLZKK.mjs";
import "./chunk-HWYZSW5Q.mjs";
import "./chunk-N2ITIKMJ.mjs";
import "./chunk-XQ6TB4LZ.mjs";
import "./chunk-5ND5QC7P.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-S3XRCAWE.mjs";
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
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import "./chunk-SFQ4OW6S.mjs";
import "./chunk-IBC6S5I6.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import "./chunk-GZWP5XXF.mjs";
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
