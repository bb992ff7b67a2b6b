import type { Finding } from '../contract/finding.ts';
import type { Resource } from '../contract/resource.ts';
import { applyFixes } from '../description/fixes/apply-fixes.ts';
import { readDescription } from '../description/read-description.ts';
import { readYaml } from '../description/yaml/read-yaml.ts';
import { referenceFrom } from '../files/file-beside.ts';
import type { FileOptions } from '../files/file-options.ts';
import { checkFiles } from './files/check-files.ts';
import { fixedIn } from './files/with-fixes.ts';
import { DEFAULT_TOOLS } from './tools.ts';

export interface Mended {
  text: string;
  /** Findings that were mended, in the order in which it was done. */
  done: Finding[];
  /** What is left for a person. */
  left: Finding[];
}

/** A round mends all that does not overlap; this many rounds no text needs. */
const MOST_ROUNDS = 100;

/**
 * Makes every certain mend of a description in its text, round after round, until none is left. The files that it
 * names are looked at once the text itself has no mend left.
 * @param start The text, without a byte order mark.
 * @param files null to leave the files alone.
 */
export async function mendDescription(
  start: string,
  resource: Resource,
  files: FileOptions | null,
): Promise<Mended> {
  const done: Finding[] = [];
  const seen = new Set<string>();
  let text = start;
  let left = await findingsIn(text, resource, files);
  while (seen.size < MOST_ROUNDS && !seen.has(text)) {
    seen.add(text);
    const fixes = left.flatMap(({ fix }) => fix ?? []);
    const { text: next, applied } = applyFixes(text, fixes);
    if (next === text) break;
    done.push(...left.filter(({ fix }) => fix && applied.includes(fix)));
    text = next;
    left = await findingsIn(text, resource, files);
  }
  return { text, done, left };
}

async function findingsIn(
  text: string,
  resource: Resource,
  files: FileOptions | null,
): Promise<Finding[]> {
  const { findings, description } = readDescription(text, resource.source);
  if (files === null || !description || findings.some(({ fix }) => fix)) return findings;
  const { findings: found } = await checkFiles(description, (reference) =>
    DEFAULT_TOOLS.fetchFile(referenceFrom(reference, resource.base), resource.folder, files),
  );
  const read = readYaml(text, resource.source);
  return [...findings, ...fixedIn(found, read.ok ? read.yaml : null)];
}
