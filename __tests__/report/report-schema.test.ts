import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CAUSES } from '../../src/contract/causes.ts';
import type { DescriptionResult } from '../../src/contract/description.ts';
import { RESOURCE_STATUSES, type Report } from '../../src/contract/report.ts';
import { BLAMES, STAGES, STATUSES } from '../../src/contract/status.ts';
import { validateLine } from '../../src/report/terminal/validate-line.ts';
import { anyReport } from './arbitraries.ts';
import { finding } from './make-report.ts';
import { lineErrors, readSchema, reportErrors } from './schemas.ts';
import { STATES, stateOf } from './states.ts';

/** As another program reads it. */
function written(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('docs/report.schema.json', () => {
  test.each(Object.keys(STATES).filter((state) => state !== 'hostile'))(
    'takes the report %s',
    (state) => {
      expect(reportErrors(written(stateOf(state)))).toEqual([]);
    },
  );

  test('takes any report of the contract', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(reportErrors(written(report))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('refuses whatever key is missing, unknown or of another type', () => {
    const report = written(everything());
    const places = objectsIn(report, '');
    expect(places.length).toBeGreaterThan(20);
    const optional = new Set([
      'fix',
      'renamedFrom',
      'outputs',
      'log',
      'engine',
      'reused',
      'previous',
      'partners',
      'metadataCompleteness',
      'descriptionSha256',
      'published',
    ]);
    for (const { path, object } of places) {
      // These two have keys of the user's choosing.
      const free = /\/(engines|durations)$/.test(path);
      if (!free) {
        object.surplus = 1;
        expect({ path, refused: reportErrors(report).length > 0 }).toEqual({ path, refused: true });
        delete object.surplus;
      }
      for (const [key, value] of Object.entries(object)) {
        object[key] = [[]];
        expect({ path, key, refused: reportErrors(report).length > 0 }).toEqual({
          path,
          key,
          refused: true,
        });
        delete object[key];
        const isOptional =
          optional.has(key) ||
          (key === 'position' && path.endsWith('/evidence')) ||
          (key === 'environment' && /^\/resources\/\d+$/.test(path));
        if (!free && !isOptional)
          expect({ path, key, missed: reportErrors(report).length > 0 }).toEqual({
            path,
            key,
            missed: true,
          });
        object[key] = value;
      }
    }
    expect(reportErrors(report)).toEqual([]);
  });

  test('holds the rule that failed means the contributor is to blame', () => {
    const report = stateOf('mixed');
    const wrong = structuredClone(report);
    const [, broken] = wrong.resources;
    const failed = broken?.verdicts.find(({ status }) => status === 'failed');
    if (failed === undefined) throw new Error('nothing failed');
    failed.blame = 'tool';
    expect(reportErrors(written(wrong))).not.toEqual([]);
    failed.blame = 'contributor';
    failed.status = 'error';
    expect(reportErrors(written(wrong))).not.toEqual([]);
  });

  test('lists the words of the contract', () => {
    const { $defs } = readSchema('report.schema.json');
    const words = JSON.stringify($defs);
    for (const list of [STATUSES, RESOURCE_STATUSES]) expect(words).toContain(JSON.stringify(list));
    for (const list of [STAGES, BLAMES]) expect(words).toContain(JSON.stringify([...list, null]));
    const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    expect(Object.keys(CAUSES).filter((cause) => !pattern.test(cause))).toEqual([]);
  });
});

describe('docs/validate-line.schema.json', () => {
  const result: DescriptionResult = {
    source: 'models/a b/rdf.yaml',
    type: 'model',
    formatVersion: '0.5.4',
    status: 'valid',
    findings: [finding({ severity: 'warning', message: 'two\nlines \u2028 and a separator' })],
  };

  test('takes a line, which is one line', () => {
    const line = validateLine(result, false);
    expect(line).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
    expect(lineErrors(JSON.parse(line))).toEqual([]);
    expect(JSON.parse(line)).toEqual(result);
    expect(Object.keys(JSON.parse(line))).toEqual([
      'source',
      'type',
      'formatVersion',
      'status',
      'findings',
    ]);
  });

  test('strict makes a warning invalid', () => {
    const line = JSON.parse(validateLine(result, true));
    expect(line.status).toBe('invalid');
    expect(line.findings[0].severity).toBe('error');
    expect(lineErrors(line)).toEqual([]);
    expect(JSON.parse(validateLine({ ...result, findings: [] }, true)).status).toBe('valid');
    expect(JSON.parse(validateLine({ ...result, status: 'error' }, true)).status).toBe('error');
  });

  test('refuses what is no line', () => {
    for (const wrong of [{}, { ...result, description: {} }, { ...result, status: 'passed' }])
      expect(lineErrors(wrong)).not.toEqual([]);
  });
});

/** A report in which every optional key occurs. */
function everything(): Report {
  const report = structuredClone(stateOf('mixed'));
  const broken = report.resources[1];
  const failed = broken?.verdicts.find(({ status }) => status === 'failed');
  if (broken === undefined || failed === undefined) throw new Error('nothing failed');
  broken.renamedFrom = 'models/old/rdf.yaml';
  broken.reused = { date: report.startedAt };
  broken.environment = report.environment;
  broken.previous = {
    status: 'passed',
    date: report.startedAt,
    toolVersion: '0.0.1',
    environment: report.environment,
    samePackage: true,
  };
  broken.metadataCompleteness = 0.5;
  broken.descriptionSha256 = 'a'.repeat(64);
  broken.partners = [
    {
      partner: 'ilastik',
      status: 'works',
      basis: 'predicted',
      rule: 'weights-format',
      message: 'Predicted: ilastik works with `torchscript`.',
      source: 'https://example.org',
      asOf: '2026-05-20',
      published: { status: 'failed', version: '1.4', date: null, message: '', agrees: false },
    },
  ];
  failed.evidence.log = 'last words';
  failed.shape = { kind: 'generated', batch: 2, parameter: 1 };
  return report;
}

interface Place {
  path: string;
  object: Record<string, unknown>;
}

function objectsIn(value: unknown, path: string): Place[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => objectsIn(item, `${path}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return [
    { path, object },
    ...Object.entries(object).flatMap(([key, item]) => objectsIn(item, `${path}/${key}`)),
  ];
}
