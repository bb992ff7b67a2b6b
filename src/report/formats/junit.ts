import type { Finding } from '../../contract/finding.ts';
import type { Report, ResourceReport } from '../../contract/report.ts';
import type { Status, Verdict } from '../../contract/verdict.ts';
import { escapeXml } from '../escape/xml.ts';
import { caseTitle, causeWords, totalDuration } from '../markdown/verdict-groups.ts';
import { BLAME_WORDS, STATUS_LABELS } from '../words.ts';
import { plainLog, plainWords } from './plain-words.ts';

interface Case {
  name: string;
  /** Seconds. */
  time: number;
  /** `failure`: the package is at fault; `error`: nobody could decide; null: passed. */
  outcome: {
    tag: 'failure' | 'error' | 'skipped';
    type: string;
    message: string;
    text: string[];
  } | null;
  output: string[];
}

/** The report as JUnit XML: a suite for each resource, a case for its description and for each thing that was run. */
export function junit(report: Report): string {
  const suites = report.resources.map((resource) => suite(resource, report));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(report.tool.name)}" time="${seconds(report.duration)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(resource: ResourceReport, { startedAt }: Report): string {
  const cases = [descriptionCase(resource), ...resource.verdicts.map(verdictCase)];
  const number = (tag: string) => cases.filter(({ outcome }) => outcome?.tag === tag).length;
  const time = cases.reduce((sum, one) => sum + one.time, 0);
  const attributes = {
    name: resource.id,
    tests: String(cases.length),
    failures: String(number('failure')),
    errors: String(number('error')),
    skipped: String(number('skipped')),
    time: time.toFixed(3),
    timestamp: startedAt.slice(0, 19),
  };
  return [
    `  <testsuite ${written(attributes)}>`,
    ...cases.map((one) => testCase(one, resource.id)),
    '  </testsuite>',
  ].join('\n');
}

function testCase({ name, time, outcome, output }: Case, classname: string): string {
  const attributes = written({ name, classname, time: time.toFixed(3) });
  const children = [
    ...(outcome
      ? [
          `      <${outcome.tag} ${written({ type: outcome.type, message: outcome.message })}>${lines(outcome.text)}</${outcome.tag}>`,
        ]
      : []),
    ...(output.length > 0 ? [`      <system-out>${lines(output)}</system-out>`] : []),
  ];
  if (children.length === 0) return `    <testcase ${attributes}/>`;
  return [`    <testcase ${attributes}>`, ...children, '    </testcase>'].join('\n');
}

function descriptionCase({ findings, status }: ResourceReport): Case {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const [first] = errors;
  return {
    name: 'description',
    time: 0,
    outcome: first
      ? {
          tag: status === 'inconclusive' ? 'error' : 'failure',
          type: first.code,
          message: plainWords(first.message),
          text: errors.map(findingLine),
        }
      : null,
    output: others.map(findingLine),
  };
}

function findingLine({ position, severity, code, message, hint }: Finding): string {
  const place = position ? `${position.file}:${position.line}:${position.column} ` : '';
  return plainWords(`${place}${severity} [${code}]`, message, hint);
}

const TAGS: Record<Status, 'failure' | 'error' | 'skipped' | null> = {
  passed: null,
  failed: 'failure',
  error: 'error',
  unsupported: 'skipped',
  skipped: 'skipped',
  'not-applicable': 'skipped',
};

function verdictCase(verdict: Verdict): Case {
  const { status, blame, message, hint, evidence } = verdict;
  const tag = TAGS[status];
  const fault = blame === null ? '' : `At fault: ${BLAME_WORDS[blame]}.`;
  return {
    name: caseTitle(verdict),
    time: (totalDuration(verdict) ?? 0) / 1000,
    outcome:
      tag === null
        ? null
        : {
            tag,
            type: verdict.cause ?? status,
            message: plainWords(`${STATUS_LABELS[status].word}${colon(causeWords(verdict))}`),
            text: [message, hint, fault].map((one) => plainWords(one)).filter((one) => one !== ''),
          },
    output: plainLog(evidence.log),
  };
}

function colon(words: string): string {
  return words === '' ? '' : `: ${words}`;
}

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXml(plainWords(value))}"`)
    .join(' ');
}

function lines(text: readonly string[]): string {
  return text.map(escapeXml).join('\n');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
