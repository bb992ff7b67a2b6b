import type { Attribute } from './attributes.ts';

/**
 * Values of attributes that files leave out. A file says them itself, in its list of operators,
 * except for operators that occur only in functions which attributes of other functions name.
 * Source: the operators' registrations in tensorflow/core/ops. A name after a dot is for that
 * operator only.
 */
const DEFAULTS: Readonly<Record<string, Attribute['value']>> = {
  keep_dims: false,
  data_format: 'NHWC',
  explicit_paddings: [],
  transpose_a: false,
  transpose_b: false,
  adj_x: false,
  adj_y: false,
  grad_x: false,
  grad_y: false,
  begin_mask: 0,
  end_mask: 0,
  ellipsis_mask: 0,
  new_axis_mask: 0,
  shrink_axis_mask: 0,
  align_corners: false,
  half_pixel_centers: false,
  exclusive: false,
  reverse: false,
  batch_dims: 0,
  squeeze_dims: [],
  approximate: true,
  Truncate: false,
  sorted: true,
  antialias: true,
  kernel_type: 'lanczos3',
  align: 'RIGHT_LEFT',
  bad_indices_policy: '',
  include_batch_in_index: false,
  'LeakyRelu.alpha': 0.2,
  'Pack.axis': 0,
  'Unpack.axis': 0,
  'OneHot.axis': -1,
  'LRN.depth_radius': 5,
  'LRN.bias': 1,
  'LRN.alpha': 1,
  'LRN.beta': 0.5,
};

/** Attributes of numbers that are floats, which a number alone does not say. */
const FLOATS = new Set(['LeakyRelu.alpha', 'LRN.bias', 'LRN.alpha', 'LRN.beta']);

const OTHERS: Readonly<Record<string, Attribute>> = {
  epsilon: { kind: 'float', value: 1e-4 },
  exponential_avg_factor: { kind: 'float', value: 1 },
  is_training: { kind: 'flag', value: true },
  out_type: { kind: 'type', value: 'int32' },
  output_type: { kind: 'type', value: 'int64' },
  out_idx: { kind: 'type', value: 'int32' },
};

function typed(key: string, value: Attribute['value']): Attribute {
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'number') return { kind: FLOATS.has(key) ? 'float' : 'integer', value };
  return { kind: 'integers', value: [] };
}

/** The default of an operator's attribute; null where it has none that is known here. */
export function defaultOf(operator: string, name: string): Attribute | null {
  const dilations = /^(Depthwise)?Conv\dD?/i.test(operator) && name === 'dilations';
  if (dilations)
    return { kind: 'integers', value: operator.includes('3D') ? [1, 1, 1, 1, 1] : [1, 1, 1, 1] };
  for (const key of [`${operator}.${name}`, name]) {
    const value = Object.hasOwn(DEFAULTS, key) ? DEFAULTS[key] : undefined;
    if (value !== undefined) return typed(key, value);
  }
  return (Object.hasOwn(OTHERS, name) ? OTHERS[name] : null) ?? null;
}
