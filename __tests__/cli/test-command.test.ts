import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/contract/report.ts';
import { reportErrors } from '../report/schemas.ts';
import { temporaryFolders, writeFiles } from '../temporary.ts';
import { onnxFixture, smoothModel } from '../testing/packages.ts';
import { run } from './command.ts';
import { goodModel, wrongModel } from './packages.ts';

const folderWith = temporaryFolders();
/** A second entry, which is no such model. */
const TFJS = { source: 'weights.onnx', tensorflow_version: '2.15.0' };
const statuses = (text: string) =>
  (JSON.parse(text) as Report).resources.map(({ id, status }) => [id, status]);

describe('the exit code', () => {
  test('is 0 where all passed; people read plain lines and a table', async () => {
    const { status, stdout, stderr } = await run(['test', 'm'], {
      folder: folderWith(goodModel('m')),
    });
    expect({ status, stderr: stderr.split('\n') }).toEqual({
      status: 0,
      stderr: [
        '[1/1] m',
        '[1/1] m: ONNX, ONNX (2 other sizes)',
        '[1/1] m: ONNX runs',
        expect.stringMatching(/^\[1\/1\] m: ✔ ONNX passes \(\d+/),
        '[1/1] m: ONNX (batch 2, size 0) runs',
        '[1/1] m: ✔ ONNX (batch 1, size 0) passes',
        expect.stringMatching(/^\[1\/1\] m: ✔ ONNX \(batch 2, size 0\) passes \(\d+/),
        '[1/1] m: ✔ ready',
        '',
      ],
    });
    expect(stdout).toMatch(/ONNX +✔ passes/);
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['undecided', 1],
    ['failed', 1],
    ['never', 0],
  ])('of a failure with --fail-on %s is %d', async (failOn, expected) => {
    const folder = folderWith({ ...goodModel('good'), ...wrongModel('wrong') });
    const { status, stdout } = await run(['test', '.', '--fail-on', failOn], { folder });
    expect(status).toBe(expected);
    expect(stdout).toContain('ONNX fails: output differs');
    expect(stdout).toContain('2 models: 1 ready, 1 needs work');
  });

  test.each([
    ['undecided', 2],
    ['failed', 0],
    ['never', 0],
  ])('of what no engine runs with --fail-on %s is %d', async (failOn, expected) => {
    const weights = onnxFixture('unknown-operator.onnx');
    const folder = folderWith({ ...goodModel('m'), 'm/weights.onnx': weights });
    const { status, stdout } = await run(['test', 'm', '--fail-on', failOn], { folder });
    expect({ status, stdout }).toEqual({
      status: expected,
      stdout: expect.stringContaining('not supported yet'),
    });
  });

  test('is 0 where only a passing format was asked for', async () => {
    const description = smoothModel({ weights: { tensorflow_js: TFJS } });
    const folder = folderWith(goodModel('m', description));
    const { status } = await run(['test', 'm', '--weights-format', 'onnx'], { folder });
    expect(status).toBe(0);
  });
});

describe('--json', () => {
  test('- leaves standard output to the report alone', async () => {
    const folder = folderWith({ ...goodModel('good'), ...wrongModel('wrong') });
    const { status, stdout, stderr } = await run(['test', '.', '--json', '-'], { folder });
    expect(status).toBe(1);
    expect(reportErrors(JSON.parse(stdout))).toEqual([]);
    expect(statuses(stdout)).toEqual([
      ['good', 'passed'],
      ['wrong', 'failed'],
    ]);
    expect(stderr).toContain('ONNX fails: output differs');
  });

  test('FILE writes it there and says where', async () => {
    const folder = folderWith(goodModel('m'));
    const { stdout } = await run(['test', 'm', '--json', 'out.json'], { folder });
    expect(stdout).toMatch(/\nReport: out\.json\n$/);
    const report = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(reportErrors(report)).toEqual([]);
    expect(report.environment.engines).toHaveProperty('onnxruntime-node');
  });
});

test('--quiet says nothing where nothing failed, and only failures elsewhere', async () => {
  const folder = folderWith({ ...goodModel('good'), ...wrongModel('wrong') });
  expect(await run(['test', 'good', '--quiet'], { folder })).toEqual({
    status: 0,
    signal: null,
    stdout: '',
    stderr: '',
  });
  const { stdout, stderr } = await run(['test', '.', '--quiet'], { folder });
  expect(stderr).toBe('');
  expect(stdout).toContain('wrong');
  expect(stdout).not.toMatch(/^good/m);
});

test('--timeout ends a case that takes longer', async () => {
  const { endlessModel } = await import('./packages.ts');
  const folder = folderWith(endlessModel('m'));
  const { status, stdout } = await run(['test', 'm', '--timeout', '2s'], { folder });
  expect(status).toBe(2);
  expect(stdout).toContain('timeout');
});

test('- takes the paths from standard input', async () => {
  const folder = folderWith({ ...goodModel('a'), ...goodModel('b c'), ...wrongModel('d') });
  const options = { folder, input: 'a\nb c/rdf.yaml\r\n\n' };
  const { status, stdout } = await run(['test', '-', '--json', '-'], options);
  expect(status).toBe(0);
  expect(statuses(stdout)).toEqual([
    ['a', 'passed'],
    ['b c', 'passed'],
  ]);
});

test('no path on standard input is nothing to test, not a misuse', async () => {
  const { status, stdout } = await run(['test', '-', '--json', '-']);
  expect({ status, found: statuses(stdout) }).toEqual({ status: 0, found: [] });
});

test('--changed-since takes what differs from a commit, also below given paths only', async () => {
  const folder = folderWith({ ...goodModel('a'), ...goodModel('b'), ...goodModel('c') });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'start');
  writeFiles(folder, { 'a/README.md': 'new', ...wrongModel('b') });
  git('rm', '-rq', 'c');

  const all = await run(['test', '--changed-since', 'main', '--json', '-'], { folder });
  expect(statuses(all.stdout)).toEqual([
    ['a', 'passed'],
    ['b', 'failed'],
    ['c', 'removed'],
  ]);
  const some = await run(['test', 'a', '--changed-since', 'HEAD', '--json', '-'], { folder });
  expect(statuses(some.stdout)).toEqual([['a', 'passed']]);
  expect(some.status).toBe(0);
});

test('--device asks for another device', async () => {
  const folder = folderWith(goodModel('m'));
  const words = ['test', 'm', '--device', 'gpu', '--shapes', 'test', '--json', '-'];
  const { stdout } = await run(words, { folder });
  const [resource] = (JSON.parse(stdout) as Report).resources;
  expect(resource?.verdicts).toMatchObject([{ device: 'gpu', weightsFormat: 'onnx' }]);
});

test('--memory ends a case that needs more', async () => {
  const folder = folderWith(goodModel('m'));
  const words = ['test', 'm', '--memory', '20MB', '--shapes', 'test', '--json', '-'];
  const { status, stdout } = await run(words, { folder });
  const [resource] = (JSON.parse(stdout) as Report).resources;
  expect(resource?.verdicts).toMatchObject([{ status: 'error', cause: 'out-of-memory' }]);
  expect(status).toBe(2);
});
