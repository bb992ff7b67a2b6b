import { type OperatorFunction, type OperatorTable, tensor } from '../call.ts';
import type { Schema, SchemaType } from '../schema.ts';
import { isKind } from '../values.ts';
import { activationOperators } from './activation.ts';
import { adaptivePoolOperators } from './adaptive-pool.ts';
import { arithmeticOperators } from './arithmetic.ts';
import { arrangingOperators } from './arranging.ts';
import { attentionOperators } from './attention.ts';
import { comparisonOperators } from './comparison.ts';
import { composedOperators } from './composed.ts';
import { containerOperators } from './containers.ts';
import { convertOperators, toList } from './convert.ts';
import { convolutionOperators } from './convolution.ts';
import { countingOperators } from './counting.ts';
import { createOperators } from './create.ts';
import { cumulativeOperators } from './cumulative.ts';
import { detectionOperators } from './detection.ts';
import { environmentOperators } from './environment.ts';
import { gatherOperators } from './gather.ts';
import { indexingOperators } from './indexing.ts';
import { joinOperators } from './join.ts';
import { letterOperators } from './letters.ts';
import { linearOperators } from './linear.ts';
import { lossOperators } from './losses.ts';
import { mathOperators } from './math.ts';
import { mathematicsOperators } from './mathematics.ts';
import { matrixOperators } from './matrices.ts';
import { normalizationOperators } from './normalization.ts';
import { numberOperators } from './numbers.ts';
import { orderOperators } from './order.ts';
import { padOperators } from './pad.ts';
import { poolOperators } from './pool.ts';
import { recurrentOperators } from './recurrent.ts';
import { reduceOperators } from './reduce.ts';
import { resizeOperators } from './resize.ts';
import { spatialOperators } from './spatial.ts';
import { splitOperators } from './split.ts';
import { textOperators } from './texts.ts';
import { viewOperators } from './view.ts';
import { windowOperators } from './windows.ts';
import { writeOperators, writeResult } from './write.ts';

/** Operators that take tensors. */
export const TENSOR_OPERATORS: OperatorTable = {
  ...activationOperators,
  ...adaptivePoolOperators,
  ...reduceOperators,
  ...arithmeticOperators,
  ...attentionOperators,
  ...comparisonOperators,
  ...arrangingOperators,
  ...composedOperators,
  ...countingOperators,
  ...cumulativeOperators,
  ...matrixOperators,
  ...lossOperators,
  ...convertOperators,
  ...convolutionOperators,
  ...createOperators,
  ...detectionOperators,
  ...environmentOperators,
  ...gatherOperators,
  ...indexingOperators,
  ...joinOperators,
  ...linearOperators,
  ...mathOperators,
  ...normalizationOperators,
  ...orderOperators,
  ...padOperators,
  ...poolOperators,
  ...recurrentOperators,
  ...resizeOperators,
  ...spatialOperators,
  ...splitOperators,
  ...viewOperators,
  ...windowOperators,
  ...writeOperators,
};

/** Operators whose arguments are numbers, texts, lists and dictionaries. */
export const VALUE_OPERATORS: OperatorTable = {
  ...createOperators,
  'prim::tolist': toList,
  ...numberOperators,
  ...containerOperators,
  ...textOperators,
  ...letterOperators,
  ...mathematicsOperators,
  ...environmentOperators,
};

function takesTensor(type: SchemaType): boolean {
  if (type.kind === 'plain') return type.name === 'Tensor';
  if (type.kind === 'optional' || type.kind === 'list') return takesTensor(type.of);
  return type.kind === 'dict' ? false : type.items.some(takesTensor);
}

function find(table: OperatorTable, name: string, overload: string): OperatorFunction | null {
  for (const key of [`${name}.${overload}`, name]) {
    const found = Object.hasOwn(table, key) ? table[key] : undefined;
    if (found) return found;
  }
  return null;
}

/** The operator that a name means in place: `add_` writes the result of `add` into its first argument. */
function inPlaceOf(name: string): string | null {
  const augmented = /^__i(and|or|xor|lshift|rshift)__$/.exec(name);
  if (augmented) return `__${augmented[1]}__`;
  return name.endsWith('_') && !name.endsWith('__') ? name.slice(0, -1) : null;
}

/** What runs a schema; null where nothing here does. */
export function implementationOf(schema: Schema): OperatorFunction | null {
  const [space = '', base = ''] = schema.name.split('::');
  const name = space === 'aten' ? base : schema.name;
  const table = schema.args.some(({ type }) => takesTensor(type))
    ? TENSOR_OPERATORS
    : VALUE_OPERATORS;
  const found = find(table, name, schema.overload);
  if (found) return found;
  const plain = inPlaceOf(name);
  const operator = plain && find(TENSOR_OPERATORS, plain, schema.overload);
  if (!operator) return null;
  return (call) => {
    const made = operator(call);
    if (!isKind(made, 'tensor')) throw new Error(`${schema.name} gave no tensor.`);
    return writeResult(call, tensor(call, 'self'), made);
  };
}
