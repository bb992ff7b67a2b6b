import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/contract/report.ts';
import { reportErrors } from '../report/schemas.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';
import { goodModel } from './packages.ts';

const folderWith = temporaryFolders();

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function row(report: Report, partner: string) {
  return report.resources[0]?.partners?.find((one) => one.partner === partner);
}

test('says for each software whether it can use a model, with the rule, and writes it', async () => {
  const folder = folderWith({
    ...goodModel('m'),
    'published/index.json': '{"timestamp": "2026-05-20T04:44:53Z"}',
    'published/reports/some/m/v0/reports/imjoy_1.2.json':
      '{"status": "failed", "error": "no luck"}',
    'published/reports/some/m/v0/reports/ilastik_1.4.json': '{"status": "failed"}',
  });
  const words = ['partners', 'm', '--partner-reports', 'published', '--json', 'out.json'];
  const { status, stdout, stderr } = await run(words, { folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ {2}- ilastik +Not applicable, because it reads/m);
  expect(stdout).toMatch(/^ {2}\+ imjoy +Predicted: ImJoy works with `onnx`/m);
  expect(stdout).toContain(
    'Its own report says otherwise: failed with version 1.2 (2026-05-20): no luck',
  );
  const report = readReport(join(folder, 'out.json'));
  expect(reportErrors(report)).toEqual([]);
  expect(row(report, 'imjoy')?.published).toMatchObject({ agrees: false });
  expect(row(report, 'ilastik')?.published).toMatchObject({ agrees: true });
});

test('test and validate put published reports beside their rows too', async () => {
  const folder = folderWith({
    ...goodModel('m'),
    'published/reports/some/m/v0/reports/imjoy_1.2.json': '{"status": "failed"}',
  });
  for (const command of ['test', 'validate']) {
    await run([command, 'm', '--partner-reports', 'published', '--json', 'out.json'], { folder });
    const published = row(readReport(join(folder, 'out.json')), 'imjoy')?.published;
    expect(published).toMatchObject({ version: '1.2', date: null, agrees: false });
  }
});

test('test raises what it ran, and validate predicts', async () => {
  const folder = folderWith(goodModel('m'));
  await run(['test', 'm', '--json', 'ran.json'], { folder });
  await run(['validate', 'm', '--json', 'seen.json'], { folder });
  expect(row(readReport(join(folder, 'ran.json')), 'imjoy')?.basis).toBe('ran');
  expect(row(readReport(join(folder, 'seen.json')), 'imjoy')?.basis).toBe('predicted');
});

test('an invalid description and a path that is not there', async () => {
  const folder = folderWith({ 'm/rdf.yaml': 'type: model\nformat_version: 0.5.4\n' });
  const invalid = await run(['partners', 'm'], { folder });
  expect(invalid.status).toBe(0);
  expect(invalid.stdout).toMatch(/ilastik +Not known, because the description is not valid/);
  const missing = await run(['partners', 'nothing'], { folder });
  expect(missing.status).toBe(3);
});

describe('--partner-rules', () => {
  const RULES = `
icy: false
imjoy: { rules: [{ id: house, check: tag, with: { anyOf: [web] }, otherwise: not-applicable }] }
`;

  test.each(['partners', 'validate', 'test'])('changes the rules of %s', async (command) => {
    const folder = folderWith({ ...goodModel('m'), 'rules.yaml': RULES });
    const words = [command, 'm', '--partner-rules', 'rules.yaml', '--json', 'out.json'];
    expect((await run(words, { folder })).status).toBe(0);
    const report = readReport(join(folder, 'out.json'));
    expect(row(report, 'icy')).toBeUndefined();
    expect(row(report, 'imjoy')).toMatchObject({ status: 'not-applicable', rule: 'house' });
    expect(row(report, 'qupath')).toBeDefined();
  });

  test.each([
    ['nothing.yaml', '', 'cannot be read (ENOENT)'],
    ['a.yaml', 'a: [', 'is no YAML'],
    ['a.yaml', 'icy: {wights: {}}', 'at icy'],
    ['a.yaml', 'our-viewer: {title: Ours}', 'new software needs'],
  ])('%s with %j is misuse', async (name, text, said) => {
    const folder = folderWith({ ...goodModel('m'), ...(text === '' ? {} : { [name]: text }) });
    const { status, stderr } = await run(['partners', 'm', '--partner-rules', name], { folder });
    expect(status).toBe(3);
    expect(stderr).toContain(`--partner-rules: '${name}'`);
    expect(stderr).toContain(said);
  });
});
