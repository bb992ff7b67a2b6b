import type { Partner } from '../rule.ts';
import { JAVA_SOFTWARE } from './java-software.ts';
import { OTHER_SOFTWARE } from './other-software.ts';
import { PYTHON_SOFTWARE } from './python-software.ts';

/** Every software whose rules are known, by name. */
export const CATALOGUE: readonly Partner[] = [
  ...PYTHON_SOFTWARE,
  ...JAVA_SOFTWARE,
  ...OTHER_SOFTWARE,
].sort((a, b) => (a.partner < b.partner ? -1 : 1));
