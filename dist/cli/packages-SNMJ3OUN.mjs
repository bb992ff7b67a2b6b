import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  distributionOf,
  findPython,
  runTool
} from "./chunk-BEO6TA3L.mjs";
import "./chunk-MTC2LBGW.mjs";
import {
  download,
  findInCache,
  hashFile,
  isWorthRetrying
} from "./chunk-3ZPSYSWK.mjs";
import {
  makeDispatcher,
  networkProblem,
  requestFile
} from "./chunk-F7LRB3NK.mjs";
import {
  DOWNLOAD_DEFAULTS
} from "./chunk-6PMOXRDI.mjs";
import {
  ZipRefusal,
  require_yauzl,
  systemProblem,
  zipEntries,
  zipProblem
} from "./chunk-G2FOE5CD.mjs";
import "./chunk-HPQQCLM2.mjs";
import {
  normalizedName,
  readRequirement
} from "./chunk-2JCGQRQ6.mjs";
import "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// node_modules/@renovatebot/pep440/lib/version.js
var require_version = __commonJS({
  "node_modules/@renovatebot/pep440/lib/version.js"(exports, module) {
    var VERSION_PATTERN = [
      "v?",
      "(?:",
      /* */
      "(?:(?<epoch>[0-9]+)!)?",
      // epoch
      /* */
      "(?<release>[0-9]+(?:\\.[0-9]+)*)",
      // release segment
      /* */
      "(?<pre>",
      // pre-release
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))",
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<pre_n>[0-9]+)?",
      /* */
      ")?",
      /* */
      "(?<post>",
      // post release
      /*    */
      "(?:-(?<post_n1>[0-9]+))",
      /*    */
      "|",
      /*    */
      "(?:",
      /*        */
      "[-_\\.]?",
      /*        */
      "(?<post_l>post|rev|r)",
      /*        */
      "[-_\\.]?",
      /*        */
      "(?<post_n2>[0-9]+)?",
      /*    */
      ")",
      /* */
      ")?",
      /* */
      "(?<dev>",
      // dev release
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<dev_l>dev)",
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<dev_n>[0-9]+)?",
      /* */
      ")?",
      ")",
      "(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?"
      // local version
    ].join("");
    module.exports = {
      VERSION_PATTERN,
      valid: valid2,
      clean,
      explain,
      parse,
      stringify
    };
    var validRegex = new RegExp("^" + VERSION_PATTERN + "$", "i");
    function valid2(version) {
      return validRegex.test(version) ? version : null;
    }
    var cleanRegex = new RegExp("^\\s*" + VERSION_PATTERN + "\\s*$", "i");
    function clean(version) {
      return stringify(parse(version, cleanRegex));
    }
    function parse(version, regex) {
      const { groups } = (regex || validRegex).exec(version) || {};
      if (!groups) {
        return null;
      }
      const parsed = {
        epoch: Number(groups.epoch ? groups.epoch : 0),
        release: groups.release.split(".").map(Number),
        pre: normalize_letter_version(groups.pre_l, groups.pre_n),
        post: normalize_letter_version(
          groups.post_l,
          groups.post_n1 || groups.post_n2
        ),
        dev: normalize_letter_version(groups.dev_l, groups.dev_n),
        local: parse_local_version(groups.local)
      };
      return parsed;
    }
    function stringify(parsed) {
      if (!parsed) {
        return null;
      }
      const { epoch, release, pre, post, dev, local: local2 } = parsed;
      const parts = [];
      if (epoch !== 0) {
        parts.push(`${epoch}!`);
      }
      parts.push(release.join("."));
      if (pre) {
        parts.push(pre.join(""));
      }
      if (post) {
        parts.push("." + post.join(""));
      }
      if (dev) {
        parts.push("." + dev.join(""));
      }
      if (local2) {
        parts.push(`+${local2}`);
      }
      return parts.join("");
    }
    function normalize_letter_version(letterIn, numberIn) {
      let letter = letterIn;
      let number = numberIn;
      if (letter) {
        if (!number) {
          number = 0;
        }
        letter = letter.toLowerCase();
        if (letter === "alpha") {
          letter = "a";
        } else if (letter === "beta") {
          letter = "b";
        } else if (["c", "pre", "preview"].includes(letter)) {
          letter = "rc";
        } else if (["rev", "r"].includes(letter)) {
          letter = "post";
        }
        return [letter, Number(number)];
      }
      if (!letter && number) {
        letter = "post";
        return [letter, Number(number)];
      }
      return null;
    }
    function parse_local_version(local2) {
      if (local2) {
        return local2.split(/[._-]/).map(
          (part) => Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part)
        );
      }
      return null;
    }
    function explain(version) {
      const parsed = parse(version);
      if (!parsed) {
        return parsed;
      }
      const { epoch, release, pre, post, dev, local: local2 } = parsed;
      let base_version = "";
      if (epoch !== 0) {
        base_version += epoch + "!";
      }
      base_version += release.join(".");
      const is_prerelease = Boolean(dev || pre);
      const is_devrelease = Boolean(dev);
      const is_postrelease = Boolean(post);
      return {
        epoch,
        release,
        pre,
        post: post ? post[1] : post,
        dev: dev ? dev[1] : dev,
        local: local2 ? local2.join(".") : local2,
        public: stringify(parsed).split("+", 1)[0],
        base_version,
        is_prerelease,
        is_devrelease,
        is_postrelease
      };
    }
  }
});

// node_modules/@renovatebot/pep440/lib/operator.js
var require_operator = __commonJS({
  "node_modules/@renovatebot/pep440/lib/operator.js"(exports, module) {
    var { parse } = require_version();
    module.exports = {
      compare: compare3,
      rcompare,
      lt,
      le,
      eq,
      ne,
      ge,
      gt,
      "<": lt,
      "<=": le,
      "==": eq,
      "!=": ne,
      ">=": ge,
      ">": gt,
      "===": arbitrary
    };
    function lt(version, other) {
      return compare3(version, other) < 0;
    }
    function le(version, other) {
      return compare3(version, other) <= 0;
    }
    function eq(version, other) {
      return compare3(version, other) === 0;
    }
    function ne(version, other) {
      return compare3(version, other) !== 0;
    }
    function ge(version, other) {
      return compare3(version, other) >= 0;
    }
    function gt(version, other) {
      return compare3(version, other) > 0;
    }
    function arbitrary(version, other) {
      return version.toLowerCase() === other.toLowerCase();
    }
    function compare3(version, other) {
      const parsedVersion = parse(version);
      const parsedOther = parse(other);
      const keyVersion = calculateKey(parsedVersion);
      const keyOther = calculateKey(parsedOther);
      return pyCompare(keyVersion, keyOther);
    }
    function rcompare(version, other) {
      return -compare3(version, other);
    }
    function pyCompare(elemIn, otherIn) {
      let elem = elemIn;
      let other = otherIn;
      if (elem === other) {
        return 0;
      }
      if (Array.isArray(elem) !== Array.isArray(other)) {
        elem = Array.isArray(elem) ? elem : [elem];
        other = Array.isArray(other) ? other : [other];
      }
      if (Array.isArray(elem)) {
        const len = Math.min(elem.length, other.length);
        for (let i = 0; i < len; i += 1) {
          const res = pyCompare(elem[i], other[i]);
          if (res !== 0) {
            return res;
          }
        }
        return elem.length - other.length;
      }
      if (elem === -Infinity || other === Infinity) {
        return -1;
      }
      if (elem === Infinity || other === -Infinity) {
        return 1;
      }
      return elem < other ? -1 : 1;
    }
    function calculateKey(input) {
      const { epoch } = input;
      let { release, pre, post, local: local2, dev } = input;
      release = release.concat();
      release.reverse();
      while (release.length && release[0] === 0) {
        release.shift();
      }
      release.reverse();
      if (!pre && !post && dev) pre = -Infinity;
      else if (!pre) pre = Infinity;
      if (!post) post = -Infinity;
      if (!dev) dev = Infinity;
      if (!local2) {
        local2 = -Infinity;
      } else {
        local2 = local2.map(
          (i) => Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ""]
        );
      }
      return [epoch, release, pre, post, dev, local2];
    }
  }
});

// node_modules/@renovatebot/pep440/lib/specifier.js
var require_specifier = __commonJS({
  "node_modules/@renovatebot/pep440/lib/specifier.js"(exports, module) {
    var { VERSION_PATTERN, explain: explainVersion } = require_version();
    var Operator = require_operator();
    var RANGE_PATTERN = [
      "(?<operator>(===|~=|==|!=|<=|>=|<|>))",
      "\\s*",
      "(",
      /*  */
      "(?<version>(?:" + VERSION_PATTERN.replace(/\?<\w+>/g, "?:") + "))",
      /*  */
      "(?<prefix>\\.\\*)?",
      /*  */
      "|",
      /*  */
      "(?<legacy>[^,;\\s)]+)",
      ")"
    ].join("");
    module.exports = {
      RANGE_PATTERN,
      parse,
      satisfies: satisfies2,
      filter,
      validRange,
      maxSatisfying,
      minSatisfying
    };
    var isEqualityOperator = (op) => ["==", "!=", "==="].includes(op);
    var rangeRegex = new RegExp("^" + RANGE_PATTERN + "$", "i");
    function parse(ranges) {
      if (!ranges.trim()) {
        return [];
      }
      const specifiers = ranges.split(",").map((range) => rangeRegex.exec(range.trim()) || {}).map(({ groups }) => {
        if (!groups) {
          return null;
        }
        let { ...spec } = groups;
        const { operator, version, prefix, legacy } = groups;
        if (version) {
          spec = { ...spec, ...explainVersion(version) };
          if (operator === "~=") {
            if (spec.release.length < 2) {
              return null;
            }
          }
          if (!isEqualityOperator(operator) && spec.local) {
            return null;
          }
          if (prefix) {
            if (!isEqualityOperator(operator) || spec.dev || spec.local) {
              return null;
            }
          }
        }
        if (legacy && operator !== "===") {
          return null;
        }
        return spec;
      });
      if (specifiers.filter(Boolean).length !== specifiers.length) {
        return null;
      }
      return specifiers;
    }
    function filter(versions, specifier, options = {}) {
      const filtered = pick(versions, specifier, options);
      if (filtered.length === 0 && options.prereleases === void 0) {
        return pick(versions, specifier, { prereleases: true });
      }
      return filtered;
    }
    function maxSatisfying(versions, range, options) {
      const found = filter(versions, range, options).sort(Operator.compare);
      return found.length === 0 ? null : found[found.length - 1];
    }
    function minSatisfying(versions, range, options) {
      const found = filter(versions, range, options).sort(Operator.compare);
      return found.length === 0 ? null : found[0];
    }
    function pick(versions, specifier, options) {
      const parsed = parse(specifier);
      if (!parsed) {
        return [];
      }
      return versions.filter((version) => {
        const explained = explainVersion(version);
        if (!parsed.length) {
          return explained && !(explained.is_prerelease && !options.prereleases);
        }
        return parsed.reduce((pass, spec) => {
          if (!pass) {
            return false;
          }
          return contains({ ...spec, ...options }, { version, explained });
        }, true);
      });
    }
    function satisfies2(version, specifier, options = {}) {
      const filtered = pick([version], specifier, options);
      return filtered.length === 1;
    }
    function arrayStartsWith(array, prefix) {
      if (prefix.length > array.length) {
        return false;
      }
      for (let i = 0; i < prefix.length; i += 1) {
        if (prefix[i] !== array[i]) {
          return false;
        }
      }
      return true;
    }
    function contains(specifier, input) {
      const { explained } = input;
      let { version } = input;
      const { ...spec } = specifier;
      if (spec.prereleases === void 0) {
        spec.prereleases = spec.is_prerelease;
      }
      if (explained && explained.is_prerelease && !spec.prereleases) {
        return false;
      }
      if (spec.operator === "~=") {
        let compatiblePrefix = spec.release.slice(0, -1).concat("*").join(".");
        if (spec.epoch) {
          compatiblePrefix = spec.epoch + "!" + compatiblePrefix;
        }
        return satisfies2(version, `>=${spec.version}, ==${compatiblePrefix}`, {
          prereleases: spec.prereleases
        });
      }
      if (spec.prefix) {
        const isMatching = explained.epoch === spec.epoch && arrayStartsWith(explained.release, spec.release);
        const isEquality = spec.operator !== "!=";
        return isEquality ? isMatching : !isMatching;
      }
      if (explained) {
        if (explained.local && spec.version) {
          version = explained.public;
          spec.version = explainVersion(spec.version).public;
        }
      }
      if (spec.operator === "<" || spec.operator === ">") {
        if (Operator.eq(spec.release.join("."), explained.release.join("."))) {
          return false;
        }
      }
      const op = Operator[spec.operator];
      return op(version, spec.version || spec.legacy);
    }
    function validRange(specifier) {
      return Boolean(parse(specifier));
    }
  }
});

// node_modules/@renovatebot/pep440/lib/semantic.js
var require_semantic = __commonJS({
  "node_modules/@renovatebot/pep440/lib/semantic.js"(exports, module) {
    var { explain, parse, stringify } = require_version();
    module.exports = {
      major,
      minor,
      patch,
      inc
    };
    function major(input) {
      const version = explain(input);
      if (!version) {
        throw new TypeError("Invalid Version: " + input);
      }
      return version.release[0];
    }
    function minor(input) {
      const version = explain(input);
      if (!version) {
        throw new TypeError("Invalid Version: " + input);
      }
      if (version.release.length < 2) {
        return 0;
      }
      return version.release[1];
    }
    function patch(input) {
      const version = explain(input);
      if (!version) {
        throw new TypeError("Invalid Version: " + input);
      }
      if (version.release.length < 3) {
        return 0;
      }
      return version.release[2];
    }
    function inc(input, release, preReleaseIdentifier) {
      let identifier = preReleaseIdentifier || `a`;
      const version = parse(input);
      if (!version) {
        return null;
      }
      if (!["a", "b", "c", "rc", "alpha", "beta", "pre", "preview"].includes(
        identifier
      )) {
        return null;
      }
      switch (release) {
        case "premajor":
          {
            const [majorVersion] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion + 1;
          }
          version.pre = [identifier, 0];
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "preminor":
          {
            const [majorVersion, minorVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion + 1;
          }
          version.pre = [identifier, 0];
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "prepatch":
          {
            const [majorVersion, minorVersion = 0, patchVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion;
            version.release[2] = patchVersion + 1;
          }
          version.pre = [identifier, 0];
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "prerelease":
          if (version.pre === null) {
            const [majorVersion, minorVersion = 0, patchVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion;
            version.release[2] = patchVersion + 1;
            version.pre = [identifier, 0];
          } else {
            if (preReleaseIdentifier === void 0 && version.pre !== null) {
              [identifier] = version.pre;
            }
            const [letter, number] = version.pre;
            if (letter === identifier) {
              version.pre = [letter, number + 1];
            } else {
              version.pre = [identifier, 0];
            }
          }
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "major":
          if (version.release.slice(1).some((value) => value !== 0) || version.pre === null) {
            const [majorVersion] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion + 1;
          }
          delete version.pre;
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "minor":
          if (version.release.slice(2).some((value) => value !== 0) || version.pre === null) {
            const [majorVersion, minorVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion + 1;
          }
          delete version.pre;
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "patch":
          if (version.release.slice(3).some((value) => value !== 0) || version.pre === null) {
            const [majorVersion, minorVersion = 0, patchVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion;
            version.release[2] = patchVersion + 1;
          }
          delete version.pre;
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        default:
          return null;
      }
      return stringify(version);
    }
  }
});

// node_modules/@renovatebot/pep440/index.js
var require_pep440 = __commonJS({
  "node_modules/@renovatebot/pep440/index.js"(exports, module) {
    var { valid: valid2, clean, explain, parse } = require_version();
    var { lt, le, eq, ne, ge, gt, compare: compare3, rcompare } = require_operator();
    var {
      filter,
      maxSatisfying,
      minSatisfying,
      RANGE_PATTERN,
      satisfies: satisfies2,
      validRange
    } = require_specifier();
    var { major, minor, patch, inc } = require_semantic();
    module.exports = {
      // version
      valid: valid2,
      clean,
      explain,
      parse,
      // operator
      lt,
      le,
      lte: le,
      eq,
      ne,
      neq: ne,
      ge,
      gte: ge,
      gt,
      compare: compare3,
      rcompare,
      // range
      filter,
      maxSatisfying,
      minSatisfying,
      RANGE_PATTERN,
      satisfies: satisfies2,
      validRange,
      // semantic
      major,
      minor,
      patch,
      inc
    };
  }
});

// src/inference/packages/choose-wheel.ts
var import_pep440 = __toESM(require_pep440(), 1);
function fulfils(version, clauses) {
  if ((0, import_pep440.valid)(version) === null) return false;
  if (clauses === "") return !isTry(version);
  const isNamed = /\d(a|b|rc|\.?dev)\d/i.test(clauses);
  return (0, import_pep440.satisfies)(version, clauses) && (isNamed || !isTry(version));
}
function isTry(version) {
  return /\d[.-]?(a|b|c|rc|alpha|beta|pre|preview|dev)[.-]?\d*/i.test(version.replace(/\+.*$/, ""));
}
function chooseWheel(offered, clauses) {
  const isExact = clauses.some((clause) => /^==(?!.*\*)/.test(clause));
  const fitting = offered.filter(
    ({ version, isYanked }) => (isExact || !isYanked) && clauses.every((clause) => fulfils(version, clause))
  );
  const [best] = fitting.sort(
    (a, b) => (0, import_pep440.compare)(b.version, a.version) || Number(b.isPure) - Number(a.isPure) || (a.size ?? Number.MAX_SAFE_INTEGER) - (b.size ?? Number.MAX_SAFE_INTEGER) || (a.file < b.file ? -1 : 1)
  );
  return best ?? null;
}

// src/inference/packages/fetch-wheel.ts
import { realpath } from "node:fs/promises";
var MAX_WHEEL = 64 * 1024 * 1024;
async function fetchWheel({ file, place, sha256, size }, pinned, files) {
  if (size !== null && size > MAX_WHEEL)
    return { why: `its wheel has more than ${MAX_WHEEL / 1024 ** 2} MB` };
  if (pinned !== null && sha256 !== null && pinned !== sha256)
    return { why: `the index offers another ${file} than the one that is known` };
  try {
    if (!/^https?:/i.test(place)) return await local(place, pinned, file);
    const promised = pinned ?? sha256;
    if (promised === null) return { why: `the index gives no SHA-256 of ${file}` };
    const got = await download(place, promised, { ...files, maxBytes: MAX_WHEEL });
    if (got.ok) return { path: got.file.path };
    return {
      why: got.problem.cause === "sha256-mismatch" ? `what arrives as ${file} has another SHA-256 than the index says` : `its wheel could not be had (${got.problem.message})`
    };
  } catch (error) {
    const problem2 = systemProblem(error, `${file} could not be kept`);
    if (problem2 === null) throw error;
    return { why: `its wheel could not be had (${problem2.problem.message})` };
  }
}
async function local(place, pinned, file) {
  const found = await hashFile(await realpath(place));
  if (pinned === null || found.sha256 === pinned) return { path: found.path };
  return { why: `${file} in the folder of wheels is another one than the one that is known` };
}

// src/inference/packages/never-fetched.ts
var REASONS = {
  "it computes in compiled code": [
    ...["numpy", "scipy", "pandas", "pyarrow", "numba", "llvmlite", "cython", "numexpr"],
    ...["pillow", "opencv-python", "opencv-python-headless", "opencv-contrib-python", "imageio"],
    ...["scikit-image", "scikit-learn", "imagecodecs", "simpleitk", "itk", "nibabel", "vigra"],
    ...["matplotlib", "seaborn", "h5py", "zarr", "numcodecs", "tables", "netcdf4", "tifffile"],
    ...["torch", "torchaudio", "triton", "tensorflow", "jax", "jaxlib", "keras", "onnx"],
    ...["onnxruntime", "xformers", "flash-attn", "bitsandbytes", "cupy", "nvidia-dali"],
    ...["tokenizers", "sentencepiece", "pydantic", "pydantic-core", "pydantic-settings", "psutil"],
    ...["lxml", "cryptography", "safetensors", "albumentations", "dask", "mmcv", "apex"],
    ...["bioimageio-core", "bioimageio-spec"]
  ],
  "it needs a network": [
    ...[
      "huggingface-hub",
      "hf-xet",
      "requests",
      "urllib3",
      "aiohttp",
      "httpx",
      "httpx2",
      "httpcore2"
    ],
    ...["wandb", "comet-ml", "mlflow", "grpcio", "boto3", "gdown", "pooch", "anyio", "truststore"]
  ],
  "it is for training": [
    ...["lightning", "pytorch-lightning", "pytorch-ignite", "deepspeed", "fairscale", "mmengine"],
    ...["tensorboard", "tensorboardx", "ray", "distributed", "accelerate"]
  ]
};
var NEVER_FETCHED = new Map(
  Object.entries(REASONS).flatMap(([why, names]) => names.map((name) => [name, why]))
);

// src/inference/packages/offers.ts
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

// src/files/ask-page.ts
import { setTimeout as sleep } from "node:timers/promises";
var PATIENCE = 6e4;
var PAUSE = 1e3;
var ATTEMPTS = 3;
async function askPage(address, accept, options) {
  for (let attempt = 1; ; attempt++) {
    const { answer, retry } = await askOnce(address, accept, options);
    if (!retry || attempt >= (options.download?.attempts ?? ATTEMPTS)) return answer;
    await sleep((options.download?.retryDelay ?? PAUSE) * 2 ** (attempt - 1));
  }
}
function problem(why, retry) {
  return { answer: { kind: "problem", why }, retry };
}
async function askOnce(address, accept, options) {
  const limits = { ...DOWNLOAD_DEFAULTS, ...options.download };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null) return problem("The address of the proxy is not valid.", false);
  const signal = AbortSignal.timeout(PATIENCE);
  const rules = { isHashed: false, allowedPrivateHosts: options.allowedPrivateHosts ?? [] };
  let { host } = new URL(address);
  try {
    const answer = await requestFile(address, { accept }, { dispatcher, signal, limits, rules });
    if (!answer.ok) return problem(answer.problem.message, false);
    const { status, headers, body } = answer;
    host = answer.host;
    if (status !== 200) {
      body.on("error", () => {
      }).destroy();
      if (status === 404 || status === 410) return { answer: { kind: "none" }, retry: false };
      return problem(`${host} answered ${status} for '${address}'.`, isWorthRetrying(status));
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > options.maxBytes) {
        body.on("error", () => {
        }).destroy();
        return problem(`'${address}' has more than ${options.maxBytes} bytes.`, false);
      }
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString("utf8");
    return {
      answer: { kind: "page", text, type: String(headers["content-type"] ?? "") },
      retry: false
    };
  } catch (error) {
    if (signal.aborted) return problem(`${host} did not answer in time.`, false);
    const known = networkProblem(error, address, host);
    if (known === null) throw error;
    return problem(known.failure.problem.message, known.retry);
  } finally {
    dispatcher.destroy().catch(() => {
    });
  }
}

// src/inference/packages/wheel-name.ts
var WHEEL = /^([A-Za-z0-9](?:[\w.]*[A-Za-z0-9])?)-([\w.!+]+)(?:-\d\w*)?-([\w.]+)-([\w.]+)-([\w.]+)\.whl$/;
function readWheelName(file) {
  const [, name, version, python = "", abi, platform] = WHEEL.exec(file) ?? [];
  if (name === void 0 || version === void 0) return null;
  const isPure = abi === "none" && platform === "any";
  if (isPure && !/(^|\.)py3/.test(python)) return null;
  return { distribution: normalizedName(name), version, isPure };
}

// src/inference/packages/read-offers.ts
var MAX_OFFERS = 5e4;
var SHA256 = /^[0-9a-f]{64}$/;
var JSON_TYPE = "application/vnd.pypi.simple.v1+json";
function readOffers(text, type, base) {
  return /\bjson\b/.test(type) ? readJson(text, base) : readHtml(text, base);
}
function readJson(text, base) {
  let page;
  try {
    page = JSON.parse(text);
  } catch {
    return null;
  }
  const { files } = page ?? {};
  if (!Array.isArray(files) || files.length > MAX_OFFERS) return null;
  return files.flatMap((each) => {
    const { filename, url, hashes, size, yanked } = each ?? {};
    if (typeof filename !== "string" || typeof url !== "string") return [];
    const { sha256 } = hashes ?? {};
    return offer(filename, url, base, {
      sha256: typeof sha256 === "string" ? sha256 : null,
      size: Number.isSafeInteger(size) && Number(size) >= 0 ? Number(size) : null,
      isYanked: yanked === true || typeof yanked === "string" && yanked !== ""
    });
  });
}
var LINK = /<a\s([^>]*)>/gi;
var HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
function readHtml(text, base) {
  if (!/<(?:!doctype|html|body|a)\b/i.test(text)) return null;
  const links = [...text.matchAll(LINK)].slice(0, MAX_OFFERS);
  return links.flatMap(([, attributes = ""]) => {
    const [, double, single] = HREF.exec(attributes) ?? [];
    const href = (double ?? single ?? "").replaceAll("&amp;", "&");
    if (!URL.canParse(href, base)) return [];
    const { pathname, hash } = new URL(href, base);
    const sha256 = /[#&]sha256=([0-9a-f]+)/i.exec(hash)?.[1]?.toLowerCase() ?? null;
    const isYanked = /\bdata-yanked\b/i.test(attributes);
    return offer(lastSegment(pathname), href, base, { sha256, size: null, isYanked });
  });
}
function lastSegment(pathname) {
  const segment = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
function offer(file, href, base, more) {
  const name = readWheelName(file);
  if (name === null || !URL.canParse(href, base)) return [];
  const url = new URL(href, base);
  url.hash = "";
  const sha256 = more.sha256 !== null && SHA256.test(more.sha256) ? more.sha256 : null;
  return [{ ...name, ...more, sha256, file, place: url.href }];
}

// src/inference/packages/offers.ts
function trusting(files, places) {
  const hosts = places.filter((place) => /^https?:/i.test(place)).filter((place) => URL.canParse(place)).map((place) => new URL(place)).flatMap(({ host, hostname, port }) => [host, `${hostname}:${port}`]);
  return { ...files, allowedPrivateHosts: [...files.allowedPrivateHosts ?? [], ...hosts] };
}
var ACCEPT = `${JSON_TYPE}, text/html;q=0.2`;
var MAX_PAGE = 64 * 1024 * 1024;
async function offersOf(distribution, { indexes, wheels }, files) {
  const pages = [
    ...indexes.map((index) => `${index.replace(/\/+$/, "")}/${distribution}/`),
    ...wheels.filter((place) => /^https?:/i.test(place))
  ];
  const folders = wheels.filter((place) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(place));
  const found = await Promise.all([
    ...folders.map((folder) => inFolder(folder)),
    ...pages.map((page) => onPage(page, files))
  ]);
  return {
    wheels: found.flatMap((each) => each.wheels).filter((wheel) => wheel.distribution === distribution),
    problems: found.flatMap((each) => each.problems)
  };
}
async function onPage(address, files) {
  if (!URL.canParse(address)) return unasked(`'${shown(address)}' is not an address.`);
  const answer = await askPage(address, ACCEPT, { ...files, maxBytes: MAX_PAGE });
  if (answer.kind === "problem") return unasked(answer.why);
  if (answer.kind === "none") return { wheels: [], problems: [] };
  const wheels = readOffers(answer.text, answer.type, address);
  return wheels === null ? unasked(`'${shown(address)}' is no page of a package index.`) : { wheels, problems: [] };
}
function shown(address) {
  return address.replace(/\/\/[^/@]*@/, "//***@");
}
function unasked(why) {
  return { wheels: [], problems: [why] };
}
async function inFolder(folder) {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return unasked(`The folder '${folder}' cannot be read.`);
  const wheels = names.flatMap((file) => {
    const name = readWheelName(file);
    return name === null ? [] : [{ ...name, file }];
  });
  const sized = wheels.map(async (wheel) => {
    const place = join(folder, wheel.file);
    const { size } = await stat(place);
    return { ...wheel, place, sha256: null, size, isYanked: false };
  });
  return { wheels: await Promise.all(sized), problems: [] };
}

// src/inference/packages/pinned-wheels.ts
var import_pep4402 = __toESM(require_pep440(), 1);
import { readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
var PIN = /^([\w.-]+)==([\w.!+]+)(?:\s*;(.*))?$/;
var ELSEWHERE = /sys_platform == '(emscripten|win32)'|python_full_version < '3\.11'/;
async function readPinned() {
  const folder = join2(installation().root, "python", "ready");
  const [requirements, wheels] = await Promise.all([
    readFile(join2(folder, "requirements.txt"), "utf8"),
    readFile(join2(folder, "wheels.json"), "utf8")
  ]);
  const versions = /* @__PURE__ */ new Map();
  for (const line of requirements.split("\n")) {
    const [, name, version, marker = ""] = PIN.exec(line) ?? [];
    if (name === void 0 || version === void 0 || ELSEWHERE.test(marker)) continue;
    const other = versions.get(name);
    if (other === void 0 || (0, import_pep4402.compare)(version, other) > 0) versions.set(name, version);
  }
  const hashes = JSON.parse(wheels);
  return { versions, hashes: new Map(Object.entries(hashes)) };
}

// src/files/read-zip.ts
var import_yauzl = __toESM(require_yauzl(), 1);
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
async function readZip(zip, limits, isWanted2) {
  let archive;
  try {
    archive = await (0, import_yauzl.openPromise)(zip, { autoClose: false, strictFileNames: true });
    const files = /* @__PURE__ */ new Map();
    for (const item of await zipEntries(archive, limits)) {
      const path = item.segments.join("/");
      const isThis = !item.isFolder && isWanted2(path, item.entry.uncompressedSize);
      if (isThis) files.set(path, await contentOf(archive, item));
    }
    return { ok: true, files };
  } catch (error) {
    if (error.syscall !== void 0) throw error;
    return { ok: false, why: whyNot(error) };
  } finally {
    archive?.close();
  }
}
async function contentOf(archive, { entry }) {
  const content = await buffer(await archive.openReadStreamPromise(entry));
  if (crc32(content) !== entry.crc32)
    throw new ZipRefusal(entry.fileName, "is damaged: its checksum differs");
  return content;
}
function whyNot(error) {
  const { entry, why } = zipProblem(error);
  return entry === null ? why : `holds the entry '${entry}', which ${why}`;
}

// src/inference/packages/read-wheel.ts
var MIB = 1024 * 1024;
var LIMITS = {
  entries: 1e4,
  entryBytes: 512 * MIB,
  totalBytes: 1024 * MIB,
  ratio: 100,
  ratioFreeBytes: 64 * MIB
};
var MAX_TEXT = 4 * MIB;
var MAX_TEXTS = 48 * MIB;
var MAX_FILES = 5e3;
var PYTHON = /\.pyi?$/;
var DATA = /\.(json|ya?ml|txt|toml|cfg|ini|csv|info)$|\/(py\.typed|VERSION)$/;
var METADATA = /^[^/]+\.dist-info\/METADATA$/;
var COMPILED = /^(.+?)\.(?:[\w-]+\.)*(?:so|pyd|dylib)$/;
var OURS = /* @__PURE__ */ new Set(["torch", "driver", "numpy", "architecture"]);
var AT_START = /* @__PURE__ */ new Set(["site", "sitecustomize", "usercustomize"]);
function isWanted(path) {
  const [top = ""] = path.split("/");
  const module = top.replace(/\.pyi?$/, "");
  if (METADATA.test(path)) return true;
  if (/\.(dist-info|data|libs)$/.test(top)) return false;
  if (OURS.has(module) || AT_START.has(module)) return false;
  return PYTHON.test(path) && !path.endsWith(".pyi") || path.includes("/") && DATA.test(path);
}
async function readWheel(wheel) {
  const compiled = [];
  const read2 = await readZip(wheel, LIMITS, (path, bytes) => {
    const [, module] = COMPILED.exec(path) ?? [];
    if (module !== void 0) compiled.push(module.replaceAll("/", "."));
    return bytes <= MAX_TEXT && isWanted(path);
  });
  if (!read2.ok) return `its wheel ${read2.why}`;
  if (read2.files.size > MAX_FILES) return `its wheel has more than ${MAX_FILES} files`;
  const files = /* @__PURE__ */ Object.create(null);
  let total = 0;
  for (const [path, bytes] of read2.files) {
    total += bytes.length;
    if (total > MAX_TEXTS) return `its wheel has more than ${MAX_TEXTS / MIB} MB of Python files`;
    const text = bytes.toString("utf8");
    if (!text.includes("�")) files[path] = text;
  }
  return { files, compiled, requires: requiresOf(files) };
}
function requiresOf(files) {
  const path = Object.keys(files).find((name) => METADATA.test(name));
  const [head = ""] = (path === void 0 ? "" : files[path] ?? "").split(/\r?\n\r?\n/, 1);
  return head.split(/\r?\n/).flatMap((line) => {
    const [, text] = /^Requires-Dist:\s*(.+)$/i.exec(line) ?? [];
    const read2 = text === void 0 ? null : readRequirement(text);
    return read2 === null || "why" in read2 || /\bextra\b/.test(read2.marker) ? [] : [read2];
  });
}

// src/inference/packages/usual-index.ts
import { tmpdir } from "node:os";
var QUESTION = `
import json
from pip._internal.configuration import Configuration
from pip._internal.models.index import PyPI
settings = Configuration(isolated=False)
settings.load()
def value(name):
    for place in ("global", "install", ":env:"):
        try:
            return settings.get_value(place + "." + name).split()
        except Exception:
            pass
    return []
print(json.dumps([value("index-url") or [PyPI.simple_url], value("extra-index-url")]))
`;
var TIMEOUT = 6e4;
async function usualIndexes(python, environment) {
  const base = await findPython(python, environment);
  if (typeof base === "string") return [];
  const options = { environment, cwd: tmpdir(), timeout: TIMEOUT };
  const run = await runTool(base.interpreter, ["-I", "-c", QUESTION], options);
  if (!run.ok) return [];
  return readAnswer(run.stdout);
}
function readAnswer(text) {
  try {
    const answer = JSON.parse(text);
    const all = Array.isArray(answer) ? answer.flat() : [];
    return all.filter((each) => typeof each === "string").filter((each) => /^https?:/i.test(each));
  } catch {
    return [];
  }
}

// src/inference/packages/packages.ts
var MAX_WHEELS = 40;
function openPackages(options) {
  const { making } = options;
  let pinned = null;
  let places = null;
  const offers = /* @__PURE__ */ new Map();
  const wheels = /* @__PURE__ */ new Map();
  function once(kept, key, make) {
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    return known;
  }
  async function get(distribution, clauses) {
    pinned ??= readPinned();
    const { hashes } = await pinned;
    const kept = await inCache(distribution, clauses, hashes, options.files);
    if (kept !== null) return read(kept.path, kept.version);
    places ??= placesOf(options);
    const named = await places;
    const files = trusting(options.files, [...named.indexes, ...named.wheels]);
    if (named.indexes.length + named.wheels.length === 0) return { ok: false, why: NO_INDEX };
    const offered = await once(offers, distribution, () => offersOf(distribution, named, files));
    const wheel = chooseWheel(offered.wheels, clauses);
    if (wheel === null) return { ok: false, why: noWheel(distribution, clauses, offered) };
    const fetched = await fetchWheel(wheel, pinOf(wheel, hashes), trusting(files, [wheel.place]));
    return "why" in fetched ? { ok: false, why: fetched.why } : read(fetched.path, wheel.version);
  }
  return {
    finderFor(declaration) {
      const needed = /* @__PURE__ */ new Map();
      const given = /* @__PURE__ */ new Set();
      async function wanted(distribution) {
        pinned ??= readPinned();
        const pin = (await pinned).versions.get(distribution);
        const declared = declaration?.requirements.find(({ name }) => name === distribution);
        const fits = pin !== void 0 && (!declared || fulfils(pin, declared.versions));
        if (fits || pin !== void 0 && making === "ready") return [`==${pin}`];
        if (declared && making === "declared") return [declared.versions];
        return needed.get(distribution) ?? null;
      }
      return async (module) => {
        const name = distributionOf(module);
        const clauses = await wanted(name);
        if (clauses === null) return { kind: "absent" };
        const standIn = (why) => ({
          kind: "stand-in",
          name,
          version: clauses.map(exactVersion).find((it) => it !== null) ?? null,
          why
        });
        const whyNot2 = NEVER_FETCHED.get(name);
        if (whyNot2 !== void 0) return standIn(whyNot2);
        if (making === "never")
          return standIn("the settings (environments: never) let nothing be fetched");
        if (given.size >= MAX_WHEELS && !given.has(name))
          return standIn(`more than ${MAX_WHEELS} packages would be needed`);
        given.add(name);
        const key = JSON.stringify([name, clauses]);
        const got = await once(wheels, key, () => get(name, clauses));
        if (!got.ok) return standIn(got.why);
        const { version, files, compiled, requires } = got;
        if (!brings(got, module))
          return standIn(`its wheel ${version} has no Python module ${module}`);
        for (const { name: other, versions } of requires)
          needed.set(other, [...needed.get(other) ?? [], versions]);
        return { kind: "wheel", name, version, files, compiled };
      };
    }
  };
}
async function read(path, version) {
  const content = await readWheel(path);
  return typeof content === "string" ? { ok: false, why: content } : { ok: true, version, ...content };
}
async function inCache(distribution, clauses, hashes, { cacheFolder }) {
  for (const [file, sha256] of hashes) {
    const name = readWheelName(file);
    if (name?.distribution !== distribution || clauses[0] !== `==${name.version}`) continue;
    const found = await findInCache(cacheFolder, sha256, file);
    if (found !== null) return { path: found.path, version: name.version };
  }
  return null;
}
function pinOf({ file }, hashes) {
  return hashes.get(file) ?? null;
}
async function placesOf({ sources, python, environment }) {
  const { index, wheels } = sources;
  const ofUv = environment.UV_DEFAULT_INDEX || environment.UV_INDEX_URL || null;
  const named = index ?? ofUv;
  return { wheels, indexes: named === null ? await usualIndexes(python, environment) : [named] };
}
var NO_INDEX = "no package index is known: there is no pip whose index could be used, and the settings (package-index) name none";
function noWheel(distribution, clauses, offered) {
  const versions = clauses.filter((clause) => clause !== "").join(", ");
  const [problem2] = offered.problems;
  if (problem2 !== void 0 && offered.wheels.length === 0)
    return `its wheel could not be had (${problem2})`;
  return `there is no wheel of ${distribution}${versions === "" ? "" : ` ${versions}`}`;
}
function exactVersion(clauses) {
  return /^==([\w.!]+)$/.exec(clauses)?.[1] ?? null;
}
function brings({ files, compiled }, module) {
  const isHere = (path) => path === `${module}.py` || path.startsWith(`${module}/`);
  return Object.keys(files).some(isHere) && !compiled.includes(module);
}
export {
  openPackages
};
