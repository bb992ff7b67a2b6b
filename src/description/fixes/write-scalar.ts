import type { ScalarNode } from '../yaml/compose.ts';
import { plainScalar } from '../yaml/plain-scalar.ts';

/** Characters that mean nothing to YAML wherever they stand, in block and in flow style. */
const HARMLESS = /^[\p{L}\p{N}_.](?:[\p{L}\p{N}_.+\-/()@·^ ]*[\p{L}\p{N}_.+\-/()@·^])?$/u;

/** A text as a YAML scalar on one line: plain where every reader takes it for a text, else in double quotes. */
export function yamlText(text: string): string {
  return HARMLESS.test(text) && isText(text) ? text : JSON.stringify(text);
}

/** A text in the style in which the scalar is written that it replaces; null for block scalars. */
export function inStyleOf(node: ScalarNode, text: string, source: string): string | null {
  if (node.plain) return yamlText(text);
  const quote = source[node.start];
  if (quote === '"') return JSON.stringify(text);
  if (quote === "'")
    return /[\n\r]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  return null;
}

/** In both versions of YAML, for not every reader knows the newer one. */
function isText(text: string): boolean {
  try {
    return [true, false].every((version11) => typeof plainScalar(text, version11) === 'string');
  } catch {
    // It looks like something that it is not, as the date 2024-13-01.
    return false;
  }
}
