import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BASES } from '../../scripts/docs/findings/bases.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: number; stdout: string }> {
  const chunks: Buffer[] = [];
  const sink = () => new PassThrough();
  const stdout = sink();
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const terminal: Terminal = {
    stdin: new PassThrough(),
    stdout,
    stderr: sink().resume(),
    environment: {},
    folder,
    color: { stdout: false, stderr: false },
    width: 100,
    live: null,
  };
  const code = await runCli(argv, terminal);
  return { code, stdout: Buffer.concat(chunks).toString() };
}

test('upgrade rewrites the file, shows the difference and says what was lost', async () => {
  const file = join(folder, 'rdf.yaml');
  writeFileSync(file, `${BASES['dataset 0.2']}\ndownload_url: https://example.org/x\n`);
  const { code, stdout } = await run('upgrade', 'rdf.yaml');
  expect(code).toBe(0);
  expect(stdout).toContain('rdf.yaml: 0.2.4 → 0.3.4');
  expect(stdout).toContain('-download_url: https://example.org/x');
  expect(stdout).toMatch(/Could not be carried over:\n {2}- "download_url" was removed/);
  expect(readFileSync(file, 'utf8')).toContain('format_version: 0.3.4');
});

test('with --dry-run the file stays', async () => {
  const file = join(folder, 'rdf.yaml');
  writeFileSync(file, BASES['dataset 0.2']);
  const { code, stdout } = await run('upgrade', '--dry-run', 'rdf.yaml');
  expect([code, stdout.includes('+format_version: 0.3.4')]).toEqual([0, true]);
  expect(readFileSync(file, 'utf8')).toBe(BASES['dataset 0.2']);
});

test('a broken description is left alone and fails', async () => {
  const file = join(folder, 'rdf.yaml');
  writeFileSync(file, 'type: dataset\nformat_version: 0.2.4\n');
  const { code, stdout } = await run('upgrade', 'rdf.yaml');
  expect(code).toBe(1);
  expect(stdout).toContain('was left alone, mend it first');
  expect(stdout).toContain('The field "name" is missing.');
});

test('without a path it is misused', async () => {
  expect((await run('upgrade')).code).toBe(3);
});
