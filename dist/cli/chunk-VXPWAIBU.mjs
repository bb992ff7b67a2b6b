import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/combined-status.ts
function combinedStatus(statuses) {
  const seen = new Set(statuses);
  if (seen.has("failed")) return "failed";
  if (seen.has("partial")) return "partial";
  if (seen.has("inconclusive")) return seen.has("passed") ? "partial" : "inconclusive";
  if (seen.has("passed")) return "passed";
  return seen.has("removed") && !seen.has("valid") ? "removed" : "valid";
}

// src/report/strict.ts
function strictFindings(findings) {
  return findings.map(
    (finding) => finding.severity === "warning" ? { ...finding, severity: "error" } : finding
  );
}
function strictResource(resource) {
  if (!resource.findings.some((finding) => finding.severity === "warning")) return resource;
  return { ...resource, status: "failed", findings: strictFindings(resource.findings) };
}

// src/report/report.ts
function makeReport(resources, options) {
  const judged = options.strict ? resources.map(strictResource) : resources;
  return {
    schemaVersion: 1,
    tool: { name: options.tool.name, version: options.tool.version },
    environment: options.environment,
    startedAt: options.startedAt,
    duration: options.duration,
    status: combinedStatus(judged.map((resource) => resource.status)),
    resources: judged
  };
}
function finishedAt(report) {
  return new Date(Date.parse(report.startedAt) + report.duration).toISOString();
}
function isUndecided(verdict) {
  return verdict.status === "error" || verdict.status === "unsupported";
}
function exitCode(report, failOn) {
  if (failOn === "never") return 0;
  if (report.resources.some((resource) => resource.status === "failed")) return 1;
  if (failOn === "failed") return 0;
  const undecided = report.resources.some(
    (resource) => resource.status === "partial" || resource.status === "inconclusive" || resource.verdicts.some(isUndecided)
  );
  return undecided ? 2 : 0;
}

export {
  strictFindings,
  makeReport,
  finishedAt,
  exitCode
};
