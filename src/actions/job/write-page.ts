import { writeFile } from 'node:fs/promises';
import { info } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import { readInside } from '../../files/read-inside.ts';
import { readBranchFiles } from '../../github/branch-files.ts';
import type { Repository } from '../../github/repository.ts';
import { requestFailure } from '../../github/request-failure.ts';
import type { ReportContext } from '../../report/context.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import { historyPath, type PastResult, readHistory } from '../../report/history/result-history.ts';
import { renderPage } from '../../report/html/page.ts';

/** Bytes. */
const LARGEST_PICTURE = 8_000_000;

/**
 * Writes the report as a page for a browser.
 * @param branch keeps the results of earlier runs, which the page then shows; null: none are shown
 * @param evidence folder with pictures of what the models gave; null: there are none
 */
export async function writePage(
  repository: Repository,
  report: Report,
  context: ReportContext,
  { branch, evidence }: { branch: string | null; evidence: string | null },
  file: string,
): Promise<void> {
  const history = branch === null ? new Map() : await histories(repository, report, branch);
  const { source = () => null } = context;
  const picture = (path: string) =>
    evidence === null ? null : readInside(evidence, path, LARGEST_PICTURE);
  await writeFile(file, renderPage(report, { links: context, source, picture, history }));
}

/** What earlier runs found of the resources of a report; where that cannot be had, the page goes without. */
async function histories(
  repository: Repository,
  { resources }: Report,
  branch: string,
): Promise<Map<string, PastResult[]>> {
  const paths = resources.map(({ id }) => historyPath(id));
  try {
    const files = await readBranchFiles(repository, branch, paths);
    return new Map(
      resources.flatMap(({ id }) => {
        const text = files.get(historyPath(id));
        return text === undefined ? [] : [[id, readHistory(text)]];
      }),
    );
  } catch (error) {
    const { message } = requestFailure(error);
    info(
      `Results of earlier runs could not be read, so the page does without: ${oneLine(message)}`,
    );
    return new Map();
  }
}
