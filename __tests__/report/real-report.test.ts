import { expect, test } from '@jest/globals';
import { resolvePaths } from '../../src/collection/resolve-paths.ts';
import { reportEnvironment } from '../../src/inference/report-environment.ts';
import { renderComment } from '../../src/report/markdown/comment.ts';
import { exitCode } from '../../src/report/report.ts';
import { installation } from '../../src/settings/installation.ts';
import { testResources } from '../../src/testing/test-resources.ts';
import { temporaryFolders } from '../temporary.ts';
import { githubPage, referencesOf } from './github-page.ts';
import { context, testReport } from './make-report.ts';
import { reportErrors } from './schemas.ts';

const folder = temporaryFolders();

test('the report of the models in test-models/ keeps the schema, and its comment tells the three faults', async () => {
  const { root } = installation();
  const resources = await testResources(await resolvePaths(['test-models'], root), {
    weightsFormats: [],
    device: 'cpu',
    timeout: 60_000,
    memory: null,
    files: { cacheFolder: folder(), maxBytes: 1e9 },
  });
  const report = testReport(resources, { environment: reportEnvironment() });
  expect(reportErrors(JSON.parse(JSON.stringify(report)))).toEqual([]);
  expect(exitCode(report, 'failed')).toBe(1);

  const page = githubPage(renderComment(report, context));
  expect(referencesOf(page)).toEqual([]);
  expect(page.comments).toEqual([]);
  for (const cause of ['output differs', 'file missing'])
    expect(page.text).toContain(`: ${cause} (test-models/nuclei-2d-broken/bioimageio.yaml:`);
  // A finding tells of it, with its mend; the table says which weights it keeps from being run.
  expect(page.text.split("What: The content of 'weights.pt'")).toHaveLength(2);
  expect(page.text).toContain('no: sha256 mismatch');
}, 120_000);
