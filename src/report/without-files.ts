import type { Report } from '../contract/report.ts';

/** The report without the names of files that nobody will find, since they are not kept. */
export function withoutFiles(report: Report): Report {
  return {
    ...report,
    resources: report.resources.map((resource) => ({
      ...resource,
      verdicts: resource.verdicts.map((verdict) => {
        const { outputs } = verdict.evidence;
        if (outputs === undefined) return verdict;
        const kept = outputs.map(({ files: _, ...output }) => output);
        return { ...verdict, evidence: { ...verdict.evidence, outputs: kept } };
      }),
    })),
  };
}
