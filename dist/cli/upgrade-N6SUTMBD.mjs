import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isMerged,
  showPatch
} from "./chunk-2DGDVTTU.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import {
  resolvePaths
} from "./chunk-DD3JX5TE.mjs";
import {
  fileSuffix,
  isReservedName,
  isResourceId,
  licenseStanding,
  meantLicense,
  parseHttpUrl,
  readDescription
} from "./chunk-VVT2OA5D.mjs";
import "./chunk-HYD6JIS5.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-ULBAADO5.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-LVEK24AU.mjs";
import "./chunk-MTC2LBGW.mjs";
import "./chunk-3ZPSYSWK.mjs";
import "./chunk-F7LRB3NK.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-G2FOE5CD.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-6UOHBWV3.mjs";
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import "./chunk-4HZJ443U.mjs";
import "./chunk-XVADSDHJ.mjs";
import "./chunk-4HFXGNNF.mjs";
import "./chunk-5N35OITQ.mjs";
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
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/commands/upgrade.ts
import { readFile, writeFile } from "node:fs/promises";

// src/description/upgrade/upgrade.ts
var import_yaml6 = __toESM(require_dist(), 1);

// src/description/upgrade/common-fields.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/description/schemas/schema.ts
function is(type, limits = {}) {
  return { is: type, ...limits };
}
var text = (limits = {}) => is("string", limits);
function list(items, limits = {}) {
  return { is: "list", items, ...limits };
}
function mapping(fields, extra = "forbid") {
  const properties = {};
  const required = [];
  for (const [field, schema] of Object.entries(fields)) {
    const name = field.replace(/\*$/, "");
    properties[name] = schema;
    if (field !== name) required.push(name);
  }
  return {
    is: "mapping",
    properties,
    ...required.length > 0 ? { required } : {},
    ...extra === "allow" ? {} : { additionalProperties: extra === "forbid" ? false : extra }
  };
}
function nullable(schema) {
  return { if: { const: null }, else: schema };
}
function oneOf(...values) {
  return { enum: values };
}
function choose(branches, otherwise) {
  return branches.reduceRight(
    (rest, [condition, branch]) => Object.fromEntries([
      ["if", condition],
      ["then", branch],
      ["else", rest]
    ]),
    otherwise
  );
}
var isText = { type: "string" };

// src/description/schemas/shared.ts
var DTYPES = [
  ...[
    "float32",
    "float64",
    "uint8",
    "int8",
    "uint16",
    "int16",
    "uint32",
    "int32",
    "uint64",
    "int64"
  ],
  "bool"
];
var packagedSource = (suffixes, anyCase = false) => is("file-source", { unreserved: true, ...suffixRule(suffixes, anyCase) });
var suffixRule = (suffixes, anyCase) => suffixes ? { suffix: { of: suffixes, anyCase } } : {};
var fileDescription = (suffixes, anyCase = false) => mapping({
  "source*": packagedSource(suffixes, anyCase),
  sha256: nullable(is("sha256"))
});
var COVER_SUFFIXES_0_3 = [".gif", ".jpeg", ".jpg", ".png", ".svg"];
var person = {
  affiliation: nullable(text()),
  email: nullable(is("email")),
  orcid: nullable(is("orcid"))
};
var author = (name) => mapping({ ...person, "name*": name, github_user: nullable(text()) });
var maintainer = (name) => mapping({ ...person, name: nullable(name), "github_user*": text() });
var uploader = mapping({ "email*": is("email"), name: nullable(text()) });
var badge = mapping({
  "label*": text(),
  icon: nullable(is("file-source", { unreserved: "path" })),
  "url*": is("url")
});
var iconOr = (file) => choose([[{ type: "string", minLength: 1, maxLength: 2 }, text()]], file);
var textList = list(text());
var attachments_0_2 = mapping({ files: list(packagedSource()) }, "allow");
var NAME_0_3 = "^[A-Za-z0-9_+\\- ()]*$";
var name_0_3 = text({ minLength: 5, maxLength: 128, pattern: NAME_0_3 });
var personName_0_3 = text({ pattern: "^[^/\\\\]*$" });
var author_0_3 = author(personName_0_3);
var commonFields_0_3 = {
  "name*": name_0_3,
  description: text({ maxLength: 1024 }),
  covers: list(fileDescription(COVER_SUFFIXES_0_3, true)),
  documentation: nullable(fileDescription([".md"])),
  id_emoji: nullable(text({ minLength: 1, maxLength: 2 })),
  authors: list(author_0_3),
  attachments: list(fileDescription()),
  cite: list(mapping({ "text*": text(), doi: nullable(is("doi")), url: nullable(is("url")) })),
  license: nullable(choose([[isText, is("license")]], fileDescription())),
  git_repo: nullable(is("url")),
  icon: nullable(iconOr(fileDescription())),
  links: textList,
  uploader: nullable(uploader),
  maintainers: list(maintainer(personName_0_3)),
  tags: textList,
  version: nullable(is("version")),
  version_comment: nullable(text({ maxLength: 512 }))
};
var runMode = mapping({ "name*": text(), kwargs: is("text-keyed") });
var linked_0_3 = mapping({ version: nullable(is("version")), "id*": is("resource-id") });
var dtype = oneOf(...DTYPES);

// src/description/upgrade/edit.ts
var import_yaml = __toESM(require_dist(), 1);
function pairOf(map, key) {
  return map.items.find(
    (pair) => (0, import_yaml.isPair)(pair) && (0, import_yaml.isScalar)(pair.key) && String(pair.key.value) === key
  );
}
function renameKey(map, from, to) {
  const pair = pairOf(map, from);
  if (pair && (0, import_yaml.isScalar)(pair.key)) pair.key.value = to;
}
function setValue(upgrade2, map, key, value) {
  const node = upgrade2.document.createNode(value);
  const pair = pairOf(map, key);
  if (pair) pair.value = node;
  else map.set(upgrade2.document.createNode(key), node);
}
function mapAt(map, key) {
  const value = map.get(key);
  return (0, import_yaml.isMap)(value) ? value : void 0;
}
function plainAt(upgrade2, map, key) {
  const value = map.get(key, true);
  if (value === void 0 || value === null) return void 0;
  return value.toJS(upgrade2.document);
}

// src/description/upgrade/common-fields.ts
var isText2 = (value) => typeof value === "string";
function changeText(map, key, change) {
  const node = map.get(key, true);
  if ((0, import_yaml2.isScalar)(node) && isText2(node.value)) node.value = change(node.value);
}
function drop(upgrade2, key, why) {
  if (!pairOf(upgrade2.root, key)) return;
  upgrade2.root.delete(key);
  upgrade2.lost.push(`"${key}" was removed: ${why}`);
}
function fixName({ root, notes }) {
  const before = root.get("name");
  changeText(root, "name", (name) => name.replace(/[^A-Za-z0-9_+\- ()]/gu, " ").slice(0, 128));
  const after = root.get("name");
  if (after !== before) notes.push(`The name is now "${after}": other characters are not allowed.`);
  if (isText2(after) && after.length < 5)
    notes.push(`The name "${after}" is too short: choose one of at least 5 characters.`);
}
function fixId(upgrade2) {
  const { root, notes } = upgrade2;
  const known = mapAt(root, "config");
  const bioimageio = known ? mapAt(known, "bioimageio") : void 0;
  const nickname = bioimageio?.get("nickname");
  if (isText2(nickname) && root.get("id") === void 0) setValue(upgrade2, root, "id", nickname);
  const before = root.get("id");
  if (!isText2(before)) return;
  changeText(root, "id", (id) => id.toLowerCase());
  if (before !== before.toLowerCase()) notes.push(`The id is now "${root.get("id")}".`);
  if (!isResourceId(before.toLowerCase())) notes.push(`The id "${before}" has to be changed.`);
}
function fixPeople({ root, document }) {
  for (const field of ["authors", "packaged_by", "maintainers"]) {
    const people = root.get(field);
    if (!(0, import_yaml2.isSeq)(people)) continue;
    for (const [index, person2] of people.items.entries()) {
      if ((0, import_yaml2.isScalar)(person2) && isText2(person2.value))
        people.items[index] = document.createNode({ name: person2.value.replace(/[/\\]/g, "") });
      if (!(0, import_yaml2.isMap)(person2)) continue;
      changeText(person2, "name", (name) => name.replace(/[/\\]/g, ""));
      changeText(person2, "github_user", (user) => user.replace(/^https:\/\/github\.com\//, ""));
    }
  }
}
function fixCitations({ root, lost }) {
  const cite = root.get("cite");
  if (!(0, import_yaml2.isSeq)(cite)) return;
  for (const entry of cite.items) {
    if (!(0, import_yaml2.isMap)(entry)) continue;
    changeText(entry, "doi", (doi) => doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ""));
    const url = entry.get("url");
    if (!isText2(url) || parseHttpUrl(url)) continue;
    changeText(entry, "text", (text2) => url ? `${text2} (${url})` : text2);
    entry.delete("url");
    if (url)
      lost.push(`The address "${url}" of a citation is none; it went into the citation's text.`);
  }
}
function fixFiles(upgrade2) {
  const { root, lost } = upgrade2;
  const documentation = root.get("documentation");
  if (isText2(documentation)) {
    if (fileSuffix(documentation) === ".md")
      setValue(upgrade2, root, "documentation", { source: documentation });
    else drop(upgrade2, "documentation", `"${documentation}" is no .md file; write one.`);
  }
  const icon = root.get("icon");
  if (isText2(icon) && [...icon].length > 2) setValue(upgrade2, root, "icon", { source: icon });
  const covers = root.get("covers");
  if ((0, import_yaml2.isSeq)(covers)) {
    covers.items = covers.items.flatMap((cover) => {
      if (!(0, import_yaml2.isScalar)(cover) || !isText2(cover.value)) return [cover];
      const suffix = fileSuffix(cover.value).toLowerCase();
      if (COVER_SUFFIXES_0_3.includes(suffix))
        return [upgrade2.document.createNode({ source: cover.value })];
      lost.push(`The cover "${cover.value}" was left out: convert it to .png.`);
      return [];
    });
  }
  fixAttachments(upgrade2);
}
function fixAttachments(upgrade2) {
  const attachments = mapAt(upgrade2.root, "attachments");
  if (!attachments) return;
  const { files, ...others } = attachments.toJS(upgrade2.document);
  const sources = (files ?? []).filter((file) => !isReservedName(file));
  setValue(
    upgrade2,
    upgrade2.root,
    "attachments",
    sources.map((source) => ({ source }))
  );
  for (const key of Object.keys(others))
    upgrade2.lost.push(`"attachments.${key}" was removed: attachments are files now.`);
}
function fixLicense(upgrade2) {
  const license = upgrade2.root.get("license");
  if (!isText2(license) || licenseStanding(license) !== "unknown") return;
  const known = meantLicense(license);
  if (known) changeText(upgrade2.root, "license", () => known);
  else
    drop(upgrade2, "license", `"${license}" is no SPDX identifier; choose one from the SPDX list.`);
}
function fixVersion(upgrade2) {
  const { root } = upgrade2;
  const number = plainAt(upgrade2, root, "version_number");
  root.delete("version_number");
  if (number === void 0) return;
  if (root.get("version") === void 0) setValue(upgrade2, root, "version", String(number));
  else upgrade2.lost.push(`"version_number: ${number}" was removed; "version" stays.`);
}
function fixAddresses(upgrade2) {
  drop(upgrade2, "download_url", "the newer version has no place for it.");
  drop(upgrade2, "rdf_source", "the newer version has no place for it.");
  const repository = upgrade2.root.get("git_repo");
  if (isText2(repository) && !parseHttpUrl(repository))
    drop(upgrade2, "git_repo", `"${repository}" is no web address.`);
}
var CHANGES = [
  fixName,
  fixId,
  fixPeople,
  fixCitations,
  fixFiles,
  fixLicense,
  fixVersion,
  fixAddresses
];
function upgradeCommonFields(upgrade2, formatVersion) {
  for (const change of CHANGES) change(upgrade2);
  const node = upgrade2.root.get("format_version", true);
  if ((0, import_yaml2.isScalar)(node)) {
    node.value = formatVersion;
    node.type = import_yaml2.Scalar.PLAIN;
  }
}

// src/description/upgrade/model-0-3.ts
var import_yaml3 = __toESM(require_dist(), 1);
var MOVED = ["language", "framework", "source", "sha256", "kwargs", "dependencies"];
function upgradeModel_0_3(upgrade2) {
  const { root } = upgrade2;
  const future = takeFuture(upgrade2);
  const weights = mapAt(root, "weights");
  for (const field of ["authors", "packaged_by"])
    namePersons(upgrade2, root, field, future?.get(field));
  if (future?.has("version"))
    setValue(upgrade2, root, "version", plainAt(upgrade2, future, "version"));
  if (weights) {
    renameKey(weights, "pytorch_script", "torchscript");
    const later = future ? mapAt(future, "weights") : void 0;
    for (const { key, value } of weights.items) {
      const name = String((0, import_yaml3.isScalar)(key) ? key.value : key);
      const update = later?.get(name === "torchscript" ? "pytorch_script" : name);
      if ((0, import_yaml3.isMap)(value))
        namePersons(upgrade2, value, "authors", (0, import_yaml3.isMap)(update) ? update.get("authors") : void 0);
    }
  }
  const hasState = weights?.has("pytorch_state_dict") ?? false;
  for (const field of MOVED) {
    if (!root.delete(field) || hasState || field === "language" || field === "framework") continue;
    upgrade2.lost.push(`"${field}" was removed: it is for pytorch_state_dict weights only.`);
  }
}
function takeFuture({ root }) {
  const config = mapAt(root, "config");
  const future = config && mapAt(config, "future");
  if (!config || !future) return void 0;
  const known = mapAt(future, "0.3.2");
  future.delete("0.3.2");
  if (future.items.length === 0) config.delete("future");
  if (config.items.length === 0) root.delete("config");
  return known;
}
function namePersons(upgrade2, holder, field, updates) {
  const people = holder.get(field);
  if (!(0, import_yaml3.isSeq)(people)) return;
  const { document } = upgrade2;
  for (const [index, person2] of people.items.entries()) {
    if (!(0, import_yaml3.isScalar)(person2)) continue;
    const update = (0, import_yaml3.isSeq)(updates) ? updates.items[index] : void 0;
    const more = (0, import_yaml3.isMap)(update) ? update.toJS(document) : {};
    people.items[index] = document.createNode({ name: String(person2.value), ...more });
  }
}

// src/description/upgrade/tensors.ts
var import_yaml4 = __toESM(require_dist(), 1);
function upgradeTensors(upgrade2, model) {
  for (const side of ["inputs", "outputs"]) {
    const tensors = upgrade2.root.get(side);
    if (!(0, import_yaml4.isSeq)(tensors)) continue;
    for (const [index, map] of tensors.items.entries()) {
      const tensor = model[side][index];
      if ((0, import_yaml4.isMap)(map) && tensor) upgradeTensor(upgrade2, map, tensor, side, model);
    }
    const count = model[side].length;
    for (const kind of ["test", "sample"]) {
      const files = upgrade2.root.get(`${kind}_${side}`);
      if ((0, import_yaml4.isSeq)(files) && files.items.length > count)
        upgrade2.lost.push(
          `${kind}_${side} has more files than there are ${side}; the rest was dropped.`
        );
      upgrade2.root.delete(`${kind}_${side}`);
    }
  }
}
function upgradeTensor(upgrade2, map, tensor, side, model) {
  renameKey(map, "name", "id");
  setValue(
    upgrade2,
    map,
    "axes",
    tensor.axes.map((axis) => newAxis(axis, tensor, side, model, upgrade2))
  );
  const range = map.get("data_range", true);
  const limits = (0, import_yaml4.isSeq)(range) ? range.toJSON().map(finite) : [null, null];
  map.delete("shape");
  map.delete("halo");
  map.delete("data_range");
  renameKey(map, "data_type", "data");
  setValue(
    upgrade2,
    map,
    "data",
    tensor.dtype === "bool" ? { type: "bool", values: [false, true] } : {
      type: tensor.dtype,
      ...limits.some((limit) => limit !== null) ? { range: limits } : {}
    }
  );
  for (const [key, file] of [
    ["test_tensor", tensor.testTensor],
    ["sample_tensor", tensor.sampleTensor]
  ])
    if (file) setValue(upgrade2, map, key, { source: file.source });
  upgradeSteps(upgrade2, map, tensor, side);
}
function finite(limit) {
  return typeof limit === "number" && Number.isFinite(limit) ? limit : null;
}
function upgradeSteps(upgrade2, map, { processing, dtype: dtype2 }, side) {
  const key = side === "inputs" ? "preprocessing" : "postprocessing";
  const written = processing.slice(1, -1);
  const cast = (type) => ({ id: "ensure_dtype", kwargs: { dtype: type } });
  const needsCasts = dtype2 !== "float32" && (side === "inputs" || written.length > 0);
  const steps = written.map(
    ({ id, kwargs }) => Object.keys(kwargs).length > 0 ? { id, kwargs } : { id }
  );
  const all = needsCasts ? [cast(dtype2), ...steps, cast("float32")] : steps;
  if (all.length > 0) setValue(upgrade2, map, key, all);
  else map.delete(key);
  if (side === "outputs" && dtype2 !== "float32")
    upgrade2.notes.push(
      `The output "${map.get("id")}" has the type ${dtype2}. Version 0.4 compared it as float32; check its last postprocessing step.`
    );
}
function newAxis(axis, tensor, side, model, upgrade2) {
  const name = `${tensor.id}.${axis.id}`;
  if (axis.type === "batch") return { type: "batch" };
  if (axis.type === "channel") {
    const count = fixedSize(axis, model);
    if (count === null)
      upgrade2.notes.push(
        `The number of channels of ${name} is unknown; name all channels by hand.`
      );
    const names = Array.from({ length: count ?? 1 }, (_, index) => `channel${index}`);
    return { type: "channel", channel_names: names };
  }
  const id = axis.type === "space" ? { id: axis.id } : {};
  const { size } = axis;
  const scaled = size.kind === "reference" && size.factor !== 1;
  if (size.kind === "reference" && axis.type === "index" && scaled)
    return { type: "index", size: fixedSize(axis, model) ?? 1 };
  if (axis.halo > 0 && (size.kind !== "reference" || axis.type === "index"))
    upgrade2.lost.push(
      `The halo of ${axis.halo} on ${name} was left out: an axis with a halo has to follow another axis.`
    );
  return {
    type: axis.type,
    ...id,
    size: newSize(axis, side, name, upgrade2),
    ...scaled && size.kind === "reference" ? { scale: 1 / size.factor } : {},
    ...axis.halo > 0 && size.kind === "reference" && axis.type !== "index" ? { halo: axis.halo } : {}
  };
}
function newSize({ size, type }, side, name, upgrade2) {
  switch (size.kind) {
    case "fixed":
      return size.size;
    case "parameterized":
      if (side === "inputs") return { min: size.min, step: size.step };
      return type === "index" ? { min: size.min } : size.min;
    case "reference":
      return {
        tensor_id: size.tensor,
        axis_id: size.axis,
        ...size.offset === 0 ? {} : { offset: Math.trunc(size.offset) }
      };
    default:
      upgrade2.notes.push(`The size of ${name} is not described; 1 stands in for it.`);
      return 1;
  }
}
function fixedSize({ size }, model) {
  if (size.kind === "fixed") return size.size;
  if (size.kind !== "reference") return null;
  const target = model.inputs.find(({ id }) => id === size.tensor)?.axes.find(({ id }) => id === size.axis);
  if (target?.size.kind !== "fixed") return null;
  return Math.trunc(target.size.size * size.factor + size.offset);
}

// src/description/upgrade/weights.ts
var import_yaml5 = __toESM(require_dist(), 1);
var ASSUMED = {
  keras_hdf5: ["tensorflow_version", "1.15"],
  onnx: ["opset_version", 15],
  pytorch_state_dict: ["pytorch_version", "1.10"],
  tensorflow_js: ["tensorflow_version", "1.15"],
  tensorflow_saved_model_bundle: ["tensorflow_version", "1.15"],
  torchscript: ["pytorch_version", "1.10"]
};
function upgradeWeights(upgrade2, model) {
  const weights = mapAt(upgrade2.root, "weights");
  if (!weights) return;
  for (const entry of model.weights) {
    const map = mapAt(weights, entry.format);
    if (map) upgradeEntry(upgrade2, map, entry);
  }
}
function upgradeEntry(upgrade2, map, entry) {
  const { format, architecture, dependencies } = entry;
  const assumed = ASSUMED[format];
  if (assumed) {
    const [field, version] = assumed;
    const written = map.get(field, true);
    if (plainAt(upgrade2, map, field) === void 0 || plainAt(upgrade2, map, field) === null) {
      setValue(upgrade2, map, field, version);
      upgrade2.notes.push(`weights.${format}.${field} was not given; ${version} is assumed.`);
    } else if ((0, import_yaml5.isScalar)(written) && typeof written.value === "number" && field !== "opset_version")
      written.value = written.source ?? String(written.value);
  }
  if (architecture) {
    setValue(upgrade2, map, "architecture", {
      callable: architecture.callable,
      ...architecture.source ? {
        source: architecture.source.source,
        ...architecture.source.sha256 ? { sha256: architecture.source.sha256 } : {}
      } : { import_from: architecture.importFrom ?? "" },
      ...Object.keys(architecture.kwargs).length > 0 ? { kwargs: architecture.kwargs } : {}
    });
    map.delete("architecture_sha256");
    map.delete("kwargs");
  }
  upgradeDependencies(upgrade2, map, format, dependencies?.source);
  if (!mapAt(map, "attachments")) return;
  map.delete("attachments");
  upgrade2.lost.push(`weights.${format}.attachments were removed: weights are single files now.`);
}
function upgradeDependencies(upgrade2, map, format, file) {
  if (file === void 0) return;
  const takesThem = format === "pytorch_state_dict" || format === "tensorflow_saved_model_bundle";
  if (takesThem && /\.ya?ml$/.test(file)) setValue(upgrade2, map, "dependencies", { source: file });
  else {
    map.delete("dependencies");
    upgrade2.lost.push(
      `weights.${format}.dependencies "${file}" were removed: the newer version takes conda environments (.yaml) only, and not for each format.`
    );
  }
}

// src/description/upgrade/upgrade.ts
var TARGETS = { "0.2": "0.3.4", "0.4": "0.5.14" };
function upgradeDescription(text2, file) {
  const before = readDescription(text2, file);
  const { description } = before;
  if (!description) return { kind: "invalid", findings: before.findings };
  const target = TARGETS[description.specVersion];
  if (!target) return { kind: "newest", formatVersion: description.formatVersion };
  const document = (0, import_yaml6.parseDocument)(text2, { version: "1.2", merge: true });
  if (!(0, import_yaml6.isMap)(document.contents)) return { kind: "invalid", findings: before.findings };
  const upgrade2 = { document, root: document.contents, notes: [], lost: [] };
  if (description.model && description.formatVersion.startsWith("0.3.")) upgradeModel_0_3(upgrade2);
  upgradeCommonFields(upgrade2, target);
  if (description.model) {
    upgradeTensors(upgrade2, description.model);
    upgradeWeights(upgrade2, description.model);
    upgradeModelFields(upgrade2);
  }
  const upgraded = document.toString({
    lineWidth: 0,
    flowCollectionPadding: /[[{] \S/.test(text2)
  });
  const { findings } = readDescription(upgraded, file);
  return {
    kind: "upgraded",
    text: upgraded,
    from: description.formatVersion,
    to: target,
    notes: upgrade2.notes,
    lost: upgrade2.lost,
    remaining: findings.filter(({ severity }) => severity === "error")
  };
}
function upgradeModelFields(upgrade2) {
  const { root } = upgrade2;
  const parent = plainAt(upgrade2, root, "parent");
  if (parent !== void 0) {
    root.delete("parent");
    upgrade2.lost.push('"parent" was removed: version 0.4 never read it.');
  }
  const linked = mapAt(root, "training_data");
  if (!linked) return;
  if (linked.has("name")) {
    upgrade2.notes.push('"training_data" describes a dataset in place; it is kept as it is.');
    return;
  }
  const number = plainAt(upgrade2, linked, "version_number");
  linked.delete("version_number");
  if (number !== void 0) setValue(upgrade2, linked, "version", String(number));
}

// src/cli/commands/upgrade.ts
var upgrade = async (words, settings, terminal) => {
  if (words.length === 0) {
    complain([{ message: "No path is given.", hint: "Name a description or a folder." }], terminal);
    return EXIT.misused;
  }
  let code = EXIT.passed;
  for (const resource of await resolvePaths(words, terminal.folder)) {
    const { descriptionFile: path, source } = resource;
    const isElsewhere = source.endsWith(".zip") || isMerged(resource);
    if (path === null || isElsewhere) {
      const message = isElsewhere ? "only a description of its own, in a folder, can be rewritten" : "there is no description";
      await writeText(terminal.stdout, `${terminalText(source)}: ${message}
`);
      code = EXIT.failed;
      continue;
    }
    const text2 = await readFile(path, "utf8");
    const result = upgradeDescription(text2, source);
    await writeText(terminal.stdout, show(source, text2, result, terminal));
    if (result.kind === "upgraded" && !settings.dryRun) await writeFile(path, result.text);
    if (result.kind === "invalid" || result.kind === "upgraded" && result.remaining.length > 0)
      code = EXIT.failed;
  }
  return code;
};
function show(source, before, result, terminal) {
  if (result.kind === "newest")
    return `${terminalText(source)}: version ${result.formatVersion} is the newest generation, nothing to do
`;
  if (result.kind === "invalid")
    return `${terminalText(source)} was left alone, mend it first:
${list2(result.findings.map(said))}`;
  const { from, to, text: text2, notes, lost, remaining } = result;
  return [
    `${terminalText(source)}: ${from} → ${to}
`,
    showPatch(source, before, text2, [from, to], terminal),
    section("Look at this", notes),
    section("Could not be carried over", lost),
    section("Still to be mended by hand", remaining.map(said))
  ].join("");
}
function said({ position, message, hint }) {
  return `${position ? `line ${position.line}: ` : ""}${message} ${hint}`;
}
function section(title, lines) {
  return lines.length === 0 ? "" : `
${title}:
${list2(lines)}`;
}
function list2(lines) {
  return lines.map((line) => `  - ${terminalText(line)}
`).join("");
}
export {
  upgrade
};
