import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { BASES } from '../../scripts/docs/findings/bases.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { temporaryFolders } from '../temporary.ts';
import { smoothModel } from '../testing/packages.ts';
import { run } from './command.ts';
import { goodModel } from './packages.ts';

const writeTree = temporaryFolders();
const DATASET = BASES['dataset 0.3'] ?? '';
/** Two mends that are certain, a comment and a style that must stay. */
const WRONG = `# kept by hand\n${DATASET.replace('description:', 'descripton:')}# the end\n`;

const README = '# Nuclei\n\n## Validation\nBy eye.\n';

/** Runs the command as at a terminal where somebody types these lines. */
async function answering(folder: string, typed: string, ...argv: string[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const texts = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof texts) =>
    new PassThrough().on('data', (chunk: Buffer) => {
      texts[name] += chunk.toString();
    });
  const terminal: Terminal = {
    stdin,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    environment: {},
    folder,
    color: { stdout: false, stderr: false },
    width: 100,
    live: null,
  };
  stdin.end(typed);
  return { code: await runCli(argv, terminal), ...texts };
}

test('shows what changes and writes it after a yes', async () => {
  const folder = writeTree({ 'rdf.yaml': WRONG, 'README.md': README });
  const { code, stdout, stderr } = await answering(folder, 'what?\ny\n', 'fix', 'rdf.yaml');
  expect(stdout).toContain('rdf.yaml: 1 certain mend');
  expect(stdout).toMatch(/^-descripton: /m);
  expect(stdout).toMatch(/^\+description: /m);
  expect(stderr.split('Change rdf.yaml?')).toHaveLength(3);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'rdf.yaml'), 'utf8')).toBe(
    WRONG.replace('descripton', 'description'),
  );
});

test.each(['n\n', '\n', '', 'q\n'])('leaves the file alone after %j', async (typed) => {
  const folder = writeTree({ 'rdf.yaml': WRONG, 'README.md': README });
  const { code } = await answering(folder, typed, 'fix', 'rdf.yaml');
  expect([code, readFileSync(join(folder, 'rdf.yaml'), 'utf8')]).toEqual([1, WRONG]);
});

test('all asks once only', async () => {
  const folder = writeTree({
    ...{ 'a/rdf.yaml': WRONG, 'a/README.md': README },
    ...{ 'b/rdf.yaml': WRONG, 'b/README.md': README },
  });
  const { code, stderr } = await answering(folder, 'a\n', 'fix', '.');
  expect([code, stderr.split('Change ').length - 1]).toEqual([0, 1]);
  for (const name of ['a', 'b'])
    expect(readFileSync(join(folder, name, 'rdf.yaml'), 'utf8')).toContain('\ndescription:');
});

test('without a terminal it wants --yes or --dry-run', async () => {
  const folder = writeTree({ 'rdf.yaml': WRONG, 'README.md': README });
  const { status, stderr } = await run(['fix', 'rdf.yaml'], { folder, input: 'y\n' });
  expect(status).toBe(3);
  expect(stderr).toContain('--yes');
  expect(readFileSync(join(folder, 'rdf.yaml'), 'utf8')).toBe(WRONG);
});

test('--dry-run shows the same and writes nothing', async () => {
  const folder = writeTree({ 'rdf.yaml': WRONG, 'README.md': README });
  const before = statSync(join(folder, 'rdf.yaml')).mtimeMs;
  const { status, stdout } = await run(['fix', '--dry-run', '--yes', 'rdf.yaml'], { folder });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\+description: /m);
  expect(statSync(join(folder, 'rdf.yaml')).mtimeMs).toBe(before);
});

test('mends the checksums of weights and test tensors, and only the text with --no-files', async () => {
  const model = smoothModel();
  const text = JSON.stringify(model, null, 1)
    .replace('"source": "weights.onnx"', `"source": "weights.onnx", "sha256": "${'0'.repeat(64)}"`)
    .replace('"source": "x.npy"', `"source": "x.npy", "sha256": "${'1'.repeat(64)}"`);
  const folder = writeTree({ ...goodModel('m', model), 'm/rdf.yaml': text });
  const file = join(folder, 'm', 'rdf.yaml');
  expect(text).toContain('1'.repeat(64));
  expect((await run(['fix', '--yes', '--no-files', 'm'], { folder })).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('0'.repeat(64));
  const { status, stdout } = await run(['fix', '--yes', 'm'], { folder });
  expect(stdout).toContain('Write the SHA-256 of the file (sha256-mismatch)');
  expect(status).toBe(0);
  const { stdout: after } = await run(['validate', 'm'], { folder });
  expect(after).not.toContain('sha256-mismatch');
  expect((await run(['test', 'm'], { folder })).status).toBe(0);
});

test('what it cannot mend is told, with exit code 1; a byte order mark and CRLF stay', async () => {
  const text = `\uFEFF${WRONG.replace(/^name:.*\n/m, '')}`.replaceAll('\n', '\r\n');
  const folder = writeTree({ 'rdf.yaml': text });
  const { status, stdout } = await run(['fix', '--yes', 'rdf.yaml'], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain('Still to be mended by hand:');
  expect(stdout).toContain('The field "name" is missing.');
  expect(readFileSync(join(folder, 'rdf.yaml'), 'utf8')).toBe(
    text.replace('descripton', 'description'),
  );
});

test('a file that is no UTF-8 is left alone', async () => {
  const folder = writeTree({});
  writeFileSync(join(folder, 'rdf.yaml'), Buffer.from(`${WRONG}# caf\xe9\n`, 'latin1'));
  const { status, stdout } = await run(['fix', '--yes', 'rdf.yaml'], { folder });
  expect([status, stdout]).toEqual([1, expect.stringContaining('UTF-8')]);
});
