import type { DescriptionResult } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import type { Resource } from '../contract/resource.ts';
import type { Verdict } from '../contract/verdict.ts';
import { checkLinks } from '../description/contents/links.ts';
import { referenceFrom } from '../files/file-beside.ts';
import type { FileOptions } from '../files/file-options.ts';
import { findingAtEntry } from './at-entry.ts';
import { checkFiles } from './files/check-files.ts';
import { withFixes } from './files/with-fixes.ts';
import { internalError } from './judge/internal-error.ts';
import { problemVerdict, WHOLE_RESOURCE } from './judge/make-verdict.ts';
import { type Known, readResource } from './read-resource.ts';
import { DEFAULT_TOOLS } from './tools.ts';

/**
 * Takes a resource through the stages that run nothing: its description, and with `files` the files that it
 * names, with `links` the pages that it points at. A fault of our own becomes a verdict about it.
 */
export async function validateResource(
  resource: Resource,
  files: FileOptions | null,
  links: FileOptions | null = null,
): Promise<Known> {
  const known: Known = { read: null, findings: [], verdicts: [] };
  const { readDescription, fetchFile } = DEFAULT_TOOLS;
  try {
    const description = await readResource(resource, known, readDescription);
    if (description === null) return known;
    if (links !== null) {
      const { askAddress } = await import('../files/ask-address.ts');
      known.findings.push(
        ...(await checkLinks(description, (address) => askAddress(address, links))),
      );
    }
    if (files === null) return known;
    const { findings, problems } = await checkFiles(description, (reference) =>
      fetchFile(referenceFrom(reference, resource.base), resource.folder, files),
    );
    const { unlistedFiles } = await import('./files/unlisted-files.ts');
    known.findings.push(...(await withFixes(findings, resource)), ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem) => problemVerdict(WHOLE_RESOURCE, problem)));
  } catch (error) {
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, internalError(error)));
  }
  return known;
}

/** What is known of a resource as one list of findings: for those who read descriptions one by one. */
export function validationResult(
  { source, entry }: Resource,
  { read, findings, verdicts }: Known,
): DescriptionResult {
  const found = [...findings, ...verdicts.map(findingOf)];
  const all = entry ? found.map((finding) => findingAtEntry(finding, entry)) : found;
  const isInvalid =
    read?.status === 'invalid' ||
    findings.some(({ severity }) => severity === 'error') ||
    verdicts.some(isAboutResource);
  return {
    source,
    type: read?.type ?? null,
    formatVersion: read?.formatVersion ?? null,
    status: isInvalid ? 'invalid' : verdicts.length > 0 ? 'error' : 'valid',
    findings: all,
  };
}

/** A path that is not there says nothing about a description; a damaged package does. */
function isAboutResource({ status, cause }: Verdict): boolean {
  return status === 'failed' && cause !== 'path-not-found';
}

function findingOf({ status, cause, message, hint, evidence }: Verdict): Finding {
  const position = evidence.position ?? null;
  const severity = status === 'skipped' ? 'info' : 'error';
  return { code: cause ?? 'internal-error', severity, path: [], position, message, hint };
}
