import type { Report } from '../contract/report.ts';
import { countResources } from './count-statuses.ts';
import { countFormats } from './markdown/format-cells.ts';

/** The numbers of a run that the next one is compared with. */
export interface Totals {
  ready: number;
  passed: number;
  planned: number;
}

export function totalsOf({ resources }: Report): Totals {
  const { passed, planned } = countFormats(resources);
  return { ready: countResources(resources).passed ?? 0, passed, planned };
}

/** As a hidden line of a comment: numbers only, so that nothing of a package gets in. */
export function totalsComment({ ready, passed, planned }: Totals): string {
  return `<!-- model-hub-ci: totals ${ready} ${passed} ${planned} -->`;
}

/** Reads them out of a comment of ours; null where there are none. */
export function readTotals(body: string): Totals | null {
  const lines = body.split(/\r?\n/);
  for (const line of lines.reverse()) {
    const [, ready, passed, planned] =
      /^<!-- model-hub-ci: totals (\d{1,6}) (\d{1,6}) (\d{1,6}) -->$/.exec(line) ?? [];
    if (planned !== undefined)
      return { ready: Number(ready), passed: Number(passed), planned: Number(planned) };
  }
  return null;
}

/** ` (+1)`, ` (−2)`; empty where nothing changed or nothing is known of before. */
export function change(now: number, before: number | undefined): string {
  if (before === undefined || now === before) return '';
  return now > before ? ` (+${now - before})` : ` (−${before - now})`;
}
