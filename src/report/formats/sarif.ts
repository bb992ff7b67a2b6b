import { CAUSES } from '../../contract/causes.ts';
import type { Finding, Fix, Position, Severity } from '../../contract/finding.ts';
import type { Report, ResourceReport } from '../../contract/report.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { jsonText } from '../escape/json.ts';
import { pathTarget } from '../escape/url.ts';
import { caseTitle } from '../markdown/verdict-groups.ts';
import { finishedAt } from '../report.ts';
import { BLAME_WORDS, codeWords } from '../words.ts';
import { plainWords } from './plain-words.ts';

type Json = Record<string, unknown>;

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * The report as SARIF 2.1.0 (OASIS): findings and failed cases are results on their lines, certain mends are fixes; what
 * could not be decided is said of the run, not of the code.
 */
export function sarif(report: Report): string {
  const { resources, tool } = report;
  const results = resources.flatMap((resource) => [
    ...resource.findings.map((finding) => ofFinding(finding, resource)),
    ...resource.verdicts
      .filter(({ status }) => status === 'failed')
      .map((verdict) => ofVerdict(verdict, resource)),
  ]);
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const notifications = resources.flatMap(({ id, verdicts }) =>
    verdicts
      .filter(({ status }) => status === 'error' || status === 'unsupported')
      .map((verdict) => notification(verdict, id)),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: rules.map(rule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            startTimeUtc: report.startedAt,
            endTimeUtc: finishedAt(report),
            toolExecutionNotifications: notifications,
          },
        ],
        results: results.map((result) => ({ ...result, ruleIndex: rules.indexOf(result.ruleId) })),
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

function rule(id: string): Json {
  const text = Object.hasOwn(CAUSES, id)
    ? CAUSES[id as keyof typeof CAUSES].means
    : plainWords(codeWords(id));
  return { id, shortDescription: { text: text || id } };
}

type Result = Json & { ruleId: string };

function ofFinding(finding: Finding, resource: ResourceReport): Result {
  const { code, severity, message, hint, position, fix } = finding;
  return {
    ruleId: plainWords(code) || 'finding',
    level: LEVELS[severity],
    message: { text: plainWords(message, hint) || code },
    ...locations(position, resource),
    ...(fix === undefined || position === null ? {} : fixes(fix, position)),
  };
}

function ofVerdict(verdict: Verdict, resource: ResourceReport): Result {
  const { message, hint, blame, evidence } = verdict;
  const fault = blame === null ? '' : `At fault: ${BLAME_WORDS[blame]}.`;
  return {
    ruleId: verdict.cause ?? 'failed',
    level: 'error',
    message: { text: plainWords(`${caseTitle(verdict)}:`, message, hint, fault) },
    ...locations(evidence.position ?? null, resource),
  };
}

function notification(verdict: Verdict, id: string): Json {
  const { cause, message, hint, status } = verdict;
  return {
    level: 'warning',
    message: { text: plainWords(`${id}, ${caseTitle(verdict)}:`, message, hint) },
    descriptor: { id: cause ?? status },
  };
}

/** Nothing for what is no path of the repository. */
function locations(position: Position | null, { descriptionFile }: ResourceReport): Json {
  const uri = uriOf(position?.file ?? descriptionFile);
  if (uri === null) return {};
  const region = position ? { startLine: position.line, startColumn: position.column } : null;
  return {
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...(region ? { region } : {}) } }],
  };
}

function fixes({ description, offset, length, text }: Fix, { file }: Position): Json {
  const uri = uriOf(file);
  if (uri === null) return {};
  const replacement = {
    deletedRegion: { charOffset: offset, charLength: length },
    insertedContent: { text },
  };
  const change = { artifactLocation: { uri }, replacements: [replacement] };
  return {
    fixes: [{ description: { text: plainWords(description) }, artifactChanges: [change] }],
  };
}

function uriOf(file: string | null): string | null {
  if (file === null || /^[a-z][a-z0-9+.-]*:/i.test(file)) return null;
  return pathTarget(file);
}
