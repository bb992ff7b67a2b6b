import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_cli_table3
} from "./chunk-HS3ZLVCI.mjs";
import {
  writeFormats
} from "./chunk-RWM7FD5J.mjs";
import {
  cutEnd,
  cutMiddle,
  cutStart,
  paint,
  paragraph,
  partnerLines,
  reportEnvironment,
  terminalWidth
} from "./chunk-WWNWVK3M.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import {
  lastLines,
  shorten
} from "./chunk-S6UUYOPZ.mjs";
import {
  exitCode,
  makeReport
} from "./chunk-VXPWAIBU.mjs";
import {
  countFormats
} from "./chunk-TK5TBORU.mjs";
import {
  BLAME_WORDS,
  RESOURCE_LABELS,
  SEVERITY_LABELS,
  STAGE_WORDS,
  STATUS_LABELS,
  caseTitle,
  causeWords,
  groupVerdicts,
  sizesTitle,
  totalDuration
} from "./chunk-O6SFAALB.mjs";
import {
  count,
  formatBytes,
  formatDuration
} from "./chunk-XQ6TB4LZ.mjs";
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import {
  terminalLines,
  terminalText
} from "./chunk-SFQ4OW6S.mjs";
import {
  breakCommands,
  guardLine,
  visible
} from "./chunk-IBC6S5I6.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/publish-report.ts
var import_picocolors = __toESM(require_picocolors(), 1);
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

// src/report/markdown/code-frame.ts
var INDENT = "  ";
function codeFrame(finding, source, view) {
  const { severity, position, code, message, hint, fix } = finding;
  const label = SEVERITY_LABELS[severity];
  const { colours } = view;
  const start = `${label.symbol} ${label.word} `;
  const place = position === null ? "" : `${placeOf(position, Math.floor(view.width / 2))} `;
  const rest = view.width - terminalWidth(start + place);
  const head = paint(label, start, view) + colours.cyan(place) + colours.dim(cutEnd(terminalText(code), Math.max(8, rest)));
  return [
    guardLine(head),
    ...position === null ? [] : excerpt(position, source, view),
    ...paragraph(INDENT, terminalText(message), view),
    ...hint === "" ? [] : paragraph(`${INDENT}What to do: `, terminalText(hint), view),
    ...fix === void 0 ? [] : paragraph(`${INDENT}Certain fix: `, terminalText(fix.description), view)
  ];
}
function placeOf({ file, line, column }, limit) {
  return `${cutMiddle(terminalText(file), limit)}:${line}:${column}`;
}
function excerpt(position, source, view) {
  const line = source(position.file)?.[position.line - 1];
  if (line === void 0) return [];
  const number = String(position.line);
  const gutter = (text) => view.colours.dim(`${INDENT}${text.padStart(Math.max(4, number.length))} | `);
  const room = Math.max(20, view.width - terminalWidth(gutter(number)));
  const { before, mark, after } = windowed(line, position.column, room);
  const caret = "^".repeat(Math.max(1, terminalWidth(mark)));
  return [
    (gutter(number) + cutEnd(breakCommands(before + mark + after), room)).trimEnd(),
    gutter("") + " ".repeat(terminalWidth(before)) + view.colours.red(caret)
  ];
}
function windowed(line, column, room) {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const word = /^(?:[^\s:,#[\]{}]|[:#](?=\S))+/.exec(line.slice(at))?.[0] ?? "";
  const before = breakCommands(visible(line.slice(0, at)));
  const mark = cutEnd(visible(word), Math.floor(room / 2));
  const after = mark === visible(word) ? visible(line.slice(at + word.length)) : "…";
  const left = cutStart(
    before,
    room - Math.max(1, terminalWidth(mark)) - Math.min(terminalWidth(after), 10)
  );
  return { before: left, mark, after: cutEnd(after, room - terminalWidth(left + mark)) };
}

// src/report/count-statuses.ts
function countResources(resources) {
  const counts = {};
  for (const { status } of resources) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

// src/report/totals.ts
function change(now, before) {
  if (before === void 0 || now === before) return "";
  return now > before ? ` (+${now - before})` : ` (−${before - now})`;
}

// src/report/markdown/headline.ts
var PHRASES = [
  ["passed", "ready", "ready"],
  ["valid", "valid", "valid"],
  ["failed", "needs work", "need work"],
  ["partial", "partly checked", "partly checked"],
  ["inconclusive", "not decided", "not decided"],
  ["removed", "removed", "removed"]
];
var NOUNS = {
  model: "model",
  dataset: "dataset",
  notebook: "notebook",
  application: "application"
};
function headline(report, lastRun = null) {
  const { resources } = report;
  if (resources.length === 0) return "Nothing to test: no resource was changed or named";
  const counts = countResources(resources);
  const phrases = PHRASES.flatMap(([status, one, more]) => {
    const number = counts[status] ?? 0;
    if (number === 0) return [];
    const phrase = number === 1 ? one : more;
    const since = status === "passed" ? change(number, lastRun?.ready) : "";
    if (number < resources.length) return [`${number} ${phrase}${since}`];
    return [`${number === 1 ? phrase : `all ${phrase}`}${since}`];
  });
  const { passed, planned } = countFormats(resources);
  const formats = planned === 0 ? "" : `; ${passed} of ${planned} ${planned === 1 ? "format passes" : "formats pass"}${change(passed, lastRun?.passed)}`;
  return `${count(resources.length, noun(resources))}: ${phrases.join(", ")}${formats}`;
}
function noun(resources) {
  const types = new Set(resources.map((resource) => resource.type));
  const [type] = types;
  if (types.size !== 1 || type === null || type === void 0) return "resource";
  return Object.hasOwn(NOUNS, type) ? NOUNS[type] ?? "resource" : "resource";
}

// src/report/without-echo.ts
function withoutEcho({
  verdicts,
  findings
}) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const told = new Set(errors.map(({ code, position }) => `${code} ${JSON.stringify(position)}`));
  return verdicts.filter(({ cause, evidence: { position = null } }) => {
    if (cause === "description-invalid") return errors.length === 0;
    return position === null || !told.has(`${cause} ${JSON.stringify(position)}`);
  });
}

// src/report/terminal/terminal-table.ts
var import_cli_table3 = __toESM(require_cli_table3(), 1);
var COLUMNS = [0, 1, 2, 3];
var VERDICT = 1;
var GAP = 2;
var INDENT2 = 2;
var CASE_LIMIT = 40;
var NARROWEST = 16;
function terminalTable(resources, view) {
  const rows = resources.map(({ verdicts }) => alikeOnce(otherSizesOnce(verdicts).map(verdictRow)));
  const lines = caseLines(rows.flat(), view);
  return resources.flatMap((resource, index) => [
    resourceLine(resource, view),
    ...lines.splice(0, rows[index]?.length ?? 0),
    ...partnerLines(resource, view)
  ]);
}
function otherSizesOnce(verdicts) {
  const told = [];
  for (const verdict of verdicts) {
    const { weightsFormat, device, shape, status, cause } = verdict;
    const same = shape.kind === "generated" && told.find(
      ({ verdict: other }) => other.shape.kind === "generated" && other.weightsFormat === weightsFormat && other.device === device && other.status === status && other.cause === cause
    );
    if (!same) {
      told.push({ verdict, count: 1 });
      continue;
    }
    same.count++;
    same.verdict = { ...same.verdict, durations: together(same.verdict, verdict) };
  }
  return told;
}
function together(...verdicts) {
  const measured = verdicts.map(totalDuration).filter((one) => one !== null);
  return measured.length === 0 ? {} : { total: measured.reduce((sum, one) => sum + one, 0) };
}
function alikeOnce(rows) {
  const counts = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = row.cells.join("\n");
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { row, count: 1 });
  }
  return [...counts.values()].map(({ row: { label, cells }, count: count2 }) => ({
    label,
    cells: cells.map(
      (cell, column) => column === VERDICT && count2 > 1 ? `${cell} (${count2} times)` : cell
    )
  }));
}
function resourceLine(resource, view) {
  const label = RESOURCE_LABELS[resource.status];
  const { previous } = resource;
  const before = previous === void 0 ? "" : ` (before: ${RESOURCE_LABELS[previous.status].word})`;
  const rest = `${label.symbol} : ${label.word}${before}`;
  const name = cutMiddle(terminalText(resource.id), Math.max(NARROWEST, view.width - rest.length));
  return guardLine(
    `${paint(label, label.symbol, view)} ${view.colours.bold(name)}: ${paint(label, label.word, view)}${view.colours.dim(before)}`
  );
}
function caseLines(rows, view) {
  if (rows.length === 0) return [];
  const widths = fitted(
    COLUMNS.map((column) => widest(rows, column)),
    view.width - INDENT2
  );
  const table = new import_cli_table3.default({
    chars: BORDERLESS,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] }
  });
  for (const { label, cells } of rows)
    table.push(
      widths.map((width, column) => {
        const text = cutMiddle(cells[column] ?? "", width);
        return column === VERDICT ? paint(label, text, view) : text;
      })
    );
  return table.toString().split("\n").map((line) => guardLine(`${" ".repeat(INDENT2)}${line.trimEnd()}`));
}
function verdictRow({ verdict, count: count2 }) {
  const label = STATUS_LABELS[verdict.status];
  const time = totalDuration(verdict);
  const cause = causeWords(verdict);
  return {
    label,
    cells: [
      cutEnd(
        terminalText(count2 === 1 ? caseTitle(verdict) : sizesTitle(verdict, count2)),
        CASE_LIMIT
      ),
      `${label.symbol} ${label.word}${cause === "" ? "" : `: ${cause}`}`,
      time === null ? "" : formatDuration(time),
      verdict.peakMemory === null ? "" : formatBytes(verdict.peakMemory)
    ]
  };
}
function widest(rows, column) {
  return rows.reduce((width, { cells }) => Math.max(width, terminalWidth(cells[column] ?? "")), 0);
}
function fitted(natural, room) {
  const widths = [...natural];
  const total = () => widths.reduce((sum, width) => sum + width + GAP, 0);
  while (total() > room && widths.length > VERDICT + 1) widths.pop();
  for (const column of [0, VERDICT]) shrink(widths, column, total() - room);
  return widths;
}
function shrink(widths, column, excess) {
  const width = widths[column] ?? 0;
  const taken = Math.min(Math.max(0, excess), Math.max(0, width - NARROWEST));
  widths[column] = width - taken;
  return taken >= excess;
}
var BORDERLESS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: ""
};

// src/report/terminal/terminal.ts
var UNDECIDED = /* @__PURE__ */ new Set(["partial", "inconclusive"]);
var TEXT_LIMIT = 2e3;
var LOG_LINES = 20;
var SAME_CAUSE_LIMIT = 3;
function renderTerminal(report, options) {
  const { resources } = report;
  const failed = resources.filter(({ status }) => status === "failed");
  const explainsUndecided = !options.quiet || failed.length === 0 && options.undecidedMatters;
  const undecided = resources.filter(({ status }) => UNDECIDED.has(status));
  const worst = explainsUndecided ? undecided : failed;
  const shown = options.quiet ? worst : resources;
  const statuses = explainsUndecided ? ["failed", "error", "unsupported"] : ["failed"];
  const blocks = shown.map((resource) => resourceBlock(resource, statuses, options));
  if (options.quiet && shown.length === 0) return "";
  const end = options.quiet ? [] : [terminalTable(resources, options), [`Took ${formatDuration(report.duration)}.`]];
  const pages = options.quiet ? [] : moreOnCodes(resources, options);
  const label = RESOURCE_LABELS[report.status];
  const last = paragraph(
    paint(label, `${label.symbol} `, options),
    options.colours.bold(paint(label, headline(report), options)),
    options
  );
  return [...blocks, pages, ...end, last].filter((block) => block.length > 0).map((block) => `${block.join("\n")}
`).join("\n");
}
function moreOnCodes(resources, options) {
  if (options.pages === null || resources.every(({ findings }) => findings.length === 0)) return [];
  const text = options.colours.dim(terminalText(options.pages));
  return paragraph("More on each code: ", text, options);
}
function resourceBlock(resource, statuses, options) {
  const findings = resource.findings.filter(
    ({ severity }) => !options.quiet || severity === "error"
  );
  const items = [
    ...findings.map((finding) => codeFrame(finding, options.source, options)),
    ...caseBlocks(groupVerdicts(withoutEcho(resource), statuses), findings, options)
  ];
  if (items.length === 0) return [];
  const title = guardLine(
    options.colours.bold(cutMiddle(terminalText(resource.id), options.width))
  );
  return [title, ...items.flatMap((item) => ["", ...item])];
}
function caseBlocks(groups, findings, options) {
  const told = /* @__PURE__ */ new Map();
  return groups.flatMap((group) => {
    const { cause } = group.verdict;
    const before = told.get(cause) ?? 0;
    told.set(cause, before + 1);
    if (before < SAME_CAUSE_LIMIT) return [caseBlock(group, findings, options)];
    if (before > SAME_CAUSE_LIMIT) return [];
    const rest = groups.filter(({ verdict }) => verdict.cause === cause).length - before;
    return [[`… and ${rest} more: ${causeWords(group.verdict)}`]];
  });
}
function caseBlock({ verdict, verdicts }, findings, options) {
  const label = STATUS_LABELS[verdict.status];
  const titles = [...new Set(verdicts.map(caseTitle))].map((one) => shorten(one, 60)).join(", ");
  const cause = causeWords(verdict);
  const unsupported = verdict.status === "unsupported";
  const stage = verdict.stage === null || unsupported ? "" : ` (while ${STAGE_WORDS[verdict.stage]})`;
  const position = placeToShow(verdict, findings);
  const facts = [
    ["", verdict.message],
    ...verdict.cause === "unsupported-format" ? [] : remedy(verdict),
    ["Where: ", position ? `${position.file}:${position.line}:${position.column}` : ""]
  ];
  return [
    ...paragraph(
      `${paint(label, label.symbol, options)} `,
      paint(
        label,
        terminalText(`${titles} ${label.word}${cause === "" ? "" : `: ${cause}`}${stage}`),
        options
      ),
      options
    ),
    ...facts.filter(([, fact]) => fact !== "").flatMap(
      ([name, fact]) => paragraph(`  ${name}`, terminalText(shorten(fact, TEXT_LIMIT)), options)
    ),
    ...position ? excerpt(position, options.source, options) : [],
    ...logBlock(verdict, options)
  ];
}
function remedy({ blame, hint }) {
  return [
    ["At fault: ", blame === null ? "" : BLAME_WORDS[blame]],
    ["What to do: ", hint]
  ];
}
function placeToShow({ cause, evidence }, findings) {
  const { position = null } = evidence;
  if (position === null || cause === "unsupported-format") return null;
  const shown = findings.some(
    ({ position: other }) => other?.file === position.file && other.line === position.line
  );
  return shown ? null : position;
}
function logBlock({ evidence }, options) {
  const log = evidence.log?.trim() ?? "";
  if (log === "") return [];
  const width = Math.max(20, options.width - 4);
  const lines = terminalLines(lastLines(log, LOG_LINES, width)).map((line) => cutEnd(line, width));
  return ["  Last lines of the log:", ...lines.map((line) => options.colours.dim(`  | ${line}`))];
}

// src/cli/publish-report.ts
async function publishReport(report, resources, {
  json,
  quiet,
  failOn,
  targets
}, terminal) {
  const text = `${jsonText(report, 2)}
`;
  const isPiped = json === "-";
  const options = {
    width: terminal.width,
    colours: import_picocolors.default.createColors(isPiped ? terminal.color.stderr : terminal.color.stdout),
    quiet,
    undecidedMatters: failOn === "undecided",
    source: sourceOf(resources),
    pages: pagesFrom(terminal.folder)
  };
  const view = renderTerminal(report, options);
  await writeText(isPiped ? terminal.stderr : terminal.stdout, view);
  const plain = { ...options, colours: import_picocolors.default.createColors(false), quiet: false };
  await writeFormats(report, targets, () => renderTerminal(report, plain));
  if (isPiped) await writeText(terminal.stdout, text);
  else if (json !== null) {
    await writeFile(json, text);
    const shown = terminalText(relative(terminal.folder, json) || json);
    if (!quiet) await writeText(terminal.stdout, `Report: ${shown}
`);
  }
}
function pagesFrom(folder) {
  const pages = join(installation().root, "docs", "findings");
  if (!existsSync(pages)) return null;
  const below = relative(folder, pages);
  return below.startsWith("..") ? pages : below;
}
function sourceOf(resources) {
  const files = new Map(resources.map(({ source, descriptionFile }) => [source, descriptionFile]));
  let last;
  return (file) => {
    if (last?.file !== file) last = { file, lines: readLines(files.get(file) ?? null) };
    return last.lines;
  };
}
function readLines(path) {
  if (path === null) return null;
  try {
    return readFileSync(path, "utf8").split(/\r\n|\r|\n/);
  } catch {
    return null;
  }
}

// src/cli/finish-report.ts
async function finishReport(reports, resources, settings, startedAt, terminal) {
  const report = makeReport(reports, {
    tool: { name: installation().name, version: installation().version },
    startedAt: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    environment: reportEnvironment(),
    strict: settings.strict
  });
  await publishReport(report, resources, settings, terminal);
  return exitCode(report, settings.failOn);
}

export {
  finishReport
};
