import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { StartedTracer } from '../../../src/inference/tracer/start-tracer.ts';
import type { TraceMessage } from '../../../src/weights/state-dict/trace/messages.ts';
import { temporaryFolders } from '../../temporary.ts';
import { ATTEMPTS, requestOf, sourceOf } from './attempts.ts';
import { listen } from './listener.ts';
import { LIMITS, startBundled } from './trace.ts';

const newFolder = temporaryFolders();
const folder = newFolder();
const marker = join(folder, 'reached');
const listener = listen();
afterAll(async () => (await listener).close());

async function attempt(tracer: StartedTracer, code: string): Promise<TraceMessage | 'ended'> {
  const { port } = await listener;
  tracer.send(requestOf(sourceOf(code, { marker, port, folder })));
  return tracer.next().catch(() => 'ended' as const);
}

test('none of the attempts reaches the host', async () => {
  expect(Object.keys(ATTEMPTS).length).toBeGreaterThanOrEqual(40);
  const { visits } = await listener;
  let tracer = await startBundled(folder, { ...LIMITS, timeout: 20_000 });
  for (const [name, code] of Object.entries(ATTEMPTS)) {
    const end = await attempt(tracer, code);
    // A process that ended itself, or was ended as it reached out, is started anew.
    if (end === 'ended' || /reached for/.test(end.type === 'failed' ? end.message : '')) {
      tracer.close();
      tracer = await startBundled(folder, { ...LIMITS, timeout: 20_000 });
    }
    const words = end === 'ended' ? end : end.type === 'failed' ? end.message : end.type;
    expect([name, /^Reached/.test(words) ? words : 'held']).toEqual([name, 'held']);
    expect([name, existsSync(marker), visits()]).toEqual([name, false, 0]);
  }
  tracer.close();
}, 300_000);

test('an endless loop and a hog of memory are ended from outside', async () => {
  const loop = await startBundled(folder, { ...LIMITS, timeout: 6000 });
  expect(await attempt(loop, 'while True: pass')).toBe('ended');
  const hog = await startBundled(folder, { ...LIMITS, memory: 600 * 2 ** 20 });
  const end = await attempt(hog, 'x = []\nwhile True: x.append(bytearray(10_000_000))');
  expect(end === 'ended' || (end.type === 'failed' && /MemoryError/.test(end.message))).toBe(true);
  hog.close();
}, 120_000);
