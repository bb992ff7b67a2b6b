import { stringify } from 'yaml';
import type { Report, ResourceReport, ResourceStatus } from '../../contract/report.ts';
import type { Status, Verdict } from '../../contract/verdict.ts';
import { caseTitle } from '../markdown/verdict-groups.ts';
import { plainLog, plainWords } from './plain-words.ts';
import { type ReportFiles, resourceFolders } from './resource-folders.ts';

type Json = Record<string, unknown>;

const STATUSES: Record<Status, 'passed' | 'failed' | 'skipped' | 'not-applicable'> = {
  passed: 'passed',
  failed: 'failed',
  error: 'skipped',
  unsupported: 'skipped',
  skipped: 'skipped',
  'not-applicable': 'not-applicable',
};

/** What nobody could decide has not failed. */
const RESOURCE_STATUSES: Record<ResourceStatus, 'passed' | 'failed' | 'skipped'> = {
  passed: 'passed',
  valid: 'passed',
  failed: 'failed',
  partial: 'skipped',
  inconclusive: 'skipped',
  removed: 'skipped',
};

/** `<resource>/test_summary.yaml` for each resource, as bioimage-io/collection-bioimage-io keeps them beside its descriptions. */
export function testSummaries(report: Report): ReportFiles {
  return new Map(
    resourceFolders(report.resources).map(({ resource, folder }) => [
      `${folder}/test_summary.yaml`,
      stringify(testSummary(resource, report), { lineWidth: 0 }),
    ]),
  );
}

function testSummary(resource: ResourceReport, { tool }: Report): Json {
  const version = `${tool.name} ${tool.version}`;
  const tests = [descriptionTest(resource), ...resource.verdicts.map(verdictTest)];
  return {
    // Neither of the two took part: who did is said instead.
    bioimageio_core_version: version,
    bioimageio_spec_version: version,
    ...(resource.descriptionSha256 === undefined ? {} : { rdf_sha256: resource.descriptionSha256 }),
    status: RESOURCE_STATUSES[resource.status],
    tests: { [tool.name]: tests },
  };
}

function descriptionTest({ findings }: ResourceReport): Json {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return {
    name: 'description',
    status: errors.length > 0 ? 'failed' : 'passed',
    error: errors.length > 0 ? errors.map(({ message }) => plainWords(message)).join('\n') : null,
    nested_errors: {},
    traceback: null,
    warnings: Object.fromEntries(
      warnings.map(({ path, code, message }) => [
        plainWords(path.join('.')) || plainWords(code),
        plainWords(message),
      ]),
    ),
  };
}

function verdictTest(verdict: Verdict): Json {
  const { status, message, hint, evidence } = verdict;
  const log = plainLog(evidence.log);
  const reason = status === 'passed' ? {} : { reason: plainWords(message, hint) };
  return {
    name: plainWords(caseTitle(verdict)),
    status: STATUSES[status],
    error: status === 'failed' ? plainWords(message) : null,
    nested_errors: {},
    traceback: log.length > 0 ? log : null,
    warnings: {},
    ...reason,
  };
}
