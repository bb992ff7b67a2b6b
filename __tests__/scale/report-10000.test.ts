import { expect, test } from '@jest/globals';
import type { ResourceReport } from '../../src/contract/report.ts';
import { badgeFiles } from '../../src/report/badge/badge-files.ts';
import { COMMENT_LIMIT, renderComment } from '../../src/report/markdown/comment.ts';
import { renderSummary, SUMMARY_LIMIT } from '../../src/report/markdown/summary.ts';
import { type Delivery, mergeOutcomes } from '../../src/shards/merge-outcomes.ts';
import { readOutcome } from '../../src/shards/outcome-file.ts';
import { readPlan } from '../../src/shards/plan-file.ts';
import { storedResultFiles } from '../../src/shards/stored-result.ts';
import { context, testReport, verdict } from '../report/make-report.ts';
import { outcome, passing, plan, planned, promised, shard } from '../shards/make-plan-file.ts';
import { earlierIndex, idOf } from './large-collection.ts';

const COUNT = 10_000;
const SHARDS = 250;
const LOST = 17;
const FORMATS = ['onnx', 'torchscript'] as const;

/** Every 50th resource fails, and tells much of it. */
function found(index: number): ResourceReport {
  const report = passing(idOf(index), ...FORMATS);
  if (index % 50 > 0) return report;
  const log = 'loading the weights\n'.repeat(100);
  const failed = verdict(
    'torchscript',
    'output-differs',
    'The outputs differ. '.repeat(10),
    'Mend it.',
    {
      evidence: { log },
    },
  );
  return { ...report, verdicts: [...report.verdicts.slice(0, 1), failed] };
}

test('10,000 resources are merged and told within the limits of GitHub', () => {
  const cases = FORMATS.map((format) => promised(format));
  const resources = Array.from({ length: COUNT }, (_, index) => planned(idOf(index), { cases }));
  const tasksOf = (number: number) =>
    Array.from({ length: COUNT / SHARDS }, (_, index) => ({
      resource: number - 1 + index * SHARDS,
      formats: [...FORMATS],
    }));
  const shards = Array.from({ length: SHARDS }, (_, index) => shard(index + 1, tasksOf(index + 1)));
  const text = JSON.stringify(plan(resources, shards));
  // All that an artifact may have is more than this.
  expect(text.length).toBeLessThan(16e6);
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.why);

  const deliveries = new Map<number, Delivery>();
  for (const one of read.plan.shards) {
    if (one.number === LOST) continue;
    const reports = one.tasks.map(({ resource }) => found(resource));
    deliveries.set(
      one.number,
      readOutcome(JSON.stringify(outcome(one.number, reports)), read.plan, one),
    );
  }
  expect([...deliveries.values()].every(({ ok }) => ok)).toBe(true);
  const report = testReport(mergeOutcomes(read.plan, deliveries, new Map()));
  expect(report.resources).toHaveLength(COUNT);
  const count = (status: string) =>
    report.resources.filter((resource) => resource.status === status).length;
  expect([count('inconclusive'), count('failed'), count('passed')]).toEqual([
    COUNT / SHARDS,
    COUNT / 50,
    COUNT - COUNT / SHARDS - COUNT / 50,
  ]);

  const comment = renderComment(report, context);
  expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(comment).toContain('Left out here');
  const summary = renderSummary(report, context);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT);
  for (const told of [comment, summary]) {
    expect(told).toContain('200 need work');
    expect(told).toContain(`shard ${LOST} handed in nothing`);
  }

  const keys = new Map(resources.map(({ id, key, packageHash }) => [id, { key, packageHash }]));
  const files = badgeFiles(report, earlierIndex(COUNT), { keys });
  expect(files.get('badges/collection.svg')).toContain(`of ${COUNT} resources pass`);
  // GitHub takes files of up to 100 MB.
  expect(files.get('index.json')?.length).toBeLessThan(20e6);
  const stored = storedResultFiles(report, keys);
  expect(stored.size).toBe(COUNT - COUNT / SHARDS);
}, 300_000);
