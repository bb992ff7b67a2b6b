import { sideModule } from './side-module.ts';

/** Each says by `reached(…)` what it got hold of; whatever raises got hold of nothing. */
export const ATTEMPTS: Readonly<Record<string, string>> = {
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
  'js.fetch': 'import js; js.fetch("http://127.0.0.1:PORT/")',
  'js.process': 'import js; reached(js.process.version)',
  'js.process.env': 'import js; reached(js.process.env.HOME or "none")',
  'js.eval': 'import js; reached(js.eval("1 + 1"))',
  "Node's modules by js":
    'import js; js.process.getBuiltinModule("fs").writeFileSync("MARKER", "x")',
  'a command by js':
    'import js; js.process.getBuiltinModule("child_process").execSync("touch MARKER")',
  'a socket by js': 'import js; js.process.getBuiltinModule("net").connect(PORT, "127.0.0.1")',
  'a constructor from a list': 'LIST.constructor.constructor("return process")().abort()',
  'files by a constructor':
    'LIST.constructor.constructor("return process")().getBuiltinModule("fs").writeFileSync("MARKER", "x")',
  'ctypes run_script that writes':
    "import ctypes; ctypes.CDLL(None).emscripten_run_script(b\"process.getBuiltinModule('fs').writeFileSync('MARKER', 'x')\"); 0/0",
  'a side module that runs a command': 'SIDE_MODULE.run(); 0/0',
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

/** Where each attempt may leave its traces. */
export interface Places {
  marker: string;
  port: number;
  folder: string;
}

const HEAD =
  'class Reached(BaseException): pass\ndef reached(what):\n    raise Reached(repr(what)[:200])\n';
/** A proxy of a list of JavaScript, got at whatever may have been taken out of Python's modules. */
const LIST =
  '__import__("sys").modules.pop("_pyodide_core", None) and None or __import__("_pyodide_core").to_js([1])';

/** The text of an architecture that makes one attempt. */
export function sourceOf(code: string, { marker, port, folder }: Places): string {
  const side = `(open("/tmp/side.so", "wb").write(bytes(${JSON.stringify([...sideModule(`touch ${marker}`)])})) and __import__("ctypes").CDLL("/tmp/side.so"))`;
  const filled = code
    .replaceAll('SIDE_MODULE', side)
    .replaceAll('LIST', `(${LIST})`)
    .replaceAll('MARKER', marker)
    .replaceAll('PORT', String(port))
    .replaceAll('HERE', folder);
  return HEAD + filled;
}

/** What a tracer is asked for, so that it runs such a text. */
export function requestOf(source: string) {
  const nothing = { state: [], others: [], inputs: [], outputs: [] };
  return { source, import_from: null, callable: 'Net', kwargs: {}, strict: true, ...nothing };
}
