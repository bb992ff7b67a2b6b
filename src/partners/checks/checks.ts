import type { CheckName } from '../rule.ts';
import type { Checks } from './check.ts';
import { METADATA_CHECKS } from './metadata-checks.ts';
import { TENSOR_CHECKS } from './tensor-checks.ts';
import { WEIGHTS_CHECKS } from './weights-checks.ts';

/** Every check that a rule can name. */
export const CHECKS: Checks<CheckName> = {
  ...METADATA_CHECKS,
  ...TENSOR_CHECKS,
  ...WEIGHTS_CHECKS,
};
