import type { Description, FileReference } from '../../contract/description.ts';
import type { ValuePath } from '../../contract/finding.ts';
import { metadataCompleteness } from '../completeness.ts';
import type { Model04 } from '../rules/data-0-4.ts';
import type { Model05 } from '../rules/data-0-5.ts';
import { validator } from '../structure/validators.ts';
import { isMapping } from '../structure/value-type.ts';
import type { DescriptionClass } from '../versions/choose-class.ts';
import { toPlain } from '../yaml/odd-scalar.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { addressesOf } from './addresses.ts';
import { fileReference } from './locator.ts';
import { describeModel_0_4 } from './model-0-4.ts';
import { describeModel_0_5 } from './model-0-5.ts';

type Data = Record<string, unknown>;

/** The one shape that later stages see, of a valid description of any version. */
export function describe(chosen: DescriptionClass, yaml: YamlText): Description {
  const { data, kind, specVersion, type, formatVersion } = chosen;
  const description: Description = {
    type: kind === 'generic' ? type : kind,
    formatVersion,
    specVersion,
    name: String(data.name),
    id: typeof data.id === 'string' ? data.id : null,
    version: typeof data.version === 'string' ? data.version : null,
    files: otherFiles(data, yaml),
    tags: texts(data.tags),
    links: texts(data.links),
    ...(isMapping(data.config) ? { config: toPlain(data.config) as Data } : {}),
    attachments: attachmentsOf(data.attachments),
    metadataCompleteness: metadataCompleteness(data, validator(chosen.root).tree),
    addresses: addressesOf(data, yaml),
  };
  if (kind !== 'model') return description;
  // Valid by its schema.
  description.model =
    specVersion === '0.4'
      ? describeModel_0_4(data as unknown as Model04, yaml)
      : describeModel_0_5(data as unknown as Model05, yaml);
  return description;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** File names in `attachments`, which 0.4 has as `{files: [...]}` and 0.5 as a list of files. */
function attachmentsOf(value: unknown): string[] {
  const entries = isMapping(value) ? value.files : value;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const source: unknown = isMapping(entry) ? entry.source : entry;
    if (typeof source !== 'string') return [];
    const [path = ''] = source.split(/[?#]/);
    return [path.slice(path.lastIndexOf('/') + 1)];
  });
}

/** Covers, documentation, icon, attachments, licence file and the source of an application. */
function otherFiles(data: Data, yaml: YamlText): FileReference[] {
  const files: FileReference[] = [];
  const add = (value: unknown, path: ValuePath) => {
    if (typeof value === 'string') files.push(fileReference({ source: value }, path, yaml));
    else if (isMapping(value) && typeof value.source === 'string')
      files.push(
        fileReference(
          {
            source: value.source,
            sha256: typeof value.sha256 === 'string' ? value.sha256 : null,
          },
          [...path, 'source'],
          yaml,
        ),
      );
  };
  const addAll = (values: unknown, path: ValuePath) => {
    if (Array.isArray(values))
      for (const [index, value] of values.entries()) add(value, [...path, index]);
  };
  add(data.documentation, ['documentation']);
  addAll(data.covers, ['covers']);
  if (isMapping(data.icon) || (typeof data.icon === 'string' && [...data.icon].length > 2))
    add(data.icon, ['icon']);
  if (isMapping(data.attachments)) addAll(data.attachments.files, ['attachments', 'files']);
  else addAll(data.attachments, ['attachments']);
  if (isMapping(data.license)) add(data.license, ['license']);
  if (data.type === 'application' || data.type === 'notebook') add(data.source, ['source']);
  return files;
}
