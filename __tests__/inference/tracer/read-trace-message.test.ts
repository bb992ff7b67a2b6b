import { expect, test } from '@jest/globals';
import { readTraceMessage } from '../../../src/inference/tracer/read-trace-message.ts';

// The process that traces has run a stranger's code: whatever else it tells is nonsense.
const RIGHT = [
  { type: 'needs', name: 'w1', calls: [] },
  { type: 'traced', calls: [['aten::relu', [], {}]], outputs: [1], missing: [], unexpected: ['a'] },
  { type: 'wants', module: 'timm' },
  { type: 'failed', reason: 'refusal', message: 'No.', line: null },
  { type: 'failed', reason: 'architecture', message: 'No.', line: 3 },
];

test.each(RIGHT)('%j is taken as it is', (message) => {
  expect(readTraceMessage(JSON.stringify(message))).toEqual(message);
});

test.each(RIGHT.flatMap((message) => Object.keys(message).map((key) => [message, key] as const)))(
  '%j is refused without or with another %s, or with more',
  (message, key) => {
    const { [key]: _, ...less } = message as Record<string, unknown>;
    for (const wrong of [less, { ...message, [key]: { other: 1 } }, { ...message, more: 1 }])
      expect(readTraceMessage(JSON.stringify(wrong))).toBeNull();
  },
);

test.each(['', 'null', '[]', '{', '{"type":"toString"}'])('%j is refused', (line) => {
  expect(readTraceMessage(line)).toBeNull();
});

test.each([
  { type: 'needs', name: 'w'.repeat(64), calls: [] },
  { type: 'wants', module: '../timm' },
  { type: 'wants', module: 'm'.repeat(101) },
  { type: 'failed', reason: 'another', message: 'No.', line: null },
  { type: 'failed', reason: 'refusal', message: 'x'.repeat(70_000), line: null },
  { type: 'failed', reason: 'refusal', message: 'No.', line: 1.5 },
  { type: 'traced', calls: [], outputs: [], missing: Array(100_001).fill('a'), unexpected: [] },
])('a message beyond the limits is refused', (message) => {
  expect(readTraceMessage(JSON.stringify(message))).toBeNull();
});
