/** What some readers break lines at, and what a runner of GitHub Actions takes for a command anywhere in a line. */
const UNSAFE = /[\u0085\u2028\u2029]|#(?=[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu;

/**
 * A value as JSON that may be printed into any log: control characters are escaped by JSON itself, and no text
 * in it can start a command of a workflow. It reads back as the same value.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
