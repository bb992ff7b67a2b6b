import type { Description } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import type { FormatComparison, ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import type { Verdict } from '../contract/verdict.ts';
import { needsTracer, wayFor } from './engines/engines.ts';
import { checkOtherFiles, verifyFiles } from './files/check-other-files.ts';
import type { FileFinding } from './files/file-remedies.ts';
import type { Fetch } from './files/load-test-tensors.ts';
import { neededFiles } from './files/needed-files.ts';
import { internalError } from './judge/internal-error.ts';
import { type Problem, problemVerdict, WHOLE_RESOURCE } from './judge/make-verdict.ts';
import { type Known, readResource, reportOf } from './read-resource.ts';
import { foreseeRun } from './run/foresee-run.ts';
import { fetchFor, type ModelTest } from './run/model-test.ts';
import { type Limit, testModel } from './test-model.ts';
import { withPartners } from './with-partners.ts';

/** What all resources of a run share. */
export type Run = Pick<ModelTest, 'settings' | 'tools' | 'spare' | 'gpu' | 'evidence' | 'tell'>;

/** Takes one resource through all stages. A fault of our own becomes a verdict about it. */
export async function testResource(
  resource: Resource,
  run: Run,
  limit: Limit,
): Promise<ResourceReport> {
  run.tell({ kind: 'resource-started', resource });
  const known: Known = { read: null, findings: [], verdicts: [] };
  try {
    await takeThrough(resource, known, run, limit);
  } catch (error) {
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, internalError(error)));
  }
  const report = await withPartners(reportOf(resource, known), resource, known, run.settings);
  run.tell({ kind: 'resource-finished', resource, report });
  return report;
}

async function takeThrough(
  resource: Resource,
  known: Known,
  run: Run,
  limit: Limit,
): Promise<void> {
  const { descriptionFile } = resource;
  const format =
    descriptionFile && (await foreseeRun(descriptionFile, run.settings.weightsFormats));
  if (format) run.spare.start(needsTracer(format) && wayFor(format, run.settings) !== 'python');
  const description = await readResource(resource, known, run.tools.readDescription);
  if (description) await testDescription(resource, description, known, run, limit);
  else if (known.read?.status === 'invalid')
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, invalidProblem(known.findings)));
}

async function testDescription(
  resource: Resource,
  description: Description,
  known: Known,
  run: Run,
  limit: Limit,
): Promise<void> {
  const { model, specVersion } = description;
  const squeeze = specVersion === '0.4';
  const fetch: Fetch = (file) => fetchFor({ resource, ...run }, file);
  const checking = checkOtherFiles(description, fetch);
  const warn = (finding: Finding) => void known.findings.push(finding);
  const compared = (rows: FormatComparison[]) => {
    known.formatComparisons = rows;
  };
  const shared = { resource, description, squeeze, warn, compared, ...run };
  const running = model ? testModel({ model, ...shared }, limit) : [];
  const [checked, ran] = await Promise.allSettled([checking, running]);
  if (ran.status === 'fulfilled') known.verdicts.push(...ran.value);
  if (checked.status === 'fulfilled') {
    const { findings, problems } = checked.value;
    // Its reader of YAML is loaded only now that the cases ran.
    const { unlistedFiles } = await import('./files/unlisted-files.ts');
    const { withFixes } = await import('./files/with-fixes.ts');
    const wrong = [...findings, ...(await wronglyNamed(description, known.verdicts, fetch))];
    known.findings.push(...(await withFixes(wrong, resource)), ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
  }
  for (const one of [checked, ran]) if (one.status === 'rejected') throw one.reason;
}

/** What a certain mend of the description would cure, of what kept the cases from running. */
async function wronglyNamed(
  { model }: Description,
  verdicts: readonly Verdict[],
  fetch: Fetch,
): Promise<FileFinding[]> {
  const isFileWrong = ({ cause }: Verdict) =>
    cause === 'sha256-mismatch' || cause === 'file-missing';
  if (!model || !verdicts.some(isFileWrong)) return [];
  const { findings } = await verifyFiles(neededFiles(model), fetch);
  return findings.filter(({ remedy }) => remedy);
}

/** Codes of what keeps a text from being a mapping at all. */
const UNREADABLE = /^(yaml-|not-a-mapping$)/;

/** Why a model whose description breaks rules is not run. */
export function invalidProblem(findings: readonly Finding[]): Problem {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const isUnreadable = errors.some(({ code }) => UNREADABLE.test(code));
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return {
    cause: isUnreadable ? 'description-unreadable' : 'description-invalid',
    message: `The description has ${count}, so nothing that it describes was run.`,
    hint: 'Mend what the findings name; the weights are tested once the description is valid.',
    evidence: first?.position ? { position: first.position } : {},
  };
}
