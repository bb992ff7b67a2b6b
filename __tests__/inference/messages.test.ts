import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLines } from '../../src/inference/line-reader.ts';
import { keepLogTail } from '../../src/inference/log-tail.ts';
import {
  type ChildMessage,
  formatMessage,
  MAX_LINE,
  parseMessage,
} from '../../src/inference/messages.ts';

const MESSAGES: ChildMessage[] = [
  { type: 'engine', engine: 'onnxruntime-node 1.30.0', import: 12.5 },
  { type: 'loaded', engine: 'onnxruntime-node 1.30.0 (cpu)', load: 0 },
  { type: 'ran', run: 3 },
  { type: 'finished', outputs: ['0-y.npy', '1-z.npy'], peakMemory: 1024 },
  { type: 'gave', outputs: ['0-y.npy'] },
  { type: 'again', outputs: ['0-y.npy'], run: 2 },
  { type: 'again-failed', stage: 'run', cause: 'input-mismatch', message: 'm', hint: 'h' },
  {
    type: 'exported',
    files: ['weights.onnx', 'weights.onnx.data'],
    opset: 20,
    inputs: [['batch', 1, 'y']],
    outputs: [[1], []],
    fixed: [{ name: 'x', reason: 'the graph is another one' }],
    peakMemory: 2048,
  },
  {
    type: 'failed',
    stage: 'load',
    cause: 'weights-invalid',
    message: 'a\nb',
    hint: '',
    peakMemory: 0,
  },
];

test.each(MESSAGES.map((message) => [message.type, message] as const))(
  'a message survives its line: %s',
  (_type, message) => {
    const line = formatMessage(message);
    expect(line.trimEnd()).not.toContain('\n');
    expect(parseMessage(line)).toEqual(message);
  },
);

test.each(MESSAGES.map((message) => [message.type, message] as const))(
  'each field of a message must be there, and be what it should: %s',
  (_type, message) => {
    for (const name of Object.keys(message)) {
      expect(parseMessage(JSON.stringify({ ...message, [name]: undefined }))).toBeNull();
      expect(parseMessage(JSON.stringify({ ...message, [name]: null }))).toBeNull();
      expect(parseMessage(JSON.stringify({ ...message, [name]: [{}] }))).toBeNull();
    }
    expect(parseMessage(JSON.stringify({ ...message, more: 1 }))).toBeNull();
  },
);

test.each(['../x.npy', 'a/b', 'a\\b', '.hidden', '', 'x'.repeat(201), 'a b'])(
  'no output file may be called %j',
  (name) => {
    const message = { type: 'finished', outputs: [name], peakMemory: 1 };
    expect(parseMessage(JSON.stringify(message))).toBeNull();
  },
);

test('whatever the line, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      parseMessage(line);
    }),
  );
});

test('texts that are too long are cut, so that the line still is a message', () => {
  const message = {
    type: 'failed',
    stage: 'run',
    cause: 'run-failed',
    hint: '',
    peakMemory: 1,
  } as const;
  const line = formatMessage({ ...message, message: 'x'.repeat(5e6) });
  expect(line.length).toBeLessThan(MAX_LINE);
  expect(parseMessage(line)).not.toBeNull();
});

test('lines come whole, however the bytes are cut', async () => {
  const text = 'first\nzweite Zeile: Größe\n第三\nlast without end';
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(60)), async (cuts) => {
      const stream = new PassThrough();
      const lines: string[] = [];
      readLines(
        stream,
        100,
        (line) => lines.push(line),
        () => lines.push('FLOOD'),
      );
      const bytes = Buffer.from(text);
      let from = 0;
      for (const to of [...cuts].sort((a, b) => a - b).concat(bytes.length)) {
        stream.write(bytes.subarray(from, to));
        from = Math.min(to, bytes.length);
      }
      stream.end();
      await new Promise((done) => stream.on('end', done));
      expect(lines).toEqual(['first', 'zweite Zeile: Größe', '第三']);
    }),
  );
});

test.each([
  ['unfinished', 'ok\nxxxxxxxxxxxxxxxx'],
  ['finished', 'ok\nxxxxxxxxxxxxxxxx\nmore\n'],
])('a line that is too long ends the reading: %s', async (_name, text) => {
  const stream = new PassThrough();
  const seen: string[] = [];
  readLines(
    stream,
    10,
    (line) => seen.push(line),
    () => seen.push('FLOOD'),
  );
  stream.write(text);
  stream.write('\nlater\n');
  stream.end();
  await new Promise((done) => stream.on('end', done));
  expect(seen).toEqual(['ok', 'FLOOD']);
});

test('the log keeps its last 64 KiB', async () => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const tail = keepLogTail(out, err);
  out.write('from out ');
  err.write('from err');
  await new Promise(setImmediate);
  expect(tail()).toBe('from out from err');
  for (let i = 0; i < 300; i++) out.write('y'.repeat(1000));
  out.write('end');
  await new Promise(setImmediate);
  expect(tail()).toBe(`${'y'.repeat(64 * 1024 - 3)}end`);
});
