import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  RECORD_FILE,
  declaredRequest,
  extendedRequest,
  openEnvironments,
  readEnvironment,
  readReady,
  readyRequest
} from "./chunk-TY2ZFPPD.mjs";
import {
  require_cli_table3
} from "./chunk-HS3ZLVCI.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import {
  environmentOptions
} from "./chunk-ZH7OFQI6.mjs";
import {
  jsonTarget
} from "./chunk-FKKXG6QC.mjs";
import "./chunk-WMKHXMIL.mjs";
import "./chunk-C6EINF6U.mjs";
import "./chunk-3VXWUYSD.mjs";
import {
  formatBytes
} from "./chunk-4ZY4O7HA.mjs";
import "./chunk-BEO6TA3L.mjs";
import "./chunk-MTC2LBGW.mjs";
import "./chunk-6PMOXRDI.mjs";
import {
  readDeclaration
} from "./chunk-WA672TBJ.mjs";
import "./chunk-2JCGQRQ6.mjs";
import "./chunk-5N35OITQ.mjs";
import {
  EXIT,
  complain
} from "./chunk-VCWXZYXM.mjs";
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import {
  terminalText
} from "./chunk-PPGBOYNH.mjs";
import "./chunk-XODTFK72.mjs";
import "./chunk-TGQFCGNC.mjs";
import "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/commands/env.ts
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/inference/python/environments/keep-environments.ts
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
var KEY = /^(ready|extended|declared)-[0-9a-f]{12}$/;
async function listEnvironments(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const keys = entries.filter((entry) => entry.isDirectory() && KEY.test(entry.name)).map(({ name }) => name).sort();
  return Promise.all(
    keys.map(async (key) => {
      const place = join(folder, key);
      const read = await readEnvironment(place, key);
      if (typeof read === "string")
        return { key, folder: place, record: null, usedAt: null, broken: read };
      const { mtime } = await stat(join(place, RECORD_FILE));
      const { record } = read;
      return { key, folder: place, record, usedAt: mtime.toISOString(), broken: "" };
    })
  );
}
async function removeEnvironment(folder, key) {
  if (!KEY.test(key)) return false;
  const isThere = (await listEnvironments(folder)).some((each) => each.key === key);
  await rm(join(folder, key, RECORD_FILE), { force: true });
  await rm(join(folder, key), { recursive: true, force: true, maxRetries: 3 });
  return isThere;
}
async function removeEverything(folder) {
  const removed = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const { name } of entries) {
    const isOurs = /^(ready|extended|declared)-[0-9a-f]{12}(\.|$)/.test(name);
    if (!isOurs && name !== "tools" && name !== "downloads") continue;
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    if (KEY.test(name)) removed.push(name);
  }
  return removed.sort();
}

// src/cli/environment-lines.ts
var import_cli_table3 = __toESM(require_cli_table3(), 1);
var import_picocolors = __toESM(require_picocolors(), 1);
var HEAD = ["name", "python", "torch", "packages", "size", "last used"];
var BORDERS = ["top", "bottom", "left", "right", "mid"];
var JOINTS = ["top-mid", "top-left", "top-right", "bottom-mid", "bottom-left", "bottom-right"];
var OTHERS = ["left-mid", "mid-mid", "right-mid", "middle"];
function environmentLines(kept, folder, { color }) {
  if (kept.length === 0) return `There is no environment in ${terminalText(folder)}.
`;
  const { bold, red } = import_picocolors.default.createColors(color.stdout);
  const table = new import_cli_table3.default({
    head: HEAD.map((word) => bold(word)),
    chars: Object.fromEntries([...BORDERS, ...JOINTS, ...OTHERS].map((name) => [name, ""])),
    style: { "padding-left": 0, "padding-right": 2, head: [], border: [] }
  });
  for (const { key, record, usedAt, broken } of kept)
    table.push(
      record === null ? [key, red(terminalText(`broken: ${broken}`))] : [
        key,
        record.python,
        record.packages.torch ?? "",
        `${Object.keys(record.packages).length}`,
        formatBytes(record.bytes),
        (usedAt ?? "").slice(0, 16).replace("T", " ")
      ].map(terminalText)
    );
  const lines = table.toString().split("\n");
  return `${lines.map((line) => line.trimEnd()).join("\n")}
They are in ${terminalText(folder)}.
`;
}
function madeLines({ interpreter, rung, lock }) {
  const packages = lock.split("\n").filter((line) => line !== "");
  const lines = packages.map((line) => `  ${terminalText(line)}
`);
  return [`${rung}: ${terminalText(interpreter)}
`, ...lines].join("");
}

// src/cli/commands/env.ts
var PARTS = { list, make, remove };
var env = async ([name = "list", ...words], settings, terminal) => {
  const json = await jsonTarget(settings.json, terminal.folder);
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : void 0;
  const say = (message) => terminal.stderr.write(`${terminalText(message)}
`);
  const options = { ...environmentOptions(settings, "declared", terminal), say };
  const answer = part ? await part({ words, settings, options, terminal }) : misused(`There is no 'env ${name}'.`, `Write one of: ${Object.keys(PARTS).join(", ")}.`);
  if (!json.ok || !answer.ok) {
    complain(
      [json, answer].flatMap((each) => each.ok ? [] : each.complaints),
      terminal
    );
    return EXIT.misused;
  }
  const { text, value, code } = answer.value;
  const isPiped = json.value === "-";
  await writeText(isPiped ? terminal.stderr : terminal.stdout, text);
  const written = `${JSON.stringify({ schemaVersion: 1, ...value }, null, 2)}
`;
  if (isPiped) await writeText(terminal.stdout, written);
  else if (json.value !== null) await writeFile(json.value, written);
  return code;
};
async function list({ options, terminal }) {
  const kept = await listEnvironments(options.folder);
  const environments = kept.map(({ key, folder, record, usedAt, broken }) => ({
    name: key,
    folder,
    broken: broken === "" ? null : broken,
    usedAt,
    python: record?.python ?? null,
    packages: record?.packages ?? {},
    bytes: record?.bytes ?? null
  }));
  const text = environmentLines(kept, options.folder, terminal);
  return answered(text, { folder: options.folder, environments });
}
async function make({ words, settings, options, terminal }) {
  const request = await requestFor(words, settings.exact, terminal);
  if (!request.ok) return request;
  const result = await openEnvironments(options).get(request.value);
  if (result.ok)
    return answered(madeLines(result.environment), { environment: result.environment });
  const { cause, message, hint, lines } = result;
  const said = lines.map((line) => `  ${terminalText(line)}`);
  const text = [terminalText(message), ...said, terminalText(hint)].join("\n");
  const value = { environment: null, problem: { cause, message, hint, lines } };
  return answered(`${text}
`, value, EXIT.undecided);
}
async function requestFor([file, ...others], exact, terminal) {
  if (others.length > 0)
    return misused("Several files are given.", "Name one file that declares what is needed.");
  const ready = await readReady();
  if (file === void 0) return { ok: true, value: readyRequest(ready) };
  const text = await readFile(resolve(terminal.folder, file), "utf8").catch(() => null);
  if (text === null) return misused(`'${file}' cannot be read.`, "Name a file that is there.");
  const declaration = readDeclaration(text, file);
  if (typeof declaration === "string")
    return misused(
      `'${file}' declares nothing: ${declaration}.`,
      "Name an environment file of conda (.yaml) or a requirements file of pip."
    );
  const declared = { declaration, torch: null };
  const request = exact ? declaredRequest(declared, [], ready) : extendedRequest(declared, ready);
  return { ok: true, value: request ?? readyRequest(ready) };
}
async function remove({ words, settings, options }) {
  const { folder } = options;
  if (settings.all === words.length > 0)
    return misused(
      "No name is given, or names and --all.",
      "Name environments of the list, or --all."
    );
  const removed = settings.all ? await removeEverything(folder) : [];
  for (const key of words) {
    if (!await removeEnvironment(folder, key))
      return misused(`There is no environment '${key}'.`, "env list shows those that are there.");
    removed.push(key);
  }
  const text = removed.map((key) => `removed ${terminalText(key)}
`).join("");
  return answered(text === "" ? "there was nothing to remove\n" : text, { removed });
}
function answered(text, value, code = EXIT.passed) {
  return { ok: true, value: { text, value, code } };
}
function misused(message, hint) {
  return { ok: false, complaints: [{ message, hint }] };
}
export {
  env
};
