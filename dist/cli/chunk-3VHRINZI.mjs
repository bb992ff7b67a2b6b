import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  askChild,
  startChild,
  takeOutputs
} from "./chunk-7QV3DNON.mjs";
import {
  withRemedy
} from "./chunk-UET33XOW.mjs";
import {
  findLocalFile
} from "./chunk-ULBAADO5.mjs";
import {
  hashFile,
  misplacedContent
} from "./chunk-3ZPSYSWK.mjs";
import {
  isAddress
} from "./chunk-F7LRB3NK.mjs";
import {
  packagePath,
  storageProblem,
  systemProblem
} from "./chunk-G2FOE5CD.mjs";
import {
  fileProblem,
  mismatch,
  tooLarge,
  withFound
} from "./chunk-HPQQCLM2.mjs";
import {
  MAX_TENSOR_BYTES,
  TensorError,
  readNpyHeader,
  writeNpyHeader
} from "./chunk-HKKPTCYV.mjs";
import {
  DTYPES,
  formatShape,
  isBigArray,
  isDType,
  isDiscrete,
  sizeOf,
  stridesOf
} from "./chunk-TFJL3YIZ.mjs";
import {
  CAUSES
} from "./chunk-ONNEMNMI.mjs";
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

// src/files/fetch-file.ts
var SHA256 = /^[0-9a-f]{64}$/;
async function fetchFile(reference, folder, options) {
  const { source, sha256 } = reference;
  try {
    if (sha256 !== void 0 && !SHA256.test(sha256))
      return malformedHash(source, sha256, await foundLocally(source, folder, options));
    if (!isAddress(source)) return await fetchLocal(reference, folder, options);
    const { download } = await import("./download-J3AS2B24.mjs");
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
  if (sha256 === void 0) return { ok: true, file };
  return withFound(mismatch(source, file.sha256, sha256), { sha256: file.sha256 });
}
async function foundLocally(source, folder, options) {
  if (isAddress(source)) return void 0;
  const found = await fetchLocal({ source, path: [], position: null }, folder, options);
  return found.ok ? { sha256: found.file.sha256 } : void 0;
}
function malformedHash(source, sha256, found) {
  const failure = fileProblem(
    "sha256-mismatch",
    `The sha256 given for '${source}' is not a SHA-256: '${sha256}'.`,
    "Give the 64 hexadecimal digits that `sha256sum` prints for the file."
  );
  return found ? withFound(failure, found) : failure;
}

// src/inference/run-case.ts
import { mkdir } from "node:fs/promises";
async function runCase(job, limits, options = {}) {
  const begun = performance.now();
  for (const { outputFolder } of [job, ...job.further ?? []])
    await mkdir(outputFolder, { recursive: true });
  const message = { ...job, kind: "run", limits };
  return askChild(message, limits, options, begun, async ({ answer, further, problem, known }) => {
    const base = { caseId: job.caseId, ...known };
    const failed = (why) => ({ ...base, ok: false, ...why });
    const outputs = answer?.type === "finished" ? answer.outputs : further?.outputs;
    if (outputs === void 0) return failed(problem());
    const taken = await takeOutputs(job, outputs, limits);
    if (!taken.ok) return failed(taken.problem);
    const others = further ? await furtherOutcomes(job, further, limits, problem, base) : [];
    const more = others.length === 0 ? {} : { further: others };
    return { ...base, ok: true, outputs: taken.outputs, ...more };
  });
}
async function furtherOutcomes(job, { again }, limits, problem, base) {
  const outcomes = [];
  for (const [index, run] of (job.further ?? []).entries()) {
    const told = again[index];
    const { remarks: _, ...same } = base;
    const known = { ...same, caseId: run.caseId, durations: {} };
    const failed = (why) => ({ ...known, ok: false, ...why });
    if (told === void 0) return [...outcomes, failed(problem())];
    if (told.type === "again-failed") {
      const { stage, cause, message, hint } = told;
      outcomes.push(failed({ stage, cause, message, hint }));
      continue;
    }
    const taken = await takeOutputs({ ...job, ...run }, told.outputs, limits);
    const durations = { run: told.run, total: told.run };
    outcomes.push(
      taken.ok ? { ...known, durations, ok: true, outputs: taken.outputs } : failed(taken.problem)
    );
  }
  return outcomes;
}

// src/testing/tools.ts
var DEFAULT_TOOLS = {
  // Loaded while the first child process starts: the rules of the specification are large.
  readDescription: async (path, name) => (await import("./read-description-HXXE7WKN.mjs")).readDescriptionFile(path, name),
  fetchFile,
  runCase,
  startChild
};

// src/files/file-beside.ts
var CONTENT = /\/files\/[^/]+\/content$/;
function fileBeside(path, base) {
  const checked = packagePath(path);
  if (!checked.ok || !URL.canParse(base)) return null;
  const url = new URL(base);
  const name = checked.segments.map(encodeURIComponent).join("/");
  url.pathname = CONTENT.test(url.pathname) ? url.pathname.replace(
    CONTENT,
    () => `/files/${encodeURIComponent(checked.segments.join("/"))}/content`
  ) : url.pathname.replace(/[^/]*$/, () => name);
  return url.href;
}
function referenceFrom(reference, base) {
  if (base === void 0 || isAddress(reference.source)) return reference;
  const source = fileBeside(reference.source, base);
  return source === null ? reference : { ...reference, source };
}

// src/testing/files/file-remedies.ts
var CHECKSUM_KEYS = {
  source: "sha256",
  architecture: "architecture_sha256"
};
function checksumPath({ path }) {
  const key = CHECKSUM_KEYS[String(path.at(-1))];
  return key === void 0 ? null : [...path.slice(0, -1), key];
}
function remedyOf(reference, { cause, found }) {
  if (found?.sha256 !== void 0) {
    const path = checksumPath(reference);
    const description = "Write the SHA-256 of the file";
    return path ? { description, replace: "value", text: found.sha256, path } : void 0;
  }
  const isWhole = !/^(?:architecture|dependencies)$/.test(String(reference.path.at(-1)));
  if (cause !== "file-missing" || found?.path === void 0 || !isWhole) return void 0;
  return {
    description: `Write "${found.path}"`,
    replace: "value",
    text: found.path,
    path: reference.path
  };
}
function checksumRemedy(reference, sha256) {
  if (reference.path.at(-1) !== "source") return void 0;
  const path = reference.path.slice(0, -1);
  return { description: "Add the SHA-256 of the file", insert: "sha256", yaml: sha256, path };
}

// src/testing/files/check-other-files.ts
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
  const { path, position } = reference;
  if (CAUSES[cause].blame === "contributor")
    found.findings.push({
      ...{ code: cause, severity: "error", path, position, message, hint },
      ...withRemedy(remedyOf(reference, problem))
    });
  else found.problems.push({ cause, message, hint, evidence: position ? { position } : {} });
}

// src/testing/files/needed-files.ts
function neededFiles({ weights, inputs, outputs }) {
  const tensors = [...inputs, ...outputs].flatMap(({ testTensor }) => testTensor ?? []);
  return [...weights.flatMap(weightsFiles), ...tensors];
}
function weightsFiles({
  source,
  externalData,
  architecture,
  dependencies
}) {
  return [source, externalData, architecture?.source, dependencies].filter(
    (file) => file !== void 0
  );
}

// src/testing/files/axis-order.ts
var MOST_AXES = 6;
function otherOrder({ axes, path }, { shape }, fits) {
  if (axes.length > MOST_AXES) return void 0;
  const at = (index) => index === void 0 ? void 0 : axes[index];
  const isFit = (order) => order.every((old, i) => {
    const axis = at(old);
    return axis !== void 0 && fits(axis, shape[i] ?? 1);
  });
  const isKept = (order) => order.every((old, i) => old === i || at(old)?.size.kind !== "any") && order.every(
    (old, i) => order.slice(i + 1).every((later) => later > old || at(later)?.type !== at(old)?.type)
  );
  const orders = permutations(axes.map((_, i) => i)).filter(
    (order) => isKept(order) && isFit(order)
  );
  const [only] = orders;
  if (only === void 0 || orders.length > 1) return void 0;
  const names = only.map((old) => at(old)?.id).join(", ");
  return {
    description: `Put the axes in the order ${names}`,
    reorder: only,
    path: [...path, "axes"]
  };
}
function permutations(items) {
  if (items.length <= 1) return [[...items]];
  return items.flatMap(
    (item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
  );
}

// src/testing/judge/format-number.ts
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

// src/testing/judge/tolerance.ts
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

// src/testing/files/check-test-values.ts
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
  const largest = tensor ? largestOf(tensor) : Number.POSITIVE_INFINITY;
  const formats = model.weights.map(({ format }) => format);
  const entries = new Set(formats.map((format) => toleranceEntry(description, format, model)));
  return [...entries].flatMap((entry) => {
    const { absolute, path, position } = entry ?? { ...FLOAT_DEFAULTS, path: [], position: null };
    if (absolute <= LARGEST_SHARE * largest || largest < SMALLEST) return [];
    const place = position ?? description.testTensor?.position ?? description.position;
    const isDescribed = path.includes("reproducibility_tolerance");
    return [
      {
        cause: "tolerance-too-wide",
        message: `The absolute tolerance of ${formatNumber(absolute)}${path.length > 0 ? "" : ", which holds where none is described,"} is more than 1 % of the largest value in the test tensor of the output ${description.id} (${formatNumber(largest)}), so that even quite another output would pass.`,
        hint: `Describe an absolute_tolerance of at most ${roundDown(LARGEST_SHARE * largest)} for this output under config.bioimageio.reproducibility_tolerance (specification 0.5), or ship a test tensor of larger values.`,
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
  let largest = 0;
  const isBig = isBigArray(data);
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(isBig ? Number(data[i]) : data[i]);
    if (size > largest) largest = size;
  }
  return largest;
}

// src/testing/files/check-test-tensors.ts
function checkTestTensors(model, tensors) {
  const sizes = sizesOf(tensors);
  const all = [
    ...model.inputs.map((description) => ({ description, kind: "input", of: tensors.inputs })),
    ...model.outputs.map((description) => ({ description, kind: "output", of: tensors.expected }))
  ];
  let isFirst = true;
  const asDescribed = all.flatMap(({ description, kind, of }) => {
    const tensor = of.get(description.id);
    if (!tensor) return [];
    const name = `The test tensor of the ${kind} ${description.id}`;
    const problems = [
      ...checkSizes(name, description, tensor, sizes).map((problem) => ({
        ...problem,
        ...withRemedy(
          isFirst && otherOrder(description, tensor, (axis, size) => mismatch2(axis, size, sizes) === null)
        )
      })),
      ...checkDType(name, description, tensor)
    ];
    if (problems.some(({ cause }) => cause === "tensor-shape-mismatch")) isFirst = false;
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
      ...evidenceOf(description)
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
      ...evidenceOf(description)
    }
  ];
}
function evidenceOf({ testTensor, position }) {
  const place = testTensor?.position ?? position;
  return place ? { evidence: { position: place } } : {};
}
function tensorFinding({ cause, message, hint, reference, isAdvice, evidence, remedy }, specVersion) {
  const old = specVersion === "0.4";
  if (old && cause === "tensor-dtype-mismatch") return null;
  const { path } = reference ?? { path: [] };
  const position = evidence?.position ?? reference?.position ?? null;
  const severity = old || isAdvice ? "warning" : "error";
  const mend = old ? void 0 : remedy;
  return { code: cause, severity, path, position, message, hint, ...withRemedy(mend) };
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
import { readFile } from "node:fs/promises";
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
function writeNpy(tensor) {
  return Buffer.concat([writeNpyHeader(tensor.dtype, tensor.shape), elementBytes(tensor)]);
}
async function writeNpyFile(path, tensor) {
  const file = await open(path, "w", 384);
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
  ".tif": async () => (await import("./tiff-NSSHFCE7.mjs")).readTiff,
  ".tiff": async () => (await import("./tiff-NSSHFCE7.mjs")).readTiff,
  ".png": async () => (await import("./png-IOIY4BKR.mjs")).readPng,
  ".json": async () => (await import("./json-CITW2YN2.mjs")).readJsonTensor
};
async function readTensor(path, name = path, maxBytes) {
  const suffix = extname(name.replace(/[?#].*$/, "")).toLowerCase();
  const reader = Object.hasOwn(READERS, suffix) ? READERS[suffix] : void 0;
  if (!reader)
    throw new TensorError(
      "file-type-unknown",
      `Tensors are not read from ${suffix === "" ? "files without a suffix" : `${suffix} files`}.`,
      `Use one of ${Object.keys(READERS).join(", ")}; .npy is the usual one for test tensors.`
    );
  return (await reader())(await readFile(path), maxBytes);
}

// src/testing/files/load-test-tensors.ts
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
    return kind === "input" && optional ? { ok: true, value: null } : missing(description, kind);
  const position = reference.position ?? description.position;
  const evidence = position ? { position } : {};
  const fetched = await fetch(reference);
  if (!fetched.ok) {
    return { ok: false, problem: { ...fetched.problem, evidence } };
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
function missing({ id, position }, kind) {
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
  checksumRemedy,
  checkOtherFiles,
  verifyFiles,
  noteProblem,
  neededFiles,
  weightsFiles,
  referenceFrom,
  formatNumber,
  formatCount,
  formatShare,
  formatList,
  decodeFloat16,
  encodeFloat16,
  FLOAT_DEFAULTS,
  LABEL_DEFAULTS,
  toleranceOf,
  isLabels,
  transpose,
  fitAxes,
  writeNpy,
  writeNpyFile,
  readTensor,
  LARGEST_SHARE,
  largestOf,
  checkTestTensors,
  tensorFinding,
  loadTestTensors,
  loadTestTensor,
  DEFAULT_TOOLS
};
