import type { TensorData } from '../../onnx/element-type.ts';
import { GraphLimitError } from '../../onnx/graph.ts';
import { type GraphOutput, serializeGraph } from '../../onnx/serialize-graph.ts';
import type { Value as GraphValue } from '../../onnx/value.ts';
import { installation } from '../../settings/installation.ts';
import {
  type EngineTensor,
  type Evaluate,
  type Importer,
  type OnnxModel,
  type OpenedWeights,
  type Program,
  WeightsError,
} from '../program.ts';
import { type Archive, openArchive } from './archive.ts';
import { type Lowered, lower } from './lower.ts';
import { NeededValue } from './operators/known.ts';
import { Refusal } from './refusal.ts';

/** A model that looks at more values than this one after the other is not run. */
const MAX_PASSES = 500;

/** Turns what went wrong with an archive into the case's failure. */
function problemOf(error: unknown): WeightsError | null {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return problemOf(
      new Refusal('unknown-operator', 'The model nests too deep.', 'It can not be run here.'),
    );
  if (error instanceof GraphLimitError)
    return new WeightsError({
      stage: 'load',
      cause: 'unsupported-format',
      message: error.message,
      hint: 'The model is too large to be run here as it is.',
    });
  if (!(error instanceof Refusal)) return null;
  const { place, reason, hint } = error;
  const module = place?.module ? ` in ${place.module}` : '';
  const where = place ? ` (${place.file}:${place.line}${module})` : '';
  return new WeightsError(
    {
      stage: reason === 'run-failed' || reason === 'input-mismatch' ? 'run' : 'load',
      cause: reason,
      message: `${error.message.replace(/\.$/, '')}${where}.`,
      hint,
    },
    { cause: error },
  );
}

function guarded<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

function serialize(archive: Archive, outputs: GraphOutput[], keepInputs: readonly GraphValue[]) {
  const { name: producer, version: producerVersion } = installation();
  const written = serializeGraph(outputs, { producer, producerVersion, keepInputs });
  const model: OnnxModel = {
    kind: 'bytes',
    bytes: written.model,
    externalDataFolder: archive.folder,
  };
  return { model, inputs: written.inputs };
}

async function evaluateValue(
  archive: Archive,
  value: GraphValue,
  feeds: ReadonlyMap<string, EngineTensor>,
  evaluate: Evaluate,
): Promise<TensorData> {
  const { model, inputs } = serialize(archive, [{ name: 'value', value }], []);
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
async function lowerWithValues(
  archive: Archive,
  inputs: readonly EngineTensor[],
  evaluate: Evaluate,
): Promise<Lowered> {
  const known = new Map<string, TensorData>();
  const feeds = new Map(inputs.map((tensor, index) => [`input${index}`, tensor]));
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    try {
      return lower(archive, inputs, known);
    } catch (error) {
      if (!(error instanceof NeededValue)) throw error;
      known.set(error.value.name, await evaluateValue(archive, error.value, feeds, evaluate));
    }
  }
  throw new Refusal(
    'unknown-operator',
    `The model looks at more than ${MAX_PASSES} values that it computed itself.`,
    'Its control flow depends on its data too much to be run here.',
  );
}

/** What the next program may take from the last one. */
interface Kept {
  key: string;
  program: Program;
}

function open(path: string): OpenedWeights {
  const archive = guarded(() => openArchive(path));
  let kept: Kept | null = null;
  return {
    async program(inputs, evaluate) {
      const key = inputs.map(({ dtype, shape }) => `${dtype}[${shape}]`).join(' ');
      if (kept?.key === key) return kept.program;
      try {
        const lowered = await lowerWithValues(archive, inputs, evaluate);
        for (const warning of lowered.warnings) process.stderr.write(`${warning}\n`);
        const { model } = serialize(archive, lowered.outputs, lowered.inputs);
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
        throw problemOf(error) ?? error;
      }
    },
  };
}

/** TorchScript archives, read without torch and lowered to ONNX; weights stay in the archive. */
export const torchscriptImporter: Importer = {
  open: async ({ weights }) => open(weights.path),
};
