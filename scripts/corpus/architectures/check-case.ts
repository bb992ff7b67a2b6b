import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  difference,
  largestOf,
  numbersOf,
} from '../../../__tests__/weights/torchscript/compare-tensors.ts';
import { loadEngine } from '../../../src/inference/child/engine.ts';
import { toEngineTensor } from '../../../src/inference/child/engine-tensors.ts';
import { evaluateOn } from '../../../src/inference/child/evaluate.ts';
import { readWheel, type WheelContent } from '../../../src/inference/packages/read-wheel.ts';
import { readySnapshot } from '../../../src/inference/tracer/ready-snapshot.ts';
import { type StartedTracer, startTracer } from '../../../src/inference/tracer/start-tracer.ts';
import { serializeGraph } from '../../../src/onnx/serialize-graph.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { openStateDict } from '../../../src/weights/state-dict/state-dict.ts';
import type { PackageAnswer } from '../../../src/weights/state-dict/trace/package-answer.ts';
import { traceModel } from '../../../src/weights/state-dict/trace/trace-model.ts';
import { Refusal } from '../../../src/weights/torchscript/refusal.ts';

/** What `make_cases.py` writes beside an architecture. */
interface Case {
  callable: string;
  kwargs: Record<string, unknown>;
  /** Absent: the case has a file of its own. */
  import_from?: string;
  /** Wheels by the modules that they bring. */
  wheels?: Record<string, string>;
  /** Modules that networks import and do not use. */
  stubs?: string[];
  runs: { inputs: string[]; outputs: string[] }[];
  /** Part of the refusal's message, where a refusal is what has to come. */
  refused?: string;
}

/** How a case ended. */
export interface CaseCheck {
  /** `unexpected`: refused by name, where that need not be. */
  end: 'agree' | 'refused' | 'unexpected' | 'wrong' | 'crash';
  lines: string[];
}

const LIMITS = { timeout: 600_000, memory: 3 * 2 ** 30, output: 2 ** 30 };
/** A share of the output's own size. */
const TOLERANCE = 1e-4;
const ENDED = /^The process that runs the model's code (?:was ended|ended|told)/;
const evaluate = evaluateOn(loadEngine(null), 'cpu', 1);

function tensorIn(path: string): EngineTensor {
  return toEngineTensor(readNpy(readFileSync(path)));
}

const wheels = new Map<string, Promise<WheelContent | string>>();

/** What the generator fetched; what torch did without there is not there here either. */
async function findPackage(
  { wheels: brought = {}, stubs = [] }: Case,
  module: string,
): Promise<PackageAnswer> {
  const path = Object.hasOwn(brought, module) ? brought[module] : undefined;
  if (path === undefined)
    return stubs.includes(module)
      ? { kind: 'stand-in', version: '9.9.9', name: module, why: 'it is not there' }
      : { kind: 'absent' };
  const reading = wheels.get(path) ?? readWheel(path);
  wheels.set(path, reading);
  const content = await reading;
  if (typeof content === 'string') throw new Error(`${path}: ${content}`);
  const [name = '', version = ''] = basename(path).split('-');
  return { kind: 'wheel', name, version, files: content.files, compiled: content.compiled };
}

async function runCase(
  tracer: StartedTracer,
  folder: string,
  each: Case,
  inputs: readonly EngineTensor[],
): Promise<EngineTensor[]> {
  const state = openStateDict(join(folder, 'weights.pt'));
  const { import_from = null, callable, kwargs } = each;
  const file = join(folder, 'model.py');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const architecture = {
    source,
    import_from: source === null ? import_from : null,
    file: 'model.py',
    callable,
    kwargs,
    strict: true,
    outputs: [],
  };
  const { lowered } = await traceModel(
    tracer,
    architecture,
    { state, trainBatchNorm: false },
    inputs,
    evaluate,
    (module) => findPackage(each, module),
  );
  const { model } = serializeGraph(lowered.outputs, {
    producer: 'check',
    producerVersion: '1',
    keepInputs: lowered.inputs,
  });
  const bytes = { kind: 'bytes', bytes: model, externalDataFolder: state.folder } as const;
  const feeds = Object.fromEntries(inputs.map((input, index) => [`input${index}`, input]));
  const answers = await evaluate(bytes, feeds);
  return lowered.outputs.map(({ name }) => answers[name] as EngineTensor);
}

/** Relative to the output's own size, however small that is. */
function compare(made: EngineTensor, expected: EngineTensor): string | null {
  const size = largestOf(numbersOf(expected));
  if (!/^float(?:32|64)$/.test(expected.dtype) || !(size > 0) || size >= 1)
    return difference(made, expected, '');
  const rough = difference(made, expected, '');
  if (rough !== null) return rough;
  const [got, wanted] = [numbersOf(made), numbersOf(expected)];
  let worst = 0;
  for (let i = 0; i < wanted.length; i += 1)
    if (Number.isFinite(wanted[i]))
      worst = Math.max(worst, Math.abs((got[i] ?? 0) - (wanted[i] ?? 0)));
  return worst > TOLERANCE * size ? `differs by ${worst} of ${size}` : null;
}

function differences(made: readonly EngineTensor[], expected: readonly EngineTensor[]): string[] {
  if (made.length !== expected.length)
    return [`${made.length} outputs instead of ${expected.length}`];
  return expected.flatMap((wanted, index) => {
    const got = made[index];
    const text = got ? compare(got, wanted) : 'nothing';
    return text === null ? [] : [`output ${index} ${text}`];
  });
}

function perturbed(tensor: EngineTensor): EngineTensor {
  const data = tensor.data.slice() as Float32Array;
  const at = data.length >> 1;
  data[at] = Number(data[at]) + 5e-4 * largestOf(numbersOf(tensor));
  return { ...tensor, data } as EngineTensor;
}

/** A process that traces, started anew where a case ended it. */
export async function openChecker() {
  const folder = mkdtempSync(join(tmpdir(), 'architectures-'));
  const snapshot = await readySnapshot(folder, null);
  const start = () => startTracer(LIMITS, { engineFolder: null, snapshot });
  let tracer = start();
  function restart(): void {
    tracer.close();
    tracer = start();
  }

  async function check(
    path: string,
    change = (tensor: EngineTensor) => tensor,
  ): Promise<CaseCheck> {
    const each = JSON.parse(readFileSync(join(path, 'case.json'), 'utf8')) as Case;
    const lines: string[] = [];
    try {
      for (const { inputs, outputs } of each.runs) {
        const given = inputs.map((file) => tensorIn(join(path, file)));
        const expected = outputs.map((file) => change(tensorIn(join(path, file))));
        lines.push(...differences(await runCase(tracer, path, each, given), expected));
      }
    } catch (error) {
      if (!(error instanceof Refusal))
        return { end: 'crash', lines: [error instanceof Error ? String(error.stack) : `${error}`] };
      // What it has imported only in part would hide from the next one what is missing.
      restart();
      if (ENDED.test(error.message)) {
        return { end: 'crash', lines: [error.message, error.hint] };
      }
      const line = error.place?.line;
      // Whatever is laid to the package is wrong: in torch it runs.
      const isNamed = error.reason === 'unknown-operator';
      const isDue = each.refused !== undefined && error.message.includes(each.refused);
      const end = !isNamed ? 'wrong' : isDue ? 'refused' : 'unexpected';
      return { end, lines: [`${error.message}${line ? ` (line ${line})` : ''}`] };
    }
    return { end: lines.length > 0 ? 'wrong' : 'agree', lines };
  }

  return {
    check: (path: string) => check(path),
    /** Whether a case that agrees is called wrong once a number that is expected is another. */
    noticesFault: async (path: string) => (await check(path, perturbed)).end === 'wrong',
    close() {
      tracer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
