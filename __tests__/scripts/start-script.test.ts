import { expect, test } from '@jest/globals';
import { checkouts, runScript } from './checkout.ts';

const checkoutWith = checkouts();

/** `npm start` with a command that finds these statuses. */
function npmStart(found: Record<string, string>, exitCode: number) {
  const expected = { good: 'passed', 'bad/a.yaml': 'failed' };
  const report = {
    resources: Object.entries(found).map(([id, status]) => ({ id: `test-models/${id}`, status })),
  };
  const folder = checkoutWith({
    'test-models/expected.json': JSON.stringify(expected),
    'dist/cli.cjs': `
      const at = process.argv.indexOf('--json') + 1;
      require('node:fs').writeFileSync(process.argv[at], ${JSON.stringify(JSON.stringify(report))});
      console.log(process.argv.slice(2).join(' '));
      process.exit(${exitCode});`,
  });
  return runScript(folder, 'start.mjs');
}

test('what is broken on purpose is no failure of the start', () => {
  const { status, stdout } = npmStart({ good: 'passed', 'bad/a.yaml': 'failed' }, 1);
  expect(status).toBe(0);
  expect(stdout).toContain('test test-models --json model-hub-ci-report.json --environments never');
  expect(stdout).toContain('bad/a.yaml is broken on purpose');
});

test.each([
  ['a model that should work fails', { good: 'failed', 'bad/a.yaml': 'failed' }, 'good: failed'],
  ['the broken one passes', { good: 'passed', 'bad/a.yaml': 'passed' }, 'bad/a.yaml: passed'],
  ['one is missing', { good: 'passed' }, 'bad/a.yaml: not tested, expected failed'],
  ['one is new', { good: 'passed', 'bad/a.yaml': 'failed', new: 'passed' }, 'new: passed'],
])('it is one where %s', (_name, found, said) => {
  const { status, stderr } = npmStart(found, 1);
  expect(status).toBe(1);
  expect(stderr).toContain(said);
});

test('a command that breaks is told by its own exit code', () => {
  expect(npmStart({}, 3).status).toBe(3);
});
