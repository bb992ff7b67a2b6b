import { letGo } from './let-go.ts';

/**
 * What the Python in WebAssembly may still call once it is sealed: its files in memory, clocks, memory
 * itself, and the ways in which C calls C. Everything else (JavaScript objects, functions by address,
 * libraries, sockets, commands of the host) is gone for it at the border of WebAssembly.
 */
const ALLOWED = new Set([
  ...['fd_read', 'fd_write', 'fd_close', 'fd_seek', 'fd_pread', 'fd_pwrite', 'fd_sync'],
  ...['fd_fdstat_get', 'clock_time_get', 'clock_res_get', 'random_get', 'environ_get'],
  ...['environ_sizes_get', 'emscripten_date_now', 'emscripten_get_now', 'emscripten_resize_heap'],
  ...['emscripten_get_heap_max', '_gmtime_js', '_localtime_js', '_mktime_js', '_timegm_js'],
  ...['_tzset_js', '__syscall_openat', '__syscall_fstat64', '__syscall_stat64'],
  ...['__syscall_newfstatat', '__syscall_lstat64', '__syscall_getcwd', '__syscall_getdents64'],
  ...['__syscall_readlinkat', '__syscall_faccessat', '__syscall_fcntl64', '__syscall_ioctl'],
  ...['__syscall_getuid32_js', '__syscall_dup', '_try_fcntl64', '_PyEM_TrampolineCall_JS'],
  ...['_Py_CheckEmscriptenSignals_Helper', '_Py_emscripten_runtime', 'throw_no_gil'],
  ...['emscripten_runtime_keepalive_push', 'emscripten_runtime_keepalive_pop'],
  ...['__assert_fail', '_abort_js', 'exit', 'proc_exit', '_emscripten_runtime_keepalive_clear'],
]);

/** Calls that fail in C's own way, so that Python raises OSError. */
const REFUSED_AS_ERROR = /^__syscall_|^_maybe_|^_try_|^getaddrinfo$|^getnameinfo$/;
const NOT_IMPLEMENTED = -52;

type Import = (...args: unknown[]) => unknown;
type Imports = Record<string, Record<string, unknown>> | undefined;
type Instantiate = (source: unknown, imports?: Imports) => Promise<unknown>;

/** Node's own, of which its types say nothing. */
const wasm = Reflect.get(globalThis, 'WebAssembly') as {
  instantiate: Instantiate | null;
  instantiateStreaming: Instantiate | null;
};

export interface Seal {
  /** From now on only what is allowed can be called. */
  close: () => void;
}

/**
 * Puts itself before the functions that WebAssembly modules import from JavaScript.
 * @param onReach called with the name of what was reached for; it does not return
 */
export function sealImports(onReach: (name: string) => never): Seal {
  let closed = false;

  function guard(name: string, own: Import): Import {
    const guarded: Import = (...args) => {
      if (!closed) return own(...args);
      if (name === '_emscripten_system') return -1;
      if (REFUSED_AS_ERROR.test(name)) return NOT_IMPLEMENTED;
      return onReach(name);
    };
    return Object.assign(guarded, own);
  }

  /** In place, since functions by address are taken from the same object. */
  function guardAll(imports: Imports): void {
    const env = imports?.env;
    if (!env || !('__syscall_openat' in env)) return;
    for (const [name, value] of Object.entries(env))
      if (typeof value === 'function' && !ALLOWED.has(name) && !name.startsWith('invoke_'))
        env[name] = guard(name, value as Import);
  }

  for (const name of ['instantiate', 'instantiateStreaming'] as const) {
    const own = wasm[name];
    wasm[name] = async (source, imports) => {
      guardAll(imports);
      const made = await own?.call(wasm, source, imports);
      // The engine has a copy of its own.
      if (source instanceof Uint8Array) letGo(source);
      return made;
    };
  }
  return {
    close() {
      closed = true;
      // No further module of WebAssembly is made.
      const makers = ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming'];
      for (const name of [...makers, 'Module', 'Instance']) Reflect.set(wasm, name, null);
    },
  };
}
