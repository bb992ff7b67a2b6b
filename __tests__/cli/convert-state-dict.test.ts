/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import type { ConvertResult } from '../../src/cli/commands/convert-result.ts';
import { installation } from '../../src/settings/installation.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folderWith = temporaryFolders();
const { root } = installation();
/** Python in WebAssembly takes a while to start on a busy machine. */
const SLOW = 300_000;
const DESCRIPTION = 'pytorch.bioimageio.yaml';

/** A copy of a test model, with files whose hashes its description no longer says. */
function testModel(name: string, files: Record<string, string | Buffer> = {}): string {
  const folder = folderWith();
  cpSync(join(root, 'test-models', name), folder, { recursive: true });
  const path = join(folder, DESCRIPTION);
  let text = readFileSync(path, 'utf8');
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), content);
    text = text.replace(new RegExp(`(source: ${file})\\n +sha256: \\w+`), '$1');
  }
  writeFileSync(path, text);
  return folder;
}

async function convert(folder: string) {
  const words = [DESCRIPTION, '--to', 'onnx', '--output', 'made.onnx', '--json', '-'];
  const { status, stdout } = await run(['convert', ...words], { folder });
  return { status, result: JSON.parse(stdout) as ConvertResult };
}

/** Runs a file on numbers that differ from place to place. */
async function runFile(path: string, shape: readonly number[]): Promise<ort.Tensor[]> {
  const session = await ort.InferenceSession.create(path);
  const count = shape.reduce((product, size) => product * size, 1);
  const data = Float32Array.from({ length: count }, (_, i) => Math.sin(i * 0.37) * 2);
  const feeds = session.inputNames.map((name) => [name, new ort.Tensor('float32', data, shape)]);
  const results = await session.run(Object.fromEntries(feeds));
  return session.outputNames.map((name) => results[name] as ort.Tensor);
}

test.each([
  ['nuclei-2d', ['batch', 1, 'y', 'x'], [3, 1, 100, 132]],
  ['cells-3d', ['batch', 1, 'z', 'y', 'x'], [2, 1, 12, 40, 56]],
])(
  '%s: the ONNX file keeps its sizes open and gives what others give',
  async (name, open, shape) => {
    const folder = testModel(name);
    const { status, result } = await convert(folder);
    expect(result).toMatchObject({
      status: 'passed',
      file: 'made.onnx',
      weights: { parent: 'pytorch_state_dict' },
      fixed: [],
      verdict: { status: 'passed', weightsFormat: 'onnx' },
    });
    expect(result.inputs.map((input) => input.shape)).toEqual(result.inputs.map(() => open));
    expect(status).toBe(0);
    // At a size that was never traced: the package's own file was written by torch.
    const [made, shipped] = await Promise.all(
      ['made.onnx', 'weights.onnx'].map((file) => runFile(join(folder, file), shape)),
    );
    expect(made).toHaveLength(shipped?.length ?? 0);
    for (const [i, { data, dims }] of (made ?? []).entries()) {
      const expected = shipped?.[i]?.data as Float32Array;
      expect(dims.slice(2)).toEqual(shape.slice(2));
      const worst = (data as Float32Array).reduce(
        (most, value, at) => Math.max(most, Math.abs(value - (expected[at] ?? Number.NaN))),
        0,
      );
      expect(worst).toBeLessThan(1e-4);
    }
  },
  SLOW,
);

test(
  'of a training checkpoint nothing is written; what to save is said',
  async () => {
    const wrapped = join(root, '__tests__/weights/state-dict/fixtures/checkpoints/wrapped.pt');
    const folder = testModel('nuclei-2d', { 'state_dict.pt': readFileSync(wrapped) });
    const { status, result } = await convert(folder);
    expect(result).toMatchObject({ status: 'failed', file: null, weights: null });
    expect(result.verdict.cause).toBe('state-dict-mismatch');
    expect(result.verdict.hint).toContain(
      'torch.save(torch.load(file)["state_dict"], "weights.pt")',
    );
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'made.onnx'))).toBe(false);
  },
  SLOW,
);

test(
  'an architecture that is not traced is refused by name, at its line',
  async () => {
    const source = readFileSync(join(root, 'test-models/nuclei-2d/unet.py'), 'utf8');
    const lines = source.split('\n');
    const at = lines.findIndex((line) => /def forward/.test(line)) + 1;
    lines.splice(at, 0, '        torch.fft.fftn(x)');
    const folder = testModel('nuclei-2d', { 'unet.py': `import torch\n${lines.join('\n')}` });
    const { status, result } = await convert(folder);
    expect(result).toMatchObject({ status: 'unsupported', file: null, weights: null });
    expect(result.verdict.message).toContain('torch.fft.fftn');
    expect(result.verdict.message).toContain(`unet.py:${at + 2}`);
    expect(status).toBe(2);
  },
  SLOW,
);
