import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  normalizedName,
  readRequirement
} from "./chunk-2JCGQRQ6.mjs";
import {
  JSON_SCHEMA,
  load
} from "./chunk-5N35OITQ.mjs";

// src/inference/python/declared/read-declaration.ts
import { basename, extname } from "node:path";

// src/inference/python/declared/conda-names.ts
var CONDA_NAMES = {
  blas: null,
  bzip2: null,
  "ca-certificates": null,
  cpuonly: null,
  cudatoolkit: null,
  cudnn: null,
  "dask-core": "dask",
  ffmpeg: null,
  freetype: null,
  gcc: null,
  giflib: null,
  gmp: null,
  gnutls: null,
  gxx: null,
  icu: null,
  "intel-openmp": null,
  jpeg: null,
  lame: null,
  lcms2: null,
  lerc: null,
  "llvm-openmp": null,
  lightning: "lightning",
  "lz4-c": null,
  "matplotlib-base": "matplotlib",
  mkl: null,
  "mkl-service": null,
  mkl_fft: null,
  mkl_random: null,
  "msgpack-python": "msgpack",
  nccl: null,
  ncurses: null,
  nettle: null,
  nomkl: null,
  "numpy-base": null,
  opencv: "opencv-python-headless",
  openh264: null,
  openjpeg: null,
  openssl: null,
  pip: null,
  "py-opencv": "opencv-python-headless",
  "py-xgboost": "xgboost",
  pytables: "tables",
  python: null,
  python_abi: null,
  pytorch: "torch",
  "pytorch-cpu": "torch",
  "pytorch-cuda": null,
  "pytorch-gpu": "torch",
  "pytorch-mutex": null,
  readline: null,
  setuptools: null,
  sqlite: null,
  tk: null,
  torchtriton: null,
  vc: null,
  vs2015_runtime: null,
  wheel: null,
  xz: null,
  yaml: null,
  zlib: null,
  zstd: null
};
var NO_PYTHON = /^(_|lib|ld_impl_|cuda-|nvidia-|xorg-)/;
var GPU_NAMES = {
  "onnxruntime-gpu": "onnxruntime",
  "tensorflow-gpu": "tensorflow"
};
function nameOfConda(name) {
  const known = CONDA_NAMES[name];
  if (known !== void 0) return known;
  return NO_PYTHON.test(name) ? null : withoutGpu(name);
}
function withoutGpu(name) {
  return GPU_NAMES[name] ?? name;
}

// src/inference/python/declared/requirement-lines.ts
var FOR_GPU = /==[\w.]+\+(cu\d+|rocm)/;
var REPLACED = "a build for graphics cards; the one for processors is taken";
function readRequirementLines(lines) {
  const requirements = [];
  const unfollowed = [];
  for (const line of lines) {
    const read = readRequirement(line);
    if (read === null) continue;
    if ("why" in read) {
      unfollowed.push(read);
      const released = /tried with the released ([\w.-]+)$/.exec(read.why)?.[1];
      const again = released === void 0 ? null : readRequirement(released);
      if (again !== null && "name" in again) requirements.push(again);
    } else {
      if (FOR_GPU.test(line)) unfollowed.push({ line: line.trim(), why: REPLACED, isFault: true });
      requirements.push({ ...read, name: withoutGpu(read.name) });
    }
  }
  return { requirements, unfollowed };
}

// src/inference/python/declared/conda-file.ts
var SPEC = /^(?:[\w./:-]+::)?([A-Za-z0-9_][\w.-]*)\s*(.*)$/;
var COMPARED = /^[=~!<>]=?|^=/;
function readCondaFile(text) {
  let data;
  try {
    data = load(text, { schema: JSON_SCHEMA });
  } catch (error) {
    return `it is no YAML (${error instanceof Error ? error.message.split("\n")[0] : error})`;
  }
  const { dependencies } = data ?? {};
  if (!Array.isArray(dependencies)) return "it has no list `dependencies`";
  const requirements = [];
  const unfollowed = [];
  let python = null;
  for (const entry of dependencies) {
    const pip = typeof entry === "object" && entry !== null ? entry.pip : null;
    if (Array.isArray(pip)) {
      const read = readRequirementLines(pip.filter((line) => typeof line === "string"));
      requirements.push(...read.requirements);
      unfollowed.push(...read.unfollowed);
    } else if (typeof entry === "string") {
      const spec = readSpec(entry);
      if ("why" in spec) unfollowed.push(spec);
      else if (spec.name === "python") python = pythonOf(spec.versions);
      else if (spec.pip !== null)
        requirements.push({ name: spec.pip, extras: "", versions: spec.versions, marker: "" });
    }
  }
  return { kind: "conda", python, requirements, unfollowed };
}
function readSpec(line) {
  const [, name, rest = ""] = SPEC.exec(line.trim()) ?? [];
  if (name === void 0) return { line, why: "it cannot be understood", isFault: true };
  const pip = nameOfConda(name.toLowerCase());
  const versions = readCondaVersions(rest.replace(/\[.*\]$/, "").trim());
  if (versions === null && pip !== null && name !== "python")
    return { line, why: "its version cannot be understood", isFault: false };
  return {
    name: name.toLowerCase(),
    pip: pip === null ? null : normalizedName(pip),
    versions: versions ?? ""
  };
}
function readCondaVersions(text) {
  if (text === "" || text === "*") return "";
  if (text.includes("|")) return null;
  const clauses = text.split(",").map((clause) => clause.trim());
  const read = clauses.map((clause) => {
    if (/^[<>~!]=?/.test(clause)) return clause.replace(/\s/g, "").replace(/^~=?/, "~=");
    const [version = ""] = clause.replace(COMPARED, "").trim().split(/[=\s]+/);
    if (!/^\d[\w.*+]*$/.test(version)) return null;
    const plain = version.replace(/\+.*$/, "").replace(/\.?\*$/, "");
    const isExact = clause.startsWith("==") || !clause.startsWith("=") || plain.split(".").length > 2;
    return isExact && !version.endsWith("*") ? `==${plain}` : `==${plain}.*`;
  });
  return read.every((clause) => clause !== null && /^[=~!<>]{1,2}[\w.*]+$/.test(clause)) ? read.join(",") : null;
}
function pythonOf(versions) {
  return /^(?:==|~=|>=)(3\.\d+)/.exec(versions)?.[1] ?? null;
}

// src/inference/python/declared/read-declaration.ts
var MAX_DECLARATION = 1024 * 1024;
function readDeclaration(text, file) {
  if (text.length > MAX_DECLARATION) return "it is larger than 1 MB";
  const isYaml = [".yaml", ".yml"].includes(extname(file).toLowerCase());
  if (!isYaml)
    return {
      file: basename(file),
      kind: "pip",
      python: null,
      ...readRequirementLines(text.replace(/\\\r?\n/g, " ").split(/\r?\n/))
    };
  const read = readCondaFile(text);
  return typeof read === "string" ? read : { file: basename(file), ...read };
}

export {
  MAX_DECLARATION,
  readDeclaration
};
