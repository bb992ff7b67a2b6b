import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EnvironmentProblem } from './environment-problem.ts';
import { type BasePython, findPython } from './find-python.ts';
import { underLock } from './folder-lock.ts';
import type { MadeEnvironment } from './made-environment.ts';
import { makeEnvironment } from './make-environment.ts';
import type { EnvironmentOptions } from './options.ts';
import { whyNotImported } from './probe.ts';
import { readEnvironment, touch } from './record.ts';
import { type EnvironmentRequest, keyOf } from './request.ts';
import { tidyUp } from './tidy-up.ts';
import { whyImpossible } from './why-impossible.ts';

export type EnvironmentResult = { ok: true; environment: MadeEnvironment } | EnvironmentProblem;

/** Environments for a whole run: each is looked for or made once, and shared. */
export interface Environments {
  /** The Python that they are made with, or a sentence why there is none. */
  base(): Promise<BasePython | string>;
  get(request: EnvironmentRequest): Promise<EnvironmentResult>;
  /** Tries an environment that raised doubts; one that is broken is forgotten and removed. */
  isBroken(environment: MadeEnvironment, request: EnvironmentRequest): Promise<boolean>;
  /** Why one could not be made, in the resolver's lines; null: it could, or that cannot be told. */
  whyImpossible(request: EnvironmentRequest): Promise<string[] | null>;
}

/**
 * Environments in a folder on this machine, shared by processes. One that is there is held against its
 * record before it is used; what is broken is made anew.
 */
export function openEnvironments(options: EnvironmentOptions): Environments {
  let found: Promise<BasePython | string> | null = null;
  const results = new Map<string, Promise<EnvironmentResult>>();
  const broken = new Set<string>();

  function base(): Promise<BasePython | string> {
    found ??= findPython(options.python, options.environment);
    return found;
  }

  async function get(request: EnvironmentRequest): Promise<EnvironmentResult> {
    const python = await base();
    if (typeof python === 'string') return noPython(python);
    const key = keyOf(request, python);
    const result = results.get(key) ?? findOrMake(key, request, python, broken.has(key), options);
    results.set(key, result);
    return result;
  }

  async function isBroken(
    environment: MadeEnvironment,
    request: EnvironmentRequest,
  ): Promise<boolean> {
    const { folder } = environment;
    const key = folder.slice(options.folder.length + 1);
    const read = await readEnvironment(folder, key);
    const works =
      typeof read !== 'string' && (await whyNotImported(folder, request.modules, options)) === null;
    if (works) return false;
    results.delete(key);
    broken.add(key);
    await rm(folder, { recursive: true, force: true });
    return true;
  }

  const reasons = new Map<string, Promise<string[] | null>>();
  async function whyNot(request: EnvironmentRequest): Promise<string[] | null> {
    const python = await base();
    if (typeof python === 'string') return null;
    const key = keyOf(request, python);
    const reason = reasons.get(key) ?? whyImpossible(request, python, options);
    reasons.set(key, reason);
    return reason;
  }

  return { base, get, isBroken, whyImpossible: whyNot };
}

async function findOrMake(
  key: string,
  request: EnvironmentRequest,
  base: BasePython,
  wasBroken: boolean,
  options: EnvironmentOptions,
): Promise<EnvironmentResult> {
  const folder = join(options.folder, key);
  const { label } = request;
  const there = await readEnvironment(folder, key);
  if (typeof there !== 'string') return use(there.environment);
  if (isForbidden(request, options)) return notAllowed(request, options);
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const say = options.say ?? (() => {});
  return underLock(
    `${folder}.lock`,
    async () => {
      const meanwhile = await readEnvironment(folder, key);
      if (typeof meanwhile !== 'string') return use(meanwhile.environment);
      const wasThere = await removed(folder);
      if (wasThere) say(`What is kept of ${label} is broken (${meanwhile}); it is made anew.`);
      await tidyUp(options.folder, key);
      if (await isRestored(folder, key, request, options)) say(`${label} came from the cache.`);
      else {
        const problem = await makeEnvironment(
          folder,
          request,
          base,
          wasThere || wasBroken,
          options,
        );
        if (problem !== null) return problem;
        await options.store?.save(folder, storeKey(key));
      }
      const made = await readEnvironment(folder, key);
      if (typeof made !== 'string') return use(made.environment);
      throw new Error(`the environment ${folder} was just made, but ${made}`);
    },
    () => say(`Waiting for another process that is making ${label}.`),
  );
}

async function use(environment: MadeEnvironment): Promise<EnvironmentResult> {
  await touch(environment.folder);
  return { ok: true, environment };
}

/** What a store held may be cut off or made on another machine: it is tried before it is used. */
async function isRestored(
  folder: string,
  key: string,
  request: EnvironmentRequest,
  options: EnvironmentOptions,
): Promise<boolean> {
  if (!(await options.store?.restore(folder, storeKey(key)))) return false;
  const read = await readEnvironment(folder, key);
  const wrong =
    typeof read === 'string' ? read : await whyNotImported(folder, request.modules, options);
  if (wrong === null) return true;
  options.say?.(`What the cache held of ${request.label} is broken (${wrong}); it is made anew.`);
  await removed(folder);
  return false;
}

function storeKey(key: string): string {
  return `model-hub-ci-environment-${key}`;
}

async function removed(folder: string): Promise<boolean> {
  try {
    await rm(folder, { recursive: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isForbidden({ rung }: EnvironmentRequest, { making }: EnvironmentOptions): boolean {
  return making === 'never' || (making === 'ready' && rung !== 'ready');
}

function notAllowed(
  { label }: EnvironmentRequest,
  { making }: EnvironmentOptions,
): EnvironmentProblem {
  return {
    ok: false,
    cause: 'environment-not-allowed',
    message: `There is no ${label.replace(/^the /, '')} here, and the settings (environments: ${making}) say that it may not be made.`,
    hint: 'Allow it (--environments), or name a Python that has PyTorch (--python).',
    lines: [],
  };
}

function noPython(reasons: string): EnvironmentProblem {
  return {
    ok: false,
    cause: 'python-missing',
    message: `There is no Python to run PyTorch weights with: ${reasons}.`,
    hint: 'Install Python 3.10 or newer, with pip, or name one (--python).',
    lines: [],
  };
}
