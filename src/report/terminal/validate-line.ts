import type { DescriptionResult } from '../../contract/description.ts';
import { jsonText } from '../escape/json.ts';
import { strictFindings } from '../strict.ts';

/** A description as `--strict` judges it: one with a warning is invalid. */
export function strictResult(result: DescriptionResult): DescriptionResult {
  const findings = strictFindings(result.findings);
  const failed = findings.some(({ severity }) => severity === 'error');
  const status = result.status === 'valid' && failed ? 'invalid' : result.status;
  return { ...result, status, findings };
}

/** One line of `validate --jsonl` (docs/validate-line.schema.json), without the line's end. */
export function validateLine(result: DescriptionResult, strict: boolean): string {
  const { source, type, formatVersion, status, findings } = strict ? strictResult(result) : result;
  return jsonText({ source, type, formatVersion, status, findings });
}
