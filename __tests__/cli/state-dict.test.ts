import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '../../src/contract/report.ts';
import { temporaryFolders } from '../temporary.ts';
import { testTorch } from '../torch-python.ts';
import { run } from './command.ts';

const newFolder = temporaryFolders();
/** Python takes a process for each size, and torch a while to start. */
const TIME_LIMIT = 240_000;

async function tested(python: string, ...words: string[]): Promise<Report> {
  const json = join(newFolder(), 'report.json');
  const settings = ['--environments', 'never', '--python', python, '--json', json];
  const { status, stdout } = await run(['test', ...words, ...settings]);
  expect([status, stdout]).toEqual([0, stdout]);
  return JSON.parse(readFileSync(json, 'utf8'));
}

const MODELS = ['nuclei-2d', 'cells-3d'].map(
  (name) => `test-models/${name}/pytorch.bioimageio.yaml`,
);

test(
  'the state dicts of the test models pass at every size without PyTorch',
  async () => {
    const { resources } = await tested('python-that-is-not-there', ...MODELS);
    expect(resources.map(({ status }) => status)).toEqual(['passed', 'passed']);
    for (const { verdicts } of resources) {
      expect(verdicts.map(({ status }) => status)).toEqual(Array(7).fill('passed'));
      expect(verdicts[0]?.evidence.engine).toMatch(/^onnxruntime-node .* traced in Pyodide/);
    }
  },
  TIME_LIMIT,
);

testTorch(
  'torch and our own engine agree on state dicts',
  async ({ interpreter: python }) => {
    const { resources } = await tested(python, ...MODELS, '--engine', 'both', '--shapes', 'test');
    for (const { status, findings } of resources) {
      expect(status).toBe('passed');
      expect(findings.map(({ code }) => code)).toContain('engines-agree');
    }
  },
  TIME_LIMIT,
);

testTorch(
  'in PyTorch the state dicts of the test models pass, at every size',
  async ({ interpreter: python }) => {
    const { resources } = await tested(python, ...MODELS, '--engine', 'python');
    expect(resources.map(({ status }) => status)).toEqual(['passed', 'passed']);
    for (const { verdicts } of resources) {
      expect(verdicts.map(({ status }) => status)).toEqual(Array(7).fill('passed'));
      expect(verdicts[0]?.evidence.engine).toMatch(/^torch \d/);
    }
  },
  TIME_LIMIT,
);

testTorch(
  'torch and our own engine agree on TorchScript',
  async ({ interpreter: python }) => {
    const report = await tested(
      python,
      'test-models/nuclei-2d/bioimageio.yaml',
      ...['--engine', 'both', '--weights-format', 'torchscript', '--shapes', 'test'],
    );
    const [resource] = report.resources;
    expect(resource?.status).toBe('passed');
    expect(resource?.findings.map(({ code }) => code)).toContain('engines-agree');
  },
  TIME_LIMIT,
);
