import { createHash } from 'node:crypto';
import type { Argument, Call as LayerCall } from '../../../src/weights/keras/call.ts';
import { LAYERS } from '../../../src/weights/keras/layers/table.ts';
import { KERAS_OPERATIONS } from '../../../src/weights/keras/operations/keras-operations.ts';
import type { Operands, OperationTable } from '../../../src/weights/keras/operations/operands.ts';
import { TENSORFLOW_FUNCTIONS } from '../../../src/weights/keras/operations/tensorflow-functions.ts';
import type { Call as OperatorCall } from '../../../src/weights/savedmodel/call.ts';
import type { Item } from '../../../src/weights/savedmodel/items.ts';
import { OPERATORS } from '../../../src/weights/savedmodel/operators/table.ts';
import { knownElements } from '../../../src/weights/tensorflow/elements.ts';

/** Entry of a table → the different ways in which it was used. */
type Uses = Map<string, Set<string>>;

/** What says nothing about the numbers that a layer gives while a model is run. */
const IDLE_OPTIONS =
  /^(name|trainable|dtype|input_dtype|batch_input_shape|batch_shape|input_shape|seed|autocast)$|(initializer|regularizer|constraint)$/;

function described(value: Argument | undefined): unknown {
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== 'object' || value === null) return value;
  // Tensors by type and number of axes, so that another size alone is no other use.
  if ('kind' in value && value.kind === 'tensor')
    return `${String(value.dtype)}:${(value.shape as number[]).length}`;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, described(each)]));
}

function note(uses: Uses, entry: string, use: unknown): void {
  const known = uses.get(entry) ?? new Set();
  uses.set(entry, known.add(JSON.stringify(use)));
}

function useOfLayer({ node, args, named }: LayerCall): unknown {
  const options = Object.entries(node.config).filter(([key]) => !IDLE_OPTIONS.test(key));
  return [Object.fromEntries(options), args.map(described), described(Object.fromEntries(named))];
}

function watchFunctions(table: OperationTable, uses: Uses): void {
  const watched = Object.entries(table).map(([name, { parameters, run }]) => [
    name,
    {
      parameters,
      run: (operands: Operands) => {
        note(uses, name, described(Object.fromEntries(operands.values)));
        return run(operands);
      },
    },
  ]);
  Object.assign(table, Object.fromEntries(watched));
}

const MOST_VALUES = 16;

/** A tensor by type and number of axes; the few integers that are known stand for an option. */
function describeItem(graph: OperatorCall['graph'], item: Item): unknown {
  if (item.kind === 'list') return `list of ${item.dtype}`;
  if (item.kind !== 'tensor') return item.kind;
  const described = `${item.dtype}:${item.shape.length}`;
  const size = item.shape.reduce((product, length) => product * length, 1);
  if (!item.dtype.startsWith('int') || size > MOST_VALUES) return described;
  return [described, knownElements(graph, item)];
}

/** Attributes that were read, by value; where there are none, the types and axes of the inputs. */
function useOfOperator({ graph, node, inputs, read }: OperatorCall): unknown {
  const attributes = [...node.attributes].filter(([key]) => read.has(key) && !key.startsWith('_'));
  return [
    attributes.map(([key, bytes]) => [key, createHash('sha1').update(bytes).digest('hex')]),
    inputs.map((item) => describeItem(graph, item)),
  ];
}

export interface Watched {
  layers: Uses;
  kerasOperations: Uses;
  tensorFlowFunctions: Uses;
  operators: Uses;
}

/** Notes every use of an entry of the tables from now on. */
export function watchTables(): Watched {
  const uses = (): Uses => new Map();
  const watched: Watched = {
    layers: uses(),
    kerasOperations: uses(),
    tensorFlowFunctions: uses(),
    operators: uses(),
  };
  const layers = Object.entries(LAYERS).map(([name, layer]) => [
    name,
    {
      ...layer,
      run: (call: LayerCall) => {
        note(watched.layers, name, useOfLayer(call));
        return layer.run(call);
      },
    },
  ]);
  Object.assign(LAYERS, Object.fromEntries(layers));
  watchFunctions(KERAS_OPERATIONS, watched.kerasOperations);
  watchFunctions(TENSORFLOW_FUNCTIONS, watched.tensorFlowFunctions);
  const operators = Object.entries(OPERATORS).map(([name, run]) => [
    name,
    (call: OperatorCall) => {
      // What it was asked for counts as well where it refuses.
      try {
        return run(call);
      } finally {
        note(watched.operators, name, useOfOperator(call));
      }
    },
  ]);
  Object.assign(OPERATORS, Object.fromEntries(operators));
  return watched;
}
