import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  LAYOUT_NAMES
} from "./chunk-IGC2YHKD.mjs";
import {
  suggest
} from "./chunk-YYDBJV2I.mjs";
import {
  WEIGHTS_FORMATS
} from "./chunk-YUWLJHWY.mjs";

// src/settings/collection-settings.ts
var COLLECTION_SETTINGS = {
  config: {
    kind: "text",
    flag: "--config",
    placeholder: "<file>",
    commands: ["test", "validate", "partners", "fix"],
    default: "",
    help: "File with settings of the collection. Default: .model-hub-ci.yml in the folder where the command runs."
  },
  layouts: {
    kind: "words",
    flag: "--layout",
    placeholder: "<layout>",
    commands: ["test", "validate", "partners", "fix"],
    input: "layouts",
    actions: ["main", "plan"],
    choices: LAYOUT_NAMES,
    default: "",
    help: "Layouts that are looked for, instead of all: descriptions in folders, resources (resource.yaml with versions), collection (collection.yaml and the like), index (index.json).",
    cliHelp: "May be given several times.",
    actionHelp: "Separated by spaces or commas."
  },
  include: {
    kind: "lines",
    flag: "--include",
    placeholder: "<pattern>",
    commands: ["test", "validate", "partners", "fix"],
    input: "include",
    actions: ["main", "plan"],
    default: "",
    help: "Keeps to resources whose id matches: * within a folder, ** over folders.",
    cliHelp: "May be given several times.",
    actionHelp: "One a line."
  },
  exclude: {
    kind: "lines",
    flag: "--exclude",
    placeholder: "<pattern>",
    commands: ["test", "validate", "partners", "fix"],
    input: "exclude",
    actions: ["main", "plan"],
    default: "",
    help: "Leaves resources out whose id matches.",
    cliHelp: "May be given several times.",
    actionHelp: "One a line."
  }
};

// src/settings/command-settings.ts
var COMMAND_SETTINGS = {
  dryRun: {
    kind: "switch",
    flag: "--dry-run",
    commands: ["upgrade", "fix"],
    default: "false",
    help: "Show what would change and leave the files alone."
  },
  yes: {
    kind: "switch",
    flag: "--yes",
    commands: ["fix"],
    default: "false",
    help: "Change files without asking."
  },
  to: {
    kind: "choice",
    flag: "--to",
    placeholder: "<format>",
    commands: ["convert"],
    choices: ["onnx"],
    default: "onnx",
    help: "Format to convert to."
  },
  output: {
    kind: "text",
    flag: "--output",
    placeholder: "<file>",
    commands: ["convert", "badge"],
    default: "",
    help: "Where to write. Default of convert: weights.onnx beside the description; of badge: the folder badges."
  },
  force: {
    kind: "switch",
    flag: "--force",
    commands: ["convert"],
    default: "false",
    help: "Overwrite a file that is there already."
  },
  exact: {
    kind: "switch",
    flag: "--exact",
    commands: ["env"],
    default: "false",
    help: "Make exactly the versions that the file declares, instead of the ready environment with what it declares."
  },
  all: {
    kind: "switch",
    flag: "--all",
    commands: ["env"],
    default: "false",
    help: "Remove every environment, and what was downloaded for them."
  },
  color: {
    kind: "switch",
    flag: "--no-color",
    commands: ["test", "validate", "partners", "upgrade", "fix", "convert", "env"],
    default: "true",
    help: "Print without colours; NO_COLOR and FORCE_COLOR are honoured too."
  }
};

// src/settings/report-settings.ts
var REPORT_SETTINGS = {
  json: {
    kind: "text",
    flag: "--json",
    placeholder: "<file>",
    commands: ["test", "validate", "partners", "convert", "env"],
    default: "",
    help: "Write the report as JSON to this file; - means standard output."
  },
  evidence: {
    kind: "text",
    flag: "--evidence",
    placeholder: "<folder>",
    commands: ["test"],
    input: "evidence",
    actions: ["main", "test"],
    default: "",
    help: "Folder for what models give: produced outputs, their differences, and a picture of each.",
    actionHelp: "Default: one that is removed after the job. The output evidence names it."
  },
  formats: {
    kind: "lines",
    flag: "--format",
    placeholder: "<format=file>",
    commands: ["test", "validate"],
    default: "",
    help: "Write the report in a format that others read, to a file (text, json, junit, sarif) or into a folder (validation-summary, tool-compatibility, test-summary). May be given several times."
  },
  html: {
    kind: "text",
    flag: "--html",
    placeholder: "<file>",
    commands: ["test", "validate"],
    default: "",
    help: "Write the report as a page to this file, which opens in any browser and fetches nothing."
  },
  partnerReports: {
    kind: "text",
    flag: "--partner-reports",
    placeholder: "<folder>",
    commands: ["test", "validate", "partners"],
    input: "partner-reports",
    actions: ["main", "test"],
    default: "",
    help: "Show what software reports of itself beside what is predicted: a folder laid out as the published reports of the BioImage Model Zoo."
  },
  partnerRules: {
    kind: "text",
    flag: "--partner-rules",
    placeholder: "<file>",
    commands: ["test", "validate", "partners"],
    input: "partner-rules",
    actions: ["main", "test"],
    default: "",
    help: "YAML or JSON file in which a collection changes the rules of software, leaves software out or adds its own."
  }
};

// src/settings/workflow-settings.ts
var WORKFLOW_SETTINGS = {
  folder: {
    kind: "text",
    input: "folder",
    actions: ["plan", "test", "report"],
    default: ".",
    help: "Folder that the repository is checked out in, relative to the workspace."
  },
  select: {
    kind: "choice",
    input: "select",
    actions: ["plan"],
    choices: ["event", "everything", "changed", "undecided"],
    default: "event",
    help: "Which resources: event, what a pull request or a push changes, else everything; changed, those that differ from what was tested last; undecided, those that the last run could not decide."
  },
  pattern: {
    kind: "lines",
    input: "pattern",
    actions: ["plan"],
    default: "",
    help: "Keeps to resources whose id matches: * within a folder, ** over folders. One a line."
  },
  reuse: {
    kind: "choice",
    input: "reuse",
    actions: ["plan"],
    choices: ["unchanged", "never"],
    default: "unchanged",
    help: "Takes the last result of a resource where nothing that it depends on has changed; never: tests everything anew."
  },
  shards: {
    kind: "count",
    input: "shards",
    actions: ["plan"],
    default: "20",
    largest: 256,
    help: "Largest number of jobs to cut the tests into."
  },
  devices: {
    kind: "words",
    input: "devices",
    actions: ["plan"],
    choices: ["cpu", "gpu"],
    default: "cpu",
    help: "Devices to test every weights format on."
  },
  runner: {
    kind: "text",
    input: "runner",
    actions: ["plan"],
    default: "ubuntu-latest",
    help: "Label of the runners that test on the CPU; several as a JSON list."
  },
  gpuRunner: {
    kind: "text",
    input: "gpu-runner",
    actions: ["plan"],
    default: "",
    help: "Label of the runners that test on a GPU; several as a JSON list."
  },
  plan: {
    kind: "text",
    input: "plan",
    actions: ["test"],
    default: "plan.json",
    help: "Path of the plan file, relative to the workspace."
  },
  shard: {
    kind: "count",
    input: "shard",
    actions: ["test"],
    default: "1",
    largest: 256,
    help: "Number of the shard to run."
  },
  cacheSize: {
    kind: "size",
    input: "cache-size",
    actions: ["test"],
    default: "2GB",
    help: "Bytes of downloaded weights that one shard may add to the runner's cache."
  },
  planResult: {
    kind: "text",
    input: "plan-result",
    actions: ["report"],
    default: "success",
    help: "Result of the job that planned: success, failure, cancelled or skipped."
  },
  testResult: {
    kind: "text",
    input: "test-result",
    actions: ["report"],
    default: "success",
    help: "Result of the jobs that tested: success, failure, cancelled or skipped."
  },
  workflow: {
    kind: "text",
    input: "workflow",
    actions: ["command"],
    default: "",
    help: "File name of the workflow to run again, as models.yml."
  }
};

// src/settings/settings.ts
var SETTINGS = {
  githubToken: {
    kind: "text",
    input: "github-token",
    actions: ["main", "plan", "report", "command"],
    default: "",
    expression: "github.token",
    help: "Token that reads the changed files and writes the comment and the badges.",
    actionHelp: "A read-only token is enough for the job summary and the annotations."
  },
  paths: {
    kind: "lines",
    input: "paths",
    actions: ["main", "plan"],
    default: "",
    help: "Folders, descriptions or .zip packages to test; empty: the whole repository.",
    actionHelp: "One a line. A pull request or a push tests what it changes of them."
  },
  weightsFormats: {
    kind: "words",
    flag: "--weights-format",
    placeholder: "<format>",
    commands: ["test", "convert"],
    input: "weights-formats",
    actions: ["main", "plan"],
    choices: WEIGHTS_FORMATS,
    default: "",
    help: "Weights formats to test, instead of all that a description has.",
    cliHelp: "May be given several times; convert takes one.",
    actionHelp: "Separated by spaces or commas."
  },
  device: {
    kind: "choice",
    flag: "--device",
    placeholder: "<device>",
    commands: ["test"],
    input: "device",
    choices: ["cpu", "gpu", "auto", "cpu,gpu"],
    default: "cpu",
    help: "Where models run: auto takes the GPU if there is one, cpu,gpu runs both and compares them. The GPU is used by CUDA where the engine has it, else by WebGPU."
  },
  shapes: {
    kind: "choice",
    flag: "--shapes",
    placeholder: "<which>",
    commands: ["test"],
    input: "shapes",
    actions: ["main", "plan"],
    choices: ["all", "test"],
    default: "all",
    help: "Input sizes to run: all that a description promises (batch 1 and 2, the first three steps of each axis), or the test tensors alone."
  },
  comment: {
    kind: "choice",
    input: "comment",
    actions: ["main", "report"],
    choices: ["always", "changes", "failures", "never"],
    default: "always",
    help: "When to write a comment into a pull request that touches a resource.",
    actionHelp: "changes: when not everything passes; failures: when something failed. A comment that is already there is kept up to date, unless this is never."
  },
  suggestions: {
    kind: "switch",
    input: "suggestions",
    default: "true",
    help: "Offer certain mends as suggestions on the lines that a pull request changes."
  },
  pictures: {
    kind: "switch",
    input: "pictures",
    default: "true",
    help: "Show small pictures of what models gave in the comment. They are kept on the badge branch, where the token may write."
  },
  failOn: {
    kind: "choice",
    flag: "--fail-on",
    placeholder: "<what>",
    commands: ["test", "validate"],
    input: "fail-on",
    actions: ["main", "report"],
    choices: ["failed", "undecided", "never"],
    default: { cli: "undecided", action: "failed" },
    help: "What makes the run fail; undecided means failed or undecided."
  },
  engine: {
    kind: "choice",
    flag: "--engine",
    placeholder: "<engine>",
    commands: ["test"],
    input: "engine",
    actions: ["main", "plan"],
    choices: ["auto", "python", "both"],
    default: "auto",
    help: "What runs the weights: auto takes the engine in Node and Python only where that does not do; python the framework itself in Python; both compares the two."
  },
  compareFormats: {
    kind: "switch",
    flag: "--compare-formats",
    commands: ["test"],
    input: "compare-formats",
    actions: ["main", "plan"],
    default: "false",
    help: "Compare the outputs of the weights formats of a model with each other too, not only with the expected ones."
  },
  allowPickle: {
    kind: "switch",
    flag: "--allow-pickle",
    commands: ["test"],
    input: "allow-pickle",
    actions: ["main", "plan"],
    default: "false",
    help: "Load PyTorch checkpoints that run code of their own when they are loaded, in the sandbox."
  },
  timeout: {
    kind: "duration",
    flag: "--timeout",
    placeholder: "<time>",
    commands: ["test", "convert"],
    input: "timeout",
    actions: ["main", "test"],
    default: "10m",
    help: "Time limit of each case: seconds, or with a unit as in 90s, 10m, 1h."
  },
  memory: {
    kind: "size",
    flag: "--memory",
    placeholder: "<size>",
    commands: ["test", "convert"],
    input: "memory",
    actions: ["main", "test"],
    default: "",
    help: "Memory limit of each case: MB, or with a unit as in 512MB, 4GB. Default: the free memory less a reserve."
  },
  python: {
    kind: "text",
    flag: "--python",
    placeholder: "<python>",
    commands: ["test", "env", "convert"],
    input: "python",
    actions: ["main", "plan"],
    default: "",
    help: "Python that environments for PyTorch weights are made with. With environments set to never, it is used as it is. Default: the one on the search path."
  },
  environments: {
    kind: "choice",
    flag: "--environments",
    placeholder: "<which>",
    commands: ["test", "convert"],
    input: "environments",
    actions: ["main", "plan"],
    choices: ["never", "ready", "declared"],
    default: "declared",
    help: "Python environments that may be made, and packages that may be fetched for architectures: none, those of the ready environment for all models, or those too that models declare."
  },
  environmentsFolder: {
    kind: "text",
    flag: "--environments-folder",
    placeholder: "<folder>",
    commands: ["test", "env"],
    default: "",
    help: "Where Python environments are kept. Default: the user's cache."
  },
  packageIndex: {
    kind: "text",
    flag: "--package-index",
    placeholder: "<url>",
    commands: ["test", "env", "convert"],
    input: "package-index",
    actions: ["main", "test"],
    default: "",
    help: "Index that Python packages come from, instead of the usual one."
  },
  wheels: {
    kind: "text",
    flag: "--wheels",
    placeholder: "<folder>",
    commands: ["test", "env", "convert"],
    input: "wheels",
    actions: ["main", "test"],
    default: "",
    help: "Folder, or address of a page, with wheels of Python packages that are looked at too: for places without internet."
  },
  badgeBranch: {
    kind: "text",
    input: "badge-branch",
    actions: ["main", "plan", "report"],
    default: "badges",
    help: "Branch that keeps the badges and the results of the default branch; never: keep none."
  },
  badgeMaxAge: {
    kind: "duration",
    input: "badge-max-age",
    actions: ["main", "plan", "report"],
    default: "90d",
    largest: 3650 * 864e5,
    help: "Badges of results older than this turn grey."
  },
  ...COLLECTION_SETTINGS,
  ...WORKFLOW_SETTINGS,
  changedSince: {
    kind: "text",
    flag: "--changed-since",
    placeholder: "<ref>",
    commands: ["test", "validate", "partners", "fix"],
    default: "",
    help: "Take the resources that differ from this git commit, branch or tag."
  },
  ...REPORT_SETTINGS,
  jsonl: {
    kind: "switch",
    flag: "--jsonl",
    commands: ["validate"],
    default: "false",
    help: "Print one line of JSON for each description instead of the report."
  },
  files: {
    kind: "switch",
    flag: "--no-files",
    commands: ["validate", "fix"],
    default: "true",
    help: "Check the text alone, not the files that it names."
  },
  checkLinks: {
    kind: "switch",
    flag: "--check-links",
    commands: ["validate"],
    default: "false",
    help: "Ask whether the pages that descriptions point at are there; dead links are warnings."
  },
  strict: {
    kind: "switch",
    flag: "--strict",
    commands: ["test", "validate"],
    default: "false",
    help: "Count warnings as errors."
  },
  quiet: {
    kind: "switch",
    flag: "--quiet",
    commands: ["test", "validate"],
    default: "false",
    help: "Print only what the exit code is about: what failed, or else what could not be decided."
  },
  ...COMMAND_SETTINGS
};
function settingEntries() {
  return Object.entries(SETTINGS);
}
function defaultText(setting, surface) {
  return typeof setting.default === "string" ? setting.default : setting.default[surface];
}

// src/settings/config-names.ts
var CONFIG_FILE = ".model-hub-ci.yml";
var CONFIG_SETTINGS = [
  "layouts",
  "include",
  "exclude",
  "weightsFormats",
  "device",
  "devices",
  "shapes",
  "engine",
  "environments",
  "packageIndex",
  "wheels",
  "allowPickle",
  "timeout",
  "memory",
  "shards",
  "runner",
  "gpuRunner",
  "reuse",
  "cacheSize",
  "failOn",
  "strict",
  "checkLinks",
  "comment",
  "suggestions",
  "badgeBranch",
  "badgeMaxAge",
  "partnerRules",
  "partnerReports"
];
function isConfigSetting(name) {
  return CONFIG_SETTINGS.includes(name);
}
function configEntries() {
  return settingEntries().filter(([name]) => isConfigSetting(name)).map(([name, setting]) => [configKey(name), name, setting]);
}
function configKey(name) {
  const setting = SETTINGS[name];
  return setting.input ?? setting.flag?.replace(/^--/, "") ?? name;
}

// src/settings/units.ts
var DURATION_UNITS = /* @__PURE__ */ new Map([
  ["ms", 1],
  ["s", 1e3],
  ["m", 6e4],
  ["min", 6e4],
  ["h", 36e5],
  ["d", 864e5]
]);
var SIZE_UNITS = new Map(
  ["k", "m", "g", "t"].flatMap((letter, index) => [
    ...[letter, `${letter}b`].map((unit) => [unit, 1e3 ** (index + 1)]),
    [`${letter}ib`, 1024 ** (index + 1)]
  ])
);
var LONGEST_DURATION = 7 * 24 * 36e5;
var LARGEST_SIZE = 64 * 1024 ** 4;
function parseDuration(text, longest = LONGEST_DURATION) {
  return parseQuantity(text, DURATION_UNITS, "s", longest);
}
function parseSize(text) {
  return parseQuantity(text, SIZE_UNITS, "m", LARGEST_SIZE);
}
function parseQuantity(text, units, plainUnit, largest) {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(text.trim().toLowerCase());
  const factor = units.get(match?.[2] || plainUnit);
  if (match === null || factor === void 0) return null;
  const value = Math.round(Number(match[1]) * factor);
  return value >= 1 && value <= largest ? value : null;
}

// src/settings/parse-setting.ts
var PARSERS = {
  text: (text) => good(text === "" ? null : text),
  switch: (text) => text === "true" || text === "false" ? good(text === "true") : bad(`'${text}' is neither true nor false.`, "Write true or false."),
  choice: (text, setting) => parseWord(text, setting),
  duration: (text, { largest }) => parseUnit(
    text,
    (written) => parseDuration(written, largest),
    "a time",
    "Write seconds, or a unit: 90s, 10m, 1h."
  ),
  size: (text) => parseUnit(text, parseSize, "a size", "Write MB, or a unit: 512MB, 4GB."),
  words: (text, setting) => parseList(text.split(/[\s,]+/), (word) => parseWord(word, setting)),
  lines: (text) => parseList(text.split("\n"), good),
  count: (text, { largest = Number.MAX_SAFE_INTEGER }) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= largest ? good(value) : bad(`'${text}' is not a whole number from 1 to ${largest}.`, "Write such a number.");
  }
};
function parseSetting(text, setting) {
  return PARSERS[setting.kind](text, setting);
}
function good(value) {
  return { ok: true, value };
}
function bad(message, hint) {
  return { ok: false, message, hint };
}
function parseWord(word, setting) {
  const choices = setting.choices;
  if (choices === void 0 || choices.includes(word)) return good(word);
  const near = suggest(word, choices);
  const all = `Choose one of: ${choices.join(", ")}.`;
  return bad(
    `'${word}' is not one of its values.`,
    near === null ? all : `Did you mean ${near}? ${all}`
  );
}
function parseUnit(text, parse, what, hint) {
  if (text === "") return good(null);
  const value = parse(text);
  return value === null ? bad(`'${text}' is not ${what} greater than zero that can be used.`, hint) : good(value);
}
function parseList(parts, parse) {
  const values = /* @__PURE__ */ new Set();
  for (const part of parts.map((each) => each.trim()).filter((each) => each !== "")) {
    const parsed = parse(part);
    if (!parsed.ok) return parsed;
    values.add(parsed.value);
  }
  return good([...values]);
}

export {
  SETTINGS,
  settingEntries,
  defaultText,
  CONFIG_FILE,
  configEntries,
  parseSetting
};
