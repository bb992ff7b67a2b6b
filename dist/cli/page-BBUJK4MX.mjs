import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  RESOURCE_STATUSES
} from "./chunk-DT2ZZUD6.mjs";
import {
  countResources,
  headline,
  withoutEcho
} from "./chunk-D5JJKFRP.mjs";
import {
  PARTNER_LABELS,
  byUse,
  publishedWords
} from "./chunk-D5FVY5AU.mjs";
import {
  formatCells,
  formatsOf,
  mostTelling
} from "./chunk-AEMV2KFF.mjs";
import {
  escapeHtml,
  linkTarget,
  pathTarget
} from "./chunk-5Y7LS7PA.mjs";
import {
  lastLines,
  shorten,
  shortenMiddle
} from "./chunk-2EXKPKTC.mjs";
import {
  finishedAt
} from "./chunk-VXPWAIBU.mjs";
import {
  BLAME_WORDS,
  RESOURCE_LABELS,
  SEVERITY_LABELS,
  STAGE_WORDS,
  STATUS_LABELS,
  caseTitle,
  causeWords,
  codeWords,
  formatTitle,
  groupVerdicts,
  totalDuration
} from "./chunk-R4YIRLOF.mjs";
import {
  count,
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatShare,
  formatTime
} from "./chunk-4ZY4O7HA.mjs";
import {
  cleanLines
} from "./chunk-TGQFCGNC.mjs";
import "./chunk-YUWLJHWY.mjs";
import {
  CAUSES
} from "./chunk-ONNEMNMI.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/report/html/page.ts
import { createHash } from "node:crypto";

// src/report/html/filter-index.ts
function filterIndex(resources) {
  const facts2 = resources.flatMap(factsOf);
  const rows = resources.flatMap(({ partners: partners2 = [] }) => partners2);
  const partners = new Map(
    rows.map(({ partner, status }) => [`${partner} ${status}`, { partner, status }])
  );
  return {
    formats: formatsOf([...resources]),
    blames: distinct(facts2.map(({ blame }) => blame)),
    causes: distinct(facts2.map(({ cause }) => cause)),
    partners: [...partners].sort(([a], [b]) => a < b ? -1 : 1).map(([, row2]) => row2)
  };
}
function factCodes(resource, index) {
  const codes = factsOf(resource).map(
    ({ format, blame, cause }) => [place(index.formats, format), place(index.blames, blame), place(index.causes, cause)].join(
      "."
    )
  );
  return [...new Set(codes)].join(" ");
}
function partnerCodes({ partners = [] }, index) {
  return index.partners.flatMap(
    (known, place3) => partners.some((row2) => row2.partner === known.partner && row2.status === known.status) ? [String(place3)] : []
  ).join(" ");
}
function factsOf({ verdicts, findings }) {
  return [
    ...verdicts.map(({ weightsFormat, blame, cause }) => ({
      format: weightsFormat,
      blame: blame ?? "",
      cause: cause ?? ""
    })),
    ...findings.filter(({ severity }) => severity === "error").map(({ code }) => ({ format: "", blame: "contributor", cause: code }))
  ];
}
function distinct(values) {
  return [...new Set(values)].filter((value) => value !== "").sort();
}
function place(values, value) {
  const found = values.indexOf(value);
  return found === -1 ? "" : String(found);
}

// src/report/html/markup.ts
function html(strings, ...parts) {
  let text = strings[0] ?? "";
  for (const [index, part2] of parts.entries()) text += written(part2) + (strings[index + 1] ?? "");
  return { html: text };
}
function written(part2) {
  if (part2 === null) return "";
  if (typeof part2 === "string") return escapeHtml(part2);
  if (typeof part2 === "number") return String(part2);
  return "html" in part2 ? part2.html : part2.map(written).join("");
}
function preformatted(text) {
  return {
    html: cleanLines(text).map((line) => escapeLine(line)).join("\n")
  };
}
function escapeLine(line) {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + escapeHtml(line);
}
function link(words2, address) {
  const target = address === null ? null : linkTarget(address);
  return target === null ? html`${words2}` : html`<a href="${target}">${words2}</a>`;
}
function prose(text) {
  const pieces = text.split(/(?<=^|[\s(])`([^`]+)`(?=[\s.,;:)!?]|$)/);
  return html`${pieces.map((piece, index) => {
    if (index % 2 === 1) return html`<code>${piece}</code>`;
    const [start, end] = [/^\s/.test(piece) ? " " : "", /\S\s+$/.test(piece) ? " " : ""];
    return { html: start + escapeHtml(piece) + end };
  })}`;
}
function fold(title, content) {
  return html`<details class="fold"><summary>${title}</summary>${content}</details>`;
}
function table(name, head, rows) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`
  )}</tr></thead><tbody>${rows.map(
    ([first = "", ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
  )}</tbody></table></div>`;
}

// src/report/html/overview.ts
var OPTION_LIMIT = 60;
var BLAMES = {
  contributor: "the package",
  environment: "the machine",
  tool: "model-hub-ci",
  network: "the network"
};
function filterForm(resources, index) {
  return html`<form id="filters" hidden aria-label="Filters">
<fieldset class="tiles"><legend>Status</legend>${statusTiles(resources)}</fieldset>
<div class="selects">
${select("format", "Format", plain(index.formats, formatTitle))}
${select(
    "blame",
    "At fault",
    plain(index.blames, (blame) => BLAMES[blame] ?? blame)
  )}
${select("cause", "Cause", plain(index.causes, codeWords))}
${select("partner", "Software", partnerOptions(index))}
<label>Search <input id="search" type="search" autocomplete="off" placeholder="name or id"></label>
<span class="buttons"><button type="button" id="clear">Clear filters</button> <button type="button" id="toggle" aria-expanded="false">Open all</button></span>
</div>
</form>
<p id="shown" role="status">${shownWords(resources.length)}</p>`;
}
function shownWords(number) {
  return number === 1 ? "1 resource" : `${number} resources`;
}
function statusTiles(resources) {
  const counts = countResources([...resources]);
  const tiles = RESOURCE_STATUSES.flatMap((status) => {
    const number = counts[status];
    if (number === void 0) return [];
    const { symbol, word, colour } = RESOURCE_LABELS[status];
    return [tile(status, word, number, colour, symbol)];
  });
  return [tile("", "all", resources.length, "plain", ""), ...tiles];
}
function tile(value, word, number, colour, symbol) {
  const checked = value === "" ? html` checked` : null;
  return html`<label class="tile ${colour}"><input type="radio" name="status" value="${value}"${checked}><b>${number}</b> <span><span aria-hidden="true">${symbol}</span> ${word}</span></label>`;
}
function select(id, label, options) {
  if (options.length === 0) return html`<input type="hidden" id="${id}" value="">`;
  return html`<label>${label} <select id="${id}"><option value="">any</option>${options}</select></label>`;
}
function plain(values, words2) {
  return values.map(
    (value, place3) => html`<option value="${place3}">${shorten(words2(value), OPTION_LIMIT)}</option>`
  );
}
function partnerOptions({ partners }) {
  const names = [...new Set(partners.map(({ partner }) => partner))];
  return names.map(
    (name) => html`<optgroup label="${shorten(name, OPTION_LIMIT)}">${partners.map(
      (row2, place3) => row2.partner === name ? html`<option value="${place3}">${shorten(name, OPTION_LIMIT)}: ${statusWord(row2.status)}</option>` : null
    )}</optgroup>`
  );
}
function statusWord(status) {
  return PARTNER_LABELS[status].word;
}

// src/report/html/picture-rows.ts
var PICTURE_LIMIT = 1e6;
var RESOURCE_LIMIT = 3e6;
var PAGE_ROOM = 4e7;
function pictureRows({ verdicts }, picture, room) {
  const [failing, passing] = [[], []];
  let missing = 0;
  let own = RESOURCE_LIMIT;
  for (const verdict2 of verdicts)
    for (const { output, files } of verdict2.evidence.outputs ?? []) {
      const png = files?.picture === void 0 ? null : picture(files.picture);
      if (png === null) continue;
      if (png.length > PICTURE_LIMIT || png.length > own || png.length > room.left) missing += 1;
      else {
        own -= png.length;
        room.left -= png.length;
        const figures = verdict2.status === "passed" ? passing : failing;
        figures.push(figure(caseTitle(verdict2), output, png));
      }
    }
  if (failing.length + passing.length + missing === 0) return null;
  const words2 = `${count(missing, "picture")} left out: too large for this page. The evidence folder has all of them.`;
  const note = missing === 0 ? null : html`<p class="quiet">${words2}</p>`;
  const open = failing.length === 0 ? null : html`<h4>Pictures</h4>${row(failing)}`;
  const title = `Pictures of what passed (${passing.length})`;
  return html`${open}${passing.length === 0 ? null : fold(title, row(passing))}${note}`;
}
function row(figures) {
  return html`<div class="pictures">${figures}</div>`;
}
function figure(title, output, png) {
  const [shortTitle, name] = [shorten(title, 60), shorten(output, 60)];
  const source = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  return html`<figure><img decoding="async" alt="${shortTitle}, output ${name}: input, expected, produced and difference side by side" src="${{ html: source }}"><figcaption><b>${shortTitle}</b>, output <code>${name}</code>: input, expected, produced, difference</figcaption></figure>`;
}

// src/report/html/pill.ts
function pill({ symbol, word, colour }, words2 = word) {
  return html`<span class="pill ${colour}"><span aria-hidden="true">${symbol}</span> ${words2}</span>`;
}

// src/report/markdown/links.ts
function fileUrl(file, line, context) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return null;
  const path = pathTarget(file);
  if (path === null) return null;
  return linkTarget(
    `${context.serverUrl}/${context.repository}/blob/${context.headSha}/${path}${line === null ? "" : `#L${line}`}`
  );
}

// src/report/html/environment.ts
function environmentFold(resource, report) {
  const { node, os, arch, cpus, memory, engines } = resource.environment ?? report.environment;
  const rows = [
    ["Node", node],
    ["System", `${os} ${arch}`],
    ["Processors", String(cpus)],
    ["Memory", formatBytes(memory)],
    ...Object.entries(engines)
  ];
  return fold(
    "Environment",
    html`${table(
      `Environment of ${shorten(resource.id, 80)}`,
      ["What", "Which"],
      rows.map((row2) => row2.map((cell) => shorten(cell, 80)))
    )}${pythons(resource)}`
  );
}
function pythons({ verdicts }) {
  const locks = new Map(
    verdicts.flatMap(({ evidence: { python } }) => python ? [[python.lock, python]] : [])
  );
  const missing = new Set(verdicts.flatMap(({ evidence }) => evidence.isolation ?? []));
  return [
    ...[...locks.values()].map(
      ({ rung, lock }) => html`<p>The ${shorten(rung, 20)} Python environment:</p><pre tabindex="0">${preformatted(lock)}</pre>`
    ),
    ...[...missing].map((what) => html`<p>Not enforced on this system: ${shorten(what, 200)}</p>`)
  ];
}

// src/report/markdown/finding-page.ts
function findingPage(code, docsUrl) {
  if (docsUrl === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) return null;
  return linkTarget(
    Object.hasOwn(CAUSES, code) ? `${docsUrl}/causes.md` : `${docsUrl}/findings/${code}.md`
  );
}

// src/report/mended-lines.ts
function mendedLines(text, { offset, length, text: added }) {
  const end = offset + length;
  if (end > text.length) return null;
  let start = startOf(text, offset);
  if (start === text.length && start > 0) start = startOf(text, start - 1);
  const isWhole = length > 0 && offset === start && text[end - 1] === "\n" && (added === "" || added.endsWith("\n"));
  const next = text.indexOf("\n", end);
  const stop = isWhole ? end : next === -1 ? text.length : next + 1;
  const region = text.slice(start, stop);
  const mended = text.slice(start, offset) + added + text.slice(end, stop);
  const before = lines(region);
  if (before.length === 0) return null;
  const first = text.slice(0, start).split("\n").length;
  return { first, last: first + before.length - 1, before, after: lines(mended) };
}
function startOf(text, place3) {
  return text.slice(0, place3).lastIndexOf("\n") + 1;
}
function lines(text) {
  if (text === "") return [];
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

// src/report/html/findings.ts
var LIMIT = 50;
var TEXT_LIMIT = 1200;
var WIDTH = 200;
var LINES_AROUND = 1;
function findingList({ findings }, severity, view) {
  const wanted = findings.filter((finding) => finding.severity === severity);
  const told = wanted.slice(0, LIMIT).map((finding) => findingItem(finding, view));
  const rest = wanted.length - told.length;
  const { word } = SEVERITY_LABELS[severity];
  return rest > 0 ? [...told, html`<p>… and ${count(rest, `more ${word}`)}</p>`] : told;
}
function findingItem(finding, view) {
  const { severity, code, position, message, hint, fix } = finding;
  const label = SEVERITY_LABELS[severity];
  const page = findingPage(code, view.links?.docsUrl ?? null);
  return html`<div class="problem ${label.colour}"><h4>${pill(label)} ${link(html`<code>${shorten(code, 60)}</code>`, page)}${position === null ? null : html` at ${place2(position, view)}`}</h4>${patch(finding, view) ?? excerpt(position, view)}<dl><dt>What</dt><dd>${words(message)}</dd>${hint === "" ? null : html`<dt>What to do</dt><dd>${words(hint)}</dd>`}${fix === void 0 ? null : html`<dt>Certain fix</dt><dd>${words(fix.description)}</dd>`}</dl></div>`;
}
function place2(position, { links }) {
  const words2 = html`<code>${shortenMiddle(position.file, 100)}:${position.line}</code>`;
  return link(words2, links === null ? null : fileUrl(position.file, position.line, links));
}
function words(text) {
  return prose(shorten(text, TEXT_LIMIT));
}
function patch({ fix, position }, { source }) {
  if (fix === void 0 || position === null) return null;
  const text = source(position.file);
  const lines2 = text === null ? null : mendedLines(text, fix);
  if (lines2 === null) return null;
  const shown = (line) => preformatted(shorten(line, WIDTH));
  return html`<pre aria-label="The mend">${lines2.before.map((line) => html`<del>- ${shown(line)}</del>\n`)}${lines2.after.map(
    (line) => html`<ins>+ ${shown(line)}</ins>\n`
  )}</pre>`;
}
function excerpt(position, { source }) {
  const text = position === null ? null : source(position.file);
  if (position === null || text === null) return null;
  const lines2 = text.split(/\r\n|\r|\n/);
  if (lines2[position.line - 1] === void 0) return null;
  const first = Math.max(1, position.line - LINES_AROUND);
  const shown = lines2.slice(first - 1, position.line + LINES_AROUND);
  return html`<pre aria-label="The place">${shown.map((line, index) => {
    const number = first + index;
    const written2 = html`<span class="number">${String(number).padStart(4, " ")} </span>${preformatted(shorten(line, WIDTH))}\n`;
    return number === position.line ? html`<span class="at">${written2}</span>` : written2;
  })}</pre>`;
}

// src/report/html/history.ts
var TRENDS = {
  passed: "passed",
  valid: "passed",
  failed: "failed",
  partial: "undecided",
  inconclusive: "undecided",
  removed: null
};
var DAYS = 60;
var DAY = 24 * 36e5;
var RUNS = 30;
function daysOf(history) {
  const runs = [...history].flatMap(
    ([id, results]) => results.flatMap(({ from, to, status }) => [
      { id, date: from, status },
      { id, date: to, status }
    ])
  ).sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
  const latest = /* @__PURE__ */ new Map();
  const days = /* @__PURE__ */ new Map();
  for (const { id, date, status } of runs) {
    latest.set(id, status);
    const counts = { passed: 0, undecided: 0, failed: 0 };
    for (const known of latest.values()) {
      const trend = TRENDS[known];
      if (trend !== null) counts[trend] += 1;
    }
    const day = date.slice(0, 10);
    days.set(day, { date: day, counts });
  }
  return everyDay([...days.values()]).slice(-DAYS);
}
function everyDay(days) {
  return days.flatMap((day, place3) => {
    const next = days[place3 + 1];
    const length = next === void 0 ? 1 : Math.round((Date.parse(next.date) - Date.parse(day.date)) / DAY);
    return Array.from({ length: Math.min(length, DAYS) }, (_, later) => ({
      ...day,
      date: dayAfter(day.date, later, length)
    }));
  });
}
function dayAfter(date, later, length) {
  const place3 = Math.max(0, length - DAYS) + later;
  return new Date(Date.parse(date) + place3 * DAY).toISOString().slice(0, 10);
}
function runList(id, results) {
  if (results.length === 0) return null;
  return fold(
    `Earlier results (${results.length})`,
    table(
      `Earlier results of ${id}`,
      ["When", "Verdict", "Formats", "Tested with"],
      results.slice(0, RUNS).map(({ from, to, status, formats, toolVersion, engines }) => [
        from === to ? formatTime(to) : `${formatTime(from)} to ${formatTime(to)}`,
        pill(RESOURCE_LABELS[status]),
        formatWords(formats),
        shorten(
          [
            `model-hub-ci ${toolVersion}`,
            ...Object.entries(engines).map(([engine, version]) => `${engine} ${version}`)
          ].join(", "),
          120
        )
      ])
    )
  );
}
function formatWords(formats) {
  const statuses = Object.values(formats);
  const passed = statuses.filter((status) => status === "passed").length;
  return statuses.length === 0 ? "" : `${passed} of ${statuses.length} pass`;
}

// src/report/test-steps.ts
var STEPS = ["described", "loads", "runs", "reproduces", "sizes", "gpu"];
var STEP_TITLES = {
  described: "Described",
  loads: "Loads",
  runs: "Runs",
  reproduces: "Reproduces",
  sizes: "Other sizes",
  gpu: "GPU"
};
var ANSWERS = {
  passed: "yes",
  failed: "no",
  error: "not decided",
  unsupported: "not supported yet",
  "not-applicable": "does not apply",
  skipped: "not tried",
  untested: "not tested"
};
var UNTESTED = { status: "untested", words: "" };
var YES = { status: "passed", words: "" };
var COLUMN = {
  resolve: "described",
  description: "described",
  files: "loads",
  load: "loads",
  run: "runs",
  compare: "reproduces"
};
var TRIED = ["loads", "runs", "reproduces"];
function stepRows(resource) {
  return formatsOf([resource]).map((weightsFormat) => {
    const verdicts = resource.verdicts.filter((verdict2) => verdict2.weightsFormat === weightsFormat);
    const own = verdicts.filter(({ shape }) => shape.kind === "test-tensors");
    const generated = verdicts.filter(({ shape }) => shape.kind === "generated");
    const gpu = own.find(({ device }) => device === "gpu");
    const main = own.find(({ device }) => device !== "gpu") ?? gpu;
    return {
      weightsFormat,
      cells: {
        ...tried(main),
        described: described(resource, main),
        sizes: sizes(generated),
        gpu: gpu ? { status: gpu.status, words: causeWords(gpu) } : UNTESTED
      }
    };
  });
}
function described({ findings }, verdict2) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return { status: "failed", words: count(errors, "error") };
  const column = verdict2?.stage ? COLUMN[verdict2.stage] : null;
  if (verdict2 && column === "described")
    return { status: verdict2.status, words: causeWords(verdict2) };
  return YES;
}
function tried(verdict2) {
  const cells = {
    described: YES,
    loads: UNTESTED,
    runs: UNTESTED,
    reproduces: UNTESTED,
    sizes: UNTESTED,
    gpu: UNTESTED
  };
  if (verdict2 === void 0) return cells;
  if (verdict2.status === "passed") return { ...cells, loads: YES, runs: YES, reproduces: YES };
  const column = verdict2.stage === null ? "loads" : COLUMN[verdict2.stage];
  if (column === "described") return cells;
  for (const step of TRIED) {
    if (step === column) {
      cells[step] = { status: verdict2.status, words: causeWords(verdict2) };
      break;
    }
    cells[step] = YES;
  }
  return cells;
}
function sizes(verdicts) {
  const status = mostTelling(verdicts)?.status;
  if (status === void 0) return UNTESTED;
  const asked = verdicts.filter(
    (one) => one.status !== "skipped" && one.status !== "not-applicable"
  );
  const good = asked.filter((verdict2) => verdict2.status === "passed").length;
  return { status, words: asked.length === 0 ? "" : `${good} of ${asked.length}` };
}

// src/report/html/numbers.ts
var CASE_LIMIT = 200;
function stepTable(resource) {
  const rows = stepRows(resource);
  if (rows.length === 0) return null;
  return table(
    `What was tested of ${shorten(resource.id, 80)}`,
    ["Format", ...STEPS.map((step) => STEP_TITLES[step])],
    rows.map(({ weightsFormat, cells }) => [
      shorten(formatTitle(weightsFormat), 40),
      ...STEPS.map((step) => answer(cells[step]))
    ])
  );
}
function answer({ status, words: words2 }) {
  if (status === "untested") return html`<span class="quiet">${ANSWERS[status]}</span>`;
  return html`${pill(STATUS_LABELS[status], ANSWERS[status])} ${words2}`;
}
function numbersTable({ id, verdicts }) {
  const rows = verdicts.filter(({ evidence, durations }) => evidence.outputs || Object.keys(durations).length > 0).flatMap(rowsOf);
  if (rows.length === 0) return null;
  const told = rows.slice(0, CASE_LIMIT);
  const rest = rows.length - told.length;
  const head = [
    "Case",
    "Output",
    "Agrees",
    "Largest difference",
    "Beyond the tolerance",
    "Tolerance",
    "Time",
    "Memory",
    "Engine"
  ];
  return html`${table(`Numbers of ${shorten(id, 80)}`, head, told)}${rest > 0 ? html`<p>… and ${rest} more in the JSON report</p>` : null}`;
}
function rowsOf(verdict2) {
  const { evidence, peakMemory } = verdict2;
  const time = totalDuration(verdict2);
  const costs = [
    time === null ? "" : formatDuration(time),
    peakMemory === null ? "" : formatBytes(peakMemory),
    shorten(evidence.engine ?? "", 60)
  ];
  const title = shorten(caseTitle(verdict2), 60);
  const outputs = evidence.outputs ?? [];
  if (outputs.length === 0) return [[title, "", "", "", "", "", ...costs]];
  return outputs.map((output) => [
    title,
    html`<code>${shorten(output.output, 60)}</code>`,
    pill(STATUS_LABELS[output.agrees ? "passed" : "failed"], output.agrees ? "yes" : "no"),
    largestDifference(output),
    mismatches(output),
    tolerance(output),
    ...costs
  ]);
}
function largestDifference(output) {
  const { maxAbsoluteDifference, maxAbsoluteDifferenceAt, maxRelativeDifference } = output;
  if (maxAbsoluteDifference === null)
    return `shape [${output.shape.join(", ")}] instead of [${output.expectedShape.join(", ")}]`;
  const at = maxAbsoluteDifferenceAt ? ` at [${maxAbsoluteDifferenceAt.join(", ")}]` : "";
  const relative = maxRelativeDifference === null ? "" : `, relative ${formatNumber(maxRelativeDifference)}`;
  return `${formatNumber(maxAbsoluteDifference)}${at}${relative}`;
}
function mismatches(output) {
  const { mismatchedElements, totalElements, nonFiniteMismatches } = output;
  const nonFinite = nonFiniteMismatches > 0 ? `, ${formatCount(nonFiniteMismatches)} by NaN or infinity` : "";
  return `${formatCount(mismatchedElements)} of ${formatCount(totalElements)} (${formatShare(mismatchedElements, totalElements)})${nonFinite}`;
}
function tolerance({
  tolerance: { relative, absolute, mismatchedElementsPerMillion }
}) {
  return `absolute ${formatNumber(absolute)}, relative ${formatNumber(relative)}, ${formatNumber(mismatchedElementsPerMillion)} per million`;
}

// src/report/html/partners.ts
function partnerTable({ id, partners = [] }) {
  if (partners.length === 0) return null;
  const works = partners.filter(({ status }) => status === "works").length;
  return fold(
    `Which software can use it: ${works} of ${partners.length}`,
    table(
      `Software for ${shorten(id, 80)}`,
      ["Software", "Verdict", "Why", "Rule", "Its own report"],
      [...partners].sort(byUse).map((row2) => [
        shorten(row2.partner, 40),
        verdict(row2),
        prose(shorten(row2.message, 400)),
        html`${link(shorten(row2.rule, 60), row2.source)}, as of ${shorten(row2.asOf, 20)}`,
        ownReport(row2)
      ])
    )
  );
}
function verdict({ status, basis }) {
  const isJudged = status === "works" || status === "does-not-work";
  const words2 = basis === "ran" ? "ran in its engine" : "predicted";
  return html`${pill(PARTNER_LABELS[status])}${isJudged ? html` <span class="quiet">${words2}</span>` : null}`;
}
function ownReport({ published }) {
  if (published === void 0) return html`<span class="quiet">none</span>`;
  const words2 = prose(shorten(publishedWords(published), 300));
  return published.agrees === false ? html`<b>says otherwise:</b> ${words2}` : words2;
}

// src/report/html/problems.ts
var TITLE_LIMIT = 12;
var TEXT_LIMIT2 = 2e3;
var LOG_LINES = 60;
var LOG_WIDTH = 300;
function caseProblems(resource, statuses, view) {
  return groupVerdicts(withoutEcho(resource), statuses).map(({ verdict: verdict2, verdicts }) => {
    const { status, message, blame, hint, evidence } = verdict2;
    const facts2 = [
      ["What", message],
      ["At fault", blame === null ? "" : BLAME_WORDS[blame]],
      ["What to do", hint]
    ];
    const where = evidence.position ? html` at ${place2(evidence.position, view)}` : null;
    return html`<div class="problem ${STATUS_LABELS[status].colour}"><h4>${pill(STATUS_LABELS[status])} ${titles(verdicts)}${during(verdict2)}${where}</h4><dl>${facts2.filter(([, fact]) => fact !== "").map(
      ([name, fact]) => html`<dt>${name}</dt><dd>${prose(shorten(fact, TEXT_LIMIT2))}</dd>`
    )}</dl>${log(evidence.log)}</div>`;
  });
}
function during(verdict2) {
  const { stage, status } = verdict2;
  const words2 = stage === null || status === "unsupported" ? "" : `, ${STAGE_WORDS[stage]}`;
  const cause = causeWords(verdict2);
  return `${words2}${cause === "" ? "" : `: ${cause}`}`;
}
function titles(verdicts) {
  const all = [...new Set(verdicts.map(caseTitle))];
  const told = all.slice(0, TITLE_LIMIT).map((title) => shorten(title, 60));
  const rest = all.length - told.length;
  return told.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function log(text = "") {
  if (text.trim() === "") return null;
  return fold(
    "Last lines of the log",
    html`<pre tabindex="0">${preformatted(lastLines(text, LOG_LINES, LOG_WIDTH))}</pre>`
  );
}

// src/report/html/resource-section.ts
function resourceSection({ resource, anchor, open, room }, report, index, view) {
  const { id, name, status } = resource;
  const title = name === null || name.trim() === "" ? id : name;
  const attributes = html`data-status="${status}" data-facts="${factCodes(resource, index)}" data-partners="${partnerCodes(resource, index)}"`;
  return html`<details class="resource" ${attributes}${open ? html` open` : null}>
<summary><h3><span class="title">${shorten(title, 120)}</span>${title === id ? null : html` <span class="id">${shortenMiddle(id, 120)}</span>`}</h3><span class="chips">${pill(RESOURCE_LABELS[status])}${chips(resource)}</span>${why(resource)}</summary>
<div class="body" id="${anchor}">${body(resource, report, view, room)}</div></details>
`;
}
function chips(resource) {
  const warnings = resource.findings.filter(({ severity }) => severity === "warning").length;
  return [
    ...formatCells(resource).map(({ weightsFormat, status }) => {
      const { word } = STATUS_LABELS[status];
      return pill(STATUS_LABELS[status], `${shorten(formatTitle(weightsFormat), 30)} ${word}`);
    }),
    ...warnings > 0 ? [pill(SEVERITY_LABELS.warning, count(warnings, "warning"))] : []
  ];
}
function why(resource) {
  const error = resource.findings.find(({ severity }) => severity === "error");
  const bad = resource.verdicts.find(({ status }) => status === "failed" || status === "error");
  const words2 = error?.message ?? bad?.message;
  if (words2 === void 0) return null;
  const cause = error === void 0 && bad ? causeWords(bad) : "";
  return html`<span class="why">${cause === "" ? null : html`${cause}: `}${shorten(words2, 160)}</span>`;
}
function body(resource, report, view, room) {
  const errors = [
    ...findingList(resource, "error", view),
    ...caseProblems(resource, ["failed"], view)
  ];
  const undecided = caseProblems(resource, ["error", "unsupported"], view);
  const untried = caseProblems(resource, ["skipped"], view);
  const warnings = findingList(resource, "warning", view);
  const notes = findingList(resource, "info", view);
  const numbers = numbersTable(resource);
  return html`${facts(resource, view)}${stepTable(resource)}
${part("What to mend", errors)}${part("Not decided, and not the package’s fault", undecided)}
${pictureRows(resource, view.picture, room)}
${numbers === null ? null : fold("Numbers of every case", numbers)}
${warnings.length === 0 ? null : fold(count(warnings.length, "warning"), html`${warnings}`)}
${notes.length === 0 ? null : fold(count(notes.length, "note"), html`${notes}`)}
${untried.length === 0 ? null : fold("Not tried", html`${untried}`)}
${partnerTable(resource)}${runList(shorten(resource.id, 80), view.history.get(resource.id) ?? [])}
${resource.status === "removed" ? null : environmentFold(resource, report)}`;
}
function part(title, items) {
  return items.length === 0 ? null : html`<h4>${title}</h4>${items}`;
}
function facts(resource, { links }) {
  const { type, formatVersion, descriptionFile, previous, reused, renamedFrom, note } = resource;
  const file = descriptionFile === null ? null : link(
    html`<code>${shortenMiddle(descriptionFile, 100)}</code>`,
    links === null ? null : fileUrl(descriptionFile, null, links)
  );
  const known = [
    type === null ? null : shorten(`${type} ${formatVersion ?? ""}`, 60),
    file,
    renamedFrom === void 0 ? null : `renamed from ${shortenMiddle(renamedFrom, 100)}`,
    note === void 0 ? null : shorten(note, 100),
    previous === void 0 ? null : `before: ${RESOURCE_LABELS[previous.status].word} (${formatTime(previous.date)}${previous.samePackage ? ", changed without a change of the package" : ""})`,
    reused === void 0 ? null : `as tested on ${formatTime(reused.date)}, nothing changed since`
  ];
  const told = known.filter((one) => one !== null);
  return html`<p class="quiet">${told.map((one, place3) => place3 === 0 ? html`${one}` : html` · ${one}`)}</p>`;
}

// src/report/html/script.ts
var SCRIPT = `(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const form = byId('filters');
  const rows = [...document.querySelectorAll('details.resource')].map((element) => ({
    element,
    status: element.dataset.status,
    facts: element.dataset.facts.split(' ').map((fact) => fact.split('.')),
    partners: element.dataset.partners.split(' '),
    text: element.querySelector('h3').textContent.toLowerCase(),
  }));
  const shown = byId('shown');
  const toggle = byId('toggle');
  const fields = ['format', 'blame', 'cause', 'partner', 'search'];
  if (form) {
    form.hidden = false;
    readAddress();
    form.addEventListener('input', apply);
    byId('clear').addEventListener('click', () => {
      form.reset();
      apply();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    toggle.addEventListener('click', () => openAll(toggle.getAttribute('aria-expanded') !== 'true'));
    apply();
  }
  function values() {
    const chosen = { status: form.elements.status.value };
    for (const name of fields) chosen[name] = byId(name).value.trim();
    return chosen;
  }
  function apply() {
    const chosen = values();
    const words = chosen.search.toLowerCase().split(/\\s+/);
    const wanted = [chosen.format, chosen.blame, chosen.cause];
    let count = 0;
    for (const row of rows) {
      const fits =
        (chosen.status === '' || row.status === chosen.status) &&
        row.facts.some((fact) => wanted.every((value, place) => value === '' || fact[place] === value)) &&
        (chosen.partner === '' || row.partners.includes(chosen.partner)) &&
        words.every((word) => row.text.includes(word));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      if (fits) count += 1;
    }
    const all = rows.length + (rows.length === 1 ? ' resource' : ' resources');
    shown.textContent = count === rows.length ? all : count + ' of ' + all;
    writeAddress(chosen);
  }
  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const name of fields) {
      const field = byId(name);
      const value = asked.get(name);
      if (value !== null) field.value = value;
      if (field.value === '' && field.tagName === 'SELECT') field.value = '';
      if (field.tagName === 'SELECT' && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    for (const choice of form.elements.status.length ? form.elements.status : [])
      if (choice.value === asked.get('status')) choice.checked = true;
  }
  function writeAddress(chosen) {
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
    const text = query.toString();
    try {
      history.replaceState(null, '', location.pathname + (text === '' ? '' : '?' + text) + location.hash);
    } catch {
      // A page without an address of its own cannot keep them there.
    }
  }
  function openAll(open) {
    for (const row of rows) if (!row.element.hidden) row.element.open = open;
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = open ? 'Close all' : 'Open all';
  }
  function openTarget() {
    const target = byId(location.hash.slice(1));
    const row = target && target.closest('details.resource');
    if (!row) return;
    row.hidden = false;
    row.open = true;
    row.scrollIntoView();
  }
  addEventListener('hashchange', openTarget);
  openTarget();
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
})();`;

// src/report/html/style.ts
var STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #57606a; --link: #0550ae;
  --green: #116329; --green-back: #dafbe1; --red: #a40e26; --red-back: #ffebe9; --yellow: #6f4400; --yellow-back: #fff1c2; --grey: #4b535d; --grey-back: #eaeef2;  }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #161b22; --line: #30363d; --text: #e6edf3; --quiet: #9da7b3; --link: #79b8ff;
  --green: #7ee787; --green-back: #12261e; --red: #ffa198; --red-back: #34171a; --yellow: #f2cc60; --yellow-back: #2e2412; --grey: #b1bac4; --grey-back: #262c34 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; letter-spacing: -.01em }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .8rem }
h3 { font-size: 1rem; margin: 0; display: inline }
h4 { font-size: .95rem; margin: 1.6rem 0 .6rem }
p { margin: .5rem 0 }
a { color: var(--link) }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; font-size: .85em }
code { background: var(--grey-back); padding: .1em .35em; border-radius: 4px }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; margin: .5rem 0; overflow-x: auto; line-height: 1.45; overflow-wrap: normal }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px }
.quiet { color: var(--quiet); font-size: .875rem }
.skip { position: absolute; left: -100rem } .skip:focus { left: 1rem; top: .5rem; background: var(--back); padding: .4rem .8rem; z-index: 1 }
.pill { display: inline-block; white-space: nowrap; font-size: .8rem; font-weight: 600; line-height: 1.2; padding: .22em .6em; border-radius: 1em }
.pill.green { color: var(--green); background: var(--green-back) } .pill.red { color: var(--red); background: var(--red-back) }
.pill.yellow { color: var(--yellow); background: var(--yellow-back) } .pill.grey { color: var(--grey); background: var(--grey-back) }
#filters { border: 0; margin: 0 }
.tiles { display: flex; flex-wrap: wrap; gap: .6rem; border: 0; padding: 0; margin: 0 0 .9rem; min-width: 0 }
.tiles legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
.tile { display: grid; min-width: 7.2rem; padding: .55rem .9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); cursor: pointer; position: relative; font-size: .875rem }
.tile b { font-size: 1.45rem; line-height: 1.2 } .tile input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer }
.tile:has(:checked) { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor }
.tile:has(:focus-visible) { outline: 3px solid var(--link); outline-offset: 2px }
.tile.green { color: var(--green) } .tile.red { color: var(--red) } .tile.yellow { color: var(--yellow) } .tile.grey { color: var(--grey) }
.selects { display: flex; flex-wrap: wrap; gap: .7rem; align-items: end }
.selects label { display: grid; gap: .2rem; font-size: .8rem; color: var(--quiet) }
select, input[type=search], button { font: inherit; font-size: .9rem; color: var(--text); background: var(--back); border: 1px solid var(--quiet); border-radius: 6px; padding: .38rem .6rem; min-height: 2.3rem; max-width: 11.5rem }
button { cursor: pointer } button:hover, details > summary:hover { background: var(--grey-back) }
#shown { color: var(--quiet); font-size: .875rem; margin: .9rem 0 .5rem }
.list { border: 1px solid var(--line); border-radius: 8px; overflow: clip }
.resource + .resource { border-top: 1px solid var(--line) }
.resource[hidden] + .resource { border-top: 0 }
.resource > summary { display: grid; grid-template-columns: minmax(40%, 1fr) fit-content(60%); gap: .3rem 1rem; align-items: center; padding: .75rem 1rem .75rem 2.3rem; cursor: pointer; position: relative; list-style: none }
.resource > summary::-webkit-details-marker { display: none }
.resource > summary::before { content: ""; position: absolute; left: 1rem; top: 1.2rem; width: .45rem; height: .45rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(-45deg) }
.resource[open] > summary::before { transform: rotate(45deg) }
.resource[open] > summary { background: var(--card); border-bottom: 1px solid var(--line) }
.resource:not([open]) { content-visibility: auto; contain-intrinsic-size: auto 4.4rem }
.title { font-weight: 600 } .id { color: var(--quiet); font-weight: 400; font-size: .85rem; display: block }
.why { grid-column: 1 / -1; color: var(--quiet); font-size: .875rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; justify-content: end }
.body { padding: .2rem 1.2rem 1.4rem 2.3rem }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; max-width: 100% }
table { border-collapse: collapse; font-size: .875rem; width: 100%; overflow-wrap: normal }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem; border-top: 1px solid var(--line) }
thead th { border-top: 0; background: var(--card); white-space: nowrap } tbody th { font-weight: 600 }
td { font-variant-numeric: tabular-nums }
.problem { border-left: 4px solid var(--grey); padding: .1rem 0 .1rem 1rem; margin: 1rem 0 }
.problem.red { border-color: var(--red) } .problem.yellow { border-color: var(--yellow) } .problem h4 { font-size: .95rem; margin: 0 0 .3rem }
.problem dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .3rem 0 }
dt { color: var(--quiet) } dd { margin: 0 }
pre .number { color: var(--quiet); user-select: none } pre .at { font-weight: 700 } pre del { color: var(--red); text-decoration: none } pre ins { color: var(--green); text-decoration: none }
.fold { margin: .6rem 0 } .fold > summary { cursor: pointer; padding: .25rem .4rem; border-radius: 6px; width: fit-content }
.pictures { display: flex; flex-wrap: wrap; gap: .9rem; margin: .5rem 0 1.2rem }
figure { margin: 0; max-width: 100%; overflow-x: auto } figure img { display: block; max-width: 100%; height: auto; min-width: min(100%, 20rem); border: 1px solid var(--line); border-radius: 6px; background: #fff }
figcaption { font-size: .8rem; margin-top: .3rem; color: var(--quiet) } figcaption b { color: var(--text) }
.chart { margin: .6rem 0 } .chart svg { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--line) } .chart p { display: flex; justify-content: space-between; color: var(--quiet); font-size: .8rem; margin: .2rem 0 }
.chart .passed { fill: #2da44e } .chart .undecided { fill: #bf8700 } .chart .failed { fill: #cf222e }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .875rem; margin: .4rem 0; padding: 0; list-style: none }
.legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: 2px; margin-right: .4rem; vertical-align: -.05rem }
.legend .passed i { background: #2da44e } .legend .undecided i { background: #bf8700 } .legend .failed i { background: #cf222e }
footer { padding-top: 1.5rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .875rem }
@media (max-width: 44rem) {
  header, main, footer { padding-left: .9rem; padding-right: .9rem } header { padding-top: 1.2rem } h1 { font-size: 1.3rem }
  .tile { min-width: 0; flex: 1 1 5.6rem; padding: .45rem .7rem } .tile b { font-size: 1.2rem }
  .selects { display: grid; grid-template-columns: 1fr 1fr } .selects select, .selects input[type=search] { width: 100%; max-width: none } .buttons { grid-column: 1 / -1; display: flex; gap: .6rem } .buttons button { flex: 1 }
  .resource > summary { grid-template-columns: 1fr; padding-left: 2rem } .resource > summary::before { left: .8rem } .chips { justify-content: start } .body { padding: .2rem .9rem 1.2rem }
  .problem { padding-left: .8rem } .problem dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .4rem }
}
@media print {
  :root { color-scheme: light; --back: #fff; --card: #fff; --line: #999; --text: #000; --quiet: #333; --link: #000; --green: #0a4a1c; --red: #8a0a1e; --yellow: #5a3700; --grey: #333; --green-back: #fff; --red-back: #fff; --yellow-back: #fff; --grey-back: #fff }
  body { font-size: 10pt } #filters, .skip, #shown { display: none } .pill { border: 1px solid currentColor } .list, .scroll { border: 0; overflow: visible }
  details::details-content { content-visibility: visible; display: block; height: auto } .resource { break-inside: auto } .resource > summary, .problem, figure, tr { break-inside: avoid } .resource > summary { break-after: avoid } pre { white-space: pre-wrap }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
`;

// src/report/html/trends.ts
var WIDTH2 = 720;
var HEIGHT = 160;
var ORDER = [
  ["passed", "ready"],
  ["undecided", "not decided"],
  ["failed", "needs work"]
];
function trends(history) {
  const days = daysOf(history);
  const [first] = days;
  const last = days.at(-1);
  if (first === void 0 || last === void 0 || days.length < 2) return null;
  const numbers = days.map(({ date, counts }) => [
    date,
    ...ORDER.map(([trend]) => String(counts[trend]))
  ]);
  return html`<section aria-labelledby="trends"><h2 id="trends">Over time</h2>
<p>${changeWords(first, last)}</p>
<ul class="legend">${ORDER.map(([trend, word]) => html`<li class="${trend}"><i></i>${word}: ${last.counts[trend]}</li>`)}</ul>
${chart(days)}${fold(
    "The numbers of the chart",
    table("Resources by day", ["Day", ...ORDER.map(([, word]) => word)], numbers.reverse())
  )}</section>`;
}
function changeWords(first, last) {
  const change = last.counts.passed - first.counts.passed;
  const all = count(totalOf(last), "resource");
  const now = `${last.counts.passed} of ${all} ready`;
  if (change === 0) return `${now}, as many as on ${first.date}.`;
  return `${now}, ${Math.abs(change)} ${change > 0 ? "more" : "fewer"} than on ${first.date}.`;
}
function chart(days) {
  const most = Math.max(1, ...days.map(totalOf));
  const step = WIDTH2 / days.length;
  const y = (value) => round(HEIGHT - value / most * HEIGHT);
  const bars = days.map((day, index) => {
    let below = 0;
    const x = round(index * step + step * 0.1);
    const parts = ORDER.flatMap(([trend]) => {
      const from = below;
      below += day.counts[trend];
      if (day.counts[trend] === 0) return [];
      const top = y(below);
      return [
        html`<rect class="${trend}" x="${x}" y="${top}" width="${round(step * 0.8)}" height="${round(y(from) - top)}"/>`
      ];
    });
    const words2 = ORDER.map(([trend, word]) => `${day.counts[trend]} ${word}`).join(", ");
    return html`<g><title>${day.date}: ${words2}</title>${parts}</g>`;
  });
  return html`<div class="chart"><svg viewBox="0 0 ${WIDTH2} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Resources by verdict, day by day; the numbers are below">${bars}</svg>
<p><span>${days[0]?.date ?? ""}</span><span>${days.at(-1)?.date ?? ""}</span></p></div>`;
}
function totalOf({ counts }) {
  return counts.passed + counts.undecided + counts.failed;
}
function round(value) {
  return Math.round(value * 10) / 10;
}

// src/report/html/page.ts
var OPEN = 3;
var ORDER2 = [
  "failed",
  "inconclusive",
  "partial",
  "passed",
  "valid",
  "removed"
];
var NOTHING = {
  links: null,
  source: () => null,
  picture: () => null,
  history: /* @__PURE__ */ new Map()
};
function renderPage(report, view = {}) {
  const whole = { ...NOTHING, ...view };
  const resources = inOrder(report.resources);
  const room = { left: PAGE_ROOM };
  const index = filterIndex(resources);
  const sections = resources.map(
    (resource, place3) => resourceSection(
      {
        resource,
        anchor: `resource-${place3 + 1}`,
        open: resources.length <= OPEN,
        room
      },
      report,
      index,
      whole
    )
  );
  const list = resources.length === 0 ? html`<p>No resource was changed or named.</p>` : html`${resources.length === 1 ? null : filterForm(resources, index)}<div class="list">${sections}</div>`;
  return document(
    headline(report),
    html`<a class="skip" href="#resources">Skip to the resources</a>
${heading(report, whole)}
<main>${trends(whole.history)}
<section aria-labelledby="resources"><h2 id="resources" tabindex="-1">Resources</h2>
${list}</section></main>
<footer>${footer(report, whole)}</footer>`
  );
}
function document(title, body2) {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(STYLE)}'`,
    `script-src '${hash(SCRIPT)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ html: STYLE }}</style></head>
<body>
${body2}
<script>${{ html: SCRIPT }}</script>
</body></html>
`.html;
}
function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
function heading(report, { links }) {
  const { duration, status, resources } = report;
  const state = resources.length === 0 ? null : html`<p>${pill(RESOURCE_LABELS[status])}</p>`;
  const run = links?.runUrl ? html` · ${link("log of the run", links.runUrl)}` : null;
  return html`<header><h1>${headline(report, links?.lastRun ?? null)}</h1>${state}<p class="quiet">${formatTime(finishedAt(report))} · took ${formatDuration(duration)}${run}</p></header>`;
}
function footer({ tool, environment }, { links }) {
  const sha = links === null ? "" : links.headSha.replace(/[^0-9a-f]/gi, "");
  const commit = links === null || sha === "" ? null : html` · commit ${link(sha.slice(0, 7), `${links.serverUrl}/${links.repository}/commit/${sha}`)}`;
  return html`${tool.name} ${tool.version}${commit} · Node ${environment.node} on ${environment.os} ${environment.arch}. What passed was run and compared; what could not be decided says so.`;
}
function inOrder(resources) {
  return [...resources].sort((a, b) => ORDER2.indexOf(a.status) - ORDER2.indexOf(b.status));
}
export {
  renderPage
};
