import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { reportEnvironment } from '../../src/inference/report-environment.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();

test('names the machine and the installed engine without loading it', () => {
  const { version } = JSON.parse(
    readFileSync('node_modules/onnxruntime-node/package.json', 'utf8'),
  );
  expect(reportEnvironment()).toEqual({
    node: process.versions.node,
    os: expect.stringContaining(process.platform),
    arch: process.arch,
    engines: { 'onnxruntime-node': version },
    cpus: expect.any(Number),
    memory: expect.any(Number),
  });
});

test('names no engine where none is installed', () => {
  expect(reportEnvironment(folder()).engines).toEqual({});
});
