import { CAUSES } from '../../contract/causes.ts';
import type { Description, FileReference } from '../../contract/description.ts';
import { withRemedy } from '../../description/fixes/remedy.ts';
import type { Problem } from '../judge/make-verdict.ts';
import { type FileFinding, remedyOf } from './file-remedies.ts';
import type { Fetch } from './load-test-tensors.ts';

export interface FileChecks {
  /** What the package is to blame for. */
  findings: FileFinding[];
  /** What kept us from looking. */
  problems: Problem[];
}

/** Verifies the files that no case needs: covers, documentation, attachments, sample tensors, … */
export async function checkOtherFiles(description: Description, fetch: Fetch): Promise<FileChecks> {
  const { files, model } = description;
  const tensors = [...(model?.inputs ?? []), ...(model?.outputs ?? [])];
  const samples = tensors.flatMap(({ sampleTensor }) => sampleTensor ?? []);
  return verifyFiles([...files, ...samples], fetch);
}

/** Fetches and verifies files, whatever they hold. */
export async function verifyFiles(
  references: readonly FileReference[],
  fetch: Fetch,
): Promise<FileChecks> {
  const fetched = await Promise.all(references.map(fetch));
  const found: FileChecks = { findings: [], problems: [] };
  for (const [i, result] of fetched.entries()) {
    const reference = references[i];
    if (result.ok || !reference) continue;
    noteProblem(found, reference, result.problem);
  }
  return found;
}

/** A problem with a file: a finding where the package is to blame, else something that kept us from looking. */
export function noteProblem(found: FileChecks, reference: FileReference, problem: Problem): void {
  const { cause, message, hint } = problem;
  const { path, position } = reference;
  if (CAUSES[cause].blame === 'contributor')
    found.findings.push({
      ...{ code: cause, severity: 'error', path, position, message, hint },
      ...withRemedy(remedyOf(reference, problem)),
    });
  else found.problems.push({ cause, message, hint, evidence: position ? { position } : {} });
}
