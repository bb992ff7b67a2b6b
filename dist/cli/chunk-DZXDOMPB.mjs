import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  atExit
} from "./chunk-POMXLPCY.mjs";
import {
  isInside
} from "./chunk-NEPI3TIU.mjs";
import {
  DTYPES,
  MAX_TENSOR_BYTES,
  TensorError,
  formatShape,
  isBigArray,
  isDType,
  isDiscrete,
  readNpyHeader,
  sizeOf,
  stridesOf,
  writeNpyHeader
} from "./chunk-5ND5QC7P.mjs";
import {
  hashFile,
  misplacedContent
} from "./chunk-YPPVVT5J.mjs";
import {
  isAddress,
  usualFileOptions
} from "./chunk-UOFFCN6M.mjs";
import {
  packagePath
} from "./chunk-V6HRIJS5.mjs";
import {
  storageProblem,
  systemProblem
} from "./chunk-CJI7LKQO.mjs";
import {
  CAUSES,
  fileProblem,
  mismatch,
  statusOfCause,
  tooLarge
} from "./chunk-ES4PSCA7.mjs";
import {
  suggest
} from "./chunk-SK26ISHS.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// node_modules/iota-array/iota.js
var require_iota = __commonJS({
  "node_modules/iota-array/iota.js"(exports, module) {
    "use strict";
    function iota(n) {
      var result = new Array(n);
      for (var i = 0; i < n; ++i) {
        result[i] = i;
      }
      return result;
    }
    module.exports = iota;
  }
});

// node_modules/is-buffer/index.js
var require_is_buffer = __commonJS({
  "node_modules/is-buffer/index.js"(exports, module) {
    module.exports = function(obj) {
      return obj != null && (isBuffer(obj) || isSlowBuffer(obj) || !!obj._isBuffer);
    };
    function isBuffer(obj) {
      return !!obj.constructor && typeof obj.constructor.isBuffer === "function" && obj.constructor.isBuffer(obj);
    }
    function isSlowBuffer(obj) {
      return typeof obj.readFloatLE === "function" && typeof obj.slice === "function" && isBuffer(obj.slice(0, 0));
    }
  }
});

// node_modules/ndarray/ndarray.js
var require_ndarray = __commonJS({
  "node_modules/ndarray/ndarray.js"(exports, module) {
    var iota = require_iota();
    var isBuffer = require_is_buffer();
    var hasTypedArrays = typeof Float64Array !== "undefined";
    function compare1st(a, b) {
      return a[0] - b[0];
    }
    function order() {
      var stride = this.stride;
      var terms = new Array(stride.length);
      var i;
      for (i = 0; i < terms.length; ++i) {
        terms[i] = [Math.abs(stride[i]), i];
      }
      terms.sort(compare1st);
      var result = new Array(terms.length);
      for (i = 0; i < result.length; ++i) {
        result[i] = terms[i][1];
      }
      return result;
    }
    function compileConstructor(dtype, dimension) {
      var className = ["View", dimension, "d", dtype].join("");
      if (dimension < 0) {
        className = "View_Nil" + dtype;
      }
      var useGetters = dtype === "generic";
      if (dimension === -1) {
        var code = "function " + className + "(a){this.data=a;};var proto=" + className + ".prototype;proto.dtype='" + dtype + "';proto.index=function(){return -1};proto.size=0;proto.dimension=-1;proto.shape=proto.stride=proto.order=[];proto.lo=proto.hi=proto.transpose=proto.step=function(){return new " + className + "(this.data);};proto.get=proto.set=function(){};proto.pick=function(){return null};return function construct_" + className + "(a){return new " + className + "(a);}";
        var procedure = new Function(code);
        return procedure();
      } else if (dimension === 0) {
        var code = "function " + className + "(a,d) {this.data = a;this.offset = d};var proto=" + className + ".prototype;proto.dtype='" + dtype + "';proto.index=function(){return this.offset};proto.dimension=0;proto.size=1;proto.shape=proto.stride=proto.order=[];proto.lo=proto.hi=proto.transpose=proto.step=function " + className + "_copy() {return new " + className + "(this.data,this.offset)};proto.pick=function " + className + "_pick(){return TrivialArray(this.data);};proto.valueOf=proto.get=function " + className + "_get(){return " + (useGetters ? "this.data.get(this.offset)" : "this.data[this.offset]") + "};proto.set=function " + className + "_set(v){return " + (useGetters ? "this.data.set(this.offset,v)" : "this.data[this.offset]=v") + "};return function construct_" + className + "(a,b,c,d){return new " + className + "(a,d)}";
        var procedure = new Function("TrivialArray", code);
        return procedure(CACHED_CONSTRUCTORS[dtype][0]);
      }
      var code = ["'use strict'"];
      var indices = iota(dimension);
      var args = indices.map(function(i2) {
        return "i" + i2;
      });
      var index_str = "this.offset+" + indices.map(function(i2) {
        return "this.stride[" + i2 + "]*i" + i2;
      }).join("+");
      var shapeArg = indices.map(function(i2) {
        return "b" + i2;
      }).join(",");
      var strideArg = indices.map(function(i2) {
        return "c" + i2;
      }).join(",");
      code.push(
        "function " + className + "(a," + shapeArg + "," + strideArg + ",d){this.data=a",
        "this.shape=[" + shapeArg + "]",
        "this.stride=[" + strideArg + "]",
        "this.offset=d|0}",
        "var proto=" + className + ".prototype",
        "proto.dtype='" + dtype + "'",
        "proto.dimension=" + dimension
      );
      code.push(
        "Object.defineProperty(proto,'size',{get:function " + className + "_size(){return " + indices.map(function(i2) {
          return "this.shape[" + i2 + "]";
        }).join("*"),
        "}})"
      );
      if (dimension === 1) {
        code.push("proto.order=[0]");
      } else {
        code.push("Object.defineProperty(proto,'order',{get:");
        if (dimension < 4) {
          code.push("function " + className + "_order(){");
          if (dimension === 2) {
            code.push("return (Math.abs(this.stride[0])>Math.abs(this.stride[1]))?[1,0]:[0,1]}})");
          } else if (dimension === 3) {
            code.push(
              "var s0=Math.abs(this.stride[0]),s1=Math.abs(this.stride[1]),s2=Math.abs(this.stride[2]);if(s0>s1){if(s1>s2){return [2,1,0];}else if(s0>s2){return [1,2,0];}else{return [1,0,2];}}else if(s0>s2){return [2,0,1];}else if(s2>s1){return [0,1,2];}else{return [0,2,1];}}})"
            );
          }
        } else {
          code.push("ORDER})");
        }
      }
      code.push(
        "proto.set=function " + className + "_set(" + args.join(",") + ",v){"
      );
      if (useGetters) {
        code.push("return this.data.set(" + index_str + ",v)}");
      } else {
        code.push("return this.data[" + index_str + "]=v}");
      }
      code.push("proto.get=function " + className + "_get(" + args.join(",") + "){");
      if (useGetters) {
        code.push("return this.data.get(" + index_str + ")}");
      } else {
        code.push("return this.data[" + index_str + "]}");
      }
      code.push(
        "proto.index=function " + className + "_index(",
        args.join(),
        "){return " + index_str + "}"
      );
      code.push("proto.hi=function " + className + "_hi(" + args.join(",") + "){return new " + className + "(this.data," + indices.map(function(i2) {
        return ["(typeof i", i2, "!=='number'||i", i2, "<0)?this.shape[", i2, "]:i", i2, "|0"].join("");
      }).join(",") + "," + indices.map(function(i2) {
        return "this.stride[" + i2 + "]";
      }).join(",") + ",this.offset)}");
      var a_vars = indices.map(function(i2) {
        return "a" + i2 + "=this.shape[" + i2 + "]";
      });
      var c_vars = indices.map(function(i2) {
        return "c" + i2 + "=this.stride[" + i2 + "]";
      });
      code.push("proto.lo=function " + className + "_lo(" + args.join(",") + "){var b=this.offset,d=0," + a_vars.join(",") + "," + c_vars.join(","));
      for (var i = 0; i < dimension; ++i) {
        code.push(
          "if(typeof i" + i + "==='number'&&i" + i + ">=0){d=i" + i + "|0;b+=c" + i + "*d;a" + i + "-=d}"
        );
      }
      code.push("return new " + className + "(this.data," + indices.map(function(i2) {
        return "a" + i2;
      }).join(",") + "," + indices.map(function(i2) {
        return "c" + i2;
      }).join(",") + ",b)}");
      code.push("proto.step=function " + className + "_step(" + args.join(",") + "){var " + indices.map(function(i2) {
        return "a" + i2 + "=this.shape[" + i2 + "]";
      }).join(",") + "," + indices.map(function(i2) {
        return "b" + i2 + "=this.stride[" + i2 + "]";
      }).join(",") + ",c=this.offset,d=0,ceil=Math.ceil");
      for (var i = 0; i < dimension; ++i) {
        code.push(
          "if(typeof i" + i + "==='number'){d=i" + i + "|0;if(d<0){c+=b" + i + "*(a" + i + "-1);a" + i + "=ceil(-a" + i + "/d)}else{a" + i + "=ceil(a" + i + "/d)}b" + i + "*=d}"
        );
      }
      code.push("return new " + className + "(this.data," + indices.map(function(i2) {
        return "a" + i2;
      }).join(",") + "," + indices.map(function(i2) {
        return "b" + i2;
      }).join(",") + ",c)}");
      var tShape = new Array(dimension);
      var tStride = new Array(dimension);
      for (var i = 0; i < dimension; ++i) {
        tShape[i] = "a[i" + i + "]";
        tStride[i] = "b[i" + i + "]";
      }
      code.push(
        "proto.transpose=function " + className + "_transpose(" + args + "){" + args.map(function(n, idx) {
          return n + "=(" + n + "===undefined?" + idx + ":" + n + "|0)";
        }).join(";"),
        "var a=this.shape,b=this.stride;return new " + className + "(this.data," + tShape.join(",") + "," + tStride.join(",") + ",this.offset)}"
      );
      code.push("proto.pick=function " + className + "_pick(" + args + "){var a=[],b=[],c=this.offset");
      for (var i = 0; i < dimension; ++i) {
        code.push("if(typeof i" + i + "==='number'&&i" + i + ">=0){c=(c+this.stride[" + i + "]*i" + i + ")|0}else{a.push(this.shape[" + i + "]);b.push(this.stride[" + i + "])}");
      }
      code.push("var ctor=CTOR_LIST[a.length+1];return ctor(this.data,a,b,c)}");
      code.push("return function construct_" + className + "(data,shape,stride,offset){return new " + className + "(data," + indices.map(function(i2) {
        return "shape[" + i2 + "]";
      }).join(",") + "," + indices.map(function(i2) {
        return "stride[" + i2 + "]";
      }).join(",") + ",offset)}");
      var procedure = new Function("CTOR_LIST", "ORDER", code.join("\n"));
      return procedure(CACHED_CONSTRUCTORS[dtype], order);
    }
    function arrayDType(data) {
      if (isBuffer(data)) {
        return "buffer";
      }
      if (hasTypedArrays) {
        switch (Object.prototype.toString.call(data)) {
          case "[object Float64Array]":
            return "float64";
          case "[object Float32Array]":
            return "float32";
          case "[object Float16Array]":
            return "float16";
          case "[object Int8Array]":
            return "int8";
          case "[object Int16Array]":
            return "int16";
          case "[object Int32Array]":
            return "int32";
          case "[object Uint8Array]":
            return "uint8";
          case "[object Uint16Array]":
            return "uint16";
          case "[object Uint32Array]":
            return "uint32";
          case "[object Uint8ClampedArray]":
            return "uint8_clamped";
          case "[object BigInt64Array]":
            return "bigint64";
          case "[object BigUint64Array]":
            return "biguint64";
        }
      }
      if (Array.isArray(data)) {
        return "array";
      }
      return "generic";
    }
    var CACHED_CONSTRUCTORS = {
      "float32": [],
      "float64": [],
      "float16": [],
      "int8": [],
      "int16": [],
      "int32": [],
      "uint8": [],
      "uint16": [],
      "uint32": [],
      "array": [],
      "uint8_clamped": [],
      "bigint64": [],
      "biguint64": [],
      "buffer": [],
      "generic": []
    };
    function wrappedNDArrayCtor(data, shape, stride, offset) {
      if (data === void 0) {
        var ctor = CACHED_CONSTRUCTORS.array[0];
        return ctor([]);
      } else if (typeof data === "number") {
        data = [data];
      }
      if (shape === void 0) {
        shape = [data.length];
      }
      var d = shape.length;
      if (stride === void 0) {
        stride = new Array(d);
        for (var i = d - 1, sz = 1; i >= 0; --i) {
          stride[i] = sz;
          sz *= shape[i];
        }
      }
      if (offset === void 0) {
        offset = 0;
        for (var i = 0; i < d; ++i) {
          if (stride[i] < 0) {
            offset -= (shape[i] - 1) * stride[i];
          }
        }
      }
      var dtype = arrayDType(data);
      var ctor_list = CACHED_CONSTRUCTORS[dtype];
      while (ctor_list.length <= d + 1) {
        ctor_list.push(compileConstructor(dtype, ctor_list.length - 1));
      }
      var ctor = ctor_list[d + 1];
      return ctor(data, shape, stride, offset);
    }
    module.exports = wrappedNDArrayCtor;
  }
});

// src/weights/formats.ts
var SUPPORTED_FORMATS = [
  "onnx",
  "torchscript",
  "keras_hdf5",
  "keras_v3",
  "tensorflow_js",
  "tensorflow_saved_model_bundle"
];
function isSupported(format) {
  return SUPPORTED_FORMATS.some((supported) => supported === format);
}
var LOWERED_FORMATS = [
  "torchscript",
  "keras_v3",
  "keras_hdf5",
  "tensorflow_saved_model_bundle"
];
function isLoweredFormat(format) {
  return LOWERED_FORMATS.some((lowered) => lowered === format);
}

// src/testing/make-verdict.ts
var WHOLE_RESOURCE = {
  weightsFormat: "",
  device: "",
  shape: { kind: "test-tensors" }
};
function problemVerdict(subject, problem, outcome) {
  const { cause, message, hint } = problem;
  return {
    ...base(subject, outcome),
    status: statusOfCause(cause),
    stage: problem.stage ?? CAUSES[cause].stage,
    blame: CAUSES[cause].blame,
    cause,
    message,
    hint,
    evidence: { ...evidenceOf(outcome), ...problem.evidence }
  };
}
function passedVerdict(subject, outcome, words, evidence) {
  return {
    ...base(subject, outcome),
    status: "passed",
    stage: null,
    blame: null,
    cause: null,
    ...words,
    evidence: { ...evidenceOf(outcome), ...evidence }
  };
}
function base({ weightsFormat, device, shape }, outcome) {
  const durations = outcome?.durations ?? {};
  return { weightsFormat, device, shape, durations, peakMemory: outcome?.peakMemory ?? null };
}
function evidenceOf(outcome) {
  return {
    ...outcome?.engine ? { engine: outcome.engine } : {},
    ...outcome?.log ? { log: outcome.log } : {}
  };
}

// src/testing/resource-status.ts
var NOT_ASKED = /* @__PURE__ */ new Set(["skipped", "not-applicable"]);
function resourceStatus(state, findings, verdicts) {
  if (state === "removed") return "removed";
  if (verdicts.some(({ status }) => status === "failed")) return "failed";
  if (findings.some(({ severity }) => severity === "error")) return "failed";
  const asked = verdicts.filter(({ status }) => !NOT_ASKED.has(status));
  const passed = asked.filter(({ status }) => status === "passed").length;
  if (passed > 0) return passed === asked.length ? "passed" : "partial";
  const waiting = verdicts.some(({ cause }) => cause === "earlier-stage-failed");
  return asked.length > 0 || waiting ? "inconclusive" : "valid";
}

// src/testing/read-resource.ts
async function readResource({ state, descriptionFile, problem, source }, known, readDescription) {
  const blame = (why) => known.verdicts.push(problemVerdict(WHOLE_RESOURCE, why));
  if (state === "removed") return null;
  if (state === "unreadable" || descriptionFile === null) {
    blame(problem ?? UNEXPLAINED);
    return null;
  }
  const read = await readDescription(descriptionFile, source);
  known.read = read;
  if (read.status === "error") blame(unreadable(read.findings));
  else known.findings.push(...read.findings);
  return read.description ?? null;
}
function reportOf(resource, { read, findings, verdicts }) {
  const { id, source, state, changedBy, renamedFrom } = resource;
  return {
    id,
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    name: read?.description?.name ?? null,
    status: resourceStatus(state, findings, verdicts),
    findings,
    verdicts,
    descriptionFile: resource.descriptionFile === null ? null : source,
    changedBy,
    ...renamedFrom === void 0 ? {} : { renamedFrom }
  };
}
var UNEXPLAINED = {
  cause: "internal-error",
  message: "The resource could not be found, and nothing says why.",
  hint: "Please report it: this is a fault of model-hub-ci."
};
function unreadable(findings) {
  const [first] = findings;
  const code = first?.code ?? "";
  const cause = isCause(code) && statusOfCause(code) === "error" ? code : "internal-error";
  const { message, hint } = first ?? UNEXPLAINED;
  return { cause, message, hint };
}
function isCause(code) {
  return Object.hasOwn(CAUSES, code);
}

// src/files/local-file.ts
import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { join } from "node:path";
async function findLocalFile(source, folder) {
  const path2 = packagePath(source);
  if (!path2.ok) return outside(source, path2.why, path2.hint);
  const root = await realpath(folder);
  let place = root;
  for (const [index, segment] of path2.segments.entries()) {
    const names = await readdir(place).catch(nothingThere);
    const name = names.find((other) => other === segment) ?? names.find(sameCharacters(segment));
    if (name === void 0) return missing(source, segment, path2.segments.slice(0, index), names);
    const target = await followed(join(place, name));
    if (target === null) return brokenLink(source, await readlink(join(place, name)));
    if (!isInside(root, target))
      return outside(
        source,
        "is a symbolic link that leads out of the folder of the package",
        "Put the file itself into the package."
      );
    place = target;
  }
  const stat2 = await lstat(place);
  if (stat2.isFile()) return { ok: true, path: place, size: stat2.size };
  if (stat2.isDirectory())
    return fileProblem("file-missing", `'${source}' is a folder, not a file.`, "Name a file.");
  return outside(source, "is a device or a pipe", "Put a regular file into the package.");
}
function sameCharacters(segment) {
  const normal = segment.normalize("NFC");
  return (name) => name.normalize("NFC") === normal;
}
function nothingThere(error) {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}
async function followed(path2) {
  try {
    return await realpath(path2);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return null;
    throw error;
  }
}
function outside(source, why, hint) {
  return fileProblem("file-outside-package", `The path '${source}' ${why}.`, hint);
}
function missing(source, segment, above, names) {
  const near = suggest(segment, names.toSorted());
  return fileProblem(
    "file-missing",
    `The file '${source}' does not exist in the package.`,
    near === null ? "Add the file to the package, or correct its path in the description." : `Did you mean '${[...above, near].join("/")}'? Correct the path, or add the file.`
  );
}
function brokenLink(source, target) {
  const annex = target.includes(".git/annex/");
  return fileProblem(
    "file-missing",
    `'${source}' is a symbolic link to '${target}', which does not exist.`,
    annex ? "Its content is kept by git-annex: put the file itself into the package, or name an https address." : "Put the file itself into the package."
  );
}

// src/files/fetch-file.ts
var SHA256 = /^[0-9a-f]{64}$/;
async function fetchFile(reference, folder, options) {
  const { source, sha256 } = reference;
  if (sha256 !== void 0 && !SHA256.test(sha256)) return malformedHash(source, sha256);
  try {
    if (!isAddress(source)) return await fetchLocal(reference, folder, options);
    const { download } = await import("./download-6UOEPDOG.mjs");
    return await download(source.trim(), sha256, options);
  } catch (error) {
    const what = `'${source}' could not be had`;
    const problem = storageProblem(error, what) ?? systemProblem(error, what);
    if (problem === null) throw error;
    return problem;
  }
}
async function fetchLocal({ source, sha256 }, folder, { maxBytes }) {
  const found = await findLocalFile(source, folder);
  if (!found.ok) return found;
  if (found.size > maxBytes) return tooLarge(source, found.size, maxBytes);
  const file = await hashFile(found.path);
  if (file.sha256 === sha256) return { ok: true, file };
  const misplaced = await misplacedContent(file.path, source, false);
  if (misplaced !== null) return misplaced;
  return sha256 === void 0 ? { ok: true, file } : mismatch(source, file.sha256, sha256);
}
function malformedHash(source, sha256) {
  return fileProblem(
    "sha256-mismatch",
    `The sha256 given for '${source}' is not a SHA-256: '${sha256}'.`,
    "Give the 64 hexadecimal digits that `sha256sum` prints for the file."
  );
}

// src/inference/run-case.ts
import { mkdir } from "node:fs/promises";

// src/inference/format.ts
function formatBytes(bytes) {
  const mebibytes = bytes / 1024 ** 2;
  if (mebibytes < 1) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return mebibytes < 1024 ? `${Math.round(mebibytes)} MB` : `${(mebibytes / 1024).toFixed(1)} GB`;
}
function formatDuration(milliseconds) {
  const seconds = milliseconds / 1e3;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  return `${Number((seconds / 60).toFixed(1))} min`;
}

// src/inference/explain-end.ts
var OUT_OF_MEMORY_HINT = "Give the case more memory, or let the model run on a smaller input.";
var KILLS = {
  timeout: ({ stage, during, limits }) => ({
    stage,
    cause: "timeout",
    message: `The case was ended after ${formatDuration(limits.timeout)}, ${during}.`,
    hint: "If the model needs longer, raise the time limit; else look for a loop that does not end."
  }),
  "out-of-memory": ({ stage, during, limits, peakMemory }) => ({
    stage,
    cause: "out-of-memory",
    message: `The case was ended at its memory limit of ${formatBytes(limits.memory)}, ${during}; it held ${formatBytes(peakMemory ?? limits.memory)}.`,
    hint: OUT_OF_MEMORY_HINT
  }),
  nonsense: ({ stage, during }) => ({
    stage,
    cause: "internal-error",
    message: `The process that ran the model told something that it never should, ${during}; it was ended.`,
    hint: "Treat these weights as suspicious: this is either a fault of model-hub-ci or an attempt to deceive it."
  }),
  "no-longer-needed": ({ stage }) => ({
    stage,
    cause: "internal-error",
    message: "The process that should run the model was already closed.",
    hint: "This is a fault of model-hub-ci; please report it."
  })
};
var NO_MEMORY = /bad_alloc|out of memory|cannot allocate memory|allocation failed|ENOMEM|failed to allocate/i;
function explainEnd(known) {
  const { end, stage, during, limits, peakMemory } = known;
  if (end.spawnError !== null)
    return {
      stage: "load",
      cause: "engine-missing",
      message: `The process that runs models could not be started: ${end.spawnError.message}.`,
      hint: "Look at the limits of this machine (processes, open files, memory)."
    };
  if (end.killed !== null) return KILLS[end.killed](known);
  if (lackedMemory(known))
    return {
      stage,
      cause: "out-of-memory",
      message: `The process that ran the model found no more memory, ${during}; it held ${formatBytes(peakMemory ?? 0)}, the limit is ${formatBytes(limits.memory)}.`,
      hint: OUT_OF_MEMORY_HINT
    };
  if (!known.started && end.signal === null)
    return {
      stage: "load",
      cause: "engine-missing",
      message: `The process that runs models did not start (exit code ${end.code}).`,
      hint: "Its last words are in the log; install model-hub-ci again."
    };
  const how = end.signal === null ? `ended with exit code ${end.code}` : `died by ${end.signal}`;
  return {
    stage,
    cause: "crashed",
    message: `The process that ran the model ${how}, ${during}.`,
    hint: "Run the model once more; if it happens again, the engine has a fault that this model touches. Its last words are in the log."
  };
}
function lackedMemory({ end, log, limits, peakMemory }) {
  if (end.signal === "SIGKILL") return end.oomKill;
  const near = end.signal !== null && peakMemory !== null && peakMemory > 0.9 * limits.memory;
  return near || NO_MEMORY.test(log);
}

// src/contract/status.ts
var STAGES = ["resolve", "files", "description", "load", "run", "compare"];

// src/inference/messages.ts
function isAnswer(message) {
  return ["finished", "exported", "failed"].includes(message.type);
}
var MESSAGE_FD = 3;
var MAX_LINE = 1024 * 1024;
var MAX_MESSAGES = 16;
var MAX_TEXT = 64 * 1024;
var isTime = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
var isBytes = (value) => Number.isSafeInteger(value) && value >= 0;
var isText = (value) => typeof value === "string" && value.length <= MAX_TEXT;
var isName = (value) => typeof value === "string" && /^[\w.-]{1,200}$/.test(value) && !value.startsWith(".");
var isShapes = (value) => isList(value, (shape) => isList(shape, (size) => isBytes(size) || isText(size)));
var isFixed = (value) => typeof value === "object" && value !== null && Object.keys(value).sort().join() === "name,reason" && Object.values(value).every(isText);
function isList(value, isItem) {
  return Array.isArray(value) && value.every(isItem);
}
var FIELDS = {
  engine: { engine: isText, import: isTime },
  loaded: { engine: isText, load: isTime },
  ran: { run: isTime },
  finished: {
    outputs: (value) => isList(value, isName),
    peakMemory: isBytes
  },
  exported: {
    files: (value) => isList(value, isName),
    opset: isBytes,
    inputs: isShapes,
    outputs: isShapes,
    fixed: (value) => isList(value, isFixed),
    peakMemory: isBytes
  },
  failed: {
    stage: (value) => STAGES.some((stage) => stage === value),
    cause: (value) => typeof value === "string" && Object.hasOwn(CAUSES, value),
    message: isText,
    hint: isText,
    peakMemory: isBytes
  }
};
function parseMessage(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { type, ...rest } = value;
  if (typeof type !== "string" || !Object.hasOwn(FIELDS, type)) return null;
  const fields = FIELDS[type];
  const names = Object.keys(fields);
  const fits = Object.keys(rest).length === names.length && names.every((name) => fields[name]?.(rest[name]));
  return fits ? value : null;
}

// src/inference/progress.ts
var NEXT = {
  engine: "load",
  loaded: "run",
  ran: "write"
};
var STEPS = {
  start: { stage: "load", during: "while it loaded the engine" },
  load: { stage: "load", during: "while it loaded the weights" },
  run: { stage: "run", during: "while it ran the model" },
  write: { stage: "run", during: "while it wrote the outputs" }
};
function progressOf(child, begun, now) {
  const durations = {};
  let engine = null;
  let answer = null;
  let step = "start";
  let since = child.startedAt;
  for (const { message, at } of child.messages) {
    if (answer !== null) break;
    if (message.type === "engine") {
      durations.start = Math.max(0, at - child.startedAt - message.import);
      durations.import = message.import;
    }
    if (message.type === "loaded") durations.load = message.load;
    if (message.type === "ran") durations.run = message.run;
    if (message.type === "engine" || message.type === "loaded") engine = message.engine;
    if (isAnswer(message)) answer = message;
    step = NEXT[message.type] ?? step;
    since = Math.max(at, begun);
  }
  if (answer?.type !== "finished" && step !== "write") durations[step] = Math.max(0, now - since);
  durations.total = now - begun;
  const peakMemory = answer?.peakMemory ?? null;
  return { engine, durations, ...STEPS[step], answer, peakMemory };
}

// src/inference/start-child.ts
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join as join3 } from "node:path";

// src/inference/child-command.ts
import { join as join2 } from "node:path";
var LIFELINE_FD = 4;
var MIB = 1024 * 1024;
var RESERVED_FOR_CODE = Number(process.versions.node.split(".")[0]) < 22 ? 0 : 512 * MIB;
function reservedButUnused(threads) {
  return RESERVED_FOR_CODE + (320 + 10 * threads) * MIB;
}
function cpuSeconds(limits, threads) {
  return Math.ceil(limits.timeout / 1e3 * threads) + 60;
}
var POSIX_SCRIPT = [
  // Where a limit can't be set, a lower one holds already.
  '{ ulimit -c 0; ulimit -t "$1"; [ -z "$2" ] || ulimit -d "$2"; } 2>/dev/null',
  "shift 2",
  `(read -r _ <&${LIFELINE_FD}; kill -KILL -$$) >/dev/null 2>&1 3>&- &`,
  `exec "$@" ${LIFELINE_FD}<&-`
].join("\n");
function childEntry() {
  return join2(installation().root, "dist", "infer.cjs");
}
function childCommand(script, limits, threads, platform = process.platform) {
  const node = [process.execPath, ...script];
  if (platform === "win32") return { file: process.execPath, args: node.slice(1), ownGroup: false };
  const dataKiB = platform === "linux" ? String(Math.ceil((limits.memory + reservedButUnused(threads)) / 1024)) : "";
  return {
    file: "/bin/sh",
    args: ["-c", POSIX_SCRIPT, "sh", String(cpuSeconds(limits, threads)), dataKiB, ...node],
    ownGroup: true
  };
}

// src/inference/child-environment.ts
var PASSED = [
  "LANG",
  "LC_ALL",
  "TZ",
  "LD_LIBRARY_PATH",
  "CUDA_VISIBLE_DEVICES",
  "CUDA_PATH",
  "NVIDIA_VISIBLE_DEVICES",
  "SystemRoot",
  "windir"
];
var GLIBC_TUNABLES = "glibc.malloc.hugetlb=1";
function childEnvironment(parent, scratchFolder) {
  const passed = {};
  for (const name of PASSED) if (parent[name] !== void 0) passed[name] = parent[name];
  return {
    ...passed,
    HOME: scratchFolder,
    USERPROFILE: scratchFolder,
    TMPDIR: scratchFolder,
    TEMP: scratchFolder,
    TMP: scratchFolder,
    GLIBC_TUNABLES
  };
}

// src/inference/child-process.ts
import { PassThrough } from "node:stream";
function pipesOf(process3) {
  const stdio = process3.stdio;
  const pipes = [0, 1, 2, MESSAGE_FD, LIFELINE_FD].map((fd) => stdio?.[fd] ?? new PassThrough());
  for (const pipe of pipes) pipe.on("error", () => {
  });
  return pipes;
}
async function ending(process3, onExit) {
  const closed = new Promise((resolve2) => process3.once("close", resolve2));
  const spawnError = await new Promise((resolve2) => {
    process3.once("error", resolve2);
    process3.once("exit", () => resolve2(null));
  });
  onExit();
  if (spawnError === null) await Promise.race([closed, delay(1e3)]);
  return { spawnError, code: process3.exitCode, signal: process3.signalCode };
}
function delay(milliseconds) {
  return new Promise((resolve2) => setTimeout(resolve2, milliseconds).unref());
}
function killGroup(child, ownGroup) {
  if (child.pid === void 0) return;
  try {
    if (ownGroup) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch (error) {
    const { code } = error;
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}

// src/inference/line-reader.ts
import { StringDecoder } from "node:string_decoder";
function readLines(stream, maxLine, onLine, onFlood) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let flooded = false;
  stream.on("data", (bytes) => {
    if (flooded) return;
    const lines = (rest + decoder.write(bytes)).split("\n");
    rest = lines.pop() ?? "";
    const tooLong = lines.findIndex((line) => line.length > maxLine);
    flooded = tooLong !== -1 || rest.length > maxLine;
    for (const line of tooLong === -1 ? lines : lines.slice(0, tooLong)) onLine(line);
    if (flooded) onFlood();
  });
}

// src/inference/log-tail.ts
var KEPT = 64 * 1024;
function keepLogTail(...streams) {
  let chunks = [];
  let size = 0;
  for (const stream of streams) {
    stream.on("data", (bytes) => {
      chunks.push(bytes);
      size += bytes.length;
      if (size > 2 * KEPT) {
        chunks = [Buffer.concat(chunks).subarray(-KEPT)];
        size = KEPT;
      }
    });
  }
  return () => Buffer.concat(chunks).subarray(-KEPT).toString("utf8");
}

// src/inference/oom-kills.ts
import { readFileSync } from "node:fs";
function countOomKills(file = "/proc/vmstat") {
  try {
    const count = /^oom_kill (\d+)$/m.exec(readFileSync(file, "utf8"))?.[1];
    return count === void 0 ? null : Number(count);
  } catch {
    return null;
  }
}

// src/inference/resident-memory.ts
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
var run = promisify(execFile);
var PROBES = {
  linux: {
    interval: 50,
    async read(pid) {
      return parseProcStatus(await readFile(`/proc/${pid}/status`, "utf8"));
    }
  },
  win32: {
    interval: 1e3,
    async read(pid) {
      const args = ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"];
      const { stdout } = await run("tasklist", args, { windowsHide: true, timeout: 5e3 });
      return parseTasklist(stdout);
    }
  }
};
var POSIX_PROBE = {
  interval: 300,
  async read(pid) {
    const { stdout } = await run("/bin/ps", ["-o", "rss=", "-p", String(pid)], { timeout: 5e3 });
    return parsePs(stdout);
  }
};
function probeFor(platform) {
  return PROBES[platform] ?? POSIX_PROBE;
}
function parseProcStatus(status) {
  const now = kibibytes(status, /^VmRSS:\s+(\d+) kB$/m);
  const peak = kibibytes(status, /^VmHWM:\s+(\d+) kB$/m);
  return now === null || peak === null ? null : { now, peak };
}
function parsePs(stdout) {
  const now = kibibytes(stdout, /^\s*(\d+)\s*$/);
  return now === null ? null : { now, peak: now };
}
function parseTasklist(stdout) {
  const field = /"(\d[^"]*)"\s*$/.exec(stdout.trim())?.[1];
  const digits = field?.replace(/\D/g, "") ?? "";
  if (digits === "") return null;
  const now = Number(digits) * 1024;
  return { now, peak: now };
}
function kibibytes(text, pattern) {
  const digits = pattern.exec(text)?.[1];
  return digits === void 0 ? null : Number(digits) * 1024;
}

// src/inference/watch-memory.ts
function watchMemory(pid, limit, onExceeded, platform = process.platform) {
  const { read, interval } = probeFor(platform);
  let peak = null;
  let timer;
  let stopped = false;
  async function look() {
    const resident = await read(pid).catch(() => null);
    if (stopped) return;
    if (resident !== null) {
      peak = Math.max(peak ?? 0, resident.peak);
      if (resident.now > limit) return onExceeded(resident.now);
    }
    timer = setTimeout(look, interval);
  }
  timer = setTimeout(look, 0);
  return {
    peak: () => peak,
    stop() {
      stopped = true;
      clearTimeout(timer);
    }
  };
}

// src/inference/start-child.ts
var GRACE = 5e3;
async function startChild(limits, options = {}) {
  const scratchFolder = await mkdtemp(
    join3(options.temporaryFolder ?? tmpdir(), "model-hub-ci-case-")
  );
  const script = [options.entry ?? childEntry(), options.engineFolder ?? ""];
  const command = childCommand(script, limits, availableParallelism());
  const oomKillsBefore = countOomKills();
  const startedAt = performance.now();
  const process3 = spawn(command.file, command.args, {
    cwd: scratchFolder,
    env: childEnvironment(options.environment ?? {}, scratchFolder),
    detached: command.ownGroup,
    windowsHide: true,
    stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"]
  });
  const [input, output, errors, messagePipe, lifeline] = pipesOf(process3);
  const messages = [];
  const log = keepLogTail(output, errors);
  let killed = null;
  let watch = null;
  let over = false;
  function kill(reason) {
    if (over) return;
    killed ??= reason;
    killGroup(process3, command.ownGroup);
  }
  readLines(
    messagePipe,
    MAX_LINE,
    (line) => {
      const message = parseMessage(line);
      if (message === null || messages.length >= MAX_MESSAGES) return kill("nonsense");
      messages.push({ message, at: performance.now() });
      if (isAnswer(message)) kill("no-longer-needed");
    },
    () => kill("nonsense")
  );
  if (process3.pid !== void 0)
    watch = watchMemory(process3.pid, limits.memory, () => kill("out-of-memory"));
  const ended = ending(process3, () => {
    over = true;
    watch?.stop();
    lifeline.destroy();
  }).then((end) => {
    const kills = countOomKills();
    const oomKill = kills !== null && oomKillsBefore !== null && kills > oomKillsBefore;
    return { ...end, killed, oomKill };
  });
  const forget = atExit(() => {
    kill("no-longer-needed");
    rmSync(scratchFolder, { recursive: true, force: true });
  });
  return {
    pid: process3.pid,
    scratchFolder,
    startedAt,
    messages,
    ended,
    isAlive: () => process3.pid !== void 0 && !over,
    send: (job) => void input.end(`${JSON.stringify(job)}
`),
    kill,
    log,
    peakMemory: () => watch?.peak() ?? null,
    async close() {
      kill("no-longer-needed");
      await Promise.race([ended, delay(GRACE)]);
      await rm(scratchFolder, { recursive: true, force: true, maxRetries: 5 });
      forget();
    }
  };
}

// src/inference/ask-child.ts
async function askChild(job, limits, options, begun, use) {
  const child = await childFor(limits, options);
  const timer = setTimeout(() => child.kill("timeout"), limits.timeout);
  try {
    child.send(job);
    const end = await child.ended;
    const progress = progressOf(child, begun, performance.now());
    const { engine, durations, answer, stage, during } = progress;
    const peakMemory = largest(child.peakMemory(), progress.peakMemory);
    const known = { engine, durations, peakMemory, log: child.log() };
    const problem = () => {
      if (answer?.type === "failed") {
        const { stage: stage2, cause, message, hint } = answer;
        return { stage: stage2, cause, message, hint };
      }
      const started = engine !== null;
      return explainEnd({ end, started, stage, during, limits, peakMemory, log: known.log });
    };
    return await use({ answer, problem, known });
  } finally {
    clearTimeout(timer);
    await child.close();
  }
}
async function childFor(limits, { spare, ...options }) {
  if (spare?.isAlive()) return spare;
  await spare?.close();
  return startChild(limits, options);
}
function largest(...numbers) {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}

// src/inference/take-outputs.ts
import { lstat as lstat2 } from "node:fs/promises";
import { join as join4 } from "node:path";
var HEADER = 16 * 1024;
async function takeOutputs(job, names, limits) {
  if (names.length !== job.outputs.length)
    return untrue(`${names.length} outputs instead of ${job.outputs.length}`);
  const outputs = [];
  let bytes = 0;
  for (const [index, id] of job.outputs.entries()) {
    const path2 = join4(job.outputFolder, names[index] ?? "");
    const found = await lstat2(path2).catch(() => null);
    if (found === null || !found.isFile()) return untrue(`no file for the output '${id}'`);
    bytes += Math.max(0, found.size - HEADER);
    outputs.push({ id, path: path2 });
  }
  if (bytes <= limits.output) return { ok: true, outputs };
  const problem = {
    stage: "run",
    cause: "output-too-large",
    message: `The outputs take ${formatBytes(bytes)}, more than the limit of ${formatBytes(limits.output)}.`,
    hint: "Test the model on a smaller input."
  };
  return { ok: false, problem };
}
function untrue(what) {
  const problem = {
    stage: "run",
    cause: "internal-error",
    message: `The process that ran the model said it was done, but there is ${what}.`,
    hint: "This is a fault of model-hub-ci, or the weights try to deceive it; please report it."
  };
  return { ok: false, problem };
}

// src/inference/run-case.ts
async function runCase(job, limits, options = {}) {
  const begun = performance.now();
  if (!isSupported(job.weightsFormat)) {
    await options.spare?.close();
    return untried(job, performance.now() - begun);
  }
  await mkdir(job.outputFolder, { recursive: true });
  const message = { ...job, kind: "run", maxOutput: limits.output };
  return askChild(message, limits, options, begun, async ({ answer, problem, known }) => {
    const base2 = { caseId: job.caseId, ...known };
    const failed = (why) => ({ ...base2, ok: false, ...why });
    if (answer?.type !== "finished") return failed(problem());
    const taken = await takeOutputs(job, answer.outputs, limits);
    return taken.ok ? { ...base2, ok: true, outputs: taken.outputs } : failed(taken.problem);
  });
}
function untried(job, total) {
  return {
    ok: false,
    caseId: job.caseId,
    engine: null,
    durations: { total },
    peakMemory: null,
    log: "",
    stage: "load",
    cause: "unsupported-format",
    message: `No engine here runs ${job.weightsFormat} weights yet.`,
    hint: "Add weights in another format too, for example ONNX."
  };
}

// src/testing/tools.ts
var DEFAULT_TOOLS = {
  // Loaded while the first child process starts: the rules of the specification are large.
  readDescription: async (path2, name) => (await import("./read-description-J7YHWOGU.mjs")).readDescriptionFile(path2, name),
  fetchFile,
  runCase,
  startChild
};

// node_modules/env-paths/index.js
import path from "node:path";
import os from "node:os";
import process2 from "node:process";

// node_modules/is-safe-filename/index.js
var unsafeFilenameFixtures = Object.freeze([
  "",
  "   ",
  ".",
  "..",
  " .",
  ". ",
  " ..",
  ".. ",
  "../",
  "../foo",
  "foo/../bar",
  "foo/bar",
  "foo\\bar",
  "foo\0bar"
]);
function isSafeFilename(filename) {
  if (typeof filename !== "string") {
    return false;
  }
  const trimmed = filename.trim();
  return trimmed !== "" && trimmed !== "." && trimmed !== ".." && !filename.includes("/") && !filename.includes("\\") && !filename.includes("\0");
}
function assertSafeFilename(filename) {
  if (typeof filename !== "string") {
    throw new TypeError("Expected a string");
  }
  if (!isSafeFilename(filename)) {
    throw new Error(`Unsafe filename: ${JSON.stringify(filename)}`);
  }
}

// node_modules/env-paths/index.js
var homedir = os.homedir();
var tmpdir2 = os.tmpdir();
var { env } = process2;
var macos = (name) => {
  const library = path.join(homedir, "Library");
  return {
    data: path.join(library, "Application Support", name),
    config: path.join(library, "Preferences", name),
    cache: path.join(library, "Caches", name),
    log: path.join(library, "Logs", name),
    temp: path.join(tmpdir2, name)
  };
};
var windows = (name) => {
  const appData = env.APPDATA || path.join(homedir, "AppData", "Roaming");
  const localAppData = env.LOCALAPPDATA || path.join(homedir, "AppData", "Local");
  return {
    // Data/config/cache/log are invented by me as Windows isn't opinionated about this
    data: path.join(localAppData, name, "Data"),
    config: path.join(appData, name, "Config"),
    cache: path.join(localAppData, name, "Cache"),
    log: path.join(localAppData, name, "Log"),
    temp: path.join(tmpdir2, name)
  };
};
var linux = (name) => {
  const username = path.basename(homedir);
  return {
    data: path.join(env.XDG_DATA_HOME || path.join(homedir, ".local", "share"), name),
    config: path.join(env.XDG_CONFIG_HOME || path.join(homedir, ".config"), name),
    cache: path.join(env.XDG_CACHE_HOME || path.join(homedir, ".cache"), name),
    // https://wiki.debian.org/XDGBaseDirectorySpecification#state
    log: path.join(env.XDG_STATE_HOME || path.join(homedir, ".local", "state"), name),
    temp: path.join(tmpdir2, username, name)
  };
};
function envPaths(name, { suffix = "nodejs" } = {}) {
  assertSafeFilename(name);
  if (suffix) {
    name += `-${suffix}`;
  }
  assertSafeFilename(name);
  if (process2.platform === "darwin") {
    return macos(name);
  }
  if (process2.platform === "win32") {
    return windows(name);
  }
  return linux(name);
}

// src/cli/file-options.ts
function fileOptions(environment) {
  const cacheFolder = environment.MODEL_HUB_CI_CACHE || envPaths(installation().name, { suffix: "" }).cache;
  return usualFileOptions(cacheFolder, environment);
}

// src/cli/json-target.ts
import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function jsonTarget(json, folder) {
  if (json === null || json === "-") return { ok: true, value: json };
  const path2 = resolve(folder, json);
  const complaint = await whyNot(path2, json);
  return complaint === null ? { ok: true, value: path2 } : { ok: false, complaints: [complaint] };
}
async function whyNot(path2, shown) {
  try {
    const found = await stat(path2).catch(() => null);
    if (found?.isDirectory())
      return { message: `--json: '${shown}' is a folder.`, hint: "Name a file in it." };
    await access(found === null ? dirname(path2) : path2, constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error;
    return {
      message: `--json: '${shown}' cannot be written (${code ?? String(error)}).`,
      hint: "Name a file in a folder that exists and that you may write to."
    };
  }
}

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run2 = async (function_, resolve2, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve2, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run2.bind(void 0, function_, resolve2, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/testing/internal-error.ts
var MAX_LOG = 8e3;
function internalError(error) {
  const what = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack ?? what : what;
  return {
    cause: "internal-error",
    message: `model-hub-ci itself failed: ${what}.`,
    hint: "This is no fault of the resource. Please report it with the log; it says where it happened.",
    evidence: { log: stack.slice(0, MAX_LOG) }
  };
}

// src/testing/check-other-files.ts
async function checkOtherFiles(description, fetch) {
  const { files, model } = description;
  const tensors = [...model?.inputs ?? [], ...model?.outputs ?? []];
  const samples = tensors.flatMap(({ sampleTensor }) => sampleTensor ?? []);
  return verifyFiles([...files, ...samples], fetch);
}
async function verifyFiles(references, fetch) {
  const fetched = await Promise.all(references.map(fetch));
  const found = { findings: [], problems: [] };
  for (const [i, result] of fetched.entries()) {
    const reference = references[i];
    if (result.ok || !reference) continue;
    noteProblem(found, reference, result.problem);
  }
  return found;
}
function noteProblem(found, reference, problem) {
  const { cause, message, hint } = problem;
  const { path: path2, position } = reference;
  if (CAUSES[cause].blame === "contributor")
    found.findings.push({ code: cause, severity: "error", path: path2, position, message, hint });
  else found.problems.push({ cause, message, hint, evidence: position ? { position } : {} });
}

// src/testing/format-number.ts
function formatNumber(value) {
  const size = Math.abs(value);
  if (size === 0 || size >= 1e-4 && size < 1e6) return String(Number(value.toPrecision(3)));
  return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
}
function formatCount(count) {
  if (!Number.isSafeInteger(count)) return count.toLocaleString("en-US");
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function formatShare(part, total) {
  return `${formatNumber(part / total * 100)} %`;
}
function formatList(words) {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

// src/testing/tolerance.ts
var FLOAT_DEFAULTS = {
  relative: 1e-3,
  absolute: 1e-3,
  mismatchedElementsPerMillion: 100
};
var LABEL_DEFAULTS = {
  relative: 0,
  absolute: 0,
  mismatchedElementsPerMillion: 1e3
};
var DEFAULTS_0_4 = { ...FLOAT_DEFAULTS, mismatchedElementsPerMillion: 0 };
var CLASSES = { any_continuous_output: false, any_discrete_output: true };
function toleranceOf(output, format, model, specVersion) {
  const fallback = isLabels(output) ? LABEL_DEFAULTS : FLOAT_DEFAULTS;
  const { relative, absolute, mismatchedElementsPerMillion } = toleranceEntry(output, format, model) ?? (specVersion === "0.4" ? DEFAULTS_0_4 : fallback);
  return { relative, absolute, mismatchedElementsPerMillion };
}
function toleranceEntry(output, format, model) {
  return model.tolerances.find(
    ({ weightsFormats, outputs }) => (!weightsFormats?.length || weightsFormats.includes(format)) && matchesOutput(outputs, output.id, isLabels(output))
  );
}
function isLabels({ dtype }) {
  return isDType(dtype) && isDiscrete(dtype);
}
function matchesOutput(outputs, id, discrete) {
  if (outputs === void 0 || outputs.length === 0) return true;
  return typeof outputs === "string" ? CLASSES[outputs] === discrete : outputs.includes(id);
}

// src/testing/check-test-values.ts
var SMALLEST = 1e-4;
var LARGEST_SHARE = 0.01;
function checkTestValues(model, { inputs, expected }) {
  return [
    ...model.inputs.flatMap((one) => checkSize(one, "input", inputs)),
    ...model.outputs.flatMap((one) => checkSize(one, "output", expected)),
    ...model.outputs.flatMap((one) => checkTolerances(one, model, expected))
  ];
}
function checkSize(description, kind, of) {
  const tensor = of.get(description.id);
  if (!tensor || tensor.data.length === 0 || largestOf(tensor) >= SMALLEST) return [];
  const position = description.testTensor?.position ?? description.position;
  return [
    {
      cause: "test-tensor-near-zero",
      message: `All values of the test tensor of the ${kind} ${description.id} are closer to 0 than ${SMALLEST}.`,
      hint: "Ship a test tensor in which something is to be seen: these values cannot show whether the model works.",
      ...position ? { evidence: { position } } : {},
      description,
      isAdvice: false
    }
  ];
}
function checkTolerances(description, model, expected) {
  const tensor = expected.get(description.id);
  const largest2 = tensor ? largestOf(tensor) : Number.POSITIVE_INFINITY;
  const formats = model.weights.map(({ format }) => format);
  const entries = new Set(formats.map((format) => toleranceEntry(description, format, model)));
  return [...entries].flatMap((entry) => {
    const { absolute, path: path2, position } = entry ?? { ...FLOAT_DEFAULTS, path: [], position: null };
    if (absolute <= LARGEST_SHARE * largest2 || largest2 < SMALLEST) return [];
    const place = position ?? description.testTensor?.position ?? description.position;
    const isDescribed = path2.includes("reproducibility_tolerance");
    return [
      {
        cause: "tolerance-too-wide",
        message: `The absolute tolerance of ${formatNumber(absolute)}${path2.length > 0 ? "" : ", which holds where none is described,"} is more than 1 % of the largest value in the test tensor of the output ${description.id} (${formatNumber(largest2)}), so that even quite another output would pass.`,
        hint: `Describe an absolute_tolerance of at most ${roundDown(LARGEST_SHARE * largest2)} for this output under config.bioimageio.reproducibility_tolerance (specification 0.5), or ship a test tensor of larger values.`,
        ...place ? { evidence: { position: place } } : {},
        description,
        isAdvice: !isDescribed
      }
    ];
  });
}
function roundDown(value) {
  const digit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.floor(value / digit) * digit).toPrecision(2));
}
function largestOf({ data }) {
  let largest2 = 0;
  const isBig = isBigArray(data);
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(isBig ? Number(data[i]) : data[i]);
    if (size > largest2) largest2 = size;
  }
  return largest2;
}

// src/testing/check-test-tensors.ts
function checkTestTensors(model, tensors) {
  const sizes = sizesOf(tensors);
  const all = [
    ...model.inputs.map((description) => ({ description, kind: "input", of: tensors.inputs })),
    ...model.outputs.map((description) => ({ description, kind: "output", of: tensors.expected }))
  ];
  const asDescribed = all.flatMap(({ description, kind, of }) => {
    const tensor = of.get(description.id);
    if (!tensor) return [];
    const name = `The test tensor of the ${kind} ${description.id}`;
    const problems = [
      ...checkSizes(name, description, tensor, sizes),
      ...checkDType(name, description, tensor)
    ];
    return problems.map((problem) => ({ ...problem, reference: description.testTensor }));
  });
  const values = checkTestValues(model, tensors).map(
    ({ description, ...problem }) => ({
      ...problem,
      reference: description.testTensor
    })
  );
  return [...asDescribed, ...values];
}
function sizesOf({ inputs, expected }) {
  const entries = [...expected, ...inputs].flatMap(
    ([id, { axes, shape }]) => axes.map((axis, i) => [`${id}.${axis}`, shape[i] ?? 1])
  );
  return new Map(entries);
}
function checkSizes(name, description, tensor, sizes) {
  const wrong = description.axes.flatMap((axis, i) => {
    const size = tensor.shape[i] ?? 1;
    const wanted = mismatch2(axis, size, sizes);
    return wanted === null ? [] : [`${size} elements along ${axis.id}, where ${wanted}`];
  });
  if (wrong.length === 0) return [];
  return [
    {
      cause: "tensor-shape-mismatch",
      message: `${name} has the shape ${formatShape(tensor.shape)}: ${wrong.join("; ")}.`,
      hint: "Correct the sizes of the axes in the description, or ship a test tensor of a described size.",
      ...evidenceOf2(description)
    }
  ];
}
function mismatch2({ size: described, halo }, size, sizes) {
  switch (described.kind) {
    case "any":
      return null;
    case "fixed":
      return size === described.size ? null : `${described.size} are described`;
    case "parameterized": {
      const { min, step } = described;
      const steps = (size - min) / step;
      const fits = size === min || steps > 0 && Number.isInteger(steps);
      return fits ? null : `${min} plus a multiple of ${step} are described`;
    }
    case "data-dependent": {
      const { min, max } = described;
      const fits = size >= min && (max === null || size <= max);
      return fits ? null : `${min} to ${max ?? "any number"} are described`;
    }
    case "reference": {
      const { tensor, axis, factor, offset } = described;
      const referenced = sizes.get(`${tensor}.${axis}`);
      if (referenced === void 0) return null;
      const wanted = Math.floor(referenced * factor + offset + 1e-6);
      const fits = size === wanted || halo > 0 && size === wanted - 2 * halo;
      return fits ? null : `${wanted} follow from ${axis} of ${tensor}`;
    }
  }
}
function checkDType(name, description, tensor) {
  const { dtype } = description;
  if (!isDType(dtype) || tensor.dtype === dtype) return [];
  const { kind } = DTYPES[tensor.dtype];
  if (DTYPES[dtype].kind === "float" && kind !== "bool" && tensor.dtype !== "float16") return [];
  return [
    {
      cause: "tensor-dtype-mismatch",
      message: `${name} has the data type ${tensor.dtype}, described is ${dtype}.`,
      hint: `Save the tensor as ${dtype}, or correct data.type in the description.`,
      ...evidenceOf2(description)
    }
  ];
}
function evidenceOf2({ testTensor, position }) {
  const place = testTensor?.position ?? position;
  return place ? { evidence: { position: place } } : {};
}
function tensorFinding({ cause, message, hint, reference, isAdvice, evidence }, specVersion) {
  const old = specVersion === "0.4";
  if (old && cause === "tensor-dtype-mismatch") return null;
  const { path: path2 } = reference ?? { path: [] };
  const position = evidence?.position ?? reference?.position ?? null;
  const severity = old || isAdvice ? "warning" : "error";
  return { code: cause, severity, path: path2, position, message, hint };
}

// src/tensor/transpose.ts
var import_ndarray = __toESM(require_ndarray(), 1);
function viewOf(tensor) {
  return (0, import_ndarray.default)(tensor.data, tensor.shape, stridesOf(tensor.shape));
}
function transpose(tensor, order) {
  const view = viewOf(tensor).transpose(...order);
  return {
    data: inOrder(view, tensor.dtype),
    dtype: tensor.dtype,
    shape: [...view.shape],
    axes: tensor.axes.length === 0 ? [] : order.map((axis) => tensor.axes[axis] ?? "")
  };
}
function fromFortranOrder(data, dtype, shape) {
  const reversed = (0, import_ndarray.default)(data, [...shape].reverse(), stridesOf([...shape].reverse()));
  return inOrder(reversed.transpose(...shape.map((_, axis) => shape.length - 1 - axis)), dtype);
}
function inOrder(view, dtype) {
  const { shape, stride, data } = view;
  const result = DTYPES[dtype].make(sizeOf(shape));
  const last = shape.length - 1;
  if (result.length === 0 || last < 0) {
    for (let i = 0; i < result.length; i++) result[i] = data[view.offset + i];
    return result;
  }
  const row = shape[last];
  const step = stride[last];
  const index = new Array(last).fill(0);
  let source = view.offset;
  for (let target = 0; target < result.length; ) {
    for (let i = 0, from = source; i < row; i++, from += step)
      result[target++] = data[from];
    for (let axis = last - 1; axis >= 0; axis--) {
      source += stride[axis];
      index[axis] = index[axis] + 1;
      if (index[axis] < shape[axis]) break;
      source -= stride[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return result;
}

// src/tensor/fit-axes.ts
function fitAxes(tensor, ids, squeeze = false) {
  if (tensor.axes.length > 0) {
    const fitted = fitNamed(tensor, ids);
    if (fitted) return fitted;
  }
  const shape = squeeze ? fitRank(tensor.shape, ids.length) : tensor.shape;
  if (shape.length !== ids.length)
    throw new TensorError(
      "axes-mismatch",
      `The tensor has ${tensor.shape.length} axes (${formatShape(tensor.shape)}) where ${ids.length} are described (${ids.join(", ")}).`,
      "Save the tensor with exactly the described axes, including those of size 1, or correct the axes."
    );
  return { ...tensor, shape, axes: [...ids] };
}
function fitNamed(tensor, ids) {
  const kept = tensor.axes.filter((id, i) => ids.includes(id) || tensor.shape[i] !== 1);
  if (kept.some((id) => !ids.includes(id))) return null;
  const shape = kept.map((id) => tensor.shape[tensor.axes.indexOf(id)] ?? 1);
  const present = ids.filter((id) => kept.includes(id));
  const ordered = transpose(
    { ...tensor, shape, axes: kept },
    present.map((id) => kept.indexOf(id))
  );
  return {
    ...ordered,
    shape: ids.map((id) => ordered.shape[present.indexOf(id)] ?? 1),
    axes: [...ids]
  };
}
function fitRank(shape, rank) {
  const fitted = [...shape];
  while (fitted.length > rank && fitted[0] === 1) fitted.shift();
  while (fitted.length < rank) fitted.unshift(1);
  return fitted;
}

// src/tensor/read-tensor.ts
import { readFile as readFile2 } from "node:fs/promises";
import { extname } from "node:path";

// src/tensor/npy.ts
import { open } from "node:fs/promises";
import { endianness } from "node:os";

// src/tensor/float16.ts
var decoded;
var float = new Float32Array(1);
var bits = new Uint32Array(float.buffer);
function decodeFloat16(halves) {
  decoded ??= decodeAll();
  const table = decoded;
  const numbers = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) numbers[i] = table[halves[i]];
  return numbers;
}
function encodeFloat16(numbers) {
  const source = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  const halves = new Uint16Array(numbers.length);
  for (let i = 0; i < halves.length; i++) halves[i] = encode(source[i]);
  return halves;
}
function decodeAll() {
  const table = new Float32Array(65536);
  for (let half = 0; half < 65536; half++) {
    const exponent = half >> 10 & 31;
    const fraction = half & 1023;
    const sign = half & 32768 ? -1 : 1;
    if (exponent === 31)
      table[half] = fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    else if (exponent === 0) table[half] = sign * fraction * 2 ** -24;
    else table[half] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  return table;
}
function encode(single) {
  const sign = single >>> 16 & 32768;
  const magnitude = single & 2147483647;
  if (magnitude > 2139095040) return sign | 32256;
  if (magnitude >= 1199570944) return sign | 31744;
  if (magnitude < 947912704) {
    bits[0] = magnitude;
    float[0] = float[0] + 0.5;
    return sign | bits[0] - 1056964608;
  }
  const odd = magnitude >>> 13 & 1;
  return sign | magnitude - 939524096 + 4095 + odd >>> 13;
}

// src/tensor/npy.ts
var HOST_IS_LITTLE = endianness() === "LE";
function readNpy(bytes, maxBytes = MAX_TENSOR_BYTES) {
  const header = readNpyHeader(bytes);
  const { dtype, shape, dataOffset, dataBytes } = header;
  const found = bytes.length - dataOffset;
  if (found < dataBytes)
    throw new TensorError(
      "truncated",
      `The .npy file ends early: ${dataBytes} bytes of data are announced, ${found} are there.`,
      "Upload the complete file."
    );
  if (dataBytes > maxBytes)
    throw new TensorError(
      "too-large",
      `The array takes ${dataBytes} bytes, more than the limit of ${maxBytes}.`,
      "Use a smaller test tensor."
    );
  if (found > dataBytes)
    throw new TensorError(
      "trailing-data",
      `The .npy file goes on after its data: ${dataBytes} bytes are announced, ${found} are there.`,
      "Save the array alone in its file."
    );
  const stored = readElements(bytes.subarray(dataOffset), header);
  const data = header.fortranOrder ? fromFortranOrder(stored, dtype, shape) : stored;
  return { data, dtype, shape, axes: [] };
}
async function writeNpyFile(path2, tensor) {
  const file = await open(path2, "w", 384);
  try {
    const parts = [writeNpyHeader(tensor.dtype, tensor.shape), elementBytes(tensor)];
    for (const part of parts) await file.writeFile(part);
  } finally {
    await file.close();
  }
}
function readElements(bytes, header) {
  const { dtype, littleEndian } = header;
  const { bytes: width, view } = DTYPES[dtype];
  const swap = width > 1 && littleEndian !== HOST_IS_LITTLE;
  const aligned = bytes.byteOffset % width === 0;
  const source = swap || !aligned ? new Uint8Array(bytes) : bytes;
  if (swap) swapBytes(source, width);
  const length = source.length / width;
  if (dtype === "float16")
    return decodeFloat16(new Uint16Array(source.buffer, source.byteOffset, length));
  return view(source.buffer, source.byteOffset, length);
}
function elementBytes({ data, dtype }) {
  const stored = dtype === "float16" && data instanceof Float32Array ? encodeFloat16(data) : data;
  const bytes = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength);
  if (HOST_IS_LITTLE || DTYPES[dtype].bytes === 1) return bytes;
  const swapped = new Uint8Array(bytes);
  swapBytes(swapped, DTYPES[dtype].bytes);
  return swapped;
}
function swapBytes(bytes, width) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (width === 2) buffer.swap16();
  else if (width === 4) buffer.swap32();
  else if (width === 8) buffer.swap64();
}

// src/tensor/read-tensor.ts
var READERS = {
  ".npy": () => readNpy,
  ".tif": async () => (await import("./tiff-Q2CNPXHG.mjs")).readTiff,
  ".tiff": async () => (await import("./tiff-Q2CNPXHG.mjs")).readTiff,
  ".png": async () => (await import("./png-O76HXTSD.mjs")).readPng,
  ".json": async () => (await import("./json-IS2EG2BH.mjs")).readJsonTensor
};
async function readTensor(path2, name = path2, maxBytes) {
  const suffix = extname(name.replace(/[?#].*$/, "")).toLowerCase();
  const reader = Object.hasOwn(READERS, suffix) ? READERS[suffix] : void 0;
  if (!reader)
    throw new TensorError(
      "file-type-unknown",
      `Tensors are not read from ${suffix === "" ? "files without a suffix" : `${suffix} files`}.`,
      `Use one of ${Object.keys(READERS).join(", ")}; .npy is the usual one for test tensors.`
    );
  return (await reader())(await readFile2(path2), maxBytes);
}

// src/testing/load-test-tensors.ts
var CAUSES_OF_ERRORS = {
  "axes-mismatch": "tensor-shape-mismatch",
  "too-large": "file-too-large"
};
async function loadTestTensors(model, squeeze, fetch) {
  const load = (tensor, kind) => loadTestTensor(tensor, kind, squeeze, fetch);
  const [inputs, outputs] = await Promise.all([
    Promise.all(model.inputs.map((tensor) => load(tensor, "input"))),
    Promise.all(model.outputs.map((tensor) => load(tensor, "output")))
  ]);
  const found = { inputs: /* @__PURE__ */ new Map(), expected: /* @__PURE__ */ new Map() };
  for (const [loaded, into, described, kind] of [
    [inputs, found.inputs, model.inputs, "input"],
    [outputs, found.expected, model.outputs, "output"]
  ])
    for (const [i, one] of loaded.entries()) {
      if (!one.ok) return one;
      const id = described[i]?.id;
      if (id !== void 0 && into.has(id)) return ambiguous(id, kind, described[i]?.position);
      if (one.value && id !== void 0) into.set(id, one.value);
    }
  return { ok: true, value: found };
}
async function loadTestTensor(description, kind, squeeze, fetch) {
  const { id, testTensor: reference, optional } = description;
  if (!reference)
    return kind === "input" && optional ? { ok: true, value: null } : missing2(description, kind);
  const position = reference.position ?? description.position;
  const evidence = position ? { position } : {};
  const fetched = await fetch(reference);
  if (!fetched.ok) {
    const { cause, message, hint } = fetched.problem;
    return { ok: false, problem: { cause, message, hint, evidence } };
  }
  try {
    const tensor = await readTensor(fetched.file.path, reference.source);
    const axes = description.axes.map((axis) => axis.id);
    if (!hasFinite(tensor)) return blank(description, kind, reference.source, tensor);
    return { ok: true, value: fitAxes(tensor, axes, squeeze) };
  } catch (error) {
    if (!(error instanceof TensorError)) throw error;
    const cause = CAUSES_OF_ERRORS[error.code] ?? "tensor-unreadable";
    const message = `The test tensor of the ${kind} ${id}, '${reference.source}', cannot be used. ${error.message}`;
    return { ok: false, problem: { cause, message, hint: error.hint, evidence } };
  }
}
function missing2({ id, position }, kind) {
  return {
    ok: false,
    problem: {
      cause: "test-tensor-missing",
      message: `The ${kind} ${id} has no test tensor, so the model cannot be tested.`,
      hint: "Add a test tensor for every input that is not optional and for every output.",
      evidence: position ? { position } : {}
    }
  };
}
function ambiguous(id, kind, position) {
  return {
    ok: false,
    problem: {
      cause: "description-invalid",
      message: `Two ${kind}s have the id ${id}, so that their test tensors cannot be told apart.`,
      hint: "Give each tensor an id of its own.",
      evidence: position ? { position } : {}
    }
  };
}
function hasFinite({ data }) {
  if (isBigArray(data)) return data.length > 0;
  for (let i = 0; i < data.length; i++) if (Number.isFinite(data[i])) return true;
  return false;
}
function blank({ id, position, testTensor }, kind, source, { data, shape }) {
  const holds = data.length === 0 ? `no elements (${formatShape(shape)})` : "nothing but NaN and infinities";
  const place = testTensor?.position ?? position;
  return {
    ok: false,
    problem: {
      cause: "test-tensor-blank",
      message: `The test tensor of the ${kind} ${id}, '${source}', holds ${holds}, so that it cannot show whether the model works.`,
      hint: "Ship a test tensor of numbers, made with exactly these weights and steps.",
      evidence: place ? { position: place } : {}
    }
  };
}

export {
  pLimit,
  checkOtherFiles,
  verifyFiles,
  noteProblem,
  SUPPORTED_FORMATS,
  isSupported,
  LOWERED_FORMATS,
  isLoweredFormat,
  internalError,
  WHOLE_RESOURCE,
  problemVerdict,
  passedVerdict,
  readResource,
  reportOf,
  formatNumber,
  formatCount,
  formatShare,
  formatList,
  FLOAT_DEFAULTS,
  LABEL_DEFAULTS,
  toleranceOf,
  LARGEST_SHARE,
  largestOf,
  checkTestTensors,
  tensorFinding,
  fitAxes,
  decodeFloat16,
  encodeFloat16,
  writeNpyFile,
  readTensor,
  loadTestTensors,
  loadTestTensor,
  askChild,
  DEFAULT_TOOLS,
  fileOptions,
  jsonTarget
};
