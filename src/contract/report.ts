import type { Finding } from './finding.ts';
import type { PartnerRow } from './partner.ts';
import type { OutputComparison, Status, Verdict } from './verdict.ts';

export const RESOURCE_STATUSES = [
  'passed',
  'failed',
  'partial',
  'inconclusive',
  'valid',
  'removed',
] as const;
/** `removed`: the pull request takes the resource away, nothing is tested. */
export type ResourceStatus = (typeof RESOURCE_STATUSES)[number];

/** The last decided result of a resource, where the status has changed since. */
export interface PreviousResult {
  status: ResourceStatus;
  /** ISO 8601, UTC. */
  date: string;
  toolVersion: string;
  /** Where it was tested then. */
  environment: ReportEnvironment;
  /** Whether description and files are the same as then, so that only what tests them has changed. */
  samePackage: boolean;
}

/** The outputs of one weights format held against those of another one, whatever is expected. */
export interface FormatComparison {
  weightsFormat: string;
  comparedWith: string;
  device: string;
  agrees: boolean;
  message: string;
  /** What `comparedWith` gave counts as expected. */
  outputs: OutputComparison[];
}

/** What is known of one resource after testing it. */
export interface ResourceReport {
  id: string;
  source: string;
  type: string | null;
  formatVersion: string | null;
  name: string | null;
  status: ResourceStatus;
  findings: Finding[];
  verdicts: Verdict[];
  /**
   * Path of the description relative to the tested root, or of the collection's file that names it; null for a
   * removed one.
   */
  descriptionFile: string | null;
  changedBy: string[];
  renamedFrom?: string;
  /** What a change did to the entry of a collection's file, in a few words. */
  note?: string;
  /**
   * Present where the result was taken from an earlier run, since nothing that it depends on has changed:
   * when it was got, ISO 8601, UTC.
   */
  reused?: { date: string };
  /** Where it was tested; absent: in the report's own environment. */
  environment?: ReportEnvironment;
  /** Present where the status is another one than the last decided one. */
  previous?: PreviousResult;
  /** Share of the fields of the description that are filled in, 0 to 1; absent where it is invalid. */
  metadataCompleteness?: number;
  /** Lower-case hex, of the description's file; absent where there is none to read. */
  descriptionSha256?: string;
  /** Weights formats compared with each other; present where this was asked for. */
  formatComparisons?: FormatComparison[];
  /** One row for each software that is known; absent for a removed resource. */
  partners?: PartnerRow[];
}

export interface ReportEnvironment {
  node: string;
  os: string;
  arch: string;
  /** Version by engine, as `{"onnxruntime-node": "1.30.0"}`. */
  engines: Record<string, string>;
  cpus: number;
  /** Bytes. */
  memory: number;
}

/** The JSON report. Its names are a contract with other programs: docs/report.schema.json. */
export interface Report {
  schemaVersion: 1;
  tool: { name: string; version: string };
  environment: ReportEnvironment;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Milliseconds. */
  duration: number;
  status: ResourceStatus;
  resources: ResourceReport[];
}

/** Number of verdicts or resources by status, for headlines and badges. */
export type StatusCounts = Partial<Record<Status | ResourceStatus, number>>;
