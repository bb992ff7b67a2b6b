/** How much of a report is told. */
export interface Detail {
  /** Passing and untried cases: in a folded table, or counted in one line. */
  passes: 'folded' | 'counted';
  warnings: 'folded' | 'counted';
  /** Numbers and logs under each problem. */
  evidence: boolean;
  /** How many resources of a section are told in full; the rest is counted. */
  problems: number;
  /** Rows of the table. */
  rows: number;
}

const ALL = Number.POSITIVE_INFINITY;

/** From everything to next to nothing; the first rendering that fits is taken. The last always fits. */
export const LADDER: Detail[] = [
  { passes: 'folded', warnings: 'folded', evidence: true, problems: ALL, rows: ALL },
  { passes: 'counted', warnings: 'folded', evidence: true, problems: ALL, rows: ALL },
  { passes: 'counted', warnings: 'counted', evidence: true, problems: ALL, rows: ALL },
  { passes: 'counted', warnings: 'counted', evidence: true, problems: 30, rows: 100 },
  { passes: 'counted', warnings: 'counted', evidence: false, problems: 30, rows: 100 },
  { passes: 'counted', warnings: 'counted', evidence: false, problems: 15, rows: 100 },
  { passes: 'counted', warnings: 'counted', evidence: false, problems: 5, rows: 30 },
  { passes: 'counted', warnings: 'counted', evidence: false, problems: 1, rows: 10 },
  { passes: 'counted', warnings: 'counted', evidence: false, problems: 0, rows: 0 },
];

/** The first of the renderings, from most to least detail, that `fits`; the last where none does. */
export function firstThatFits(
  render: (detail: Detail) => string,
  fits: (text: string) => boolean,
): string {
  let text = '';
  for (const detail of LADDER) {
    text = render(detail);
    if (fits(text)) return text;
  }
  return text;
}
