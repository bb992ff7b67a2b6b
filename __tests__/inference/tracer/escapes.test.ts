import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StartedTracer } from '../../../src/inference/tracer/start-tracer.ts';
import type { TraceMessage } from '../../../src/weights/state-dict/trace/messages.ts';
import { temporaryFolders } from '../../temporary.ts';
import { LIMITS, startBundled } from './trace.ts';

const newFolder = temporaryFolders();
const folder = newFolder();
const marker = join(folder, 'reached');
let visits = 0;
const server = createServer((socket) => {
  visits += 1;
  socket.destroy();
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.close();
});

/** Each says by `reached(…)` what it got hold of; whatever raises got hold of nothing. */
const ATTEMPTS: Record<string, string> = {
  'os.system': 'import os; r = os.system("touch MARKER"); r == 0 and reached(r)',
  'posix.system': 'import posix; r = posix.system("touch MARKER"); r == 0 and reached(r)',
  'os.popen': 'import os; reached(os.popen("touch MARKER").read() or 0/0)',
  subprocess: 'import subprocess; reached(subprocess.run(["touch", "MARKER"]))',
  'os.fork': 'import os; reached(os.fork())',
  'os.execv': 'import os; os.execv("/bin/touch", ["touch", "MARKER"])',
  'os.posix_spawn':
    'import os; reached(os.posix_spawn("/bin/sh", ["sh", "-c", "touch MARKER"], {}))',
  'os.kill of the parent':
    'import os; os.kill(os.getppid(), 0); reached("kill") if os.getppid() > 1 else 0/0',
  'a file of the host': 'reached(open("/etc/passwd").read())',
  'this folder of the host': 'import os; reached(os.listdir("HERE"))',
  'writing to the host': 'open("MARKER", "w").write("x")',
  'the process file system': 'reached(open("/proc/self/environ").read())',
  environment:
    'import os; "PATH" in os.environ and "usr" in os.environ["PATH"] and reached(os.environ["PATH"]); 0/0',
  'standard input': 'reached(input())',
  'descriptor 0': 'import os; reached(os.read(0, 10) or 0/0)',
  'descriptor 3': 'import os; reached(os.write(3, b"{}\\n"))',
  'import js': 'import js; reached(js)',
  'import pyodide_js': 'import pyodide_js; reached(pyodide_js)',
  'js by importlib': 'import importlib; reached(importlib.import_module("js").process)',
  'pyodide.code.run_js': 'from pyodide.code import run_js; reached(run_js("process.pid"))',
  'pyodide.ffi.to_js':
    'from pyodide.ffi import to_js; reached(to_js([1]).constructor.constructor("return process")())',
  '_pyodide_core.to_js': 'import _pyodide_core; reached(_pyodide_core.to_js([1]).constructor)',
  'a proxy of a function': 'from pyodide.ffi import create_proxy; reached(create_proxy(len))',
  'JsFinder put back':
    'import sys, _pyodide._importhook as h; sys.meta_path.insert(0, h.JsFinder()); h.register_js_finder(); import js; reached(js.process)',
  "the importhook's proxies":
    'import sys, gc; [reached(o.process) for o in gc.get_objects() if type(o).__name__.startswith("JsProxy") and hasattr(o, "process")]; 0/0',
  'proxies among objects':
    'import gc; [reached(o.constructor) for o in gc.get_objects() if "JsProxy" in type(o).__name__]; 0/0',
  mountNodeFS:
    'import pyodide_js; pyodide_js.mountNodeFS("/h", "/etc"); reached(open("/h/passwd").read())',
  'ctypes.CDLL': 'import ctypes; lib = ctypes.CDLL(None); reached(lib.system(b"touch MARKER"))',
  'ctypes emscripten_run_script':
    'import ctypes; reached(ctypes.CDLL(None).emscripten_run_script(b"process.exit(9)"))',
  'ctypes memory': 'import ctypes; reached(ctypes.CDLL(None).getpid())',
  'ctypes pythonapi': 'import ctypes; reached(ctypes.pythonapi.Py_GetVersion())',
  'ctypes callback': 'import ctypes; f = ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 1); reached(f())',
  'a library of the host': 'import ctypes; reached(ctypes.CDLL("/lib/x86_64-linux-gnu/libc.so.6"))',
  'a side module':
    'open("/tmp/x.so", "wb").write(b"\\0asm\\1\\0\\0\\0"); import ctypes; reached(ctypes.CDLL("/tmp/x.so"))',
  'an extension module':
    'import importlib.machinery as m, importlib.util as u; open("/tmp/y.so", "wb").write(b"\\0asm\\1\\0\\0\\0"); l = m.ExtensionFileLoader("y", "/tmp/y.so"); reached(u.module_from_spec(u.spec_from_loader("y", l)))',
  '_ctypes.dlopen': 'import _ctypes; reached(_ctypes.dlopen("/lib/x86_64-linux-gnu/libc.so.6", 2))',
  'a socket': 'import socket; s = socket.create_connection(("127.0.0.1", PORT), 2); reached(s)',
  'a raw socket': 'import socket; s = socket.socket(); s.connect(("127.0.0.1", PORT)); reached(s)',
  urllib:
    'import urllib.request; reached(urllib.request.urlopen("http://127.0.0.1:PORT/", timeout=2))',
  'http.client':
    'import http.client; c = http.client.HTTPConnection("127.0.0.1", PORT); c.request("GET", "/"); reached(c.getresponse())',
  'a name lookup':
    'import socket; reached(socket.getaddrinfo("localhost", PORT)[0][4] if False else 0/0)',
  pyfetch: 'import pyodide.http as h; reached(h.open_url("http://127.0.0.1:PORT/"))',
  'a pickle':
    'import pickle; r = pickle.loads(b"cposix\\nsystem\\n(S\'touch MARKER\'\\ntR."); r == 0 and reached(r)',
  'builtins by subclasses':
    '[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "_wrap_close"][0].__init__.__globals__["system"]("touch MARKER"); 0/0',
  'frames of the driver':
    'import sys\nf = sys._getframe()\nwhile f:\n    [reached(f.f_globals[n]) for n in ("js", "pyodide_js") if f.f_globals.get(n)]\n    f = f.f_back\n0/0',
  'codecs and eval':
    'import codecs; eval(compile(codecs.decode("vzcbeg wf", "rot13"), "x", "exec")); reached(js)',
  'a thread': 'import threading; t = threading.Thread(target=lambda: None); t.start(); reached(t)',
  'a signal': 'import signal; signal.raise_signal(signal.SIGKILL); 0/0',
  'the exit of the process': 'import os; os._exit(0)',
  'a device of its own':
    'import os; os.mknod("/tmp/dev", 0o20666, os.makedev(64, 1)); reached(os.open("/tmp/dev", os.O_RDWR))',
  'a link out':
    'import os; os.symlink("/etc/passwd", "/tmp/link"); reached(open("/tmp/link").read())',
};

const HEAD =
  'class Reached(BaseException): pass\ndef reached(what):\n    raise Reached(repr(what)[:200])\n';

async function attempt(tracer: StartedTracer, code: string): Promise<TraceMessage | 'ended'> {
  const source =
    HEAD +
    code.replaceAll('MARKER', marker).replaceAll('PORT', String(port)).replaceAll('HERE', folder);
  tracer.send({
    source,
    import_from: null,
    callable: 'Net',
    kwargs: {},
    strict: true,
    state: [],
    others: [],
    inputs: [],
  });
  return tracer.next().catch(() => 'ended' as const);
}

test('none of the attempts reaches the host', async () => {
  expect(Object.keys(ATTEMPTS).length).toBeGreaterThanOrEqual(40);
  let tracer = await startBundled(folder, { ...LIMITS, timeout: 20_000 });
  for (const [name, code] of Object.entries(ATTEMPTS)) {
    const end = await attempt(tracer, code);
    // A process that ended itself, or was ended as it reached out, is started anew.
    if (end === 'ended' || /reached for/.test(end.type === 'failed' ? end.message : '')) {
      tracer.close();
      tracer = await startBundled(folder, { ...LIMITS, timeout: 20_000 });
    }
    const words = end === 'ended' ? end : end.type === 'failed' ? end.message : end.type;
    expect([name, /^Reached/.test(words) ? words : 'held']).toEqual([name, 'held']);
    expect([name, existsSync(marker), visits]).toEqual([name, false, 0]);
  }
  tracer.close();
}, 300_000);

test('an endless loop and a hog of memory are ended from outside', async () => {
  const loop = await startBundled(folder, { ...LIMITS, timeout: 6000 });
  expect(await attempt(loop, 'while True: pass')).toBe('ended');
  const hog = await startBundled(folder, { ...LIMITS, memory: 600 * 2 ** 20 });
  const end = await attempt(hog, 'x = []\nwhile True: x.append(bytearray(10_000_000))');
  expect(end === 'ended' || (end.type === 'failed' && /MemoryError/.test(end.message))).toBe(true);
  hog.close();
}, 120_000);
