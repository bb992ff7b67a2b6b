import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/contract/outcome.ts';
import { runCase } from '../../../src/inference/run-case.ts';
import { readySnapshot } from '../../../src/inference/tracer/ready-snapshot.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import { temporaryFolders } from '../../temporary.ts';
import { ARCHITECTURES, LIMITS, pythonJob, WEIGHTS } from '../python/python-cases.ts';

const newFolder = temporaryFolders();
const kept = newFolder();
const sound = readFileSync(join(ARCHITECTURES, 'sound.py'), 'utf8').replace('Net(', 'Sound(');

async function run(source: string, more: Record<string, string> = {}): Promise<Outcome> {
  const folder = newFolder({ 'net.py': `${sound}\n${source}`, ...more });
  const from = { file: join(folder, 'net.py'), sha256: '' };
  const job = pythonJob(newFolder(), 'sound.py', undefined, {
    architecture: { from, callable: 'Net', kwargs: {} },
  });
  return runCase({ ...job, snapshot: await readySnapshot(kept, null) }, LIMITS);
}

test('the numpy of architectures gives what numpy itself gives', async () => {
  const fixture = 'fixtures/numpy.json';
  const golden = readFileSync(new URL(fixture, import.meta.url), 'utf8');
  const outcome = await run(`
import json
import numpy as np
for expression, value, kind in json.loads(r'''${golden}'''):
    given = eval(expression, {"np": np})
    found = str(given.dtype) if hasattr(given, "dtype") else type(given).__name__
    listed = np.asarray(given).tolist()
    assert [listed, found] == [value, kind], [expression, listed, found]
Net = Sound
`);
  expect(outcome.ok ? 'passed' : outcome.message).toBe('passed');
});

/** Ways to write into memory that was made before; each leaves the outputs what they are. */
const WRITTEN = [
  'out = torch.empty_like(y); out.copy_(y); return out',
  'out = y.new_empty(y.shape); out[...] = y; return out',
  'out = y.new_empty(y.shape); out[:, :, ::2] = y[:, :, ::2]; out[:, :, 1::2] = y[:, :, 1::2]; return out',
  'zero = torch.empty(1); zero.data.copy_(torch.zeros(1)); return y + zero',
  'zero = torch.empty(2, 2); zero.view(4).copy_(torch.zeros(4)); return y + zero[0, 0]',
  'zero = torch.empty(1, dtype=torch.long); zero.fill_(0); return y[:, zero]',
  'zero = torch.empty(1); nn.init.zeros_(zero); return y + zero',
  'return torch.cat([y, y.new_empty((1, 0) + y.shape[2:])], 1)',
];

/** Calls whose arguments or results Python's torch has otherwise than the operators. */
const CALLED = [
  'return y + 0 * torch.block_diag(torch.ones(1), torch.ones(2, 2)).sum()',
  'return y + torch.unique_consecutive(torch.zeros(3)).sum()',
  'pairs = torch.cartesian_prod(torch.zeros(2), torch.zeros(3)); return y + pairs[5, 1]',
  'return torch.chain_matmul(y[0, 0], torch.eye(y.shape[3]))[None, None]',
  'first, second = torch.atleast_2d(torch.zeros(1), torch.zeros(2)); return y + first[0, 0]',
];

const soundNet = (body: string) => `
class Net(Sound):
    def forward(self, x):
        y = super().forward(x)
        ${body}
`;

test.each([
  ...WRITTEN.map((body) => ['memory that is written to after it was made', body]),
  ...CALLED.map((body) => ['torch called as Python does', body]),
])('%s: %s', async (_what, body = '') => {
  const outcome = await run(soundNet(body));
  if (!outcome.ok) throw new Error(outcome.message);
  const expected = readNpy(readFileSync(join(WEIGHTS, 'output.npy')));
  const produced = readNpy(readFileSync(outcome.outputs[0]?.path ?? ''));
  expect(produced.shape).toEqual(expected.shape);
  for (const [index, value] of [...expected.data].entries())
    expect(Number(produced.data[index])).toBeCloseTo(Number(value), 5);
});

test.each([
  'return y + torch.empty(1)',
  'return y * torch.empty(1, dtype=torch.long)',
  'part = torch.empty(2); part[:1].zero_(); return y + part[1]',
  'return y + torch.empty(1).add_(1)',
])('memory that nobody sets is refused: %s', async (body) => {
  const outcome = await run(soundNet(body));
  expect(outcome.ok ? 'passed' : outcome.message).toMatch(/outputs change from run to run/);
});
