import { expect, test } from '@jest/globals';
import { caseTitle } from '../../../src/report/markdown/verdict-groups.ts';

const shape = { kind: 'test-tensors' } as const;

test.each([
  // Read as in "The resource fails while reading the description".
  ['', '', 'The resource'],
  ['onnx', 'cpu', 'ONNX'],
  ['onnx', 'gpu', 'ONNX (gpu)'],
])('a verdict about %j on %j is titled %s', (weightsFormat, device, title) => {
  expect(caseTitle({ weightsFormat, device, shape })).toBe(title);
});
