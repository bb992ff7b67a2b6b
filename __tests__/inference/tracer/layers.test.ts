import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { withoutNetwork } from '../../../src/inference/tracer/without-network.ts';
import { temporaryFolders } from '../../temporary.ts';
import { ATTEMPTS, requestOf, sourceOf } from './attempts.ts';
import { listen } from './listener.ts';
import { LAYERS, type Layer, startLoosened } from './loosened.ts';
import { bundleTracer } from './trace.ts';

const folder = temporaryFolders()();
const marker = join(folder, 'reached');
/** Each attempt may cost a start of Python, which takes long on a busy machine. */
const SLOW = 600_000;
const listener = listen();
afterAll(async () => (await listener).close());

/** Attempts that reach the host where nothing is in their way, and the layers each of which alone stops them. */
const STOPPED_BY: Readonly<Record<string, Layer[]>> = {
  'os.system': ['permissions', 'modules', 'border'],
  'ctypes run_script that writes': ['permissions', 'strings', 'border'],
  'a side module that runs a command': ['permissions', 'modules', 'border'],
  'files by a constructor': ['permissions', 'strings', 'border'],
  "Node's modules by js": ['permissions', 'border', 'python'],
  urllib: ['network', 'permissions', 'modules', 'border'],
  'js.fetch': ['network', 'border', 'python'],
};

/** Names of the attempts that reach the host through these layers. */
async function reaching(layers: Layer[]): Promise<string[]> {
  const { port, visits } = await listener;
  const found: string[] = [];
  const start = () => startLoosened(bundleTracer(folder), folder, new Set(layers));
  let tracer = start();
  for (const [name, stopping] of Object.entries(STOPPED_BY)) {
    rmSync(marker, { force: true });
    const before = visits();
    const source = sourceOf(ATTEMPTS[name] ?? '', { marker, port, folder });
    const told = await tracer.ask(requestOf(source));
    const isThere = () => existsSync(marker) || visits() > before;
    // A connection is made only once the event loop of the process turns.
    const isExpected = !layers.some((layer) => stopping.includes(layer));
    const patience = isExpected ? 400 : source.includes(String(port)) ? 16 : 0;
    for (let rounds = 0; rounds < patience && !isThere() && told !== null; rounds += 1)
      await new Promise((done) => setTimeout(done, 50));
    if (isThere()) found.push(name);
    if (told === null || /reached for/.test(told.message ?? '')) {
      tracer.close();
      tracer = start();
    }
  }
  tracer.close();
  return found;
}

test(
  'with nothing in their way the attempts do reach the host',
  async () => {
    expect(await reaching([])).toEqual(Object.keys(STOPPED_BY));
  },
  SLOW,
);

const HERE = LAYERS.filter((layer) => layer !== 'network' || withoutNetwork().length > 0);

test.each(HERE)(
  '%s alone stops what it should',
  async (layer) => {
    const others = Object.entries(STOPPED_BY).filter(([, layers]) => !layers.includes(layer));
    expect(await reaching([layer])).toEqual(others.map(([name]) => name));
  },
  200_000,
);
