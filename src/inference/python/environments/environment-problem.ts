import type { Cause } from '../../../contract/causes.ts';

/** Why there is no environment. */
export interface EnvironmentProblem {
  ok: false;
  cause: Extract<Cause, 'python-missing' | 'environment-failed' | 'environment-not-allowed'>;
  message: string;
  hint: string;
  /** Last lines of the tool that could not make it. */
  lines: string[];
}
