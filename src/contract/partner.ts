export const PARTNER_STATUSES = ['works', 'does-not-work', 'not-applicable', 'unknown'] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

/** What a software itself says of a resource, where a collection publishes it. */
export interface PublishedReport {
  status: 'passed' | 'failed' | 'not-applicable';
  /** Of the software that was tried. */
  version: string;
  /** When the reports were published, ISO 8601; null where nothing says it. */
  date: string | null;
  /** Its own words, shortened; empty where it has none. */
  message: string;
  /** Whether it says the same as our row; null where ours is `unknown`. */
  agrees: boolean | null;
}

/** Whether a software can use a resource. Never says that something passed which was not run. */
export interface PartnerRow {
  /** Lower-case name, as `deepimagej`. */
  partner: string;
  status: PartnerStatus;
  /** `predicted` by rules alone; `ran`: a case of ours ran the weights in the engine that the software uses. */
  basis: 'predicted' | 'ran';
  /** The rule that decides. */
  rule: string;
  message: string;
  /** Where the rule is from. */
  source: string;
  /** Day on which the rule was read there, as `2026-05-20`. */
  asOf: string;
  published?: PublishedReport;
}
