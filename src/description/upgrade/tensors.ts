import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Axis, ModelDescription, TensorDescription } from '../../contract/description.ts';
import { renameKey, setValue, type Upgrade } from './edit.ts';

type Side = 'inputs' | 'outputs';

/** Rewrites the tensors of a model 0.4 in the words of 0.5. `model` is the same in the internal shape. */
export function upgradeTensors(upgrade: Upgrade, model: ModelDescription): void {
  for (const side of ['inputs', 'outputs'] as const) {
    const tensors: unknown = upgrade.root.get(side);
    if (!isSeq(tensors)) continue;
    for (const [index, map] of tensors.items.entries()) {
      const tensor = model[side][index];
      if (isMap(map) && tensor) upgradeTensor(upgrade, map, tensor, side, model);
    }
    const count = model[side].length;
    for (const kind of ['test', 'sample']) {
      const files: unknown = upgrade.root.get(`${kind}_${side}`);
      if (isSeq(files) && files.items.length > count)
        upgrade.lost.push(
          `${kind}_${side} has more files than there are ${side}; the rest was dropped.`,
        );
      upgrade.root.delete(`${kind}_${side}`);
    }
  }
}

function upgradeTensor(
  upgrade: Upgrade,
  map: YAMLMap,
  tensor: TensorDescription,
  side: Side,
  model: ModelDescription,
): void {
  renameKey(map, 'name', 'id');
  setValue(
    upgrade,
    map,
    'axes',
    tensor.axes.map((axis) => newAxis(axis, tensor, side, model, upgrade)),
  );
  const range = map.get('data_range', true);
  const limits = isSeq(range) ? (range.toJSON() as unknown[]).map(finite) : [null, null];
  map.delete('shape');
  map.delete('halo');
  map.delete('data_range');
  renameKey(map, 'data_type', 'data');
  setValue(
    upgrade,
    map,
    'data',
    tensor.dtype === 'bool'
      ? { type: 'bool', values: [false, true] }
      : {
          type: tensor.dtype,
          ...(limits.some((limit) => limit !== null) ? { range: limits } : {}),
        },
  );
  for (const [key, file] of [
    ['test_tensor', tensor.testTensor],
    ['sample_tensor', tensor.sampleTensor],
  ] as const)
    if (file) setValue(upgrade, map, key, { source: file.source });
  upgradeSteps(upgrade, map, tensor, side);
}

function finite(limit: unknown): number | null {
  return typeof limit === 'number' && Number.isFinite(limit) ? limit : null;
}

/** Spec 0.4 casts to the described type first and to float32 last; 0.5 implies the described type at both ends. */
function upgradeSteps(
  upgrade: Upgrade,
  map: YAMLMap,
  { processing, dtype }: TensorDescription,
  side: Side,
): void {
  const key = side === 'inputs' ? 'preprocessing' : 'postprocessing';
  const written = processing.slice(1, -1);
  const cast = (type: string) => ({ id: 'ensure_dtype', kwargs: { dtype: type } });
  const needsCasts = dtype !== 'float32' && (side === 'inputs' || written.length > 0);
  const steps = written.map(({ id, kwargs }) =>
    Object.keys(kwargs).length > 0 ? { id, kwargs } : { id },
  );
  const all = needsCasts ? [cast(dtype), ...steps, cast('float32')] : steps;
  if (all.length > 0) setValue(upgrade, map, key, all);
  else map.delete(key);
  if (side === 'outputs' && dtype !== 'float32')
    upgrade.notes.push(
      `The output "${map.get('id')}" has the type ${dtype}. Version 0.4 compared it as float32; check its last postprocessing step.`,
    );
}

function newAxis(
  axis: Axis,
  tensor: TensorDescription,
  side: Side,
  model: ModelDescription,
  upgrade: Upgrade,
): Record<string, unknown> {
  const name = `${tensor.id}.${axis.id}`;
  if (axis.type === 'batch') return { type: 'batch' };
  if (axis.type === 'channel') {
    const count = fixedSize(axis, model);
    if (count === null)
      upgrade.notes.push(
        `The number of channels of ${name} is unknown; name all channels by hand.`,
      );
    const names = Array.from({ length: count ?? 1 }, (_, index) => `channel${index}`);
    return { type: 'channel', channel_names: names };
  }
  const id = axis.type === 'space' ? { id: axis.id } : {};
  const { size } = axis;
  const scaled = size.kind === 'reference' && size.factor !== 1;
  if (size.kind === 'reference' && axis.type === 'index' && scaled)
    return { type: 'index', size: fixedSize(axis, model) ?? 1 };
  if (axis.halo > 0 && (size.kind !== 'reference' || axis.type === 'index'))
    upgrade.lost.push(
      `The halo of ${axis.halo} on ${name} was left out: an axis with a halo has to follow another axis.`,
    );
  return {
    type: axis.type,
    ...id,
    size: newSize(axis, side, name, upgrade),
    ...(scaled && size.kind === 'reference' ? { scale: 1 / size.factor } : {}),
    ...(axis.halo > 0 && size.kind === 'reference' && axis.type !== 'index'
      ? { halo: axis.halo }
      : {}),
  };
}

function newSize({ size, type }: Axis, side: Side, name: string, upgrade: Upgrade): unknown {
  switch (size.kind) {
    case 'fixed':
      return size.size;
    case 'parameterized':
      if (side === 'inputs') return { min: size.min, step: size.step };
      return type === 'index' ? { min: size.min } : size.min;
    case 'reference':
      return {
        tensor_id: size.tensor,
        axis_id: size.axis,
        ...(size.offset === 0 ? {} : { offset: Math.trunc(size.offset) }),
      };
    default:
      upgrade.notes.push(`The size of ${name} is not described; 1 stands in for it.`);
      return 1;
  }
}

/** Size of an axis in elements, following its reference; null where it can vary. */
function fixedSize({ size }: Axis, model: ModelDescription): number | null {
  if (size.kind === 'fixed') return size.size;
  if (size.kind !== 'reference') return null;
  const target = model.inputs
    .find(({ id }) => id === size.tensor)
    ?.axes.find(({ id }) => id === size.axis);
  if (target?.size.kind !== 'fixed') return null;
  return Math.trunc(target.size.size * size.factor + size.offset);
}
