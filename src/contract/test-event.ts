import type { Case } from './case.ts';
import type { ResourceReport } from './report.ts';
import type { Resource } from './resource.ts';
import type { Verdict } from './verdict.ts';

/**
 * What is told while resources are tested, for whoever shows progress. For each resource in this order;
 * a planned case may finish without having started (an earlier stage failed), and several may run at once.
 */
export type TestEvent =
  | { kind: 'resource-started'; resource: Resource }
  | { kind: 'cases-planned'; resource: Resource; cases: Case[] }
  | { kind: 'case-started'; case: Case }
  | { kind: 'case-finished'; case: Case; verdict: Verdict }
  | { kind: 'resource-finished'; resource: Resource; report: ResourceReport };
