import type {
  ModelDescription,
  ProcessingStep,
  TensorDescription,
} from '../../contract/description.ts';

/** The model with other steps of some inputs or outputs. */
export function withSteps(
  model: ModelDescription,
  kind: 'inputs' | 'outputs',
  selected: readonly TensorDescription[],
  edit: (steps: ProcessingStep[], described: TensorDescription) => ProcessingStep[],
): ModelDescription {
  const ids = new Set(selected.map(({ id }) => id));
  const change = (one: TensorDescription) =>
    ids.has(one.id) ? { ...one, processing: edit(one.processing, one) } : one;
  return { ...model, [kind]: model[kind].map(change) };
}

export function step(id: string, kwargs: Record<string, unknown> = {}): ProcessingStep {
  return { id, kwargs, path: [], position: null };
}

export function isCast({ id }: ProcessingStep): boolean {
  return id === 'ensure_dtype';
}

/** Places of the steps that change values. */
export function realSteps({ processing }: Pick<TensorDescription, 'processing'>): number[] {
  return processing.flatMap((one, i) => (isCast(one) ? [] : [i]));
}

/** The steps that only change the data type. */
export function casts(steps: readonly ProcessingStep[]): ProcessingStep[] {
  return steps.filter(isCast);
}

/**
 * The steps and one more. A network is then fed float32, whatever the last cast was; an output keeps
 * the type that its last cast gives.
 */
export function withAdded(
  steps: readonly ProcessingStep[],
  added: ProcessingStep,
  kind: 'inputs' | 'outputs',
): ProcessingStep[] {
  const last = steps.at(-1);
  const closing = last && isCast(last) ? [last] : [];
  if (kind === 'outputs') return [...steps, added, ...closing];
  const before = steps.slice(0, steps.length - closing.length);
  return [...before, added, step('ensure_dtype', { dtype: 'float32' })];
}

/** As a person writes it: `zero_mean_unit_variance (axes: y, x)`. */
export function stepWords({ id, kwargs }: ProcessingStep): string {
  const told = Object.entries(kwargs).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? []
      : [`${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`],
  );
  return told.length === 0 ? id : `${id} (${told.join('; ')})`;
}
