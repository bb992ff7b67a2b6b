import type { Located } from '../../contract/description.ts';
import type { ValuePath } from '../../contract/finding.ts';
import { isMapping } from '../structure/value-type.ts';
import { parseHttpUrl } from '../text/file-source.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { locate } from './locator.ts';

type Data = Record<string, unknown>;

/** The pages that a description points at: citations, the repository, badges, the source of a dataset. */
export function addressesOf(data: Data, yaml: YamlText): (Located & { address: string })[] {
  const found: (Located & { address: string })[] = [];
  const add = (value: unknown, path: ValuePath) => {
    if (typeof value === 'string' && parseHttpUrl(value))
      found.push(locate({ address: value.trim() }, path, yaml));
  };
  const entries = (field: string): [number, Data][] =>
    Array.isArray(data[field])
      ? data[field].flatMap((entry, index) =>
          isMapping(entry) ? [[index, entry] as [number, Data]] : [],
        )
      : [];
  for (const [index, entry] of entries('cite')) {
    if (typeof entry.doi === 'string')
      add(`https://doi.org/${encodeURI(entry.doi)}`, ['cite', index, 'doi']);
    add(entry.url, ['cite', index, 'url']);
  }
  add(data.git_repo, ['git_repo']);
  for (const [index, badge] of entries('badges')) add(badge.url, ['badges', index, 'url']);
  if (data.type === 'dataset' || data.type === 'generic') add(data.source, ['source']);
  return found;
}
