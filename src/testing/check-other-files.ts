import { CAUSES } from '../contract/causes.ts';
import type { Description, FileReference } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import type { Fetch } from './load-test-tensors.ts';
import type { Problem } from './make-verdict.ts';

export interface OtherFiles {
  /** What the package is to blame for. */
  findings: Finding[];
  /** What kept us from looking. */
  problems: Problem[];
}

/** Verifies the files that no case needs: covers, documentation, attachments, sample tensors, … */
export async function checkOtherFiles(description: Description, fetch: Fetch): Promise<OtherFiles> {
  const { files, model } = description;
  const tensors = [...(model?.inputs ?? []), ...(model?.outputs ?? [])];
  const samples = tensors.flatMap(({ sampleTensor }) => sampleTensor ?? []);
  const references = [...files, ...samples];
  const fetched = await Promise.all(references.map(fetch));
  const found: OtherFiles = { findings: [], problems: [] };
  for (const [i, result] of fetched.entries()) {
    const reference = references[i];
    if (result.ok || !reference) continue;
    const { cause, message, hint } = result.problem;
    if (CAUSES[cause].blame === 'contributor')
      found.findings.push(findingOf(reference, result.problem));
    else found.problems.push({ cause, message, hint, evidence: evidenceOf(reference) });
  }
  return found;
}

function findingOf({ path, position }: FileReference, problem: Problem): Finding {
  const { cause: code, message, hint } = problem;
  return { code, severity: 'error', path, position, message, hint };
}

function evidenceOf({ position }: FileReference) {
  return position ? { position } : {};
}
