import type { Step04, Tensor04 } from '../rules/data-0-4.ts';
import { normalAxisId } from '../text/identifier.ts';

type Kwargs = Record<string, unknown>;
interface Converted {
  id: string;
  kwargs: Kwargs;
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** `yx` → ["y", "x"], letters of the other axes spelled out. */
function axisIds(letters: unknown): string[] {
  return [...String(letters)].map(normalAxisId);
}

/** The one axis of a tensor besides batch and the given ones; undefined if there is none or more than one. */
function complement(tensor: Tensor04, letters: unknown): string | undefined {
  if (!isGiven(letters)) return undefined;
  const rest = [...tensor.axes].filter((axis) => axis !== 'b' && !String(letters).includes(axis));
  const [only, second] = rest;
  return only === undefined || second !== undefined ? undefined : normalAxisId(only);
}

const given = (kwargs: Kwargs): Kwargs =>
  Object.fromEntries(Object.entries(kwargs).filter(([, value]) => isGiven(value)));

/** Axes of an operation on statistics. `per_dataset` takes them over all samples, which spec 0.5 says by the batch axis. */
function statisticsAxes({ mode, axes }: Kwargs): string[] | undefined {
  const ids = isGiven(axes) ? axisIds(axes) : undefined;
  if (mode === 'per_dataset') return ['batch', ...(ids ?? [])];
  return ids?.length === 0 ? undefined : ids;
}

function alongAxis(tensor: Tensor04, kwargs: Kwargs, fields: readonly string[]): Kwargs {
  const values = given(Object.fromEntries(fields.map((field) => [field, kwargs[field]])));
  const isList = Object.values(values).some(Array.isArray);
  const axis = complement(tensor, kwargs.axes);
  if (!isList || axis === undefined) return values;
  return { ...values, axis };
}

/** Each operation of spec 0.4 in the words of 0.5. */
const OPERATIONS: Readonly<Record<string, (kwargs: Kwargs, tensor: Tensor04) => Converted>> = {
  binarize: ({ threshold }) => ({ id: 'binarize', kwargs: { threshold } }),
  clip: ({ min, max }) => ({ id: 'clip', kwargs: { min, max } }),
  sigmoid: () => ({ id: 'sigmoid', kwargs: {} }),
  scale_linear: (kwargs, tensor) => ({
    id: 'scale_linear',
    kwargs: alongAxis(tensor, kwargs, ['gain', 'offset']),
  }),
  scale_mean_variance: (kwargs) => ({
    id: 'scale_mean_variance',
    kwargs: given({
      reference_tensor: kwargs.reference_tensor,
      axes: statisticsAxes(kwargs),
      eps: kwargs.eps,
    }),
  }),
  scale_range: (kwargs) => ({
    id: 'scale_range',
    kwargs: given({
      axes: statisticsAxes(kwargs),
      min_percentile: kwargs.min_percentile,
      max_percentile: kwargs.max_percentile,
      eps: kwargs.eps,
      reference_tensor: kwargs.reference_tensor,
    }),
  }),
  zero_mean_unit_variance: (kwargs, tensor) =>
    (kwargs.mode ?? 'fixed') === 'fixed'
      ? {
          id: 'fixed_zero_mean_unit_variance',
          kwargs: alongAxis(tensor, kwargs, ['mean', 'std']),
        }
      : {
          id: 'zero_mean_unit_variance',
          kwargs: given({ axes: statisticsAxes(kwargs), eps: kwargs.eps }),
        },
};

/** A pre- or postprocessing step of spec 0.4 as spec 0.5 would write it. */
export function convertStep(step: Step04, tensor: Tensor04): Converted {
  return (
    OPERATIONS[step.name]?.(step.kwargs ?? {}, tensor) ?? {
      id: step.name,
      kwargs: step.kwargs ?? {},
    }
  );
}
