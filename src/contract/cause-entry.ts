import type { Blame, Stage } from './status.ts';

/** A cause that a verdict can have. */
export interface CauseEntry {
  stage: Stage;
  /** null where nobody is at fault: nothing was tried. */
  blame: Blame | null;
  /** One sentence for the documentation: what happened. */
  means: string;
}
