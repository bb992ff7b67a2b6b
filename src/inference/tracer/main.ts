// Entry of the process that runs the Python code of architectures, and nothing else.
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeHost, tell } from './host.ts';
import { limitModules, takeAway } from './lock-down.ts';
import { sealImports } from './sealed-imports.ts';

/** The part of Pyodide that is used. */
interface Pyodide {
  runPython: (code: string) => unknown;
  setStdin: (options: { error: boolean }) => void;
  FS: {
    mkdirTree: (path: string) => void;
    writeFile: (path: string, content: string) => void;
    makedev: (major: number, minor: number) => number;
    registerDevice: (device: number, operations: Record<string, unknown>) => void;
    mkdev: (path: string, device: number) => void;
  };
}

const HOME = '/tracing';
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

/** Makes the device on which Python asks: what is written to it is answered on the next read. */
function addDevice({ FS }: Pyodide, onFirst: () => void): void {
  let answer: (message: unknown[]) => unknown = (message) => {
    onFirst();
    answer = makeHost();
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

async function main(pyodideFolder: string, pythonFolder: string): Promise<void> {
  const seal = sealImports((name) => {
    const message = `The model's code reached for ${name}, which is not there where models are traced`;
    tell({ type: 'failed', reason: 'refusal', message, line: null });
    process.exit(3);
  });
  limitModules();
  let printed = 0;
  const print = (text: string) => {
    printed += text.length;
    if (printed < MAX_PRINTED) writeSync(2, `${text}\n`);
  };
  const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, 'pyodide.mjs')).href);
  const pyodide: Pyodide = await loadPyodide({
    jsglobals: Object.create(null),
    indexURL: pyodideFolder,
    env: { HOME: '/', PYTHONHASHSEED: '0' },
    stdout: print,
    stderr: print,
  });
  pyodide.setStdin({ error: true });
  copyInto(pyodide, pythonFolder, HOME);
  addDevice(pyodide, () => {
    takeAway();
    seal.close();
  });
  pyodide.runPython(
    [
      'import sys',
      `sys.path.insert(0, ${JSON.stringify(HOME)})`,
      'sys.path_importer_cache.clear()',
      'sys.meta_path[:] = [f for f in sys.meta_path if "Js" not in type(f).__name__]',
      'import driver.serve',
      'driver.serve.serve()',
    ].join('\n'),
  );
}

await main(process.argv[2] ?? '', process.argv[3] ?? '');
