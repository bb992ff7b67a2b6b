import type { Requirement, Unfollowed } from './requirement.ts';

/** What a weights entry says that its architecture needs. */
export interface Declaration {
  /** Name of the file, as the description has it. */
  file: string;
  kind: 'conda' | 'pip';
  /** Version of Python, as `3.9`; null: any. */
  python: string | null;
  requirements: Requirement[];
  unfollowed: Unfollowed[];
}
