import type { Remark } from '../../../contract/outcome.ts';
import type { SourceInspection } from './inspect-source.ts';

/** What is noticed in an architecture's source before it runs, as remarks of its case. */
export function sourceRemarks({ warnings }: SourceInspection): Remark[] {
  return warnings.map((warning) => ({ severity: 'warning', ...warning }));
}
