import { info } from '@actions/core';
import type { Report, ResourceReport } from '../../contract/report.ts';
import { readInside } from '../../files/read-inside.ts';
import { commitToBranch } from '../../github/commit-to-branch.ts';
import type { Repository } from '../../github/repository.ts';
import type { ImageLink, ReportContext } from '../../report/context.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import { rawUrl } from '../../report/markdown/badge-snippet.ts';
import { caseTitle } from '../../report/markdown/verdict-groups.ts';
import { thumbnail } from './thumbnail.ts';
import { THUMBNAILS_INDEX, thumbnailFiles, thumbnailPath } from './thumbnail-files.ts';

/** As many as a comment shows of a resource, and of all. */
const OF_RESOURCE = 6;
const OF_ALL = 24;
/** Bytes of all. */
const ROOM = 2_000_000;
const LARGEST = 8_000_000;

interface Thumbnail {
  resource: string;
  label: string;
  png: Uint8Array;
}

/**
 * Puts small pictures of what the models gave on the branch with the results, for the comment on a pull request. Where
 * they cannot be kept there are none: nothing depends on them.
 * @param branch null: nothing is kept
 * @param evidence folder with the pictures; null: there are none
 */
export async function writeThumbnails(
  repository: Repository,
  report: Report,
  context: ReportContext,
  branch: string | null,
  evidence: string | null,
): Promise<ImageLink[]> {
  const { pullRequest, serverUrl, repository: name } = context;
  if (branch === null || evidence === null || pullRequest === null) return [];
  const thumbnails = thumbnailsOf(report.resources, evidence);
  const files = new Map(thumbnails.map(({ png }) => [thumbnailPath(pullRequest, png), png]));
  const result = await commitToBranch(repository, {
    branch,
    message: `Pictures of pull request ${pullRequest}`,
    change: async (read) =>
      thumbnailFiles(
        (await read([THUMBNAILS_INDEX])).get(THUMBNAILS_INDEX) ?? null,
        pullRequest,
        files,
      ),
  });
  if (result.kind === 'forbidden' || result.kind === 'failed') {
    const why = result.kind === 'failed' ? `: ${oneLine(result.message)}` : '';
    info(`The comment goes without pictures, which could not be kept on ${branch}${why}.`);
    return [];
  }
  return thumbnails.flatMap(({ resource, label, png }) => {
    const place = { serverUrl, repository: name, branch };
    const url = rawUrl(thumbnailPath(pullRequest, png), place);
    return url === null ? [] : [{ resource, label, url }];
  });
}

/** Those of resources that need work first. */
function thumbnailsOf(resources: readonly ResourceReport[], evidence: string): Thumbnail[] {
  const ordered = [...resources].sort(
    (a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'),
  );
  const made: Thumbnail[] = [];
  let room = ROOM;
  for (const { id, verdicts } of ordered) {
    let own = 0;
    for (const verdict of verdicts)
      for (const { output, files } of verdict.evidence.outputs ?? []) {
        if (files?.picture === undefined || own === OF_RESOURCE || made.length === OF_ALL) continue;
        const png = smallPicture(evidence, files.picture);
        if (png === null || png.length > room) continue;
        room -= png.length;
        own += 1;
        const label = `${caseTitle(verdict)}, output ${output}: input, expected, produced, difference`;
        made.push({ resource: id, label, png });
      }
  }
  return made;
}

function smallPicture(evidence: string, path: string): Uint8Array | null {
  const png = readInside(evidence, path, LARGEST);
  return png === null ? null : thumbnail(png);
}
