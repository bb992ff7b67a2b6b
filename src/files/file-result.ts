import type { LocalFile } from '../contract/case.ts';
import { CAUSES, type Cause } from '../contract/causes.ts';
import type { Blame } from '../contract/verdict.ts';

/** Why a file could not be had; plain data, to be put into a finding or a verdict. */
export interface FileProblem {
  cause: Cause;
  blame: Blame;
  message: string;
  hint: string;
}

export type FileResult = { ok: true; file: LocalFile } | { ok: false; problem: FileProblem };

type FailingCause = { [C in Cause]: (typeof CAUSES)[C]['blame'] extends Blame ? C : never }[Cause];

/** A failed result; whose fault it is follows from the cause. */
export function fileProblem(
  cause: FailingCause,
  message: string,
  hint: string,
): { ok: false; problem: FileProblem } {
  return { ok: false, problem: { cause, blame: CAUSES[cause].blame, message, hint } };
}
