import { compareDescriptionNames, isDescriptionName } from '../description-names.ts';
import { isMapping, textOf } from '../layouts/is-mapping.ts';

export type RecordFile = { ok: true; address: string } | { ok: false; why: string };

/**
 * The file of a Zenodo record that is the description, or the one package in it.
 * @param text What `/api/records/<id>` answers: `files` with `key` and `links.self`.
 * @param address Of the record, which files without a link are taken to be below.
 */
export function recordFile(text: string, address: string): RecordFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'its answer is not JSON' };
  }
  const listed = isMapping(value) ? value.files : null;
  if (!Array.isArray(listed)) return { ok: false, why: 'it lists no files' };
  // The number of a whole series leads to its newest record.
  const own = isMapping(value) ? textOf(value.id) : null;
  const record = own === null ? address : address.replace(/\d+$/, own);
  const links = new Map<string, string>();
  for (const file of listed) {
    const name = isMapping(file) ? textOf(file.key) : null;
    if (name === null || !isMapping(file)) continue;
    const link = isMapping(file.links) ? textOf(file.links.self) : null;
    links.set(
      name,
      isFile(link, name) ? link : `${record}/files/${encodeURIComponent(name)}/content`,
    );
  }
  const names = [...links.keys()];
  const descriptions = names.filter(isDescriptionName).sort(compareDescriptionNames);
  const packages = names.filter((name) => name.toLowerCase().endsWith('.zip'));
  const name = descriptions[0] ?? (packages.length === 1 ? packages[0] : undefined);
  const found = name === undefined ? undefined : links.get(name);
  if (found !== undefined) return { ok: true, address: found };
  return {
    ok: false,
    why: `none of its ${names.length} files is a description or the one package`,
  };
}

/** Older answers link to the file's metadata, which is no file. */
function isFile(link: string | null, name: string): link is string {
  return (
    link !== null &&
    (link.endsWith('/content') || link.endsWith(`/${name}`)) &&
    !/\/records\/\d+\/files\/[^/]+$/.test(link)
  );
}
