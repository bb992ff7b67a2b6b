import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  codeFence,
  escapeXml
} from "./chunk-EIXKLAKA.mjs";
import {
  pathTarget
} from "./chunk-5Y7LS7PA.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import {
  shorten
} from "./chunk-2EXKPKTC.mjs";
import {
  finishedAt
} from "./chunk-VXPWAIBU.mjs";
import {
  BLAME_WORDS,
  STATUS_LABELS,
  caseTitle,
  causeWords,
  codeWords,
  totalDuration
} from "./chunk-R4YIRLOF.mjs";
import "./chunk-4ZY4O7HA.mjs";
import {
  require_dist
} from "./chunk-37UKLRJS.mjs";
import {
  guardLine
} from "./chunk-XODTFK72.mjs";
import {
  cleanLines,
  oneLine
} from "./chunk-TGQFCGNC.mjs";
import {
  CAUSES
} from "./chunk-ONNEMNMI.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/report/formats/plain-words.ts
var TEXT_LIMIT = 4e3;
var LOG_LIMIT = 2e4;
function plainWords(...sentences) {
  const told = sentences.map(oneLine).filter((sentence2) => sentence2 !== "");
  return guardLine(shorten(told.join(" "), TEXT_LIMIT));
}
function plainLog(log) {
  if (log === void 0 || log.trim() === "") return [];
  return cleanLines(log.slice(-LOG_LIMIT)).filter((line, index) => index > 0 || line !== "").map(guardLine);
}

// src/report/formats/junit.ts
function junit(report) {
  const suites = report.resources.map((resource) => suite(resource, report));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(report.tool.name)}" time="${seconds(report.duration)}">`,
    ...suites,
    "</testsuites>",
    ""
  ].join("\n");
}
function suite(resource, { startedAt }) {
  const cases = [descriptionCase(resource), ...resource.verdicts.map(verdictCase)];
  const number = (tag) => cases.filter(({ outcome }) => outcome?.tag === tag).length;
  const time = cases.reduce((sum, one) => sum + one.time, 0);
  const attributes = {
    name: resource.id,
    tests: String(cases.length),
    failures: String(number("failure")),
    errors: String(number("error")),
    skipped: String(number("skipped")),
    time: time.toFixed(3),
    timestamp: startedAt.slice(0, 19)
  };
  return [
    `  <testsuite ${written(attributes)}>`,
    ...cases.map((one) => testCase(one, resource.id)),
    "  </testsuite>"
  ].join("\n");
}
function testCase({ name, time, outcome, output }, classname) {
  const attributes = written({ name, classname, time: time.toFixed(3) });
  const children = [
    ...outcome ? [
      `      <${outcome.tag} ${written({ type: outcome.type, message: outcome.message })}>${lines(outcome.text)}</${outcome.tag}>`
    ] : [],
    ...output.length > 0 ? [`      <system-out>${lines(output)}</system-out>`] : []
  ];
  if (children.length === 0) return `    <testcase ${attributes}/>`;
  return [`    <testcase ${attributes}>`, ...children, "    </testcase>"].join("\n");
}
function descriptionCase({ findings, status }) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const [first] = errors;
  return {
    name: "description",
    time: 0,
    outcome: first ? {
      tag: status === "inconclusive" ? "error" : "failure",
      type: first.code,
      message: plainWords(first.message),
      text: errors.map(findingLine)
    } : null,
    output: others.map(findingLine)
  };
}
function findingLine({ position, severity, code, message, hint }) {
  const place = position ? `${position.file}:${position.line}:${position.column} ` : "";
  return plainWords(`${place}${severity} [${code}]`, message, hint);
}
var TAGS = {
  passed: null,
  failed: "failure",
  error: "error",
  unsupported: "skipped",
  skipped: "skipped",
  "not-applicable": "skipped"
};
function verdictCase(verdict) {
  const { status, blame, message, hint, evidence } = verdict;
  const tag = TAGS[status];
  const fault = blame === null ? "" : `At fault: ${BLAME_WORDS[blame]}.`;
  return {
    name: caseTitle(verdict),
    time: (totalDuration(verdict) ?? 0) / 1e3,
    outcome: tag === null ? null : {
      tag,
      type: verdict.cause ?? status,
      message: plainWords(`${STATUS_LABELS[status].word}${colon(causeWords(verdict))}`),
      text: [message, hint, fault].map((one) => plainWords(one)).filter((one) => one !== "")
    },
    output: plainLog(evidence.log)
  };
}
function colon(words) {
  return words === "" ? "" : `: ${words}`;
}
function written(attributes) {
  return Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(plainWords(value))}"`).join(" ");
}
function lines(text2) {
  return text2.map(escapeXml).join("\n");
}
function seconds(milliseconds) {
  return (milliseconds / 1e3).toFixed(3);
}

// src/report/formats/sarif.ts
var LEVELS = {
  error: "error",
  warning: "warning",
  info: "note"
};
function sarif(report) {
  const { resources, tool } = report;
  const results = resources.flatMap((resource) => [
    ...resource.findings.map((finding) => ofFinding(finding, resource)),
    ...resource.verdicts.filter(({ status }) => status === "failed").map((verdict) => ofVerdict(verdict, resource))
  ]);
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const notifications = resources.flatMap(
    ({ id, verdicts }) => verdicts.filter(({ status }) => status === "error" || status === "unsupported").map((verdict) => notification(verdict, id))
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: rules.map(rule) } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            startTimeUtc: report.startedAt,
            endTimeUtc: finishedAt(report),
            toolExecutionNotifications: notifications
          }
        ],
        results: results.map((result) => ({ ...result, ruleIndex: rules.indexOf(result.ruleId) }))
      }
    ]
  };
  return `${jsonText(log, 2)}
`;
}
function rule(id) {
  const text2 = Object.hasOwn(CAUSES, id) ? CAUSES[id].means : plainWords(codeWords(id));
  return { id, shortDescription: { text: text2 || id } };
}
function ofFinding(finding, resource) {
  const { code, severity, message, hint, position, fix } = finding;
  return {
    ruleId: plainWords(code) || "finding",
    level: LEVELS[severity],
    message: { text: plainWords(message, hint) || code },
    ...locations(position, resource),
    ...fix === void 0 || position === null ? {} : fixes(fix, position)
  };
}
function ofVerdict(verdict, resource) {
  const { message, hint, blame, evidence } = verdict;
  const fault = blame === null ? "" : `At fault: ${BLAME_WORDS[blame]}.`;
  return {
    ruleId: verdict.cause ?? "failed",
    level: "error",
    message: { text: plainWords(`${caseTitle(verdict)}:`, message, hint, fault) },
    ...locations(evidence.position ?? null, resource)
  };
}
function notification(verdict, id) {
  const { cause, message, hint, status } = verdict;
  return {
    level: "warning",
    message: { text: plainWords(`${id}, ${caseTitle(verdict)}:`, message, hint) },
    descriptor: { id: cause ?? status }
  };
}
function locations(position, { descriptionFile }) {
  const uri = uriOf(position?.file ?? descriptionFile);
  if (uri === null) return {};
  const region = position ? { startLine: position.line, startColumn: position.column } : null;
  return {
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region ? { region } : {} } }]
  };
}
function fixes({ description, offset, length, text: text2 }, { file }) {
  const uri = uriOf(file);
  if (uri === null) return {};
  const replacement = {
    deletedRegion: { charOffset: offset, charLength: length },
    insertedContent: { text: text2 }
  };
  const change = { artifactLocation: { uri }, replacements: [replacement] };
  return {
    fixes: [{ description: { text: plainWords(description) }, artifactChanges: [change] }]
  };
}
function uriOf(file) {
  if (file === null || /^[a-z][a-z0-9+.-]*:/i.test(file)) return null;
  return pathTarget(file);
}

// src/report/formats/test-summary.ts
var import_yaml = __toESM(require_dist(), 1);

// src/report/formats/resource-folders.ts
function resourceFolders(resources) {
  const taken = /* @__PURE__ */ new Set();
  return resources.filter(({ status }) => status !== "removed").map((resource) => {
    const name = folderName(resource.id);
    let folder = name;
    for (let number = 2; taken.has(folder.toLowerCase()); number++) folder = `${name}-${number}`;
    taken.add(folder.toLowerCase());
    return { resource, folder };
  });
}
function folderName(id) {
  const parts = id.split("/").map(
    (part) => part.replace(/[^\w.-]+/g, "_").replace(/^\.+/, "").slice(0, 100)
  ).filter((part) => part !== "");
  return parts.length === 0 ? "resource" : parts.join("/");
}

// src/report/formats/test-summary.ts
var STATUSES = {
  passed: "passed",
  failed: "failed",
  error: "skipped",
  unsupported: "skipped",
  skipped: "skipped",
  "not-applicable": "not-applicable"
};
var RESOURCE_STATUSES = {
  passed: "passed",
  valid: "passed",
  failed: "failed",
  partial: "skipped",
  inconclusive: "skipped",
  removed: "skipped"
};
function testSummaries(report) {
  return new Map(
    resourceFolders(report.resources).map(({ resource, folder }) => [
      `${folder}/test_summary.yaml`,
      (0, import_yaml.stringify)(testSummary(resource, report), { lineWidth: 0 })
    ])
  );
}
function testSummary(resource, { tool }) {
  const version = `${tool.name} ${tool.version}`;
  const tests = [descriptionTest(resource), ...resource.verdicts.map(verdictTest)];
  return {
    // Neither of the two took part: who did is said instead.
    bioimageio_core_version: version,
    bioimageio_spec_version: version,
    ...resource.descriptionSha256 === void 0 ? {} : { rdf_sha256: resource.descriptionSha256 },
    status: RESOURCE_STATUSES[resource.status],
    tests: { [tool.name]: tests }
  };
}
function descriptionTest({ findings }) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return {
    name: "description",
    status: errors.length > 0 ? "failed" : "passed",
    error: errors.length > 0 ? errors.map(({ message }) => plainWords(message)).join("\n") : null,
    nested_errors: {},
    traceback: null,
    warnings: Object.fromEntries(
      warnings.map(({ path, code, message }) => [
        plainWords(path.join(".")) || plainWords(code),
        plainWords(message)
      ])
    )
  };
}
function verdictTest(verdict) {
  const { status, message, hint, evidence } = verdict;
  const log = plainLog(evidence.log);
  const reason = status === "passed" ? {} : { reason: plainWords(message, hint) };
  return {
    name: plainWords(caseTitle(verdict)),
    status: STATUSES[status],
    error: status === "failed" ? plainWords(message) : null,
    nested_errors: {},
    traceback: log.length > 0 ? log : null,
    warnings: {},
    ...reason
  };
}

// src/report/formats/validation-summary.ts
var SEVERITIES = { info: 20, warning: 30, error: 50 };
function validationSummaries(report) {
  return new Map(
    resourceFolders(report.resources).map(({ resource, folder }) => [
      `${folder}/validation_summary.json`,
      `${jsonText(validationSummary(resource, report), 4)}
`
    ])
  );
}
function validationSummary(resource, { tool, environment }) {
  const { verdicts } = resource;
  const decided = verdicts.filter(({ status }) => status === "passed" || status === "failed");
  const env = { [tool.name]: tool.version, node: environment.node, ...environment.engines };
  return {
    name: `${tool.name} ${tool.version}`,
    source_name: plainWords(resource.source),
    id: plainWords(resource.id),
    type: plainWords(resource.type ?? "unknown"),
    format_version: plainWords(resource.formatVersion ?? "unknown"),
    status: statusOf(resource),
    metadata_completeness: resource.metadataCompleteness ?? 0,
    details: [descriptionDetail(resource), ...decided.map(verdictDetail)],
    env: Object.entries(env).map(([name, version]) => [
      plainWords(name),
      plainWords(version),
      "",
      ""
    ]),
    // Written by whoever has conda; this program has none.
    saved_conda_list: "",
    undecided: verdicts.filter(
      ({ status }) => status === "error" || status === "unsupported" || status === "skipped"
    ).map((verdict) => ({
      name: detailName(verdict),
      loc: locOf(verdict),
      status: verdict.status,
      cause: verdict.cause,
      msg: plainWords(verdict.message)
    }))
  };
}
function statusOf({ status, findings }) {
  if (status === "passed" || status === "valid") return "passed";
  return findings.some(({ severity }) => severity === "error") ? "failed" : "valid-format";
}
function descriptionDetail({ type, formatVersion, findings, status }) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const isUnread = type === null && status !== "valid";
  return {
    name: `bioimageio.spec format validation ${plainWords(type ?? "unknown")} ${plainWords(formatVersion ?? "unknown")}`,
    status: errors.length > 0 || isUnread ? "failed" : "passed",
    loc: [],
    errors: errors.map((finding) => errorEntry(finding.path, finding.code, sentence(finding))),
    warnings: findings.filter(({ severity }) => severity !== "error").map((finding) => ({
      loc: finding.path.map(locPart),
      msg: sentence(finding),
      type: plainWords(finding.code),
      severity: SEVERITIES[finding.severity]
    })),
    ...NOTHING_MORE
  };
}
function verdictDetail(verdict) {
  const { status, cause, message, hint, blame, evidence } = verdict;
  const fault = blame === null ? "" : `At fault: ${BLAME_WORDS[blame]}.`;
  const words = plainWords(message, hint, fault);
  const remark = status === "passed" && hint !== "";
  return {
    name: detailName(verdict),
    status,
    loc: locOf(verdict),
    errors: status === "failed" ? [errorEntry(locOf(verdict), cause ?? "failed", words, evidence.log)] : [],
    warnings: remark ? [
      {
        loc: locOf(verdict),
        msg: plainWords(hint),
        type: "remark",
        severity: SEVERITIES.warning
      }
    ] : [],
    ...NOTHING_MORE
  };
}
var NOTHING_MORE = { context: null, recommended_env: null, saved_conda_compare: null };
function detailName({ weightsFormat, shape }) {
  const format = plainWords(weightsFormat);
  if (format === "") return "Test of the whole resource";
  return shape.kind === "test-tensors" ? `Reproduce test outputs from test inputs (${format})` : `Run ${format} inference for inputs with batch_size: ${shape.batch} and size parameter n: ${shape.parameter}`;
}
function locOf({ weightsFormat }) {
  return weightsFormat === "" ? [] : ["weights", plainWords(weightsFormat)];
}
function locPart(part) {
  return typeof part === "number" ? part : plainWords(part);
}
function errorEntry(loc, type, msg, log) {
  const lines2 = plainLog(log);
  return {
    loc: loc.map(locPart),
    msg,
    type: plainWords(type),
    with_traceback: lines2.length > 0,
    traceback_md: lines2.length > 0 ? codeFence(lines2.join("\n")) : "",
    traceback_html: ""
  };
}
function sentence({ message, hint }) {
  return plainWords(message, hint);
}

// src/report/formats/tool-compatibility.ts
var STATUSES2 = {
  passed: "passed",
  valid: "passed",
  failed: "failed",
  partial: null,
  inconclusive: null,
  removed: null
};
var KNOWN_THERE = ["bioimageio.core", "ilastik", "deepimagej", "icy", "biapy", "careamics"];
function toolReports(report) {
  const files = /* @__PURE__ */ new Map();
  for (const { resource, folder } of resourceFolders(report.resources)) {
    const place = `reports/${folder}/reports`;
    const own = ownReport(resource, report);
    if (own) files.set(`${place}/${fileName(report.tool.name, report.tool.version)}`, text(own));
    for (const row of resource.partners ?? []) {
      const partner = partnerReport(row);
      if (partner)
        files.set(`${place}/${fileName(row.partner, `rules-${row.asOf}`)}`, text(partner));
    }
  }
  return files;
}
function ownReport(resource, report) {
  const status = STATUSES2[resource.status];
  if (status === null) return null;
  const summary = validationSummary(resource, report);
  const problem = resource.findings.find(({ severity }) => severity === "error")?.message ?? resource.verdicts.find((verdict) => verdict.status === "failed")?.message;
  return {
    badge: null,
    details: summary,
    error: status === "failed" ? plainWords(problem ?? "It failed.") : null,
    links: [],
    score: status === "passed" ? 1 : 0,
    status
  };
}
function partnerReport({
  partner,
  status,
  message,
  rule: rule2,
  source,
  asOf
}) {
  if (!KNOWN_THERE.includes(partner)) return null;
  if (status !== "does-not-work" && status !== "not-applicable") return null;
  const words = plainWords(message);
  return {
    badge: null,
    details: plainWords(`${words} (rule ${rule2} of ${source}, as of ${asOf})`),
    error: status === "does-not-work" ? words : null,
    links: [],
    score: 0,
    status: status === "not-applicable" ? "not-applicable" : "failed"
  };
}
function fileName(tool, version) {
  const name = tool.replace(/[^a-zA-Z0-9.-]+/g, "-").slice(0, 80) || "tool";
  const number = version.toLowerCase().replace(/[^a-z0-9.-]+/g, "-").slice(0, 80) || "0";
  return `${name}_${number}.json`;
}
function text(body) {
  return `${jsonText(body, 4)}
`;
}

// src/report/formats/report-files.ts
var WRITERS = {
  json: { kind: "file", write: (report) => `${jsonText(report, 2)}
` },
  junit: { kind: "file", write: junit },
  sarif: { kind: "file", write: sarif },
  "validation-summary": { kind: "folder", write: validationSummaries },
  "tool-compatibility": { kind: "folder", write: toolReports },
  "test-summary": { kind: "folder", write: testSummaries }
};
export {
  WRITERS
};
