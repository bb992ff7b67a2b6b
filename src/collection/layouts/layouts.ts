import { posix } from 'node:path';
import type { LayoutName } from '../../settings/layout-names.ts';
import { collectionEntries, isCollection } from './collection-entries.ts';
import type { Entries, Mapping } from './entry.ts';
import { indexEntries, isIndex } from './index-entries.ts';
import type { PlacedMapping } from './read-text.ts';
import { resourceEntries } from './resource-entries.ts';

/** A way to lay a collection out in which one file names several resources. */
export interface Layout {
  name: Exclude<LayoutName, 'folders'>;
  /** Whether a file of this path, relative to the repository, could be one. */
  isNamed: (path: string) => boolean;
  /** Whether a mapping is one: other programs have files of the same names. */
  isShaped: (data: Mapping) => boolean;
  /** Whether a file of this name can be nothing else, so that one that is unreadable has to be told of. */
  isCertain: (path: string) => boolean;
  read: (mapping: PlacedMapping) => Entries;
}

const RESOURCE = /^resource\.ya?ml$/;
const COLLECTION =
  /^(?:(?:.+\.)?collection\.ya?ml|collection\.json|(?:manifest|collection)\.bioimage\.io\.ya?ml)$/;
const MANIFEST = /\.bioimage\.io\.ya?ml$/;

/** Every such layout: a new one is an entry here and a file beside. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'resources',
    isNamed: (path) => RESOURCE.test(posix.basename(path)),
    isShaped: (data) => 'versions' in data && 'id' in data,
    isCertain: (path) => /(?:^|\/)collection\//.test(path),
    read: resourceEntries,
  },
  {
    name: 'collection',
    isNamed: (path) => COLLECTION.test(posix.basename(path)),
    isShaped: isCollection,
    isCertain: (path) => MANIFEST.test(path),
    read: collectionEntries,
  },
  {
    name: 'index',
    isNamed: (path) => posix.basename(path) === 'index.json',
    isShaped: isIndex,
    isCertain: () => false,
    read: indexEntries,
  },
];
