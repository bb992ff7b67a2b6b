import fc from 'fast-check';
import { CAUSES, type Cause, statusOfCause } from '../../src/contract/causes.ts';
import { WEIGHTS_FORMATS } from '../../src/contract/description.ts';
import type { Finding, Position } from '../../src/contract/finding.ts';
import { MISTAKE_CAUSES, type MistakeCause } from '../../src/contract/mistake-causes.ts';
import { PARTNER_STATUSES, type PartnerRow } from '../../src/contract/partner.ts';
import {
  type FormatComparison,
  RESOURCE_STATUSES,
  type Report,
  type ResourceReport,
} from '../../src/contract/report.ts';
import type {
  CaseShape,
  Evidence,
  ExplainedBy,
  LabelMatch,
  OutputComparison,
  Verdict,
} from '../../src/contract/verdict.ts';
import { hostileText } from './hostile-text.ts';
import { environment, passed, testReport } from './make-report.ts';

const position: fc.Arbitrary<Position> = fc.record({
  file: hostileText,
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 200 }),
});

const code = fc.constantFrom('unknown-key', 'value-invalid', 'sha256-mismatch');

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    code,
    severity: fc.constantFrom('error', 'warning', 'info'),
    path: fc.array(fc.oneof(hostileText, fc.nat(9)), { maxLength: 3 }),
    position: fc.option(position),
    message: hostileText,
    hint: hostileText,
    fix: fc.record({
      description: hostileText,
      offset: fc.nat(),
      length: fc.nat(),
      text: hostileText,
    }),
  },
  { requiredKeys: ['code', 'severity', 'path', 'position', 'message', 'hint'] },
);

const natural = fc.nat(5_000_000);
const indexes = fc.array(natural, { maxLength: 5 });
// Finite: JSON knows no infinity.
const size = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });

const files = fc.record(
  { produced: hostileText, difference: hostileText, picture: hostileText, leftOut: hostileText },
  { requiredKeys: [] },
);

const sides = {
  output: hostileText,
  shape: indexes,
  expectedShape: indexes,
  dtype: hostileText,
  expectedDtype: hostileText,
  agrees: fc.boolean(),
  tolerance: fc.record({ relative: size, absolute: size, mismatchedElementsPerMillion: size }),
  maxAbsoluteDifference: fc.option(size),
  maxRelativeDifference: fc.option(size),
  maxAbsoluteDifferenceAt: fc.option(indexes),
  mismatchedElements: natural,
  totalElements: natural,
  nonFiniteMismatches: natural,
};
const labels: fc.Arbitrary<LabelMatch> = fc.record({
  expectedRegions: natural,
  producedRegions: natural,
  matchedRegions: natural,
  meanIou: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  worstIou: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  mismatchedElements: natural,
});

const comparison: fc.Arbitrary<OutputComparison> = fc.record(
  { ...sides, files, labels },
  { requiredKeys: Object.keys(sides) as (keyof typeof sides)[] },
);

const explanation: fc.Arbitrary<ExplainedBy> = fc.record({
  cause: fc.constantFrom(...(Object.keys(MISTAKE_CAUSES) as MistakeCause[])),
  change: hostileText,
  maxAbsoluteDifference: size,
});

const evidence: fc.Arbitrary<Evidence> = fc.record(
  {
    outputs: fc.array(comparison, { maxLength: 2 }),
    explainedBy: fc.array(explanation, { minLength: 1, maxLength: 4 }),
    python: fc.record({
      rung: hostileText,
      packages: fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
      lock: hostileText,
    }),
    isolation: fc.array(hostileText, { maxLength: 2 }),
    log: fc.array(hostileText, { maxLength: 4 }).map((lines) => lines.join('\n')),
    engine: hostileText,
    position,
  },
  { requiredKeys: [] },
);

const partner: fc.Arbitrary<PartnerRow> = fc.record(
  {
    partner: hostileText,
    status: fc.constantFrom(...PARTNER_STATUSES),
    basis: fc.constantFrom('predicted', 'ran'),
    rule: hostileText,
    message: hostileText,
    source: hostileText,
    asOf: hostileText,
    published: fc.record({
      status: fc.constantFrom('passed', 'failed', 'not-applicable'),
      version: hostileText,
      date: fc.option(hostileText),
      message: hostileText,
      agrees: fc.option(fc.boolean()),
    }),
  },
  { requiredKeys: ['partner', 'status', 'basis', 'rule', 'message', 'source', 'asOf'] },
);

const shape: fc.Arbitrary<CaseShape> = fc.oneof(
  fc.constant<CaseShape>({ kind: 'test-tensors' }),
  fc.record({
    kind: fc.constant('generated' as const),
    batch: fc.integer({ min: 1, max: 9 }),
    parameter: fc.nat(9),
  }),
);

const verdict: fc.Arbitrary<Verdict> = fc
  .record({
    cause: fc.option(fc.constantFrom(...(Object.keys(CAUSES) as Cause[]))),
    common: fc.record({
      weightsFormat: fc.oneof(
        fc.constantFrom<string>(...WEIGHTS_FORMATS),
        fc.constant(''),
        hostileText,
      ),
      device: fc.oneof(fc.constantFrom('cpu', 'gpu'), hostileText),
      shape,
      message: hostileText,
      hint: hostileText,
      evidence,
      durations: fc.dictionary(fc.constantFrom('load', 'run', 'total'), size),
      peakMemory: fc.option(size),
    }),
  })
  .map(({ cause, common }) =>
    cause === null
      ? { ...passed(), ...common }
      : {
          ...passed(),
          ...common,
          cause,
          status: statusOfCause(cause),
          stage: CAUSES[cause].stage,
          blame: CAUSES[cause].blame,
        },
  );

const formatComparison: fc.Arbitrary<FormatComparison> = fc.record({
  weightsFormat: fc.oneof(fc.constantFrom<string>(...WEIGHTS_FORMATS), hostileText),
  comparedWith: fc.oneof(fc.constantFrom<string>(...WEIGHTS_FORMATS), hostileText),
  device: fc.oneof(fc.constantFrom('cpu', 'gpu'), hostileText),
  agrees: fc.boolean(),
  message: hostileText,
  outputs: fc.array(comparison, { maxLength: 2 }),
});

const resource: fc.Arbitrary<ResourceReport> = fc.record(
  {
    id: hostileText,
    source: hostileText,
    type: fc.option(fc.oneof(fc.constant('model'), hostileText)),
    formatVersion: fc.option(hostileText),
    name: fc.option(hostileText),
    status: fc.constantFrom(...RESOURCE_STATUSES),
    findings: fc.array(finding, { maxLength: 3 }),
    verdicts: fc.array(verdict, { maxLength: 4 }),
    descriptionFile: fc.option(hostileText),
    changedBy: fc.array(hostileText, { maxLength: 2 }),
    renamedFrom: hostileText,
    partners: fc.array(partner, { maxLength: 2 }),
    formatComparisons: fc.array(formatComparison, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      'id',
      'source',
      'type',
      'formatVersion',
      'name',
      'status',
      'findings',
      'verdicts',
      'descriptionFile',
      'changedBy',
    ],
  },
);

/** Any report of the contract's shape, full of hostile texts. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    resources: fc.array(resource, { maxLength: 4 }),
    strict: fc.boolean(),
    engines: fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
    duration: fc.nat(),
  })
  .map(({ resources, strict, engines, duration }) =>
    testReport(resources, { strict, duration, environment: { ...environment, engines } }),
  );
