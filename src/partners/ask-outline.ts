import type { DescriptionOutline } from '../contract/description.ts';
import { type Decided, decided, unreadable } from './ask-rules.ts';
import { broken } from './checks/check.ts';
import type { Partner } from './rule.ts';

/**
 * What keeps a software from using a resource whatever its invalid description will say once it is mended; null where
 * that is open. Only rules about its type, the number of its tensors and its weights formats are asked.
 */
export function askOutline(partner: Partner, outline: DescriptionOutline): Decided | null {
  for (const rule of partner.rules) {
    const why =
      rule.check === 'resource-type' && !rule.with.anyOf.includes(outline.type)
        ? `it takes no \`${outline.type}\``
        : rule.check === 'tensor-count'
          ? tooMany(rule.with, outline)
          : null;
    const answer = why === null ? null : broken(why);
    if (answer) return decided(rule, answer);
  }
  if (outline.weights === null || outline.type !== 'model') return null;
  const readable = outline.weights.some((format) => Object.hasOwn(partner.weights, format));
  return readable ? null : unreadable(partner);
}

function tooMany(
  limits: { inputs?: number; outputs?: number },
  outline: DescriptionOutline,
): string | null {
  for (const side of ['inputs', 'outputs'] as const) {
    const limit = limits[side];
    const number = outline[side];
    if (limit !== undefined && number !== null && number > limit)
      return `it takes at most ${limit} of the ${side}, the model has ${number}`;
  }
  return null;
}
