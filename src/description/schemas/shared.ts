import { choose, is, isText, list, mapping, nullable, oneOf, type Schema, text } from './schema.ts';

export const DTYPES = [
  ...[
    'float32',
    'float64',
    'uint8',
    'int8',
    'uint16',
    'int16',
    'uint32',
    'int32',
    'uint64',
    'int64',
  ],
  'bool',
] as const;

/** A source that goes into the package, whose name may not be that of a description. */
export const packagedSource = (suffixes?: readonly string[], anyCase = false): Schema =>
  is('file-source', { unreserved: true, ...suffixRule(suffixes, anyCase) });

export const suffixRule = (suffixes: readonly string[] | undefined, anyCase: boolean): Schema =>
  suffixes ? { suffix: { of: suffixes, anyCase } } : {};

/** {source, sha256?} */
export const fileDescription = (suffixes?: readonly string[], anyCase = false): Schema =>
  mapping({
    'source*': packagedSource(suffixes, anyCase),
    sha256: nullable(is('sha256')),
  });

export const COVER_SUFFIXES_0_2 = [
  '.gif',
  '.jpeg',
  '.jpg',
  '.png',
  '.svg',
  '.tif',
  '.tiff',
] as const;
export const COVER_SUFFIXES_0_3 = ['.gif', '.jpeg', '.jpg', '.png', '.svg'] as const;

const person = {
  affiliation: nullable(text()),
  email: nullable(is('email')),
  orcid: nullable(is('orcid')),
};
export const author = (name: Schema): Schema =>
  mapping({ ...person, 'name*': name, github_user: nullable(text()) });
export const maintainer = (name: Schema): Schema =>
  mapping({ ...person, name: nullable(name), 'github_user*': text() });
export const uploader = mapping({ 'email*': is('email'), name: nullable(text()) });

export const badge = mapping({
  'label*': text(),
  icon: nullable(is('file-source', { unreserved: 'path' })),
  'url*': is('url'),
});

/** One or two characters, or a file. Anything that is not a text is taken for a file. */
export const iconOr = (file: Schema): Schema =>
  choose([[{ type: 'string', minLength: 1, maxLength: 2 }, text()]], file);

export const textList = list(text());

export const attachments_0_2 = mapping({ files: list(packagedSource()) }, 'allow');

/** Fields of every description of the 0.2 generation, models 0.4 included, in the order of findings. */
export const commonFields_0_2 = (replaced: {
  name: Schema;
  authors: Schema;
}): Record<string, Schema> => ({
  'name*': replaced.name,
  'description*': text(),
  covers: list(packagedSource(COVER_SUFFIXES_0_2, true)),
  id_emoji: nullable(text({ minLength: 1, maxLength: 1 })),
  authors: replaced.authors,
  attachments: nullable(attachments_0_2),
  cite: list(
    mapping({ 'text*': text(), doi: nullable(is('prefixed-doi')), url: nullable(text()) }),
  ),
  config: is('plain-values'),
  download_url: nullable(is('url')),
  git_repo: nullable(text()),
  icon: nullable(iconOr(is('file-source'))),
  links: textList,
  uploader: nullable(uploader),
  maintainers: list(maintainer(text())),
  rdf_source: nullable(is('file-source')),
  tags: textList,
  version: nullable(is('version')),
  version_number: nullable({ is: 'integer' }),
});

const NAME_0_3 = '^[A-Za-z0-9_+\\- ()]*$';
export const name_0_3: Schema = text({ minLength: 5, maxLength: 128, pattern: NAME_0_3 });
const personName_0_3 = text({ pattern: '^[^/\\\\]*$' });
export const author_0_3 = author(personName_0_3);

/** Fields of every description of the 0.3 generation, models 0.5 included, in the order of findings. */
export const commonFields_0_3: Record<string, Schema> = {
  'name*': name_0_3,
  description: text({ maxLength: 1024 }),
  covers: list(fileDescription(COVER_SUFFIXES_0_3, true)),
  documentation: nullable(fileDescription(['.md'])),
  id_emoji: nullable(text({ minLength: 1, maxLength: 2 })),
  authors: list(author_0_3),
  attachments: list(fileDescription()),
  cite: list(mapping({ 'text*': text(), doi: nullable(is('doi')), url: nullable(is('url')) })),
  license: nullable(choose([[isText, is('license')]], fileDescription())),
  git_repo: nullable(is('url')),
  icon: nullable(iconOr(fileDescription())),
  links: textList,
  uploader: nullable(uploader),
  maintainers: list(maintainer(personName_0_3)),
  tags: textList,
  version: nullable(is('version')),
  version_comment: nullable(text({ maxLength: 512 })),
};

export const runMode = mapping({ 'name*': text(), kwargs: is('text-keyed') });

export const linked = (id: Schema): Schema =>
  mapping({ 'id*': id, version_number: nullable(is('integer')) });
export const linked_0_3 = mapping({ version: nullable(is('version')), 'id*': is('resource-id') });

export const dtype = oneOf(...DTYPES);
