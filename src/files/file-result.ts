import type { LocalFile } from '../contract/case.ts';
import { CAUSES, type Cause } from '../contract/causes.ts';
import type { Blame } from '../contract/verdict.ts';

/** Why a file could not be had; plain data, to be put into a finding or a verdict. */
export interface FileProblem<C extends Cause = Cause> {
  cause: C;
  blame: Blame;
  message: string;
  hint: string;
  found?: FoundInstead;
}

/** What is in the package instead of what the description says; only where nothing else can be meant. */
export interface FoundInstead {
  /** Hash of the file. */
  sha256?: string;
  /** Path of the file whose name differs in case only. */
  path?: string;
}

export interface FileFailure<C extends Cause = Cause> {
  ok: false;
  problem: FileProblem<C>;
}

export type FileResult = { ok: true; file: LocalFile } | FileFailure;

type BlamingCause = { [C in Cause]: (typeof CAUSES)[C]['blame'] extends Blame ? C : never }[Cause];

/** A failed result; whose fault it is follows from the cause. */
export function fileProblem<C extends BlamingCause>(
  cause: C,
  message: string,
  hint: string,
): FileFailure<C> {
  return { ok: false, problem: { cause, blame: CAUSES[cause].blame, message, hint } };
}

export function withFound<C extends Cause>(
  { problem }: FileFailure<C>,
  found: FoundInstead,
): FileFailure<C> {
  return { ok: false, problem: { ...problem, found } };
}

export function tooLarge(
  source: string,
  size: number,
  limit: number,
): FileFailure<'file-too-large'> {
  return fileProblem(
    'file-too-large',
    `'${source}' has ${size} bytes, more than the limit of ${limit} bytes.`,
    'Raise the limit if the file is meant to be so large.',
  );
}

export function mismatch(
  source: string,
  found: string,
  promised: string,
): FileFailure<'sha256-mismatch'> {
  return fileProblem(
    'sha256-mismatch',
    `The content of '${source}' is not the one that the description promises: its SHA-256 is ${found}, the description says ${promised}.`,
    `If the file is the right one, write \`sha256: ${found}\`; otherwise put the right file there.`,
  );
}
