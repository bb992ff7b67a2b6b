import { expect, test } from '@jest/globals';
import { evidenceFolds } from '../../../src/report/markdown/evidence.ts';

const PYTHON = {
  rung: 'extended',
  packages: { torch: '2.13.0+cpu' },
  lock: '# Python 3.11.7\ntimm==0.6.12\ntorch==2.13.0+cpu\n',
};

test('the Python environment is shown with a lock that makes it again', () => {
  expect(evidenceFolds({ python: PYTHON })).toBe(
    '<details>\n<summary>The <code>extended</code> Python environment (torch <code>2.13.0+cpu</code>)</summary>\n\n' +
      '```text\n# Python 3.11.7\ntimm==0.6.12\ntorch==2.13.0+cpu\n```\n\n</details>',
  );
});

test('what could not be enforced is said', () => {
  expect(evidenceFolds({ python: PYTHON, isolation: ['network not isolated'] })).toContain(
    'Not enforced on this system:\n\n- network not isolated\n',
  );
});

test('names of packages cannot leave their place', () => {
  const lock = '# Python\n```\n</details><img src=x onerror=y>\n';
  const text = evidenceFolds({
    python: { rung: '<b>', packages: { torch: '</code><script>' }, lock },
  });
  expect(text).toContain('&lt;b&gt;');
  expect(text).toContain('&lt;/code&gt;&lt;script&gt;');
  expect(text).toContain('````text\n');
});
