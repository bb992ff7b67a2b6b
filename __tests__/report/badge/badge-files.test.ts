import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ResourceReport } from '../../../src/contract/report.ts';
import { badgeEntries, badgeFiles } from '../../../src/report/badge/badge-files.ts';
import { badgePath } from '../../../src/report/badge/badge-path.ts';
import { readResults } from '../../../src/report/badge/results-index.ts';
import { badgeSection, badgeSnippet, rawUrl } from '../../../src/report/markdown/badge-snippet.ts';
import { githubPage } from '../github-page.ts';
import { hostileText } from '../hostile-text.ts';
import { environment, passed, resource, testReport, verdict } from '../make-report.ts';
import { stateOf } from '../states.ts';

const place = { serverUrl: 'https://github.com', repository: 'bio/collection', branch: 'badges' };

function model(id: string, overrides: Partial<ResourceReport> = {}): ResourceReport {
  return resource({ id, ...overrides });
}

function at(startedAt: string, ...resources: ResourceReport[]) {
  return testReport(resources, { startedAt, duration: 0 });
}

function indexOf(files: Map<string, string | null>): string {
  const text = files.get('index.json');
  if (typeof text !== 'string') throw new Error('no index');
  return text;
}

const DECIDED = {
  date: '2026-11-20T12:31:23.400Z',
  toolVersion: '0.1.0',
  environment,
  key: null,
  packageHash: null,
};

describe('the files of the badge branch', () => {
  test('are two a resource, two of the collection, the same for each weights format, and the index', () => {
    const files = badgeFiles(stateOf('mixed'), null);
    expect([...files.keys()].sort()).toEqual([
      'badges/collection.json',
      'badges/collection.svg',
      'badges/models/good.json',
      'badges/models/good.svg',
      'badges/models/unet.json',
      'badges/models/unet.svg',
      'formats/onnx/collection.json',
      'formats/onnx/collection.svg',
      'formats/onnx/models/good.json',
      'formats/onnx/models/good.svg',
      'formats/onnx/models/unet.json',
      'formats/onnx/models/unet.svg',
      'formats/pytorch_state_dict/collection.json',
      'formats/pytorch_state_dict/collection.svg',
      'formats/pytorch_state_dict/models/unet.json',
      'formats/pytorch_state_dict/models/unet.svg',
      'formats/torchscript/collection.json',
      'formats/torchscript/collection.svg',
      'formats/torchscript/models/unet.json',
      'formats/torchscript/models/unet.svg',
      'index.json',
    ]);
    expect(JSON.parse(indexOf(files))).toEqual({
      schemaVersion: 1,
      results: {
        'models/good': {
          status: 'passed',
          type: 'model',
          date: '2026-11-20T12:31:23.400Z',
          toolVersion: '0.1.0',
          formats: { onnx: 'passed' },
          name: 'Good',
          durations: { 'onnx/cpu': 612 },
          decided: { ...DECIDED, status: 'passed' },
        },
        'models/unet': {
          status: 'failed',
          type: 'model',
          date: '2026-11-20T12:31:23.400Z',
          toolVersion: '0.1.0',
          formats: { onnx: 'passed', pytorch_state_dict: 'unsupported', torchscript: 'failed' },
          name: 'U-Net for nuclei',
          durations: { 'onnx/cpu': 612, 'torchscript/cpu': 1012 },
          decided: { ...DECIDED, status: 'failed' },
        },
      },
    });
  });

  test('a run on one model keeps what is known of the others', () => {
    const first = badgeFiles(at('2026-01-01T00:00:00Z', model('a'), model('b')), null);
    const second = badgeFiles(
      at(
        '2026-01-02T00:00:00Z',
        model('b', { status: 'failed', verdicts: [verdict('onnx', 'crashed', '', '')] }),
      ),
      indexOf(first),
    );
    expect([...second.keys()]).not.toContain('badges/a.svg');
    expect(second.get('badges/collection.json')).toContain('1 of 2 models passes');
    expect(readResults(indexOf(second)).get('a')?.date).toBe('2026-01-01T00:00:00.000Z');
  });

  test('an earlier run that ends later changes nothing of the later one', () => {
    const later = badgeFiles(at('2026-01-02T00:00:00Z', model('a')), null);
    const earlier = badgeFiles(
      at('2026-01-01T00:00:00Z', model('a', { status: 'failed' }), model('b')),
      indexOf(later),
    );
    expect(readResults(indexOf(earlier)).get('a')?.status).toBe('passed');
    expect([...earlier.keys()]).not.toContain('badges/a.svg');
    expect([...earlier.keys()]).toContain('badges/b.svg');
  });

  test('applied twice changes nothing', () => {
    const report = stateOf('mixed');
    const once = badgeFiles(report, null);
    expect(badgeFiles(report, indexOf(once))).toEqual(once);
  });

  test('a removed resource loses its badge and its entry', () => {
    const first = badgeFiles(at('2026-01-01T00:00:00Z', model('a'), model('b')), null);
    const second = badgeFiles(
      at('2026-01-02T00:00:00Z', model('a', { status: 'removed' })),
      indexOf(first),
    );
    expect(second.get('badges/a.svg')).toBeNull();
    expect(second.get('badges/a.json')).toBeNull();
    expect([...readResults(indexOf(second)).keys()]).toEqual(['b']);
    expect(
      badgeEntries(at('2026-01-02T00:00:00Z', model('a', { status: 'removed' }))),
    ).toHaveLength(1);
  });

  test.each([
    ['no JSON'],
    ['null'],
    ['[]'],
    ['{"results": []}'],
    ['{"results": {"a": {"status": "great"}}}'],
  ])('an index that is none is begun anew: %s', (text) => {
    expect(readResults(text).size).toBe(0);
    expect(badgeFiles(stateOf('mixed'), text)).toEqual(badgeFiles(stateOf('mixed'), null));
  });

  test('ids that name parts of an object are ordinary ids', () => {
    const files = badgeFiles(
      at('2026-01-01T00:00:00Z', model('__proto__'), model('constructor')),
      null,
    );
    expect([...readResults(indexOf(files)).keys()].sort()).toEqual(['__proto__', 'constructor']);
    expect(readResults(indexOf(badgeFiles(stateOf('mixed'), indexOf(files)))).size).toBe(4);
  });

  test('formats keep their names', () => {
    const files = badgeFiles(
      at('2026-01-01T00:00:00Z', model('a', { verdicts: [passed('onnx')] })),
      null,
    );
    expect(readResults(indexOf(files)).get('a')?.formats).toEqual({ onnx: 'passed' });
  });
});

describe('the path of a badge', () => {
  test.each([
    ['models/unet', 'badges/models/unet'],
    ['models/my model (v1.2)', 'badges/models/my model (v1.2)'],
    ['.', 'badges/%.'],
    ['', 'badges/%'],
    ['../../x', 'badges/%../%../x'],
    ['/etc/x', 'badges/%/etc/x'],
    ['collection', 'badges/collection_'],
    ['https://a.b/rdf.yaml', 'badges/https%3A/%/a.b/rdf.yaml'],
  ])('of %s is %s', (id, expected) => {
    expect(badgePath(id)).toBe(expected);
  });

  test('stays below badges/, is never the collection’s, and belongs to one id', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const path = badgePath(one);
        const parts = path.split('/');
        expect(parts[0]).toBe('badges');
        expect(parts.length).toBeGreaterThan(1);
        expect(parts.filter((part) => part === '' || /^\.+$/.test(part))).toEqual([]);
        expect(path).not.toBe('badges/collection');
        expect(path).not.toMatch(/[\p{Cc}\\<>|"]/u);
        expect(badgePath(one) === badgePath(other)).toBe(
          one.replace(/\p{Cs}/gu, '\ufffd') === other.replace(/\p{Cs}/gu, '\ufffd'),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what to paste', () => {
  test('is an image with a text for those who don’t see it, linked to the results', () => {
    const snippet = badgeSnippet({ name: 'models/unet', path: badgePath('models/unet') }, place);
    const image = githubPage(snippet).elements.find(({ tag }) => tag === 'img');
    expect(image?.attributes).toEqual({
      src: 'https://raw.githubusercontent.com/bio/collection/badges/badges/models/unet.svg',
      alt: 'test results of models/unet',
    });
  });

  test('works for any id', () => {
    fc.assert(
      fc.property(hostileText, (id) => {
        const page = githubPage(badgeSnippet({ name: id, path: badgePath(id) }, place));
        expect(page.elements.map(({ tag }) => tag)).toEqual(['p', 'a', 'img']);
        const { pathname } = new URL(page.elements[2]?.attributes.src ?? '');
        const path = pathname.split('/').slice(4).map(decodeURIComponent).join('/');
        expect(path).toBe(`${badgePath(id)}.svg`);
      }),
      { numRuns: 1000 },
    );
  });

  test('on another server comes from there', () => {
    expect(
      rawUrl('badges/a b.svg', { ...place, serverUrl: 'https://git.example', branch: 'x/y' }),
    ).toBe('https://git.example/bio/collection/raw/x/y/badges/a%20b.svg');
    expect(rawUrl('../x.svg', place)).toBeNull();
  });

  test('is cut where there are very many', () => {
    const section = badgeSection(badgeEntries(stateOf('huge')), place);
    expect(section).toContain('… and 251 more badges, named in the same way.');
    expect(badgeSection([], place)).toBe('');
  });
});
