import type { Finding } from '../../contract/finding.ts';
import type { ReportContext } from '../context.ts';
import { codeFence } from '../escape/code-fence.ts';
import { mendedLines } from '../mended-lines.ts';
import { shorten } from '../shorten.ts';

const LINE_LIMIT = 20;
const WIDTH = 200;

/** A certain mend as a difference of lines; empty where there is none, or where the text is not at hand. */
export function patchOf({ fix, position }: Finding, { source }: ReportContext): string {
  if (fix === undefined || position === null) return '';
  const text = source?.(position.file) ?? null;
  const lines = text === null ? null : mendedLines(text, fix);
  if (lines === null || lines.before.length + lines.after.length > LINE_LIMIT) return '';
  const marked = (mark: string) => (line: string) => `${mark}${shorten(line, WIDTH)}`;
  return codeFence(
    [...lines.before.map(marked('-')), ...lines.after.map(marked('+'))].join('\n'),
    'diff',
  );
}
