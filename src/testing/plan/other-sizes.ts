import type { Axis, ModelDescription, TensorDescription } from '../../contract/description.ts';

/** What an output may have along an axis: exactly so many elements, or so many at least and at most. */
export type ExpectedSize = number | { min: number; max: number | null } | null;

/** Inputs of another size than the test tensors, and the sizes that the description promises for them. */
export interface OtherSizes {
  batch: number;
  /** n of every axis whose size is min + n * step; for 1 it differs from axis to axis. */
  parameter: number;
  /** By input, one an axis; null: as in the test tensor. */
  inputs: ReadonlyMap<string, (number | null)[]>;
  /** By output, one an axis; null: the description says nothing. */
  outputs: ReadonlyMap<string, ExpectedSize[]>;
}

/**
 * The sizes at which the reference implementation (bioimageio.core 0.11.0) runs a model of specification
 * 0.5 besides the test tensors: n = 0, 1, 2 of its parametrised axes, each with batch 1 and 2 where the
 * batch may have any size; but where the reference has n = 1 for all of them, here it is 1, 2 and 0 in turn,
 * so that axes that are mistaken for each other do not grow together. It leaves 0.4 alone; there n goes by min and step in the same way, and the
 * batch, of which 0.4 does not say whether it may vary, stays as it is.
 * @returns none for a model that takes one size only
 */
export function otherSizes(model: ModelDescription, specVersion: string): OtherSizes[] {
  const axes = model.inputs.flatMap((input) => input.axes);
  const parameters = axes.some(({ size }) => size.kind === 'parameterized') ? [0, 1, 2] : [0];
  const batchAxes = axes.filter(({ type }) => type === 'batch');
  const isOpen = batchAxes.length > 0 && batchAxes.every(({ size }) => size.kind === 'any');
  const batches = isOpen && specVersion !== '0.4' ? [1, 2] : [1];
  if (parameters.length === 1 && batches.length === 1) return [];
  const all = batches.flatMap((batch) =>
    parameters.map((parameter) => sizesFor(model, batch, parameter, specVersion)),
  );
  const keys = all.map(({ inputs }) => JSON.stringify([...inputs]));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** n of the axes at parameter 1, in turn: not the same for any two of three. */
const STAGGERED = [1, 2, 0];

function stepsOf(parameter: number, place: number): number {
  return parameter === 1 ? (STAGGERED[place % STAGGERED.length] ?? parameter) : parameter;
}

/** Ids of the axes that grow; one that several inputs have grows by the same n in all. */
function parametrised({ inputs }: ModelDescription): string[] {
  const axes = inputs.flatMap((input) => input.axes);
  return [...new Set(axes.filter(({ size }) => size.kind === 'parameterized').map(({ id }) => id))];
}

/** Sizes that are known so far, by `tensor.axis`. */
type Known = Map<string, number>;

function sizesFor(
  model: ModelDescription,
  batch: number,
  parameter: number,
  specVersion: string,
): OtherSizes {
  const known: Known = new Map();
  const growing = parametrised(model);
  const batchSize = specVersion === '0.4' ? null : batch;
  const sizeOf = ({ id, type, size }: Axis): ExpectedSize => {
    switch (size.kind) {
      case 'any':
        return type === 'batch' ? batchSize : null;
      case 'fixed':
        return size.size;
      case 'parameterized':
        return size.min + stepsOf(parameter, growing.indexOf(id)) * size.step;
      case 'data-dependent':
        return { min: size.min, max: size.max };
      case 'reference': {
        const referenced = known.get(`${size.tensor}.${size.axis}`);
        // A factor is a quotient of two scales: it may miss the whole number by rounding.
        return referenced === undefined
          ? null
          : Math.floor(referenced * size.factor + size.offset + 1e-6);
      }
    }
  };
  const resolve = (tensors: readonly TensorDescription[]) => {
    for (const { id, axes } of tensors)
      for (const axis of axes) {
        const size = sizeOf(axis);
        if (typeof size === 'number') known.set(`${id}.${axis.id}`, size);
      }
  };
  // References between inputs come second; those between outputs may refer to one further down.
  for (const tensors of [model.inputs, model.inputs, model.outputs]) resolve(tensors);
  const inputs = model.inputs.map(({ id, axes }): [string, (number | null)[]] => [
    id,
    axes.map((axis) => {
      const size = sizeOf(axis);
      return typeof size === 'number' && size > 0 ? size : null;
    }),
  ]);
  const outputs = model.outputs.map(({ id, axes }): [string, ExpectedSize[]] => [
    id,
    axes.map(sizeOf),
  ]);
  return { batch, parameter, inputs: new Map(inputs), outputs: new Map(outputs) };
}
