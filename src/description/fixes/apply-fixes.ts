import type { Fix } from '../../contract/finding.ts';

/**
 * Makes the edits in a text (without a byte order mark). Of edits that overlap or touch, the first in the list is
 * made; the others have to wait until the text is read anew.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; applied: Fix[] } {
  const applied: Fix[] = [];
  for (const fix of fixes) {
    const end = fix.offset + fix.length;
    const isFree = applied.every((one) => end < one.offset || fix.offset > one.offset + one.length);
    if (isFree && end <= text.length) applied.push(fix);
  }
  applied.sort((a, b) => a.offset - b.offset);
  let result = '';
  let at = 0;
  for (const { offset, length, text: written } of applied) {
    result += text.slice(at, offset) + written;
    at = offset + length;
  }
  return { text: result + text.slice(at), applied };
}
