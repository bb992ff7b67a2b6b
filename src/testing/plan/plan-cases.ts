import type { Case, Device } from '../../contract/case.ts';
import {
  type Description,
  WEIGHTS_FORMATS,
  type WeightsEntry,
  type WeightsFormat,
} from '../../contract/description.ts';
import type { Resource } from '../../contract/resource.ts';
import { SUPPORTED_FORMATS } from '../../weights/formats.ts';
import { type EngineSettings, wayFor } from '../engines/engines.ts';
import type { Problem } from '../judge/make-verdict.ts';

export interface PlanSettings extends EngineSettings {
  /** Formats to test; none: all that the description has. */
  weightsFormats: readonly WeightsFormat[];
  devices: readonly Device[];
}

export interface PlannedCase {
  case: Case;
  weights: WeightsEntry;
  /** Why it need not be run; null: it is to be run. */
  decided: Problem | null;
}

/**
 * One case for each weights entry and device, with the shipped test tensors, in the specification's
 * order of formats. A resource that is no model gets none.
 */
export function planCases(
  resource: Pick<Resource, 'id'>,
  description: Description,
  settings: PlanSettings,
): PlannedCase[] {
  const entries = (description.model?.weights ?? []).toSorted(
    (a, b) => WEIGHTS_FORMATS.indexOf(a.format) - WEIGHTS_FORMATS.indexOf(b.format),
  );
  return entries.flatMap((weights) =>
    settings.devices.map((device) => ({
      case: {
        id: `${resource.id}/${weights.format}/${device}/test-tensors`,
        resource: resource.id,
        weightsFormat: weights.format,
        device,
        shape: { kind: 'test-tensors' as const },
      },
      weights,
      decided: leftOut(weights, settings) ?? unsupported(weights, settings),
    })),
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

function unsupported({ format, position }: WeightsEntry, settings: EngineSettings): Problem | null {
  if (wayFor(format, settings) !== null) return null;
  return {
    cause: 'unsupported-format',
    message: `This version does not run ${format} weights yet; it runs ${SUPPORTED_FORMATS.join(', ')}. Whether these weights work was not tested.`,
    hint: 'Nothing has to be changed. Weights in a format that is run make the model testable here.',
    evidence: position ? { position } : {},
  };
}
