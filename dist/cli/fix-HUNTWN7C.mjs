import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkFiles
} from "./chunk-GTHFIIIH.mjs";
import {
  isMerged,
  showPatch
} from "./chunk-2DGDVTTU.mjs";
import {
  writeText
} from "./chunk-2LS22ZED.mjs";
import {
  collectResources
} from "./chunk-FLISJPZR.mjs";
import {
  DEFAULT_TOOLS,
  referenceFrom
} from "./chunk-3VHRINZI.mjs";
import {
  fileOptions
} from "./chunk-WMKHXMIL.mjs";
import "./chunk-DD3JX5TE.mjs";
import "./chunk-7QV3DNON.mjs";
import "./chunk-3VXWUYSD.mjs";
import {
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
import "./chunk-37UKLRJS.mjs";
import "./chunk-HKKPTCYV.mjs";
import "./chunk-TFJL3YIZ.mjs";
import "./chunk-4HZJ443U.mjs";
import {
  fixedIn
} from "./chunk-S3XRCAWE.mjs";
import "./chunk-XVADSDHJ.mjs";
import {
  readYaml
} from "./chunk-4HFXGNNF.mjs";
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
import "./chunk-4XCECGHM.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/cli/commands/fix.ts
import { readFile, writeFile } from "node:fs/promises";

// src/description/fixes/apply-fixes.ts
function applyFixes(text, fixes) {
  const applied = [];
  for (const fix2 of fixes) {
    const end = fix2.offset + fix2.length;
    const isFree = applied.every((one) => end < one.offset || fix2.offset > one.offset + one.length);
    if (isFree && end <= text.length) applied.push(fix2);
  }
  applied.sort((a, b) => a.offset - b.offset);
  let result = "";
  let at = 0;
  for (const { offset, length, text: written } of applied) {
    result += text.slice(at, offset) + written;
    at = offset + length;
  }
  return { text: result + text.slice(at), applied };
}

// src/testing/mend-description.ts
var MOST_ROUNDS = 100;
async function mendDescription(start, resource, files) {
  const done = [];
  const seen = /* @__PURE__ */ new Set();
  let text = start;
  let left = await findingsIn(text, resource, files);
  while (seen.size < MOST_ROUNDS && !seen.has(text)) {
    seen.add(text);
    const fixes = left.flatMap(({ fix: fix2 }) => fix2 ?? []);
    const { text: next, applied } = applyFixes(text, fixes);
    if (next === text) break;
    done.push(...left.filter(({ fix: fix2 }) => fix2 && applied.includes(fix2)));
    text = next;
    left = await findingsIn(text, resource, files);
  }
  return { text, done, left };
}
async function findingsIn(text, resource, files) {
  const { findings, description } = readDescription(text, resource.source);
  if (files === null || !description || findings.some(({ fix: fix2 }) => fix2)) return findings;
  const { findings: found } = await checkFiles(
    description,
    (reference) => DEFAULT_TOOLS.fetchFile(referenceFrom(reference, resource.base), resource.folder, files)
  );
  const read = readYaml(text, resource.source);
  return [...findings, ...fixedIn(found, read.ok ? read.yaml : null)];
}

// src/cli/ask.ts
import { createInterface } from "node:readline";
function personAt({ stdin, stderr }) {
  const typed = createInterface({ input: stdin, terminal: false });
  const lines = typed[Symbol.asyncIterator]();
  return {
    ask: async (question2, letters) => {
      const [usual] = letters;
      for (; ; ) {
        stderr.write(`${question2} `);
        const { done, value } = await lines.next();
        const letter = done === true ? "" : value.trim().toLowerCase().slice(0, 1);
        const known = letters.find((one) => one === letter);
        if (known !== void 0) return known;
        if (letter === "") return usual;
      }
    },
    close: () => typed.close()
  };
}

// src/cli/commands/fix.ts
var BYTE_ORDER_MARK = "\uFEFF";
var fix = async (words, settings, terminal) => {
  const isSilent = settings.yes || settings.dryRun;
  if (!isSilent && (terminal.stdin.isTTY !== true || words.includes("-"))) {
    complain([NOBODY_TO_ASK], terminal);
    return EXIT.misused;
  }
  const found = await collectResources(words, settings, terminal);
  if (!found.ok) {
    complain(found.complaints, terminal);
    return EXIT.misused;
  }
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const say = (text) => writeText(terminal.stdout, text);
  const person = isSilent ? null : personAt(terminal);
  let isAllowed = settings.yes && !settings.dryRun;
  let isBroken = false;
  try {
    for (const resource of found.value) {
      const before = await textOf(resource);
      if (before === null) {
        await say(`${terminalText(resource.source)}: ${whyNot(resource)}
`);
        isBroken = true;
        continue;
      }
      const mended = await mendDescription(before.text, resource, files);
      await say(show(resource.source, before.text, mended, terminal));
      const isChanged = mended.text !== before.text;
      const answer = isChanged ? await consent(resource, isAllowed, person) : "n";
      if (answer === "q") return EXIT.failed;
      isAllowed ||= answer === "a";
      const write = answer !== "n";
      if (write && !await writeMended(resource, before, mended.text)) {
        await say(`${terminalText(resource.source)} was changed meanwhile; it was left alone.
`);
        isBroken = true;
      }
      const isLeft = isChanged && !write && !settings.dryRun;
      isBroken ||= isLeft || mended.left.some(({ severity }) => severity === "error");
    }
  } finally {
    person?.close();
  }
  return isBroken ? EXIT.failed : EXIT.passed;
};
function consent({ source }, isAllowed, person) {
  if (isAllowed) return "y";
  return person === null ? "n" : person.ask(question(source), ["n", "y", "a", "q"]);
}
var NOBODY_TO_ASK = {
  message: "There is nobody to ask before files are changed: the input is no terminal.",
  hint: "Add --yes to change them without a question, or --dry-run to see what would change."
};
function question(source) {
  return `Change ${terminalText(source)}? [y]es, [N]o, [a]ll, [q]uit:`;
}
async function textOf(resource) {
  const { descriptionFile, source } = resource;
  if (descriptionFile === null || isPackage(source) || isMerged(resource)) return null;
  const bytes = await readFile(descriptionFile).catch(() => null);
  if (bytes === null) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), bytes };
  } catch {
    return null;
  }
}
function isPackage(source) {
  return /\.zip(?:\/|$)/i.test(source);
}
function whyNot(resource) {
  const { source, problem } = resource;
  if (isPackage(source)) return "a package cannot be rewritten; unpack it and name the folder";
  if (isMerged(resource)) return "its description is not a file of this repository";
  return problem === void 0 ? "it cannot be read as UTF-8 text" : terminalText(`${problem.message} ${problem.hint}`);
}
async function writeMended({ descriptionFile }, { bytes }, text) {
  if (descriptionFile === null || !(await readFile(descriptionFile)).equals(bytes)) return false;
  const hasMark = bytes.subarray(0, 3).equals(Buffer.from(BYTE_ORDER_MARK));
  await writeFile(descriptionFile, (hasMark ? BYTE_ORDER_MARK : "") + text);
  return true;
}
function show(source, before, { text, done, left }, terminal) {
  const errors = left.filter(({ severity }) => severity === "error");
  const rest = left.length - errors.length;
  const head = done.length === 0 ? "nothing can be mended with certainty" : done.length === 1 ? "1 certain mend" : `${done.length} certain mends`;
  return [
    `${terminalText(source)}: ${left.length + done.length === 0 ? "nothing to mend" : head}
`,
    ...done.map(
      ({ fix: mend, code }) => `  - ${terminalText(mend?.description ?? "")} (${code})
`
    ),
    text === before ? "" : showPatch(source, before, text, ["before", "after"], terminal),
    errors.length === 0 ? "" : `Still to be mended by hand:
${errors.map(item).join("")}`,
    rest === 0 ? "" : `Warnings and hints that are left: ${rest} (model-hub-ci validate tells them)
`
  ].join("");
}
function item({ position, message, hint }) {
  const line = position ? `line ${position.line}: ` : "";
  return `  - ${line}${terminalText(`${message} ${hint}`)}
`;
}
export {
  fix
};
