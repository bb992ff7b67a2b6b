import type { Limits } from '../../../contract/case.ts';
import type { PythonEnvironment } from '../environment.ts';
import { startWorker, type WorkerOptions } from './start-worker.ts';
import type { SourceImport } from './worker-messages.ts';

export type { SourceImport } from './worker-messages.ts';

/** Something in the source that a model should not do. */
export interface SourceWarning {
  code: string;
  line: number;
  message: string;
  hint: string;
}

/** What source says about itself before it runs. */
export interface SourceInspection {
  imports: SourceImport[];
  /** Names of the classes and functions at the top of the source. */
  defines: string[];
  warnings: SourceWarning[];
  /** Why it can't be read as Python; null: it can. */
  problem: { message: string; line: number } | null;
}

const LIMITS: Limits = { timeout: 60_000, memory: 1024 ** 3, output: 0 };

/** Code, message and hint of each thing that is warned of. */
const WARNINGS: Readonly<Record<string, (name: string) => Omit<SourceWarning, 'line'>>> = {
  'cuda-call': (name) => ({
    code: 'architecture-needs-gpu',
    message: `The architecture calls ${name}, which fails on machines without a GPU.`,
    hint: 'Take the device from the inputs (x.device).',
  }),
  'reads-stdin': (name) => ({
    code: 'architecture-reads-input',
    message: `The architecture reads from the keyboard (${name}); where models are tested, nobody can answer.`,
    hint: 'Take what is asked for as a keyword argument.',
  }),
  'network-module': (name) => ({
    code: 'architecture-uses-network',
    message: `The architecture imports ${name}, which is for the network; while models run, the network is closed.`,
    hint: 'Keep everything that the model needs in its package.',
  }),
  'process-module': (name) => ({
    code: 'architecture-starts-processes',
    message: `The architecture imports ${name}, which starts other processes.`,
    hint: 'Let the model compute in its own process.',
  }),
  'relative-import': (name) => ({
    code: 'architecture-imports-files',
    message: `The architecture imports ${name} relative to itself, but it is used as one file alone.`,
    hint: 'Put all of its code into the one file that the description names.',
  }),
};

/**
 * Reads Python source with the environment's own parser, in the sandbox; nothing of it is run.
 * @param path absolute
 * @throws where the environment's Python does not run at all
 */
export async function inspectSource(
  path: string,
  environment: PythonEnvironment,
  options: WorkerOptions = {},
): Promise<SourceInspection> {
  const needs = { readable: [path], writable: [], threads: 1, device: 'cpu' as const };
  const { process: child, resources } = await startWorker(needs, environment, LIMITS, options);
  const timer = setTimeout(() => child.kill('timeout'), LIMITS.timeout);
  try {
    child.send({ kind: 'inspect', source: path, limits: resources });
    await child.ended;
    const answer = child.messages.at(-1)?.message;
    if (answer?.type === 'inspected') {
      const { imports, defines, remarks } = answer;
      const relative = imports.filter(({ level }) => level > 0);
      const asRemarks = relative.map(({ module, level, line }) => ({
        kind: 'relative-import',
        name: `${'.'.repeat(level)}${module}`,
        line,
      }));
      const warnings = [...asRemarks, ...remarks].flatMap(warningOf);
      return { imports, defines, warnings, problem: null };
    }
    if (answer?.type === 'refused') {
      const { message = [], line = [] } = answer.details;
      const problem = { message: message[0] ?? '', line: Number(line[0] ?? 0) };
      return { imports: [], defines: [], warnings: [], problem };
    }
    throw new Error(`Python could not look at ${path}: ${child.log().trim()}`);
  } finally {
    clearTimeout(timer);
    await child.close();
  }
}

function warningOf({ kind, name, line }: { kind: string; name: string; line: number }) {
  const make = Object.hasOwn(WARNINGS, kind) ? WARNINGS[kind] : undefined;
  return make ? [{ line, ...make(name) }] : [];
}
