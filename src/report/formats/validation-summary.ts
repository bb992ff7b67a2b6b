import type { Finding } from '../../contract/finding.ts';
import type { Report, ResourceReport } from '../../contract/report.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { codeFence } from '../escape/code-fence.ts';
import { jsonText } from '../escape/json.ts';
import { BLAME_WORDS } from '../words.ts';
import { plainLog, plainWords } from './plain-words.ts';
import { type ReportFiles, resourceFolders } from './resource-folders.ts';

type Json = Record<string, unknown>;

/** Numbers that bioimageio.spec gives severities. */
const SEVERITIES = { info: 20, warning: 30, error: 50 } as const;

/**
 * `<resource>/validation_summary.json` for each resource: a `ValidationSummary` of bioimageio.spec (`summary.py`), which
 * it reads back. What could not be decided is neither passed nor failed there, so it stands under a name of our own.
 */
export function validationSummaries(report: Report): ReportFiles {
  return new Map(
    resourceFolders(report.resources).map(({ resource, folder }) => [
      `${folder}/validation_summary.json`,
      `${jsonText(validationSummary(resource, report), 4)}\n`,
    ]),
  );
}

/** One resource as bioimageio.spec would sum it up. */
export function validationSummary(resource: ResourceReport, { tool, environment }: Report): Json {
  const { verdicts } = resource;
  const decided = verdicts.filter(({ status }) => status === 'passed' || status === 'failed');
  const env = { [tool.name]: tool.version, node: environment.node, ...environment.engines };
  return {
    name: `${tool.name} ${tool.version}`,
    source_name: plainWords(resource.source),
    id: plainWords(resource.id),
    type: plainWords(resource.type ?? 'unknown'),
    format_version: plainWords(resource.formatVersion ?? 'unknown'),
    status: statusOf(resource),
    metadata_completeness: resource.metadataCompleteness ?? 0,
    details: [descriptionDetail(resource), ...decided.map(verdictDetail)],
    env: Object.entries(env).map(([name, version]) => [
      plainWords(name),
      plainWords(version),
      '',
      '',
    ]),
    // Written by whoever has conda; this program has none.
    saved_conda_list: '',
    undecided: verdicts
      .filter(
        ({ status }) => status === 'error' || status === 'unsupported' || status === 'skipped',
      )
      .map((verdict) => ({
        name: detailName(verdict),
        loc: locOf(verdict),
        status: verdict.status,
        cause: verdict.cause,
        msg: plainWords(verdict.message),
      })),
  };
}

/** `passed` only where everything that was planned passed: one format that passes does not make up for another. */
function statusOf({ status, findings }: ResourceReport): 'passed' | 'valid-format' | 'failed' {
  if (status === 'passed' || status === 'valid') return 'passed';
  return findings.some(({ severity }) => severity === 'error') ? 'failed' : 'valid-format';
}

function descriptionDetail({ type, formatVersion, findings, status }: ResourceReport): Json {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isUnread = type === null && status !== 'valid';
  return {
    name: `bioimageio.spec format validation ${plainWords(type ?? 'unknown')} ${plainWords(formatVersion ?? 'unknown')}`,
    status: errors.length > 0 || isUnread ? 'failed' : 'passed',
    loc: [],
    errors: errors.map((finding) => errorEntry(finding.path, finding.code, sentence(finding))),
    warnings: findings
      .filter(({ severity }) => severity !== 'error')
      .map((finding) => ({
        loc: finding.path.map(locPart),
        msg: sentence(finding),
        type: plainWords(finding.code),
        severity: SEVERITIES[finding.severity],
      })),
    ...NOTHING_MORE,
  };
}

function verdictDetail(verdict: Verdict): Json {
  const { status, cause, message, hint, blame, evidence } = verdict;
  const fault = blame === null ? '' : `At fault: ${BLAME_WORDS[blame]}.`;
  const words = plainWords(message, hint, fault);
  const remark = status === 'passed' && hint !== '';
  return {
    name: detailName(verdict),
    status,
    loc: locOf(verdict),
    errors:
      status === 'failed'
        ? [errorEntry(locOf(verdict), cause ?? 'failed', words, evidence.log)]
        : [],
    warnings: remark
      ? [
          {
            loc: locOf(verdict),
            msg: plainWords(hint),
            type: 'remark',
            severity: SEVERITIES.warning,
          },
        ]
      : [],
    ...NOTHING_MORE,
  };
}

const NOTHING_MORE = { context: null, recommended_env: null, saved_conda_compare: null };

/** Names by whose beginning others tell what was tested. */
function detailName({ weightsFormat, shape }: Verdict): string {
  const format = plainWords(weightsFormat);
  if (format === '') return 'Test of the whole resource';
  return shape.kind === 'test-tensors'
    ? `Reproduce test outputs from test inputs (${format})`
    : `Run ${format} inference for inputs with batch_size: ${shape.batch} and size parameter n: ${shape.parameter}`;
}

function locOf({ weightsFormat }: Verdict): string[] {
  return weightsFormat === '' ? [] : ['weights', plainWords(weightsFormat)];
}

function locPart(part: string | number): string | number {
  return typeof part === 'number' ? part : plainWords(part);
}

function errorEntry(
  loc: readonly (string | number)[],
  type: string,
  msg: string,
  log?: string,
): Json {
  const lines = plainLog(log);
  return {
    loc: loc.map(locPart),
    msg,
    type: plainWords(type),
    with_traceback: lines.length > 0,
    traceback_md: lines.length > 0 ? codeFence(lines.join('\n')) : '',
    traceback_html: '',
  };
}

function sentence({ message, hint }: Finding): string {
  return plainWords(message, hint);
}
