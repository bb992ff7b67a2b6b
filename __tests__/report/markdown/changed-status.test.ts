import { expect, test } from '@jest/globals';
import type { ResourceReport } from '../../../src/contract/report.ts';
import { renderComment } from '../../../src/report/markdown/comment.ts';
import { context, environment, resource, testReport, verdict } from '../make-report.ts';

const HEADING = '#### Changed without a change of the package';

function changed(id: string, samePackage: boolean): ResourceReport {
  return resource({
    id,
    status: 'failed',
    verdicts: [verdict('onnx', 'output-differs', 'The outputs differ.', 'Mend it.')],
    environment: { ...environment, engines: { 'onnxruntime-node': '1.31.0' } },
    previous: {
      status: 'passed',
      date: '2026-10-01T00:00:00.000Z',
      toolVersion: '0.0.9',
      environment: { ...environment, node: '20.0.0' },
      samePackage,
    },
  });
}

test('a status that changes while the package does not is told with both environments', () => {
  const text = renderComment(testReport([changed('models/unet', true)]), context);
  expect(text).toContain(HEADING);
  const line = text
    .split('\n')
    .find((one) => one.startsWith('- ') && one.includes('needs work now'));
  expect(line).toContain('✅ ready on 2026-10-01 00:00 UTC');
  expect(line).toContain('model-hub-ci 0.0.9, Node 20.0.0, onnxruntime-node 1.30.0, linux x64');
  expect(line).toContain('❌ needs work now (Node 24.4.0, onnxruntime-node 1.31.0, linux x64)');
  expect(text).toContain(', changed without a change of the package)');
});

test('a change of the package is none of it', () => {
  const text = renderComment(testReport([changed('models/unet', false), resource()]), context);
  expect(text).not.toContain(HEADING);
  expect(text).toContain('before: ✅ ready');
});

test('many of them are counted', () => {
  const many = Array.from({ length: 300 }, (_, index) => changed(`models/${index}`, true));
  const text = renderComment(testReport(many), context);
  expect(text).toContain(HEADING);
  expect(text).toMatch(/^- and \d+ more$/m);
});
