import type { Finding } from '../contract/finding.ts';
import type { Report, ResourceReport } from '../contract/report.ts';
import type { Verdict } from '../contract/verdict.ts';
import { oneLine } from './escape/hidden.ts';
import { caseTitle, causeWords } from './markdown/verdict-groups.ts';
import { count } from './numbers.ts';
import { shorten } from './shorten.ts';
import { BLAME_WORDS } from './words.ts';

/** A note on a line of a changed file. Plain text; whoever writes it escapes for the runner. */
export interface Annotation {
  level: 'error' | 'warning';
  /** null: on no file. */
  file: string | null;
  line: number | null;
  column?: number;
  title: string;
  message: string;
}

export interface Annotations {
  annotations: Annotation[];
  /** Problems that found no place any more, by level. */
  left: { error: number; warning: number };
}

/** GitHub shows ten of each level for a step and drops the rest in silence. */
const LIMIT = 10;
const MESSAGE_LIMIT = 1500;

/**
 * The worst problems of a report on their lines: errors of descriptions and failed cases as errors,
 * warnings and what could not be decided as warnings. Where there are more than ten of a level, the
 * tenth says how many more there are.
 */
export function annotate(report: Report): Annotations {
  const all = allAnnotations(report);
  const errors = limited(all, 'error');
  const warnings = limited(all, 'warning');
  return {
    annotations: [...errors.kept, ...warnings.kept],
    left: { error: errors.left, warning: warnings.left },
  };
}

/** The same without a limit, for where GitHub takes as many as there are. */
export function allAnnotations(report: Report): Annotation[] {
  return report.resources.flatMap((resource) => [
    ...resource.findings.flatMap((finding) => ofFinding(finding, resource)),
    ...resource.verdicts.flatMap((verdict) => ofVerdict(verdict, resource)),
  ]);
}

function limited(
  all: Annotation[],
  level: Annotation['level'],
): { kept: Annotation[]; left: number } {
  const of = all.filter((annotation) => annotation.level === level);
  if (of.length <= LIMIT) return { kept: of, left: 0 };
  const kept = of.slice(0, LIMIT - 1);
  const left = of.length - kept.length;
  const more: Annotation = {
    level,
    file: null,
    line: null,
    title: `${count(left, `more ${level}`)}`,
    message: 'GitHub shows ten of a kind for a step. The job summary and the JSON report have all.',
  };
  return { kept: [...kept, more], left };
}

function ofFinding(finding: Finding, resource: ResourceReport): Annotation[] {
  const { severity, position, code, message, hint } = finding;
  if (severity === 'info') return [];
  // What could not even be read is nobody's fault on that line.
  const level = resource.status === 'inconclusive' ? 'warning' : severity;
  return [
    {
      level,
      file: position?.file ?? resource.descriptionFile,
      line: position?.line ?? null,
      ...(position ? { column: position.column } : {}),
      title: title(resource, code),
      message: plain([message, hint]),
    },
  ];
}

function ofVerdict(verdict: Verdict, resource: ResourceReport): Annotation[] {
  const { status, blame, message, hint, evidence } = verdict;
  // What no engine here runs is not for the contributor to change.
  if (status !== 'failed' && status !== 'error') return [];
  const position = evidence.position;
  const fault = blame === null ? '' : `At fault: ${BLAME_WORDS[blame]}.`;
  return [
    {
      level: status === 'failed' ? 'error' : 'warning',
      file: position?.file ?? resource.descriptionFile,
      line: position?.line ?? null,
      ...(position ? { column: position.column } : {}),
      title: title(resource, `${caseTitle(verdict)}: ${causeWords(verdict)}`),
      message: plain([message, hint, fault]),
    },
  ];
}

function title(resource: ResourceReport, what: string): string {
  return oneLine(shorten(`${shorten(resource.id, 80)}: ${what}`, 200));
}

function plain(sentences: string[]): string {
  return shorten(
    sentences
      .filter((one) => one !== '')
      .map(oneLine)
      .join(' '),
    MESSAGE_LIMIT,
  );
}
