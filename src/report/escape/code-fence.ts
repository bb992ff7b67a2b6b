import { longestRun } from './code-span.ts';
import { cleanLines } from './hidden.ts';

/** Untrusted lines as a fenced code block; the fence is longer than any run of backticks inside. */
export function codeFence(text: string, language = ''): string {
  const lines = cleanLines(text);
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...lines, fence].join('\n');
}
