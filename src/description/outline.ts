import type { DescriptionOutline } from '../contract/description.ts';
import { isMapping } from './structure/value-type.ts';
import type { DescriptionClass } from './versions/choose-class.ts';

/** What a description says of itself, whatever else is wrong with it. */
export function outlineOf({ kind, type, data }: DescriptionClass): DescriptionOutline {
  const { inputs, outputs, weights } = data;
  return {
    type: kind === 'generic' ? type : kind,
    inputs: lengthOf(inputs),
    outputs: lengthOf(outputs),
    weights: isMapping(weights)
      ? Object.keys(weights).filter((format) => isMapping(weights[format]))
      : null,
  };
}

function lengthOf(value: unknown): number | null {
  return Array.isArray(value) ? value.length : null;
}
