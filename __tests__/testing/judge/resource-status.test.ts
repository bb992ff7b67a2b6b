import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CAUSES, type Cause, statusOfCause } from '../../../src/contract/causes.ts';
import type { Severity } from '../../../src/contract/finding.ts';
import { resourceStatus } from '../../../src/testing/judge/resource-status.ts';

type V = Parameters<typeof resourceStatus>[2][number];

const passed: V = { status: 'passed', cause: null };
const of = (cause: Cause): V => ({ status: statusOfCause(cause), cause });

test.each<[string, V[], string]>([
  ['all passed', [passed, passed], 'passed'],
  ['one failed', [passed, of('output-differs')], 'failed'],
  ['one failed, one undecided', [of('timeout'), of('output-differs')], 'failed'],
  ['one passed, one undecided', [passed, of('timeout')], 'partial'],
  ['one passed, one unsupported', [passed, of('unsupported-format')], 'partial'],
  ['one passed, one never came back', [passed, of('no-outcome')], 'partial'],
  ['one passed, one left out on purpose', [passed, of('left-out')], 'passed'],
  ['nothing decided', [of('timeout'), of('unsupported-format')], 'inconclusive'],
  ['only what is not run here', [of('unsupported-format')], 'inconclusive'],
  [
    'a server out of reach, so nothing tried',
    [of('network-unreachable'), of('earlier-stage-failed')],
    'inconclusive',
  ],
  ['waiting for an earlier stage', [of('earlier-stage-failed')], 'inconclusive'],
  ['only left out', [of('left-out')], 'valid'],
  ['nothing to run', [], 'valid'],
  ['not a resource at all', [of('not-a-resource')], 'valid'],
  ['a fault of our own', [of('internal-error')], 'inconclusive'],
])('%s: %s', (_what, verdicts, status) => {
  expect(resourceStatus('present', [], verdicts)).toBe(status);
});

test('an error in the description fails the resource, a warning does not', () => {
  expect(resourceStatus('present', [{ severity: 'error' }], [])).toBe('failed');
  expect(resourceStatus('present', [{ severity: 'error' }], [passed])).toBe('failed');
  expect(resourceStatus('present', [{ severity: 'warning' }, { severity: 'info' }], [passed])).toBe(
    'passed',
  );
});

test('a removed resource is removed, whatever else is said', () => {
  expect(resourceStatus('removed', [{ severity: 'error' }], [of('output-differs')])).toBe(
    'removed',
  );
});

const verdicts = fc.array(
  fc.oneof(fc.constant(passed), fc.constantFrom(...(Object.keys(CAUSES) as Cause[])).map(of)),
  { maxLength: 6 },
);
const findings = fc.array(
  fc.constantFrom<Severity>('error', 'warning', 'info').map((severity) => ({ severity })),
  { maxLength: 3 },
);

test('the order of verdicts and findings makes no difference', () => {
  const shuffled = fc
    .tuple(verdicts, findings)
    .chain(([v, f]) =>
      fc.tuple(
        fc.constant(v),
        fc.constant(f),
        fc.shuffledSubarray(v, { minLength: v.length }),
        fc.shuffledSubarray(f, { minLength: f.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([v, f, v2, f2]) =>
      expect(resourceStatus('present', f2, v2)).toBe(resourceStatus('present', f, v)),
    ),
  );
});

test('passed means that something passed and nothing asked for did otherwise; failed that someone is to blame', () => {
  fc.assert(
    fc.property(verdicts, findings, (v, f) => {
      const status = resourceStatus('present', f, v);
      const blamed =
        f.some(({ severity }) => severity === 'error') ||
        v.some(({ cause }) => cause !== null && CAUSES[cause].blame === 'contributor');
      expect(status === 'failed').toBe(blamed);
      if (status === 'passed') {
        expect(v).toContain(passed);
        expect(v.every((one) => ['passed', 'skipped', 'not-applicable'].includes(one.status))).toBe(
          true,
        );
      }
    }),
  );
});
