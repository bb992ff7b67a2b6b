import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/words.ts
var STATUS_LABELS = {
  passed: { icon: "✅", symbol: "✔", word: "passes", colour: "green" },
  failed: { icon: "❌", symbol: "✖", word: "fails", colour: "red" },
  error: { icon: "🟡", symbol: "?", word: "not decided", colour: "yellow" },
  unsupported: { icon: "🚧", symbol: "!", word: "not supported yet", colour: "yellow" },
  "not-applicable": { icon: "➖", symbol: "-", word: "does not apply", colour: "grey" },
  skipped: { icon: "⏩", symbol: "»", word: "not tried", colour: "grey" }
};
var RESOURCE_LABELS = {
  passed: { icon: "✅", symbol: "✔", word: "ready", colour: "green" },
  failed: { icon: "❌", symbol: "✖", word: "needs work", colour: "red" },
  partial: { icon: "🟡", symbol: "?", word: "partly checked", colour: "yellow" },
  inconclusive: { icon: "🟡", symbol: "?", word: "not decided", colour: "yellow" },
  valid: { icon: "✅", symbol: "✔", word: "valid", colour: "green" },
  removed: { icon: "🗑️", symbol: "-", word: "removed", colour: "grey" }
};
var SEVERITY_LABELS = {
  error: { icon: "❌", symbol: "✖", word: "error", colour: "red" },
  warning: { icon: "⚠️", symbol: "!", word: "warning", colour: "yellow" },
  info: { icon: "ℹ️", symbol: "i", word: "note", colour: "grey" }
};
var BLAME_WORDS = {
  contributor: "the package, not the machine or the network",
  environment: "the machine that ran the test, not the package",
  tool: "model-hub-ci, not the package",
  network: "the network or a server, not the package"
};
var STAGE_WORDS = {
  resolve: "finding the resource",
  files: "fetching the files",
  description: "reading the description",
  load: "loading the weights",
  run: "running the model",
  compare: "comparing the outputs"
};
var FORMAT_TITLES = {
  keras_hdf5: "Keras HDF5",
  keras_v3: "Keras 3",
  onnx: "ONNX",
  pytorch_state_dict: "PyTorch state dict",
  tensorflow_js: "TensorFlow.js",
  tensorflow_saved_model_bundle: "TensorFlow SavedModel",
  torchscript: "TorchScript"
};
function formatTitle(weightsFormat) {
  return Object.hasOwn(FORMAT_TITLES, weightsFormat) ? FORMAT_TITLES[weightsFormat] ?? weightsFormat : weightsFormat;
}
function codeWords(code) {
  return code.replaceAll("-", " ");
}

// src/report/markdown/verdict-groups.ts
function groupVerdicts(verdicts, statuses) {
  const groups = /* @__PURE__ */ new Map();
  for (const verdict of verdicts) {
    if (!statuses.includes(verdict.status)) continue;
    const { status, stage, cause, message, hint } = verdict;
    const key = JSON.stringify([status, stage, cause, message, hint]);
    const group = groups.get(key);
    if (group) group.verdicts.push(verdict);
    else groups.set(key, { verdict, verdicts: [verdict] });
  }
  return [...groups.values()];
}
function caseTitle(verdict) {
  const { shape } = verdict;
  const parts = [
    // Empty: no case in particular, as where a description is invalid.
    ...verdict.device === "cpu" || verdict.device === "" ? [] : [verdict.device],
    ...shape.kind === "generated" ? [`batch ${shape.batch}, size ${shape.parameter}`] : []
  ];
  const title = verdict.weightsFormat === "" ? "The resource" : formatTitle(verdict.weightsFormat);
  return parts.length === 0 ? title : `${title} (${parts.join(", ")})`;
}
function sizesTitle({ weightsFormat, device }, count) {
  const title = caseTitle({ weightsFormat, device, shape: { kind: "test-tensors" } });
  return `${title} (${count} other sizes)`;
}
function causeWords({ cause }) {
  return cause === null || cause === "unsupported-format" ? "" : codeWords(cause);
}
function totalDuration(verdict) {
  const { total, ...steps } = verdict.durations;
  if (total !== void 0) return total;
  const times = Object.values(steps);
  return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
}

export {
  STATUS_LABELS,
  RESOURCE_LABELS,
  SEVERITY_LABELS,
  BLAME_WORDS,
  STAGE_WORDS,
  formatTitle,
  codeWords,
  groupVerdicts,
  caseTitle,
  sizesTitle,
  causeWords,
  totalDuration
};
