import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  makeProgress
} from "./chunk-ZTOJ56SF.mjs";
import {
  partnerSettings
} from "./chunk-XTNMSDJJ.mjs";
import {
  collectResources
} from "./chunk-FLISJPZR.mjs";
import {
  packagesFor,
  testResources
} from "./chunk-BM6JFE6S.mjs";
import {
  environmentOptions
} from "./chunk-ZH7OFQI6.mjs";
import "./chunk-NKBODYPM.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import {
  DEFAULT_TOOLS
} from "./chunk-3VHRINZI.mjs";
import {
  fileOptions,
  tracerFolder
} from "./chunk-WMKHXMIL.mjs";
import "./chunk-DD3JX5TE.mjs";
import "./chunk-SOKEWAM2.mjs";
import "./chunk-C6EINF6U.mjs";
import "./chunk-7QV3DNON.mjs";
import {
  formatBytes
} from "./chunk-3VXWUYSD.mjs";
import {
  formatTargets
} from "./chunk-I46EE36G.mjs";
import "./chunk-AEMV2KFF.mjs";
import "./chunk-UET33XOW.mjs";
import {
  temporaryFolder
} from "./chunk-ULBAADO5.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-LVEK24AU.mjs";
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
import "./chunk-IDYUV2GA.mjs";
import "./chunk-TFJL3YIZ.mjs";
import "./chunk-4HZJ443U.mjs";
import {
  EXIT,
  complain
} from "./chunk-VCWXZYXM.mjs";
import "./chunk-RKE5F7LD.mjs";
import {
  terminalText
} from "./chunk-PPGBOYNH.mjs";
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

// src/testing/evidence/evidence-keeper.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var LIMITS = { file: 64 * 2 ** 20, all: 512 * 2 ** 20 };
var PASSED_SHARE = 0.5;
function evidenceKeeper(folder, limits = LIMITS) {
  const taken = /* @__PURE__ */ new Map();
  let used = 0;
  return {
    nameFor(within, id) {
      const names = taken.get(within) ?? /* @__PURE__ */ new Map();
      taken.set(within, names);
      const name = names.get(id) ?? freeName(safeName(id), [...names.values()]);
      names.set(id, name);
      return name;
    },
    async write(path, bytes, passed, make) {
      if (bytes > limits.file)
        return `a file would have ${formatBytes(bytes)}, the limit is ${formatBytes(limits.file)}`;
      const room = limits.all * (passed ? PASSED_SHARE : 1) - used;
      if (bytes > room) return `all files together may have ${formatBytes(limits.all)}`;
      used += bytes;
      try {
        const file = join(folder, ...path.split("/"));
        await mkdir(dirname(file), { recursive: true });
        const made = await make();
        await writeFile(file, made);
        used += made.length - bytes;
        return null;
      } catch (error) {
        used -= bytes;
        const { code } = error;
        if (code === void 0) throw error;
        return `the folder cannot be written (${code})`;
      }
    }
  };
}
var RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
function safeName(id) {
  const plain = id.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 80);
  return plain === "" || RESERVED.test(plain) ? `_${plain}` : plain;
}
function freeName(name, names) {
  const taken = names.map((other) => other.toLowerCase());
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(tried.toLowerCase())) return tried;
  }
}

// src/cli/evidence-folder.ts
import { access, constants, stat } from "node:fs/promises";
import { dirname as dirname2, resolve } from "node:path";
async function evidenceFolder(written, folder) {
  if (written === null) return { ok: true, value: null };
  const path = resolve(folder, written);
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isDirectory())
    return complaint(`--evidence: '${written}' is a file.`, "Name a folder.");
  for (let place = path; ; place = dirname2(place)) {
    try {
      await access(place, constants.W_OK);
      return { ok: true, value: path };
    } catch (error) {
      const { code } = error;
      if (code === "ENOENT" && place !== dirname2(place)) continue;
      return complaint(
        `--evidence: '${written}' cannot be written (${code ?? String(error)}).`,
        "Name a folder that you may write to."
      );
    }
  }
}
function complaint(message, hint) {
  return { ok: false, complaints: [{ message, hint }] };
}

// src/cli/python-runner.ts
function pythonRunner(settings, terminal, say) {
  let runner = null;
  const open = async () => {
    const { runnerFor } = await import("./runner-for-WJPLB5ET.mjs");
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
  const targets = await formatTargets(settings, terminal.folder);
  const software = await partnerSettings(settings, terminal.folder);
  const evidence = await evidenceFolder(settings.evidence, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !targets.ok || !software.ok || !evidence.ok || !found.ok) {
    complain(
      [json, targets, software, evidence, found].flatMap(
        (each) => each.ok ? [] : each.complaints
      ),
      terminal
    );
    return EXIT.misused;
  }
  const resources = found.value;
  const { weightsFormats, device, shapes, timeout, memory, engine, allowPickle } = settings;
  const { compareFormats } = settings;
  const { environment } = terminal;
  const isForPage = targets.value.some(({ format }) => format === "html");
  const evidenceFor = evidence.value ?? (isForPage ? await temporaryFolder() : null);
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  const say = (message) => {
    if (!settings.quiet && terminal.live === null)
      terminal.stderr.write(`${terminalText(message)}
`);
  };
  let ending;
  const runCase = (...job) => {
    const running = DEFAULT_TOOLS.runCase(...job);
    ending ??= import("./finish-report-5FHLKNXP.mjs");
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
      compareFormats,
      evidence: evidenceFor === null ? null : evidenceKeeper(evidenceFor),
      environment,
      tracerFolder: tracerFolder(environment),
      python: pythonRunner(settings, terminal, say),
      packages: packagesFor(settings, terminal),
      files: fileOptions(environment),
      ...software.value
    },
    progress.listen,
    { ...DEFAULT_TOOLS, runCase }
  );
  ending ??= import("./finish-report-5FHLKNXP.mjs");
  await progress.end();
  const { finishReport } = await ending;
  const wanted = {
    ...settings,
    json: json.value,
    targets: targets.value,
    evidence: evidenceFor,
    isKept: evidence.value !== null
  };
  return finishReport(reports, resources, wanted, startedAt, terminal);
};
export {
  test
};
