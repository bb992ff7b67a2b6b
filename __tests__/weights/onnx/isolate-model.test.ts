import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isolateModel } from '../../../src/weights/onnx/isolate-model.ts';
import { localFile } from '../../inference/cases.ts';
import { temporaryFolders } from '../../temporary.ts';

const folder = temporaryFolders();

test('the model and what is declared stand together, and nothing else', async () => {
  const source = folder({ 'w.onnx': 'model', 'w.data': 'data', 'undeclared.bin': 'more' });
  const scratch = folder();
  const data = localFile(join(source, 'w.data'));
  const path = await isolateModel(localFile(join(source, 'w.onnx')), [data], scratch);
  expect(path).toBe(join(scratch, 'model', 'w.onnx'));
  expect(readdirSync(join(scratch, 'model')).sort()).toEqual(['w.data', 'w.onnx']);
  expect(readFileSync(join(scratch, 'model', 'w.data'), 'utf8')).toBe('data');
});

test('a name never leads out of the folder', async () => {
  const source = folder({ a: 'model', b: 'data' });
  const scratch = folder();
  const data = { ...localFile(join(source, 'b')), name: '../../escaped' };
  await isolateModel(localFile(join(source, 'a')), [data], scratch);
  expect(readdirSync(join(scratch, 'model')).sort()).toEqual(['a', 'escaped']);
});

test('two files of one name are refused, and no original is written to', async () => {
  const source = folder({ a: 'model', b: 'data' });
  const data = { ...localFile(join(source, 'b')), name: 'a' };
  await expect(isolateModel(localFile(join(source, 'a')), [data], folder())).rejects.toMatchObject({
    problem: { cause: 'load-failed', message: expect.stringContaining("'a'") },
  });
  expect(readFileSync(join(source, 'a'), 'utf8')).toBe('model');
  expect(readFileSync(join(source, 'b'), 'utf8')).toBe('data');
});

const SHM = '/dev/shm';
const otherDisk = existsSync(SHM) && statSync(SHM).dev !== statSync(folder()).dev;

(otherDisk ? test : test.skip)(
  'between file systems the data is copied, the model linked (needs /dev/shm)',
  async () => {
    const scratch = mkdtempSync(join(SHM, 'model-hub-ci-test-'));
    try {
      const source = folder({ 'w.onnx': 'model', 'w.data': 'data' });
      const data = localFile(join(source, 'w.data'));
      const path = await isolateModel(localFile(join(source, 'w.onnx')), [data], scratch);
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
      expect(lstatSync(join(scratch, 'model', 'w.data')).isFile()).toBe(true);
      expect(readFileSync(join(scratch, 'model', 'w.data'), 'utf8')).toBe('data');
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
);
