import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  suggest
} from "./chunk-YYDBJV2I.mjs";

// src/cli/format-targets.ts
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

// src/report/formats/format-names.ts
var REPORT_FORMATS = {
  json: "file",
  junit: "file",
  sarif: "file",
  "validation-summary": "folder",
  "tool-compatibility": "folder",
  "test-summary": "folder"
};

// src/cli/format-targets.ts
var NAMES = ["text", "html", ...Object.keys(REPORT_FORMATS)];
async function formatTargets({ formats, html }, folder) {
  const written = html === null ? formats : [...formats, `html=${html}`];
  const targets = [];
  const complaints = [];
  for (const text of written) {
    const [name = "", ...rest] = text.split("=");
    const target = rest.join("=");
    const format = NAMES.find((known) => known === name);
    if (format === void 0) complaints.push(unknownFormat(name));
    else if (target === "") complaints.push(withoutTarget(format));
    else {
      const path = resolve(folder, target);
      const complaint = await misplaced(format, path, target);
      if (complaint) complaints.push(complaint);
      else targets.push({ format, path });
    }
  }
  return complaints.length > 0 ? { ok: false, complaints } : { ok: true, value: targets };
}
function kindOf(format) {
  return format === "text" || format === "html" ? "file" : REPORT_FORMATS[format];
}
async function misplaced(format, path, shown) {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isDirectory() === (kindOf(format) === "folder")) return null;
  return {
    message: `--format ${format}: '${shown}' is a ${found.isDirectory() ? "folder" : "file"}.`,
    hint: `Name a ${kindOf(format)}.`
  };
}
function unknownFormat(name) {
  const near = suggest(name, NAMES);
  return {
    message: `--format: '${name}' is no format of reports.`,
    hint: `${near === null ? "" : `Did you mean ${near}? `}Choose one of: ${NAMES.join(", ")}.`
  };
}
function withoutTarget(format) {
  const file = format === "html" ? "report.html" : "report.txt";
  const example = { file, folder: "reports" }[kindOf(format)];
  return {
    message: `--format ${format}: it is not said where to write.`,
    hint: `Name a ${kindOf(format)}, as in --format ${format}=${example}.`
  };
}
async function writeFormats(report, targets, forPeople) {
  if (targets.length === 0) return;
  const { WRITERS } = await import("./report-files-XYVLEIX3.mjs");
  for (const { format, path } of targets) {
    if (format === "text" || format === "html") await write(path, await forPeople[format]());
    else {
      const writer = WRITERS[format];
      if (writer.kind === "file") await write(path, writer.write(report));
      else
        for (const [name, content] of writer.write(report)) await write(join(path, name), content);
    }
  }
}
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

export {
  formatTargets,
  writeFormats
};
