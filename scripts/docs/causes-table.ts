import { CAUSES, type Cause, statusOfCause } from '../../src/contract/causes.ts';
import { code, table } from './settings-tables.ts';

/** Every cause of a verdict as a Markdown table. */
export function causesTable(): string {
  return table(
    ['cause', 'status', 'usual stage', 'at fault', 'meaning'],
    Object.entries(CAUSES).map(([cause, { stage, blame, means }]) => [
      code(cause),
      code(statusOfCause(cause as Cause)),
      stage,
      blame ?? 'nobody',
      means,
    ]),
  );
}
