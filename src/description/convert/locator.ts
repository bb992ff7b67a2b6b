import type { FileReference, Located } from '../../contract/description.ts';
import type { Position, ValuePath } from '../../contract/finding.ts';
import { positionOf } from '../locate-problems.ts';
import type { YamlText } from '../yaml/read-yaml.ts';

/**
 * Locates a value lazily: the position is worked out when it is first read, as most never are. The value is still a
 * plain one: the property is an own, enumerable one, and JSON sees it.
 */
export function located(path: ValuePath, yaml: YamlText): Located {
  let position: Position | undefined;
  return Object.defineProperty({ path } as Located, 'position', {
    enumerable: true,
    configurable: true,
    get: () => {
      position ??= positionOf(path, yaml);
      return position;
    },
  });
}

/** Adds lazy location to further fields. */
export function locate<Fields extends object>(
  fields: Fields,
  path: ValuePath,
  yaml: YamlText,
): Fields & Located {
  return Object.assign(located(path, yaml), fields);
}

/** A file that the description names, as {source, sha256?} or as a plain text. */
export function fileReference(
  file: { source: string; sha256?: string | null },
  path: ValuePath,
  yaml: YamlText,
): FileReference {
  const { source, sha256 } = file;
  return locate(sha256 ? { source, sha256 } : { source }, path, yaml);
}
