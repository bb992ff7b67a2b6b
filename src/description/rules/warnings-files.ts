import type { ValuePath } from '../../contract/finding.ts';
import { withRemedy, writeValue } from '../fixes/remedy.ts';
import { isMapping } from '../structure/value-type.ts';
import { parseHttpUrl } from '../text/file-source.ts';
import { type Complaint, rule } from './rule.ts';

type Data = Record<string, unknown>;

/** Fields whose values are no files, although they have a `source`. */
const NOT_FILES = new Set(['config', 'kwargs', 'rdf_source', 'training_data']);
/** Lists and fields of plain paths in the 0.2 generation. */
const PATH_FIELDS = new Set([
  ...['source', 'covers', 'documentation', 'icon', 'files', 'test_inputs', 'test_outputs'],
  ...['sample_inputs', 'sample_outputs'],
]);

/** Every text in a description that names a file, with the checksum beside it. */
export function sourcesIn(
  value: unknown,
  path: ValuePath = [],
): { source: string; path: ValuePath }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => sourcesIn(item, [...path, index]));
  if (isMapping(value))
    return Object.entries(value).flatMap(([key, item]) =>
      NOT_FILES.has(key) ? [] : sourcesIn(item, [...path, key]),
    );
  const field = path.findLast((step) => typeof step === 'string');
  if (typeof value !== 'string' || !PATH_FIELDS.has(String(field))) return [];
  if (field === 'icon' && [...value].length <= 2) return [];
  return [{ source: value, path }];
}

function oddSource(source: string): string | null {
  if (parseHttpUrl(source)) return null;
  if (source.split(/[/\\]/).includes('..'))
    return 'leads out of the folder of the description; it is refused when files are looked at';
  if (source.startsWith('/')) return 'is an absolute path, which exists on this machine only';
  if (/^[a-z][a-z0-9+.-]+:/i.test(source))
    return 'looks like an address, but only http and https are known';
  if (source.includes('\\'))
    return 'has a backslash, which other systems take for a part of the name';
  if (/[\0-\x1f\x7f]/.test(source)) return 'has a control character in it';
  if (source.endsWith('/')) return 'ends with a slash, as a folder does';
  return null;
}

/** Warnings about file sources and checksums that the reference lets pass. */
export const FILE_WARNINGS = [
  rule<Data, Data>({
    code: 'odd-source',
    severity: 'warning',
    at: '',
    reference: 'own',
    hint: 'Write a path relative to the description with forward slashes, or a https address.',
    check: (data): Complaint[] =>
      sourcesIn(data).flatMap(({ source, path }) => {
        const what = oddSource(source);
        const isSlip = /^[^/\\:]+(?:\\[^/\\:]+)+$/.test(source) && !source.includes('..');
        const slashes = isSlip && writeValue(source.replaceAll('\\', '/'));
        return what
          ? [{ path, message: `The source "${source}" ${what}.`, ...withRemedy(slashes) }]
          : [];
      }),
  }),
  rule<Data, Data>({
    code: 'sha256-not-hex',
    severity: 'warning',
    at: '',
    reference: 'own',
    hint: 'Compute it anew with "sha256sum FILE".',
    check: (data) => checksumsIn(data, []),
  }),
];

function checksumsIn(value: unknown, path: ValuePath): Complaint[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => checksumsIn(item, [...path, index]));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (NOT_FILES.has(key)) return [];
    if (!/^(?:architecture_)?sha256$/.test(key) || typeof item !== 'string')
      return checksumsIn(item, [...path, key]);
    return /^[0-9a-f]{64}$/.test(item)
      ? []
      : [
          {
            path: [...path, key],
            message: 'The checksum has characters other than 0-9 and a-f: no file can match it.',
          },
        ];
  });
}
