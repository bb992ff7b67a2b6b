import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngine } from '../../../src/inference/child/engine.ts';
import { toEngineTensor } from '../../../src/inference/child/engine-tensors.ts';
import { evaluateOn } from '../../../src/inference/child/evaluate.ts';
import { readySnapshot } from '../../../src/inference/tracer/ready-snapshot.ts';
import { type StartedTracer, startTracer } from '../../../src/inference/tracer/start-tracer.ts';
import { serializeGraph } from '../../../src/onnx/serialize-graph.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { openStateDict } from '../../../src/weights/state-dict/state-dict.ts';
import { traceModel } from '../../../src/weights/state-dict/trace/trace-model.ts';

export const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
export const LIMITS = { timeout: 120_000, memory: 2 ** 31, output: 2 ** 30 };

export interface TracedCase {
  callable: string;
  kwargs: Record<string, unknown>;
  state: string;
  input: string;
  outputs: string[];
}

export function tensorIn(name: string): EngineTensor {
  return toEngineTensor(readNpy(readFileSync(join(fixtures, name))));
}

/** Traces a case in a process that is there, and runs what came out. */
export async function runTraced(
  tracer: StartedTracer,
  source: string,
  { callable, kwargs, state: name, input }: Omit<TracedCase, 'outputs'>,
): Promise<EngineTensor[]> {
  const state = openStateDict(join(fixtures, name));
  const evaluate = evaluateOn(loadEngine(null), 'cpu', 1);
  const x = tensorIn(input);
  const architecture = {
    source,
    import_from: null,
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
    [x],
    evaluate,
  );
  const { model } = serializeGraph(lowered.outputs, {
    producer: 'test',
    producerVersion: '1',
    keepInputs: lowered.inputs,
  });
  const bytes = { kind: 'bytes', bytes: model, externalDataFolder: state.folder } as const;
  const answers = await evaluate(bytes, { input0: x });
  return lowered.outputs.map(({ name: output }) => answers[output] as EngineTensor);
}

/** Bundles the process under test. */
export function bundleTracer(folder: string): string {
  const entry = join(folder, 'trace.mjs');
  const options = ['--bundle', '--platform=node', '--target=node20', '--format=esm'];
  const main = fileURLToPath(new URL('../../../src/inference/tracer/main.ts', import.meta.url));
  const esbuild = fileURLToPath(
    new URL('../../../node_modules/esbuild/bin/esbuild', import.meta.url),
  );
  if (!existsSync(entry))
    execFileSync(esbuild, [main, ...options, `--outfile=${entry}`, '--log-level=error']);
  return entry;
}

/** Bundles the process under test and starts it, from a snapshot of its own. */
export async function startBundled(folder: string, limits = LIMITS): Promise<StartedTracer> {
  const entry = bundleTracer(folder);
  const snapshot = await readySnapshot(folder, null, entry);
  return startTracer(limits, { entry, engineFolder: null, snapshot });
}
