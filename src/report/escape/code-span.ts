import { oneLine } from './hidden.ts';

/**
 * Untrusted text as a Markdown code span, where GitHub looks for no mention, link or emoji.
 * A fence longer than any run of backticks inside keeps it closed.
 */
export function codeSpan(text: string): string {
  const content = oneLine(text);
  if (content === '') return '*(empty)*';
  const fence = '`'.repeat(longestRun(content) + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/**
 * The same inside a table, which is cut at pipes before code spans are seen. A pipe after an odd run of
 * backslashes can't be written there; a zero-width space parts the two.
 */
export function codeSpanInCell(text: string): string {
  return codeSpan(text).replace(/(\\*)\|/g, (_, slashes: string) =>
    slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes}\u200B\\|`,
  );
}

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
