import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';
import { goodModel, INVALID } from './packages.ts';

const folderWith = temporaryFolders();

describe('--format', () => {
  test('writes every format that is named, beside what people read', async () => {
    const folder = folderWith({ ...goodModel('m'), 'n/rdf.yaml': INVALID });
    const targets = [
      'text=out/report.txt',
      'json=out/report.json',
      'junit=out/with space/junit.xml',
      'sarif=out/report.sarif',
      'validation-summary=out/summaries',
      'tool-compatibility=out/tools',
      'test-summary=out/tests',
    ];
    const words = ['validate', 'm', 'n', ...targets.flatMap((target) => ['--format', target])];
    const { status, stdout } = await run(words, { folder });
    expect(status).toBe(1);
    const read = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');
    expect(read('report.txt')).toBe(stdout);
    expect(JSON.parse(read('report.json')).resources).toHaveLength(2);
    expect(read('with space/junit.xml')).toContain('<testsuite name="n"');
    const { results } = JSON.parse(read('report.sarif')).runs[0];
    const worst = results.find(({ level }: { level: string }) => level === 'error');
    expect(worst.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'n/rdf.yaml' }, region: { startLine: 3 } },
    });
    expect(JSON.parse(read('summaries/n/validation_summary.json')).status).toBe('failed');
    expect(read('tests/m/test_summary.yaml')).toMatch(/^rdf_sha256: [0-9a-f]{64}$/m);
    expect(readdirSync(join(folder, 'out/tools/reports/m/reports'))).toContain(
      'model-hub-ci_0.1.0.json',
    );
  });

  test.each([
    ['junt=x.xml', "'junt' is no format", 'Did you mean junit?'],
    ['junit', 'it is not said where to write', '--format junit=report.txt'],
    ['junit=m', "'m' is a folder", 'Name a file.'],
    ['test-summary=m/rdf.yaml', "'m/rdf.yaml' is a file", 'Name a folder.'],
  ])('%s is complained of before anything is tested', async (target, message, hint) => {
    const folder = folderWith(goodModel('m'));
    const { status, stdout, stderr } = await run(['test', 'm', '--format', target], { folder });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});

describe('--html', () => {
  test('writes a page with pictures of what the model gave, of which nothing else stays', async () => {
    const folder = folderWith();
    const model = join(process.cwd(), 'test-models/nuclei-2d-broken');
    const words = ['test', model, '--weights-format', 'onnx', '--shapes', 'test', '--quiet'];
    const files = ['--html', 'site/index.html', '--json', 'report.json'];
    const { status } = await run([...words, ...files], { folder });
    expect(status).toBe(1);
    const page = readFileSync(join(folder, 'site/index.html'), 'utf8');
    expect(page).toContain('<h1>1 model: needs work; 0 of 1 format');
    expect(page.match(/<img /g)).toHaveLength(1);
    // Lines of the description, read again.
    expect(page).toContain('aria-label="The place"');
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).not.toContain('.png');
    expect(readdirSync(folder).sort()).toEqual(['report.json', 'site']);
  });

  test('a folder in its place is complained of', async () => {
    const folder = folderWith(goodModel('m'));
    const { status, stderr } = await run(['validate', 'm', '--html', 'm'], { folder });
    expect(status).toBe(3);
    expect(stderr).toContain("'m' is a folder");
  });
});

describe('badge', () => {
  test('makes the badges of a report, and what to paste', async () => {
    const folder = folderWith(goodModel('models/a (b)'));
    await run(['validate', 'models/a (b)', '--json', 'report.json'], { folder });
    const { status, stdout } = await run(['badge', 'report.json', '--output', 'docs'], { folder });
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '![test results of the collection](docs/collection.svg)',
      '![test results of models/a (b)](docs/models/a%20%28b%29.svg)',
      '',
    ]);
    expect(readFileSync(join(folder, 'docs/models/a (b).svg'), 'utf8')).toContain('role="img"');
    expect(JSON.parse(readFileSync(join(folder, 'docs/collection.json'), 'utf8')).label).toBe(
      'collection',
    );
    expect(existsSync(join(folder, 'docs/index.json'))).toBe(false);
  });

  test.each([
    ['nothing.json', 'cannot be read (ENOENT)'],
    ['m/rdf.yaml', 'is no JSON'],
    ['other.json', 'is no report: '],
  ])('of %s is complained of', async (path, message) => {
    const folder = folderWith({ 'm/rdf.yaml': INVALID, 'other.json': '{"schemaVersion": 2}' });
    const { status, stderr } = await run(['badge', path], { folder });
    expect(status).toBe(3);
    expect(stderr).toContain(message);
  });

  test('takes one report', async () => {
    expect((await run(['badge'])).status).toBe(3);
    expect((await run(['badge', 'a.json', 'b.json'])).status).toBe(3);
  });
});
