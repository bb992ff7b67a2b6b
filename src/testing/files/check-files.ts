import type { Description, ModelDescription } from '../../contract/description.ts';
import { checkContents } from '../../description/check-contents.ts';
import { withRemedy } from '../../description/fixes/remedy.ts';
import { checkOtherFiles, type FileChecks, noteProblem, verifyFiles } from './check-other-files.ts';
import { checkSampleTensors } from './check-sample-tensors.ts';
import { checkTestTensors, tensorFinding } from './check-test-tensors.ts';
import { checksumRemedy } from './file-remedies.ts';
import { type Fetch, loadTestTensor, type TestTensors } from './load-test-tensors.ts';
import { weightsFiles } from './needed-files.ts';

/**
 * Verifies every file that a description names, and that the test tensors can be read and have the described
 * axes. Nothing is run.
 */
export async function checkFiles(description: Description, fetch: Fetch): Promise<FileChecks> {
  const { model, specVersion } = description;
  const all = await Promise.all([
    checkOtherFiles(description, fetch),
    checkContents(description, fetch).then((findings) => ({ findings, problems: [] })),
    ...(model && specVersion === '0.5'
      ? [checkSampleTensors(model, fetch).then((findings) => ({ findings, problems: [] }))]
      : []),
    ...(model ? [checkWeights(model, fetch), checkTensors(model, specVersion, fetch)] : []),
  ]);
  return {
    findings: all.flatMap(({ findings }) => findings),
    problems: all.flatMap(({ problems }) => problems),
  };
}

async function checkWeights({ weights }: ModelDescription, fetch: Fetch): Promise<FileChecks> {
  const found = await verifyFiles(weights.flatMap(weightsFiles), fetch);
  for (const { source: reference, format } of weights) {
    if (reference.sha256 !== undefined) continue;
    const fetched = await fetch(reference);
    if (!fetched.ok) continue;
    const { path, position } = reference;
    found.findings.push({
      code: 'sha256-missing',
      severity: 'info',
      path,
      position,
      message: `The ${format} weights have no "sha256": nobody notices if the file is changed or damaged.`,
      hint: `Add "sha256: ${fetched.file.sha256}".`,
      ...withRemedy(checksumRemedy(reference, fetched.file.sha256)),
    });
  }
  return found;
}

async function checkTensors(
  model: ModelDescription,
  specVersion: string,
  fetch: Fetch,
): Promise<FileChecks> {
  const { inputs, outputs } = model;
  const squeeze = specVersion === '0.4';
  const found: FileChecks = { findings: [], problems: [] };
  const tensors: TestTensors = { inputs: new Map(), expected: new Map() };
  const described = [
    ...inputs.map((tensor) => ({ tensor, kind: 'input' as const })),
    ...outputs.map((tensor) => ({ tensor, kind: 'output' as const })),
  ];
  for (const { tensor, kind } of described) {
    if (tensor.testTensor === undefined) continue;
    const loaded = await loadTestTensor(tensor, kind, squeeze, fetch);
    if (!loaded.ok) noteProblem(found, tensor.testTensor, loaded.problem);
    else if (loaded.value)
      (kind === 'input' ? tensors.inputs : tensors.expected).set(tensor.id, loaded.value);
  }
  for (const problem of checkTestTensors(model, tensors)) {
    const finding = tensorFinding(problem, specVersion);
    if (finding) found.findings.push(finding);
  }
  return found;
}
