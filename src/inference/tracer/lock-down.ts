import fs from 'node:fs';
import { createRequire } from 'node:module';

/** Modules of Node that Pyodide needs to start. */
const MODULES = new Set([
  'fs',
  'fs/promises',
  'path',
  'url',
  'vm',
  'tty',
  'os',
  'crypto',
  'module',
]);

type Loader = { _load: (request: string, ...rest: unknown[]) => unknown };

/** Before Pyodide is loaded: lets it require only what it needs. */
export function limitModules(): void {
  // Pyodide asks for these constants; the permission model refuses the function.
  Reflect.set(process, 'binding', () => ({ fs: fs.constants }));
  const Module = createRequire(import.meta.url)('node:module') as Loader;
  const load = Module._load;
  Module._load = function limited(this: unknown, request, ...rest) {
    if (!MODULES.has(request.replace(/^node:/, ''))) throw new Error(`module refused: ${request}`);
    return load.call(this, request, ...rest);
  };
}

/** What of this process would do harm in a stranger's hands. */
const METHODS = [
  'kill',
  'binding',
  '_linkedBinding',
  'dlopen',
  'chdir',
  'setuid',
  'setgid',
  'abort',
];
const GLOBALS = [
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'BroadcastChannel',
  'Worker',
];

/** After Pyodide is loaded, before a stranger's code runs. */
export function takeAway(): void {
  for (const name of METHODS) Reflect.set(process, name, undefined);
  Reflect.set(process, 'env', Object.create(null));
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: undefined,
    writable: false,
    configurable: false,
  });
}
