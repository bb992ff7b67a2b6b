import type {
  Architecture,
  Axis,
  AxisSize,
  ModelDescription,
  ProcessingStep,
  TensorDescription,
  WeightsEntry,
  WeightsFormat,
} from '../../contract/description.ts';
import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import type { ValuePath } from '../../contract/finding.ts';
import {
  type ArchitectureData,
  type AxisData,
  axisId,
  axisSize,
  isParameterized,
  isReference,
  type Model05,
  type StepData,
  type TensorData,
  tensorDtype,
  tensorId,
  type WeightsData,
} from '../rules/data-0-5.ts';
import { toPlain } from '../yaml/odd-scalar.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { fileReference, locate } from './locator.ts';
import { defaultTolerances, describedTolerances, testKwargsTolerances } from './tolerances.ts';

/** The internal shape of a valid model of spec 0.5. */
export function describeModel_0_5(data: Model05, yaml: YamlText): ModelDescription {
  const scales = scalesOf(data);
  const tensors = (side: 'inputs' | 'outputs') =>
    data[side].map((tensor, index) => describeTensor(tensor, side, index, scales, yaml));
  const known = data.config?.bioimageio;
  return {
    inputs: tensors('inputs'),
    outputs: tensors('outputs'),
    weights: WEIGHTS_FORMATS.flatMap((format) => {
      const entry = data.weights[format];
      return entry ? [describeWeights(format, entry, yaml)] : [];
    }),
    tolerances: [
      ...describedTolerances(known?.reproducibility_tolerance ?? [], yaml),
      ...testKwargsTolerances(known?.test_kwargs, '0.5', yaml),
      ...defaultTolerances('0.5'),
    ],
  };
}

type Side = 'inputs' | 'outputs';

/** Scale of each axis by `tensor.axis`; inputs win, as they do in references. */
function scalesOf(data: Model05): Map<string, number> {
  const scales = new Map<string, number>();
  for (const side of ['outputs', 'inputs'] as const)
    for (const tensor of data[side])
      for (const axis of tensor.axes)
        scales.set(`${tensorId(tensor, side)}.${axisId(axis)}`, axis.scale ?? 1);
  return scales;
}

function describeTensor(
  tensor: TensorData,
  side: Side,
  index: number,
  scales: Map<string, number>,
  yaml: YamlText,
): TensorDescription {
  const path: ValuePath = [side, index];
  const dtype = tensorDtype(tensor);
  const processing = side === 'inputs' ? 'preprocessing' : 'postprocessing';
  const steps = (tensor[processing] ?? []).map((step, position) =>
    describeStep(step, [...path, processing, position], yaml),
  );
  const { test_tensor: test, sample_tensor: sample } = tensor;
  return locate(
    {
      id: tensorId(tensor, side),
      axes: tensor.axes.map((axis, at) =>
        locate(describeAxis(axis, scales), axisPath(axis, [...path, 'axes', at]), yaml),
      ),
      dtype,
      ...(isNominal(tensor) ? { isNominal: true } : {}),
      optional: tensor.optional ?? false,
      processing: withImpliedDtype(steps, dtype, side, path, yaml),
      ...(test
        ? { testTensor: fileReference(test, [...path, 'test_tensor', 'source'], yaml) }
        : {}),
      ...(sample
        ? { sampleTensor: fileReference(sample, [...path, 'sample_tensor', 'source'], yaml) }
        : {}),
    },
    path,
    yaml,
  );
}

/** Values that are listed, not a range, are classes. */
function isNominal({ data }: TensorData): boolean {
  const all = Array.isArray(data) ? data : [data];
  return all.some((one) => one?.values?.every(Number.isInteger));
}

/** Where the size of an axis stands. */
function axisPath(axis: AxisData, path: ValuePath): ValuePath {
  return axis.size === undefined || axis.size === null ? path : [...path, 'size'];
}

function describeAxis(axis: AxisData, scales: Map<string, number>): Axis {
  return {
    id: axisId(axis),
    type: axis.type,
    size: describeSize(axis, scales),
    halo: axis.halo ?? 0,
    ...(axis.channel_names ? { channelNames: axis.channel_names } : {}),
  };
}

function describeSize(axis: AxisData, scales: Map<string, number>): AxisSize {
  const size = axisSize(axis);
  if (size === null) return { kind: 'any' };
  if (typeof size === 'number') return { kind: 'fixed', size };
  if (isReference(size)) {
    const scale = scales.get(`${size.tensor_id}.${size.axis_id}`) ?? 1;
    return {
      kind: 'reference',
      tensor: size.tensor_id,
      axis: size.axis_id,
      factor: scale / (axis.scale ?? 1),
      offset: size.offset ?? 0,
    };
  }
  if (isParameterized(size)) return { kind: 'parameterized', min: size.min, step: size.step };
  return { kind: 'data-dependent', min: size.min ?? 1, max: size.max ?? null };
}

function describeStep(step: StepData, path: ValuePath, yaml: YamlText): ProcessingStep {
  const kwargs = toPlain(step.kwargs ?? {}) as Record<string, unknown>;
  const custom =
    step.id === 'custom'
      ? { callable: step.callable, source: step.source, sha256: step.sha256 ?? null, kwargs }
      : kwargs;
  return locate({ id: step.id, kwargs: custom }, path, yaml);
}

/**
 * The reference begins and ends preprocessing with ensure_dtype and ends postprocessing with it. After binarize the
 * network is fed booleans.
 */
function withImpliedDtype(
  steps: ProcessingStep[],
  dtype: string,
  side: Side,
  path: ValuePath,
  yaml: YamlText,
): ProcessingStep[] {
  const implied = () => locate({ id: 'ensure_dtype', kwargs: { dtype } }, path, yaml);
  const all = [...steps];
  if (side === 'inputs' && all[0]?.id !== 'ensure_dtype') all.unshift(implied());
  const last = all.at(-1)?.id;
  if (last !== 'ensure_dtype' && !(last === 'binarize' && side === 'inputs')) all.push(implied());
  return all;
}

const VERSION_FIELDS = ['tensorflow_version', 'pytorch_version', 'keras_version'] as const;

function describeWeights(format: WeightsFormat, entry: WeightsData, yaml: YamlText): WeightsEntry {
  const path: ValuePath = ['weights', format];
  const version =
    entry.opset_version ?? VERSION_FIELDS.map((field) => entry[field]).find((written) => written);
  const { external_data: external, dependencies, architecture } = entry;
  return locate(
    {
      format,
      source: fileReference(entry, [...path, 'source'], yaml),
      ...(entry.parent ? { parent: entry.parent } : {}),
      ...(version === undefined ? {} : { frameworkVersion: String(version) }),
      ...(external
        ? { externalData: fileReference(external, [...path, 'external_data', 'source'], yaml) }
        : {}),
      ...(architecture
        ? { architecture: describeArchitecture(architecture, [...path, 'architecture'], yaml) }
        : {}),
      ...(dependencies
        ? { dependencies: fileReference(dependencies, [...path, 'dependencies', 'source'], yaml) }
        : {}),
      ...(format === 'pytorch_state_dict' ? { strict: entry.strict ?? true } : {}),
    },
    path,
    yaml,
  );
}

function describeArchitecture(
  { callable, source, sha256, import_from: importFrom, kwargs = {} }: ArchitectureData,
  path: ValuePath,
  yaml: YamlText,
): Architecture {
  return locate(
    {
      callable,
      kwargs: toPlain(kwargs) as Record<string, unknown>,
      ...(source === undefined
        ? {}
        : { source: fileReference({ source, sha256: sha256 ?? null }, [...path, 'source'], yaml) }),
      ...(importFrom === undefined ? {} : { importFrom }),
    },
    path,
    yaml,
  );
}
