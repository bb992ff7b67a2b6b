import type { Finding } from './finding.ts';
import type { Status, Verdict } from './verdict.ts';

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
  /** Path of the description relative to the tested root; null for a removed one. */
  descriptionFile: string | null;
  changedBy: string[];
  renamedFrom?: string;
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
