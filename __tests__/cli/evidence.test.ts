import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decode } from 'fast-png';
import type { Report } from '../../src/contract/report.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folderWith = temporaryFolders();
const ONNX = ['--weights-format', 'onnx', '--shapes', 'test'];

test('every file that the report names is there, and the picture can be read', async () => {
  const folder = join(folderWith({}), 'made', 'for', 'it');
  const json = join(folderWith({}), 'report.json');
  const words = ['--evidence', folder, '--json', json, 'test-models/nuclei-2d-broken'];
  const { status } = await run(['test', ...ONNX, ...words]);
  expect(status).toBe(1);
  const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
  const files = report.resources[0]?.verdicts[0]?.evidence.outputs?.[0]?.files;
  expect(files).toEqual({
    produced: 'test-models_nuclei-2d-broken/onnx-cpu/segmentation.produced.npy',
    difference: 'test-models_nuclei-2d-broken/onnx-cpu/segmentation.difference.npy',
    picture: 'test-models_nuclei-2d-broken/onnx-cpu/segmentation.png',
  });
  for (const path of Object.values(files ?? {})) expect(existsSync(join(folder, path))).toBe(true);
  expect(decode(readFileSync(join(folder, files?.picture ?? ''))).width).toBe(1252);
}, 60_000);

test('a file in its place is complained of before anything is tested', async () => {
  const folder = folderWith({ file: '' });
  writeFileSync(join(folder, 'file'), 'mine');
  for (const place of ['file', 'file/below']) {
    const words = ['--evidence', join(folder, place), 'test-models/nuclei-2d-broken'];
    const { status, stderr } = await run(['test', ...ONNX, ...words]);
    expect([status, stderr]).toEqual([3, expect.stringContaining('--evidence:')]);
  }
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
}, 60_000);
