import { readFile } from 'node:fs/promises';
import type { Finding } from '../../contract/finding.ts';
import type { Resource } from '../../contract/resource.ts';
import { makeFix } from '../../description/fixes/make-fix.ts';
import { readYaml, type YamlText } from '../../description/yaml/read-yaml.ts';
import type { FileFinding } from './file-remedies.ts';

/** Findings with their remedies as exact edits of the description, which is read again only if there are any. */
export async function withFixes(
  findings: readonly FileFinding[],
  { descriptionFile, source }: Resource,
): Promise<Finding[]> {
  const isWorthIt = descriptionFile !== null && findings.some(({ remedy }) => remedy);
  const read = isWorthIt ? readYaml(await readFile(descriptionFile), source) : null;
  return fixedIn(findings, read?.ok ? read.yaml : null);
}

/** Findings with their remedies as exact edits of a text. */
export function fixedIn(findings: readonly FileFinding[], yaml: YamlText | null): Finding[] {
  return findings.map(({ remedy, ...finding }) => {
    const fix = remedy && yaml ? makeFix(remedy, finding.path, yaml) : undefined;
    return fix ? { ...finding, fix } : finding;
  });
}
