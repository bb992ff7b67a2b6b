import type { Case, Device } from '../../contract/case.ts';
import {
  type Description,
  WEIGHTS_FORMATS,
  type WeightsEntry,
  type WeightsFormat,
} from '../../contract/description.ts';
import type { Resource } from '../../contract/resource.ts';
import type { CaseShape } from '../../contract/verdict.ts';
import type { EngineSettings } from '../engines/engines.ts';
import type { Problem } from '../judge/make-verdict.ts';
import { type OtherSizes, otherSizes } from './other-sizes.ts';

export interface PlanSettings extends EngineSettings {
  /** Formats to test; none: all that the description has. */
  weightsFormats: readonly WeightsFormat[];
  devices: readonly Device[];
  /** Whether to run the other sizes that a description promises as well; only the test tensors if absent. */
  shapes?: 'test' | 'all';
}

export interface PlannedCase {
  case: Case;
  weights: WeightsEntry;
  /** Set for other sizes than those of the test tensors. */
  sizes?: OtherSizes;
  /** Why it need not be run; null: it is to be run. */
  decided: Problem | null;
}

/**
 * One case for each weights entry and device, with the shipped test tensors, in the specification's
 * order of formats; those with other sizes follow each of them. A resource that is no model gets none.
 */
export function planCases(
  resource: Pick<Resource, 'id'>,
  description: Description,
  settings: PlanSettings,
): PlannedCase[] {
  const entries = (description.model?.weights ?? []).toSorted(
    (a, b) => WEIGHTS_FORMATS.indexOf(a.format) - WEIGHTS_FORMATS.indexOf(b.format),
  );
  const others =
    description.model && settings.shapes === 'all'
      ? otherSizes(description.model, description.specVersion)
      : [];
  return entries.flatMap((weights) =>
    settings.devices.flatMap((device): PlannedCase[] => {
      const decided = leftOut(weights, settings);
      const make = (name: string, shape: CaseShape): Case => ({
        id: `${resource.id}/${weights.format}/${device}/${name}`,
        resource: resource.id,
        weightsFormat: weights.format,
        device,
        shape,
      });
      const first = { case: make('test-tensors', { kind: 'test-tensors' }), weights, decided };
      if (decided) return [first];
      const further = others.map((sizes) => {
        const { batch, parameter } = sizes;
        const shape = { kind: 'generated', batch, parameter } as const;
        return { case: make(`batch-${batch}-size-${parameter}`, shape), weights, decided, sizes };
      });
      return [first, ...further];
    }),
  );
}

function leftOut({ format }: WeightsEntry, { weightsFormats }: PlanSettings): Problem | null {
  if (weightsFormats.length === 0 || weightsFormats.includes(format)) return null;
  return {
    cause: 'left-out',
    message: `${format} was left out: only ${weightsFormats.join(', ')} ${weightsFormats.length === 1 ? 'was' : 'were'} asked for.`,
    hint: 'Ask for this format too, or for none in particular, to test it.',
  };
}
