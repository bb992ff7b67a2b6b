import type { ResourceReport } from '../../contract/report.ts';

/** Text of a file by its path, relative with forward slashes; every part is plain letters. */
export type ReportFiles = Map<string, string>;

/**
 * A folder for each resource, named after its id with nothing but letters, digits, `.`, `-` and `_` in each part, so
 * that no id leads elsewhere; where two would be the same, the later one gets a number. Removed resources have none.
 */
export function resourceFolders(
  resources: readonly ResourceReport[],
): { resource: ResourceReport; folder: string }[] {
  const taken = new Set<string>();
  return resources
    .filter(({ status }) => status !== 'removed')
    .map((resource) => {
      const name = folderName(resource.id);
      let folder = name;
      for (let number = 2; taken.has(folder.toLowerCase()); number++) folder = `${name}-${number}`;
      taken.add(folder.toLowerCase());
      return { resource, folder };
    });
}

function folderName(id: string): string {
  const parts = id
    .split('/')
    .map((part) =>
      part
        .replace(/[^\w.-]+/g, '_')
        .replace(/^\.+/, '')
        .slice(0, 100),
    )
    .filter((part) => part !== '');
  return parts.length === 0 ? 'resource' : parts.join('/');
}
