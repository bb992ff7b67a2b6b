import type { Finding } from '../contract/finding.ts';
import type { ResourceReport } from '../contract/report.ts';

/** Findings as `--strict` counts them: every warning is an error. */
export function strictFindings(findings: Finding[]): Finding[] {
  return findings.map((finding) =>
    finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding,
  );
}

/** A resource as `--strict` judges it: one with a warning has failed. */
export function strictResource(resource: ResourceReport): ResourceReport {
  if (!resource.findings.some((finding) => finding.severity === 'warning')) return resource;
  return { ...resource, status: 'failed', findings: strictFindings(resource.findings) };
}
