import type { DescriptionResult } from '../contract/description.ts';
import { strictFindings } from './strict.ts';

/** A description as `--strict` judges it: one with a warning is invalid. */
export function strictResult(result: DescriptionResult): DescriptionResult {
  const findings = strictFindings(result.findings);
  const failed = findings.some(({ severity }) => severity === 'error');
  const status = result.status === 'valid' && failed ? 'invalid' : result.status;
  return { ...result, status, findings };
}

/**
 * One line of `validate --jsonl` (docs/validate-line.schema.json), without the line's end. JSON keeps
 * line breaks and controls escaped; the two separators that some readers break lines at are too.
 */
export function validateLine(result: DescriptionResult, strict: boolean): string {
  const { source, type, formatVersion, status, findings } = strict ? strictResult(result) : result;
  return JSON.stringify({ source, type, formatVersion, status, findings }).replace(
    /[\u2028\u2029\u0085]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
