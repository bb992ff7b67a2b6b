import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { readLines } from '../../../src/inference/line-reader.ts';
import { tracerCommand, tracerFiles } from '../../../src/inference/tracer/tracer-command.ts';
import { withoutNetwork } from '../../../src/inference/tracer/without-network.ts';
import { LIMITS } from './trace.ts';

/** What keeps the process that traces from its host, each of which can be left out here. */
export const LAYERS = ['network', 'permissions', 'strings', 'modules', 'border', 'python'] as const;
export type Layer = (typeof LAYERS)[number];

/** What each layer that stands in the script is replaced by where it is left out. */
const WITHOUT: Partial<Record<Layer, [there: string, instead: string][]>> = {
  modules: [['if (!MODULES.has(request', 'if (false && !MODULES.has(request']],
  border: [['    takeAway();\n    seal.close();\n', '']],
  python: [
    ['jsglobals: /* @__PURE__ */ Object.create(null)', 'jsglobals: globalThis'],
    ['\'sys.meta_path[:] = [f for f in sys.meta_path if "Js" not in type(f).__name__]\',', ''],
  ],
};

/**
 * As the script stands, the event loop of Node never turns while Python lives, so that no socket is ever
 * opened: here it turns after each request.
 */
const TURNING: [string, string] = [
  'pyodide.runPython(SERVE);',
  `pyodide.runPython("import torch, driver.serve as serve; from torch._stand_ins import install; install(); serve.bridge.open_bridge()");
  for (;;) {
    pyodide.runPython('serve.bridge.ask(serve._answer(serve.bridge.ask(["next"])))');
    await new Promise((turned) => setTimeout(turned, 300));
  }`,
];

const FLAGS: Partial<Record<Layer, RegExp>> = {
  permissions: /^--(experimental-)?permission$|^--allow-fs-read=/,
  strings: /^--disallow-code-generation-from-strings$/,
};

export interface Loosened {
  /** Settles with what it told, or with null where it ended. */
  ask: (request: unknown) => Promise<{ type: string; message?: string } | null>;
  close: () => void;
}

/** Starts the process that traces with some of its layers, and with an event loop that turns. */
export function startLoosened(
  bundle: string,
  folder: string,
  layers: ReadonlySet<Layer>,
): Loosened {
  const script = join(folder, `loosened-${[...layers].join('-')}.mjs`);
  writeFileSync(script, loosened(readFileSync(bundle, 'utf8'), layers));
  const { args } = tracerCommand(tracerFiles(null, script), LIMITS, 'serve', null);
  // What sets limits and takes the network away comes before Node.
  const own = args.slice(args.indexOf(process.execPath) + 1);
  const words = own.filter((word) =>
    LAYERS.every((layer) => layers.has(layer) || !FLAGS[layer]?.test(word)),
  );
  const stdio = ['pipe', 'ignore', 'ignore', 'pipe'] as const;
  const [file = '', ...rest] = [
    ...(layers.has('network') ? withoutNetwork() : []),
    process.execPath,
    ...words,
  ];
  const child: ChildProcess = spawn(file, rest, { cwd: '/', env: ENV, stdio: [...stdio] });
  const [input, , , messages] = child.stdio as unknown as [Writable, null, null, Readable];
  input.on('error', () => {});
  let hear: (message: { type: string } | null) => void = () => {};
  readLines(messages, 2 ** 20, (line) => hear(JSON.parse(line)), child.kill);
  child.once('exit', () => hear(null));
  return {
    ask: (request) =>
      new Promise((resolve) => {
        hear = resolve;
        if (child.exitCode !== null || child.signalCode !== null) resolve(null);
        input.write(`${JSON.stringify(request)}\n`);
      }),
    close: () => child.kill('SIGKILL'),
  };
}

/** Something that could be stolen. */
const ENV = { HOME: '/a-home', PATH: process.env.PATH };

function loosened(text: string, layers: ReadonlySet<Layer>): string {
  const left = LAYERS.filter((layer) => !layers.has(layer));
  const changes = [TURNING, ...left.flatMap((layer) => WITHOUT[layer] ?? [])];
  return changes.reduce((changed, [there, instead]) => {
    if (!changed.includes(there)) throw new Error(`the script has no ${there}`);
    return changed.replace(there, () => instead);
  }, text);
}
