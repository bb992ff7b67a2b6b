import type { PythonRun } from '../worker/run-in-environment.ts';
import type { RaisedError } from '../worker/worker-messages.ts';
import type { Architecture } from './architecture.ts';

/**
 * What a failure says of the environment that it happened in. `own`: the package's own, it would fail
 * anywhere. `suspect`: other versions might do. `environment`: it says nothing about the package.
 */
export type Weight = 'own' | 'suspect' | 'environment';

/** Libraries whose exceptions are mostly about what they are given, not about their version. */
const STEADY = new Set(['', 'torch', 'numpy']);

/** What an installation says that does not fit together. */
const BROKEN_INSTALLATION =
  /undefined symbol|cannot open shared object|operator \S+ does not exist|GLIBC|custom C\+\+ ops|compiled using NumPy|numpy\.dtype size changed|incompatible|DLL load failed/;

/** What a call says that does not know its arguments, with the name of what was called. */
const ARGUMENTS =
  /^(?:[\w.<>]+\.)?(\w+)(?:\.__init__)?\(\) (?:got an? unexpected keyword|got multiple values|takes|missing \d+ required)/;

/** Causes that the process itself died of while nothing of the package was run yet. */
const EARLY_ENDS = new Set(['crashed', 'engine-missing']);

/** Whose failure it most likely is. */
export function weighFailure(run: PythonRun, architecture: Architecture): Weight {
  const { outcome, raised, refused } = run;
  const isOfLibrary = usesLibraries(architecture);
  if (outcome.ok) return 'suspect';
  if (refused === 'state-dict-mismatch' || refused === 'no-such-callable')
    return isOfLibrary ? 'suspect' : 'own';
  if (refused !== null) return 'own';
  if (raised === null)
    return EARLY_ENDS.has(outcome.cause) && outcome.stage === 'load' ? 'environment' : 'own';
  if (raised.step === 'engine') return 'environment';
  const [deepest] = raised.errors.slice(-1);
  return deepest === undefined ? 'own' : weighError(deepest, raised.step, architecture);
}

function weighError(error: RaisedError, step: string, architecture: Architecture): Weight {
  const isA = (name: string) => error.type === name || error.bases.includes(name);
  if (isA('ImportError')) {
    const isOwnFile = architecture.ownModules.has(topOf(error.name));
    return isOwnFile || error.message.includes('relative import') ? 'own' : 'environment';
  }
  if (BROKEN_INSTALLATION.test(error.message)) return 'environment';
  if (isA('AttributeError') && /^(?:partially initialized )?module '/.test(error.message))
    return 'suspect';
  if (isA('TypeError')) {
    const called = ARGUMENTS.exec(error.message);
    const name = called?.[0].includes('__init__') ? classOf(error.message) : called?.[1];
    if (called) return name !== undefined && architecture.defines.has(name) ? 'own' : 'suspect';
  }
  const isBeforeRun = step === 'import' || step === 'build';
  return isBeforeRun && !STEADY.has(error.library) ? 'suspect' : 'own';
}

/** `timm` of `timm.layers`. */
export function topOf(module: string): string {
  return module.split('.')[0] ?? '';
}

function classOf(message: string): string | undefined {
  return /(\w+)\.__init__\(\)/.exec(message)?.[1];
}

/** Whether layers may be another library's, whose names and keys change with its versions. */
function usesLibraries({ imports, file }: Architecture): boolean {
  return file === null || imports.some(({ module }) => !['torch', 'numpy'].includes(module));
}
