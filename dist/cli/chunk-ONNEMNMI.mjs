import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/contract/mistake-causes.ts
var MISTAKE_CAUSES = {
  "postprocessing-not-applied": mistake(
    "The test output agrees with the output before its described postprocessing, or before one step of it."
  ),
  "postprocessing-missing": mistake(
    "The test output agrees once a usual step is added that the postprocessing does not describe."
  ),
  "outputs-exchanged": mistake("The test outputs agree once two outputs are exchanged."),
  "inputs-exchanged": mistake("The test outputs agree once two inputs are exchanged."),
  "other-test-output": mistake(
    "The output agrees with another file of the package than its test output."
  ),
  "channels-reversed": mistake(
    "The test outputs agree once the order of channels (RGB, BGR) is reversed."
  ),
  "channels-misplaced": mistake(
    "The test outputs agree once the channels stand first instead of last, or last instead of first."
  ),
  "axes-swapped": mistake("The test outputs agree once two axes, as x and y, are swapped."),
  "axis-flipped": mistake("The test outputs agree once an axis runs the other way."),
  "value-range-differs": mistake(
    "The test outputs agree once values are scaled from 0–1 to 0–255, or from 0–255 to 0–1."
  ),
  "preprocessing-not-applied": mistake(
    "The test outputs agree once the described preprocessing, or one step of it, is left out."
  ),
  "preprocessing-twice": mistake(
    "The test outputs agree once the described preprocessing is applied twice."
  ),
  "preprocessing-missing": mistake(
    "The test outputs agree once a usual step is added that the preprocessing does not describe."
  ),
  "preprocessing-axes-differ": mistake(
    "The test outputs agree once a step of preprocessing takes its statistics over other axes."
  ),
  "batch-norm-training": mistake(
    "The test outputs agree once batch normalization uses the statistics of its input, as in training."
  )
};
function mistake(means) {
  return { stage: "compare", blame: "contributor", means };
}

// src/contract/python-causes.ts
var PYTHON_CAUSES = {
  "module-missing": {
    stage: "load",
    blame: "environment",
    means: "The Python environment lacks a module that the architecture imports."
  },
  "architecture-failed": {
    stage: "load",
    blame: "contributor",
    means: "The architecture's code raises an exception when it is imported or called."
  },
  "state-dict-mismatch": {
    stage: "load",
    blame: "contributor",
    means: "The keys or shapes of the state dict are not those of the architecture."
  },
  "pickle-refused": {
    stage: "load",
    blame: "contributor",
    means: "The checkpoint would run code of its own when it is loaded."
  },
  "needs-gpu": {
    stage: "run",
    blame: "contributor",
    means: "The model's code insists on a GPU."
  },
  "needs-network": {
    stage: "run",
    blame: "contributor",
    means: "The model's code asks the network, which is closed while models run."
  },
  "ended-itself": {
    stage: "run",
    blame: "contributor",
    means: "The model's code ended the process that ran it."
  },
  "too-many-processes": {
    stage: "run",
    blame: "environment",
    means: "The case was ended since it started more processes than it may have."
  },
  "python-missing": {
    stage: "load",
    blame: "environment",
    means: "There is no Python on this machine that PyTorch weights could run with."
  },
  "environment-failed": {
    stage: "load",
    blame: "environment",
    means: "No Python environment could be made in which the architecture can run."
  },
  "environment-not-allowed": {
    stage: "load",
    blame: "environment",
    means: "The settings forbid to make the Python environment that the weights need."
  },
  "dependency-undeclared": {
    stage: "load",
    blame: "contributor",
    means: "The architecture imports a module that no declaration mentions."
  }
};

// src/contract/causes.ts
var CAUSES = {
  "description-invalid": {
    stage: "description",
    blame: "contributor",
    means: "The description breaks a rule of the specification."
  },
  "description-unreadable": {
    stage: "description",
    blame: "contributor",
    means: "The description is not a YAML mapping that can be read."
  },
  "not-a-resource": {
    stage: "resolve",
    blame: null,
    means: "The file describes something of another system, which is not tested here."
  },
  "checkout-incomplete": {
    stage: "resolve",
    blame: "environment",
    means: "A changed description is not in the checked-out work tree."
  },
  "path-not-found": {
    stage: "resolve",
    blame: "contributor",
    means: "The given path does not exist or holds no description."
  },
  "package-unreadable": {
    stage: "resolve",
    blame: "contributor",
    means: "The package is damaged, too large, or holds entries that may not be unpacked."
  },
  "entry-invalid": {
    stage: "resolve",
    blame: "contributor",
    means: "An entry of a file that names several resources cannot be used."
  },
  "entry-blocked": {
    stage: "resolve",
    blame: null,
    means: "The collection has blocked the resource, or has not accepted it yet."
  },
  "file-missing": {
    stage: "files",
    blame: "contributor",
    means: "A file that the description names does not exist."
  },
  "file-not-found-online": {
    stage: "files",
    blame: "contributor",
    means: "The server answered that the file does not exist."
  },
  "sha256-mismatch": {
    stage: "files",
    blame: "contributor",
    means: "The content of a file is not the one that the description promises."
  },
  "git-lfs-pointer": {
    stage: "files",
    blame: "contributor",
    means: "A Git LFS pointer stands where the file itself was expected."
  },
  "git-lfs-not-fetched": {
    stage: "files",
    blame: "environment",
    means: "The repository keeps the file in Git LFS, and the checkout has only the pointer to it."
  },
  "html-instead-of-file": {
    stage: "files",
    blame: "contributor",
    means: "The server sent a web page where the file itself was expected."
  },
  "file-outside-package": {
    stage: "files",
    blame: "contributor",
    means: "A path leaves the folder of the package."
  },
  "address-not-allowed": {
    stage: "files",
    blame: "contributor",
    means: "An address is not https or leads into a private network."
  },
  "file-too-large": {
    stage: "files",
    blame: "environment",
    means: "A file is larger than the configured limit."
  },
  "disk-full": {
    stage: "files",
    blame: "environment",
    means: "The disk has no room for a file."
  },
  "file-unreadable": {
    stage: "files",
    blame: "environment",
    means: "This machine does not let a file be read or written."
  },
  "network-unreachable": {
    stage: "files",
    blame: "network",
    means: "A server could not be reached or broke off."
  },
  "server-error": {
    stage: "files",
    blame: "network",
    means: "A server answered with an error of its own."
  },
  "test-tensor-missing": {
    stage: "description",
    blame: "contributor",
    means: "The model ships no test tensor for an input or output."
  },
  "tensor-unreadable": {
    stage: "files",
    blame: "contributor",
    means: "A test tensor is not a readable array of numbers."
  },
  "tensor-shape-mismatch": {
    stage: "files",
    blame: "contributor",
    means: "A test tensor does not have the described axes or sizes."
  },
  "tensor-dtype-mismatch": {
    stage: "files",
    blame: "contributor",
    means: "A test tensor does not have the described data type."
  },
  "test-tensor-blank": {
    stage: "files",
    blame: "contributor",
    means: "A test tensor has no elements, or no finite number."
  },
  "test-tensor-near-zero": {
    stage: "files",
    blame: "contributor",
    means: "All values of a test tensor are closer to 0 than 0.0001."
  },
  "tolerance-too-wide": {
    stage: "files",
    blame: "contributor",
    means: "The absolute tolerance is more than 1 % of the largest expected value."
  },
  "processing-failed": {
    stage: "run",
    blame: "contributor",
    means: "A pre- or postprocessing step cannot be applied to its tensor."
  },
  "unsupported-processing": {
    stage: "run",
    blame: "tool",
    means: "A pre- or postprocessing step is not implemented here."
  },
  "unsupported-format": {
    stage: "load",
    blame: "tool",
    means: "No engine here runs this weights format."
  },
  "unknown-operator": {
    stage: "load",
    blame: "tool",
    means: "The model uses an operator that the engine does not know."
  },
  "weights-invalid": {
    stage: "load",
    blame: "contributor",
    means: "The weights file is damaged or of another format than described."
  },
  "load-failed": {
    stage: "load",
    blame: "contributor",
    means: "The engine refuses to load the weights."
  },
  "input-mismatch": {
    stage: "run",
    blame: "contributor",
    means: "The model does not accept the described inputs."
  },
  "run-failed": {
    stage: "run",
    blame: "contributor",
    means: "The engine failed while it ran the model."
  },
  "output-missing": {
    stage: "compare",
    blame: "contributor",
    means: "The model gives fewer outputs than described."
  },
  "output-shape-differs": {
    stage: "compare",
    blame: "contributor",
    means: "An output has another shape than the expected one."
  },
  "output-non-finite": {
    stage: "compare",
    blame: "contributor",
    means: "NaN or infinity stand at other places than expected."
  },
  "output-differs": {
    stage: "compare",
    blame: "contributor",
    means: "An output differs from the expected one beyond the tolerance."
  },
  "slightly-off": {
    stage: "compare",
    blame: "contributor",
    means: "An output differs from the expected one, but would agree with ten times the tolerance."
  },
  "labels-permuted": {
    stage: "compare",
    blame: "contributor",
    means: "A label map has the expected regions, but under other ids."
  },
  "labels-differ": {
    stage: "compare",
    blame: "contributor",
    means: "A label map has other regions than the expected one, whatever their ids."
  },
  "not-deterministic": {
    stage: "compare",
    blame: "contributor",
    means: "The model gives another output for the same input each time it runs."
  },
  ...MISTAKE_CAUSES,
  ...PYTHON_CAUSES,
  timeout: { stage: "run", blame: "environment", means: "The case was ended at its time limit." },
  "out-of-memory": {
    stage: "run",
    blame: "environment",
    means: "The case was ended at its memory limit."
  },
  "output-too-large": {
    stage: "run",
    blame: "environment",
    means: "The outputs are larger than the configured limit."
  },
  crashed: {
    stage: "run",
    blame: "environment",
    means: "The process that ran the model died by a signal."
  },
  "engine-missing": {
    stage: "load",
    blame: "environment",
    means: "The engine is not installed or cannot be loaded on this machine."
  },
  "device-missing": {
    stage: "load",
    blame: "environment",
    means: "The asked device is not there."
  },
  "engines-differ": {
    stage: "compare",
    blame: "tool",
    means: "The engine here and the reference give different outputs."
  },
  "devices-differ": {
    stage: "compare",
    blame: "tool",
    means: "The CPU gives the expected outputs, the GPU gives others."
  },
  "no-outcome": { stage: "run", blame: "tool", means: "A planned case has no outcome." },
  "internal-error": { stage: "run", blame: "tool", means: "A fault of model-hub-ci itself." },
  "too-large-for-memory": {
    stage: "run",
    blame: null,
    means: "Inputs of this size would need more memory than the case may have."
  },
  "left-out": {
    stage: "resolve",
    blame: null,
    means: "Left out on purpose: an input says so."
  },
  "earlier-stage-failed": {
    stage: "files",
    blame: null,
    means: "Not tried since an earlier stage failed."
  }
};
var SKIPPED = /* @__PURE__ */ new Set([
  "left-out",
  "entry-blocked",
  "earlier-stage-failed",
  "too-large-for-memory"
]);
function statusOfCause(cause) {
  if (cause === "not-a-resource") return "not-applicable";
  if (SKIPPED.has(cause)) return "skipped";
  if (cause === "unsupported-format" || cause === "unsupported-processing" || cause === "unknown-operator")
    return "unsupported";
  return CAUSES[cause].blame === "contributor" ? "failed" : "error";
}

export {
  CAUSES,
  statusOfCause
};
