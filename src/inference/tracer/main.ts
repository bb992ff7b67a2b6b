// Entry of the process that runs the Python code of architectures, and nothing else.
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Mount, makeHost, sendBytes, tell } from './host.ts';
import { letGo } from './let-go.ts';
import { limitModules, takeAway } from './lock-down.ts';
import { sealImports } from './sealed-imports.ts';

/** The part of Pyodide that is used. */
interface Pyodide {
  runPython: (code: string) => unknown;
  makeMemorySnapshot: () => Uint8Array;
  setStdin: (options: { error: boolean }) => void;
  FS: {
    mkdirTree: (path: string) => void;
    chmod: (path: string, mode: number) => void;
    analyzePath: (path: string) => { exists: boolean };
    writeFile: (path: string, content: string) => void;
    makedev: (major: number, minor: number) => number;
    registerDevice: (device: number, operations: Record<string, unknown>) => void;
    mkdev: (path: string, device: number) => void;
  };
}

const HOME = '/tracing';
/** Only the folder for temporary files may be written to, as in the Python worker. */
const PACKAGES = '/packages';
const READ_ONLY = ['/', '/home', '/home/pyodide', '/lib', HOME, PACKAGES];
/** Bytes of what the model's code prints that are passed on. */
const MAX_PRINTED = 64 * 1024;

function copyInto({ FS }: Pyodide, folder: string, target: string): void {
  FS.mkdirTree(target);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [from, to] = [join(folder, entry.name), `${target}/${entry.name}`];
    if (entry.isDirectory()) copyInto({ FS } as Pyodide, from, to);
    else if (entry.name.endsWith('.py')) FS.writeFile(to, readFileSync(from, 'utf8'));
  }
}

/** A part of a path in a package; what is no such part is not laid anywhere. */
const PART = /^(?!\.{1,2}$)[^/\\\0]{1,200}$/;

/** Lays each package into a folder of its own, which Python may read and not write to. */
function mounter({ FS }: Pyodide): Mount {
  let count = 0;
  return (files) => {
    count += 1;
    const root = `${PACKAGES}/${count}`;
    const folders = new Set<string>([root]);
    FS.chmod(PACKAGES, 0o755);
    FS.mkdirTree(root);
    for (const [path, text] of Object.entries(files)) {
      const parts = path.split('/');
      if (!parts.every((part) => PART.test(part))) continue;
      for (let depth = 1; depth < parts.length; depth += 1)
        folders.add([root, ...parts.slice(0, depth)].join('/'));
      FS.mkdirTree([root, ...parts.slice(0, -1)].join('/'));
      FS.writeFile(`${root}/${path}`, text);
    }
    for (const folder of [...folders, PACKAGES]) FS.chmod(folder, 0o555);
    return root;
  };
}

/** Makes the device on which Python asks: what is written to it is answered on the next read. */
function addDevice(pyodide: Pyodide, onFirst: () => void): void {
  const { FS } = pyodide;
  let answer: (message: unknown[]) => unknown = (message) => {
    onFirst();
    answer = makeHost(mounter(pyodide));
    return answer(message);
  };
  let bytes = Buffer.alloc(0);
  const device = FS.makedev(64, 0);
  FS.registerDevice(device, {
    open() {},
    close() {},
    read(_: unknown, buffer: Int8Array, offset: number, length: number) {
      const part = bytes.subarray(0, length);
      buffer.set(new Int8Array(part.buffer, part.byteOffset, part.length), offset);
      bytes = bytes.subarray(part.length);
      return part.length;
    },
    write(_: unknown, buffer: Int8Array, offset: number, length: number) {
      const text = Buffer.from(buffer.slice(offset, offset + length)).toString('utf8');
      bytes = Buffer.from(JSON.stringify(answer(JSON.parse(text))));
      return length;
    },
  });
  FS.mkdev('/dev/host', device);
}

/** Python's own modules that architectures import most, besides what tracing needs. */
const USUAL =
  'abc, collections.abc, contextlib, copy, dataclasses, enum, functools, itertools, math, numbers, operator, typing, warnings';

const PREPARE = [
  'import sys',
  `sys.path.insert(0, ${JSON.stringify(HOME)})`,
  'sys.path_importer_cache.clear()',
  'sys.meta_path[:] = [f for f in sys.meta_path if "Js" not in type(f).__name__]',
  `import ${USUAL}`,
  'import driver.serve',
].join('\n');
const SERVE = [
  'import sys, driver.serve',
  'sys.path_importer_cache.clear()',
  'driver.serve.serve()',
].join('\n');

type Load = (options: Record<string, unknown>) => Promise<Pyodide>;

let printed = 0;
function print(text: string): void {
  printed += text.length;
  if (printed < MAX_PRINTED) writeSync(2, `${text}\n`);
}

async function start(load: Load, pyodideFolder: string, options = {}): Promise<Pyodide> {
  const pyodide = await load({
    jsglobals: Object.create(null),
    indexURL: pyodideFolder,
    env: { HOME: '/', PYTHONHASHSEED: '0' },
    stdout: print,
    stderr: print,
    ...options,
  });
  pyodide.setStdin({ error: true });
  return pyodide;
}

async function startPlain(load: Load, pyodideFolder: string, python: string, options = {}) {
  const pyodide = await start(load, pyodideFolder, options);
  copyInto(pyodide, python, HOME);
  pyodide.runPython(PREPARE);
  return pyodide;
}

/** Python as it was when the snapshot was made: everything is imported. Else from the beginning. */
async function startFast(load: Load, pyodideFolder: string, python: string, snapshot: string) {
  if (snapshot === '') return startPlain(load, pyodideFolder, python);
  try {
    const memory = readFileSync(snapshot);
    const pyodide = await start(load, pyodideFolder, { _loadSnapshot: memory });
    letGo(memory);
    // What was not imported then is still to be found.
    copyInto(pyodide, python, HOME);
    return pyodide;
  } catch (error) {
    print(`Python starts from the beginning: its snapshot cannot be used (${error}).`);
    return startPlain(load, pyodideFolder, python);
  }
}

async function main(pyodideFolder: string, python: string, task: string, snapshot: string) {
  const seal = sealImports((name) => {
    const message = `The model's code reached for ${name}, which is not there where models are traced`;
    tell({ type: 'failed', reason: 'refusal', message, line: null });
    process.exit(3);
  });
  limitModules();
  const module = await import(pathToFileURL(join(pyodideFolder, 'pyodide.mjs')).href);
  const load = module.loadPyodide as Load;
  if (task === 'snapshot') {
    const pyodide = await startPlain(load, pyodideFolder, python, { _makeSnapshot: true });
    sendBytes(pyodide.makeMemorySnapshot());
    process.exit(0);
  }
  const pyodide = await startFast(load, pyodideFolder, python, snapshot);
  pyodide.FS.mkdirTree(PACKAGES);
  for (const folder of READ_ONLY)
    if (pyodide.FS.analyzePath(folder).exists) pyodide.FS.chmod(folder, 0o555);
  addDevice(pyodide, () => {
    takeAway();
    seal.close();
  });
  pyodide.runPython(SERVE);
}

const [, , pyodideFolder = '', python = '', task = '', snapshot = ''] = process.argv;
await main(pyodideFolder, python, task, snapshot);
