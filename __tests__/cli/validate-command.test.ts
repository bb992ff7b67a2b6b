import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { makeZip } from '../files/zip.ts';
import { lineErrors, reportErrors } from '../report/schemas.ts';
import { temporaryFolders } from '../temporary.ts';
import { smoothModel } from '../testing/packages.ts';
import { run, start } from './command.ts';
import { goodModel, INVALID } from './packages.ts';

const folderWith = temporaryFolders();
const linesOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** Without the advice on what a description might say besides. */
function errorsOf<Line extends { findings: { severity: string }[] }>(line: Line): Line {
  return { ...line, findings: line.findings.filter(({ severity }) => severity === 'error') };
}

/** A good model whose weights are not there. */
function lackingModel(folder: string) {
  const { [`${folder}/weights.onnx`]: _, ...files } = goodModel(folder);
  return files;
}

describe('validate', () => {
  test('shows the place of what is wrong', async () => {
    const folder = folderWith({ 'm/rdf.yaml': INVALID });
    const { status, stdout } = await run(['validate', 'm'], { folder });
    expect(status).toBe(1);
    expect(stdout).toContain('m/rdf.yaml:3:1 ');
    expect(stdout).toContain('    3 | name: [not, a, name]\n');
    expect(stdout).toMatch(/^ +\| \^{4}$/m);
    expect(stdout).toContain('What to do: ');
  });

  test('runs nothing, but looks at the files unless told not to', async () => {
    const folder = folderWith(lackingModel('m'));
    const whole = await run(['validate', 'm', '--json', '-'], { folder });
    expect(whole.status).toBe(1);
    const report = JSON.parse(whole.stdout);
    expect(reportErrors(report)).toEqual([]);
    expect(report.resources.map(errorsOf)).toMatchObject([
      { id: 'm', status: 'failed', findings: [{ code: 'file-missing' }], verdicts: [] },
    ]);
    const text = await run(['validate', 'm', '--no-files', '--json', '-'], { folder });
    expect(text.status).toBe(0);
    expect(JSON.parse(text.stdout).resources.map(errorsOf)).toMatchObject([
      { status: 'valid', findings: [] },
    ]);
  });

  test('--strict counts warnings as errors', async () => {
    const folder = folderWith(goodModel('m', smoothModel({ format_version: '0.6.0' })));
    const { status, stdout } = await run(['validate', 'm', '--json', '-', '--no-files'], {
      folder,
    });
    const [{ findings }] = JSON.parse(stdout).resources;
    expect(status).toBe(0);
    expect(findings.map(({ severity }: { severity: string }) => severity)).toContain('warning');
    expect((await run(['validate', 'm', '--no-files', '--strict'], { folder })).status).toBe(1);
  });
});

describe('validate --jsonl', () => {
  test('gives a line for each description, valid, invalid or not there', async () => {
    const folder = folderWith({
      ...lackingModel('lacking'),
      ...goodModel('good'),
      'bad/rdf.yaml': INVALID,
      'list/rdf.yaml': '- a\n- list\n',
    });
    const words = ['validate', '--jsonl', 'lacking', 'good', 'bad', 'list', 'gone/rdf.yaml'];
    const { status, stdout, stderr } = await run(words, { folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const lines = linesOf(stdout);
    for (const line of lines) expect(lineErrors(line)).toEqual([]);
    expect(lines.map(errorsOf)).toMatchObject([
      {
        source: 'lacking/rdf.yaml',
        type: 'model',
        status: 'invalid',
        findings: [{ code: 'file-missing' }],
      },
      {
        source: 'good/rdf.yaml',
        type: 'model',
        formatVersion: '0.5.4',
        status: 'valid',
        findings: [],
      },
      { source: 'bad/rdf.yaml', status: 'invalid' },
      { source: 'list/rdf.yaml', type: null, status: 'invalid' },
      {
        source: 'gone/rdf.yaml',
        type: null,
        status: 'error',
        findings: [{ code: 'path-not-found' }],
      },
    ]);
  });

  test('only undecided lines end with 2, or 0 if told so', async () => {
    expect((await run(['validate', '--jsonl', 'gone'])).status).toBe(2);
    expect((await run(['validate', '--jsonl', 'gone', '--fail-on', 'failed'])).status).toBe(0);
  });

  test('--quiet leaves out what is valid', async () => {
    const folder = folderWith({ ...goodModel('good'), 'bad/rdf.yaml': INVALID });
    const { stdout } = await run(['validate', '--jsonl', '--quiet', '.'], { folder });
    expect(linesOf(stdout)).toMatchObject([{ source: 'bad/rdf.yaml' }]);
  });

  test('takes thousands of paths in little memory', async () => {
    const folder = folderWith({
      'ä ö/bioimageio.yaml': readFileSync('test-models/nuclei-2d/v0_4.bioimageio.yaml'),
      'bad/rdf.yaml': INVALID,
    });
    const paths = Array.from({ length: 3000 }, (_, i) =>
      i % 3 === 0 ? 'bad/rdf.yaml' : 'ä ö/bioimageio.yaml',
    );
    const { status, stdout } = await run(['validate', '--jsonl', '--no-files', '-'], {
      folder,
      input: paths.join('\n'),
      nodeFlags: ['--max-old-space-size=64'],
    });
    expect(status).toBe(1);
    expect(linesOf(stdout).map(({ source }) => source)).toEqual(paths);
  }, 120_000);

  test('writes each line as soon as it is known', async () => {
    const child = start(['validate', '--jsonl', '--no-files', '-']);
    const answers = child.stdout?.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const round of [1, 2]) {
      child.stdin?.write(`test-models/nuclei-2d/v0_4.bioimageio.yaml\n`);
      const line = await answers?.next();
      expect([round, JSON.parse(line?.value).status]).toEqual([round, 'valid']);
    }
    child.stdin?.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  test('removes an unpacked package before the next path comes', async () => {
    const files = Object.entries(lackingModel('m')).map(
      ([path, content]): [string, { content: string | Uint8Array }] => [path, { content }],
    );
    const folder = folderWith({ 'p.zip': await makeZip(files), 'tmp/.keep': '' });
    const environment = { TMPDIR: join(folder, 'tmp') };
    const child = start(['validate', '--jsonl', '--fail-on', 'never', '-'], {
      folder,
      environment,
    });
    const answers = child.stdout?.setEncoding('utf8')[Symbol.asyncIterator]();
    for (let round = 0; round < 2; round++) {
      child.stdin?.write('p.zip\n');
      expect(JSON.parse((await answers?.next())?.value).source).toBe('p.zip/m/rdf.yaml');
      // It is removed once its line is written; the process waits for the next path all the while.
      while (readdirSync(join(folder, 'tmp')).length > 1) await sleep(20);
      expect(child.exitCode).toBeNull();
    }
    child.stdin?.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  test('stops quietly when its reader goes away', async () => {
    const child = start(['validate', '--jsonl', '--no-files', '-']);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    // Paths without end: only the closed pipe can end it.
    const feed = setInterval(
      () => child.stdin?.write('test-models/nuclei-2d/v0_4.bioimageio.yaml\n'),
      5,
    );
    child.stdin?.on('error', () => {});
    child.stdout?.once('data', () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    clearInterval(feed);
    expect({ status, stderr }).toEqual({ status: 141, stderr: '' });
  });
});

test('a package is unpacked, checked and put away', async () => {
  const files = Object.entries(lackingModel('m')).map(
    ([path, content]): [string, { content: string | Uint8Array }] => [path, { content }],
  );
  const folder = folderWith({ 'p.zip': await makeZip(files), 'tmp/.keep': '' });
  const environment = { TMPDIR: join(folder, 'tmp') };
  const words = ['validate', '--jsonl', 'p.zip', 'p.zip'];
  const { stdout } = await run(words, { folder, environment });
  const line = {
    source: 'p.zip/m/rdf.yaml',
    status: 'invalid',
    findings: [{ code: 'file-missing' }],
  };
  expect(linesOf(stdout).map(errorsOf)).toMatchObject([line, line]);
  expect(readdirSync(join(folder, 'tmp'))).toEqual(['.keep']);
});
