import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_cli_table3
} from "./chunk-HS3ZLVCI.mjs";
import {
  cutEnd,
  cutMiddle,
  cutStart,
  paint,
  paragraph,
  partnerLines,
  reportEnvironment,
  terminalWidth
} from "./chunk-7LRUXKN4.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import {
  headline,
  withoutEcho
} from "./chunk-D5JJKFRP.mjs";
import {
  writeFormats
} from "./chunk-I46EE36G.mjs";
import {
  isInside
} from "./chunk-RZS3WDQD.mjs";
import {
  jsonText
} from "./chunk-VFJ5XLD6.mjs";
import {
  lastLines,
  shorten
} from "./chunk-2EXKPKTC.mjs";
import {
  exitCode,
  makeReport
} from "./chunk-VXPWAIBU.mjs";
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
} from "./chunk-R4YIRLOF.mjs";
import {
  formatBytes,
  formatDuration
} from "./chunk-4ZY4O7HA.mjs";
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import {
  terminalLines,
  terminalText
} from "./chunk-PPGBOYNH.mjs";
import {
  breakCommands,
  guardLine
} from "./chunk-XODTFK72.mjs";
import {
  visible
} from "./chunk-TGQFCGNC.mjs";
import {
  installation
} from "./chunk-ZB24WYZA.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/publish-report.ts
var import_picocolors = __toESM(require_picocolors(), 1);
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join as join2, relative } from "node:path";

// src/files/read-inside.ts
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
function readInside(folder, path, limit) {
  const file = join(folder, ...path.split("/"));
  if (!isInside(folder, file)) return null;
  try {
    const found = lstatSync(file);
    return found.isFile() && found.size <= limit ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

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
  return [...counts.values()].map(({ row: { label, cells }, count }) => ({
    label,
    cells: cells.map(
      (cell, column) => column === VERDICT && count > 1 ? `${cell} (${count} times)` : cell
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
function verdictRow({ verdict, count }) {
  const label = STATUS_LABELS[verdict.status];
  const time = totalDuration(verdict);
  const cause = causeWords(verdict);
  return {
    label,
    cells: [
      cutEnd(
        terminalText(count === 1 ? caseTitle(verdict) : sizesTitle(verdict, count)),
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

// src/report/without-files.ts
function withoutFiles(report) {
  return {
    ...report,
    resources: report.resources.map((resource) => ({
      ...resource,
      verdicts: resource.verdicts.map((verdict) => {
        const { outputs } = verdict.evidence;
        if (outputs === void 0) return verdict;
        const kept = outputs.map(({ files: _, ...output }) => output);
        return { ...verdict, evidence: { ...verdict.evidence, outputs: kept } };
      })
    }))
  };
}

// src/cli/publish-report.ts
var LARGEST_PICTURE = 8e6;
async function publishReport(whole, resources, { json, quiet, failOn, targets, evidence, isKept }, terminal) {
  const report = isKept ? whole : withoutFiles(whole);
  const isPiped = json === "-";
  const text = textsOf(resources);
  const options = {
    width: terminal.width,
    colours: import_picocolors.default.createColors(isPiped ? terminal.color.stderr : terminal.color.stdout),
    quiet,
    undecidedMatters: failOn === "undecided",
    source: linesOf(text),
    pages: pagesFrom(terminal.folder)
  };
  const view = renderTerminal(report, options);
  await writeText(isPiped ? terminal.stderr : terminal.stdout, view);
  const plain = { ...options, colours: import_picocolors.default.createColors(false), quiet: false };
  await writeFormats(report, targets, {
    text: () => renderTerminal(report, plain),
    html: async () => {
      const { renderPage } = await import("./page-BBUJK4MX.mjs");
      const picture = (path) => evidence === null ? null : readInside(evidence, path, LARGEST_PICTURE);
      return renderPage(whole, { source: text, picture });
    }
  });
  const written = `${jsonText(report, 2)}
`;
  if (isPiped) await writeText(terminal.stdout, written);
  else if (json !== null) {
    await writeFile(json, written);
    const shown = terminalText(relative(terminal.folder, json) || json);
    if (!quiet) await writeText(terminal.stdout, `Report: ${shown}
`);
  }
}
function pagesFrom(folder) {
  const pages = join2(installation().root, "docs", "findings");
  if (!existsSync(pages)) return null;
  const below = relative(folder, pages);
  return below.startsWith("..") ? pages : below;
}
function textsOf(resources) {
  const files = new Map(resources.map(({ source, descriptionFile }) => [source, descriptionFile]));
  let last;
  return (file) => {
    if (last?.file !== file) last = { file, text: readText(files.get(file) ?? null) };
    return last.text;
  };
}
function linesOf(texts) {
  let last;
  return (file) => {
    const text = texts(file);
    if (last?.text !== text) last = { text, lines: text?.split(/\r\n|\r|\n/) ?? null };
    return last?.lines ?? null;
  };
}
function readText(path) {
  if (path === null) return null;
  try {
    return new TextDecoder().decode(readFileSync2(path));
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
