import { createHash } from 'node:crypto';
import type { Rung } from '../environment.ts';
import type { BasePython } from './find-python.ts';

/** An environment that is wanted. */
export interface EnvironmentRequest {
  rung: Exclude<Rung, 'given'>;
  /** What it is for, in a few words: `the ready environment`. */
  label: string;
  /** Version of Python that is wanted, as `3.9`; null: the one that is there. */
  python: string | null;
  /** Lists of requirements; the first is taken that can be installed. */
  attempts: readonly (readonly string[])[];
  /** Modules that must be importable. Only for packages that we chose: importing runs their code. */
  modules: readonly string[];
}

/** Changes whenever environments are laid out in another way. */
const LAYOUT = 1;

/** The name of an environment's folder: another one for all that makes it another environment. */
export function keyOf(request: EnvironmentRequest, base: BasePython): string {
  const { rung, python, attempts, modules } = request;
  const asked = [LAYOUT, base.version, base.platform, python, attempts, modules];
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 12);
  return `${rung}-${hash}`;
}
