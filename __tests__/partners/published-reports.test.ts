import { describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../src/partners/catalogue/catalogue.ts';
import { partnerRows } from '../../src/partners/partner-rows.ts';
import {
  latestReports,
  readToolReport,
  withPublished,
} from '../../src/partners/published-reports.ts';
import { description } from './make-description.ts';

const text = JSON.stringify({ status: 'failed', error: ' two inputs \n', details: null });

describe('a published report', () => {
  test('has its software in the name of the file', () => {
    expect(readToolReport('BiaPy_3.6.8.json', text)).toEqual({
      partner: 'biapy',
      version: '3.6.8',
      status: 'failed',
      message: 'two inputs',
    });
  });

  test.each([
    ['no JSON', 'biapy_3.6.8.json', '{'],
    ['no object', 'biapy_3.6.8.json', 'null'],
    ['another status', 'biapy_3.6.8.json', '{"status":"maybe"}'],
    ['no version', 'summary.json', text],
    ['a folder in its name', '../biapy_1.json', text],
  ])('is none: %s', (_, name, content) => {
    expect(readToolReport(name, content)).toBeNull();
  });

  test('of the latest version counts', () => {
    const versions = ['3.6.9', '3.6.10', '3.6.8'].map((version) =>
      readToolReport(`biapy_${version}.json`, text),
    );
    const reports = versions.flatMap((report) => report ?? []);
    expect(latestReports(reports).map(({ version }) => version)).toEqual(['3.6.10']);
  });

  test('stands beside our row, and where they disagree that is said', () => {
    const about = description(['torchscript']);
    const rows = partnerRows({ description: about, imports: null, verdicts: [] }, CATALOGUE);
    const said = (partner: string, status: string) =>
      withPublished(
        rows,
        [readToolReport(`${partner}_1.0.json`, JSON.stringify({ status }))].flatMap(
          (one) => one ?? [],
        ),
        '2026-05-20T00:00:00Z',
      ).find((row) => row.partner === partner)?.published;
    expect(said('ilastik', 'passed')).toEqual({
      status: 'passed',
      version: '1.0',
      date: '2026-05-20T00:00:00Z',
      message: '',
      agrees: true,
    });
    expect(said('ilastik', 'failed')?.agrees).toBe(false);
    expect(said('imjoy', 'failed')?.agrees).toBe(true);
    expect(said('imjoy', 'not-applicable')?.agrees).toBe(true);
    expect(said('nobody', 'passed')).toBeUndefined();
  });
});
