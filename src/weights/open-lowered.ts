import { IN_SINGLE_PRECISION } from '../contract/outcome.ts';
import type { TensorData } from '../onnx/element-type.ts';
import { GraphLimitError } from '../onnx/graph.ts';
import { type GraphOutput, type StoreWeights, serializeGraph } from '../onnx/serialize-graph.ts';
import type { Value } from '../onnx/value.ts';
import { installation } from '../settings/installation.ts';
import { NeededValue } from './known-values.ts';
import type { Lowered } from './lowered.ts';
import {
  type EngineTensor,
  type Evaluate,
  type ImportContext,
  type LowerableWeights,
  type OnnxModel,
  type Program,
  WeightsError,
} from './program.ts';

/** A model that looks at more values than this one after the other is not run. */
const MAX_PASSES = 500;

interface Storage {
  /** Where the weights stand that the graph points to. */
  externalDataFolder: string | null;
  /** Keeps weights outside of the model, in that folder. */
  storeWeights?: StoreWeights;
}

interface Explained {
  /** Takes what was noticed and decides nothing. */
  notice?: ImportContext['notice'] | undefined;
  /** The case's failure that an error means, where it is about the weights. */
  problemOf(error: unknown): WeightsError | null;
}

/** A format whose graph does not come of this process alone. */
export interface TracedFormat extends Storage, Explained {
  trace(inputs: EngineTensor[], evaluate: Evaluate): Promise<Lowered>;
}

/** What a format has to give so that its models run as ONNX graphs. */
export interface LoweredFormat extends Storage, Explained {
  /**
   * The model as a graph; its inputs are named `input0`, `input1`, … in the order given. `known`
   * holds elements that were computed before, by name of value. Throws NeededValue where more
   * elements have to be known first.
   */
  lower(inputs: readonly EngineTensor[], known: ReadonlyMap<string, TensorData>): Lowered;
}

function problemOf(format: Explained, error: unknown): WeightsError | null {
  if (!(error instanceof GraphLimitError)) return format.problemOf(error);
  return new WeightsError({
    stage: 'load',
    cause: 'unsupported-format',
    message: error.message,
    hint: 'The model is too large to be run here as it is.',
  });
}

function serialize(format: Storage, outputs: GraphOutput[], keepInputs: readonly Value[]) {
  const { name: producer, version: producerVersion } = installation();
  const { externalDataFolder, storeWeights } = format;
  const written = serializeGraph(outputs, {
    producer,
    producerVersion,
    keepInputs,
    splitJoined: true,
    ...(storeWeights ? { storeWeights } : {}),
  });
  const model: OnnxModel = {
    kind: 'bytes',
    bytes: written.model,
    externalDataFolder,
    largestTensor: written.largestTensor,
  };
  return { model, inputs: written.inputs };
}

async function evaluateValue(
  format: Storage,
  value: Value,
  feeds: ReadonlyMap<string, EngineTensor>,
  evaluate: Evaluate,
): Promise<TensorData> {
  const { model, inputs } = serialize(format, [{ name: 'value', value }], []);
  const needed: Record<string, EngineTensor> = {};
  for (const { name } of inputs) {
    const tensor = feeds.get(name);
    if (tensor) needed[name] = tensor;
  }
  const { value: answer } = await evaluate(model, needed);
  if (!answer) throw new Error(`The engine gave no answer for ${value.name}.`);
  return answer.data;
}

/** Lowers again and again until all values are known that the model's own control flow looks at. */
export async function lowerWithValues<Result>(
  format: Storage & {
    lower: (inputs: readonly EngineTensor[], known: ReadonlyMap<string, TensorData>) => Result;
  },
  inputs: readonly EngineTensor[],
  evaluate: Evaluate,
  known = new Map<string, TensorData>(),
): Promise<Result> {
  const feeds = new Map(inputs.map((tensor, index) => [`input${index}`, tensor]));
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    try {
      return format.lower(inputs, known);
    } catch (error) {
      if (!(error instanceof NeededValue)) throw error;
      const { name } = error.value;
      const given = feeds.get(name)?.data;
      known.set(name, given ?? (await evaluateValue(format, error.value, feeds, evaluate)));
    }
  }
  throw new WeightsError({
    stage: 'load',
    cause: 'unknown-operator',
    message: `The model looks at more than ${MAX_PASSES} values that it computed itself.`,
    hint: 'Its control flow depends on its data too much to be run here.',
  });
}

/** What the next program may take from the last one. */
interface Kept {
  key: string;
  program: Program;
}

/** Weights that are lowered to an ONNX graph anew for each shape of the inputs. */
export function openLowered(format: LoweredFormat): LowerableWeights {
  return openTraced({
    ...format,
    trace: (inputs, evaluate) => lowerWithValues(format, inputs, evaluate),
  });
}

/** Weights of which a process of its own has to tell for each shape of the inputs how they become a graph. */
export function openTraced(format: TracedFormat): LowerableWeights {
  let kept: Kept | null = null;
  return {
    weightsFolder: format.externalDataFolder,
    async lower(inputs, evaluate) {
      try {
        return await format.trace(inputs, evaluate);
      } catch (error) {
        throw problemOf(format, error) ?? error;
      }
    },
    async program(inputs, evaluate) {
      const key = inputs.map(({ dtype, shape }) => `${dtype}[${shape}]`).join(' ');
      if (kept?.key === key) return kept.program;
      try {
        const lowered = await format.trace(inputs, evaluate);
        for (const warning of lowered.warnings) process.stderr.write(`${warning}\n`);
        if (lowered.inSingle) format.notice?.(IN_SINGLE_PRECISION);
        const { model } = serialize(format, lowered.outputs, lowered.inputs);
        const program: Program = {
          model,
          inputs: lowered.inputs.map(({ name }) => name),
          outputs: lowered.outputs.map(({ name }) => name),
          origin: 'lowered',
        };
        // A graph that values of these inputs went into holds for no other inputs.
        kept = lowered.graph.usedKnown ? null : { key, program };
        return program;
      } catch (error) {
        throw problemOf(format, error) ?? error;
      }
    },
  };
}
