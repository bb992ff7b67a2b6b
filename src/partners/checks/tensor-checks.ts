import type { Axis, TensorDescription } from '../../contract/description.ts';
import { broken, type Checks, either } from './check.ts';

/** What the described tensors and their processing say. */
export const TENSOR_CHECKS: Checks<
  | 'tensor-count'
  | 'axis-order'
  | 'axis-letters'
  | 'space-axes'
  | 'data-type'
  | 'operations'
  | 'preprocessing-steps'
  | 'operation-argument'
> = {
  'tensor-count': {
    about: 'model',
    ask: (model, limits) => {
      for (const side of ['inputs', 'outputs'] as const) {
        const limit = limits[side] ?? Number.POSITIVE_INFINITY;
        const { length } = model[side];
        if (length > limit)
          return broken(`it takes at most ${limit} of the ${side}, the model has ${length}`);
      }
      return null;
    },
  },
  'axis-order': {
    about: 'model',
    ask: ({ inputs: [first] }, { anyOf }) => {
      const order = first === undefined ? '' : lettersOf(first);
      return anyOf.includes(order)
        ? null
        : broken(`it takes the axes ${either(anyOf)} of the input, these are \`${order}\``);
    },
  },
  'axis-letters': {
    about: 'model',
    ask: ({ inputs, outputs }, { needed = [], allowed }) => {
      for (const tensor of [...inputs, ...outputs]) {
        const letters = tensor.axes.map(letterOf);
        const missing = needed.find((letter) => !letters.includes(letter));
        if (missing !== undefined)
          return broken(`the tensor \`${tensor.id}\` has no axis \`${missing}\``);
        const other = letters.find((letter) => allowed && !allowed.includes(letter));
        if (other !== undefined)
          return broken(`it does not know the axis \`${other}\` of the tensor \`${tensor.id}\``);
      }
      return null;
    },
  },
  'space-axes': {
    about: 'model',
    ask: ({ inputs, outputs }, { max }) => {
      const wide = [...inputs, ...outputs].find(
        ({ axes }) => axes.filter(({ type }) => type === 'space').length > max,
      );
      return wide ? broken(`the tensor \`${wide.id}\` has more than ${max} axes of space`) : null;
    },
  },
  'data-type': {
    about: 'model',
    ask: ({ inputs, outputs }, { noneOf }) => {
      const odd = [...inputs, ...outputs].find(({ dtype }) => noneOf.includes(dtype));
      return odd
        ? broken(`it reads no tensors of type \`${odd.dtype}\`, as \`${odd.id}\` is`)
        : null;
    },
  },
  operations: {
    about: 'model',
    ask: ({ inputs, outputs }, { preprocessing, postprocessing }) => {
      const odd =
        inputs.flatMap(steps).find((step) => !preprocessing.includes(step)) ??
        outputs.flatMap(steps).find((step) => !postprocessing.includes(step));
      return odd === undefined ? null : broken(`it does not know the operation \`${odd}\``);
    },
  },
  'preprocessing-steps': {
    about: 'model',
    ask: ({ inputs: [first] }, { max }) =>
      first !== undefined && steps(first).length > max
        ? broken(`it does at most ${max} of preprocessing, the model has ${steps(first).length}`)
        : null,
  },
  'operation-argument': {
    about: 'model',
    ask: ({ inputs, outputs }, { operation, argument, specVersion }, { description }) =>
      description.specVersion === specVersion &&
      [...inputs, ...outputs]
        .flatMap(({ processing }) => processing)
        .some(({ id, kwargs }) => id === operation && Object.hasOwn(kwargs, argument))
        ? broken(`it does no \`${operation}\` with \`${argument}\` of version ${specVersion}`)
        : null,
  },
};

function steps({ processing }: TensorDescription): string[] {
  return processing.map(({ id }) => id).filter((id) => id !== 'ensure_dtype');
}

function lettersOf({ axes }: TensorDescription): string {
  return axes.map(letterOf).join('');
}

/** The axis as version 0.4 of the format writes it: `b`, `c`, `t`, `i`, or the name of an axis of space. */
function letterOf({ type, id }: Axis): string {
  return type === 'space' ? id : (type[0] ?? '');
}
