export const STATUSES = [
  'passed',
  'failed',
  'error',
  'unsupported',
  'not-applicable',
  'skipped',
] as const;
export type Status = (typeof STATUSES)[number];

export const STAGES = ['resolve', 'files', 'description', 'load', 'run', 'compare'] as const;
export type Stage = (typeof STAGES)[number];

export const BLAMES = ['contributor', 'environment', 'tool', 'network'] as const;
export type Blame = (typeof BLAMES)[number];
