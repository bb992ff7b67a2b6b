import { CAUSES, type Cause, statusOfCause } from '../contract/causes.ts';
import type { Description, DescriptionResult } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import type { FormatComparison, ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import type { Verdict } from '../contract/verdict.ts';
import { findingAtEntry, verdictAtEntry } from './at-entry.ts';
import { type Problem, problemVerdict, WHOLE_RESOURCE } from './judge/make-verdict.ts';
import { resourceStatus } from './judge/resource-status.ts';
import type { Tools } from './tools.ts';

/** What is known of a resource; filled while it goes through the stages, so that a fault loses nothing. */
export interface Known {
  read: DescriptionResult | null;
  findings: Finding[];
  verdicts: Verdict[];
  formatComparisons?: FormatComparison[];
}

/** Reads the description of a resource into what is known of it; null where there is none that can be used. */
export async function readResource(
  { state, descriptionFile, problem, source }: Resource,
  known: Known,
  readDescription: Tools['readDescription'],
): Promise<Description | null> {
  const blame = (why: Problem) => known.verdicts.push(problemVerdict(WHOLE_RESOURCE, why));
  if (state === 'removed') return null;
  if (state === 'unreadable' || descriptionFile === null) {
    blame(problem ?? UNEXPLAINED);
    return null;
  }
  const read = await readDescription(descriptionFile, source);
  known.read = read;
  // What could not be read says nothing about the resource: its findings become the verdict's words.
  if (read.status === 'error') blame(unreadable(read.findings));
  else known.findings.push(...read.findings);
  return read.description ?? null;
}

/** What is known of a resource as a part of the report. */
export function reportOf(resource: Resource, known: Known): ResourceReport {
  const { read, findings, verdicts, formatComparisons } = known;
  const { id, source, state, changedBy, renamedFrom, entry, note } = resource;
  return {
    id,
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    name: read?.description?.name ?? null,
    status: resourceStatus(state, findings, verdicts),
    findings: entry ? findings.map((finding) => findingAtEntry(finding, entry)) : findings,
    verdicts: entry ? verdicts.map((verdict) => verdictAtEntry(verdict, entry)) : verdicts,
    descriptionFile: describedIn(resource),
    changedBy,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(note === undefined ? {} : { note }),
    ...(formatComparisons === undefined ? {} : { formatComparisons }),
  };
}

/** A broken entry is to be mended where it stands. */
function describedIn({ state, descriptionFile, source, entry }: Resource): string | null {
  if (entry !== undefined) return state === 'removed' ? null : entry.file;
  return descriptionFile === null ? null : source;
}

const UNEXPLAINED: Problem = {
  cause: 'internal-error',
  message: 'The resource could not be found, and nothing says why.',
  hint: 'Please report it: this is a fault of model-hub-ci.',
};

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
