import { CAUSES, type Cause, statusOfCause } from '../contract/causes.ts';
import type { Description, DescriptionResult } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import type { ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import type { Verdict } from '../contract/verdict.ts';
import { checkOtherFiles } from './check-other-files.ts';
import { foreseeRun } from './foresee-run.ts';
import { internalError } from './internal-error.ts';
import { type Problem, problemVerdict, WHOLE_RESOURCE } from './make-verdict.ts';
import { fetchFor, type ModelTest } from './model-test.ts';
import { resourceStatus } from './resource-status.ts';
import { type Limit, testModel } from './test-model.ts';

/** What all resources of a run share. */
export type Run = Pick<ModelTest, 'settings' | 'tools' | 'spare' | 'gpu' | 'tell'>;

/** What is known of a resource; filled while it goes through the stages, so that a fault loses nothing. */
interface Known {
  read: DescriptionResult | null;
  findings: Finding[];
  verdicts: Verdict[];
}

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
  const report = reportOf(resource, known);
  run.tell({ kind: 'resource-finished', resource, report });
  return report;
}

async function takeThrough(
  resource: Resource,
  known: Known,
  run: Run,
  limit: Limit,
): Promise<void> {
  const { state, descriptionFile, problem } = resource;
  const blame = (why: Problem) => known.verdicts.push(problemVerdict(WHOLE_RESOURCE, why));
  if (state === 'removed') return;
  if (state === 'unreadable' || descriptionFile === null) {
    blame(problem ?? UNEXPLAINED);
    return;
  }
  if (await foreseeRun(descriptionFile, run.settings.weightsFormats)) run.spare.start();
  const read = await run.tools.readDescription(descriptionFile, resource.source);
  known.read = read;
  if (read.status === 'error') {
    // What could not be read says nothing about the resource: its findings become the verdict's words.
    blame(unreadable(read.findings));
    return;
  }
  known.findings.push(...read.findings);
  if (!read.description) {
    blame(invalid(read.findings));
    return;
  }
  await testDescription(resource, read.description, known, run, limit);
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
  const checking = checkOtherFiles(description, (file) => fetchFor({ resource, ...run }, file));
  const running = model ? testModel({ resource, description, model, squeeze, ...run }, limit) : [];
  const [checked, ran] = await Promise.allSettled([checking, running]);
  if (ran.status === 'fulfilled') known.verdicts.push(...ran.value);
  if (checked.status === 'fulfilled') {
    const { findings, problems } = checked.value;
    known.findings.push(...findings);
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
  }
  for (const one of [checked, ran]) if (one.status === 'rejected') throw one.reason;
}

function reportOf(resource: Resource, { read, findings, verdicts }: Known): ResourceReport {
  const { id, source, state, changedBy, renamedFrom } = resource;
  return {
    id,
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    name: read?.description?.name ?? null,
    status: resourceStatus(state, findings, verdicts),
    findings,
    verdicts,
    descriptionFile: resource.descriptionFile === null ? null : source,
    changedBy,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
  };
}

const UNEXPLAINED: Problem = {
  cause: 'internal-error',
  message: 'The resource could not be found, and nothing says why.',
  hint: 'Please report it: this is a fault of model-hub-ci.',
};

function invalid(findings: readonly Finding[]): Problem {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const cause = first?.code === 'description-unreadable' ? first.code : 'description-invalid';
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return {
    cause,
    message: `The description has ${count}, so nothing that it describes was run.`,
    hint: 'Mend what the findings name; the weights are tested once the description is valid.',
    evidence: first?.position ? { position: first.position } : {},
  };
}

function unreadable(findings: readonly Finding[]): Problem {
  const [first] = findings;
  const code = first?.code ?? '';
  const cause = isCause(code) && statusOfCause(code) === 'error' ? code : 'internal-error';
  const { message, hint } = first ?? UNEXPLAINED;
  return { cause, message, hint };
}

function isCause(code: string): code is Cause {
  return Object.hasOwn(CAUSES, code);
}
