import { type Model04, type Shape04, shapeLength, type Tensor04 } from './data-0-4.ts';
import { type Complaint, rule } from './rule.ts';

function checkBatch({ axes, shape }: Tensor04): Complaint[] {
  const index = axes.indexOf('b');
  if (index < 0) return [];
  const { sizes, steps } = Array.isArray(shape)
    ? { sizes: shape, steps: null }
    : 'min' in shape
      ? { sizes: shape.min, steps: shape.step }
      : { sizes: [], steps: null };
  const where = Array.isArray(shape) ? ['shape'] : ['shape', 'min'];
  if (sizes.length <= index)
    return [
      {
        path: ['shape'],
        message: `The shape has ${sizes.length} sizes, but the batch axis b is number ${index + 1}.`,
        hint: 'Give one size for each letter of "axes".',
      },
    ];
  if (steps && steps[index] !== 0)
    return [
      {
        path: ['shape', 'step', index],
        message: `The step of the batch axis is ${steps[index]}; expected 0.`,
        hint: 'Write 0: any batch size is possible anyway.',
      },
    ];
  return sizes[index] === 1
    ? []
    : [
        {
          path: [...where, index],
          message: `The size of the batch axis is ${sizes[index]}; expected 1.`,
          hint: 'Write 1: any batch size is possible anyway.',
        },
      ];
}

function checkImplicit(shape: Shape04): Complaint[] {
  if (Array.isArray(shape)) return [];
  if ('min' in shape)
    return shape.min.length === shape.step.length
      ? []
      : [
          {
            path: ['step'],
            message: `"min" has ${shape.min.length} sizes, "step" ${shape.step.length}; expected the same number.`,
          },
        ];
  if (shape.scale.length !== shape.offset.length)
    return [
      {
        path: ['offset'],
        message: `"scale" has ${shape.scale.length} entries, "offset" ${shape.offset.length}; expected the same number.`,
      },
    ];
  const bare = shape.scale.findIndex((scale, index) => scale === null && !shape.offset[index]);
  return bare < 0
    ? []
    : [
        {
          path: ['offset', bare],
          message: 'A scale of null makes a new axis of size 2 * offset, but the offset is 0.',
          hint: 'Set the offset to half the size of the new axis.',
        },
      ];
}

/**
 * Smallest size of each output axis: int(smallest referenced size * scale + 2 * offset). A scale of null makes a new
 * axis. Null where references run in circles.
 */
function smallestShape(
  tensor: Tensor04,
  tensors: Map<string, Tensor04>,
  depth = 0,
): number[] | null {
  const { shape } = tensor;
  if (Array.isArray(shape)) return shape;
  if ('min' in shape) return shape.min;
  const target = tensors.get(shape.reference_tensor);
  const referenced = target && depth < 50 ? smallestShape(target, tensors, depth + 1) : null;
  if (!referenced) return null;
  let next = 0;
  return shape.scale.map((scale, index) => {
    const size = scale === null ? 0 : (referenced[next++] ?? Number.NaN) * scale;
    return Math.trunc(size + 2 * (shape.offset[index] ?? 0));
  });
}

function checkOutputs(root: Model04): Complaint[] {
  const tensors = new Map([...root.inputs, ...root.outputs].map((tensor) => [tensor.name, tensor]));
  for (const [index, output] of root.outputs.entries()) {
    const { shape } = output;
    if (!Array.isArray(shape) && 'scale' in shape) {
      const target = tensors.get(shape.reference_tensor);
      if (!target)
        return [
          {
            path: ['outputs', index, 'shape', 'reference_tensor'],
            message: `There is no tensor "${shape.reference_tensor}".`,
            hint: 'Name an input of this model.',
          },
        ];
      const scaled = shape.scale.filter((scale) => scale !== null).length;
      if (scaled !== shapeLength(target.shape))
        return [
          {
            path: ['outputs', index, 'shape', 'scale'],
            message: `"scale" has ${scaled} numbers, the tensor "${shape.reference_tensor}" has ${shapeLength(target.shape)} axes.`,
            hint: 'Give one scale for each axis of the referenced tensor, and null for new axes.',
          },
        ];
    }
    const smallest = smallestShape(output, tensors);
    if (!smallest)
      return [{ path: ['outputs', index, 'shape'], message: 'The references run in a circle.' }];
    const halo = output.halo ?? [];
    const short = smallest.findIndex((size, axis) => size - 2 * (halo[axis] ?? 0) < 1);
    if (short >= 0)
      return [
        {
          path: ['outputs', index, halo[short] ? 'halo' : 'shape'],
          message: `The smallest shape is [${smallest.join(', ')}]; nothing of axis ${short + 1} is left after a halo of ${halo[short] ?? 0}.`,
          hint: 'Make the smallest input larger, or the halo smaller.',
        },
      ];
  }
  return [];
}

/** Rules on the shapes of model 0.4. */
export const SHAPE_RULES_0_4 = [
  ...(['inputs', 'outputs'] as const).map((side) =>
    rule<Shape04, Model04>({
      code: 'shape-lengths-differ',
      severity: 'error',
      at: `${side}/*/shape`,
      reference: 'model.v0_4:ParameterizedInputShape, ImplicitOutputShape',
      hint: 'Give one entry for each axis.',
      check: checkImplicit,
    }),
  ),
  rule<Tensor04, Model04>({
    code: 'batch-size',
    severity: 'error',
    at: 'inputs/*',
    reference: 'model.v0_4:InputTensorDescr.zero_batch_step_and_one_batch_size',
    hint: 'Write a batch size of 1.',
    check: checkBatch,
  }),
  rule<Tensor04, Model04>({
    code: 'halo-length-differs',
    severity: 'error',
    at: 'outputs/*',
    reference: 'model.v0_4:OutputTensorDescr.matching_halo_length',
    hint: 'Give one halo for each axis, 0 where there is none.',
    check: ({ halo, shape }) =>
      halo && halo.length > 0 && halo.length !== shapeLength(shape)
        ? [
            {
              path: ['halo'],
              message: `"halo" has ${halo.length} entries, "shape" has ${shapeLength(shape)}.`,
            },
          ]
        : [],
  }),
];

/** Rules on how shapes of model 0.4 depend on each other. They look at the whole model. */
export const OUTPUT_SHAPE_RULES_0_4 = [
  rule<Model04, Model04>({
    code: 'invalid-output-shape',
    severity: 'error',
    at: '',
    reference: 'model.v0_4:ModelDescr.minimum_shape2valid_output',
    hint: 'Refer to an input and leave at least one element in each axis.',
    check: checkOutputs,
  }),
];
