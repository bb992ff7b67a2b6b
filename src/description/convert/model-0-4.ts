import type {
  Axis,
  AxisSize,
  AxisType,
  FileReference,
  ModelDescription,
  TensorDescription,
  WeightsEntry,
  WeightsFormat,
} from '../../contract/description.ts';
import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import type { ValuePath } from '../../contract/finding.ts';
import type { Model04, Tensor04, Weights04 } from '../rules/data-0-4.ts';
import { parseCallable, parseDependencies } from '../text/callable.ts';
import { normalAxisId } from '../text/identifier.ts';
import { toPlain } from '../yaml/odd-scalar.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { fileReference, locate } from './locator.ts';
import { convertStep } from './steps-0-4.ts';
import { defaultTolerances, testKwargsTolerances } from './tolerances.ts';

const AXIS_TYPES: Readonly<Record<string, AxisType>> = {
  b: 'batch',
  t: 'time',
  i: 'index',
  c: 'channel',
  x: 'space',
  y: 'space',
  z: 'space',
};

/** The internal shape of a valid model of spec 0.4, in the words of 0.5. */
export function describeModel_0_4(data: Model04, yaml: YamlText): ModelDescription {
  return {
    inputs: data.inputs.map((tensor, index) => describeTensor(data, tensor, 'inputs', index, yaml)),
    outputs: data.outputs.map((tensor, index) =>
      describeTensor(data, tensor, 'outputs', index, yaml),
    ),
    weights: WEIGHTS_FORMATS.flatMap((format) => {
      const entry = data.weights[format];
      return entry ? [describeWeights(format, entry, yaml)] : [];
    }),
    tolerances: [
      ...testKwargsTolerances(data.config?.bioimageio?.test_kwargs, '0.4', yaml),
      ...defaultTolerances('0.4'),
    ],
  };
}

type Side = 'inputs' | 'outputs';

function describeTensor(
  data: Model04,
  tensor: Tensor04,
  side: Side,
  index: number,
  yaml: YamlText,
): TensorDescription {
  const path: ValuePath = [side, index];
  const processing = side === 'inputs' ? 'preprocessing' : 'postprocessing';
  const steps = (tensor[processing] ?? []).map((step, position) => {
    const { id, kwargs } = convertStep(step, tensor);
    const plain = toPlain(kwargs) as Record<string, unknown>;
    return locate({ id, kwargs: plain }, [...path, processing, position], yaml);
  });
  // Ids beyond 2 ** 24 would become others in float32; what no step computed need not become it.
  const staysWhole = side === 'outputs' && steps.length === 0 && !/^float/.test(tensor.data_type);
  const dtypeStep = (dtype: string) =>
    locate({ id: 'ensure_dtype', kwargs: { dtype } }, path, yaml);
  const file = (field: 'test' | 'sample'): FileReference | undefined => {
    const name = `${field}_${side}` as const;
    const source = data[name]?.[index];
    return source === undefined ? undefined : fileReference({ source }, [name, index], yaml);
  };
  const testTensor = file('test');
  const sampleTensor = file('sample');
  return locate(
    {
      id: tensor.name,
      axes: [...tensor.axes].map((letter, axis) =>
        locate(
          describeAxis(tensor, letter, axis, data),
          [...path, 'shape', ...shapePath(tensor, axis)],
          yaml,
        ),
      ),
      dtype: tensor.data_type,
      optional: false,
      processing: [
        dtypeStep(tensor.data_type),
        ...steps,
        ...(staysWhole ? [] : [dtypeStep('float32')]),
      ],
      ...(testTensor ? { testTensor } : {}),
      ...(sampleTensor ? { sampleTensor } : {}),
    },
    path,
    yaml,
  );
}

/** Where the size of one axis stands in a shape. */
function shapePath({ shape }: Tensor04, axis: number): ValuePath {
  if (Array.isArray(shape)) return axis < shape.length ? [axis] : [];
  if ('min' in shape) return axis < shape.min.length ? ['min', axis] : [];
  // Scale and offset say it together.
  return [];
}

function describeAxis(tensor: Tensor04, letter: string, index: number, data: Model04): Axis {
  return {
    id: normalAxisId(letter),
    type: AXIS_TYPES[letter] ?? 'index',
    size: letter === 'b' ? { kind: 'any' } : describeSize(tensor, index, data),
    halo: tensor.halo?.[index] ?? 0,
  };
}

/**
 * Size of an axis. An output of implicit shape has: size = referenced size * scale + 2 * offset; a scale of null makes
 * a new axis of size 2 * offset, so that the axes of the referenced tensor are counted without those.
 */
function describeSize({ shape }: Tensor04, index: number, data: Model04): AxisSize {
  if (Array.isArray(shape)) return sizeOrAny(shape[index]);
  if ('min' in shape) {
    const min = shape.min[index];
    const step = shape.step[index];
    if (min === undefined || step === undefined) return { kind: 'any' };
    return step === 0 ? { kind: 'fixed', size: min } : { kind: 'parameterized', min, step };
  }
  const scale = shape.scale[index];
  const offset = 2 * (shape.offset[index] ?? 0);
  if (scale === undefined) return { kind: 'any' };
  if (scale === null || scale === 0) return { kind: 'fixed', size: Math.trunc(offset) };
  const before = shape.scale.slice(0, index).filter((other) => other === null).length;
  const letter = data.inputs.find(({ name }) => name === shape.reference_tensor)?.axes[
    index - before
  ];
  if (letter === undefined) return { kind: 'any' };
  return {
    kind: 'reference',
    tensor: shape.reference_tensor,
    axis: normalAxisId(letter),
    factor: scale,
    offset,
  };
}

function sizeOrAny(size: number | undefined): AxisSize {
  return size === undefined ? { kind: 'any' } : { kind: 'fixed', size };
}

function describeWeights(format: WeightsFormat, entry: Weights04, yaml: YamlText): WeightsEntry {
  const path: ValuePath = ['weights', format];
  const version = entry.opset_version ?? entry.tensorflow_version ?? entry.pytorch_version;
  const callable = entry.architecture === undefined ? null : parseCallable(entry.architecture);
  const dependencies = entry.dependencies ? parseDependencies(entry.dependencies) : null;
  const architecturePath = [...path, 'architecture'];
  return locate(
    {
      format,
      source: fileReference(entry, [...path, 'source'], yaml),
      ...(entry.parent ? { parent: entry.parent } : {}),
      ...(version ? { frameworkVersion: String(version) } : {}),
      ...(callable
        ? {
            architecture: locate(
              {
                callable: callable.name,
                kwargs: toPlain(entry.kwargs ?? {}) as Record<string, unknown>,
                ...(callable.file === undefined
                  ? {}
                  : {
                      source: fileReference(
                        { source: callable.file, sha256: entry.architecture_sha256 ?? null },
                        architecturePath,
                        yaml,
                      ),
                    }),
                ...(callable.module === undefined ? {} : { importFrom: callable.module }),
              },
              architecturePath,
              yaml,
            ),
          }
        : {}),
      ...(dependencies
        ? {
            dependencies: fileReference(
              { source: dependencies.file },
              [...path, 'dependencies'],
              yaml,
            ),
          }
        : {}),
      ...(format === 'pytorch_state_dict' ? { strict: true } : {}),
    },
    path,
    yaml,
  );
}
