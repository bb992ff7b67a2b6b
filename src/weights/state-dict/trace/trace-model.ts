import type { TensorData } from '../../../onnx/element-type.ts';
import type { Lowered } from '../../lowered.ts';
import { lowerWithValues } from '../../open-lowered.ts';
import type { EngineTensor, Evaluate } from '../../program.ts';
import { outputValue } from '../../torchscript/lower.ts';
import { failedInModel, Refusal, unsupported } from '../../torchscript/refusal.ts';
import { read } from '../../torchscript/tensor.ts';
import type { StateDict } from '../state-dict.ts';
import {
  encodeElements,
  type TraceMessage,
  type TraceRequest,
  type UnfitKeys,
} from './messages.ts';
import type { FindPackage, PackageAnswer } from './package-answer.ts';
import { refuseRandomness } from './refuse-randomness.ts';
import { mismatchHint, shortenMismatch } from './shorten-mismatch.ts';
import { carryOut, makeTraceMachine, type TraceMachine, tensorOf } from './trace-machine.ts';
import type { Tracer } from './tracer.ts';

/** What a description says of the model's code. */
export interface ArchitectureRequest extends Omit<TraceRequest, 'state' | 'others' | 'inputs'> {
  /** What the code is called in messages. */
  file: string;
}

/** What the calls of a trace are carried out with. */
interface Material {
  state: StateDict;
  /** Whether batch normalization uses the statistics of its input. */
  trainBatchNorm: boolean;
}

/** Calls and outputs of one trace; both are only believed as far as they can be carried out. */
interface Recording {
  calls: unknown[];
  outputs: unknown[];
  unfit: UnfitKeys;
}

function replay(
  { state, trainBatchNorm }: Material,
  inputs: readonly EngineTensor[],
  known: ReadonlyMap<string, TensorData>,
  calls: readonly unknown[],
): TraceMachine {
  const machine = makeTraceMachine(state.tensors, inputs, known, trainBatchNorm);
  for (const call of calls) carryOut(machine, call);
  return machine;
}

/**
 * Has the model's code run once on tensors without elements and carries out its calls with the weights.
 * @throws Refusal where the code, the state dict or an operator is the reason
 */
export async function traceModel(
  tracer: Tracer,
  architecture: ArchitectureRequest,
  material: Material,
  inputs: readonly EngineTensor[],
  evaluate: Evaluate,
  findPackage?: FindPackage,
): Promise<{ lowered: Lowered; unfit: UnfitKeys }> {
  const known = new Map<string, TensorData>();
  const find: Find = async (module) => (await findPackage?.(module)) ?? { kind: 'unasked' };
  const recording = await record(tracer, architecture, material, inputs, evaluate, known, find);
  const format = {
    externalDataFolder: material.state.folder,
    lower: (_: readonly EngineTensor[], values: ReadonlyMap<string, TensorData>): Lowered => {
      const machine = replay(material, inputs, values, recording.calls);
      const { graph, lowering } = machine;
      const outputs = recording.outputs.map((number, index) => {
        const tensor = tensorOf(machine, number);
        return { name: `output${index}`, value: outputValue(graph, read(tensor), tensor.dtype) };
      });
      if (outputs.length === 0) throw failedInModel('The model gives no tensor.');
      refuseRandomness(outputs.map(({ value }) => value));
      return { graph, inputs: graph.inputs, outputs, warnings: [...lowering.warnings] };
    },
  };
  const lowered = await lowerWithValues(format, inputs, evaluate, known);
  return { lowered, unfit: recording.unfit };
}

/** Where nobody can be asked, what may be imported is known to Python. */
type Find = (module: string) => Promise<PackageAnswer | { kind: 'unasked' }>;

async function record(
  tracer: Tracer,
  { file, ...architecture }: ArchitectureRequest,
  material: Material,
  inputs: readonly EngineTensor[],
  evaluate: Evaluate,
  known: Map<string, TensorData>,
  find: Find,
): Promise<Recording> {
  const { state } = material;
  const request: TraceRequest = {
    ...architecture,
    state: state.tensors.map(({ key, dtype, shape }) => ({ key, dtype, shape })),
    others: state.others.map(({ key, type }) => [key, type]),
    inputs: inputs.map(({ dtype, shape }) => ({ dtype, shape })),
  };
  tracer.send(request);
  const calls: unknown[] = [];
  for (;;) {
    const message = await tracer.next();
    if (message.type === 'failed') throw refusalOf(message, state, file);
    if (message.type === 'wants') {
      const found = await find(message.module);
      if (found.kind === 'wheel') tracer.packages.add(`${found.name} ${found.version}`);
      tracer.send(found);
      continue;
    }
    if (message.type === 'traced')
      return {
        calls: [...calls, ...message.calls],
        outputs: message.outputs,
        unfit: { missing: message.missing, unexpected: message.unexpected },
      };
    const before = new Set(known.keys());
    const format = {
      externalDataFolder: state.folder,
      lower: (_: readonly EngineTensor[], values: ReadonlyMap<string, TensorData>) =>
        replay(material, inputs, values, [...calls, ...message.calls]),
    };
    await lowerWithValues(format, inputs, evaluate, known);
    calls.push(...message.calls.slice(0, -1));
    const values = [...known].filter(([name]) => !before.has(name));
    const weight = /^w(\d+)$/.exec(message.name);
    const loaded = weight ? state.tensors[Number(weight[1]) - 1]?.load() : undefined;
    if (loaded) values.push([message.name, loaded]);
    tracer.send({ values: values.map(([name, data]) => [name, encodeElements(data)]) });
  }
}

type Failure = Extract<TraceMessage, { type: 'failed' }>;

const UNDECIDED =
  'Nothing is said about the model by this: run it in Python, or publish it in a further format, such as TorchScript or ONNX.';

/** Only what is surely the package's fault is laid to it: this torch is not the real one. */
const REFUSALS: Record<Failure['reason'], (text: string, state: StateDict) => Refusal> = {
  refusal: (text) => unsupported(text, UNDECIDED),
  exception: (text) =>
    unsupported(`The model's code ends with ${text.replace(/\.$/, '')}`, UNDECIDED),
  operator: (text) => failedInModel(text),
  output: (text) =>
    new Refusal(
      'run-failed',
      text,
      'Let the model give a tensor, or a list or tuple of tensors in the order of the described outputs.',
    ),
  'state-dict': (text, { wrapping }) =>
    new Refusal('state-dict-mismatch', shortenMismatch(text), wrapping ?? mismatchHint(text)),
  architecture: (text) =>
    new Refusal(
      'architecture-failed',
      text,
      'Correct the architecture: its file, callable or kwargs.',
    ),
};

function refusalOf({ reason, message, line }: Failure, state: StateDict, file: string): Refusal {
  const refusal = REFUSALS[reason](message, state);
  if (line !== null) refusal.place = { file, line, module: '' };
  return refusal;
}
